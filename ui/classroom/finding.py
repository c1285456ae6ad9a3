"""Finding by words: as they are shown, by other names, in either language, or spelt nearly so."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from itertools import chain

from explorer.language.voice import Voice
from ui.classroom.thesaurus import WORDS

SIGNS = re.compile(r"\s*([→=+*/,−·-])\s*")  # which may stand with or without spaces
WORD = re.compile(r"[^\W\d_]{3,}")
PATH = " ▸ "  # between a menu and what is in it
BETWEEN = " \n "
SHORTEST = 3  # letters with which another name is known by its beginning
NEAR, NEAREST = 0.8, 3  # how alike words are that are taken for misspelt, and how many of them


def folded(text: str) -> str:
    """Return a text in one form for all ways to write it: R^2->R^3 is R² → R³, Möbius is mobius."""
    plain = unicodedata.normalize("NFKD", text.replace("->", "→").replace("^", ""))
    return SIGNS.sub(r"\1", "".join(c for c in plain if not unicodedata.combining(c)).casefold())


class Finder:
    """Finds things by their texts, the first of which is the title; `is_near` tells that only the spelling was near."""

    def __init__(self, things: Sequence[Sequence[str]]) -> None:
        self._things = things
        self._all: list[str] = []  # the texts of each thing in both languages, once something is looked for
        self.is_near = False

    def find(self, typed: str) -> list[int]:
        """Return the numbers of the things that have all words typed; of those alike where none has them."""
        words = [names_of(word) for word in folded(typed).split()]
        self.is_near = False
        if not words:
            return list(range(len(self._things)))
        texts = self._all = self._all or [folded(BETWEEN.join(_in_both(thing))) for thing in self._things]
        found = _having(words, texts)
        if not found:
            found = _having(_near(words, texts), texts)
            self.is_near = bool(found)
        return found

    def titles(self, number: int) -> list[str]:
        """Return what a thing is called in each language, in the form in which it is compared."""
        return [folded(text) for text in _in_both(self._things[number][:1])]


def _having(words: Sequence[Sequence[str]], texts: Sequence[str]) -> list[int]:
    return [i for i, text in enumerate(texts) if all(any(name in text for name in names) for names in words)]


def names_of(word: str) -> tuple[str, ...]:
    """Return a word and what the program calls what it means, if that is something else."""
    return (word, *chain.from_iterable(names for other, names in _thesaurus().items() if _begins(other, word)))


def _begins(other: str, word: str) -> bool:
    return other == word or (len(word) >= SHORTEST and len(other) - len(word) <= len(word) and other.startswith(word))


@cache
def _thesaurus() -> dict[str, tuple[str, ...]]:
    return {folded(word): tuple(map(folded, names)) for word, names in WORDS.items()}


def _near(words: Sequence[Sequence[str]], texts: Sequence[str]) -> list[Sequence[str]]:
    """Return words in place of those that occur nowhere: the nearest ones that do."""
    known = dict.fromkeys(chain.from_iterable(WORD.findall(text) for text in texts))
    vocabulary = [*known, *_thesaurus()]
    return [names if _having([names], texts) else _nearest(names[0], vocabulary) for names in words]


def _nearest(word: str, vocabulary: Sequence[str]) -> Sequence[str]:
    near = get_close_matches(word, vocabulary, NEAREST, NEAR) if WORD.fullmatch(word) else ()
    return tuple(chain.from_iterable(map(names_of, near)))


def _in_both(texts: Sequence[str]) -> list[str]:
    """Return texts, and below them the same in the other language, where that is known."""
    there, back = _translations()
    parts = [text.split(PATH) for text in texts]
    return [*texts, *(PATH.join(there.get(part) or back.get(part, part) for part in some) for some in parts)]


@cache
def _translations() -> tuple[dict[str, str], dict[str, str]]:
    """Return the Korean of the English texts, and the other way; read when something is looked for first."""
    catalogue = Voice("ko").catalogue  # read here: few ask in the other language
    exact = catalogue.exact if catalogue is not None else {}
    return exact, {target: source for source, target in exact.items()}
