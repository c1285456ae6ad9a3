"""The page of a lesson on the screen: its text, the answer, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from explorer.lessons.model import said
from explorer.scene.palette import Theme
from ui import assets
from ui.labs.lessons.answer_place import AnswerPlace
from ui.labs.lessons.answers import AnyAnswer, ChoiceAnswer, LineAnswer, answer_for
from ui.labs.lessons.html import page_html, spoken, texts_ahead
from ui.labs.lessons.player import LessonPlayer
from ui.store import Store
from ui.widgets.access import announce
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_button import IconButton
from ui.widgets.markdown import to_html, to_words
from ui.widgets.menus import Menu
from ui.widgets.rich_text import RichText, as_typeset
from ui.widgets.style import GAP
from ui.widgets.typeset import Typesetter

BAR = 4  # pixels of height


class PageView(QWidget):
    """Shows the player's page; every button is a call of the player."""

    list_wanted = Signal()  # when the list of lessons is to be seen
    again_wanted = Signal()  # when the lesson is to be begun again
    name_wanted = Signal()  # when the lesson is to be worked through under a name
    hand_in_wanted = Signal()  # when the results are to be handed in
    sheets_wanted = Signal()  # when worksheets are wanted on paper
    results_wanted = Signal()  # when what a class handed in is to be seen
    edit_wanted = Signal()  # when the lesson is to be edited

    def __init__(self, player: LessonPlayer, store: Store, typesetter: Typesetter, theme: Theme) -> None:
        super().__init__()
        self._player = player
        self._store = store
        self._typesetter = typesetter
        self._theme = theme
        self.lesson_title = ElidedLabel("")
        self.lesson_title.setObjectName("strong")
        self.lesson_title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.place = QLabel("")
        self.place.setObjectName("muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(BAR)
        self.text = RichText(typesetter)
        self.text.setAccessibleName(self.tr("Page of the lesson"))
        self._ahead: list[QObject] = []  # who waits for formulas that are seen later
        self.answer: AnyAnswer | None = None
        self._answers = AnswerPlace(self.text)
        self.check_button = QPushButton(self.tr("Check"))
        self.hint_button = QPushButton(self.tr("Hint"))
        self.reveal_button = QPushButton(self.tr("Show the answer"))
        self.previous_button = QPushButton(self.tr("Back"))
        self.next_button = QPushButton(self.tr("Next"))
        self.leave_button = IconButton()
        self.more_button = IconButton()
        self.more = Menu(self.more_button)
        self._told: list[str] = []  # what of the page was read out, or can be read
        self._is_awaited = False  # while an answer is being judged
        self._name_buttons()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _name_buttons(self) -> None:
        tips = {
            self.check_button: self.tr("Have the answer checked  (Enter)"),
            self.hint_button: self.tr("Read a hint  (Alt+H)"),
            self.reveal_button: self.tr("See the answer, and what it looks like  (Alt+A)"),
            self.previous_button: self.tr("The page before  (Alt+Left)"),
            self.next_button: self.tr("The next page  (Alt+Right)"),
            self.leave_button: self.tr("Leave the lesson: your own document comes back"),
        }
        keys = {"Alt+H": self.hint_button, "Alt+A": self.reveal_button}
        keys |= {"Alt+Left": self.previous_button, "Alt+Right": self.next_button}
        for button, tip in tips.items():
            button.setToolTip(tip)
        for key, button in keys.items():  # a button's own shortcut would miss keys that come fast
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self.leave_button.setAccessibleName(self.tr("Leave the lesson"))
        self.more_button.setAccessibleName(self.tr("More about this lesson"))
        self.more_button.setToolTip(self.tr("Begin again, hand in, edit"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.lesson_title, 1)
        head.addWidget(self.place)
        head.addWidget(self.more_button)
        head.addWidget(self.leave_button)
        acts = FlowLayout()
        acts.setSpacing(GAP // 2)
        for button in (self.check_button, self.hint_button, self.reveal_button):
            acts.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self.previous_button)
        foot.addStretch(1)
        foot.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.text, 1)
        column.addWidget(self._answers)
        column.addLayout(acts)
        column.addLayout(foot)

    def _connect(self) -> None:
        player = self._player
        self.check_button.clicked.connect(self.check)
        self.hint_button.clicked.connect(player.hint)
        self.reveal_button.clicked.connect(player.reveal)
        self.previous_button.clicked.connect(lambda: player.go(player.at - 1))
        self.next_button.clicked.connect(self.go_on)
        self.leave_button.clicked.connect(player.leave)
        for text, act in (
            (self.tr("Begin again"), self.again_wanted.emit),
            (self.tr("Work under my name…"), self.name_wanted.emit),
            (self.tr("Hand in the results…"), self.hand_in_wanted.emit),
            (self.tr("Worksheets on paper…"), self.sheets_wanted.emit),
            (self.tr("Results of a class…"), self.results_wanted.emit),
            (self.tr("Edit this lesson…"), self.edit_wanted.emit),
        ):
            self.more.addAction(text, lambda act=act: act())
        self.more_button.setMenu(self.more)
        self.more_button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        player.turned.connect(self.show_page)
        player.answered.connect(self._on_answered)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.leave_button.setIcon(assets.icon("remove", theme.muted, theme.border))
        self.more_button.setIcon(assets.icon("more", theme.muted, theme.border))
        if self._player.lesson is not None:
            self._show_text(from_top=False)

    def show_page(self) -> None:
        """Show the page that is open now."""
        player = self._player
        if player.lesson is None:
            return
        student, title = player.course.student, said(player.lesson.head.title, player.language)
        self.lesson_title.setText(f"{student} – {title}" if student else title)
        self.place.setText(f"{player.at + 1} / {len(player.pages)}")
        self.bar.setRange(0, len(player.pages))
        self.bar.setValue(player.at + 1)
        self._make_answer()
        self._show_text(from_top=True)
        self._told = spoken(player).split("\n")
        self._typeset_ahead()
        self._enable()
        self.take_focus()
        if not self.text.hasFocus():  # else its description is read
            announce(self.text, " ".join(self._told))

    def take_focus(self) -> None:
        """Let the keyboard go on where the answer is given, else with the text."""
        done = self._player.answer.done
        if isinstance(self.answer, LineAnswer) and not done:
            self.answer.setFocus()
        elif isinstance(self.answer, ChoiceAnswer) and not done:
            self.answer.chosen.setFocus()
        else:
            self.text.setFocus()

    def _make_answer(self) -> None:
        if self.answer is not None:
            self._answers.clear()
        ask, self.answer = self._player.page.ask, None
        if ask is None:
            return
        self.answer = answer_for(ask, self._player.language, self._typesetter, self._store)
        self.answer.show_typed(self._player.answer.typed)
        self.answer.submitted.connect(self.check)
        self._answers.hold(self.answer)

    def _show_text(self, *, from_top: bool) -> None:
        self.text.show_html(lambda formula: page_html(self._player, self._theme, formula), from_top=from_top)
        self.text.setAccessibleDescription(spoken(self._player))
        if not from_top:  # what is new stands at the end
            self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())

    def _typeset_ahead(self) -> None:
        """Have formulas typeset before they are seen: LaTeX is no sight for students."""
        for asker in self._ahead:
            self._typesetter.forget(asker)
        self._ahead = []
        for text in texts_ahead(self._player):
            to_html(text, self._ask_ahead)

    def _ask_ahead(self, latex: str, alone: bool) -> str:  # noqa: FBT001 - as MakeFormula has it
        written = as_typeset(latex, alone=alone)
        if not self._typesetter.knows(written):
            self._ahead.append(QObject())  # an asker of its own: each waits for one formula
            self._typesetter.ask(self._ahead[-1], written)
        return ""

    def _on_answered(self) -> None:
        if self._player.lesson is not None:
            self._show_text(from_top=False)
            self._enable()
            self._tell_news()
            if self._player.answer.done:
                self.next_button.setFocus()

    def _tell_news(self) -> None:
        """Have read out what an answer or a hint has brought; a mistake that is made again is told again."""
        player, lines = self._player, spoken(self._player).split("\n")
        if player.is_judging:
            self._is_awaited = True
            return
        judged = player.judgement.sentence if player.judgement is not None else ""
        old = self._told if self._is_awaited else [*self._told, to_words(judged)]  # with a hint it may be shorter
        news = [line for line in lines if line not in old]
        if not news and self._is_awaited and judged:
            news = [judged]
        self._told, self._is_awaited = lines, False
        if news:
            announce(self.text, " ".join(news))

    def _enable(self) -> None:
        player, ask = self._player, self._player.page.ask
        open_question = ask is not None and not player.answer.done
        pressed = next((button for button in (self.check_button, self.hint_button) if button.hasFocus()), None)
        for button in (self.check_button, self.hint_button, self.reveal_button):
            button.setVisible(open_question)  # what is answered leaves its place to the text
        self.check_button.setEnabled(open_question and not player.is_judging)
        self.hint_button.setEnabled(open_question and ask is not None and player.answer.hints < len(ask.hints))
        self.reveal_button.setEnabled(open_question)
        if self.answer is not None:
            self.answer.setEnabled(open_question)
            if isinstance(self.answer, ChoiceAnswer) and player.answer.done:
                self.answer.show_typed(player.right_answer)
            self._answers.setVisible(open_question or self.answer.is_worth_seeing)
        if open_question and pressed is not None and not pressed.isEnabled():
            self.take_focus()  # or it would go on to the button that shows the answer
        self.previous_button.setEnabled(player.at > 0)
        is_last = player.at + 1 == len(player.pages)
        self.next_button.setText(self.tr("All lessons") if is_last else self.tr("Next"))
        wanted = self.check_button if open_question else self.next_button
        for button in (self.check_button, self.next_button):
            button.setProperty("wanted", button is wanted)
            button.style().polish(button)

    # Intents

    def check(self) -> None:
        """Have the answer judged."""
        if self.answer is not None:
            self._player.check(self.answer.typed())

    def go_on(self) -> None:
        """Turn the page; after the last one the list is shown."""
        if self._player.at + 1 < len(self._player.pages):
            self._player.go(self._player.at + 1)
        else:
            self.list_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check, or turn the page, on Enter; other keys as everywhere."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.check_button.isVisible() and self.check_button.isEnabled():
            self.check()
        elif not self._player.is_judging:
            self.go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._answers.updateGeometry()

    def texts(self) -> Sequence[RichText]:
        """Return everything that waits for formulas."""
        return [self.text, *self.findChildren(RichText)]
