"""Every example opens without diagnostics, evaluates to pictures and tables, and saves back identically."""

from pathlib import Path

import numpy as np
import pytest

from explorer.document.codec import decode, encode
from explorer.document.examples import EXAMPLES as TABLE
from explorer.document.examples import PARTS, said_of
from explorer.document.labs.result import LabResult
from explorer.document.labs.rooms import ROOMS
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, PictureResult, PointResult, ReadResult

EXAMPLES = sorted((Path(__file__).parents[2] / "resources" / "examples").glob("*.nabla"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request):
    return request.param.read_bytes()


def test_the_table_names_every_file_once_and_says_what_is_read_in_it():
    assert sorted(row.name for row in TABLE) == [path.stem for path in EXAMPLES]
    assert len({row.title for row in TABLE}) == len(TABLE) >= 40
    for row in TABLE:
        document = decode((EXAMPLES[0].parent / f"{row.name}.nabla").read_bytes())
        results = list(Pipeline().evaluate(Request(document, 1), stop_after(3)))
        point = next(result for result in results if isinstance(result, PointResult))
        assert (len(point.coordinates), point.tables[0].numbers.size) == row.signature, row.name
        assert said_of(document)


def test_examples_cover_every_part_room_and_signature_that_has_a_picture_of_its_own():
    assert {row.part for row in TABLE} == set(PARTS)
    assert {row.signature for row in TABLE} >= {(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 3)}
    assert {decode(path.read_bytes()).lab.room for path in EXAMPLES} >= {room.key for room in ROOMS}


def stop_after(results):
    """Return what says after so many asks that a newer request waits: a training would go on for ever."""
    asked = iter(range(1000 * results))
    return lambda: next(asked, None) is None


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


def test_the_room_of_an_example_shows_something_and_has_no_objections(example):
    document = decode(example)
    shown = next((r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult)), None)
    assert (shown is None) == (not document.lab.room)
    if shown is not None:
        assert shown.stages or shown.lines or shown.tables
        assert not [entry.problem for entry in shown.entries if entry.problem]
