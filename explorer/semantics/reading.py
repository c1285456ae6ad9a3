"""The door from typed lines to functions: `read` and `read_expression`. Nothing here raises on what a user may type."""

from collections.abc import Sequence

from explorer.diagnostics import Diagnostic, Span
from explorer.graph.expr import Graph, Stop
from explorer.lang.echo import latex_line, name_latex
from explorer.semantics.definitions import LINES_LIMIT, lowered
from explorer.semantics.meanings import INKS, Data, FunctionGraph, LineReading, Meanings, Parameter, Reading
from explorer.semantics.scope import Line, scoped

__all__ = ["Data", "FunctionGraph", "LineReading", "Parameter", "Reading", "read", "read_expression"]

TEXT_LIMIT = 100_000

ECHO_LIMIT = 10_000  # characters; a longer line fills more than a page


def read(
    lines: Sequence[str], explored: str | None = None, *, echoed: bool = True, stopped: Stop = lambda: False
) -> Reading:
    """Return how the lines of a text were read; `explored` names the function to explore, else it is the last.

    Errors are values: each line carries its own, and the other lines go on working. The LaTeX of the lines is left
    empty where they are not `echoed`. Raises Stopped when `stopped` says so, as later work on the functions does.
    """
    return read_with_meanings(lines, explored, echoed=echoed, stopped=stopped)[0]


def read_with_meanings(
    lines: Sequence[str], explored: str | None = None, *, echoed: bool = True, stopped: Stop = lambda: False
) -> tuple[Reading, Sequence[Line], Meanings]:
    """Return what `read` does, with the syntax of the lines and what their names mean; of too long a text neither."""
    size = sum(map(len, lines)) + len(lines)
    if size > TEXT_LIMIT or len(lines) > LINES_LIMIT:
        return _too_long(lines, size), [], Meanings(graph=Graph())
    found, meanings = lowered(scoped(lines), stopped)
    return _finished(found, meanings, explored, echoed=echoed), found, meanings


def read_expression(text: str, inputs: Sequence[str] | None = None, *, echoed: bool = True) -> Reading:
    """Return how a bare expression was read; without `inputs` it takes its free names in alphabetical order."""
    if len(text) > TEXT_LIMIT:
        return _too_long([text], len(text))
    return _finished(*lowered(scoped([text], tuple(inputs) if inputs is not None else None)), None, echoed=echoed)


def _too_long(lines: Sequence[str], size: int) -> Reading:
    message = f"the text has {size:,} characters in {len(lines):,} lines; at most {TEXT_LIMIT:,} are read"
    problem = Diagnostic(message, Span(0, 1), "shorten it or split it into several documents")
    readings = [LineReading(text, None, "error", "", (problem,) if at == 0 else ()) for at, text in enumerate(lines)]
    return Reading(tuple(readings), {}, (), None, (problem,))


def _finished(lines: Sequence[Line], meanings: Meanings, explored: str | None, *, echoed: bool) -> Reading:
    last = max(meanings.functions.values(), key=lambda f: f.line, default=None)
    chosen = meanings.functions.get(explored) if explored is not None else _last_defined(lines, meanings, last)
    readings = tuple([_line(line, meanings, chosen, echoed=echoed) for line in lines])
    diagnostics: list[Diagnostic] = []
    offset = 0
    for reading in readings:
        diagnostics += [item.shifted(offset) for item in reading.diagnostics]
        offset += len(reading.text) + 1
    if explored is not None and chosen is None and not any(item.is_error for item in diagnostics):
        diagnostics.append(
            Diagnostic(f"there is no function `{explored}` to explore", Span(0, 0), "name one that is defined")
        )
    data = {name: value.output for name, value in meanings.data.items()}
    parameters = tuple(meanings.parameters.values())
    return Reading(readings, dict(meanings.functions), parameters, chosen, tuple(diagnostics), data)


def _last_defined(lines: Sequence[Line], meanings: Meanings, last: FunctionGraph | None) -> FunctionGraph | None:
    """The last function of the text; none while that one is in error, so that no other picture takes its place."""
    names = [line.name for line in lines if line.is_function]
    return meanings.functions.get(names[-1]) if names and names[-1] is not None else last


def _line(line: Line, meanings: Meanings, explored: FunctionGraph | None, *, echoed: bool) -> LineReading:
    kind = "error" if any(item.is_error for item in line.diagnostics) else line.kind
    definition, latex, shown = line.definition, "", ""
    if echoed and definition is not None and len(line.text) <= ECHO_LIMIT:
        latex = latex_line(definition, line.known, line.derived)
        if kind == "parameter":
            parameter = meanings.parameters[definition.name]
            shown = f"{name_latex(definition.name)} \\in [{parameter.low:g}, {parameter.high:g}]"
        elif explored is not None and explored.line == line.number:
            shown = latex_line(definition, line.known, line.derived, _inks(explored))
    return LineReading(line.text, line.name, kind, latex, tuple(line.diagnostics), shown)


def _inks(function: FunctionGraph) -> dict[str, str]:
    """The colours of the first two numbers a function takes, entries of vectors by their names: x1, x2."""
    names: list[str] = []
    for node in function.inputs:
        names += [str(node.data)] if node.shape == () else [f"{node.data}{i + 1}" for i in range(node.shape[0])]
    return dict(zip(names, INKS, strict=False))
