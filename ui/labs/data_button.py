"""Brings data into a room: a file or what is on the clipboard, read by a thread of its own, which can be stopped."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from explorer.document.edits import Edit
from explorer.document.labs.result import DataRequest
from ui.exporters.work import Work
from ui.language.translator import shown, worded
from ui.widgets.dialogs import ask_open_path
from ui.widgets.menus import Menu

if TYPE_CHECKING:
    from explorer.document.data import Data, Progress

SUFFIXES = "*.csv *.tsv *.txt *.dat *.data"
READING = "Stop reading"


class DataButton(QPushButton):
    """A button for a DataRequest with where the data come from below it; while it reads, a press stops that."""

    brought = Signal(object)  # the Edit that the room makes of what was read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = QLabel("")  # why nothing was brought, until something is
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._room = ""
        self._request: DataRequest | None = None
        self._work: Work | None = None
        self._sources = Menu(self)
        self._sources.addAction(self.tr("Open a file…"), self._ask)
        self._sources.addAction(self.tr("Paste from the clipboard"), self.paste)
        self.setMenu(self._sources)
        self.clicked.connect(self.stop)  # a button with a menu is clicked only while it has none
        self.hide()

    def show_request(self, room: str, request: DataRequest | None) -> None:
        """Ask for what a room needs, or for nothing."""
        if room != self._room:
            self.stop()
            self._tell("")
            self._room = room
        self._request = request
        if request is not None and self._work is None:
            self.setText(shown(request.title))
            self.setToolTip(shown(request.tip))
        self.setVisible(request is not None)

    def open(self, path: Path) -> None:
        """Read a file."""
        from explorer.document.data import read_file  # noqa: PLC0415 - the window comes before the data

        self._read(lambda progress: read_file(path, progress))

    def paste(self) -> None:
        """Read what is on the clipboard."""
        from explorer.document.data import read_text  # noqa: PLC0415 - likewise

        text = QGuiApplication.clipboard().text()
        source = self.tr("the clipboard")
        self._read(lambda progress: read_text(text, progress, source))

    def stop(self) -> None:
        """Stop reading; nothing is brought."""
        if self._work is not None:
            self._work.cancel()
            self._work.wait()

    def _ask(self) -> None:
        pattern = f"{self.tr('Data')} ({SUFFIXES});;{self.tr('All files')} (*)"
        path = ask_open_path(self.window(), "", pattern)
        if path is not None:
            self.open(path)

    def _read(self, read: "Callable[[Progress], Data | str]") -> None:
        self.stop()
        self._tell("")
        request = self._request
        if request is None:
            return

        def make(progress: Callable[[int, int], None]) -> Edit | str:
            found = read(lambda rows: progress(rows, 0))
            return found if isinstance(found, str) else request.use(found)

        work = Work(make, self)
        work.made.connect(self._on_made)
        work.failed.connect(self._tell)
        work.ended.connect(lambda: self._on_ended(work))
        self._work = work
        self.setMenu(None)  # type: ignore[arg-type] # Qt takes no menu at all as well
        self.setText(self.tr(READING))
        work.start()

    def _on_made(self, made: Edit | str) -> None:
        if isinstance(made, str):
            self._tell(made)
        else:
            self.brought.emit(made)

    def _on_ended(self, work: Work) -> None:
        work.deleteLater()
        if work is not self._work:
            return  # another is under way
        self._work = None
        self.setMenu(self._sources)
        if self._request is not None:
            self.setText(shown(self._request.title))

    def _tell(self, problem: str) -> None:
        self.problem.setText(worded(problem))
        self.problem.setVisible(bool(problem))
