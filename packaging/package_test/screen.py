"""The screen of the Debian: programs are started on it, their windows waited for and photographed."""

from __future__ import annotations

import io
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from chroot import ROOT, Chroot
from PIL import Image, ImageChops

SCREEN = f":{77 + os.getpid() % 1000}"  # two tests may run at the same time
TITLE = "Function Explorer"
STATUS_BAR = 28  # pixels
WHILE = 1.5  # seconds without a change after which what was begun counts as done
CARET = 0.0005  # of the screen, which may blink


@contextmanager
def screen(debian: Chroot) -> Iterator[None]:
    """Give the Debian a screen, and /proc."""
    sockets = debian.root / "tmp/.X11-unix"
    sockets.mkdir(parents=True, exist_ok=True)
    options = ["-screen", "0", "1280x800x24", "+extension", "GLX", "-nolisten", "tcp", "-ac", "-noreset"]
    server = subprocess.Popen(["Xvfb", SCREEN, *options], stderr=subprocess.DEVNULL)
    subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(sockets)], check=True)
    subprocess.run(["mount", "-t", "proc", "proc", str(debian.root / "proc")], check=True)
    time.sleep(1)
    try:
        yield
    finally:
        server.terminate()
        server.wait()
        subprocess.run(["umount", "-l", str(sockets), str(debian.root / "proc")], check=False)


class Program:
    """The program on the screen: keys are pressed in its window, and it is quit or killed."""

    def __init__(
        self,
        debian: Chroot,
        *command: str,
        name: str,
        prefix: Sequence[str] = (),
        user: str = "pupil",
        **environment: str,
    ) -> None:
        """Start it and wait for its window; after `seconds` that was visible."""
        self._debian = debian
        self._name = name
        self._log = ROOT / "build" / f"package-test-{name}.log"
        started = time.perf_counter()
        self._process = debian.start(*command, log=self._log, prefix=prefix, user=user, DISPLAY=SCREEN, **environment)
        try:
            until(windows, f"a window of {name}", pause=0.01)
        except AssertionError:
            self.kill()
            raise
        self.seconds = time.perf_counter() - started

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Photograph the screen, end the program, and fail where it said something on the terminal."""
        if windows():
            self.photograph()
        self.kill()
        said = self.said
        assert kind or not said, f"the program said on the terminal: {said}"

    @property
    def said(self) -> str:
        """What it wrote on the terminal."""
        return self._log.read_text("utf-8", "replace").strip()

    def press(self, *keys: str, title: str = TITLE) -> None:
        """Press keys one after the other in the last of the windows of a title, once what came before is done."""
        time.sleep(1)
        xdotool("windowfocus", "--sync", windows(title)[-1])
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.5)

    def press_until(self, key: str, holds: Callable[[], object], what: str) -> None:
        """Press a key until something holds: a machine with much to do may not be ready for it the first time."""
        until(lambda: holds() or self.press(key), what, pause=2)

    def photograph(self) -> Image.Image:
        """Keep a picture of the screen under the name of this start, and return it."""
        return photograph(self._name)

    def quit(self) -> None:
        """Let it end as a user does."""
        self.press("ctrl+q")
        until(lambda: self._process.poll() is not None, "the end of the program")

    def kill(self) -> None:
        """End it at once, with all it has started."""
        self._debian.kill()
        self._process.kill()
        self._process.wait()
        until(lambda: not windows(), "an empty screen")


def until(holds: Callable[[], object], what: str, seconds: float = 60, pause: float = 0.2) -> None:
    """Wait until something holds."""
    end = time.perf_counter() + seconds
    while not holds():
        assert time.perf_counter() < end, f"{what} did not come within {seconds:.0f} s"
        time.sleep(pause)


def xdotool(*words: str) -> str:
    """Return what xdotool says about the screen."""
    done = subprocess.run(
        ["xdotool", *words], env={**os.environ, "DISPLAY": SCREEN}, capture_output=True, text=True, check=False
    )
    return done.stdout


def windows(title: str = TITLE) -> list[str]:
    """Return the visible windows whose title holds some words."""
    return xdotool("search", "--onlyvisible", "--name", title).split()


def photograph(name: str) -> Image.Image:
    """Keep a picture of the screen beside the packages, for people to look at, and return it in greys."""
    target = ROOT / "build" / f"package-test-{name}.png"
    subprocess.run(["import", "-window", "root", "-display", SCREEN, str(target)], check=True)
    return Image.open(target).convert("L")


def still(seconds: float = 60) -> None:
    """Wait until the screen has shown the same for a while, but for a caret."""
    last: Image.Image | None = None

    def is_still() -> bool:
        nonlocal last
        before, last = last, grabbed()
        return before is not None and changed(before, last) < CARET

    until(is_still, "a screen that keeps still", seconds, WHILE)


def grabbed() -> Image.Image:
    """Return what is on the screen, in greys."""
    shot = subprocess.run(["import", "-window", "root", "-display", SCREEN, "png:-"], check=True, capture_output=True)
    return Image.open(io.BytesIO(shot.stdout)).convert("L")


def changed(before: Image.Image, after: Image.Image) -> float:
    """Return which part of two pictures of the screen does not agree."""
    difference = ImageChops.difference(before, after).point(lambda value: 255 if value > 8 else 0)
    return difference.histogram()[255] / (difference.width * difference.height)


def left_third(picture: Image.Image) -> Image.Image:
    """Return where the lessons stand."""
    return picture.crop((0, 0, picture.width // 3, picture.height))


def status_bar(picture: Image.Image) -> Image.Image:
    """Return the strip at the bottom of the window where messages are shown."""
    words = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", windows()[0]).split())
    left, top, width, height = (int(words[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
    return picture.crop((left, top + height - STATUS_BAR, left + width, top + height))


def opened(debian: Chroot, *command: str, name: str, prefix: Sequence[str] = (), **environment: str) -> float:
    """Start the program, wait for its window and its first picture, end it, and return the seconds to the window."""
    with Program(debian, *command, name=name, prefix=prefix, **environment) as program:
        still()
        return program.seconds
