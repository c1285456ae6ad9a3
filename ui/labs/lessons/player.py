"""One lesson as it is played: pages become edits, answers are judged in a thread, progress is kept."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.document.covers import NOTHING, Covers
from explorer.document.model import Document
from explorer.lessons.arrays import Judgement
from explorer.lessons.codec import Opened
from explorer.lessons.covering import covers_of
from explorer.lessons.judging import judge, solution, typed_solution, without_hints
from explorer.lessons.model import ChoiceQuestion, ClickQuestion, Lesson, Page, Show, names, said
from explorer.lessons.progress import Answer, Course
from explorer.lessons.showing import Shown, after, played, with_answer
from ui.exporters.work import Work
from ui.labs.lessons.kept import KeptProgress
from ui.language.translator import shown
from ui.store import Store

Probe = Callable[[], tuple[float, ...] | None]


@dataclass(frozen=True, slots=True)
class _Step:
    """The page that is open from a place in the history on."""

    index: int
    page: int


class LessonPlayer(QObject):
    """Plays a lesson on the store: each page is one edit, and the user's own document comes back at the end."""

    turned = Signal()  # when another page is open, or the same one with other numbers
    answered = Signal()  # when an answer was judged, a hint or the answer shown, or judging begins
    left = Signal()  # when no lesson is played any more

    def __init__(self, store: Store, kept: KeptProgress, probe: Probe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._probe = probe
        self.kept = kept
        self.language = "en"
        self.lesson: Lesson | None = None
        self.flaws: tuple[str, ...] = ()
        self.pages: tuple[Page, ...] = ()
        self.at = 0
        self.course = Course()
        self.judgement: Judgement | None = None
        self._opened: Opened | None = None  # what is played, as it was read
        self._is_trial = False  # whether a lesson that is being written is tried
        self._shown: tuple[Shown, ...] = ()
        self._solutions: dict[tuple[int, str], str] = {}  # by page and language
        self._covers: dict[int, Covers] = {}  # by page
        self._trail: list[_Step] = []
        self._work: Work | None = None
        store.stack.indexChanged.connect(self._on_index_changed)
        store.returned.connect(self._on_returned)
        store.changed.connect(self._on_document_changed)

    # Opening and leaving

    def open(self, opened: Opened, trial: Course | None = None) -> None:
        """Play a lesson from the page on which it was left, or with a course that is not kept, to try it.

        Raises ValueError where it cannot be shown.
        """
        course = trial if trial is not None else self.kept.course(opened.lesson.key)
        found = played(opened, course.seed)
        if not found.pages:
            raise ValueError("\n".join(map(str, found.flaws)) or "there is no page in it that can be read")
        self._stop_work()
        self._opened, self._is_trial = opened, trial is not None
        self.lesson, self.pages, self._shown, self.course = found.lesson, found.pages, found.shown, course
        self._solutions, self._covers = {}, {}
        self.flaws = tuple(map(str, found.flaws))
        self._store.set_aside()
        self._trail = []
        self.go(course.begins(names(found.pages)))

    def begin_again(self, course: Course | None = None) -> None:
        """Forget the answers; a course given brings the numbers of another student."""
        if self.lesson is not None and self._opened is not None:
            fresh = course or Course(seed=self.course.seed, student=self.course.student)
            if not self._is_trial:
                self.kept.keep(self.lesson.key, fresh, afresh=True)
            self.open(self._opened, fresh if self._is_trial else None)

    def leave(self) -> None:
        """Bring the user's own document back."""
        if self.lesson is not None:
            self._store.take_back()

    def close(self) -> None:
        """End it all: the window closes."""
        self._stop_work()
        self.kept.close()

    # Where it stands

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.pages[self.at]

    @property
    def name(self) -> str:
        """The name under which the answer to the page is kept."""
        return names(self.pages)[self.at]

    @property
    def answer(self) -> Answer:
        """What became of the page's question so far."""
        return self.course.answer(self.name)

    @property
    def is_judging(self) -> bool:
        """Whether an answer is being judged."""
        return self._work is not None

    @property
    def asks_for_place(self) -> bool:
        """Whether a click into a picture is an answer."""
        return self.lesson is not None and isinstance(self.page.ask, ClickQuestion) and not self.answer.done

    @property
    def covers(self) -> Covers:
        """What is still to be found, which others should not show."""
        if self.lesson is None or self.answer.done:
            return NOTHING
        if self.at not in self._covers:
            self._covers[self.at] = covers_of(self.page, self._shown[self.at].page)
        return self._covers[self.at]

    @property
    def solution(self) -> str:
        """The answer to the page's question, in Markdown; empty where it needs none."""
        ask, place = self.page.ask, (self.at, self.language)
        if ask is not None and place not in self._solutions:  # it is asked for whenever a formula has become ready
            self._solutions[place] = solution(ask, self._shown[self.at].page, self.language)
        return self._solutions.get(place, "")

    @property
    def right_answer(self) -> str:
        """The answer to the page's question as a student would give it."""
        return typed_solution(self.page.ask, self._shown[self.at].page) if self.page.ask is not None else ""

    @property
    def is_choice(self) -> bool:
        """Whether the page asks for one or several of the options."""
        return isinstance(self.page.ask, ChoiceQuestion)

    # What the student does

    def go(self, at: int) -> None:
        """Open a page."""
        if self.lesson is None or not 0 <= at < len(self.pages):
            return
        self._turn_to(at)
        shown = self._shown[at]
        self._show(shown.revealed if self.answer.done else shown.page, said(self.page.title, self.language))
        self._trail.append(_Step(self._store.stack.index(), at))
        self.turned.emit()

    def check(self, typed: str = "") -> None:
        """Have an answer judged; a click is where the probe is."""
        ask = self.page.ask
        if self.lesson is None or ask is None or self.answer.done or self._work is not None:
            return
        if isinstance(ask, ClickQuestion):
            typed = f"[{', '.join(map(repr, self._probe() or ()))}]"
        document, language, name = self._shown[self.at].page, self.language, self.name
        self._work = work = Work(lambda progress: judge(ask, typed, document, language), self)
        work.made.connect(lambda judged: self._on_judged(name, typed, judged))
        work.failed.connect(lambda why: self._on_judged(name, typed, Judgement(right=False, sentence=shown(why))))
        work.ended.connect(lambda: self._on_ended(work))
        work.start()
        self.answered.emit()

    def hint(self) -> None:
        """Show one more hint."""
        ask = self.page.ask
        if ask is not None and self.answer.hints < len(ask.hints):
            self._keep(lambda course: course.hinted(self.name))
            self._offer_hints()
            self.answered.emit()

    def reveal(self) -> None:
        """Show the answer."""
        if self.page.ask is not None and not self.answer.done:
            self._keep(lambda course: course.revealed(self.name))
            self._show_answer(with_answer(self.page, self._store.document.lines))

    # What becomes of it

    def _show(self, document: Document, label: str) -> None:
        self._store.end_step()
        self._store.apply(lambda _: document, None, label)

    def _turn_to(self, at: int) -> None:
        self.at, self.judgement = at, None
        self._stop_work()
        self._keep(lambda course: course.visited(at, self.name))

    def _keep(self, change: Callable[[Course], Course]) -> None:
        """Change the course, as it is kept now: the same lesson may be played in another window."""
        if self.lesson is None:
            return
        if self._is_trial:
            self.course = change(self.course)
            return
        kept = self.kept.course(self.lesson.key)
        is_ours = (kept.seed, kept.student) == (self.course.seed, self.course.student)
        self.course = change(kept if is_ours else self.course)
        if is_ours:
            self.kept.keep(self.lesson.key, self.course)

    def _on_judged(self, name: str, typed: str, judged: Judgement) -> None:
        if self.lesson is None or name != self.name:
            return  # the page was turned meanwhile
        self.judgement = judged
        if typed.strip():
            self._keep(lambda course: course.tried(name, typed, right=judged.right))
        self._offer_hints()
        if judged.right:
            self._show_answer(self.page.reveal)

    def _offer_hints(self) -> None:
        """Offer in what is said of the answer no hint where all are read."""
        ask, judged = self.page.ask, self.judgement
        if judged is not None and ask is not None and self.answer.hints >= len(ask.hints):
            self.judgement = without_hints(judged, self.language)

    def _show_answer(self, show: Show) -> None:
        try:
            revealed = after(self._store.document, show)
        except ValueError:  # the student's own changes do not go with it
            revealed = self._shown[self.at].revealed
        self._show(revealed, self.tr("show the answer"))
        self.answered.emit()

    def _on_ended(self, work: Work) -> None:
        if work is self._work:
            self._stop_work()
            self.answered.emit()

    def _stop_work(self) -> None:
        if self._work is not None:
            work, self._work = self._work, None
            work.discard()

    def _on_index_changed(self, index: int) -> None:
        """Follow the history: an undone page is left, and with the first one the lesson."""
        if not self._store.is_aside or not self._trail or self._trail[-1].index <= index:
            return
        undone = [step for step in self._trail if step.index > index]
        if len(undone) > 1 and undone[-2].index == undone[-1].index == index + 1:  # a page that changed nothing
            self._trail.pop()
            QTimer.singleShot(0, self, self._store.stack.redo)  # the page before it has made that change
        else:
            self._trail = self._trail[: len(self._trail) - len(undone)]
        if not self._trail:
            QTimer.singleShot(0, self, self.leave)
        elif self._trail[-1].page != self.at:
            self._turn_to(self._trail[-1].page)
            self.turned.emit()

    def _on_document_changed(self, old: Document, new: Document) -> None:
        """Take back what was said of a place once the point is at another."""
        if self.judgement is not None and self.asks_for_place and old.probe != new.probe:
            self.judgement = None
            self.answered.emit()

    def _on_returned(self) -> None:
        if self.lesson is not None:
            self._stop_work()
            self.lesson, self._trail = None, []
            self.left.emit()
