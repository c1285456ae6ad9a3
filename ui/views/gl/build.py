"""From items of a scene to what OpenGL draws."""

from dataclasses import replace

import numpy as np

from explorer.scene.primitives import Arrows, Floats, Item, Mesh, Points, Polygon, Polyline, SpaceScene
from ui.views.gl.items import Drawable, Strokes, StrokeStyle, Surface
from ui.views.in_box import RGBA, arrows, box_mesh, in_colors, line_rgba, markers, role_rgba, segments, shafts
from ui.views.painter.ink import RIM, Ink
from ui.views.painter.marks import HEAD
from ui.views.painter.space import GHOST

DASHES = {"line": 0.0, "dashed": 0.055, "dotted": 0.02}  # length of a dash with its gap in the box


def build(item: Item, scene: SpaceScene, ink: Ink) -> list[Drawable]:
    """Return what draws one item; labels are painted over the picture and have nothing here."""
    match item:
        case Mesh() | Polygon():
            return [Surface(box_mesh(scene, item, ink.theme))]
        case Polyline():
            starts, ends = segments(scene, item.points)
            color, dash = line_rgba(item, ink.theme, scene.color_bar), DASHES[item.mark]
            return [Strokes(starts, ends, StrokeStyle(color, ink.pt(item.width), dash=dash))]
        case Arrows():
            parts = in_colors(item, ink.theme, scene.color_bar)
            return [drawable for part, color in parts for drawable in _arrows(part, color, scene, ink)]
        case Points():
            return _markers(markers(scene, item), item, ink)
        case _:
            return []


def _arrows(item: Arrows, color: RGBA, scene: SpaceScene, ink: Ink) -> list[Drawable]:
    tails, heads = arrows(scene, item)
    width = ink.pt(item.width)
    head = ink.pt(HEAD) * (0.5 + item.width / 3)
    ends = heads if item.dashed else heads - 0.03 * (heads - tails)
    return [
        Strokes(*shafts(tails, ends, dashed=item.dashed), StrokeStyle(color, width)),
        Strokes(tails, heads, StrokeStyle(color, width, head=head, hollow=item.dashed)),
    ]


def _markers(positions: Floats, item: Points, ink: Ink) -> list[Drawable]:
    rim = (*ink.theme.background, 1.0)
    width, ring = ink.pt(item.size + RIM), ink.pt(RIM)
    color = role_rgba(ink.theme, item.role)
    style = StrokeStyle(color, width, head=-1.0, rim=rim, ring=ring, corners=item.shape.corners)
    ghost = replace(style, color=(*color[:3], GHOST), rim=(*rim[:3], GHOST), ghost=True)
    away = positions + np.zeros(3)
    return [Strokes(positions, away, style), Strokes(positions, away, ghost)]
