"""The packages as a classroom meets them: `dev.py package-test`, as root, beside the packages that `package` built.

The .deb is installed into a new minimal Debian without Python, started there with the network cut, in a real window,
and removed; the Windows tree is checked file by file.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import manifest

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
CACHE = ROOT / "build/minimal-debian"  # made once; each run works on a copy
HOME = "/home/pupil"
DOCUMENT = "/opt/function-explorer/_internal/resources/examples/saddle.nabla"
SCREEN = ":77"
TITLE = "Function Explorer"
GOAL = 1.2  # seconds until the window is visible, warm
SIZES = {".deb": 75e6, ".exe": 50e6}
INSTALLED = 200e6
NOT_OURS = ("var/", "etc/ld.so.cache", "etc/passwd", "etc/group", "etc/shadow", "etc/gshadow", "tmp/", "home/", "run/")
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
        self, *command: str, log: Path, prefix: Sequence[str] = (), **environment: str
    ) -> subprocess.Popen[bytes]:
        """Start a command as pupil without a network, its words into `log`."""
        words = [*prefix, *self.words(command, "pupil", environment)]
        return subprocess.Popen(words, stdout=log.open("wb"), stderr=subprocess.STDOUT, start_new_session=True)

    def words(
        self, command: Sequence[str], user: str, environment: dict[str, str], *, network: bool = False
    ) -> list[str]:
        """Return the whole command line: namespaces, the root, the user, the environment."""
        usual = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "HOME": HOME if user == "pupil" else "/root",
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
    subprocess.run(["umount", "-q", f"{root}/tmp/.X11-unix", f"{root}/proc"], check=False)
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "-a", str(CACHE), str(root)], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    debian = Chroot(root)
    debian.run("useradd", "--create-home", "--home-dir", HOME, "pupil")
    debian.run("apt-get", "-qq", "update", network=True)
    apt_install(debian, *DESKTOP)
    return debian


def apt_install(debian: Chroot, *what: str) -> None:
    """Install packages and what they depend on."""
    options = ["-qq", "-y", "--no-install-recommends"]
    debian.run("apt-get", *options, "install", *what, network=True, DEBIAN_FRONTEND="noninteractive")


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


def installs(debian: Chroot) -> str:
    """The .deb is installed, without a Python in the system, and is as small as promised."""
    package = next(DIST.glob("*.deb"))
    shutil.copy(package, debian.root / "tmp/package.deb")
    apt_install(debian, "/tmp/package.deb")
    assert not (debian.root / "usr/bin/python3").exists(), "a Python came along"
    installed = manifest.size(debian.root / "opt/function-explorer")
    assert package.stat().st_size <= SIZES[".deb"], "the package is too large"
    assert installed <= INSTALLED, f"{installed / 1e6:.0f} MB are installed"
    return f"{package.stat().st_size / 1e6:.1f} MB, installed {installed / 1e6:.1f} MB"


def commands_work(debian: Chroot) -> str:
    """A picture and a table are exported without a display, and the self-test passes, with the network cut."""
    debian.run("function-explorer", "render", DOCUMENT, "--out", f"{HOME}/out", "--formats", "png,csv", user="pupil")
    files = sorted(path.name for path in (debian.root / HOME[1:] / "out").iterdir())
    assert any(name.endswith(".png") for name in files), files
    assert any(name.endswith(".csv") for name in files), files
    said = debian.run("function-explorer", "--self-test", user="pupil")
    return f"{len(files)} files exported; {said.strip().splitlines()[-1]}"


def file_type_known(debian: Chroot) -> str:
    """A .nabla file belongs to the program, and its opening shows the document."""
    kind = debian.run("xdg-mime", "query", "filetype", DOCUMENT, user="pupil", XDG_CURRENT_DESKTOP="GNOME").strip()
    program = debian.run("xdg-mime", "query", "default", "application/x-nabla", user="pupil").strip()
    assert (kind, program) == ("application/x-nabla", "function-explorer.desktop"), (kind, program)
    opened(debian, "gio", "open", DOCUMENT, name="association")
    return f"{kind} opens with {program}"


def window_is_quick(debian: Chroot) -> str:
    """The window is visible soon after the start, warm."""
    seconds = sorted(opened(debian, "function-explorer", name="start") for _ in range(5))
    verdict = "within" if seconds[2] <= GOAL else "MISSES"
    return f"window after {seconds[2]:.2f} s (median of 5; {seconds[0]:.2f} to {seconds[-1]:.2f}), {verdict} {GOAL} s"


def no_socket(debian: Chroot) -> str:
    """The program opens no socket but those to the screen and the desktop's bus."""
    log = ROOT / "build/package-test-strace.txt"
    prefix = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(log)]
    opened(debian, "function-explorer", DOCUMENT, name="strace", prefix=prefix)
    kinds = {line.split("socket(")[1].split(",")[0] for line in log.read_text().splitlines() if "socket(" in line}
    assert kinds <= {"AF_UNIX", "AF_LOCAL"}, f"sockets of {kinds}"
    return f"sockets: {', '.join(sorted(kinds)) or 'none'}"


def home_is_read_only(debian: Chroot) -> str:
    """The program runs for a user who may write nowhere."""
    home = debian.root / "home/guest"
    home.mkdir(exist_ok=True)
    home.chmod(0o555)
    opened(debian, "function-explorer", DOCUMENT, name="read-only", HOME="/home/guest")
    return "the window opens"


def without_opengl(debian: Chroot) -> str:
    """The program runs where there is no OpenGL."""
    opened(debian, "function-explorer", DOCUMENT, name="no-opengl", QT_XCB_GL_INTEGRATION="none")
    return "the window opens"


def removed_without_trace(debian: Chroot, before: dict[str, str]) -> str:
    """After the removal every file outside the package manager's own records is as it was."""
    debian.run("apt-get", "-qq", "-y", "purge", "function-explorer", DEBIAN_FRONTEND="noninteractive")
    debian.run("apt-get", "-qq", "-y", "autoremove", "--purge", DEBIAN_FRONTEND="noninteractive")
    changed = [line for line in manifest.differences(before, system_files(debian)) if not line.startswith(NOT_OURS)]
    left = [line for line in changed if "explorer" in line or "nabla" in line]
    assert not left, left
    return f"nothing of it is left; {len(changed)} files of other packages differ"


def system_files(debian: Chroot) -> dict[str, str]:
    """Return the manifest of the system without the kernel's folders."""
    return {
        f"{part}/{path}": value
        for part in ("usr", "etc", "opt")
        for path, value in manifest.manifest(debian.root / part).items()
    }


def windows_tree_whole() -> str:
    """Every library a Windows file loads is in the tree or in Windows, no file names this machine, the sizes hold."""
    import windows  # noqa: PLC0415 - only where a Windows tree was built

    tree = ROOT / "build/windows/tree"
    assert not windows.unresolved_imports(tree), windows.unresolved_imports(tree)
    needle = str(ROOT).encode()
    strangers = [str(path) for path in tree.rglob("*") if path.is_file() and needle in path.read_bytes()]
    assert not strangers, strangers
    setup = next(DIST.glob("*-setup.exe"))
    assert setup.stat().st_size <= SIZES[".exe"], "the installer is too large"
    return f"{len(list(tree.rglob('*')))} files; installer {setup.stat().st_size / 1e6:.1f} MB"


def report(name: str, check: Callable[[], str]) -> bool:
    """Run one check, say what it found, and return whether it held."""
    try:
        print(f"ok      {name}: {check()}", flush=True)
    except (AssertionError, subprocess.CalledProcessError) as error:
        print(f"FAILED  {name}: {error}", flush=True)
        return False
    return True


def main() -> int:
    """Run every check and return 0 when all hold."""
    if os.geteuid() != 0:
        print("package-test makes a Debian in a folder, which only root may do", file=sys.stderr)
        return 2
    debian = minimal_debian()
    before = system_files(debian)
    checks: list[Callable[[Chroot], str]] = [installs, commands_work, file_type_known, window_is_quick]
    checks += [no_socket, home_is_read_only, without_opengl]
    with screen(debian):
        held = [report((check.__doc__ or "").strip(), lambda check=check: check(debian)) for check in checks]
    held.append(report((removed_without_trace.__doc__ or ""), lambda: removed_without_trace(debian, before)))
    if (ROOT / "build/windows/tree").exists():
        held.append(report(windows_tree_whole.__doc__ or "", windows_tree_whole))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
