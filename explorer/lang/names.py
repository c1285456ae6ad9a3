"""Which names are known where, how a run of letters splits into known names, and what a misspelt name meant."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from explorer.lang.characters import GREEK_NAMES
from explorer.lang.tokens import canonical
from explorer.lang.vocabulary import KEYWORDS, Word

MEANT = {
    "wurzel": "sqrt", "betrag": "abs", "magnitude": "norm", "length": "norm", "hess": "hessian", "jac": "jacobian",
    "nabla": "grad", "ent": "floor", "len": "norm", "spur": "tr",
}  # fmt: skip
SPLIT_LIMIT = 64
_LONGEST = 20  # a piece of a word, `logsumexp` or a name of the document
RESERVED = "i"


@dataclass(frozen=True, slots=True)
class Known:
    """The names a line may use: words of the language, functions by their number of arguments, variables."""

    words: Mapping[str, Word]
    functions: Mapping[str, int] = field(default_factory=dict)
    variables: frozenset[str] = frozenset()

    def with_variables(self, names: Iterable[str]) -> "Known":
        """Return the same with more variables, which hide words and functions of the same name."""
        return replace(self, variables=self.variables | frozenset(names))

    def is_variable(self, name: str) -> bool:
        """Whether `name` stands for a value here, a constant of the language included."""
        return name in self.variables or (name not in self.functions and self._kind(name) == "constant")

    def word(self, name: str) -> Word | None:
        """Return the row of the vocabulary that `name` means here, if no definition hides it."""
        return None if name in self.variables or name in self.functions else self.words.get(name)

    def is_function(self, name: str) -> bool:
        """Whether `name` is a function of the user or of the language."""
        if name in self.variables:
            return False
        return name in self.functions or self._kind(name) in {"map", "function", "binder", "operator"}

    def is_known(self, name: str) -> bool:
        """Whether `name` means anything here."""
        return name in self.variables or name in self.functions or name in self.words

    def _kind(self, name: str) -> str:
        row = self.words.get(name)
        return row.kind if row else ""


def is_letter(name: str) -> bool:
    """Whether a name reads as one variable on paper: a letter or a Greek name, perhaps with an index."""
    stem = re.sub(r"(\d+|_\w+)$", "", name)
    return len(stem) == 1 or stem in GREEK_NAMES


def split(word: str, known: Known) -> tuple[str, ...] | None:
    """Return the known names a typed word is made of, longest first, or None.

    A function may stand anywhere, but not before a lone `e`: `sine` is a misspelling, not sin(e).
    """
    if len(word) > SPLIT_LIMIT:
        return None
    ways: dict[int, tuple[str, ...] | None] = {len(word): ()}
    for start in range(len(word) - 1, -1, -1):
        ways[start] = _first_way(word, start, ways, known)
    return ways[0]


def _first_way(
    word: str, start: int, ways: Mapping[int, tuple[str, ...] | None], known: Known
) -> tuple[str, ...] | None:
    for stop in range(min(len(word), start + _LONGEST), start, -1):
        rest = ways[stop]
        piece = canonical(word[start:stop])
        if rest is None or not _may_stand(piece, word[stop : stop + 1], known):
            continue
        if rest and known.is_function(piece) and (rest[0] == "e" or known.is_function(rest[0])):
            continue
        return (word[start:stop], *rest)
    return None


def _may_stand(piece: str, following: str, known: Known) -> bool:
    """A piece of a word: a variable, or a function of one number; an index belongs to the name before it."""
    if following.isdigit() or following == "_":
        return False
    word = known.word(piece)
    return known.is_variable(piece) or (word is not None and word.kind == "map" and len(piece) > 1)


def suggestion(name: str, known: Known, *, functions: bool) -> str | None:
    """Return the known name that `name` was probably meant to be."""
    if len(name) > 40 or len(name) < 2:
        return None
    candidates = [n for n in (*known.functions, *known.variables, *known.words, *KEYWORDS) if len(n) > 1]
    if functions:
        candidates = [n for n in candidates if known.is_function(n)]
    lower = {n.lower(): n for n in candidates}
    if name.lower() in lower:
        return lower[name.lower()]
    if name.lower() in MEANT:
        return MEANT[name.lower()]
    beginnings = [n for n in candidates if len(n) >= 3 and name.lower().startswith(n)]
    if beginnings:
        return max(beginnings, key=len)
    found = get_close_matches(name, candidates, n=1, cutoff=0.7)
    return found[0] if found else None
