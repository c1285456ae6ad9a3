"""How fast text becomes a graph: medians in milliseconds of reading typical lines, long texts, and of completion.

Run as `python tests/benchmarks/language.py`, with one thread.
"""

from collections.abc import Callable
from functools import partial

from stopwatch import milliseconds

from explorer.lang.completion import completions
from explorer.semantics.reading import read

NAMES = tuple(f"name{i}" for i in range(200))
CASES: dict[str, tuple[int, Callable[[], object]]] = {
    "a typical line (limit 1 ms)": (300, partial(read, ["f(x, y) = (x + 2y^3)^2 + sin(x y)"])),
    "a line of LaTeX": (300, partial(read, [r"f(x, y) = \frac{x^{2}}{2} + \sin\left(x y\right)"])),
    "ten lines": (50, partial(read, ["a = 2", *[f"f{i}(x) = a x^{i} + sin x" for i in range(9)]])),
    "1,000 terms (limit 50 ms)": (10, partial(read, ["f(x) = " + " + ".join(f"{i}x" for i in range(1000))])),
    "sum(k^2, k, 1, 10^5)": (10, partial(read, ["f(x) = x sum(k^2, k, 1, 10^5)"])),
    "10,000 words to split": (3, partial(read, ["f(x) = " + " ".join(["xsinx"] * 10_000)])),
    "a chain of 1,000 values": (3, partial(read, ["a0 = 1", *[f"a{i} = a{i - 1} + 1" for i in range(1, 1000)]])),
    "a chain of 1,000 functions": (
        3,
        partial(read, ["f0(x) = x", *[f"f{i}(x) = f{i - 1}(x) + 1" for i in range(1, 1000)]]),
    ),
    "10,000 unknown names (limit 100 ms)": (5, partial(read, ["f(x) = " + " ".join(f"w{i}q" for i in range(10_000))])),
    "copies beyond the limit (limit 100 ms)": (
        5,
        partial(read, ["f0(x) = sin x", *[f"f{i}(x) = f{i - 1}(2x) + 1" for i in range(1, 250)]]),
    ),
    "100,000 brackets, refused": (5, partial(read, ["f(x) = " + "(" * 90_000])),
    "completion (limit 5 ms)": (300, partial(completions, "f(x) = 2s", 9, NAMES)),
}


if __name__ == "__main__":
    for name, (times, run) in CASES.items():
        print(f"{name:40} {milliseconds(run, times):9.2f} ms")
