"""The slice through the point, to be heard: made in a thread, played by what the system has, or honestly not."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.exporters.player import Player
from ui.exporters.work import Progress, Work
from ui.store import Store


class Listening(QObject):
    """Plays the slices of one window's document; `say` tells in the status bar what is heard, or why nothing is."""

    def __init__(self, store: Store, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._say = say
        self._work: Work | None = None
        self.player = Player(self)
        self.player.failed.connect(self._on_failed)

    def toggle(self) -> None:
        """Play the slices through the point, or stop."""
        if self.player.is_playing:
            self.player.stop()
            return
        if self._work is not None:
            return  # it is being made
        document = self._store.document

        def make(_: Progress) -> bytes:
            from explorer.export.evaluated import evaluate  # noqa: PLC0415 - the window comes first
            from explorer.export.sound import to_wav  # noqa: PLC0415 - likewise

            return to_wav(evaluate(document))

        self._work = work = Work(make, self)
        work.made.connect(self._on_made)
        work.failed.connect(self._say)
        work.ended.connect(self._on_ended)
        work.start()

    def close(self) -> None:
        """Stop what is made and played."""
        if self._work is not None:
            self._work.cancel()
            self._work.wait()
        self.player.stop()

    def _on_made(self, data: bytes) -> None:
        self.player.play(data)
        if self.player.is_playing:
            self._say(self.tr("The slice through the point: pitch is height, the click is the point."))

    def _on_ended(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None

    def _on_failed(self, reason: str) -> None:
        self._say(reason + " " + self.tr("Export ▸ Slices as sound writes it into a file."))
