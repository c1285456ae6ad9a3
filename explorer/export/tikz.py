r"""Scenes as TikZ with PGFPlots: what LaTeX typesets in its own fonts. Items become plots of the same axes.

The text is a `tikzpicture` with its colours; a document needs `\usepackage{pgfplots}`. PGFPlots draws one plot over
the other and not by depth, so the wires on a surface, which would show through it, become the edges of its facets.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from explorer.export.matrices import number
from explorer.export.said_scene import said_scene
from explorer.language.voice import ENGLISH, Voice
from explorer.scene.camera import Camera
from explorer.scene.clip import Box, in_box
from explorer.scene.facets import few_facets
from explorer.scene.palette import COLORMAPS, Theme, colors
from explorer.scene.primitives import (
    Arrows,
    Axis,
    Boxes,
    ColorBar,
    Floats,
    HeatMap,
    Label,
    LegendEntry,
    Mesh,
    Points,
    Polygon,
    Polyline,
    Scene,
    SpaceScene,
)
from explorer.scene.roles import Role
from explorer.scene.viewpoint import well_seen

FACETS = 900  # of a surface; LaTeX has little memory
PIXELS = 41  # rows and columns of a heat map, at most
DIGITS = 6
ABOVE = "at={(0.5,1.05)}, anchor=south, legend columns=2, column sep=6pt"
USUAL_COLORS = "viridis"
LIGHT = np.array([0.2, -0.5, 0.84])  # on surfaces without values, from above the viewer
MARKS = {"point": "*", "up": "triangle*", "down": "triangle*", "diamond": "diamond*", "square": "square*"}
HEADS = {"arrow": "-stealth", "dashed_arrow": "->, dashed"}
HANGUL = re.compile("[가-힣ㄱ-ㅣ]")
GREEK = (
    "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon "
    "varphi chi psi omega"
)


def _names(words: str) -> list[str]:
    return [rf"$\{word}$" for word in words.split()]


LETTERS: Mapping[str, str] = {
    "−": "$-$", "∇": r"$\nabla$", "∂": r"$\partial$", "·": r"$\cdot$", "‖": r"$\|$", "°": r"$^\circ$", "∞": r"$\infty$",
    "′": "$'$", "½": r"$\frac12$", "×": r"$\times$", "→": r"$\to$", "√": r"$\sqrt{\ }$", "ᵤ": "$_u$", "⁻": "$^-$",
    "…": r"\dots{}", "²": "$^2$", "³": "$^3$", "ϵ": r"$\epsilon$", "ħ": r"$\hbar$", "ℓ": r"$\ell$", "∈": r"$\in$",
    "—": "---", "▸": r"$\triangleright$",
    **dict(zip("₀₁₂₃₄₅₆₇₈₉", [f"$_{i}$" for i in range(10)], strict=True)), "₊": "$_+$", "ₓ": "$_x$",
    **dict(zip("⁰⁴⁵⁶⁷⁸⁹", [f"$^{i}$" for i in "0456789"], strict=True)), "¹": "$^1$", "₋": "$_-$",
    **dict(zip("αβγδεζηθικλμνξπρστυφχψω", _names(GREEK), strict=True)),
    **dict(zip("ΓΔΘΛΞΠΣΥΦΨΩ", _names("Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"), strict=True)),
    **{c: rf"\{c}" for c in "#$%&_{}"}, "\\": r"\textbackslash{}", "^": r"\^{}", "~": r"\~{}",
}  # fmt: skip


def to_tikz(
    scene: Scene,
    theme: Theme,
    camera: Camera | None = None,
    coarse: Scene | None = None,
    *,
    voice: Voice = ENGLISH,
) -> bytes:
    """Return a scene as a tikzpicture; a space scene as a camera, the usual one by default, sees it.

    Surfaces are taken from `coarse`, the same scene from fewer samples, where that is given.
    """
    scene = said_scene(scene, voice)
    if coarse is not None:
        surfaces = {item.key: item for item in coarse.items if isinstance(item, Mesh)}
        scene = replace(scene, items=tuple(surfaces.get(item.key, item) for item in scene.items))
    with np.errstate(all="ignore"):
        lines = [
            "\\begin{tikzpicture}",
            *(f"\\definecolor{{fe{role}}}{{RGB}}{{{_bytes(theme.color(role))}}}" for role in Role),
            f"\\begin{{axis}}[\n  {_options(scene, camera)}\n]",
            *_items(scene),
            *_legend(scene.legend),
            "\\end{axis}",
            "\\end{tikzpicture}",
        ]
    made = "\n".join(lines) + "\n"
    packages = "\\usepackage{kotex} " if HANGUL.search(made) else ""
    return f"% {packages}\\usepackage{{pgfplots}} \\pgfplotsset{{compat=1.17}}\n{made}".encode()


def escaped(text: str) -> str:
    """Return a text of a scene as LaTeX; a letter that LaTeX, with kotex, does not know becomes a question mark."""
    made = "".join(LETTERS.get(c, c if c.isascii() or HANGUL.match(c) else "?") for c in text)
    return made.replace("$$", "")


def _bytes(rgb: tuple[float, float, float]) -> str:
    return ",".join(str(round(255 * c)) for c in rgb)


def _options(scene: Scene, camera: Camera | None) -> str:
    axes = [("x", scene.x), ("y", scene.y)]
    options = []
    if isinstance(scene, SpaceScene):
        axes.append(("z", scene.z))
        camera = camera or well_seen(Camera(), scene)
        # PGFPlots counts the azimuth from where y leads away from the eye.
        options += [f"view={{{camera.azimuth + 90:g}}}{{{camera.elevation:g}}}", "grid=major", "axis lines=box"]
        options.append(f"plot box ratio={' '.join(f'{p:g}' for p in scene.proportions)}")
    else:
        options += ["grid=major", "axis on top=false"]
    for name, axis in axes:
        options += _axis_options(name, axis)
    if not isinstance(scene, SpaceScene) and scene.bare:
        options.append("hide axis")
    if scene.equal:
        options.append("axis equal image")
    if title := (scene.caption or scene.note):
        options.append(f"title={{{escaped(title)}}}")
    options += ["width=11cm", "height=8.5cm", "legend style={font=\\small, cells={anchor=west}}"]
    options += ["grid style={black!12}"]
    options += ["legend pos=outer north east"] if scene.color_bar is None else [f"legend style={{{ABOVE}}}"]
    return ",\n  ".join([*options, *_bar_options(scene.color_bar)])


def _axis_options(name: str, axis: Axis) -> list[str]:
    ticks = ",".join(number(t) for t in axis.ticks)
    labels = ",".join(f"{{{escaped(text)}}}" for text in axis.tick_labels)
    return [
        f"{name}min={number(axis.low)}, {name}max={number(axis.high)}",
        f"{name}label={{{escaped(axis.name)}}}",
        f"{name}tick={{{ticks}}}, {name}ticklabels={{{labels}}}, scaled {name} ticks=false",
    ]


def _bar_options(bar: ColorBar | None) -> list[str]:
    name = USUAL_COLORS if bar is None else bar.colormap
    stops = " ".join(f"rgb255=({_bytes(tuple(row))})" for row in COLORMAPS[name][::17, :3].tolist())
    colormap = f"colormap={{{name}}}{{{stops}}}"
    if bar is None:
        return [colormap]
    ticks = ",".join(number(t) for t in bar.axis.ticks)
    labels = ",".join(f"{{{escaped(text)}}}" for text in bar.axis.tick_labels)
    tick_style = f"ytick={{{ticks}}}, yticklabels={{{labels}}}"
    return [
        colormap,
        f"point meta min={number(bar.axis.low)}, point meta max={number(bar.axis.high)}",
        f"colorbar, colorbar style={{title={{{escaped(bar.axis.name)}}}, {tick_style}, scaled y ticks=false}}",
    ]


def _items(scene: Scene) -> Iterator[str]:
    in_space = isinstance(scene, SpaceScene)
    axes = (scene.x, scene.y, scene.z) if isinstance(scene, SpaceScene) else (scene.x, scene.y)
    box = tuple((axis.low, axis.high) for axis in axes)
    has_surface = any(isinstance(item, Mesh) for item in scene.items)
    plot = "\\addplot3" if in_space else "\\addplot"
    for item in scene.items:
        match item:
            case HeatMap():
                yield _heat(item)
            case Mesh() if len(item.faces):
                yield _mesh(item, with_values=scene.color_bar is not None)
            case Polygon():
                style = f"fill=fe{item.role}, fill opacity={item.opacity:g}, draw=none, forget plot"
                yield f"{plot}[{style}] coordinates {{{_coordinates(item.points)}}} -- cycle;"
            case Polyline() if not (has_surface and item.role == Role.GRID):
                yield _line(plot, item, scene.color_bar, box)
            case Arrows():
                yield from _arrows(item, scene.color_bar, box)
            case Points():
                turn = ", mark options={rotate=180}" if item.shape == "down" else ""
                style = f"only marks, mark={MARKS[item.shape]}, mark size={item.size / 3:g}pt, fe{item.role}{turn}"
                yield f"{plot}[{style}, forget plot] coordinates {{{_coordinates(item.positions)}}};"
            case Label():
                place = ",".join(_short(c) for c in item.position.tolist())
                style = f"anchor=south west, font=\\small, fe{item.role}"
                yield f"\\node[{style}] at (axis cs:{place}) {{{escaped(item.text)}}};"
            case Boxes():
                yield from _boxes(item)
            case _:
                pass


def _boxes(item: Boxes) -> Iterator[str]:
    fill = f"fill=fe{item.role}!{round(100 * item.opacity)}!white"
    style = f"draw=fe{item.role}, line width={item.width:g}pt, rounded corners=2pt, {fill}"
    for center, size, lines in zip(item.centers, item.sizes, item.texts, strict=True):
        low, high, middle = (
            ",".join(_short(c) for c in place.tolist()) for place in (center - size / 2, center + size / 2, center)
        )
        yield f"\\draw[{style}] (axis cs:{low}) rectangle (axis cs:{high});"
        written = [f"\\textcolor{{fe{line.role}}}{{{escaped(line.text)}}}" for line in lines]
        words = r" \\ ".join(written)
        yield f"\\node[align=center, font=\\tiny, inner sep=0pt] at (axis cs:{middle}) {{{words}}};"


def _line(plot: str, item: Polyline, bar: ColorBar | None, box: Box) -> str:
    style = [_color(item.role, item.value, bar), f"line width={item.width:g}pt", f"opacity={item.opacity:g}"]
    style += [item.mark] if item.mark != "line" else []
    style += ["unbounded coords=jump", "forget plot", "no marks"]
    return f"{plot}[{', '.join(style)}] coordinates {{{_coordinates(in_box(item.points, box))}}};"


def _color(role: Role, value: float | None, bar: ColorBar | None) -> str:
    if value is None or bar is None:
        return f"fe{role}"
    red, green, blue = colors(bar.colormap, np.array([value]), bar.axis.low, bar.axis.high)[0, :3].tolist()
    return f"color={{rgb,255:red,{round(255 * red)};green,{round(255 * green)};blue,{round(255 * blue)}}}"


def _arrows(item: Arrows, bar: ColorBar | None, box: Box) -> Iterator[str]:
    values = [None] * len(item.tails) if item.values is None else item.values.tolist()
    for tail, head, value in zip(item.tails, item.heads, values, strict=True):
        if _is_near(tail, box) and _is_near(head, box):
            pen = f"line width={item.width:g}pt, opacity={item.opacity:g}"
            style = f"{HEADS[item.mark]}, {_color(item.role, value, bar)}, {pen}"
            ends = (f"(axis cs:{','.join(_short(c) for c in end.tolist())})" for end in (tail, head))
            yield f"\\draw[{style}] {' -- '.join(ends)};"


def _is_near(point: Floats, box: Box) -> bool:
    """Whether a point is in a box or a little outside: LaTeX has no large numbers."""
    low, high = np.array(box).T
    return bool(np.all(np.abs(point - (low + high) / 2) <= 2 * (high - low)))


def _heat(item: HeatMap) -> str:
    rows, columns = item.values.shape
    row, column = (np.unique(np.rint(np.linspace(0, n - 1, min(n, PIXELS))).astype(int)) for n in (rows, columns))
    x0, x1, y0, y1 = item.extent
    xs, ys = (np.linspace(*ends, n) for ends, n in (((x0, x1), columns), ((y0, y1), rows)))
    lines = [f"{_short(xs[j])} {_short(ys[i])} {_short(item.values[i, j])}" for i in row for j in column]
    kind = "surf, shader=interp" if np.isfinite(item.values).all() else "matrix plot*"  # smooth shading has no holes
    style = f"{kind}, mesh/cols={len(column)}, point meta=explicit, opacity={item.opacity:g}, forget plot"
    return f"\\addplot[{style}] table[meta index=2] {{\n" + "\n".join(lines) + "\n};"


def _mesh(item: Mesh, *, with_values: bool) -> str:
    facets = few_facets(item.vertices, item.parameters, item.faces, FACETS)
    if item.values is not None and with_values:
        values, style = item.values, "shader=faceted"
    else:
        values, style = _lit(item), f"shader=flat, draw=none, point meta min=0, point meta max=1, {_shades(item.role)}"
    corners = facets.ravel().tolist()  # four to a facet
    rows = [" ".join(map(_short, (*item.vertices[i].tolist(), float(values[i])))) for i in corners]
    style += f", patch, patch type=rectangle, z buffer=sort, opacity={item.opacity:g}, line width=0.1pt, forget plot"
    return f"\\addplot3[{style}, point meta=explicit] table[meta index=3] {{\n" + "\n".join(rows) + "\n};"


def _lit(item: Mesh) -> Floats:
    """Return how bright each vertex is (Lambert), 1 where no normals are known."""
    if item.normals is None:
        return np.ones(len(item.vertices))
    lit: Floats = np.abs(np.nan_to_num(item.normals) @ LIGHT)
    return lit


def _shades(role: Role) -> str:
    return f"colormap={{lit{role}}}{{color=(fe{role}!40!black) color=(fe{role}!60!white)}}"


def _coordinates(points: Floats) -> str:
    return " ".join(f"({','.join(_short(c) for c in point)})" for point in points.tolist())


def _short(value: float) -> str:
    return f"{value:.{DIGITS}g}"


def _mesh_mark(role: Role) -> str:
    """Return what draws an area with lines in the legend, which PGFPlots has not."""
    lines = " ".join(f"({x}cm,-0.1cm) -- ({x}cm,0.1cm)" for x in (0.15, 0.3, 0.45))
    return (
        f"\\filldraw[draw=fe{role}, fill=fe{role}!45!white] (0cm,-0.1cm) rectangle (0.6cm,0.1cm); "
        f"\\draw[fe{role}] {lines} (0cm,0cm) -- (0.6cm,0cm);"
    )


def _legend(entries: tuple[LegendEntry, ...]) -> Iterator[str]:
    for entry in entries:
        style = {
            "line": f"fe{entry.role}, line width=1.5pt",
            "dashed": f"fe{entry.role}, line width=1.5pt, dashed",
            "dotted": f"fe{entry.role}, line width=1.5pt, dotted",
            "mesh": f"/pgfplots/legend image code/.code={{{_mesh_mark(entry.role)}}}",
            **{mark: f"{head}, fe{entry.role}, line width=1.5pt" for mark, head in HEADS.items()},
            **{mark: f"only marks, mark={shape}, fe{entry.role}" for mark, shape in MARKS.items()},
        }.get(entry.mark, f"area legend, fill=fe{entry.role}, draw=fe{entry.role}")
        yield f"\\addlegendimage{{{style}}}\n\\addlegendentry{{{escaped(entry.text)}}}"
