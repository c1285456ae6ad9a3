"""A report of a whole document: definitions, pictures, tables and the Taylor polynomial, as blocks and as HTML.

The page needs no other file: formulas and pictures stand in it as SVG.
"""

import base64
import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from explorer.document.table import Table
from explorer.document.wording import DIGITS, heading, sentence, written
from explorer.export.evaluated import Evaluated
from explorer.language.voice import ENGLISH, Voice
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_name
from explorer.scene.ticks import format_number

TERMS = 3  # of a Taylor polynomial on a line
PRINTED = 240  # entries of a tensor that are printed
Typeset: TypeAlias = Callable[[str], str | None]  # LaTeX -> SVG, None where it cannot be typeset


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the report, or of a part of it."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as LaTeX, and as text where it cannot be typeset; `named` says that the text is a name for it."""

    latex: str
    text: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """View A or B of the document, counted from 0."""

    index: int
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A table of numbers as they are shown, with names along both sides where there are any."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Formula | Paragraph | PictureBlock | Grid


def blocks(found: Evaluated, digits: int = DIGITS, voice: Voice = ENGLISH) -> list[Block]:
    """Return a report as blocks, from top to bottom; numbers have so many digits."""
    return [_said(block, voice) for block in _blocks(found, digits)]


def _said(block: Block, voice: Voice) -> Block:
    """Return a block in the reader's language and notation; formulas as text stay."""
    match block:
        case Heading(text, level):
            return Heading(voice.shown(text), level)
        case Formula(latex, text, named):
            return Formula(voice.formula(latex), voice.shown(text) if named else text)
        case Paragraph(text):
            return Paragraph("  · ".join(map(voice.shown, text.split("  · "))))
        case PictureBlock(index, text):
            return PictureBlock(index, voice.shown(text))
        case Grid(rows, columns, cells):
            numbers = tuple(tuple(map(voice.notation.numbers, row)) for row in cells)
            return Grid(tuple(map(voice.shown, rows)), tuple(map(voice.shown, columns)), numbers)


def _blocks(found: Evaluated, digits: int) -> list[Block]:
    subject = found.subject
    made: list[Block] = [Heading(title(found), 1), Heading("Definitions")]
    made += [Formula(line.latex, line.text) for line in found.reading.lines if line.text.strip() and line.latex]
    scenes = found.picture.scenes
    pairs = list(zip(subject.names, subject.labels, subject.probe, strict=True))
    point = ", ".join(f"{label} = {format_number(c, digits)}" for _, label, c in pairs)
    symbols = r",\ ".join(rf"{latex_name(name)} = {format_number(c, digits).replace('−', '-')}" for name, _, c in pairs)
    made += [Heading("Pictures"), *(PictureBlock(i, scene.title) for i, scene in enumerate(scenes))]
    made += [Heading("At the point"), Formula(rf"a:\quad {symbols}", f"a: {point}")]
    made += [Paragraph(found.point.note)] if found.point.note else []
    for table in found.point.tables:
        made += _table(table, digits)
    made += [Heading("Taylor polynomial"), *polynomial(found.point.taylor_latex)]
    return made


def title(found: Evaluated) -> str:
    """Return what the report is called."""
    return f"{plain_name(found.subject.function.name)}({', '.join(found.subject.labels)})"


def polynomial(latex: str) -> list[Formula]:
    """Return a Taylor polynomial, or each component of one, in lines of a few terms, as wide as a page."""
    left, _, right = latex.partition(" = ")
    sums = right.removeprefix(r"\begin{bmatrix} ").removesuffix(r" \end{bmatrix}").split(r" \\ ")
    lines = []
    for k, body in enumerate(sums):
        name = left if len(sums) == 1 else rf"{left}_{{{k + 1}}}"
        terms = _terms(body)
        for start in range(0, len(terms), TERMS):
            part = " ".join(terms[start : start + TERMS])
            lines.append(rf"\quad {part}" if start else f"{name} = {part}")
    return [Formula(line, line) for line in lines]


def _terms(body: str) -> list[str]:
    """Split a sum at the signs between its terms: those outside brackets of every kind."""
    terms, depth = [""], 0
    for word in body.split(" "):
        if word in ("+", "-") and depth == 0 and terms[-1]:
            terms.append("")
        depth += sum(word.count(c) for c in "([{") - sum(word.count(c) for c in ")]}")
        terms[-1] = f"{terms[-1]} {word}".strip()
    return terms


def _table(table: Table, digits: int) -> list[Block]:
    made: list[Block] = [Formula(heading(table), table.name, named=True)]
    if table.tensor is not None and table.numbers.size > PRINTED:
        return [*made, Paragraph(f"Its {table.numbers.size:,} entries are too many to be printed.")]
    alone = table.numbers.size == 1
    cells = tuple(tuple(written(float(x), digits) for x in row) for row in table.numbers)
    made.append(Grid(() if alone else table.row_names, () if alone else table.column_names, cells))
    if table.latex:
        rows = r" \\ ".join(" & ".join(row) for row in table.latex)
        formula = table.latex[0][0] if alone else rf"\begin{{bmatrix}} {rows} \end{{bmatrix}}"
        made.append(Formula(rf"= {formula}", "; ".join(", ".join(row) for row in table.text)))
    facts = [sentence(fact, digits) for fact in table.facts]
    made += [Paragraph("  · ".join(facts))] if facts else []
    made += [Paragraph(table.remark)] if table.remark else []
    for detail in table.details:
        made += _table(detail, digits)
    return made


def to_html(report: Sequence[Block], pictures: Sequence[str], typeset: Typeset, code: str = "en") -> bytes:
    """Return a report as one page in the language of a code; `pictures` are the SVG files of the views."""
    (heading,) = (block.text for block in report if isinstance(block, Heading) and block.level == 1)
    body = "\n".join(_element(block, pictures, typeset) for block in report)
    return PAGE.format(code=code, title=html.escape(heading), body=body).encode()


def _element(block: Block, pictures: Sequence[str], typeset: Typeset) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{html.escape(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{html.escape(text)}</p>"
        case Formula(latex, text):
            svg = typeset(latex)
            body = f"<code>{html.escape(text)}</code>" if svg is None else _image(svg, text)
            return f'<p class="formula">{body}</p>'
        case PictureBlock(index, text):
            return f"<figure>{_image(pictures[index], text)}</figure>"
        case Grid():
            return _grid(block)


def _image(svg: str, text: str) -> str:
    """Return an SVG file as an image of its own, so that the names in one do not meet those in another."""
    data = base64.b64encode(svg.encode()).decode()
    return f'<img alt="{html.escape(text, quote=True)}" src="data:image/svg+xml;base64,{data}">'


def _grid(grid: Grid) -> str:
    corner = "<th></th>" if grid.rows else ""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in grid.columns)
    lines = [f"<tr>{corner}{head}</tr>"] if head else []
    for i, row in enumerate(grid.cells):
        name = f"<th>{html.escape(grid.rows[i])}</th>" if grid.rows else ""
        lines.append(f"<tr>{name}{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>")
    return f'<div class="table"><table>{"".join(lines)}</table></div>'


PAGE = """<!DOCTYPE html>
<html lang="{code}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="generator" content="Function Explorer"><title>{title}</title><style>
body {{ font: 16px/1.5 system-ui, sans-serif; color: #1b2028; background: white; max-width: 60rem; margin: 2rem auto;
  padding: 0 1.5rem; }}
h1, h2 {{ font-weight: 600; line-height: 1.2; }} h1 {{ font-size: 1.8rem; }}
h2 {{ font-size: 1.2rem; margin: 2.2rem 0 .8rem; border-bottom: 1px solid #d5dae1; padding-bottom: .3rem; }}
p.formula {{ margin: .9rem 0 .3rem; overflow-x: auto; }} p.formula img {{ vertical-align: middle; }}
figure {{ margin: 1rem 0; break-inside: avoid; }} figure img {{ width: 100%; height: auto; }}
div.table {{ overflow-x: auto; }}
table {{ border-collapse: collapse; margin: .3rem 0; font-variant-numeric: tabular-nums; }}
th {{ font-weight: 500; color: #5a6472; }} th, td {{ padding: .15rem .8rem; text-align: right; }}
td {{ border-left: 1px solid #e3e7ec; }} @media print {{ body {{ margin: 0; max-width: none; }} }}
</style></head><body>
{body}
</body></html>
"""
