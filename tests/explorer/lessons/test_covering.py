"""What the tables do not show while a question is open: the formula, the shape, or the numbers of its answer."""

import msgspec
import numpy as np
import pytest

from explorer.document.covers import NOTHING
from explorer.document.model import Document
from explorer.document.table import Table
from explorer.lessons.covering import covers_of
from explorer.lessons.model import AnyQuestion, Page
from explorer.scene.roles import Role

PAGE = Document(lines=("f(x, y) = x^2 y",))


def question(*, read=False, **content):
    return Page(title="", ask=msgspec.convert(content, AnyQuestion), read=read)


def table(numbers, key="jacobian"):
    return Table(key, "T", r"\mathbb{R}", Role.GRADIENT, np.array(numbers, dtype=float), (), ())


GRADIENT = table([[4.0, 1.0]])
HESSIAN = table([[4.0, 2.0], [2.0, 0.0]], "hessian1")
VALUE = table([[2.0]], "value")


@pytest.mark.parametrize(
    ("page", "hidden"),
    [
        (question(kind="vector", answer="grad(f)(1, 2)"), [GRADIENT]),
        (question(kind="matrix", answer="[4, 2; 2, 0]"), [HESSIAN]),
        (question(kind="vector", answer="[2, 0]"), [HESSIAN]),  # a row of it
        (question(kind="number", answer="D(f, [0, 1])(1, 2)"), [GRADIENT]),
        (question(kind="number", answer="f(1, 2)"), [HESSIAN, VALUE]),
        (question(kind="number", answer="2"), []),  # how many there are of something
        (question(kind="shape", answer="1x2"), [GRADIENT, HESSIAN]),
        (question(kind="expression", answer="x", variables=["x"]), []),
        (question(kind="click", places=["[4, 1]"]), []),
        (question(kind="choice", options=["a", "b"], answer=1), []),
        (question(kind="vector", answer="[4, nothing]"), []),
    ],
)
def test_tables_with_the_answer_are_covered_and_no_others(page, hidden):
    covers = covers_of(page, PAGE)
    assert [each for each in (GRADIENT, HESSIAN, VALUE) if covers.hides(each)] == hidden


@pytest.mark.parametrize(
    ("page", "covered"),
    [
        (question(kind="expression", answer="x", variables=["x"]), True),
        (question(kind="vector", answer="grad(f)(1, 2)"), True),  # with [2*x*y, x^2] beside it nothing is left to do
        (question(kind="matrix", answer="[4, 2; 2, 0]"), True),
        (question(kind="number", answer="norm(grad(f)(1, 2))"), True),
        (question(kind="number", answer="2"), False),
        (question(kind="shape", answer="1x2"), False),
        (question(kind="vector", answer="grad(f)(1, 2)", read=True), False),
    ],
)
def test_formulas_that_leave_nothing_to_do_are_covered(page, covered):
    assert covers_of(page, PAGE).formulas == covered


def test_columns_and_slices_of_tensors_count_too():
    by_columns = covers_of(question(kind="vector", answer="[1, 3]"), PAGE)
    assert by_columns.hides(table([[1, 2], [3, 4]]))
    assert not by_columns.hides(table([[1, 2], [4, 3]]))
    tensor = table(np.arange(12).reshape(2, 6))
    assert covers_of(question(kind="matrix", answer="[6, 7, 8; 9, 10, 11]"), PAGE).hides(tensor)


def test_undefined_entries_are_no_answer():
    assert not covers_of(question(kind="vector", answer="[4, 1]"), PAGE).hides(table([[np.nan, 1.0]]))


@pytest.mark.parametrize("kind", [{"kind": "vector", "answer": "[4, 1]"}, {"kind": "shape", "answer": "1x2"}])
def test_what_may_be_read_is_not_covered(kind):
    assert covers_of(question(**kind, read=True), PAGE) is NOTHING
    assert covers_of(Page(title=""), PAGE) is NOTHING
