"""The tensor browser at 10^6 entries: finding out what is equal and zero, scrolling, sliding, flattening, pointing.

Run as `python tests/benchmarks/tensors.py`, with one thread; it paints without a display.
"""

import os
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from stopwatch import milliseconds

from explorer.document.tensor import first_view, make_tensor
from explorer.scene.palette import THEMES
from ui.widgets.tensor_browser import TensorBrowser

SIZE = 100  # of each of three axes
PLACES = np.random.default_rng(1).permutation(SIZE * SIZE).tolist()


def main() -> None:
    """Print what each step takes, painting included."""
    application = QApplication([])
    half = np.random.default_rng(0).standard_normal((SIZE,) * 3)
    numbers = half + half.swapaxes(1, 2)
    letters = tuple("kij")
    tensor = make_tensor(numbers, letters)
    found = milliseconds(lambda: make_tensor(numbers, letters))
    print(f"{numbers.size:,} entries; structure, in the worker: {found:.0f} ms")
    browser = TensorBrowser()
    browser.resize(1400, 700)
    browser.set_look(THEMES["light"], 6)
    browser.show_tensor(tensor)
    browser.show()
    application.processEvents()
    view, grid, places = first_view(tensor.shape), browser.grid, cycle(PLACES)
    bar = grid.verticalScrollBar()

    def painted(step: Callable[[int], object]) -> Callable[[], None]:
        def run() -> None:
            step(next(places))
            grid.viewport().grab()

        return run

    rows = {
        "another slice": painted(lambda place: browser.show_view(view.slid_to(0, place % SIZE))),
        "flattened and back": painted(lambda place: browser.show_view(view if place % 2 else view.flattened(2))),
        "scrolled": painted(lambda place: bar.setValue(place % max(bar.maximum(), 1))),
        "pointed at": painted(lambda place: grid.point_at(view.index_at(place // SIZE, place % SIZE))),
    }
    browser.show_view(view)
    for name, step in rows.items():
        print(f"{name}: {milliseconds(step):.1f} ms")
    browser.show_view(view.flattened(2))
    print(f"scrolled, flattened: {milliseconds(rows['scrolled']):.1f} ms")
    browser.heat_button.setChecked(True)
    print(f"scrolled, flattened, as a heat map: {milliseconds(rows['scrolled']):.1f} ms")


if __name__ == "__main__":
    main()
