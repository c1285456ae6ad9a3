"""The steps of the sweeps: the lecture's example with its numbers, random graphs against a reverse mode of its own."""

import math
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import explorer

LECTURE = "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"


def test_the_lectures_example_has_the_lectures_names_and_operations():
    steps = explorer.function(LECTURE).trace(0.5, mode="value")
    assert [(s.name, s.operation) for s in steps] == [
        ("x", "x"), ("a", "x^2"), ("b", "exp(a)"), ("c", "a + b"), ("d", "sqrt(c)"), ("e", "cos(c)"), ("f", "d + e"),
    ]  # fmt: skip
    assert all(s.adjoint is None and s.tangent is None for s in steps)


def test_the_lectures_example_backwards_with_its_numbers():
    x = 0.5
    a = x * x
    b = math.exp(a)
    c = a + b
    d, e = math.sqrt(c), math.cos(c)
    of_c = 1 / (2 * d) - math.sin(c)
    of_a = of_c * b + of_c
    expected = {"f": 1.0, "e": 1.0, "d": 1.0, "c": of_c, "b": of_c, "a": of_a, "x": of_a * 2 * x}
    trace = explorer.function(LECTURE).trace(x)
    assert [s.name for s in trace] == list(expected)
    assert {s.name: s.adjoint for s in trace} == pytest.approx(expected, rel=1e-14)
    assert {s.name: s.value for s in trace} == pytest.approx(
        {"x": x, "a": a, "b": b, "c": c, "d": d, "e": e, "f": d + e}, rel=1e-14
    )
    by_d, by_e = trace.step("c").contributions
    assert (by_d.via, by_d.factor, by_d.partial) == ("d", 1.0, pytest.approx(1 / (2 * d)))
    assert (by_e.via, by_e.factor, by_e.partial) == ("e", 1.0, pytest.approx(-math.sin(c)))
    assert trace.step("f").contributions == ()
    assert sum(part.product for part in trace.step("a").contributions) == pytest.approx(of_a)


def test_local_derivatives_are_formulas_in_the_operands():
    trace = explorer.function(LECTURE).trace(0.5)
    found = {step.name: dict(step.formulas) for step in trace}
    assert found["d"] == {"c": "1/(2*sqrt(c))"}
    assert found["e"] == {"c": "-sin(c)"}
    assert found["b"] == {"a": "exp(a)"}
    assert found["c"] == {"a": "1", "b": "1"}
    assert found["a"] == {"x": "2*x"}


def test_tangents_travel_along_from_one_coordinate():
    f = explorer.function("f(x, y) = [x y; sin(x y) + x]")
    trace = f.trace([1.0, 2.0], mode="forward", coordinate=1)
    assert {s.name: s.tangent for s in trace} == pytest.approx(
        {"x": 0.0, "y": 1.0, "f_1": 1.0, "a": math.cos(2.0), "f_2": math.cos(2.0)}
    )
    assert [s.tangent for s in trace if s.name.startswith("f")] == pytest.approx(f.jacobian([1.0, 2.0])[:, 1])


@pytest.mark.parametrize("k", range(2))
def test_adjoints_of_one_output_are_a_row_of_the_jacobian(k):
    f = explorer.function("f(x, y) = [x y; sin(x y) + x]")
    trace = f.trace([1.0, 2.0], output=k)
    assert [trace.step(name).adjoint for name in "xy"] == pytest.approx(f.jacobian([1.0, 2.0])[k])


def test_a_node_that_an_output_does_not_need_is_not_reached():
    trace = explorer.function("f(x, y) = [x y; sin(x y) + x]").trace([1.0, 2.0], output=0)
    assert [s.name for s in trace] == ["f_1", "y", "x"]
    with pytest.raises(KeyError):
        trace.step("f_2")


def test_matrices_are_single_nodes_with_their_shapes():
    f = explorer.function("x in R^2\nA in R^(3x2)\nb in R^3\nf(x, A, b) = sum(tanh(A x + b))")
    at = {"x": [1.0, 2.0], "A": [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], "b": [0.7, 0.8, 0.9]}
    trace = f.trace(at)
    assert {s.name: (s.operation, s.shape) for s in trace} == {
        "x": ("x", (2,)), "A": ("A", (3, 2)), "b": ("b", (3,)),
        "a": ("A @ x", (3,)), "c": ("a + b", (3,)), "d": ("tanh(c)", (3,)), "f": ("sum(d)", ()),
    }  # fmt: skip
    for name in "xAb":
        np.testing.assert_allclose(trace.step(name).adjoint, f.derivative(at, wrt=name), rtol=1e-13)
    assert trace.step("a").partials["A"].shape == (3, 3, 2)
    np.testing.assert_allclose(trace.step("a").partials["x"], at["A"])


def test_an_output_that_is_no_list_is_taken_by_entries():
    trace = explorer.function("A = [1, 2; 3, 4]\nx in R^2\nf(x) = A x").trace([1.0, 1.0], output=1)
    assert [(s.name, s.operation) for s in trace] == [("f_2", "a[2]"), ("a", "[[1, 2], [3, 4]] @ x"), ("x", "x")]
    np.testing.assert_allclose(trace.step("x").adjoint, [3.0, 4.0])


def test_a_branch_that_is_not_taken_poisons_nothing():
    trace = explorer.function("f(x) = {x < 0: 0, sqrt(x)}").trace(-1.0)
    assert trace.step("x").adjoint == 0.0
    assert all(part.product == 0.0 for part in trace.step("x").contributions)


def test_names_step_aside_for_inputs_parameters_and_the_function():
    f = explorer.function("a = 2\nc(b) = a b^2 + exp(b^2) sin(b)")
    names = [s.name for s in f.trace(1.0, mode="value")]
    assert len(set(names)) == len(names)
    assert names[-1] == "c"
    assert [n for n in names if n not in {"a", "b", "c"}] == ["d", "e", "f", "g", "h"]


def test_the_names_of_definitions_are_kept():
    f = explorer.function("a = 2\nu(x) = x^2 + exp(x^2)\nf(x) = a sqrt(u(x)) + cos(u(x))")
    for moved in (f, f.with_parameters(a=3.0)):
        operations = {s.name: s.operation for s in moved.trace(0.5)}
        assert operations["u"] == "b + c"
        assert operations["d"] == "sqrt(u)"


def test_after_z_the_letters_begin_again_with_a_number():
    names = [s.name for s in explorer.function("f(x) = prod(x - k, k, 1, 40)").trace(0.5, mode="value")]
    assert len(set(names)) == len(names)
    assert names[1:5] == ["a", "b", "c", "d"]
    assert names[names.index("z") + 1] == "a1"


def test_functions_without_operations_have_their_trivial_trace():
    assert [(s.name, s.adjoint) for s in explorer.function("f(x) = x").trace(3.0)] == [("x", 1.0)]
    constant = explorer.function("f(x) = 7").trace(3.0)
    assert [(s.name, s.value, s.operation) for s in constant] == [("f", 7.0, "7")]


def test_wrong_modes_outputs_and_coordinates_are_refused():
    f = explorer.function(LECTURE)
    for wrong in ({"mode": "backward"}, {"output": 1}, {"output": -1}, {"mode": "forward", "coordinate": 1}):
        with pytest.raises(ValueError, match=r"mode is|no number"):
            f.trace(0.5, **wrong)


@dataclass
class Variable:
    """A number of a tape: how it was typed, and its local derivatives by its parents. All the mathematics is here."""

    text: str
    value: float
    parents: list[tuple["Variable", float]] = field(default_factory=list)
    adjoint: float = 0.0


def grown(kind: str, p: Variable, q: Variable) -> Variable:
    u, v = p.value, q.value
    s, t = f"({p.text})", f"({q.text})"
    match kind:
        case "sin":
            return Variable(f"sin{s}", math.sin(u), [(p, math.cos(u))])
        case "tanh":
            return Variable(f"tanh{s}", math.tanh(u), [(p, 1 - math.tanh(u) ** 2)])
        case "atan":
            return Variable(f"atan{s}", math.atan(u), [(p, 1 / (1 + u * u))])
        case "sum":
            return Variable(f"{s} + {t}", u + v, [(p, 1.0), (q, 1.0)])
        case "product":
            return Variable(f"{s} * {t}", u * v, [(p, v), (q, u)])
        case _:
            return Variable(f"{s} / exp{t}", u * math.exp(-v), [(p, math.exp(-v)), (q, -u * math.exp(-v))])


def pulled(variables: list[Variable]) -> None:
    variables[-1].adjoint = 1.0
    for variable in reversed(variables):
        for parent, slope in variable.parents:
            parent.adjoint += variable.adjoint * slope


KINDS = st.sampled_from(["sin", "tanh", "atan", "sum", "product", "quotient"])


@settings(deadline=None)
@given(
    st.lists(st.tuples(KINDS, st.integers(0, 50), st.integers(0, 50)), min_size=2, max_size=7),
    st.integers(2, 15),
    st.integers(2, 15),
)
def test_adjoints_of_random_graphs_are_those_of_a_tape(program, i, j):
    x, y = i * math.pi / 29, -j * math.e / 31  # at such points different nodes have different values
    tape = [Variable("x", x), Variable("y", y)]
    for kind, p, q in program:
        one, other = tape[p % len(tape)], tape[-1 - q % len(tape)]
        if one.text == other.text:  # the engine would write v + v as 2v and v v as v²
            other = tape[0] if one.text != "x" else tape[1]
        tape.append(grown(kind, one, other))
    pulled(tape)
    trace = explorer.function(tape[-1].text, inputs=["x", "y"]).trace([x, y])
    for step in trace:
        alike = [s for s in trace if s.value == pytest.approx(step.value, rel=1e-12)]
        meant = [v for v in tape if v.value == pytest.approx(step.value, rel=1e-12)]
        if len(alike) == len(meant) == 1:
            assert step.adjoint == pytest.approx(meant[0].adjoint, rel=1e-9, abs=1e-12)
    named = {step.name: step.adjoint for step in trace}
    for variable in tape[:2]:
        assert named.get(variable.text, 0.0) == pytest.approx(variable.adjoint, rel=1e-9, abs=1e-12)
    for step in trace:
        if step.contributions:
            assert sum(part.product for part in step.contributions) == pytest.approx(step.adjoint, rel=1e-9, abs=1e-12)
