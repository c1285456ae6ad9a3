"""Whether two expressions have the same values, tried at random points."""

from collections.abc import Sequence

import numpy as np

from explorer.graph.expr import Expr
from explorer.graph.walk import free_inputs
from explorer.numeric.tape import compile as compile_tape

POINTS = 64
SCALES = (0.5, 2.0, 10.0)
TOLERANCE = 1e-9  # relative; well above rounding, well below any real difference


def agree(one: Expr, other: Expr, scales: Sequence[float] = SCALES) -> bool:
    """Return whether two expressions of one graph agree at random points, nan and inf included.

    A difference at isolated points, or in a region that the points miss, stays unseen; two expressions that are
    nowhere finite at the points do not count as equal.
    """
    inputs = free_inputs([one, other])
    program = compile_tape([one, other], inputs)
    generator = np.random.default_rng(20_260)
    seen_finite = False
    for scale in scales:
        arrays = [generator.uniform(-scale, scale, (*node.shape, POINTS)) for node in inputs]
        first, second = program.run(arrays)
        if not np.allclose(first, second, rtol=TOLERANCE, atol=TOLERANCE, equal_nan=True):
            return False
        seen_finite |= bool(np.isfinite(first).any())
    return seen_finite
