"""Tables one below the other, in one or more columns, to be copied and saved, as a room of the labs shows them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from explorer.analysis.tensor_structure import Index
from explorer.document.table import Table
from explorer.scene.palette import Theme
from ui.panels.table_look import Notation, TableLook
from ui.panels.table_section import TableSection
from ui.settings import Settings
from ui.widgets.access import AccessibleRole
from ui.widgets.slices import Slices
from ui.widgets.steady_area import SteadyArea
from ui.widgets.style import GAP
from ui.widgets.typeset import Typesetter

NARROWEST = 320  # pixels that the tables ask for, where their numbers need less
AT_ONCE = 1  # new tables that are made without a pause


class TableColumn(SteadyArea):
    """Shows tables; hidden while there are none."""

    ACCESSIBLE_ROLE = AccessibleRole.Grouping

    save_requested = Signal(object, str)  # a Table and a format, when "Save as" is chosen
    filled = Signal()  # when all tables are there
    edited = Signal(object, str)  # an Edit and "", when an entry of a tensor is clicked that makes one

    def __init__(self, typesetter: Typesetter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._theme = theme
        self.sections: dict[str, TableSection] = {}
        self._filling = Slices(self)
        self._filling.finished.connect(self.filled)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("column")
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(GAP, 0, GAP, 0)
        self._row.setSpacing(2 * GAP)
        self._columns: list[QVBoxLayout] = []
        self.setWidget(inner)
        self.hide()

    def sizeHint(self) -> QSize:
        inner = self._row.sizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(NARROWEST, inner), 200)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        for section in self.sections.values():
            section.set_theme(theme)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show other tables, new ones a little at a time; those with a key that was there show their new numbers."""
        settings = Settings()
        look = TableLook(Notation.BOTH, settings.digits, settings.shaded)
        for key in [key for key in self.sections if key not in {table.key for table in tables}]:
            section = self.sections.pop(key)
            section.hide()
            section.deleteLater()
        self._filling.begin(self._fill(tuple(tables), look))
        if sum(table.key not in self.sections for table in tables) <= AT_ONCE:
            self._filling.flush()
        self.setVisible(bool(tables))

    @property
    def is_filled(self) -> bool:
        """Whether all tables are there."""
        return self._filling.is_idle

    def _fill(self, tables: tuple[Table, ...], look: TableLook) -> Iterator[None]:
        filled = Counter[int]()
        for table in tables:
            if table.key not in self.sections:
                self._add(table, filled[table.column])
                yield
            filled[table.column] += 1
            self.sections[table.key].show_table(table, look)
            yield
        wide = {table.column for table in tables if not table.plain or table.on_entry is not None} or set(filled)
        for number in range(len(self._columns)):
            self._row.setStretch(number, int(number in wide))

    def _add(self, table: Table, at: int) -> None:
        self.sections[table.key] = section = TableSection(self._typesetter, self._theme)
        section.save_requested.connect(self.save_requested)
        section.entry_hovered.connect(self._on_entry_hovered)
        section.entry_chosen.connect(self._on_entry_chosen)
        self._column(table.column).insertWidget(at, section)

    def _column(self, number: int) -> QVBoxLayout:
        while number >= len(self._columns):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            column.addStretch(1)
            self._row.addLayout(column)
            self._columns.append(column)
        return self._columns[number]

    def _on_entry_hovered(self, table: Table, index: Index | None) -> None:
        """Light up what belongs to an entry in the other tables, and mark what is differentiated."""
        lit, marked = (
            find(index) if find is not None and index is not None else {} for find in (table.lights, table.marks)
        )
        for key, section in self.sections.items():
            if key != table.key:
                section.light(lit.get(key, ()), marked.get(key, ()))

    def _on_entry_chosen(self, table: Table, index: Index) -> None:
        edit = table.on_entry(index) if table.on_entry is not None else None
        if edit is not None:
            self.edited.emit(edit, "")
