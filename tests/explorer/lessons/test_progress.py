"""How far a lesson is: found again where its file was edited, and in files that earlier versions wrote."""

import pytest

from explorer.lessons.progress import Course, decode, encode


@pytest.mark.parametrize(
    ("names", "begins"),
    [
        (("a", "b", "c"), 1),
        (("new", "a", "other", "b", "c"), 3),
        (("a", "c", "d"), 1),
        (("a",), 0),
    ],
)
def test_a_course_goes_on_with_its_page_in_an_edited_lesson(names, begins):
    course = Course().visited(0, "a").visited(1, "b")
    assert decode(encode({"lesson": course}))["lesson"].begins(names) == begins


def test_a_course_of_an_earlier_version_goes_on_by_the_number_of_its_page():
    course = decode(b'{"progress": 1, "lessons": {"lesson": {"page": 1, "seen": ["a", "b"]}}}')["lesson"]
    assert course.begins(("a", "b", "c")) == 1
