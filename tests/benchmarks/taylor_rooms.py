"""Taylor approximations of one and two variables with a room open: a step of the order, and the centre dragged.

First without a window: the worker's work until the room's first result, on a surface of 200 x 200 samples. Then in one:
how many pictures a second there are while the centre is dragged, each waited for with what the room shows of it.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from _bench_session import Meter, opened, p95, renderers, send
from peers.cases import F1, F4, F5
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QWidget

import explorer
from explorer.document import pace, pipeline
from explorer.document.labs import plane
from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.scene.primitives import PlaneScene
from ui.app.session import Session

GRID = 200  # samples an axis of the surface
ORDER, COEFFICIENTS = 8, 10
STEPS, DRAGS = 40, 80
ROOMS = ("error", "terms", "microscope")
LINE_ROOMS = ("quotient", "error", "convergence", *ROOMS[1:])
LINES = (  # of one variable: the lecture's, an entire one, and one that converges in a disc
    "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))",
    "f(x) = exp(sin x)",
    "f(x) = 1/(1 + x^2)",
    "g(t) = [t cos t, t sin t]",
)


def main() -> None:
    """Print the tables."""
    print(f"Coefficients to order {COEFFICIENTS} in two variables, at a new point; ms, target <= 1")
    for case in (F1, F4, F5):
        f = explorer.function(case.text, inputs=["x", "y"])
        row(case.text, [work(lambda i=i, f=f: f.taylor([0.3 + 0.01 * i, 0.7], COEFFICIENTS)) for i in range(STEPS)])
    for room in LINE_ROOMS:
        print(f"Room {room}, one variable; the worker's own work in ms")
        for text in LINES:
            line = Document(lines=(text,), lab=LabSettings(room), order=ORDER, taylor=True, probe=(0.5,))
            row(f"a step of the order: {text}", stepped(line), "<= 16")
            row(f"the centre dragged: {text}", moved(line), "<= 33")
    kept = pace.ROUGH, pace.COARSE, pace.FINE, pipeline.FINE, plane.SURFACE
    pace.ROUGH = pace.COARSE = pace.FINE = pipeline.FINE = plane.SURFACE = GRID
    for room in ROOMS:
        print(f"Room {room}, surface of {GRID} x {GRID}; the worker's own work in ms")
        for case in (F1, F4, F5):
            row(f"a step of the order: {case.text}", stepped(document_of(case.text, room)), "<= 16")
            row(f"the centre dragged: {case.text}", moved(document_of(case.text, room)))
    pace.ROUGH, pace.COARSE, pace.FINE, pipeline.FINE, plane.SURFACE = kept
    for renderer in renderers():
        session, meter = opened(renderer)
        for room in ROOMS:
            rate = dragged(session, meter, room)
            print(f"{renderer}, room {room}: {rate:.1f} pictures a second at order {ORDER}   target >= 30")
        session.close()


def row(name: str, times: list[float], target: str = "") -> None:
    """Print the median and the 95th percentile."""
    print(f"  {name:75} {median(times):7.2f} {p95(times):7.2f}   {target}".rstrip())


def work(run: Callable[[], object]) -> float:
    """Return the processor time of a run in milliseconds."""
    before = time.thread_time()
    run()
    return 1000 * (time.thread_time() - before)


def document_of(text: str, room: str) -> Document:
    """Return a document with the room open."""
    lines = (f"f(x, y) = {text}",)
    return Document(lines=lines, lab=LabSettings(room), order=ORDER, taylor=True, probe=(0.5, 0.75))


def until_the_room(results: Iterator[object]) -> None:
    """Evaluate until the room has shown something."""
    next(result for result in results if isinstance(result, LabResult))


def stepped(document: Document) -> list[float]:
    """Step the order up from 0 and again."""
    lane = Pipeline()
    list(lane.evaluate(Request(document, 0)))
    orders = [i % (COEFFICIENTS + 1) for i in range(STEPS)]
    return [
        work(lambda order=order: until_the_room(lane.evaluate(Request(replace(document, order=order), 1))))
        for order in orders
    ]


def moved(document: Document) -> list[float]:
    """Drag the centre."""
    lane, start = Pipeline(), document.probe or ()
    list(lane.evaluate(Request(document, 0)))
    places = [tuple(c + s * i for c, s in zip(start, (0.01, -0.005), strict=False)) for i in range(1, STEPS)]
    return [
        work(lambda at=at: until_the_room(lane.evaluate(Request(replace(document, probe=at), 1, fine=False))))
        for at in places
    ]


def dragged(session: Session, meter: Meter, room: str) -> float:
    """Drag the centre in the window, and return how often a second the picture and the room have followed."""
    session.store.apply(lambda _: document_of(F4.text, room))
    meter.settle()
    loop, waiting = QEventLoop(), [False]

    def arrived(result: object) -> None:
        if isinstance(result, LabResult) and waiting[0]:
            waiting[0] = False
            QTimer.singleShot(0, loop.quit)

    session.jobs.result.connect(arrived)
    view: QWidget = next(p.view for p in session.window.panes if isinstance(p.scene, PlaneScene))
    middle = view.frame.plot.center().toPoint()
    send(view, QEvent.Type.MouseButtonPress, middle)
    meter.settle()
    began = time.perf_counter()
    for i in range(DRAGS):
        waiting[0] = True
        meter.begin()
        send(view, QEvent.Type.MouseMove, middle + QPoint(i % 60 - 30, (7 * i) % 50 - 25))
        meter.wait()
        if waiting[0]:
            loop.exec()
    rate = DRAGS / (time.perf_counter() - began)
    send(view, QEvent.Type.MouseButtonRelease, middle)
    meter.settle()
    session.jobs.result.disconnect(arrived)
    return rate


if __name__ == "__main__":
    main()
