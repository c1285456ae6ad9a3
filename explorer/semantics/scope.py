"""Which names the lines of a text declare, and each line read as syntax with those names known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from explorer.diagnostics import Diagnostic, Severity, Span
from explorer.graph.ops import OPS
from explorer.graph.shapes import Shape
from explorer.lang.heads import Head, head
from explorer.lang.names import RESERVED, Known, is_letter
from explorer.lang.orders import is_of_order
from explorer.lang.parser import parse_tokens
from explorer.lang.shape_of_syntax import function_valued, names_in
from explorer.lang.syntax import Argument, Definition, Name
from explorer.lang.tokens import Token, tokenize, without_comment
from explorer.lang.vocabulary import Word, offered

ANONYMOUS = ("f", "g", "h", "F", "G", "H", "f1", "f2", "f3")  # names of a bare expression; the first that is free
BEGUN = ANONYMOUS[:3]  # names that, alone on a line, are the beginning of a definition
_PASSES = 10


@dataclass(slots=True)
class Line:
    """One line on its way from text to meaning."""

    text: str
    number: int
    tokens: list[Token] = field(default_factory=list)
    head: Head = field(default_factory=lambda: Head(""))
    definition: Definition | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    known: Known = field(default_factory=lambda: Known({}))
    kind: str = "empty"
    name: str | None = None
    is_function: bool = False
    derived: frozenset[Span] = frozenset()  # where a prime is the derivative of an expression

    @property
    def failed(self) -> bool:
        """Whether the line carries an error."""
        return any(item.is_error for item in self.diagnostics)


@dataclass(slots=True)
class Scope:
    """All lines, and the shapes declared for arguments."""

    lines: list[Line]
    shapes: dict[str, Shape]
    known: Known


@cache
def words() -> dict[str, Word]:
    """Return the vocabulary the graph can serve."""
    return offered(OPS)


def scoped(texts: Sequence[str], inputs: tuple[str, ...] | None = None) -> Scope:
    """Read all lines as syntax; `inputs` are the arguments of bare expressions."""
    lines = [_begun(text, number) for number, text in enumerate(texts)]
    _refuse_doubles(lines)
    functions = {line.head.name: 0 for line in lines if line.head.kind == "function"}
    values = frozenset(line.head.name for line in lines if line.head.kind == "value") - set(functions)
    known = _with_function_values(lines, Known(words(), functions, values))
    for line in lines:
        if not line.failed and line.head.kind and line.definition is None:
            _parse(line, known, inputs)
    shapes = {a.name: a.shape or () for line in lines if line.head.kind == "shape" for a in _arguments(line)}
    return Scope(lines, shapes, known)


def _arguments(line: Line) -> tuple[Argument, ...]:
    return line.definition.arguments if line.definition is not None else ()


def _begun(text: str, number: int) -> Line:
    code = without_comment(text)
    tokens, problems = tokenize(code)
    line = Line(text, number, tokens, diagnostics=list(problems))
    line.head = head(tokens) if not problems else Head("")
    line.name = line.head.name or None
    line.is_function = line.head.kind in {"function", "expression"}
    line.kind = (
        "error" if problems else "comment" if line.head.kind == "" and code != text else line.head.kind or "empty"
    )
    return line


def _refuse_doubles(lines: Iterable[Line]) -> None:
    seen: set[str] = set()
    for line in lines:
        if line.name is None or line.head.kind not in {"function", "value"}:
            continue
        if line.name in seen:
            message = f"`{line.name}` is defined a second time"
            line.diagnostics.append(Diagnostic(message, line.tokens[0].span, "give one of the two another name"))
        seen.add(line.name)


def _with_function_values(lines: Sequence[Line], known: Known) -> Known:
    """Find the names that stand for functions without arguments of their own, as h = f∘g, and make them known."""
    values = [line for line in lines if line.head.kind == "value" and not line.failed]
    for _ in range(_PASSES):
        found = {}
        for line in values:
            definition, _ = parse_tokens(line.text, line.tokens, known)
            if definition is not None and definition.body is not None and function_valued(definition.body, known):
                found[line.head.name] = 0
                line.is_function = True
        if not set(found) - set(known.functions):
            return known
        known = replace(known, functions={**known.functions, **found}, variables=known.variables - set(found))
    return known


def _parse(line: Line, known: Known, inputs: tuple[str, ...] | None) -> None:
    line.known = known
    if line.head.kind == "function":
        line.known = known.with_variables(line.head.arguments)
    bare = line.head.kind == "expression"
    if bare:
        line.known = known.with_variables(inputs if inputs is not None else _letters(line.text, line.tokens, known))
    line.definition, said = parse_tokens(line.text, line.tokens, line.known)
    line.diagnostics += said
    if bare and line.definition is not None:
        _name_expression(line, known, inputs)
    if line.failed or line.definition is None:
        line.kind = "error" if line.failed else line.kind


def _letters(text: str, tokens: Sequence[Token], known: Known) -> list[str]:
    """The letters of a bare expression nobody declared: these are its variables."""
    found = []
    for at, token in enumerate(tokens):
        following = tokens[min(at + 1, len(tokens) - 1)]
        word = known.word(token.text)
        undeclared = not known.is_known(token.text) or (
            word is not None and word.kind != "constant" and not following.is_op("(")
        )
        if (
            token.kind == "name"
            and undeclared
            and is_letter(token.text)
            and token.text != RESERVED
            and not _differential(tokens, at)
            and not is_of_order(tokens, at, text[token.start : token.end])
        ):
            found.append(token.text)
    return found


def _differential(tokens: Sequence[Token], at: int) -> bool:
    """Whether a d belongs to d/dx."""
    following = tokens[min(at + 1, len(tokens) - 1)]
    return tokens[at].text == "d" and (following.is_op("/", "^", "}") or following.kind == "superscript")


def _name_expression(line: Line, known: Known, inputs: tuple[str, ...] | None) -> None:
    """Make a function of a line without a head: its arguments are its free letters."""
    definition = line.definition
    if definition is None or definition.body is None:
        return
    alone = definition.body.name if isinstance(definition.body, Name) else ""
    if inputs is None and alone in BEGUN and not known.is_known(alone):
        hint = f"write its arguments and the formula: {alone}(x) = x^2"
        line.diagnostics.append(Diagnostic(f"`{alone}` has no formula yet", definition.span, hint))
        return
    line.name = next((name for name in ANONYMOUS if not line.known.is_known(name)), ANONYMOUS[0])
    if inputs is None:
        free = {n.name for n in names_in(definition.body)} & line.known.variables - known.variables
        names = tuple(sorted(free))
    else:
        names = inputs
    arguments = tuple([Argument(name, definition.span) for name in names])
    line.definition = replace(definition, name=line.name, arguments=arguments)
    if inputs is None:
        shown = f"{line.name}({', '.join(names)})"
        line.diagnostics.append(
            Diagnostic(
                f"read as a function {shown}",
                definition.span,
                f"write {shown} = … to choose name and order",
                Severity.NOTE,
            )
        )
