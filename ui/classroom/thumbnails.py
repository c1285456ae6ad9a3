"""The pictures of the gallery: painted one after the other in a thread when they are first seen, then kept."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from explorer.scene.palette import Theme

Paint = Callable[[str, Theme, float], QImage]
STOP_TIMEOUT = 5.0


class Thumbnails(QObject):
    """Paints what is asked for, in this order: only what is in sight asks."""

    ready = Signal(str)  # the name whose picture can now be had from `found`

    def __init__(self, paint: Paint, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paint = paint
        self._kept: dict[tuple[str, str, float], QImage] = {}
        self._wanted: dict[str, tuple[Theme, float]] = {}
        self._changed = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None

    def found(self, name: str, theme: Theme, scale: float) -> QImage | None:
        """Return a picture; None where it is still to be painted, `ready` tells when it is."""
        kept = self._kept.get((name, theme.name, scale))
        if kept is None:
            self._ask(name, theme, scale)
        return kept

    def _ask(self, name: str, theme: Theme, scale: float) -> None:
        with self._changed:
            if self._closed:
                return
            self._wanted.pop(name, None)
            self._wanted[name] = (theme, scale)
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="thumbnails", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop the thread and wait for it."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(STOP_TIMEOUT)

    def _work(self) -> None:
        while (wanted := self._next()) is not None:
            name, theme, scale = wanted
            key = (name, theme.name, scale)
            if key not in self._kept:
                self._kept[key] = self._paint(name, theme, scale)
            if not self._closed:
                self.ready.emit(name)

    def _next(self) -> tuple[str, Theme, float] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._wanted)
            if self._closed:
                return None
            name = next(iter(self._wanted))
            return name, *self._wanted.pop(name)
