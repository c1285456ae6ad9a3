"""Function Explorer without its window: functions read from text, their derivatives and Taylor polynomials."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.analysis.identities.cards import identities
    from explorer.analysis.identities.check import IdentityCheck, check_identity
    from explorer.analysis.identities.identity import Identity
    from explorer.api import Function, TaylorPolynomial, function
    from explorer.derivation.derivation import Derivation
    from explorer.derivation.steps import steps
    from explorer.diagnostics import Diagnostic, ExpressionError

__all__ = [
    "Derivation",
    "Diagnostic",
    "ExpressionError",
    "Function",
    "Identity",
    "IdentityCheck",
    "TaylorPolynomial",
    "check_identity",
    "function",
    "identities",
    "steps",
]
__version__ = "0.1.0"

_HOMES = {
    "Derivation": "explorer.derivation.derivation",
    "Diagnostic": "explorer.diagnostics",
    "ExpressionError": "explorer.diagnostics",
    "Identity": "explorer.analysis.identities.identity",
    "IdentityCheck": "explorer.analysis.identities.check",
    "check_identity": "explorer.analysis.identities.check",
    "identities": "explorer.analysis.identities.cards",
    "steps": "explorer.derivation.steps",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used: whoever needs one room of the house does not wait for all."""
    if name not in __all__:
        raise AttributeError(f"module 'explorer' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "explorer.api")), name)
