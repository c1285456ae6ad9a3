"""The rule in the indices that a derivative follows: found in the graph, confirmed by numbers before it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.array_derivative import ArrayDerivative, Values
from explorer.analysis.index_rules.cases import Case, Indices, all_equal, cases_of, put
from explorer.analysis.index_rules.contraction import like_terms, short_sum
from explorer.analysis.index_rules.terms import Indexed, Letter, Place, Term
from explorer.autodiff.forward import push
from explorer.graph.expr import Expr, Stop, while_wanted
from explorer.graph.walk import free_inputs
from explorer.numeric.tape import compile  # noqa: A004 - the seam's name in the design
from explorer.semantics.reading import FunctionGraph

Floats: TypeAlias = NDArray[np.float64]
OUTPUT, INPUT = "pqrs", "ijkl"  # letters of the indices of the value and of the input
TRIED = 12  # partial derivatives at a point nearby that a rule is confirmed by
SLACK = 1e-8  # relative to the largest entry
NEARBY = 0.1  # how far entries are moved, relative to 1 or to their size
DRAWS = 4  # of such points, where the function may be undefined


@dataclass(frozen=True, eq=False)
class IndexRule:
    """The derivative by `wrt`, its entry at `out` and `into`, as a sum of terms with Kronecker deltas, and as cases.

    There are no cases where the sum has too many conditions.
    """

    function: FunctionGraph
    wrt: Expr
    out: str
    into: str
    terms: tuple[Term, ...]

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases that some entry is in, the rest last."""
        found = cases_of(self.terms, tuple(self.into + self.out))
        shape = (*self.function.output.shape, *self.wrt.shape)
        numbers = [side for term in self.terms for pair in term.equal for side in pair if isinstance(side, int)]
        enough = max(numbers, default=0) + len(shape) + 1  # indices beyond are equal in no new way
        few = np.indices([min(size, enough) for size in shape])
        indices = self.letters(list(few))
        return tuple([case for case in found if case.holds(indices).any() or case.is_rest])

    def letters(self, indices: Sequence[NDArray[np.intp]]) -> Indices:
        """Return index arrays, one for each axis, by their letters."""
        return dict(zip(self.out + self.into, indices, strict=True))

    def at(self, index: Sequence[int]) -> list[Term]:
        """Return the terms of one entry, with numbers for indices."""
        numbers: dict[Letter, Letter] = dict(zip(self.out + self.into, map(int, index), strict=True))
        where = {str(letter): np.asarray(number) for letter, number in numbers.items()}
        kept = [term for term in self.terms if all_equal(term.equal, where)]
        return like_terms(Term(found.factor, found.entries) for found in (put(term, numbers) for term in kept))

    def case_numbers(self, indices: Sequence[NDArray[np.intp]]) -> NDArray[np.intp]:
        """Return, for many entries, the number of the case that each is in."""
        letters = self.letters(np.broadcast_arrays(*indices))
        found = np.full(next(iter(letters.values())).shape, len(self.cases) - 1, dtype=np.intp)
        for number, case in enumerate(self.cases):
            if not case.is_rest:
                found[case.holds(letters)] = number
        return found

    def numbers(self, values: Values, indices: Sequence[NDArray[np.intp]]) -> Floats:
        """Return the derivative at many entries, from the rule and the values of the inputs."""
        letters = self.letters(np.broadcast_arrays(*indices))
        shape = next(iter(letters.values())).shape if letters else ()
        nodes = list({entry.node: None for term in self.terms for entry in term.entries})
        used = free_inputs(nodes)
        arrays = compile(nodes, used).run([values[node] for node in used]) if nodes else []
        of = dict(zip(nodes, arrays, strict=True))
        result = np.zeros(shape)
        for term in self.terms:
            found = np.full(shape, term.factor)
            for entry in term.entries:
                found = found * _entry_of(of[entry.node], entry.at, letters) ** entry.power
            result += np.where(all_equal(term.equal, letters), found, 0.0)
        return result


def _entry_of(array: Floats, at: Place, letters: Indices) -> Floats:
    return np.asarray(array[tuple(letters[side] if isinstance(side, str) else side for side in at)])


def find_rule(function: FunctionGraph, wrt: Expr) -> IndexRule:
    """Return the rule that the derivative by one input follows by its graph; raises NoRuleError where there is none."""
    output = function.output
    out, into = OUTPUT[: len(output.shape)], INPUT[: len(wrt.shape)]
    direction = output.graph.input(f"{wrt.data}·unit", wrt.shape)
    (tangent,) = push([output], {wrt: direction})
    if tangent is None:
        return IndexRule(function, wrt, out, into, ())
    sizes = dict(zip(out + into, (*output.shape, *wrt.shape), strict=True))
    terms = short_sum(Indexed(tangent, direction, tuple(into)).terms(tangent, tuple(out)), sizes)
    return IndexRule(function, wrt, out, into, tuple(terms))


def is_confirmed(rule: IndexRule, derivative: ArrayDerivative, values: Values, stopped: Stop) -> bool:
    """Whether a rule gives the partial derivatives at a point nearby without equal entries. Raises Stopped."""
    random = np.random.default_rng(0)
    for _ in range(DRAWS):
        moved = dict(values)
        for node in rule.function.inputs:
            size = np.asarray(values[node], dtype=np.float64)
            moved[node] = size + NEARBY * random.standard_normal(size.shape) * np.maximum(1.0, np.abs(size))
        if np.isfinite(derivative.value(moved)).all():
            columns = random.permutation(derivative.columns)[:TRIED].tolist()
            return all(_agrees(rule, derivative, moved, column) for column in while_wanted(columns, stopped))
    return False


def _agrees(rule: IndexRule, derivative: ArrayDerivative, values: Values, column: int) -> bool:
    partial = derivative.partial(values, column)
    at = np.unravel_index(column, rule.wrt.shape) if rule.wrt.shape else ()
    indices: list[NDArray[np.intp]] = list(np.indices(partial.shape)) if partial.shape else []
    indices.extend(np.asarray(place, dtype=np.intp) for place in at)
    found = rule.numbers(values, indices)
    if not np.isfinite(partial).all():
        return False
    return bool(np.abs(found - partial).max() <= SLACK * max(float(np.abs(partial).max()), 1.0))
