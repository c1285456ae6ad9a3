"""The Windows packages run under wine: installed without a question, used in a real window, removed."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import manifest
import package
import windows
from chroot import ROOT
from screen import SCREEN, photograph
from wine import NUMBER, PROGRAM, USER, Wine, adapt

DIST = ROOT / "dist"
TREE = ROOT / "build/windows/tree"
TYPES = (".nabla", ".lesson", "FunctionExplorer.Document", "FunctionExplorer.Lesson")
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\FunctionExplorer"
KEYS = (*(rf"HKCU\Software\Classes\{name}" for name in TYPES), UNINSTALL)
FOR_ALL = tuple(key.replace("HKCU", "HKLM", 1) for key in KEYS)
SETTINGS = r"HKCU\Software\FunctionExplorer\FunctionExplorer"
EVERYONE = r"HKLM\Software\FunctionExplorer\FunctionExplorer"
SHARED = r"C:\Program Files\Function Explorer"
PLACE = rf"C:\users\{USER}\AppData\Local\Programs\Function Explorer"
CONSOLE, WINDOW = "function-explorer.exe", "Function Explorer.exe"
ELSEWHERE = r"C:\수학 도구\함수 탐험기 2"  # a folder with spaces and Korean letters
STICK = r"C:\my stick"
MINE = rf"C:\users\{USER}\내 문서"
INSTALLED = 200e6  # bytes
FAILED, RUNNING = 2, 3  # the installer's exit codes
LOCKED = r"C:\locked"
ASK = "from ui.app.headless import application; a = application(); from PySide6.QtGui import QFont, QRawFont; "
LETTERS = ASK + "print(all(QRawFont.fromFont(QFont()).supportsCharacter(c) for c in 'fx1'))"
RENDERER = ASK + "from ui.views.gl import probe; from ctypes import windll; "
RENDERER += (
    "print(*probe._asked(), 'opengl32sw' if windll.kernel32.GetModuleHandleW('opengl32sw.dll') else '', sep='|')"
)
BROKEN = {"LD_LIBRARY_PATH": "/home/pupil/broken"}  # where a file is that is no libGL
AS_IT_IS = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1]))"  # NSIS wants a folder without quotes
LESSON = """lesson = 1
title = "Slopes of the school"
[[page]]
title = "One"
[page.show]
definitions = ["f(x) = x^2"]
"""


def folder(wine: Wine, path: str) -> Path:
    """Return where a folder of Windows is."""
    return wine.drive.joinpath(*path.split("\\")[1:])


def titles() -> list[str]:
    """Return the titles of the windows on the screen."""
    found = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
    done = subprocess.run(found, env={**os.environ, "DISPLAY": SCREEN}, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def shown(wine: Wine, *command: str, name: str, title: str, rest: float = 15, **environment: str) -> float:
    """Start a Windows program, wait for a window of that title, photograph it, end all; return the seconds."""
    log = ROOT / "build" / f"package-test-{name}.log"
    began = time.monotonic()
    program = wine.start("wine", *command, log=log, **environment)
    try:
        while not any(title in found for found in titles()):
            assert time.monotonic() - began < 90, f"no window “{title}”, but {titles()}\n{log.read_text('utf-8')}"
            time.sleep(0.1)
        seconds = time.monotonic() - began
        time.sleep(rest)
        photograph(name)
    finally:
        wine.end()
        program.wait(timeout=60)
    return seconds


def setup(wine: Wine, version: str = "") -> str:
    """Copy the installer of this version, or another's, into the user's Windows, and return its name there."""
    source = next((DIST if not version else ROOT / "build/older").glob("*-setup.exe"))
    shutil.copy(source, wine.drive / f"setup{version}.exe")
    return rf"C:\setup{version}.exe"


def in_folder(wine: Wine, program: str, word: str, code: int = 0) -> None:
    """Run an installer or uninstaller silently with a last word that names a folder."""
    python = rf"{STICK}\function-explorer\python.exe"
    wine.wine(python, "-c", AS_IT_IS, f'"{program}" /S {word}', code=code)


def unpacked(wine: Wine) -> str:
    """The portable archive is unpacked in a folder with a space, and runs there where nothing may be written."""
    place = folder(wine, STICK)
    with zipfile.ZipFile(next(DIST.glob("*-portable.zip"))) as archive:
        archive.extractall(place)
    portable = place / "function-explorer"
    adapt(portable)
    shown(wine, rf"{STICK}\function-explorer\{WINDOW}", name="wine-portable", title="Function Explorer")
    written = set(manifest.manifest(portable)) ^ set(manifest.manifest(TREE))
    assert not written, written
    assert not wine.registry(UNINSTALL), "it is among the installed programs"
    return STICK


def machine(wine: Wine) -> list[str]:
    """Return what names the program in the part of the registry that all users share."""
    lines = (wine.root / "home/pupil/.wine/system.reg").read_text("utf-8", "replace").splitlines()
    return [line for line in lines if "FunctionExplorer" in line or "nabla" in line]


def installs_over_an_older_version(wine: Wine) -> str:
    """Installed silently over an older version it keeps documents and settings, and leaves no file of the older."""
    older = ROOT / "build/older"
    shutil.rmtree(older, ignore_errors=True)
    older.mkdir()
    windows.installer(older, "0.0.1", "-XSetCompressor /FINAL zlib")
    wine.wine(setup(wine, "0.0.1"), "/S")
    place = wine.user / PROGRAM
    (place / "site/explorer/of_the_older.py").touch()
    folder(wine, MINE).mkdir()
    shutil.chown(folder(wine, MINE), int(NUMBER), int(NUMBER))
    shutil.copy(TREE / "site/resources/examples/saddle.nabla", folder(wine, MINE) / "안장.nabla")
    wine.wine("reg", "add", SETTINGS, "/v", "theme", "/d", "dark", "/f")
    assert "0.0.1" in wine.registry(UNINSTALL), wine.registry(UNINSTALL)
    wine.wine(setup(wine), "/S")
    assert package.version() in wine.registry(UNINSTALL), wine.registry(UNINSTALL)
    assert not (place / "site/explorer/of_the_older.py").exists(), "a file of the older version is left"
    assert (folder(wine, MINE) / "안장.nabla").exists(), "the document is gone"
    assert "dark" in wine.registry(SETTINGS), wine.registry(SETTINGS)
    wine.wine("reg", "delete", SETTINGS, "/f")
    whole = manifest.differences(manifest.manifest(TREE), manifest.manifest(place))
    strangers = [line for line in whole if "__pycache__" not in line and not line.startswith("uninstall.exe")]
    assert not strangers, strangers
    assert manifest.size(place) <= INSTALLED, f"{manifest.size(place) / 1e6:.0f} MB are installed"
    adapt(place)
    return f"{manifest.size(place) / 1e6:.0f} MB in {PLACE}"


def installed_for_one_user(wine: Wine) -> str:
    """Tree, start menu entry, file types and uninstall entry are there, in the user's own part of the machine only."""
    place = wine.user / PROGRAM
    missing = [path.name for path in TREE.iterdir() if not (place / path.name).exists()]
    assert not missing, missing
    menu = wine.user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Function Explorer.lnk"
    assert menu.exists(), "no entry in the start menu"
    absent = [key for key in KEYS if not wine.registry(key)]
    assert not absent, absent
    assert not machine(wine), machine(wine)
    known = [place, folder(wine, STICK)]
    ours = [path for name in (CONSOLE, WINDOW) for path in wine.drive.rglob(name)]
    strangers = [path for path in ours if not any(path.is_relative_to(parent) for parent in known)]
    assert not strangers, strangers
    return "HKCU and the user's folder only"


def console_speaks(wine: Wine) -> str:
    """The command prints, exports pictures with letters and tables, ends with 2 for bad input, and tests itself."""
    command, out = rf"{PLACE}\{CONSOLE}", rf"{MINE}\out"
    assert wine.wine(command, "--version").strip() == f"Function Explorer {package.version()}"
    assert "write a number" in wine.wine(command, "eval", "x +", "--at", "x=1", code=2)
    assert "unknown option" in wine.wine(command, "--nonsense", code=2)
    wine.wine(command, "render", rf"{MINE}\안장.nabla", "--out", out, "--formats", "png,csv")
    files = sorted(path.name for path in folder(wine, out).iterdir())
    assert {Path(name).suffix for name in files} == {".png", ".csv"}, files
    shutil.copy(next(folder(wine, out).glob("*.png")), ROOT / "build/package-test-wine-render.png")
    assert wine.wine(rf"{PLACE}\python.exe", "-c", LETTERS).strip() == "True", "the platform has no letters"
    said = wine.wine(command, "--self-test")
    return f"{len(files)} files exported; {said.strip().splitlines()[-1]}"


def windows_open(wine: Wine) -> str:
    """The program, a document and a lesson open in real windows, the latter two by their file type."""
    seconds = shown(wine, rf"{PLACE}\{WINDOW}", name="wine-welcome", title="Function Explorer")
    types_for_everyone(wine, "copy")
    shown(wine, "start", "/wait", rf"{MINE}\안장.nabla", name="wine-document", title="안장")
    (folder(wine, MINE) / "slopes.lesson").write_text(LESSON, "utf-8")
    shown(wine, "start", "/wait", rf"{MINE}\slopes.lesson", name="wine-lesson", title="Function Explorer")
    types_for_everyone(wine, "delete")
    return f"the first window after {seconds:.1f} s"


def types_for_everyone(wine: Wine, change: str) -> None:
    """Copy the user's file types to where this wine looks for them, which unlike Windows knows only the machine's."""
    for name in TYPES:
        there = rf"HKLM\Software\Classes\{name}"
        words = (rf"HKCU\Software\Classes\{name}", there, "/s") if change == "copy" else (there,)
        wine.wine("reg", change, *words, "/f")


def opengl_or_not(wine: Wine) -> str:
    """Without a driver Qt's software OpenGL draws, and without that the painter, as is decided at the start."""
    fake = wine.root / BROKEN["LD_LIBRARY_PATH"][1:] / "libGL.so.1"
    fake.parent.mkdir(exist_ok=True)
    fake.touch()
    software = wine.user / PROGRAM / "site/PySide6/opengl32sw.dll"
    found = {"usual": drawn_by(wine, "usual"), "broken": drawn_by(wine, "broken", **BROKEN)}
    software.rename(software.with_suffix(".away"))
    try:
        found["none"] = drawn_by(wine, "none", **BROKEN)
    finally:
        software.with_suffix(".away").rename(software)
    chosen = "import os; os.environ['QT_OPENGL'] = 'software'; "  # wine keeps what begins with QT_ to itself
    found["chosen"] = wine.wine(rf"{PLACE}\python.exe", "-c", chosen + RENDERER).strip().splitlines()[-1]
    assert found["usual"].startswith("|"), found
    assert found["chosen"].endswith("opengl32sw"), found
    assert found["broken"].endswith("opengl32sw"), found
    assert found["none"].startswith("3-D without OpenGL"), found
    return "; ".join(f"{name}: {said}" for name, said in found.items())


def drawn_by(wine: Wine, name: str, **environment: str) -> str:
    """Return what the program says of OpenGL at its start, and see its window."""
    said = wine.wine(rf"{PLACE}\python.exe", "-c", RENDERER, **environment)
    shown(wine, rf"{PLACE}\{WINDOW}", name=f"wine-opengl-{name}", title="Function Explorer", **environment)
    return said.strip().splitlines()[-1]


def is_running(wine: Wine) -> str:
    """While the program runs, neither installer nor uninstaller changes anything, and the installer says so."""
    program = wine.start("wine", rf"{PLACE}\{WINDOW}", log=ROOT / "build/package-test-wine-running.log")
    try:
        while not any("Function Explorer" in found for found in titles()):
            assert program.poll() is None, "the program ended"
            time.sleep(0.1)
        wine.wine(setup(wine), "/S", code=RUNNING)
        in_folder(wine, rf"{PLACE}\uninstall.exe", rf"_?={PLACE}", RUNNING)
    finally:
        wine.end()
        program.wait(timeout=60)
    assert (wine.user / PROGRAM / WINDOW).exists(), "the uninstaller took the program away"
    return f"exit code {RUNNING}"


def speaks_two_languages(wine: Wine) -> str:
    """The installer's pages are English or Korean."""
    for language, locale in {"en": "C.UTF-8", "ko": "ko_KR.UTF-8"}.items():
        log = ROOT / "build/package-test-wine-installer.log"
        program = wine.start("wine", setup(wine), log=log, LANG=locale, LC_ALL=locale)
        try:
            for page in ("language", "welcome", "folder"):
                time.sleep(6)
                photograph(f"wine-installer-{language}-{page}")
                if page == "folder":
                    break  # a further key would install
                keys = ["xdotool", "key", "--clearmodifiers", "Return"]
                subprocess.run(keys, env={**os.environ, "DISPLAY": SCREEN}, check=False)
        finally:
            wine.end()
            program.wait(timeout=60)
    return "see the pictures"


def presets_reach_everyone(wine: Wine) -> str:
    """Lessons and settings that an administrator presets are there for a user."""
    lessons = wine.drive / "ProgramData/Function Explorer/lessons"
    lessons.mkdir(parents=True)
    (lessons / "school.lesson").write_text(LESSON, "utf-8")
    wine.wine("reg", "add", EVERYONE, "/v", "language", "/d", "ko", "/f")
    words = "from PySide6.QtCore import QCoreApplication as A; A.setApplicationName('Function Explorer'); "
    words += "from ui import assets; from ui.settings import Settings; "
    words += "print(assets.lessons()[-1].name, Settings().language)"
    said = wine.wine(rf"{PLACE}\python.exe", "-c", words).strip()
    assert said == "school.lesson ko", said
    shown(wine, rf"{PLACE}\{WINDOW}", name="wine-preset", title="Function Explorer")
    wine.wine("reg", "delete", EVERYONE.rpartition("\\")[0], "/f")
    shutil.rmtree(lessons.parent)
    return said


def anywhere(wine: Wine) -> str:
    """The installer moves the program to a folder with spaces and Korean letters, but not where it cannot write."""
    folder(wine, LOCKED).mkdir(mode=0o555)
    in_folder(wine, setup(wine), f"/D={LOCKED}", FAILED)
    assert not list(folder(wine, LOCKED).iterdir()), "something was written into the folder"
    folder(wine, LOCKED).rmdir()
    assert (wine.user / PROGRAM / WINDOW).exists(), "what was installed is gone, and nothing instead of it is there"
    in_folder(wine, setup(wine), f"/D={ELSEWHERE}")
    assert not (wine.user / PROGRAM).exists(), "the program is there twice"
    adapt(folder(wine, ELSEWHERE))
    wine.wine(rf"{ELSEWHERE}\{CONSOLE}", "--version")
    types_for_everyone(wine, "copy")
    shown(wine, "start", "/wait", rf"{MINE}\안장.nabla", name="wine-elsewhere", title="안장")
    types_for_everyone(wine, "delete")
    wine.wine(rf"{ELSEWHERE}\uninstall.exe", "/S")
    wine.settle(folder(wine, ELSEWHERE))
    assert not folder(wine, ELSEWHERE).exists(), list(folder(wine, ELSEWHERE).iterdir())
    return ELSEWHERE


def for_every_user(wine: Wine) -> str:
    """With /ALLUSERS it is there for all, their documents open with it, and it goes without a trace."""
    wine.wine(setup(wine), "/S", "/ALLUSERS")
    adapt(folder(wine, SHARED))
    wrong = [key for key in (*KEYS, *FOR_ALL) if bool(wine.registry(key)) != (key in FOR_ALL)]
    assert not wrong, wrong
    menu = folder(wine, r"C:\ProgramData\Microsoft\Windows\Start Menu\Programs") / "Function Explorer.lnk"
    assert menu.exists(), "no entry in the start menu of all users"
    shown(wine, "start", "/wait", rf"{MINE}\안장.nabla", name="wine-for-all", title="안장")
    wine.wine(rf"{SHARED}\uninstall.exe", "/S")
    wine.settle(folder(wine, SHARED))
    wine.end()
    left = [*(key for key in FOR_ALL if wine.registry(key)), *machine(wine)]
    assert not left, left
    assert not menu.exists(), "the entry in the start menu is left"
    assert not folder(wine, SHARED).exists(), list(folder(wine, SHARED).iterdir())
    return SHARED


def removed(wine: Wine) -> str:
    """The silent uninstaller leaves the user's own files, and with /PURGE nothing but the documents."""
    place, own = wine.user / PROGRAM, wine.user / "AppData/Local/Function Explorer"
    in_folder(wine, setup(wine), f"/D={PLACE}")
    (place / "mine.txt").touch()
    wine.wine("reg", "add", SETTINGS, "/v", "theme", "/d", "dark", "/f")
    wine.wine(rf"{PLACE}\uninstall.exe", "/S")
    wine.settle(place / "uninstall.exe")
    wine.end()
    left = [path.name for path in place.iterdir()]
    assert left == ["mine.txt"], left
    assert own.exists(), "progress and unsaved work are gone"
    assert "dark" in wine.registry(SETTINGS), "the settings are gone"
    assert not [key for key in KEYS if wine.registry(key)], "entries of the registry are left"
    in_folder(wine, setup(wine), f"/D={PLACE}")
    (place / "mine.txt").unlink()
    wine.wine(rf"{PLACE}\uninstall.exe", "/S", "/PURGE")
    wine.settle(place)
    wine.end()
    user = (wine.root / "home/pupil/.wine/user.reg").read_text("utf-8", "replace")
    traces = [line for line in user.splitlines() if "FunctionExplorer" in line or "nabla" in line]
    links = list(wine.drive.rglob("Function Explorer*"))
    links = [path for path in links if not path.is_relative_to(folder(wine, STICK))]
    assert not traces, traces
    assert not links, links
    assert not place.parent.exists(), "an empty folder is left"
    return "nothing is left but documents"


CHECKS = [unpacked, installs_over_an_older_version, installed_for_one_user, console_speaks, windows_open, opengl_or_not]
CHECKS += [is_running, presets_reach_everyone, speaks_two_languages, anywhere, for_every_user, removed]
