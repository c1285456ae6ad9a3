"""How tables are shown: numbers, formulas or both, with how many digits, shaded or not; and the row that chooses it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from explorer.document.covers import NOTHING, Covers
from ui.settings import DIGITS, Settings
from ui.widgets.flow import FlowLayout
from ui.widgets.menus import Menu
from ui.widgets.segment import Segment


class Notation(StrEnum):
    """What tables show."""

    NUMBERS = "numbers"
    SYMBOLS = "symbols"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class TableLook:
    """What tables show, with how many significant digits, whether cells are shaded by size, and what is covered."""

    notation: Notation = Notation.BOTH
    digits: int = 6
    shaded: bool = False
    covers: Covers = NOTHING


class LookSwitch(QWidget):
    """Lets the user choose a TableLook; digits and shading are remembered between two starts."""

    changed = Signal(object)  # the new TableLook, whenever the user chose another one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._chosen = TableLook(digits=self._settings.digits, shaded=self._settings.shaded)
        self._covers = NOTHING
        row = FlowLayout(self)
        row.setSpacing(2)
        self._add_notations(row)
        self.more = Segment("⋯")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(self.tr("Significant digits and shading of the tables"))
        self.more.setMenu(self._menu())
        row.add_end(self.more)
        self._say()

    @property
    def look(self) -> TableLook:
        """How tables are shown: as the user chose, but without what is covered."""
        notation = Notation.NUMBERS if self._covers.formulas else self._chosen.notation
        return replace(self._chosen, notation=notation, covers=self._covers)

    def cover(self, covers: Covers) -> None:
        """Leave something out for a while, whatever the user chose: it is asked for."""
        if covers is self._covers:
            return
        self._covers, on = covers, covers.formulas
        with QSignalBlocker(self.buttons):
            self.buttons.button(list(Notation).index(self.look.notation)).setChecked(True)
        for notation, button in zip(Notation, self.buttons.buttons(), strict=True):
            covered = on and notation is not Notation.NUMBERS
            button.setEnabled(not covered)
            button.setToolTip(self.tr("Formulas come with the answer") if covered else self.tr("What the tables show"))
        self.changed.emit(self.look)

    def _add_notations(self, row: FlowLayout) -> None:
        self.buttons = QButtonGroup(self)
        names = {
            Notation.NUMBERS: self.tr("Numbers"),
            Notation.SYMBOLS: self.tr("Formulas"),
            Notation.BOTH: self.tr("Both"),
        }
        for i, (notation, name) in enumerate(names.items()):
            button = Segment(name)
            button.setCheckable(True)
            button.setChecked(notation is self.look.notation)
            button.setToolTip(self.tr("What the tables show"))
            self.buttons.addButton(button, i)
            row.addWidget(button)
        self.buttons.idToggled.connect(lambda i, on: self._on_notation(list(names)[i]) if on else None)

    def _on_notation(self, notation: Notation) -> None:
        if notation is not self.look.notation:
            self._choose(replace(self._chosen, notation=notation))

    def _menu(self) -> Menu:
        menu = Menu(self)
        self.shading = menu.addAction(self.tr("Shade cells by size"))
        self.shading.setCheckable(True)
        self.shading.setChecked(self.look.shaded)
        self.shading.triggered.connect(lambda on: self._choose(replace(self._chosen, shaded=on)))
        menu.addSeparator()
        group = QActionGroup(menu)
        self.digits: dict[int, QAction] = {}
        for count in DIGITS:
            action = QAction(self.tr("{0} digits").format(count), group, checkable=True)
            action.setChecked(count == self.look.digits)
            action.triggered.connect(
                lambda _checked=False, count=count: self._choose(replace(self._chosen, digits=count))
            )
            menu.addAction(action)
            self.digits[count] = action
        return menu

    def _choose(self, look: TableLook) -> None:
        self._chosen = look
        self._settings.digits, self._settings.shaded = look.digits, look.shaded
        self._say()
        self.changed.emit(self.look)

    def _say(self) -> None:
        text = self.tr("{0} digits").format(self.look.digits)
        self.more.setAccessibleName(self.tr("Digits and shading: {0}").format(text))
