"""The teacher's window: pages are recorded from what is shown, edited, put in order, tried, and saved as a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from explorer.lessons.codec import SUFFIX, Flaw, Opened
from explorer.lessons.drafts import Draft
from explorer.lessons.model import LANGUAGES, reworded, said
from explorer.scene.palette import Theme
from ui.exporters import ExportError, file_name, stamp_of, was_changed, with_suffix, write
from ui.history import History
from ui.labs.lessons.checking import Checking, Mistakes, Seen
from ui.labs.lessons.editor_frame import EditorFrame
from ui.labs.lessons.typing_steps import TypingSteps
from ui.language.translator import shown
from ui.store import Store
from ui.widgets.dialogs import Answer, ask_save_path, ask_to_overwrite, ask_to_save, fitting
from ui.widgets.typeset import Typesetter

PAUSE = 300  # milliseconds without a key before the lesson is looked through for problems
SIZE = QSize(980, 780)
MOST = 4  # problems that are told at once
OF_PAGE = ("up", "down", "copy", "remove", "show", "answer", "try")  # buttons that need a page


@dataclass(frozen=True, slots=True)
class Written:
    """A state of the lesson: its text, the page that is seen, and the field that was typed in."""

    draft: Draft
    at: int
    field: str = ""


class LessonEditor(EditorFrame):
    """Edits a Draft; `store` has what is recorded. Every change is a step that can be undone."""

    changed = Signal()  # when the text of the lesson changes, or is saved
    try_wanted = Signal(object, int)  # the Opened lesson and the page, to be played

    def __init__(
        self,
        draft: Draft,
        key: str,
        store: Store,
        typesetter: Typesetter,
        theme: Theme,
        language: str = LANGUAGES[0],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(typesetter, theme, language, parent)
        self.draft = draft
        self._saved: Draft | None = draft
        self.key = key
        self._store = store
        self._checking = Checking(typesetter, self)
        self._history: History[Written] = History(self._show, self)
        self.stack = self._history.stack
        self._steps = TypingSteps(self._history.end_step, self)
        self._typed_in = ""  # the field in which something is being typed just now
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Write a lesson"))
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._check)
        self.belongs_to(None)
        self._connect()
        self.set_theme(theme)
        self._show(Written(draft, min(0, len(draft.source.blocks) - 1)))
        self._show_steps()
        self.resize(fitting(self, SIZE))
        self.form.titles[language].setFocus()

    def _connect(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "record": self.record,
            "up": lambda: self.move_page(-1),
            "down": lambda: self.move_page(1),
            "copy": self.duplicate,
            "remove": self.remove,
            "show": lambda: self.record_into(answer=False),
            "answer": lambda: self.record_into(answer=True),
            "try": self.try_page,
            "save": self.save,
            "save_as": self.save_as,
        }
        for name, act in acts.items():
            self.buttons[name].clicked.connect(lambda _checked=False, act=act: act())
        for action, go in (
            (self.undo_action, self.stack.undo),
            (self.redo_action, self.stack.redo),
            (self.save_action, self.save),
            (self.save_as_action, self.save_as),
        ):
            action.triggered.connect(lambda _checked=False, go=go: go())
        self.pages.chosen.connect(self._on_chosen)
        self.pages.dragged.connect(self._on_dragged)
        self.pages.moving.connect(self.move_page)
        self.pages.removing.connect(self.remove)
        self.form.edited.connect(self._on_page_edited)
        self.form.question_replaced.connect(self._on_question_replaced)
        self.form.ask.reveal_dropped.connect(self.drop_reveal)
        self.head.edited.connect(self._on_head_edited)
        self._checking.told.connect(self._tell)
        self._checking.marked.connect(self._on_marked)
        self.stack.indexChanged.connect(self._show_steps)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self.dress(theme)
        self._soon.start()

    @property
    def at(self) -> int:
        """The number of the page that is edited, from 0; -1 while that is what stands before the pages."""
        return self.pages.at

    @property
    def name(self) -> str:
        """What the file is called; a new one is called like the lesson."""
        head = self.draft.head()
        title = file_name(said(head.title)) if head is not None and not self.key else ""
        return f"{self.key or title or 'lesson'}.{SUFFIX}"

    @property
    def is_modified(self) -> bool:
        """Whether there is something to save."""
        return self.draft != self._saved

    def forget_saved(self) -> None:
        """Take the lesson as one that is not saved: it was brought back after a crash."""
        self._saved = None
        self._show_modified()

    # What the teacher does

    def record(self) -> None:
        """Put a page that shows what is seen now below the one that is edited."""
        title = reworded("", self.form.language, self.tr("Page {0}").format(len(self.draft.source.blocks) + 1))
        self._change(self.draft.recorded(self.at + 1, self._store.document, title), self.at + 1, self.tr("record"))
        self.form.reveal(f"title.{self.form.language}")
        self.form.titles[self.form.language].selectAll()

    def record_into(self, *, answer: bool) -> None:
        """Let the page show what is seen now, at once or with the answer."""
        if self.at >= 0:
            draft = self.draft.shown_by(self.at, self._store.document, answer=answer)
            self._change(draft, self.at, self.tr("record"))

    def drop_reveal(self) -> None:
        """Let the page show nothing more with the answer."""
        if self.at >= 0:
            self._change(self.draft.without_reveal(self.at), self.at, self.tr("remove"))

    def move_page(self, by: int) -> None:
        """Move the page up or down."""
        if self.at >= 0:
            self._on_dragged(self.at, self.at + by)

    def duplicate(self) -> None:
        """Put a copy of the page below it."""
        if self.at >= 0:
            self._change(self.draft.duplicated(self.at), self.at + 1, self.tr("duplicate"))

    def remove(self) -> None:
        """Take the page away."""
        if self.at >= 0:
            left = len(self.draft.source.blocks) - 1
            self._change(self.draft.removed(self.at), min(self.at, left - 1), self.tr("remove"))

    def try_page(self) -> None:
        """Have the lesson played from this page on."""
        opened = self._opened()
        if opened is None or self.at < 0 or isinstance(self.draft.page(self.at), Flaw):
            return
        before = sum(0 < flaw.page <= self.at for flaw in opened.flaws)
        self.try_wanted.emit(opened, self.at - before)

    def save(self) -> bool:
        """Write the lesson into its file, asking for one where there is none; return whether it is saved."""
        if self.path is None:
            return self.save_as()
        if was_changed(self.path, self._stamp) and not ask_to_overwrite(self, self.path):
            return False
        return self.save_to(self.path)

    def save_as(self) -> bool:
        """Ask for a file and write the lesson; return whether it is saved."""
        folder = str(self.path.parent) if self.path is not None else ""
        path = ask_save_path(self, self.tr("Save the lesson"), folder, self.name, SUFFIX)
        return path is not None and self.save_to(with_suffix(path, SUFFIX))

    def save_to(self, path: Path) -> bool:
        """Write the lesson into a file; return whether it is saved."""
        self._history.end_step()
        try:
            write(path, self.draft.text.encode())
        except ExportError as error:
            self._tell([str(error)])
            return False
        self.key, self._saved = path.stem, self.draft
        self.belongs_to(path)
        self._show_modified()
        return True

    def belongs_to(self, path: Path | None) -> None:
        """Take the lesson as that of a file, as it is there now."""
        self.path, self._stamp = path, stamp_of(path)

    # What becomes of it

    def _opened(self) -> Opened | None:
        try:
            return self.draft.opened(self.key)
        except ValueError as error:
            self._tell([str(error)])
            return None

    def _change(self, draft: Draft, at: int, label: str, since: int | None = None) -> None:
        """Go on with another draft, as a step of its own; undone, it shows page `since`, else the one of now."""
        self._history.end_step()
        if draft != self.draft:
            self._history.go(Written(self.draft, self.at if since is None else since), Written(draft, at), None, label)

    def _on_page_edited(self, name: str, before: str, after: str) -> None:
        self._type(self.form.changed(self.draft, self.at, name), name, before, after)

    def _on_question_replaced(self, question: str) -> None:
        self._change(self.draft.asking(self.at, question), self.at, self.tr("edit"))

    def _on_head_edited(self, name: str, before: str, after: str) -> None:
        self._type(self.head.changed(self.draft, name), name, before, after)

    def _type(self, draft: Draft, name: str, before: str, after: str) -> None:
        """Take what is typed in a field into the history."""
        at = self.at
        old, new = Written(self.draft, at, name), Written(draft, at, name)
        if new != old:
            self._typed_in = name
            label = self.tr("edit")
            self._steps.take(f"{at} {name}", before, after, lambda key: self._history.go(old, new, key, label))
            self._typed_in = ""

    def _on_dragged(self, at: int, goal: int) -> None:
        last = len(self.draft.source.blocks) - 1
        if 0 <= at <= last and 0 <= goal <= last:
            self._change(self.draft.moved(at, goal), goal, self.tr("move"), since=at)
        self.pages.show_draft(self.draft, self.at)

    def _show(self, written: Written) -> None:
        """Make a state the current one; undo and redo come this way."""
        self.draft = written.draft
        self.pages.show_draft(self.draft, written.at)
        self._show_part()
        if not self._typed_in:
            self.form.show_mistakes({})
            (self.form if written.at >= 0 else self.head).reveal(written.field)
        self._show_modified()
        self._soon.start()

    def _on_chosen(self) -> None:
        self._history.end_step()
        self.form.show_mistakes({})
        self._show_part()
        self._soon.start()

    def _show_part(self) -> None:
        at = self.at
        self.form.setVisible(at >= 0)
        self.head.setVisible(at < 0)
        for name in OF_PAGE:
            self.buttons[name].setEnabled(at >= 0)
        if at >= 0:
            self.form.show_page(self.draft, at, typed_in=self._typed_in)
        else:
            self.head.show_head(self.draft, typed_in=self._typed_in)

    def _check(self) -> None:
        if self.at >= 0:
            self.form.look(self.draft, self.at)
        self._checking.check(Seen(self.draft, self.at, self.form.language))

    def _on_marked(self, at: int, mistakes: Mistakes) -> None:
        if at == self.at:
            self.form.show_mistakes(mistakes)

    def _tell(self, problems: list[str]) -> None:
        self.problem.setText("\n".join(map(shown, problems[:MOST])))
        self.problem.setVisible(bool(problems))

    def _show_modified(self) -> None:
        self.setWindowTitle(self.tr("Write a lesson") + f" – {self.name}[*]")
        self.setWindowModified(self.is_modified)
        self.changed.emit()

    def _show_steps(self, _index: int = 0) -> None:
        """Say what would be undone and done again."""
        for action, text, able in (
            (self.undo_action, self.stack.undoText(), self.stack.canUndo()),
            (self.redo_action, self.stack.redoText(), self.stack.canRedo()),
        ):
            action.setEnabled(able)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()}: {text}  ({keys})" if text else f"{action.text()}  ({keys})")

    def stop(self) -> None:
        """Stop what works, and what is to begin."""
        self.form.preview.stop()
        self._soon.stop()
        self._checking.stop()

    def may_close(self) -> bool:
        """Return whether it may be closed: nothing is unsaved, or the teacher has decided about it."""
        if not self.is_modified:
            return True
        answer = ask_to_save(self, self.name)
        return answer is Answer.DISCARD or (answer is Answer.SAVE and self.save())

    def reject(self) -> None:
        """Close, which Escape and the window's frame want, unless something would be lost."""
        if self.may_close():
            self.stop()
            super().reject()
