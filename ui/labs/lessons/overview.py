"""All lessons, a card each, with how far the user is in them."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.lessons.codec import Opened
from explorer.lessons.model import names, said
from explorer.lessons.progress import Course
from explorer.scene.palette import Theme
from ui import assets
from ui.labs.lessons.kept import KeptProgress
from ui.widgets.access import AccessibleRole
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_button import IconButton
from ui.widgets.style import GAP

BAR = 4  # pixels of height
FEW_LINES = 22  # of text in the list's height: below, cards say less and what is below them scrolls with them
LANGUAGES = (("en", "English"), ("ko", "한국어"))
_KEYS = Qt.Key
STEPS = {_KEYS.Key_Down: 1, _KEYS.Key_Right: 1, _KEYS.Key_Up: -1, _KEYS.Key_Left: -1}  # from a card to another


class Overview(QWidget):
    """Shows the lessons; a click, or Enter, opens one, and the arrow keys go from one to the next."""

    chosen = Signal(object)  # the Opened lesson
    file_wanted = Signal()  # when a lesson file is to be opened
    results_wanted = Signal()  # when what a class handed in is to be seen
    write_wanted = Signal()  # when a new lesson is to be written
    language_wanted = Signal(str)  # when texts are to be in another language
    close_wanted = Signal()  # when the lessons are not to be seen

    def __init__(self, kept: KeptProgress, theme: Theme) -> None:
        super().__init__()
        self._kept = kept
        self._lessons: Sequence[Opened] = ()
        self._language = "en"
        self._last = ""  # the key of the lesson that was opened last
        self._wants_focus = False
        self._is_tight = False  # whether there is little room
        self.cards: list[Card] = []
        self._more = QTimer(self, interval=0)  # makes a card at a time, since each takes a while
        self._more.timeout.connect(self._add_card)
        self.title = ElidedLabel(self.tr("Lessons"))  # the buttons beside it are wanted more
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setObjectName("strong")
        self.file_button = QPushButton(self.tr("Open a lesson file…"))
        self.file_button.clicked.connect(self.file_wanted)
        self.write_button = QPushButton(self.tr("Write a lesson…"))
        self.write_button.clicked.connect(self.write_wanted)
        self.results_button = QPushButton(self.tr("Results of a class…"))
        self.results_button.clicked.connect(self.results_wanted)
        self.close_button = IconButton()
        self.close_button.setAccessibleName(self.tr("Close the lessons"))
        self.close_button.setToolTip(self.tr("Close the lessons"))
        self.close_button.clicked.connect(self.close_wanted)
        self.languages: dict[str, QPushButton] = {}
        inner = QWidget()
        inner.setObjectName("column")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, GAP, 0)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._languages = QWidget()
        languages = QHBoxLayout(self._languages)
        languages.setContentsMargins(0, 0, 0, 0)
        for key, name in LANGUAGES:
            button = QPushButton(name)
            button.setCheckable(True)
            button.setObjectName("fix")
            button.toggled.connect(lambda _, key=key: self.language_wanted.emit(key))
            self.languages[key] = button
            languages.addWidget(button)
        self._head.addWidget(self._languages)
        self._head.addWidget(self.close_button)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(GAP, GAP, GAP, GAP)
        self._around.setSpacing(GAP)
        self._around.addLayout(self._head)
        self._around.addWidget(self._scroll, 1)
        self._foot = QWidget()
        self._under = FlowLayout(self._foot)
        self._under.setSpacing(GAP // 2)
        for button in (self.file_button, self.write_button, self.results_button):
            self._under.addWidget(button)
        self._around.addWidget(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tight(self.height() < FEW_LINES * self.fontMetrics().height())

    def _set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a setter
        """Leave the height to titles of lessons, or show what else there is to say of them."""
        if tight == self._is_tight:
            return
        self._is_tight = tight
        focused = self.focusWidget()
        (self._column if tight else self._around).addWidget(self._foot)
        if tight:
            self._under.addWidget(self._languages)
        else:
            self._head.insertWidget(1, self._languages)
        for card in self.cards:
            card.set_tight(tight)
        if self._foot.isAncestorOf(focused) or self._languages.isAncestorOf(focused):
            focused.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self.close_button.setIcon(assets.icon("remove", theme.muted, theme.border))

    def show_lessons(self, lessons: Sequence[Opened], language: str) -> None:
        """Show other lessons, or the same ones in another language or further on."""
        self._lessons, self._language = lessons, language
        for key, button in self.languages.items():
            with QSignalBlocker(button):
                button.setChecked(key == language)
        for card, opened in zip(self.cards, lessons, strict=False):
            card.show_lesson(opened, self._kept.course(opened.lesson.key), language)
        for card in self.cards[len(lessons) :]:
            card.hide()
        self._more.start()

    def _add_card(self) -> None:
        at = len(self.cards)
        if at < len(self._lessons):
            opened = self._lessons[at]
            card = Card()
            card.set_tight(self._is_tight)
            card.chosen.connect(self._on_chosen)
            card.stepped.connect(lambda by: self._go(at + by))
            self._column.insertWidget(at, card)
            self.cards.append(card)
            card.show_lesson(opened, self._kept.course(opened.lesson.key), self._language)
        if self.is_complete:
            self._more.stop()
        if self._wants_focus:
            self.take_focus()

    @property
    def is_complete(self) -> bool:
        """Whether all lessons stand in the list."""
        return len(self.cards) >= len(self._lessons)

    def take_focus(self) -> None:
        """Let the keyboard go on with the lesson that was opened last, else with the first."""
        keys = [opened.lesson.key for opened in self._lessons]
        at = keys.index(self._last) if self._last in keys else 0
        self._wants_focus = len(self.cards) <= at < len(keys)
        if at < len(self.cards):
            self._go(at)
        else:
            self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Make no more cards."""
        self._more.stop()

    def _go(self, at: int) -> None:
        there = min(len(self.cards), len(self._lessons))  # others are still to be made, or left over
        at = min(max(at, 0), there - 1)
        self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(self.cards[at])

    def _on_chosen(self, opened: Opened) -> None:
        self._last = opened.lesson.key
        self.chosen.emit(opened)


class Card(QFrame):
    """One lesson: its title, what it is about, and how far the user is."""

    ACCESSIBLE_ROLE = AccessibleRole.ListItem

    chosen = Signal(object)  # the Opened lesson
    stepped = Signal(int)  # when the keyboard is to go on so many cards

    def __init__(self) -> None:
        super().__init__()
        self._opened: Opened | None = None
        self._states = ("", "")  # what is said of the user's progress, and in short
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = QLabel("")
        self.title.setObjectName("strong")
        self.about = QLabel("")
        self.state = QLabel("")
        self.state.setObjectName("muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(BAR)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(GAP // 2)
        for part in (self.title, self.about, self.state):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # long words are cut
            part.setWordWrap(True)
            column.addWidget(part)
        column.addWidget(self.bar)
        self.set_tight(False)

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a setter
        """Show title and progress alone, or also what the lesson is about."""
        self._is_tight = tight
        self.about.setHidden(tight)
        margin = GAP // 2 if tight else GAP
        self._column.setContentsMargins(GAP, margin, GAP, margin)
        self._say()

    def _say(self) -> None:
        self.state.setText(self._states[self._is_tight])
        self.setToolTip(f"{self.about.text()}\n{self._states[0]}" if self._is_tight else "")

    def show_lesson(self, opened: Opened, course: Course, language: str) -> None:
        """Show a lesson."""
        self.show()
        self._opened = opened
        lesson = opened.lesson
        number = f"({lesson.head.part}) " if lesson.head.part else ""
        title = number + said(lesson.head.title, language)
        there, pages = names(lesson.pages), len(lesson.pages)  # an edited file may have lost pages that were seen
        seen, right = len({*course.seen} & {*there}), sum(course.answer(name).right for name in there)
        state = self.tr("{0} pages, about {1} minutes").format(pages, lesson.head.minutes)
        short = self.tr("{0} pages, {1} min").format(pages, lesson.head.minutes)
        if seen:
            short = self.tr("{0} of {1} pages").format(seen, pages)
            state = self.tr("{0} of {1} pages, {2} of {3} questions right").format(seen, pages, right, lesson.questions)
        self.title.setText(title)
        self.about.setText(said(lesson.head.about, language))
        self._states = (state, short)
        self._say()
        self.bar.setRange(0, max(pages, 1))
        self.bar.setValue(seen)
        self.bar.setVisible(bool(seen))
        self.setAccessibleName(f"{title}. {state}")
        self.setAccessibleDescription(self.about.text())

    def accessible_press(self) -> None:
        """Do what a click does."""
        self.chosen.emit(self._opened)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self._opened)
        elif by := STEPS.get(Qt.Key(event.key()), 0):
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)
