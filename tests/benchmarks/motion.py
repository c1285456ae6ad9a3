"""What moves: the probe dragged through both views, a parameter's slider, and memory over 10,000 drags.

Run by `dev.py bench`, in a real window where there is a display; with the OpenGL and the painter renderer.
"""

import itertools
import os
import tracemalloc
from pathlib import Path

from _bench_session import Frame, Meter, opened, renderers, send, table
from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from explorer.document import pace, pipeline
from explorer.document.edits import set_order, set_text, show_taylor
from explorer.scene.primitives import PlaneScene
from ui.app.session import Session

LECTURE = "f(x, y) = (x + 2y^3)^2"
SLIDER = "a = 1\nf(x, y) = sin(a x) cos(y) exp(-(x^2 + y^2)/8)"
DRAGS, SLIDES = 120, 60
MOVES, SECONDS = 60, 4  # moves of the mouse a second, and for how long
SOAK = int(os.environ.get("SOAK", "10000"))  # drags over which memory is watched
GRID = 200  # samples an axis of the surface whose parameter slides


def main() -> None:
    """Print the tables."""
    for renderer in renderers():
        print(f"Renderer {renderer}")
        session, meter = opened(renderer)
        session.store.apply(set_text(LECTURE))
        meter.settle()
        session.store.apply(show_taylor(False))
        meter.settle()
        table("Probe drag: tangent plane, tables, both views", dragged(session, meter, DRAGS), own="<= 16 (p95)")
        session.store.apply(set_order(2))
        meter.settle()
        table("The same with a Taylor surface of order 2", dragged(session, meter, DRAGS))
        session.store.apply(show_taylor(False))
        meter.settle()
        sliding(session, meter)
        if SOAK:
            soak(session, meter)
        session.close()


def plane_view(session: Session) -> QWidget:
    """Return the view in which the probe is dragged."""
    return next(p.view for p in session.window.panes if isinstance(p.scene, PlaneScene))


def dragged(session: Session, meter: Meter, count: int) -> list[Frame]:
    """Drag the probe about the middle of the plane view, and wait for each picture."""
    view = plane_view(session)
    middle = view.frame.plot.center().toPoint()
    send(view, QEvent.Type.MouseButtonPress, middle)
    meter.settle()
    frames = []
    for i in range(count):
        meter.begin()
        send(view, QEvent.Type.MouseMove, middle + QPoint(i % 60 - 30, (7 * i) % 50 - 25))
        frames.append(meter.wait())
    send(view, QEvent.Type.MouseButtonRelease, middle)
    meter.settle()
    return frames[2:]


def sliding(session: Session, meter: Meter) -> None:
    """Move a parameter, each value once the one before is on the screen, and then as often as a mouse moves."""
    kept = pace.ROUGH, pace.COARSE, pace.FINE, pipeline.FINE
    pace.ROUGH = pace.COARSE = pace.FINE = pipeline.FINE = GRID
    definitions = type(session.window.definitions)
    typed, definitions.is_sliding = definitions.is_sliding, property(lambda _: True)
    values = (1 + 0.01 * (i % SLIDES) for i in itertools.count(1))

    def slide() -> None:
        session.store.apply(set_text(SLIDER.replace("a = 1", f"a = {next(values):.2f}")))

    slide()
    meter.settle()
    frames = []
    for _ in range(SLIDES):
        meter.begin()
        slide()
        frames.append(meter.wait())
    table(f"Slider, surface of {GRID} x {GRID}", frames)
    mouse = QTimer(interval=round(1000 / MOVES))
    mouse.timeout.connect(slide)
    mouse.start()
    shown = meter.watched(SECONDS)
    mouse.stop()
    table(f"The same, moved {MOVES} times a second", shown)
    print(f"    updates a second {len(shown) / SECONDS:27.1f}           >= 30")
    pace.ROUGH, pace.COARSE, pace.FINE, pipeline.FINE = kept
    definitions.is_sliding = typed
    meter.settle()
    session.store.apply(set_text(LECTURE))
    meter.settle()


def soak(session: Session, meter: Meter) -> None:
    """Print by how much memory grows over many drags, and what Python's part of it is over a tenth of them."""
    dragged(session, meter, 300)
    before = resident()
    dragged(session, meter, SOAK)
    after = resident()
    tracemalloc.start()
    dragged(session, meter, 100)
    first, _ = tracemalloc.get_traced_memory()
    dragged(session, meter, SOAK // 20)
    second, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"  Memory over {SOAK} drags: resident {before:.1f} MB, then {after - before:+.2f} MB   target < +5 MB")
    print(f"    of Python's own over {SOAK // 20} more drags: {(second - first) / 1e6:+.3f} MB")


def resident() -> float:
    """Return the memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
