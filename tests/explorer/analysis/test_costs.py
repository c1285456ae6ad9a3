"""The numbers of operations are those of small graphs counted by hand, and what the theory says of large ones."""

import pytest

import explorer
from explorer.analysis.costs import DEAR, FEW, SWEEPS, costs, operations
from explorer.autodiff.rules import PARTIALS, partial
from explorer.graph.expr import Graph


def counted(text):
    return costs(explorer.function(text).graph)


def test_the_lectures_example_counted_by_hand():
    found = counted("f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))")
    assert found.value == 6  # a = x², b = exp a, c = a + b, d = √c, e = cos c, f = d + e
    # back: 2d, 1/(2d), sin c, their difference, its product with b, the sum at a, 2x, and the product with it
    assert found.reverse == 6 + 8
    assert found.differences == 2 * 6 + 2
    assert found.formulas > found.forward - found.value


def test_products_of_matrices_count_their_multiplications_and_additions():
    assert counted("A in R^(3x4)\nB in R^(4x5)\nf(A, B) = A B").value == 3 * 5 * (4 + 3)
    assert counted("x in R^9\nf(x) = sum(x)").value == 8
    assert counted("x in R^9\nf(x) = x").value == 0


def test_what_is_constant_costs_nothing():
    assert counted("f(x) = x + sqrt(2) sin(3)").value == counted("f(x) = x + 5").value


@pytest.mark.parametrize("n", [10, 200])
def test_backward_costs_a_few_values_and_forward_as_many_as_there_are_inputs(n):
    found = counted(f"x in R^{n}\nf(x) = sum(sin(x) .* exp(x))^2")
    assert found.ratio <= 5
    assert found.reverse == found.gradient
    assert found.forward > n / 2 * found.value
    assert found.counted == (n <= SWEEPS)


def test_many_outputs_of_one_input_are_cheaper_forward():
    entries = ", ".join(f"sin({k} t)" for k in range(1, 13))
    found = counted(f"f(t) = [{entries}]")
    assert (found.n, found.m) == (1, 12)
    assert found.forward <= found.reverse


def with_partials(op):
    """Return the operations of one value of a primitive of inputs, and of the value with all its partials."""
    graph = Graph()
    operands = [graph.input(f"x{i}") for i in range(len(PARTIALS[op]))]
    if op == "where":
        operands[0] = graph.apply("lt", operands[1], operands[2])
    node = graph.apply(op, *operands, data=2 if op in {"polygamma", "besselj", "sphericalj"} else None)
    slopes = [slope for i in range(len(operands)) if (slope := partial(node, i)) is not None]
    return operations([node]), operations([node, *slopes])


@pytest.mark.parametrize("op", sorted(PARTIALS))
def test_a_value_with_all_its_partials_takes_at_most_five_operations_but_for_those_that_are_named(op):
    value, together = with_partials(op)
    assert together <= FEW * value or together == DEAR[op]
    assert (op in DEAR) == (together > FEW * value)


def test_what_makes_a_gradient_dear_is_named():
    assert counted("f(x, y) = atan2(x, y) + acosh(x)").dear == ("acosh", "atan2")
    assert counted("f(x, y) = sin(x y)").dear == ()
