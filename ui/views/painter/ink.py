"""What a painter draws with: fonts, pens and colours of one theme at the resolution of one device.

Widths and sizes in scenes are in points. A device has `unit` pixels to a point, so the same picture comes out alike
on a window, a printer page and an SVG file; no pen is cosmetic, because the file formats have none.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPainterPath, QPen

from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui.language.translator import shown

POINT_SIZE = 9.0
RIM = 1.2  # width of the ring around a marker, in points
DASHES = {"dashed": [4.0, 3.0], "dotted": [1.2, 2.0]}  # by how the legend marks a line, in widths of it
HALO = 2.5  # width of the glow behind a label, in points


@dataclass(frozen=True)
class Ink:
    """Fonts, pens and colours; `unit` is device pixels to a point and `point_size` the size of tick labels."""

    theme: Theme
    unit: float = 96 / 72
    point_size: float = POINT_SIZE
    font: QFont = field(init=False)
    metrics: QFontMetricsF = field(init=False)

    def __post_init__(self) -> None:
        font = _font(max(1, round(self.point_size * self.unit)))
        object.__setattr__(self, "font", font)
        object.__setattr__(self, "metrics", QFontMetricsF(font))

    @classmethod
    def on(cls, device: QPaintDevice, theme: Theme, *, scale: float = 1.0, point_size: float = POINT_SIZE) -> "Ink":
        """Return the ink for `device`, everything `scale` times as large."""
        return cls(theme, scale * device.logicalDpiY() / 72, point_size)

    def pt(self, points: float) -> float:
        """Return points in device pixels; lines and markers grow with the font, which a projector enlarges."""
        return points * self.unit * (self.point_size / POINT_SIZE) ** 0.5

    def color(self, role: Role, opacity: float = 1.0) -> QColor:
        """Return the colour of a role."""
        return qcolor(self.theme.color(role), opacity)

    def pen(self, color: QColor, width: float, mark: str = "line") -> QPen:
        """Return a round pen, `width` in points."""
        pen = QPen(color, self.pt(width), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if mark in DASHES:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(DASHES[mark])
        return pen

    def width(self, text: str) -> float:
        """Return the width of a text, in the user's language, in device pixels."""
        return _advance(self.font.family(), self.font.pixelSize(), shown(text))

    @property
    def height(self) -> float:
        """Return the height of a line of text in device pixels."""
        return self.metrics.height()


def _font(pixels: int) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    # Hinted letters are spaced by whole pixels, and the outlines that make the glow are not.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=4096)
def _advance(family: str, pixels: int, text: str) -> float:
    """Return the width of a text; most texts around a picture are those of the picture before."""
    font = _font(pixels)
    font.setFamilies([family, *font.families()[1:]])
    return QFontMetricsF(font).horizontalAdvance(text)


def qcolor(rgb: tuple[float, float, float], opacity: float = 1.0) -> QColor:
    """Return a colour of the scene's palette, components in 0..1, as Qt has it."""
    return QColor.fromRgbF(*rgb, opacity)


def text_at(painter: QPainter, ink: Ink, box: QRectF, text: str, color: QColor, align: Qt.AlignmentFlag) -> None:
    """Write a text aligned in a box; the box may be too small, the text is never cut."""
    painter.setFont(ink.font)
    painter.setPen(color)
    painter.drawText(box, align | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine, shown(text))


def haloed(painter: QPainter, ink: Ink, baseline: QPointF, text: str, color: QColor) -> None:
    """Write a text from its baseline's left end, with a glow in the background's colour to keep it readable."""
    text = shown(text)
    outline = QPainterPath()
    outline.addText(baseline, ink.font, text)
    glow = qcolor(ink.theme.background)
    painter.strokePath(outline, ink.pen(glow, HALO))
    painter.setFont(ink.font)
    painter.setPen(color)
    painter.drawText(baseline, text)


def plate(painter: QPainter, ink: Ink, box: QRectF) -> None:
    """Draw the quiet plate that legends and read-outs stand on."""
    painter.setPen(ink.pen(qcolor(ink.theme.border), 0.6))
    painter.setBrush(QBrush(qcolor(ink.theme.panel, 0.88)))
    corner = ink.pt(2.5)
    painter.drawRoundedRect(box, corner, corner)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def inset(box: QRectF, margin: float) -> QRectF:
    """Return a box smaller by `margin` on each side."""
    return box.marginsRemoved(QMarginsF(margin, margin, margin, margin))
