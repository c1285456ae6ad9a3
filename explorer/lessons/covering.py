"""What is covered in the tables at the point while a question is open: whatever would give its answer away."""

from explorer.document.covers import NOTHING, Covers
from explorer.document.model import Document
from explorer.lessons.model import ArrayQuestion, ExpressionQuestion, NumberQuestion, Page, ShapeQuestion
from explorer.lessons.values import Problem, value


def covers_of(page: Page, document: Document) -> Covers:
    """Return what is covered while a page asks that shows `document`; nothing where the answer may be read off."""
    match page.ask:
        case _ if page.read:
            return NOTHING
        case ExpressionQuestion():
            return Covers(formulas=True)
        case ShapeQuestion():
            return Covers(shapes=True)
        case ArrayQuestion() as ask if not isinstance(ask, NumberQuestion) or any(map(str.isalpha, ask.answer)):
            found = value(ask.answer, document.lines)  # a number as such, "4", is no entry of a table but by chance
            return NOTHING if isinstance(found, Problem) else Covers(formulas=True, answer=found)
        case _:
            return NOTHING
