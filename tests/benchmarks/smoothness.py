"""How long the window hears nothing: the longest piece of work in the GUI thread while something large changes.

Run by `dev.py bench`, in a real window where there is a display. A timer of the GUI thread beats each millisecond; what
the thread worked between two beats is a piece, in processor time, so that other programs do not count.
Names of the measurements choose some of them, as in `python tests/benchmarks/smoothness.py language`.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import TypeAlias

from _bench_session import APPLICATION, opened
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from explorer.document.edits import Edit, set_lab, set_text, show_layer
from explorer.document.labs.rooms import ROOMS
from explorer.document.model import Document
from ui.widgets.dressing import Dressing

Act: TypeAlias = Callable[[], object]

LIMIT = 8  # ms that a piece may take
TIMES = int(os.environ.get("TIMES", "5"))
PASTED, OPENED = 900, 800  # definitions
LECTURE = "f(x, y) = (x + 2y^3)^2"
MANY = "g{0}(x, y) = x^2 sin({0} y) + exp(-x^2 / {0}) cos(x y) + (x - {0})(y + {0})^2 - {0} x y + log(1 + x^2 + y^2)"


class Pulse(QTimer):
    """Beats while something happens, and notes the pieces of work between the beats in milliseconds."""

    def __init__(self) -> None:
        super().__init__(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.pieces: list[float] = []
        self._last = 0.0
        self.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.thread_time()
        self.pieces.append(1000 * (now - self._last))
        self._last = now

    def during(self, act: Act, settle: Act) -> list[float]:
        """Return the pieces, the longest first, of what follows an act until the window is settled."""
        QApplication.processEvents()
        self.pieces, self._last = [], time.thread_time()
        self.start()
        act()
        settle()
        self.stop()
        self._beat()
        return sorted(self.pieces, reverse=True)


class Measurements:
    """Each method does one thing again and again, and prints how long its pieces were."""

    def __init__(self) -> None:
        self.session, self._meter = opened("OpenGL")
        self._pulse = Pulse()
        self._say(LECTURE)

    def _settle(self) -> None:
        busy = True
        while busy:
            self._meter.settle()
            busy = (
                not (self.session.is_told and self.session.window.room.is_complete)
                or not Dressing.of(APPLICATION).is_idle
            )
            if busy:
                self._meter.settle()

    def _say(self, text: str) -> None:
        self.session.store.apply(set_text(text))
        self._settle()

    def _row(self, name: str, runs: list[list[float]]) -> None:
        longest = [run[0] for run in runs]
        second = [run[1] if len(run) > 1 else 0.0 for run in runs]
        above = [sum(piece for piece in run if piece > LIMIT) for run in runs]
        figures = (median(longest), max(longest), median(second), median(above), median(sum(run) for run in runs))
        print(f"  {name:32}" + "".join(f"{figure:9.1f}" for figure in figures), flush=True)

    def _once(self, name: str, act: Act) -> None:
        self._row(name, [self._pulse.during(act, self._settle)])

    def _measure(self, name: str, act: Act, back: Act) -> None:
        runs = []
        for _ in range(TIMES):
            runs.append(self._pulse.during(act, self._settle))
            back()
            self._settle()
        self._row(name, runs)

    def language(self) -> None:
        """Korean, and English again."""
        look = self.session.look
        there, back = partial(look.choose_language, "ko"), partial(look.choose_language, "en")
        self._once("Korean, for the first time", there)
        back()
        self._settle()
        self._measure("language", there, back)
        self._open_room("quotient")
        self._measure("language, a room open", there, back)
        self._open_room("")

    def lessons(self) -> None:
        """The lessons come and go."""
        toggle = self.session.lessons.toggle
        self._once("F2, for the first time", toggle)
        toggle()
        self._settle()
        self._measure("F2", toggle, toggle)

    def theme(self) -> None:
        """Dark, and light again."""
        look = self.session.look
        there, back = partial(look.choose_theme, "dark"), partial(look.choose_theme, "light")
        self._measure("theme", there, back)
        for room in ("quotient", "theatre", "matrix"):
            self._open_room(room)
            self._measure(f"theme, {room} open", there, back)
        self._open_room("")

    def projector(self) -> None:
        """Large letters, and ordinary ones again."""
        toggle = self.session.look.toggle_projector
        self._measure("projector", toggle, toggle)

    def paste(self) -> None:
        """Many lines are pasted, taken back, opened."""
        pasted = "\n".join(MANY.format(i) for i in range(1, PASTED + 1))
        definitions, stack = self.session.window.definitions, self.session.store.stack
        definitions.editor.setFocus()
        definitions.editor.selectAll()
        QApplication.clipboard().setText(pasted)
        self._once(f"paste {PASTED} lines, {len(pasted) // 1000} kB", definitions.editor.paste)
        self._once("undo", stack.undo)
        self._once("redo", stack.redo)
        self._once("type in one of them", lambda: definitions.editor.insertPlainText("1"))
        self._say(LECTURE)
        lines = tuple(MANY.format(i) for i in range(1, OPENED + 1))
        self._once(f"open {OPENED} definitions", partial(self.session.store.replace, Document(lines=lines)))
        self.session.store.replace(Document(lines=(LECTURE,)))
        self._settle()

    def rooms(self) -> None:
        """Each room for the first time, and again."""
        for room in ROOMS:
            self._once(f"room {room.key}", partial(self._apply, set_lab(room=room.key)))
        for room in ROOMS:
            self._once(f"room {room.key}, again", partial(self._apply, set_lab(room=room.key)))
        self._open_room("")

    def layers(self) -> None:
        """Each layer comes and goes."""
        picture = self.session.picture
        for layer in picture.layers if picture is not None else ():
            there, back = (show_layer(layer.key, shown, usual=layer.usual) for shown in (not layer.shown, layer.shown))
            self._measure(f"layer {layer.key}", partial(self._apply, there), partial(self._apply, back))

    def _apply(self, edit: Edit) -> None:
        self.session.store.apply(edit)

    def _open_room(self, key: str) -> None:
        self._apply(set_lab(room=key))
        self._settle()


NAMES = ("language", "lessons", "theme", "projector", "layers", "rooms", "paste")


def main() -> None:
    """Print one row a measurement."""
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    print(f"Pieces of work in the GUI thread, ms; {load}, median of {TIMES}")
    print(f"  {'':32}" + "".join(f"{name:>9}" for name in ("longest", "worst", "second", f"over {LIMIT}", "all")))
    measurements = Measurements()
    for name in sys.argv[1:] or NAMES:
        getattr(measurements, name)()
    measurements.session.window.close()
    measurements.session.close()


if __name__ == "__main__":
    main()
