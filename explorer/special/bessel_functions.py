"""Bessel functions J_n, spherical Bessel functions j_n and sin(x)/x.

Both families obey y_{k+1} = (2 (k + a) / x) y_k - y_{k-1}, with a = 0 for J and a = 1/2 for j. Small numbers take the
power series, numbers beyond the order the recurrence upwards, and those between J. C. P. Miller's recurrence
downwards. J_0 and J_1: C. W. Clenshaw's Chebyshev series in x² up to 8, and beyond that H. Hankel's form with
Chebyshev series in (8/x)², to the digits of a double. Source: DLMF 10.6, 10.17, 10.49, 10.51, 10.74.

Accuracy: orders 0 to 3 within 4 ulp, and order n within n + 4 ulp, of the amplitude: max(|y|, sqrt(2 / (π x))) for J
and max(|y|, 1 / x) for j where x is beyond the order (they have zeros there), |y| elsewhere.
"""

import math
from collections.abc import Callable

import numpy as np
from numpy.polynomial.chebyshev import chebval
from numpy.polynomial.polynomial import polyval
from numpy.typing import NDArray

Array = NDArray[np.float64]
Pair = Callable[[Array], tuple[Array, Array]]

_J0_INNER = [  # J_0 for 2 <= x <= 5, in x²
    -0.19455989611991747, -0.15329587576372197, 0.21288435947411422, -0.047158068387122144,
    0.004810937111701453, -0.0002894981235682561, 1.159624892733666e-05, -3.3283174158063363e-07,
    7.196971468568221e-09, -1.2161459243085447e-10, 1.6515261372233175e-12, -1.842747110567988e-14,
    1.7200377931126745e-16, -1.3632642754893755e-18,
]  # fmt: skip
_J0_OUTER = [  # for 5 <= x <= 8
    0.13312361640590553, 0.17166735696204954, -0.14270160741579116, 0.004309740605437728,
    0.006467829855343274, -0.0013444033422090006, 0.00013676804964715962, -8.890678904374548e-06,
    4.106245194650424e-07, -1.4311750141678437e-08, 3.918246735623424e-10, -8.675207389961149e-12,
    1.588353813387472e-13, -2.447993519688861e-15, 3.222446663950412e-17,
]  # fmt: skip
_J1_INNER = [  # J_1(x) / x
    0.05642283856378187, -0.16955508665938565, 0.05444724826519346, -0.007357479441012917,
    0.000552312965625294, -2.6527651753559642e-05, 8.879683524252261e-07, -2.1939919647273687e-08,
    4.170415435364243e-10, -6.292314494347148e-12, 7.722663063756188e-14, -7.863525440335401e-16,
    6.7517185223821235e-18,
]  # fmt: skip
_J1_OUTER = [
    -0.01823714855525915, 0.05306830732225997, -0.0012604802977901892, -0.005475941873962048,
    0.0013916677670945663, -0.0001690045567573107, 1.2792544316104133e-05, -6.746494992680491e-07,
    2.644127392529495e-08, -8.041339920821255e-10, 1.9581356042448685e-11, -3.9107195424362065e-13,
    6.529111254299499e-15, -9.255402516605576e-17, 1.128535129204268e-18,
]  # fmt: skip
_P0 = [
    0.9994603493475187, -0.0005365220468132117, 3.0751847875194745e-06, -5.1705945376060975e-08,
    1.6306464635151382e-09, -7.86409137723707e-11, 5.168262387349193e-12, -4.3045788699253914e-13,
    4.3265957431549404e-14, -5.069034095935236e-15, 6.748072215733873e-16, -1.0011513723467786e-16,
    1.6305919233744186e-17,
]  # fmt: skip
_Q0 = [
    -0.12444683684269607, 0.0005470815954089319, -5.9315987288485175e-06, 1.4377965798375193e-07,
    -5.817532749493056e-09, 3.376097523734991e-10, -2.565397936797308e-11, 2.404916100281365e-12,
    -2.6690625482579414e-13, 3.4041800321963686e-14, -4.87994410531204e-15, 7.729703176242605e-16,
    -1.3348852171502517e-16, 2.4865952389390515e-17,
]  # fmt: skip
_P1 = [
    1.0009030408600137, 0.0008989898330859408, -3.987284300488908e-06, 6.177633960644299e-08,
    -1.8718907491063067e-09, 8.816898659582339e-11, -5.704863640395645e-12, 4.699195515230542e-13,
    -4.6842237839904895e-14, 5.452674896044717e-15, -7.221180842274018e-16, 1.0667689114335412e-16,
    -1.7312313216116335e-17,
]  # fmt: skip
_Q1 = [
    0.3742222965562826, -0.0007702178839325664, 7.3108922063643636e-06, -1.676782510726674e-07,
    6.583354662120443e-09, -3.749090950541556e-10, 2.8121750359748866e-11, -2.61145253946232e-12,
    2.8774212663332235e-13, -3.649001916061838e-14, 5.206626366226707e-15, -8.215318025458595e-16,
    1.4141084390211833e-16, -2.626761589838529e-17,
]  # fmt: skip
_TERMS = 24
_LARGEST_FACTORIAL = 140


def sinc(x: Array) -> Array:
    """Return sin(x) / x, and 1 at 0."""
    return np.where(x == 0, 1.0, np.sin(x) / np.where(x == 0, 1.0, x))


def besselj(order: int, x: Array) -> Array:
    """Return J_order(x)."""
    size = np.abs(x)
    y = _lowest(order, size) if order < 2 else _of_order(order, 0.0, size, lambda s: (_lowest(0, s), _lowest(1, s)))
    return _mirrored(order, x, y)


def sphericalj(order: int, x: Array) -> Array:
    """Return the spherical Bessel function j_order(x); j_0 is sin(x) / x."""
    size = np.abs(x)
    y = sinc(size) if order == 0 else _of_order(order, 0.5, size, _spherical_pair)
    return _mirrored(order, x, y)


def _mirrored(order: int, x: Array, y: Array) -> Array:
    """Return y, the function of |x|, with the sign that it has at x."""
    return y if order % 2 == 0 else np.where(np.signbit(x), -y, y)


def _lowest(order: int, x: Array) -> Array:
    """Return J_0 or J_1."""
    inner, outer = ((_J0_INNER, _J0_OUTER), (_J1_INNER, _J1_OUTER))[order]
    return np.piecewise(
        x,
        [x <= 2.0, (x > 2.0) & (x <= 5.0), (x > 5.0) & (x <= 8.0)],
        [
            lambda s: _power_series(order, 0.0, s),
            lambda s: s**order * chebval((2 * s * s - 29.0) / 21.0, inner),
            lambda s: s**order * chebval((2 * s * s - 89.0) / 39.0, outer),
            lambda s: _hankel(s)[order],
        ],
    )


def _hankel(x: Array) -> tuple[Array, Array]:
    """Return J_0 and J_1 for x >= 8 from their moduli and phases, with sin and cos of x itself."""
    t = 128 / x / x - 1
    sine, cosine = np.sin(x), np.cos(x)
    scale = 1 / (math.sqrt(math.pi) * np.sqrt(x))
    zeroth = chebval(t, _P0) * (cosine + sine) + chebval(t, _Q0) / x * (cosine - sine)
    first = chebval(t, _P1) * (sine - cosine) + chebval(t, _Q1) / x * (cosine + sine)
    return scale * zeroth, scale * first


def _spherical_pair(x: Array) -> tuple[Array, Array]:
    zeroth = np.sin(x) / x
    return zeroth, (zeroth - np.cos(x)) / x


def _of_order(order: int, a: float, x: Array, lowest: Pair) -> Array:
    """Return y_order from its series or from y_0 and y_1."""
    return np.piecewise(
        x,
        [x * x <= 4 * (order + 1), (x * x > 4 * (order + 1)) & (x <= order)],
        [
            lambda s: _power_series(order, a, s),
            lambda s: _downwards(order, a, s, lowest),
            lambda s: _upwards(order, a, s, lowest),
        ],
    )


def _power_series(order: int, a: float, x: Array) -> Array:
    # y_n = x^n / Π_{k=1..n} 2 (k + a)  Σ_k (-x²/4)^k / (k! Π_{j=1..k} (n + a + j))
    coefficients = [1.0]
    for k in range(1, _TERMS):
        coefficients.append(coefficients[-1] / (k * (order + a + k)))
    return np.asarray(_leading(order, a, x) * polyval(-x * x / 4, coefficients))


def _leading(order: int, a: float, x: Array) -> Array:
    if order <= _LARGEST_FACTORIAL:
        return np.asarray(x ** float(order) / float(math.prod(int(2 * (k + a)) for k in range(1, order + 1))))
    return np.asarray(np.prod([x / (2 * (k + a)) for k in range(1, order + 1)], axis=0))


def _upwards(order: int, a: float, x: Array, lowest: Pair) -> Array:
    below, y = lowest(x)
    for k in range(1, order):
        below, y = y, 2 * (k + a) / x * y - below
    return y


def _downwards(order: int, a: float, x: Array, lowest: Pair) -> Array:
    """Start far above the order with any numbers; the growing solution is y, but for a factor that y_0 or y_1 give."""
    above, y = np.zeros_like(x), np.full_like(x, 1e-300)
    found = y
    for k in range(order + 20 + math.isqrt(40 * order), 0, -1):
        above, y = y, 2 * (k + a) / x * y - above
        found = y if k - 1 == order else found
    zeroth, first = lowest(x)
    return np.where(np.abs(y) > np.abs(above), zeroth / y, first / above) * found
