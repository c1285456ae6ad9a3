"""The command `results`: a row a student; a file that was changed is named."""

from pathlib import Path

import pytest

from explorer.cli import main
from explorer.lessons import results
from explorer.lessons.codec import read_lesson
from explorer.lessons.draws import draw

SHEET = (Path(__file__).parents[2] / "golden" / "sheet.lesson").read_text(encoding="utf-8")


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "sheet.lesson"
    path.write_text(SHEET, encoding="utf-8")
    return path


def handed_in(sheet, student, answer=None, *, right=True):
    lesson = read_lesson(sheet).lesson
    course = results.begun("sheet", student)
    typed = answer or f"{draw(lesson.head, course.seed)['a']:g}"
    path = sheet.parent / f"{student}.results"
    path.write_bytes(results.encode(results.results_of(lesson, course.tried("slope", typed, right=right))))
    return path


def test_results_are_judged_again(sheet, capsys):
    files = [handed_in(sheet, "Kim"), handed_in(sheet, "Lee", "1")]
    assert main(["results", str(sheet), *map(str, files), "--format", "csv"]) == 0
    rows = [line.split(",") for line in capsys.readouterr().out.splitlines()]
    assert rows[0][:3] == ["student", "right", "questions"]
    assert [row[:3] for row in rows[1:]] == [["Kim", "1", "1"], ["Lee", "0", "1"]]


def test_a_changed_file_is_named_and_the_others_are_shown(sheet, capsys):
    good, bad = handed_in(sheet, "Kim"), handed_in(sheet, "Lee", right=False)
    bad.write_text(bad.read_text().replace("false", "true", 1))
    assert main(["results", str(sheet), str(good), str(bad), str(sheet.parent / "absent")]) == 2
    said = capsys.readouterr()
    assert "Lee.results: the file was changed" in said.err
    assert "absent: No such file" in said.err
    assert said.out.splitlines()[1].startswith("Kim")


def test_results_of_another_lesson_are_refused(sheet, capsys):
    other = sheet.with_name("other.lesson")
    other.write_text(SHEET, encoding="utf-8")
    assert main(["results", str(other), str(handed_in(sheet, "Kim"))]) == 2
    assert "another lesson, sheet" in capsys.readouterr().err


def test_a_broken_lesson_is_an_error(tmp_path, capsys):
    path = tmp_path / "broken.lesson"
    path.write_text("lesson = ", encoding="utf-8")
    assert main(["results", str(path), "a"]) == 2
    assert "line 1" in capsys.readouterr().err
