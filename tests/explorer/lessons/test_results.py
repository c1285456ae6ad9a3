"""Progress and what is handed in: kept as data, and accidental changes are noticed."""

import csv
import unicodedata
from pathlib import Path

import msgspec
import pytest

from explorer.lessons import progress, results
from explorer.lessons.class_book import as_csv, natural, read_class, table_rows
from explorer.lessons.codec import read_lesson
from explorer.lessons.draws import draw, filled
from explorer.lessons.progress import Course

SHEET = Path(__file__).parents[2] / "golden" / "sheet.lesson"
LESSON = read_lesson(SHEET).lesson


def course(student="Kim"):
    begun = results.begun("sheet-1", student)
    a = draw(LESSON.head, begun.seed)["a"]
    return begun.visited(0, "slope").tried("slope", "1", right=False).tried("slope", f"{a:g}", right=True)


def test_tries_end_when_the_answer_is_right_or_shown():
    answer = course().tried("slope", "99", right=False).answer("slope")
    assert (answer.tries, answer.right, answer.typed) == (2, True, course().answer("slope").typed)
    shown = Course().hinted("slope").revealed("slope").tried("slope", "1", right=True).answer("slope")
    assert (shown.shown, shown.right, shown.hints, shown.tries) == (True, False, 1, 0)


def test_progress_is_kept():
    courses = {"b": course(), "a": Course()}
    assert progress.decode(progress.encode(courses)) == courses
    for damaged in (b"", b"{", b'{"progress": 1}', b"\xff"):
        with pytest.raises(ValueError, match="progress"):
            progress.decode(damaged)


def test_results_are_confirmed_with_the_students_own_numbers():
    made = results.results_of(LESSON, course(" Kim "))
    read = results.decode(results.encode(made))
    assert read == made
    assert (read.student, read.right, len(read.rows)) == ("Kim", 1, 1)
    assert results.confirmed(read, LESSON) == [True]
    wrong = results.results_of(LESSON, Course(seed="x").tried("slope", "1", right=True))
    assert results.confirmed(wrong, LESSON) == [False]


def test_students_get_numbers_of_their_own():
    seeds = [results.seed_of("sheet-1", f"student {i}") for i in range(20)]
    assert len({draw(LESSON.head, seed)["a"] for seed in seeds}) > 3
    assert results.seed_of("sheet-1", "Kim  Min-su ") == results.seed_of("sheet-1", "kim min-su")


def test_numbers_that_no_page_uses_are_nobodys(tmp_path):
    pages = tuple(filled(page, draw(LESSON.head, "x")) for page in LESSON.pages)
    same_for_all = msgspec.structs.replace(LESSON, pages=pages)
    handed_in = results.results_of(LESSON, Course(seed="x", student="Kim").tried("slope", "1", right=False))
    file = tmp_path / "kim.results"
    file.write_bytes(results.encode(handed_in))
    notes = [read_class(lesson, [file]).entries[0].notes for lesson in (LESSON, same_for_all)]
    assert notes == [("not the numbers of this student",), ()]


def test_a_changed_file_is_noticed():
    data = results.encode(results.results_of(LESSON, course()))
    with pytest.raises(ValueError, match="changed"):
        results.decode(data.replace(b'"tries": 2', b'"tries": 1'))
    with pytest.raises(ValueError, match="results"):
        results.decode(b"{}")


def test_the_numbers_do_not_depend_on_how_a_system_spells_names(tmp_path):
    composed, decomposed = (unicodedata.normalize(form, "김민수") for form in ("NFC", "NFD"))
    assert results.seed_of(decomposed, decomposed) == results.seed_of(composed, composed)
    for name in (f"{composed}.lesson", f"{decomposed}.lesson", f"{composed} (2).lesson"):
        (tmp_path / name).write_text(SHEET.read_text(encoding="utf-8"), encoding="utf-8")
        assert read_lesson(tmp_path / name).lesson.key == composed


@pytest.fixture
def hand_in(tmp_path):
    """Return a call that writes what a student hands in for the sheet."""

    def handed_in(student, answer=None, file="", seed=None):
        seed = results.seed_of("sheet", student) if seed is None else seed
        typed = answer or f"{draw(LESSON.head, seed)['a']:g}"
        made = results.results_of(LESSON, Course(student=student, seed=seed).tried("slope", typed, right=True))
        path = tmp_path / f"{file or student}.results"
        path.write_bytes(results.encode(made))
        return path

    return handed_in


def test_a_class_is_read_and_odd_files_are_named(hand_in, tmp_path):
    files = [hand_in("이하늘"), hand_in("Kim", "1"), hand_in("Kim", file="Kim again"), hand_in("Park", seed="sheet/x")]
    broken = {
        "changed": files[0].read_bytes().replace(b'"tries": 1', b'"tries": 9'),
        "short": files[0].read_bytes()[:-40],
        "huge": b" " * (results.SIZE_LIMIT + 1),
        "binary": bytes(range(256)),
        "empty": b"",
        "other": files[0].read_bytes().replace(b'"sheet"', b'"other"'),
    }
    for name, data in broken.items():
        (tmp_path / f"{name}.results").write_bytes(data)
    others = [tmp_path / f"{name}.results" for name in broken]
    book = read_class(LESSON, [*others, *files, files[0], tmp_path / "absent.results", tmp_path])
    assert [(entry.found.student, entry.right) for entry in book.entries] == [
        ("Kim", 1), ("Kim", 0), ("Park", 1), ("이하늘", 1),
    ]  # fmt: skip
    assert [entry.notes for entry in book.entries] == [
        ("2 files of this student",), ("2 files of this student",), ("not the numbers of this student",), (),
    ]  # fmt: skip
    refused = {path.stem: reason for path, reason in book.refused}
    assert refused.keys() == {*broken, "absent", tmp_path.name}
    assert "changed" in refused["changed"]
    assert "2,000,000" in refused["huge"]
    rows = as_csv(table_rows(book)).splitlines()
    assert rows[0] == "student,right,questions,shown,tries,hints,file,notes,slope"
    assert rows[4] == "이하늘,1,1,0,1,0,이하늘.results,,1"


@pytest.mark.parametrize("name", ['=HYPERLINK("http://a.b")', "+1", "-1", "@SUM(A1)"])
def test_a_name_is_no_formula_to_a_spreadsheet(name):
    assert next(csv.reader([as_csv([(name, 1, -2)])])) == [f"'{name}", "1", "-2"]


def test_numbers_in_names_are_sorted_as_numbers():
    names = ["kim 10", "Kim 2", "Kim", "이 3", "2", "10", "kim 02 b"]
    assert sorted(names, key=natural) == ["2", "10", "Kim", "Kim 2", "kim 02 b", "kim 10", "이 3"]
