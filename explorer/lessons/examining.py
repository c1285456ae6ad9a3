"""Whether a lesson works: its definitions are read, its right answers pass, and its numbers can be drawn."""

from collections.abc import Callable, Iterator

from explorer.document.model import Document
from explorer.lessons.codec import Opened, Source
from explorer.lessons.draws import draw, filled
from explorer.lessons.judging import judge, typed_solution
from explorer.lessons.model import ArrayQuestion, ClickQuestion, ExpressionQuestion, Lesson, Page
from explorer.lessons.showing import Shown, after, with_answer
from explorer.lessons.values import Problem, formula
from explorer.semantics.reading import read

Step = Callable[[int, int], None]  # is told before each page how many are done of how many, and may raise to stop


def problems(opened: Opened, source: Source | None = None, step: Step = lambda done, of: None) -> list[str]:
    """Return what is wrong with a lesson, a sentence each, with the page and where the source is given its line."""
    found = [str(flaw) for flaw in opened.flaws]
    flawed = {flaw.page for flaw in opened.flaws}
    places = [page for page in range(len(opened.lesson.pages) + len(flawed)) if page + 1 not in flawed]
    for at, message in _of_pages(opened.lesson, step):
        page = places[at] if places else 0
        line = f", line {source.line_of(page)}" if source is not None and places else ""
        found.append(f"page {page + 1}{line}: {message}")
    return found


def _of_pages(lesson: Lesson, step: Step) -> Iterator[tuple[int, str]]:
    try:
        numbers = draw(lesson.head, "")
    except ValueError as error:
        yield 0, str(error)
        numbers = {}
    last = Document()
    for at, written in enumerate(lesson.pages):
        step(at, len(lesson.pages))
        page = filled(written, numbers)
        try:
            shown = after(last, page.show)
            both = Shown(shown, after(shown, with_answer(page, shown.lines)))
        except ValueError as error:
            yield at, str(error)
            continue
        last = both.revealed
        yield from ((at, message) for message in _of_page(page, both))


def _of_page(page: Page, shown: Shown) -> Iterator[str]:
    for document in dict.fromkeys((shown.page, shown.revealed)):
        for number, line in enumerate(read(document.lines, document.explored, echoed=False).lines, 1):
            errors = [item.message for item in line.diagnostics if item.is_error]
            if errors:
                yield f"definition {number}: {errors[0]}"
    if page.ask is None:
        return
    yield from _unread(page, shown.page)
    typed = typed_solution(page.ask, shown.page)
    if typed:
        judged = judge(page.ask, typed, shown.page)
        if not judged.right:
            yield f"the answer {typed!r} does not pass: {judged.sentence}"


def _unread(page: Page, document: Document) -> Iterator[str]:
    """Say which formulas of a question cannot be read."""
    lines = document.lines
    match page.ask:
        case ExpressionQuestion(answer=answer, slips=slips, variables=variables):
            texts = [answer, *(slip.answer for slip in slips)]
            found = {text: formula(text, variables, lines) for text in texts}
        case ArrayQuestion(answer=answer, slips=slips):
            found = {text: formula(text, (), lines) for text in (answer, *(slip.answer for slip in slips))}
        case ClickQuestion(places=places):
            found = {text: formula(text, (), lines) for text in places}
        case _:
            found = {}
    for text, read_as in found.items():
        if isinstance(read_as, Problem):
            yield f"{text!r}: {read_as.message}"
