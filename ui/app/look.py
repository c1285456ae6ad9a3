"""Theme, size, language and notation of everything on the screen, as the user or the desktop chooses them."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.scene.palette import Theme
from ui.actions import translated
from ui.app.speech import Speech
from ui.language.translator import shown
from ui.settings import LANGUAGE_CHOICES, LANGUAGES, NOTATIONS, PACES, SYSTEM, THEME_CHOICES, Settings, theme_of
from ui.widgets.access import install_roles
from ui.widgets.menus import Menu
from ui.widgets.motion import set_pace
from ui.widgets.style import dress
from ui.window import MainWindow

PACE_NAMES = {0.25: "Very slow", 0.5: "Slow", 1.0: "Usual", 2.0: "Fast"}
THEME_NAMES = {"system": "As the system", "light": "Light", "dark": "Dark", "contrast": "High contrast"}
NOTATION_NAMES = {
    "point": "Decimal point, 0.5",
    "comma": "Decimal comma, 0,5",
    "ln": "Logarithm as ln",
    "log": "Logarithm as log",
    "tan": "Tangent as tan",
    "tg": "Tangent as tg",
}


def dress_application(settings: Settings) -> Theme:
    """Give the application the chosen colours and letters, and return the theme."""
    install_roles()
    theme = theme_of(settings.theme_choice)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        dress(application, theme, projector=settings.projector)
        set_pace(settings.pace)
    return theme


class Look(QObject):
    """Keeps one window in the chosen theme and size."""

    chosen = Signal()  # when another theme or size was chosen in this window, for it and all others

    def __init__(self, window: MainWindow, settings: Settings, speech: Speech) -> None:
        super().__init__(window)
        self._speech = speech
        self._window = window
        self._settings = settings
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def menus(self) -> tuple[Menu, Menu, Menu]:
        """Return the menus of the themes, the languages and the notations."""
        settings = self._settings
        themes, languages, notations = (
            Menu(translated(title), self._window) for title in ("Theme", "Language", "Notation")
        )
        self._offer(
            themes, {key: THEME_NAMES[key] for key in THEME_CHOICES}, lambda: settings.theme_choice, self.choose_theme
        )
        names = {SYSTEM: THEME_NAMES[SYSTEM], **LANGUAGES}
        ordered = {key: names[key] for key in LANGUAGE_CHOICES}
        self._offer(languages, ordered, lambda: settings.language_choice, self.choose_language)
        for kind, choices in NOTATIONS.items():
            named = {key: NOTATION_NAMES[key] for key in choices}
            self._offer(notations, named, partial(settings.notation, kind), partial(self.choose_notation, kind))
            notations.addSeparator()
        return themes, languages, notations

    @staticmethod
    def _offer(menu: Menu, names: Mapping[str, str], chosen: Callable[[], str], choose: Callable[[str], None]) -> None:
        """Put choices into a menu, of which one holds."""
        group = QActionGroup(menu)
        for key, name in names.items():
            action = QAction(shown(name), group, checkable=True)
            action.setData(key)
            action.triggered.connect(lambda _checked=False, key=key: choose(key))
            menu.addAction(action)

        def check() -> None:
            for action in group.actions():
                action.setChecked(action.data() == chosen())

        check()
        menu.aboutToShow.connect(check)

    def choose_language(self, choice: str) -> None:
        """Speak a language by its code, or that of the system."""
        self._settings.language_choice = choice
        self._speech.ask()

    def choose_notation(self, kind: str, choice: str) -> None:
        """Write one kind of NOTATIONS in another way."""
        self._settings.keep_notation(kind, choice)
        self._speech.ask()

    def fill_paces(self, menu: Menu) -> None:
        """Offer how fast animations play."""
        names = {str(pace): PACE_NAMES[pace] for pace in PACES}
        paces = menu.add_menu(shown("Speed of animations"))
        self._offer(paces, names, lambda: str(self._settings.pace), lambda pace: self.choose_pace(float(pace)))

    def choose_pace(self, pace: float) -> None:
        """Let animations play so many times as fast as usual."""
        self._settings.pace = pace
        set_pace(pace)

    def choose_theme(self, choice: str) -> None:
        """Use a theme by name, or "system"."""
        self._settings.theme_choice = choice
        dress_application(self._settings)
        self.follow()
        self.chosen.emit()

    def toggle_projector(self) -> None:
        """Make letters and lines large, or ordinary again."""
        self._settings.projector = not self._settings.projector
        dress_application(self._settings)
        self.follow()
        self.chosen.emit()

    def follow(self) -> None:
        """Draw the window in the theme and the size that are chosen now."""
        theme, projector = theme_of(self._settings.theme_choice), self._settings.projector
        if theme != self._window.theme:
            self._window.set_theme(theme)
        if projector != self._window.is_large:
            self._window.set_projector(projector)
        self._window.actions_by_id["projector"].setChecked(projector)

    def _on_system_changed(self) -> None:
        if self._settings.theme_choice == SYSTEM:
            self.choose_theme(SYSTEM)
