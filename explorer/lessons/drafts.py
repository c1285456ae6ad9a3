"""A lesson while its teacher writes it: pages are recorded, edited and moved; what is not touched stays as it is."""

import re
import secrets
from contextlib import suppress
from dataclasses import dataclass, field, replace

import msgspec

from explorer.diagnostics import Diagnostic
from explorer.document.model import Document
from explorer.lessons.codec import PAGE, Flaw, LessonError, Opened, Source, decode, page_of, split
from explorer.lessons.draws import draw, filled
from explorer.lessons.examining import Step, mistakes, problems
from explorer.lessons.model import LANGUAGES, VERSION, Head, Page, Show, Text, reworded, said
from explorer.lessons.patching import patched
from explorer.lessons.questions import read_question
from explorer.lessons.showing import recorded, shown_after
from explorer.lessons.writing import Rows, encode_head, encode_page, head_rows, page_rows, table_rows

ASK, DRAW = "[page.ask]", "[draw]"
_ASK = re.compile(r"^[ \t]*\[page\.ask\][ \t\r]*(?:#.*)?$\n?", re.MULTILINE)
_DRAW = re.compile(r"\s*\[draw\]\s*(?:#.*)?")
_PART = re.compile(r"^[ \t]*\[page\.(\w+)\][ \t\r]*(?:#.*)?$", re.MULTILINE)
_REVEAL = re.compile(r"^[ \t]*\[page\.reveal\]", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\[page\.", re.MULTILINE)
NUMBERS = {
    "2 .. 9": '"2 .. 9"',
    "0 .. 1 step 0.25": '"0 .. 1 step 0.25"',
    "1, 2, 5": "[1, 2, 5]",
}  # ways to draw a number


@dataclass(frozen=True, slots=True)
class _Known:
    """A page that need not be read again, and what stands in its block around the words that were typed last."""

    at: int
    page: Page
    words: str = ""  # "text.en"
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a lesson file in parts, and what can be done with them; every change is another draft."""

    source: Source
    known: _Known | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The whole file."""
        return self.source.text

    @property
    def titles(self) -> list[str]:
        """The titles of all pages; of one that cannot be read, why not."""
        return [self.title(at) for at in range(len(self.source.blocks))]

    def title(self, at: int, language: str = LANGUAGES[0]) -> str:
        """Return the title of a page in a language; of one that cannot be read, why not."""
        page = self.page(at)
        return f"✗ {page.message}" if isinstance(page, Flaw) else said(page.title, language)

    def head(self) -> Head | None:
        """Return what stands before the pages without the table of numbers, None where it cannot be read."""
        return decode_head(split_numbers(self.source.head)[0])

    def numbers(self) -> str:
        """Return the table of the numbers to be drawn as it is written in the file; empty where there is none."""
        return split_numbers(self.source.head)[1]

    def page(self, at: int) -> Page | Flaw:
        """Return a page without its question, or why the rest of it cannot be read."""
        if self.known is not None and self.known.at == at:
            return self.known.page
        block = split_question(self.source.blocks[at])[0]
        return page_of(replace(self.source, blocks=(*self.source.blocks[:at], block)), at)

    def whole_page(self, at: int) -> Page | Flaw:
        """Return a page with its question, where that can be read, and with some numbers in their places."""
        whole = page_of(self.source, at)
        page = whole if isinstance(whole, Page) else self.page(at)
        if isinstance(page, Flaw):
            return page
        try:
            return filled(page, draw(decode(self.source.head, "").lesson.head, ""))
        except ValueError:
            return page

    def question(self, at: int) -> str:
        """Return the question of a page as it is written in the file; empty where there is none."""
        return split_question(self.source.blocks[at])[1]

    def revealed(self, at: int) -> str:
        """Return what a page shows with the answer, as it is written in the file; empty where that is nothing more."""
        return "".join(_parts(self.source.blocks[at]).get("reveal", [])[1:]).strip()

    def opened(self, key: str) -> Opened:
        """Return the lesson as it is played; raises LessonError."""
        return decode(self.text, key)

    def mistakes(self, at: int) -> dict[str, tuple[Diagnostic, ...]]:
        """Return what is wrong with the formulas of a page's question, by the names of their cells."""
        asked = read_question(self.question(at))
        try:
            numbers = draw(decode(self.source.head, "").lesson.head, "")
        except ValueError:
            numbers = {}
        document = Document()
        for before in range(at):
            page = self.whole_page(before)
            with suppress(ValueError):
                document = document if isinstance(page, Flaw) else shown_after(document, page).revealed
        page = self.whole_page(at)
        if asked is None or isinstance(page, Flaw):
            return {}
        with suppress(ValueError):
            document = shown_after(document, page).page
        return mistakes(asked, document, numbers)

    def problems(self, step: Step = lambda done, of: None) -> list[str]:
        """Return what is wrong with it, a sentence each; `step` is told how far that is, and may raise to stop it."""
        try:
            return problems(self.opened(""), self.source, step)
        except LessonError as error:
            return [str(error)]

    def with_head(self, head: Head, numbers: str | None = None) -> "Draft":
        """Return it with another title, and other numbers to be drawn if they are given; comments stay."""
        without, drawn = split_numbers(self.source.head)
        rows = head_rows(head)[0]
        keys: Rows = {key: [] for key in Head.__struct_fields__ if key != "draw"} | rows
        text = "".join(patched(without.splitlines(keepends=True), keys))
        if decode_head(text) != head:
            text = encode_head(head)
        if numbers is None or drawn == numbers.strip():
            return self.with_block_of_head(text + self.source.head[len(without) :])
        return self.with_block_of_head(f"{text.rstrip()}\n\n{_drawing(numbers)}")

    def with_block_of_head(self, block: str) -> "Draft":
        """Return it with another text before the pages."""
        made = split(_ended(block))
        return Draft(Source(made.head, (*made.blocks, *self.source.blocks)))

    def with_page(self, at: int, page: Page, question: str) -> "Draft":
        """Return it with another page in the place of one; comments stay, and what is not changed."""
        made = self._with(at, at + 1, (_patched(self.source.blocks[at], self.page(at), page, question),))
        found = made.page(at)
        if found != page or made.question(at).strip() != question.strip():
            made = self._with(at, at + 1, (_block(page, question),))  # tables within tables are written anew
            found = made.page(at)
        return made if isinstance(found, Flaw) else replace(made, known=_Known(at, found))

    def asking(self, at: int, question: str) -> "Draft":
        """Return it with another question on a page; a broken page stays as it is."""
        page = self.page(at)
        return self if isinstance(page, Flaw) else self.with_page(at, page, question)

    def with_words(self, at: int, part: str, language: str, words: str) -> "Draft":
        """Return it with another title or text of a page in one language; a broken page stays as it is."""
        page = self.page(at)
        if isinstance(page, Flaw):
            return self
        said = reworded(getattr(page, part), language, words)
        changed, name = msgspec.structs.replace(page, **{part: said}), f"{part}.{language}"
        row = "".join(table_rows({part: said})[part]).rstrip("\n") if said else ""
        known = self.known
        if known is not None and known.words == name and row:  # as at every key: the rest of the page stays
            return self._with_known(replace(known, page=changed), row)
        made = self.with_page(at, changed, self.question(at))
        before, found, after = made.source.blocks[at].partition(row) if row else ("", "", "")
        if found and made.known is not None and row not in after:
            return replace(made, known=_Known(at, changed, name, before, after))
        return made

    def _with_known(self, known: _Known, row: str) -> "Draft":
        blocks = list(self.source.blocks)
        blocks[known.at] = known.before + row + known.after
        return Draft(replace(self.source, blocks=tuple(blocks)), known)

    def with_words_of_head(self, part: str, language: str, words: str) -> "Draft":
        """Return it with another title, or what it is about, in one language."""
        head = self.head()
        if head is None:
            return self
        return self.with_head(msgspec.structs.replace(head, **{part: reworded(getattr(head, part), language, words)}))

    def with_block(self, at: int, block: str) -> "Draft":
        """Return it with another text in the place of a page's."""
        return self._with(at, at + 1, split(PAGE + "\n" + _without_first(block)).blocks)

    def recorded(self, at: int, document: Document, title: Text) -> "Draft":
        """Return it with a page more, before page `at`, that shows a document and has an id of its own."""
        return self._with(at, at, (encode_page(Page(title=title, id=_new_id(), show=recorded(document))),))

    def shown_by(self, at: int, document: Document, *, answer: bool = False) -> "Draft":
        """Return it with a page that shows a document, or shows it with the answer; a broken page stays as it is."""
        page = self.page(at)
        if isinstance(page, Flaw):
            return self
        changed: dict[str, Show] = {"reveal" if answer else "show": recorded(document)}
        return self.with_page(at, msgspec.structs.replace(page, **changed), self.question(at))

    def without_reveal(self, at: int) -> "Draft":
        """Return it with a page that shows nothing more with the answer; a broken page stays as it is."""
        page = self.page(at)
        if isinstance(page, Flaw):
            return self
        return self.with_page(at, msgspec.structs.replace(page, reveal=Show()), self.question(at))

    def duplicated(self, at: int) -> "Draft":
        """Return it with a copy of a page below that, under another id."""
        page = self.page(at)
        if isinstance(page, Flaw):
            return self._with(at, at, (self.source.blocks[at],))
        return self._with(at + 1, at + 1, (_block(msgspec.structs.replace(page, id=_new_id()), self.question(at)),))

    def removed(self, at: int) -> "Draft":
        """Return it without a page."""
        return self._with(at, at + 1, ())

    def moved(self, at: int, goal: int) -> "Draft":
        """Return it with a page in another place."""
        blocks = list(map(_ended, self.source.blocks))
        blocks.insert(min(max(goal, 0), len(blocks) - 1), blocks.pop(at))
        return Draft(replace(self.source, blocks=tuple(blocks)))

    def _with(self, start: int, stop: int, blocks: tuple[str, ...]) -> "Draft":
        before = tuple(map(_ended, self.source.blocks[:start]))
        whole = [part for block in blocks for part in split(block).blocks]  # what is typed may begin another page
        if self.source.blocks[stop:]:
            whole = list(map(_ended, whole))
        return Draft(replace(self.source, blocks=(*before, *whole, *self.source.blocks[stop:])))


def new_draft(title: Text) -> Draft:
    """Return a lesson without pages."""
    return Draft(Source(encode_head(Head(lesson=VERSION, title=title))))


def decode_head(text: str) -> Head | None:
    """Return what stands before the pages, None where it cannot be read."""
    try:
        return decode(text, "").lesson.head
    except LessonError:
        return None


def split_numbers(head: str) -> tuple[str, str]:
    """Return what stands before the pages without the table of numbers, and that without the line that begins it."""
    lines = head.splitlines(keepends=True)
    start = next((at for at, line in enumerate(lines) if _DRAW.fullmatch(line.rstrip())), len(lines))
    return "".join(lines[:start]), "".join(lines[start + 1 :]).strip()


def _drawing(numbers: str) -> str:
    return f"{DRAW}\n{numbers.strip()}\n\n" if numbers.strip() else ""


def _ended(block: str) -> str:
    return block if block.endswith("\n") else block + "\n"


def split_question(block: str) -> tuple[str, str]:
    """Return a page's block without its question, and the question without the line that begins it."""
    begun = _ASK.search(block)
    if begun is None:
        return block, ""
    ended = _TABLE.search(block, begun.end())
    stop = ended.start() if ended else len(block)
    return block[: begun.start()] + block[stop:], block[begun.end() : stop].strip() + "\n"


def _patched(block: str, old: Page | Flaw, page: Page, question: str) -> str:
    """Return the block of a page with what is changed in it."""
    if split_question(block)[1].strip() != question.strip():
        block = _asking(block, question)
    changed = [name for name in ("id", "title", "text") if getattr(old, name, None) != getattr(page, name)]
    tables = [name for name in ("show", "reveal") if getattr(old, name, None) != getattr(page, name)]
    if not changed and not tables:
        return block
    rows, parts = page_rows(msgspec.structs.replace(page, ask=None)), _parts(block)
    parts[""] = [parts[""][0], *patched(parts[""][1:], {name: rows[""].get(name, []) for name in changed})]
    for name in tables:
        if name in parts:
            wanted: Rows = {key: [] for key in Show.__struct_fields__}
            parts[name] = [parts[name][0], *patched(parts[name][1:], wanted | rows[name])]
        elif rows[name]:
            parts[name] = [f"[page.{name}]\n", *(row for its in rows[name].values() for row in its), "\n"]
    return "".join(line for name in parts for line in parts[name])


def _parts(block: str) -> dict[str, list[str]]:
    """Return the lines of a block by the tables that they stand in, each with the line that begins it."""
    begun = list(_PART.finditer(block))
    ends = [found.start() for found in begun] + [len(block)]
    parts = {"": block[: ends[0]]}
    for found, end in zip(begun, ends[1:], strict=True):
        parts[found[1]] = parts.get(found[1], "") + block[found.start() : end]
    return {name: _ended(part).splitlines(keepends=True) for name, part in parts.items()}


def _asking(block: str, question: str) -> str:
    """Return a block with a question in the place of its own, or above what is shown with the answer."""
    asked = question.strip()
    begun = _ASK.search(block)
    if not asked:
        return split_question(block)[0]
    if begun is not None:
        ended = _TABLE.search(block, begun.end())
        stop = ended.start() if ended else len(block)
        body = block[begun.end() : stop]
        return block[: begun.end()] + asked + (body[len(body.rstrip()) :] or "\n") + block[stop:]
    reveal = _REVEAL.search(block)
    bare = block.rstrip()
    before, after = (
        (block[: reveal.start()], block[reveal.start() :]) if reveal else (bare + "\n", block[len(bare) + 1 :])
    )
    return f"{before}{ASK}\n{asked}\n{after}"


def _block(page: Page, question: str) -> str:
    return _asking(encode_page(msgspec.structs.replace(page, ask=None)), question)


def _new_id() -> str:
    """Return an id that no page has: answers to a page are kept by it, wherever it is moved to."""
    return f"p{secrets.token_hex(3)}"


def _without_first(block: str) -> str:
    lines = block.splitlines(keepends=True)
    return "".join(lines[1:] if lines and lines[0].strip() == PAGE else lines)
