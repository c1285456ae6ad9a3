"""Names as plain text for axes, legends and table heads: theta1 is θ₁, R12 is R₁₂."""

import re

from explorer.lang.characters import GREEK, SUBSCRIPTS

LETTERS = {name: letter for letter, name in reversed(GREEK.items())}
DIGITS = {digit: small for small, digit in SUBSCRIPTS.items() if len(digit) == 1 and digit.isdigit()}


def plain_name(name: str) -> str:
    """Return a name with its Greek letter and its index written small, where Unicode has the characters."""
    stem = re.split(r"_?\d", name, maxsplit=1)[0]
    index = name.removeprefix(stem).strip("_")
    small = "".join(DIGITS.get(character, "," if character == "_" else character) for character in index)
    return LETTERS.get(stem, stem) + small
