"""The simplifier: asks the worker process for shorter forms, with a time limit, and believes none without a check."""

import time
from collections.abc import Callable, Sequence
from math import prod
from typing import TypeAlias

from explorer.graph.expr import Expr, Stop
from explorer.symbolic.process import SymbolicProcess
from explorer.symbolic.wire import decode, encode, operations

Check: TypeAlias = Callable[[Expr, Expr], bool]

_OPERATIONS = 2000  # sympy would not be done with more in any time that a reader waits
_ENTRIES = 64


class Simplifier:
    """Shorter forms of scalar expressions, found by sympy in another process that starts when it is first needed.

    `check(original, simpler)` decides whether an answer is equal to its original. `simplify` makes its
    answers in the graph of the expressions, so call it on the thread that owns them; `close` may be called
    on any thread.
    """

    def __init__(self, check: Check, process: SymbolicProcess | None = None) -> None:
        """Take the check, and the process where it is shared with others that ask sympy."""
        self._check = check
        self._process = process or SymbolicProcess()

    def simplify(self, exprs: Sequence[Expr], seconds: float, stopped: Stop = lambda: False) -> list[Expr | None]:
        """Return for each expression an equal one with fewer operations.

        None where none was found in time, or where `stopped` says that nobody waits for it any longer.
        """
        deadline = time.monotonic() + seconds
        return [None if stopped() else self._simpler(expr, deadline, stopped) for expr in exprs]

    def close(self) -> None:
        """End the process; from now on nothing is simplified. A `simplify` under way returns at once."""
        self._process.close()

    def _simpler(self, expr: Expr, deadline: float, stopped: Stop) -> Expr | None:
        before = operations(expr)
        if expr.shape or not 1 < before <= _OPERATIONS or time.monotonic() >= deadline:
            return None
        rows = encode(expr)
        if any(prod(shape) > _ENTRIES for *_, shape in rows):
            return None
        answer = self._process.ask("shorter", {"nodes": rows}, deadline, stopped)
        try:
            found = None if answer is None else decode(answer, expr.graph)
        except (ValueError, LookupError, TypeError):
            return None
        if found is None or found.shape or operations(found) >= before or not self._check(expr, found):
            return None
        return found
