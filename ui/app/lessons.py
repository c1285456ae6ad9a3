"""The lessons of one window: made when they are first wanted, since they load the engine."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QVBoxLayout, QWidget

from explorer.scene.primitives import PlaneHandle
from ui.app.speech import speak
from ui.panels.view_pane import ViewPane
from ui.settings import Settings
from ui.store import Store
from ui.widgets.style import GAP
from ui.widgets.typeset import Typesetter
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.labs.lessons.panel import LessonPanel
    from ui.labs.lessons.player import Probe

TOUR = "tour"  # the key of the lesson that shows the program
WIDTH, SHARE = 340, 0.22  # pixels of the lessons' width at least, and their share of the window's


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
        self._dock: QDockWidget | None = None
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
            self._add_dock(self.panel)
        self._show_dock(True)
        return self.panel

    def hide(self) -> None:
        """Leave the lesson that is played, and show no more of them."""
        if self.panel is not None:
            self.panel.player.leave()
        self._show_dock(False)

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

    def _add_dock(self, panel: QWidget) -> None:
        """Put the lessons above the definitions, down to the bottom of the window where a room is open."""
        self._dock = dock = QDockWidget(self.tr("Lessons"), self._window)
        dock.setObjectName("lessons")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget())  # the panel has a head of its own
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(GAP // 2, GAP // 2, 0, GAP // 2)
        column.addWidget(panel)
        dock.setWidget(around)
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        definitions = self._window.findChild(QDockWidget, "definitions")
        if definitions is not None:
            self._window.splitDockWidget(dock, definitions, Qt.Orientation.Vertical)

    def _show_dock(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        if self._dock is None or self._dock.isVisible() == shown:
            return
        size = self._window.size()
        self._dock.setVisible(shown)
        left, below = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
        self._window.setCorner(Qt.Corner.BottomLeftCorner, left if shown else below)
        if shown:
            wide = max(WIDTH, round(SHARE * self._window.width()))
            self._window.resizeDocks([self._dock], [wide], Qt.Orientation.Horizontal)
            definitions = self._window.findChild(QDockWidget, "definitions")
            if definitions is not None:
                self._window.resizeDocks([self._dock, definitions], [3, 1], Qt.Orientation.Vertical)
        if not self._window.isMaximized():  # a room that got narrower may have asked for more height than there is
            QTimer.singleShot(0, self._window, lambda: self._window.resize(size))

    def _on_language(self, language: str) -> None:
        if language != self._settings.language:
            self._settings.language = language
            speak(self._settings)

    def _on_language_changed(self) -> None:
        if self.panel is not None and self.panel.player.language != self._settings.language:
            self.panel.set_language(self._settings.language)
