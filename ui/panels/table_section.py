"""One table at the point: title and shape, numbers, formulas, what follows from them, and the ways to take it away."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from explorer.document.table import Table
from explorer.export.formats import Takes, formats
from explorer.export.tables import table_text
from explorer.scene.palette import Theme, readable, tint
from explorer.scene.primitives import Role
from ui import assets
from ui.exporters.clipboard import as_array, copy_text, symbols_latex, symbols_text
from ui.panels.table_look import Notation, TableLook
from ui.widgets.facts import FactsView
from ui.widgets.matrix import MatrixView
from ui.widgets.style import GAP, color_of
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

TEXT_CONTRAST = 4.5  # WCAG 2.2, AA


class TableSection(QWidget):
    """Shows one Table; the menu copies it, and asks for it to be saved."""

    save_requested = Signal(object, str)  # the Table and a format, when "Save as" is chosen

    def __init__(self, typesetter: Typesetter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._look = TableLook()
        self._dress: tuple[object, ...] | None = None
        self._typesetter = typesetter
        self.title = FormulaView(typesetter, 1.3, keeps=False)
        self.numbers = MatrixView()
        self.symbols = FormulaView(typesetter, 1.15)
        self.scrolled = ScrolledFormula(self.symbols)
        self.facts = FactsView()
        self.remark = QLabel()
        self.details: dict[str, TableSection] = {}
        self._add_buttons()
        self._lay_out()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context_menu)
        self._fit_icon()
        self.set_theme(theme)

    def _add_buttons(self) -> None:
        self.button = QToolButton()
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(self.tr("Copy or save this table"))
        self.button.setAccessibleName(self.tr("Copy or save this table"))
        self.menu = self._menu()
        self.button.setMenu(self.menu)
        self.expander = QToolButton()
        self.expander.setCheckable(True)
        self.expander.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.expander.setArrowType(Qt.ArrowType.RightArrow)
        self.expander.toggled.connect(self._on_expanded)

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.button)
        self.remark.setObjectName("muted")
        self.remark.setWordWrap(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        for part in (self.numbers, self.scrolled, self.facts, self.remark):
            column.addWidget(part)
        column.addWidget(self.expander, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _place_numbers(self, *, alone: bool) -> None:
        """Put a single number beside the title, and a matrix below it."""
        column, head = self._column, self._head
        if alone != (head.indexOf(self.numbers) >= 0):
            (column if alone else head).removeWidget(self.numbers)
            if alone:
                head.insertWidget(1, self.numbers)
            else:
                column.insertWidget(1, self.numbers)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        rows = formats(Takes.TABLE)
        for row in filter(lambda row: row.copied, rows):
            menu.addAction(self.tr("Copy as {0}").format(row.title), lambda key=row.key: self._copy(key))
        self.copy_symbols = menu.addAction(self.tr("Copy the formulas as LaTeX"), self._copy_symbols)
        menu.addSeparator()
        for row in rows:
            menu.addAction(self.tr("Save as {0}…").format(row.title), lambda key=row.key: self._save(key))
        return menu

    @property
    def table(self) -> Table | None:
        """What is shown."""
        return self._table

    def shown_sections(self) -> Sequence["TableSection"]:
        """Return this section and those of its details that are open, in the order on the screen."""
        return [self, *(self.details.values() if self.expander.isChecked() else ())]

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.button.setIcon(assets.icon("copy", theme.muted, theme.border))
        for section in self.details.values():
            section.set_theme(theme)
        if self._table is not None:
            self._color(self._table)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_icon()

    def _fit_icon(self) -> None:
        side = self.fontMetrics().height()
        self.button.setIconSize(QSize(side, side))

    def show_table(self, table: Table, look: TableLook) -> None:
        """Show a table as numbers, formulas or both; without formulas the numbers are shown."""
        self._table, self._look = table, look
        self._color(table)
        if self.menu.title() != (name := table.name or table.key):
            self.menu.setTitle(name)
        self.title.show_latex(rf"{table.title} \in {table.shape}", name)
        self.numbers.setAccessibleName(f"{name}, {table.numbers.shape[0]} × {table.numbers.shape[1]}")
        alone = table.numbers.size == 1
        self._place_numbers(alone=alone)
        columns = () if alone else table.column_names
        self.numbers.show_matrix(table.numbers, () if alone else table.row_names, columns)
        has_symbols = bool(table.latex)
        self.copy_symbols.setVisible(has_symbols)
        self.symbols.show_latex(symbols_latex(table), symbols_text(table) if has_symbols else "")
        self.numbers.setVisible(look.notation is not Notation.SYMBOLS or not has_symbols)
        self.scrolled.setVisible(look.notation is not Notation.NUMBERS and has_symbols)
        self.facts.show_facts(table.facts, look.digits)
        self.remark.setText(table.remark)
        self.remark.setVisible(bool(table.remark))
        self._show_details()

    def _color(self, table: Table) -> None:
        dress = (self._theme, table.role, table.key, table.column_names, self._look)
        if dress == self._dress:
            return
        self._dress = dress
        theme = self._theme
        ink = theme.color(table.role)
        self.title.set_color(color_of(readable(ink, theme.panel, TEXT_CONTRAST)))
        has_coordinates = table.key.startswith(("jacobian", "hessian"))
        inks = zip(table.column_names, (Role.X, Role.Y), strict=False) if has_coordinates else ()
        self.numbers.set_inks(
            color_of(theme.muted),
            {name: color_of(readable(theme.color(role), theme.panel, TEXT_CONTRAST)) for name, role in inks},
        )
        shade = (theme.panel, tint(ink, theme.panel, theme.foreground)) if self._look.shaded else None
        self.numbers.set_look(self._look.digits, shade)

    def _show_details(self) -> None:
        details = self._table.details if self._table is not None else ()
        self.expander.setVisible(bool(details))
        if details:
            self.expander.setText(", ".join(table.name for table in details))
        opened = details if self.expander.isChecked() else ()
        for key in [key for key in self.details if key not in {table.key for table in opened}]:
            self.details[key].hide()
        for table in opened:
            if table.key not in self.details:
                self.details[table.key] = section = TableSection(self._typesetter, self._theme)
                section.save_requested.connect(self.save_requested)
                self._column.addWidget(section)
            self.details[table.key].show_table(table, self._look)
            self.details[table.key].show()

    def _on_expanded(self, opened: bool) -> None:  # noqa: FBT001 - a slot
        self.expander.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._show_details()

    def _copy(self, kind: str) -> None:
        if self._table is not None:
            copy_text(table_text(as_array(self._table), kind))

    def _copy_symbols(self) -> None:
        if self._table is not None:
            copy_text(symbols_latex(self._table))

    def _save(self, kind: str) -> None:
        if self._table is not None:
            self.save_requested.emit(self._table, kind)

    def _on_context_menu(self, at: QPoint) -> None:
        self.menu.popup(self.mapToGlobal(at))
