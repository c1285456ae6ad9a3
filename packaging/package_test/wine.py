"""A recent wine in a Debian of its own, which runs the Windows packages as a user whose name is not ASCII.

Two things that Windows has and this wine lacks are made here and put beside the program, never into it: Qt's ICU
library, whose converters are asked for at the start though not used, and the complex functions of the C library.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import pefile
from chroot import MIRROR, ROOT, Chroot
from screen import SCREEN

SUITE = "trixie"  # the wine of the stable Debian before does not start the program
FOLDER = ROOT / "build/wine-debian"  # made once; each run begins with an empty home
PACKAGES = (
    *("wine", "wine64", "gcc-mingw-w64-x86-64-win32", "libgl1", "libgl1-mesa-dri"),
    *("fonts-nanum", "fonts-wine", "locales"),
)
USER, NUMBER = "학생", "1000"
HOME = "/home/pupil"
SHIM, REPLACED = "complexm.dll", b"api-ms-win-crt-math-l1-1-0.dll"
NOT_WRITTEN = bytes.fromhex("4883ec28488d0d")  # how a function begins that wine only names
WINDOWS = FOLDER / "usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
LONGEST = 1800  # seconds that a program may take on a busy machine
MOST = 4000  # characters of what a program said before it failed
PROGRAM = Path("AppData/Local/Programs/Function Explorer")


class Wine(Chroot):
    """Runs Windows programs; paths inside are given as Windows names them."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.drive = root / HOME[1:] / ".wine/drive_c"
        self.user = self.drive / "users" / USER

    def words(
        self, command: Sequence[str], user: str, environment: dict[str, str], *, network: bool = False
    ) -> list[str]:
        """Return the whole command line; the program runs as a user without any rights, without a network."""
        mute = {"WINEDEBUG": "-all", "WINEARCH": "win64", "WINEDLLOVERRIDES": "mscoree=;mshtml=;winedbg.exe=d"}
        number = NUMBER if user == "pupil" else user
        home = {"HOME": HOME, "DISPLAY": SCREEN, **mute} if user == "pupil" else {}
        return super().words(command, number, {**home, **environment}, network=network)

    def wine(self, *command: str, code: int = 0, **environment: str) -> str:
        """Run a Windows program to its end, and return what it printed; its exit code has to be `code`."""
        words = self.words(["wine", *command], "pupil", environment)
        done = subprocess.run(words, capture_output=True, timeout=LONGEST, check=False)
        said = "".join(part.decode("utf-8", "replace") for part in (done.stdout, done.stderr)).replace("\r\n", "\n")
        said = "\n".join(line for line in said.splitlines() if "init_cpu_info" not in line)
        assert done.returncode == code, f"{' '.join(command)}: exit code {done.returncode}, not {code}\n{said[:MOST]}"
        return said

    def end(self) -> None:
        """End every Windows program."""
        subprocess.run(self.words(["wineserver", "-k"], "pupil", {}), capture_output=True, check=False)
        subprocess.run(self.words(["wineserver", "-w"], "pupil", {}), capture_output=True, check=False, timeout=60)

    def registry(self, key: str) -> str:
        """Return what stands below a key of the registry, nothing where there is no such key."""
        words = self.words(["wine", "reg", "query", key, "/s"], "pupil", {})
        done = subprocess.run(words, capture_output=True, check=False)
        return "" if done.returncode else done.stdout.decode("utf-8", "replace")

    def settle(self, path: Path) -> None:
        """Wait until a folder is gone: an uninstaller works in a process of its own."""
        ends = time.monotonic() + 120
        while path.exists() and time.monotonic() < ends:
            time.sleep(0.2)


def recent_wine() -> Wine:
    """Return a wine with a new home; raises CalledProcessError or OSError where none can be had."""
    if not (FOLDER / "ready").exists():
        shutil.rmtree(FOLDER, ignore_errors=True)
        made = ["debootstrap", "--variant=minbase", SUITE, str(FOLDER), MIRROR]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
        shutil.copy("/etc/resolv.conf", FOLDER / "etc/resolv.conf")
        inside = ["chroot", str(FOLDER), "env", "DEBIAN_FRONTEND=noninteractive"]
        subprocess.run([*inside, "apt-get", "-qq", "update"], check=True)
        install = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *PACKAGES]
        subprocess.run([*inside, *install], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run([*inside, "localedef", "-i", "ko_KR", "-f", "UTF-8", "ko_KR.UTF-8"], check=True)
        with (FOLDER / "etc/passwd").open("a", encoding="utf-8") as users:
            users.write(f"{USER}:x:{NUMBER}:{NUMBER}::{HOME}:/bin/sh\n")
        (FOLDER / "ready").touch()
    home = FOLDER / HOME[1:]
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    shutil.chown(home, int(NUMBER), int(NUMBER))
    return Wine(FOLDER)


def begin(wine: Wine, tree: Path) -> None:
    """Make the user's Windows, and put into it what this wine lacks of what the files of `tree` need."""
    wine.wine("wineboot", "-i")
    wine.end()
    work = wine.root / HOME[1:] / "shim"
    work.mkdir()
    write_icu(work, tree)
    write_complex(work, tree)
    for name in ("icuuc.dll", SHIM):
        shutil.copy(work / name, wine.drive / "windows/system32" / name)
    for font in (wine.root / "usr/share/fonts/truetype").rglob("*.ttf"):  # wine finds them there, but others look here
        shutil.copy(font, wine.drive / "windows/Fonts")


def imported(path: Path, library: str) -> set[str]:
    """Return what a Windows file takes from a library."""
    file = pefile.PE(str(path), fast_load=True)
    file.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
    entries = [entry for entry in getattr(file, "DIRECTORY_ENTRY_IMPORT", []) if entry.dll.decode().lower() == library]
    return {item.name.decode() for entry in entries for item in entry.imports}


def compiled(work: Path, target: str, *words: str) -> None:
    """Let the compiler inside make a library in the folder `work`."""
    folder = f"{HOME}/{work.name}"
    command = ["x86_64-w64-mingw32-gcc", "-shared", "-static-libgcc", "-o", f"{folder}/{target}"]
    inside = [f"{folder}/{word}" if word.endswith((".c", ".def")) else word for word in words]
    Wine(FOLDER).run(*command, *inside)


def write_icu(work: Path, tree: Path) -> None:
    """Make the ICU library: every function that Qt names answers with nothing, as where no converter is known."""
    names = imported(tree / "site/PySide6/Qt6Core.dll", "icuuc.dll")
    lines = [f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in sorted(names)]
    (work / "icuuc.c").write_text("".join(lines), "utf-8")
    compiled(work, "icuuc.dll", "icuuc.c")


def write_complex(work: Path, tree: Path) -> None:
    """Make the library of mathematics: what this wine only names comes from the compiler's own, the rest from wine."""
    needed = set().union(*(imported(path, REPLACED.decode()) for path in (tree / "site/numpy").rglob("*.pyd")))
    library = pefile.PE(str(WINDOWS / "ucrtbase.dll"))
    data = library.__data__
    begins = {
        item.name.decode(): data[library.get_offset_from_rva(item.address) :][: len(NOT_WRITTEN)]
        for item in library.DIRECTORY_ENTRY_EXPORT.symbols
        if item.name and not item.forwarder
    }
    missing = {name for name in needed if begins.get(name, NOT_WRITTEN) == NOT_WRITTEN}
    own = {name: name.removesuffix("l") for name in missing}  # a long double is a double there
    lines = [f"{name}={own.get(name, f'ucrtbase.{name}')}" for name in sorted(needed)]
    lines = [line.split("=")[0] if len(set(line.split("="))) == 1 else line for line in lines]
    (work / "math.def").write_text("EXPORTS\n" + "".join(f" {line}\n" for line in lines), "utf-8")
    (work / "math.c").write_text("int unused;\n", "utf-8")
    compiled(work, SHIM, "math.c", "math.def", *(f"-Wl,-u,{name}" for name in sorted(set(own.values()))))


def adapt(program: Path) -> None:
    """Let the numpy of an installed copy take its functions from the library made here."""
    for path in (program / "site/numpy").rglob("*.pyd"):
        data = path.read_bytes()
        if REPLACED in data:
            path.write_bytes(data.replace(REPLACED, SHIM.encode().ljust(len(REPLACED), b"\0")))
