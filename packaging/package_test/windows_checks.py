"""The Windows packages, as far as they can be looked at from here."""

from __future__ import annotations

import windows
from chroot import ROOT

DIST = ROOT / "dist"
TREE = ROOT / "build/windows/tree"
LARGEST = 50e6  # bytes of the installer


def windows_tree_whole() -> str:
    """Every library a Windows file loads is in the tree or in Windows, no file names this machine, the sizes hold."""
    assert not windows.unresolved_imports(TREE), windows.unresolved_imports(TREE)
    needle = str(ROOT).encode()
    strangers = [str(path) for path in TREE.rglob("*") if path.is_file() and needle in path.read_bytes()]
    assert not strangers, strangers
    setup = next(DIST.glob("*-setup.exe"))
    assert setup.stat().st_size <= LARGEST, "the installer is too large"
    return f"{len(list(TREE.rglob('*')))} files; installer {setup.stat().st_size / 1e6:.1f} MB"


CHECKS = [windows_tree_whole]
