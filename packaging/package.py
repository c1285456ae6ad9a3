"""The packages, built from the lock files into dist/: `dev.py package [linux|windows|macos|wheel]...`."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import linux
import macos
import manifest
import wheel
import windows

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
KINDS: dict[str, Callable[[Path, str], list[Path]]] = {
    "linux": linux.package,
    "windows": windows.package,
    "macos": macos.package,
    "wheel": wheel.package,
}
USUAL = {"linux": ["wheel", "linux", "windows"], "darwin": ["macos"], "win32": ["windows"]}


def version() -> str:
    """Return the version that pyproject.toml names."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def source_date() -> str:
    """Return the seconds at which the last commit was made: the time every file in a package carries."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return os.environ["SOURCE_DATE_EPOCH"]
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "1700000000"


def build(kind: str, folder: Path) -> list[Path]:
    """Build the packages of one kind into `folder` and say how large each has become."""
    made = KINDS[kind](folder, version())
    for path in made:
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB", flush=True)
    return made


def compare(kind: str, made: Sequence[Path]) -> bool:
    """Build `kind` once more, say where the trees and the packages `made` differ, and return whether they agree."""
    first = manifest.manifest(ROOT / "build" / kind / "tree")
    again = KINDS[kind](ROOT / "build/again", version())
    found = manifest.differences(first, manifest.manifest(ROOT / "build" / kind / "tree"))
    packages = [{path.name: manifest.digest(path) for path in paths} for paths in (made, again)]
    found += manifest.differences(*packages)
    counts = f"{len(first)} files and {len(made)} packages built twice, {len(found)} of them differ"
    print(f"{kind}: {counts}", *found, sep="\n  ", flush=True)
    return not found


def main(argv: Sequence[str]) -> int:
    """Build what `argv` asks for, beside it the sums; return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], metavar="kind", help=" or ".join(KINDS))
    parser.add_argument("--twice", action="store_true", help="build everything twice and compare file by file")
    chosen = parser.parse_args(argv)
    os.environ["SOURCE_DATE_EPOCH"] = source_date()
    kinds = chosen.kinds or USUAL[sys.platform]
    DIST.mkdir(exist_ok=True)
    made: dict[str, list[Path]] = {}
    for kind in kinds:
        shutil.rmtree(ROOT / "build" / kind, ignore_errors=True)
        made[kind] = build(kind, DIST)
    manifest.write_sums(DIST)
    same = [compare(kind, paths) for kind, paths in made.items()] if chosen.twice else []
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
