"""Progress and what is handed in: kept as data, and accidental changes are noticed."""

from pathlib import Path

import pytest

from explorer.lessons import progress, results
from explorer.lessons.codec import read_lesson
from explorer.lessons.draws import draw
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


def test_a_changed_file_is_noticed():
    data = results.encode(results.results_of(LESSON, course()))
    with pytest.raises(ValueError, match="changed"):
        results.decode(data.replace(b'"tries": 2', b'"tries": 1'))
    with pytest.raises(ValueError, match="results"):
        results.decode(b"{}")
