"""In front of a class: one step on or back whatever is shown, the full screen, a spotlight and a pen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QToolBar, QWidget

from ui.app.lessons import Lessons
from ui.app.shown import current_in
from ui.panels.view_pane import ViewPane
from ui.settings import Settings
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.classroom.overlay import Black, Pen, Spotlight


class Presenting(QObject):
    """Answers the keys of a clicker, and what is laid over one window."""

    def __init__(self, window: MainWindow, lessons: Lessons, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._lessons = lessons
        self._bars: list[QWidget] = []  # what is hidden while a picture has the whole screen
        self._was_alone = False
        self.spotlight: Spotlight | None = None
        self.pen: Pen | None = None
        self.black: Black | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer keys that nothing in the window takes: Esc puts pen and spotlight away, B makes the screen black."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._window:
            if event.key() == Qt.Key.Key_Escape and self.pen is not None:
                self.toggle_pen()
                return True
            if event.key() == Qt.Key.Key_Escape and self.spotlight is not None:
                self.toggle_spotlight()
                return True
            if event.text().lower() in {"b", "."} and not event.modifiers():
                self.toggle_black()
                return True
        return super().eventFilter(watched, event)

    # Steps

    def step(self, by: int) -> None:
        """Go on or back: a page of the lesson, a step of the room, or an order of the Taylor polynomial.

        A clicker's other keys, as B for black, are not to be typed into a formula: while one presents it is left.
        """
        if self.presents:
            self._window.leave_text()
        if self._lessons.turn(by):
            return
        transport = self._window.room.transport
        if transport.isVisible():
            transport.step(by)
        else:
            self._window.taylor.step(by)

    def play(self) -> None:
        """Play or pause the steps of the room, or the orders of the Taylor polynomial."""
        transport = self._window.room.transport
        if transport.isVisible():
            transport.toggle_play()
        else:
            self._window.taylor.toggle_play()

    @property
    def presents(self) -> bool:
        """Whether one stands in front of a class: letters are large, or a picture has the whole screen."""
        return self._settings.projector or self.is_full

    def take_page_keys(self) -> None:
        """Let Page Down and Page Up step wherever the focus is while one presents; else they scroll, too."""
        for name, key in (("forward", Qt.Key.Key_PageDown), ("back", Qt.Key.Key_PageUp)):
            self._window.actions_by_id[name].setShortcuts([QKeySequence(key)] if self.presents else [])

    # The full screen

    @property
    def is_full(self) -> bool:
        """Whether one picture has the whole screen."""
        return bool(self._bars)

    def toggle_full(self, pane: ViewPane | None = None) -> None:
        """Give a picture the whole screen: the one with the focus, or else the room that is open; or bring all back."""
        window = self._window
        if self.is_full:
            self._leave_full()
            return
        self._was_alone = window.is_alone
        picture = pane or current_in(window)
        if pane is None and window.room.isVisible() and not (picture is not None and picture.view.hasFocus()):
            picture = None  # the room is what keys step in
        if not window.is_alone and isinstance(picture, ViewPane):
            window.toggle_alone(picture)
        elif not window.is_alone:
            window.toggle_large()
        bars = (window.menuBar(), window.statusBar(), *window.findChildren(QToolBar))
        self._bars = [bar for bar in bars if bar.isVisible()]
        for bar in self._bars:
            bar.hide()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        self.take_page_keys()

    def _leave_full(self) -> None:
        window = self._window
        for bar in self._bars:
            bar.show()
        self._bars = []
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        if window.is_alone and not self._was_alone:
            window.bring_back()
        self.take_page_keys()

    # What lies over the window

    def toggle_spotlight(self) -> None:
        """Darken everything but what is near the mouse, or no longer."""
        if self.spotlight is not None:
            self.spotlight.put_away()
            self.spotlight = None
            return
        from ui.classroom.overlay import Spotlight  # noqa: PLC0415 - the window comes first

        self.spotlight = Spotlight(self._window)
        self.spotlight.show()

    def toggle_black(self) -> None:
        """Make the screen black, or bring everything back."""
        if self.black is not None:
            self.black.put_away()
            self.black = None
            return
        from ui.classroom.overlay import Black  # noqa: PLC0415 - the window comes first

        self.black = Black(self._window)
        self.black.ended.connect(self.toggle_black)
        self.black.show()
        self.black.setFocus()

    def toggle_pen(self) -> None:
        """Draw over the window, or take away what was drawn."""
        if self.pen is not None:
            self.pen.put_away()
            self.pen = None
            return
        from ui.classroom.overlay import Pen  # noqa: PLC0415 - the window comes first

        self.pen = Pen(self._window, self._window.theme, self._grounds)
        self._window.themed.connect(self.pen.set_theme)
        self.pen.ended.connect(self.toggle_pen)
        self.pen.show()
        self.pen.setFocus()

    def _grounds(self) -> list[QWidget]:
        """Return what the pen draws on: pictures, and panels around them."""
        window = self._window
        views = [*(pane.view for pane in window.panes), *window.room.views]
        return [*(view for view in views if view is not None), *window.findChildren(QDockWidget)]

    def close(self) -> None:
        """Leave the full screen: the window closes, and is to be opened as it was."""
        if self.is_full:
            self._leave_full()
