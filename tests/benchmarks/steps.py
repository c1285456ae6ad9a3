"""Derivations: all lines of the derivative of an expression of about 30 nodes, checked and printed.

Run as `python tests/benchmarks/steps.py`, with one thread.
"""

import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

import explorer
from explorer.graph.walk import postorder

TARGET = 200  # milliseconds
TEXTS = {
    "one variable": "f(x) = x^2 sin(3x) exp(-x^2)/(1 + x^2) + sqrt(1 + x^4) ln(2 + cos x) + x^x tanh(x/3)",
    "two variables": "f(x, y) = log(1 + x^2 + y^2) tanh(x y)/(1 + exp(-x)) + (x + 2y^3)^2 cos(x - y) + sqrt(x^2 + y)",
    "along a curve": "f(x1, x2) = exp(x1 x2^2) sin(x1) + x2/(1 + x1^2)\nx1(t) = t cos(t) + t^2\nx2(t) = t - exp(-t)",
}


def milliseconds(text: str, wrt: str, times: int = 15) -> float:
    """Return the median time of a derivation with all its lines."""
    taken = []
    for _ in range(times + 1):
        start = time.perf_counter()
        lines = explorer.steps(text, wrt=wrt).lines
        assert lines
        taken.append(time.perf_counter() - start)
    return 1e3 * median(taken[1:])


if __name__ == "__main__":
    for name, text in TEXTS.items():
        wrt = "t" if "x1(t)" in text else "x"
        nodes = len(postorder([explorer.function(text, explored="f").graph.output]))
        words = f"steps, {name}: {nodes} nodes, {len(explorer.steps(text, wrt=wrt).lines)} lines"
        print(f"{words:52} {milliseconds(text, wrt):8.2f} ms   target <= {TARGET}")
