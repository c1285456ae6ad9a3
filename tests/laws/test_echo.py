"""The echo means what was typed: its LaTeX, read again, has the same values at random points."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.numeric.tape import compile as compile_program
from explorer.semantics.reading import read

UNARY = ["sin", "exp", "sqrt", "abs", "arctan", "floor", "cosh", "sigmoid", "sign", "cbrt", "relu", "ln"]
LEAVES = ["x", "y", "2", "0.5", "pi", "e", "θ", "1e-2", "3"]
SHAPES = [
    "{0} + {1}",
    "{0} - {1}",
    "({0}) ({1})",
    "({0})*({1})",
    "({0})/({1})",
    "{0}/{1}",
    "-({0})",
    "-{0}",
    "({0})^2",
    "({0})^({1})",
    "2^({0})",
    "|{0}|",
    "|{0} - {1}|",
    "if({0} < {1}, {0}, {1})",
    "{{{0} < {1}: {0}, {1}}}",
    "min({0}, {1})",
    "x {0}",
    "2({0})",
    "sum(k ({0}), k, 1, 3)",
    "prod_(k=1)^2 ({0} + k)",
    "d/dx ({0})",
    "∂/∂y ({0})",
    "f_0({0})",
    "∂f_0/∂x({0})",
    "f_0'({0})",
    "f_0^0",
    "||[{0}, {1}]||",
    "[{0}, {1}][2]",
    "[{0}, {1}]' [{1}, 1]",
    "log_2({0})",
    "root({0}, 3)",
    "hypot({0}, {1})",
    "({0} < {1})",
    "({0} ≤ {1} and not {1} > 1)",
    "⌊{0}⌋",
    "atan2({0}, {1})",
    "({0}) mod 2",
    "D(h, [1, 0])({0}, {1})",
    "grad(h)({0}, {1}) [1, 2]",
    "laplacian(h)({0}, {1})",
    "∂h/∂y({0}, {1})",
    "h([{0}, {1}])",
    "(g∘g)({0})",
    "g''({0})",
    "tr(hessian(h)({0}, {1}))",
    "1/2 {0}",
]
DEFINITIONS = ["θ = 0.3", "g(t) = t^2 + sin t", "h(x, y) = x^2 y + y^3"]
POINTS = np.random.default_rng(7).uniform(-2, 2, (2, 8))


def _grown(inner):
    shapes = st.sampled_from([s.replace("f_0", "g").replace("∂g/∂x", "∂g/∂t") for s in SHAPES if s != "f_0^0"])
    calls = st.builds("{}({})".format, st.sampled_from(UNARY), inner)
    bare = st.builds("{} {}".format, st.sampled_from(UNARY[:2]), st.sampled_from(["x", "2x", "x^2"]))
    return st.one_of(st.builds(lambda s, a, b: s.format(f"({a})", b), shapes, inner, inner), calls, bare)


TEXTS = st.recursive(st.sampled_from(LEAVES), _grown, max_leaves=6)


def _read(formula):
    return read([*DEFINITIONS, f"f(x, y) = {formula}"])


def _values(function):
    inputs = [*function.inputs, *[node for node, _ in function.parameters]]
    arrays = [*POINTS, *[value for _, value in function.parameters]]
    (found,) = compile_program([function.output], inputs).run(arrays)
    return np.broadcast_to(found, (*function.output.shape, 8))


@pytest.fixture(autouse=True, scope="module")
def _reader_has_its_stack():
    """The first reading raises the recursion limit, and hypothesis warns where that happens inside an example."""
    _read("x")


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_the_echo_read_again_has_the_same_values(formula):
    first = _read(formula)
    if first.explored is None:  # a matrix where a number belongs, and the like
        return
    latex = first.lines[-1].latex.split(" = ", 1)[1]
    again = _read(latex)
    assert again.explored is not None, (formula, latex, [item.message for item in again.diagnostics])
    np.testing.assert_allclose(
        _values(again.explored), _values(first.explored), rtol=1e-9, atol=1e-9, err_msg=f"{formula}  echoed as  {latex}"
    )
