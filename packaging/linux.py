"""The Linux packages: one frozen tree, as .deb, as .rpm and as portable .tar.zst."""

from __future__ import annotations

import gzip
import os
import platform
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import icons
import manual
import notices
import system_libraries

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging/linux"
NAME = "function-explorer"
HOME = Path("opt") / NAME  # the frozen program, below the root of the package
METAINFO = "org.functionexplorer.FunctionExplorer.metainfo.xml"
TREE = ROOT / "build/linux/tree"


def package(folder: Path, version: str) -> list[Path]:
    """Freeze the program and build the three packages into `folder`; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(TREE, ignore_errors=True)
    freeze(TREE / HOME.parent)
    strip(TREE / HOME / "_internal")
    add_notices(TREE / HOME)
    add_desktop_files(TREE, version)
    settle(TREE)
    recipe = ROOT / "build/linux/nfpm.yaml"
    recipe.write_text(fill((HERE / "nfpm.yaml").read_text("utf-8"), version), "utf-8")
    made = [folder / f"{NAME}_{version}_amd64.deb", folder / f"{NAME}-{version}-1.x86_64.rpm"]
    for target in made:
        nfpm = [Path(sys.executable).parent / "nfpm", "package", "--config", recipe, "--target", target]
        run(*nfpm, "--packager", target.suffix[1:])
    return [*made, portable(folder, version)]


def freeze(target: Path) -> None:
    """Let PyInstaller put the program with all it needs into `target`/function-explorer."""
    work = ROOT / "build/work"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", target, "--workpath", work, ROOT / "packaging/function-explorer.spec"]
    # Sets are pickled in the order of their hashes: with a fixed seed two builds agree byte by byte.
    run(*command, *places, PYTHONHASHSEED="1")


def strip(internal: Path) -> None:
    """Take the debugger's tables from Python's own libraries and Pillow's; numpy's and Qt's come without, or break."""
    found = [path for kind in ("libpython*", "python3*/lib-dynload/*.so", "PIL/*.so") for path in internal.glob(kind)]
    run("strip", "--strip-unneeded", *found)


def add_notices(home: Path) -> None:
    """Put the licences and the bill of materials beside the program."""
    missing = notices.write_licences(home / "licences")
    if missing:
        raise SystemExit(f"no licence text was found for {', '.join(missing)}")
    taken = system_libraries.taken_from_system(home / "_internal")
    system_libraries.write_licences(taken, home / "licences")
    python = notices.python_component(platform.python_version())
    notices.write_bill(home / "sbom.cdx.json", [python, *(package.component for package in taken)])


def add_desktop_files(tree: Path, version: str) -> None:
    """Put the command, the desktop entry, the file type, the icons and the manual where Linux looks for them."""
    icons.write_freedesktop(tree)
    share = tree / "usr/share"
    for source, target in (
        (f"{NAME}.desktop", f"applications/{NAME}.desktop"),
        ("application-x-nabla.xml", "mime/packages/function-explorer.xml"),
        (METAINFO, f"metainfo/{METAINFO}"),
        ("lintian-overrides", f"lintian/overrides/{NAME}"),
    ):
        icons.write(share / target, fill((HERE / source).read_text("utf-8"), version).encode())
    icons.write(share / f"doc/{NAME}/copyright", (ROOT / "LICENSE").read_bytes())
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0)
    icons.write(share / f"doc/{NAME}/changelog.gz", changes)
    entry = fill((HERE / "changelog").read_text("utf-8"), version).encode()
    icons.write(share / f"doc/{NAME}/changelog.Debian.gz", gzip.compress(entry, mtime=0))
    icons.write(share / f"doc/{NAME}/ADMINISTRATORS.md", (ROOT / "packaging/ADMINISTRATORS.md").read_bytes())
    for language, source, folder in (("en", f"{NAME}.1", "man1"), ("ko", f"{NAME}.ko.1", "ko/man1")):
        page = manual.manual(fill((HERE / source).read_text("utf-8"), version), language).encode()
        icons.write(share / f"man/{folder}/{NAME}.1.gz", gzip.compress(page, mtime=0))
    command = tree / "usr/bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/{HOME}/{NAME}")


def settle(tree: Path) -> None:
    """Give every file the time of the build and the rights it needs, whatever the builder's own habits are."""
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / HOME / NAME else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def portable(folder: Path, version: str) -> Path:
    """Pack the program's folder alone, which runs from wherever it is unpacked."""
    target = folder / f"{NAME}-{version}-linux-x86_64.tar.zst"
    owner = ["--owner=0", "--group=0", "--numeric-owner", "--sort=name", f"--mtime=@{os.environ['SOURCE_DATE_EPOCH']}"]
    run("tar", "--create", "--use-compress-program=zstd -19 -T0", *owner, "-f", target, "-C", TREE / HOME.parent, NAME)
    return target


def fill(text: str, version: str) -> str:
    """Return a recipe with what depends on this build filled in."""
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    words = {
        "VERSION": version,
        "TREE": str(TREE),
        "DATE": f"{moment:%Y-%m-%d}",
        "MAIL_DATE": format_datetime(moment),
        "MTIME": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        "GLIBC": platform.libc_ver()[1],  # what the build machine has is what its programs ask for
    }
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def run(*command: object, **environment: str) -> None:
    """Run a command and stop where it fails."""
    subprocess.run([str(word) for word in command], check=True, cwd=ROOT, env={**os.environ, **environment})
