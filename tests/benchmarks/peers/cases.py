"""The functions that are measured: each as a user types it, and as a formula over any library's sin, cos, exp ..."""

from collections.abc import Callable
from dataclasses import dataclass
from math import e, pi
from typing import Any

Formula = Callable[[Any, Any, Any], Any]


@dataclass(frozen=True)
class Case:
    """f(x, y): `text` for the engine, and `formula(m, x, y)` for a peer whose functions are the attributes of `m`."""

    name: str
    text: str
    formula: Formula


def _peaks(m: Any, x: Any, y: Any) -> Any:
    hill = 3 * (1 - x) ** 2 * m.exp(-(x**2) - (y + 1) ** 2)
    return hill - 10 * (x / 5 - x**3 - y**5) * m.exp(-(x**2) - y**2) - m.exp(-((x + 1) ** 2) - y**2) / 3


def _ackley(m: Any, x: Any, y: Any) -> Any:
    waves = m.exp((m.cos(2 * pi * x) + m.cos(2 * pi * y)) / 2)
    return -20 * m.exp(-0.2 * m.sqrt((x**2 + y**2) / 2)) - waves + (20 + e)


F1 = Case("F1", "(x + 2y^3)^2", lambda m, x, y: (x + 2 * y**3) ** 2)
F4 = Case(
    "F4",
    "sin x cos y exp(-(x^2 + y^2)/8)",
    lambda m, x, y: m.sin(x) * m.cos(y) * m.exp(-(x**2 + y**2) / 8),
)
F5 = Case(
    "F5",
    "log(1 + x^2 + y^2) tanh(x y)/(1 + exp(-x))",
    lambda m, x, y: m.log(1 + x**2 + y**2) * m.tanh(x * y) / (1 + m.exp(-x)),
)
BUMP = Case("Gaussian bump", "exp(-(x^2 + y^2))", lambda m, x, y: m.exp(-(x**2 + y**2)))

PLANE = [
    F1,
    F4,
    F5,
    Case("Rosenbrock", "(1 - x)^2 + 100 (y - x^2)^2", lambda m, x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2),
    Case(
        "Himmelblau",
        "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        lambda m, x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    ),
    Case("Ackley", "-20 exp(-0.2 sqrt((x^2 + y^2)/2)) - exp((cos(2 pi x) + cos(2 pi y))/2) + 20 + e", _ackley),
    BUMP,
    Case(
        "peaks",
        "3 (1 - x)^2 exp(-x^2 - (y + 1)^2) - 10 (x/5 - x^3 - y^5) exp(-x^2 - y^2) - exp(-(x + 1)^2 - y^2)/3",
        _peaks,
    ),
    Case("rational", "(x^2 - y^2)/(1 + x^2 + y^2)", lambda m, x, y: (x**2 - y**2) / (1 + x**2 + y**2)),
    Case(
        "roots and logs",
        "sqrt(1 + x^2 + y^2) log(2 + sin(x y))",
        lambda m, x, y: m.sqrt(1 + x**2 + y**2) * m.log(2 + m.sin(x * y)),
    ),
]

SEPARABLE = [
    F4,
    BUMP,
    Case("sin x cos y", "sin x cos y", lambda m, x, y: m.sin(x) * m.cos(y)),
    Case("tanh x + log y", "tanh x + log(1 + y^2)", lambda m, x, y: m.tanh(x) + m.log(1 + y**2)),
    Case(
        "quotient of axes",
        "(1 + x^2)^3/(2 + cos y)",
        lambda m, x, y: (1 + x**2) ** 3 / (2 + m.cos(y)),
    ),
]
