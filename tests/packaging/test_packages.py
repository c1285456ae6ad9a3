"""What the packages are made with: manifests that tell builds apart, licences, and files that name each other."""

import configparser
import contextlib
import hashlib
import importlib.util
import io
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def load(name):
    """Return a script of packaging/ as module."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def manifest():
    return load("manifest")


@pytest.fixture(scope="module")
def notices():
    return load("notices")


def test_a_manifest_tells_changed_and_missing_files_apart(manifest, tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/one").write_bytes(b"1")
    (tmp_path / "two").write_bytes(b"2")
    (tmp_path / "link").symlink_to("two")
    before = manifest.manifest(tmp_path)
    assert before == {
        "inner/one": hashlib.sha256(b"1").hexdigest(),
        "link": "-> two",
        "two": hashlib.sha256(b"2").hexdigest(),
    }
    (tmp_path / "inner/one").write_bytes(b"changed")
    (tmp_path / "two").unlink()
    assert manifest.differences(before, manifest.manifest(tmp_path)) == [
        "inner/one differs",
        "two is in one build only",
    ]
    assert manifest.differences(before, before) == []


def test_sums_are_as_sha256sum_reads_them(manifest, tmp_path):
    (tmp_path / "b").write_bytes(b"b")
    (tmp_path / "a").write_bytes(b"a")
    lines = manifest.write_sums(tmp_path).read_text("utf-8").splitlines()
    assert lines == [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in "ab"]
    assert manifest.write_sums(tmp_path).read_text("utf-8").splitlines() == lines


def test_every_package_inside_has_its_licence(notices, tmp_path):
    assert notices.write_licences(tmp_path) == []
    written = {path.stem for path in tmp_path.iterdir()}
    assert {"Qt", "LGPL-3", "GPL-3", "function-explorer", "numpy", "sympy", "latex2mathml"} <= written
    assert "6.10" in (tmp_path / "Qt.txt").read_text("utf-8")
    assert all(path.stat().st_size > 400 for path in tmp_path.iterdir())


def test_the_bill_takes_the_version_of_mesa_from_its_library(notices):
    assert notices.mesa_component(b"\0OpenGL ES %u.%u%s Mesa 11.2.2\0git\0")["version"] == "11.2.2"


def test_the_desktop_entry_and_the_file_types_name_each_other():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(PACKAGING / "linux/function-explorer.desktop", "utf-8")
    tree = ET.parse(PACKAGING / "linux/application-x-nabla.xml")  # noqa: S314 - our own file
    kinds = {kind.find(f"{MIME}glob").get("pattern"): kind.get("type") for kind in tree.getroot()}
    assert list(kinds) == ["*.nabla", "*.lesson"]
    assert entry["Desktop Entry"]["MimeType"] == "".join(f"{kind};" for kind in kinds.values())
    assert {path.stem for path in (ROOT / "resources/icons").glob("*.svg")} >= {"application", "document"}


def test_every_font_inside_has_its_licence(notices, tmp_path):
    notices.write_licences(tmp_path)
    for package in ("ziafont", "ziamath"):
        fonts = list((Path(importlib.util.find_spec(package).origin).parent / "fonts").glob("*.ttf"))
        assert fonts
        for font in fonts:
            text = (tmp_path / f"font-{font.stem.removesuffix('-Regular')}.txt").read_text("utf-8")
            assert "copyright" in text.lower()


def test_the_recipes_are_filled_in_for_one_moment(monkeypatch):
    monkeypatch.syspath_prepend(PACKAGING)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    linux = load("linux")
    entry = linux.fill((PACKAGING / "linux/changelog").read_text("utf-8"), "1.2.3")
    assert entry.startswith("function-explorer (1.2.3-1) unstable;")
    assert entry.endswith(".invalid>  Fri, 13 Feb 2009 23:31:30 +0000\n")
    names = ("nfpm.yaml", "function-explorer.1", "function-explorer.ko.1", "changelog", linux.METAINFO)
    texts = {name: linux.fill((PACKAGING / "linux" / name).read_text("utf-8"), "1") for name in names}
    left = {name: found for name, text in texts.items() if (found := re.findall("@(?!COMMANDS)[A-Z_]+@", text))}
    assert not left


def test_a_packed_tree_has_the_time_of_the_build_and_rights_of_its_own(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(PACKAGING)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    linux = load("linux")
    program = tmp_path / linux.HOME / linux.NAME
    program.parent.mkdir(parents=True)
    for path, rights in ((program, 0o700), (program.with_name("library.so"), 0o777)):
        path.touch()
        path.chmod(rights)
    (tmp_path / "link").symlink_to("nowhere")
    linux.settle(tmp_path)
    rights = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if not path.is_symlink()}
    assert rights == {"opt": 0o755, program.parent.name: 0o755, program.name: 0o755, "library.so": 0o644}
    assert {path.lstat().st_mtime for path in (tmp_path, *tmp_path.rglob("*"))} == {1234567890}


def test_the_manual_tells_of_every_command_in_every_language(monkeypatch):
    from explorer.cli.command import main  # noqa: PLC0415 - as the other tests of packaging/ need no program
    from explorer.language.voice import Voice  # noqa: PLC0415 - likewise
    from ui.__main__ import COMMANDS  # noqa: PLC0415 - likewise

    def said(command, language):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), pytest.raises(SystemExit):
            main([command, "--help"], voice=Voice(language))
        return out.getvalue()

    monkeypatch.syspath_prepend(PACKAGING)
    manual = load("manual")
    assert set(manual.COMMANDS) == {word for word in COMMANDS if not word.startswith("-")}
    requests = {}
    for language, name in (("en", "function-explorer.1"), ("ko", "function-explorer.ko.1")):
        template = (PACKAGING / "linux" / name).read_text("utf-8")
        page = manual.manual(template, language, said)
        assert "\\-\\-self\\-test" in page
        requests[language] = [line.split()[0] for line in page.splitlines() if line.startswith((".SH", ".SS", ".EX"))]
    assert requests["en"] == requests["ko"]
    assert requests["en"].count(".SS") == len(manual.COMMANDS)


def test_what_troff_would_take_for_its_own_is_written_out(monkeypatch):
    monkeypatch.syspath_prepend(PACKAGING)
    manual = load("manual")
    assert manual.escaped(".nabla\n$'x\\n' --at") == "\\&.nabla\n$\\(aqx\\en\\(aq \\-\\-at"
