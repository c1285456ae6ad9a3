"""What the program says about answers, in each language."""

from collections.abc import Iterable
from functools import cache

from explorer.language.voice import Voice

WORDS = {
    "right": {"en": "Right.", "ko": "맞았어요."},
    "choose": {"en": "Choose an answer first.", "ko": "먼저 답을 골라 주세요."},
    "empty": {"en": "Type an answer first.", "ko": "먼저 답을 입력해 주세요."},
    "unread": {"en": "This cannot be read: {0}", "ko": "읽을 수 없어요: {0}"},
    "long": {
        "en": "This is too long: an answer has at most {0} characters.",
        "ko": "너무 길어요. 답은 {0}자까지 쓸 수 있어요.",
    },
    "asked": {
        "en": "Work it out: `{0}` cannot be used in the answer.",
        "ko": "직접 계산한 결과를 적어 주세요. 답에 `{0}` 함수는 쓸 수 없어요.",
    },
    "names": {"en": "Names that can be used: {0}.", "ko": "쓸 수 있는 이름: {0}."},
    "echo": {"en": "Yours was read as ${0}$.", "ko": "입력한 식은 이렇게 읽었어요: ${0}$"},
    "work": {
        "en": "Carry out the derivative: ∂, ∇ and d/dx are not an answer here.",
        "ko": "미분을 직접 계산해 주세요. ∂, ∇, d/dx가 남아 있으면 답이 아니에요.",
    },
    "infinite": {
        "en": "This is infinite: look for a division by 0, a logarithm of 0, or a number above 10^308.",
        "ko": "값이 무한대예요. 0으로 나눈 곳, 0의 로그, 10^308보다 큰 수가 있는지 보세요.",
    },
    "no value": {
        "en": "This has no value: look for 0/0, or the root or logarithm of a negative number.",
        "ko": "값이 없어요. 0/0이나 음수의 제곱근, 음수의 로그가 있는지 보세요.",
    },
    "not a number": {
        "en": "One number is wanted; yours is an array of shape {0}.",
        "ko": "수 하나가 필요한데, 입력한 답은 크기가 {0}인 배열이에요.",
    },
    "entries": {
        "en": "Entries in yours: {0}. How many should there be?",
        "ko": "입력한 답의 성분은 {0}개예요. 성분이 몇 개여야 할까요?",
    },
    "shape": {
        "en": "Yours has the shape {0}. A row for each output, a column for each input.",
        "ko": "입력한 답의 크기: {0}. 행은 출력마다, 열은 입력마다 하나예요.",
    },
    "transposed": {
        "en": "This is the transpose: rows belong to outputs, columns to inputs.",
        "ko": "전치된 답이에요. 행은 출력, 열은 입력에 대응해요.",
    },
    "sign": {"en": "Not yet: only the sign is wrong.", "ko": "아직이에요. 부호만 틀렸어요."},
    "factor": {
        "en": "Not yet: yours is {0} times what it should be.",
        "ko": "아직이에요. 정답의 {0}배예요.",
    },
    "close": {"en": "Close, but not close enough: keep more digits.", "ko": "거의 맞았어요. 자릿수를 더 써 주세요."},
    "order": {
        "en": "Not yet: these are the right numbers, in other places.",
        "ko": "아직이에요. 수는 맞는데 자리가 달라요.",
    },
    "some": {"en": "Not yet: {0} of {1} entries are right.", "ko": "아직이에요. 성분 {1}개 중 {0}개가 맞았어요."},
    "wrong": {"en": "Not yet. Try again, or ask for a hint.", "ko": "아직이에요. 다시 해 보거나 힌트를 보세요."},
    "again": {"en": "Not yet. Try again.", "ko": "아직이에요. 다시 해 보세요."},
    "example": {
        "en": "Not equal: at {0} yours is {1}, and it should be {2}.",
        "ko": "같지 않아요. {0}에서 입력한 식의 값: {1}, 올바른 값: {2}.",
    },
    "undefined": {
        "en": "Yours is defined at too few points to be compared.",
        "ko": "입력한 식이 정의된 점이 너무 적어서 비교할 수 없어요.",
    },
    "swapped": {
        "en": "The axes are swapped: outputs come first, then inputs.",
        "ko": "축의 순서가 바뀌었어요. 출력이 먼저, 입력이 나중이에요.",
    },
    "no shape": {"en": "Write a shape such as 2x3 or (2x2)x(3x2).", "ko": "2x3 또는 (2x2)x(3x2)처럼 적어 주세요."},
    "axes": {"en": "The number of axes is not {0}.", "ko": "축의 개수는 {0}개가 아니에요."},
    "not there": {"en": "Not there. Look at the picture again.", "ko": "그곳이 아니에요. 그림을 다시 보세요."},
    "more options": {"en": "Not all of them yet.", "ko": "아직 다 고르지 않았어요."},
    "shown": {"en": "The answer: {0}", "ko": "정답: {0}"},
}


def say(key: str, language: str, *parts: object) -> str:
    """Return a sentence in a language, in English where it is not written in that."""
    row = WORDS[key]
    return row.get(language, row["en"]).format(*parts)


def unread(message: str, language: str) -> str:
    """Return that an answer cannot be read, and why, as the engine says it."""
    return say("unread", language, _voice(language).worded(message))


def code(names: Iterable[str]) -> str:
    """Return names as they stand in a sentence."""
    return ", ".join([f"`{name}`" for name in names])


@cache
def _voice(language: str) -> Voice:
    return Voice(language)


def number(value: float) -> str:
    """Return a number as it stands in a sentence."""
    return f"{value:.4g}".replace("-", "−")


def shape(sizes: tuple[int, ...]) -> str:
    """Return a shape as it stands in a sentence."""
    return "×".join(map(str, sizes)) if len(sizes) != 1 else f"{sizes[0]}"
