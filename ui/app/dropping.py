"""Files that are dropped on a window: documents, lessons, and what a class handed in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from ui.app.files import Files
from ui.app.lessons import Lessons
from ui.widgets.drops import FileDrops
from ui.window import MainWindow

DOCUMENT, LESSON, RESULTS = ".nabla", ".lesson", ".results"


class Dropping(QObject):
    """Opens what is dropped on a window."""

    def __init__(self, window: MainWindow, files: Files, lessons: Lessons) -> None:
        super().__init__(window)
        self._files = files
        self._lessons = lessons
        FileDrops(window, {DOCUMENT, LESSON, RESULTS}).dropped.connect(self._on_dropped)

    def _on_dropped(self, paths: Sequence[Path]) -> None:
        handed_in = [path for path in paths if path.suffix.lower() == RESULTS]
        for path in paths:
            if path.suffix.lower() == LESSON:
                self._lessons.play(path)
            elif path.suffix.lower() == DOCUMENT:
                self._files.open_path(path)
        if handed_in:
            self._lessons.show_results(handed_in)
