"""Reading columns of numbers: headers, delimiters, gaps, mistakes, and many rows."""

import numpy as np
import pytest

from explorer.document.data import Data, read_file, read_text, thinned

WANTED = [[1.5, 2.0], [3.0, -4.25], [5e3, 0.5]]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1.5,2\n3,-4.25\n5e3,.5", "separated by commas"),
        ("1,5;2\n3;-4,25\n5e3;0,5", "separated by semicolons, with decimal commas"),
        ("1.5;2\n3;-4.25\n5e3;0.5", "separated by semicolons"),
        ("1.5|2\n3|-4.25\n5e3|0.5", "separated by bars"),
        ("1.5\t2\n3\t-4.25\n5e3\t0.5", "separated by tabs"),
        ("1,5\t2,0\n3\t-4,25\n5e3\t0,5", "separated by tabs, with decimal commas"),
        (" 1.5   2\n3 -4.25\n\n5e3 0.5\n", "separated by spaces"),
        ('"1.5","2"\n"3","-4.25"\n"5e3","0.5"', "separated by commas"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stands_between_the_columns_is_found(text, form, end):
    found = read_text(text.replace("\n", end))
    np.testing.assert_array_equal(found.values, WANTED)
    assert (found.form, found.names) == (form, ("column 1", "column 2"))


def test_a_header_names_the_columns():
    found = read_text('# made in 1995\n"height, cm",weight,weight\n1,2,3\n4,5,6')
    assert found.names == ("height, cm", "weight", "weight (3)")
    np.testing.assert_array_equal(found.column("weight"), [2, 5])


def test_missing_values_are_nan_and_counted():
    found = read_text("x,y\n1,\n,2\nNA,nan\n3,4")
    np.testing.assert_array_equal(found.values, [[1, np.nan], [np.nan, 2], [np.nan, np.nan], [3, 4]])
    assert (found.missing, found.mistaken) == (4, 0)


def test_mistakes_are_told_with_their_lines_and_the_rest_is_read():
    found = read_text("x,y\n1,2\n3\n\n4,fünf\n5,6\n7,8,9")
    assert [str(m) for m in found.mistakes] == [
        "line 3: 1 columns instead of 2", "line 5: “fünf” is not a number", "line 7: 3 columns instead of 2",
    ]  # fmt: skip
    np.testing.assert_array_equal(found.values, [[1, 2], [4, np.nan], [5, 6]])


def test_columns_of_text_are_left_out():
    found = read_text("name,x\nanna,1\nbob,2")
    assert (found.names, found.left_out) == (("x",), ("name",))


def test_a_column_without_any_number_is_left_out():
    found = read_text("x,y,\n1,2,\n3,4,")
    assert (found.names, found.missing, found.left_out) == (("x", "y"), 0, ("column 3",))


def test_a_comma_alone_stands_between_two_columns():
    assert read_text("1,2\n3,4").values.shape == (2, 2)


def test_one_number_a_line():
    found = read_text("1\n2.5\n3")
    assert (found.form, found.values.tolist()) == ("one number a line", [[1.0], [2.5], [3.0]])


@pytest.mark.parametrize("text", ["", "\n \n", "# nothing", "only words", "x,y", "a,b\nc,d\ne,f"])
def test_where_there_are_no_numbers_it_says_so(text):
    assert isinstance(read_text(text), str)


def test_files_of_any_encoding(tmp_path):
    path = tmp_path / "a.csv"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "latin-1"):
        path.write_bytes("größe;y\n1,5;2\n3;4".encode(encoding))
        found = read_file(path)
        assert isinstance(found, Data)
        assert found.names[0] == "größe"
    path.write_bytes(b"\x89PNG\0\0\0")
    assert read_file(path) == "a.csv is not a text file."
    assert "cannot be read" in str(read_file(tmp_path / "absent.csv"))


def test_a_million_rows_with_a_gap_and_a_mistake():
    rows = 1_000_000
    lines = [f"{i},{i / 2}" for i in range(rows)]
    lines[10], lines[500_000] = "10,", "oops"
    found = read_text("\n".join(["x,y", *lines]))
    assert found.values.shape == (rows - 1, 2)
    assert (found.missing, found.mistakes[0].line) == (1, 500_002)
    shown = thinned(found.values, 1000)
    assert (len(shown), shown[0, 0], shown[-1, 0]) == (1000, 0.0, rows - 1.0)


def test_reading_can_be_stopped():
    def stop(rows):
        raise InterruptedError(rows)

    with pytest.raises(InterruptedError):
        read_text("1,2\n3,4", stop)
