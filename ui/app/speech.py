"""The language and the notation of the whole application, as the user or the desktop chooses them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import assets
from ui.language.notation import Notation
from ui.language.translator import Translator
from ui.settings import NOTATIONS, Settings, language_of

if TYPE_CHECKING:
    from ui.language.catalogue import Catalogue


def speak(settings: Settings) -> Translator:
    """Let the application speak the chosen language in the chosen notation, and return what translates."""
    application = QCoreApplication.instance()
    translator = application.findChild(Translator) if application is not None else None
    if translator is None:
        translator = Translator(application)
    language = language_of(settings.language_choice)
    notation = Notation(**{kind: settings.notation(kind) for kind in NOTATIONS})
    if (language, notation) != (translator.code, translator.notation):
        translator.install()  # not before: without it Qt answers for English by itself, and faster
    if language != translator.code:
        translator.speak(language, _catalogue(language), notation)
    elif notation != translator.notation:
        translator.write(notation)
    return translator


def _catalogue(language: str) -> "Catalogue | None":
    from ui.language.catalogue import read_catalogue  # noqa: PLC0415 - who reads English does not wait for it

    path = assets.catalogue_path(language)
    return read_catalogue(path) if path.is_file() else None
