"""What a package is made of: a line a file with its SHA-256, so that two builds can be compared."""

from __future__ import annotations

import hashlib
from pathlib import Path


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def manifest(tree: Path) -> dict[str, str]:
    """Return what stands at each path below `tree`: the digest of a file, or where a link points."""
    found = {}
    for path in sorted(tree.rglob("*")):
        if path.is_symlink():
            found[path.relative_to(tree).as_posix()] = f"-> {path.readlink()}"
        elif path.is_file():
            found[path.relative_to(tree).as_posix()] = digest(path)
    return found


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Return a line for each path that two manifests do not agree on."""
    words = {True: "differs", False: "is in one build only"}
    return [
        f"{path} {words[path in one and path in other]}"
        for path in sorted(one.keys() | other.keys())
        if one.get(path) != other.get(path)
    ]


def write_sums(folder: Path) -> Path:
    """Write SHA256SUMS of the files in `folder`, as `sha256sum -c` reads it, and return its path."""
    target = folder / "SHA256SUMS"
    files = sorted(path for path in folder.iterdir() if path.is_file() and path != target)
    target.write_text("".join(f"{digest(path)}  {path.name}\n" for path in files), "utf-8")
    return target


def size(tree: Path) -> int:
    """Return how many bytes the files below `tree` hold."""
    return sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
