"""Function Explorer without its window: functions read from text, their derivatives and Taylor polynomials."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.api import Function, TaylorPolynomial, function
    from explorer.diagnostics import Diagnostic, ExpressionError

__all__ = ["Diagnostic", "ExpressionError", "Function", "TaylorPolynomial", "function"]
__version__ = "0.1.0"

_HOMES = {"Diagnostic": "explorer.diagnostics", "ExpressionError": "explorer.diagnostics"}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used: whoever needs one room of the house does not wait for all."""
    if name not in __all__:
        raise AttributeError(f"module 'explorer' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "explorer.api")), name)
