"""One table at the point: its title and shape, its numbers, its formulas, and the ways to take them away."""

from enum import StrEnum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from explorer.document.results import Table
from explorer.scene.palette import Theme
from ui import assets
from ui.exporters import TABLE_FORMATS, copy_text, symbols_latex, symbols_text, table_text
from ui.widgets.matrix import MatrixView
from ui.widgets.style import GAP, color_of
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter


class Notation(StrEnum):
    """What tables show."""

    NUMBERS = "numbers"
    SYMBOLS = "symbols"
    BOTH = "both"


class TableSection(QWidget):
    """Shows one Table; the menu copies it, and asks for it to be saved."""

    save_requested = Signal(object, str)  # the Table and a format, when "Save as" is chosen

    def __init__(self, typesetter: Typesetter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self.title = FormulaView(typesetter, 1.3)
        self.numbers = MatrixView()
        self.symbols = FormulaView(typesetter, 1.15)
        self.scrolled = ScrolledFormula(self.symbols)
        self.button = QToolButton()
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(self.tr("Copy or save this table"))
        self.button.setAccessibleName(self.tr("Copy or save this table"))
        self.menu = self._menu()
        self.button.setMenu(self.menu)
        self._lay_out()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context_menu)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        column.addWidget(self.numbers)
        column.addWidget(self.scrolled)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, name in TABLE_FORMATS.items():
            menu.addAction(self.tr("Copy as {0}").format(name), lambda kind=kind: self._copy(kind))
        menu.addAction(self.tr("Copy the formulas as LaTeX"), self._copy_symbols)
        menu.addSeparator()
        for kind, name in TABLE_FORMATS.items():
            menu.addAction(self.tr("Save as {0}…").format(name), lambda kind=kind: self._save(kind))
        return menu

    @property
    def table(self) -> Table | None:
        """What is shown."""
        return self._table

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.button.setIcon(assets.icon("copy", theme.muted, theme.border))
        if self._table is not None:
            self.title.set_color(color_of(theme.color(self._table.role)))

    def show_table(self, table: Table, notation: Notation) -> None:
        """Show a table as numbers, formulas or both; without formulas the numbers are shown."""
        self._table = table
        self.menu.setTitle(self._name(table))
        self.title.show_latex(rf"{table.title} \in {table.shape}", table.key)
        self.title.set_color(color_of(self._theme.color(table.role)))
        self.numbers.setAccessibleName(f"{table.key}, {table.numbers.shape[0]} × {table.numbers.shape[1]}")
        self.numbers.show_matrix(table.numbers, table.row_names, table.column_names)
        has_symbols = bool(table.latex)
        self.symbols.show_latex(symbols_latex(table), symbols_text(table) if has_symbols else "")
        self.numbers.setVisible(notation is not Notation.SYMBOLS or not has_symbols)
        self.scrolled.setVisible(notation is not Notation.NUMBERS and has_symbols)

    def _name(self, table: Table) -> str:
        """Return the table's name for menus; only functions with several components number their Hessians."""
        names = {"value": self.tr("Value"), "jacobian": self.tr("Jacobian"), "hessian": self.tr("Hessian")}
        kind = table.key.rstrip("0123456789")
        number = table.key.removeprefix(kind) if r"\times" in table.shape.partition(r"\times")[2] else ""
        return f"{names.get(kind, table.key)} {number}".strip()

    def _copy(self, kind: str) -> None:
        if self._table is not None:
            copy_text(table_text(self._table, kind))

    def _copy_symbols(self) -> None:
        if self._table is not None:
            copy_text(symbols_latex(self._table))

    def _save(self, kind: str) -> None:
        if self._table is not None:
            self.save_requested.emit(self._table, kind)

    def _on_context_menu(self, at: QPoint) -> None:
        self.menu.popup(self.mapToGlobal(at))
