"""Small pictures of documents: what a window would show first, painted without one, in any thread."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult, ReadResult
from explorer.scene.palette import Theme, hexadecimal
from explorer.scene.primitives import Scene
from ui.classroom.thumbnails import SIZE
from ui.exporters.devices import blank_image
from ui.views.shot import Shot
from ui.widgets.formulas import Formula, typeset
from ui.widgets.style import color_of
from ui.widgets.typeset import INK

SHRUNK = 1.5  # the picture is painted so many times larger: letters at its axes are there to be seen, not read
MARGIN = 12  # pixels around a formula
LETTERS = 0.75  # the largest a formula is, of its usual size
MOST_FORMULAS = 4
IMAGE_LAST = "map"  # the kind of picture whose last scene says more than the first
SAYS_MORE = {"convergence": 1, "terms": 1}  # pictures of rooms that say more than the first, by the room


def miniature(document: Document, theme: Theme, scale: float) -> QImage:
    """Return the picture of a document at `scale` device pixels to the pixel: of its room where one is open."""
    definition = ""
    room: LabResult | None = None
    scenes: tuple[Scene, ...] = ()
    for result in Pipeline().evaluate(Request(document, 0)):
        match result:
            case ReadResult():
                definition = next((line.latex for line in result.lines if line.name == result.name), "")
            case LabResult():
                room = result
                break
            case PictureResult(scenes=scenes, kind=kind, fine=True) if not document.lab.room:
                scenes = scenes[-1:] if kind == IMAGE_LAST else scenes
                break
            case _:
                pass
    if room is not None and room.stages:
        scenes = (room.stages[min(SAYS_MORE.get(room.room, 0), len(room.stages) - 1)].scene,)
    formulas = _formulas(room, definition) if room is not None and not room.stages else []
    return _of_formulas(formulas, theme, scale) if formulas else _of_scene(scenes[0], theme, scale)


def _of_scene(scene: Scene, theme: Theme, scale: float) -> QImage:
    size = (round(SHRUNK * SIZE.width()), round(SHRUNK * SIZE.height()))
    image = Shot(replace(scene, title="", legend=()), theme, size).image(96 * scale)
    image.setDevicePixelRatio(1.0)
    small = image.scaled(SIZE * scale, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    small.setDevicePixelRatio(scale)
    return small


def _formulas(room: LabResult, definition: str) -> list[Formula]:
    """Return what a room without pictures writes: its formulas and first lines, or else the definition."""
    written = [latex for latex, _ in room.formulas] + [line.latex for line in room.lines]
    found = (typeset(latex) for latex in (written or [definition])[:MOST_FORMULAS])
    return [formula for formula in found if formula is not None]


def _of_formulas(formulas: list[Formula], theme: Theme, scale: float) -> QImage:
    """Return formulas one below the other, as large as they fit."""
    image = blank_image(SIZE, scale)
    image.fill(color_of(theme.background))
    wide = max(formula.width for formula in formulas)
    high = sum(formula.height + MARGIN for formula in formulas) - MARGIN
    ratio = min(LETTERS, (SIZE.width() - 2 * MARGIN) / wide, (SIZE.height() - 2 * MARGIN) / high)
    top = (SIZE.height() - ratio * high) / 2
    painter = QPainter(image)
    for formula in formulas:
        svg = formula.svg.replace(INK, f'fill="{hexadecimal(theme.foreground)}"')
        place = QRectF((SIZE.width() - ratio * wide) / 2, top, ratio * formula.width, ratio * formula.height)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, place)
        top += ratio * (formula.height + MARGIN)
    painter.end()
    return image
