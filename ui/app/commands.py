"""What the actions do: each method is named in a row of the action table."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from explorer.document.edits import fit_ranges
from explorer.export.formats import BY_KEY
from ui.app.classroom import Classroom
from ui.app.exports import Exports
from ui.app.files import Files
from ui.app.lessons import Lessons
from ui.app.listening import Listening
from ui.app.look import Look
from ui.app.presenting import Presenting
from ui.app.shown import current_in
from ui.app.sizes import resize_part
from ui.language.translator import shown
from ui.panels.view_pane import ViewPane
from ui.settings import Settings
from ui.store import Store
from ui.widgets.dialogs import show_text
from ui.widgets.focus_order import give_focus, next_part, parts_of
from ui.window import MainWindow

MESSAGE_TIME = 8000  # milliseconds a message stays in the status bar


class Commands(QObject):
    """Answers the actions of one window."""

    def __init__(
        self, window: MainWindow, store: Store, settings: Settings, look: Look, files: Files, lessons: Lessons
    ) -> None:
        super().__init__(window)
        self.lessons = lessons
        self.window = window
        self.store = store
        self.settings = settings
        self.look = look
        self.files = files
        self.exports = Exports(window, store, settings, self.say)
        self.classroom = Classroom(window, store, files)
        self.listening = Listening(store, self.say, self)
        self.presenting = Presenting(window, lessons, settings)
        window.full_wanted.connect(self.presenting.toggle_full)

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

    def toggle_lessons(self) -> None:
        """Show the lessons, or leave them."""
        self.lessons.toggle()

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
        picture = current_in(self.window)
        if self.presenting.is_full:
            self.presenting.toggle_full()
        elif isinstance(picture, ViewPane):
            self.window.toggle_alone(picture)
        elif picture is not None:
            self.window.toggle_large()

    def toggle_projector(self) -> None:
        """Make letters and lines large, or ordinary again."""
        self.look.toggle_projector()

    def toggle_full(self) -> None:
        """Give the current view the whole screen, or bring back what was there."""
        self.presenting.toggle_full()

    def toggle_spotlight(self) -> None:
        """Darken everything but what is near the mouse, or no longer."""
        self.presenting.toggle_spotlight()

    def toggle_black(self) -> None:
        """Make the screen black until a key is pressed."""
        self.presenting.toggle_black()

    def toggle_pen(self) -> None:
        """Draw over the window, or take away what was drawn."""
        self.presenting.toggle_pen()

    def step_on(self) -> None:
        """Go on: a page, a step or an order."""
        self.presenting.step(1)

    def step_back(self) -> None:
        """Go back: a page, a step or an order."""
        self.presenting.step(-1)

    def play_here(self) -> None:
        """Play or pause the steps of the room, or the orders."""
        self.presenting.play()

    def show_gallery(self) -> None:
        """Show the examples with their pictures."""
        self.classroom.show_gallery()

    def take_tour(self) -> None:
        """Open the tour of the program."""
        self.lessons.take_tour()

    def next_part(self) -> None:
        """Give the focus to the next part of the window."""
        found = next_part(parts_of(self.window), self.window.focusWidget())
        if found is not None:
            give_focus(found, Qt.FocusReason.ShortcutFocusReason)

    def show_other(self) -> None:
        """Go on in the other view."""
        self.window.splitter.show_other()

    def enlarge(self) -> None:
        """Make the part of the window with the focus larger."""
        resize_part(self.window, 1)

    def shrink(self) -> None:
        """Make the part of the window with the focus smaller."""
        resize_part(self.window, -1)

    def play_sound(self) -> None:
        """Let the slice through the point be heard, or stop."""
        self.listening.toggle()

    def show_palette(self) -> None:
        """Show the field that finds every command, example, room and function."""
        self.classroom.show_palette()

    def show_help(self) -> None:
        """Show the page about the place with the focus."""
        self.classroom.show_help()

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        self.classroom.show_help("keys")

    def show_functions(self) -> None:
        """Show the function reference."""
        self.classroom.show_help("words/Trigonometric")

    def show_shown(self) -> None:
        """Say in sentences what is shown."""
        self.classroom.show_help("shown")

    def show_about(self) -> None:
        """Show what the program is."""
        show_text(self.window, self.tr("About Function Explorer"), shown(ABOUT))

    def export_png(self) -> None:
        """Save the current view as an image."""
        self.exports.save(BY_KEY["png"])

    def copy_picture(self) -> None:
        """Put the current view on the clipboard."""
        self.exports.copy_picture()

    def export_animation(self) -> None:
        """Save the current view moving."""
        self.exports.save_animation()

    def say(self, message: str) -> None:
        """Show a message in the status bar for a while."""
        self.window.statusBar().showMessage(shown(message), MESSAGE_TIME)


ABOUT = (
    "<h3>Function Explorer</h3><p>Type a function of one or several variables, and see what vector calculus says "
    "about it: surface, gradient, Jacobian, Hessian and Taylor approximations.</p>"
    "<p>Free software under the MIT license. It works without a network and sends nothing anywhere.</p>"
)
