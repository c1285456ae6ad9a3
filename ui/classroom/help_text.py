"""The help as HTML: pages, the sheet of keys, the function reference, and what is shown at the moment."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtGui import QKeySequence

from explorer.document.reference import Entry
from explorer.scene.palette import Theme, hexadecimal
from ui.actions import ROWS, translated
from ui.classroom.pages import Page
from ui.language.translator import shown, worded
from ui.widgets.row_keys import KEYS_IN_WORDS

VIEW_KEYS = (
    ("← → ↑ ↓", "move the point in the picture; with Shift ten times as far"),
    ("Ctrl+← → ↑ ↓", "shift a picture in the plane, turn one in space; with Shift shift that, too"),
    ("Enter", "bring a pointer that the arrow keys move; then click there, with Shift twice; Esc puts it away"),
    ("N", "take the pointer to the next box or point"),
    ("+, −", "zoom"),
    ("Home", "the usual ranges, or the usual camera"),
    ("1, 2, 3, 5", "look from the front, the side, the top; without perspective"),
    ("[, ]", "one order of the Taylor polynomial less, or more"),
    ("Page Up, Page Down", "one step back, or on: as a clicker does"),
    ("Space", "play or pause"),
    ("B", "a black screen, until a key is pressed"),
    ("Esc", "give up what takes long; leave the spotlight, the pen, the full screen, a formula"),
)


def page_html(page: Page) -> str:
    """Return a page."""
    says = "".join(f"<p>{escape(worded(text))}</p>" for text in page.says)
    does = "".join(f"<li>{escape(worded(text))}</li>" for text in page.does)
    return f"<h2>{escape(shown(page.title))}</h2>{says}" + (f"<ul>{does}</ul>" if does else "")


def keys_html() -> str:
    """Return the sheet of keys, from the table of actions and from the tables of the editor's and the views' keys."""
    menus = list(dict.fromkeys(row.menu for row in ROWS))
    parts = [
        (translated(menu), [(_native(row.shortcuts), translated(row.text)) for row in ROWS if row.menu == menu])
        for menu in menus
    ]
    parts += [(shown("In the definitions"), list(KEYS_IN_WORDS)), (shown("In the pictures"), list(VIEW_KEYS))]
    tables = "".join(_keys_table(title, [row for row in rows if row[0]]) for title, rows in parts)
    return f"<h2>{escape(shown('Keys'))}</h2>{tables}"


def _native(shortcuts: Sequence[str]) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(keys).toString(form) for keys in shortcuts)


def _keys_table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    if not rows:
        return ""
    cells = "".join(
        f"<tr><td width='170'><b>{escape(keys)}</b></td><td>{escape(shown(text))}</td></tr>" for keys, text in rows
    )
    return f"<h3>{escape(title)}</h3><table cellpadding='3'>{cells}</table>"


def reference_html(title: str, entries: Iterable[Entry], theme: Theme) -> str:
    """Return the words of one group, each with its use, meaning, example, value and derivative."""
    return f"<h2>{escape(shown(title))}</h2>" + "".join(_entry_html(entry, theme) for entry in entries)


def _entry_html(entry: Entry, theme: Theme) -> str:
    word, muted = entry.word, hexadecimal(theme.muted)
    also = f" <span style='color:{muted}'>{escape(shown('also'))} {escape(', '.join(word.aliases))}</span>"
    rows = [
        (
            shown("example"),
            f"{_code('; '.join(entry.lines))} &nbsp; <a href='try:{word.name}'>{escape(shown('try it'))}</a>",
        ),
        (shown("at"), f"{escape(entry.at)}: {_code(entry.value)}"),
        (shown("derivative"), _derivative(entry)),
    ]
    cells = "".join(
        f"<tr><td style='color:{muted}' width='90'>{escape(name)}</td><td>{text}</td></tr>" for name, text in rows
    )
    return (
        f"<h3><a name='{word.name}'><code>{escape(entry.usage)}</code></a>{also if word.aliases else ''}</h3>"
        f"<p>{escape(worded(entry.meaning))}</p><table cellpadding='2'>{cells}</table>"
    )


def _derivative(entry: Entry) -> str:
    if entry.derivative:
        return _code(entry.derivative)
    shape = escape(shown("shape {0}").format(entry.shape))
    return f"{_code(entry.numbers)}, {shape}" if entry.numbers else shape


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def shown_html(parts: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return what is shown at the moment, as headings with sentences below."""
    body = "".join(
        f"<h3>{escape(shown(title))}</h3><p>{escape(' '.join(map(shown, sentences)))}</p>" for title, sentences in parts
    )
    nothing = f"<p>{escape(shown('Nothing is shown yet: write a function in the definitions.'))}</p>"
    return f"<h2>{escape(shown('What am I looking at?'))}</h2>{body or nothing}"
