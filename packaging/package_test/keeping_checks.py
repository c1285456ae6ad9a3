"""What users have made outlives a newer version and a removal; the portable archive and the .rpm do as well."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import manifest
from chroot import HOME, ROOT, Chroot, apt_install
from classroom_checks import SETTINGS, begun, own, preset_lesson
from linux_checks import DIST, DOCUMENT, PROGRAM
from screen import Program, still, until, windows

JOURNALS = f"{HOME}/.local/share/Function Explorer/journals"
UNSAVED = "Unsaved work was found"  # the title of a question
OLDER = "0.0.1"
OF_OLDER = f"{PROGRAM}/_internal/of-an-older-version"  # a file that the new version has no more
ELSEWHERE = f"{HOME}/내 프로그램 (portable)"


def older(kind: str) -> Path:
    """Return a package of an older version: the same tree, and a file that the new one does not have."""
    recipe = (ROOT / "build/linux/nfpm.yaml").read_text("utf-8")
    lines = [f'version: "{OLDER}"' if line.startswith("version:") else line for line in recipe.splitlines()]
    lines.insert(lines.index("contents:") + 1, f"  - {{src: LICENSE, dst: {OF_OLDER}}}")
    target = ROOT / f"build/package-test-older.{kind}"
    (ROOT / "build/package-test-older.yaml").write_text(
        "\n".join(lines).replace("compression: xz", "compression: zstd")
    )
    command = [Path(sys.executable).parent / "nfpm", "package", "--config", ROOT / "build/package-test-older.yaml"]
    subprocess.run([*command, "--packager", kind, "--target", target], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return target


def older_is_used(debian: Chroot) -> str:
    """An older version is installed and used: a document, a setting, a lesson, and work that is not saved."""
    shutil.copy(older("deb"), debian.at("/tmp/older.deb"))
    apt_install(debian, "/tmp/older.deb")
    assert debian.at(OF_OLDER).exists()
    preset_lesson(debian)
    mine = own(debian, DOCUMENT, "mine.nabla")
    with Program(debian, "function-explorer", mine, name="older") as program:
        program.press("F5", "F2")
        still()
        program.press_until("Return", lambda: begun(debian), "the progress in lessons")
        program.quit()
    with Program(debian, "function-explorer", mine, name="older-killed") as program:
        program.press("plus", "1")
        until(lambda: list(debian.at(JOURNALS).glob("*.journal")), "the journal")
    assert "projector=true" in debian.at(SETTINGS).read_text("utf-8")
    return f"{', '.join(sorted(path.name for path in made(debian)))}"


def made(debian: Chroot) -> list[Path]:
    """Return the files that the pupil has."""
    return [path for path in debian.at(HOME).rglob("*") if path.is_file() and ".cache" not in path.parts]


def newer_keeps_all(debian: Chroot) -> str:
    """A newer version installed over the older one keeps what users have made, and offers what was not saved."""
    before = manifest.manifest(debian.at(HOME))
    shutil.copy(next(DIST.glob("*.deb")), debian.at("/tmp/package.deb"))
    apt_install(debian, "/tmp/package.deb")
    assert manifest.manifest(debian.at(HOME)) == before
    assert not debian.at(OF_OLDER).exists(), "a file of the older version is left"
    shown = debian.run("dpkg-query", "--show", "--showformat", "${Version}", "function-explorer")
    assert not shown.startswith(OLDER), shown
    journal = next(debian.at(JOURNALS).glob("*.journal"), None)
    assert journal is not None, "nothing was kept of what was not saved"
    work = journal.read_text("utf-8")
    with Program(debian, "function-explorer", name="newer") as program:
        until(lambda: windows(UNSAVED), "the question about what was not saved")
        still()
        program.press("Return", title=UNSAVED)
        until(lambda: windows("mine.nabla") and not journal.exists(), "the document that was not saved")
        until(lambda: work in [path.read_text("utf-8") for path in debian.at(JOURNALS).glob("*.journal")], "the work")
    assert "mine.nabla" in debian.at(SETTINGS).read_text("utf-8")
    assert "projector=true" in debian.at(SETTINGS).read_text("utf-8")
    assert begun(debian)
    for path in debian.at(JOURNALS).iterdir():
        path.unlink()
    return f"{len(before)} files are as they were; version {shown}"


def portable_runs_anywhere(debian: Chroot) -> str:
    """The portable archive, unpacked and moved to a folder with blanks and Korean letters, runs there."""
    there = debian.at(ELSEWHERE)
    there.mkdir()
    subprocess.run(["tar", "--zstd", "-xf", next(DIST.glob("*.tar.zst")), "-C", there], check=True)
    (there / "function-explorer").rename(there / "함수 탐험기")
    program = f"{ELSEWHERE}/함수 탐험기/function-explorer"
    with Program(debian, program, DOCUMENT, name="portable"):
        running = [str(path.readlink()) for path in executables(debian)]
        assert running, "nothing runs"
        assert all(path.startswith(str(there)) for path in running), running
        still()
    said = debian.run(program, "eval", "x^2", "--at", "x=3", user="pupil")
    assert "9" in said, said
    shutil.rmtree(there)
    return "the window opens"


def executables(debian: Chroot) -> list[Path]:
    """Return what points to the programs that run in this Debian."""
    found = (path for path in Path("/proc").glob("[0-9]*/root"))
    return [path.with_name("exe") for path in found if path.exists() and path.readlink() == debian.root]


def rpm_upgrades(debian: Chroot) -> str:
    """The .rpm is installed over an older one, and removed again with all its files."""
    before = manifest.manifest(debian.at("/opt")) | manifest.manifest(debian.at("/usr"))
    new = next(DIST.glob("*.rpm"))
    rpm(debian, "--install", older("rpm"))
    assert debian.at(OF_OLDER).exists()
    rpm(debian, "--upgrade", new)
    assert not debian.at(OF_OLDER).exists(), "a file of the older version is left"
    said = debian.run("function-explorer", "eval", "x^2", "--at", "x=3", user="pupil")
    assert "9" in said, said
    rpm(debian, "--erase", "function-explorer")
    after = manifest.manifest(debian.at("/opt")) | manifest.manifest(debian.at("/usr"))
    left = [line for line in manifest.differences(before, after) if "explorer" in line or "nabla" in line]
    assert not left, left
    return new.name


def rpm(debian: Chroot, *what: object) -> None:
    """Let rpm do something in the Debian, which has a list of its own of what that put there."""
    root = ["--root", debian.root, "--dbpath", "/var/lib/rpm-of-the-test", "--nodeps"]
    subprocess.run([str(word) for word in ("rpm", *root, *what)], check=True, capture_output=True)
