"""At the point: the coordinates, to type and to step, and every table that belongs to them."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from explorer.document.edits import set_probe, set_view
from explorer.document.model import Document
from explorer.document.results import FormulasResult, PointResult, ReadResult, TrustResult
from explorer.document.table import Table
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_name
from explorer.scene.palette import Theme
from ui.language.translator import shown, worded
from ui.panels.directional import DirectionalSection
from ui.panels.table_look import LookSwitch, TableLook
from ui.panels.table_section import TableSection
from ui.panels.trust_badge import TrustBadge
from ui.store import Store
from ui.widgets.access import AccessibleRole
from ui.widgets.flow import FlowLayout
from ui.widgets.number_field import NumberField
from ui.widgets.settling import settle
from ui.widgets.steady_area import SteadyArea
from ui.widgets.style import GAP
from ui.widgets.typeset import FormulaView, Typesetter

COLUMNS = 2  # coordinates side by side
SHOWN_ROWS = 5  # of coordinates before they scroll
DEFAULT_STEP = 0.1


class PointPanel(QWidget):
    """Shows a PointResult; typed and stepped coordinates become edits of the probe."""

    save_requested = Signal(object, str)  # a Table and a format, when a table is to be saved

    def __init__(self, store: Store, typesetter: Typesetter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._typesetter = typesetter
        self._theme = theme
        self._point: PointResult | None = None
        self._formulas: FormulasResult | None = None
        self._trusted: tuple[int, tuple[float, ...]] | None = None
        self._steps: tuple[float, ...] = ()
        self._is_showing = False  # while tables are filled, and not to be laid out before all are
        self.setObjectName("panel")
        self.fields: list[NumberField] = []
        self.sections: dict[str, TableSection] = {}
        self.complaint = _label("", "problem")
        self.note = _label("", "note")
        self.signature = FormulaView(typesetter, 1.25)
        self.badge = TrustBadge(theme)
        self.switch = LookSwitch()
        self.switch.changed.connect(self._on_look_changed)
        self.directional = DirectionalSection(typesetter, theme)
        self.directional.section.save_requested.connect(self.save_requested)
        self.directional.section.resized.connect(self._settle)
        self.directional.angle_chosen.connect(self._on_angle_chosen)
        self.directional.turn_finished.connect(store.end_step)
        store.changed.connect(self._on_document_changed)
        self.directional.hide()
        self._grid = QGridLayout()
        self._tables = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP // 2)
        self._tables.setSpacing(2 * GAP)
        self._tables.addWidget(self.directional)
        self._coordinates = _ShortScroll(self._grid)
        inner = QWidget()
        inner.setObjectName("column")
        column = QVBoxLayout(inner)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        head = FlowLayout()
        head.addWidget(self.signature)
        head.add_end(self.badge)
        column.addLayout(head)
        column.addWidget(self._coordinates)
        column.addWidget(self.complaint)
        column.addWidget(self.note)
        column.addWidget(self.switch)
        column.addLayout(self._tables)
        column.addStretch(1)
        scroll = _Scroll()
        scroll.setAccessibleName(self.tr("Tables at the point"))
        scroll.setObjectName("scrolled")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)

    @property
    def point(self) -> PointResult | None:
        """What is shown."""
        return self._point

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        for section in self.sections.values():
            section.set_theme(theme)
        self.directional.set_theme(theme)
        self.badge.set_theme(theme)

    def shown_sections(self) -> list[TableSection]:
        """Return the sections of all tables on the screen, in their order, opened details included."""
        found = [shown for section in self.sections.values() for shown in section.shown_sections()]
        return [*found, self.directional.section] if self.directional.isVisibleTo(self) else found

    def _on_look_changed(self, look: TableLook) -> None:
        if self._point is not None:
            self._show_tables(self._with_formulas(self._point))
            self._show_directional(self._point)
            self._settle()

    def _settle(self) -> None:
        if not self._is_showing:
            settle(self)

    def set_steps(self, steps: tuple[float, ...]) -> None:
        """Tell by how much the arrow keys step each coordinate."""
        self._steps = steps

    def show_point(self, point: PointResult) -> None:
        """Show the coordinates and tables of a point; what the user is typing stays."""
        if self._point is None or point.coordinates != self._point.coordinates:
            self._make_fields(point.coordinates)
        self._point = point
        for field, value in zip(self.fields, point.at, strict=True):
            field.show_value(value)
        self.note.setText(shown(point.note))
        self.note.setVisible(bool(point.note))
        self._show_tables(self._with_formulas(point))
        self._show_directional(point)
        if self._trusted != (point.function_number, point.at):
            self._trusted = None
            self.badge.show_trust(None)
        self._settle()

    def _show_directional(self, point: PointResult) -> None:
        self.directional.show_point(point, self.switch.look, self._store.document.view.direction)

    def _on_document_changed(self, old: Document, new: Document) -> None:
        if old.view.direction != new.view.direction and self._point is not None:
            self._show_directional(self._point)

    def _on_angle_chosen(self, angle: float) -> None:
        self._store.apply(set_view(direction=angle), "view direction", self.tr("turn the direction"))

    def show_trust(self, result: TrustResult) -> None:
        """Show how far the ways to the derivatives agree, as long as they are those of the point shown."""
        shown = self._point
        if shown is not None and (shown.function_number, shown.at) == (result.function_number, result.at):
            self._trusted = (result.function_number, result.at)
            self.badge.show_trust(result.trust)

    def show_formulas(self, formulas: FormulasResult) -> None:
        """Show simpler formulas from now on, as long as they are those of the function shown."""
        self._formulas = formulas
        if self._point is not None:
            self._show_tables(self._with_formulas(self._point))
            self._settle()

    def _with_formulas(self, point: PointResult) -> tuple[Table, ...]:
        known = self._formulas
        if known is None or known.function_number != point.function_number:
            return point.tables
        found = [(table, known.tables.get(table.key)) for table in point.tables]
        return tuple(t if new is None else replace(t, latex=new.latex, text=new.text) for t, new in found)

    def show_reading(self, reading: ReadResult) -> None:
        """Show the signature of the explored function."""
        if reading.name is not None:
            self.signature.show_latex(rf"{latex_name(reading.name)} : {reading.signature}", reading.name)

    def set_dimmed(self, dimmed: bool) -> None:  # noqa: FBT001 - a setter
        """Grey the tables while they do not show what is typed."""
        for section in (*self.sections.values(), self.directional):
            section.setEnabled(not dimmed)

    def _make_fields(self, names: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.fields = []
        self._complain("")
        for i, name in enumerate(names):
            field = NumberField()
            label = QLabel(f"{plain_name(name)} =")
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.setPlaceholderText(self.tr("a number"))
            field.entered.connect(lambda value, i=i: self._on_entered(i, value))
            field.stepped.connect(lambda steps, i=i: self._on_stepped(i, steps))
            field.wrong.connect(self._complain)
            row, column = divmod(i, COLUMNS)
            self._grid.addWidget(label, row, 2 * column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(field, row, 2 * column + 1)
            self._grid.setColumnStretch(2 * column + 1, 1)
            self.fields.append(field)
        self._coordinates.updateGeometry()

    def _show_tables(self, tables: tuple[Table, ...]) -> None:
        self._is_showing = True
        keys = [table.key for table in tables]
        for key in [key for key in self.sections if key not in keys]:
            section = self.sections.pop(key)
            section.hide()
            section.deleteLater()
        for i, table in enumerate(tables):
            if table.key not in self.sections:
                section = TableSection(self._typesetter, self._theme)
                section.save_requested.connect(self.save_requested)
                section.resized.connect(self._settle)
                self.sections[table.key] = section
                self._tables.insertWidget(i if i < 2 else i + 1, section)  # D_u f stands below the first derivatives
            self.sections[table.key].show_table(table, self.switch.look)
        self._is_showing = False

    def _on_entered(self, index: int, value: float) -> None:
        self._store.end_step()
        self._move(index, value)
        self._store.end_step()

    def _on_stepped(self, index: int, steps: int) -> None:
        step = self._steps[index] if index < len(self._steps) else DEFAULT_STEP
        self._move(index, round((self._current()[index] + steps * step) / step) * step)

    def _current(self) -> tuple[float, ...]:
        """Return the probe: of the document where it fits, since results come later than keys."""
        shown = self._point.at if self._point is not None else ()
        chosen = self._store.document.probe
        return chosen if chosen is not None and len(chosen) == len(shown) else shown

    def _move(self, index: int, value: float) -> None:
        at = list(self._current())
        at[index] = float(f"{value:.12g}")
        self._store.apply(set_probe(at), f"coordinate {index}", self.tr("move the point"))

    def _complain(self, why: str) -> None:
        self.complaint.setText(worded(why))
        self.complaint.setVisible(bool(why))


class _Scroll(SteadyArea):
    """Scrolls, and is known as a group."""

    ACCESSIBLE_ROLE = AccessibleRole.Grouping


class _ShortScroll(_Scroll):
    """The coordinates as high as they are, and scrolled where there are many."""

    def __init__(self, grid: QGridLayout) -> None:
        super().__init__()
        self._grid = grid
        grid.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setObjectName("column")
        inner.setLayout(grid)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setWidget(inner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field with the focus is always in sight

    def sizeHint(self) -> QSize:
        hint = self._grid.sizeHint()
        rows = self._grid.rowCount()
        height = hint.height() if rows <= SHOWN_ROWS else hint.height() * SHOWN_ROWS // rows
        return QSize(hint.width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._grid.minimumSize().width(), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.hide()
    return label
