"""Markdown as HTML: headings, paragraphs, lists, bold, italics, code, and formulas between dollar signs. No Qt."""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import TypeAlias

from explorer.printing.plain import plain_latex

MakeFormula: TypeAlias = Callable[[str, bool], str]  # LaTeX, whether it stands alone -> HTML

_PARTS = re.compile(
    r"\$\$(?P<alone>.+?)\$\$|\$(?P<inline>[^$\n]+?)\$|`(?P<code>[^`\n]+)`|\\(?P<char>[$`*_\\#-])", re.DOTALL
)
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
# Korean particles follow a word without a space; between Latin letters and digits * is a product.
_SOFT = re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![A-Za-z0-9_*])")
_HEADING = re.compile(r"(#{1,3})\s+(.*)")
_ITEM = re.compile(r"(?:[-*]|(\d+)[.)])\s+(.*)")
_HELD = re.compile("\ue000(\\d+)\ue001")  # stands for what is HTML already


def to_html(text: str, formula: MakeFormula) -> str:
    """Return a text as the body of a page."""
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(_part(found, formula))
        return f"\ue000{len(held) - 1}\ue001"

    whole = _PARTS.sub(hold, text.replace("\ue000", "").replace("\ue001", ""))
    blocks = "\n".join(_block(lines) for lines in _blocks(whole))
    return _HELD.sub(lambda found: held[int(found[1])], blocks)


def to_words(text: str) -> str:
    """Return a text as it is read out: without marks, and its formulas as one writes them by hand."""

    def said(found: re.Match[str]) -> str:
        formula = found["alone"] or found["inline"]
        return plain_latex(formula) if formula is not None else found["code"] or found["char"]

    return _SOFT.sub(r"\1", _STRONG.sub(r"\1", _PARTS.sub(said, text)))


def _part(found: re.Match[str], formula: MakeFormula) -> str:
    if found["alone"] is not None:
        return f'</p><p align="center">{formula(found["alone"].strip(), True)}</p><p>'
    if found["inline"] is not None:
        return formula(found["inline"].strip(), False)
    return f"<code>{escape(found['code'])}</code>" if found["code"] is not None else escape(found["char"])


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield the lines of each paragraph, heading or list item."""
    lines: list[str] = []
    for line in map(str.strip, text.split("\n")):
        begins = bool(_HEADING.fullmatch(line) or _ITEM.fullmatch(line))
        if lines and (not line or begins or _HEADING.fullmatch(lines[0])):
            yield lines
            lines = []
        if line:
            lines.append(line)
    if lines:
        yield lines


def _block(lines: list[str]) -> str:
    whole = " ".join(lines)
    if heading := _HEADING.fullmatch(whole):
        level = len(heading[1]) + 2
        return f"<h{level}>{_styled(heading[2])}</h{level}>"
    if item := _ITEM.fullmatch(whole):
        kind = f'<ol start="{item[1]}">' if item[1] else "<ul>"
        return f"{kind}<li>{_styled(item[2])}</li>{'</ol>' if item[1] else '</ul>'}"
    return f"<p>{_styled(whole)}</p>".replace("<p></p>", "")


def _styled(text: str) -> str:
    return _SOFT.sub(r"<i>\1</i>", _STRONG.sub(r"<b>\1</b>", escape(text, quote=False)))
