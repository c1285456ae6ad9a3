"""The lessons of one window: made when they are first wanted, since they load the engine."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.scene.primitives import PlaneHandle
from ui.app.lesson_dock import LessonDock
from ui.app.speech import speak
from ui.panels.view_pane import ViewPane
from ui.settings import Settings
from ui.store import Store
from ui.widgets.typeset import Typesetter
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.labs.lessons.panel import LessonPanel
    from ui.labs.lessons.player import Probe

TOUR = "tour"  # the key of the lesson that shows the program


class Lessons(QObject):
    """Opens and closes the lessons of a window, and hears of clicks into its pictures."""

    def __init__(
        self, window: MainWindow, store: Store, typesetter: Typesetter, settings: Settings, probe: "Probe"
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._typesetter = typesetter
        self._settings = settings
        self._probe = probe
        self.progress: Path | None = None  # the file where it is kept, instead of the user's own
        self.panel: LessonPanel | None = None
        self._dock: LessonDock | None = None
        window.language_changed.connect(self._on_language_changed)

    def toggle(self) -> None:
        """Show the lessons, or leave them."""
        if self.panel is not None and self._dock is not None and self._dock.isVisible():
            self.hide()
        else:
            self.show()

    def show(self) -> "LessonPanel":
        """Show the lessons: the list, or the page that is open."""
        if self.panel is None:
            from ui.labs.lessons.kept import KeptProgress, progress_file  # noqa: PLC0415 - see above
            from ui.labs.lessons.panel import LessonPanel  # noqa: PLC0415 - likewise

            theme, kept = self._window.theme, KeptProgress(self.progress or progress_file())
            self.panel = LessonPanel(self._store, self._typesetter, theme, kept, self._probe, self._settings.language)
            self.panel.close_wanted.connect(self.hide)
            self.panel.language_chosen.connect(self._on_language)
            self._window.themed.connect(self.panel.set_theme)
            self._dock = LessonDock(self._window, self.panel)
        if self._dock is not None:
            self._dock.bring()
        return self.panel

    def hide(self) -> None:
        """Leave the lesson that is played, and show no more of them."""
        if self.panel is not None:
            self.panel.player.leave()
        if self._dock is not None:
            self._dock.leave()

    def take_tour(self) -> None:
        """Open the tour of the program, once the lessons are read."""
        self.show().open_key(TOUR)

    def turn(self, by: int) -> bool:
        """Turn pages of the lesson that is played; return whether there is one to be seen."""
        if self.panel is None or self._dock is None or not self._dock.isVisible() or self.panel.player.lesson is None:
            return False
        self.panel.player.go(self.panel.player.at + by)
        return True

    def close(self) -> None:
        """Stop what works: the window closes."""
        if self.panel is not None:
            self.panel.stop()

    def place_clicked(self, pane: ViewPane, x: float, y: float) -> dict[int, float]:
        """Return what a click into a picture makes of the probe: coordinates by index, none unless it is an answer."""
        if self.panel is None or not self.panel.player.asks_for_place or pane.scene is None:
            return {}
        handle = pane.scene.handle
        if not isinstance(handle, PlaneHandle):
            return {}
        return {handle.across: x} if handle.up is None else {handle.across: x, handle.up: y}

    def _on_language(self, language: str) -> None:
        if language != self._settings.language:
            self._settings.language = language
            speak(self._settings)

    def _on_language_changed(self) -> None:
        if self.panel is not None and self.panel.player.language != self._settings.language:
            self.panel.set_language(self._settings.language)
