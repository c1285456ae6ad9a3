"""The pictures of the gallery: painted one after the other in a thread when they are first seen, then kept."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from explorer.scene.palette import Theme

SIZE = QSize(240, 152)  # of a picture on the screen, in pixels

Paint = Callable[[str, Theme, float], QImage]


class Thumbnails(QObject):
    """Paints what is asked for, in this order: only what is in sight asks."""

    ready = Signal(str)  # the name whose picture can now be had from `found`

    def __init__(self, paint: Paint, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paint = paint
        self._kept: dict[tuple[str, str, float], QImage | None] = {}  # None while it is being painted
        self._painter = ThreadPoolExecutor(1, "thumbnails")
        self._closed = False

    def found(self, name: str, theme: Theme, scale: float) -> QImage | None:
        """Return a picture; None where it is still to be painted, `ready` tells when it is."""
        key = (name, theme.name, scale)
        if key not in self._kept and not self._closed:
            self._kept[key] = None
            self._painter.submit(self._work, name, theme, scale)
        return self._kept.get(key)

    def close(self) -> None:
        """Paint no more, and wait for the picture that is being painted."""
        self._closed = True
        self._painter.shutdown(cancel_futures=True)

    def _work(self, name: str, theme: Theme, scale: float) -> None:
        self._kept[name, theme.name, scale] = self._paint(name, theme, scale)
        if not self._closed:
            self.ready.emit(name)
