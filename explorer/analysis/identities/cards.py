"""The identities (5.99) to (5.108) of the lecture, derived line by line with differentials.

Each line is an equation in the language itself, true for random matrices: d(F) of a function of F is written
d/dt F(F + t dF) and read at t = 0. Source: M. P. Deisenroth, A. A. Faisal, C. S. Ong, Mathematics for Machine Learning,
2020, section 5.5.
"""

from collections.abc import Sequence

from explorer.analysis.identities.identity import EXAMPLE, Identity, Step


def _steps(*rows: Sequence[str]) -> tuple[Step, ...]:
    return tuple([Step(*row) for row in rows])


_DF = {"F": "n n", "dF": "n n", "t": "", "I": "n n", "X": "n n", "dX": "n n", "A": "n n"}
_OF_X = "(X + t dX) A (X + t dX)"
_D_OF_X = "(dX A X + X A dX)"


_FUNCTIONS = (
    Identity(
        "5.99",
        "transpose",
        r"\frac{\partial}{\partial X} f(X)^\top = \left(\frac{\partial f(X)}{\partial X}\right)^\top",
        "F = f(X), any shape; the transpose turns the first two axes of the tensor",
        _DF | {"F": "m n", "dF": "m n"},
        _steps(
            (
                "a transpose is linear",
                r"(F + t\,\mathrm{d}F)^\top = F^\top + t\,\mathrm{d}F^\top",
                "(F + t dF)'",
                "F' + t dF'",
            ),
            (
                "the derivative by t",
                r"\mathrm{d}(F^\top) = (\mathrm{d}F)^\top",
                "d/dt ((F + t dF)')",
                "(d/dt (F + t dF))'",
            ),
            (
                EXAMPLE,
                r"f(X) = X A X: \quad \mathrm{d}(X A X)^\top = (\mathrm{d}X\, A X + X A\, \mathrm{d}X)^\top",
                f"d/dt (({_OF_X})')",
                f"{_D_OF_X}'",
            ),
        ),
    ),
    Identity(
        "5.100",
        "trace",
        r"\frac{\partial}{\partial X} \operatorname{tr}(f(X)) "
        r"= \operatorname{tr}\left(\frac{\partial f(X)}{\partial X}\right)",
        "F = f(X) is square",
        _DF,
        _steps(
            (
                "a trace is linear",
                r"\operatorname{tr}(F + t\,\mathrm{d}F) = \operatorname{tr}(F) + t\, \operatorname{tr}(\mathrm{d}F)",
                "tr(F + t dF)",
                "tr(F) + t tr(dF)",
            ),
            (
                "the derivative by t",
                r"\mathrm{d}\,\operatorname{tr}(F) = \operatorname{tr}(\mathrm{d}F)",
                "d/dt (tr(F + t dF))",
                "tr(dF)",
            ),
            (
                EXAMPLE,
                (
                    r"f(X) = X A X: \quad \mathrm{d}\,\operatorname{tr}(X A X) "
                    r"= \operatorname{tr}(\mathrm{d}X\, A X + X A\, \mathrm{d}X)"
                ),
                f"d/dt (tr({_OF_X}))",
                f"tr({_D_OF_X})",
            ),
        ),
    ),
    Identity(
        "5.101",
        "determinant",
        r"\frac{\partial}{\partial X} \det(f(X)) = \det(f(X))\, "
        r"\operatorname{tr}\left(f(X)^{-1} \frac{\partial f(X)}{\partial X}\right)",
        "F = f(X) is square and invertible",
        _DF,
        _steps(
            (
                "F is taken out",
                r"F + t\,\mathrm{d}F = F\,(I + t F^{-1} \mathrm{d}F)",
                "F + t dF",
                "F (I + t inv(F) dF)",
            ),
            (
                "determinant of a product",
                r"\mathrm{d}\,\det(F) = \det(F)\; \mathrm{d}\,\det(I + t F^{-1} \mathrm{d}F)",
                "d/dt (det(F + t dF))",
                "det(F) (d/dt (det(I + t inv(F) dF)))",
            ),
            (
                "at I the derivative of det is the trace",
                r"\mathrm{d}\,\det(F) = \det(F)\, \operatorname{tr}(F^{-1} \mathrm{d}F)",
                "d/dt (det(F + t dF))",
                "det(F) tr(inv(F) dF)",
            ),
            (
                EXAMPLE,
                (
                    r"f(X) = X A X: \quad \mathrm{d}\,\det(X A X) = \det(X A X)\, "
                    r"\operatorname{tr}\left((X A X)^{-1} (\mathrm{d}X\, A X + X A\, \mathrm{d}X)\right)"
                ),
                f"d/dt (det({_OF_X}))",
                f"det(X A X) tr(inv(X A X) {_D_OF_X})",
            ),
        ),
    ),
    Identity(
        "5.102",
        "inverse",
        r"\frac{\partial}{\partial X} f(X)^{-1} = -f(X)^{-1} \frac{\partial f(X)}{\partial X} f(X)^{-1}",
        "F = f(X) is square and invertible",
        _DF,
        _steps(
            ("the inverse", r"F F^{-1} = I", "F inv(F)", "I"),
            (
                "product rule",
                r"\mathrm{d}F\, F^{-1} + F\, \mathrm{d}(F^{-1}) = 0",
                "dF inv(F) + F (d/dt (inv(F + t dF)))",
                "0 I",
            ),
            (
                "from the left by the inverse",
                r"\mathrm{d}(F^{-1}) = -F^{-1}\, \mathrm{d}F\, F^{-1}",
                "d/dt (inv(F + t dF))",
                "-inv(F) dF inv(F)",
            ),
            (
                EXAMPLE,
                (
                    r"f(X) = X A X: \quad \mathrm{d}(X A X)^{-1} "
                    r"= -(X A X)^{-1} (\mathrm{d}X\, A X + X A\, \mathrm{d}X)\, (X A X)^{-1}"
                ),
                f"d/dt (inv({_OF_X}))",
                f"-inv(X A X) {_D_OF_X} inv(X A X)",
            ),
        ),
    ),
)

_FORM = {"X": "n n", "dX": "n n", "a": "n", "b": "n", "t": ""}
_BILINEAR = {"X": "m n", "dX": "m n", "a": "m", "b": "n", "t": ""}
_VECTOR = {"x": "n", "dx": "n", "a": "n", "t": ""}
_FORMS = (
    Identity(
        "5.103",
        "aᵀX⁻¹b",
        r"\frac{\partial a^\top X^{-1} b}{\partial X} = -(X^{-1})^\top a b^\top (X^{-1})^\top",
        "X is invertible",
        _FORM,
        _steps(
            (
                "a and b are constant",
                r"\mathrm{d}(a^\top X^{-1} b) = a^\top \mathrm{d}(X^{-1})\, b",
                "d/dt (a' inv(X + t dX) b)",
                "a' (d/dt (inv(X + t dX))) b",
            ),
            (
                "(5.102)",
                r"= -a^\top X^{-1}\, \mathrm{d}X\, X^{-1} b",
                "d/dt (a' inv(X + t dX) b)",
                "-a' inv(X) dX inv(X) b",
            ),
            (
                "a trace is cyclic",
                r"= \operatorname{tr}(-X^{-1} b\, a^\top X^{-1}\, \mathrm{d}X)",
                "-a' inv(X) dX inv(X) b",
                "tr(-inv(X) b a' inv(X) dX)",
            ),
            (
                "df = tr(Gᵀ dX) for the gradient G",
                r"\frac{\partial a^\top X^{-1} b}{\partial X} = -(X^{-1})^\top a b^\top (X^{-1})^\top",
                "d/dX (a' inv(X) b)",
                "-inv(X)' a b' inv(X)'",
            ),
        ),
    ),
    Identity(
        "5.104",
        "xᵀa",
        r"\frac{\partial x^\top a}{\partial x} = a^\top",
        "a row, 1×n",
        _VECTOR,
        _steps(
            (
                "a is constant",
                r"\mathrm{d}(x^\top a) = \mathrm{d}x^\top a",
                "d/dt ((x + t dx)' a)",
                "dx' a",
            ),
            ("a number is its transpose", r"\mathrm{d}x^\top a = a^\top \mathrm{d}x", "dx' a", "a' dx"),
            ("df = g dx for the row g", r"\frac{\partial x^\top a}{\partial x} = a^\top", "d/dx (x' a)", "a'"),
        ),
    ),
    Identity(
        "5.105",
        "aᵀx",
        r"\frac{\partial a^\top x}{\partial x} = a^\top",
        "a row, 1×n",
        _VECTOR,
        _steps(
            (
                "a is constant",
                r"\mathrm{d}(a^\top x) = a^\top \mathrm{d}x",
                "d/dt (a' (x + t dx))",
                "a' dx",
            ),
            ("df = g dx for the row g", r"\frac{\partial a^\top x}{\partial x} = a^\top", "d/dx (a' x)", "a'"),
        ),
    ),
    Identity(
        "5.106",
        "aᵀXb",
        r"\frac{\partial a^\top X b}{\partial X} = a b^\top",
        "X may be of any shape, m×n",
        _BILINEAR,
        _steps(
            (
                "a and b are constant",
                r"\mathrm{d}(a^\top X b) = a^\top \mathrm{d}X\, b",
                "d/dt (a' (X + t dX) b)",
                "a' dX b",
            ),
            (
                "a trace is cyclic",
                r"= \operatorname{tr}(b\, a^\top \mathrm{d}X)",
                "a' dX b",
                "tr(b a' dX)",
            ),
            (
                "df = tr(Gᵀ dX) for the gradient G",
                r"\frac{\partial a^\top X b}{\partial X} = (b a^\top)^\top = a b^\top",
                "d/dX (a' X b)",
                "a b'",
            ),
        ),
    ),
)

_SQUARE = {"x": "n", "dx": "n", "B": "n n", "t": ""}
_WEIGHTED = {"x": "m", "A": "m n", "s": "n", "ds": "n", "W": "m m", "t": ""}
_REST = "(x - A s)"
_MOVED = "(x - A (s + t ds))"
_SQUARES = (
    Identity(
        "5.107",
        "xᵀBx",
        r"\frac{\partial x^\top B x}{\partial x} = x^\top (B + B^\top)",
        "B is square; for a symmetric B it is 2 xᵀB",
        _SQUARE,
        _steps(
            (
                "product rule",
                r"\mathrm{d}(x^\top B x) = \mathrm{d}x^\top B x + x^\top B\, \mathrm{d}x",
                "d/dt ((x + t dx)' B (x + t dx))",
                "dx' B x + x' B dx",
            ),
            (
                "a number is its transpose",
                r"\mathrm{d}x^\top B x = x^\top B^\top \mathrm{d}x",
                "dx' B x",
                "x' B' dx",
            ),
            (
                "dx is taken out",
                r"\mathrm{d}(x^\top B x) = x^\top (B + B^\top)\, \mathrm{d}x",
                "d/dt ((x + t dx)' B (x + t dx))",
                "x' (B + B') dx",
            ),
            (
                "df = g dx for the row g",
                r"\frac{\partial x^\top B x}{\partial x} = x^\top (B + B^\top)",
                "d/dx (x' B x)",
                "x' (B + B')",
            ),
        ),
    ),
    Identity(
        "5.108",
        "least squares",
        r"\frac{\partial}{\partial s} (x - A s)^\top W (x - A s) = -2 (x - A s)^\top W A",
        "W is symmetric",
        _WEIGHTED,
        _steps(
            ("the residual", r"\mathrm{d}(x - A s) = -A\, \mathrm{d}s", f"d/dt {_MOVED}", "-A ds"),
            (
                "(5.107) and the chain rule",
                r"\mathrm{d}L = -(x - A s)^\top (W + W^\top) A\, \mathrm{d}s",
                f"d/dt ({_MOVED}' W {_MOVED})",
                f"-{_REST}' (W + W') A ds",
            ),
            ("W is symmetric", r"W + W^\top = 2 W", "W + W'", "2 W"),
            (
                "dL = g ds for the row g",
                r"\frac{\partial L}{\partial s} = -2 (x - A s)^\top W A",
                f"d/ds ({_REST}' W {_REST})",
                f"-2 {_REST}' W A",
            ),
        ),
        ("W",),
    ),
)


def identities() -> tuple[Identity, ...]:
    """Return the identities of the lecture, (5.99) to (5.108), in order."""
    return (*_FUNCTIONS, *_FORMS, *_SQUARES)
