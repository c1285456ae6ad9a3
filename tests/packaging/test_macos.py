"""The recipe for Macs, as far as it can be tried elsewhere: the bundle's description, its icons, signing, the image."""

import plistlib
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
MACH_O = b"\xcf\xfa\xed\xfe rest"


@pytest.fixture
def macos(monkeypatch):
    monkeypatch.syspath_prepend(PACKAGING)
    names = ["macos", "linux", "icons", "notices", "links", "manifest", "system_libraries"]
    import macos as module  # noqa: PLC0415 - found beside the scripts only now

    yield module
    for name in names:
        sys.modules.pop(name, None)


def property_list(name):
    return plistlib.loads((PACKAGING / "macos" / name).read_bytes())


def test_the_description_names_both_kinds_of_file():
    info = property_list("info.plist")
    assert info["LSBackgroundOnly"] is False
    declared = {kind["UTTypeIdentifier"]: kind["UTTypeTagSpecification"] for kind in info["UTExportedTypeDeclarations"]}
    opened = [name for kind in info["CFBundleDocumentTypes"] for name in kind["LSItemContentTypes"]]
    assert sorted(declared) == sorted(opened)
    extensions = [tags["public.filename-extension"] for tags in declared.values()]
    assert sorted(extensions) == [["lesson"], ["nabla"]]
    xml = (PACKAGING / "linux/application-x-nabla.xml").read_text("utf-8")
    assert all(f'"{tags["public.mime-type"][0]}"' in xml for tags in declared.values())


def test_the_entitlements_are_those_that_python_needs():
    kinds = {
        name.removeprefix("com.apple.security.cs.") for name, on in property_list("entitlements.plist").items() if on
    }
    assert kinds == {"allow-unsigned-executable-memory", "disable-library-validation"}


@pytest.mark.usefixtures("qapp")
def test_the_icons_have_all_sizes(macos, tmp_path):
    macos.icons.write_icns("document", tmp_path / "document.icns")
    with Image.open(tmp_path / "document.icns") as icon:
        assert {(16, 16, 2), (128, 128, 1), (256, 256, 2), (512, 512, 2)} <= set(icon.info["sizes"])


def application_in(folder, macos):
    """Make what PyInstaller makes, in small."""
    application = folder / macos.APPLICATION
    qt = application / "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework"
    for path in (qt / "Versions/A/QtCore", qt.parent / "deep.dylib", application / "Contents/MacOS/function-explorer"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MACH_O)
    (qt / "Versions/Current").symlink_to("A")
    (application / "Contents/Resources").mkdir()
    (application / "Contents/Resources/text.txt").write_text("no code")
    return application


def test_code_is_signed_from_the_inside_out(macos, tmp_path):
    application = application_in(tmp_path, macos)
    names = [path.name for path in macos.signing_order(application)]
    assert names == ["QtCore", "QtCore.framework", "deep.dylib"]


@pytest.fixture
def built(macos, monkeypatch, tmp_path):
    """Return a function that builds an image with an environment, and returns the commands that were run."""
    commands = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(macos, "ROOT", tmp_path)
    monkeypatch.setattr(macos, "icons", SimpleNamespace(write_icns=lambda _, path: path.write_bytes(b"icns")))
    monkeypatch.setattr(macos.notices, "write_bill", lambda path, _: path.write_text("{}"))
    monkeypatch.setattr(macos, "freeze", lambda tree: application_in(tree, macos))
    monkeypatch.setattr(macos, "run", lambda *words: commands.append([str(word) for word in words]))

    def build(**environment):
        monkeypatch.setattr(macos.os, "environ", environment)
        (target,) = macos.package(tmp_path, "1.2.3")
        resources = tmp_path / "build/macos/tree" / macos.APPLICATION / "Contents/Resources"
        assert {"document.icns", "sbom.cdx.json", "licences"} <= {path.name for path in resources.iterdir()}
        return target, commands

    return build


def test_an_image_without_a_certificate_is_whole_and_signed_for_nobody(built):
    target, commands = built()
    assert [words[0] for words in commands] == ["codesign"] * 5 + ["hdiutil"]
    assert all(words[words.index("--sign") + 1] == "-" for words in commands[:4])
    assert commands[-1][-1] == str(target)
    assert target.name.startswith("function-explorer-1.2.3-macos-")


def test_an_image_with_a_certificate_is_hardened_notarised_and_stapled(built, macos):
    target, commands = built(CODESIGN_IDENTITY="Developer ID Application: N", NOTARY_PROFILE="profile")
    signed = [words for words in commands if "--sign" in words]
    assert all("--timestamp" in words and "Developer ID Application: N" in words for words in signed)
    assert [words[-1].rsplit("/", 1)[1] for words in signed] == [
        *("QtCore", "QtCore.framework", "deep.dylib", macos.APPLICATION, target.name)
    ]
    assert all("runtime" in words for words in signed[:-1])
    assert [words[1] for words in commands if words[0] == "xcrun"] == ["notarytool", "stapler"]
    assert str(macos.ENTITLEMENTS) in signed[3]


def test_elsewhere_it_says_where_macs_are(macos, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(SystemExit, match="built on a Mac"):
        macos.package(tmp_path, "1")


def test_frameworks_go_along_whole_or_not_at_all(monkeypatch):
    monkeypatch.syspath_prepend(PACKAGING)
    from links import followed  # noqa: PLC0415 - likewise

    used, unused = "Qt/lib/QtCore.framework", "Qt/lib/QtNetwork.framework"
    entries = [
        (f"{used}/QtCore", "Versions/Current/QtCore", "SYMLINK"),
        (f"{used}/Versions/Current", "A", "SYMLINK"),
        (f"{used}/Versions/A/Resources/Info.plist", "/somewhere/Info.plist", "DATA"),
        (f"{unused}/Versions/Current", "A", "SYMLINK"),
        (f"{unused}/Versions/A/Resources/Info.plist", "/somewhere/Info.plist", "DATA"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
        ("resources/one.svg", "/somewhere/one.svg", "DATA"),
    ]
    inside = {f"{used}/Versions/A/QtCore", "PySide6/Qt/lib/libQt6Core.so.6"}
    assert followed(entries, inside) == [*entries[:3], entries[5], entries[7]]
