"""How long exports take in seconds of the processor, and how large they are: vectors, films, reports."""

import os
import time
from collections.abc import Callable
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from peers.measure import at_most

from explorer.document import pipeline
from explorer.document.model import Document
from explorer.export.evaluated import evaluate
from explorer.export.options import Options
from explorer.export.sequences import sequences
from explorer.export.writers import WRITERS
from ui.app.headless import Painter

TEXT = ("a = 1 [0 .. 3]", "f(x, y) = (x + 2y^3)^2 / (1 + x^2 + a y^4)")
RUNS = 5


def seconds(make: Callable[[], bytes]) -> tuple[float, int]:
    """Return the median of the seconds a file takes, and its size in bytes."""
    times, size = [], 0
    for _ in range(RUNS):
        start = time.process_time()
        size = len(make())
        times.append(time.process_time() - start)
    return median(times), size


def vectors() -> None:
    """Print time and size of a surface of 60 x 60 samples, and of the usual fine one, as SVG and PDF."""
    painter = Painter(Options())
    for samples in (60, 129):
        pipeline.FINE = samples
        scene = evaluate(Document(lines=TEXT)).picture.scenes[0]
        for kind in ("svg", "pdf"):
            taken, size = seconds(lambda scene=scene, kind=kind: painter.picture(scene, kind))
            verdict = at_most(1000 * taken, 300, "ms") if (samples, kind) == (60, "svg") else ""
            print(f"{kind} of {samples} x {samples:3}  {1000 * taken:8.0f} ms {size / 1e6:8.2f} MB   {verdict}")


def films() -> None:
    """Print the time of a GIF of 30 frames of 640 x 420 for each sequence."""
    found = evaluate(Document(lines=TEXT))
    painter = Painter(Options())
    for sequence in sequences(found, 30):
        taken, size = seconds(lambda sequence=sequence: WRITERS["gif"](painter.frames(sequence, 0), sequence.seconds))
        name = f"GIF, {sequence.count} frames, {sequence.key}"
        print(f"{name:32}{taken:8.2f} s {size / 1e6:8.2f} MB   {at_most(taken, 3.0, 's')}")


def reports() -> None:
    """Print the time of the reports."""
    found = evaluate(Document(lines=TEXT))
    painter = Painter(Options())
    for kind in ("html", "report-pdf"):
        taken, size = seconds(lambda kind=kind: painter.report(found, kind))
        print(f"{kind:32}{taken:8.2f} s {size / 1e6:8.2f} MB")


def main() -> None:
    """Print all tables."""
    print("\nexports: seconds of the processor, and sizes")
    vectors()
    films()
    reports()


if __name__ == "__main__":
    main()
