"""Which links and frameworks PyInstaller found belong into the package, once libraries nobody loads are left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable

Entry = tuple[str, str, str]  # where it goes, where it is from or points to, and what it is
FRAMEWORK = ".framework/"  # a Mac's folder of a library with what belongs to it: links inside it, a description


def followed(entries: Iterable[Entry], inside: Collection[str]) -> list[Entry]:
    """Return the entries without links to what is not `inside`, and without frameworks that hold no library of it."""
    frameworks = {framework_of(path) for path in inside}
    return [entry for entry in entries if belongs(entry, inside, frameworks)]


def belongs(entry: Entry, inside: Collection[str], frameworks: Collection[str]) -> bool:
    """Return whether one entry goes along."""
    path, target, kind = entry
    if FRAMEWORK in path:
        return framework_of(path) in frameworks
    return kind != "SYMLINK" or target in inside


def framework_of(path: str) -> str:
    """Return the framework a file is in, empty where it is in none."""
    return path.partition(FRAMEWORK)[0] if FRAMEWORK in path else ""
