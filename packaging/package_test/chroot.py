"""A new minimal Debian in a folder, where commands run as root or as a pupil, with or without a network."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
CACHE = ROOT / "build/minimal-debian"  # made once; each run works on a copy
HOME = "/home/pupil"
READ_ONLY = "guest"  # a second user, who may not write into a home
DESKTOP = ["xdg-utils", "shared-mime-info", "desktop-file-utils", "libglib2.0-bin"]  # what a desktop brings along


class Chroot:
    """A Debian in a folder: commands are run in it as root or as a pupil, with or without a network."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, user: str = "root", network: bool = False, **environment: str) -> str:
        """Run a command to its end and return what it printed; raise with its errors where it failed."""
        done = subprocess.run(
            self.words(command, user, environment, network=network), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise AssertionError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def start(
        self, *command: str, log: Path, prefix: Sequence[str] = (), user: str = "pupil", **environment: str
    ) -> subprocess.Popen[bytes]:
        """Start a command without a network, its words into `log`."""
        words = [*prefix, *self.words(command, user, environment)]
        return subprocess.Popen(words, stdout=log.open("wb"), stderr=subprocess.STDOUT, start_new_session=True)

    def at(self, path: str) -> Path:
        """Return where a path of this Debian is outside of it."""
        return self.root / path.removeprefix("/")

    def kill(self) -> None:
        """Kill whatever still runs in this Debian."""
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):  # it ended meanwhile
                if (process / "root").readlink() == self.root:
                    os.kill(int(process.name), signal.SIGKILL)

    def words(
        self, command: Sequence[str], user: str, environment: dict[str, str], *, network: bool = False
    ) -> list[str]:
        """Return the whole command line: namespaces, the root, the user, the environment."""
        usual = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "HOME": "/root" if user == "root" else f"/home/{user}",
        }
        pairs = [f"{name}={value}" for name, value in {**usual, **environment}.items()]
        cut = [] if network else ["unshare", "--net"]
        return [*cut, "chroot", f"--userspec={user}", str(self.root), "/usr/bin/env", "-i", *pairs, *command]


def minimal_debian() -> Chroot:
    """Return a new Debian of the smallest kind, with a user and what every desktop has to know file types."""
    if not (CACHE / "ready").exists():
        shutil.rmtree(CACHE, ignore_errors=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", SUITE, str(CACHE), MIRROR], check=True, stdout=subprocess.DEVNULL
        )
        (CACHE / "ready").touch()
    root = ROOT / "build/package-test"
    if root.exists():  # a run that was killed may have left them
        subprocess.run(["umount", "-q", f"{root}/tmp/.X11-unix", f"{root}/proc"], check=False)
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "-a", str(CACHE), str(root)], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    debian = Chroot(root)
    debian.run("useradd", "--create-home", "--home-dir", HOME, "pupil")
    debian.run("useradd", "--no-create-home", READ_ONLY)
    debian.at(f"/home/{READ_ONLY}").mkdir(mode=0o555)
    debian.run("apt-get", "-qq", "update", network=True)
    apt_install(debian, *DESKTOP)
    return debian


def apt_install(debian: Chroot, *what: str) -> None:
    """Install packages and what they depend on."""
    options = ["-qq", "-y", "--no-install-recommends"]
    debian.run("apt-get", *options, "install", *what, network=True, DEBIAN_FRONTEND="noninteractive")
