"""The installed program as pupils use it: lessons, documents by a double click, two windows, a home that is full."""

from __future__ import annotations

import json
import shutil

from chroot import HOME, READ_ONLY, Chroot
from linux_checks import DOCUMENT
from PIL import Image
from screen import Program, changed, grabbed, left_third, photograph, status_bar, still, until, windows

LESSON = "/opt/function-explorer/_internal/resources/lessons/part1.lesson"
FOR_ALL = "/usr/local/share/Function Explorer/lessons"
PRESET = "a-lesson-for-all"  # stands before those that come with the program
PROGRESS = f"{HOME}/.local/share/Function Explorer/lessons.json"
SETTINGS = f"{HOME}/.config/FunctionExplorer/FunctionExplorer.conf"
DOCUMENTS = f"{HOME}/문서 folder"
SAID = 0.01  # the part of the status bar that a message covers at least
SEEN = 0.05  # the part of the screen that something new covers at least


def preset_lesson(debian: Chroot) -> None:
    """Put a lesson where every user of the machine finds it."""
    folder = debian.at(FOR_ALL)
    folder.mkdir(parents=True, exist_ok=True)
    text = 'lesson = 1\ntitle = "For all of us"\n[[page]]\nid = "one"\ntitle = "One"\ntext = "A page."\n'
    (folder / f"{PRESET}.lesson").write_text(text, "utf-8")


def begun(debian: Chroot) -> set[str]:
    """Return the lessons that the pupil has opened, by their keys."""
    file = debian.at(PROGRESS)
    return set(json.loads(file.read_text("utf-8"))["lessons"]) if file.exists() else set()


def own(debian: Chroot, source: str, name: str) -> str:
    """Give the pupil a copy of a file and return its path."""
    path = f"{DOCUMENTS}/{name}"
    debian.at(DOCUMENTS).mkdir(exist_ok=True)
    shutil.copyfile(debian.at(source), debian.at(path))
    debian.run("chown", "-R", "pupil:pupil", DOCUMENTS)
    return path


def file_types_known(debian: Chroot) -> str:
    """A .nabla file and a .lesson file belong to the program, and a double click opens them."""
    for path, kind in ((own(debian, DOCUMENT, "곡면.nabla"), ""), (own(debian, LESSON, "수업.lesson"), "-lesson")):
        found = debian.run("xdg-mime", "query", "filetype", path, user="pupil", XDG_CURRENT_DESKTOP="GNOME").strip()
        program = debian.run("xdg-mime", "query", "default", found, user="pupil").strip()
        assert (found, program) == (f"application/x-nabla{kind}", "function-explorer.desktop"), (found, program)
        with Program(debian, "gio", "open", path, name=f"association{kind}"):
            if kind:
                until(lambda: "수업" in begun(debian), "the lesson")
            else:
                until(lambda: windows("곡면.nabla"), "the document")
            still()
    return "application/x-nabla, application/x-nabla-lesson"


def lessons_for_all(debian: Chroot) -> str:
    """A lesson put into the folder for all users stands in the list of F2, and is opened from there."""
    preset_lesson(debian)
    with Program(debian, "function-explorer", name="lessons") as program:
        still()
        before = photograph("lessons-before")
        program.press("F2")
        still()
        part = changed(left_third(before), left_third(photograph("lessons-list")))
        assert part > SEEN, "nothing came with F2"
        program.press_until("Return", lambda: PRESET in begun(debian), "the lesson that was put there for all")
        program.quit()
    return f"the list changes {part:.0%} of where it stands; opened {', '.join(sorted(begun(debian)))}"


def home_is_read_only(debian: Chroot) -> str:
    """A second user who may write nowhere sees documents and lessons, and nothing is said."""
    preset_lesson(debian)
    with Program(debian, "function-explorer", DOCUMENT, name="read-only", user=READ_ONLY) as program:
        still()
        before = photograph("read-only-before")
        program.press("F2", "Return")
        still()
        part = changed(before, program.photograph())
        assert part > SEEN, "no lesson came"
        program.press("F2")
        program.quit()
    assert not list(debian.at(f"/home/{READ_ONLY}").iterdir())
    return f"a lesson covers {part:.0%} of the screen"


def two_at_once(debian: Chroot) -> str:
    """Several instances started at once all put their documents into the list of those used last."""
    paths = [own(debian, DOCUMENT, f"at once {i}.nabla") for i in range(4)]
    programs = [Program(debian, "function-explorer", paths[0], name="instance-0")]
    programs += [
        Program(debian, "function-explorer", path, name=f"instance-{i}") for i, path in enumerate(paths[1:], 1)
    ]
    until(lambda: len(windows()) == len(paths), "a window for each document")
    still()
    with programs[-1] as last:
        for _ in paths[1:]:
            count = len(windows())
            last.press("ctrl+q")
            until(lambda count=count: len(windows()) < count, "the end of one of them")
        recent = debian.at(SETTINGS).read_text("utf-8")
        missing = [i for i in range(4) if f"at once {i}.nabla" not in recent]
        assert not missing, f"documents {missing} are not among those used last: {recent}"
    assert not [program.said for program in programs if program.said]
    return f"{len(paths)} windows, {len(paths)} documents remembered"


def damaged_settings(debian: Chroot) -> str:
    """Settings that cannot be read are kept under another name, the program says so and begins anew."""
    file = debian.at(SETTINGS)
    kept, rubbish = file.read_bytes(), b"\xff\xfe\x00 no settings"
    file.unlink()
    with Program(debian, "function-explorer", DOCUMENT, name="no-settings") as program:
        still()
        silent = program.photograph()
    file.write_bytes(rubbish)
    with Program(debian, "function-explorer", DOCUMENT, name="damaged-settings") as program:
        until(lambda: is_told(silent, grabbed()), "the message below the same picture")
        program.photograph()
    aside = file.with_suffix(".damaged")
    assert aside.read_bytes() == rubbish
    aside.unlink()
    file.write_bytes(kept)
    return f"{aside.name}, and the status bar says so"


def is_told(silent: Image.Image, now: Image.Image) -> bool:
    """Whether the screen shows what it did, but for the status bar."""
    return changed(status_bar(silent), status_bar(now)) > SAID and changed(silent, now) < SEEN


CHECKS = [file_types_known, lessons_for_all, home_is_read_only, two_at_once, damaged_settings]
