"""What a lesson is made of; the same structs say what its file may hold."""

from collections.abc import Mapping, Sequence
from typing import Annotated, TypeAlias

import msgspec
from msgspec import UNSET, UnsetType

from explorer.document.schema import Definitions, Layers, Name, Order, Own, Ranges, ViewFields

VERSION = 1
LANGUAGES = ("en", "ko")
LONGEST_TEXT, MOST_PAGES, MOST_ITEMS, MOST_MINUTES = 20_000, 500, 100, 999

_Words = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
_Language = Annotated[str, msgspec.Meta(pattern="^[a-z]{2}$")]
Text: TypeAlias = _Words | dict[_Language, _Words]  # one for all languages, or one a language
_Texts = Annotated[list[Text], msgspec.Meta(max_length=MOST_ITEMS)]
_Formula = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_TEXT)]
_Index = Annotated[int, msgspec.Meta(ge=1, le=MOST_ITEMS)]
_Positive = Annotated[float, msgspec.Meta(gt=0)]


class _Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all have in common."""


class LabState(_Struct, frozen=True):
    """How a page sets the labs; what it leaves out stays."""

    room: Name | UnsetType = UNSET
    tolerance: _Positive | UnsetType = UNSET
    offset: list[float] | UnsetType = UNSET
    zoom: float | UnsetType = UNSET
    own: Own | UnsetType = UNSET


class Show(_Struct, frozen=True):
    """What a page does to the document, in the words of a .nabla file; what it leaves out stays.

    With `definitions` it begins from an empty document instead. Entries of the probe may be formulas.
    """

    definitions: Definitions | UnsetType = UNSET
    explored: Name | UnsetType = UNSET
    probe: Annotated[list[float | str], msgspec.Meta(max_length=MOST_ITEMS)] | UnsetType = UNSET
    ranges: Ranges | UnsetType = UNSET
    order: Order | UnsetType = UNSET
    taylor: bool | UnsetType = UNSET
    hidden: Layers | UnsetType = UNSET
    shown: Layers | UnsetType = UNSET
    view: dict[Name, object] | UnsetType = UNSET
    lab: LabState | UnsetType = UNSET

    def __post_init__(self) -> None:
        """Have the view checked as documents do."""
        if self.view is not UNSET:
            msgspec.convert(self.view, ViewFields)


class Slip(_Struct, frozen=True):
    """A wrong answer that is likely, and what is said about it."""

    answer: _Formula
    says: Text


class Question(_Struct, tag_field="kind", frozen=True, kw_only=True):
    """What all questions share: the prompt, hints one after the other, and what is said with the answer."""

    prompt: Text = ""
    hints: _Texts = []
    explain: Text = ""


class ArrayQuestion(Question, frozen=True, kw_only=True):
    """A number, vector or matrix: a formula in what the page defines; off by `tolerance`, relative, still passes."""

    answer: _Formula = "0"
    tolerance: _Positive = 0.005
    slips: Annotated[list[Slip], msgspec.Meta(max_length=MOST_ITEMS)] = []


class NumberQuestion(ArrayQuestion, frozen=True, kw_only=True, tag="number"):
    """A number."""


class VectorQuestion(ArrayQuestion, frozen=True, kw_only=True, tag="vector"):
    """A vector; as a row or as a column."""


class MatrixQuestion(ArrayQuestion, frozen=True, kw_only=True, tag="matrix"):
    """A matrix, in numerator layout; a list of numbers passes for a row."""


class ShapeQuestion(Question, frozen=True, kw_only=True, tag="shape"):
    """The shape of an array, such as 1x2 or (2x2)x(3x2); letters may stand for sizes."""

    answer: _Formula


class ExpressionQuestion(Question, frozen=True, kw_only=True, tag="expression"):
    """A formula in `variables` ("x", "R in R^(3x2)"): any that has the same values passes."""

    answer: _Formula
    variables: Annotated[list[_Formula], msgspec.Meta(min_length=1, max_length=MOST_ITEMS)]
    slips: Annotated[list[Slip], msgspec.Meta(max_length=MOST_ITEMS)] = []


class ClickQuestion(Question, frozen=True, kw_only=True, tag="click"):
    """A place where the probe has to be: near one of `places`, or wherever the `condition` holds."""

    places: Annotated[list[_Formula], msgspec.Meta(max_length=MOST_ITEMS)] = []
    within: _Positive = 0.15
    condition: str = ""

    def __post_init__(self) -> None:
        """Refuse a question that no place answers."""
        if not self.places and not self.condition:
            raise ValueError("a click needs `places` or a `condition`")


class ChoiceQuestion(Question, frozen=True, kw_only=True, tag="choice"):
    """One or several of the options, counted from 1; `says` has a sentence for each."""

    options: Annotated[list[Text], msgspec.Meta(min_length=2, max_length=MOST_ITEMS)]
    answer: _Index | list[_Index]
    says: _Texts = []

    def __post_init__(self) -> None:
        """Refuse answers that are not among the options."""
        if not self.right:
            raise ValueError("none of the options is right")
        if max(self.right) > len(self.options):
            raise ValueError(f"the `answer` is a number from 1 to {len(self.options)}, or several")
        if len(self.says) not in {0, len(self.options)}:
            raise ValueError("`says` needs a sentence for each of the options")

    @property
    def right(self) -> frozenset[int]:
        """The numbers of the right options."""
        return frozenset([self.answer] if isinstance(self.answer, int) else self.answer)


AnyQuestion: TypeAlias = (
    NumberQuestion
    | VectorQuestion
    | MatrixQuestion
    | ShapeQuestion
    | ExpressionQuestion
    | ClickQuestion
    | ChoiceQuestion
)


class Page(_Struct, frozen=True):
    """One page: a title and a text in Markdown with formulas, what it shows, asks, and shows with the answer.

    With `read` the answer may be read in the tables at the point, which else do not show it.
    """

    title: Text
    text: Text = ""
    id: Name = ""
    read: bool = False
    show: Show = Show()
    ask: AnyQuestion | None = None
    reveal: Show = Show()


class Head(_Struct, frozen=True):
    """What stands before the pages; `draw` has the numbers that differ from student to student."""

    lesson: int
    title: Text
    about: Text = ""
    part: Annotated[int, msgspec.Meta(ge=0, le=99)] = 0
    minutes: Annotated[int, msgspec.Meta(ge=1, le=MOST_MINUTES)] = 10
    draw: Annotated[dict[Name, str | list[float]], msgspec.Meta(max_length=MOST_ITEMS)] = {}


class Lesson(_Struct, frozen=True):
    """A lesson as it is played; `key` is the name of its file."""

    key: str
    head: Head
    pages: tuple[Page, ...]

    @property
    def questions(self) -> int:
        """How many pages ask something."""
        return sum(page.ask is not None for page in self.pages)


def said(text: Text, language: str = "en") -> str:
    """Return a text in a language; in the first one it has where it is not written in that."""
    if isinstance(text, str):
        return text
    return text.get(language) or next(iter(text.values()), "")


def reworded(text: Text, language: str, words: str) -> Text:
    """Return a text with other words in one language; without words it is not written in that."""
    several = {LANGUAGES[0]: text} if isinstance(text, str) else text
    changed = {key: said for key, said in (several | {language: words}).items() if said.strip()}
    if isinstance(text, str) or language != LANGUAGES[0]:
        return changed.get(LANGUAGES[0], "") if set(changed) <= {LANGUAGES[0]} else changed
    return changed or ""


def names(pages: Sequence[Page]) -> list[str]:
    """Return the names under which answers to pages are kept: their ids, else their numbers from 1."""
    return [page.id or str(number) for number, page in enumerate(pages, 1)]


Numbers: TypeAlias = Mapping[str, float]  # what was drawn, by name
