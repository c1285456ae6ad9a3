"""Texts and their translations: whole texts, texts with fields in them, and texts made of several that are known.

A text may be read in several ways; the one that leaves the fewest words as they are is taken.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree as ET

from explorer.language.particles import settled
from explorer.language.template import FIELD, SENTENCE_END, TAIL_BEGINS, WORD, Template, split

PROSE = re.compile(r"(?<!\\)\b[^\W\d_]{2,}")  # what is worth looking up at all
LETTER = re.compile(r"[^\W\d_]")
UNTOLD = re.compile(r"[A-Za-z]{3,}")
TYPED = re.compile(r"`[^`]*`")
LISTED = ("\n", "  ·  ", "  · ", " · ")  # between texts that have nothing to do with each other
SEPARATORS = (*LISTED, SENTENCE_END, "  ", "; ", ": ", " — ", ", ")
NUMBER = re.compile(r"(\(?[\d.,−±∞·⁰¹²³⁴⁵⁶⁷⁸⁹⁻e+-]+\)?) (.+)")
ARTICLE = re.compile(r"^(?:an?|the) ")
NO_BREAK = "\u00a0"
ENDS = ".:…"
MOST_TRIED = 5  # templates for one text
FEW = 6  # parts of a text that may belong together
LONGEST = 600  # letters of a text that is taken apart; longer ones are data
KEPT = 20_000  # answers that are remembered


class Catalogue:
    """Finds the translation of a text; what is not known stays as it is."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.exact = dict(pairs)
        self._names: frozenset[str] = frozenset()
        self._known: dict[str, str] = {}
        composed = ((s, t) for s, t in self.exact.items() if s[:1] in TAIL_BEGINS or FIELD.search(s))
        templates = [Template(*pair) for pair in composed if LETTER.search(FIELD.sub("", pair[0]))]
        words = {template: template.words() for template in templates}
        common = Counter(word for some in words.values() for word in some)
        self._by_word: dict[str, list[Template]] = defaultdict(list)
        for template in templates:
            rarest = min(words[template], key=lambda word: (common[word], word), default="")
            self._by_word[rarest].append(template)

    @cached_property
    def back(self) -> "Catalogue":
        """The way back from the other language."""
        return Catalogue((target, source) for source, target in self.exact.items())

    def keep(self, names: Iterable[str]) -> None:
        """Leave names that the user gave as they are, where they stand alone."""
        theirs = frozenset(names) & self.exact.keys()
        if theirs != self._names:
            self._names = theirs
            self._known.clear()

    def said(self, text: str) -> str:
        """Return a text in the other language."""
        return self._said(text.replace(NO_BREAK, " ")) if PROSE.search(text) else text

    def _said(self, text: str) -> str:
        known = self._known.get(text)
        if known is None:
            is_short = len(text) <= LONGEST
            known = settled(self._best(text)) if is_short and PROSE.search(text) else self.exact.get(text, text)
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[text] = known
        return known

    def _best(self, text: str) -> str:
        best, least = text, (_untold(text), MOST_TRIED)
        for reading, swallowed in self._readings(text):
            left = (_untold(reading), swallowed)
            if left < least:
                best, least = reading, left
            if left == (0, 0):
                break
        return best

    def _readings(self, text: str) -> Iterator[tuple[str, int]]:
        """Return translations of a text, the likeliest first, and how much of a list their fields have swallowed."""
        forms = list(_forms(text))
        for form, end in forms:
            if (whole := self._whole(form)) is not None:
                yield (text if whole == form else whole + end), 0  # a name stays as it is written
                return
        in_parts = ((made, 0) for made in self._in_parts(text))
        templates = ((made + end, swallowed) for form, end in forms for made, swallowed in self._from_templates(form))
        is_list = any(separator in text for separator in LISTED)
        yield from in_parts if is_list else templates
        yield from templates if is_list else in_parts

    def _whole(self, text: str) -> str | None:
        return None if text in self._names else self.exact.get(text)

    def _from_templates(self, text: str) -> Iterator[tuple[str, int]]:
        words = ["", *dict.fromkeys(WORD.findall(text))]  # those without a word of their own are always tried
        found = [template for word in words for template in self._by_word.get(word, ())]
        tried = 0
        for template in sorted(found, key=lambda template: -template.size):
            at = template.place(text) if template.is_tail else 0
            fields = template.fields(text[at:]) if at >= 0 else None
            if fields is None:
                continue
            said = template.filled(
                {name: part if name in template.typed else self._said(part) for name, part in fields.items()}
            )
            swallowed = sum(PROSE.search(part) is not None and len(split(part, ", ")) > 1 for part in fields.values())
            swallowed += text[-1:] in ENDS and said[-1:] != text[-1:]  # the end now stands within the sentence
            yield (self._said(text[:at]) + said if at else said), swallowed
            tried += 1
            if tried == MOST_TRIED:
                return

    def _in_parts(self, text: str) -> Iterator[str]:
        core = text.strip(" \t▾:…")
        if core and core != text:
            before, _, after = text.partition(core)
            yield f"{before}{self._said(core)}{after}"
            return
        yield from self._with_number(text)
        before, _, inside = text.removesuffix(".").removesuffix(")").rpartition(" (")
        if before and PROSE.search(inside) and text.rstrip(".").endswith(")"):
            yield f"{self._said(before)} ({self._said(inside)}{text[len(before) + 2 + len(inside) :]}"
        for separator in SEPARATORS:
            parts = separator.split(text) if isinstance(separator, re.Pattern) else split(text, separator)
            if len(parts) > 1:
                joint = " " if isinstance(separator, re.Pattern) else separator
                if len(parts) <= FEW:
                    yield joint.join((self._said(parts[0]), self._said(joint.join(parts[1:]))))
                else:
                    yield joint.join(map(self._said, parts))
                return

    def _with_number(self, text: str) -> Iterator[str]:
        """Read a number before words, as "4 saddle points", or words before one, as "root test 1 ± 0"."""
        found = NUMBER.fullmatch(text)
        if found is not None and (said := self._whole(found[2])) is not None:
            yield f"{found[1]} {said}" if found[1].startswith("(") else f"{said} {found[1]}"
        words = text.split(" ")
        for count in range(len(words) - 1, 0, -1):
            before = " ".join(words[:count])
            said = self._whole(before[:1].lower() + before[1:]) or self._whole(before)
            if said is not None and not words[count][:1].isalpha():
                yield " ".join([said, *words[count:]])
                return


def _forms(text: str) -> Iterator[tuple[str, str]]:
    """Return a text as it may be known: with another first letter, without article or end; and the end."""
    ends = [(text, "")] if text[-1:] not in ENDS else [(text, ""), (text[:-1], text[-1:])]
    for tried, end in ends:
        small = tried[:1].lower() + tried[1:]
        for form in dict.fromkeys((tried, small, tried[:1].upper() + tried[1:], ARTICLE.sub("", small))):
            yield form, end


def _untold(text: str) -> int:
    """Return how many words are still in the program's own language."""
    return len(UNTOLD.findall(TYPED.sub("", text)))


def read_catalogue(path: Path) -> Catalogue:
    """Return the finished translations of a file of Qt Linguist's."""
    root = ET.parse(path).getroot()  # noqa: S314 - the file is a part of the program
    pairs = []
    for message in root.iter("message"):
        source, target = message.findtext("source"), message.find("translation")
        if source and target is not None and target.text and target.get("type") is None:
            pairs.append((source, target.text))
    return Catalogue(pairs)
