"""The tape: any batch, any tiling, little memory, silence; and what numpy's LAPACK refuses."""

import threading
import tracemalloc
from fractions import Fraction
from functools import reduce
from itertools import count
from operator import add

import numpy as np
import pytest

from explorer.autodiff.operators import hessian, jacobian
from explorer.graph.build import (
    cos,
    det,
    diag,
    diagonal,
    exp,
    fill,
    inv,
    log,
    logdet,
    logsumexp,
    norm,
    reshape,
    sigmoid,
    sin,
    softplus,
    solve,
    sqrt,
    tanh,
    total,
    trace,
    transpose,
    where,
)
from explorer.graph.expr import Graph, Stopped
from explorer.numeric.kernels import power
from explorer.numeric.tape import compile as compile_tape


def open_grid(*sizes):
    axes = [np.linspace(-1.5, 2, n) for n in sizes]
    return [a.reshape((1,) * i + (-1,) + (1,) * (len(sizes) - 1 - i)) for i, a in enumerate(axes)]


@pytest.mark.parametrize(
    "sizes", [(512, 512), (300, 401), (1, 1), (1, 30_000), (30_000, 1), (3, 20_000), (20_000, 3), (0, 5), (9000, 1)]
)
def test_every_batch_gives_what_whole_arrays_give(x, y, sizes):
    X, Y = open_grid(*sizes)
    f = sin(x) * cos(y) + x * y
    found, of_x, same = compile_tape([f, exp(x), f], [x, y]).run([X, Y])
    assert found.shape == of_x.shape == sizes
    assert np.array_equal(found, np.sin(X) * np.cos(Y) + X * Y)
    assert np.array_equal(of_x, np.broadcast_to(np.exp(X), sizes))
    assert np.array_equal(same, found)


def test_three_axes_and_a_parameter(graph, x, y):
    z, a = graph.input("z"), graph.input("a")
    X, Y, Z = open_grid(40, 50, 60)
    (found,) = compile_tape([exp(x * y) * z + a * sin(x)], [x, y, z, a]).run([X, Y, Z, 2.0])
    assert np.allclose(found, np.exp(X * Y) * Z + 2 * np.sin(X), rtol=1e-14)


def test_batches_of_vectors_and_matrices(graph):
    v, A, s = graph.input("v", (3,)), graph.input("A", (3, 3)), graph.input("s")
    random = np.random.default_rng(1)
    V, M, S = random.normal(size=(3, 7, 1)), random.normal(size=(3, 3, 1, 5)), random.normal(size=5)
    outputs = {
        "Av": A @ v,
        "vA": v @ A,
        "vv": v @ v,
        "AA": A @ transpose(A),
        "sv": s * v,
        "CA": graph.const(np.arange(9.0).reshape(3, 3)) @ A,
        "AC": A @ graph.const(np.arange(9.0).reshape(3, 3)),
        "vC": v @ graph.const(np.arange(9.0).reshape(3, 3)),
        "sum": total(A, 1),
        "norm": norm(A),
        "lse": logsumexp(v),
        "trace": trace(A),
        "det": det(A),
        "logdet": logdet(A),
        "inv": inv(A),
        "solve": solve(A, v),
        "solves": solve(A, A @ A),
        "diag": diag(v),
        "diagonal": diagonal(A),
        "fill": fill(s, (2, 2)),
        "stack": graph.stack([s, v[0], A[1, 2]]),
        "rows": graph.stack([v, A[2], diagonal(A)]),
        "reshape": reshape(A, (9,)) * s,
        "where": where(s, v, 2.0),
    }
    expected = {
        "Av": np.einsum("ij...,j...->i...", M, V),
        "vA": np.einsum("i...,ij...->j...", V, M),
        "vv": np.einsum("i...,i...->...", V, V),
        "AA": np.einsum("ij...,kj...->ik...", M, M),
        "norm": np.sqrt((M**2).sum(axis=(0, 1))),
        "inv": np.moveaxis(np.linalg.inv(np.moveaxis(M, (0, 1), (-2, -1))), (-2, -1), (0, 1)),
    }
    found = compile_tape(list(outputs.values()), [v, A, s]).run([V, M, S])
    for (name, node), array in zip(outputs.items(), found, strict=True):
        assert array.shape == (*node.shape, 7, 5), name
        for i, j in np.ndindex(7, 5):
            (alone,) = compile_tape([node], [v, A, s]).run([V[:, i, 0], M[:, :, 0, j], S[j]])
            assert np.allclose(array[..., i, j], alone, rtol=1e-9, atol=1e-12), name
        if name in expected:
            assert np.allclose(array, np.broadcast_to(expected[name], array.shape)), name


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_one_singular_matrix_among_others(n):
    graph = Graph()
    A, b = graph.input("A", (n, n)), graph.input("b", (n,))
    batch = np.random.default_rng(n).normal(size=(n, n, 4))
    batch[..., 2] = 1.0 if n > 1 else 0.0
    outputs = [inv(A), solve(A, b), det(A), logdet(A), solve(A, A)]
    inverse, solution, y, logarithm, many = compile_tape(outputs, [A, b]).run([batch, np.ones(n)])
    assert np.isnan(inverse[..., 2]).all()
    assert np.isnan(solution[..., 2]).all()
    assert np.isnan(many[..., 2]).all()
    assert y[2] == 0
    assert logarithm[2] == -np.inf
    for k in (0, 1, 3):
        assert np.allclose(inverse[..., k], np.linalg.inv(batch[..., k]))
        assert np.allclose(solution[..., k], np.linalg.solve(batch[..., k], np.ones(n)))
        assert np.allclose([y[k], np.exp(logarithm[k])], [np.linalg.det(batch[..., k])] * 2) or y[k] < 0
        assert np.allclose(many[..., k], np.eye(n))


def test_special_values_are_silent(x):
    special = np.array([0.0, -0.0, -1.0, np.inf, -np.inf, np.nan, 1e308, 1e-320])
    f = log(x) + sqrt(x) + 1 / x + exp(x) + x**-3 + softplus(x) * sigmoid(x)
    (found,) = compile_tape([f], [x]).run([special])
    with np.errstate(all="ignore"):
        plain = np.log(special) + np.sqrt(special) + 1 / special + np.exp(special) + special**-3.0
    assert np.array_equal(np.isnan(found[:7]), np.isnan(plain[:7]) | (special[:7] == -np.inf))


def test_sigmoid_and_softplus_at_the_ends(x):
    found = compile_tape([sigmoid(x), softplus(x)], [x]).run([np.array([-800.0, -720.0, 0.0, 40.0, 800.0])])
    assert found[0].tolist() == [0.0, np.exp(-720.0), 0.5, 1.0, 1.0]
    assert found[1].tolist() == [0.0, np.exp(-720.0), np.log(2.0), 40.0, 800.0]


def test_norm_does_not_overflow_or_vanish(graph):
    v = graph.input("v", (2,))
    (found,) = compile_tape([norm(v)], [v]).run([np.array([[3e200, 3e-200, 0.0, np.inf], [4e200, 4e-200, 0.0, 1.0]])])
    assert found == pytest.approx([5e200, 5e-200, 0.0, np.inf], rel=1e-14)


@pytest.mark.parametrize("n", [-6, -5, -3, -2, -1, 1, 2, 3, 4, 5, 6])
def test_whole_powers_are_accurate(n):
    kernel = power(float(n))
    x = np.random.default_rng(3).uniform(0.5, 2, 200)
    out = np.empty(200)
    kernel(x, out)
    for number, found in zip(x, out, strict=True):
        exact = Fraction(float(number)) ** n
        assert abs(Fraction(float(found)) - exact) <= 4 * Fraction(float(np.spacing(float(exact))))


def test_half_powers_are_roots(x):
    at = np.array([0.0, 2.0, -1.0])
    found = compile_tape([x**0.5, x**1.5, x**-0.5], [x]).run([at])
    assert np.allclose(found, [[0, 2**0.5, np.nan], [0, 2**1.5, np.nan], [np.inf, 2**-0.5, np.nan]], equal_nan=True)


def test_stopped_is_asked_between_tiles(x, y):
    calls = count()
    program = compile_tape([sin(x * y)], [x, y])
    with pytest.raises(Stopped):
        program.run(open_grid(500, 500), stopped=lambda: next(calls) == 3)
    assert next(calls) == 4
    assert len(program.run(open_grid(500, 500), stopped=lambda: False)) == 1


def test_out_receives_the_results(x, y):
    target = np.zeros((30, 40))
    (found,) = compile_tape([x + y], [x, y]).run(open_grid(30, 40), out=[target])
    assert found is target
    assert target[-1, -1] == 4


def test_memory_is_bounded_by_outputs_and_tiles(x, y):
    f = log(1 + x**2 + y**2) * tanh(x * y) / (1 + exp(-x))
    outputs = [f, *jacobian(f, [x, y]).cells.values(), *dict.fromkeys(hessian(f, [x, y]).cells.values())]
    program = compile_tape(outputs, [x, y])
    axes = open_grid(1000, 1000)
    tracemalloc.start()
    try:
        program.run(axes)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < len(outputs) * 8e6 + 8e6


def test_a_program_runs_in_two_threads_at_once(x, y):
    program = compile_tape([sin(x * y) + exp(x) * cos(y)], [x, y])
    grids = [open_grid(300, 300), [a + 1 for a in open_grid(300, 300)]]
    expected = [program.run(grid)[0] for grid in grids]
    found = [None, None]

    def work(i):
        for _ in range(5):
            (found[i],) = program.run(grids[i])

    threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.array_equal(a, b) for a, b in zip(found, expected, strict=True))


def test_what_does_not_fit_is_refused(graph, x):
    v = graph.input("v", (2,))
    with pytest.raises(ValueError, match="v has no values"):
        compile_tape([x * v], [x])
    with pytest.raises(ValueError, match="2 arrays are needed"):
        compile_tape([x * v], [x, v]).run([1.0])
    with pytest.raises(ValueError, match="v has shape"):
        compile_tape([x * v], [x, v]).run([1.0, np.ones((3, 2))])


def test_inputs_and_constants_may_be_outputs(graph, x):
    at = np.array([1.0, 2.0])
    found = compile_tape([x, graph.const(3.0), graph.const([1.0, 2.0]), sin(graph.const(1.0))], [x]).run([at])
    assert [a.shape for a in found] == [(2,), (2,), (2, 2), (2,)]
    assert found[0] is not at
    assert found[2].tolist() == [[1, 1], [2, 2]]
    assert found[3][0] == np.sin(1.0)


def test_stopped_is_asked_while_a_long_function_is_compiled_and_run(x, y):
    long = reduce(add, [sin(x * k + y) for k in range(1, 400)])
    x.graph.stopped = lambda: True
    with pytest.raises(Stopped):
        compile_tape([long], [x, y])
    x.graph.stopped = lambda: False
    asked = count()
    with pytest.raises(Stopped):  # one tile has more steps than are made without asking
        compile_tape([long], [x, y]).run(open_grid(4, 4), stopped=lambda: next(asked) == 1)
    many = compile_tape([long, long * x], [x, y])
    with pytest.raises(Stopped):
        many.run(open_grid(400, 400), stopped=lambda: True)
    assert not many.factored
