"""What a student has done in lessons, as data: kept in one file, and nowhere else."""

from collections.abc import Mapping, Sequence

import msgspec

VERSION = 1


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What became of a question: the answer given last, tries, hints that were read, right or shown."""

    typed: str = ""
    tries: int = 0
    hints: int = 0
    right: bool = False
    shown: bool = False  # before it was right

    @property
    def done(self) -> bool:
        """Whether nothing is asked any more."""
        return self.right or self.shown


class Course(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How far one lesson is: the page to go on with, pages seen, and answers, by the names of pages.

    `at` is the name of that page, which is found again where the lesson has got other pages before it. `student` is
    the name under which a worksheet is worked through, `seed` that of its numbers.
    """

    page: int = 0
    seen: list[str] = []
    answers: dict[str, Answer] = {}
    seed: str = ""
    student: str = ""
    at: str = ""

    def begins(self, names: Sequence[str]) -> int:
        """Return the number of the page to go on with among pages of these names."""
        return names.index(self.at) if self.at in names else min(self.page, len(names) - 1)

    def visited(self, at: int, name: str) -> "Course":
        """Return the course once page `at`, called `name`, is opened."""
        seen = self.seen if name in self.seen else [*self.seen, name]
        return msgspec.structs.replace(self, page=at, seen=seen, at=name)

    def named(self, student: str) -> "Course":
        """Return the course under a student's name."""
        return msgspec.structs.replace(self, student=student)

    def answer(self, name: str) -> Answer:
        """Return what became of a page's question so far."""
        return self.answers.get(name, Answer())

    def answered(self, name: str, answer: Answer) -> "Course":
        """Return the course with another answer to a page's question."""
        return msgspec.structs.replace(self, answers=self.answers | {name: answer})

    def tried(self, name: str, typed: str, *, right: bool) -> "Course":
        """Return the course after one more try; what was right, or shown, once stays so."""
        before = self.answer(name)
        if before.done:
            return self
        return self.answered(
            name, msgspec.structs.replace(before, typed=typed[:1000], tries=before.tries + 1, right=right)
        )

    def hinted(self, name: str) -> "Course":
        """Return the course after one more hint."""
        before = self.answer(name)
        return self.answered(name, msgspec.structs.replace(before, hints=before.hints + 1))

    def revealed(self, name: str) -> "Course":
        """Return the course after the answer was shown."""
        before = self.answer(name)
        return self if before.done else self.answered(name, msgspec.structs.replace(before, shown=True))


def merged(course: Course, other: Course) -> Course:
    """Return a course with what another program has added to it: pages seen, and answers that are done."""
    if (course.seed, course.student) != (other.seed, other.student):
        return course
    seen = [*course.seen, *(name for name in other.seen if name not in course.seen)]
    added = {
        name: answer
        for name, answer in other.answers.items()
        if name not in course.answers or (answer.done and not course.answers[name].done)
    }
    return msgspec.structs.replace(course, seen=seen, answers=course.answers | added)


class _File(msgspec.Struct, forbid_unknown_fields=True):
    progress: int
    lessons: dict[str, Course]


def encode(courses: Mapping[str, Course]) -> bytes:
    """Return the file of all courses, by the keys of lessons."""
    return msgspec.json.format(msgspec.json.encode(_File(VERSION, dict(sorted(courses.items())))), indent=1) + b"\n"


def decode(data: bytes) -> dict[str, Course]:
    """Return the courses in a file; raises ValueError where it is damaged."""
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"this is no file of progress: {error}") from None
    return file.lessons
