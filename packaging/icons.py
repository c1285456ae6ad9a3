"""The program's and its documents' icons in the sizes and formats that desktops ask for, drawn from the SVG files."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = [(size, size) for size in (16, 24, 32, 48, 64, 128, 256)]
BANNER = (164, 314)
ICONS = Path(__file__).resolve().parent.parent / "resources/icons"
FREEDESKTOP = {"application": ("apps", "function-explorer"), "document": ("mimetypes", "application-x-nabla")}


def png(name: str, size: int) -> bytes:
    """Return the icon `name` as PNG file of `size` by `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / f"{name}.svg")).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def write_freedesktop(root: Path) -> None:
    """Write the icons below `root`/usr/share/icons/hicolor, in all sizes and as SVG."""
    for name, (kind, target) in FREEDESKTOP.items():
        for size in SIZES:
            write(root / f"usr/share/icons/hicolor/{size}x{size}/{kind}/{target}.png", png(name, size))
        write(root / f"usr/share/icons/hicolor/scalable/{kind}/{target}.svg", (ICONS / f"{name}.svg").read_bytes())


def write_ico(name: str, target: Path) -> None:
    """Write the icon `name` as Windows' .ico with all its sizes."""
    image = Image.open(io.BytesIO(png(name, 256)))
    others = [Image.open(io.BytesIO(png(name, size))) for size, _ in WINDOWS_SIZES[:-1]]
    image.save(target, format="ICO", sizes=WINDOWS_SIZES, append_images=others)


def write_banner(target: Path) -> None:
    """Write the picture beside the first and last page of the Windows installer, of the size NSIS fixes."""
    icon = Image.open(io.BytesIO(png("application", BANNER[0] - 52)))
    image = Image.new("RGB", BANNER, "white")
    image.paste(icon, (26, 26), icon)
    image.save(target, format="BMP")


def write_icns(name: str, target: Path) -> None:
    """Write the icon `name` as macOS's .icns."""
    Image.open(io.BytesIO(png(name, 1024))).save(target, format="ICNS")


def write(path: Path, data: bytes) -> None:
    """Write a file and the folders it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
