"""The translations: every text of the program has one, with the same fields, and particles that fit any of them."""

import importlib.util
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIELD = re.compile(r"%[1-9]|\{\w*\}")
# A particle behind a field depends on what stands there: both forms are written, and the program chooses.
ONE_FORM = re.compile(r"(?:%[1-9]|\{\w*\})[`”’)]?(?:은|는|이|가|을|를|과|와|으로|로)(?=[ .,:;]|$)")


@pytest.fixture(scope="module")
def collector():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging/translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def korean():
    path = ROOT / "resources/translations/function_explorer_ko.ts"
    root = ET.parse(path).getroot()  # noqa: S314 - a file of ours
    rows = [(m.findtext("source"), m.find("translation")) for m in root.iter("message")]
    return {source: row.text for source, row in rows if row.text and row.get("type") is None}


def test_every_text_has_a_korean_one(collector, korean):
    missing = [text for texts in collector.collect().values() for text in texts if text not in korean]
    assert not missing, "run `dev.py translations` and translate what is new in resources/translations"


def test_translations_have_the_fields_of_their_text(korean):
    wrong = {text: said for text, said in korean.items() if set(FIELD.findall(text)) != set(FIELD.findall(said))}
    assert not wrong


def test_particles_behind_fields_have_both_forms(korean):
    assert not [said for said in korean.values() if ONE_FORM.search(said)]


def test_translations_are_korean_or_a_name_or_a_sign(korean):
    names = [text for text, said in korean.items() if not re.search("[가-힣]", said)]
    assert all(korean[text] == text or len(re.findall("[A-Za-z]+", FIELD.sub(" ", text))) <= 1 for text in names)
    assert len(names) < len(korean) / 50


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('"""A docstring of words."""\nname = "not a text"', ["not a text"]),
        ("f\"{name} has {n} row{'s' if n > 1 else ''}\"", ["%1 has %2 rows", "%1 has %2 row"]),
        ('"the value " + name + " is wrong"', ["the value %1 is wrong"]),
        ("said = f\"it is {'very large' if big else why} here\"", ["it is %1 here", "very large"]),
        ('Choice("field", "Plot", (("a", "Error"), ("b", "Step")), 1)', ["Plot", "Error", "Step"]),
        ('Points(f"all points {i}", role)', []),
        (r'latex = r"\frac{a b}{c d}"', []),
        ('def f(x: "Mesh of faces") -> "a row": ...', []),
        ('raise TypeError("a bug of ours")', []),
        ('say("an operation") if x else say("`x y`")', ["an operation"]),
    ],
)
def test_texts_are_told_from_other_strings(collector, source, texts):
    assert collector.texts_of(source) == texts


def test_merging_keeps_translations_and_marks_what_has_vanished(collector, tmp_path):
    path = tmp_path / "some_ko.ts"
    path.write_text('<!DOCTYPE TS>\n<TS version="2.1" language="ko_KR"></TS>', "utf-8")
    assert collector.merge(path, {"a": ["one text", "other text"]}) == (2, 2, 0)
    path.write_text(
        path.read_text("utf-8").replace('<translation type="unfinished" />', "<translation>하나</translation>", 1),
        "utf-8",
    )
    assert collector.merge(path, {"b": ["one text", "third text"]}) == (2, 1, 0)
    assert collector.merge(path, {"b": ["third text"]}) == (1, 1, 1)
    assert '<translation type="vanished">하나</translation>' in path.read_text("utf-8")
    assert collector.merge(path, {"b": ["one text"]}) == (1, 0, 0)
