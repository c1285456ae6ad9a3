"""Where the answer is given on a page: as high as it needs, but in a low window it leaves room for the text."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.widgets.paging import passes_on

SHARE = 0.5  # of the height of text and answer together that many options may take
LINES = 3  # of text that are always seen


class AnswerPlace(QScrollArea):
    """Holds one widget for an answer, below a text; what does not fit is scrolled to, also by the keyboard."""

    def __init__(self, text: QWidget) -> None:
        super().__init__()
        self._text = text
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def hold(self, answer: QWidget) -> None:
        """Show a widget for an answer."""
        self.setWidget(answer)
        answer.installEventFilter(self)
        self.show()
        self.updateGeometry()

    def clear(self) -> None:
        """Show none."""
        answer = self.takeWidget()
        if answer is not None:
            answer.hide()
            answer.deleteLater()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.updateGeometry()
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if passes_on(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return what the answer needs, but no more than its share."""
        answer = self.widget()
        if answer is None:
            return QSize(0, 0)
        answer.ensurePolished()
        wanted = answer.heightForWidth(self.width()) if answer.hasHeightForWidth() else answer.sizeHint().height()
        shared = self._text.height() + (self.height() if self.isVisible() else 0)
        return QSize(0, min(wanted, max(round(SHARE * shared), LINES * self.fontMetrics().height())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), LINES * self.fontMetrics().height()))
