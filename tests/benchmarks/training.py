"""A 2-16-16-1 network that trains on 1,000 points in the window: full-batch iterations a second with the view live."""

import time
from collections.abc import Iterator
from statistics import median

from _bench_session import opened
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from explorer.document.edits import set_fields, set_lab
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from ui.app.session import Session

SETTINGS = {"network.layers": "16, 16", "network.points": 1000.0, "network.running": True}
METHODS = ("descent", "adam", "lbfgs")
SPANS, SPAN = 5, 3.0  # how often, and for how many seconds
TARGET = 200  # iterations a second


def main() -> None:
    """Print the rates."""
    print("2-16-16-1 on 1,000 points, full-batch iterations a second (median, lowest, highest)")
    session, meter = opened("painter")
    for method in METHODS:
        document = set_fields(SETTINGS | {"network.method": method})(set_lab(room="network")(Document()))
        row(f"{method}, without a window", list(alone(document)))
        session.store.apply(lambda _, document=document: document, None, "bench")
        spent(SPAN)
        row(f"{method}, in the window", [rate(session) for _ in range(SPANS)])
    session.store.apply(set_lab(room=""), None, "bench")
    meter.settle()
    session.close()


def row(name: str, rates: list[float]) -> None:
    """Print the rates of a method."""
    print(f"  {name:28} {median(rates):7.0f} {min(rates):7.0f} {max(rates):7.0f}   target >= {TARGET}")


def iteration_of(sentences: tuple[str, ...] | list[str]) -> int:
    """Return the iteration that the room tells."""
    told = next(said for said in sentences if said.startswith("iteration "))
    return int(told.split()[1].replace(",", ""))


def alone(document: Document) -> Iterator[float]:
    """Yield the rates of the worker's own work, its pictures included."""
    shown = (result for result in Pipeline().evaluate(Request(document, 0)) if hasattr(result, "sentences"))
    next(shown)
    for _ in range(SPANS):
        before, start = iteration_of(next(shown).sentences), time.perf_counter()
        while time.perf_counter() < start + SPAN / SPANS:
            last = next(shown)
        yield (iteration_of(last.sentences) - before) / (time.perf_counter() - start)


def rate(session: Session) -> float:
    """Return the rate in the window."""
    before, start = iteration_of(told(session)), time.perf_counter()
    spent(SPAN)
    return (iteration_of(told(session)) - before) / (time.perf_counter() - start)


def told(session: Session) -> list[str]:
    """Return the sentences on the screen."""
    return session.window.room.sentences.text().split("  ·  ")


def spent(seconds: float) -> None:
    """Let the window work for a while."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


if __name__ == "__main__":
    main()
