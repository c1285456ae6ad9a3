"""A field for one number: typed as a number or as an expression such as pi/2, or stepped with the arrow keys."""

import math
import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from explorer.diagnostics import ExpressionError
from ui.language.translator import number_shown, worded

DECIMAL_COMMA, BRACKET = re.compile(r"(?<=\d),(?=\d)"), re.compile(r"[(\[{]")


def read_number(text: str) -> float | str:
    """Return the number a text stands for, or a sentence that says why it stands for none."""
    plain = text.strip().replace("−", "-")
    if not BRACKET.search(plain):
        plain = DECIMAL_COMMA.sub(".", plain)  # a single number has no entries that a comma could separate
    try:
        value = float(plain)
    except ValueError:
        value_or_why = _evaluate(plain)
        if isinstance(value_or_why, str):
            return value_or_why
        value = value_or_why
    return value if math.isfinite(value) else "A coordinate has to be a finite number."


def _evaluate(text: str) -> float | str:
    from explorer.api import function  # noqa: PLC0415 - the window comes first, and most numbers are plain

    if not text:
        return "Type a number, such as 0.5 or pi/2."
    try:
        value = function(text, inputs=[]).value([])
    except ExpressionError as error:
        first = error.diagnostics[0]
        return "; ".join(filter(None, (first.message, first.hint)))
    except ValueError:
        return "Type one number, such as 0.5 or pi/2."
    return value if isinstance(value, float) else "Type one number, such as 0.5 or pi/2; this is a vector or a matrix."


def write_number(value: float) -> str:
    """Return a coordinate with at most 6 significant digits."""
    return f"{value:.6g}".replace("-", "−")


class NumberField(QLineEdit):
    """Shows a number in the user's notation; what is entered, in any, goes out as `entered` once it is one."""

    entered = Signal(float)  # when Enter is pressed or the focus leaves, if the text was changed to another number
    stepped = Signal(int)  # steps, on the Up and Down keys (Page keys: ten) and on the wheel while focused
    wrong = Signal(str)  # why the text is not a number; empty when that is mended

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0.0
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(72)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    @property
    def value(self) -> float:
        """The number shown when nothing is being typed."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show a number, unless the user is typing another one."""
        self._value = value
        text = number_shown(write_number(value))
        if not self.isModified() and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        key = Qt.Key(event.key())
        if key in steps:
            self._on_finished()
            self.stepped.emit(steps[key])
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._settle()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def retell(self) -> None:
        """Show the number in the notation of now."""
        self.show_value(self._value)

    def _on_edited(self) -> None:
        self._mark("")

    def _on_finished(self) -> None:
        if not self.isModified():
            return
        read = read_number(self.text())
        if isinstance(read, str):
            self._mark(read)
            return
        changed = read != self._value
        self._value = read
        self._settle()
        if changed:
            self.entered.emit(read)

    def _settle(self) -> None:
        self._mark("")
        self.setModified(False)
        self.show_value(self._value)

    def _mark(self, why: str) -> None:
        why = worded(why)
        self.setToolTip(why)
        self.setAccessibleDescription(why)
        wrong = "true" if why else "false"
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
        self.wrong.emit(why)
