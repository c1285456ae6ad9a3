"""The steps of a sweep on random graphs with vectors and matrices: their sums are right, and lead to the differences.

At every node the products of the chain rule, each made by the local rule of one operation alone, add up to what the
engine's whole sweep has there; folding changes no number; and at the inputs the adjoints are central differences.
"""

from collections.abc import Iterator

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from explorer.analysis.computation import Computation, computation
from explorer.analysis.folding import folded
from explorer.analysis.sweeps import Mode, Sweep, sweeper
from explorer.numeric.tape import compile as compile_tape
from explorer.semantics.meanings import FunctionGraph
from tests.laws.random_expressions import Case, cases, is_tame

HUGE = 1e6
STEP = 1e-4


def swept(case: Case, mode: Mode, output: int, *, fold: bool = False) -> tuple[Computation, Sweep]:
    graph = computation(FunctionGraph("f", case.output.graph, case.inputs, (), case.output, 0), output)
    inner = [node for node in graph.nodes if node.op != "input"]
    folding = folded(graph.nodes, graph.targets, fold=inner if fold else (), limit=None)
    values = dict(zip(case.inputs, case.values, strict=True))
    return graph, sweeper(graph, folding, mode, 0).at(values)


def sums(sweep: Sweep) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    for node in sweep.order:
        if terms := sweep.terms(node):
            yield np.sum([term.product for term in terms], axis=0), np.asarray(sweep.derivatives[node])


def assert_close(found: np.ndarray, expected: np.ndarray, tolerance: float, scale: float) -> None:
    assert np.all(np.abs(found - expected) <= tolerance * max(1.0, scale))


@given(cases(), st.sampled_from([Mode.FORWARD, Mode.REVERSE]), st.integers(0, 8))
@settings(max_examples=60)
def test_the_products_at_a_node_add_up(case, mode, output):
    assume(is_tame(case))
    _, sweep = swept(case, mode, output % _size(case))
    numbers = [np.abs(np.asarray(u)).max(initial=0.0) for u in sweep.derivatives.values()]
    assume(np.isfinite(numbers).all() and max(numbers, default=0.0) < HUGE)
    for found, expected in sums(sweep):
        assert_close(found, expected, 1e-8, max(numbers))


@given(cases(), st.integers(0, 8))
@settings(max_examples=60)
def test_folding_changes_no_number(case, output):
    assume(is_tame(case))
    _, whole = swept(case, Mode.REVERSE, output % _size(case))
    _, folded_up = swept(case, Mode.REVERSE, output % _size(case), fold=True)
    numbers = [np.abs(np.asarray(u)).max(initial=0.0) for u in whole.derivatives.values()]
    assume(np.isfinite(numbers).all() and max(numbers, default=0.0) < HUGE)
    for node in folded_up.order:
        assert_close(np.asarray(folded_up.derivatives[node]), np.asarray(whole.derivatives[node]), 1e-12, max(numbers))
    for found, expected in sums(folded_up):
        assert_close(found, expected, 1e-8, max(numbers))


@given(cases(), st.integers(0, 8))
@settings(max_examples=60)
def test_adjoints_of_the_inputs_are_central_differences(case, output):
    assume(is_tame(case))
    graph, sweep = swept(case, Mode.REVERSE, output % _size(case))
    program = compile_tape([graph.target], case.inputs)

    def value(k: int, at: tuple[int, ...], step: float) -> float:
        moved = [v.copy() for v in case.values]
        moved[k][at] += step
        return float(program.run(moved)[0])

    for k, node in enumerate(case.inputs):
        if node not in sweep.derivatives:
            continue
        for at in np.ndindex(*node.shape):
            slopes = [(value(k, at, h) - value(k, at, -h)) / (2 * h) for h in (STEP, STEP / 2)]
            exact = float(np.asarray(sweep.derivatives[node])[at])
            assume(np.isfinite([*slopes, exact]).all() and abs(exact) < HUGE)
            correction = abs(slopes[1] - slopes[0])
            assume(correction < 1e-3 * max(1.0, abs(exact)))
            assert abs((4 * slopes[1] - slopes[0]) / 3 - exact) <= 1e-6 * max(1.0, abs(exact)) + correction


def _size(case: Case) -> int:
    return int(np.prod(case.output.shape, dtype=int))
