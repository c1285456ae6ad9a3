"""The screen of the Debian: programs are started on it, their windows waited for and photographed."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from chroot import ROOT, Chroot

SCREEN = ":77"
TITLE = "Function Explorer"


@contextmanager
def screen(debian: Chroot) -> Iterator[None]:
    """Give the Debian a screen, and /proc."""
    sockets = debian.root / "tmp/.X11-unix"
    sockets.mkdir(parents=True, exist_ok=True)
    options = ["-screen", "0", "1280x800x24", "+extension", "GLX", "-nolisten", "tcp", "-ac"]
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


def window(seconds: float = 30) -> float:
    """Wait for the program's window and return after how many seconds it was visible."""
    started = time.perf_counter()
    search = ["xdotool", "search", "--onlyvisible", "--name", TITLE]
    while time.perf_counter() - started < seconds:
        if subprocess.run(search, env={**os.environ, "DISPLAY": SCREEN}, capture_output=True, check=False).stdout:
            return time.perf_counter() - started
        time.sleep(0.01)
    raise AssertionError(f"no window after {seconds:.0f} s")


def photograph(name: str) -> None:
    """Keep a picture of the screen beside the packages, for people to look at."""
    target = ROOT / "build" / f"package-test-{name}.png"
    subprocess.run(["import", "-window", "root", "-display", SCREEN, str(target)], check=False)


def opened(debian: Chroot, *command: str, name: str, prefix: Sequence[str] = (), **environment: str) -> float:
    """Start the program, wait for its window and its first picture, end it, and return the seconds to the window."""
    log = ROOT / "build" / f"package-test-{name}.log"
    program = debian.start(*command, log=log, prefix=prefix, DISPLAY=SCREEN, **environment)
    try:
        seconds = window()
        time.sleep(4)
        photograph(name)
    finally:
        os.killpg(program.pid, 15)
        program.wait()
        subprocess.run(["pkill", "-f", "/opt/function-explorer/"], check=False)
        time.sleep(0.5)
    said = log.read_text("utf-8", "replace").strip()
    assert not said, f"the program said on the terminal: {said}"
    return seconds
