"""What the engine says about mistakes is Korean, but for names and what is typed; and what is typed stays."""

import json
import re
from pathlib import Path

import pytest

from explorer.document.model import Document
from explorer.lang.vocabulary import VOCABULARY
from explorer.language.voice import Voice
from explorer.lessons.judging import judge
from explorer.lessons.model import ExpressionQuestion
from explorer.semantics.reading import read

ROWS = json.loads((Path(__file__).parents[2] / "golden/errors.json").read_text("utf-8"))
NAMES = {"LaTeX", "NUL", *(name for word in VOCABULARY for name in (word.name, *word.aliases))}
TYPED = re.compile(r"`[^`]*`|“[^”]*”|\\\w+(?:\{[^}]*\})*|(?<=sum)\([^)]*\)|'\w+'")
KOREAN = Voice("ko")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:30])
def test_messages_about_formulas_are_korean(row):
    own = set(re.findall(r"[A-Za-z]{3,}", row["text"]))
    found = [item for item in read(tuple(row["text"].split("\n"))).diagnostics if item.is_error]
    for item in found:
        for text in (item.message, item.hint, *(fix.title for fix in item.fixes)):
            words = re.findall(r"[A-Za-z]{3,}", TYPED.sub(" ", KOREAN.worded(text)))
            assert not [word for word in words if word not in NAMES | own], f"{text} → {KOREAN.worded(text)}"
            assert re.findall(r"`[^`]*`", text) == sorted_as(re.findall(r"`[^`]*`", KOREAN.worded(text)), text)


def sorted_as(typed, text):
    """Return what is in backticks in the order of the English text."""
    return sorted(typed, key=text.find)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("`sum` needs a lower and an upper bound", "`sum`에는 아래끝과 위끝이 필요합니다"),
        ("write sum(k^2, k, 1, 10)", "sum(k^2, k, 1, 10)처럼 쓰십시오"),
        ("write )", ") 쓰기"),
        ("write `)` instead", "대신 `)`를 쓰십시오"),
        ("write a decimal point: 1.5", "소수점을 쓰십시오: 1.5"),
        ("the shapes do not fit: `a` has 2 entries, `b` is 2×3", "모양이 맞지 않습니다: `a`의 성분은 2개, `b`는 2×3"),
    ],
)
def test_what_is_typed_stays(text, said):
    assert KOREAN.worded(text) == said


def test_an_answer_that_cannot_be_read_is_told_in_korean():
    judged = judge(ExpressionQuestion(answer="x^2", variables=["x"]), "sn(x)", Document(lines=("f(x) = x^2",)), "ko")
    assert "`sn`은 알려진 함수가 아닙니다" in judged.sentence
