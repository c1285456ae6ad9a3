"""A derivation to take away: as text, LaTeX, Markdown and as a page of HTML whose sub-steps fold."""

import html
from collections.abc import Callable, Sequence

from explorer.derivation.derivation import Derivation, Line
from explorer.language.voice import ENGLISH, Voice
from explorer.printing.listing import MARKS, aligned
from explorer.printing.plain import plain_formula, plain_name

STYLE = """body { font-family: sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
li { margin: 0.4rem 0; } ul { list-style: none; border-left: 1px solid #bbb; padding-left: 1rem; }
.rule { color: #666; font-size: 0.9rem; margin-left: 1rem; } .ok { color: #009e73; } .wrong { color: #d55e00; }
math { font-size: 1.15rem; }"""


def to_text(derivation: Derivation, voice: Voice = ENGLISH) -> str:
    """Return the lines as text, each with its mark and its rule, sub-steps indented."""
    rows = [
        f"{MARKS[line.verdict]} {'  ' * line.depth}{line.before} = {line.after}    [{named(line, voice)}]"
        for line in derivation.lines
    ]
    return "\n".join([*rows, *_note(derivation, voice)]) + "\n"


def to_latex(derivation: Derivation, voice: Voice = ENGLISH) -> str:
    r"""Return the lines as an align* of amsmath, with \quad for a depth."""
    note = "".join(f"% {said}\n" for said in _note(derivation, voice))
    return note + aligned([(line.depth, equation(line), named(line, voice)) for line in derivation.lines])


def to_markdown(derivation: Derivation, voice: Voice = ENGLISH) -> str:
    """Return the lines as a nested list with formulas between dollars."""
    rows = [
        f"{'  ' * line.depth}- ${equation(line)}$ — {named(line, voice)} {MARKS[line.verdict]}"
        for line in derivation.lines
    ]
    note = [line for said in _note(derivation, voice) for line in ("", said)]
    return "\n".join([f"# {title(derivation, voice)}", "", *rows, *note]) + "\n"


def to_html(derivation: Derivation, voice: Voice = ENGLISH) -> str:
    """Return a page with MathML formulas; the sub-steps of a line fold."""
    # it takes a while to load, and few ask for a page
    from latex2mathml.converter import convert  # noqa: PLC0415 - only a page of HTML needs it

    heading = html.escape(title(derivation, voice))
    body = _list(derivation.lines, 0, convert, voice)
    note = "".join(f"<p>{html.escape(said)}</p>\n" for said in _note(derivation, voice))
    head = f'<meta charset="utf-8"><title>{heading}</title>\n<style>{STYLE}</style>'
    page = f'<!DOCTYPE html>\n<html lang="{voice.code}">\n<head>{head}</head>\n'
    return f"{page}<body>\n<h1>{heading}</h1>\n{note}{body}\n</body>\n</html>\n"


def _note(derivation: Derivation, voice: Voice) -> list[str]:
    return [voice.worded(derivation.note)] if derivation.note else []


def _list(lines: Sequence[Line], depth: int, convert: Callable[[str], str], voice: Voice) -> str:
    """Return the lines of a depth as a list, those below each in a list of its own that folds."""
    items: list[str] = []
    at = 0
    while at < len(lines):
        below = at + 1
        while below < len(lines) and lines[below].depth > depth:
            below += 1
        inner = lines[at + 1 : below]
        summary = f"<summary>{voice.worded('sub-steps')}</summary>"
        folded = f"<details open>{summary}{_list(inner, depth + 1, convert, voice)}</details>"
        items.append(f"<li>{_item(lines[at], convert, voice)}{folded if inner else ''}</li>")
        at = below
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _item(line: Line, convert: Callable[[str], str], voice: Voice) -> str:
    formula = convert(equation(line))
    mark = f'<span class="{line.verdict}">{MARKS[line.verdict]}</span>'
    return f'{mark} {formula} <span class="rule">{html.escape(named(line, voice))}</span>'


def equation(line: Line) -> str:
    """Return a line in LaTeX as it is written below the one before it: what continues begins with its sign."""
    return rf"{{}} = {line.after_latex}" if line.continues else f"{line.before_latex} = {line.after_latex}"


def named(line: Line, voice: Voice = ENGLISH) -> str:
    """Return the rule of a line with what it is used on."""
    rule = voice.worded(line.rule)
    return f"{rule}: {voice.worded(plain_formula(line.detail))}" if line.detail else rule


def title(derivation: Derivation, voice: Voice = ENGLISH) -> str:
    """Return what is derived, in words."""
    names = ", ".join(map(plain_name, derivation.variables))
    return voice.worded(f"Derivative of {plain_name(derivation.name)} by {names}")


FORMATS: dict[str, Callable[[Derivation, Voice], str]] = {
    "text": to_text,
    "latex": to_latex,
    "markdown": to_markdown,
    "html": to_html,
}
