"""What is wrong with a lesson that is being written, looked for beside the window."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from explorer.diagnostics import Diagnostic
from explorer.lessons.drafts import Draft
from ui.exporters.work import Work

Mistakes: TypeAlias = Mapping[str, Sequence[Diagnostic]]


class Checking(QObject):
    """Looks a draft through in a thread, since answers are tried as well; of several the newest is looked through."""

    told = Signal(object)  # what is wrong with the draft and the page that is seen, a list of sentences
    marked = Signal(int, object)  # a page, and what is wrong with formulas of its question, by the names of their cells

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._wanted: tuple[Draft, int] | None = None
        self._problems: list[str] = []
        self._broken: list[str] = []  # what is wrong with formulas of the page

    def check(self, draft: Draft, at: int) -> None:
        """Look a draft through, the question of page `at` first; what is at it gives up first."""
        self._wanted = (draft, at)
        if self._work is not None:
            self._work.cancel()
            return
        self._work = work = Work(lambda step: (_mistakes(draft, at), draft.problems(step)), self)
        work.made.connect(lambda found: self._on_checked(at, *found))
        work.failed.connect(lambda why: self._on_checked(at, {}, [why]))
        work.ended.connect(lambda: self._on_ended(work, draft, at))
        work.start()

    def add_broken(self, broken: Sequence[str]) -> None:
        """Tell besides what is wrong with formulas of the page."""
        self._broken = [*broken]
        self._tell()

    def stop(self) -> None:
        """Give up what is at it."""
        if self._work is not None:
            work, self._work = self._work, None
            work.discard()

    def _on_checked(self, at: int, mistakes: Mistakes, problems: list[str]) -> None:
        self._problems = problems
        self.marked.emit(at, mistakes)
        self._tell()

    def _on_ended(self, work: Work, draft: Draft, at: int) -> None:
        if work is not self._work:
            return
        self._work = None
        work.deleteLater()
        if self._wanted is not None and (draft, at) != self._wanted:
            self.check(*self._wanted)

    def _tell(self) -> None:
        self.told.emit([*self._problems, *self._broken])


def _mistakes(draft: Draft, at: int) -> Mistakes:
    return draft.mistakes(at) if at >= 0 else {}
