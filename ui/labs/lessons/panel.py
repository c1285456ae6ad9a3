"""The room of lessons: the list of them, or the page that is open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from explorer.lessons.codec import Flaw, LessonError, Opened, read_lesson, read_text, split
from explorer.lessons.doubts import doubts
from explorer.lessons.progress import Course
from explorer.scene.palette import Theme
from ui import assets
from ui.exporters.work import Work
from ui.labs.lessons.desk import Desk
from ui.labs.lessons.kept import KeptProgress
from ui.labs.lessons.overview import Overview
from ui.labs.lessons.page_view import PageView
from ui.labs.lessons.player import LessonPlayer, Probe
from ui.labs.lessons.shelf import Shelf, lesson_of
from ui.language.translator import shown
from ui.store import Store
from ui.widgets.access import announce
from ui.widgets.dialogs import ask_open_path, ask_open_paths
from ui.widgets.rich_text import RichText
from ui.widgets.style import GAP
from ui.widgets.typeset import Typesetter

PATTERN, RESULTS = "*.lesson", "*.results"
SIZE = QSize(340, 480)
MOST = 6  # problems that are told at once


class LessonPanel(QWidget):
    """Shows the lessons and plays one; `probe` tells where the marked point is."""

    close_wanted = Signal()  # when the lessons are not to be seen
    yielded = Signal()  # when the keyboard is to go back to where it was
    language_chosen = Signal(str)  # when the user wants texts in another language

    def __init__(
        self, store: Store, typesetter: Typesetter, theme: Theme, kept: KeptProgress, probe: Probe, language: str
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.player = LessonPlayer(store, kept, probe, self)
        self.player.language = language
        self.overview = Overview(kept, theme)
        self.page = PageView(self.player, store, typesetter, theme)
        self.problem = QLabel("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.success = QLabel("")
        self.success.setWordWrap(True)
        self.success.hide()
        self.desk = Desk(self.player, store, typesetter, theme, self)
        self._path: Path | None = None  # the file of the lesson that is played
        self._shelf = Shelf()
        self._reading: Work | None = None
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._stack, 1)  # before anything is in it, which it would show as a window of its own
        column.addWidget(self.problem)
        column.addWidget(self.success)
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self.page)
        for label in (self.problem, self.success):
            label.setContentsMargins(GAP, 0, GAP, GAP)
        self._connect()

    def _connect(self) -> None:
        self.overview.chosen.connect(self._on_chosen)
        self.overview.write_wanted.connect(self.desk.write_new)
        self.page.again_wanted.connect(self.desk.begin_again)
        self.page.name_wanted.connect(self.desk.ask_name)
        self.page.hand_in_wanted.connect(self.desk.hand_in)
        self.page.sheets_wanted.connect(self.desk.show_sheets)
        self.page.results_wanted.connect(self.desk.show_results_of_played)
        self.overview.results_wanted.connect(lambda: self.show_results(ask_open_paths(self.window(), "", RESULTS)))
        self.page.edit_wanted.connect(lambda: self.desk.edit_played(self._path))
        self.desk.told.connect(self._tell)
        self.desk.handed_in.connect(self._tell_success)
        self.desk.try_wanted.connect(self._on_try)
        self.overview.file_wanted.connect(self._ask_file)
        self.overview.language_wanted.connect(self.set_language)
        self.overview.close_wanted.connect(self.close_wanted)
        self.page.list_wanted.connect(self.player.leave)
        self.player.turned.connect(self._on_turned)
        self.player.left.connect(self._on_left)

    def sizeHint(self) -> QSize:
        return SIZE

    @property
    def is_ready(self) -> bool:
        """Whether no file is being read, and all lessons stand in the list."""
        return self._reading is None and self.overview.is_complete

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the lessons that there are."""
        self._shelf = shelf
        self._tell("\n".join(map(shown, shelf.problems)))
        self._show_list()

    def take_focus(self) -> None:
        """Let the keyboard go on with the page that is open, or with the list."""
        if self.player.lesson is None:
            self.overview.take_focus()
        else:
            self.page.take_focus()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        for part in (self.overview, self.page, self.desk):
            part.set_theme(theme)

    def set_language(self, language: str) -> None:
        """Show texts in another language."""
        self.player.language = language
        self.language_chosen.emit(language)
        self._show_list()
        self.page.show_page()

    def open(self, opened: Opened, trial: Course | None = None, told: Sequence[Flaw] = ()) -> None:
        """Play a lesson, and tell what is doubtful about it; one that is tried has a course that is not kept."""
        self._path = None
        try:
            self.player.open(opened, trial)
            self._tell("\n".join(map(shown, [*self.player.flaws, *map(str, told)])))
        except ValueError as error:
            self._tell("\n".join(map(shown, str(error).splitlines())))

    def open_path(self, path: Path) -> None:
        """Read the lesson in a file, and play it; what is wrong with it is told."""
        self._stop_reading()
        self._reading = work = Work(lambda progress: _read_with_doubts(path), self)
        work.made.connect(lambda found: self._on_read(path, found))
        work.failed.connect(lambda why: self._tell(shown(why)))
        work.ended.connect(self._on_ended)
        work.start()

    def open_key(self, key: str) -> None:
        """Play one of the program's own lessons."""
        opened = next((opened for opened in self._shelf.lessons if opened.lesson.key == key), None)
        if opened is not None:
            self._on_chosen(opened)

    def show_results(self, files: Sequence[Path]) -> None:
        """Show what a class handed in in files; the lesson is one of the list, or a file beside them, or asked for."""
        if not files:
            return
        lesson = lesson_of(files, self._shelf)
        if lesson is None:
            path = ask_open_path(self.window(), str(files[0].parent), PATTERN)
            found = _read(path) if path is not None else None
            lesson = found.lesson if isinstance(found, Opened) and not found.flaws else None
            why = "\n".join(map(str, found.flaws)) if isinstance(found, Opened) else found
            if why and path is not None:
                self._tell(self.tr("{0} could not be opened: {1}").format(path.name, shown(why)))
        if lesson is not None:
            self.desk.show_results(lesson, files)

    def stop(self) -> None:
        """End it all: the window closes."""
        self._stop_reading()
        self.overview.stop()
        for text in self.findChildren(RichText):
            text.stop()
        self.desk.close()
        self.player.close()

    def _on_read(self, path: Path, read: tuple[Opened | str, Sequence[Flaw]]) -> None:
        found, doubtful = read
        if isinstance(found, str):
            self._tell(self.tr("{0} could not be opened: {1}").format(path.name, shown(found)))
            return
        self.open(found, told=doubtful)
        self._path = path

    def _on_ended(self) -> None:
        self._reading = None

    def _stop_reading(self) -> None:
        if self._reading is not None:
            work, self._reading = self._reading, None
            work.discard()

    def _show_list(self) -> None:
        self.overview.show_lessons(self._shelf.lessons, self.player.language)

    def _ask_file(self) -> None:
        path = ask_open_path(self.window(), "", PATTERN)
        if path is not None:
            self.open_path(path)

    def _on_chosen(self, opened: Opened) -> None:
        self.open(opened)
        self._path = next((path for path in assets.lessons() if path.stem == opened.lesson.key), None)

    def _on_try(self, opened: Opened, at: int) -> None:
        self.open(opened, Course(page=at))

    def _on_turned(self) -> None:
        self.success.hide()
        self._stack.setCurrentWidget(self.page)

    def _on_left(self) -> None:
        self._tell("")
        self._show_list()
        had_focus = self.page.isAncestorOf(self.focusWidget())
        self._stack.setCurrentWidget(self.overview)
        if had_focus:
            self.overview.take_focus()

    def _tell_success(self, success: str) -> None:
        self._tell("")
        self.success.setText(f"✓ {success}")
        self.success.show()
        announce(self.success, success)

    def _tell(self, problem: str) -> None:
        self.success.hide()
        lines = problem.splitlines()
        more = [] if len(lines) <= MOST else [self.tr("and {0} more").format(len(lines) - MOST)]
        self.problem.setText("\n".join([*lines[:MOST], *more]))
        self.problem.setVisible(bool(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keyboard back on Escape; other keys as everywhere."""
        if event.key() == Qt.Key.Key_Escape:
            self.yielded.emit()
        else:
            super().keyPressEvent(event)


def _read(path: Path) -> Opened | str:
    """Return the lesson in a file, or why there is none."""
    try:
        return read_lesson(path)
    except (OSError, LessonError) as error:
        return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _read_with_doubts(path: Path) -> tuple[Opened | str, Sequence[Flaw]]:
    """Return the lesson in a file, and what is doubtful about it; or why there is none."""
    found = _read(path)
    return found, doubts(found, split(read_text(path))) if isinstance(found, Opened) else ()
