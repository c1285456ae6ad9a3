"""Pictures and tables as files and on the clipboard; the same code serves the menus and the command line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSaveFile, QSize, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from explorer.document.results import Table
from explorer.export.matrices import FORMATS, to_markdown

PNG_SCALE = 3.0  # pixels of a file to a pixel of the screen: about 300 dots an inch
DOTS_PER_INCH = 96.0
SUFFIXES = {"png": "png", "svg": "svg", "pdf": "pdf"} | {
    "latex": "tex",
    "markdown": "md",
    "csv": "csv",
    "numpy": "txt",
    "matlab": "m",
}
PICTURE_FORMATS = ("png", "svg", "pdf")
TABLE_FORMATS = {"latex": "LaTeX", "markdown": "Markdown", "csv": "CSV", "numpy": "NumPy", "matlab": "MATLAB"}

Paint: TypeAlias = Callable[[QPainter, QRectF], None]


class Picture(Protocol):
    """A view that can be exported."""

    def grab_image(self, scale: float = 1.0) -> QImage: ...

    def paint_to(self, painter: QPainter, rect: QRectF) -> None: ...

    def size(self) -> QSize: ...


class ExportError(OSError):
    """A file could not be written; the message says which and why."""


def write(path: Path, data: bytes) -> Path:
    """Write a file as a whole or not at all; raises ExportError."""
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
    if not written:
        raise ExportError(f"{path.name} could not be written to {path.parent}: {file.errorString()}")
    return path


def with_suffix(path: Path, suffix: str) -> Path:
    """Return the path with a suffix, unless it has it already."""
    return path if path.suffix.lower() == f".{suffix}" else path.with_name(f"{path.name}.{suffix}")


# Tables


def table_text(table: Table, kind: str) -> str:
    """Return the numbers of a table as text in one of TABLE_FORMATS, with all of their digits."""
    if kind == "markdown":
        return to_markdown(table.numbers, table.row_names, table.column_names)
    return FORMATS[kind](table.numbers)


def symbols_latex(table: Table) -> str:
    """Return the formulas of a table as LaTeX; empty where they are not known."""
    if not table.latex:
        return ""
    if len(table.latex) == len(table.latex[0]) == 1:
        return table.latex[0][0]
    rows = r" \\ ".join(" & ".join(row) for row in table.latex)
    return rf"\begin{{bmatrix}} {rows} \end{{bmatrix}}"


def symbols_text(table: Table) -> str:
    """Return the formulas of a table in the language of the definitions."""
    rows = [", ".join(row) for row in table.text]
    if len(rows) == 1 and len(table.text[0]) == 1:
        return rows[0]
    return "[" + "; ".join(rows) + "]"


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


# Pictures


def picture_bytes(view: Picture, kind: str) -> bytes:
    """Return what a view shows as a "png", "svg" or "pdf" file."""
    if kind == "png":
        return png_bytes(view.grab_image(PNG_SCALE))
    return vector_bytes(view.paint_to, view.size(), kind)


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


def image_of(paint: Paint, size: QSize, scale: float) -> QImage:
    """Return what `paint` draws as an image `scale` times as fine as `size`."""
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    dots = round(DOTS_PER_INCH / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(0)
    _painted(image, paint, size)
    return image


def vector_bytes(paint: Paint, size: QSize, kind: str) -> bytes:
    """Return what `paint` draws as an SVG or PDF file of `size` pixels at 96 to the inch."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = _svg(buffer, size) if kind == "svg" else _pdf(buffer, size)
    _painted(device, paint, size)
    buffer.close()
    return bytes(data.data())


def _painted(device: QImage | QSvgGenerator | QPdfWriter, paint: Paint, size: QSize) -> None:
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


def copy_picture(view: Picture) -> None:
    """Put what a view shows on the clipboard, as an image."""
    QGuiApplication.clipboard().setImage(view.grab_image(2.0))


# Without a window


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture of a document: a short name for its files, and what draws it."""

    name: str
    paint: Paint


def write_sheets(sheets: Iterable[Sheet], folder: Path, formats: Iterable[str], size: QSize) -> list[Path]:
    """Write pictures into a folder in the picture formats among `formats`; raises ExportError."""
    made = []
    kinds = [kind for kind in formats if kind in PICTURE_FORMATS]
    for sheet in sheets:
        for kind in kinds:
            path = folder / f"{sheet.name}.{SUFFIXES[kind]}"
            if kind == "png":
                data = png_bytes(image_of(sheet.paint, size, 2.0))
            else:
                data = vector_bytes(sheet.paint, size, kind)
            made.append(write(path, data))
    return made
