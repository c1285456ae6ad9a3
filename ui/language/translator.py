"""The one door from what the program says to what the user reads: Qt's own translation, with sentences and notation.

The translator is installed when it is first needed, and stays; another language or notation is only another content of
it, so that a thread that draws an export can ask at any time.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QTranslator

from ui.language.notation import Notation

if TYPE_CHECKING:
    from ui.language.catalogue import Catalogue

TEXT, WORDS, NUMBER, FORMULA = "shown", "words", "number", "formula"  # contexts that no class has
IN_FORMULA = re.compile(r"\\text\{([^{}]*)\}")
REMEMBERED = 50_000  # texts whose source is known


def shown(text: str) -> str:
    """Return a text of the program as the user is to see it: in their language, with numbers in their notation."""
    return QCoreApplication.translate(TEXT, text) if text else text


def worded(text: str) -> str:
    """Return a text about what is typed in the user's language, its numbers as they are typed."""
    return QCoreApplication.translate(WORDS, text) if text else text


def number_shown(text: str) -> str:
    """Return the text of a number as the user is to see it."""
    return QCoreApplication.translate(NUMBER, text) if text else text


def formula_shown(latex: str) -> str:
    """Return LaTeX as the user is to see it."""
    return QCoreApplication.translate(FORMULA, latex) if latex else latex


class Translator(QTranslator):
    """Answers for every text of the program, and for Qt's own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notation = Notation()
        self.code = "en"
        self._catalogue: Catalogue | None = None
        self._installed = False
        self._of_qt = QTranslator(self)
        self._sources: dict[str, str] = {}  # by what was said
        self._back: Catalogue | None = None  # from the language before this one
        self._contexts: Mapping[str, Callable[[str], str]] = {
            TEXT: self._text,
            WORDS: self._words,
            NUMBER: self._number,
            FORMULA: self._formula,
        }

    def install(self) -> None:
        """Answer for the application from now on."""
        if not self._installed:
            self._installed = True
            QCoreApplication.installTranslator(self)

    def speak(self, language: str, catalogue: "Catalogue | None", notation: Notation) -> None:
        """Speak another language from now on, by its code; without a catalogue, English."""
        if self._catalogue is not None and self._catalogue is not catalogue:
            self._back = type(self._catalogue)((target, source) for source, target in self._catalogue.exact.items())
        self._catalogue, self.notation = catalogue, notation
        if language != self.code:
            self.code = language
            self._of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._tell()

    def write(self, notation: Notation) -> None:
        """Write numbers and formulas in another notation from now on."""
        self.notation = notation
        self._tell()

    @staticmethod
    def _tell() -> None:
        application = QCoreApplication.instance()
        if application is not None:
            QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))

    def keep(self, names: Iterable[str]) -> None:
        """Leave names that the user gave as they are, also where they are words of the program."""
        if self._catalogue is not None:
            self._catalogue.keep(names)

    def source_of(self, text: str) -> str:
        """Return what the program said where the user reads a text; the text itself where that is not known."""
        known = self._sources.get(text)
        return known if known is not None else self._back.said(text) if self._back is not None else text

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        ours = self._contexts.get(context)
        if ours is not None:
            return ours(source)
        found = self._catalogue.exact.get(source) if self._catalogue is not None else None
        if found is not None:
            return self._remembered(found, source)
        return self._of_qt.translate(context, source, disambiguation, n) or source

    def _number(self, text: str) -> str:
        return self.notation.numbers(text)

    def _formula(self, latex: str) -> str:
        if self._catalogue is not None:
            latex = IN_FORMULA.sub(self._in_formula, latex)
        return self.notation.formula(latex)

    def _in_formula(self, found: re.Match[str]) -> str:
        return rf"\text{{{self._said(found[1])}}}"

    def _text(self, text: str) -> str:
        return self._remembered(self.notation.numbers(self._said(text)), text)

    def _words(self, text: str) -> str:
        return self._remembered(self._said(text), text)

    def _said(self, text: str) -> str:
        return self._catalogue.said(text) if self._catalogue is not None else text

    def _remembered(self, said: str, source: str) -> str:
        if said != source:
            if len(self._sources) >= REMEMBERED:
                self._sources.clear()
            self._sources[said] = source
        return said
