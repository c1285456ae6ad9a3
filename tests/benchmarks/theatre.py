"""The graph theatre: layout and drawing of graphs, a step of a sweep, and what reverse mode costs in evaluations.

Run as `python tests/benchmarks/theatre.py`, with one thread; it paints without a display.
"""

import os
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication
from stopwatch import milliseconds

import explorer
from explorer.analysis.computation import computation
from explorer.analysis.costs import costs
from explorer.analysis.folding import folded
from explorer.analysis.sweeps import Mode, sweeper
from explorer.autodiff.operators import gradient
from explorer.document.labs.theatre_formulas import Writer
from explorer.document.labs.theatre_scene import drawing_of, theatre_scene
from explorer.document.labs.theatre_steps import place_of
from explorer.numeric.point import compile_point
from explorer.scene.palette import THEMES
from ui.views.shot import Shot

LARGE = "f(x) = sum(sin(k x) cos(x/k), k, 1, {0})"
FUNCTIONS = {
    "lecture's example": "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))",
    "Rosenbrock, n = 100": "x in R^100\nf(x) = sum(100 (x[2:] - x[:99] .^ 2) .^ 2 + (1 - x[:99]) .^ 2)",
    "network 2-16-16-1": (
        "A in R^(16x2)\nB in R^(16x16)\nc in R^16\nx in R^2\nf(A, B, c, x) = (c' tanh(B tanh(A x)) - 1)^2"
    ),
}


class Stage:
    """A graph of about so many nodes, none of them folded."""

    def __init__(self, terms: int) -> None:
        f = explorer.function(LARGE.format(terms))
        self.graph = computation(f.graph)
        self.folding = folded(self.graph.nodes, self.graph.targets, limit=None)
        self.sweep = sweeper(self.graph, self.folding, Mode.REVERSE).at(f.values_at([0.5]))

    def draw(self) -> None:
        """Lay out, make the scene and paint it."""
        writer = Writer(self.graph, self.sweep, "x")
        drawing = drawing_of(writer)
        scene = theatre_scene(writer, drawing, place_of(self.sweep, None), None)
        Shot(scene, THEMES["light"], (1600, 900)).image()


def ratio(text: str) -> float:
    """Return what a value with its gradient takes beside a value, by the clock."""
    graph = explorer.function(text).graph
    rng = np.random.default_rng(1)
    values = [rng.uniform(0.2, 0.8, node.shape) if node.shape else 0.5 for node in graph.inputs]
    entries = [entry for entry in gradient(graph.output, graph.inputs) if entry is not None]
    alone, both = (compile_point(outputs, graph.inputs) for outputs in ([graph.output], [graph.output, *entries]))
    return milliseconds(lambda: both(values), 301) / milliseconds(lambda: alone(values), 301)


if __name__ == "__main__":
    application = QGuiApplication([])
    for terms, target in ((33, "   target <= 100"), (330, "")):
        stage = Stage(terms)
        name = f"layout and drawing of {len(stage.folding.nodes):,} nodes"
        print(f"{name:45} {milliseconds(stage.draw):8.2f} ms{target}")
    for name, text in FUNCTIONS.items():
        counted = costs(explorer.function(text).graph).ratio
        words = f"{name}: value and gradient, in values"
        print(f"{words:50} {counted:5.2f} operations, {ratio(text):5.2f} by the clock   target <= 5")
