"""Names and short formulas as plain text for axes, legends, table heads and what is not typeset yet: x^2 is x²."""

import re

from explorer.lang.characters import GREEK, SUBSCRIPTS, SUPERSCRIPTS

LETTERS = {name: letter for letter, name in reversed(GREEK.items())}
DIGITS = {digit: small for small, digit in SUBSCRIPTS.items() if len(digit) == 1 and digit.isdigit()}
RAISED = {digit: small for small, digit in SUPERSCRIPTS.items()}
_BRACED = r"\{([^{}]*)\}"  # an innermost group
_GROUPS: tuple[tuple[str, str], ...] = (
    (rf"\\textcolor\{{#\w+\}}{_BRACED}", r"\1"),
    (rf"\\(?:text|mathrm|mathbf|mathbb|boldsymbol|operatorname){_BRACED}", r"\1"),
    (rf"\\t?frac{_BRACED}{_BRACED}", r"(\1)/(\2)"),
    (rf"\\sqrt{_BRACED}", r"√(\1)"),
    (rf"\\tilde{_BRACED}", "\\1\u0303"),
    (r"\\begin\{\w+\}\s*", "["),
    (r"\s*\\end\{\w+\}", "]"),
)
_SPACES: tuple[tuple[str, str], ...] = (
    (r"\^\\top(?![a-z])", "ᵀ"),
    (r"\\[,;!](?=\()|\\(?:left|right|bigl|bigr|q?quad)(?![a-z])", ""),
    (r"\s*\\\\", ";"),
    (r"\s*&\s*", ", "),
    (r"\\[,;!]", " "),
    (r"\\\|", "‖"),
)
_SIGNS = LETTERS | {
    "partial": "∂",
    "nabla": "∇",
    "infty": "∞",
    "cdot": "·",
    "cdots": "…",
    "ldots": "…",
    "dots": "…",
    "vdots": "⋮",
    "times": "×",
    "otimes": "⊗",
    "circ": "∘",
    "pm": "±",
    "in": "∈",
    "to": "→",
    "Rightarrow": "⇒",
    "approx": "≈",
    "ne": "≠",
    "le": "≤",
    "ge": "≥",
}
_AT_LAST: tuple[tuple[str, str], ...] = (
    (r"\\", ""),
    (r"([∂∇]) ", r"\1"),
    (r"(?<![\w)])\(([\w.∂]+)\)/", r"\1/"),  # what is short needs no brackets in a fraction
    (r"/\(([\w.∂]+)\)", r"/\1"),
    (r"\s+", " "),
)


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


def plain_latex(latex: str) -> str:
    """Return the LaTeX that this program writes as one writes it by hand; what is not known loses its backslash."""
    text = re.sub(r"([_^])([\dn])(?![\d}])", r"\1{\2}", latex)
    while True:
        before = text
        text = re.sub(rf"\^{_BRACED}", lambda found: _small(found[1], RAISED, "^"), text)
        text = re.sub(rf"_{_BRACED}", lambda found: _small(found[1], DIGITS, "_"), text)
        for pattern, instead in _GROUPS:
            text = re.sub(pattern, instead, text)
        if text == before:
            break
    for pattern, instead in _SPACES:
        text = re.sub(pattern, instead, text)
    text = re.sub(r"\\([A-Za-z]+)", lambda found: _SIGNS.get(found[1], found[1]), text)
    for pattern, instead in _AT_LAST:
        text = re.sub(pattern, instead, text)
    text = re.sub(r"[A-Za-z]+", lambda found: LETTERS.get(found[0], found[0]), text)
    return text.replace(" · ", "·").replace("-", "−").strip()


def _small(inner: str, small: dict[str, str], sign: str) -> str:
    """Return what stands raised or lowered in small letters, where there are such, else after its sign."""
    if inner and all(character in small for character in inner):
        return "".join(small[character] for character in inner)
    return f"{sign}{inner}" if len(inner) == 1 else f"{sign}({inner})"
