"""What goes beyond playing a lesson: a worksheet under a name, results handed in, lessons written."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from explorer.lessons import draws, results
from explorer.lessons.codec import LessonError, read_text, split
from explorer.lessons.drafts import Draft, new_draft
from explorer.lessons.model import Lesson, reworded
from explorer.lessons.recovery import DraftJournal, encode_draft
from explorer.lessons.writing import source_of
from explorer.scene.palette import Theme
from ui import assets
from ui.exporters import ExportError, file_name, with_suffix, write
from ui.labs.lessons.class_window import SUFFIX as RESULTS
from ui.labs.lessons.class_window import ClassWindow
from ui.labs.lessons.editor import LessonEditor
from ui.labs.lessons.player import LessonPlayer
from ui.labs.lessons.sheet_dialog import SheetDialog
from ui.language.translator import shown
from ui.store import Store
from ui.widgets.dialogs import ask_save_path, ask_to_forget
from ui.widgets.typeset import Typesetter


class Desk(QObject):
    """Asks for names and files, and opens the teacher's window; there is one of these at a time."""

    told = Signal(str)  # a message for the user
    handed_in = Signal(str)  # what the file with the results holds, once it is saved
    written = Signal()  # when a lesson that is being written changes, is saved, or is put away
    try_wanted = Signal(object, int)  # an Opened lesson and the page to be played

    def __init__(
        self, player: LessonPlayer, store: Store, typesetter: Typesetter, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._theme = theme
        self._player = player
        self._store = store
        self._parent = parent
        self.editor: LessonEditor | None = None
        self.class_window: ClassWindow | None = None

    def ask_name(self, *, keeps: bool = False) -> bool:
        """Ask for the student's name and begin the worksheet with its numbers; return whether there is a name.

        With `keeps` the answers stay, and with them the numbers that they are about.
        """
        lesson, course = self._player.lesson, self._player.course
        if lesson is None:
            return False
        title, label = self.tr("Work under my name"), self.tr("Your name, as your teacher knows it:")
        name, given = QInputDialog.getText(self._parent.window(), title, label, text=course.student)
        begun = results.begun(lesson.key, name)
        if not given or not begun.student:
            return False
        if begun.student != course.student:
            keeps = keeps or not draws.differ(lesson)  # where no page has numbers of a student, the answers stay good
            if not keeps and not self._may_forget():
                return False
            self._player.begin_again(course.named(begun.student) if keeps else begun)
        return True

    def begin_again(self) -> None:
        """Begin the lesson again, once the answers so far may be forgotten."""
        if self._may_forget():
            self._player.begin_again()

    def _may_forget(self) -> bool:
        answers = len(self._player.course.answers)
        asked = self.tr("The answers to {0} questions are forgotten.").format(answers)
        return not answers or ask_to_forget(self._parent.window(), asked)

    def hand_in(self) -> None:
        """Ask for a file and write the results into it."""
        lesson = self._player.lesson
        if lesson is None or not (
            self._player.course.student or self.ask_name(keeps=bool(self._player.course.answers))
        ):
            return
        made = results.results_of(lesson, self._player.course, self._player.language)
        name = f"{lesson.key} {file_name(made.student)}.{RESULTS}"
        path = ask_save_path(self._parent.window(), self.tr("Hand in the results"), "", name, RESULTS)
        if path is None:
            return
        try:
            write(with_suffix(path, RESULTS), results.encode(made))
        except ExportError as error:
            self.told.emit(shown(str(error)))
            return
        said = self.tr("{0} holds your results: {1} of {2} questions right.")
        self.handed_in.emit(said.format(path.name, made.right, len(made.rows)))

    def show_results(self, lesson: Lesson, files: Sequence[Path] = ()) -> None:
        """Open the window with what a class handed in for a lesson, and read files into it."""
        if self.class_window is None or self.class_window.book.lesson != lesson:
            self.class_window = made = ClassWindow(lesson, self._player.language, self._parent.window())
            made.finished.connect(lambda _: self._on_class_closed(made))
            made.show()
        self.class_window.add(files)
        self.class_window.raise_()
        self.class_window.activateWindow()

    def show_results_of_played(self) -> None:
        """Ask for the files that were handed in for the lesson that is played, and show them."""
        if self._player.flaws:
            self.told.emit("\n".join(map(shown, self._player.flaws)))
        elif self._player.lesson is not None:
            self.show_results(self._player.lesson)

    def show_sheets(self) -> None:
        """Open the window that makes worksheets on paper of the lesson that is played."""
        if self._player.lesson is not None:
            dialog = SheetDialog(self._player.lesson, self._player.language, self._parent.window())
            dialog.show()

    def write_new(self) -> None:
        """Open the teacher's window with a lesson of one page, which shows what is seen now."""
        title, first = (
            reworded("", self._player.language, words)
            for words in (self.tr("My lesson"), self.tr("Page {0}").format(1))
        )
        draft = new_draft(title).recorded(0, self._store.document, first)
        self.edit(draft, "")

    def edit_played(self, path: Path | None) -> None:
        """Open the teacher's window with the lesson that is played; `path` is its file."""
        lesson = self._player.lesson
        if lesson is None:
            return
        try:
            source = split(read_text(path)) if path is not None else source_of(lesson)
        except (OSError, LessonError):
            source = source_of(lesson)
        own = None if path in assets.lessons() else path  # the program's own lessons stay as they are
        self.edit(Draft(source), lesson.key, self._player.at, own)

    def edit(self, draft: Draft, key: str, at: int = 0, path: Path | None = None) -> None:
        """Open the teacher's window; another lesson takes the place of the one in it, once that may be closed."""
        if self.editor is not None and (self.editor.key, self.editor.path) != (key, path):
            self.editor.close()
        if self.editor is None:
            self.editor = editor = LessonEditor(
                draft,
                key,
                self._store,
                self._typesetter,
                self._theme,
                self._player.language,
                self._parent.window(),
            )
            editor.belongs_to(path)
            editor.try_wanted.connect(self.try_wanted)
            editor.changed.connect(self.written)
            editor.finished.connect(lambda _: self._on_closed(editor))
            editor.pages.choose(at)
            editor.show()
        self.editor.raise_()
        self.editor.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        if self.editor is not None:
            self.editor.set_theme(theme)

    @property
    def unsaved(self) -> Callable[[], bytes] | None:
        """What makes the journal of a lesson that is being written; None where nothing of it would be lost."""
        editor = self.editor
        if editor is None or not editor.is_modified:
            return None
        draft, key, path = editor.draft, editor.key, str(editor.path or "")
        return lambda: encode_draft(DraftJournal(1, key, path, draft.text))

    def restore(self, journal: DraftJournal) -> None:
        """Open the teacher's window with a lesson that a program which was killed left behind."""
        path = Path(journal.path) if journal.path else None
        self.edit(Draft(split(journal.text)), journal.key, 0, path)
        if self.editor is not None:
            self.editor.forget_saved()

    def may_close(self) -> bool:
        """Return whether nothing is lost when the program's window closes; the teacher decides about the lesson."""
        return self.editor is None or self.editor.may_close()

    def close(self) -> None:
        """Close the teacher's window, about which `may_close` has asked: the program's window closes."""
        if self.editor is not None:
            self.editor.stop()
            self.editor.blockSignals(True)
            self.editor.hide()
        if self.class_window is not None:
            self.class_window.close()

    def _on_class_closed(self, closed: ClassWindow) -> None:
        if self.class_window is closed:
            self.class_window = None

    def _on_closed(self, editor: LessonEditor) -> None:
        if self.editor is editor:
            self.editor = None
            self.written.emit()
