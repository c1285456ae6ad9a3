"""The vocabulary: every word the language knows, one row each.

Parser, completion, function help, the LaTeX echo and lowering all read this table. A row is offered when the
primitives it needs exist in the graph.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache

MANY = 1000


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the language.

    `kind` is "map" (one number, entry by entry), "function" (its arguments as they are), "binder" (sum, prod),
    "constant" or "operator" (takes functions, gives a function). `key` names the builder, by default `name`.
    """

    name: str
    kind: str
    arity: tuple[int, int]
    latex: str
    help: str
    aliases: tuple[str, ...] = ()
    key: str = ""
    needs: tuple[str, ...] = ()

    @property
    def builder(self) -> str:
        """The key of the builder that makes this word's node."""
        return self.key or self.name


def _map(name: str, help_text: str, *aliases: str, latex: str = "", key: str = "", needs: str = "") -> Word:
    return Word(name, "map", (1, 1), latex or f"\\{name}", help_text, aliases, key, tuple(needs.split()))


def _word(
    name: str,
    low: int,
    high: int,
    help_text: str,
    *aliases: str,
    latex: str = "",
    key: str = "",
    needs: str = "",
) -> Word:
    named = latex or f"\\operatorname{{{name}}}"
    return Word(name, "function", (low, high), named, help_text, aliases, key, tuple(needs.split()))


def _plain(name: str, help_text: str, *aliases: str, key: str = "", needs: str = "") -> Word:
    return _map(name, help_text, *aliases, latex=f"\\operatorname{{{name}}}", key=key, needs=needs)


def _operator(name: str, low: int, high: int, help_text: str, *aliases: str, latex: str = "") -> Word:
    return Word(name, "operator", (low, high), latex or f"\\operatorname{{{name}}}", help_text, aliases)


VOCABULARY: tuple[Word, ...] = (
    _map("sin", "Sine of an angle in radians."),
    _map("cos", "Cosine of an angle in radians."),
    _map("tan", "Tangent of an angle in radians.", "tg"),
    _map("sec", "Secant, 1 / cos x."),
    _map("csc", "Cosecant, 1 / sin x.", "cosec"),
    _map("cot", "Cotangent, cos x / sin x.", "cotan", "ctg"),
    _map("arcsin", "The angle in [-π/2, π/2] whose sine is x.", "asin", key="asin"),
    _map("arccos", "The angle in [0, π] whose cosine is x.", "acos", key="acos"),
    _map("arctan", "The angle in (-π/2, π/2) whose tangent is x.", "atan", "arctg", key="atan"),
    _plain("arcsec", "The angle whose secant is x.", "asec"),
    _plain("arccsc", "The angle whose cosecant is x.", "acsc"),
    _plain("arccot", "The angle in (0, π) whose cotangent is x.", "acot"),
    _map("sinh", "Hyperbolic sine."),
    _map("cosh", "Hyperbolic cosine."),
    _map("tanh", "Hyperbolic tangent."),
    _plain("sech", "Hyperbolic secant, 1 / cosh x."),
    _plain("csch", "Hyperbolic cosecant, 1 / sinh x."),
    _map("coth", "Hyperbolic cotangent, cosh x / sinh x."),
    _plain("arsinh", "Inverse hyperbolic sine.", "asinh", "arcsinh", key="asinh"),
    _plain("arcosh", "Inverse hyperbolic cosine, for x ≥ 1.", "acosh", "arccosh", key="acosh"),
    _plain("artanh", "Inverse hyperbolic tangent, for |x| < 1.", "atanh", "arctanh", key="atanh"),
    _plain("arsech", "Inverse hyperbolic secant.", "asech", "arcsech"),
    _plain("arcsch", "Inverse hyperbolic cosecant.", "acsch", "arccsch"),
    _plain("arcoth", "Inverse hyperbolic cotangent, for |x| > 1.", "acoth", "arccoth"),
    _map("exp", "The exponential function, e to the power x."),
    _plain("expm1", "exp(x) - 1, with all its digits for small x."),
    _map("ln", "Natural logarithm, for x > 0.", key="log"),
    _plain("log1p", "ln(1 + x), with all its digits for small x."),
    Word(
        "log",
        "map",
        (1, 2),
        "\\log",
        "Natural logarithm, as ln; write log10(x), log_b(x) or log(x, b) for another base.",
    ),
    _map("log10", "Logarithm to the base 10.", "lg", latex="\\log_{10}"),
    _map("log2", "Logarithm to the base 2.", "lb", latex="\\log_{2}"),
    _map("sqrt", "Square root, for x ≥ 0.", latex="\\sqrt"),
    _map("cbrt", "Cube root, real for every x.", latex="\\sqrt[3]"),
    _word("root", 2, 2, "root(x, n): the n-th root of x; real for negative x when n is odd."),
    _plain("abs", "Absolute value |x|."),
    _plain("sign", "-1, 0 or 1, the sign of x.", "sgn", "signum"),
    _plain("floor", "The largest integer at most x."),
    _plain("ceil", "The smallest integer at least x.", "ceiling"),
    _plain("round", "The integer nearest to x."),
    _word("mod", 2, 2, "mod(a, b): the remainder of a divided by b, with the sign of b."),
    _word("min", 1, MANY, "The smallest of its arguments, or of the entries of a vector.", latex="\\min"),
    _word("max", 1, MANY, "The largest of its arguments, or of the entries of a vector.", latex="\\max"),
    _word("atan2", 2, 2, "atan2(y, x): the angle of the point (x, y), in (-π, π].", "arctan2"),
    _word("hypot", 2, 2, "hypot(a, b): the length of (a, b), √(a² + b²)."),
    _plain("sigmoid", "The logistic function 1 / (1 + e^-x).", "logistic", "expit"),
    _plain("softplus", "log(1 + e^x), a smooth relu."),
    _plain("relu", "max(x, 0)."),
    _word("leakyrelu", 1, 2, "leakyrelu(x, slope): x for x > 0, else slope · x (slope 0.01).", "leaky_relu"),
    _plain("gelu", "x Φ(x), with the normal distribution function Φ.", needs="erf"),
    _plain("silu", "x sigmoid(x).", "swish"),
    _plain("heaviside", "0 for x < 0, 1 for x > 0, and 1/2 at 0."),
    _plain("erf", "The error function.", needs="erf"),
    _plain("erfc", "The complementary error function, 1 - erf(x).", needs="erfc"),
    _map("gamma", "The gamma function; gamma(n + 1) = n!.", "Gamma", latex="\\Gamma", needs="gamma"),
    _plain("lgamma", "The logarithm of |gamma(x)|.", "loggamma", "gammaln", needs="lgamma"),
    _word(
        "beta",
        2,
        2,
        "The beta function gamma(a) gamma(b) / gamma(a + b).",
        latex="\\operatorname{B}",
        needs="lgamma gamma",
    ),
    _plain("sinc", "sin(x) / x, and 1 at 0.", needs="sinc"),
    _plain("besselj0", "The Bessel function J0.", "j0", needs="besselj"),
    _plain("besselj1", "The Bessel function J1.", "j1", needs="besselj"),
    _word("besselj", 2, 2, "besselj(n, x): the Bessel function J of order n.", needs="besselj"),
    _word("sphericalj", 2, 2, "sphericalj(n, x): the spherical Bessel function j of order n.", needs="sphericalj"),
    _word("polygamma", 2, 2, "polygamma(n, x): the n-th derivative of digamma.", needs="polygamma"),
    _plain("digamma", "The derivative of lgamma.", needs="polygamma"),
    _plain("factorial", "n! of a whole number."),
    _word("softmax", 1, 1, "exp(x) / sum(exp(x)) of a vector."),
    _word("logsumexp", 1, 1, "log(sum(exp(x))) of a vector."),
    _word("if", 3, 3, "if(c, a, b): a where c holds, else b.", "where"),
    _word(
        "piecewise",
        1,
        MANY,
        "piecewise(c: a, ..., b): the value after the first condition that holds, else b.",
        "cases",
    ),
    Word(
        "sum",
        "binder",
        (1, 4),
        "\\sum",
        "sum(k^2, k, 1, n), sum_(k=1)^n k^2, or the sum of all entries of a vector.",
    ),
    Word(
        "prod",
        "binder",
        (1, 4),
        "\\prod",
        "prod(k, k, 1, n), prod_(k=1)^n k, or the product of all entries.",
        ("product",),
    ),
    _word("norm", 1, 2, "norm(v), norm(v, 1), norm(v, inf), norm(A, 'fro'): the length of a vector or matrix."),
    _word("inv", 1, 1, "The inverse of a square matrix.", "inverse"),
    _word("transpose", 1, 1, "The transpose of a matrix; also A' or A^T."),
    _word("tr", 1, 1, "The trace, the sum of the diagonal.", "trace", key="trace"),
    _word("det", 1, 1, "The determinant.", latex="\\det"),
    _word("logdet", 1, 1, "log |det A|."),
    _word("diag", 1, 1, "A vector on the diagonal of a matrix, or the diagonal of a matrix."),
    _word("vec", 1, 1, "The entries of a matrix as a vector, column by column."),
    _word("dot", 2, 2, "The dot product of two vectors."),
    _word("cross", 2, 2, "The cross product of two vectors with 3 entries."),
    _word("outer", 2, 2, "The matrix x y' of two vectors; also x ⊗ y."),
    _word("kron", 2, 2, "The Kronecker product of two matrices."),
    _word("solve", 2, 2, "solve(A, b): the x with A x = b."),
    _word("I", 1, 1, "I(n): the n×n identity matrix.", "eye", "identity", latex="I", key="identity"),
    _word("zeros", 1, 2, "zeros(n), zeros(m, n): a vector or matrix of zeros."),
    _word("ones", 1, 2, "ones(n), ones(m, n): a vector or matrix of ones."),
    _word("pad", 3, 3, "pad(v, m, n): m zeros before the entries of v (or the rows of a matrix) and n after them."),
    _word("reshape", 2, 3, "reshape(x, n), reshape(x, m, n): the same entries, row by row, in another shape."),
    Word("pi", "constant", (0, 0), "\\pi", "π, half the turn of a circle: 3.14159…"),
    Word("e", "constant", (0, 0), "e", "Euler's number, 2.71828…"),
    Word("inf", "constant", (0, 0), "\\infty", "Infinity.", ("infinity",)),
    _operator("grad", 1, 1, "grad(f)(x, y): the gradient, a row.", "gradient", latex="\\nabla"),
    _operator("jacobian", 1, 1, "jacobian(f)(x, y): the Jacobian, one row for each output."),
    _operator("hessian", 1, 1, "hessian(f)(x, y): the matrix of second derivatives."),
    _operator("div", 1, 1, "div(F)(x, y): the divergence of a vector field.", latex="\\nabla \\cdot"),
    _operator("curl", 1, 1, "curl(F)(x, y, z): the rotation of a vector field.", "rot", latex="\\nabla \\times"),
    _operator(
        "laplacian",
        1,
        1,
        "laplacian(f)(x, y): the sum of the second derivatives.",
        "laplace",
        latex="\\nabla^2",
    ),
    _operator("D", 2, 2, "D(f, [1, 2])(x, y): the mixed derivative, once by x and twice by y.", latex="D"),
    _operator("taylor", 3, 3, "taylor(f, a, k): the Taylor polynomial of f at a to order k."),
)
KEYWORDS = ("and", "or", "not", "in", "mod")


def offered(primitives: Container[str]) -> dict[str, Word]:
    """Return the words whose needed primitives exist, by name and by alias."""
    rows = [row for row in VOCABULARY if all(need in primitives for need in row.needs)]
    return {name: row for row in rows for name in (row.name, *row.aliases)}


@cache
def latex_names() -> Mapping[str, str]:
    """Return the LaTeX of each word, by name and by alias."""
    return {name: row.latex for row in VOCABULARY for name in (row.name, *row.aliases)}
