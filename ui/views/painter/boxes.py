"""Boxes with lines of text in a diagram, in device pixels; y down."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter

from explorer.scene.primitives import Boxes, Floats, TextLine
from ui.language.translator import shown
from ui.views.painter.ink import POINT_SIZE, Ink, qcolor

LETTERS = 0.7  # height of letters, to that of a line
READABLE = 4.5  # height of the smallest letters that are worth drawing, in points
LEGIBLE = 0.68  # height of the smallest letters of several lines, in heights of the numbers at axes: less is left out
LARGEST = 20.0  # of the letters, in points at the usual size of numbers
SIDE = 0.35  # room at the left and right of a text, in heights of its letters


def draw_boxes(painter: QPainter, ink: Ink, low: Floats, high: Floats, item: Boxes, within: QRectF) -> None:
    """Draw boxes between corners (N, 2), the lower left and upper right ones; what is outside of `within` is not."""
    middle = (low + high) / 2
    half = np.abs(high - low) / 2
    corners = np.hstack([middle - half, middle + half])
    seen = (
        (corners[:, 2] >= within.left())
        & (corners[:, 0] <= within.right())
        & (corners[:, 3] >= within.top())
        & (corners[:, 1] <= within.bottom())
    )
    painter.save()
    painter.setPen(ink.pen(ink.color(item.role), item.width))
    for left, top, right, bottom in corners[seen].tolist():
        box = QRectF(left, top, right - left, bottom - top)
        radius = item.corner * box.height()
        painter.setBrush(QBrush(qcolor(ink.theme.background)))
        painter.drawRoundedRect(box, radius, radius)
        if item.opacity:
            painter.setBrush(QBrush(ink.color(item.role, item.opacity)))
            painter.drawRoundedRect(box, radius, radius)
    texts = [lines for lines, drawn in zip(item.texts, seen.tolist(), strict=True) if drawn]
    _write(painter, ink, corners[seen], texts, item.rows)
    painter.restore()


def _write(painter: QPainter, ink: Ink, corners: Floats, texts: Sequence[tuple[TextLine, ...]], rows: int) -> None:
    """Write the lines in their boxes; where all would be too small, the first and as many of the last as fit."""
    if not texts:
        return
    height = float((corners[:, 3] - corners[:, 1]).min())
    while rows > 1 and height / rows * LETTERS < LEGIBLE * ink.point_size * ink.unit:
        rows -= 1
    size = min(height / max(rows, 1) * LETTERS, LARGEST * ink.unit * ink.point_size / POINT_SIZE)
    if size < READABLE * ink.unit:
        return
    fonts = {strong: _font(ink, size, strong=strong) for strong in (False, True)}
    metrics = {strong: QFontMetricsF(font) for strong, font in fonts.items()}
    pitch = size / LETTERS
    for (left, top, right, bottom), written in zip(corners.tolist(), texts, strict=True):
        lines = written if len(written) <= rows else (written[0], *written[len(written) - rows + 1 :])
        room = right - left - SIDE * size
        above = (top + bottom - pitch * len(lines)) / 2
        for i, line in enumerate(lines):
            text, font = shown(line.text), fonts[line.strong]
            if metrics[line.strong].horizontalAdvance(text) > room:
                text = metrics[line.strong].elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(ink.color(line.role))
            box = QRectF(left, above + i * pitch, right - left, pitch)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def _font(ink: Ink, size: float, *, strong: bool) -> QFont:
    font = QFont(ink.font)
    font.setPixelSize(max(1, round(size)))
    font.setBold(strong)
    return font
