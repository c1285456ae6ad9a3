"""The door: kinds of lines, parameters, the explored function, places of diagnostics, fixes."""

import pytest

from explorer.diagnostics import Severity
from explorer.semantics.reading import read, read_expression


def test_lines_are_of_a_kind():
    lines = ["# comment", "", "a = 2", "A = [1, 2; 3, 4]", "x in R^2", "f(x) = a x' A x", "g(x) = oops(x)"]
    kinds = ["comment", "empty", "parameter", "data", "shape", "function", "error"]
    assert [line.kind for line in read(lines).lines] == kinds


def test_a_parameter_has_a_range_and_only_the_functions_that_use_it_know_it():
    reading = read(["a = 2 [0 .. 5 step 0.1]", "b = -30", "f(x) = a x", "g(x) = f(x) + 1", "h(x) = x"])
    a, b = reading.parameters
    assert (a.name, a.value, a.low, a.high, a.step) == ("a", 2.0, 0.0, 5.0, 0.1)
    assert b.low == -b.high
    assert b.low < -30 < b.high
    used = {name: [(str(node.data), value) for node, value in f.parameters] for name, f in reading.functions.items()}
    assert used == {"f": [("a", 2.0)], "g": [("a", 2.0)], "h": []}


def test_the_last_function_is_explored_or_the_one_named():
    lines = ["f(x) = x", "a = 1", "g(x) = 2x", "v = [1, 2]"]
    assert read(lines).explored.name == "g"
    assert read(lines, "f").explored.name == "f"
    assert read(lines, "k").explored is None
    assert any("`k`" in item.message for item in read(lines, "k").diagnostics)


def test_an_error_in_the_explored_function_leaves_none_and_the_others_work():
    reading = read(["f(x) = x", "g(x) = 2 +"])
    assert reading.explored is None
    assert list(reading.functions) == ["f"]


def test_places_of_all_diagnostics_are_in_the_joined_text():
    lines = ["f(x) = x", "g(x) = x + sn(x)"]
    (error,) = read(lines).diagnostics
    assert "\n".join(lines)[error.start : error.end] == "sn"
    (own,) = read(lines).lines[1].diagnostics
    assert lines[1][own.start : own.end] == "sn"


def test_an_undeclared_letter_can_become_a_parameter_or_an_argument():
    text = "f(x) = a x + 1"
    (error,) = read([text]).diagnostics
    fixed = [text[: fix.span.start] + fix.replacement + text[fix.span.end :] for fix in error.fixes]
    assert fixed == ["f(x) = a x + 1\na = 1", "f(x, a) = a x + 1"]
    for candidate in fixed:
        assert not read(candidate.split("\n")).diagnostics


def test_a_value_with_letters_can_become_a_function():
    text = "z = x^2 + y"
    fix, _ = read([text]).diagnostics[0].fixes  # before the parameter, which is rarely meant
    assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] == "z(x, y) = x^2 + y"


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("x^2 + y^2 = 1", "x^2 + y^2 - 1"),
        ("x^2 = y^3 - x + 1", "x^2 - (y^3 - x + 1)"),
        ("plot x^2", " x^2"),
        ("plot(x^2 y)", "(x^2 y)"),
        ("f(x) = σ(2x)", "f(x) = sigmoid(2x)"),
    ],
)
def test_what_other_programs_read_is_mended_by_one_click(text, fixed):
    error = next(item for item in read([text]).diagnostics if item.is_error)
    fix = error.fixes[0]
    assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] == fixed
    assert not [item for item in read([fixed]).diagnostics if item.is_error]


@pytest.mark.parametrize("text", ["let f(x) = x^2", "2 = x", "x^2 = y^2 = 1", "x y ="])
def test_only_an_equation_between_letters_is_brought_to_one_side(text):
    assert not any(item.fixes for item in read([text]).diagnostics if item.is_error)


NOTES = [
    ("f(x) = 1/2x", "f(x) = 1/(2x)"),
    ("f(x) = sinx", "f(x) = sin x"),
    ("f(x) = sin x/2", "f(x) = sin (x/2)"),
    ("f(x) = sin^-1 x", "f(x) = 1/sin x"),
    ("f(x, y) = cos x (3 + y)", "f(x, y) = cos (x (3 + y))"),
    ("f(x) = e^2x", "f(x) = e^(2x)"),
    ("f(x) = x 2", "f(x) = x^2"),
]


@pytest.mark.parametrize(("text", "other"), NOTES)
def test_a_reading_that_is_not_obvious_has_a_note_and_the_other_reading_is_one_click_away(text, other):
    reading = read([text])
    (note,) = reading.diagnostics
    assert note.severity is Severity.NOTE
    (fix,) = note.fixes
    assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] == other
    assert not [item for item in read([other]).diagnostics if item.is_error]


OBVIOUS = [
    "f(x) = 2x",
    "f(x) = 3x^2",
    "f(x, y) = xy",
    "f(x) = sin x + 1",
    "f(x, y) = cos x sin y",
    "f(x) = sin(x)^2",
    "f(x) = x(x+1)",
    "f(x, y) = 3x^2y",
    "f(x) = sin 2x",
]


@pytest.mark.parametrize("text", OBVIOUS)
def test_an_obvious_reading_has_no_note(text):
    assert not read([text]).diagnostics


def test_a_bare_expression_takes_its_letters_in_alphabetical_order():
    reading = read_expression("y sin(b) + x_1")
    assert [str(node.data) for node in reading.explored.inputs] == ["b", "x1", "y"]
    assert [item.severity for item in reading.diagnostics] == [Severity.NOTE]


def test_a_bare_expression_takes_the_inputs_it_is_given():
    reading = read_expression("x sin(y)", ["y", "x", "z"])
    assert [str(node.data) for node in reading.explored.inputs] == ["y", "x", "z"]
    assert not reading.diagnostics


def test_names_in_a_circle_are_errors_and_those_that_lead_there_too():
    reading = read(["f(x) = g(x)", "g(x) = f(x)", "h(x) = f(x)", "k(x) = x"])
    assert [line.kind for line in reading.lines] == ["error", "error", "error", "function"]
    assert "could not be read" in reading.lines[2].diagnostics[0].message


def test_a_parameter_and_an_argument_of_one_name_are_kept_apart():
    reading = read(["a = 2", "f(x) = a x", "g(a) = f(a)"])
    (parameter,) = reading.explored.parameters
    assert parameter[0] not in reading.explored.inputs


@pytest.mark.parametrize("name", ["f", "g", "h"])
def test_the_name_of_a_function_alone_is_the_beginning_of_its_definition(name):
    (line,) = read([name]).lines
    assert line.kind == "error"
    assert line.diagnostics[0].message == f"`{name}` has no formula yet"
    assert f"{name}(x) = x^2" in line.diagnostics[0].hint
    assert read(["x"]).explored.name == "f"
    assert read([f"{name} = 2", name]).lines[1].kind != "error"
