"""The language and the notation of the whole application, as the user or the desktop chooses them."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from explorer.language.notation import Notation
from explorer.language.voice import Voice
from ui.exporters.work import Work
from ui.language.translator import Translator
from ui.settings import NOTATIONS, Settings, language_of


def speak(settings: Settings) -> Translator:
    """Let the application speak the chosen language in the chosen notation, and return what translates."""
    translator = installed()
    before = translator.voice
    language = language_of(settings.language_choice)
    notation = Notation(**{kind: settings.notation(kind) for kind in NOTATIONS})
    if language != before.code:
        translator.speak(Voice(language, notation, translator.kept.get(language)))
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


class Speech(QObject):
    """Lets the application speak as the settings say, once a thread has read the translations for it."""

    spoken = Signal()  # when what was asked for last is spoken

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._reading: Work | None = None

    @property
    def is_idle(self) -> bool:
        """Whether no translations are being read."""
        return self._reading is None

    def ask(self) -> None:
        """Speak as the settings say as soon as that is possible; what they say then is what counts."""
        if self._reading is not None:
            return
        translator = installed()
        language = language_of(self._settings.language_choice)
        voices = [] if language == translator.voice.code else [translator.voice, Voice(language)]
        unread = [voice for voice in voices if voice.code not in translator.kept]
        if unread:
            self._reading = work = Work(lambda _: _read(unread), self)
            work.made.connect(self._on_read)
            work.start()
        else:
            speak(self._settings)
            self.spoken.emit()

    def close(self) -> None:
        """Stop what works: the window closes."""
        if self._reading is not None:
            self._reading.discard()
            self._reading = None

    def _on_read(self, voices: list[Voice]) -> None:
        for voice in voices:
            installed().keep(voice)
        if self._reading is not None:
            self._reading.deleteLater()
        self._reading = None
        self.ask()


def _read(voices: list[Voice]) -> list[Voice]:
    """Return voices with their translations read, there and back."""
    for voice in voices:
        if voice.catalogue is not None:
            _ = voice.catalogue.back
    return voices
