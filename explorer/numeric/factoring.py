"""Derivatives in a cheaper form for many points: common factors taken out, and products made axis by axis.

    a b + a c -> a (b + c)            one product less over the grid; none inside where b and c share one axis
    (g(x) e) h(x) -> (g(x) h(x)) e    what varies along x only is multiplied before it meets the grid

Values stay the same up to rounding. At a pole, a = ±inf, the left side may be nan where the right one is not; what the
first output needs (the function itself, whose derivatives the others are) is therefore kept as it was written.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from explorer.graph.expr import Expr, Graph, Stop, while_wanted
from explorer.graph.walk import postorder

LARGEST_POWER = 6  # of an exponent that is taken apart
LEAST = 1e-60  # of a number in front: products of such numbers neither overflow nor vanish
FACTORS = 16  # in a product, and
TERMS = 32  # in a sum: longer ones are put together from parts, so that the time stays linear


@dataclass(frozen=True, slots=True)
class Product:
    """factor * Π atom^power, the powers whole and not 0."""

    factor: float
    powers: Mapping[Expr, int]

    def times(self, other: "Product", sign: int = 1) -> "Product":
        """Return self * other^sign."""
        powers = dict(self.powers)
        for atom, power in other.powers.items():
            powers[atom] = powers.get(atom, 0) + sign * power
        return Product(self.factor * other.factor**sign, powers)

    def cancels(self, other: "Product", sign: int = 1) -> bool:
        """Whether a factor would vanish from below the bar: x / x^2 may become 1 / x, but x^2 / x is not x at 0."""
        pairs = [(self.powers.get(atom, 0), sign * power) for atom, power in other.powers.items()]
        return any(p * q < 0 and p + q >= 0 for p, q in pairs)


def factored(
    outputs: Sequence[Expr], axes: Mapping[Expr, int], stopped: Stop = lambda: False
) -> tuple[list[Expr], list[Expr]]:
    """Return the outputs and the inputs, the keys of `axes`, in a graph of their own; unchanged where nothing is won.

    `axes` says along which axes of the grid each input varies, as the bits of an integer.
    Raises Stopped when `stopped` says so; the new graph asks it too.
    """
    work = _Factoring(outputs, axes, stopped)
    found = work.outputs(outputs), [work.made[node] for node in axes]
    inputs = [*axes]
    is_won = _widest(found[0], dict(zip(found[1], axes.values(), strict=True))) < _widest(outputs, axes)
    return found if is_won else (list(outputs), inputs)


def _widest(outputs: Sequence[Expr], axes: Mapping[Expr, int]) -> int:
    """Return how many operations there are along all axes."""
    found = dict(axes)
    for node in postorder(outputs):
        found.setdefault(node, reduce(or_, [found[arg] for arg in node.args], 0))
    whole = reduce(or_, axes.values(), 0)
    return sum(mask == whole for mask in found.values())


class _Factoring:
    """The forms of all nodes, and the graph that the products and sums are made in."""

    def __init__(self, outputs: Sequence[Expr], axes: Mapping[Expr, int], stopped: Stop) -> None:
        self.graph = Graph(lawful=False, stopped=stopped)
        self.made: dict[Expr, Expr] = {}  # old node -> new node
        self.forms: dict[Expr, Product] = {}  # old node -> its factors
        self.sums: dict[Expr, list[Product]] = {}  # old sum that one other sum alone needs -> its terms
        self.known: dict[frozenset[tuple[Expr, int]], Expr] = {}  # products of the function itself
        self.axes: dict[Expr, int] = {}  # new node -> what it varies along
        for node, mask in axes.items():
            self._keep(node, self.graph.input(str(node.data), node.shape), mask)
        self.kept = set(postorder(outputs[:1]))
        nodes = postorder(outputs)
        self.inlined = _used_by_one_sum(nodes, set(outputs))
        for node in while_wanted(nodes, stopped):
            if node not in self.made:
                self._read(node)

    def outputs(self, outputs: Sequence[Expr]) -> list[Expr]:
        """Return the new nodes of `outputs`."""
        return [self._node(node) for node in outputs]

    def _read(self, node: Expr) -> None:
        scalar = node.shape == () and not any(arg.shape for arg in node.args)
        form = self._product(node) if scalar else None
        if node in self.kept or not scalar or (form is None and node.op not in ("add", "sub")):
            self._keep(node, self._copied(node), reduce(or_, [self.axes[self._node(a)] for a in node.args], 0))
            if form is not None:
                self.forms[node] = form
                if form.factor == 1 and form.powers:
                    self.known.setdefault(frozenset(form.powers.items()), self.made[node])
        elif form is not None:
            self.forms[node] = form
        else:
            terms = self._terms(node)
            if node in self.inlined and len(terms) < TERMS:
                self.sums[node] = terms
            else:
                self.forms[node] = self._sum(terms)

    def _keep(self, node: Expr, made: Expr, mask: int) -> None:
        self.made[node] = made
        self.axes[made] = self.axes.get(made, 0) | mask
        self.forms[node] = Product(1.0, {made: 1})

    def _copied(self, node: Expr) -> Expr:
        if node.op == "const":
            return self.graph.const(node.value)
        return self.graph.apply(node.op, *[self._node(arg) for arg in node.args], data=node.data)

    def _node(self, node: Expr) -> Expr:
        if node not in self.made:
            self.made[node] = self._assembled(self.forms[node])
        return self.made[node]

    def _product(self, node: Expr) -> Product | None:
        """Return the factors of a product, a quotient or a whole power, and None for every other node."""
        if node.number is not None:
            return _within_limits(Product(node.number, {}))
        if node.op not in ("mul", "div", "neg", "pow") or any(arg not in self.forms for arg in node.args):
            return None
        one, *rest = [self.forms[arg] for arg in node.args]
        if node.op == "neg":
            return Product(-one.factor, one.powers)
        if node.op == "pow":
            power = node.args[1].number
            if power is None or not power.is_integer() or not 0 < power <= LARGEST_POWER or len(one.powers) > 1:
                return None
            return _within_limits(Product(one.factor**power, {a: p * int(power) for a, p in one.powers.items()}))
        sign = 1 if node.op == "mul" else -1
        return None if one.cancels(rest[0], sign) else _within_limits(one.times(rest[0], sign))

    def _terms(self, node: Expr) -> list[Product]:
        a, b = node.args
        sign = 1.0 if node.op == "add" else -1.0
        ours, theirs = (self.sums.get(arg) or [self.forms[arg]] for arg in (a, b))
        return [*ours, *[Product(sign * t.factor, t.powers) for t in theirs]]

    def _sum(self, terms: Sequence[Product]) -> Product:
        """Return the sum as a product of the common factors and of one atom, what is left of the sum."""
        terms = _alike(terms)
        common = _common(terms)
        rest = [Product(t.factor / common.factor, _without(t.powers, common.powers)) for t in terms]
        candidate = self._shared(rest)
        while candidate is not None:
            sharing = [t for t in rest if t.powers.get(candidate, 0)]
            rest = [*[t for t in rest if not t.powers.get(candidate, 0)], self._sum(sharing)]
            candidate = self._shared(rest)
        if len(rest) == 1:
            return common.times(rest[0])
        return common.times(Product(1.0, {self._added(rest): 1}))

    def _shared(self, terms: Sequence[Product]) -> Expr | None:
        """Return the factor that most of the terms share on one side of the bar, None where no two do."""
        if not 3 <= len(terms) <= TERMS:
            return None
        fresh = [t for t in terms if frozenset(t.powers.items()) not in self.known]
        counts = Counter((atom, power > 0) for t in fresh for atom, power in t.powers.items())
        mixed = {atom for atom, above in counts if (atom, not above) in counts}
        shared = [(n, -atom.index, atom) for (atom, _), n in counts.items() if n > 1 and atom not in mixed]
        return max(shared)[2] if shared else None

    def _added(self, terms: Sequence[Product]) -> Expr:
        """Return the sum node; terms along few axes are added before they meet the others."""
        parts = sorted(terms, key=lambda t: (self._width(t).bit_count(), self._width(t), t.factor < 0))
        groups: dict[int, list[Product]] = {}
        for part in parts:
            groups.setdefault(self._width(part), []).append(part)
        total: tuple[Expr, bool] | None = None  # and whether it is to be subtracted
        for group in groups.values():
            total = self._joined([self._signed(t) for t in group], total)
        node, negative = total if total is not None else (self._number(0.0), False)
        return self._apply("neg", node) if negative else node

    def _signed(self, term: Product) -> tuple[Expr, bool]:
        return self._assembled(Product(abs(term.factor), term.powers)), term.factor < 0

    def _joined(self, terms: Sequence[tuple[Expr, bool]], before: tuple[Expr, bool] | None) -> tuple[Expr, bool]:
        found, *others = terms
        for other in [*others, *([before] if before is not None else [])]:
            (a, minus_a), (b, minus_b) = found, other
            if minus_a == minus_b:
                found = self._apply("add", a, b), minus_a
            else:
                found = (self._apply("sub", b, a) if minus_a else self._apply("sub", a, b)), False
        return found

    def _width(self, term: Product) -> int:
        return reduce(or_, [self.axes[atom] for atom in term.powers], 0)

    def _assembled(self, product: Product) -> Expr:
        """Return the node of a product: its parts along few axes first, the number with the smallest of them."""
        groups: dict[int, dict[Expr, int]] = {}
        for atom in sorted(product.powers, key=lambda a: a.index):
            if product.powers[atom]:
                groups.setdefault(self.axes[atom], {})[atom] = product.powers[atom]
        ordered = sorted(groups, key=lambda mask: (-mask.bit_count(), mask))
        number = abs(product.factor)
        above: Expr | None = None
        below: Expr | None = None
        for mask in ordered:
            n, d = self._group(groups[mask], number if mask == ordered[-1] else 1.0)
            above = n if above is None else above if n is None else self._apply("mul", above, n)
            if d is not None:
                above, below = (None, d) if above is None else (self._apply("div", above, d), None)
        if above is None:
            above = self._number(number)
        found = self._apply("div", above, below) if below is not None else above
        return self._apply("neg", found) if product.factor < 0 else found

    def _group(self, powers: Mapping[Expr, int], number: float) -> tuple[Expr | None, Expr | None]:
        """Return the factors along one set of axes as (a fraction or product, what it is still to be divided by)."""
        above = self._multiplied({a: p for a, p in powers.items() if p > 0})
        below = self._multiplied({a: -p for a, p in powers.items() if p < 0})
        if number != 1.0:
            above = self._number(number) if above is None else self._apply("mul", self._number(number), above)
        if above is not None and below is not None:
            return self._apply("div", above, below), None
        return above, below

    def _multiplied(self, powers: Mapping[Expr, int]) -> Expr | None:
        whole = self.known.get(frozenset(powers.items()))
        if whole is not None:
            return whole
        factors = [a if p == 1 else self._apply("pow", a, self._number(p)) for a, p in powers.items()]
        return reduce(lambda a, b: self._apply("mul", a, b), factors) if factors else None

    def _number(self, value: float) -> Expr:
        made = self.graph.const(value)
        self.axes[made] = 0
        return made

    def _apply(self, op: str, *args: Expr) -> Expr:
        made = self.graph.apply(op, *args)
        self.axes.setdefault(made, reduce(or_, [self.axes[a] for a in args], 0))
        return made


def _within_limits(product: Product) -> Product | None:
    is_short = len(product.powers) <= FACTORS
    return product if is_short and LEAST < abs(product.factor) < 1 / LEAST else None


def _alike(terms: Sequence[Product]) -> list[Product]:
    """Return the terms, those with the same powers as one: 2 x y + x y -> 3 x y."""
    factors: dict[frozenset[tuple[Expr, int]], float] = {}
    powers = {frozenset(t.powers.items()): t.powers for t in terms}
    for key, term in zip([frozenset(t.powers.items()) for t in terms], terms, strict=True):
        factors[key] = factors.get(key, 0.0) + term.factor
    if not all(factors.values()):  # x - x is not 0 at infinity
        return list(terms)
    return [Product(factor, powers[key]) for key, factor in factors.items()]


def _common(terms: Sequence[Product]) -> Product:
    """Return the factors that all terms share, and the number that divides theirs without a remainder."""
    first, *others = terms
    powers = dict(first.powers)
    for term in others:
        powers = {a: _smaller(p, term.powers.get(a, 0)) for a, p in powers.items() if term.powers.get(a, 0) * p > 0}
    smallest = min(abs(t.factor) for t in terms)
    divides = all((t.factor / smallest).is_integer() for t in terms)
    return Product(smallest if divides else 1.0, powers)


def _smaller(p: int, q: int) -> int:
    return p if abs(p) <= abs(q) else q


def _without(powers: Mapping[Expr, int], common: Mapping[Expr, int]) -> dict[Expr, int]:
    rest = {atom: power - common.get(atom, 0) for atom, power in powers.items()}
    return {atom: power for atom, power in rest.items() if power}


def _used_by_one_sum(nodes: Iterable[Expr], outputs: set[Expr]) -> set[Expr]:
    """Return the sums whose only user is another sum: their terms may be grouped with its own."""
    users: Counter[Expr] = Counter()
    by_sums: Counter[Expr] = Counter()
    for node in nodes:
        for arg in set(node.args):
            users[arg] += 1
            by_sums[arg] += node.op in ("add", "sub")
    return {n for n, count in by_sums.items() if count == users[n] == 1 and n.op in ("add", "sub")} - outputs
