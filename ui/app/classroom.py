"""What helps in front of a class, for one window; each part is loaded when it is first wanted."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from ui import assets
from ui.actions import translated
from ui.app.files import Files
from ui.window import MainWindow


class Classroom(QObject):
    """Opens the gallery of examples."""

    def __init__(self, window: MainWindow, files: Files) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self.examples = QMenu(translated("Examples"), window)
        self.examples.aboutToShow.connect(self._fill_examples)

    def _fill_examples(self) -> None:
        """Put the examples into the menu, by part of the lecture, when it is first opened."""
        from explorer.document.examples import EXAMPLES, PARTS  # noqa: PLC0415 - the window comes first

        self.examples.aboutToShow.disconnect(self._fill_examples)
        self.examples.addSeparator()
        for part, title in PARTS.items():
            menu = self.examples.addMenu(f"{part}  {translated(title)}")
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

        gallery = ExampleWindow(self._window.panes[0].theme, self._window)
        gallery.chosen.connect(self.open_example)
        gallery.show()
