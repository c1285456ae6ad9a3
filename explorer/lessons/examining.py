"""Whether a lesson works: its definitions are read, its right answers pass, and its numbers can be drawn."""

from collections.abc import Callable, Iterator
from itertools import compress

from msgspec import UNSET

from explorer.diagnostics import Diagnostic
from explorer.document.model import Document
from explorer.lessons import values
from explorer.lessons.codec import Flaw, Opened, Source, line_of_field
from explorer.lessons.doubts import doubts_of
from explorer.lessons.draws import draw, filled, in_place
from explorer.lessons.judging import inputs_of, judge, typed_solution
from explorer.lessons.model import AnyQuestion, ArrayQuestion, ClickQuestion, ExpressionQuestion, Lesson, Numbers, Page
from explorer.lessons.questions import CONDITION, Asked
from explorer.lessons.showing import Shown, shown_after
from explorer.lessons.values import Problem, formula
from explorer.semantics.reading import read

Step = Callable[[int, int], None]  # is told before each page how many are done of how many, and may raise to stop


HEAD = -1  # the place of what stands before the pages


def problems(opened: Opened, source: Source | None = None, step: Step = lambda done, of: None) -> list[str]:
    """Return what is wrong with a lesson, a sentence each, with the page and where the source is given its line."""
    found = [str(flaw) for flaw in opened.flaws]
    for at, field, message in _of_pages(opened.lesson, step):
        page = opened.place(at)[0] - 1 if at >= 0 else HEAD
        if source is not None:
            found.append(str(Flaw(page + 1, line_of(source, page, field), message)))
        else:
            found.append(f"page {page + 1}: {message}" if page >= 0 else message)
    return found


def line_of(source: Source, page: int, key: str) -> int:
    """Return the line in which a page, from 0, or the head, has a key; that in which it begins where it has not."""
    block = source.blocks[page] if page >= 0 else source.head
    return (source.line_of(page) if page >= 0 else 1) + line_of_field(key, block)


def _of_pages(lesson: Lesson, step: Step) -> Iterator[tuple[int, str, str]]:
    """Yield the place among the pages, a key that the line in question has, and what is wrong."""
    try:
        numbers = draw(lesson.head, "")
    except ValueError as error:
        yield HEAD, str(error).partition(" ")[0], str(error)
        numbers = {}
    last = Document()
    for at, written in enumerate(lesson.pages):
        step(at, len(lesson.pages))
        page = filled(written, numbers)
        try:
            both = shown_after(last, page)
        except ValueError as error:
            yield at, "probe", str(error)
            continue
        last = both.revealed
        yield from ((at, field, message) for field, message in _of_page(page, both, written))


def _of_page(page: Page, shown: Shown, written: Page) -> Iterator[tuple[str, str]]:
    yield from doubts_of(page)
    own = [part is not UNSET for part in (page.show.definitions, page.reveal.definitions)]
    for document in dict.fromkeys(compress((shown.page, shown.revealed), own)):
        for number, line in enumerate(read(document.lines, document.explored, echoed=False).lines, 1):
            errors = [item.message for item in line.diagnostics if item.is_error]
            if errors:
                yield "definitions", f"definition {number}: {errors[0]}"
    if page.ask is None:
        return
    unread = list(_unread(page, shown.page))
    yield from ((f"ask.{field}", f"`{text}` cannot be read: {message}") for field, text, message in unread)
    typed = typed_solution(page.ask, shown.page)
    if typed and not unread:
        judged = judge(page.ask, typed, shown.page)
        if not judged.right:
            yield "answer", f"the answer {typed!r} does not pass: {judged.sentence}"
        elif page == written:  # of numbers that are drawn some make it right by chance
            yield from ((field, f"the wrong answer `{text}` passes") for field, text in _passing(page.ask, shown.page))


def _passing(ask: AnyQuestion, document: Document) -> Iterator[tuple[str, str]]:
    """Yield the wrong answers about which something is to be said, and that are right, with their field."""
    for slip in getattr(ask, "slips", ()):
        if judge(ask, slip.answer, document).right:
            yield "ask.slips", slip.answer


def mistakes(asked: Asked, document: Document, numbers: Numbers) -> dict[str, tuple[Diagnostic, ...]]:
    """Return what is wrong with the formulas of a question, by the names of their cells."""
    found = {}
    variables = asked.content.get("variables", []) if asked.kind == "expression" else []
    for name, text in asked.formulas():
        names = inputs_of(document) if name == CONDITION.key else variables
        if text.strip() and asked.kind != "shape":
            found[name] = values.mistakes(in_place(text, numbers), names, document.lines)
    return found


def _unread(page: Page, document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield which formulas of a question cannot be read, with their fields, and why."""
    lines, names, texts = document.lines, list[str](), list[tuple[str, str]]()
    match page.ask:
        case ExpressionQuestion(answer=answer, slips=slips, variables=variables):
            names = variables
            texts = [("answer", answer), *(("slips", slip.answer) for slip in slips)]
        case ArrayQuestion(answer=answer, slips=slips):
            texts = [("answer", answer), *(("slips", slip.answer) for slip in slips)]
        case ClickQuestion(places=places, condition=condition):
            names = inputs_of(document)
            texts = [*(("places", place) for place in places), *([("condition", condition)] if condition else [])]
    for field, text in texts:
        read_as = formula(text, () if field == "places" else names, lines)
        if isinstance(read_as, Problem):
            yield field, text, read_as.message
