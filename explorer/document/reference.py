"""The function reference: of every word of the language its use, an example with its value, and its derivative."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.identities.closed_form import closed_forms
from explorer.api import function
from explorer.derivation.steps import steps
from explorer.diagnostics import ExpressionError
from explorer.document.formulas import Formulas
from explorer.document.model import Document
from explorer.document.subject import Subject, in_scalars, make_subject
from explorer.document.wording import written
from explorer.lang.vocabulary import VOCABULARY, Word

LONGEST = 90  # characters of a derivative that is written out
MOST_NUMBERS = 16  # of a derivative that is given in numbers
DIGITS = 6
SENTENCE = re.compile(r"(?:[a-z]{2,}|a(?= vector)) ")
GROUPS: Mapping[str, tuple[str, ...]] = {  # by what the words are for; a word is in the first group that fits
    "Trigonometric": ("sin", "cos", "tan", "sec", "csc", "cot"),
    "Inverse trigonometric": ("arcsin", "arccos", "arctan", "arcsec", "arccsc", "arccot", "atan2"),
    "Hyperbolic": ("sinh", "cosh", "tanh", "sech", "csch", "coth"),
    "Inverse hyperbolic": ("arsinh", "arcosh", "artanh", "arsech", "arcsch", "arcoth"),
    "Exponentials, logarithms and roots": (
        *("exp", "expm1", "ln", "log1p", "log", "log10", "log2", "sqrt", "cbrt", "root", "hypot"),
    ),
    "Sizes, signs and rounding": ("abs", "sign", "floor", "ceil", "round", "mod", "min", "max", "heaviside"),
    "Neural networks": (*("sigmoid", "softplus", "relu", "leakyrelu", "gelu", "silu", "softmax", "logsumexp"),),
    "Special functions": (
        *("erf", "erfc", "gamma", "lgamma", "beta", "digamma", "polygamma", "factorial", "sinc"),
        *("besselj0", "besselj1", "besselj", "sphericalj"),
    ),
    "Cases, sums and products": ("if", "piecewise", "sum", "prod"),
    "Vectors and matrices": (
        *("norm", "dot", "cross", "outer", "kron", "transpose", "inv", "solve", "tr", "det", "logdet"),
        *("diag", "vec", "reshape", "pad", "I", "zeros", "ones"),
    ),
    "Derivatives": ("grad", "jacobian", "hessian", "div", "curl", "laplacian", "D", "taylor"),
    "Constants": ("pi", "e", "inf"),
}

_X2, _X3, _M2 = "x in R^2", "x in R^3", "X in R^(2x2)"
# The definitions of the examples that are not f(x) = word(x); the last line is explored.
EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "log": ("f(x) = log(x, 3)",),
    "root": ("f(x) = root(x, 3)",),
    "mod": ("f(x) = mod(x, 2)",),
    "min": ("f(x, y) = min(x, y^2)",),
    "max": ("f(x, y) = max(x, y^2)",),
    "atan2": ("f(x, y) = atan2(y, x)",),
    "hypot": ("f(x, y) = hypot(x, y)",),
    "leakyrelu": ("f(x) = leakyrelu(x, 0.1)",),
    "beta": ("f(x) = beta(x, 2)",),
    "besselj": ("f(x) = besselj(2, x)",),
    "sphericalj": ("f(x) = sphericalj(1, x)",),
    "polygamma": ("f(x) = polygamma(1, x)",),
    "softmax": (_X2, "f(x) = softmax(x)"),
    "logsumexp": (_X2, "f(x) = logsumexp(x)"),
    "if": ("f(x) = if(x < 1, x^2, 2x - 1)",),
    "piecewise": ("f(x) = piecewise(x < 0: -x, x < 1: x^2, 2x - 1)",),
    "sum": ("f(x) = sum(x^k/k!, k, 0, 4)",),
    "prod": ("f(x) = prod(x - k, k, 1, 3)",),
    "norm": (_X2, "f(x) = norm(x)"),
    "dot": ("a = [1, 2, 3]", _X3, "f(x) = dot(a, x)"),
    "cross": ("a = [1, 2, 3]", _X3, "f(x) = cross(a, x)"),
    "outer": ("a = [1, 2]", _X2, "f(x) = outer(a, x)"),
    "kron": ("A = [1, 2; 3, 4]", _M2, "f(X) = kron(A, X)"),
    "transpose": ("X in R^(2x3)", "f(X) = transpose(X)"),
    "inv": (_M2, "f(X) = inv(X)"),
    "solve": ("A = [2, 1; 1, 3]", _X2, "f(x) = solve(A, x)"),
    "tr": (_M2, "f(X) = tr(X)"),
    "det": (_M2, "f(X) = det(X)"),
    "logdet": (_M2, "f(X) = logdet(X)"),
    "diag": (_X2, "f(x) = diag(x)"),
    "vec": (_M2, "f(X) = vec(X)"),
    "reshape": ("x in R^4", "f(x) = reshape(x, 2, 2)"),
    "pad": (_X2, "f(x) = pad(x, 1, 2)"),
    "I": (_M2, "f(X) = X - 2 I(2)"),
    "zeros": (_X2, "f(x) = x + zeros(2)"),
    "ones": (_X2, "f(x) = x' ones(2)"),
    "grad": ("g(x, y) = x^2 y", "f(x, y) = grad(g)(x, y)"),
    "jacobian": ("g(x, y) = [x y, x + y^2]", "f(x, y) = jacobian(g)(x, y)"),
    "hessian": ("g(x, y) = x^2 y", "f(x, y) = hessian(g)(x, y)"),
    "div": ("F(x, y) = [x^2, x y]", "f(x, y) = div(F)(x, y)"),
    "curl": ("F(x, y, z) = [y z, x^2, z]", "f(x, y, z) = curl(F)(x, y, z)"),
    "laplacian": ("g(x, y) = x^3 + x y^2", "f(x, y) = laplacian(g)(x, y)"),
    "D": ("g(x, y) = x^2 y^3", "f(x, y) = D(g, [1, 2])(x, y)"),
    "taylor": ("g(x) = exp(x)", "p = taylor(g, 0, 3)", "f(x) = p(x)"),
    "pi": ("f(x) = sin(pi x)",),
    "e": ("f(x) = e^(2x)",),
    "inf": ("f(x) = norm([x, 2], inf)",),
}
# Where the examples of these words are evaluated; of all others at 0.5, 1.5 and so on.
PLACES: Mapping[str, tuple[float, ...]] = {
    **dict.fromkeys(("arcsec", "arccsc", "arcosh", "arcoth", "factorial", "ln", "log", "log10", "log2"), (2.0,)),
    **dict.fromkeys(("inv", "det", "logdet", "tr", "I", "vec"), (2.0, 1.0, 0.5, 1.0)),
    "round": (0.8,),
}
IN_MATRICES = ("tr", "det", "logdet")  # whose gradient is shorter as a formula in matrices


@dataclass(frozen=True, slots=True)
class Entry:
    """A word explained: how it is called, what it means, and an example: definitions, a point, the value there.

    `derivative` is that of the example as text of the language; where that is too long to be read it is "", and
    `numbers` holds its numbers at the point, unless these are too many. `shape` is that of the derivative.
    """

    word: Word
    usage: str
    meaning: str
    lines: tuple[str, ...]
    at: str
    value: str
    derivative: str
    numbers: str
    shape: str


def words_by_group() -> dict[str, tuple[Word, ...]]:
    """Return every word of the vocabulary under what it is for."""
    words = {word.name: word for word in VOCABULARY}
    return {title: tuple(words[name] for name in names) for title, names in GROUPS.items()}


def usage_of(word: Word) -> str:
    """Return how a word is written, as sin(x) or solve(A, b)."""
    called, _ = _split(word)
    if called or word.kind == "constant":
        return called or word.name
    body = lines_of(word)[-1].split("=", 1)[1]
    start = body.find(f"{word.name}(")
    return body[start : _end(body, start)] if start >= 0 else f"{word.name}(x)"


def meaning_of(word: Word) -> str:
    """Return what a word means, without the way it is called."""
    _, said = _split(word)
    return said[:1].upper() + said[1:] if SENTENCE.match(said) else said


def _split(word: Word) -> tuple[str, str]:
    """Return the calls that a word's help begins with, "" where it doesn't, and the rest of it."""
    if not word.help.startswith(f"{word.name}("):
        return "", word.help
    depth = 0
    for i, letter in enumerate(word.help):
        depth += (letter == "(") - (letter == ")")
        if letter == ":" and depth == 0:
            return word.help[:i], word.help[i + 1 :].strip()
    return "", word.help


def _end(text: str, start: int) -> int:
    """Return where a call ends that begins at `start`."""
    depth = 0
    for i, letter in enumerate(text[start:], start):
        depth += (letter == "(") - (letter == ")")
        if letter == ")" and depth == 0:
            return i + 1
    return len(text)


def lines_of(word: Word) -> tuple[str, ...]:
    """Return the definitions of a word's example, the explored one last."""
    return EXAMPLES.get(word.name, (f"f(x) = {word.name}(x)",))


def entry(word: Word) -> Entry:
    """Return a word explained; its example is evaluated, which takes some milliseconds."""
    lines = lines_of(word)
    scalars = in_scalars(function("\n".join(lines)))
    n = len(scalars.inputs)
    place = PLACES.get(word.name, tuple(0.5 + i for i in range(n)))
    subject = make_subject(scalars, Document(lines=lines, probe=place))
    jacobian = scalars.jacobian(place)
    derivative = _in_matrices(word, lines) or _by_steps(lines, n) or _by_entries(subject)
    derivative = derivative if len(derivative) <= LONGEST else ""
    return Entry(
        word,
        usage_of(word),
        meaning_of(word),
        lines,
        ", ".join(f"{name} = {written(a, DIGITS)}" for name, a in zip(subject.labels, place, strict=True)),
        _array(np.asarray(scalars.value(place), dtype=np.float64)),
        derivative,
        "" if derivative or jacobian.size > MOST_NUMBERS else _array(jacobian),
        "×".join(map(str, jacobian.shape)),
    )


def _array(values: NDArray[np.float64]) -> str:
    """Return a number, a vector as a column, or a matrix, as the language writes it."""
    if values.size == 1:
        return written(float(values.ravel()[0]), DIGITS)
    size = float(np.abs(values).max())
    rows = [", ".join(written(x if abs(x) > 1e-12 * size else 0.0, DIGITS) for x in np.ravel(row)) for row in values]
    return f"[{'; '.join(rows)}]"


def _by_steps(lines: Sequence[str], n: int) -> str:
    """Return the derivative of a function of one variable as one writes it by hand."""
    if n != 1:
        return ""
    try:
        return steps("\n".join(lines), "x").lines[-1].after
    except (ExpressionError, ValueError):
        return ""


def _by_entries(subject: Subject) -> str:
    """Return the entries of the Jacobian, a row for each output."""
    rows = Formulas(subject.function.derivatives, subject.m, subject.n, 0).table("jacobian").text
    return f"[{'; '.join(', '.join(row) for row in rows)}]" if rows else ""


def _in_matrices(word: Word, lines: Sequence[str]) -> str:
    """Return the gradient of a scalar function of a matrix as a formula in matrices, where there is one."""
    if word.name not in IN_MATRICES:
        return ""
    forms = closed_forms(lines[-1].split("=", 1)[1].strip(), "X", {"X": (2, 2)})
    return forms[0].text if forms else ""
