"""How numbers and facts are written for reading: in tables, below them, and in reports."""

import numpy as np

from explorer.document.table import Fact, Table
from explorer.lang.characters import RAISED

DIGITS = 6  # significant, where the user chose no others
SHOWN = 6  # numbers of one fact; of more the first and the last are written
NO_BREAK = "\u00a0"


def written(value: float, digits: int = DIGITS) -> str:
    """Return a number with at most `digits` significant digits, the way tables show it; nan is a dash."""
    if np.isnan(value):
        return "—"
    # Adding 0 turns -0 into 0.
    mantissa, _, exponent = f"{value + 0.0:.{digits}g}".partition("e")
    power = f"·10{str(int(exponent)).translate(RAISED)}" if exponent else ""
    return mantissa.replace("-", "−").replace("inf", "∞") + power


def heading(table: Table) -> str:
    """Return a table's title as LaTeX with the space it is an element of, or where its shape is in words with these."""
    return rf"{table.title} \in {table.shape}" if r"\text" not in table.shape else rf"{table.title}\quad {table.shape}"


def sentence(fact: Fact, digits: int) -> str:
    """Return a fact with its numbers, as "eigenvalues 1.2, 14.3: positive definite"."""
    name = fact.name.replace(" ", NO_BREAK)
    if fact.missing:
        return f"{name}{NO_BREAK}— ({fact.missing})"
    if not fact.numbers:
        return f"{name}: {fact.words}" if name else fact.words
    texts = [written(number, digits) for number in fact.numbers]
    if len(texts) > SHOWN:
        texts = [*texts[: SHOWN // 2], "…", f"{texts[-1]} ({len(texts)} in all)"]
    said = f"{name}{NO_BREAK}{', '.join(texts)}{fact.unit}"
    return f"{said}: {fact.words}" if fact.words else said
