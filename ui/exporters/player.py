"""Sound files are played by what the system has for it; the program brings no player of its own."""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QProcess, QTemporaryFile, Signal

# What plays a WAV file on the command line, each with its options, the usual one of the system first.
PLAYERS = (
    ("afplay",),
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("play", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)


def command_for(path: str) -> list[str] | None:
    """Return the command that plays a file; None where the system has none."""
    if sys.platform == "win32":
        shell = shutil.which("powershell")
        quoted = path.replace("'", "''")
        play = ("(New-Object", f"Media.SoundPlayer('{quoted}')).PlaySync()")
        return [shell, "-NoProfile", "-Command", *play] if shell else None
    found = ((shutil.which(name), options) for name, *options in PLAYERS)
    return next(([program, *options, path] for program, options in found if program), None)


class Player(QObject):
    """Plays one sound at a time, in a process that can be stopped."""

    ended = Signal()  # when the sound is over, or was stopped
    failed = Signal(str)  # why nothing is heard

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: QTemporaryFile | None = None
        self._process: QProcess | None = None

    @property
    def is_playing(self) -> bool:
        """Whether something is being played."""
        return self._process is not None

    def play(self, data: bytes) -> None:
        """Play a WAV file."""
        self.stop()
        self._file = file = QTemporaryFile(QDir.temp().filePath("slice-XXXXXX.wav"), self)
        if not file.open():
            self.failed.emit(self.tr("There is no room for a file to be played."))
            return
        file.write(data)
        file.close()
        command = command_for(str(Path(file.fileName())))
        if command is None:
            self.failed.emit(self.tr("No program that plays sound was found here."))
            return
        self._process = process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(lambda _: self._on_finished(1))
        process.start(command[0], command[1:])

    def stop(self) -> None:
        """Play no more."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()
            self.ended.emit()

    def _on_finished(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip().splitlines()
        process.deleteLater()
        self.ended.emit()
        if code:
            reason = f" ({said[0]})" if said else ""
            self.failed.emit(self.tr("The sound could not be played here{0}.").format(reason))
