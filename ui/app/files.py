"""The file of one window: opened, saved, modified, closed. What would lose work asks first."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from explorer.document.codec import DocumentError, encode
from explorer.document.model import Document
from ui.app.opening import as_in_file, opened, own_comments
from ui.exporters import ExportError, stamp_of, was_changed, with_suffix, write
from ui.settings import Settings
from ui.store import Store
from ui.widgets.dialogs import Answer, ask_open_path, ask_save_path, ask_to_overwrite, ask_to_save, tell
from ui.window import MainWindow

SUFFIX = "nabla"
PATTERN = f"*.{SUFFIX}"

OpenWindow = Callable[[Document, Path | None], None]


class Files(QObject):
    """Knows which file the document of a window belongs to; `open_window` shows another document in a new window."""

    def __init__(self, window: MainWindow, store: Store, settings: Settings, open_window: OpenWindow) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._settings = settings
        self._open_window = open_window
        self._stamp: tuple[int, int] | None = None  # of the file when it was read or written
        self._own_comments: dict[str, str] = {}
        self.path: Path | None = None
        store.stack.cleanChanged.connect(self._on_clean_changed)
        self.show_title()

    @property
    def is_modified(self) -> bool:
        """Whether there is something to save."""
        return not self._store.is_saved

    @property
    def is_fresh(self) -> bool:
        """Whether the window shows nothing of the user's: no file, no change."""
        return self.path is None and not self.is_modified

    def belongs_to(self, path: Path | None, *, saved: bool = True) -> None:
        """Take the document as that of a file, saved there as it is or with changes still to save."""
        if path != self.path:
            self._own_comments = own_comments(path)
        self.path = path
        self._stamp = stamp_of(path)
        if saved:
            self._store.stack.setClean()
        else:
            self._store.stack.resetClean()
        self.show_title()

    # Opening

    def new(self) -> None:
        """Begin with an empty document: here where nothing is lost by it, else in a new window."""
        self._store.take_back()
        if self.is_fresh:
            self._store.replace(Document())
            self._window.definitions.editor.setFocus()
        else:
            self._open_window(Document(), None)

    def open(self) -> None:
        """Ask for a file and show its document."""
        path = ask_open_path(self._window, self._settings.folder, PATTERN)
        if path is not None:
            self._settings.folder = str(path.parent)
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Show the document of a file, and return whether that went well; a file that can't be read changes nothing."""
        try:
            document = opened(path)
        except (OSError, DocumentError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            tell(self._window, self.tr("{0} could not be opened").format(path.name), str(reason))
            return False
        self._settings.remember(path)
        self._store.take_back()
        if self.is_fresh:
            self._store.replace(document)
            self.belongs_to(path)
        else:
            self._open_window(document, path)
        return True

    def show_example(self, path: Path) -> None:
        """Show an example document."""
        self.show(opened(path), self.tr("open {0}").format(path.stem))

    def show(self, document: Document, label: str) -> None:
        """Show a document: as a step that can be undone, or in a new window where a file of the user's is open."""
        self._store.take_back()
        if self.path is not None:
            self._open_window(document, None)
            return
        was_modified = self.is_modified
        self._store.end_step()
        self._store.apply(lambda _: document, None, label)
        if not was_modified:
            self._store.stack.setClean()  # nothing of the user's is in it yet

    # Saving

    def save(self) -> bool:
        """Write the document into its file, asking for one where there is none; return whether it is saved.

        What is shown while the user's own document is set aside, as in a lesson, gets a file of its own.
        """
        if self.path is None or self._store.is_aside:
            return self.save_as()
        if was_changed(self.path, self._stamp) and not ask_to_overwrite(self._window, self.path):
            return False
        return self._write(self.path)

    def save_as(self) -> bool:
        """Ask for a file and write the document into it; return whether it is saved."""
        name = self.path.name if self.path is not None else f"{self._window.function_name}.{SUFFIX}"
        title = self.tr("Save as")
        path = ask_save_path(self._window, title, self._settings.folder, name, SUFFIX)
        if path is None:
            return False
        self._settings.folder = str(path.parent)
        return self._write(with_suffix(path, SUFFIX))

    def _write(self, path: Path) -> bool:
        self._store.end_step()
        try:
            comments = self._own_comments if path == self.path else {}
            write(path, encode(as_in_file(self._store.document, comments)))
        except ExportError as error:
            tell(self._window, self.tr("{0} was not saved").format(path.name), str(error))
            return False
        self._settings.remember(path)
        if not self._store.is_aside:
            self.belongs_to(path)
        return True

    def may_close(self) -> bool:
        """Return whether the window may close: nothing is unsaved, or the user has decided about it."""
        if not self.is_modified:
            return True
        match ask_to_save(self._window, self.name):
            case Answer.SAVE:
                self._store.take_back()
                return self.save()
            case Answer.DISCARD:
                return True
            case _:
                return False

    def close(self) -> None:
        """Follow the history no longer: the window closes."""
        self._store.stack.cleanChanged.disconnect(self._on_clean_changed)

    @property
    def name(self) -> str:
        """What the document is called."""
        return self.path.name if self.path is not None else self.tr("Untitled")

    def _on_clean_changed(self, clean: bool) -> None:  # noqa: FBT001 - a slot
        self.show_title()

    def show_title(self) -> None:
        """Show in the window's title what the document is called."""
        program = self.tr("Function Explorer")
        self._window.setWindowTitle(f"{self.name}[*] – {program}")
        self._window.setWindowModified(self.is_modified)
        self._window.setWindowFilePath(str(self.path) if self.path is not None else "")
