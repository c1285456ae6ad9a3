"""The macOS application and its disk image; runs on a Mac only (the hosted workflow has one)."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import icons
import notices
from linux import freeze

ROOT = Path(__file__).resolve().parent.parent
APPLICATION = "Function Explorer.app"
IDENTITY = "CODESIGN_IDENTITY"  # "Developer ID Application: ...", where the builder has one
PROFILE = "NOTARY_PROFILE"  # a keychain profile of `xcrun notarytool store-credentials`
ENTITLEMENTS = ROOT / "packaging/macos/entitlements.plist"
NOBODY = "-"  # signs for this machine's own check that a program is whole, and for nobody
MACH_O = (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")  # how programs and libraries for Macs begin, thin and fat


def package(folder: Path, version: str) -> list[Path]:
    """Build the application and its .dmg into `folder`; sign and notarise where the environment names an identity."""
    if sys.platform != "darwin":
        raise SystemExit("macOS packages are built on a Mac: see .github/workflows/packages.yml")
    tree = ROOT / "build/macos/tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    for name in ("application", "document"):
        icons.write_icns(name, ROOT / f"build/{name}.icns")
    freeze(tree)
    shutil.rmtree(tree / "function-explorer", ignore_errors=True)  # the same once more, without the bundle
    application = tree / APPLICATION
    add_resources(application / "Contents/Resources")
    identity = os.environ.get(IDENTITY) or NOBODY
    sign(application, identity)
    (tree / "Applications").symlink_to("/Applications")
    target = folder / f"function-explorer-{version}-macos-{platform.machine()}.dmg"
    run("hdiutil", "create", "-volname", "Function Explorer", "-srcfolder", tree, "-ov", "-format", "ULFO", target)
    if identity != NOBODY:
        run("codesign", "--force", "--timestamp", "--sign", identity, target)
    if identity != NOBODY and os.environ.get(PROFILE):
        run("xcrun", "notarytool", "submit", target, "--keychain-profile", os.environ[PROFILE], "--wait")
        run("xcrun", "stapler", "staple", target)  # fails where the notary refused
    return [target]


def add_resources(resources: Path) -> None:
    """Put the documents' icon, the licences and the bill of materials into the application."""
    shutil.copyfile(ROOT / "build/document.icns", resources / "document.icns")
    missing = notices.write_licences(resources / "licences")
    if missing:
        raise SystemExit(f"no licence text was found for {', '.join(missing)}")
    notices.write_bill(resources / "sbom.cdx.json", [notices.python_component(platform.python_version())])


def sign(application: Path, identity: str) -> None:
    """Sign all code, from the inside out, with the hardened runtime that notarisation asks for.

    What was added after PyInstaller's own signature has broken its seal; so this is done for nobody as well.
    """
    hardened = [] if identity == NOBODY else ["--timestamp", "--options", "runtime"]
    codesign = ["codesign", "--force", *hardened, "--sign", identity]
    for code in signing_order(application):
        run(*codesign, code)
    run(*codesign, "--entitlements", ENTITLEMENTS, application)
    run("codesign", "--verify", "--deep", "--strict", application)


def signing_order(application: Path) -> list[Path]:
    """Return the code inside an application, what is deeper first: libraries, then the frameworks around them."""
    inside = [path for path in (application / "Contents").rglob("*") if not path.is_symlink()]
    programs = application / "Contents/MacOS"  # are signed with the application
    libraries = [path for path in inside if path.is_file() and path.parent != programs and is_code(path)]
    frameworks = [path for path in inside if path.is_dir() and path.suffix == ".framework"]
    return sorted([*libraries, *frameworks], key=lambda path: (-len(path.parts), str(path)))


def is_code(path: Path) -> bool:
    """Return whether a file is a program or a library."""
    with path.open("rb") as file:
        return file.read(4) in MACH_O


def run(*command: object) -> None:
    """Run a command and stop where it fails."""
    subprocess.run([str(word) for word in command], check=True)
