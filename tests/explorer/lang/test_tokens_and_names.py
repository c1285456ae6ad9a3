"""Words and signs: one name for its spellings, look-alikes normalised, words split only where every piece is known."""

import pytest

from explorer.graph.ops import OPS
from explorer.lang.names import Known, split, suggestion
from explorer.lang.tokens import canonical, tokenize
from explorer.lang.vocabulary import VOCABULARY, offered

KNOWN = Known(offered(OPS), {"g": 1}, frozenset({"x", "y", "x1", "r"}))


@pytest.mark.parametrize("typed", ["x1", "x_1", "x_{1}", "x₁"])
def test_an_index_has_four_spellings(typed):
    assert canonical(typed) == "x1"


@pytest.mark.parametrize(
    ("typed", "name"), [("θ", "theta"), ("x_12", "x12"), ("x_max", "x_max"), ("x_{max}", "x_max"), ("Φ", "Phi")]
)
def test_a_name_has_one_form(typed, name):
    assert canonical(typed) == name


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("xy", ("x", "y")),
        ("sinx", ("sin", "x")),
        ("xsinx", ("x", "sin", "x")),
        ("arctanx", ("arctan", "x")),
        ("x1y", ("x1", "y")),
        ("πr", ("π", "r")),
        ("sine", None),
        ("cose", None),
        ("foo", None),
        ("xq", None),
        ("xe", ("x", "e")),
        ("sincos", None),
        ("x" * 100, None),
    ],
)
def test_a_word_splits_into_known_names_or_not_at_all(word, pieces):
    assert split(word, KNOWN) == pieces


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sn", "sin"),
        ("Sin", "sin"),
        ("cosinus", "cos"),
        ("sqr", "sqrt"),
        ("arctn", "arctan"),
        ("zzzz", None),
        ("x" * 50, None),
    ],
)
def test_a_misspelt_function_is_recognised(typed, meant):
    assert suggestion(typed, KNOWN, functions=True) == meant


@pytest.mark.parametrize(
    ("typed", "signs"),
    [("≤", "<="), ("−", "-"), ("∗", "*"), ("÷", "/"), ("→", "->"), ("’", "'"), ("＋", "+"), ("**", "^")],
)
def test_look_alikes_are_one_sign(typed, signs):
    tokens, problems = tokenize(f"x {typed} y")
    assert not problems
    assert tokens[1].text == signs
    assert (tokens[1].start, tokens[1].end) == (2, 2 + len(typed))


def test_places_are_those_of_the_typed_text():
    typed = "ｆ(x₁) ≤ 𝑥 + \\frac{1}{θ}"
    tokens, problems = tokenize(typed)
    assert not problems
    assert "".join(typed[t.start : t.end] for t in tokens) == typed.replace(" ", "")


def test_no_word_of_the_vocabulary_is_there_twice_and_each_is_explained():
    names = [name for row in VOCABULARY for name in (row.name, *row.aliases)]
    assert len(names) == len(set(names))
    assert all(row.help.endswith(".") or row.help.endswith("…") for row in VOCABULARY)


def test_a_word_is_offered_when_its_primitives_exist():
    assert "erf" not in offered(set())
    assert {"erf", "gelu"} <= set(offered({"erf"}))
