r"""The atoms of formulas in LaTeX: names with their indices, and numbers."""

import re
from fractions import Fraction
from math import e, isfinite, isnan, pi

from explorer.lang.characters import GREEK_NAMES
from explorer.printing.layout import Level, Piece, number_text

_DENOMINATOR = 64  # a dyadic fraction with a larger one is printed as a decimal
_NUMERATOR = 999


def latex_name(name: str) -> str:
    r"""Return a name with its index: x1 and x_1 are x_1, theta_12 is \theta_{12}, loss is \mathrm{loss}."""
    stem, _, index = name.partition("_")
    if not index:
        found = re.fullmatch(r"(\D+)(\d+)", stem)
        stem, index = found.groups() if found else (stem, "")
    return _word(stem) + (sub(",".join(_word(part, index=True) for part in index.split("_"))) if index else "")


def _word(word: str, *, index: bool = False) -> str:
    if word in GREEK_NAMES:
        return f"\\{word}"
    return word if len(word) <= 1 or word.isdigit() or (index and len(word) == 2) else rf"\mathrm{{{word}}}"


def sub(index: str) -> str:
    """Return an index."""
    return f"_{index}" if len(index) == 1 else f"_{{{index}}}"


def sup(exponent: str) -> str:
    """Return an exponent."""
    return f"^{exponent}" if len(exponent) == 1 else f"^{{{exponent}}}"


def dyadic(value: float) -> Fraction | None:
    """Return the fraction that a number is shown as, if it is one."""
    if not isfinite(value) or value.is_integer():
        return None
    exact = Fraction(value)
    return exact if exact.denominator <= _DENOMINATOR and abs(exact.numerator) <= _NUMERATOR else None


def number(value: float) -> Piece:
    """Return a number with how strongly its parts bind."""
    if isnan(value):
        return Piece(r"\mathrm{nan}")
    if value < 0 or str(value) == "-0.0":
        return Piece(f"-{number(abs(value)).text}", Level.NEGATIVE)
    named = {pi: r"\pi", e: "e", float("inf"): r"\infty"}.get(value)
    if named:
        return Piece(named)
    exact = dyadic(value)
    if exact is not None:
        return Piece(rf"\frac{{{exact.numerator}}}{{{exact.denominator}}}", Level.PRODUCT)
    mantissa, _, exponent = number_text(value).partition("e")
    if not exponent:
        return Piece(mantissa)
    power = f"10^{{{exponent}}}"
    return Piece(power if mantissa == "1" else rf"{mantissa} \cdot {power}", Level.PRODUCT)
