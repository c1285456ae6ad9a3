"""What the .deb is made of: sums, the bill of materials, a licence for everything inside, and the desktop's files."""

from __future__ import annotations

import json
from pathlib import Path

import icons
import manifest
from chroot import Chroot
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from linux_checks import DIST, PROGRAM

OWN = ("base_library.zip", "python3.11", "resources")  # Python's and the program's
LEAST = 400  # characters of a licence text
BY_FOLDER = {"PIL": "pillow", "PySide6": "Qt", "shiboken6": "Qt", "fast_sugiyama": "fast-sugiyama"}


def sums_hold(_debian: Chroot) -> str:
    """SHA256SUMS names every package, with the digest it has."""
    lines = (DIST / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    found = {path.name: manifest.digest(path) for path in DIST.iterdir() if path.name != "SHA256SUMS"}
    assert found == sums, manifest.differences(sums, found)
    return f"{len(sums)} packages"


def bill_is_valid(debian: Chroot) -> str:
    """The bill of materials is CycloneDX by its schema, and names packages, Python and system libraries."""
    text = debian.at(f"{PROGRAM}/sbom.cdx.json").read_text("utf-8")
    flaw = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    assert flaw is None, flaw
    parts = json.loads(text)["components"]
    names = {part["name"].lower().replace("_", "-") for part in parts}
    assert {"cpython", "numpy", "pyside6-essentials", "sympy", "libx11-6"} <= names, sorted(names)
    assert all(part["version"] for part in parts)
    return f"{len(parts)} components"


def licences_complete(debian: Chroot) -> str:
    """Every library, package and font inside has a licence text beside it."""
    texts = {path.stem: path.read_text("utf-8", "replace") for path in debian.at(f"{PROGRAM}/licences").iterdir()}
    short = [name for name, text in texts.items() if len(text) < LEAST]
    assert not short, f"hardly a licence: {short}"
    inside = debian.at(f"{PROGRAM}/_internal")
    without = [str(path.relative_to(inside)) for path in things(inside) if not licence_of(path, texts)]
    assert not without, f"no licence for {without}"
    assert {"Qt", "LGPL-3", "GPL-3", "Python", "function-explorer"} <= texts.keys()
    assert "libgfortran" in texts["numpy"]
    return f"{len(list(things(inside)))} things, {len(texts)} texts"


def things(inside: Path) -> list[Path]:
    """Return what may come from somebody else: the folders and libraries of the program, and all fonts."""
    top = [path for path in inside.iterdir() if not path.is_symlink() and path.name not in OWN]
    return [*(path for path in top if path.suffix != ".dist-info"), *inside.rglob("*.ttf"), *inside.rglob("*.otf")]


def licence_of(path: Path, texts: dict[str, str]) -> str:
    """Return the name of the licence text about a folder, a library or a font; empty where there is none."""
    if path.suffix in {".ttf", ".otf"}:
        if "resources" in path.parts:
            return "font-OFL"
        return next((name for name in texts if name == f"font-{path.stem.removesuffix('-Regular')}"), "")
    if path.is_dir():
        name = path.name.removesuffix(".libs").split("-")[0]
        return next((found for found in (BY_FOLDER.get(name, name),) if found in texts), "")
    if path.name.startswith("libpython"):
        return "Python"
    return next((name for name, text in texts.items() if path.name in text.partition("\n")[0]), "")


def desktop_files_valid(debian: Chroot) -> str:
    """The desktop entry is valid, and the icons are there in all sizes, for the program and its documents."""
    said = debian.run("desktop-file-validate", "/usr/share/applications/function-explorer.desktop").strip()
    assert not said, said
    theme = debian.at("/usr/share/icons/hicolor")
    folders = [*(f"{size}x{size}" for size in icons.SIZES), "scalable"]
    names = [f"{kind}/{name}" for kind, name in icons.FREEDESKTOP.values()]
    missing = [f"{folder}/{name}" for folder in folders for name in names if not list(theme.glob(f"{folder}/{name}.*"))]
    assert not missing, missing
    return f"{len(folders)} sizes of {len(names)} icons"


CHECKS = [sums_hold, bill_is_valid, licences_complete, desktop_files_valid]
