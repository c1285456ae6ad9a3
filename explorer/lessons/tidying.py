"""Answers as people type them, made ready to be read: no `y =` before them, no dollars, lists with their brackets."""

import re
from collections.abc import Iterator

from explorer.lang.characters import normalised

_DOLLARS = (("$$", "$$"), ("$", "$"), (r"\(", r"\)"), (r"\[", r"\]"))
_NUMBER = r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_ARRAY = re.compile(rf"(?:{_NUMBER}|[\s,;/+\-\[\](){{}}])*")  # an array of numbers, and nothing else
_GAP = re.compile(r"(?<=[\d.])\s+(?=[\d.]|[+-][\d.])")  # between the numbers of a row, as MATLAB has it
_CLOSED = re.compile(r"(?<=[\])])\s*(?=[\[(])")
_LOOSE = re.compile(r"[,;]\s*(?=[\]);])")  # a comma before a bracket or a new row
_BRACES = str.maketrans("{}", "[]")
_OPENING, _CLOSING = "([{⟨", ")]}⟩"


def tidied(typed: str) -> str:
    """Return what is meant by an answer: what stands right of the last `=`, without signs that belong to the text."""
    text = _bare(normalised(typed).replace("、", ","))
    for left, right in _DOLLARS:
        if text.startswith(left) and text.endswith(right) and len(text) >= len(left) + len(right):
            text = _bare(text[len(left) : -len(right)])
    head, text = text, _bare(_after_equals(text))
    return text or head


def bracketed(text: str) -> str:
    """Return an array in the brackets that it lacks: `1, 2`, `1 2; 3 4` and `{1, 2}` are lists of numbers."""
    if _ARRAY.fullmatch(text):
        text = _LOOSE.sub("", _CLOSED.sub(", ", _GAP.sub(", ", text.translate(_BRACES))))
    return f"[{text}]" if any(char in ",;" for _, char in _outside(text)) else text


def _bare(text: str) -> str:
    """Return a text without blanks around it and the comma, semicolon or full stop after it."""
    bare = text.strip().rstrip(",;。")
    if bare.endswith(".") and not bare[-2:-1].isdigit():
        bare = bare[:-1]
    return bare.strip()


def _after_equals(text: str) -> str:
    """Return what stands right of the last equals sign, where one value is on its left."""
    places = [
        at
        for at, char in _outside(text)
        if char == "=" and text[at - 1 : at] not in set("<>!=:") and text[at + 1 : at + 2] != "="
    ]
    if not places or any(char in ",;" for at, char in _outside(text) if at < places[-1]):
        return text
    return text[places[-1] + 1 :]


def _outside(text: str) -> Iterator[tuple[int, str]]:
    """Yield the characters that stand in no bracket, with their places."""
    depth = 0
    for at, char in enumerate(text):
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
        elif depth <= 0:
            yield at, char
