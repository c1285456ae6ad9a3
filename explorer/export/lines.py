"""The lines that a room of the labs lists, to be copied: as LaTeX, Markdown and text."""

from collections.abc import Callable, Sequence

from explorer.document.labs.result import DISPLAYED, Line
from explorer.printing.listing import MARKS, aligned


def line_latex(line: Line) -> str:
    """Return the formula of a line in LaTeX; words stay words."""
    return line.latex.removeprefix(DISPLAYED) or rf"\text{{{line.text}}}"


def to_latex(lines: Sequence[Line]) -> str:
    """Return the lines as an align* of amsmath with the rules beside them."""
    return aligned([(line.depth, line_latex(line), line.name) for line in lines])


def to_markdown(lines: Sequence[Line]) -> str:
    """Return the lines as a nested list with formulas between dollars."""
    formulas = [f"${line_latex(line)}$" if line.latex else line.text for line in lines]
    rows = zip(formulas, lines, strict=True)
    return "".join([f"{'  ' * line.depth}- {formula}{_said(line)}\n" for formula, line in rows])


def to_text(lines: Sequence[Line]) -> str:
    """Return the lines as text, sub-steps indented."""
    return "".join([f"{'  ' * line.depth}{line.text}    [{line.name}]\n" for line in lines])


def _said(line: Line) -> str:
    return " ".join(filter(None, (f" — {line.name}" if line.name else "", MARKS[line.mark])))


FORMATS: dict[str, tuple[str, Callable[[Sequence[Line]], str]]] = {
    "latex": ("LaTeX", to_latex),
    "markdown": ("Markdown", to_markdown),
    "text": ("text", to_text),
}
