"""What the program remembers about itself between two starts; documents keep none of it."""

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QLocale, QLockFile, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from explorer.export.options import DPIS
from explorer.language.voice import known_language
from explorer.scene.palette import THEMES, Theme

SYSTEM = "system"
MOST_RECENT = 10
USUAL_DPI = 300
THEME_CHOICES = (SYSTEM, *THEMES)
LANGUAGES = {"en": "English", "ko": "한국어"}  # by code, each with its own name for itself
LANGUAGE_CHOICES = (SYSTEM, *LANGUAGES)
NOTATIONS = {"decimal": ("point", "comma"), "logarithm": ("ln", "log"), "tangent": ("tan", "tg")}  # the usual first
PACES = (0.25, 0.5, 1.0, 2.0)  # speeds of animations, the slower ones for reading along
PATIENCE = 500  # milliseconds in which another instance has surely added its document to the recent ones
DIGITS = range(3, 18)  # significant digits of the numbers in tables; 17 tell any two doubles apart


class Settings:
    """Typed access to the user's settings; wrong values in the file count as absent."""

    def __init__(self, file: QSettings | None = None) -> None:
        """Take the user's own settings, or those in a file."""
        self._file = file or QSettings("FunctionExplorer", "FunctionExplorer")
        self.set_aside = set_aside_damaged(self._file)  # where a file went that could not be read, if there was one

    @property
    def theme_choice(self) -> str:
        """Return the word "system" or the name of a theme."""
        choice = str(self._file.value("theme", SYSTEM))
        return choice if choice in THEME_CHOICES else SYSTEM

    @theme_choice.setter
    def theme_choice(self, choice: str) -> None:
        self._file.setValue("theme", choice)

    @property
    def projector(self) -> bool:
        """Whether everything is drawn large."""
        return str(self._file.value("projector", "false")) == "true"

    @projector.setter
    def projector(self, on: bool) -> None:
        self._file.setValue("projector", "true" if on else "false")

    @property
    def language_choice(self) -> str:
        """Return the word "system" or the code of a language."""
        choice = str(self._file.value("language", SYSTEM))
        return choice if choice in LANGUAGE_CHOICES else SYSTEM

    @language_choice.setter
    def language_choice(self, choice: str) -> None:
        self._file.setValue("language", choice)

    def notation(self, kind: str) -> str:
        """Return how a kind of NOTATIONS is written."""
        choice = str(self._file.value(f"notation/{kind}", ""))
        return choice if choice in NOTATIONS[kind] else NOTATIONS[kind][0]

    def keep_notation(self, kind: str, choice: str) -> None:
        """Remember how a kind of NOTATIONS is written."""
        self._file.setValue(f"notation/{kind}", choice)

    @property
    def language(self) -> str:
        """The code of the language that is spoken: the chosen one, or that of the system."""
        return language_of(self.language_choice)

    @language.setter
    def language(self, choice: str) -> None:
        self.language_choice = choice

    @property
    def is_greeted(self) -> bool:
        """Whether the tour was offered once."""
        return str(self._file.value("greeted", "false")) == "true"

    @is_greeted.setter
    def is_greeted(self, greeted: bool) -> None:
        self._file.setValue("greeted", "true" if greeted else "false")

    @property
    def pace(self) -> float:
        """How many times as fast as usual animations play."""
        text = str(self._file.value("pace", "1.0"))
        return next((pace for pace in PACES if str(pace) == text), 1.0)

    @pace.setter
    def pace(self, pace: float) -> None:
        self._file.setValue("pace", str(pace))

    @property
    def digits(self) -> int:
        """How many significant digits tables show."""
        text = str(self._file.value("digits", DIGITS[3]))
        return int(text) if text.isdecimal() and int(text) in DIGITS else DIGITS[3]

    @digits.setter
    def digits(self, count: int) -> None:
        self._file.setValue("digits", count)

    @property
    def shaded(self) -> bool:
        """Whether the cells of tables are tinted by the size of their numbers."""
        return str(self._file.value("shaded", "false")) == "true"

    @shaded.setter
    def shaded(self, on: bool) -> None:
        self._file.setValue("shaded", "true" if on else "false")

    @property
    def dpi(self) -> int:
        """How many dots to the inch exported images have."""
        text = str(self._file.value("dpi", USUAL_DPI))
        return int(text) if text.isdecimal() and int(text) in DPIS else USUAL_DPI

    @dpi.setter
    def dpi(self, dots: int) -> None:
        self._file.setValue("dpi", dots)

    @property
    def transparent(self) -> bool:
        """Whether exported pictures have no ground."""
        return str(self._file.value("transparent", "false")) == "true"

    @transparent.setter
    def transparent(self, on: bool) -> None:
        self._file.setValue("transparent", "true" if on else "false")

    @property
    def folder(self) -> str:
        """Where the last export went; empty for the user's documents."""
        return str(self._file.value("folder", ""))

    @folder.setter
    def folder(self, path: str) -> None:
        self._file.setValue("folder", path)

    @property
    def recent(self) -> list[str]:
        """The paths of the documents used last, the newest first."""
        self._file.sync()  # another instance may have added some
        value = self._file.value("recent", [])
        paths = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [path for path in paths if isinstance(path, str)][:MOST_RECENT]

    def remember(self, path: Path) -> None:
        """Put a document at the head of those used last."""
        name = str(path.absolute())
        lock = QLockFile(self._recent_lock())
        lock.tryLock(PATIENCE)  # where it can't be had, as in a home that is read-only, all goes on without it
        self._file.setValue("recent", [name, *(other for other in self.recent if other != name)][:MOST_RECENT])
        self._file.sync()
        lock.unlock()

    def _recent_lock(self) -> str:
        """Return the file by which the instances of this user, and nobody else's, take turns."""
        file = Path(self._file.fileName())
        if sys.platform == "win32" and self._file.format() == QSettings.Format.NativeFormat:  # the registry
            return QDir.temp().filePath("function-explorer-recent.lock")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
        return str(file.with_suffix(".recent.lock"))  # what Qt itself locks ends in .conf.lock

    def forget_recent(self) -> None:
        """Forget which documents were used last."""
        self._file.setValue("recent", [])

    def layout(self, key: str) -> QByteArray | None:
        """Return the saved geometry or state of a window part."""
        value = self._file.value(f"layout/{key}")
        return value if isinstance(value, QByteArray) else None

    def keep_layout(self, key: str, state: QByteArray) -> None:
        """Remember the geometry or state of a window part."""
        self._file.setValue(f"layout/{key}", state)


def set_aside_damaged(settings: QSettings) -> Path | None:
    """Rename the file of `settings` where it is damaged, begin anew, and return the name it has now."""
    path = Path(settings.fileName())
    try:
        if not path.is_file() or not _is_damaged(path.read_bytes(), settings):
            return None
        aside = path.with_suffix(".damaged")
        path.replace(aside)
    except OSError:
        return None
    settings.clear()
    settings.sync()
    return aside


def _is_damaged(content: bytes, settings: QSettings) -> bool:
    """Return whether a settings file is not what Qt writes: Qt itself reads past nearly everything."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return True
    is_refused = settings.status() == QSettings.Status.FormatError
    return is_refused or "\0" in text or (bool(text.strip()) and not settings.allKeys())


def language_of(choice: str) -> str:
    """Return the code of the chosen language; "system" follows the desktop's, where it is one of ours."""
    return known_language(QLocale.system().uiLanguages() if choice == SYSTEM else [choice])


def theme_of(choice: str) -> Theme:
    """Return the chosen theme; "system" follows the desktop's scheme, and its wish for a high contrast."""
    if choice in THEMES:
        return THEMES[choice]
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return THEMES["contrast"]
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return THEMES["dark" if dark else "light"]
