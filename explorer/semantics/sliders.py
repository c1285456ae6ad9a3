"""Parameters: their value, and the range and step of their slider."""

import math

from explorer.lang.stream import unreadable
from explorer.lang.syntax import Definition, Node, Slider
from explorer.semantics.constants import constant_value
from explorer.semantics.lowering import Lowering
from explorer.semantics.meanings import Parameter


def parameter(w: Lowering, definition: Definition, body: Node, value: float | None) -> Parameter:
    """Return the parameter a line such as `a = 2 [0 .. 5 step 0.1]` declares."""
    if value is None or not math.isfinite(value):
        raise unreadable("a parameter is a finite number", body.span, "write a number before the range")
    if definition.slider is None:
        bound = usual_bound(value)
        return Parameter(definition.name, value, -bound, bound, bound / 50)
    low, high, step = _range(w, definition.slider)
    if not low <= value <= high:
        message = f"{value:g} is outside the range {low:g} .. {high:g}"
        raise unreadable(message, definition.slider.span, "widen the range or change the number")
    return Parameter(definition.name, value, low, high, step)


def _range(w: Lowering, slider: Slider) -> tuple[float, float, float]:
    low, high = _known_number(w, slider.low), _known_number(w, slider.high)
    if low >= high:
        raise unreadable(f"the range {low:g} .. {high:g} is empty", slider.span, "write the smaller number first")
    step = (high - low) / 100 if slider.step is None else _known_number(w, slider.step)
    if step <= 0:
        raise unreadable("a step is larger than 0", slider.span, "for example step 0.1")
    return low, high, step


def _known_number(w: Lowering, node: Node) -> float:
    value = constant_value(w.lower(node))
    if value is None or not math.isfinite(value):
        message = f"`{w.typed(node)}` is not a number known here"
        raise unreadable(message, node.span, "write the ends of a range as numbers")
    return value


def usual_bound(value: float) -> float:
    """Return 5, or a round number at least twice as large as the value."""
    if abs(value) <= 5:
        return 5.0
    magnitude = 10.0 ** math.floor(math.log10(2 * abs(value)))
    return next((f * magnitude for f in (1, 2, 5) if f * magnitude >= 2 * abs(value)), 10 * magnitude)
