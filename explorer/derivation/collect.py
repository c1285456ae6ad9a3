"""Like terms joined, common factors in front, quotients reduced: how a person tidies up at the end.

A number is kept as a coefficient times powers of atoms, which are what no rule takes apart: x, sin(2 x), a sum. The
result is equal wherever both sides are defined; x^2 / x loses its gap at 0.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import gcd, isfinite, lcm
from operator import mul

from explorer.derivation.terms import signed_terms
from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import postorder

LONGEST = 10**6  # of a numerator or denominator; other numbers are atoms, such as π


@dataclass(frozen=True, slots=True)
class Product:
    """A coefficient times atoms to whole powers."""

    number: Fraction
    powers: Mapping[Expr, int]

    def times(self, other: "Product", exponent: int = 1) -> "Product":
        """Return the product with a power of another one."""
        powers = dict(self.powers)
        for atom, n in other.powers.items():
            powers[atom] = powers.get(atom, 0) + n * exponent
        return Product(self.number * other.number**exponent, {atom: n for atom, n in powers.items() if n})


ONE = Product(Fraction(1), {})


def collected(output: Expr, *, factored: bool = True) -> Expr:
    """Return a number's expression with like terms joined, and where it is `factored` common factors in front."""
    seen: dict[Expr, Product] = {}
    made: dict[Expr, Expr] = {}
    for node in postorder([output]):
        if node.shape or any(arg.shape for arg in node.args):
            made[node] = _again(node, made)
            if not node.shape:
                seen[node] = Product(Fraction(1), {made[node]: 1})
            continue
        seen[node] = _product(node, seen, made, factored=factored)
        made[node] = _expression(seen[node], node.graph)
    return made[output]


def length(output: Expr) -> float:
    """Return how long an expression is to read: its operations and variables, shared parts counted each time."""
    count: dict[Expr, float] = {}
    for node in postorder([output]):
        count[node] = sum(count[arg] for arg in node.args) + (0 if node.op == "const" else 1)
    return count[output]


def _again(node: Expr, made: Mapping[Expr, Expr]) -> Expr:
    args = [made[arg] for arg in node.args]
    return node.graph.apply(node.op, *args, data=node.data) if args else node


def _product(node: Expr, seen: Mapping[Expr, Product], made: Mapping[Expr, Expr], *, factored: bool) -> Product:
    args = [seen[arg] for arg in node.args]
    exponent = node.args[1].number if node.op == "pow" else None
    match node.op:
        case "const":
            number = _fraction(node.number)
            return Product(Fraction(1), {node: 1}) if number is None else Product(number, {})
        case "neg":
            return Product(-args[0].number, args[0].powers)
        case "mul":
            return args[0].times(args[1])
        case "div" if args[1].number:
            return args[0].times(args[1], -1)
        case "add" | "sub":
            return _sum(node, seen, factored=factored)
        case "pow" if exponent is not None and exponent.is_integer() and abs(exponent) <= 64 and args[0].number:
            return ONE.times(args[0], int(exponent))
        case _:
            return Product(Fraction(1), {_again(node, made): 1})


def _fraction(value: float | None) -> Fraction | None:
    if value is None or not isfinite(value):
        return None
    found = Fraction(repr(value))
    return found if abs(found.numerator) <= LONGEST and found.denominator <= LONGEST else None


def _sum(node: Expr, seen: Mapping[Expr, Product], *, factored: bool) -> Product:
    joined: dict[frozenset[tuple[Expr, int]], Fraction] = {}
    for term, minus in signed_terms(node):
        product = seen[term]
        key = frozenset(product.powers.items())
        joined[key] = joined.get(key, Fraction(0)) + (-product.number if minus else product.number)
    order = {frozenset(seen[t].powers.items()): seen[t].powers for t, _ in signed_terms(node)}
    terms = [Product(number, order[key]) for key, number in joined.items() if number]
    if not terms:
        return Product(Fraction(0), {})
    if len(terms) == 1:
        return terms[0]
    if not factored:
        return Product(Fraction(1), {_added(terms, node.graph): 1})
    common = _common(terms)
    rest = [term.times(common, -1) for term in terms]
    return common.times(Product(Fraction(1), {_added(rest, node.graph): 1}))


def _common(terms: list[Product]) -> Product:
    """Return what all terms have in common: the greatest number and the lowest powers."""
    numbers = [term.number for term in terms]
    content = Fraction(gcd(*[n.numerator for n in numbers]), lcm(*[n.denominator for n in numbers]))
    if all(n < 0 for n in numbers):
        content = -content
    shared = [atom for atom in terms[0].powers if all(atom in term.powers for term in terms)]
    powers = {atom: min(term.powers[atom] for term in terms) for atom in shared}
    return Product(content, powers)


def _added(terms: Iterable[Product], graph: Graph) -> Expr:
    first, *others = sorted(terms, key=lambda term: term.number < 0)
    total = _expression(first, graph)
    for term in others:
        size = _expression(Product(abs(term.number), term.powers), graph)
        total = total - size if term.number < 0 else total + size
    return total


def _expression(product: Product, graph: Graph) -> Expr:
    above = [atom**n if n > 1 else atom for atom, n in product.powers.items() if n > 0]
    below = [atom**-n if n < -1 else atom for atom, n in product.powers.items() if n < 0]
    p, q = product.number.numerator, product.number.denominator
    top = _scaled(abs(p), above, graph)
    found = top / _scaled(q, below, graph) if below or q != 1 else top
    return -found if p < 0 else found


def _scaled(number: int, factors: list[Expr], graph: Graph) -> Expr:
    if not factors:
        return graph.const(float(number))
    product = reduce(mul, factors)
    return product if number == 1 else float(number) * product
