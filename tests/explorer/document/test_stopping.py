"""Long work asks all the time whether anybody waits for it, and wherever it ends the next request is answered right."""

import sys
from functools import cache
from itertools import count

import numpy as np
import pytest

from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, PictureResult, PointResult, ReadResult, TrustResult

LECTURE = "f(x, y) = (x + 2y^3)^2"
LONG = "f(x, y) = sum(sin(k x) cos(k y)/k^2, k, 1, 100)"
CALLS = 20_000  # of Python functions, some hundredths of a second


@pytest.mark.parametrize(
    "text",
    [
        "f(x, y) = sum(sin(k x) cos(k y)/k^2, k, 1, 300)",
        "f(x) = sum(sin(k^2 x)/k^2, k, 1, 300)",
        "f(x, y, z) = [sum(sin(k x) y, k, 1, 150), sum(cos(k y) z, k, 1, 150), sum(cos(k z) x/k, k, 1, 150)]",
        "f(x in R^18) = sum(sin(k x_1) cos(x_2 k) + norm(x)^k, k, 1, 40)",
    ],
)
def test_little_is_done_without_asking(text):
    calls = most = 0

    def on_event(_frame, event, _what):
        nonlocal calls
        calls += event == "call"

    def stopped():
        nonlocal calls, most
        most, calls = max(most, calls), 0
        return False

    sys.setprofile(on_event)
    try:
        for _ in Pipeline().evaluate(Request(Document(lines=(text,)), 1, fine=False), stopped):
            stopped()
        stopped()
    finally:
        sys.setprofile(None)
    assert most < CALLS


def by_kind(results):
    return {type(result): result for result in results}


@cache
def undisturbed(text):
    """Return the results of a function by their kind, as they are when nothing was asked before."""
    return by_kind(Pipeline().evaluate(Request(Document(lines=(text,)), 3)))


@pytest.mark.parametrize("asks", [0, 1, 5, 20, 40, 80, 160])
@pytest.mark.parametrize("following", [LONG, LECTURE])
def test_a_request_that_ends_anywhere_leaves_the_next_one_right(asks, following):
    pipeline = Pipeline()
    list(pipeline.evaluate(Request(Document(lines=(LECTURE,)), 1, fine=False)))
    asked = count()
    ended = list(pipeline.evaluate(Request(Document(lines=(LONG,)), 2), lambda: next(asked) >= asks))
    assert not any(isinstance(result, FailureResult) for result in ended)
    found = by_kind(pipeline.evaluate(Request(Document(lines=(following,)), 3)))
    expected = undisturbed(following)
    assert found[ReadResult] == expected[ReadResult]
    assert found[TrustResult].trust.verdict == expected[TrustResult].trust.verdict
    for table, other in zip(found[PointResult].tables, expected[PointResult].tables, strict=True):
        assert np.array_equal(table.numbers, other.numbers)
        assert (table.title, table.latex) == (other.title, other.latex)
    assert [len(s.items) for s in found[PictureResult].scenes] == [len(s.items) for s in expected[PictureResult].scenes]
