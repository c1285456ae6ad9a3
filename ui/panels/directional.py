"""The directional derivative: a direction, chosen by a dial and an angle or by its entries, and D_u f along it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from explorer.analysis.linear_map import angle, unit
from explorer.document.directional import directional, unit_at
from explorer.document.results import PointResult
from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui.language.translator import worded
from ui.panels.table_look import TableLook
from ui.panels.table_section import TableSection
from ui.widgets.direction_dial import SNAP, DirectionDial
from ui.widgets.number_field import NumberField, read_number, write_number
from ui.widgets.style import GAP, color_of
from ui.widgets.typeset import Typesetter


class EntriesField(QLineEdit):
    """A vector of n numbers, typed with commas between them."""

    entered = Signal(object)  # a tuple of numbers, on Enter or when the focus leaves, if they are a direction
    wrong = Signal(str)  # why the text is no direction; empty when that is mended

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[float, ...] = ()
        self.textEdited.connect(lambda: self.wrong.emit(""))
        self.editingFinished.connect(self._on_finished)

    def show_entries(self, entries: tuple[float, ...]) -> None:
        """Show numbers, unless the user is typing others."""
        self.entries = entries
        if not self.isModified():
            self.setText(", ".join(map(write_number, entries)))
            self.setCursorPosition(0)

    def _on_finished(self) -> None:
        if not self.isModified():
            return
        read = [read_number(part) for part in self.text().strip("()[] ").split(",")]
        numbers = tuple(entry for entry in read if isinstance(entry, float))
        if len(read) != len(self.entries):
            self.wrong.emit(self.tr("{0} numbers with commas between them are needed.").format(len(self.entries)))
        elif len(numbers) < len(read):
            self.wrong.emit(next(entry for entry in read if isinstance(entry, str)))
        elif not any(numbers):
            self.wrong.emit(self.tr("The zero vector has no direction."))
        else:
            self.wrong.emit("")
            self.setModified(False)
            self.show_entries(numbers)
            self.entered.emit(numbers)


class DirectionalSection(QWidget):
    """Shows D_u f of a PointResult for the chosen direction; in the plane that is an angle, else entries."""

    angle_chosen = Signal(float)  # degrees in [0, 360), in the plane, whenever the user chose another direction
    turn_finished = Signal()  # when the dial is let go

    def __init__(self, typesetter: Typesetter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._point: PointResult | None = None
        self._look = TableLook()
        self._angle = 45.0
        self._entries: tuple[float, ...] = ()
        self.section = TableSection(typesetter, theme)
        self.dial = DirectionDial()
        self.dial.setAccessibleName(self.tr("Direction"))
        self.dial.setToolTip(
            self.tr("Turn the direction u: drag, or the arrow keys; with Shift by single degrees. The tick is ∇f.")
        )
        self.field = NumberField()
        self.field.setAccessibleName(self.tr("Angle of the direction in degrees"))
        self.entries = EntriesField()
        self.entries.setAccessibleName(self.tr("Direction"))
        self.complaint = QLabel()
        self.complaint.setObjectName("problem")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self._in_plane, in_plane = _row()
        in_plane.addWidget(self.dial)
        in_plane.addWidget(_label(self.tr("angle"), self.field))
        in_plane.addWidget(self.field, 1)
        in_plane.addWidget(QLabel("°"))
        self._in_space, in_space = _row()
        in_space.addWidget(_label(self.tr("along"), self.entries))
        in_space.addWidget(self.entries, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for part in (self.section, self._in_plane, self._in_space, self.complaint):
            column.addWidget(part)

    def _connect(self) -> None:
        self.dial.turned.connect(self._choose_angle)
        self.dial.released.connect(self.turn_finished)
        self.field.entered.connect(lambda value: self._choose_angle(value % 360))
        self.field.stepped.connect(lambda steps: self._choose_angle((self._angle + steps * SNAP) % 360))
        self.field.wrong.connect(self._complain)
        self.entries.entered.connect(self._choose_entries)
        self.entries.wrong.connect(self._complain)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self.section.set_theme(theme)
        self.dial.set_color(color_of(theme.color(Role.GRADIENT)))

    def show_point(self, point: PointResult, look: TableLook, degrees: float) -> None:
        """Show the directional derivative at a point, in the plane along an angle; one variable alone has none."""
        self._point, self._look, self._angle = point, look, degrees % 360
        n = len(point.coordinates)
        if len(self._entries) != n:
            self._entries = (1.0,) + (0.0,) * (n - 1)
            self.entries.setModified(False)
            self._complain("")
        self.setVisible(n >= 2)
        if n >= 2:
            self._in_plane.setVisible(n == 2)
            self._in_space.setVisible(n > 2)
            self._show()

    def _show(self) -> None:
        if self._point is None:
            return
        in_plane = len(self._point.coordinates) == 2
        direction: Sequence[float] = unit_at(self._angle).tolist() if in_plane else self._entries
        table = directional(self._point, direction)
        if table is not None:
            self.section.show_table(table, self._look)
        if in_plane:
            self.field.show_value(self._angle)
            self.dial.show_angle(self._angle, self._steepest(self._point))
        else:
            self.entries.show_entries(self._entries)

    def _steepest(self, point: PointResult) -> float | None:
        """Return the angle of the gradient of a scalar function."""
        first = next(table.numbers for table in point.tables if table.key == "jacobian")
        direction = unit(first[0]) if len(first) == 1 else None
        return None if direction is None else angle(direction)

    def _choose_angle(self, angle: float) -> None:
        self._angle = angle
        self._show()
        self.angle_chosen.emit(angle)

    def _choose_entries(self, entries: tuple[float, ...]) -> None:
        self._entries = entries
        self._show()

    def _complain(self, why: str) -> None:
        self.complaint.setText(worded(why))
        self.complaint.setVisible(bool(why))


def _row() -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    return holder, row


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
