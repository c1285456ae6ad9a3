"""Every example opens without diagnostics, evaluates to pictures and tables, and saves back identically."""

from pathlib import Path

import numpy as np
import pytest

from explorer.document.codec import decode, encode
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, PictureResult, PointResult, ReadResult

EXAMPLES = sorted((Path(__file__).parents[2] / "resources" / "examples").glob("*.nabla"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request):
    return request.param.read_bytes()


def test_there_are_examples_for_the_lecture():
    assert len(EXAMPLES) >= 9


def test_an_example_saves_back_identically(example):
    assert encode(decode(example)) == example


def test_an_example_is_read_without_diagnostics_and_shown(example):
    document = decode(example)
    results = list(Pipeline().evaluate(Request(document, generation=1)))
    reading = next(result for result in results if isinstance(result, ReadResult))
    assert [diagnostic.message for line in reading.lines for diagnostic in line.diagnostics] == []
    assert reading.name is not None
    assert document.explored in {None, reading.name}
    assert not [result for result in results if isinstance(result, FailureResult)]
    pictures = [result for result in results if isinstance(result, PictureResult)]
    assert pictures[-1].fine
    assert all(scene.items for scene in pictures[-1].scenes)


def test_the_tables_of_an_example_hold_numbers(example):
    document = decode(example)
    point = next(r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, PointResult))
    assert all(np.isfinite(table.numbers).all() for table in point.tables)
    assert document.probe in {None, point.at}
    assert point.order == document.order
