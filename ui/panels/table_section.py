"""One table at the point: title and shape, numbers, formulas, what follows from them, and the ways to take it away."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from explorer.analysis.tensor_structure import Index
from explorer.document.table import Table
from explorer.document.tensor import Tensor, TensorView
from explorer.document.wording import heading
from explorer.export.tables import table_text
from explorer.scene.palette import Theme, tint
from explorer.scene.roles import Role
from ui import assets
from ui.exporters.clipboard import as_array, copy_text, symbols_latex, symbols_text
from ui.language.translator import shown
from ui.panels.table_look import Notation, TableLook
from ui.panels.table_menu import COPIED, TableMenu
from ui.widgets.facts import FactsView
from ui.widgets.flow import FlowLayout
from ui.widgets.matrix import MatrixView
from ui.widgets.style import GAP, color_of
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

if TYPE_CHECKING:
    from ui.widgets.tensor_browser import TensorBrowser

BESIDE = 7  # digits up to which a single number fits beside its title
WITH_COORDINATES = ("jacobian", "hessian", "tensor", "power")  # how the keys of tables by coordinates begin


class TableSection(QWidget):
    """Shows one Table; the menu copies it, and asks for it to be saved."""

    save_requested = Signal(object, str)  # the Table and a format, when "Save as" is chosen
    resized = Signal()  # when a formula takes more or less room
    entry_hovered = Signal(object, object)  # the Table of a tensor, and the Index of the entry pointed at or None
    entry_chosen = Signal(object, object)  # likewise, when it is clicked

    def __init__(self, typesetter: Typesetter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._look = TableLook()
        self._is_covered = False  # whether nothing but the title is shown
        self._inks: dict[str, QColor] = {}
        self._given: tuple[tuple[Index, ...], TensorView | None] = ((), None)  # what was lit, and the view, by a table
        self._beside: tuple[tuple[Index, ...], tuple[Index, ...]] = ((), ())  # what another table lights up and marks
        self._dress: tuple[object, ...] | None = None
        self._typesetter = typesetter
        self.title = FormulaView(typesetter, 1.3, keeps=False)
        self.numbers = MatrixView()
        self.tensor: TensorBrowser | None = None  # once there is one to show
        self.symbols = FormulaView(typesetter, 1.15)
        self.scrolled = ScrolledFormula(self.symbols)
        self.title.resized.connect(self.resized)
        self.symbols.resized.connect(self.resized)
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
        self.menu = TableMenu(self)
        self.menu.copy_wanted.connect(lambda kind: self._copy(self._shown(), kind))
        self.menu.save_wanted.connect(lambda kind: self._save(self._shown(), kind))
        self.menu.whole_copy_wanted.connect(lambda kind: self._copy(self._table, kind))
        self.menu.whole_save_wanted.connect(lambda kind: self._save(self._table, kind))
        self.menu.symbols_wanted.connect(self._copy_symbols)
        self.button.setMenu(self.menu)
        self.look_button = QToolButton()  # of a tensor that is shown plainly
        self.look_button.setCheckable(True)
        self.look_button.setToolTip(self.tr("Choose rows and columns, slices and flattenings"))
        self.look_button.setAccessibleName(self.tr("Choose rows and columns, slices and flattenings"))
        self.look_button.toggled.connect(self._fit_browser)
        self.look_button.hide()
        self.expander = QToolButton()
        self.expander.setCheckable(True)
        self.expander.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.expander.setArrowType(Qt.ArrowType.RightArrow)
        self.expander.toggled.connect(self._on_expanded)

    def _lay_out(self) -> None:
        end = QWidget()  # goes below the title where both do not fit into one row
        self._end = QHBoxLayout(end)
        self._end.setContentsMargins(0, 0, 0, 0)
        self._end.setSpacing(GAP)
        self._end.addWidget(self.look_button)
        self._end.addWidget(self.button)
        head = FlowLayout()
        head.setSpacing(GAP // 2)
        head.addWidget(self.title)
        head.add_end(end)
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

    def _fit_browser(self) -> None:
        """Show a tensor plainly, or with the buttons to look around."""
        if self.tensor is not None and self._table is not None:
            plain = self._table.plain and not self.look_button.isChecked()
            self.tensor.set_plain(plain=plain, says=not plain or self._table.on_entry is not None)

    def _place_numbers(self, *, alone: bool) -> None:
        """Put a single number beside the title, and a matrix below it."""
        column, end = self._column, self._end
        if alone != (end.indexOf(self.numbers) >= 0):
            (column if alone else end).removeWidget(self.numbers)
            if alone:
                end.insertWidget(0, self.numbers)
            else:
                column.insertWidget(1, self.numbers)

    @property
    def table(self) -> Table | None:
        """What is shown."""
        return self._table

    def shown_sections(self) -> Sequence["TableSection"]:
        """Return this section and those of its details that are open, in the order on the screen."""
        return [self, *(self.details.values() if self.expander.isChecked() else ())]

    def light(self, entries: Collection[Index], marked: Collection[Index] = ()) -> None:
        """Light up and mark entries of a tensor beside those that always are, and show a slice with one of them."""
        if self.tensor is not None and self._table is not None:
            beside = (tuple(entries), tuple(marked))
            if beside != self._beside:
                self._beside = beside
                self.tensor.show_entries(beside[0] or beside[1])
            if marked:  # another entry's sources are not to be taken for those of the one that was clicked
                self.tensor.grid.set_lit(entries, marked)
            else:
                self.tensor.grid.set_lit({*self._table.lit, *entries}, self._table.marked)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.button.setIcon(assets.icon("copy", theme.muted, theme.disabled))
        self.look_button.setIcon(assets.icon("settings", theme.muted, theme.disabled))
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
        for button in (self.button, self.look_button):
            button.setIconSize(QSize(side, side))

    def show_table(self, table: Table, look: TableLook) -> None:
        """Show a table as numbers, formulas or both, without formulas the numbers; of a covered one the title alone."""
        before, self._table, self._look = self._table, table, look
        self._is_covered = is_covered = look.covers.hides(table)
        self._color(table)
        if before is not None and (before.title, before.shape) != (table.title, table.shape):
            self.symbols.show_latex("")  # below another title its formula does not stay until the new one is typeset
        if self.menu.title() != (name := shown(table.name or table.key)):
            self.menu.setTitle(name)
            self.button.setAccessibleName(f"{self.button.toolTip()}: {name}")
            self.numbers.setAccessibleName(name)
        self.title.show_latex(table.title if is_covered and look.covers.shapes else heading(table), name)
        if table.tensor is None:
            self._show_numbers(table, name)
        else:
            self._show_tensor(table, table.tensor, name)
        has_symbols = bool(table.latex)
        self.symbols.show_latex(symbols_latex(table), symbols_text(table) if has_symbols else "")
        has_numbers = not is_covered and (look.notation is not Notation.SYMBOLS or not has_symbols)
        self.numbers.setVisible(has_numbers and table.tensor is None)
        if self.tensor is not None:
            self.tensor.setVisible(has_numbers and table.tensor is not None)
        self.scrolled.setVisible(look.notation is not Notation.NUMBERS and has_symbols and not is_covered)
        self.facts.show_facts(() if is_covered else table.facts, look.digits)
        self.remark.setText(self.tr("Comes with the answer") if is_covered else shown(table.remark))
        self.remark.setVisible(bool(self.remark.text()))
        self.button.setVisible(not is_covered)
        self._show_details()
        self._offer()

    def _show_numbers(self, table: Table, name: str) -> None:
        self.numbers.setAccessibleName(f"{name}, {table.numbers.shape[0]} × {table.numbers.shape[1]}")
        single = table.numbers.size == 1
        self._place_numbers(alone=single and self._look.digits <= BESIDE)
        columns = () if single else table.column_names
        self.numbers.show_matrix(table.numbers, () if single else table.row_names, columns)

    def _show_tensor(self, table: Table, tensor: Tensor, name: str) -> None:
        if self.tensor is None:
            self.tensor = self._make_browser()
        self._place_numbers(alone=False)
        self.tensor.setAccessibleName(name)
        self.look_button.setVisible(table.plain and tensor.ndim > 2)
        self._fit_browser()
        self.tensor.show_tensor(tensor)
        lit, view = self._given
        self._given = (table.lit, table.view)
        if table.view is not None and table.view != view:
            self.tensor.show_view(table.view)
        if table.lit != lit:
            self.tensor.show_entries(table.lit)
        self.light(*self._beside)

    def _make_browser(self) -> "TensorBrowser":
        from ui.widgets.tensor_browser import TensorBrowser  # noqa: PLC0415 - the window comes before its first tensor

        made = TensorBrowser()
        made.set_look(self._theme, self._look.digits, self._inks)
        made.hovered.connect(lambda index: self.entry_hovered.emit(self._table, index))
        made.chosen.connect(lambda index: self.entry_chosen.emit(self._table, index))
        made.copy_wanted.connect(lambda: self._copy(self._shown(), "tsv"))
        made.turned.connect(self._offer)
        self._column.insertWidget(1, made)
        return made

    def _color(self, table: Table) -> None:
        dress = (self._theme, table.role, table.key, table.column_names, self._look)
        if dress == self._dress:
            return
        self._dress = dress
        theme = self._theme
        ink = theme.color(table.role)
        self.title.set_color(color_of(theme.text(ink)))
        self._inks = self._coordinate_inks(table)
        self.numbers.set_inks(color_of(theme.muted), self._inks)
        shade = (theme.panel, tint(ink, theme.panel, theme.foreground)) if self._look.shaded else None
        self.numbers.set_look(self._look.digits, shade)
        if self.tensor is not None:
            self.tensor.set_look(theme, self._look.digits, self._inks)

    def _coordinate_inks(self, table: Table) -> dict[str, QColor]:
        """Return the colours of the names of the first two coordinates."""
        if not table.key.startswith(WITH_COORDINATES):
            return {}
        names = table.column_names if table.tensor is None else table.tensor.labels[-1]
        colors = (self._theme.text(self._theme.color(role)) for role in (Role.X, Role.Y))
        return dict(zip(names, map(color_of, colors), strict=False))

    def _show_details(self) -> None:
        details = () if self._table is None or self._is_covered else self._table.details
        self.expander.setVisible(bool(details))
        if details:
            self.expander.setText(", ".join(shown(table.name) for table in details))
        opened = details if self.expander.isChecked() else ()
        for key in [key for key in self.details if key not in {table.key for table in opened}]:
            self.details[key].hide()
        for table in opened:
            if table.key not in self.details:
                self.details[table.key] = section = TableSection(self._typesetter, self._theme)
                section.save_requested.connect(self.save_requested)
                section.resized.connect(self.resized)
                self._column.addWidget(section)
            self.details[table.key].show_table(table, self._look)
            self.details[table.key].show()

    def _on_expanded(self, opened: bool) -> None:  # noqa: FBT001 - a slot
        self.expander.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._show_details()

    def _shown(self) -> Table | None:
        """Return what is on the screen: of a tensor the matrix that is looked at."""
        table = self._table
        if table is None or table.tensor is None or self.tensor is None:
            return table
        tensor, view = table.tensor, self.tensor.view
        rows, columns = (
            tuple(view.names(tensor, axes, slice(0, count))) if count <= COPIED else ()
            for axes, count in zip((view.rows, view.columns), view.size, strict=True)
        )
        return replace(table, numbers=view.matrix(tensor.numbers), row_names=rows, column_names=columns, tensor=None)

    def _offer(self) -> None:
        """Let the menu offer what there is."""
        if self._table is None:
            return
        shown, whole = self._table.numbers.size, None
        if self._table.tensor is not None and self.tensor is not None:
            shown, whole = prod(self.tensor.view.size), self._table.tensor.numbers.size
        self.menu.offer(shown, whole, symbols=bool(self._table.latex))

    def _copy(self, table: Table | None, kind: str) -> None:
        if table is not None:
            copy_text(table_text(as_array(table), kind))

    def _copy_symbols(self) -> None:
        if self._table is not None:
            copy_text(symbols_latex(self._table))

    def _save(self, table: Table | None, kind: str) -> None:
        if table is not None:
            self.save_requested.emit(table, kind)

    def _on_context_menu(self, at: QPoint) -> None:
        if not self._is_covered:
            self.menu.popup(self.mapToGlobal(at))
