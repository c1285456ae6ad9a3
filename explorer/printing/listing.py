"""Formulas one below the other, each with words beside it, as derivations are written."""

from collections.abc import Iterable

MARKS = {"ok": "✓", "wrong": "✗", "open": "…", "": ""}
_IN_TEXT_MODE = str.maketrans(
    {"^": r"\^{}", "_": r"\_", "×": r"$\times$", "|": "$|$", "ᵀ": r"$^\top$", "∂": r"$\partial$", "−": "$-$"}
)


def aligned(rows: Iterable[tuple[int, str, str]]) -> str:
    r"""Return rows of a depth, a formula in LaTeX and words as an align* of amsmath, with \quad for a depth."""
    written = []
    for depth, formula, words in rows:
        said = rf" && \text{{{words.translate(_IN_TEXT_MODE)}}}" if words else ""
        written.append("  &" + r"\quad " * depth + formula + said)
    return "\\begin{align*}\n" + " \\\\\n".join(written) + "\n\\end{align*}\n"
