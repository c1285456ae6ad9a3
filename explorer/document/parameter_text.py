"""The line of a parameter rewritten for another value or another range; everything else in it stays as typed."""

from explorer.diagnostics import Span
from explorer.lang.names import Known
from explorer.lang.parser import parse_line
from explorer.lang.syntax import Definition
from explorer.semantics.meanings import Parameter
from explorer.semantics.scope import words
from explorer.semantics.sliders import usual_bound


def number_text(value: float) -> str:
    """Return a number as a person would type it, with at most 12 digits."""
    text = f"{value:.12g}"
    return "0" if text == "-0" else text


def range_text(low: float, high: float, step: float) -> str:
    """Return a range as it stands behind a parameter."""
    return f"[{number_text(low)} .. {number_text(high)} step {number_text(step)}]"


def with_value(line: str, parameter: Parameter, value: float) -> str:
    """Return the line of `parameter` with another value; its slider keeps its range, in words where it must."""
    definition = _read(line)
    if definition is None or definition.body is None:
        return line
    if definition.slider is None and not _is_usual(parameter, value):
        given = range_text(parameter.low, parameter.high, parameter.step)
        return _replaced(line, definition.body.span, f"{number_text(value)} {given}")
    return _replaced(line, definition.body.span, number_text(value))


def with_range(line: str, parameter: Parameter, low: float, high: float, step: float) -> str:
    """Return the line of `parameter` with another range; the value is moved into it."""
    definition = _read(line)
    if definition is None or definition.body is None:
        return line
    value = min(max(parameter.value, low), high)
    span = definition.body.span
    if definition.slider is not None:
        line = _replaced(line, definition.slider.span, range_text(low, high, step))
    else:
        line = _replaced(line, Span(span.end, span.end), f" {range_text(low, high, step)}")
    return line if value == parameter.value else _replaced(line, span, number_text(value))


def _is_usual(parameter: Parameter, value: float) -> bool:
    bound = usual_bound(value)
    return (-bound, bound) == (parameter.low, parameter.high)


def _read(line: str) -> Definition | None:
    definition, _ = parse_line(line, Known(words()))
    return definition if definition is not None and definition.kind == "value" else None


def _replaced(line: str, span: Span, text: str) -> str:
    return line[: span.start] + text + line[span.end :]
