"""The column of rows: it keeps a row for every line, whichever way the lines change, and moves rows by the mouse."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from explorer.scene.palette import Theme
from ui.panels.definitions.row import DefinitionRow
from ui.panels.definitions.row_layout import RowLayout
from ui.panels.definitions.row_look import RowLook, row_look
from ui.panels.definitions.slots import Rows, Slot, chosen, common_ends
from ui.widgets.access import AccessibleRole
from ui.widgets.slices import Slices
from ui.widgets.steady_area import SteadyArea
from ui.widgets.typeset import Typesetter

AT_ONCE, FIRST = 3, 12  # rows that are made in one go: in a window that is open, and before it is
PLACEHOLDER = "f(x, y) = (x + 2y^3)^2"


class RowList(SteadyArea):
    """Rows, one a line of the document; which is current, which are selected, which are out of sight."""

    ACCESSIBLE_ROLE = AccessibleRole.Grouping

    made = Signal(object)  # a new DefinitionRow, to be connected
    filled = Signal(int, object)  # the number of a line and its new row, when that shows the line
    moved = Signal(int, int)  # from and to, when a row was dragged to another place

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._look: RowLook | None = None
        self._folded: frozenset[int] = frozenset()
        self._shows_folded = False
        self._dragged: DefinitionRow | None = None
        self._current: DefinitionRow | None = None
        self._follows = True  # whether the current row is to stay in sight
        self._anchor: int | None = None
        self._slots: list[Slot] = []
        self._counted = 0  # lines, as the rows tell it
        self.rows = Rows(self._slots, self._make)
        self._filling = Slices(self)
        self._inner = QWidget()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner.setObjectName("column")
        self._inner.setMinimumWidth(1)  # a wide row is cut off rather than that all rows scroll sideways
        self._layout = RowLayout(self._inner, self._slots, self.verticalScrollBar().value)
        self._layout.laid_out.connect(self._on_laid_out)
        self.setWidget(self._inner)
        self._owed = 0  # pixels by which what is seen is still to be scrolled to stay where it is
        self._drop_line = QFrame(self._inner)
        self._drop_line.setObjectName("drop")
        self._drop_line.hide()
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.timeout.connect(self._on_reveal)
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._look = row_look(theme)
        for _, row in self.rows.made():
            row.set_look(self._look)

    # Lines

    def show_lines(self, lines: tuple[str, ...], folded: frozenset[int]) -> int | None:
        """Have a slot for each line; rows whose line has moved move with it. Return the first that is another."""
        changed = self._matched(lines)
        if folded != self._folded or changed is not None:
            self._folded = folded
            self._update_states()
        if changed is not None:
            self._number(changed)
            self._fill_at_once()
            self._layout.invalidate()
        return changed

    def _matched(self, lines: tuple[str, ...]) -> int | None:
        old = [slot.text for slot in self._slots]
        if old == list(lines):
            return None
        start, tail = common_ends(old, lines)
        middle, wanted = self._slots[start : len(old) - tail], lines[start : len(lines) - tail]
        found = chosen(middle, wanted)
        for slot in middle:
            if slot not in found:
                self._drop(slot)
        new = [Slot(text) if slot is None else slot for slot, text in zip(found, wanted, strict=True)]
        self._slots[start : len(old) - tail] = new
        for slot, text in zip(new, wanted, strict=True):
            slot.show_text(text)
        return start

    def _drop(self, slot: Slot) -> None:
        row = slot.row
        if row is None:
            return
        if row.controls is not None:
            row.controls.stop()
        if row is self._current:
            self._current = None
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self, start: int) -> None:
        """Tell the rows from `start` on which they are, and in which order the Tab key goes through them."""
        after: QWidget | None = None
        count = len(self._slots)
        is_recounted, self._counted = count != self._counted, count
        if is_recounted:
            self.setAccessibleDescription(self.tr("Lines: {0}").format(count))
        for i, row in self.rows.made():
            if i >= start:
                row.chain(after)
            if i >= start or is_recounted:
                row.name_as(i, count)
            after = row.tab_parts()[-1]
        first = self._slots[0].row
        if first is not None:
            first.editor.setPlaceholderText(PLACEHOLDER if len(self._slots) == 1 else "")

    # Rows that are made

    def _make(self, number: int) -> DefinitionRow:
        """Make the row of a line."""
        slot = self._slots[number]
        slot.row = row = DefinitionRow(self._typesetter, self._look, self._inner)
        gutter = row.gutter
        gutter.dragged.connect(lambda y: self._on_dragged(row, y))
        gutter.dropped.connect(self._on_dropped)
        gutter.cancelled.connect(self._end_drag)
        row.editor.focused.connect(lambda: self._on_focused(row))
        self.made.emit(row)
        slot.fill()
        self._layout.addWidget(row)
        row.setVisible(slot.in_sight)
        row.set_state(selected=number in self.selection, current=False, folded=number in self._folded)
        self._number(number)
        self.filled.emit(number, row)
        return row

    def _fill_at_once(self) -> None:
        """Make the rows of a few lines, so that nobody sees that they come later."""
        at_once = AT_ONCE if self.isVisible() else FIRST
        unmade = [i for i, slot in enumerate(self._slots[:FIRST]) if slot.row is None]
        if len(unmade) <= at_once:
            for i in unmade:
                self._make(i)

    @property
    def is_filled(self) -> bool:
        """Whether all lines near to the screen have their rows."""
        return self._filling.is_idle and self._unmade() is None

    def _fill(self) -> None:
        """Make the rows that are near to the screen, a few in each turn of the event loop."""
        if self.isVisible() and self._filling.is_idle and not self.is_filled:
            self._filling.begin(self._filled())

    def _filled(self) -> Iterator[None]:
        while (number := self._unmade()) is not None:
            self._make(number)
            yield

    def _unmade(self) -> int | None:
        """Return the line without a row that is nearest to what is seen; None where all near it have one."""
        seen, top = self.viewport().height(), self.verticalScrollBar().value()
        nearest, found = seen, None  # a page above and below
        for i, slot in enumerate(self._slots):
            if slot.row is None and slot.in_sight:
                away = max(top - slot.top - slot.height, slot.top - top - seen, 0)
                if away < nearest:
                    nearest, found = away, i
        return found

    def _on_laid_out(self, grown: int) -> None:
        """Keep what is seen where it is when rows above it are made, and are higher than was thought."""
        if grown:
            bar = self.verticalScrollBar()
            wanted = bar.value() + grown
            bar.setValue(wanted)
            self._owed = wanted - bar.value()  # as far as the bar does not know yet that the column has grown
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    # Which row

    @property
    def current(self) -> int:
        """The number of the row that has, or had last, the cursor."""
        return self.rows.index(self._current) if self._current in self.rows else 0

    @property
    def selection(self) -> range:
        """The rows selected as wholes."""
        if self._anchor is None:
            return range(0)
        low, high = sorted((min(self._anchor, len(self.rows) - 1), self.current))
        return range(low, high + 1)

    def select(self, anchor: int | None) -> None:
        """Select the rows from `anchor` to the current one; None selects none."""
        if anchor != self._anchor or anchor is not None:
            self._anchor = anchor
            self._update_states()

    @property
    def anchor(self) -> int | None:
        """Where the selection began."""
        return self._anchor

    def focus(self, number: int, column: int | None = None) -> None:
        """Put the cursor into a row, behind `column` characters; by default where it was."""
        row = self.rows[min(max(number, 0), len(self.rows) - 1)]
        if column is not None:
            at = min(column, len(row.text))
            row.editor.go_to(at, at)
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._become_current(row)
        self._reveal.start(0)

    def beside(self, number: int, step: int) -> int | None:
        """Return the next row in sight, up (-1) or down (1)."""
        places: Iterator[int] = iter(range(number + step, len(self.rows) if step > 0 else -1, step))
        return next((i for i in places if self.is_in_sight(i)), None)

    def is_in_sight(self, number: int) -> bool:
        """Whether a row is shown at present."""
        return self._shows_folded or number not in self._folded

    def show_folded(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show the rows kept out of sight, or not."""
        self._shows_folded = shown
        self._update_states()

    def _on_focused(self, row: DefinitionRow) -> None:
        self._become_current(row)

    def _become_current(self, row: DefinitionRow) -> None:
        self._follows = True
        if row is not self._current:
            self._current = row
            self._update_states()

    def _update_states(self) -> None:
        selected = self.selection
        for i, slot in enumerate(self._slots):
            in_sight, row = self.is_in_sight(i), slot.row
            if slot.in_sight != in_sight:
                slot.in_sight = in_sight
                self._layout.invalidate()
            if row is not None:
                if row.isHidden() == in_sight:
                    row.setVisible(in_sight)
                row.set_state(selected=i in selected, current=row is self._current, folded=i in self._folded)

    def _on_grown(self) -> None:
        """Keep the line that is being typed in sight when echoes and messages above it take more room."""
        if self._owed > 0:
            owed, self._owed = self._owed, 0
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + owed)
        if self._follows and self._current is not None and self.window().focusWidget() is self._current.editor:
            self._reveal.start(0)

    def _on_scrolled(self, value: int) -> None:
        """Follow the line that is being typed only until somebody scrolls away from it."""
        if self._current is not None:
            slot = self._slots[self.current]
            self._follows = value - slot.height < slot.top < value + self.viewport().height()
        self._fill()

    def _on_reveal(self) -> None:
        if self._current is not None:
            self.ensureWidgetVisible(self._current, 0, 4)
            self.ensureWidgetVisible(self._current.editor, 0, 4)

    def stop(self) -> None:
        """Let nothing move by itself any more."""
        self._reveal.stop()
        self._filling.stop()
        for _, row in self.rows.made():
            if row.controls is not None:
                row.controls.stop()

    # Moving rows by the mouse

    def _on_dragged(self, row: DefinitionRow, y: int) -> None:
        self._dragged = row
        here = self._inner.mapFromGlobal(QPoint(0, y)).y()
        goal = self._goal(here)
        last = self._slots[-1]
        line = self._slots[goal].top if goal < len(self._slots) else last.top + last.height
        self._drop_line.setGeometry(0, line - 2, self._inner.width(), 3)
        self._drop_line.raise_()
        self._drop_line.show()
        self.ensureVisible(0, here, 0, 24)

    def _goal(self, y: int) -> int:
        """The number of the row before which a row let go at `y` comes to stand."""
        shown = ((i, slot) for i, slot in enumerate(self._slots) if slot.in_sight)
        return next((i for i, slot in shown if y < slot.top + slot.height // 2), len(self._slots))

    def _on_dropped(self) -> None:
        row, y = self._dragged, self._drop_line.y() + 2
        self._end_drag()
        if row is None:
            return
        start = self.rows.index(row)
        goal = next((i for i, slot in enumerate(self._slots) if slot.in_sight and slot.top >= y), len(self._slots))
        goal -= goal > start
        if goal != start:
            self.moved.emit(start, goal)

    def _end_drag(self) -> None:
        self._dragged = None
        self._drop_line.hide()
