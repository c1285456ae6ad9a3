"""The language and the notation of the whole application, as the user or the desktop chooses them."""

from PySide6.QtCore import QCoreApplication

from explorer.language.notation import Notation
from explorer.language.voice import Voice
from ui.language.translator import Translator
from ui.settings import NOTATIONS, Settings, language_of


def speak(settings: Settings) -> Translator:
    """Let the application speak the chosen language in the chosen notation, and return what translates."""
    translator = installed()
    before = translator.voice
    language = language_of(settings.language_choice)
    notation = Notation(**{kind: settings.notation(kind) for kind in NOTATIONS})
    if language != before.code:
        translator.speak(Voice(language, notation))
    elif notation != before.notation:
        translator.speak(Voice(language, notation, before.catalogue))
    return translator


def speak_as(voice: Voice) -> None:
    """Let what is painted without a window speak as the command line does."""
    translator = installed()
    if voice.code != translator.voice.code:
        translator.speak(voice)


def installed() -> Translator:
    """Return what translates for the application; the first call makes it."""
    application = QCoreApplication.instance()
    translator = application.findChild(Translator) if application is not None else None
    return translator if translator is not None else Translator(application)
