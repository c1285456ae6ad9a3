"""What is offered while a word is typed."""

import pytest

from explorer.graph.ops import OPS
from explorer.lang.completion import completions
from explorer.lang.names import Known
from explorer.lang.parser import parse_line
from explorer.lang.vocabulary import VOCABULARY, offered


def offers(text: str, *names: str) -> list[str]:
    return [item.insert for item in completions(text, len(text), names)]


@pytest.mark.parametrize("row", VOCABULARY, ids=lambda row: row.name)
def test_a_word_is_offered_if_it_can_be_computed(row):
    bracket = "" if row.kind == "constant" else "("
    assert (row.name + bracket in [*offers(row.name[:-1]), *offers(row.name)]) <= (row.name in offered(OPS))
    assert bool(row.needs) or row.name + bracket in offers(row.name) or row.name in {"pi", "e", "I", "D", "inf"}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("si", "sin("), ("f(x) = 2ar", "arcsin("), ("hess", "hessian("), ("the", "θ"), ("Gam", "Γ"), ("\\the", "θ"),
        ("\\fr", "\\frac{"), ("\\le", "≤"), ("nab", "∇"), ("sqt", "sqrt("), ("SIN", "sin("), ("asi", "asin("),
        ("lrelu", "leakyrelu("), ("x + las", "lasso"), ("xco", "cos("), ("i", "if("), ("no", "norm("),
    ],
)  # fmt: skip
def test_the_best_offer_comes_first(typed, first):
    assert offers(typed, "lasso", "x", "f")[0] == first


def test_names_of_the_document_come_before_words_of_the_same_quality():
    assert offers("y = so", "source")[:2] == ["source", "softplus("]


@pytest.mark.parametrize("text", ["", "f(x) = ", "2", "# si", "x = 1 # the", "f(x) = x^2"])
def test_nothing_is_offered_where_no_word_is_typed(text):
    assert offers(text) == []


def test_the_word_before_the_cursor_is_replaced():
    text = "f(x) = si + 1"
    found = completions(text, 9, ("x",))[0]
    assert text[: found.start] + found.insert + text[found.end :] == "f(x) = sin( + 1"


def test_a_bracket_is_not_doubled():
    assert completions("si(x)", 2, ())[0].insert == "sin"


def test_only_the_line_of_the_cursor_counts():
    assert completions("# note\nf(x) = si", 16, ())[0].insert == "sin("


def test_every_offer_says_what_it_is():
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ":
        for item in completions(letter, 1, ("x1",)):
            assert item.help
            assert item.label


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
def test_what_is_offered_after_a_backslash_is_read(letter):
    words = offered(OPS)
    for insert in offers("\\" + letter):
        _, said = parse_line(f"{insert}", Known(words))
        assert not any("no meaning" in d.message or "LaTeX command" in d.message for d in said), insert
