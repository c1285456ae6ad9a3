"""Text with typeset formulas: HTML in which each formula is a picture on the line of the letters around it."""

import base64
import re
from collections.abc import Callable, Iterator
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui.widgets.formulas import SIZE, Formula
from ui.widgets.line_breaks import keep_words
from ui.widgets.markdown import MakeFormula
from ui.widgets.paging import passes_on
from ui.widgets.typeset import INK, Typesetter

Write = Callable[[MakeFormula], str]  # what makes each formula -> the whole HTML
SCALE, ALONE = 1.08, 1.2  # of the letters, to which formulas are set within a line and in one of their own
NARROWEST = 0.6  # of its size, to which a formula shrinks before the text has to be scrolled sideways
TAIL = 4.5  # ems of a line that a formula leaves to what belongs to it: a particle, a stop, the edge of its box
LOW = 1.3  # of the letters' descent, to which a formula counts as reaching no lower than they do
SLACK = 2.0  # pixels by which a text may be wider than its place without being scrolled: those of rounding
INDENT = 22.0  # pixels of a list
LETTERED = re.compile(r"\\frac(?!\{\d+\}\{\d+\})|[{}]")  # fractions that are not of plain numbers, and braces
PAUSE = 30  # milliseconds in which formulas that become ready are put in together


class RichText(QTextBrowser):
    """Shows HTML with formulas; one that is not typeset yet stands as LaTeX until it is."""

    complete = Signal(object)  # the formulas that cannot be typeset, once no other one is waited for

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._broken: list[str] = []
        self._write: Write = lambda formula: ""
        self._askers: dict[str, QObject] = {}
        self._pictures: dict[tuple[str, str, float], str] = {}
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._rewrite)
        self.setObjectName("page")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setIndentWidth(INDENT)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_bar)
        typesetter.ready.connect(self._on_ready)

    def show_html(self, write: Write, *, from_top: bool = True) -> None:
        """Show another text; `write` is called again as formulas become ready, and with other colours or letters."""
        self._write = write
        for asker in self._askers.values():
            self._typesetter.forget(asker)
        self._askers.clear()
        self._rewrite(from_top=from_top)

    def stop(self) -> None:
        """Wait for nothing more."""
        self._soon.stop()

    @property
    def is_typeset(self) -> bool:
        """Whether all formulas are on the screen."""
        return not self._askers

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 2 * self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._pictures.clear()
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._soon.start()  # wide formulas fit the width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if passes_on(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _rewrite(self, *, from_top: bool = False) -> None:
        self._soon.stop()
        at = 0 if from_top else self.verticalScrollBar().value()
        self._broken = []
        self.setHtml(self._write(self._formula))
        settle(self.document())
        keep_words(self.document())
        self.verticalScrollBar().setValue(at)
        if not self._askers:
            self.complete.emit(self._broken)

    def _fit_bar(self, size: QSizeF) -> None:
        """Let what is too wide be scrolled sideways."""
        too_wide = size.width() > self.viewport().width() + SLACK
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if too_wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)

    def _on_ready(self, latex: str) -> None:
        if self._askers.pop(latex, None) is not None and not self._soon.isActive():
            self._soon.start()

    def _formula(self, latex: str, alone: bool) -> str:  # noqa: FBT001 - as MakeFormula has it
        written = as_typeset(latex, alone=alone)
        found = self._typesetter.found(written)
        if found is None and not self._typesetter.knows(written):
            if written not in self._askers:
                self._askers[written] = QObject()  # an asker of its own: each waits for one formula
                self._typesetter.ask(self._askers[written], written, first=True)
            return f"<code>{escape(latex)}</code>"
        found = found or self._typesetter.found(written)  # it may have become ready between the questions
        if found is None:
            self._broken.append(latex)
            return f'<code class="broken">{escape(latex)}</code>'
        return self._picture(written, found, ALONE if alone else SCALE, alone=alone)

    def _picture(self, latex: str, formula: Formula, scale: float, *, alone: bool) -> str:
        color = self.palette().text().color()
        ratio = QFontInfo(self.font()).pixelSize() * scale / SIZE
        if alone or self.isVisible():  # what is not seen has no width yet
            room = self.viewport().width() - 2 * self.document().documentMargin() - 2
            room -= 0 if alone else TAIL * QFontInfo(self.font()).pixelSize()
            ratio *= min(1.0, max(NARROWEST, room / (formula.width * ratio)))
        key = (latex, color.name(), ratio)
        if key not in self._pictures:
            metrics = QFontMetricsF(self.font())
            self._pictures[key] = picture(formula, ratio, color, None if alone else metrics, self.devicePixelRatioF())
        return self._pictures[key]


def as_typeset(latex: str, *, alone: bool) -> str:
    """Return a formula of a text as it is typeset: one in a line of its own larger, one in a text still legible."""
    return rf"\displaystyle {latex}" if alone else _with_large_fractions(latex)


def _with_large_fractions(latex: str) -> str:
    """Return a formula whose fractions have letters of full size, where they are in no index, exponent or fraction."""
    parts, depth, end = [], 0, 0
    for found in LETTERED.finditer(latex):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if found[0] not in "{}" and depth == 0:
            parts += [latex[end : found.start()], r"\dfrac"]
            end = found.end()
    return "".join([*parts, latex[end:]])


def picture(formula: Formula, ratio: float, color: QColor, metrics: QFontMetricsF | None, pixels: float) -> str:
    """Return a formula as the HTML of an image that stands with its base line on that of the letters around it.

    One that reaches no lower than the letters do takes no more room than they: its image is marked with
    `vertical-align: top`, for `settle` to put it on the line. Of any other Qt puts the middle on the line, a quarter
    of an x-height above it. Without letters (`metrics`) around it an image is as high as its formula.
    """
    size = QSizeF(formula.width * ratio, formula.height * ratio)
    top, height, style = 0.0, size.height(), "bottom"
    if metrics is not None:
        below = formula.depth * ratio
        above, shift = size.height() - below, metrics.xHeight() / 2
        if below <= LOW * metrics.descent():  # the little that is lower is put up with, since lines stay even
            height, style = above + max(below, metrics.descent()), "top"
        else:
            height, style = max(2 * above - shift, 2 * below + shift), "middle"
            top = (height + shift) / 2 - above
    image = QImage(
        round(size.width() * pixels) + 1, round(height * pixels) + 1, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(pixels, pixels)
    svg = formula.svg.replace(INK, f'fill="{color.name()}"')
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, top, size.width(), size.height()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the format is a str
    data = base64.b64encode(buffer.data().data()).decode()
    width, tall = image.width() / pixels, image.height() / pixels
    place = f'width="{width:g}" height="{tall:g}" style="vertical-align: {style}"'
    return f'<img src="data:image/png;base64,{data}" {place}>'


def settle(document: QTextDocument) -> None:
    """Put the images that are marked for it on the base line, which HTML cannot say; laid out once for all of them."""
    on_line = QTextCharFormat()
    on_line.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    places = list(_marked(document))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, length in places:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(on_line)
    cursor.endEditBlock()


def _marked(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """Go through the position and length of the images that are marked."""
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            shape = fragment.charFormat()
            if shape.isImageFormat() and shape.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignTop:
                yield fragment.position(), fragment.length()
            parts += 1
        block = block.next()
