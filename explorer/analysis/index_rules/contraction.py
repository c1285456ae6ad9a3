"""Terms of index notation made short: deltas are used up, and what is summed becomes entries of matrix products.

Σ_k δ_ki A_pk = A_pi, and Σ_k A_pk B_kq = (AB)_pq.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce

import numpy as np

from explorer.analysis.index_rules.terms import Entry, Letter, NoRuleError, Place, Term
from explorer.graph.build import diag, diagonal, total, trace, transpose
from explorer.graph.expr import Expr


def short_sum(terms: Iterable[Term], sizes: Mapping[str, int]) -> list[Term]:
    """Return an equal sum of terms without letters that are summed over; `sizes` says how far the others run.

    Raises NoRuleError where entries of one index meet that no product of matrices has.
    """
    return like_terms([made for term in terms if (made := _short(term, sizes)) is not None])


def like_terms(terms: Iterable[Term]) -> list[Term]:
    """Add up terms of the same entries and deltas."""
    found: dict[object, Term] = {}
    for term in terms:
        key = (term.equal, frozenset(Counter(term.entries).items()))
        found[key] = replace(term, factor=term.factor + found[key].factor) if key in found else term
    return [term for term in found.values() if term.factor != 0]


def _short(term: Term, sizes: Mapping[str, int]) -> Term | None:
    """Return a term without sums, or None for zero."""
    for plain in (_flat, _without_deltas, _flat, _contracted, _flat):
        term = plain(term)
    alone = {letter for letter, size in sizes.items() if size == 1}
    equal = set()
    for pair in term.equal:
        a, b = sorted((0 if letter in alone else letter for letter in pair), key=str)
        if a != b:
            equal.add((a, b))
        if a != b and isinstance(a, int) and isinstance(b, int):
            return None
    entries = tuple(replace(e, at=tuple(0 if letter in alone else letter for letter in e.at)) for e in term.entries)
    return replace(term, entries=_cancelled(entries), equal=frozenset(equal)) if term.factor else None


def _cancelled(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    counts = Counter(entries)
    for entry in entries:
        opposite = replace(entry, power=-entry.power)
        common = min(counts[entry], counts[opposite])
        counts[entry] -= common
        counts[opposite] -= common
    return tuple(sorted(counts.elements(), key=lambda e: (e.node.shape != (), -e.power, e.at != (), e.node.index)))


# Entries of products, transposes, constants: what is known of them without a sum


def _flat(term: Term) -> Term:
    """Return a term whose entries are those of inputs, inverses and other arrays that are not made of simpler ones."""
    pending, kept = list(term.entries), []
    factor, equal = term.factor, set(term.equal)
    while pending:
        entry = pending.pop(0)
        node, at, power = entry.node, entry.at, entry.power
        if node.number is not None:
            factor *= node.number**power
        elif node.op == "neg":
            factor = -factor
            pending.insert(0, Entry(node.args[0], at, power))
        elif node.op in {"mul", "div"}:
            a, b = node.args
            below = -power if node.op == "div" else power
            pending[:0] = [Entry(a, at if a.shape else (), power), Entry(b, at if b.shape else (), below)]
        elif power == 1 and _is_identity(node):
            equal.add((at[0], at[1]))
        elif power == 1 and node.op == "diag":
            equal.add((at[0], at[1]))
            pending.insert(0, Entry(node.args[0], at[:1]))
        elif (simpler := moved(node, at)) is not None:
            pending[:0] = [replace(found, power=power) for found in simpler]
        else:
            kept.append(entry)
    return replace(term, factor=factor, entries=tuple(kept), equal=frozenset(equal))


def _is_identity(node: Expr) -> bool:
    if not node.is_const or len(node.shape) != 2:
        return False
    return np.array_equal(node.value, np.eye(*node.shape))


def moved(node: Expr, at: Place) -> list[Entry] | None:
    """Return the entries, of other arrays, whose product an entry is; None where it is an entry of its own."""
    if node.op == "transpose":
        return [Entry(node.args[0], at[::-1])]
    if node.op == "fill":
        return [Entry(node.args[0])]
    if node.op == "diagonal":
        return [Entry(node.args[0], (*at, *at))]
    if node.op == "index" and isinstance(node.data, tuple):
        return [Entry(node.args[0], (*node.data, *at))]
    if node.op == "reshape" and _same_axes(node):
        kept = iter([letter for letter, n in zip(at, node.shape, strict=True) if n > 1])
        return [Entry(node.args[0], tuple(next(kept) if n > 1 else 0 for n in node.args[0].shape))]
    if node.op == "matmul":
        return _moved_product(at, *node.args)
    return None


def _moved_product(at: Place, a: Expr, b: Expr) -> list[Entry] | None:
    """Return the entries of an outer product, and the row vᵀB as the column Bᵀv."""
    cut = len(a.shape) - 1
    if b.shape[0] == 1:
        return [Entry(a, (*at[:cut], 0)), Entry(b, (0, *at[cut:]))]
    return [Entry(transpose(b) @ a, at)] if cut == 0 and len(b.shape) == 2 else None


def _same_axes(node: Expr) -> bool:
    return [n for n in node.shape if n > 1] == [n for n in node.args[0].shape if n > 1]


# Sums


def _without_deltas(term: Term) -> Term:
    """Use up the deltas of letters that are summed over: Σ_k δ_ki A_pk = A_pi."""
    sums = dict(term.sums)
    equal = set(term.equal)
    entries = term.entries
    while pair := next((pair for pair in equal if pair[0] != pair[1] and (pair[0] in sums or pair[1] in sums)), None):
        old, new = pair if pair[0] in sums else pair[::-1]
        equal = {(_put(a, old, new), _put(b, old, new)) for a, b in equal - {pair}}
        entries = tuple(replace(e, at=tuple(_put(letter, old, new) for letter in e.at)) for e in entries)
        del sums[str(old)]
    return replace(term, entries=entries, equal=frozenset(equal), sums=sums)


def _put(letter: Letter, old: Letter, new: Letter) -> Letter:
    return new if letter == old else letter


def _contracted(term: Term) -> Term:
    entries, factor = list(term.entries), term.factor
    for letter, size in term.sums.items():
        entries, times = _summed(entries, letter, size)
        factor *= times
    return replace(term, factor=factor, entries=tuple(entries), sums={})


def _summed(entries: Sequence[Entry], letter: str, size: int) -> tuple[list[Entry], float]:
    """Return the entries whose product is Σ over a letter, and the number it is multiplied with."""
    others = [entry for entry in entries if letter not in entry.at]
    mine = [entry for entry in entries if letter in entry.at]
    if not mine:
        return others, float(size)
    if any(entry.power != 1 for entry in mine):
        mine = [_upright(entry) for entry in mine]
    mine = _few(mine, letter)
    if len(mine) == 1:
        return [*others, _summed_alone(mine[0], letter)], 1.0
    return [*others, _product(letter, *mine)], 1.0


def _upright(entry: Entry) -> Entry:
    return entry if entry.power == 1 else Entry(entry.node.graph.apply("div", 1.0, entry.node), entry.at)


def _few(entries: list[Entry], letter: str) -> list[Entry]:
    """Return at most two entries; a vector goes into its neighbour: Σ_k A_pk z_k B_kq is that of A diag(z) and B."""
    vectors = [_as_vector(e) for e in entries if set(e.at) == {letter}]
    matrices = [e for e in entries if set(e.at) != {letter}]
    if not matrices and len(entries) == 1:
        return entries
    if vectors and (len(vectors) > 1 or len(matrices) > 1):
        weights = reduce(lambda a, b: a * b, [e.node for e in vectors])
        if len(matrices) < 2:
            return [*matrices, Entry(weights, (letter,))]
        return _few([_weighted(matrices[0], weights, letter), *matrices[1:]], letter)
    if len(vectors) + len(matrices) > 2:
        raise NoRuleError(f"{len(entries)} entries of one index")
    return [*matrices, *vectors]


def _as_vector(entry: Entry) -> Entry:
    return entry if len(entry.at) == 1 else Entry(diagonal(entry.node), entry.at[:1])


def _weighted(entry: Entry, weights: Expr, letter: str) -> Entry:
    if entry.at[0] == letter:
        return Entry(diag(weights) @ entry.node, entry.at)
    return Entry(entry.node @ diag(weights), entry.at)


def _summed_alone(entry: Entry, letter: str) -> Entry:
    if entry.at == (letter, letter):
        return Entry(trace(entry.node))
    if entry.at == (letter,):
        return Entry(total(entry.node))
    axis = entry.at.index(letter)
    return Entry(total(entry.node, axis), (*entry.at[:axis], *entry.at[axis + 1 :]))


def _product(letter: str, one: Entry, other: Entry) -> Entry:
    """Return the entry of a matrix product that Σ_k of two entries is, with few transposes."""
    if len(one.at) == 1:
        one, other = other, one
    if len(one.at) == 1:
        return Entry(one.node @ other.node)
    if len(other.at) == 1:
        matrix = one.node if one.at[1] == letter else transpose(one.node)
        return Entry(matrix @ other.node, (one.at[0] if one.at[1] == letter else one.at[1],))
    if one.at[0] == letter and other.at[1] == letter:
        one, other = other, one
    left = one.node if one.at[1] == letter else transpose(one.node)
    right = other.node if other.at[0] == letter else transpose(other.node)
    outside = (one.at[0] if one.at[1] == letter else one.at[1], other.at[1] if other.at[0] == letter else other.at[0])
    return Entry(left @ right, outside)
