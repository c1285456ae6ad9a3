"""All windows of the program: each with a document, its file and its journal; the last one closed ends the program."""

from pathlib import Path

from PySide6.QtCore import QObject

from explorer.document.codec import DocumentError
from explorer.document.model import Document
from ui.app.autosave import Autosave, LessonKeeper, left_lessons, leftovers
from ui.app.lessons import Progress
from ui.app.opening import opened
from ui.app.session import Session
from ui.app.speech import speak
from ui.settings import Settings
from ui.widgets.dialogs import ask_to_restore

LESSON = ".lesson"
STAGGER = 32  # pixels by which a new window stands beside the last one


class Windows(QObject):
    """Opens and keeps the sessions; `folder` is where their journals are."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        super().__init__()
        self._settings = settings
        self._folder = folder
        self._progress = Progress()
        self.sessions: dict[Session, Autosave] = {}
        self._keepers: dict[Session, LessonKeeper] = {}

    def open(self, document: Document, path: Path | None) -> None:
        """Show a document in a window of its own; `path` is the file it was read from."""
        self._opened(document, path, saved=True)

    def _opened(self, document: Document, path: Path | None, *, saved: bool) -> Session:
        session = Session(document, self._settings, self.open, self._progress)
        session.files.belongs_to(path, saved=saved)
        session.window.may_close = session.may_close
        session.window.closing.connect(lambda: self._on_closing(session))
        session.look.chosen.connect(lambda: self._on_look_chosen(session))
        journal = Autosave(session.store, lambda: str(session.files.path or ""), self._folder, session)
        if self.sessions:
            last = list(self.sessions)[-1].window
            session.window.move(last.x() + STAGGER, last.y() + STAGGER)
        self.sessions[session] = journal
        self._keepers[session] = LessonKeeper(session.lessons, self._folder, session)
        room = session.window.screen().availableGeometry().size()
        session.window.resize(session.window.size().boundedTo(room))
        session.window.show()
        session.start()
        if not saved:
            journal.flush(wait=True)
        return session

    def greet(self) -> None:
        """Offer the tour in the window that is open, at the first start and once the picture is there."""
        session = next(iter(self.sessions), None)
        if session is None or self._settings.is_greeted:
            return
        self._settings.is_greeted = True
        commands = session.commands
        session.window.painted.connect(lambda: commands.classroom.greet(commands.take_tour))

    def tell_of_settings(self) -> None:
        """Say that the settings could not be read, and where they are now."""
        aside, session = self._settings.set_aside, next(iter(self.sessions), None)
        if aside is not None and session is not None:
            text = self.tr("The settings could not be read and begin anew; the old file is kept as {0}.")
            session.commands.say(text.format(aside))

    def open_path(self, path: Path) -> None:
        """Show the document or the lesson of a file; one that can't be read is told in an empty window."""
        if path.suffix.lower() == LESSON:
            self._opened(Document(), None, saved=True).lessons.play(path.absolute())
            return
        try:
            speak(self._settings)  # before the first window does
            document = opened(path)
        except (OSError, DocumentError) as error:
            session = self._opened(Document(), None, saved=True)
            session.commands.say(f"{path.name} could not be opened: {error}")
            return
        self._settings.remember(path)
        self.open(document, path.absolute())

    def hand_over(self, name: str) -> None:
        """Show a file that the desktop gives the running program, in the last window where nothing is lost by it."""
        session, path = list(self.sessions)[-1], Path(name)
        if path.suffix.lower() == LESSON:
            session.lessons.play(path)
        else:
            session.files.open_path(path)

    def offer_leftovers(self) -> None:
        """Ask about the work of a program that was killed, and open it if it is wanted."""
        found, lessons = leftovers(self._folder), left_lessons(self._folder)
        names = [leftover.name or self.tr("Untitled") for leftover in found] + [lesson.name for lesson in lessons]
        if names and ask_to_restore(names):
            for leftover in found:
                path = Path(leftover.journal.path) if leftover.journal.path else None
                self._restored(leftover.journal.document, path)
            for at, lesson in enumerate(lessons):  # a window has room for one
                is_full = at > 0 or not self.sessions
                session = self._opened(Document(), None, saved=True) if is_full else next(iter(self.sessions))
                session.lessons.restore(lesson.journal)
        for file in (*(leftover.file for leftover in found), *(lesson.file for lesson in lessons)):
            file.unlink(missing_ok=True)

    def _restored(self, document: Document, path: Path | None) -> None:
        """Show unsaved work: in a window that holds nothing of the user's, else in one of its own."""
        fresh = next((session for session in self.sessions if session.files.is_fresh), None)
        if fresh is None:
            self._opened(document, path, saved=False)
            return
        fresh.store.replace(document)
        fresh.files.belongs_to(path, saved=False)
        self.sessions[fresh].flush(wait=True)

    def flush(self) -> None:
        """Write all journals now."""
        for journal in (*self.sessions.values(), *self._keepers.values()):
            journal.flush(wait=True)

    def close(self) -> None:
        """Stop everything."""
        for session in list(self.sessions):
            self._on_closing(session)

    def _on_look_chosen(self, by: Session) -> None:
        """Let all windows look as one of them was made to look: letters and colours of controls are the program's."""
        for session in self.sessions:
            if session is not by:
                session.follow_look()

    def _on_closing(self, session: Session) -> None:
        journal = self.sessions.pop(session, None)
        if journal is not None:
            journal.close()
            self._keepers.pop(session).close()
            session.close()
