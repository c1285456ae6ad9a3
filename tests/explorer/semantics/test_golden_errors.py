"""Typical mistakes and what is said about each: the table in tests/golden/errors.json, compared word for word."""

import json
from pathlib import Path

import pytest

from explorer.semantics.reading import read

ROWS = json.loads((Path(__file__).parents[2] / "golden" / "errors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
def test_a_mistake_is_explained(row):
    found = [
        {"message": item.message, "start": item.start, "end": item.end, "hint": item.hint}
        for item in read(row["text"].split("\n")).diagnostics
        if item.is_error
    ]
    assert found == row["errors"]


def test_there_are_enough_rows_and_each_has_an_error():
    assert len(ROWS) >= 60
    assert all(row["errors"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
def test_a_message_speaks_of_the_text_and_not_of_our_internals(row):
    for error in row["errors"]:
        assert 0 <= error["start"] <= error["end"] <= len(row["text"])
        assert not any(word in error["message"] for word in ("Expr", "None", "token", "node", "Traceback"))
