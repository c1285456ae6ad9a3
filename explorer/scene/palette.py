"""The colours of roles, themes and values: Okabe and Ito's palette, readable on every background.

One object has one hue everywhere (Okabe & Ito 2008, "Color Universal Design": told apart by colour-blind
readers); a theme only makes it lighter or darker until it can be read on its background. Components are in
0..1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.scene.roles import Role

if TYPE_CHECKING:  # the window comes first
    from explorer.scene.primitives import ColorBar, Mesh

RGB: TypeAlias = tuple[float, float, float]
Colors: TypeAlias = NDArray[np.float32]

GREY = 0.15  # how far the colormaps are moved towards grey, so that lines on a surface stand out


def rgb(hexadecimal: str) -> RGB:
    """Return the components of a colour written as #rrggbb."""
    red, green, blue = (int(hexadecimal[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def hexadecimal(color: RGB) -> str:
    """Return a colour written as #rrggbb, for style sheets and SVG."""
    return "#" + "".join(f"{round(255 * component):02x}" for component in color)


def luminance(color: RGB) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.2)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: RGB, other: RGB) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def blend(one: RGB, other: RGB, share: float) -> RGB:
    """Return a colour `share` of the way from one to the other."""
    red, green, blue = (a + share * (b - a) for a, b in zip(one, other, strict=True))
    return red, green, blue


def readable(color: RGB, background: RGB, ratio: float) -> RGB:
    """Return the colour, moved towards black or white until it has `ratio` to the background."""
    goal = (0.0, 0.0, 0.0) if luminance(background) > 0.18 else (1.0, 1.0, 1.0)
    shares = (share / 50 for share in range(51))
    return next((c for c in (blend(color, goal, s) for s in shares) if contrast(c, background) >= ratio), goal)


def tint(color: RGB, background: RGB, text: RGB, ratio: float = 4.5) -> RGB:
    """Return the strongest blend of a colour onto the background on which text still has `ratio`."""
    shares = (share / 20 for share in range(12, -1, -1))
    blends = (blend(background, color, share) for share in shares)
    return next((mixed for mixed in blends if contrast(mixed, text) >= ratio), background)


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour a window and its pictures need.

    `window` lies behind panels, `panel` behind tables and controls, `background` behind pictures;
    `foreground` and `muted` are text on any of them, `disabled` what cannot be pressed; `selection` is a fill under
    `selected_text`, `accent` one without text, `border` an ornament.
    """

    name: str
    dark: bool
    window: RGB
    panel: RGB
    background: RGB
    control: RGB
    hover: RGB
    foreground: RGB
    muted: RGB
    disabled: RGB
    border: RGB
    accent: RGB
    focus: RGB
    selection: RGB
    selected_text: RGB
    error: RGB
    warning: RGB
    success: RGB
    roles: Mapping[Role, RGB]

    @property
    def outline(self) -> RGB:
        """The border by which a control is known: by WCAG 2.2 three times as light or dark as what it stands on."""
        grounds = (self.window, self.panel, self.control, self.hover)
        nearest = max(grounds, key=luminance) if self.dark else min(grounds, key=luminance)
        return readable(self.border, nearest, 3.0)

    def color(self, role: Role) -> RGB:
        """Return the colour of a role."""
        return self.roles[role]

    def text(self, color: RGB) -> RGB:
        """Return a colour readable as text on a panel: by WCAG 2.2 at level AA, AAA where contrast is high."""
        return readable(color, self.panel, 7.0 if self.name == "contrast" else 4.5)


OKABE_ITO = {
    Role.X: "#0072B2",
    Role.Y: "#E69F00",
    Role.GRADIENT: "#009E73",
    Role.TANGENT: "#CC79A7",
    Role.TAYLOR: "#D55E00",
    Role.LEVEL: "#56B4E9",
}


def _roles(background: str, ratio: float, neutral: Mapping[Role, str]) -> Mapping[Role, RGB]:
    """Return the colours of all roles: the palette's made readable, the neutral ones as given."""
    vivid = {role: readable(rgb(color), rgb(background), ratio) for role, color in OKABE_ITO.items()}
    return MappingProxyType(vivid | {role: rgb(color) for role, color in neutral.items()})


def _theme(name: str, *, dark: bool, tokens: Mapping[str, str], roles: Mapping[Role, RGB]) -> Theme:
    return Theme(name, dark, **{token: rgb(color) for token, color in tokens.items()}, roles=roles)


LIGHT = _theme(
    "light",
    dark=False,
    tokens={
        "window": "#f3f4f6",
        "panel": "#fbfbfc",
        "background": "#ffffff",
        "control": "#ffffff",
        "hover": "#e8eef5",
        "foreground": "#1b2028",
        "muted": "#5a6472",
        "disabled": "#a3abb7",
        "border": "#cfd5dd",
        "accent": "#0067a3",
        "focus": "#0072b2",
        "selection": "#0067a3",
        "selected_text": "#ffffff",
        "error": "#b3261e",
        "warning": "#8a5a00",
        "success": "#00714f",
    },
    roles=_roles(
        "#ffffff",
        3.0,
        {
            Role.SURFACE: "#8195aa",
            Role.CURVE: "#26313f",
            Role.CONTOUR: "#66717f",
            Role.PROBE: "#11151b",
            Role.GRID: "#d9dee5",
            Role.TEXT: "#1b2028",
        },
    ),
)
DARK = _theme(
    "dark",
    dark=True,
    tokens={
        "window": "#1b1e24",
        "panel": "#22262d",
        "background": "#15181d",
        "control": "#2a2f38",
        "hover": "#343b46",
        "foreground": "#e8ebf0",
        "muted": "#a3adba",
        "disabled": "#5d6775",
        "border": "#3d4551",
        "accent": "#5fb4ea",
        "focus": "#6bbcf0",
        "selection": "#2778b3",
        "selected_text": "#ffffff",
        "error": "#ff8a80",
        "warning": "#f2b84b",
        "success": "#4fd1a5",
    },
    roles=_roles(
        "#15181d",
        4.5,
        {
            Role.SURFACE: "#7d91a8",
            Role.CURVE: "#e3e8ef",
            Role.CONTOUR: "#aab4c1",
            Role.PROBE: "#ffffff",
            Role.GRID: "#363d48",
            Role.TEXT: "#e8ebf0",
        },
    ),
)
CONTRAST = _theme(
    "contrast",
    dark=True,
    tokens={
        "window": "#000000",
        "panel": "#000000",
        "background": "#000000",
        "control": "#000000",
        "hover": "#333333",
        "foreground": "#ffffff",
        "muted": "#e0e0e0",
        "disabled": "#808080",
        "border": "#767676",
        "accent": "#ffd400",
        "focus": "#ffd400",
        "selection": "#ffd400",
        "selected_text": "#000000",
        "error": "#ff9a94",
        "warning": "#ffd400",
        "success": "#5cf2c0",
    },
    roles=_roles(
        "#000000",
        4.5,  # more would make the blues of x and of level sets alike
        {
            Role.SURFACE: "#a9b8c9",
            Role.CURVE: "#ffffff",
            Role.CONTOUR: "#e0e0e0",
            Role.PROBE: "#ffffff",
            Role.GRID: "#6e6e6e",
            Role.TEXT: "#ffffff",
        },
    ),
)
THEMES: Mapping[str, Theme] = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK, CONTRAST)})


def _table(anchors: str) -> Colors:
    """Return 256 opaque colours through evenly spaced anchors, moved a little towards grey."""
    stops = np.array([rgb(anchor) for anchor in anchors.split()])
    places = np.linspace(0, 1, len(stops))
    table = np.stack([np.interp(np.linspace(0, 1, 256), places, stops[:, i]) for i in range(3)], axis=1)
    grey = table @ np.array([[0.2126], [0.7152], [0.0722]])
    table += GREY * (grey - table)
    made = np.concatenate([table, np.ones((256, 1))], axis=1).astype(np.float32)
    made.flags.writeable = False
    return made


# Ten stops of van der Walt & Smith's viridis (2015) and of Nuñez, Anderton & Renslow's cividis (2018); and from the
# palette's blue through grey to its vermilion for values about zero, equally light on either side.
COLORMAPS: Mapping[str, Colors] = MappingProxyType(
    {
        "viridis": _table("#440154 #482878 #3e4989 #31688e #26828e #1f9e89 #35b779 #6ece58 #b5de2b #fde725"),
        "cividis": _table("#00224e #123570 #3b496c #575d6d #707173 #8a8678 #a59c74 #c3b369 #e1cc55 #fee838"),
        "balance": _table("#0a4a86 #2f7fbd #8fbbdc #e4e6e9 #eeb088 #cf6a2c #853508"),
    }
)

_BYTES = {name: np.rint(255 * table).astype(np.uint8) for name, table in COLORMAPS.items()}


def colors(name: str, values: ArrayLike, low: float, high: float) -> Colors:
    """Return colours (..., 4) of values (...) through a colormap from low to high; nan is transparent.

    Infinite values take the end colours, and so does everything else outside the range; with low = high all
    finite values take the middle.
    """
    index, missing = _places(values, low, high)
    found = COLORMAPS[name].take(index, axis=0)
    if missing.any():
        found[missing] = 0.0
    return found


def color_bytes(name: str, values: ArrayLike, low: float, high: float) -> NDArray[np.uint8]:
    """Return `colors` as bytes (..., 4), for pictures of many values."""
    index, missing = _places(values, low, high)
    found: NDArray[np.uint8] = _BYTES[name].take(index, axis=0)
    if missing.any():
        found[missing] = 0
    return found


def _places(values: ArrayLike, low: float, high: float) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return where in a colormap values stand, and which are nan."""
    given = np.asarray(values, dtype=float)
    with np.errstate(all="ignore"):
        place = (given / 2 - low / 2) / (high / 2 - low / 2) if high > low else np.full(given.shape, 0.5)
        index = np.clip(np.nan_to_num(place, nan=0.5) * 255, 0, 255)
    return np.rint(index).astype(np.intp), np.isnan(given)


def mesh_colors(mesh: "Mesh", theme: Theme, bar: "ColorBar | None") -> NDArray[np.float64]:
    """Return a colour (N, 4) for each vertex, opacity included."""
    if mesh.values is not None and bar is not None:
        rgba = np.array(colors(bar.colormap, mesh.values, bar.axis.low, bar.axis.high), float)
    else:
        rgba = np.tile(np.array([*theme.color(mesh.role), 1.0]), (len(mesh.vertices), 1))
    rgba[:, 3] = mesh.opacity
    return rgba
