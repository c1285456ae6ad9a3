"""What a user waits for: the window after start, the first picture after typing, a frame while the probe is dragged.

Run by `dev.py bench`, in a real window where there is a display. Medians and 95th percentiles in milliseconds.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from explorer.document.edits import set_order, set_text  # noqa: E402 - the path comes first
from explorer.document.model import Document  # noqa: E402 - likewise
from explorer.document.results import PictureResult  # noqa: E402 - likewise
from explorer.scene.primitives import PlaneScene  # noqa: E402 - likewise
from ui.app.session import Session  # noqa: E402 - likewise
from ui.settings import Settings  # noqa: E402 - likewise

LECTURE = "f(x, y) = (x + 2y^3)^2"
STARTS, TYPINGS, DRAGS = 7, 21, 120

OURS = """
import os, sys, time
from PySide6.QtWidgets import QApplication
from ui.app import start
from ui.app.session import Session
from ui.settings import Settings
application = QApplication([])
application.setStyle("Fusion")
document, _ = start._first_document([])
session = Session(document, Settings())
def shown():
    print(time.time() - float(os.environ["STARTED"]), flush=True)
    os._exit(0)
session.window.painted.connect(shown)
session.window.show()
session.start()
application.exec()
"""

EMPTY = """
import os, time
from PySide6.QtWidgets import QMainWindow
import pyqtgraph
application = pyqtgraph.mkQApp()
class Plot(pyqtgraph.PlotWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(os.environ["STARTED"]), flush=True)
        os._exit(0)
window = QMainWindow()
window.setCentralWidget(Plot())
window.show()
application.exec()
"""


def main() -> None:
    """Print the three tables."""
    starts()
    application = QApplication.instance() or QApplication([])
    application.setStyle("Fusion")
    session = Session(Document(), Settings())
    session.window.resize(1280, 800)
    session.window.show()
    session.start()
    settle(session)
    typing(session)
    dragging(session)
    session.close()


def starts() -> None:
    """Time from starting the process to the first paint, interleaved with an empty window of the same libraries."""
    times: dict[str, list[float]] = {"Function Explorer": [], "empty PySide6 + pyqtgraph window": []}
    for _ in range(STARTS):
        for name, script in zip(times, (OURS, EMPTY), strict=True):
            environment = os.environ | {"STARTED": repr(time.time()), "PYTHONPATH": str(ROOT)}
            out = subprocess.run(
                [sys.executable, "-c", script], env=environment, capture_output=True, check=True, cwd=ROOT
            )
            times[name].append(1000 * float(out.stdout.split()[-1]))
    print(f"Window visible after start, median of {STARTS}")
    base = statistics.median(times["empty PySide6 + pyqtgraph window"])
    for name, found in times.items():
        print(f"  {name:36} {statistics.median(found):7.0f} ms   ratio {statistics.median(found) / base:.2f}")


def settle(session: Session) -> None:
    """Wait until nothing is under way."""
    end = time.perf_counter() + 30
    while time.perf_counter() < end and not session.jobs.is_idle:
        QApplication.processEvents()
    for _ in range(20):
        QApplication.processEvents()


class Shown(QObject):
    """Notes when the pictures of a session have been painted: (time, whether it was the fine one)."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.times: list[tuple[float, bool]] = []
        session.jobs.result.connect(self._on_result)

    def _on_result(self, result: object) -> None:
        if isinstance(result, PictureResult):
            for pane in self._session.window.panes:
                pane.repaint()
            self.times.append((time.perf_counter(), result.fine))

    def wait(self, *, fine: bool) -> float:
        """Process events until a picture has been painted, the fine one if asked; return when it was."""
        end = time.perf_counter() + 30
        while time.perf_counter() < end:
            QApplication.processEvents()
            for at, is_fine in self.times:
                if is_fine or not fine:
                    return at
        raise TimeoutError("no picture within 30 s")


def typing(session: Session) -> None:
    """Time from the last key to the first picture and to the fine one, the typing pause included."""
    shown = Shown(session)
    first, fine = [], []
    for i in range(TYPINGS):
        session.store.apply(set_text(f"f(x, y) = x y + {i}"))
        settle(session)
        shown.times.clear()
        began = time.perf_counter()
        session.store.apply(set_text(f"{LECTURE} + {i}" if i else LECTURE))
        first.append(1000 * (shown.wait(fine=False) - began))
        fine.append(1000 * (shown.wait(fine=True) - began))
        settle(session)
    print(f"Typing (x+2y^3)^2 to a picture, of {TYPINGS}, the 25 ms typing pause included")
    print(f"  first picture (33 x 33)   median {statistics.median(first):6.1f} ms   p95 {p95(first):6.1f} ms")
    print(f"  fine picture (129 x 129)  median {statistics.median(fine):6.1f} ms   p95 {p95(fine):6.1f} ms")


def dragging(session: Session) -> None:
    """Time from a mouse move in the plane view until every view and table shows the new point, Taylor order 2."""
    shown = Shown(session)
    session.store.apply(set_order(2))
    settle(session)
    view = next(p.view for p in session.window.panes if isinstance(p.scene, PlaneScene))
    middle = view.frame.plot.center().toPoint()
    send(view, QEvent.Type.MouseButtonPress, middle)
    frames = []
    for i in range(DRAGS):
        shown.times.clear()
        began = time.perf_counter()
        send(view, QEvent.Type.MouseMove, middle + QPoint(i % 60 - 30, (7 * i) % 50 - 25))
        frames.append(1000 * (shown.wait(fine=False) - began))
    send(view, QEvent.Type.MouseButtonRelease, middle)
    settle(session)
    print(f"Dragging the probe, tangent plane, Taylor surface, tables and both views follow, of {DRAGS}")
    print(f"  a frame                   median {statistics.median(frames):6.1f} ms   p95 {p95(frames):6.1f} ms")


def send(view: QObject, kind: QEvent.Type, at: QPoint) -> None:
    """Send one mouse event of a left drag."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    place = QPointF(at)
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, place, view.mapToGlobal(place), button, held, modifiers))


def p95(times: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[int(0.95 * (len(times) - 1))]


if __name__ == "__main__":
    main()
