"""The lecture's identities: every line true for random matrices of every size, and the conditions needed."""

from dataclasses import replace

import pytest

import explorer

CARDS = {card.number: card for card in explorer.identities()}


def test_they_are_those_of_the_lecture():
    assert list(CARDS) == [f"5.{n}" for n in range(99, 109)]


@pytest.mark.parametrize("number", CARDS)
@pytest.mark.parametrize("symbols", [{"n": 2, "m": 2}, {"n": 2, "m": 5}, {"n": 4, "m": 3}])
def test_every_line_holds(number, symbols):
    for step, case in zip(CARDS[number].steps, CARDS[number].check(symbols, 50), strict=True):
        assert case.holds, (step.rule, case.worst)
        assert case.draws == 50


def test_without_its_condition_the_weighted_one_does_not_hold():
    card = replace(CARDS["5.108"], symmetric=())
    assert [case.holds for case in card.check()] == [True, True, False, False]


@pytest.mark.parametrize("number", CARDS)
def test_symmetric_and_singular_matrices_of_which_it_is_stated(number):
    card = CARDS[number]
    assert all(case.holds for case in card.check(kind="symmetric"))
    needs_an_inverse = number in {"5.101", "5.102", "5.103"}
    for case in card.check(kind="singular"):
        assert case.holds != needs_an_inverse
        assert case.draws == (0 if needs_an_inverse else 100)
    assert ("singular" in card.kinds) == (number not in {"5.104", "5.105", "5.106"})


def test_a_singular_weight_is_symmetric_too():
    card = CARDS["5.108"]
    assert card.kinds[-1] == "unconditional"
    assert [case.holds for case in card.check(kind=card.kinds[-1])] == [True, True, False, False]
    line = replace(card.steps[-1], left="W", right="W'")
    determinant = replace(card.steps[-1], left="det(W)", right="0 tr(W)")
    made = replace(card, steps=(line, determinant))
    assert [case.holds for case in made.check(kind="singular")] == [True, True]


def test_a_wrong_line_is_found_out():
    card = CARDS["5.102"]
    wrong = replace(card.steps[-2], right="inv(F) dF inv(F)")
    assert not replace(card, steps=(wrong,)).check()[0].holds
