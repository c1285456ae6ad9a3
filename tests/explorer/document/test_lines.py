"""Edits of lines: pure, inside the text, and faithful to what is hidden and what is explored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.document.codec import decode, encode
from explorer.document.edits import set_text
from explorer.document.lines import (
    duplicate_line,
    fold_lines,
    insert_lines,
    move_line,
    remove_lines,
    replace_lines,
    set_line,
    write_definitions,
)
from explorer.document.model import Document
from explorer.document.parameter_text import with_range, with_value
from explorer.semantics.reading import read

ABC = Document(lines=("f(x) = x", "a = 2", "g(t) = t"), explored="f", folded=frozenset({1}))


def hidden_lines(document):
    return {document.lines[i] for i in document.folded}


def test_hidden_lines_stay_hidden_wherever_they_go():
    assert hidden_lines(insert_lines(0, ["", "b = 1"])(ABC)) == {"a = 2"}
    assert hidden_lines(move_line(1, 2)(ABC)) == {"a = 2"}
    assert hidden_lines(move_line(2, 0)(ABC)) == {"a = 2"}
    assert hidden_lines(duplicate_line(0)(ABC)) == {"a = 2"}
    assert hidden_lines(set_line(1, "a = 3")(ABC)) == {"a = 3"}
    assert remove_lines(1, 2)(ABC).folded == frozenset()
    assert hidden_lines(remove_lines(0, 1)(ABC)) == {"a = 2"}
    assert set_text("h(x) = 1")(ABC).folded == frozenset()


def test_the_explored_function_keeps_its_mark_under_a_new_name():
    assert set_line(0, "p(x) = x")(ABC).explored == "p"
    assert set_line(2, "p(x) = x")(ABC).explored == "f"
    assert set_line(0, "(")(ABC).explored is None
    assert remove_lines(0, 1)(ABC).explored is None
    assert move_line(0, 2)(ABC).explored == "f"


def test_a_document_has_a_line_whatever_is_removed():
    assert remove_lines(0, 3)(ABC).lines == ("",)


def test_folding_and_unfolding_are_inverse():
    assert fold_lines([0, 2], False)(fold_lines([0, 2], True)(ABC)) == ABC


@given(st.data())
def test_any_edit_keeps_hidden_lines_inside_the_text_and_the_file_whole(data):
    document = ABC
    for _ in range(data.draw(st.integers(1, 8))):
        last = len(document.lines) - 1
        a, b = sorted((data.draw(st.integers(0, last)), data.draw(st.integers(0, last))))
        edit = data.draw(
            st.sampled_from(
                [
                    move_line(a, b),
                    duplicate_line(a),
                    fold_lines([a, b], True),
                    replace_lines(a, b, ["u = 1", ""]),
                    remove_lines(a, b + 1),
                    set_line(a, "k(x) = 2x"),
                ]
            )
        )
        document = edit(document)
        assert document.lines
        assert all(0 <= i < len(document.lines) for i in document.folded)
    assert decode(encode(document)) == document


def parameter_of(line):
    return read([line]).parameters[0]


@pytest.mark.parametrize(
    ("line", "value", "expected"),
    [
        ("a = 2", 3.5, "a = 3.5"),
        ("a=2 [0..5] # slow", -0.0, "a=0 [0..5] # slow"),
        ("a = pi/2 [0 .. pi]", 1.25, "a = 1.25 [0 .. pi]"),
        ("a = -1", 0.25, "a = 0.25"),
        ("a = 20", 3.0, "a = 3 [-50 .. 50 step 1]"),
        ("a = 20", 30.0, "a = 30 [-50 .. 50 step 1]"),
    ],
)
def test_a_value_is_written_into_the_line(line, value, expected):
    parameter = parameter_of(line)
    written = with_value(line, parameter, value)
    assert written == expected
    again = parameter_of(written)
    assert again.value == value
    assert (again.low, again.high, again.step) == (parameter.low, parameter.high, parameter.step)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a = 2", "a = 2 [0 .. 4 step 0.5]"),
        ("a = 2 [1 .. 3] # why", "a = 2 [0 .. 4 step 0.5] # why"),
        ("a = 9 [0 .. 10]", "a = 4 [0 .. 4 step 0.5]"),
    ],
)
def test_a_range_is_written_into_the_line_and_the_value_moves_into_it(line, expected):
    written = with_range(line, parameter_of(line), 0.0, 4.0, 0.5)
    assert written == expected
    again = parameter_of(written)
    assert (again.low, again.high, again.step) == (0.0, 4.0, 0.5)


def test_a_line_that_is_no_parameter_any_more_is_left_alone():
    parameter = parameter_of("a = 2")
    assert with_value("a = (", parameter, 1.0) == "a = ("
    assert with_range("f(x) = x", parameter, 0.0, 1.0, 0.1) == "f(x) = x"


def test_definitions_are_written_over_those_of_the_same_name_and_else_at_the_end():
    document = write_definitions(["A = [1, 2]", "g(x) = A x"], "g")(Document(lines=("f(x) = x", "A = 3", "")))
    assert document.lines == ("f(x) = x", "A = [1, 2]", "g(x) = A x")
    assert document.explored == "g"
    assert write_definitions(["g(x) = A x"])(document) == document
