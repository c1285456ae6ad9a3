"""The facts below a table as running text: what must not be overlooked first, the rest in one wrapped paragraph."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from explorer.document.table import Fact
from explorer.document.wording import NO_BREAK, sentence
from ui.language.translator import shown
from ui.widgets.access import AccessibleRole

WIDTH = 36  # letters of a line, where the width is free
FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
BETWEEN = f"{NO_BREAK}{NO_BREAK}· "


class FactsView(QWidget):
    """Shows the facts of a table; nothing is laid out again unless it takes more or less room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strong = RunningText(bold=True)
        self.plain = RunningText()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.strong)
        column.addWidget(self.plain)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_facts(self, facts: Sequence[Fact], digits: int) -> None:
        """Show facts, with numbers of so many significant digits."""
        for part, chosen in ((self.strong, True), (self.plain, False)):
            those = [told(fact) for fact in facts if fact.strong is chosen]
            part.show_text(BETWEEN.join(shown(sentence(fact, digits)) for fact in those))
            part.setToolTip("\n".join(dict.fromkeys(fact.tip for fact in those if fact.tip)))
            if part.isHidden() is bool(those):
                part.setVisible(bool(those))
        if self.isHidden() is bool(facts):
            self.setVisible(bool(facts))


def told(fact: Fact) -> Fact:
    """Return a fact in the user's language."""
    name, words, missing, tip = map(shown, (fact.name, fact.words, fact.missing, fact.tip))
    return replace(fact, name=name, words=words, missing=missing, tip=tip)


class RunningText(QWidget):
    """A paragraph that wraps; a QLabel would have its whole window laid out again at every change."""

    ACCESSIBLE_ROLE = AccessibleRole.StaticText

    def __init__(self, parent: QWidget | None = None, *, bold: bool = False) -> None:
        super().__init__(parent)
        self._text = ""
        self._bold = bold
        self._height = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        if self.heightForWidth(self.width()) != self._height:
            self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._bounds(width).height()

    def sizeHint(self) -> QSize:
        return self._bounds(WIDTH * self._metrics().averageCharWidth()).size()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._metrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._height = self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), FLAGS, self._text)

    def _bounds(self, width: int) -> QRect:
        return self._metrics().boundingRect(QRect(0, 0, max(width, 1), 1 << 16), FLAGS, self._text)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())

    def _font(self) -> QFont:
        font = QFont(self.font())
        if self._bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font
