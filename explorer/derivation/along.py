"""The numbers of a composition along one variable: the way of the inner function, values, slopes, and the factors."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from explorer.autodiff.forward import push
from explorer.derivation.derivation import Derivation
from explorer.derivation.products import Chain
from explorer.graph.expr import Expr
from explorer.graph.walk import free_inputs
from explorer.numeric.tape import compile as compile_tape

DIGITS = 12  # after the point, of factors: cos(π/2) is 0 and not 6e-17
Floats = NDArray[np.float64]


class Along:
    """A chain of functions while `variable` moves; the others stay at `held`."""

    def __init__(self, derivation: Derivation, chain: Chain, variable: Expr, held: Mapping[Expr, float]) -> None:
        """Take the chain of a derivation by one number."""
        self.chain = chain
        self.variable = variable
        self._known: dict[Expr, float | Floats] = {**derivation.given, **held}
        outer = chain.layers[0]
        self._way = [chain.inner[node] for node in outer.inputs]

    def way(self, ts: Floats) -> tuple[Floats, Floats]:
        """Return the outer function's variables and their slopes at moments (N,): two arrays (k, N)."""
        return self._with_slopes(self._way, ts)

    def values(self, ts: Floats) -> tuple[Floats, Floats]:
        """Return the first output of the composition and its slope at moments (N,)."""
        values, slopes = self._with_slopes([self.chain.whole[0]], ts)
        return values[0], slopes[0]

    def outer(self, *places: Floats) -> Floats:
        """Return the first output of the outer function at places that broadcast together, one array a variable."""
        layer = self.chain.layers[0]
        return self._run([layer.outputs[0]], self._known | dict(zip(layer.inputs, places, strict=True)))[0]

    def factors(self, t: float) -> list[Floats]:
        """Return the Jacobian of each layer at a moment, outermost first: arrays (m, n)."""
        here = self._known | {self.variable: np.array([t])}
        for node, inner in self.chain.inner.items():
            here[node] = self._run([inner], here)[0]
        found = self._run([factor.found for factor in self.chain.factors], here)
        sizes = [layer.sizes for layer in self.chain.layers]
        return [np.round(a.reshape(size), DIGITS) + 0.0 for a, size in zip(found, sizes, strict=True)]

    def _with_slopes(self, outputs: list[Expr], ts: Floats) -> tuple[Floats, Floats]:
        tangents = push(outputs, {self.variable: self.variable.graph.const(1.0)})
        zero = self.variable.graph.const(0.0)
        found = self._run([*outputs, *[zero if t is None else t for t in tangents]], self._known | {self.variable: ts})
        arrays = [np.broadcast_to(a, ts.shape) for a in found]
        return np.array(arrays[: len(outputs)]), np.array(arrays[len(outputs) :])

    def _run(self, outputs: list[Expr], given: Mapping[Expr, float | Floats]) -> list[Floats]:
        inputs = free_inputs(outputs)
        return compile_tape(outputs, inputs).run([np.asarray(given[node]) for node in inputs])
