"""Every word of the language: value, derivatives to order 3, printed forms, on numbers, vectors and matrices."""

import numpy as np
import pytest

import explorer
from explorer.graph.ops import OPS
from explorer.lang.vocabulary import VOCABULARY
from explorer.printing.latex import latex
from explorer.printing.python import python
from explorer.printing.text import text
from explorer.semantics.reading import read

INPUTS = {"x": (), "y": (), "v": (3,), "w": (3,), "A": (2, 2), "B": (2, 3), "u": (2,)}
DECLARED = ["v in R^3", "w in R^3", "A in R^(2x2)", "B in R^(2x3)", "u in R^2", "g(x, y) = [x^2 y, sin(x y)]",
            "h(x, y) = x^3 y^2", "F(x, y, z) = [x y, y z^2, sin x]"]  # fmt: skip
POINT = {
    "x": 0.4, "y": 1.7, "v": np.array([0.3, -0.7, 1.2]), "w": np.array([1.1, 0.4, -0.6]),
    "A": np.array([[0.6, 0.3], [-0.4, 0.8]]), "B": np.array([[0.5, -0.2, 0.9], [0.3, 0.7, -0.1]]),
    "u": np.array([0.2, 0.9]),
}  # fmt: skip
BEYOND_ONE = {"arcsec", "arccsc", "arcosh", "arcoth"}  # defined where |x| >= 1
USES = {
    "log": "log(x, 3) + log_5(y) + log(x)", "root": "root(y, 4) + root(-x, 3) + root(x, y)", "mod": "mod(y, x)",
    "min": "min(x, y, 2) + min(v)", "max": "max(x, y, 2) max(A)", "atan2": "atan2(y, x)", "hypot": "hypot(x, y)",
    "leakyrelu": "leakyrelu(-x) + leakyrelu(-y, 0.2) + leakyrelu(x)", "beta": "beta(x, y)", "factorial": "x! + 5!",
    "besselj": "besselj(3, y)", "sphericalj": "sphericalj(2, y)", "polygamma": "polygamma(2, y)",
    "softmax": "softmax(v)", "logsumexp": "logsumexp(v) + logsumexp(A)", "if": "if(x < y, x^2 y, x - y)",
    "piecewise": "piecewise(x > y: x, x < 0: y, x y^2)", "sum": "sum(k x^k, k, 1, 4) + sum(v) y + sum(A)",
    "prod": "prod(x + k, k, 1, 3) prod(v)", "norm": "norm(v) + norm(v, 1) + norm(w, inf) x + norm(A, 'fro') + ‖A‖_F",
    "inv": "inv(A)", "transpose": "transpose(B) u", "tr": "tr(A A)", "det": "det(A) x", "logdet": "logdet(A)",
    "diag": "diag(v) w + sum(diag(A)) v", "vec": "vec(B)", "dot": "dot(v, w)", "cross": "cross(v, w)",
    "outer": "outer(v, w) v + (v ⊗ w) w", "kron": "kron(A, B)", "solve": "solve(A, u) + solve(A, B) v",
    "I": "(A + x I(2)) u", "zeros": "zeros(3) + v x + zeros(3, 2) u", "ones": "ones(3)' v + sum(ones(2, 2) A)",
    "reshape": "reshape(B, 6) + sum(reshape(B, 3, 2) A) ones(6)", "pad": "pad(v, 1, 2)",
    "pi": "pi x", "e": "e x", "inf": "if(x < inf, x, 0)",
    "grad": "grad(h)(x, y)", "jacobian": "jacobian(g)(x, y)", "hessian": "hessian(h)(x, y)", "div": "div(g)(x, y)",
    "curl": "curl(F)(x, y, x)", "laplacian": "laplacian(h)(x, y)", "D": "D(h, [1, 1])(x, y)",
    "taylor": "taylor(sin, 1, 3)(x)",
}  # fmt: skip
INSIDE = {
    "arcosh": "1 + {0}^2", "arsech": "1/(1 + {0}^2)", **dict.fromkeys(["arcsin", "arccos", "artanh"], "{0}/2"),
    **dict.fromkeys(["arcsec", "arccsc", "arcoth"], "3.5 + {0}"),
    **dict.fromkeys(["ln", "log10", "log2", "log1p", "sqrt", "digamma", "gamma", "lgamma"], "1.5 + {0}"),
}  # fmt: skip
MAPS = [row.name for row in VOCABULARY if row.kind == "map" and row.name not in USES]


def use(name):
    if name in USES:
        return USES[name]
    return f"{name}({'1 + x' if name in BEYOND_ONE else 'x'}) y" if name in MAPS else None


def function(expression):
    used = [name for name in INPUTS if any(piece == name for piece in _names(expression))]
    return explorer.function("\n".join([*DECLARED, f"f({', '.join(used)}) = {expression}"])), used


def _names(expression):
    return "".join(c if c.isalnum() or c == "_" else " " for c in expression).replace("log_5", " ").split()


def test_every_word_is_used():
    missing = [row.name for row in VOCABULARY if use(row.name) is None]
    assert not missing
    for row in VOCABULARY:
        if row.name in MAPS:
            assert row.arity == (1, 1)


def differences(f, at, shape):
    """Return the derivative of f, an array of `shape`, by every entry of the point `at`, as a last axis."""
    slopes = []
    for name, value in at.items():
        for entry in np.ndindex(*np.shape(value)):
            steps = []
            for h in (1e-3, 5e-4):
                shift = np.zeros(np.shape(value))
                shift[entry] = h
                sides = [f(at | {name: value + side * shift}) for side in (1, -1)]
                steps.append((np.asarray(sides[0]) - np.asarray(sides[1])) / (2 * h))
            slopes.append(((4 * steps[1] - steps[0]) / 3).reshape(shape))
    return np.stack(slopes, axis=-1)


def flat_tensor(f, at, order):
    return f.taylor(at, order).tensor(order)


@pytest.mark.parametrize("name", [row.name for row in VOCABULARY])
def test_value_and_derivatives_to_order_3(name):
    f, used = function(use(name))
    at = {key: POINT[key] for key in used}
    value = np.asarray(f.value(at))
    assert np.isfinite(value).all()
    shape, m, n = value.shape, value.size, f.size
    first, second = f.jacobian(at), f.hessian(at).reshape(m, n, n)
    close = {"rtol": 1e-6, "atol": 1e-7}
    np.testing.assert_allclose(first, differences(f.value, at, (m,)), **close)
    np.testing.assert_allclose(second, differences(f.jacobian, at, (m, n)), **close)
    same = {"rtol": 1e-9, "atol": 1e-10}
    np.testing.assert_allclose(flat_tensor(f, at, 1).reshape(m, n), first, **same)
    np.testing.assert_allclose(flat_tensor(f, at, 2).reshape(m, n, n), second, **same)
    third = flat_tensor(f, at, 3)
    assert third.shape == (*shape, n, n, n)
    expected = differences(lambda p: f.hessian(p).reshape(m, n, n), at, (m, n, n))
    np.testing.assert_allclose(third.reshape(m, n, n, n), expected, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", [row.name for row in VOCABULARY])
def test_printed_forms_read_back_with_the_same_value(name):
    f, used = function(use(name))
    at = {key: POINT[key] for key in used}
    for typed in (text(f.graph.output), latex(f.graph.output)):
        again = explorer.function("\n".join([*DECLARED, f"f({', '.join(used)}) = {typed}"]))
        found = np.reshape(again.value(at), f.output_shape)  # a row in LaTeX reads as a vector
        np.testing.assert_allclose(found, f.value(at), rtol=1e-13, err_msg=typed)
    compile(python(f.graph.output), "printed", "eval")


@pytest.mark.parametrize("name", MAPS)
def test_a_function_of_one_number_is_elementwise(name):
    """On vectors and matrices: value, Jacobian and derivative tensors are those of the entries."""
    inner = INSIDE.get(name, "{0}")
    alone = explorer.function(f"f(x) = {name}({inner.format('x')})")
    for key, value in (("v", POINT["v"]), ("B", POINT["B"])):
        typed = f"{name}({inner.replace('^', '.^').format(key)})" if key == "B" else f"{name}({inner.format(key)})"
        typed = typed.replace("v^2", "v.^2").replace("1/(", "1./(")
        f = explorer.function("\n".join([*DECLARED, f"f({key}) = {typed}"]))
        entries = value.ravel()
        expected = np.array([alone.value([x]) for x in entries])
        np.testing.assert_allclose(f.value({key: value}), expected.reshape(value.shape), rtol=1e-14)
        slopes = np.array([alone.jacobian([x])[0, 0] for x in entries])
        np.testing.assert_allclose(f.jacobian({key: value}), np.diag(slopes), rtol=1e-12)
        bends = np.array([alone.hessian([x])[0, 0] for x in entries])
        cube = np.zeros((entries.size,) * 3)
        cube[(range(entries.size),) * 3] = bends
        np.testing.assert_allclose(f.hessian({key: value}), cube, rtol=1e-11)
        assert f.derivative({key: value}, 3).shape == value.shape * 4


def test_words_of_the_language_are_primitives_or_built_of_them():
    for row in VOCABULARY:
        reading = read([*DECLARED, f"f({', '.join(INPUTS)}) = {use(row.name)}"])
        assert reading.explored is not None, row.name
        pending = [reading.explored.output]
        while pending:
            node = pending.pop()
            assert node.op in OPS
            pending.extend(node.args)
