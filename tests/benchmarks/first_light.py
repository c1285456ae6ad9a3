"""What a user waits for at first: the window after start, and the first picture after typing.

Run by `dev.py bench`, in a real window where there is a display; with the OpenGL and the painter renderer.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from _bench_session import ROOT, Frame, Meter, opened, renderers, row, table

from explorer.document.edits import set_text
from ui.app.session import Session

LECTURE = "f(x, y) = (x + 2y^3)^2"
STARTS, TYPINGS = 11, 21

OURS = """
import os, sys, time
from PySide6.QtWidgets import QApplication
from ui.app import start
from ui.app.session import Session
from ui.settings import Settings
application = QApplication([])
application.setStyle("Fusion")
document = start.welcome()
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
    """Print the tables."""
    starts()
    for renderer in renderers():
        print(f"Renderer {renderer}")
        session, meter = opened(renderer)
        typing(session, meter)
        session.close()


def starts() -> None:
    """Time from starting the process to the first paint, interleaved with an empty window of the same libraries."""
    times: dict[str, list[float]] = {"Function Explorer": [], "empty PySide6 + pyqtgraph window": []}
    with tempfile.TemporaryDirectory() as bytecode:
        for script in (OURS, EMPTY):  # the first time compiles what an installation has compiled
            started(script, bytecode)
        for _ in range(STARTS):
            for name, script in zip(times, (OURS, EMPTY), strict=True):
                times[name].append(started(script, bytecode))
    print(f"Window visible after start, median of {STARTS}")
    base = statistics.median(times["empty PySide6 + pyqtgraph window"])
    for name, found in times.items():
        print(f"  {name:36} {statistics.median(found):7.0f} ms   ratio {statistics.median(found) / base:.2f}   <= 1.30")


def started(script: str, bytecode: str) -> float:
    """Return the milliseconds from starting a program to its first paint; `bytecode` is where Python keeps its own."""
    environment = os.environ | {
        "STARTED": repr(time.time()),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": bytecode,
        "PYTHONDONTWRITEBYTECODE": "",
    }
    out = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True, cwd=ROOT)
    return 1000 * float(out.stdout.split()[-1])


def typing(session: Session, meter: Meter) -> None:
    """Print the time from the last key to the first picture and to the fine one, any pause for typing included."""
    first: list[Frame] = []
    fine: list[float] = []
    for i in range(TYPINGS):
        session.store.apply(set_text(f"f(x, y) = x y + {i}"))
        meter.settle()
        meter.begin()
        session.store.apply(set_text(f"{LECTURE} + {i}" if i else LECTURE))
        first.append(meter.wait())
        fine.append(meter.wait(fine=True).total)
        meter.settle()
    table("Typing (x+2y^3)^2 to the first picture", first, total="<= 60 (p95)")
    row("until the fine one is on the screen", fine)


if __name__ == "__main__":
    main()
