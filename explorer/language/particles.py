"""Korean particles, which depend on the last sound of the word before them, also where that is a symbol or a number.

A translation writes both forms, as Korean software does: 은(는), 이(가), 을(를), 과(와), (으)로, (이)라, (이)며.
"""

import re

BOTH = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
    "(이)며": ("이며", "며"),
    "(이)고": ("이고", "고"),
    "(이)므로": ("이므로", "므로"),
    "(이)나": ("이나", "나"),
}
PARTICLE = re.compile("|".join(re.escape(both) for both in BOTH))
SYLLABLES = 0xAC00  # the first syllable; each row of 28 ends in no consonant, then in one of 27
RIEUL = 8  # the place of ㄹ among the final consonants, after which (으)로 is 로
LETTERS_IN_L, LETTERS_CLOSED = "lrLR", "mnMNευο"  # 엘 알; 엠 엔 엡실론: all other letters end in a vowel
DIGITS_OPEN, DIGITS_IN_L = "2459", "178"  # 이 사 오 구; 일 칠 팔; the others end in another consonant
CLOSED = "²³⁴⁵⁶⁷⁸⁹ⁿ′'"  # …제곱, 프라임
WORDS_CLOSED = ("sin", "cos", "ln", "exp2", "min", "max")  # 사인 코사인 …
SIGN = re.compile(r"`[^\w\s`]+`$")  # 괄호, 쉼표 …
QUOTED = re.compile(r"(?<![^\s(\[])'([^']+)'$")  # and no prime behind a name
PASSED_OVER = ')]}”’"`»› *_'


def settled(text: str) -> str:
    """Return a text with each pair of forms replaced by the one that the sound before it asks for."""
    if "(" not in text:
        return text
    made, end = "", 0
    for found in PARTICLE.finditer(text):
        made += text[end : found.start()]
        closed, in_l = final_sound(made)
        with_consonant, with_vowel = BOTH[found[0]]
        made += with_consonant if closed and not (in_l and found[0] == "(으)로") else with_vowel
        end = found.end()
    return made + text[end:]


def final_sound(text: str) -> tuple[bool, bool]:
    """Return whether a text, read aloud in Korean, ends in a consonant, and whether that is ㄹ."""
    heard = QUOTED.sub(r"\1", text).rstrip(PASSED_OVER)
    if not heard or SIGN.search(text):
        return False, False
    last = heard[-1]
    place = ord(last) - SYLLABLES
    if 0 <= place < 28 * 19 * 21:
        return place % 28 != 0, place % 28 == RIEUL
    if last.isdigit() and last.isascii():
        return last not in DIGITS_OPEN, last in DIGITS_IN_L
    in_l = last in LETTERS_IN_L
    return in_l or last in LETTERS_CLOSED + CLOSED or heard.endswith(WORDS_CLOSED), in_l
