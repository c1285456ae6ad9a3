"""A sum with Kronecker deltas as cases: R_iq where j = p, R_ip where j = q, 2R_iq where both, else 0."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.index_rules.contraction import like_terms
from explorer.analysis.index_rules.terms import Letter, Place, Term

Indices: TypeAlias = Mapping[str, NDArray[np.intp]]  # letter -> the indices of many entries
Equal: TypeAlias = frozenset[tuple[Letter, Letter]]
MOST_CONDITIONS = 3  # of more, only the sum with deltas is read


@dataclass(frozen=True, slots=True)
class Case:
    """What the derivative is where the pairs of `equal` are equal, and of each in `unequal` one at least is not.

    Without terms it is zero. `is_rest`: whatever is in no case before it.
    """

    equal: Equal
    unequal: tuple[Equal, ...]
    terms: tuple[Term, ...]
    is_rest: bool = False

    def holds(self, indices: Indices) -> NDArray[np.bool_]:
        """Return at which of many entries the case holds."""
        found = all_equal(self.equal, indices)
        for pairs in self.unequal:
            found = found & ~all_equal(pairs, indices)
        return found


def all_equal(pairs: Equal, indices: Indices) -> NDArray[np.bool_]:
    """Return at which of many entries all pairs are equal."""
    found = np.ones(next(iter(indices.values())).shape if indices else (), dtype=np.bool_)
    for a, b in pairs:
        one, other = (indices[side] if isinstance(side, str) else side for side in (a, b))
        found = found & np.equal(one, other)
    return found


def cases_of(terms: Sequence[Term], letters: Place) -> tuple[Case, ...]:
    """Return the cases of a sum of terms, the rest last; of too many conditions there are none."""
    conditions = tuple(dict.fromkeys(term.equal for term in terms if term.equal))
    if len(conditions) > MOST_CONDITIONS:
        return ()
    found = []
    for count in range(len(conditions) + 1):
        for chosen in combinations(conditions, count):
            equal = frozenset(pair for pairs in chosen for pair in pairs)
            names = representatives(equal, ())
            others = [pairs for pairs in conditions if pairs not in chosen]
            if names is None or any(_implied(pairs, names) for pairs in others):
                continue
            kept = [term for term in terms if not term.equal or term.equal in chosen]
            unequal = tuple(_reduced(pairs, names) for pairs in others)
            found.append(Case(equal, unequal, _joined(kept, equal, letters)))
    rest, *most = found
    return (*most, replace(rest, is_rest=bool(most)))


def representatives(equal: Iterable[tuple[Letter, Letter]], preferred: Sequence[Letter]) -> dict[Letter, Letter] | None:
    """Return, for each letter in pairs, the one that stands for all equal to it; None where two numbers would be equal.

    A number stands for its letters, else the first that is preferred.
    """
    classes = classes_of(equal)
    if any(sum(isinstance(letter, int) for letter in known) > 1 for known in classes):
        return None
    order = {letter: place for place, letter in reversed(list(enumerate(preferred)))}

    def rank(letter: Letter) -> tuple[bool, int, str]:
        return isinstance(letter, str), order.get(letter, len(order)), str(letter)

    return {letter: min(known, key=rank) for known in classes for letter in known}


def classes_of(equal: Iterable[tuple[Letter, Letter]]) -> list[set[Letter]]:
    """Return the classes of what is equal."""
    classes: list[set[Letter]] = []
    for pair in equal:
        joined = set(pair).union(*(known for known in classes if not known.isdisjoint(pair)))
        classes = [known for known in classes if known.isdisjoint(pair)] + [joined]
    return classes


def _implied(pairs: Equal, names: Mapping[Letter, Letter]) -> bool:
    return all(names.get(a, a) == names.get(b, b) for a, b in pairs)


def _reduced(pairs: Equal, names: Mapping[Letter, Letter]) -> Equal:
    """Return the pairs that are not equal already."""
    return frozenset((a, b) for a, b in pairs if names.get(a, a) != names.get(b, b))


def _joined(terms: Sequence[Term], equal: Equal, letters: Place) -> tuple[Term, ...]:
    """Return terms as they read where pairs are equal: R_iq + R_ip is 2R_iq where p = q."""
    if len(terms) == 1:
        return (replace(terms[0], equal=frozenset()),)
    used = [letter for term in terms for entry in term.entries for letter in entry.at]
    names = representatives(equal, (*used, *letters)) or {}
    return tuple(like_terms(put(replace(term, equal=frozenset()), names) for term in terms))


def put(term: Term, names: Mapping[Letter, Letter]) -> Term:
    """Return a term with other letters, or numbers, for some."""
    entries = tuple(replace(e, at=tuple(names.get(letter, letter) for letter in e.at)) for e in term.entries)
    return replace(term, entries=entries)
