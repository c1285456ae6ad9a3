"""Start: the window on the screen first, everything that takes long afterwards."""

import atexit
import os
import shutil
import sys
import tempfile
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from explorer.document.codec import read_document
from explorer.document.model import Document
from ui import assets
from ui.app import taskbar
from ui.app.autosave import journal_folder
from ui.app.windows import Windows
from ui.settings import Settings
from ui.widgets.dialogs import FailureDialog


class Application(QApplication):
    """Is told by a Mac which file was double-clicked; other systems name it in the command."""

    file_given = Signal(str)  # the path of a file that the program is to show

    def event(self, event: QEvent) -> bool:
        """Pass on which file is to be shown."""
        if isinstance(event, QFileOpenEvent):
            self.file_given.emit(event.file())
            return True
        return super().event(event)


def run(arguments: Sequence[str]) -> int:
    """Open a window for each file named, or one with the welcome document; return the exit code."""
    find_a_cache()
    taskbar.join()
    application = Application(["function-explorer"])
    application.setApplicationName("Function Explorer")
    application.setDesktopFileName("function-explorer")  # by which Wayland finds the icon
    application.setStyle("Fusion")
    windows = Windows(Settings(), journal_folder())
    catch_failures(windows)
    for path in arguments:
        windows.open_path(Path(path))
    if not windows.sessions:
        windows.open(welcome(), None)
        windows.greet()
    application.file_given.connect(windows.hand_over)
    windows.tell_of_settings()
    QTimer.singleShot(0, windows.offer_leftovers)
    code = application.exec()
    windows.close()
    return code


def find_a_cache() -> None:
    """Give fonts a cache for this start alone where the home is read-only, of which fontconfig complains."""
    usual = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    nearest = next((path for path in (usual, *usual.parents) if path.exists()), usual)
    if sys.platform == "linux" and not os.access(nearest, os.W_OK):
        made = tempfile.mkdtemp(prefix="function-explorer-")
        atexit.register(shutil.rmtree, made, ignore_errors=True)
        os.environ["XDG_CACHE_HOME"] = made


def welcome() -> Document:
    """Return the document a first start shows."""
    return read_document(assets.example("welcome"))


def catch_failures(windows: Windows) -> None:
    """Show an unexpected error instead of ending the program, and keep the documents safe; one dialog at a time."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        windows.flush()
        open_already = any(isinstance(w, FailureDialog) for w in QApplication.topLevelWidgets())
        if threading.current_thread() is threading.main_thread() and not open_already:
            details = "".join(traceback.format_exception(kind, error, trace))
            FailureDialog(details, QApplication.activeWindow()).show()

    sys.excepthook = show
