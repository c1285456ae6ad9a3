"""How numbers and functions are written where they are shown; what is typed keeps the language's own notation."""

import re
from dataclasses import dataclass

POINT, COMMA = "point", "comma"
LN = "ln"
TAN, TG = "tan", "tg"

DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
BETWEEN = re.compile(r"(?<=\d), (?=[-−+±]?[\d.])")  # two numbers of a list
LOGARITHM = re.compile(r"\\(?:ln|log)(?![a-zA-Z_])|\\(?:ln|log)(?=_\{?e)")
TANGENT = {"tan": "tg", "cot": "ctg", "tanh": "th", "coth": "cth", "arctan": "arctg"}
TANGENTS = re.compile(r"\\(tanh|coth|tan|cot|arctan)(?![a-zA-Z])")


@dataclass(frozen=True, slots=True)
class Notation:
    """The decimal mark, and the names of the natural logarithm and of the tangent."""

    decimal: str = POINT
    logarithm: str = LN
    tangent: str = TAN

    def numbers(self, text: str) -> str:
        """Return a text with its numbers as they are to be shown."""
        if self.decimal == POINT or "." not in text:
            return text
        return DECIMAL.sub(",", BETWEEN.sub("; ", text))

    def formula(self, latex: str) -> str:
        """Return LaTeX with numbers and functions as they are to be shown."""
        latex = LOGARITHM.sub(lambda _: rf"\{self.logarithm}", latex)
        if self.tangent == TG:
            latex = TANGENTS.sub(lambda found: rf"\operatorname{{{TANGENT[found[1]]}}}", latex)
        if self.decimal == COMMA:
            latex = DECIMAL.sub("{,}", latex)
        return latex
