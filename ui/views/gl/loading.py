"""Loading the OpenGL renderer while the window can already be used.

Importing it takes longer than everything else together, so a thread does that; the widgets are made in the GUI thread
once it is done. Qt makes a window anew, which flickers, when the first OpenGL widget comes into it: a placeholder
that is never shown makes it ready from the beginning.
"""

import contextlib
import importlib
import threading

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.views.gl.probe import why_not_opengl

RENDERER = "ui.views.gl.canvas"


class Loading(QObject):
    """Imports the renderer beside the GUI thread; `done` comes in the GUI thread, whether that worked or not."""

    done = Signal()
    _imported = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = threading.Thread(target=self._import, name="opengl", daemon=True)
        self._imported.connect(self.done, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, or say at once that there is nothing to wait for."""
        if why_not_opengl():
            self.done.emit()
        else:
            self._thread.start()

    def close(self) -> None:
        """Wait for the import to end, because an interpreter must not end in the middle of one."""
        if self._thread.ident is not None:
            self._thread.join()

    def _import(self) -> None:
        with contextlib.suppress(Exception):  # the view tries again, and says what is wrong
            importlib.import_module(RENDERER)
        self._imported.emit()


def prepare(window: QWidget) -> None:
    """Make a window that is not shown yet ready for OpenGL, where that works."""
    if not why_not_opengl():
        from PySide6.QtOpenGLWidgets import QOpenGLWidget  # noqa: PLC0415 - not where OpenGL is missing

        placeholder = QOpenGLWidget(window)
        placeholder.setObjectName("opengl placeholder")
        placeholder.resize(1, 1)
        placeholder.hide()
