"""The echo says how a line was read: its LaTeX, and that the LaTeX pasted in again means the same."""

import pytest

from explorer.semantics.reading import read

ROWS = [
    ("f(x, y) = (x + 2y^3)^2", r"f\left(x, y\right) = {\left(x + 2 y^{3}\right)}^{2}"),
    ("f(x) = 1/2x", r"f\left(x\right) = \frac{1}{2} \, x"),
    ("f(x) = sin^2 x", r"f\left(x\right) = \sin^{2}\left(x\right)"),
    ("f(x) = sinx", r"f\left(x\right) = \sin\left(x\right)"),
    ("f(x_1) = x₁", r"f\left(x_{1}\right) = x_{1}"),
    ("g(theta) = -theta^2", r"g\left(\theta\right) = -\theta^{2}"),
    ("a = 2 [0 .. 5]", r"a = 2 \quad [0 \ldots 5]"),
    ("a = 2 [0 .. 5 step 0.1]", r"a = 2 \quad [0 \ldots 5 \text{ step } 0.1]"),
    ("R in R^(3x2)", r"R \in \mathbb{R}^{3 \times 2}"),
    ("f(x) = |x|", r"f\left(x\right) = \left|x\right|"),
    ("f(x) = sqrt(x+1)", r"f\left(x\right) = \sqrt{x + 1}"),
    ("f(x) = (x+1)(x-1)", r"f\left(x\right) = \left(x + 1\right) \, \left(x - 1\right)"),
    ("f(x) = x/2/3", r"f\left(x\right) = \frac{\frac{x}{2}}{3}"),
    ("f(x) = log_2(x)", r"f\left(x\right) = \log_{2}\left(x\right)"),
    ("f(x) = {x < 0: -x, x}", r"f\left(x\right) = \begin{cases} -x & x < 0 \\ x & \text{otherwise} \end{cases}"),
    ("f(x) = sum(k x, k, 1, 3)", r"f\left(x\right) = \sum_{k=1}^{3} k \, x"),
    ("f(x) = d/dx x^2", r"f\left(x\right) = \frac{d}{dx} \left(x^{2}\right)"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_echo_of_a_line(text, expected):
    assert read([text]).lines[0].latex == expected


@pytest.mark.parametrize("text", ["a = 2 [0 .. 5]", "a = -1 [-2 .. 5 step 0.1]", "theta_0 = 1 [0 .. 2]"])
def test_the_echo_of_a_parameter_typed_in_again_is_the_same_parameter(text):
    first = read([text])
    assert read([first.lines[0].latex]).parameters == first.parameters


def test_coordinates_of_the_explored_function_have_their_colours():
    lines = read(["g(x, y) = x y", "f(x, y) = x^2 y + g(x, 1)", "v in R^2", "h(v) = v_1 + v_2", "a = 2"], "f").lines
    assert [bool(line.shown) for line in lines] == [False, True, False, False, True]
    assert lines[1].shown.count(r"\textcolor{#000001}{x}") == 3
    assert lines[1].shown.count(r"\textcolor{#000002}{y}") == 2
    assert lines[4].shown == r"a \in [-5, 5]"
    shown = read(["v in R^2", "h(v) = v_1 + v_2"]).lines[1].shown
    assert r"\textcolor{#000002}{{v}_{2}}" in shown


AGAIN = [
    "(x + 2y^3)^2",
    "1/2x",
    "x/(2y)",
    "sin^2 x + cos(x y)",
    "-x^2",
    "(-x)^2",
    "2^(x+y)",
    "(x^y)^2",
    "x^y^2",
    "sqrt(x^2+y^2)",
    "cbrt(x)",
    "root(x, 4)",
    "|x - y|",
    "log_2(x)",
    "{x < y: x, y}",
    "sum(k x^k, k, 1, 3)",
    "prod(x + k, k, 1, 3)",
    "[x, y]",
    "[x, y; y, x]",
    "x - (y - 1)",
    "x / y / 2",
    "x (y/2)",
    "exp(-x) (x + y)",
    "e^-x",
    "3! x",
    "arctan(x)",
    "(x + y)!/2",
    "-(x + y)",
    "2*-x",
    "(x y)^2",
    "x 2^y",
    "2 (3 + x)",
    "x < y and y < 2",
    "||[x, y]||^2",
    "[x, y]' [y, x]",
    "[x, y][1]",
    "min(x, y)",
    "floor(x)",
    "relu(x)",
    "sin(x)^2",
    "sin^-1 x",
    "(sin x)^(x + y)",
    "max(x, y, 2)",
    "{x < 0: 1, x < 1: 2, 3}",
    "x - -y",
    "x*(-y)",
    "-x y",
    "cot(x)",
    "sigmoid(x)",
    "atan2(x, y)",
    "x mod 2",
    "not x < y",
]


@pytest.mark.parametrize("text", AGAIN)
def test_the_echo_typed_in_again_means_the_same(text):
    first = read([f"f(x, y) = {text}"])
    latex = first.lines[0].latex.split(" = ", 1)[1]
    if "!" in text and first.explored is None:
        pytest.skip("n! of a variable needs the gamma function")
    again = read([f"f(x, y) = {latex}"])
    assert not [item for item in again.diagnostics if item.is_error], latex
    assert _shown(again.explored.output) == _shown(first.explored.output), latex


def _shown(node):
    """A node as nested tuples, whatever graph it is in."""
    data = node.data.tolist() if hasattr(node.data, "tolist") else node.data
    return (node.op, data, node.shape, tuple(_shown(arg) for arg in node.args))
