"""Texts find their translation: as a whole, as a template with fields, in parts; particles fit the word before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.language.catalogue import Catalogue
from explorer.language.particles import settled
from explorer.language.voice import Voice, voice_of_environment


@pytest.fixture
def catalogue():
    return Catalogue(
        [
            ("a parameter", "매개변수"),
            ("second derivative", "이계도함수"),
            ("`%1` is not %2", "`%1`은(는) %2이(가) 아닙니다"),
            ("%1 and %2 meet at %1", "%1에서 %1과(와) %2이(가) 만납니다"),
            ("Value of {0}", "{0} 값"),
            ("The point is fixed.", "점이 고정되어 있습니다."),
            ("order %1", "%1차"),
            ("Markdown", "Markdown"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a parameter", "매개변수"),
        ("A parameter", "매개변수"),
        ("a parameter:", "매개변수:"),
        ("`a` is not a parameter", "`a`는 매개변수가 아닙니다"),
        ("`n` is not a second derivative", "`n`은 이계도함수가 아닙니다"),
        ("f and g meet at f", "f에서 f와 g가 만납니다"),
        ("f and g meet at h", "f and g meet at h"),
        ("Value of theta", "theta 값"),
        ("order 3  ·  a parameter", "3차  ·  매개변수"),
        ("The point is fixed. order 2", "점이 고정되어 있습니다. 2차"),
        ("nobody knows this", "nobody knows this"),
        ("3.25", "3.25"),
        ("latex, markdown", "latex, markdown"),
    ],
)
def test_texts_are_found(catalogue, text, said):
    assert catalogue.said(text) == said


def test_names_that_the_user_gave_stay():
    catalogue = Catalogue([("loss", "손실"), ("%1 has no value", "%1에는 값이 없습니다")])
    assert catalogue.said("loss has no value") == "손실에는 값이 없습니다"
    catalogue.keep(["loss", "x"])
    assert catalogue.said("loss has no value") == "loss에는 값이 없습니다"
    assert catalogue.said("loss") == "loss"
    catalogue.keep([])
    assert catalogue.said("loss") == "손실"


def test_of_several_readings_the_one_that_says_most_is_taken():
    catalogue = Catalogue(
        [
            ("%1 points", "점 %1개"),
            ("saddle points", "안장점"),
            ("%1 steps", "%1걸음"),
            ("at a %1, %2", "%1에서, %2"),
            ("minimum", "최솟값"),
            (", as said: %1", " (말한 대로: %1)"),
            ("falls as %1", "%1(으)로 감소"),
            ("root test", "근 판정법"),
            ("on its way to %1", "%1(으)로 가는 중"),
        ]
    )
    said = {
        "4 saddle points": "안장점 4",
        "7 steps, at a minimum, (1, 2)": "7걸음, 최솟값에서, (1, 2)",
        "falls as 3, as said: 2": "3으로 감소 (말한 대로: 2)",
        "root test 1 ± 0": "근 판정법 1 ± 0",
        "9 steps, on its way to (1, 0)": "9걸음, (1, 0)으로 가는 중",
    }
    assert {text: catalogue.said(text) for text in said} == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Value of f.", "f의 값."),  # the end stays at the end
        ("Step 3 of 9: value of f.", "9단계 중 3단계: f의 값."),
        ("Shown: order 6; value of f; the tip.", "보이는 것: 6차; f의 값; 끝."),  # of a list no more than its part
        ("Shown: order 6; along u = ∇f · u, order 2.", "보이는 것: 6차; u 방향 = ∇f · u, 2차."),
        ("Rank 2.", "계수 2."),  # and not the title that begins so
        ("Saddle at (0, 0), (1, 2).", "(0, 0), (1, 2)에서 안장점."),
        ("x[j] if i = p, 0 otherwise.", "i = p이면 x[j], 그 밖에는 0."),
    ],
)
def test_fields_take_no_more_than_their_part(text, said):
    pairs = {
        "value of %1": "%1의 값",
        "Step %1 of %2: %3.": "%2단계 중 %1단계: %3.",
        "Shown: %1.": "보이는 것: %1.",
        "order %1": "%1차",
        "the tip": "끝",
        "along u": "u 방향",
        "rank": "계수",
        "Rank": "순위",
        "Saddle at %1.": "%1에서 안장점.",
        "%1 if %2": "%2이면 %1",
        "%1 otherwise": "그 밖에는 %1",
    }
    assert Catalogue(pairs.items()).said(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("점은(는)", "점은"),
        ("함수은(는)", "함수는"),
        ("x을(를)", "x를"),
        ("l(으)로", "l로"),
        ("n(으)로", "n으로"),
        ("3이(가)", "3이"),
        ("2이(가)", "2가"),
        ("1(으)로", "1로"),
        ("10과(와)", "10과"),
        ("f(x)을(를)", "f(x)를"),
        ("`m`은(는)", "`m`은"),
        ("x²이(가)", "x²이"),
        ("θ은(는)", "θ는"),
        ("ε이(가)", "ε이"),
        ("sin과(와)", "sin과"),
        ("f′을(를)", "f′을"),
        ("'y'은(는)", "'y'는"),
        ("f'은(는)", "f'은"),
    ],
)
def test_particles_follow_the_last_sound(text, said):
    assert settled(text) == said


KOREAN = Voice("ko").catalogue
SOURCES = st.sampled_from(sorted(KOREAN.exact))


@given(st.lists(SOURCES | st.text(max_size=8), max_size=4), st.sampled_from(["", " ", ", ", ": ", ". ", "\n", "("]))
def test_any_text_is_answered(parts, joint):
    text = joint.join(parts)
    said = KOREAN.said(text)
    assert isinstance(said, str)
    assert KOREAN.said(text) == said


def test_long_texts_are_data_unless_they_are_known():
    long = "a word " * 1000
    assert KOREAN.said(long) == long
    assert Catalogue([(long, "긴 글")]).said(long) == "긴 글"


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR"}, "ko"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "ko_KR.EUC-KR@x"}, "ko"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "ko:en"}, "ko"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "ko"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_locale_chooses_the_voice(environment, code):
    assert voice_of_environment(environment).code == code
