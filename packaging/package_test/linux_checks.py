"""The .deb in a Debian without Python and without a network: installed, used in a real window, removed."""

from __future__ import annotations

import manifest
from chroot import HOME, ROOT, Chroot
from screen import opened

DIST = ROOT / "dist"
PROGRAM = "/opt/function-explorer"
DOCUMENT = f"{PROGRAM}/_internal/resources/examples/saddle.nabla"
GOAL = 1.2  # seconds until the window is visible, warm
LARGEST, INSTALLED = 75e6, 200e6  # bytes
NOT_OURS = ("var/", "etc/ld.so.cache", "etc/passwd", "etc/group", "etc/shadow", "etc/gshadow", "tmp/", "home/", "run/")


def installed(debian: Chroot) -> str:
    """The .deb is installed, without a Python in the system, and is as small as promised."""
    package = next(DIST.glob("*.deb"))
    assert not debian.at("/usr/bin/python3").exists(), "a Python came along"
    size = manifest.size(debian.at(PROGRAM))
    assert package.stat().st_size <= LARGEST, "the package is too large"
    assert size <= INSTALLED, f"{size / 1e6:.0f} MB are installed"
    return f"{package.stat().st_size / 1e6:.1f} MB, installed {size / 1e6:.1f} MB"


def commands_work(debian: Chroot) -> str:
    """A picture and a table are exported without a display, and the self-test passes, with the network cut."""
    debian.run("function-explorer", "render", DOCUMENT, "--out", f"{HOME}/out", "--formats", "png,csv", user="pupil")
    files = sorted(path.name for path in (debian.root / HOME[1:] / "out").iterdir())
    assert any(name.endswith(".png") for name in files), files
    assert any(name.endswith(".csv") for name in files), files
    said = debian.run("function-explorer", "--self-test", user="pupil")
    return f"{len(files)} files exported; {said.strip().splitlines()[-1]}"


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


def without_opengl(debian: Chroot) -> str:
    """The program runs where there is no OpenGL."""
    opened(debian, "function-explorer", DOCUMENT, name="no-opengl", QT_XCB_GL_INTEGRATION="none")
    return "the window opens"


def removed_without_trace(debian: Chroot, before: dict[str, str]) -> str:
    """After the removal every file outside the package manager's own records and the homes is as it was."""
    homes = manifest.manifest(debian.at("/home"))
    debian.run("apt-get", "-qq", "-y", "purge", "function-explorer", DEBIAN_FRONTEND="noninteractive")
    debian.run("apt-get", "-qq", "-y", "autoremove", "--purge", DEBIAN_FRONTEND="noninteractive")
    changed = [line for line in manifest.differences(before, system_files(debian)) if not line.startswith(NOT_OURS)]
    left = [line for line in changed if "explorer" in line or "nabla" in line]
    assert not left, left
    assert debian.at("/opt").is_dir(), "the system's own /opt is gone"
    assert manifest.manifest(debian.at("/home")) == homes, "files of users are gone"
    others = f"of other packages differ: {', '.join(changed) or 'none'}"
    return f"nothing of it is left but {len(homes)} files of users; files {others}"


def system_files(debian: Chroot) -> dict[str, str]:
    """Return the manifest of the system without the kernel's folders."""
    return {
        f"{part}/{path}": value
        for part in ("usr", "etc", "opt")
        for path, value in manifest.manifest(debian.root / part).items()
    }


CHECKS = [
    installed,
    commands_work,
    window_is_quick,
    no_socket,
    without_opengl,
]
