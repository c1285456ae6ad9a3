"""What is wrong with a lesson that is being written, looked for beside the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from explorer.diagnostics import Diagnostic
from explorer.lessons.codec import Flaw
from explorer.lessons.drafts import Draft
from explorer.scene.palette import THEMES
from ui.exporters.work import Progress, Work
from ui.labs.lessons.broken_formulas import BrokenFormulas
from ui.labs.lessons.html import written_html
from ui.widgets.rich_text import as_typeset
from ui.widgets.typeset import Typesetter

Mistakes: TypeAlias = Mapping[str, Sequence[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is looked through: a draft, and the page that is seen in a language."""

    draft: Draft
    at: int
    language: str


@dataclass(frozen=True, slots=True)
class Found:
    """Mistakes in formulas of the page's question, formulas of its texts as they are typeset, and sentences."""

    mistakes: Mistakes = field(default_factory=dict)
    formulas: Mapping[str, str] = field(default_factory=dict)  # as they are typed, by how they are typeset
    problems: Sequence[str] = ()


class Checking(QObject):
    """Looks a draft through in a thread, since answers are tried as well; of several the newest is looked through."""

    told = Signal(object)  # what is wrong with the draft and the page that is seen, a list of sentences
    marked = Signal(int, object)  # a page, and what is wrong with formulas of its question, by the names of their cells

    def __init__(self, typesetter: Typesetter, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._wanted: Seen | None = None
        self._found = Found()
        self._page = 0  # the number of the page whose formulas are tried
        self._trying = BrokenFormulas(typesetter, self)
        self._trying.told.connect(self._tell)

    def check(self, seen: Seen) -> None:
        """Look a draft through, the page that is seen first; what is at it gives up first."""
        self._wanted = seen
        if self._work is not None:
            self._work.cancel()
            return
        self._work = work = Work(lambda step: look_through(seen, step), self)
        work.made.connect(lambda found: self._on_found(seen, found))
        work.failed.connect(lambda why: self._on_found(seen, Found(problems=[why])))
        work.ended.connect(lambda: self._on_ended(work, seen))
        work.start()

    def stop(self) -> None:
        """Give up what is at it."""
        self._trying.stop()
        if self._work is not None:
            work, self._work = self._work, None
            work.discard()

    def _on_found(self, seen: Seen, found: Found) -> None:
        self._found, self._page = found, seen.at + 1
        self.marked.emit(seen.at, found.mistakes)
        self._tell([])
        self._trying.check([*found.formulas])

    def _on_ended(self, work: Work, seen: Seen) -> None:
        if work is not self._work:
            return
        self._work = None
        work.deleteLater()
        if self._wanted is not None and seen != self._wanted:
            self.check(self._wanted)

    def _tell(self, broken: Sequence[str]) -> None:
        about = self.tr("page {0}: this formula cannot be typeset: {1}")
        typed = dict.fromkeys(self._found.formulas[latex] for latex in broken)
        self.told.emit([*self._found.problems, *(about.format(self._page, latex) for latex in typed)])


def look_through(seen: Seen, step: Progress) -> Found:
    """Return what is found; `step` is told how far that is, and may raise to stop it."""
    formulas: dict[str, str] = {}

    def formula(latex: str, alone: bool) -> str:  # noqa: FBT001 - as MakeFormula has it
        formulas[as_typeset(latex, alone=alone)] = latex
        return ""

    page = seen.draft.whole_page(seen.at) if seen.at >= 0 else None
    if page is not None and not isinstance(page, Flaw):
        written_html(page, seen.language, THEMES["light"], formula)
    mistakes = seen.draft.mistakes(seen.at) if seen.at >= 0 else {}
    return Found(mistakes, formulas, seen.draft.problems(step))
