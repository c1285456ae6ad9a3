"""The licences of everything inside a package, and its bill of materials (CycloneDX), from the lock file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging/requirements.txt"
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
QT = ("pyside6-essentials", "shiboken6")
QT_NOTICE = """\
This program uses Qt and Qt for Python (PySide6, shiboken6), version {version}, under the GNU Lesser General Public
License, version 3, whose text is in LGPL-3.txt and GPL-3.txt beside this file. Qt is linked dynamically: its
libraries are separate files in the program's folder and may be replaced by compatible builds of your own.
Qt's source text: https://download.qt.io/official_releases/qt/ and
https://download.qt.io/official_releases/QtForPython/ (version {version}).
Qt is copyright The Qt Company Ltd. and others. Inside Qt's libraries are parts of other authors, among them HarfBuzz,
libjpeg-turbo, PCRE2, MD4C, double-conversion and ICU, whose licences allow it and are listed at
https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


def locked() -> list[str]:
    """Return the names of the packages in the runtime lock that are meant for every system."""
    lines = LOCK.read_text("utf-8").splitlines()
    return [line.split("==")[0].strip() for line in lines if "==" in line and ";" not in line]


def write_licences(folder: Path) -> list[str]:
    """Write each package's licence into `folder`, and Qt's and the fonts' notices; return the packages without one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "function-explorer.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    for source in sorted((ROOT / "packaging/licences").iterdir()):
        (folder / source.name).write_bytes(source.read_bytes())
    for source in sorted((ROOT / "resources/fonts").glob("*.txt")):
        (folder / f"font-{source.name}").write_bytes(source.read_bytes())
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.is_file():
        (folder / "Python.txt").write_bytes(python.read_bytes())
    (folder / "Qt.txt").write_text(QT_NOTICE.format(version=distribution(QT[0]).version), "utf-8")
    missing = []
    for name in locked():
        text = licence_text(distribution(name))
        if text:
            (folder / f"{name}.txt").write_text(text, "utf-8")
        elif name not in QT and not (folder / f"{name}.txt").exists():
            missing.append(name)
    return missing


def licence_text(package: Distribution) -> str:
    """Return the licence files that an installed package brought, one after the other, each under its name."""
    files = [file for file in package.files or () if LICENCE_FILE.search(str(file)) and file.suffix != ".py"]
    return "\n\n".join(f"==== {file.name}\n\n{file.locate().read_text('utf-8', 'replace')}" for file in files)


def write_bill(target: Path, extra: Sequence[dict[str, object]] = ()) -> None:
    """Write the bill of materials: the locked packages with versions and licences, and the `extra` components."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", sys.executable, "--output-reproducible"]
    options = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-format", "JSON"]
    bill = json.loads(subprocess.run([*command, *options], capture_output=True, text=True, check=True).stdout)
    inside = {normal(name) for name in locked()}
    parts = [part for part in bill["components"] if normal(part["name"]) in inside]
    kept = {part["bom-ref"] for part in parts} | {bill["metadata"]["component"]["bom-ref"]}
    bill["components"] = [*parts, *extra]
    bill["dependencies"] = [
        {**link, "dependsOn": [ref for ref in link.get("dependsOn", []) if ref in kept]}
        for link in bill["dependencies"]
        if link["ref"] in kept
    ]
    target.write_text(json.dumps(bill, indent=2, sort_keys=True) + "\n", "utf-8")


def normal(name: str) -> str:
    """Return a package's name as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def python_component(version: str) -> dict[str, object]:
    """Return the interpreter as component of a bill of materials."""
    return {
        "type": "application",
        "name": "CPython",
        "version": version,
        "licenses": [{"license": {"id": "Python-2.0"}}],
        "purl": f"pkg:generic/cpython@{version}",
    }


def mesa_component(library: bytes) -> dict[str, object]:
    """Return Qt's software OpenGL for Windows, which says its version itself, as component of a bill of materials."""
    version = re.search(rb"Mesa (\d+(\.\d+)+)", library)[1].decode()
    return {
        "type": "library",
        "name": "Mesa",
        "version": version,
        "licenses": [{"license": {"id": "MIT"}}],
        "purl": f"pkg:generic/mesa@{version}",
    }
