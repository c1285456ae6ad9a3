"""What can be set in a room besides its sliders: values to choose, texts to type, things to do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from explorer.document.labs.result import Button, Choice, Entry
from ui.language.translator import shown, worded
from ui.widgets.flow import FlowLayout
from ui.widgets.style import GAP

LETTERS, FEWER = 17, 12  # of a choice that are always seen, and where there are many; the open list shows all
MANY = 5


class Choices(QWidget):
    """A box for each Choice."""

    chosen = Signal(object, object)  # the Choice and the value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QComboBox] = {}
        self._shown: dict[str, Choice] = {}
        self._row = _row(self)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other values, or show which ones hold."""
        offered = [(choice.field, choice.options) for choice in choices]
        if offered != [(choice.field, choice.options) for choice in self._shown.values()]:
            self._make(choices)
        self._shown = {choice.field: choice for choice in choices}
        for choice in choices:
            values = [value for value, _ in choice.options]
            self.boxes[choice.field].setCurrentIndex(values.index(choice.value) if choice.value in values else -1)
        self.setVisible(bool(choices))

    def _make(self, choices: Sequence[Choice]) -> None:
        _clear(self._row)
        self.boxes = {}
        letters = LETTERS if len(choices) < MANY else FEWER
        for choice in choices:
            box = QComboBox()
            box.setAccessibleName(shown(choice.title))
            box.setToolTip(shown(choice.title))
            for value, text in choice.options:
                box.addItem(shown(text), value)
            longest = max(len(shown(text)) for _, text in choice.options)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(min(longest, letters))
            box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 2 * GAP)
            box.activated.connect(
                lambda at, box=box, field=choice.field: self.chosen.emit(self._shown[field], box.itemData(at))
            )
            self._row.addWidget(box)
            self.boxes[choice.field] = box


class Entries(QWidget):
    """A field for each Entry; what is wrong with a text stands below the fields, and is not lost."""

    entered = Signal(object, str)  # the Entry and its text, on Enter and when the field is left

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QLineEdit] = {}
        self._shown: dict[str, Entry] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP // 2)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other texts; a field in which the user is typing stays as it is."""
        if list(self.fields) != [entry.field for entry in entries]:
            self._make(entries)
        self._shown = {entry.field: entry for entry in entries}
        for entry in entries:
            field = self.fields[entry.field]
            if not field.isModified():
                field.setText(entry.text)
            wrong = bool(entry.problem)
            field.setToolTip(worded(entry.problem or entry.hint))
            if field.property("wrong") != wrong:
                field.setProperty("wrong", wrong)
                field.style().polish(field)
        self.setVisible(bool(entries))

    def _make(self, entries: Sequence[Entry]) -> None:
        _clear(self._row)
        self.fields = {}
        for entry in entries:
            field = QLineEdit()
            field.setAccessibleName(shown(entry.title))
            field.setPlaceholderText(worded(entry.hint))
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * min(entry.width, 16))
            field.editingFinished.connect(lambda name=entry.field: self._on_finished(name))
            label = QLabel(shown(entry.title))
            label.setObjectName("muted")
            label.setBuddy(field)
            self._row.addWidget(label)
            self._row.addWidget(field, entry.width)
            self.fields[entry.field] = field

    def _on_finished(self, name: str) -> None:
        field = self.fields[name]
        if field.isModified():
            field.setModified(False)
            self.entered.emit(self._shown[name], field.text())


class Buttons(QWidget):
    """A button for each Button."""

    pressed = Signal(object)  # the Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._shown: dict[str, Button] = {}
        self._row = _row(self)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_buttons(self, buttons: Sequence[Button]) -> None:
        """Show other buttons, or the same ones with other edits."""
        if list(self.buttons) != [button.title for button in buttons]:
            _clear(self._row)
            self.buttons = {button.title: QPushButton(shown(button.title)) for button in buttons}
            for title, made in self.buttons.items():
                made.clicked.connect(lambda _=False, title=title: self.pressed.emit(self._shown[title]))
                self._row.addWidget(made)
        self._shown = {button.title: button for button in buttons}
        for button in buttons:
            self.buttons[button.title].setEnabled(button.enabled)
            self.buttons[button.title].setToolTip(shown(button.tip))
        self.setVisible(bool(buttons))


def _row(owner: QWidget) -> FlowLayout:
    row = FlowLayout(owner)
    row.setSpacing(GAP // 2)
    owner.hide()
    return row


def _clear(row: QLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
