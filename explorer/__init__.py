"""Function Explorer without its window: functions read from text, their derivatives and Taylor polynomials."""

from explorer.api import Function, TaylorPolynomial, function
from explorer.diagnostics import Diagnostic, ExpressionError

__all__ = ["Diagnostic", "ExpressionError", "Function", "TaylorPolynomial", "function"]
__version__ = "0.1.0"
