"""Forward mode = reverse mode = central differences = Taylor coefficients, on random expressions."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given, settings

from explorer.autodiff.forward import push
from explorer.autodiff.operators import Entries, entries_of, hessian, jacobian
from explorer.autodiff.reverse import pull
from explorer.graph.build import sin
from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import OPS
from explorer.numeric.point import compile_point
from explorer.numeric.tape import compile as compile_tape
from explorer.series.expand import expand
from tests.laws.random_expressions import ARRAYS, BINARY, ORDERS, UNARY, Case, cases, is_tame

HUGE = 1e8  # derivatives beyond this come from points too close to a pole for differences


def run(outputs: list[Expr], case: Case) -> list[np.ndarray]:
    return compile_tape(outputs, case.inputs).run(case.values)


def dense(entries: Entries, case: Case) -> np.ndarray:
    """Return the cells' values at the case's point as an array."""
    result = np.zeros(entries.shape)
    for cell, value in zip(entries.cells, run(list(entries.cells.values()), case), strict=True):
        result[cell] = value
    return result


def by_forward(case: Case) -> np.ndarray:
    columns = []
    for k, node in enumerate(case.inputs):
        for at in np.ndindex(*node.shape):
            seed = np.zeros(node.shape)
            seed[at] = 1.0
            (tangent,) = push([case.output], {case.inputs[k]: node.graph.const(seed)})
            column = np.zeros(case.output.shape) if tangent is None else run([tangent], case)[0]
            columns.append(column.ravel())
    return np.stack(columns, axis=1)


def by_reverse(case: Case) -> np.ndarray:
    rows = []
    for component in entries_of(case.output):
        adjoints = pull(component, component.graph.const(1.0), case.inputs)
        parts = [
            np.zeros(node.shape) if adjoint is None else run([adjoint], case)[0]
            for node, adjoint in zip(case.inputs, adjoints, strict=True)
        ]
        rows.append(np.concatenate([part.ravel() for part in parts]))
    return np.stack(rows)


def differences(f: Callable[[np.ndarray], np.ndarray], at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return central differences extrapolated to step 0, and the size of the last correction, as columns."""
    found, corrections = [], []
    for k in range(at.size):
        step = np.zeros(at.size)
        step[k] = 1e-4
        slopes = [(f(at + h) - f(at - h)) / (2 * h[k]) for h in (step, step / 2)]
        found.append((4 * slopes[1] - slopes[0]) / 3)
        corrections.append(np.abs(slopes[1] - slopes[0]))
    return np.stack(found, axis=1), np.stack(corrections, axis=1)


def flat(case: Case, outputs: list[Expr]) -> Callable[[np.ndarray], np.ndarray]:
    program = compile_tape(outputs, case.inputs)
    stops = np.cumsum([v.size for v in case.values])[:-1]

    def f(x: np.ndarray) -> np.ndarray:
        parts = [p.reshape(n.shape) for p, n in zip(np.split(x, stops), case.inputs, strict=True)]
        return np.concatenate([a.ravel() for a in program.run(parts)])

    return f


def point(case: Case) -> np.ndarray:
    return np.concatenate([v.ravel() for v in case.values])


def close(a: np.ndarray, b: np.ndarray, tolerance: float) -> bool:
    """Whether two arrays agree, relative to the largest entry of either."""
    scale = max(1.0, np.abs(a).max(initial=0.0), np.abs(b).max(initial=0.0))
    return bool((np.abs(a - b) <= tolerance * scale).all())


@given(cases())
def test_forward_is_reverse(case):
    assume(is_tame(case))
    forward, reverse = by_forward(case), by_reverse(case)
    assume(np.abs(forward).max(initial=0.0) < HUGE)
    assert close(forward, reverse, 1e-8)
    assert close(dense(jacobian(case.output, case.inputs), case), reverse, 1e-8)


@given(cases())
def test_jacobian_is_the_limit_of_differences(case):
    assume(is_tame(case))
    found, corrections = differences(flat(case, [case.output]), point(case))
    assume(np.isfinite(found).all() and np.abs(found).max(initial=0.0) < HUGE)
    scale = max(1.0, np.abs(found).max(initial=0.0))
    assume(corrections.max(initial=0.0) < 1e-3 * scale)
    exact = dense(jacobian(case.output, case.inputs), case)
    assert (np.abs(exact - found) <= 1e-6 * scale + corrections).all()


@given(cases(6))
@settings(max_examples=40)
def test_hessian_is_the_limit_of_differences_and_symmetric(case):
    assume(is_tame(case) and case.output.shape == ())
    slopes = jacobian(case.output, case.inputs)
    second = hessian(case.output, case.inputs)
    for (k, i, j), entry in second.cells.items():
        assert second.cells[k, j, i] is entry
    assume(slopes.cells)
    found, corrections = differences(flat(case, list(slopes.cells.values())), point(case))
    assume(np.isfinite(found).all() and np.abs(found).max(initial=0.0) < HUGE)
    scale = max(1.0, np.abs(found).max(initial=0.0))
    assume(corrections.max(initial=0.0) < 1e-3 * scale)
    exact = dense(second, case)[0][[j for _, j in slopes.cells]]
    assert (np.abs(exact - found) <= 1e-6 * scale + corrections).all()


@given(cases(6))
def test_taylor_coefficients_are_the_derivatives(case):
    assume(is_tame(case))
    (series,) = expand([case.output], case.inputs, case.values, 2)
    first, second = dense(jacobian(case.output, case.inputs), case), dense(hessian(case.output, case.inputs), case)
    assume(max(np.abs(first).max(initial=0.0), np.abs(second).max(initial=0.0)) < HUGE)
    assert close(series.tensor(1).reshape(first.shape), first, 1e-8)
    assert close(series.tensor(2).reshape(second.shape), second, 1e-7)


@given(cases(scalar=True))
def test_point_is_tape(case):
    outputs = [case.output, *jacobian(case.output, case.inputs).cells.values()]
    found = compile_point(outputs, case.inputs)([float(v) for v in case.values])
    expected = run(outputs, case)
    for a, b in zip(found, expected, strict=True):
        assert np.isnan(a) == np.isnan(b)
        assert np.isinf(a) == np.isinf(b)
    assume(is_tame(case))
    for a, b in zip(found, expected, strict=True):
        assert np.allclose(a, b, rtol=1e-9, atol=1e-9)


@given(cases())
def test_a_point_of_arrays_is_tape(case):
    assume(is_tame(case))
    outputs = [case.output, *jacobian(case.output, case.inputs).cells.values()]
    found = compile_point(outputs, case.inputs)(list(case.values))
    expected = run(outputs, case)
    assume(all(np.abs(b).max(initial=0.0) < HUGE for b in expected))
    for a, b in zip(found, expected, strict=True):
        assert np.shape(a) == b.shape
        assert close(np.asarray(a), b, 1e-8)


@given(cases())
def test_a_batch_of_points_is_each_point(case):
    assume(is_tame(case))
    offsets = np.array([0.0, 1e-3, -2e-3])
    arrays = [v[..., None] + offsets for v in case.values]
    (together,) = compile_tape([case.output], case.inputs).run(arrays)
    for k in range(len(offsets)):
        (alone,) = compile_tape([case.output], case.inputs).run([a[..., k] for a in arrays])
        assume(np.isfinite(alone).all() and np.abs(alone).max(initial=0.0) < HUGE)
        assert close(together[..., k], alone, 1e-9)


@given(cases())
@settings(max_examples=30)
def test_tiles_are_points(case):
    assume(is_tame(case))
    outputs = [case.output, *jacobian(case.output, case.inputs).cells.values()]
    program = compile_tape(outputs, case.inputs)
    rows, columns = np.linspace(0, 1e-3, 90)[:, None], np.linspace(0, 1e-3, 250)
    spread = [rows, columns, rows + columns, rows * columns]
    arrays = [v[..., None, None] + by for v, by in zip(case.values, spread, strict=True)]
    together = program.run(arrays)
    for i, j in [(0, 0), (89, 249), (41, 7)]:
        alone = program.run([a[..., min(i, a.shape[-2] - 1), min(j, a.shape[-1] - 1)] for a in arrays])
        assume(all(np.isfinite(a).all() and np.abs(a).max(initial=0.0) < HUGE for a in alone))
        for whole, number in zip(together, alone, strict=True):
            assert close(whole[..., i, j], number, 1e-8)


def primitive_cases(name: str) -> list[Case]:
    """Return tame cases of one primitive, or of one way to use a structural one, nested in smooth functions."""
    random = np.random.default_rng(7)
    found = []
    for _ in range(12):
        graph = Graph()
        inputs = [graph.input("x"), graph.input("y"), graph.input("v", (3,)), graph.input("A", (3, 3))]
        x, y, v, A = inputs
        inner = {(): x * y + x, (3,): v * x, (3, 3): A * y + A}
        if name in ARRAYS:
            node = ARRAYS[name](graph, inner.__getitem__)
        else:
            operands = [inner[()], y - x][: OPS[name].arity]
            node = graph.apply(name, *operands, data=ORDERS.get(name))
        case = Case(sin(node), tuple(inputs), tuple(random.uniform(-1.6, 1.6, n.shape) for n in inputs))
        if is_tame(case):
            found.append(case)
    return found


@pytest.mark.parametrize("name", [*UNARY, *BINARY, *ARRAYS])
def test_every_primitive(name):
    tame = primitive_cases(name)
    assert tame
    for case in tame[:3]:
        first = dense(jacobian(case.output, case.inputs), case)
        found, corrections = differences(flat(case, [case.output]), point(case))
        scale = max(1.0, np.abs(found).max())
        assert (np.abs(first - found) <= 1e-7 * scale + corrections).all()
        assert close(by_forward(case), by_reverse(case), 1e-10)
        assert close(by_forward(case), first, 1e-10)
        (series,) = expand([case.output], case.inputs, case.values, 2)
        assert close(series.tensor(1).reshape(first.shape), first, 1e-9)
        if case.output.shape == ():
            second = dense(hessian(case.output, case.inputs), case)
            assert close(series.tensor(2).reshape(second.shape), second, 1e-9)
