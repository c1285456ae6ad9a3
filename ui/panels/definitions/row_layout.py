"""The layout of the column of rows: one below the other, with room for those that are not made yet."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.panels.definitions.slots import Slot

UNMADE = 40  # pixels that a row is thought to be high while there is none to take for an example


class RowLayout(QLayout):
    """Rows as high as they want to be; lines without one as high as rows were on the average when they came."""

    laid_out = Signal(int)  # pixels by which what stands above the top of what is seen has grown

    def __init__(self, parent: QWidget, slots: Sequence[Slot], seen_from: Callable[[], int]) -> None:
        super().__init__(parent)
        self._slots = slots
        self._seen_from = seen_from
        self._items: dict[QWidget, QLayoutItem] = {}
        self._heights: tuple[int, list[int]] | None = None  # for a width
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        widget = item.widget()
        if widget is not None:
            self._items[widget] = item

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return list(self._items.values())[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        item = self.itemAt(index)
        self._items = {widget: other for widget, other in self._items.items() if other is not item}
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def invalidate(self) -> None:
        self._heights = None
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._measured(width))

    def sizeHint(self) -> QSize:
        return QSize(max((item.sizeHint().width() for item in self._items.values()), default=0), 0)

    def minimumSize(self) -> QSize:
        return QSize(0, 0)  # the column has the height that it needs for its width

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top, seen_from, grown = rect.top(), self._seen_from(), 0
        for slot, height in zip(self._slots, self._measured(rect.width()), strict=True):
            if slot.is_placed and slot.top + slot.height <= seen_from:
                grown += height - slot.height
            slot.top, slot.height, slot.is_placed = top, height, True
            item = self._items.get(slot.row) if slot.row is not None and slot.in_sight else None
            if item is not None:
                item.setGeometry(QRect(rect.left(), top, rect.width(), height))
            top += height
        self.laid_out.emit(grown)

    def _measured(self, width: int) -> list[int]:
        """Return how high each line is."""
        if self._heights is None or self._heights[0] != width:
            made = {row: _height(item, width) for row, item in self._items.items() if not item.isEmpty()}
            usual = round(sum(made.values()) / len(made)) if made else UNMADE
            self._heights = width, [self._height(slot, made, usual) for slot in self._slots]
        return self._heights[1]

    @staticmethod
    def _height(slot: Slot, made: Mapping[QWidget, int], usual: int) -> int:
        if not slot.in_sight:
            return 0
        if slot.row is None:
            slot.guess = slot.guess or usual  # it stays: what is seen is not to move whenever another row is made
            return slot.guess
        return made.get(slot.row, 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
