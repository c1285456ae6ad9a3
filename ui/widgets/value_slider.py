"""A slider that does not take the wheel from what scrolls around it, and numbers without a frame beside it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.widgets.number_field import NumberField


class ValueSlider(QSlider):
    """A slider that the wheel turns only while it has the focus."""

    left = Signal()  # when the focus goes elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumWidth(48)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class RangeField(NumberField):
    """A number without a frame, as wide as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.setMinimumWidth(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text() or "0") + 14
        return QSize(max(width, 24), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
