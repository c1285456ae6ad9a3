"""The colours of cells by their numbers: blue below zero, vermilion above, the panel's own at zero."""

import numpy as np
from numpy.typing import NDArray

from explorer.document.tensor import CASE_ROLES
from explorer.scene.palette import OKABE_ITO, Theme, blend, hexadecimal, rgb, tint
from explorer.scene.roles import Role

STEPS = 64  # of colour on either side of zero
CASE_SHARE = 0.35  # how strong the colour of a case is: quiet enough for a formula to be read on it


def heat(theme: Theme, *, under_text: bool) -> NDArray[np.uint32]:
    """Return the colours from the smallest to the largest number, and last that of nan, as 0xffRRGGBB."""
    ends = [rgb(OKABE_ITO[role]) for role in (Role.X, Role.TAYLOR)]
    if under_text:
        ends = [tint(end, theme.panel, theme.foreground) for end in ends]
    middle, share = np.array(theme.panel), np.linspace(0.0, 1.0, STEPS + 1)[:, None]
    below, above = (middle + share * (np.array(end) - middle) for end in ends)
    found = np.rint(255 * np.concatenate([below[::-1], above[1:], [theme.panel]])).astype(np.uint32)
    return np.asarray(0xFF000000 | found[:, 0] << 16 | found[:, 1] << 8 | found[:, 2], dtype=np.uint32)


def case_colors(theme: Theme) -> NDArray[np.uint32]:
    """Return a colour for each case of a rule, and last that of none, as 0xffRRGGBB."""
    colors = [blend(theme.panel, theme.color(role), CASE_SHARE) for role in CASE_ROLES]
    return np.array([0xFF000000 | int(hexadecimal(color)[1:], 16) for color in (*colors, theme.panel)], dtype=np.uint32)


def cell_colors(numbers: NDArray[np.float64], largest: float, table: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the colours of cells; what is not zero can be told from what is, and infinities take the ends."""
    with np.errstate(all="ignore"):
        share = np.clip(numbers / largest if largest > 0 else np.sign(numbers), -1.0, 1.0)
        steps = np.sign(share) * np.ceil(STEPS * np.abs(share))
    return table[np.where(np.isnan(steps), len(table) - 1, steps + STEPS).astype(np.intp)]
