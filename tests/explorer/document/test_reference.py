"""The function reference: every word of the language is there once, and its example and derivative are true."""

import numpy as np
import pytest

import explorer
from explorer.document.reference import (
    EXAMPLES,
    IN_MATRICES,
    PLACES,
    entry,
    lines_of,
    meaning_of,
    usage_of,
    words_by_group,
)
from explorer.lang.vocabulary import VOCABULARY

ROWS = {word.name: word for word in VOCABULARY}


@pytest.fixture(params=sorted(ROWS))
def word(request):
    return ROWS[request.param]


def test_every_word_is_in_one_group():
    grouped = [word.name for words in words_by_group().values() for word in words]
    assert sorted(grouped) == sorted(ROWS)
    assert set(EXAMPLES) | set(PLACES) <= set(ROWS)


def test_a_word_s_example_uses_it_and_has_a_value(word):
    found = entry(word)
    assert any(name in " ".join(found.lines) for name in (word.name, *word.aliases))
    assert "—" not in found.value
    assert found.usage.startswith(word.name)
    assert found.meaning
    assert found.derivative or found.numbers or "×" in found.shape


def test_a_word_s_derivative_is_that_of_its_example(word):
    found = entry(word)
    if not found.derivative:
        pytest.skip("given in numbers, or by its shape")
    function = explorer.function("\n".join(found.lines))
    names = [part.split(" = ")[0] for part in found.at.split(", ")]
    place = np.array([float(part.split(" = ")[1].replace("−", "-")) for part in found.at.split(", ")])
    if word.name in IN_MATRICES:
        written = explorer.function(f"X in R^(2x2)\nd(X) = {found.derivative}")
    else:
        arguments = ", ".join(names).translate(str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789"))
        written = explorer.function(f"d({arguments}) = {found.derivative}")
    assert value(written, place) == pytest.approx(differences(function, place).ravel(), rel=1e-6, abs=1e-8)


def value(function, place):
    """Return the value (m,) at the numbers (n,) of all inputs, in their order."""
    (name, shape), *others = function.inputs
    given = place.tolist() if others or not shape else {name: place.reshape(shape)}
    return np.asarray(function.value(given)).ravel()


def differences(function, place):
    """Return the Jacobian (m, n) by central differences."""
    steps = 1e-5 * np.eye(len(place))
    columns = [(value(function, place + h) - value(function, place - h)) / 2e-5 for h in steps]
    return np.stack(columns, axis=1)


def test_usage_and_meaning_are_told_apart():
    assert usage_of(ROWS["root"]) == "root(x, n)"
    assert meaning_of(ROWS["root"]).startswith("The n-th root of x")
    assert usage_of(ROWS["piecewise"]) == "piecewise(c: a, ..., b)"
    assert usage_of(ROWS["pi"]) == "pi"
    assert meaning_of(ROWS["if"]) == "a where c holds, else b."
    assert lines_of(ROWS["sin"]) == ("f(x) = sin(x)",)
