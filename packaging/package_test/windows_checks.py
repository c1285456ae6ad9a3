"""The Windows packages, as far as they can be looked at from here."""

from __future__ import annotations

import json
import re
from pathlib import Path

import notices
import windows
from chroot import ROOT

DIST = ROOT / "dist"
TREE = ROOT / "build/windows/tree"
LARGEST = 50e6  # bytes of the installer
OWN = {"explorer", "ui", "resources"}
BY_FOLDER = {"PIL": "pillow", "PySide6": "Qt", "shiboken6": "Qt"}


def windows_tree_whole() -> str:
    """Every library a Windows file loads is in the tree or in Windows, no file names this machine, the sizes hold."""
    assert not windows.unresolved_imports(TREE), windows.unresolved_imports(TREE)
    needle = str(ROOT).encode()
    strangers = [str(path) for path in TREE.rglob("*") if path.is_file() and needle in path.read_bytes()]
    assert not strangers, strangers
    setup = next(DIST.glob("*-setup.exe"))
    assert setup.stat().st_size <= LARGEST, "the installer is too large"
    return f"{len(list(TREE.rglob('*')))} files; installer {setup.stat().st_size / 1e6:.1f} MB"


def bill_as_locked() -> str:
    """The bill of materials lists the versions of the lock file, and Python and Mesa beside them."""
    parts = json.loads((TREE / "sbom.cdx.json").read_text("utf-8"))["components"]
    listed = {notices.normal(part["name"]): part["version"] for part in parts}
    lines = re.findall(r"^([\w.-]+)==([^ ;\\]+)(?! *;)", notices.LOCK.read_text("utf-8"), re.MULTILINE)
    locked = {notices.normal(name): version for name, version in lines}
    assert listed.keys() - locked.keys() == {"cpython", "mesa"}, listed.keys() - locked.keys()
    wrong = {name: (version, listed.get(name)) for name, version in locked.items() if listed.get(name) != version}
    assert not wrong, wrong
    return f"{len(listed)} components"


def licences_complete() -> str:
    """Every package, library and font inside has a licence text beside it."""
    texts = {path.stem for path in (TREE / "licences").iterdir()}
    packages = [path for path in (TREE / "site").iterdir() if path.suffix != ".dist-info" and path.name not in OWN]
    without = [path.name for path in packages if licence_of(path) not in texts]
    fonts = [path.stem.removesuffix("-Regular") for path in (TREE / "site").glob("zia*/fonts/*.ttf")]
    without += [name for name in fonts if f"font-{name}" not in texts]
    assert not without, without
    assert {"Python", "Python-parts", "Mesa", "Qt", "LGPL-3", "GPL-3", "font-OFL", "function-explorer"} <= texts, texts
    return f"{len(packages)} packages, {len(texts)} texts"


def licence_of(package: Path) -> str:
    """Return the name of the licence text that goes with a folder or module of `site`."""
    name = package.name.removesuffix(".libs").split(".")[0]
    return BY_FOLDER.get(name, name.replace("_", "-"))


CHECKS = [windows_tree_whole, bill_as_locked, licences_complete]
