"""The column of rows: it keeps a row for every line, whichever way the lines change, and moves rows by the mouse."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from explorer.scene.palette import Theme
from ui.panels.definitions.row import DefinitionRow
from ui.panels.definitions.row_look import RowLook, row_look
from ui.widgets.access import AccessibleRole
from ui.widgets.typeset import Typesetter

PLACEHOLDER = "f(x, y) = (x + 2y^3)^2"


class RowList(QScrollArea):
    """Rows, one a line of the document; which is current, which are selected, which are out of sight."""

    ACCESSIBLE_ROLE = AccessibleRole.Grouping

    made = Signal(object)  # a new DefinitionRow, to be connected
    moved = Signal(int, int)  # from and to, when a row was dragged to another place

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._look: RowLook | None = None
        self._folded: frozenset[int] = frozenset()
        self._shows_folded = False
        self._dragged: DefinitionRow | None = None
        self._current: DefinitionRow | None = None
        self._anchor: int | None = None
        self.rows: list[DefinitionRow] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setObjectName("column")
        self._inner.setMinimumWidth(1)  # a wide row is cut off rather than that all rows scroll sideways
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._drop_line = QFrame(self._inner)
        self._drop_line.setObjectName("drop")
        self._drop_line.hide()
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.timeout.connect(self._on_reveal)
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._look = row_look(theme)
        for row in self.rows:
            row.set_look(self._look)

    # Lines

    def show_lines(self, lines: tuple[str, ...], folded: frozenset[int]) -> int | None:
        """Have a row for each line; rows whose line has moved move with it. Return the first that is another."""
        changed = self._matched(lines)
        if folded != self._folded or changed is not None:
            self._folded = folded
            self._update_states()
        return changed

    def _matched(self, lines: tuple[str, ...]) -> int | None:
        old = [row.text for row in self.rows]
        if old == list(lines):
            return None
        start = next((i for i, (a, b) in enumerate(zip(old, lines, strict=False)) if a != b), min(len(old), len(lines)))
        tail = 0
        while tail < min(len(old), len(lines)) - start and old[-1 - tail] == lines[-1 - tail]:
            tail += 1
        middle = self.rows[start : len(old) - tail]
        wanted = lines[start : len(lines) - tail]
        chosen = _chosen(middle, wanted)
        for row in middle:
            if row not in chosen:
                self._drop(row)
        new = [self._made() if row is None else row for row in chosen]
        if new != middle:
            self.rows[start : len(old) - tail] = new
            self._arrange(start)
        for row, text in zip(new, wanted, strict=True):
            if row.text != text:
                row.show_text(text)
        return start

    def _made(self) -> DefinitionRow:
        row = DefinitionRow(self._typesetter, self._look, self._inner)
        gutter = row.gutter
        gutter.dragged.connect(lambda y: self._on_dragged(row, y))
        gutter.dropped.connect(self._on_dropped)
        gutter.cancelled.connect(self._end_drag)
        row.editor.focused.connect(lambda: self._on_focused(row))
        self.made.emit(row)
        return row

    def _drop(self, row: DefinitionRow) -> None:
        if row.controls is not None:
            row.controls.stop()
        if row is self._current:
            self._current = None
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self, start: int) -> None:
        after = self.rows[start - 1].chain() if start else None
        for i in range(start, len(self.rows)):
            item = self._column.itemAt(i)
            if item is None or item.widget() is not self.rows[i]:
                self._column.insertWidget(i, self.rows[i])
            after = self.rows[i].chain(after)
            self.rows[i].name_as(i)
        self.rows[0].editor.setPlaceholderText(PLACEHOLDER if len(self.rows) == 1 else "")

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
        if row is not self._current:
            self._current = row
            self._update_states()

    def _update_states(self) -> None:
        selected = self.selection
        for i, row in enumerate(self.rows):
            in_sight = self.is_in_sight(i)
            if row.isHidden() == in_sight:
                row.setVisible(in_sight)
            row.set_state(selected=i in selected, current=row is self._current, folded=i in self._folded)

    def _on_grown(self) -> None:
        """Keep the line that is being typed in sight when echoes and messages above it take more room."""
        if self._current is not None and self.window().focusWidget() is self._current.editor:
            self._reveal.start(0)

    def _on_reveal(self) -> None:
        if self._current is not None:
            self.ensureWidgetVisible(self._current, 0, 4)
            self.ensureWidgetVisible(self._current.editor, 0, 4)

    def stop(self) -> None:
        """Let nothing move by itself any more."""
        self._reveal.stop()
        for row in self.rows:
            if row.controls is not None:
                row.controls.stop()

    # Moving rows by the mouse

    def _on_dragged(self, row: DefinitionRow, y: int) -> None:
        self._dragged = row
        here = self._inner.mapFromGlobal(QPoint(0, y)).y()
        goal = self._goal(here)
        below = self.rows[goal] if goal < len(self.rows) else None
        last = self.rows[-1].geometry().bottom() + 1
        self._drop_line.setGeometry(0, (below.y() if below is not None else last) - 2, self._inner.width(), 3)
        self._drop_line.raise_()
        self._drop_line.show()
        self.ensureVisible(0, here, 0, 24)

    def _goal(self, y: int) -> int:
        """The number of the row before which a row let go at `y` comes to stand."""
        shown = [i for i in range(len(self.rows)) if self.is_in_sight(i)]
        return next((i for i in shown if y < self.rows[i].geometry().center().y()), len(self.rows))

    def _on_dropped(self) -> None:
        row, y = self._dragged, self._drop_line.y() + 2
        self._end_drag()
        if row is None:
            return
        start = self.rows.index(row)
        goal = next((i for i, other in enumerate(self.rows) if not other.isHidden() and other.y() >= y), len(self.rows))
        goal -= goal > start
        if goal != start:
            self.moved.emit(start, goal)

    def _end_drag(self) -> None:
        self._dragged = None
        self._drop_line.hide()


def _chosen(rows: list[DefinitionRow], lines: tuple[str, ...]) -> list[DefinitionRow | None]:
    """Return a row for each line: the one that shows it already, else one that is left over, else None."""
    left = list(rows)
    chosen: list[DefinitionRow | None] = []
    for line in lines:
        same = next((row for row in left if row.text == line), None)
        chosen.append(same)
        if same is not None:
            left.remove(same)
    for i, row in enumerate(chosen):
        if row is None and left:
            chosen[i] = left.pop(0)
    return chosen
