"""A layout of widgets side by side that goes on in another row where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Rows of widgets, each as wide as it wants to be; asks for the width of one row, and needs that of one widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items: list[QLayoutItem] = []
        self._end: QWidget | None = None
        self._heights: dict[int, int] = {}  # by width: layouts around it ask for the same ones again and again
        self.setContentsMargins(0, 0, 0, 0)

    def add_end(self, widget: QWidget) -> None:
        """Add a widget that stays the last, and stands at the right end of its row."""
        self._end = widget
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        has_end = bool(self._items) and self._end is not None and self._items[-1].widget() is self._end
        self._items.insert(len(self._items) - int(has_end), item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            places = self._places(width)
            self._heights[width] = max((place.bottom() + 1 for _, place in places), default=0)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in self._places(rect.width()):
            item.setGeometry(place.translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._seen()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._seen()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Return where each widget stands in a layout so wide whose corner is at (0, 0)."""
        places: list[tuple[QLayoutItem, QRect]] = []
        top = 0
        for row in self._rows(width):
            height = max(size.height() for _, size in row)
            left = 0
            for item, size in row:
                places.append((item, QRect(QPoint(left, top + (height - size.height()) // 2), size)))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        if places and self._end is not None and places[-1][0].widget() is self._end:
            places[-1][1].moveRight(max(width - 1, places[-1][1].right()))
        return places

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the widgets of each row with their sizes."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._seen():
            size = item.sizeHint()
            size.setWidth(max(min(size.width(), width), item.minimumSize().width()))
            if item.hasHeightForWidth():
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self.spacing()
        return rows
