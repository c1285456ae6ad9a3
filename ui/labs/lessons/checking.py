"""What is wrong with a lesson that is being written, looked for beside the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from explorer.lessons.drafts import Draft
from ui.exporters.work import Work


class Checking(QObject):
    """Looks a draft through in a thread, since answers are tried as well; of several the newest is looked through."""

    told = Signal(object)  # what is wrong with the draft and the page that is seen, a list of sentences

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._wanted: Draft | None = None
        self._problems: list[str] = []
        self._broken: list[str] = []  # what is wrong with formulas of the page

    def check(self, draft: Draft) -> None:
        """Look a draft through; what is at it gives up first."""
        self._wanted = draft
        if self._work is not None:
            self._work.cancel()
            return
        self._work = work = Work(draft.problems, self)
        work.made.connect(self._on_checked)
        work.failed.connect(lambda why: self._on_checked([why]))
        work.ended.connect(lambda: self._on_ended(work, draft))
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

    def _on_checked(self, problems: list[str]) -> None:
        self._problems = problems
        self._tell()

    def _on_ended(self, work: Work, draft: Draft) -> None:
        if work is not self._work:
            return
        self._work = None
        work.deleteLater()
        if self._wanted is not None and draft != self._wanted:
            self.check(self._wanted)

    def _tell(self) -> None:
        self.told.emit([*self._problems, *self._broken])
