"""The colours of a typed definition: one object one colour, everything else quiet, all of it readable as text."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextCharFormat

from explorer.lang.tokens import Token, tokenize, without_comment
from explorer.lang.vocabulary import KEYWORDS, VOCABULARY
from explorer.scene.palette import Theme, rgb
from explorer.scene.roles import Role
from ui.widgets.style import color_of

WORD_COLOR = "#7a4fb0"  # words of the language; no role has this hue
_WORDS = frozenset(name for row in VOCABULARY for name in (row.name, *row.aliases)) | set(KEYWORDS) | {"step"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters [start, end) of a line in one ink: word, name, number, sign, comment, or the name of a role."""

    start: int
    end: int
    ink: str


def stretches(line: str, roles: Mapping[str, Role], own: frozenset[str]) -> list[Stretch]:
    """Return what is coloured in a line; `roles` are its inputs with a colour, `own` the names of the document."""
    code = without_comment(line)
    tokens, _ = tokenize(code)
    found = []
    for at, token in enumerate(tokens[:-1]):
        ink = _ink(token, first=at == 0, roles=roles, own=own)
        if ink:
            found.append(Stretch(token.start, token.end, ink))
    if len(code) < len(line):
        found.append(Stretch(len(code), len(line), "comment"))
    return found


def _ink(token: Token, *, first: bool, roles: Mapping[str, Role], own: frozenset[str]) -> str:
    if token.kind in {"number", "superscript"}:
        return "number"
    if token.kind in {"op", "begin", "finish"}:
        return "sign"
    if token.text in roles:
        return roles[token.text]
    if first or token.text in own:
        return "name"
    return "word" if token.text in _WORDS else ""


def inks(theme: Theme) -> Mapping[str, QTextCharFormat]:
    """Return the format of each ink in a theme."""
    colors = {
        "word": rgb(WORD_COLOR),
        "name": theme.foreground,
        "number": theme.foreground,
        "sign": theme.muted,
        "comment": theme.muted,
        Role.X: theme.color(Role.X),
        Role.Y: theme.color(Role.Y),
    }
    made = {}
    for name, color in colors.items():
        look = QTextCharFormat()
        look.setForeground(color_of(theme.text(color)))
        if name in {"name", Role.X, Role.Y}:
            look.setFontWeight(QFont.Weight.DemiBold)
        made[str(name)] = look
    return made
