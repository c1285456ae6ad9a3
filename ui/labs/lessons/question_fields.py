"""The fields of a question, made from the table of what each kind has."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from explorer.diagnostics import Diagnostic
from explorer.lessons.model import LANGUAGES
from explorer.lessons.questions import FLAG, FORMULA, TEXT, Asked, Field
from explorer.scene.palette import Theme
from ui import assets
from ui.labs.lessons.grown_text import FormulaField, FormulaLine, GrownText
from ui.labs.lessons.typed_fields import TypedFields, reveal
from ui.widgets.icon_button import IconButton
from ui.widgets.style import GAP

Cell: TypeAlias = FormulaField | GrownText | QLineEdit | QCheckBox
SHARES = {"answer": 2, "option": 3, "hint": 1, "place": 1, "says": 4}  # of the width, for columns of a list
ABOVE = 6  # pixels from the edge of a field to its letters
CHECKED = "1"  # what stands in a box that is checked, as text


class QuestionFields(QWidget):
    """Shows a question; each list has an empty row below it, and what is typed there is another item."""

    edited = Signal(str, str, str)  # the name of a cell, and its text before and after, when the user changes it
    row_dropped = Signal(str, int)  # the key of a list and the item of it that the user takes away

    def __init__(self, theme: Theme, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before = before  # from which Tab comes here
        self._made: tuple[Field, ...] = ()
        self._words = self._labels()
        self._typed = TypedFields(self)
        self._typed.edited.connect(self.edited)
        self.cells: dict[str, Cell] = {}
        self.lists: dict[str, RowList] = {}
        self._form = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._form)

    def _labels(self) -> Mapping[str, tuple[str, str]]:
        """Return the name of each field, and what stands in it while it is empty."""
        return {
            "prompt": (self.tr("Prompt"), self.tr("What is asked, with formulas between dollar signs")),
            "answer": (self.tr("Answer"), self.tr("A formula; it may use what the page defines")),
            "tolerance": (self.tr("Tolerance"), self.tr("How far off an answer may be, relative: 0.005")),
            "variables": (self.tr("Variables"), self.tr("Names in the answer: x, y, R in R^(3x2)")),
            "slips": (self.tr("Slips"), ""),
            "slips.answer": (self.tr("Wrong answer"), self.tr("Wrong answer")),
            "slips.says": (self.tr("What is said about it"), self.tr("What is said about it")),
            "hints": (self.tr("Hints"), ""),
            "hints.hint": (self.tr("Hint"), self.tr("A hint; several are shown one after the other")),
            "explain": (self.tr("Explanation"), self.tr("What is said with the answer")),
            "places": (self.tr("Places"), ""),
            "places.place": (self.tr("Place"), self.tr("A right place: [1, 2]")),
            "within": (self.tr("Within"), self.tr("How far from a place is still right: 0.15")),
            "condition": (self.tr("Condition"), self.tr("Also right where this holds: x > 0")),
            "options": (self.tr("Options"), ""),
            "options.right": (self.tr("Right"), ""),
            "options.option": (self.tr("Option"), self.tr("An option")),
            "options.says": (self.tr("What is said about it"), self.tr("What is said about it")),
        }

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        for cell in self.cells.values():
            if isinstance(cell, FormulaField):
                cell.set_theme(theme)
        for rows in self.lists.values():
            rows.set_theme(theme)

    def show_question(self, asked: Asked, language: str, *, afresh: bool) -> None:
        """Show a question; unless `afresh`, cells that say the same stay as they are typed."""
        if not asked.fields:
            return  # they are hidden, and another page may want them
        if asked.fields != self._made:
            self._make(asked.fields)
        grown = [self.lists[field.key].set_count(len(asked.rows(field)) + 1) for field in self._made if field.columns]
        if any(grown):
            self._put_in_order()
        for name, cell in self.cells.items():
            text = asked.shown(name, language)
            if isinstance(cell, QCheckBox):
                cell.setChecked(bool(text))
            elif afresh or not asked.says(name, self.typed(name), language):
                self._typed.show(name, text)
            if isinstance(cell, GrownText):
                others = (asked.shown(name, other) for other in LANGUAGES if other != language)
                cell.setPlaceholderText(next(filter(None, others), self._words[_kind_of(name)][1]))

    def _put_in_order(self) -> None:
        """Let Tab go from above to below: rows are made when they are needed."""
        order: list[QWidget] = [self._before]
        for field in self._made:
            order += self.lists[field.key].in_order() if field.columns else [_line(self.cells[field.key])]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def show_mistakes(self, found: Mapping[str, Sequence[Diagnostic]]) -> None:
        """Underline what is wrong with formulas, by the names of their cells."""
        for name, cell in self.cells.items():
            if isinstance(cell, FormulaField):
                cell.show_mistakes(found.get(name, ()))

    def typed(self, name: str) -> str:
        """Return what stands in a cell."""
        cell = self.cells[name]
        return (CHECKED if cell.isChecked() else "") if isinstance(cell, QCheckBox) else self._typed.typed(name)

    def reveal(self, name: str) -> None:
        """Go to a cell, or to the first one where it is not there."""
        cell = self.cells.get(name) or next(iter(self.cells.values()), None)
        if cell is not None:
            reveal(_line(cell))

    def _make(self, fields: tuple[Field, ...]) -> None:
        """Make the fields of another kind."""
        self._made = fields
        for name in [*self.cells]:
            self.drop(name)
        self.lists.clear()
        form = QWidget()
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(2 * GAP)
        rows.setVerticalSpacing(GAP)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in fields:
            made = self._list(field) if field.columns else self.cell(field.key, field, self._words[field.key][0])
            rows.addRow(_label(self._words[field.key][0]), made)
        self._column.replaceWidget(self._form, form)
        self._form.hide()
        self._form.deleteLater()  # what the user has just clicked may be in it
        self._form = form

    def _list(self, field: Field) -> "RowList":
        self.lists[field.key] = made = RowList(self, field, self._words[field.key][0])
        made.set_theme(self._theme)
        return made

    def cell(self, name: str, field: Field, spoken: str) -> Cell:
        """Make a cell; a screen reader calls it as it is `spoken` of."""
        label, hint = self._words[_kind_of(name)]
        made: Cell
        line: QWidget
        if field.holds == FLAG:
            line = made = QCheckBox()
            made.setToolTip(label)
            made.clicked.connect(lambda on: self.edited.emit(name, "" if on else CHECKED, CHECKED if on else ""))
        else:
            made = FormulaField(self._theme) if field.holds == FORMULA else _plain(field)
            text = made.line if isinstance(made, FormulaField) else made
            text.setPlaceholderText(hint)
            text.setToolTip(hint)
            self._typed.add(name, text)
            line = text
        line.setAccessibleName(spoken)
        self.cells[name] = made
        return made

    def drop(self, name: str) -> None:
        """Forget a cell that is taken away."""
        if not isinstance(self.cells.pop(name), QCheckBox):
            self._typed.drop(name)

    def column(self, name: str) -> str:
        """Return what a column is called, by the name of any of its cells."""
        return self._words[_kind_of(name)][0]


class RowList(QWidget):
    """The rows of a list."""

    def __init__(self, form: QuestionFields, field: Field, label: str) -> None:
        super().__init__()
        self._form, self._field, self._label = form, field, label
        self._theme: Theme | None = None
        self.rows: list[QWidget] = []
        self.buttons: list[IconButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)

    def set_count(self, count: int) -> bool:
        """Have so many rows, and return whether there are others; the last one is empty, and cannot be taken away."""
        changed = len(self.rows) != count
        while len(self.rows) > count:
            self._drop_last()
        while len(self.rows) < count:
            self._add_row(len(self.rows))
        for at, button in enumerate(self.buttons):
            button.setEnabled(at < count - 1)
        return changed

    def in_order(self) -> list[QWidget]:
        """Return what Tab goes through."""
        found: list[QWidget] = []
        for at, button in enumerate(self.buttons):
            found += [_line(self._form.cells[f"{self._field.key}.{at}.{column.key}"]) for column in self._field.columns]
            found.append(button)
        return found

    def set_theme(self, theme: Theme) -> None:
        """Draw the buttons in another theme's colours."""
        self._theme = theme
        for button in self.buttons:
            button.setIcon(assets.icon("remove", theme.muted, theme.window))

    def _add_row(self, at: int) -> None:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        for column in self._field.columns:
            name = f"{self._field.key}.{at}.{column.key}"
            spoken = f"{self._label} {at + 1}: {self._form.column(name)}"
            row.addWidget(self._form.cell(name, column, spoken), SHARES.get(column.key, 0), Qt.AlignmentFlag.AlignTop)
        button = IconButton()
        button.setObjectName("small")
        said = self.tr("Remove {0} {1}").format(self._label, at + 1)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.clicked.connect(lambda: self._form.row_dropped.emit(self._field.key, at))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.buttons.append(button)
        self.rows.append(widget)
        self._column.addWidget(widget)
        if self._theme is not None:
            self.set_theme(self._theme)

    def _drop_last(self) -> None:
        at = len(self.rows) - 1
        for column in self._field.columns:
            self._form.drop(f"{self._field.key}.{at}.{column.key}")
        self.buttons.pop()
        row = self.rows.pop()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


def _line(cell: Cell) -> GrownText | QLineEdit | QCheckBox | FormulaLine:
    """Return what has the keyboard."""
    return cell.line if isinstance(cell, FormulaField) else cell


def _plain(field: Field) -> GrownText | QLineEdit:
    return GrownText() if field.holds == TEXT else QLineEdit()


def _label(text: str) -> QLabel:
    """Return what a field is called, on the line of the first letters in it."""
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, ABOVE, 0, 0)
    return label


def _kind_of(name: str) -> str:
    """Return the name of a cell without its row: the key of its words."""
    key, _, rest = name.partition(".")
    return f"{key}.{rest.partition('.')[2]}" if rest else key
