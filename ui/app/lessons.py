"""The lessons of one window: loaded and read by a thread when they are first wanted, since that takes a moment."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.app.lesson_dock import LessonDock
from ui.panels.view_pane import ViewPane
from ui.settings import Settings
from ui.store import Store
from ui.widgets.typeset import Typesetter
from ui.window import MainWindow

if TYPE_CHECKING:
    from explorer.lessons.recovery import DraftJournal
    from ui.exporters.work import Work
    from ui.labs.lessons.kept import KeptProgress
    from ui.labs.lessons.panel import LessonPanel
    from ui.labs.lessons.player import Probe
    from ui.labs.lessons.shelf import Shelf

TOUR = "tour"  # the key of the lesson that shows the program


class Progress:
    """The progress in all lessons, one for all windows; read when it is first wanted."""

    def __init__(self) -> None:
        self.file: Path | None = None  # where it is kept, instead of in the user's own file
        self._kept: KeptProgress | None = None

    def read(self) -> "KeptProgress":
        """Return it."""
        from ui.labs.lessons.kept import KeptProgress, progress_file  # noqa: PLC0415 - it loads the engine

        if self._kept is None:
            self._kept = KeptProgress(self.file or progress_file())
        return self._kept


class Lessons(QObject):
    """Opens and closes the lessons of a window, and hears of clicks into its pictures."""

    language_chosen = Signal(str)  # the code of the language in which everything is to be said

    written = Signal()  # when a lesson that is being written changes, is saved, or is put away

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        typesetter: Typesetter,
        settings: Settings,
        probe: "Probe",
        progress: Progress,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._typesetter = typesetter
        self._settings = settings
        self._probe = probe
        self._progress = progress
        self.panel: LessonPanel | None = None
        self._dock: LessonDock | None = None
        self._loading: Work | None = None
        self._spoken = ""  # the language in which the program spoke when the lessons were last shown anew
        self._wanted: str | Path = ""  # the lesson that is to be played once they are read, by its key or its file
        self._left: DraftJournal | None = None  # what is to be written on once they are read
        self._handed_in: Sequence[Path] = ()  # what a class handed in, to be shown once they are read
        window.language_changed.connect(self._on_language_changed)

    def toggle(self) -> None:
        """Show the lessons, or leave them."""
        if self._dock is not None and self._dock.isVisible():
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        """Show the lessons, the list or the page that is open; at first they are not read yet."""
        if self._dock is None:
            self._dock = LessonDock(self._window)
            self._load()
        self._dock.bring()
        if self.panel is not None:
            self.panel.take_focus()

    def _load(self) -> None:
        from ui.exporters.work import Work  # noqa: PLC0415 - see above

        self._loading = work = Work(lambda _: _loaded(self._progress), self)
        work.made.connect(lambda found: self._on_loaded(*found))
        work.failed.connect(self._window.statusBar().showMessage)
        work.start()

    def _on_loaded(self, kept: "KeptProgress", shelf: "Shelf", make: "Callable[..., LessonPanel]") -> None:
        self._loading = None
        if self._dock is None:
            return
        self._spoken = self._settings.language
        self.panel = panel = make(
            self._store, self._typesetter, self._window.theme, kept, self._probe, self._settings.language
        )
        panel.close_wanted.connect(self.hide)
        panel.yielded.connect(self._dock.give_focus_back)
        panel.language_chosen.connect(self._on_language)
        self._window.themed.connect(panel.set_theme)
        for changed in (panel.player.turned, panel.player.answered, panel.player.left):
            changed.connect(self._cover)
        has_focus = self._dock.fill(panel)
        panel.show_shelf(shelf)
        if has_focus:
            panel.take_focus()
        if self._wanted:
            self.play(self._wanted)
        if self._handed_in:
            panel.show_results(self._handed_in)
        panel.desk.written.connect(self.written)
        if self._left is not None:
            panel.desk.restore(self._left)

    def hide(self) -> None:
        """Leave the lesson that is played, and show no more of them."""
        self._wanted = ""
        if self.panel is not None:
            self.panel.player.leave()
        if self._dock is not None:
            self._dock.leave()

    def take_tour(self) -> None:
        """Open the tour of the program."""
        self.play(TOUR)

    def play(self, lesson: str | Path) -> None:
        """Play one of the program's own lessons by its key, or that of a file, once the lessons are read."""
        self.show()
        if self.panel is None:
            self._wanted = lesson
        elif isinstance(lesson, Path):
            self.panel.open_path(lesson)
        else:
            self.panel.open_key(lesson)

    def show_results(self, files: Sequence[Path]) -> None:
        """Show what a class handed in in files, once the lessons are read."""
        self.show()
        if self.panel is None:
            self._handed_in = files
        else:
            self.panel.show_results(files)

    def turn(self, by: int) -> bool:
        """Turn pages of the lesson that is played; return whether there is one to be seen."""
        if self.panel is None or self._dock is None or not self._dock.isVisible() or self.panel.player.lesson is None:
            return False
        self.panel.player.go(self.panel.player.at + by)
        return True

    @property
    def unsaved(self) -> Callable[[], bytes] | None:
        """What makes the journal of a lesson that is being written; None where nothing of it would be lost."""
        return None if self.panel is None else self.panel.desk.unsaved

    def restore(self, journal: "DraftJournal") -> None:
        """Go on writing a lesson that a program which was killed left behind, once the lessons are read."""
        self.show()
        if self.panel is None:
            self._left = journal
        else:
            self.panel.desk.restore(journal)

    def may_close(self) -> bool:
        """Return whether no lesson that is being written is lost when the window closes."""
        return self.panel is None or self.panel.desk.may_close()

    def close(self) -> None:
        """Stop what works: the window closes."""
        if self._loading is not None:
            self._loading.cancel()
            self._loading.wait()
        if self.panel is not None:
            self.panel.stop()

    def place_clicked(self, pane: ViewPane, x: float, y: float) -> dict[int, float]:
        """Return what a click into a picture makes of the probe: coordinates by index, none unless it is an answer."""
        if self.panel is None or not self.panel.player.asks_for_place or pane.scene is None:
            return {}
        from explorer.scene.primitives import PlaneHandle  # noqa: PLC0415 - the window comes first

        handle = pane.scene.handle
        if not isinstance(handle, PlaneHandle):
            return {}
        return {handle.across: x} if handle.up is None else {handle.across: x, handle.up: y}

    def _cover(self) -> None:
        if self.panel is not None:
            self._window.point.switch.cover(self.panel.player.covers)

    def _on_language(self, language: str) -> None:
        if language != self._settings.language:
            self.language_chosen.emit(language)

    def _on_language_changed(self) -> None:
        if self.panel is not None and self._spoken != self._settings.language:
            self._spoken = self._settings.language
            self.panel.set_language(self._spoken)


def _loaded(progress: Progress) -> "tuple[KeptProgress, Shelf, Callable[..., LessonPanel]]":
    """Load what lessons are played with, and read them all."""
    from ui.labs.lessons.panel import LessonPanel  # noqa: PLC0415 - this is the place where it is loaded
    from ui.labs.lessons.shelf import read_shelf  # noqa: PLC0415 - likewise

    return progress.read(), read_shelf(), LessonPanel
