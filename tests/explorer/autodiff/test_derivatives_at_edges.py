"""Derivatives where rules of thumb fail: kinks, poles, singular matrices, branches that are not taken."""

import numpy as np
import pytest

from explorer.autodiff.forward import push
from explorer.autodiff.operators import gradient, hessian, hvp, jacobian
from explorer.autodiff.reverse import pull
from explorer.graph.build import (
    absolute,
    atan2,
    cbrt,
    det,
    eq,
    exp,
    fill,
    floor,
    hypot,
    largest,
    log,
    logdet,
    lt,
    maximum,
    minimum,
    norm,
    reshape,
    sin,
    sqrt,
    total,
    where,
)
from explorer.graph.expr import Graph
from explorer.numeric.tape import compile as compile_tape

NAN, INF = np.nan, np.inf


def value(node, /, **at):
    inputs = [node.graph.input(name, np.shape(v)) for name, v in at.items()]
    return compile_tape([node], inputs).run(list(at.values()))[0]


def slope(f, wrt, /, **at):
    """Return df/d(wrt) at a point, after checking that forward and reverse mode give the same."""
    graph = f.graph
    (forward,) = push([f], {wrt: graph.const(1.0)})
    (reverse,) = pull(f, graph.const(1.0), [wrt])
    if forward is None or reverse is None:
        assert forward is reverse
        return 0.0
    found = float(value(forward, **at))
    assert np.array_equal(found, float(value(reverse, **at)), equal_nan=True)
    return found


def test_gradient_reads_as_written_by_hand(x, y):
    cells = jacobian((x + 2 * y**3) ** 2, [x, y]).cells
    assert cells[0, 0] is 2 * (x + 2 * y**3)
    assert cells[0, 1] is 12 * (x + 2 * y**3) * y**2


def test_common_derivatives_are_simplified(x):
    assert jacobian(1 / x, [x]).cells[0, 0] is -(1 / x**2)
    assert hessian(1 / x, [x]).cells[0, 0, 0] is 2 / x**3
    assert jacobian(log(x**2 + 1), [x]).cells[0, 0] is (2 * x) / (x**2 + 1)
    assert jacobian(sqrt(x**2 + 1), [x]).cells[0, 0] is x / sqrt(x**2 + 1)


def test_structural_zeros_are_missing(graph, x, y):
    entries = jacobian(graph.stack([x * y, sin(x), floor(y), graph.const(3)]), [x, y])
    assert entries.shape == (4, 2)
    assert set(entries.cells) == {(0, 0), (0, 1), (1, 0)}
    assert set(hessian(sin(x) + y, [x, y]).cells) == {(0, 0, 0)}


def test_hessian_cells_are_shared(x, y):
    cells = hessian(exp(x * y), [x, y]).cells
    assert cells[0, 0, 1] is cells[0, 1, 0]


@pytest.mark.parametrize(
    ("n", "expected"),
    [(-1, -INF), (-2, NAN), (0, 0), (0.3, INF), (0.5, INF), (1, 1), (1.5, 0), (2, 0), (2.5, 0), (3, 0)],
)
def test_power_at_zero(x, n, expected):
    found = slope(x**n, x, x=0.0)
    assert found == expected or n == -2  # -2 / x^3 has two limits at 0
    if n == -2:
        assert np.isinf(found)


@pytest.mark.parametrize(("n", "first", "second"), [(0.0, 0, 0), (1.0, 1, 0), (2.0, 0, 2), (3.0, 0, 0)])
def test_power_at_zero_with_a_parameter_for_the_exponent(graph, x, n, first, second):
    f = x ** graph.input("n")
    assert slope(f, x, x=0.0, n=n) == first
    assert value(hessian(f, [x]).cells[0, 0, 0], x=0.0, n=n) == second


def test_general_power_at_base_zero(x, y):
    assert slope(x**y, x, x=0.0, y=2.0) == 0
    assert slope(x**y, y, x=0.0, y=2.0) == 0
    assert slope(x**y, x, x=-2.0, y=2.0) == -4
    assert np.isnan(slope(x**y, y, x=-2.0, y=2.0))


def test_conventions_at_kinks(x, y):
    assert slope(absolute(x), x, x=0.0) == 0
    assert slope(maximum(x, y), x, x=1.0, y=1.0) == 0.5
    assert slope(minimum(x, y), y, x=1.0, y=1.0) == 0.5
    assert slope(maximum(x, y), x, x=2.0, y=1.0) == 1
    assert slope(maximum(x, y), y, x=2.0, y=1.0) == 0
    assert np.isnan(slope(maximum(x, y), x, x=NAN, y=1.0))
    assert slope(hypot(x, y), x, x=0.0, y=0.0) == 0
    assert slope(sqrt(x), x, x=0.0) == INF
    assert slope(cbrt(x), x, x=0.0) == INF


def test_infinite_slope_of_the_smaller_operand_stays_out(x):
    assert slope(maximum(sqrt(x), 1), x, x=0.0) == 0


def test_norm_at_zero(graph):
    v = graph.input("v", (3,))
    (found,) = gradient(norm(v), [v])
    assert value(found, v=np.zeros(3)).tolist() == [0, 0, 0]
    assert value(found, v=np.array([3.0, 0, 4.0])) == pytest.approx([0.6, 0, 0.8])


def test_squared_norm_is_smooth_at_zero(graph):
    v = graph.input("v", (2,))
    cells = hessian(norm(v) ** 2, [v]).cells
    found = {cell: float(value(node, v=np.zeros(2))) for cell, node in cells.items()}
    assert {cell: number for cell, number in found.items() if number} == {(0, 0, 0): 2, (0, 1, 1): 2}


def test_entries_that_tie_for_the_largest_share(graph):
    v = graph.input("v", (3,))
    (found,) = gradient(largest(v), [v])
    assert value(found, v=np.array([2.0, 1.0, 2.0])).tolist() == [0.5, 0, 0.5]
    assert np.isnan(value(found, v=np.array([2.0, NAN, 2.0]))).all()


def cofactors(a):
    n = len(a)
    minors = [[np.delete(np.delete(a, i, 0), j, 1) for j in range(n)] for i in range(n)]
    return np.array([[(-1) ** (i + j) * np.linalg.det(minors[i][j]) for j in range(n)] for i in range(n)])


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("deficit", [0, 1, 2])
def test_determinant_at_singular_matrices(n, deficit):
    graph = Graph()
    a = graph.input("A", (n, n))
    rank = max(n - deficit, 0)
    random = np.random.default_rng(n)
    at = np.round(random.normal(size=(n, rank)) * 4) @ np.round(random.normal(size=(rank, n)) * 4)
    (found,) = gradient(det(a), [a])
    expected = cofactors(at) if n > 1 else np.ones((1, 1))
    scale = max(1.0, np.abs(at).max()) ** (n - 1)
    assert np.abs(value(found, A=at) - expected).max() <= 1e-11 * scale


def test_second_derivative_of_a_determinant_at_a_singular_matrix(graph):
    a = graph.input("A", (2, 2))
    cells = hessian(det(a), [a]).cells
    found = {cell[1:]: float(value(node, A=np.array([[1.0, 2.0], [2.0, 4.0]]))) for cell, node in cells.items()}
    assert found == {(0, 3): 1, (3, 0): 1, (1, 2): -1, (2, 1): -1}


def test_logdet_where_the_determinant_is_negative(graph):
    a = graph.input("A", (2, 2))
    (found,) = gradient(logdet(a), [a])
    at = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert value(found, A=at) == pytest.approx(np.linalg.inv(at).T)


def test_branch_not_taken(x):
    f = where(lt(x.graph.const(0), x), sqrt(x), 0.0)
    assert slope(f, x, x=-1.0) == 0
    assert slope(f, x, x=4.0) == 0.25
    assert value(hessian(f, [x]).cells[0, 0, 0], x=-1.0) == 0


def test_branch_not_taken_below_other_operations(graph, x, y):
    root = sqrt(log(x))
    f = where(lt(graph.const(1), x), root * y, y) * 3 + where(lt(graph.const(2), x), root, 0.0)
    assert slope(f, x, x=-1.0, y=5.0) == 0
    assert slope(f, y, x=-1.0, y=5.0) == 3
    assert slope(f, x, x=4.0, y=5.0) == pytest.approx(16 / (2 * 4 * np.sqrt(np.log(4))))
    for cell in hessian(f, [x, y]).cells.values():
        assert np.isfinite(value(cell, x=-1.0, y=5.0))


def test_branch_not_taken_of_vectors_and_matrices(graph, x):
    v = graph.stack([log(x), x])
    chosen = where(lt(graph.const(0), x), total(v * v), x)
    assert slope(chosen, x, x=-1.0) == 1
    each = total(where(lt(fill(x, (2,)), graph.const([0.0, 5.0])), graph.const([1.0, 2.0]), sqrt(v)))
    assert slope(each, x, x=-1.0) == 0
    matrix = reshape(graph.stack([log(x), x, x, x]), (2, 2))
    assert slope(where(lt(graph.const(0), x), det(matrix), 2 * x), x, x=-1.0) == 2


def test_many_branches(x):
    f = x
    for k in range(3000):
        f = where(lt(x, float(-k)), x * float(k), f)
    assert slope(f, x, x=-2999.5) == 2999
    assert slope(f, x, x=1.0) == 1


def test_taken_branch_with_a_pole_keeps_it(x):
    f = where(eq(x, 0), 1.0, sin(x) / x)
    assert slope(f, x, x=0.0) == 0
    assert slope(f, x, x=1.0) == pytest.approx(np.cos(1) - np.sin(1))


def test_other_entries_do_not_poison(graph, x):
    v = graph.stack([x, log(x)])
    assert slope(v[0] ** 2, x, x=-3.0) == -6


def test_atan2_on_its_cut(x, y):
    for side in (0.0, -0.0):
        assert slope(atan2(y, x), y, x=-2.0, y=side) == -0.5
        assert abs(slope(atan2(y, x), x, x=-2.0, y=side)) == 0


def test_hessian_vector_product(graph):
    v, d = graph.input("v", (3,)), graph.input("d", (3,))
    f = exp(v[0] * v[1]) + norm(v) ** 2 * v[2]
    at, direction = np.array([0.3, -0.5, 0.8]), np.array([1.0, 2.0, -1.0])
    (product,) = hvp(f, [v], [d])
    second = np.zeros((3, 3))
    for (_, i, j), cell in hessian(f, [v]).cells.items():
        second[i, j] = value(cell, v=at)
    assert value(product, v=at, d=direction) == pytest.approx(second @ direction)


def test_vector_nodes_keep_their_shape(graph):
    v = graph.input("v", (1000,))
    f = total((1 - v) ** 2) + total(sin(v) * v)
    before = len(graph)
    (found,) = gradient(f, [v])
    assert found.shape == (1000,)
    assert len(graph) - before < 40


def test_entries_of_a_long_vector_make_a_linear_number_of_nodes(graph):
    v = graph.input("v", (500,))
    f = v[0]
    for k in range(1, 500):
        f = f + v[k] * v[k - 1]
    before = len(graph)
    (found,) = gradient(f, [v])
    assert len(graph) - before < 4000
    at = np.arange(500.0)
    expected = np.concatenate([at[1:], [0]]) + np.concatenate([[0], at[:-1]])
    expected[0] += 1
    assert value(found, v=at) == pytest.approx(expected)
