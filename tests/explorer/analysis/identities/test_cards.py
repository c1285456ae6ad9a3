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


def test_a_wrong_line_is_found_out():
    card = CARDS["5.102"]
    wrong = replace(card.steps[-2], right="inv(F) dF inv(F)")
    assert not replace(card, steps=(wrong,)).check()[0].holds
