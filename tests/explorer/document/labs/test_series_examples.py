"""The examples of Taylor series: each becomes a definition like any other, and is told what its series does."""

import pytest

from explorer.document.labs.result import LabResult
from explorer.document.labs.series_examples import EXAMPLES, example_choice, show_example
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request

SAID = ("everywhere", "everywhere", "< 1", "< 1", "< 1", "something else than the function", "not differentiable")


@pytest.mark.parametrize(("number", "said"), list(enumerate(SAID)))
def test_each_example_is_told_what_its_series_does(number, said):
    document = show_example(number)(Document(lines=("f(t) = t",), lab=LabSettings("convergence")))
    assert document.lines == ("f(t) = t", f"example(x) = {EXAMPLES[number][1]}")
    result = next(r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult))
    assert said in result.sentences[0]
    assert result.choices[-1].value == number


def test_the_next_example_takes_the_place_of_the_last():
    document = show_example(2)(show_example(1)(Document(lines=("a = 2", ""))))
    assert document.lines == ("a = 2", f"example(x) = {EXAMPLES[2][1]}")
    assert document.explored == "example"
    assert document.probe == (0.0,)
    assert example_choice(document).value == 2


def test_the_heading_of_the_list_changes_nothing():
    document = Document(lines=("f(x) = x",))
    assert show_example(-1)(document) is document
    assert example_choice(document).value == -1
