"""Paint a plane scene on any paint device: frame, grid and numbers, the items in their order, legend and colour bar."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.scene.palette import Theme, color_bytes, colors
from explorer.scene.primitives import (
    Arrows,
    Boxes,
    ColorBar,
    Floats,
    HeatMap,
    Item,
    Label,
    PlaneScene,
    Points,
    Polygon,
    Polyline,
)
from explorer.scene.roles import Role
from ui.views.in_box import in_colors
from ui.views.painter.boxes import draw_boxes
from ui.views.painter.frame import LABEL_GAP, PlaneFrame, beside_or_above
from ui.views.painter.furniture import (
    draw_bar,
    draw_legend,
    draw_note,
    draw_title,
    image,
    legend_box,
    legend_size,
)
from ui.views.painter.ink import POINT_SIZE, Ink, qcolor, text_at
from ui.views.painter.marks import draw_arrows, draw_label, draw_line, draw_points, draw_polygon, label_room
from ui.views.painter.surroundings import news

Align = Qt.AlignmentFlag
FEW = 2  # arrows that a legend makes way for; of more it covers some


def paint_plane(
    painter: QPainter,
    rect: QRectF,
    scene: PlaneScene,
    theme: Theme,
    *,
    scale: float = 1.0,
    point_size: float = POINT_SIZE,
    paper: bool = True,
) -> PlaneFrame:
    """Paint a whole scene into a rectangle of the painter's device; return the frame it stands in.

    Everything is `scale` times as large as the device's resolution says; `point_size` is that of the numbers.
    Without `paper` there is no ground.
    """
    ink = Ink.on(painter.device(), theme, scale=scale, point_size=point_size)
    frame = PlaneFrame.of(rect, scene, ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if paper:
        painter.fillRect(rect, qcolor(theme.background))
    paint_paper(painter, ink, frame)
    paint_items(painter, ink, frame, scene.items, scene.color_bar)
    paint_surroundings(painter, ink, frame, scene)
    paint_notes(painter, ink, frame, scene)
    painter.restore()
    return frame


def paint_paper(painter: QPainter, ink: Ink, frame: PlaneFrame) -> None:
    """Draw the quiet grid, with the axes through zero a little stronger."""
    for axis, ends in ((frame.x, _vertical), (frame.y, _horizontal)):
        for tick in axis.ticks:
            painter.setPen(ink.pen(ink.color(Role.GRID), 1.0 if tick == 0 else 0.5))
            painter.drawLine(*ends(frame, tick))


def _vertical(frame: PlaneFrame, x: float) -> tuple[QPointF, QPointF]:
    across = float(frame.to_pixel(np.array([x, frame.y.low]))[0])
    return QPointF(across, frame.plot.top()), QPointF(across, frame.plot.bottom())


def _horizontal(frame: PlaneFrame, y: float) -> tuple[QPointF, QPointF]:
    down = float(frame.to_pixel(np.array([frame.x.low, y]))[1])
    return QPointF(frame.plot.left(), down), QPointF(frame.plot.right(), down)


def paint_items(painter: QPainter, ink: Ink, frame: PlaneFrame, items: Sequence[Item], bar: ColorBar | None) -> None:
    """Paint items in their order, cut off at the frame; labels of lines stay clear of all others."""
    fixed = [item for item in items if isinstance(item, Label) and item.elsewhere is None]
    taken = [label_room(ink, frame.to_pixel(label.position), label, frame.plot) for label in fixed]
    painter.save()
    painter.setClipRect(frame.plot)
    for item in items:
        if isinstance(item, Label) and item.elsewhere is not None:
            _paint_movable(painter, ink, frame, item, taken)
        else:
            _paint_item(painter, ink, frame, item, bar)
    painter.restore()


def _paint_movable(painter: QPainter, ink: Ink, frame: PlaneFrame, item: Label, taken: list[QRectF]) -> None:
    """Write a label at the first of its places where no other text stands, or not at all; add what it takes."""
    places = [item.position, *([] if item.elsewhere is None else item.elsewhere)]
    for pixel in frame.to_pixel(np.stack(places)):
        room = label_room(ink, pixel, item, frame.plot)
        if not room.isNull() and not any(room.intersects(other) for other in taken):
            draw_label(painter, ink, pixel, item, frame.plot)
            taken.append(room)
            return


def _paint_item(painter: QPainter, ink: Ink, frame: PlaneFrame, item: Item, bar: ColorBar | None) -> None:
    with np.errstate(invalid="ignore", over="ignore"):
        match item:
            case HeatMap():
                _paint_heat_map(painter, frame, item, bar)
            case Polyline():
                color = value_color(ink, item, bar)
                draw_line(painter, frame.to_pixel(item.points), ink.pen(color, item.width, item.mark))
            case Arrows():
                over_colors = bar is not None and item.values is None
                for part, rgba in in_colors(item, ink.theme, bar):
                    tails, heads = frame.to_pixel(part.tails), frame.to_pixel(part.heads)
                    draw_arrows(painter, ink, tails, heads, QColor.fromRgbF(*rgba), item, haloed=over_colors)
            case Polygon():
                draw_polygon(painter, ink, frame.to_pixel(item.points), item)
            case Points():
                draw_points(painter, ink, frame.to_pixel(item.positions), item)
            case Label():
                draw_label(painter, ink, frame.to_pixel(item.position), item, frame.plot)
            case Boxes():
                low, high = frame.to_pixel(item.centers - item.sizes / 2), frame.to_pixel(item.centers + item.sizes / 2)
                draw_boxes(painter, ink, low, high, item, frame.plot)


def value_color(ink: Ink, item: Polyline, bar: ColorBar | None) -> QColor:
    """Return a line's colour: that of its value where there is a colour bar, else its role's."""
    if item.value is None or bar is None:
        return ink.color(item.role, item.opacity)
    rgba = colors(bar.colormap, np.array([item.value]), bar.axis.low, bar.axis.high)[0]
    return qcolor(tuple(rgba[:3]), item.opacity)


def _paint_heat_map(painter: QPainter, frame: PlaneFrame, item: HeatMap, bar: ColorBar | None) -> None:
    low, high, name = (bar.axis.low, bar.axis.high, bar.colormap) if bar else (*_range(item.values), "viridis")
    rgba = color_bytes(name, item.values[::-1], low, high)
    rgba[..., 3] = np.where(np.isfinite(item.values[::-1]), round(255 * item.opacity), 0)
    x0, x1, y0, y1 = item.extent
    # Samples stand on grid points: the outermost pixels' middles lie on the edges of the extent.
    rows, columns = item.values.shape
    dx, dy = (x1 - x0) / max(columns - 1, 1) / 2, (y1 - y0) / max(rows - 1, 1) / 2
    left, top = frame.to_pixel(np.array([x0 - dx, y1 + dy]))
    right, bottom = frame.to_pixel(np.array([x1 + dx, y0 - dy]))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    picture = image(rgba).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # which Qt scales fastest
    painter.drawImage(QRectF(left, top, right - left, bottom - top), picture)


def _range(values: Floats) -> tuple[float, float]:
    finite = values[np.isfinite(values)]
    return (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)


def paint_surroundings(painter: QPainter, ink: Ink, frame: PlaneFrame, scene: PlaneScene) -> None:
    """Draw what stands around the items and does not move with the probe: frame, numbers, names, title, colour bar."""
    if scene.bare:
        return
    painter.setPen(ink.pen(qcolor(ink.theme.muted), 0.8))
    painter.drawRect(frame.plot)
    _paint_numbers(painter, ink, frame)
    _paint_names(painter, ink, frame, scene)
    if scene.color_bar and frame.around.bar:
        draw_bar(painter, ink, frame.around.bar, scene.color_bar)


def paint_notes(painter: QPainter, ink: Ink, frame: PlaneFrame, scene: PlaneScene) -> None:
    """Draw what tells about the items, and follows the probe: legend and note."""
    around = frame.around
    if around.legend:
        draw_legend(painter, ink, around.legend, scene.legend, floats=False)
    elif around.floats:
        draw_legend(painter, ink, _legend_place(ink, frame, scene), scene.legend)
    if scene.note:
        draw_note(painter, ink, frame.plot, scene.note)


def _legend_place(ink: Ink, frame: PlaneFrame, scene: PlaneScene) -> QRectF:
    """Return where a floating legend stands: beside a narrow plot, above a flat one, else in its free corner."""
    room = frame.room
    aside, below = beside_or_above(ink, scene.legend, room, frame.plot)
    if aside or below:
        size = legend_size(ink, scene.legend, np.inf)
        top = room.top() - (ink.height * 1.3 if below else 0.0)  # the title stands below it, on the plot
        return QRectF(QPointF(room.right() - size.width(), top), size)
    return legend_box(ink, frame.plot, scene.legend, _busy(frame, scene))


def _busy(frame: PlaneFrame, scene: PlaneScene) -> Floats:
    """Return the pixels of the lines and data that do not move with the probe, so that the legend does not either.

    It makes way for the probe and for single arrows alone, which weigh more than all lines; for all of them where none
    stands still.
    """
    drawn = [(item.role, item.points) for item in scene.items if isinstance(item, Polyline)]
    marks = [(item.role, item.positions) for item in scene.items if isinstance(item, Points)]
    probe = [places for role, places in marks if role == Role.PROBE]
    lines = [places for role, places in drawn if role in {Role.CURVE, Role.CONTOUR}]
    if not lines:
        lines = [places for role, places in (*drawn, *marks) if role != Role.PROBE]
    lines += [places for role, places in marks if role == Role.X]
    heads = [item.heads for item in scene.items if isinstance(item, Arrows) and len(item.heads) <= FEW]
    weighed = (probe + heads) * (1 + sum(map(len, lines)))
    return frame.to_pixel(np.concatenate([*lines, *weighed])) if lines or weighed else np.empty((0, 2))


def _paint_numbers(painter: QPainter, ink: Ink, frame: PlaneFrame) -> None:
    color, gap = qcolor(ink.theme.muted), ink.pt(LABEL_GAP)
    taken = -np.inf
    for tick, text in zip(frame.x.ticks, frame.x.tick_labels, strict=True):
        across, half = _vertical(frame, tick)[0].x(), ink.width(text) / 2
        if across - half < taken:
            continue
        taken = across + half + ink.pt(3)
        box = QRectF(across - half, frame.plot.bottom() + gap, 2 * half, ink.height)
        text_at(painter, ink, box, text, color, Align.AlignHCenter | Align.AlignTop)
    taken = np.inf
    for tick, text in zip(frame.y.ticks, frame.y.tick_labels, strict=True):
        down = _horizontal(frame, tick)[0].y()
        if down + ink.height / 2 > taken:
            continue
        taken = down - ink.height / 2
        box = QRectF(frame.rect.left(), taken, frame.plot.left() - gap - frame.rect.left(), ink.height)
        text_at(painter, ink, box, text, color, Align.AlignRight | Align.AlignVCenter)


def _paint_names(painter: QPainter, ink: Ink, frame: PlaneFrame, scene: PlaneScene) -> None:
    """Write the horizontal axis's name below, the vertical one's above its axis, and the title between."""
    color = qcolor(ink.theme.foreground)
    below = QRectF(frame.plot.left(), frame.plot.bottom(), frame.plot.width(), ink.height * 2.1 + ink.pt(LABEL_GAP))
    text_at(painter, ink, below, scene.x.name, color, Align.AlignHCenter | Align.AlignBottom)
    row = QRectF(frame.plot.left(), frame.plot.top() - ink.height * 1.3, frame.plot.width(), ink.height * 1.2)
    start = max(frame.rect.left() + ink.pt(2), frame.plot.left() - ink.width(scene.y.name) / 2)
    name = QRectF(start, row.top(), ink.width(scene.y.name), row.height())
    text_at(painter, ink, name, scene.y.name, color, Align.AlignLeft | Align.AlignVCenter)
    if frame.around.title:
        draw_title(painter, ink, frame.around.title, news(scene))
    else:
        side = name.right() - row.left() + ink.pt(6)
        draw_title(painter, ink, row.adjusted(side, 0, -side, 0), news(scene))
