"""What helps in front of a class, for one window; each part is loaded when it is first wanted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from explorer.document.model import Document
from ui import assets
from ui.actions import translated
from ui.app.describing import Describing
from ui.app.facts_shown import FactsShown
from ui.app.files import Files
from ui.store import Store
from ui.widgets.menus import Menu
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.classroom.help_window import HelpWindow


class Classroom(QObject):
    """Opens the gallery of examples, the help and the palette of commands."""

    def __init__(self, window: MainWindow, store: Store, files: Files) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._files = files
        self._help: HelpWindow | None = None
        self.facts = FactsShown()
        self.describing = Describing(window, self.facts)
        self.examples = Menu(translated("Examples"), window)
        self.examples.aboutToShow.connect(self._fill_examples)

    # Examples

    def _fill_examples(self) -> None:
        """Put the examples into the menu, by part of the lecture, when it is first opened."""
        from explorer.document.examples import EXAMPLES, PARTS  # noqa: PLC0415 - the window comes first

        self.examples.aboutToShow.disconnect(self._fill_examples)
        self.examples.addSeparator()
        for part, title in PARTS.items():
            menu = self.examples.add_menu(f"{part}  {translated(title)}")
            for example in EXAMPLES:
                if example.part == part:
                    name = example.name
                    menu.addAction(translated(example.title), lambda name=name: self.open_example(name))

    def open_example(self, name: str) -> None:
        """Show an example document."""
        self._files.show_example(assets.example(name))

    def show_gallery(self) -> None:
        """Show the examples with their pictures."""
        from ui.classroom.example_window import ExampleWindow  # noqa: PLC0415 - the window comes first

        gallery = ExampleWindow(self._window.theme, self._window)
        gallery.chosen.connect(self.open_example)
        gallery.help_wanted.connect(lambda: self.show_help("examples"))
        gallery.show()

    def greet(self, take_tour: Callable[[], None]) -> None:
        """Offer the tour to somebody who is new here, once."""
        from ui.classroom.greeting import Greeting  # noqa: PLC0415 - the window comes first

        greeting = Greeting(self._window)
        greeting.accepted.connect(take_tour)
        for found in ("lessons", "tour"):  # without it
            self._window.actions_by_id[found].triggered.connect(greeting.close)
        greeting.show()

    # Help

    def show_help(self, key: str = "") -> None:
        """Show a page of the help, the one about the place with the focus where none is named."""
        from ui.classroom.help_window import HelpWindow  # noqa: PLC0415 - the window comes first

        key = key or self._page_here()
        if self._help is None:
            self._help = HelpWindow(self._window.theme, self._shown, self._window)
            self._help.tried.connect(self.try_out)
        self._help.set_theme(self._window.theme)
        self._help.show_page(key)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        self._help.page.setFocus()  # it was asked for: it is read out, and scrolled by keys

    def _page_here(self) -> str:
        """Return the page about the part of the window that has the focus."""
        window, room = self._window, self._store.document.lab.room
        places: Sequence[tuple[QWidget, Callable[[], str]]] = (
            (window.definitions, lambda: "definitions"),
            (window.point, lambda: "point"),
            *((strip, lambda: "strip") for strip in (window.taylor, window.order)),
            (window.history, lambda: "history"),
            (window.room, lambda: f"room/{room}" if room else "strip"),
            *((pane, lambda pane=pane: "space" if pane.is_space else "plane") for pane in window.panes),
            *((dock, lambda: "lessons") for dock in window.findChildren(QDockWidget, "lessons")),
        )
        focus = QApplication.focusWidget()
        here = (
            page() for widget, page in places if focus is not None and (focus is widget or widget.isAncestorOf(focus))
        )
        return next(here, "start")

    def _shown(self) -> list[tuple[str, Sequence[str]]]:
        return self.facts.parts(self._store.document.lab.room)

    def try_out(self, lines: tuple[str, ...]) -> None:
        """Show the definitions of an example of the help."""
        self._files.show(Document(lines=lines), self.tr("open an example"))

    def close(self) -> None:
        """Stop what is painted and evaluated for the windows of help and examples."""
        self.describing.stop()
        for dialog in self._window.findChildren(QDialog):
            dialog.close()

    def show_palette(self) -> None:
        """Show the field that finds every command, example, room and function."""
        from ui.app.palette_rows import palette_rows  # noqa: PLC0415 - the window comes first
        from ui.classroom.palette import Palette  # noqa: PLC0415 - likewise

        rows = palette_rows(self._window, self._store, self.open_example, self.show_help)
        Palette(rows, self._window.theme, self._window).pop_up()
