"""The libraries of the building Linux that go into the package: where each is from, its licence, its component."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import manifest

COMMON = Path("/usr/share/common-licenses")
NAMED_LICENCE = re.compile(rf"{COMMON}/([A-Z][\w.-]*\w)")
OWN_LICENCE = ("libpython",)  # Python's, which was built or brought by other means than the system's packages


@dataclass(frozen=True)
class SystemPackage:
    """A package of the building system, with those of its libraries that were taken along."""

    name: str
    version: str
    libraries: tuple[str, ...]

    @property
    def copyright(self) -> Path:
        """Where the system keeps what it says about the package's licence."""
        return Path("/usr/share/doc") / self.name / "copyright"

    @property
    def component(self) -> dict[str, object]:
        """Return the package as component of a bill of materials."""
        purl = f"pkg:deb/{system()}/{self.name}@{self.version.replace(':', '%3A').replace('+', '%2B')}?arch=amd64"
        part: dict[str, object] = {"type": "library", "name": self.name, "version": self.version}
        return {**part, "bom-ref": purl, "purl": purl, "description": ", ".join(self.libraries)}


def system() -> str:
    """Return the short name of this Linux."""
    lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    return next((line[3:].strip('"') for line in lines if line.startswith("ID=")), "linux")


def taken_from_system(internal: Path) -> list[SystemPackage]:
    """Return the system's packages that libraries in a frozen program are from; stop where one is from nowhere."""
    known = places()
    found: dict[str, list[str]] = {}
    for library in sorted(internal.glob("*.so*")):
        if library.is_symlink() or library.name.startswith(OWN_LICENCE):
            continue
        source = known.get(library.name)
        if source is None or manifest.digest(source) != manifest.digest(library):
            raise SystemExit(f"nothing is known about where {library.name} is from")
        found.setdefault(owner(source), []).append(library.name)
    return [SystemPackage(name, version_of(name), tuple(names)) for name, names in sorted(found.items())]


def places() -> dict[str, Path]:
    """Return where the loader finds each library by name."""
    shown = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    pairs = [line.split(" => ") for line in shown.splitlines() if " => " in line and "x86-64" in line]
    return {left.split()[0]: Path(right) for left, right in reversed(pairs)}


def owner(library: Path) -> str:
    """Return the package a library belongs to; Debian knows a file by the path it had before /lib moved to /usr."""
    real = str(library.resolve())
    for path in (real, real.removeprefix("/usr"), f"/usr{real}"):
        query = ["dpkg-query", "--search", path]
        shown = subprocess.run(query, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})
        if shown.returncode == 0:
            return shown.stdout.split(":")[0]
    raise SystemExit(f"no package of this system owns {library}")


def version_of(package: str) -> str:
    """Return the version of an installed package."""
    query = ["dpkg-query", "--show", "--showformat", "${Version}\n", package]
    return subprocess.run(query, capture_output=True, text=True, check=True).stdout.split()[0]


def write_licences(packages: list[SystemPackage], folder: Path) -> None:
    """Write what each package says about its licence, and the common licences that these name."""
    named = {"LGPL-2.1"}
    for package in packages:
        text = package.copyright.read_text("utf-8", "replace")
        named |= set(NAMED_LICENCE.findall(text))
        head = f"{package.name} {package.version}: {', '.join(package.libraries)}\n\n"
        (folder / f"system-{package.name}.txt").write_text(head + text, "utf-8")
    for name in named:
        if (COMMON / name).is_file():
            (folder / f"common-{name}.txt").write_bytes((COMMON / name).read_bytes())
