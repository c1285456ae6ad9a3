"""The one door from what the program says to what the user reads: Qt's own translation, with sentences and notation.

The translator is installed when it is first needed, and stays; another language or notation is only another content of
it, so that a thread that draws an export can ask at any time.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QTranslator

from explorer.language.voice import ENGLISH, Voice

if TYPE_CHECKING:
    from explorer.language.catalogue import Catalogue

TEXT, WORDS, NUMBER, FORMULA, SOURCE = "shown", "words", "number", "formula", "source"  # contexts that no class has
QT = "Q"  # how the contexts of Qt's own texts begin
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


def source_of(text: str) -> str:
    """Return what the program said where the user reads a text; the text itself where that is not known."""
    return QCoreApplication.translate(SOURCE, text) if text else text


class Translator(QTranslator):
    """Answers for every text of the program, and for Qt's own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.voice = ENGLISH
        self.kept: dict[str, Catalogue | None] = {}  # what has been read of translations, by the code of the language
        self._installed = False
        self._of_qt = QTranslator(self)
        self._sources: dict[str, str] = {}  # by what was said
        self._back: Catalogue | None = None  # from the language before this one
        self._contexts: Mapping[str, Callable[[str], str]] = {
            TEXT: self._text,
            WORDS: self._words,
            NUMBER: self._number,
            FORMULA: self._formula,
            SOURCE: self.source_of,
        }

    def speak(self, voice: Voice) -> None:
        """Speak another language, or write in another notation, from now on."""
        self._install()
        before, self.voice = self.voice, voice
        if voice.code != before.code:
            self.keep(before)
            known = before.catalogue
            self._back = known.back if known is not None else None
            translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._of_qt.load(f"qtbase_{voice.code}", translations)
        self._tell()

    def keep(self, voice: Voice) -> None:
        """Keep the translations of a voice, for when its language is spoken again."""
        self.kept[voice.code] = voice.catalogue

    def _install(self) -> None:
        if not self._installed:  # not before: without it Qt answers for English by itself, and faster
            self._installed = True
            QCoreApplication.installTranslator(self)

    @staticmethod
    def _tell() -> None:
        application = QCoreApplication.instance()
        if application is not None:
            QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))

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
        if context.startswith(QT):  # Right is a key there, and no answer
            said = self._of_qt.translate(context, source, disambiguation, n)
            if said:
                return said
        catalogue = self.voice.catalogue
        found = catalogue.exact.get(source) if catalogue is not None else None
        if found is not None:
            return self._remembered(found, source)
        return self._of_qt.translate(context, source, disambiguation, n) or source

    def _number(self, text: str) -> str:
        return self.voice.notation.numbers(text)

    def _formula(self, latex: str) -> str:
        return self.voice.formula(latex)

    def _text(self, text: str) -> str:
        return self._remembered(self.voice.shown(text), text)

    def _words(self, text: str) -> str:
        return self._remembered(self.voice.worded(text), text)

    def _remembered(self, said: str, source: str) -> str:
        if said != source:
            if len(self._sources) >= REMEMBERED:
                self._sources.clear()
            self._sources[said] = source
        return said
