"""Worksheets as the pages of a PDF: a sheet a student, each beginning a page, and the answers at the end."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPageSize, QPdfWriter, QTextDocument

from explorer.lessons.sheets import Sheet, Words
from ui.exporters.devices import copyable_pdf
from ui.exporters.sheet_pages import lay_out_on
from ui.widgets.formulas import SIZE, Formula, FormulaProcess
from ui.widgets.markdown import to_html
from ui.widgets.rich_text import ALONE, SCALE, as_typeset, picture, settle

LETTERS = 15  # pixels of letters, at 96 to the inch
POINTS = 0.75  # to a pixel, at 96 to the inch
SHARP = 3.0  # dots of a formula to a pixel
DOTS = 300  # to the inch
INK = QColor("#1b2028")
NEXT_PAGE, BREAK = '<h2 style="page-break-before: always;">', ";\u2002"
STYLE = "<style>p { margin: 5px 0px; } h2 { margin: 0px; } h4 { margin: 14px 0px 2px 0px; }</style>"


class _Writer:
    """Writes sheets as HTML, each formula typeset once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._formulas = FormulaProcess()
        self._pictures: dict[tuple[str, bool], str] = {}
        self.font = QFont(QGuiApplication.font())
        self.font.setPixelSize(LETTERS)
        self._metrics = QFontMetricsF(self.font)
        self.font.setPointSizeF(LETTERS * POINTS)  # on paper a pixel is a dot

    def close(self) -> None:
        """End the process that typesets."""
        self._formulas.close()

    def sheet(self, sheet: Sheet, *, first: bool) -> str:
        """Return what a student gets."""
        words = self._words
        head = f"{'<h2>' if first else NEXT_PAGE}{escape(words.title)}</h2>"
        parts = [head, f"<p>{escape(words.name)}: <b>{escape(sheet.student)}</b></p><hr>"]
        for number, task in enumerate(sheet.tasks, 1):
            parts += [f"<h4>{number}. {self._inline(task.title)}</h4>", self._text(task.text), self._text(task.prompt)]
            parts += [f"<p>☐&nbsp; {self._inline(option)}</p>" for option in task.options]
            parts += [] if task.options else [f"<p>{escape(words.answer)}: {'_' * 40}</p>"]
        return "\n".join(parts)

    def answers(self, sheets: Sequence[Sheet]) -> str:
        """Return the answers of all students, for the teacher."""
        rows = []
        for sheet in sheets:
            found = BREAK.join(f"{i}) {self._inline(task.answer)}" for i, task in enumerate(sheet.tasks, 1))
            rows.append(f"<tr><td><b>{escape(sheet.student)}</b></td><td>{found}</td></tr>")
        head = f"{NEXT_PAGE}{escape(self._words.title)} – {escape(self._words.answers)}</h2>"
        return f'{head}<table cellpadding="4">{"".join(rows)}</table>'

    def _text(self, text: str) -> str:
        return to_html(text, self._formula)

    def _inline(self, text: str) -> str:
        return self._text(text).replace("<p>", "").replace("</p>", "")

    def _formula(self, latex: str, alone: bool) -> str:  # noqa: FBT001 - as MakeFormula has it
        key = (latex, alone)
        if key not in self._pictures:
            found = self._formulas.typeset(as_typeset(latex, alone=alone))
            self._pictures[key] = (
                f"<code>{escape(latex)}</code>" if found is None else self._picture(found, alone=alone)
            )
        return self._pictures[key]

    def _picture(self, formula: Formula, *, alone: bool) -> str:
        ratio = LETTERS * (ALONE if alone else SCALE) / SIZE
        return picture(formula, ratio, INK, None if alone else self._metrics, SHARP)


def sheets_pdf(
    sheets: Iterable[Sheet], count: int, words: Words, progress: Callable[[int, int], None], *, with_answers: bool
) -> bytes:
    """Return the sheets on A4 pages; `progress` is told how many of `count` are written, and may raise to stop."""
    writer = _Writer(words)
    try:
        made: list[Sheet] = []
        parts = [STYLE]
        for sheet in sheets:
            progress(len(made), count)
            parts.append(writer.sheet(sheet, first=not made))
            made.append(sheet)
        parts += [writer.answers(made)] if with_answers else []
        return _printed("\n".join(parts), writer.font, words.title)
    finally:
        writer.close()


def _printed(html: str, font: QFont, title: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(DOTS)
    device.setTitle(title)
    device.setCreator("Function Explorer")
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setHtml(html)
    settle(document)
    lay_out_on(document, device)
    document.print_(device)
    buffer.close()
    return copyable_pdf(bytes(data.data()))
