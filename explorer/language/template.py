"""A text with fields: recognised in what the program says, and filled in in the other language.

A field is %1 or %2 where the program composes a sentence, {0} or {name} where it fills in a form.
"""

import re
from collections.abc import Mapping
from functools import cached_property

FIELD = re.compile(r"%([1-9])|\{(\w*)\}")
TYPED = re.compile(r"(?<=`)(?:%[1-9]|\{\w*\})|(?<=\b[Ww]rite )(?:%[1-9]|\{\w*\})|(?:%[1-9]|\{\w*\})(?=[`(])")
WORD = re.compile(r"[^\W\d_]{2,}|[가-힣]+")
SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[^\W\d_])")
TAIL_BEGINS = ",;: ("
OPENING, CLOSING = "([{", ")]}"


def split(text: str, separator: str) -> list[str]:
    """Split a text, but not within brackets."""
    if separator not in text:  # as in most: letter by letter, all of them took half of the time of a translation
        return [text]
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        depth += (text[at] in OPENING) - (text[at] in CLOSING)
        if depth <= 0 and text.startswith(separator, at):
            parts.append(text[start:at])
            start = at = at + len(separator)
        else:
            at += 1
    return [*parts, text[start:]]


class Template:
    """A source text and its translation; a `tail` is one that stands at the end of other texts."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self.size = len(FIELD.sub("", source))
        self.is_tail = source[:1] in TAIL_BEGINS

    @cached_property
    def typed(self) -> frozenset[str]:
        """The fields that hold what is typed, which stays as it is."""
        return frozenset(found[0] for found in TYPED.finditer(self.source))

    @cached_property
    def _names(self) -> list[str]:
        return [found[0] for found in FIELD.finditer(self.source)]

    @cached_property
    def _pieces(self) -> list[str]:
        return FIELD.split(self.source)[::3]

    def fields(self, text: str) -> dict[str, str] | None:
        """Return what stands in the fields of a text, each as short as it can be; None where the text is another one.

        What stands between the fields is found from left to right, once: the time grows with the text and not faster.
        """
        first, *others = self._pieces
        if not text.startswith(first) or (not others and text != first):
            return None
        found: dict[str, str] = {}
        start = len(first)
        for i, (name, piece) in enumerate(zip(self._names, others, strict=True)):
            is_last = i == len(others) - 1
            end = len(text) - len(piece) if is_last else text.find(piece, start) if piece else start
            if end < start or not text.startswith(piece, end):
                return None
            if found.setdefault(name, text[start:end]) != text[start:end] or self._runs_on(text[start:end]):
                return None
            start = end + len(piece)
        return found

    def place(self, text: str) -> int:
        """Return where a tail may begin in a text; -1 where it does not occur."""
        return text.find(self._pieces[0])

    def filled(self, fields: Mapping[str, str]) -> str:
        """Return the translation with these texts in its fields."""
        return FIELD.sub(lambda found: fields.get(found[0], found[0]), self.target)

    def words(self) -> set[str]:
        """Return the words that a text made from it has as well, whatever stands in the fields."""
        marked = FIELD.sub("\x00", self.source)
        beside = (
            (found[0], marked[max(found.start() - 1, 0) : found.start()] + marked[found.end() : found.end() + 1])
            for found in WORD.finditer(marked)
        )
        return {word for word, around in beside if "\x00" not in around}

    def _runs_on(self, field: str) -> bool:
        """Whether a field has swallowed more than its part: the end of a sentence, what a colon leads to, a list."""
        swallowed = SENTENCE_END.search(field) is not None and field[-1:] not in ".!?"
        listed = not any(sign in self.source for sign in ("; ", ": ")) and len(split(field, "; ")) > 1
        return swallowed or listed or (": " in field and ": " not in self.source)
