"""Formulas from LaTeX, typeset in a process of their own: a thread would keep the interpreter from the window.

Run as a module, or by the program's option for it, this is the process.
"""

import re
import threading
import time
import warnings
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explorer.symbolic.child import Child

SIZE = 24.0  # pixels to an em in a typeset formula; painting scales it
LONGEST = 6000  # characters of LaTeX; a longer formula is shown as text
HANGUL = ("\uac00", "\ud7a3")  # syllables, which a font of the program's own has
HANGUL_FONT = Path(__file__).resolve().parents[2] / "resources/fonts/ExplorerHangul.ttf"  # ui.assets would load Qt
# A minus that follows these is a sign, which stands close to its number; an operator would get room on both sides.
SIGN = re.compile(r"(\\text\{[^{}]*\})|((?:(?<![\\t])\[|[(=,:;&<>]|\\(?:quad|to|approx|cdot|[,;]))\s*)(-|\\pm\b)")
UNDRAWN = re.compile("[\u0590-\u1dff\u2c00-\uabff\ud7a4-\ud7ff\ue000-\uffff]")  # scripts that have no letters here
OPTION, MODULE = "--formula-worker", "ui.widgets.formulas"
TIME = 30.0  # seconds after which a formula is shown as text


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Formula:
    """A typeset formula: SVG in black, its size in pixels at SIZE, and how much of the height is below the line."""

    svg: str
    width: float
    height: float
    depth: float = 0.0


def typeset(latex: str) -> Formula | None:
    """Return the formula, or None where it cannot be typeset."""
    if len(latex) > LONGEST or UNDRAWN.search(latex):
        return None
    try:
        made = _ziamath()(SIGN.sub(_as_sign, latex), size=SIZE, inline=True)
        width, height = made.getsize()
        return Formula(made.svg(), float(width) + 2, float(height) + 2, 1 - float(made.getyofst()))
    except Exception:  # noqa: BLE001 - it raises all kinds for LaTeX it does not know; the text is shown then
        return None


def _as_sign(found: re.Match[str]) -> str:
    """Return a minus as a sign; text is as it was."""
    return found[1] or f"{found[2]}{{{found[3]}}}"


def _ziamath() -> Any:  # noqa: ANN401 - a class without types
    """Return ziamath's class; loading takes a third of a second: never in the GUI thread, or before the window."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its fonts are read through an old interface
        from ziamath.config import config  # noqa: PLC0415 - see above
        from ziamath.zmath import Latex  # noqa: PLC0415 - likewise

    config.svg2 = False  # Qt does not draw the symbols of SVG 2
    _add_hangul()
    return Latex


@cache
def _add_hangul() -> None:
    """Let texts in formulas have Korean letters: the mathematical font has none."""
    from ziafont.font import Font  # noqa: PLC0415 - see above
    from ziafont.glyph import SimpleGlyph  # noqa: PLC0415 - likewise
    from ziamath import zmath  # noqa: PLC0415 - likewise
    from ziamath.mathfont import MathFont  # noqa: PLC0415 - likewise
    from ziamath.styles import MathVariant  # noqa: PLC0415 - likewise

    hangul = Font(str(HANGUL_FONT))

    class WithHangul(MathFont):
        def findglyph(self, char: str, variant: MathVariant) -> SimpleGlyph:
            return hangul.glyph(char) if HANGUL[0] <= char <= HANGUL[1] else super().findglyph(char, variant)

    zmath.loadedfonts["default"] = WithHangul(str(zmath.loadedfonts["default"].fname))


class FormulaProcess:
    """Typesets in a process that starts with the first formula; where there can be none, in the thread that asks."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._child: Child | None = None
        self._closed = False
        self._asked = 0

    def typeset(self, latex: str) -> Formula | None:
        """Return the formula, or None where it cannot be typeset or takes too long."""
        child = self._started()
        if child is None:
            return None if self._closed else typeset(latex)
        self._asked += 1
        try:
            child.send({"id": self._asked, "latex": latex})
            found = child.receive(self._asked, time.monotonic() + TIME, lambda: self._closed)
        except (OSError, ValueError):  # the process is gone, or the pipe to it closed
            found = None
        if found is None:
            self._stop()
            return None
        return Formula(*found["answer"]) if found["answer"] else None

    def close(self) -> None:
        """End the process; a formula under way is given up."""
        self._closed = True
        self._stop()

    def _started(self) -> "Child | None":
        from explorer.symbolic.child import Child  # noqa: PLC0415 - the window comes first

        with self._changing, suppress(OSError):
            if self._child is None and not self._closed:
                self._child = Child(OPTION, MODULE)
        return self._child

    def _stop(self) -> None:
        with self._changing:
            child, self._child = self._child, None
        if child is not None:
            child.stop()


def main() -> None:
    """Answer the requests on standard input until it ends."""
    from explorer.symbolic.child import serve  # noqa: PLC0415 - likewise

    serve(_answered, _ziamath)


def _answered(request: dict[str, Any]) -> tuple[object, ...] | None:
    made = typeset(request["latex"])
    return None if made is None else astuple(made)


if __name__ == "__main__":
    main()
