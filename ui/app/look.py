"""Theme and size of everything on the screen, as the user or the desktop chooses them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from explorer.scene.palette import Theme
from ui.actions import translated
from ui.settings import SYSTEM, THEME_CHOICES, Settings, theme_of
from ui.widgets.style import dress
from ui.window import MainWindow

THEME_NAMES = {"system": "As the system", "light": "Light", "dark": "Dark", "contrast": "High contrast"}


def dress_application(settings: Settings) -> Theme:
    """Give the application the chosen colours and letters, and return the theme."""
    theme = theme_of(settings.theme_choice)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        dress(application, theme, projector=settings.projector)
    return theme


class Look(QObject):
    """Keeps one window in the chosen theme and size."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def menu(self) -> QMenu:
        """Return a menu of the themes."""
        menu = QMenu(translated("Theme"), self._window)
        group = QActionGroup(menu)
        for choice in THEME_CHOICES:
            action = QAction(translated(THEME_NAMES[choice]), group, checkable=True)
            action.setChecked(choice == self._settings.theme_choice)
            action.triggered.connect(lambda _checked=False, choice=choice: self.choose_theme(choice))
            menu.addAction(action)
        return menu

    def choose_theme(self, choice: str) -> None:
        """Use a theme by name, or "system"."""
        self._settings.theme_choice = choice
        self._window.set_theme(dress_application(self._settings))

    def toggle_projector(self) -> None:
        """Make letters and lines large, or ordinary again."""
        self._settings.projector = not self._settings.projector
        dress_application(self._settings)
        self._window.set_projector(self._settings.projector)

    def _on_color_scheme_changed(self) -> None:
        if self._settings.theme_choice == SYSTEM:
            self.choose_theme(SYSTEM)
