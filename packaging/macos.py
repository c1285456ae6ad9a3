"""The macOS application and its disk image; runs on a Mac only (the hosted workflow has one)."""

from __future__ import annotations

import os
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


def package(folder: Path, version: str) -> list[Path]:
    """Build the application and its .dmg into `folder`; sign and notarise where the environment names an identity."""
    if sys.platform != "darwin":
        raise SystemExit("macOS packages are built on a Mac: see .github/workflows/packages.yml")
    tree = ROOT / "build/macos/tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    icons.write_icns("application", ROOT / "build/application.icns")
    icons.write_icns("document", ROOT / "build/document.icns")
    freeze(tree)
    application = tree / APPLICATION
    notices.write_licences(application / "Contents/Resources/licences")
    if os.environ.get(IDENTITY):
        sign(application)
    target = folder / f"function-explorer-{version}-macos-{os.uname().machine}.dmg"
    shutil.rmtree(tree / "function-explorer", ignore_errors=True)
    (tree / "Applications").symlink_to("/Applications")
    run("hdiutil", "create", "-volname", "Function Explorer", "-srcfolder", tree, "-ov", "-format", "ULFO", target)
    if os.environ.get(IDENTITY) and os.environ.get(PROFILE):
        run("xcrun", "notarytool", "submit", target, "--keychain-profile", os.environ[PROFILE], "--wait")
        run("xcrun", "stapler", "staple", target)
    return [target]


def sign(application: Path) -> None:
    """Sign the application with the hardened runtime that notarisation asks for."""
    entitlements = ROOT / "packaging/macos/entitlements.plist"
    options = ["--deep", "--force", "--timestamp", "--options", "runtime", "--entitlements", entitlements]
    run("codesign", *options, "--sign", os.environ[IDENTITY], application)
    run("codesign", "--verify", "--deep", "--strict", application)


def run(*command: object) -> None:
    """Run a command of the system and stop where it fails."""
    subprocess.run([str(word) for word in command], check=True)
