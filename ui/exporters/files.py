"""Files written as a whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

MOST_LETTERS = 40  # of a text in a file's name


class ExportError(OSError):
    """A file could not be written; the message says which and why."""


def write(path: Path, data: bytes) -> Path:
    """Write a file as a whole or not at all; raises ExportError."""
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
    if not written:
        raise ExportError(f"{path.name} could not be written to {path.parent}: {file.errorString()}")
    return path


def file_name(text: str) -> str:
    """Return a text as the name of a file, without letters that some system does not allow in one."""
    return "".join(letter for letter in text if letter.isalnum() or letter in " -_")[:MOST_LETTERS].strip()


def with_suffix(path: Path, suffix: str) -> Path:
    """Return the path with a suffix, unless it has it already."""
    return path if path.suffix.lower() == f".{suffix}" else path.with_name(f"{path.name}.{suffix}")


def was_changed(path: Path | None, stamp: tuple[int, int] | None) -> bool:
    """Whether another program has written a file since it had a stamp; one that is gone holds nothing to lose."""
    return stamp_of(path) not in {None, stamp}


def stamp_of(path: Path | None) -> tuple[int, int] | None:
    """Return what changes when another program writes a file."""
    try:
        status = path.stat() if path is not None else None
    except OSError:
        return None
    return None if status is None else (status.st_mtime_ns, status.st_size)
