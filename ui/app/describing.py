"""What screen readers hear: what pictures are called and show, which are new, where the point went, what is wrong."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from explorer.document.labs.result import LabResult
from explorer.document.results import ReadResult, Result
from ui.app.facts_shown import FactsShown
from ui.app.shown import current_in, shown_in
from ui.labs.room_stages import RoomPicture
from ui.language.translator import shown, worded
from ui.widgets.access import announce
from ui.widgets.slices import Slices
from ui.window import MainWindow

REST = 400  # milliseconds without another result, after which it is said what is shown


class Describing(QObject):
    """Describes the pictures of one window whenever they have come to rest."""

    def __init__(self, window: MainWindow, facts: FactsShown) -> None:
        super().__init__(window)
        self._window = window
        self._facts = facts
        self._announced: tuple[float, ...] = ()
        self._names: tuple[str, ...] = ()  # of the pictures that were on the screen
        self._room: LabResult | None = None  # as it was said last
        self._wrong: tuple[str, str] = ("", "")  # what was said to be wrong, and what is
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._slices = Slices(self)
        self._rest.timeout.connect(lambda: self._slices.begin(self._describe()))
        window.language_changed.connect(self._rest.start)
        window.statusBar().messageChanged.connect(self._announce_message)

    def take(self, result: Result) -> None:
        """Hear of a result; what it shows is said a moment later."""
        if isinstance(result, ReadResult):
            found = (diagnostic for line in result.lines for diagnostic in line.diagnostics if diagnostic.is_error)
            first = next(found, None)
            self._wrong = (self._wrong[0], worded(first.message) if first is not None else "")
        self._facts.take(result)
        self._rest.start()

    def stop(self) -> None:
        """Describe no more: the window closes."""
        self._rest.stop()
        self._slices.stop()

    def _describe(self) -> Iterator[None]:
        from explorer.document.description import scene_said  # noqa: PLC0415 - the window comes first

        names = []
        for picture in shown_in(self._window):
            if picture.scene is None:
                continue
            title = picture.scene.title
            if isinstance(picture, RoomPicture):
                where = shown("Picture {0}").format(picture.index + 1)
            else:
                where = picture.accessibleName()
            names.append(f"{where}: {shown(title)}" if title else where)
            sentences = []
            for sentence in scene_said(picture.scene):
                sentences.append(shown(sentence))
                yield
            if isValid(picture.view):
                picture.view.setAccessibleName(names[-1])
                picture.view.setAccessibleDescription(" ".join(sentences))
        self._announce_news(tuple(names))
        self._announce_point()
        self._announce_room()

    def _announce_news(self, names: tuple[str, ...]) -> None:
        """Read out which pictures are new, and what is wrong with a line once nobody types on."""
        before, self._names = self._names, names
        if before and (new := [name for name in names if name not in before]):
            announce(self._window, ", ".join(new))
        said, wrong = self._wrong
        if wrong and wrong != said:
            announce(self._window, wrong)
        self._wrong = (wrong, wrong)

    def _announce_message(self, message: str) -> None:
        """Read out what the status bar says: that a file is saved, or why something was given up."""
        if message and QApplication.activePopupWidget() is None:  # else it is what an entry of a menu does
            announce(self._window, message)

    def _announce_point(self) -> None:
        """Read out what is known at the point where it was moved in a picture."""
        point = self._facts.point
        if point is None or point.at == self._announced:
            return
        self._announced = point.at
        picture = current_in(self._window)
        if picture is not None and picture.view.hasFocus():
            announce(picture.view, self._facts.at_the_point())

    def _announce_room(self) -> None:
        """Read out what a step, a choice or a node has changed in the open room, to whoever is in it."""
        from explorer.document.description import room_news  # noqa: PLC0415 - the window comes first

        before, self._room = self._room, self._facts.room
        focus = QApplication.focusWidget()
        if before is None or self._room is None or before.room != self._room.room or focus is None:
            return
        if self._window.room.isAncestorOf(focus) and (news := room_news(before, self._room)):
            announce(self._window.room, " ".join(map(shown, news)))
