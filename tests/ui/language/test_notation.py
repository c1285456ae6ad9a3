"""Numbers and functions are shown in the user's notation, and nothing else changes."""

import pytest
from ziafont import Font

from explorer.language.catalogue import Catalogue
from explorer.language.notation import Notation
from explorer.language.voice import Voice
from ui.language.translator import Translator
from ui.widgets.formulas import HANGUL_FONT, typeset

COMMA = Notation(decimal="comma")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1.5", "1,5"),
        ("a = (1.5, −2)", "a = (1,5; −2)"),
        ("−0.25·10⁻³", "−0,25·10⁻³"),
        ("x, y", "x, y"),
        ("The end. 2 more", "The end. 2 more"),
    ],
)
def test_decimal_comma(text, said):
    assert COMMA.numbers(text) == said
    assert Notation().numbers(text) == text


def test_formulas():
    assert COMMA.formula(r"0.5 x^{2.5}") == r"0{,}5 x^{2{,}5}"
    assert Notation(logarithm="log").formula(r"\ln x + \log_{10} y + \ln\left|x\right|") == (
        r"\log x + \log_{10} y + \log\left|x\right|"
    )
    tg = Notation(tangent="tg")
    assert tg.formula(r"\tan x + \tanh x + \tangent") == (r"\operatorname{tg} x + \operatorname{th} x + \tangent")
    assert Notation().formula(r"\ln x \tan 0.5") == r"\ln x \tan 0.5"


@pytest.mark.usefixtures("qapp")
def test_texts_in_formulas_are_typeset_in_korean():
    translator = Translator()
    translator.speak(Voice("ko", catalogue=Catalogue([("if", "만일")])))
    said = translator.translate("formula", r"x^2 \text{ if } x > 0")
    assert said == r"x^2 \text{ 만일 } x > 0"
    korean, english = typeset(said), typeset(r"x^2 \text{ if } x > 0")
    assert korean.width > english.width
    assert typeset(r"\text{和}") is None  # no font has it


def test_the_font_has_every_syllable():
    font = Font(str(HANGUL_FONT))
    assert all(font.glyphindex(chr(code)) for code in range(0xAC00, 0xD7A4))


def test_what_is_said_about_typing_keeps_the_point():
    translator = Translator()
    translator.speak(Voice(notation=COMMA))
    assert translator.translate("shown", "a = 0.5") == "a = 0,5"
    assert translator.translate("number", "0.5") == "0,5"
    assert translator.translate("words", "write 0.5 or 2 · x") == "write 0.5 or 2 · x"
