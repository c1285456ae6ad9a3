"""Files that come with the program: icons, tinted by the theme, and example documents."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.scene.palette import RGB, hexadecimal

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
TINT = "currentColor"


class _StrokeIcon(QIconEngine):
    """A tinted SVG file, read and drawn when and in the size it is asked for: most icons of a start are in menus."""

    def __init__(self, name: str, color: RGB, disabled: RGB) -> None:
        super().__init__()
        self._name = name
        self._tints = {QIcon.Mode.Disabled: disabled, QIcon.Mode.Normal: color}
        self._drawn: dict[tuple[int, int, QIcon.Mode], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a rectangle, sharp at any size."""
        tint = self._tints.get(mode, self._tints[QIcon.Mode.Normal])
        svg = QSvgRenderer(QByteArray(_drawing(self._name).replace(TINT, hexadecimal(tint)).encode()))
        svg.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as picture, drawn once for each size and mode."""
        key = (size.width(), size.height(), mode)
        if size.isEmpty():  # a window that is being laid out may ask for it
            return QPixmap()
        if key not in self._drawn:
            self._drawn[key] = QPixmap(size)
            self._drawn[key].fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn[key])
            self.paint(painter, QRect(QPoint(), size), mode, state)
            painter.end()
        return self._drawn[key]


@cache
def _drawing(name: str) -> str:
    """Return the SVG of an icon, read once: each theme draws it anew."""
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def icon(name: str, color: RGB, disabled: RGB) -> QIcon:
    """Return the stroke icon `name` in a colour of the theme; it stays, for PySide frees an icon's engine too early."""
    return QIcon(_StrokeIcon(name, color, disabled))


def application_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(RESOURCES / "icons" / "application.svg"))


def hangul_fonts() -> list[Path]:
    """Return the fonts with the Korean letters, which not every system has, by weight."""
    return [RESOURCES / "fonts" / f"{name}.ttf" for name in ("ExplorerHangul", "ExplorerHangulBold")]


def example(name: str) -> Path:
    """Return the file of an example document."""
    return RESOURCES / "examples" / f"{name}.nabla"


def is_example(path: Path) -> bool:
    """Return whether a file is one of the examples that come with the program."""
    return path.resolve().parent == RESOURCES / "examples"


def lessons() -> list[Path]:
    """Return the lesson files by name: those that come with the program, then those for every user of the machine."""
    data = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.AppLocalDataLocation)
    folders = [RESOURCES / "lessons", *(Path(folder) / "lessons" for folder in data[1:])]  # the first is the user's own
    return [path for folder in folders for path in sorted(folder.glob("*.lesson"))]
