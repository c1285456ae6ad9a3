"""Answers judged: any correct form passes, a wrong one gets a sentence that helps, and no text does harm."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.document.model import Document
from explorer.lessons.judging import judge, solution, typed_solution
from explorer.lessons.model import AnyQuestion

PAGE = Document(lines=("A = [1, 2; 3, 4]", "f(x, y) = (x + 2y^3)^2"))


def question(**fields):
    return msgspec.convert(fields, AnyQuestion)


NUMBER = question(kind="number", answer="f(1, 2)", slips=[{"answer": "81", "says": "Cube before doubling."}])
VECTOR = question(kind="vector", answer="grad(f)(1, 0.5)")
MATRIX = question(kind="matrix", answer="A")
ROW = question(kind="matrix", answer="grad(f)(1, 0.5)")
SHAPE = question(kind="shape", answer="(2x2)x(3x2)")
FORMULA = question(
    kind="expression",
    answer="12 (x + 2y^3) y^2",
    variables=["x", "y"],
    slips=[{"answer": "2(x + 2y^3)", "says": "The inner derivative is missing."}],
)
TENSOR = question(kind="expression", answer="x' (B + B')", variables=["x in R^3", "B in R^(3x3)"])
COLUMN = question(kind="expression", answer="[2x, 2y]", variables=["x", "y"])
LETTERS = question(kind="shape", answer="N x D")
CLICK = question(kind="click", places=["[0, 0]", "[1, 1]"], within=0.1)
WHERE = question(kind="click", condition="|∂f/∂x(x, y)| < 0.2")
CHOICE = question(kind="choice", options=["a", "b", "c"], answer=[1, 3], says=["A!", "Not b.", "C!"])
FOUR = question(kind="choice", options=["a", "b", "c", "d"], answer=1, says=["A!", "Not b.", "", "Not d."])
ALL = [NUMBER, VECTOR, MATRIX, ROW, SHAPE, FORMULA, TENSOR, CLICK, WHERE, CHOICE]


@pytest.mark.parametrize(
    ("ask", "typed"),
    [
        (NUMBER, "289"),
        (NUMBER, "17^2"),
        (NUMBER, "[289]"),
        (NUMBER, "289.5"),
        (NUMBER, "f(1, 2) = 289"),
        (NUMBER, "x = 17^2 = 289"),
        (NUMBER, "= ２８９,"),
        (NUMBER, "$289$"),
        (NUMBER, r"\(289\)."),
        (VECTOR, "2.5, 3.75"),
        (VECTOR, "2.5 3.75"),
        (VECTOR, "[2.5 3.75]"),
        (VECTOR, "{2.5, 3.75}"),
        (VECTOR, "[2.5、3.75,]"),
        (VECTOR, "∇f(1, 0.5) = (2.5, 3.75)"),
        (VECTOR, "[2.5, 3.75]"),
        (VECTOR, "(2.5, 3.75)"),
        (VECTOR, "[2.5; 3.75]"),
        (VECTOR, "[[5/2, 15/4]]"),
        (MATRIX, "[1, 2; 3, 4]"),
        (MATRIX, "[[1, 2], [3, 4]]"),
        (MATRIX, "A"),
        (MATRIX, "1 2; 3 4"),
        (MATRIX, "{{1, 2}, {3, 4}}"),
        (MATRIX, "[1, 2], [3, 4]"),
        (ROW, "[2.5, 3.75]"),
        (ROW, r"\begin{bmatrix} 2.5 & 3.75 \end{bmatrix}"),
        (SHAPE, "(2×2) × (3×2)"),
        (SHAPE, "2x2x3x2"),
        (SHAPE, "R^((2x2)x(3x2))"),
        (SHAPE, "（２×２）×（３×２）"),
        (SHAPE, r"\mathbb{R}^{(2\times 2)\times(3\times 2)}"),
        (LETTERS, "n x d"),
        (FORMULA, "12(x+2y^3)y^2"),
        (FORMULA, "12x y^2 + 24 y^5"),
        (FORMULA, "2 (x + 2y³) · 6y²"),
        (FORMULA, "∂f/∂y = 12(x + 2y^3)y^2"),
        (COLUMN, "[[2x], [2y]]"),
        (COLUMN, "2x; 2y"),
        (TENSOR, "x'(B' + B)"),
        (TENSOR, "x' B + x' B'"),
        (TENSOR, "(B + B')x"),
        (CLICK, "[0.05, -0.05]"),
        (CLICK, "[1, 1.02]"),
        (WHERE, "[2, -1]"),
        (CHOICE, "1 3"),
        (CHOICE, "3, 1"),
    ],
)
def test_any_correct_form_passes(ask, typed):
    judged = judge(ask, typed, PAGE)
    assert judged.right, judged.sentence


@pytest.mark.parametrize("ask", [NUMBER, VECTOR, MATRIX, ROW, FORMULA, COLUMN], ids=lambda ask: type(ask).__name__)
@pytest.mark.parametrize(
    ("typed", "english", "korean"),
    [
        *((typed, "infinite", "무한대") for typed in ("1/0", "-2/0", "ln(0)", "10^400", "1e999", "inf", "[1/0, 0/0]")),
        *((typed, "no value", "값이 없어요") for typed in ("0/0", "sqrt(-1)", "ln(-2)", "1/0 - 1/0", "[sqrt(-1), 2]")),
    ],
)
def test_an_answer_that_is_no_number_is_told_so_whatever_is_asked_for(ask, typed, english, korean):
    assert english in judge(ask, typed, PAGE).sentence
    assert korean in judge(ask, typed, PAGE, "ko").sentence


def test_one_entry_that_is_nowhere_a_number_is_found():
    assert "infinite" in judge(COLUMN, "[2x, y/0]", PAGE).sentence
    assert "no value" in judge(COLUMN, "[2x, ln(-1)]", PAGE).sentence


@pytest.mark.parametrize(
    ("ask", "typed", "words"),
    [
        (NUMBER, "81", "Cube before"),
        (NUMBER, "-289", "sign"),
        (NUMBER, "578", "2 times"),
        (NUMBER, "295", "Close"),
        (NUMBER, "[289, 1]", "One number"),
        (NUMBER, "28,9", "decimal"),
        (NUMBER, "1/0", "infinite"),
        (NUMBER, "1,289", "comma of thousands, 1289"),
        (NUMBER, "f(1, 2)", "Work it out: `f`"),
        (NUMBER, "q", "Names that can be used: `A`"),
        (NUMBER, "=", "nothing on its"),
        (NUMBER, "가" * 9_000, f"`{'가' * 30}…` is not known here."),
        (NUMBER, "x = 1, y = 289", "one value"),
        (NUMBER, "289 =", "one value"),
        (NUMBER, "q" * 10_001, "at most 10,000 characters"),
        (NUMBER, "9^9^9^9", "infinite"),
        (NUMBER, "", "first"),
        (VECTOR, "[2.5, 9]", "1 of 2"),
        (VECTOR, "[1, 2, 3]", "Entries in yours: 3"),
        (VECTOR, "grad(f)(1, 0.5)", "Carry out"),
        (MATRIX, "[1, 3; 2, 4]", "transpose"),
        (MATRIX, "[2, 1; 3, 4]", "in other places"),
        (VECTOR, "[3.75, 2.5]", "in other places"),
        (MATRIX, "[1, 2, 3; 4, 5, 6]", "2×3"),
        (ROW, "[[2.5], [3.75]]", "transpose"),
        (SHAPE, "(3x2)x(2x2)", "swapped"),
        (SHAPE, "4x6", "2"),
        (SHAPE, "big", "axes"),
        (FORMULA, "2(x + 2y^3)", "inner derivative"),
        (FORMULA, "-12 (x + 2y^3) y^2", "sign"),
        (FORMULA, "6 (x + 2y^3) y^2", "0.5 times"),
        (FORMULA, "12 (x + 2y^3) y", "at x ="),
        (FORMULA, "12 (x + 2z^3) z^2", "`z` is not defined. Names that can be used: `x`, `y`"),
        (FORMULA, "x sin y(x + y)", r"read as $x \, \sin\left(y"),
        (FORMULA, "d/dy((x + 2y^3)^2)", "Carry out"),
        (FORMULA, "[x, y]", "shape"),
        (FORMULA, "sqrt(-1 - x^2)", "no value"),
        (FORMULA, "12 (x + 2y^3) y^2 + 0 ln(x - 30)", "too few"),
        (TENSOR, "2 x' B", "Not yet"),
        (CLICK, "[0.5, 0.5]", "Not there"),
        (CLICK, "[0.5]", "Not there"),
        (WHERE, "[1, 1]", "Not there"),
        (CHOICE, "1", "all of them"),
        (CHOICE, "2", "Not b"),
        (FOUR, "1 2 4", "Not b. Not d."),
        (CHOICE, "99", "Not yet"),
        (CHOICE, "none", "Not yet. Try again."),
        (CHOICE, "", "Choose"),
        (question(kind="number", answer="1", hints=["One."]), "7", "ask for a hint"),
    ],
)
def test_a_wrong_answer_gets_a_sentence_that_helps(ask, typed, words):
    judged = judge(ask, typed, PAGE)
    assert not judged.right
    assert words in judged.sentence


@pytest.mark.parametrize("ask", ALL)
def test_feedback_is_in_the_language_of_the_student(ask):
    assert any("가" <= letter <= "힣" for letter in judge(ask, " ", PAGE, "ko").sentence)


@pytest.mark.parametrize("ask", [ask for ask in ALL if ask is not WHERE])
def test_the_answer_that_is_shown_passes(ask):
    assert judge(ask, typed_solution(ask, PAGE), PAGE).right
    assert solution(ask, PAGE)


@pytest.mark.parametrize(
    ("ask", "shown"),
    [
        (question(kind="number", answer="1/24"), "`1/24`"),
        (question(kind="number", answer="-pi^3/8"), "`-3.87578`"),
        (question(kind="vector", answer="[13.6, 2/3]"), "`[13.6, 2/3]`"),
        (question(kind="number", answer="10 * 200"), "`2000`"),
        (question(kind="expression", answer="x/2", variables=["x"]), r"$\frac{x}{2}$"),
        (COLUMN, r"$\begin{bmatrix} 2 x & 2 y \end{bmatrix}$"),
        (CLICK, "(0, 0) · (1, 1)"),
        (question(kind="click", places=["[-1]", "[1]"]), "\N{MINUS SIGN}1 · 1"),
        (question(kind="click", places=["[1, -1]"]), "(1, \N{MINUS SIGN}1)"),
        (CHOICE, "a / c"),
        (SHAPE, r"$(2 \times 2) \times (3 \times 2)$"),
    ],
)
def test_the_answer_is_shown_as_people_read_it(ask, shown):
    assert solution(ask, PAGE) == shown


@pytest.mark.parametrize("ask", ALL)
@pytest.mark.parametrize("typed", ["x" * 9_000, "(" * 5_000, "sum(k, k, 1, 10^9)", "\x00\u202e", "1e999", "x" * 20_000])
def test_no_text_does_harm(ask, typed):
    assert not judge(ask, typed, PAGE).right


@given(st.sampled_from(ALL), st.text(alphabet="xyAB'()[]{},;^*/+-0123456789.∂ \\", max_size=30))
def test_whatever_is_typed_is_judged(ask, typed):
    assert judge(ask, typed, PAGE).sentence


def test_a_variable_hides_what_the_page_defines_by_its_name():
    page = Document(lines=("theta in R^2", "y = [1, 2]", "Phi = [1, 0; 1, 1]", "L(theta) = ||y - Phi theta||^2"))
    ask = question(kind="expression", answer="y' Phi theta", variables=["y in R^4", "Phi in R^(4x3)", "theta in R^3"])
    assert judge(ask, "theta' Phi' y", page).right


def test_all_that_is_said_about_right_options_is_said():
    assert judge(CHOICE, "1 3", PAGE).sentence == "Right. A! C!"
