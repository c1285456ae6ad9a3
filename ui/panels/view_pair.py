"""The linked views beside each other, or one of them where there is room for one only."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter

from ui.panels.view_pane import ViewPane


class ViewPair(QSplitter):
    """Holds the views, and shows as many as the picture has and the window has room for."""

    def __init__(self, panes: Sequence[ViewPane]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panes = panes
        self._count = len(panes)  # how many the picture has
        self._front: int | None = None  # the only one that there is room for
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)
            pane.bar.other.clicked.connect(self.show_other)
        self.setSizes([500] * len(panes))

    def show_views(self, count: int | None = None) -> None:
        """Show the first `count` views, as many as before where it is None, or the one that there is room for."""
        self._count = self._count if count is None else count
        front = min(self._front, self._count - 1) if self._front is not None else None
        for i, pane in enumerate(self._panes):
            pane.setVisible(i < self._count and front in (None, i))

    def keep_to_one(self, keeps: bool) -> None:  # noqa: FBT001 - a setter
        """Show one view at a time, that with the focus first; or all again."""
        self._front = self._focused() if keeps else None
        for pane in self._panes:
            pane.bar.other.setVisible(keeps)
        self.show_views()

    def show_other(self) -> None:
        """Give the focus to the other view, in the place of this one where there is room for one only."""
        other = 1 - (self._focused() if self._front is None else self._front)
        if other >= self._count:
            return
        if self._front is not None:
            self._front = other
            self.show_views()
        if (view := self._panes[other].view) is not None:
            view.setFocus()

    def _focused(self) -> int:
        current = QApplication.focusWidget()
        return next((i for i, pane in enumerate(self._panes) if current and pane.isAncestorOf(current)), 0)
