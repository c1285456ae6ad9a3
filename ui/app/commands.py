"""What the actions do: each method is named in a row of the action table."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from explorer.document.edits import fit_ranges
from explorer.document.results import Table
from ui.app.files import Files
from ui.app.look import Look
from ui.exporters import SUFFIXES, ExportError, copy_picture, picture_bytes, table_text, with_suffix, write
from ui.panels.view_pane import ViewPane
from ui.settings import Settings
from ui.store import Store
from ui.widgets.dialogs import ask_save_path, help_page, show_text
from ui.widgets.row_keys import KEYS_IN_WORDS
from ui.window import MainWindow

MESSAGE_TIME = 8000  # milliseconds a message stays in the status bar


class Commands(QObject):
    """Answers the actions of one window."""

    def __init__(self, window: MainWindow, store: Store, settings: Settings, look: Look, files: Files) -> None:
        super().__init__(window)
        self.window = window
        self.store = store
        self.settings = settings
        self.look = look
        self.files = files

    def new(self) -> None:
        """Begin with an empty document."""
        self.files.new()

    def open(self) -> None:
        """Ask for a file and show its document."""
        self.files.open()

    def save(self) -> None:
        """Write the document into its file."""
        if self.files.save() and self.files.path is not None:
            self.say(self.tr("Saved {0}").format(self.files.path))

    def save_as(self) -> None:
        """Write the document into another file."""
        if self.files.save_as() and self.files.path is not None:
            self.say(self.tr("Saved {0}").format(self.files.path))

    def close(self) -> None:
        """Close this window."""
        self.window.close()

    def undo(self) -> None:
        """Take back the last step."""
        self.store.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.store.stack.redo()

    def quit(self) -> None:
        """Close all windows, unless one of them has something to save and stays."""
        QApplication.closeAllWindows()

    def lower_order(self) -> None:
        """Show the Taylor polynomial of one order less."""
        self.window.taylor.step(-1)

    def higher_order(self) -> None:
        """Show the Taylor polynomial of one order more."""
        self.window.taylor.step(1)

    def play_orders(self) -> None:
        """Play the orders from 0 upward, or stop."""
        self.window.taylor.toggle_play()

    def toggle_taylor(self) -> None:
        """Draw the Taylor polynomial, or not."""
        self.window.taylor.shown.click()

    def fit(self) -> None:
        """Let the pipeline choose ranges that suit the function."""
        self.store.end_step()
        self.store.apply(fit_ranges(), None, self.tr("fit the ranges"))

    def toggle_alone(self) -> None:
        """Let the current view fill the window, or bring back what stood beside it."""
        pane = self.current_pane()
        if pane is not None:
            self.window.toggle_alone(pane)

    def toggle_projector(self) -> None:
        """Make letters and lines large, or ordinary again."""
        self.look.toggle_projector()

    def show_help(self) -> None:
        """Show what can be typed and which keys there are."""
        actions = self.window.findChildren(QAction)
        keys = [(action.shortcut().toString(), action.text()) for action in actions if action.objectName()]
        show_text(self.window, self.tr("How to use it"), help_page([*(row for row in keys if row[0]), *KEYS_IN_WORDS]))

    def show_about(self) -> None:
        """Show what the program is."""
        show_text(self.window, self.tr("About Function Explorer"), ABOUT)

    def export_png(self) -> None:
        """Save the current view as an image."""
        self._export_picture("png")

    def export_svg(self) -> None:
        """Save the current view as a vector picture."""
        self._export_picture("svg")

    def export_pdf(self) -> None:
        """Save the current view as a page."""
        self._export_picture("pdf")

    def copy_picture(self) -> None:
        """Put the current view on the clipboard."""
        pane = self.current_pane()
        if pane is not None:
            copy_picture(pane.view)
            self.say(self.tr("The picture is on the clipboard."))

    def save_table(self, table: Table, kind: str) -> None:
        """Save the numbers of a table where the user says."""
        self._save(f"{self._name()}-{table.key}", kind, lambda: table_text(table, kind).encode())

    def _export_picture(self, kind: str) -> None:
        pane = self.current_pane()
        if pane is None:
            self.say(self.tr("There is no picture yet."))
            return
        letter = "ab"[self.window.panes.index(pane)]
        self._save(f"{self._name()}-view-{letter}", kind, lambda: picture_bytes(pane.view, kind))

    def _save(self, name: str, kind: str, content: Callable[[], bytes]) -> None:
        suffix = SUFFIXES[kind]
        title = self.tr("Save as")
        path = ask_save_path(self.window, title, self.settings.folder, f"{name}.{suffix}", suffix)
        if path is None:
            return
        path = with_suffix(path, suffix)
        try:
            write(path, content())
        except ExportError as error:
            self.say(str(error))
            return
        self.settings.folder = str(path.parent)
        self.say(self.tr("Saved {0}").format(path))

    def current_pane(self) -> ViewPane | None:
        """Return the pane with the focus, or else the first that shows something."""
        shown = [pane for pane in self.window.panes if pane.view is not None and pane.isVisibleTo(self.window)]
        focused = [pane for pane in shown if pane.view.hasFocus()]
        return next(iter(focused or shown), None)

    def say(self, message: str) -> None:
        """Show a message in the status bar for a while."""
        self.window.statusBar().showMessage(message, MESSAGE_TIME)

    def _name(self) -> str:
        return "".join(c for c in self.window.function_name if c.isalnum() or c in "-_")[:40] or "function"


ABOUT = (
    "<h3>Function Explorer</h3><p>Type a function of one or several variables, and see what vector calculus says "
    "about it: surface, gradient, Jacobian, Hessian and Taylor approximations.</p>"
    "<p>Free software under the MIT license. It works without a network and sends nothing anywhere.</p>"
)
