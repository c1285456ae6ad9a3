"""The error function and its complement, within 4 ulp.

Near 0 the Maclaurin series (DLMF 7.6.1), elsewhere the Chebyshev series of (1 + 2x) exp(x²) erfc(x) in
t = (x - 3.75) / (x + 3.75): M. M. Shepherd, J. G. Laframboise, Math. Comp. 36 (1981) 249, to the digits of a double.
"""

import math

import numpy as np
from numpy.polynomial.chebyshev import chebval
from numpy.polynomial.polynomial import polyval
from numpy.typing import NDArray

Array = NDArray[np.float64]

_NEAR_ZERO = [2 / math.sqrt(math.pi) * (-1) ** k / (math.factorial(k) * (2 * k + 1)) for k in range(20)]
_SCALED = [
    1.1775789345674017, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
    0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-05,
    4.13902798607301e-06, 7.74038306619849e-07, -2.1886401049234397e-07, 1.076499946567091e-08,
    4.521959811218287e-09, -7.754400208831351e-10, -6.318088340886684e-11, 2.86879501093067e-11,
    1.9455868545777347e-13, -9.65469674843344e-13, 3.25254814814874e-14, 3.3478119482868056e-14,
    -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17, 5.068148904796111e-17,
    -2.2370566594359995e-18,
]  # fmt: skip
_ZERO_BEYOND = 30.0  # erfc(x) is less than the smallest double from 27.3 on


def erf(x: Array) -> Array:
    """Return (2/√π) ∫_0^x exp(-t²) dt."""
    return np.piecewise(x, [np.abs(x) <= 1.0, x > 1.0], [_series, lambda x: 1.0 - _tail(x), lambda x: _tail(-x) - 1.0])


def erfc(x: Array) -> Array:
    """Return 1 - erf(x), without cancellation for large x."""
    return np.piecewise(x, [x <= 0.6], [lambda x: 1.0 - erf(x), _tail])


def _series(x: Array) -> Array:
    return np.asarray(x * polyval(x * x, _NEAR_ZERO))


def _tail(x: Array) -> Array:
    """Return erfc(x) for x >= 0.6."""
    x = np.minimum(x, _ZERO_BEYOND)
    head = x.astype(np.float32).astype(np.float64)  # its square is exact: exp(-x²) = exp(-h²) exp(-(x - h)(x + h))
    bell = np.exp(-head * head) * np.exp((head - x) * (head + x))
    return np.asarray(bell * (chebval((x - 3.75) / (x + 3.75), _SCALED) / (1.0 + 2.0 * x)))
