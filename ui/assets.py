"""Files that come with the program: icons, tinted by the theme, and example documents."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.scene.palette import RGB, hexadecimal

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
TINT = "currentColor"
PIXELS = (16, 20, 24, 32, 48)


def icon(name: str, color: RGB, disabled: RGB) -> QIcon:
    """Return the stroke icon `name` in a colour of the theme, sharp at the sizes tool bars use."""
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        svg = QSvgRenderer(QByteArray(source.replace(TINT, hexadecimal(tint)).encode()))
        for size in PIXELS:
            made.addPixmap(_pixmap(svg, size), mode)
    return made


def _pixmap(svg: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    svg.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def application_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(RESOURCES / "icons" / "application.svg"))


def catalogue_path(language: str) -> Path:
    """Return where the translations into a language are."""
    return RESOURCES / "translations" / f"function_explorer_{language}.ts"


def hangul_fonts() -> list[Path]:
    """Return the fonts with the Korean letters, which not every system has, by weight."""
    return [RESOURCES / "fonts" / f"{name}.ttf" for name in ("ExplorerHangul", "ExplorerHangulBold")]


def example(name: str) -> Path:
    """Return the file of an example document."""
    return RESOURCES / "examples" / f"{name}.nabla"


def lessons() -> list[Path]:
    """Return the lesson files by name: those that come with the program, then those for every user of the machine."""
    data = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.AppLocalDataLocation)
    folders = [RESOURCES / "lessons", *(Path(folder) / "lessons" for folder in data[1:])]  # the first is the user's own
    return [path for folder in folders for path in sorted(folder.glob("*.lesson"))]
