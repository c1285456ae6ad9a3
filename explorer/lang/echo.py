"""The echo: the syntax tree as LaTeX, exactly as it was read."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from explorer.diagnostics import Span
from explorer.lang.characters import GREEK_NAMES
from explorer.lang.names import Known, is_letter
from explorer.lang.powers import ADD, AND, COMPARE, COMPOSE, MUL, NOT, OR, POW, PRIMARY
from explorer.lang.syntax import (
    Argument,
    Bars,
    Call,
    Chain,
    Comparison,
    Compose,
    Definition,
    Index,
    Matrix,
    Name,
    Node,
    Number,
    Partial,
    Piecewise,
    Power,
    Prime,
    Repeated,
    Slice,
    Slider,
    Text,
    Unary,
    Vector,
)  # fmt: skip
from explorer.lang.vocabulary import latex_names

_LETTERS = {"omicron": "o", "Alpha": "A", "Beta": "B"}
_SIGNS = {
    "+": "+", "-": "-", "*": "\\cdot ", "·": "\\cdot ", "×": "\\times ", "@": "\\, ",
    "⊙": "\\odot ", ".*": "\\odot ", "./": "\\oslash ",
    "⊗": "\\otimes ", "and": "\\land ", "or": "\\lor ", "mod": "\\bmod ",
    "<": "<", "<=": "\\le ", ">": ">", ">=": "\\ge ", "==": "=", "!=": "\\ne ",
}  # fmt: skip
_NORMS = {"1": "_{1}", "inf": "_{\\infty}", "F": "_{F}", "2": ""}


class _Echo:
    """Writes nodes; `known` tells variables from words, `derived` which primes are derivatives.

    `inks` has the LaTeX colours of names that are an object of the pictures.
    """

    def __init__(self, known: Known, derived: frozenset[Span], inks: Mapping[str, str]) -> None:
        self.known = known
        self.derived = derived
        self.inks = inks

    def at(self, node: Node, power: int) -> str:
        """Return a node's LaTeX, in brackets where it binds looser than `power`."""
        text = _WRITERS[type(node)](self, node)
        return f"\\left({text}\\right)" if _power_of(node) < power else text

    def plain(self, node: Node) -> str:
        """Return a node's LaTeX where it stands alone."""
        return _WRITERS[type(node)](self, node)

    def number(self, node: Number) -> str:
        mantissa, _, exponent = node.text.lower().partition("e")
        return f"{mantissa} \\cdot 10^{{{int(exponent)}}}" if exponent else mantissa

    def name(self, node: Name) -> str:
        if not self.known.is_variable(node.name) and self.known.word(node.name) is not None:
            return latex_names()[node.name]
        return self.variable(node.name)

    def variable(self, name: str) -> str:
        """Return a name in its colour."""
        return _inked(name, self.inks)

    def text(self, node: Text) -> str:
        return f"\\text{{{node.text}}}"

    def chain(self, node: Chain) -> str:
        level = _power_of(node)
        if level != MUL:
            text = self.at(node.first, level)
            for sign, operand in node.rest:
                text += f" {_SIGNS[sign].strip()} {self.at(operand, level + 1)}"
            return text
        return self._product(node)

    def _product(self, node: Chain) -> str:
        """A product from left to right; a division puts all before it over a bar."""
        text, is_first, left = "", True, node.first
        parts = [("", node.first), *node.rest]
        for at, (sign, operand) in enumerate(parts):
            if sign == "/":
                above = self.plain(left) if is_first and at == 1 else text
                text = f"\\frac{{{above}}}{{{self.plain(operand)}}}"
                is_first = False
                continue
            written = self.at(operand, MUL if at == 0 and len(parts) > 1 else MUL + 1)
            text = written if at == 0 else text + self._between(sign, parts[at - 1], operand) + written
        return text

    def _between(self, sign: str, factor: tuple[str, Node], operand: Node) -> str:
        if sign:
            return f" {_SIGNS[sign].strip()} "
        number = factor[1] if factor[0] != "/" and isinstance(factor[1], Number) else None
        if isinstance(_first(operand), Number) or (number is not None and "e" in number.text.lower()):
            return " \\cdot "
        return " " if number is not None else " \\, "

    def comparison(self, node: Comparison) -> str:
        text = self.at(node.operands[0], COMPARE + 1)
        for sign, operand in zip(node.signs, node.operands[1:], strict=True):
            text += f" {_SIGNS[sign].strip()} {self.at(operand, COMPARE + 1)}"
        return text

    def unary(self, node: Unary) -> str:
        if node.sign == "-":
            return f"-{self.at(node.operand, MUL)}"
        if node.sign == "not":
            return f"\\lnot {self.at(node.operand, NOT)}"
        operand = self.at(node.operand, PRIMARY)
        if node.span in self.derived:
            return f"{operand}'"
        return f"{operand}!" if node.sign == "!" else f"{{{operand}}}^{{\\top}}"

    def power(self, node: Power) -> str:
        dotted = "\\circ " if node.sign == ".^" else ""
        exponent = f"^{{{dotted}{self.plain(node.exponent)}}}"
        base = node.base
        if isinstance(base, Call) and isinstance(base.function, Name) and self._is_plain_function(base):
            return f"{self.plain(base.function)}{exponent}{self._brackets(base)}"
        return (
            f"{{{self.at(base, PRIMARY)}}}{exponent}"
            if not isinstance(base, Name | Number)
            else self.at(base, PRIMARY) + exponent
        )

    def _is_plain_function(self, call: Call) -> bool:
        word = self.known.word(call.function.name) if isinstance(call.function, Name) else None
        return word is not None and word.kind == "map" and word.name not in _SPECIAL and len(call.arguments) == 1

    def _brackets(self, call: Call) -> str:
        inner = ", ".join([self.plain(argument) for argument in call.arguments])
        return f"\\left({inner}\\right)"

    def call(self, node: Call) -> str:
        if isinstance(node.function, Name):
            word = self.known.word(node.function.name)
            special = _SPECIAL.get(word.name) if word is not None else None
            written = special(self, node) if special is not None else None
            if written is not None:
                return written
            if word is not None and word.kind == "operator" and node.arguments and isinstance(node.arguments[0], Name):
                return self._operator(word.latex, node)
        return self.at(node.function, COMPOSE + 1) + self._brackets(node)

    def _operator(self, sign: str, node: Call) -> str:
        """∇f and J_f without brackets; operators with more arguments as functions."""
        first = node.arguments[0]
        if isinstance(node.function, Name) and node.function.name in {"jacobian", "hessian"}:
            if isinstance(first, Name) and first.name.isalpha() and first.name not in GREEK_NAMES:
                return f"{node.function.name[0].upper()}_{{{first.name}}}"
            return sign + self._brackets(node)
        return f"{sign} {self.plain(node.arguments[0])}" if len(node.arguments) == 1 else sign + self._brackets(node)

    def vector(self, node: Vector) -> str:
        if all(isinstance(entry, Vector) for entry in node.entries):
            return self._grid([entry.entries for entry in node.entries if isinstance(entry, Vector)])
        return self._grid([(entry,) for entry in node.entries])

    def matrix(self, node: Matrix) -> str:
        return self._grid(list(node.rows))

    def _grid(self, rows: list[tuple[Node, ...]]) -> str:
        inner = " \\\\ ".join([" & ".join([self.plain(entry) for entry in row]) for row in rows])
        return f"\\begin{{bmatrix}} {inner} \\end{{bmatrix}}"

    def index(self, node: Index) -> str:
        inner = ", ".join([self.plain(i) for i in node.indices])
        written = f"{{{self.at(node.base, PRIMARY)}}}_{{{inner}}}"
        ink = self.inks.get(f"{node.base.name}{inner}") if isinstance(node.base, Name) else None
        return f"\\textcolor{{{ink}}}{{{written}}}" if ink else written

    def slice(self, node: Slice) -> str:
        low, high = (self.plain(end) if end is not None else "" for end in (node.low, node.high))
        return f"{low}:{high}"

    def bars(self, node: Bars) -> str:
        inner = self.plain(node.operand)
        if node.which == "abs":
            return f"\\left|{inner}\\right|"
        return f"\\left\\|{inner}\\right\\|{_NORMS[node.which]}"

    def piecewise(self, node: Piecewise) -> str:
        rows = [f"{self.plain(value)} & {self.plain(condition)}" for condition, value in node.branches]
        if node.otherwise is not None:
            rows.append(f"{self.plain(node.otherwise)} & \\text{{otherwise}}")
        return _cases(rows)

    def repeated(self, node: Repeated) -> str:
        sign = "\\sum" if node.kind == "sum" else "\\prod"
        low, high = self.plain(node.low), self.plain(node.high)
        return f"{sign}_{{{name_latex(node.variable)}={low}}}^{{{high}}} {self.at(node.body, MUL)}"

    def prime(self, node: Prime) -> str:
        mark = "'" * node.order if node.order <= 3 else f"^{{({node.order})}}"
        if node.nth is not None:
            mark = f"^{{({self.plain(node.nth)}{f' + {node.order}' if node.order else ''})}}"
        return f"{self.at(node.function, PRIMARY)}{mark}"

    def compose(self, node: Compose) -> str:
        return f"{self.at(node.outer, COMPOSE + 1)} \\circ {self.at(node.inner, COMPOSE)}"

    def partial(self, node: Partial) -> str:
        if node.sign == "∇":
            below = ", ".join(map(self.variable, node.variables))
            below = f"({below})" if len(node.variables) > 1 else below
            return f"\\nabla_{{{below}}} {self.at(node.operand, PRIMARY)}"
        sign = "\\partial " if node.sign == "∂" else "d"
        order = f"^{{{len(node.variables)}}}" if len(node.variables) > 1 else ""
        below = " ".join([f"{sign}{self.variable(v)}{_raised(n)}" for v, n in _runs(node.variables)])
        if isinstance(node.operand, Name) and self.known.is_function(node.operand.name):
            return f"\\frac{{{sign.strip()}{order} {self.plain(node.operand)}}}{{{below}}}"
        return f"\\frac{{{sign.strip()}{order}}}{{{below}}} \\left({self.plain(node.operand)}\\right)"


def _inked(name: str, inks: Mapping[str, str]) -> str:
    return f"\\textcolor{{{inks[name]}}}{{{name_latex(name)}}}" if name in inks else name_latex(name)


def _cases(rows: list[str]) -> str:
    return "\\begin{cases} " + " \\\\ ".join(rows) + " \\end{cases}"


def _raised(n: int) -> str:
    return f"^{{{n}}}" if n > 1 else ""


def _runs(variables: tuple[str, ...]) -> list[tuple[str, int]]:
    """Neighbouring equal variables counted: x, x, y is x², y."""
    runs: list[tuple[str, int]] = []
    for variable in variables:
        if runs and runs[-1][0] == variable:
            runs[-1] = (variable, runs[-1][1] + 1)
        else:
            runs.append((variable, 1))
    return runs


def _first(node: Node) -> Node:
    """The operand a node begins with when it is written."""
    while isinstance(node, Chain | Power | Index):
        node = node.first if isinstance(node, Chain) else node.base
    return node


def _power_of(node: Node) -> int:
    """How tightly the outermost operator of a node binds."""
    if isinstance(node, Chain):
        sign = node.rest[0][0] if node.rest else ""
        return {"+": ADD, "-": ADD, "and": AND, "or": OR}.get(sign, MUL)
    if isinstance(node, Unary):
        return {"-": ADD, "not": NOT}.get(node.sign, PRIMARY - 1)
    if isinstance(node, Number):
        return PRIMARY if "e" not in node.text.lower() else MUL
    return {Comparison: COMPARE, Power: POW, Repeated: ADD, Compose: COMPOSE, Partial: MUL, Piecewise: ADD}.get(
        type(node), PRIMARY
    )


def name_latex(name: str) -> str:
    """Return a name as it is typeset: x1 with an index, theta as its letter, longer words upright."""
    stem, _, index = name.partition("_")
    if not index and is_letter(name):
        digits = name[len(name.rstrip("0123456789")) :]
        stem, index = name[: len(name) - len(digits)], digits
    written = _LETTERS.get(stem) or (
        f"\\{stem}" if stem in GREEK_NAMES else stem if len(stem) == 1 else f"\\mathrm{{{stem}}}"
    )
    if not index:
        return written
    return _indexed(written, index)


def _indexed(written: str, index: str) -> str:
    below = index if len(index) == 1 or index.isdigit() else "\\mathrm{" + index.replace("_", "\\_") + "}"
    return written + "_{" + below + "}"


def _root_latex(echo: _Echo, node: Call) -> str | None:
    return f"\\sqrt{{{echo.plain(node.arguments[0])}}}" if len(node.arguments) == 1 else None


def _cbrt_latex(echo: _Echo, node: Call) -> str | None:
    return f"\\sqrt[3]{{{echo.plain(node.arguments[0])}}}" if len(node.arguments) == 1 else None


def _nth_root_latex(echo: _Echo, node: Call) -> str | None:
    if len(node.arguments) != 2:
        return None
    return f"\\sqrt[{echo.plain(node.arguments[1])}]{{{echo.plain(node.arguments[0])}}}"


def _enclosing(left: str, right: str) -> Callable[[_Echo, Call], str | None]:
    def write(echo: _Echo, node: Call) -> str | None:
        return f"{left}{echo.plain(node.arguments[0])}{right}" if len(node.arguments) == 1 else None

    return write


def _logarithm_latex(echo: _Echo, node: Call) -> str | None:
    if len(node.arguments) != 2:
        return None
    return f"\\log_{{{echo.plain(node.arguments[1])}}}\\left({echo.plain(node.arguments[0])}\\right)"


def _if_latex(echo: _Echo, node: Call) -> str | None:
    if len(node.arguments) != 3:
        return None
    condition, value, otherwise = [echo.plain(argument) for argument in node.arguments]
    return _cases([f"{value} & {condition}", f"{otherwise} & \\text{{otherwise}}"])


_SPECIAL: dict[str, Callable[[_Echo, Call], str | None]] = {
    "sqrt": _root_latex,
    "cbrt": _cbrt_latex,
    "root": _nth_root_latex,
    "abs": _enclosing("\\left|", "\\right|"),
    "floor": _enclosing("\\left\\lfloor ", "\\right\\rfloor"),
    "ceil": _enclosing("\\left\\lceil ", "\\right\\rceil"),
    "norm": _enclosing("\\left\\|", "\\right\\|"),
    "log": _logarithm_latex,
    "if": _if_latex,
}
_WRITERS: dict[type, Callable[[_Echo, Any], str]] = {
    Number: _Echo.number, Name: _Echo.name, Text: _Echo.text, Chain: _Echo.chain, Comparison: _Echo.comparison,
    Unary: _Echo.unary, Power: _Echo.power, Call: _Echo.call, Vector: _Echo.vector, Matrix: _Echo.matrix,
    Index: _Echo.index, Slice: _Echo.slice, Bars: _Echo.bars, Piecewise: _Echo.piecewise,
    Repeated: _Echo.repeated, Prime: _Echo.prime, Compose: _Echo.compose, Partial: _Echo.partial,
}  # fmt: skip


def latex(
    node: Node, known: Known, derived: frozenset[Span] = frozenset(), inks: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return the expression as it was read, in LaTeX."""
    return _Echo(known, derived, inks).plain(node)


def latex_line(
    definition: Definition,
    known: Known,
    derived: frozenset[Span] = frozenset(),
    inks: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return a whole line as it was read, in LaTeX.

    The primes at `derived` are derivatives of expressions; `inks` has the colours of names, as LaTeX writes them.
    """
    if definition.kind == "shape":
        names = ", ".join([name_latex(a.name) for a in definition.arguments])
        return f"{names} \\in {_space(definition.arguments[0].shape)}"
    left = name_latex(definition.name)
    if definition.kind in {"function", "expression"}:
        inner = ", ".join([_argument(a, inks) for a in definition.arguments])
        left += f"\\left({inner}\\right)" if inner or definition.kind == "function" else ""
    body = latex(definition.body, known, derived, inks) if definition.body is not None else ""
    slider = f" \\quad {_slider(definition.slider, known)}" if definition.slider is not None else ""
    return f"{left} = {body}{slider}"


def _argument(argument: Argument, inks: Mapping[str, str]) -> str:
    return _inked(argument.name, inks) + (f" \\in {_space(argument.shape)}" if argument.shape else "")


def _space(shape: tuple[int, ...] | None) -> str:
    return "\\mathbb{R}" + _sizes(shape)


def _sizes(shape: tuple[int, ...] | None) -> str:
    return "^{" + " \\times ".join(map(str, shape)) + "}" if shape else ""


def _slider(slider: Slider, known: Known) -> str:
    step = f" \\text{{ step }} {latex(slider.step, known)}" if slider.step is not None else ""
    return f"[{latex(slider.low, known)} \\ldots {latex(slider.high, known)}{step}]"
