"""Which characters stand for which: look-alikes, Greek letters, super- and subscripts, and what is refused.

Every replacement is one character for one, so that positions in the normalised text are positions in what was typed.
"""

import unicodedata

LOOK_ALIKES = {
    "-": "−–‐‑﹣－",
    "*": "∗＊⁎",
    "·": "⋅•∙・",
    "×": "✕⨯⨉",
    "/": "÷∕⁄",
    "'": "’‘′ʹ´`",
    '"': "“”„″",
    "|": "∣❘",
    "‖": "∥",
    "⟨": "〈",
    "⟩": "〉",
    ":": "∶",
    "R": "ℝ",
    "e": "ℯ",
    "Σ": "∑",
    "Π": "∏",
    "Δ": "∆",
    "μ": "µ",
    "φ": "ϕ",
    "ε": "ϵ",
    "θ": "ϑ",
    "∘": "◦",
    "⊙": "⨀",
    "⊗": "⨂",
    "∇": "𝛁",
    "∂": "𝜕",
    "ᵀ": "ᵗ",
    "≤": "⩽≦",
    "≥": "⩾≧",
    "→": "⟶",
    "↦": "⟼",
}
GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron",
    "π": "pi", "ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi",
    "Π": "prod", "Σ": "sum", "Υ": "Upsilon", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "∞": "inf",
}  # fmt: skip
GREEK_NAMES = frozenset(GREEK.values()) - {"sum", "prod", "inf", "omicron"} | {"Pi", "Sigma"}
SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n", strict=True))
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")  # for str.translate
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True)) | {
    "ᵢ": "_i",
    "ⱼ": "_j",
    "ₖ": "_k",
    "ₙ": "_n",
}

_TABLE: dict[int, str] = {ord(typed): meant for meant, many in LOOK_ALIKES.items() for typed in many}
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_NORMAL = {**_FULL_WIDTH, **_TABLE}
_BLANKS = "\t\n\r"
_ASCII = {ord(c): " " for c in _BLANKS} | _NORMAL


def normalised(text: str) -> str:
    """Return `text` with look-alike characters replaced, one character for one."""
    if text.isascii():
        return text.translate(_ASCII)
    return "".join([c if c.isascii() and c not in "`\t\n\r" else _normal(c) for c in text])


def _normal(char: str) -> str:
    code = ord(char)
    if code in _NORMAL:
        return _NORMAL[code]
    if char in _BLANKS or unicodedata.category(char) == "Zs":
        return " "
    if 0x1D400 <= code <= 0x1D7FF:  # mathematical alphanumeric symbols: bold, italic, script letters
        plain = unicodedata.normalize("NFKC", char)
        return plain if len(plain) == 1 else char
    return char


def refused(char: str) -> str | None:
    """Return the name of a character that may not stand in a formula because nobody can see it, else None."""
    if char in _BLANKS or unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}:
        return None
    control = {"\0": "a NUL character"}.get(char)
    name = unicodedata.name(char, "").lower()
    return control or (f"an invisible “{name}”" if name else "a control character")
