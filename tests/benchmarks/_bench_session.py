"""A session whose work is measured: per picture, what each thread did of ours and what was waiting and composing.

Times of our own work are processor time of the thread that did it, so that other programs do not count; what a user
waits for is time on the clock. Started by the benchmarks beside it, which are run by `dev.py bench`.
"""

import functools
import itertools
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="explorer-bench-")  # the layout of a first start

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer  # noqa: E402 - the path comes first
from PySide6.QtGui import QMouseEvent  # noqa: E402 - likewise
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView  # noqa: E402 - likewise

import ui.jobs  # noqa: E402 - likewise
import ui.views.space_view  # noqa: E402 - likewise
from explorer.document.model import Document  # noqa: E402 - likewise
from explorer.document.results import PictureResult  # noqa: E402 - likewise
from ui.app.session import Session  # noqa: E402 - likewise
from ui.settings import Settings  # noqa: E402 - likewise
from ui.views.canvas import Canvas  # noqa: E402 - likewise
from ui.views.plane_view import PlaneView  # noqa: E402 - likewise
from ui.widgets.matrix import MatrixView  # noqa: E402 - likewise
from ui.widgets.number_field import NumberField  # noqa: E402 - likewise
from ui.widgets.typeset import FormulaView  # noqa: E402 - likewise

LONGEST = 60.0  # seconds to wait for a picture
PANES = {PlaneView: "plane view", Canvas: "space view"}


@dataclass
class Frame:
    """One picture from its cause to the screen, in milliseconds."""

    total: float = 0.0
    fine: bool = False
    samples: int = 0
    parts: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    longest: float = 0.0  # the longest single piece of our work in the GUI thread
    thread: float = 0.0  # all that the GUI thread did, Qt's own work included

    @property
    def gui(self) -> float:
        """Our own work in the GUI thread."""
        return sum(ms for name, ms in self.parts.items() if name != "worker")

    @property
    def own(self) -> float:
        """Our own work in both threads."""
        return sum(self.parts.values())

    @property
    def composing(self) -> float:
        """What Qt did of its own in the GUI thread: layouts, widgets, composing the window."""
        return max(self.thread - self.gui, 0.0)


class Meter(QObject):
    """Notes the work done for each picture; `wait` runs the event loop until one is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.session: Any = None
        self.frame = Frame()
        self.shown: list[Frame] = []
        self._began = self._began_thread = 0.0
        self._depth = 0
        self._awaited: PictureResult | None = None
        self._painted: set[str] = set()
        self._loop = QEventLoop()
        self._too_long = QTimer(self, singleShot=True)
        self._too_long.timeout.connect(self._loop.quit)
        self._wrap()

    def _wrap(self) -> None:
        for cls, part in PANES.items():
            cls.paintEvent = self._painting(cls.paintEvent, part)
        plain = ((MatrixView, QTableView), (NumberField, QLineEdit), (FormulaView, None))
        for cls, base in plain:
            method = cls.__dict__.get("paintEvent") or base.paintEvent
            cls.paintEvent = self._timed(method, "tables and formulas")
        PlaneView.mouseMoveEvent = self._timed(PlaneView.mouseMoveEvent, "mouse to request")
        Session._on_result = self._timed(Session._on_result, "taking results")  # noqa: SLF001 - measured from outside
        load = ui.jobs.load_pipeline
        ui.jobs.load_pipeline = lambda *given: self._worked(load(*given))

    def _timed(self, method: Callable[..., Any], part: str) -> Callable[..., Any]:
        @functools.wraps(method)
        def timed(*args: Any) -> Any:
            before = time.thread_time()
            self._depth += 1
            try:
                return method(*args)
            finally:
                self._depth -= 1
                if self._depth == 0:
                    took = 1000 * (time.thread_time() - before)
                    self.frame.parts[part] += took
                    self.frame.longest = max(self.frame.longest, took)

        return timed

    def _painting(self, method: Callable[..., Any], part: str) -> Callable[..., Any]:
        timed = self._timed(method, part)

        @functools.wraps(method)
        def painted(*args: Any) -> Any:
            timed(*args)
            shown = self._awaited
            if shown is not None:
                self._painted.add(part)
                if len(self._painted) == len(shown.scenes):
                    self._awaited = None
                    QTimer.singleShot(0, self, lambda: self._on_screen(shown))  # after the window has been composed

        return painted

    def _worked(self, evaluate: ui.jobs.Evaluate) -> ui.jobs.Evaluate:
        def worked(*args: Any) -> Iterator[Any]:
            results = evaluate(*args)
            while True:
                before = time.thread_time()
                result = next(results, None)
                self.frame.parts["worker"] += 1000 * (time.thread_time() - before)
                if result is None:
                    return
                yield result

        return worked

    def watch(self, session: Session) -> None:
        """Measure a session; both its views must show."""
        self.session = session
        session.jobs.result.connect(self._on_result)

    def _on_result(self, result: object) -> None:
        if isinstance(result, PictureResult):
            self._awaited, self._painted = result, set()

    def _on_screen(self, shown: PictureResult) -> None:
        frame, self.frame = self.frame, Frame()
        frame.total, frame.fine = 1000 * (time.perf_counter() - self._began), shown.fine
        frame.thread = 1000 * (time.thread_time() - self._began_thread)
        self.shown.append(frame)
        self._loop.quit()

    def begin(self) -> None:
        """Begin a new measurement."""
        self.frame, self.shown, self._awaited = Frame(), [], None
        self._began, self._began_thread = time.perf_counter(), time.thread_time()

    def wait(self, *, fine: bool = False) -> Frame:
        """Return the frame of the first picture on the screen, or of the fine one."""
        end = time.perf_counter() + LONGEST
        self._too_long.start(int(1000 * LONGEST))
        while not any(frame.fine or not fine for frame in self.shown):
            self._loop.exec()
            if time.perf_counter() > end:
                raise TimeoutError("no picture")
        return next(frame for frame in self.shown if frame.fine or not fine)

    def watched(self, seconds: float) -> list[Frame]:
        """Return the frames of all pictures that come to the screen in a time, each measured from the one before."""
        self.begin()
        QTimer.singleShot(round(1000 * seconds), self._loop.quit)
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._loop.exec()
        for before, frame in reversed(list(itertools.pairwise(self.shown))):
            frame.total -= before.total
            frame.thread -= before.thread
        return self.shown

    def settle(self) -> None:
        """Wait until nothing is under way."""
        end = time.perf_counter() + LONGEST
        quiet = 0
        while quiet < 3 and time.perf_counter() < end:
            QTimer.singleShot(60, self._loop.quit)
            self._loop.exec()
            quiet = quiet + 1 if self.session.jobs.is_idle else 0


def opened(renderer: str) -> tuple[Session, Meter]:
    """Return a session in a window of 1280 x 800 pixels, drawn by "OpenGL" or by "painter"."""
    meter = METER
    if renderer == "painter":
        ui.views.space_view.why_not_opengl = lambda: "measured"
    session = Session(Document(), Settings())
    meter.watch(session)
    session.window.resize(1280, 800)
    session.window.show()
    session.start()
    meter.settle()
    return session, meter


def send(view: QObject, kind: QEvent.Type, at: QPoint) -> None:
    """Send one mouse event of a left drag."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    place = QPointF(at)
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, place, view.mapToGlobal(place), button, held, modifiers))


def p95(times: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[int(0.95 * (len(times) - 1))]


def row(name: str, times: Sequence[float], target: str = "") -> None:
    """Print the median and the 95th percentile beside the target."""
    print(f"    {name:34} {statistics.median(times):7.1f} {p95(times):7.1f}   {target}".rstrip())


def table(title: str, frames: Sequence[Frame], *, total: str = "", own: str = "") -> None:
    """Print where the time of frames went."""
    print(f"  {title}, of {len(frames)}; ms{'median':>26} {'p95':>7}   target")
    row("until it is on the screen", [f.total for f in frames], total)
    row("our own work, both threads", [f.own for f in frames], own)
    for part in sorted({part for f in frames for part in f.parts}):
        row(f"  {part}", [f.parts.get(part, 0.0) for f in frames])
    row("longest piece in the GUI thread", [f.longest for f in frames], "<= 8")
    row("Qt's own work in the GUI thread", [f.composing for f in frames])
    row("waiting, and other programs", [max(f.total - f.own - f.composing, 0.0) for f in frames])


def renderers() -> list[str]:
    """Return the renderers that work here."""
    return ["painter"] if ui.views.space_view.why_not_opengl() else ["OpenGL", "painter"]


APPLICATION = QApplication([])
APPLICATION.setStyle("Fusion")
METER = Meter()
