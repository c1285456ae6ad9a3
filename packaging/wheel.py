"""The wheel and the source archive, which `pip`, `pipx` and `uv tool` turn into the command `function-explorer`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def package(folder: Path, version: str) -> list[Path]:
    """Build wheel and source archive into `folder`, and unpack the wheel where two builds are compared."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "uv", "build", "--quiet", "--out-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True)
    (folder / ".gitignore").unlink(missing_ok=True)
    made = [*folder.glob(f"function_explorer-{version}*.whl"), *folder.glob(f"function_explorer-{version}*.tar.gz")]
    tree = ROOT / "build/wheel/tree"
    shutil.rmtree(tree, ignore_errors=True)
    with zipfile.ZipFile(made[0]) as archive:
        archive.extractall(tree)
    return made
