"""What the printers print: the language, LaTeX, numpy source and DOT."""

import runpy
from types import SimpleNamespace

import numpy as np
import pytest
from latex2mathml.converter import convert

from explorer.graph import build as b
from explorer.graph.expr import Graph
from explorer.graph.ops import OF_ORDER, OPS
from explorer.printing import dot, latex, layout, python, text
from explorer.printing.latex_atoms import latex_name
from explorer.series.expand import expand

G = Graph()
X, Y = G.input("x"), G.input("y")
A, V = G.input("A", (2, 2)), G.input("v", (2,))

FORMS = [
    ((X + 2 * Y**3) ** 2, "(x + 2*y^3)^2", r"\left(x + 2 y^3\right)^2"),
    (-(X**2), "-x^2", "-x^2"),
    ((-X) ** 2, "(-x)^2", r"\left(-x\right)^2"),
    (X - (Y - 1), "x - (y - 1)", r"x - \left(y - 1\right)"),
    (X / (Y * X), "x/(y*x)", r"\frac{x}{y x}"),
    (X / (Y / X), "x/(y/x)", r"\frac{x}{\frac{y}{x}}"),
    (0.5 * (X / Y), "0.5*(x/y)", r"\frac{x}{2 y}"),
    (-1.5 * (b.sin(X) / Y), "-1.5*(sin(x)/y)", r"-\frac{3 \sin x}{2 y}"),
    (0.1 * (X / Y), "0.1*(x/y)", r"\frac{0.1 x}{y}"),
    (X / Y / (X + 1), "x/y/(x + 1)", r"\frac{x}{y \left(x + 1\right)}"),
    ((X + 1) * X / Y, "(x + 1)*x/y", r"\frac{\left(x + 1\right) x}{y}"),
    (-2 / Y, "(-2)/y", r"-\frac{2}{y}"),
    ((-2 * X) / Y, "(-2*x)/y", r"-\frac{2 x}{y}"),
    (-0.5 * X * Y, "-0.5*x*y", r"-\frac{1}{2} x y"),
    ((2 * X) / Y, "2*x/y", r"\frac{2 x}{y}"),
    (2 ** (X**Y), "2^x^y", "2^{x^y}"),
    ((2**X) ** Y, "(2^x)^y", r"\left(2^x\right)^y"),
    (X**-1, "x^-1", "x^{-1}"),
    (X**-Y, "x^(-y)", "x^{-y}"),
    (X**0.5, "x^0.5", "x^{1/2}"),
    (2 * 3**X, "2*3^x", r"2 \cdot 3^x"),
    (b.sin(X) ** 2, "sin(x)^2", r"\sin^2 x"),
    (b.sin(2 * X), "sin(2*x)", r"\sin 2 x"),
    (b.sin(X) * b.cos(Y), "sin(x)*cos(y)", r"\sin x \cos y"),
    (b.sin(X) * b.exp(X * Y), "sin(x)*exp(x*y)", r"\sin\left(x\right) e^{x y}"),
    (b.sqrt(X**2 + Y**2), "sqrt(x^2 + y^2)", r"\sqrt{x^2 + y^2}"),
    (b.log(X), "ln(x)", r"\ln x"),
    (b.absolute(X) * Y, "abs(x)*y", r"\left| x \right| y"),
    (0.1 * X + 1e-7, "0.1*x + 1e-7", "0.1 x + 10^{-7}"),
    (np.pi * X, "pi*x", r"\pi x"),
    (b.where(b.lt(X, 0), -X, X), "if(x < 0, -x, x)", None),
    (b.logical_and(b.lt(X, 1), b.logical_or(X, Y)), "x < 1 and (x or y)", None),
    (A @ V, "A @ v", "A v"),
    (V @ V, "v' @ v", r"v^\top v"),
    (V @ A @ V, "v' @ A @ v", r"v^\top A v"),
    (V @ A + V, "(v' @ A)' + v", r"v^\top A + v"),
    (V * b.sin(V), "v .* sin(v)", r"v \odot \sin v"),
    (b.transpose(A) @ A, "A' @ A", r"A^\top A"),
    (b.inv(A) @ V, "inv(A) @ v", "A^{-1} v"),
    (V[0] ** 2, "v[1]^2", "v_1^2"),
    (b.outer(V, V), "reshape(v, 2, 1) @ reshape(v, 1, 2)", r"v v^\top"),
    (G.stack([X, Y]), "[x, y]", r"\begin{bmatrix} x \\ y \end{bmatrix}"),
    (G.const([[1, 2], [3, 4]]), "[[1, 2], [3, 4]]", r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}"),
    (b.norm(V), "norm(v)", r"\left\| v \right\|"),
]


@pytest.mark.parametrize(("expression", "typed", "typeset"), FORMS, ids=[form[1] for form in FORMS])
def test_printed_form(expression, typed, typeset):
    assert text.text(expression) == typed
    if typeset is not None:
        assert latex.latex(expression) == typeset
    convert(latex.latex(expression))


def test_every_table_has_one_row_for_each_primitive():
    assert set(text.ROWS) == set(latex.ROWS) == set(python.ROWS) == set(dot.LABELS) == set(OPS)


@pytest.mark.parametrize(
    ("name", "typeset"),
    [
        ("x", "x"),
        ("x1", "x_1"),
        ("x_12", "x_{12}"),
        ("theta", r"\theta"),
        ("theta_1", r"\theta_1"),
        ("loss", r"\mathrm{loss}"),
        ("x_ij", "x_{ij}"),
    ],
)
def test_names(name, typeset):
    assert latex_name(name) == typeset


def test_matrix_has_zeros_for_missing_cells():
    cells = SimpleNamespace(shape=(2, 2), cells={(0, 0): X, (1, 1): Y})
    assert latex.latex_matrix(cells) == r"\begin{bmatrix} x & 0 \\ 0 & y \end{bmatrix}"
    tensor = SimpleNamespace(shape=(2, 1, 1), cells={(1, 0, 0): X})
    assert latex.latex_matrix(tensor).count("bmatrix") == 4


def test_shared_parts_do_not_explode():
    z = X
    for _ in range(200):
        z = b.sin(z) * (z + 1)
    for print_one in (text.text, latex.latex, python.python):
        assert len(print_one(z)) < 2 * layout.LIMIT
    assert "…" in text.text(z)
    assert r"\ldots" in latex.latex(z)


def test_deep_expressions_need_no_recursion():
    graph = Graph()
    x = graph.input("x")
    z = x
    for _ in range(60_000):
        z = b.sin(z) + x
    assert len(text.text(z)) < 2 * layout.LIMIT
    assert dot.dot([z]).count("->") == 180_000


def _arguments(name):
    graph = Graph()
    x, y = graph.input("x"), graph.input("y")
    a, v = graph.input("A", (2, 2)), graph.input("v", (2,))
    given = {"where": (b.lt(x, y), x, y), "stack": (x, y), "index": (a,), "fill": (x,), "reshape": (a,)}
    given |= {"matmul": (a, v), "solve": (a, v), "diag": (v,)}
    usual = (x, y)[: OPS[name].arity] if OPS[name].elementwise else (a,)
    operands = given.get(name, usual)
    data = {"index": (1, 0), "fill": (2, 3), "reshape": (4,), "sum": 1, "slice": (0, 1), "pad": (1, 2)}.get(name)
    data = 2 if name in OF_ORDER.split() else data
    return [x, y, a, v], graph.apply(name, *operands, data=data)


SPECIAL = """from types import SimpleNamespace
from mpmath import erf, erfc, gamma, besselj, polygamma, loggamma, sqrt, pi
special = {"erf": erf, "erfc": erfc, "gamma": gamma, "gammaln": loggamma, "jv": besselj, "polygamma": polygamma}
special["spherical_jn"] = lambda n, x: sqrt(pi / 2 / x) * besselj(n + 0.5, x)
special = {name: (lambda f: lambda *a: float(f(*a)))(f) for name, f in special.items()}
special = SimpleNamespace(**special)  # what scipy.special has, by mpmath
"""
POINT = [0.3, 0.7, np.array([[2.0, 0.5], [-1.0, 1.5]]), np.array([0.2, -0.4])]


@pytest.mark.parametrize("name", [name for name in OPS if name not in ("input", "const", "acosh")])
def test_numpy_source_computes_the_same(name, tmp_path):
    inputs, node = _arguments(name)
    output = (node + 2) * node - node / 3
    source = SPECIAL + "import numpy as np\n\n\n" + python.python_function("f", inputs, [output, node])
    (tmp_path / "made.py").write_text(source, encoding="utf-8")
    first, second = runpy.run_path(str(tmp_path / "made.py"))["f"](*POINT)
    expected = [series.coefficients[..., 0] for series in expand([output, node], inputs, POINT, 0)]
    np.testing.assert_allclose(first, expected[0], rtol=1e-13)
    np.testing.assert_allclose(second, expected[1], rtol=1e-13)


def test_source_names_are_safe():
    graph = Graph()
    taken = [graph.input(name) for name in ("lambda", "np", "t1")]
    total = taken[0] * taken[1] + taken[2]
    source = python.python_function("f", taken, [total * b.sin(total)])
    assert "def f(lambda_, np_, t1):" in source
    assert "t1_ = " in source


def test_dot_marks_results_and_shapes():
    made = dot.dot([A @ V])
    assert made.startswith("digraph {")
    assert '[label="A\\n2×2", shape=ellipse];' in made
    assert "penwidth=2" in made
    assert made.count("->") == 2
