"""Paint devices: what paints a picture, as the bytes of a PNG, SVG or PDF file."""

import re
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

DOTS_PER_INCH = 96.0

Paint: TypeAlias = Callable[[QPainter, QRectF], None]


def png_bytes(image: QImage) -> bytes:
    """Return an image as a PNG file that says how many dots it has to an inch."""
    dots = round(DOTS_PER_INCH * image.devicePixelRatio() / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def blank_image(size: QSize, scale: float) -> QImage:
    """Return a transparent image `scale` times as fine as `size`, whose letters are sized for 96 dots to the inch."""
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    dots = round(DOTS_PER_INCH / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(0)
    return image


def vector_bytes(paint: Paint, size: QSize, kind: str) -> bytes:
    """Return what `paint` draws as an SVG or PDF file of `size` pixels at 96 to the inch."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = _svg(buffer, size) if kind == "svg" else _pdf(buffer, size)
    painted(device, paint, size)
    buffer.close()
    made = bytes(data.data())
    return compact_svg(made) if kind == "svg" else copyable_pdf(made)


def painted(device: QImage | QSvgGenerator | QPdfWriter, paint: Paint, size: QSize) -> None:
    """Let `paint` paint on a whole device."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        paint(painter, QRectF(0, 0, size.width(), size.height()))
    finally:
        painter.end()


def _svg(buffer: QBuffer, size: QSize) -> QSvgGenerator:
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(size)
    device.setViewBox(QRect(0, 0, size.width(), size.height()))
    device.setResolution(round(DOTS_PER_INCH))
    device.setTitle("Function Explorer")
    return device


def _pdf(buffer: QBuffer, size: QSize) -> QPdfWriter:
    device = QPdfWriter(buffer)
    device.setResolution(round(DOTS_PER_INCH))
    inch = DOTS_PER_INCH
    points = QSizeF(size.width() * 72 / inch, size.height() * 72 / inch)
    page = QPageSize(points, QPageSize.Unit.Point, "picture", QPageSize.SizeMatchPolicy.ExactMatch)
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    device.setCreator("Function Explorer")
    return device


_FACET = re.compile(
    rb'<g fill="(#\w{6})" fill-opacity="1" stroke="(#\w{6})" stroke-opacity="1" stroke-width="([\d.]+)"[^>]*'
    rb'transform="matrix\(1,0,0,1,0,0\)"[^>]*>\s*'
    rb'<polygon fill-rule="nonzero" vector-effect="none" points="([^"]*?) ?" />\s*</g>\s*'
)


def compact_svg(svg: bytes) -> bytes:
    """Return a file of Qt's with the facets of surfaces in a quarter of the room: no group and no font for each."""
    return _FACET.sub(rb'<polygon fill="\1" stroke="\2" stroke-width="\3" points="\4"/>\n', svg)


_MEANINGS = re.compile(rb"(?<=\nbegincmap\n).*?(?=\nendcmap\n)", re.DOTALL)  # of the glyphs of a font
_RANGE = re.compile(rb"^(<....> <....> )(.*)$", re.MULTILINE)  # glyphs from, to, and the letters they stand for
_CONTROL = re.compile(rb"<00(?!00)[01].>")


def copyable_pdf(pdf: bytes) -> bytes:
    """Return a file of Qt's whose blanks are copied and found as such.

    In many Korean fonts control characters share the glyph of the blank, and Qt takes the first that has a glyph for
    its letter. The lengths of what is written stay, and so does the table of where things are.
    """
    return _MEANINGS.sub(lambda font: _RANGE.sub(lambda row: row[1] + _CONTROL.sub(b"<0020>", row[2]), font[0]), pdf)
