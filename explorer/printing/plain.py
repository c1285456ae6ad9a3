"""Names and short formulas as plain text for axes, legends and table heads: theta1 is θ₁, x^2 is x²."""

import re

from explorer.lang.characters import GREEK, SUBSCRIPTS, SUPERSCRIPTS

LETTERS = {name: letter for letter, name in reversed(GREEK.items())}
DIGITS = {digit: small for small, digit in SUBSCRIPTS.items() if len(digit) == 1 and digit.isdigit()}
RAISED = {digit: small for small, digit in SUPERSCRIPTS.items()}


def plain_name(name: str) -> str:
    """Return a name with its Greek letter and its index written small, where Unicode has the characters."""
    stem = re.split(r"_?\d", name, maxsplit=1)[0]
    index = name.removeprefix(stem).strip("_")
    small = "".join(DIGITS.get(character, "," if character == "_" else character) for character in index)
    return LETTERS.get(stem, stem) + small


def plain_formula(text: str) -> str:
    """Return a text of the language as one writes it by hand: a1*x^2 is a₁·x², sqrt(c) is √c, A @ x is A x."""
    text = re.sub(r"\bsqrt\((\w+)\)", r"√\1", text)
    text = re.sub(r"\^(\d+)\b", lambda found: "".join(RAISED[digit] for digit in found[1]), text)
    text = re.sub(r"[^\W\d]\w*", lambda found: plain_name(found[0]), text)
    return text.replace(" @ ", " ").replace("*", "·").replace("-", "−")
