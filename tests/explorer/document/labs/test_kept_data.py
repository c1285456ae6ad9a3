"""Data in the document: what is kept, what is left out and said, and that they come back from a file."""

import numpy as np

from explorer.document.codec import decode, encode
from explorer.document.data import read_text
from explorer.document.labs.kept_data import MOST_KEPT, forget, keep, kept_data, kept_from
from explorer.document.model import Document, LabSettings


def kept(text):
    return kept_from(read_text(text, source="a.csv"))


def test_rows_with_a_gap_are_left_out_and_counted():
    found = kept("x,y\n1,2\n3,\ninf,4\n5,6")
    np.testing.assert_array_equal(found.values, [[1, 2], [5, 6]])
    assert found.said.startswith("a.csv: 4 rows")
    assert found.said.endswith("rows with a missing value left out: 2")
    assert "nothing is left" in kept("x,y\n1,\n,2")


def test_many_rows_are_thinned_and_that_is_said():
    found = kept("\n".join(f"{i},{i % 7}" for i in range(100_000)))
    assert found.values.shape == (MOST_KEPT // 2, 2)
    assert (found.values[0, 0], found.values[-1, 0]) == (0.0, 99_999.0)
    assert "10,000 of 100,000 rows, evenly taken" in found.said


def test_a_document_takes_its_data_along_every_digit_of_them():
    found = kept("x,y\n0.1,1e-300\n3,12345.678901234567")
    again = kept_data("fit", decode(encode(keep("fit", found)(Document()))).lab)
    np.testing.assert_array_equal(again.values, found.values)
    assert (again.names, again.said) == (found.names, found.said)
    assert kept_data("fit", forget("fit")(keep("fit", found)(Document())).lab) is None


def test_what_a_file_holds_may_be_no_table():
    for own in ((), (("fit.columns", "a\tb"), ("fit.data", (1.0, 2.0, 3.0))), (("fit.columns", 3.0), ("fit.data", ()))):
        assert kept_data("fit", LabSettings(own=own)) is None
