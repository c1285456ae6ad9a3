"""Which labs there are, one below the other, and the rooms of the open one, side by side."""

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ui.language.translator import shown
from ui.widgets.flow import FlowLayout
from ui.widgets.focus_order import TOGETHER
from ui.widgets.style import GAP

Rooms = tuple[tuple[str, str, str], ...]  # key, title, lab


class RoomTabs(QObject):
    """The two rows of buttons, `rail` and `rooms`; the room that was last open in a lab is opened with it."""

    chosen = Signal(str)  # the key of the room to open
    lessons_wanted = Signal()  # when the lessons are to be seen, beside whatever room is open

    def __init__(self, parent: QWidget, end: QWidget) -> None:
        """Make the rows; `end` stands at the right end of the rooms, or where there is no room below them."""
        super().__init__(parent)
        self._all: Rooms = ()
        self._last: dict[str, str] = {}
        self._current = ""
        self._is_tight = False
        self.labs: dict[str, QToolButton] = {}
        self.tabs: dict[str, QToolButton] = {}
        self.rail = QWidget()
        self.rail.setObjectName(TOGETHER)
        self._column = QVBoxLayout(self.rail)
        self._column.setSpacing(2)
        self._column.setContentsMargins(0, 0, GAP, 0)
        self.lesson = _tab(self.tr("Lesson"))
        self.lesson.setCheckable(False)
        self.lesson.setObjectName("lab")
        self.lesson.clicked.connect(self.lessons_wanted)
        self._column.addWidget(self.lesson)
        self._column.addStretch(1)
        self.row = FlowLayout()
        self.row.setSpacing(2)
        self.row.add_end(end)

    def show_rooms(self, rooms: Rooms) -> None:
        """Offer other rooms."""
        if rooms != self._all:
            self._all = rooms
            self._make()
        for lab, button in self.labs.items():  # a room, or a layer of a view, may have the same name
            button.setAccessibleName(self.tr("Lab: {0}").format(shown(lab)))

    def _make(self) -> None:
        for button in (*self.labs.values(), *self.tabs.values()):
            button.hide()
            button.deleteLater()
        self.labs, self.tabs = {}, {}
        for key, title, lab in self._all:
            if lab not in self.labs:
                self.labs[lab] = _tab(shown(lab))
                self.labs[lab].setObjectName("lab")
                self.labs[lab].toggled.connect(lambda _, lab=lab: self._on_lab(lab))
                self._column.insertWidget(len(self.labs) - 1, self.labs[lab])
            self.tabs[key] = _tab(shown(title))
            self.tabs[key].toggled.connect(lambda _, key=key: self._on_room(key))
            self.row.addWidget(self.tabs[key])
        self.show_current(self._current)

    def show_current(self, key: str) -> None:
        """Show which room is open; one that is not there leaves all buttons up."""
        self._current = key
        lab = self._lab_of(key)
        if lab:
            self._last[lab] = key
        for name, button in self.labs.items():
            _set_down(button, down=name == lab)
            button.setVisible(not self._is_tight)
        for name, _, its in self._all:
            _set_down(self.tabs[name], down=name == key)
            self.tabs[name].setVisible(name == key if self._is_tight else its == lab)
        self.lesson.setVisible(not self._is_tight)

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a setter
        """Show the tab of the open room alone, or all others, too."""
        self._is_tight = tight
        self.show_current(self._current)

    def _lab_of(self, key: str) -> str:
        return next((lab for name, _, lab in self._all if name == key), "")

    def _on_lab(self, lab: str) -> None:
        first = next(key for key, _, its in self._all if its == lab)
        self.chosen.emit(self._current if lab == self._lab_of(self._current) else self._last.get(lab, first))
        self.show_current(self._current)

    def _on_room(self, key: str) -> None:
        self.chosen.emit(key)
        self.show_current(self._current)  # a click on the open room's tab leaves it open


def _set_down(button: QToolButton, *, down: bool) -> None:
    """Show a button down or up without its signal, which is for the user: screen readers turn it without a click."""
    with QSignalBlocker(button):
        button.setChecked(down)


def _tab(title: str) -> QToolButton:
    tab = QToolButton()
    tab.setText(title.replace("&", "&&"))  # one alone would underline what follows
    tab.setCheckable(True)
    return tab
