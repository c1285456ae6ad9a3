"""Sizes of matrices and vectors that nobody declared, from how they are multiplied and added.

Every name has rows and columns: a capital letter is a matrix, a small one a column, a number where it can be nothing
else. What must be equal is joined; every size left over is chosen unlike the others, so that a product that fits does
not fit by chance. Whether all fits in the end is for the language to say, with its own messages.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from explorer.graph.shapes import Shape
from explorer.lang.shape_of_syntax import children
from explorer.lang.syntax import (
    Bars,
    Call,
    Chain,
    Index,
    Matrix,
    Name,
    Node,
    Number,
    Partial,
    Power,
    Unary,
    Vector,
)  # fmt: skip

USUAL = (3, 2, 4, 5)  # for sizes that nothing fixes
IDENTITY = "I"
_MOST_NUMBERS = 4  # names that are tried as numbers together
_SQUARE_TO_NUMBER, _SQUARE = {"tr", "trace", "det", "logdet"}, {"inv", "inverse"}
_NUMBERS = {"norm", "dot", "sum", "prod", "min", "max", "logsumexp"}


class _Size:
    """A number of rows or columns, known or not, that others were found to be equal to."""

    def __init__(self, value: int | None = None) -> None:
        self.value = value
        self.same: _Size | None = None

    def root(self) -> "_Size":
        """Return the one that stands for all that are equal to this."""
        at = self
        while at.same is not None:
            at = at.same
        return at

    def join(self, other: "_Size") -> bool:
        """Make two sizes equal; whether they can be."""
        a, b = self.root(), other.root()
        if a is b:
            return True
        if a.value is not None and b.value is not None:
            return a.value == b.value
        if a.value is None:
            a.same = b
        else:
            b.same = a
        return True


class _Block(NamedTuple):
    """What an expression is: so many rows and columns; a number where both are 1."""

    rows: _Size
    columns: _Size


def _number() -> _Block:
    return _Block(_Size(1), _Size(1))


def _free() -> _Block:
    return _Block(_Size(), _Size())


def _is_number(block: _Block) -> bool:
    return block.rows.root().value == block.columns.root().value == 1


def infer(
    sides: Sequence[Node], names: Iterable[str], given: Mapping[str, Shape], *, number: bool = False
) -> dict[str, Shape]:
    """Return a shape for each name in some expressions of one shape, or each a `number`; `given` shapes are chosen.

    The first reading without a contradiction is taken: first with columns alone, then with sides of unlike shapes (a
    row and a column, as where a transpose was forgotten), then with more and more numbers among the small letters.
    """
    names = sorted(names)
    small = [name for name in names if name[0].islower() and name not in given]
    chosen = [pick for count in range(min(len(small), _MOST_NUMBERS) + 1) for pick in combinations(small, count)]
    for numbers, joined in [((), True), ((), False), *[(pick, True) for pick in chosen[1:]]]:
        reading = _Reading(names, {**given, **dict.fromkeys(numbers, ())})
        reading.sides(sides, joined=joined, number=number)
        if reading.fits and not reading.degenerate(numbers):
            return reading.shapes()
    reading = _Reading(names, given)
    reading.sides(sides, joined=False, number=number)
    return reading.shapes()


class _Reading:
    """One way to understand the names, and whether it has led to a contradiction."""

    def __init__(self, names: Iterable[str], given: Mapping[str, Shape]) -> None:
        self.fits = True
        self._given = given
        self._names = {name: self._named(name) for name in names}

    def _named(self, name: str) -> _Block:
        if name in self._given:
            rows, columns = (*self._given[name], 1, 1)[:2]
            return _Block(_Size(rows), _Size(columns))
        if name == IDENTITY:
            size = _Size()
            return _Block(size, size)
        return _free() if name[0].isupper() else _Block(_Size(), _Size(1))

    def sides(self, sides: Sequence[Node], *, joined: bool, number: bool) -> None:
        """Read expressions; they are to have one shape where they are `joined`, or each to be a number."""
        blocks = [self._read(side) for side in sides]
        for block in blocks if number else ():
            self._same(block, _number())
        for block in blocks[1:] if joined else ():
            self._same(blocks[0], block)

    def degenerate(self, numbers: Sequence[str]) -> bool:
        """Whether a name that is no number by choice has come out as one row or one column too few."""
        kept = [block for name, block in self._names.items() if name not in numbers and name not in self._given]
        return any(block.rows.root().value == 1 for block in kept)

    def shapes(self) -> dict[str, Shape]:
        """Return the names' shapes, with sizes of their own where nothing fixes them."""
        chosen: dict[_Size, int] = {}
        taken = {size.root().value for block in self._names.values() for size in block}
        usual = [size for size in USUAL if size not in taken] + list(USUAL)

        def sized(size: _Size) -> int:
            root = size.root()
            if root.value is not None:
                return root.value
            return chosen.setdefault(root, usual[len(chosen) % len(usual)])

        found: dict[str, Shape] = {}
        for name, block in self._names.items():
            rows, columns = sized(block.rows), sized(block.columns)
            plain = () if rows == columns == 1 else (rows,)
            found[name] = self._given.get(name, (rows, columns) if name[0].isupper() else plain)
        return found

    def _join(self, a: _Size, b: _Size) -> None:
        self.fits &= a.join(b)

    def _same(self, a: _Block, b: _Block) -> None:
        self._join(a.rows, b.rows)
        self._join(a.columns, b.columns)

    def _read(self, node: Node) -> _Block:
        match node:
            case Name():
                return self._names.get(node.name) or _number()
            case Number() | Bars() | Index():
                for child in children(node):
                    self._read(child)
                return _number()
            case Unary():
                block = self._read(node.operand)
                return _Block(block.columns, block.rows) if node.sign == "'" else block
            case Chain():
                return self._chain(node)
            case Power():
                return self._power(node)
            case Call():
                return self._call(node)
            case Partial():
                return self._partial(node)
        for child in children(node):
            self._read(child)
        return _shape_of_literal(node)

    def _chain(self, node: Chain) -> _Block:
        found = self._read(node.first)
        for sign, operand in node.rest:
            other = self._read(operand)
            if sign in {"", "*", "@", "·"}:
                found = self._product(found, other)
            elif sign in {"+", "-", ".*", "./", "⊙"}:
                if not isinstance(operand, Number):
                    self._same(found, other)
            elif sign == "⊗":
                found = _Block(found.rows, other.rows)
            elif sign != "/":
                found = _free()
        return found

    def _product(self, a: _Block, b: _Block) -> _Block:
        if _is_number(a) or _is_number(b):
            return b if _is_number(a) else a
        self._join(a.columns, b.rows)
        return _Block(a.rows, b.columns)

    def _power(self, node: Power) -> _Block:
        block = self._read(node.base)
        exponent = node.exponent
        if isinstance(exponent, Name) and exponent.name == "T":
            return _Block(block.columns, block.rows)
        if node.sign == "^" and not _is_number(block):
            self._join(block.rows, block.columns)
        return block

    def _call(self, node: Call) -> _Block:
        blocks = [self._read(argument) for argument in node.arguments]
        name = node.function.name if isinstance(node.function, Name) else ""
        if name in _SQUARE | _SQUARE_TO_NUMBER and blocks:
            self._join(blocks[0].rows, blocks[0].columns)
            return blocks[0] if name in _SQUARE else _number()
        if name == "dot" and len(blocks) == 2:
            self._same(*blocks)
        if name in _NUMBERS or not blocks:
            return _number()
        if name == "transpose":
            return _Block(blocks[0].columns, blocks[0].rows)
        if name == "outer":
            return _Block(blocks[0].rows, blocks[-1].rows)
        if name == "solve":
            self._join(blocks[0].rows, blocks[0].columns)
            self._join(blocks[0].columns, blocks[1].rows)
            return blocks[1]
        if name == IDENTITY:
            size = node.arguments[0]
            known = _Size(int(size.value) if isinstance(size, Number) else None)
            return _Block(known, known)
        return blocks[0] if len(blocks) == 1 and name not in {"diag", "vec", "zeros", "ones"} else _free()

    def _partial(self, node: Partial) -> _Block:
        block, by = self._read(node.operand), self._names.get(node.variables[0], _number())
        if len(node.variables) > 1:
            return _free()
        is_column = by.columns.root().value == 1
        if block.columns.root().value == 1 and is_column:
            return _Block(block.rows, by.rows)  # a gradient is a row, a Jacobian has one for each output
        return by if _is_number(block) else _free()


def _shape_of_literal(node: Node) -> _Block:
    if isinstance(node, Vector):
        inner = node.entries[0] if node.entries else None
        columns = len(inner.entries) if isinstance(inner, Vector) else 1
        return _Block(_Size(len(node.entries)), _Size(columns))
    return _Block(_Size(len(node.rows)), _Size(len(node.rows[0]))) if isinstance(node, Matrix) else _free()
