"""Good numbers along an axis, and numbers as people write them.

Ticks are whole multiples of 1, 2, 2.5 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels",
Graphics Gems 1990), written with the same number of decimals along the axis; beyond everyday sizes all of
them share a power of ten. On request they are multiples of π.
"""

from fractions import Fraction
from math import ceil, floor, isfinite, isinf, isnan, log10, pi

from explorer.lang.characters import RAISED
from explorer.scene.primitives import Axis

GOOD = (10, 20, 25, 50, 100)  # tenths of the good mantissas
PI_STEPS = tuple(Fraction(s) for s in ("1/12", "1/6", "1/4", "1/3", "1/2", "1", "2", "5", "10", "20", "50"))
LARGEST = 1e305  # ranges end here, so that their lengths are finite
FLAT = 1e-9  # a range shorter than this share of its numbers cannot be labelled
EVERYDAY = (1e-3, 1e5)  # from here to there ticks are written without a power of ten
MOST = 60  # ticks on one axis
LOG_TICKS = 8  # on an axis of powers of ten
MANTISSA, LONGEST = 4, 9  # decimals before a power of ten, and digits without one, that can be read
FEW_POWERS = 2  # of ten: an axis so short has numbers between them


def axis(name: str, low: float, high: float, count: int = 6, *, multiples_of_pi: bool = False) -> Axis:
    """Return an axis from low to high with up to about `count` + 1 good numbers.

    The axis always has low < high, both finite: ends in the wrong order are exchanged, equal ones moved
    apart, infinite and undefined ones replaced.
    """
    low, high = proper_range(low, high)
    if multiples_of_pi and (step := _pi_step(high - low, count)) is not None:
        numbers = range(ceil(low / (pi * step) - 1e-9), floor(high / (pi * step) + 1e-9) + 1)
        labels = tuple(_pi_label(number * step) for number in numbers)
        return Axis(name, low, high, tuple(float(number * step) * pi for number in numbers), labels)
    ticks, labels = _numbers(low, high, max(1, min(count, MOST)))
    return Axis(name, low, high, ticks, labels)


def log_axis(name: str, low: float, high: float) -> Axis:
    """Return an axis along log10 from `low` to `high` (exponents), its numbers written as powers of ten."""
    low, high = proper_range(low, high)
    step = next(s for s in (1, 2, 3, 5, 10, 20, 50, 100, 300) if (high - low) / s <= LOG_TICKS)
    exponents = range(ceil(low / step) * step, floor(high) + 1, step)
    ticks, labels = tuple(map(float, exponents)), tuple(map(_power_of_ten, exponents))
    if high - low < FEW_POWERS:
        between = [(m, k) for k in range(floor(low), floor(high) + 1) for m in (1, 2, 5) if low <= k + log10(m) <= high]
        ticks = tuple([k + log10(m) for m, k in between])
        labels = tuple([_power_of_ten(k) if m == 1 else f"{m}·{_power_of_ten(k)}" if k else str(m) for m, k in between])
    return Axis(name, low, high, ticks, labels, logarithmic=True)


def renumbered(old: Axis, low: float, high: float) -> Axis:
    """Return an axis of the same kind over another range."""
    return (log_axis if old.logarithmic else axis)(old.name, low, high)


def coordinate_text(of: Axis, value: float, pixels: float) -> str:
    """Return a coordinate with the digits that a pixel resolves of an axis `pixels` long."""
    if of.logarithmic:
        return format_number(10.0 ** min(value, 300.0), 3)
    step = (of.high - of.low) / max(pixels, 1.0)
    if step <= 0 or not 1e-5 < step < 1e4:
        return f"{value:z.4g}".replace("-", "−")
    return f"{value:z.{max(0, ceil(-log10(step)))}f}".replace("-", "−")  # z: what rounds to zero has no sign


def _power_of_ten(exponent: int) -> str:
    return "1" if exponent == 0 else "10" + str(exponent).translate(RAISED)


def proper_range(low: float, high: float) -> tuple[float, float]:
    """Return finite ends with low < high that can be told apart, the given ones where possible."""
    low, high = _finite_ends(float(low), float(high))
    low, high = min(low, high), max(low, high)
    size = max(abs(low), abs(high))
    if high - low > max(FLAT * size, 1e-304):
        return low, high
    middle = low / 2 + high / 2
    half = 0.1 * size if size > 1e-300 else 1.0
    return max(middle - half, -LARGEST), min(middle + half, LARGEST)


def _finite_ends(low: float, high: float) -> tuple[float, float]:
    def held(end: float) -> float:
        return min(max(end, -LARGEST), LARGEST)

    if isfinite(low) and isfinite(high):
        return held(low), held(high)
    if isfinite(low):
        return held(low), held(held(low) + max(1.0, abs(held(low))))
    if isfinite(high):
        return held(held(high) - max(1.0, abs(held(high)))), held(high)
    return -1.0, 1.0


def _numbers(low: float, high: float, count: int) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """Return the multiples of the good step in the range, and their texts."""
    tenths, power = _good_step(high - low, count)  # the step is tenths * 10^power
    step = float(f"{tenths}e{power}")
    first, last = ceil(low / step - 1e-6), floor(high / step + 1e-6)
    slack = 1e-6 * step
    exact = [(number * tenths, float(f"{number * tenths}e{power}")) for number in range(first, last + 1)]
    inside = [(digits, tick) for digits, tick in exact if low - slack <= tick <= high + slack]
    ticks = tuple(min(max(tick, low), high) for _, tick in inside)
    return ticks, _texts([digits for digits, _ in inside], tenths, power)


def _good_step(width: float, count: int) -> tuple[int, int]:
    raw = width / count
    power = floor(log10(raw)) - 1
    tenths = next((g for g in GOOD if float(f"{g}e{power}") >= raw * (1 - 1e-9)), GOOD[-1])
    return tenths, power


def _texts(digits: list[int], tenths: int, power: int) -> tuple[str, ...]:
    """Return the numbers digits * 10^power as texts with the same decimals and, if need be, power of ten."""
    largest = max((abs(d) for d in digits), default=0)
    exponent = len(str(largest)) - 1 + power
    inside = largest == 0 or EVERYDAY[0] <= float(f"{largest}e{power}") < EVERYDAY[1]
    spare = len(str(tenths)) - len(str(tenths).rstrip("0"))  # zeros at the end of every number
    # Large numbers close together differ in their last digits only: a power of ten would not make them shorter.
    close = exponent - power - spare > MANTISSA and 0 < exponent < LONGEST
    shared = 0 if inside or close else exponent
    decimals = max(0, shared - power - spare)
    return tuple(_shifted(d, power - shared, decimals) + (_factor(shared) if shared and d else "") for d in digits)


def _shifted(digits: int, power: int, decimals: int) -> str:
    """Return digits * 10^power with `decimals` decimals, by moving the point and not by dividing."""
    if digits == 0:
        return "0"
    number = Fraction(digits) * Fraction(10) ** power
    scaled = round(abs(number) * 10**decimals)
    whole = str(scaled).rjust(decimals + 1, "0")
    text = f"{whole[:-decimals]}.{whole[-decimals:]}" if decimals else whole
    return f"−{text}" if digits < 0 else text


def _factor(exponent: int) -> str:
    return "·10" + str(exponent).translate(RAISED)


def _pi_step(width: float, count: int) -> Fraction | None:
    """Return the good multiple of π, or None where the range is too short or too long for one."""
    if width < pi / 4:
        return None
    return next((step for step in PI_STEPS if width / (pi * step) <= max(count, 1) + 1e-9), None)


def _pi_label(multiple: Fraction) -> str:
    over, under = abs(multiple.numerator), multiple.denominator
    if over == 0:
        return "0"
    text = ("π" if over == 1 else f"{over}π") + (f"/{under}" if under != 1 else "")
    return f"−{text}" if multiple < 0 else text


def format_number(value: float, digits: int = 4) -> str:
    """Return a number with up to `digits` significant digits, as tables and read-outs write it.

    Whole parts are never rounded away below a million; beyond, and below a thousandth, the text is like
    1.5e−7.
    """
    if isnan(value):
        return "nan"
    if isinf(value):
        return "∞" if value > 0 else "−∞"
    size = abs(value)
    if size == 0:
        return "0"
    mantissa, _, exponent = f"{size:.{max(digits, 1) - 1}e}".partition("e")
    power = int(exponent)
    if -3 <= power < max(6, digits):
        text = f"{size:.{max(0, digits - 1 - power)}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
        text = f"{mantissa}e{power}".replace("-", "−")
    return f"−{text}" if value < 0 else text
