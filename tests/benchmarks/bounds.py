"""How fast approximation is judged: medians in milliseconds of difference quotients, remainder bands and convergence.

Run as `python tests/benchmarks/bounds.py`, with one thread.
"""

from collections.abc import Callable
from functools import partial

from stopwatch import milliseconds

import explorer
from explorer.analysis.convergence import convergence
from explorer.analysis.differences import differences
from explorer.analysis.linearization import residuals, taylor_terms
from explorer.analysis.remainder import remainder
from explorer.analysis.univariate import univariate

REPEATS = 21
LINES = {
    "exp(sin x)": ("exp(sin(x))", 0.5),
    "1/(1 + x^2)": ("1/(1 + x^2)", 0.0),
    "the lecture's": ("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))", 0.25),
}
PLANE, AT, DELTA = "f(x, y) = x^2 exp(x y) + sin(x + y)", [0.5, -0.25], [0.3, 0.2]


def show(name: str, study: str, run: Callable[[], object]) -> None:
    """Print one line."""
    print(f"{name:16} {study:34} {milliseconds(run, REPEATS):8.2f} ms")


def main() -> None:
    """Print one line for each function and study."""
    for name, (text, at) in LINES.items():
        f = univariate(explorer.function(text, inputs=["x"]).graph, {})
        interval = (at - 1, at + 1)
        runs: dict[str, Callable[[], object]] = {
            "errors of difference quotients": partial(differences, f, at),
            "remainder, order 8, at once": partial(remainder, f, at, interval, 8, rounds=0),
            "remainder, order 8, tight": partial(remainder, f, at, interval, 8),
            "remainder, order 20, at once": partial(remainder, f, at, interval, 20, rounds=0),
            "convergence": partial(convergence, f, at),
        }
        for study, run in runs.items():
            show(name, study, run)
    g = explorer.function(PLANE)
    values = g.values_at(AT)
    show("in the plane", "residuals, order 2", partial(residuals, g.graph, values, DELTA, 2))
    show("in the plane", "terms to order 8", partial(taylor_terms, g.graph, values, DELTA, 8))


if __name__ == "__main__":
    main()
