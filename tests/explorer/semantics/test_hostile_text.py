"""Text nobody would type in good faith: always a value, never an exception, and within the limits."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.lang import words
from explorer.semantics.reading import read, read_expression

REFUSED = {
    "100,000 brackets": "f(x) = " + "(" * 100_000,
    "90,000 brackets": "f(x) = " + "(" * 90_000,
    "1 MB": "x+" * 500_000,
    "201 brackets": "f(x) = " + "(" * 201 + "x" + ")" * 201,
    "signs": "f(x) = " + "-" * 5000 + "x",
    "primes": "f(x) = x" + "'" * 5000,
    "factorials": "f(x) = x" + "!" * 5000,
    "bars": "f(x) = " + "|" * 5000 + "x",
    "powers": "f(x) = " + "x^" * 5000 + "x",
    "functions": "f(x) = " + "sin " * 5000 + "x",
    "nots": "f(x) = " + "not " * 3000 + "x",
    "NUL": "f(x) = x\0 + 1",
    "override": "f(x) = x\u202e + 1",
    "no width": "f(x) = x\u200b1",
    "emoji": "f(x) = x + 😀",
    "terms": "f(x) = sum(k, k, 1, 10^12)",
    "sums in sums": "f(x) = sum(sum(k j, k, 1, 1000), j, 1, 1000)",
    "nodes": "f(x) = sum(x^k, k, 1, 10^5)",
    "import": "__import__('os').system('x')",
    "attribute": "().__class__",
    "lambda": "lambda: 0",
    "long word": "f(x) = " + "x" * 90_000,
    "sizes": "A = I(10^9)",
    "Kronecker": "f(x) = x tr(kron(I(1000), I(1000)))",
    "space": "x in R^(99999999x9)",
    "vectors": "f(x) = " + "[" * 150 + "x" + "]" * 150,
    "lone surrogate": "f(x) = \ud800",
    "Jacobian": "x in R^1000\nf(x) = x .* x\ng(x) = jacobian(f)(x)",
    "Hessian": "x in R^1000\nf(x) = ||x||^2\ng(x) = hessian(f)(x)",
    "entries": "v in R^1000\nf(v) = vec(v v') vec(v v')'",
}


@pytest.mark.parametrize("name", REFUSED)
def test_text_beyond_the_limits_is_refused_with_an_error(name):
    reading = read(REFUSED[name].split("\n"))
    errors = [item for item in reading.diagnostics if item.is_error]
    assert errors
    assert all(item.message and 0 <= item.start <= item.end for item in errors)
    assert reading.explored is None or name == "attribute"


ACCEPTED = {
    "200 brackets": "f(x) = " + "(" * 200 + "x" + ")" * 200,
    "200 calls": "f(x) = " + "sin(" * 199 + "x" + ")" * 199,
    "sums in brackets": "f(x) = " + "(1+2*" * 190 + "x" + ")" * 190,
    "pieces": "f(x) = " + "{x<0: 1, " * 150 + "x" + "}" * 150,
    "powers of powers": "f(x) = 9^9^9^9^9 x",
    "factorial": "f(x) = (10^9)! x",
    "huge": "f(x) = 1e999 x",
    "digits": "f(x) = " + "9" * 90_000,
    "terms": "f(x) = " + "x + " * 5000 + "x",
    "10,000 words": "f(x) = " + "xsinx " * 10_000,
    "factors": "f(x) = " + "2x " * 30_000,
    "quotients": "f(x) = x" + " / x x" * 10_000,
    "100,000 terms": "f(x) = x sum(1, k, 1, 100000)",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_text_within_the_limits_is_read(name):
    reading = read([ACCEPTED[name]])
    assert not [item for item in reading.diagnostics if item.is_error]
    assert reading.explored is not None


def test_definitions_that_double_at_each_step_stay_small():
    lines = ["f0(x) = x", *[f"f{i}(x) = f{i - 1}(x) + f{i - 1}(x)" for i in range(1, 200)]]
    reading = read(lines)
    assert not reading.diagnostics
    assert reading.explored is not None
    assert len(reading.explored.graph) < 1000


def test_a_long_chain_of_definitions_ends():
    reading = read(["a0 = 1", *[f"a{i} = a{i - 1} + 1" for i in range(1, 1500)]])
    assert all(line.kind in {"data", "parameter", "error"} for line in reading.lines)


@pytest.mark.parametrize("step", ["f{0}(x) + 1", "f{0}(x) + a x", "sin(f{0}(x)) f{0}(x)"])
def test_a_long_chain_of_functions_is_copied_nowhere(step):
    lines = ["a = 2", "f0(x) = x", *[f"f{i}(x) = {step.format(i - 1)}" for i in range(1, 1000)]]
    reading = read(lines)
    assert not reading.diagnostics
    assert reading.explored is not None
    assert len(reading.explored.graph) < 5000


COPIES = {
    "arguments that differ": "f{1}(x) = f{0}(2x) + 1",
    "doubled at each step": "f{1}(x) = f{0}(2x) + f{0}(3x)",
    "derivatives": "f{1}(x) = f{0}'(x) x",
    "compositions": "f{1} = f{0}∘f{0}",
    "swapped": "f{1}(x, y) = f{0}(y, x) sin(x)",
    "sums": "f{1}(x) = sum(sin(k x), k, 1, 900) + {0}",
    "Taylor polynomials": "f{1}(x, y) = taylor(f0, [x, {0}], 8)",
    "Jacobian matrices": "f{1}(w) = tr(jacobian(F)(w)) {0}",
}


@pytest.mark.parametrize("name", COPIES)
def test_work_that_nobody_typed_is_bounded_over_all_lines(name):
    step = COPIES[name]
    first = "f0(x, y) = exp(sin(x y))" if "(x, y)" in step else "f0(x) = sin x"
    arrays = ["w in R^150", "F(w) = w .* sin(w)"]
    reading = read([*arrays, first, *[step.format(i - 1, i) for i in range(1, 900)], "g(x) = x^2"])
    errors = [item for item in reading.diagnostics if item.is_error]
    assert errors[0].message == "this takes too many operations"
    assert len(reading.functions["f0"].graph) < 150_000
    assert reading.functions["g"].output.op == "pow"  # the others go on


def test_words_that_nobody_knows_are_not_all_taken_apart(monkeypatch):
    tried = []
    monkeypatch.setattr(words, "split", lambda word, known: tried.append(word))
    reading = read(["f(x) = " + " ".join(f"w{i}q" for i in range(10_000))])
    assert len(reading.diagnostics) == 20
    assert len(tried) == len(set(tried)) < 100


def test_a_long_circle_is_found():
    lines = [f"f{i}(x) = f{(i + 1) % 1200}(x)" for i in range(1200)]
    assert all("defined by itself" in line.diagnostics[0].message for line in read(lines).lines)


WORDS = r"""
    x y f a sin sinx cos2 exp xy x1 x_2 x_{3} x_i e pi i theta θ Σ sum prod norm det tr I vec D d dx d/dx ∂ ∇ grad
    taylor R in mod not and or ( ) [ ] { } < > | || ‖ ⟨ ⌊ ⌋ , ; : . .. = == != <= + - * / ^ ** ' ! ² ⁻¹ ᵀ √ @ · × ⊗
    .* ./ .^ ∘ ∈ -> |-> _ & \\ \ 1 2.5 .5 1e3 5. 0 1e999 \frac \sqrt \left( \right) \begin{bmatrix} \end{bmatrix}
    \begin{cases} \end{cases} \theta \partial \| \text{if} \foo # 'fro' 😀 é ½ ß ſ İ
    """
PIECES = st.sampled_from([*WORDS.split(), "\0", "\u202e", "\u200b", "\ud800", "\u00a0", "\n"])
LINES = st.lists(
    st.builds("".join, st.lists(st.builds(lambda a, b: a + b, PIECES, st.sampled_from(["", " "])), max_size=14)),
    max_size=4,
)
HEADS = st.sampled_from(
    ["", "f(x) = ", "f(x, y) = ", "g = ", "a = ", "x in R^2 ", "f: R^2 -> R, (x, y) |-> ", "y = ", "h(t) = f"]
)


def check(lines):
    reading = read(lines)
    joined = "\n".join(lines)
    assert len(reading.lines) == len(lines)
    for item in reading.diagnostics:
        assert item.message
        assert 0 <= item.start <= item.end <= len(joined)
    for line in reading.lines:
        assert isinstance(line.latex, str)


@given(st.lists(st.tuples(HEADS, LINES), max_size=4))
def test_no_arrangement_of_words_and_signs_raises(parts):
    check([head + "".join(line) for head, line in parts])


@given(st.lists(st.text(max_size=40).map(lambda t: t.replace("\n", " ")), max_size=3))
def test_no_text_raises(lines):
    check(lines)


@given(st.text(max_size=60), st.one_of(st.none(), st.lists(st.text(max_size=3), max_size=3)))
def test_no_bare_expression_raises(text, inputs):
    read_expression(text, inputs)


FOUND = [  # by longer runs of random words, tests/fuzz
    "f(x) = \\frac.5 sin",
    "A = [1,2;3,4]!",
    "f(x) = (1/0)! x",
    "prod(k, kabs 1, 5)",
    "sum(k, k\\theta, 0)",
    "y + piecewise x",
    "2*[x; 2x x] + x < 1.5 < vec x - y/A + x",
    "f(t) = \\begin{bmatrix}t dsumiv \\left( \\begin{array}{ll} Δf kron i t 2t \\end{bmatrix}",
]


@pytest.mark.parametrize("line", FOUND)
def test_what_once_raised_is_a_value(line):
    check([line])


def test_reading_imports_nothing_heavy():
    heavy = ("sympy", "PySide6", "pyqtgraph", "scipy", "mpmath")
    code = f"import sys, explorer.semantics.reading; print([m for m in {heavy} if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
