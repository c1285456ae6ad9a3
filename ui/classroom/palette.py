"""The palette of commands: one field that finds every command, example, room, function and page, and runs it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from explorer.scene.palette import Theme
from ui.classroom.finding import Finder, folded, names_of
from ui.widgets.style import GAP, POINT_SIZE, color_of

NUMBER = Qt.ItemDataRole.UserRole  # of the row that an item shows
MOST = 60  # rows that are shown
SIZE = QSize(620, 440)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """Something to be found: what it is called, what it is, its keys, and what running it does."""

    title: str
    kind: str
    run: Callable[[], object]
    keys: str = ""
    words: tuple[str, ...] = ()  # texts by which it is found too

    @property
    def texts(self) -> tuple[str, ...]:
        """What is searched."""
        return (self.title, self.kind, *self.words)


def found(rows: Sequence[Row], finder: Finder, typed: str) -> list[Row]:
    """Return the rows that have what was typed, the best first: those whose title begins with it."""
    numbers, words = finder.find(typed), folded(typed).split()
    if words:
        names = [names_of(word) for word in words]
        numbers.sort(key=lambda number: min(_rank(title, words, names) for title in finder.titles(number)))
    return [rows[number] for number in numbers]


def _rank(title: str, words: Sequence[str], names: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Return how far from what was typed a title is: equal, begun with it, its words begun with it, within, beside."""
    whole, parts = " ".join(words), title.replace("(", " ").split()
    begun = all(any(part.startswith(name) for part in parts for name in some) for some in names)
    within = all(any(name in title for name in some) for some in names)
    ranks = (title == whole, title.startswith(whole), begun, within)
    rank = next((rank for rank, holds in enumerate(ranks) if holds), len(ranks))
    return rank, len(title) if rank < len(ranks) else 0  # what is only beside stays in the order of the rows


class Palette(QDialog):
    """The field and the list below it; Enter or a click runs a row, Esc closes."""

    def __init__(self, rows: Sequence[Row], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Find a command"))
        self._rows = rows
        self._finder = Finder([row.texts for row in rows])
        self._window = parent.window()
        self._most = SIZE.height()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a command, example, room or function"))
        self.field.setAccessibleName(self.tr("Find a command, example, room or function"))
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_RowPainter(theme, self.list))
        self.model = QStandardItemModel(self)
        self.list.setModel(self.model)
        self.remark = QLabel("")  # where nothing is called what was typed
        self.remark.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        for part in (self.field, self.remark, self.list):
            column.addWidget(part)
        self.field.textChanged.connect(self._show)
        self.list.clicked.connect(self._run)
        self._shown: list[Row] = []
        self._show("")

    def pop_up(self) -> None:
        """Show the palette at the top of its window, as large as fits there."""
        window = self._window
        wanted = SIZE * max(self.font().pointSizeF() / POINT_SIZE, 1.0)
        size = wanted.boundedTo(window.size() - QSize(4 * GAP, 4 * GAP))
        self._most = size.height()
        self.resize(size)
        self._fit()
        self.move(window.mapToGlobal(QPoint((window.width() - size.width()) // 2, 5 * GAP)))
        self.show()
        self.field.setFocus()

    def _show(self, typed: str) -> None:
        self._shown = found(self._rows, self._finder, typed)[:MOST]
        self.model.clear()
        for number, row in enumerate(self._shown):
            item = QStandardItem(row.title)
            item.setEditable(False)
            item.setData(number, NUMBER)
            item.setData(row.keys or row.kind, Qt.ItemDataRole.StatusTipRole)
            item.setData(", ".join(filter(None, (row.title, row.kind, row.keys))), Qt.ItemDataRole.AccessibleTextRole)
            self.model.appendRow(item)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setVisible(bool(self._shown))
        is_near = self._finder.is_near
        self.remark.setText(self.tr("Spelt nearly like that:") if is_near else self.tr("Nothing is called that."))
        self.remark.setVisible(is_near or not self._shown)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows are, up to what the window leaves."""
        row = self.list.sizeHintForRow(0) if self._shown else 0
        rows = len(self._shown) * max(row, 0) + 2 * self.list.frameWidth() + GAP if self._shown else 0
        other = self.field.sizeHint().height() + 3 * GAP
        if not self.remark.isHidden():
            other += self.remark.sizeHint().height() + GAP
        self.resize(self.width(), min(other + rows, self._most))

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self._shown[index.data(NUMBER)]
            self.close()
            row.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go through the list and Enter run, while the field has the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None:
                last = self.model.rowCount() - 1
                at = min(max(self.list.currentIndex().row() + step, 0), last)
                self.list.setCurrentIndex(self.model.index(at, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)


class _RowPainter(QStyledItemDelegate):
    """Paints a title on the left, and its keys or its kind on the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, QFontMetrics(option.font).lineSpacing() + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, chosen = self._theme, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, color_of(theme.selection))
        row = QRect(option.rect.adjusted(GAP, 0, -GAP, 0))
        metrics = QFontMetrics(option.font)
        kind = str(index.data(Qt.ItemDataRole.StatusTipRole))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(color_of(theme.selected_text if chosen else theme.muted))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | middle, kind)
        row.setRight(row.right() - metrics.horizontalAdvance(kind) - GAP)
        painter.setPen(color_of(theme.selected_text if chosen else theme.foreground))
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | middle, title)
        painter.restore()
