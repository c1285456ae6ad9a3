"""Completion: vocabulary, Greek letters, LaTeX commands and the document's names that fit what is typed.

Everything comes from the tables the parser reads, so what is offered can also be read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from explorer.lang.characters import GREEK, GREEK_NAMES
from explorer.lang.latex_commands import COMMANDS
from explorer.lang.tokens import canonical
from explorer.lang.vocabulary import KEYWORDS, VOCABULARY, Word, offered

SHOWN = 20
_WORD = re.compile(r"\\?[^\W\d_]\w*$|\\$")
_SYMBOLS = {"<=": "≤", ">=": "≥", "!=": "≠", "->": "→", "|->": "↦"}
_WRITTEN = {"frac": "\\frac{", "sqrt": "sqrt("}
_KEYWORD_HELP = {
    "and": "Both conditions hold.", "or": "At least one condition holds.", "not": "The condition does not hold.",
    "in": "x in R^3: the shape of an argument.", "mod": "a mod b: the remainder of a divided by b.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Completion:
    """One offer: put `insert` in the place of the characters [start, end) of the text."""

    start: int
    end: int
    insert: str
    label: str
    help: str


@dataclass(frozen=True, slots=True)
class _Offer:
    """What can be offered: the spellings it is found by, best first; an offer with a bracket is a function."""

    spellings: tuple[str, ...]
    insert: str  # "" inserts the spelling that was found
    symbol: str
    help: str
    bracket: str = ""


def completions(text: str, cursor: int, names: Sequence[str]) -> tuple[Completion, ...]:
    """Return what the word that ends at `cursor` may become, best first; `names` are the names of the document."""
    line = text[text.rfind("\n", 0, cursor) + 1 : cursor]
    found = _WORD.search(line)
    if found is None or "#" in line:
        return ()
    typed = found.group()
    follows = text[cursor : cursor + 1]
    if typed.startswith("\\"):
        return _ranked(typed[1:], cursor, 1, list(_commands()), follows)
    offers = [*_document(names), *_words()]
    return _ranked(typed, cursor, 0, offers, follows) or _after_names(typed, cursor, names, offers, follows)


def _after_names(
    typed: str, cursor: int, names: Sequence[str], offers: Sequence[_Offer], follows: str
) -> tuple[Completion, ...]:
    """Complete the `si` of `xsi`, a product without a sign."""
    heads = [name for name in names if name and typed.startswith(name) and len(name) < len(typed)]
    return _ranked(typed[len(max(heads, key=len)) :], cursor, 0, offers, follows) if heads else ()


def _ranked(typed: str, cursor: int, extra: int, offers: Sequence[_Offer], follows: str) -> tuple[Completion, ...]:
    start = cursor - len(typed) - extra
    ranked = []
    for place, offer in enumerate(offers):
        rank, at = min((_rank(typed, spelling), at) for at, spelling in enumerate(offer.spellings))
        spelling = offer.spellings[at]
        insert = (offer.insert or spelling) + (offer.bracket if follows != "(" else "")
        if rank < _NO_MATCH and insert != typed:
            label = f"{spelling} {offer.symbol}".strip()
            ranked.append((rank, place, Completion(start, cursor, insert, label, offer.help)))
    ranked.sort(key=lambda item: item[:2])
    return tuple([completion for *_, completion in ranked[:SHOWN]])


_NO_MATCH = 3


def _rank(typed: str, spelling: str) -> int:
    """How well a spelling fits: the same beginning, the same but for capitals, then all letters in order."""
    if spelling.startswith(typed):
        return 0
    low, whole = typed.lower(), spelling.lower()
    if whole.startswith(low):
        return 1
    if len(low) > 1 and whole[:1] == low[:1] and _is_subsequence(low, whole):
        return 2
    return _NO_MATCH


def _is_subsequence(letters: str, whole: str) -> bool:
    rest = iter(whole)
    return all(letter in rest for letter in letters)


def _document(names: Sequence[str]) -> Iterator[_Offer]:
    for name in dict.fromkeys(names):
        yield _Offer(tuple(dict.fromkeys((name, canonical(name)))), name, "", "A name of this document.")


@cache
def _words() -> tuple[_Offer, ...]:
    served = offered(())  # a row that needs a primitive of its own is not promised
    rows = [
        _Offer((row.name, *row.aliases), "", "", row.help, _bracket(row)) for row in VOCABULARY if row.name in served
    ]
    keywords = [_Offer((word,), word, "", _KEYWORD_HELP[word]) for word in KEYWORDS]
    return (*rows, *_greek(), *_signs(), *keywords)


def _bracket(row: Word) -> str:
    return "" if row.kind == "constant" else "("


def _greek() -> Iterator[_Offer]:
    taken = {row.name for row in VOCABULARY}
    letters: dict[str, str] = {}
    for symbol, name in GREEK.items():
        letters.setdefault(name, symbol)
    for name in sorted(GREEK_NAMES & set(letters)):
        clash = " (without brackets after it)" if name in taken else ""
        yield _Offer((name,), letters[name], letters[name], f"The Greek letter {letters[name]}{clash}.")


def _signs() -> Iterator[_Offer]:
    """Signs by their LaTeX names, where these are words and the sign is not on the keyboard."""
    for name, (kind, sign) in COMMANDS.items():
        if kind == "op" and len(name) > 3 and len(sign) == 1 and not sign.isascii():
            yield _Offer((name,), sign, sign, f"The sign {sign}.")


@cache
def _commands() -> tuple[_Offer, ...]:
    symbols = {name: symbol for symbol, name in reversed(GREEK.items())}
    offers = []
    for name, (kind, meant) in COMMANDS.items():
        if kind == "blank" or not name.isalpha():
            continue
        written = _WRITTEN.get(meant) or _SYMBOLS.get(meant) or symbols.get(meant, meant)
        offers.append(_Offer((name,), written, "" if written == name else written, f"LaTeX \\{name}."))
    return tuple(offers)
