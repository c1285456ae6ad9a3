"""Texts and their translations: whole texts, texts with fields in them, and texts made of several that are known.

A field is %1 or %2 where the program composes a sentence, {0} or {name} where it fills in a form.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree as ET

from ui.language.particles import settled

FIELD = re.compile(r"%([1-9])|\{(\w*)\}")
WORD = re.compile(r"[^\W\d_]{2,}|[가-힣]+")
PROSE = re.compile(r"(?<!\\)\b[^\W\d_]{2,}")  # what is worth looking up at all
LISTED = ("\n", "  ·  ", " · ")  # between texts that have nothing to do with each other
SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[^\W\d_])")
SEPARATORS = (*LISTED, SENTENCE_END, "  ", "; ", ": ", " — ", ", ")
BRACKETED = re.compile(r"(.*[^\W\d_]{2,}.*) \((.*[^\W\d_]{2,}.*)\)(\.?)")
KEPT = 20_000  # answers that are remembered


class Template:
    """A text with fields, to be recognised and to be filled in."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self.size = len(FIELD.sub("", source))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = [found[0] for found in FIELD.finditer(self.source)]
        pieces = [re.escape(piece) for piece in FIELD.split(self.source)[::3]]
        seen: dict[str, int] = {}
        made = pieces[0]
        for name, piece in zip(names, pieces[1:], strict=True):
            made += rf"(?P=f{seen[name]})" if name in seen else rf"(?P<f{seen.setdefault(name, len(seen))}>.*?)"
            made += piece
        self._names = list(seen)
        return re.compile(made, re.DOTALL)

    def fields(self, text: str) -> dict[str, str] | None:
        """Return what stands in the fields of a text, or None where the text is another one."""
        found = self._pattern.fullmatch(text)
        if found is None or any(map(self._runs_on, found.groups())):
            return None
        return dict(zip(self._names, found.groups(), strict=True))

    def _runs_on(self, field: str) -> bool:
        """Whether a field has swallowed more than its part of a sentence: the end of it, or what a colon leads to."""
        swallowed = SENTENCE_END.search(field) is not None and field[-1:] not in ".!?"
        return swallowed or (": " in field and ": " not in self.source)

    def filled(self, fields: Mapping[str, str]) -> str:
        """Return the translation with these texts in its fields."""
        return FIELD.sub(lambda found: fields.get(found[0], found[0]), self.target)


class Catalogue:
    """Finds the translation of a text; what is not known stays as it is."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.exact = dict(pairs)
        self._known: dict[str, str] = {}
        templates = [Template(*pair) for pair in self.exact.items() if FIELD.search(pair[0])]
        words = {template: set(_whole_words(template.source)) for template in templates}
        common: dict[str, int] = defaultdict(int)
        for some in words.values():
            for word in some:
                common[word] += 1
        self._by_word: dict[str, list[Template]] = defaultdict(list)
        for template in sorted(templates, key=lambda template: -template.size):
            rarest = min(words[template], key=lambda word: (common[word], word), default="")
            self._by_word[rarest].append(template)

    def said(self, text: str) -> str:
        """Return a text in the other language."""
        known = self._known.get(text)
        if known is None:
            known = settled(self._found(text)) if PROSE.search(text) else text
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[text] = known
        return known

    def _found(self, text: str) -> str:
        whole = self._whole(text)
        return whole if whole is not None else self._in_parts(text)

    def _whole(self, text: str) -> str | None:
        """Return the translation of a text that is known as a whole, be it with another first letter or end."""
        for tried, end in ((text, ""), (text[:-1], text[-1:])):
            if end and end not in ".:…":
                break
            for form in (tried, tried[:1].lower() + tried[1:], tried[:1].upper() + tried[1:]):
                found = self.exact.get(form) or self._from_template(form)
                if found is not None:
                    return found + end
        return None

    def _from_template(self, text: str) -> str | None:
        if any(separator in text for separator in LISTED):
            return None
        for template in self._candidates(text):
            fields = template.fields(text)
            if fields is not None:
                return template.filled({name: self._field(part) for name, part in fields.items()})
        return None

    def _candidates(self, text: str) -> list[Template]:
        words = ["", *dict.fromkeys(WORD.findall(text))]  # those without a word of their own are always tried
        lists = [self._by_word[word] for word in words if word in self._by_word]
        return sorted((template for some in lists for template in some), key=lambda template: -template.size)

    def _field(self, text: str) -> str:
        """Return what stands in a field in the other language; a single word may be a name that the user gave."""
        return settled(self._found(text)) if " " in text.strip() and PROSE.search(text) else text

    def _in_parts(self, text: str) -> str:
        core = text.strip(" \t▾:…")
        if core and core != text:
            before, _, after = text.partition(core)
            return f"{before}{self._found(core)}{after}"
        if (bracketed := BRACKETED.fullmatch(text)) is not None:
            return f"{self._found(bracketed[1])} ({self._found(bracketed[2])}){bracketed[3]}"
        for separator in SEPARATORS:
            parts = separator.split(text) if isinstance(separator, re.Pattern) else text.split(separator)
            if len(parts) > 1:
                joint = " " if isinstance(separator, re.Pattern) else separator
                return joint.join(self._found(part) if PROSE.search(part) else part for part in parts)
        return text


def _whole_words(source: str) -> list[str]:
    """Return the words of a template that a text made from it has as well, whatever stands in the fields."""
    marked = FIELD.sub("\x00", source)
    return [found[0] for found in WORD.finditer(marked) if "\x00" not in _beside(marked, found)]


def _beside(text: str, found: re.Match[str]) -> str:
    return text[max(found.start() - 1, 0) : found.start()] + text[found.end() : found.end() + 1]


def read_catalogue(path: Path) -> Catalogue:
    """Return the finished translations of a file of Qt Linguist's."""
    root = ET.parse(path).getroot()  # noqa: S314 - the file is a part of the program
    pairs = []
    for message in root.iter("message"):
        source, target = message.findtext("source"), message.find("translation")
        if source and target is not None and target.text and target.get("type") is None:
            pairs.append((source, target.text))
    return Catalogue(pairs)
