"""Pictures of a document without a window, for the command line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPainter

from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, PictureResult
from explorer.scene.camera import Camera
from explorer.scene.palette import THEMES, Theme
from explorer.scene.primitives import PlaneScene, Scene
from ui.exporters import Paint, Sheet, write_sheets
from ui.views.painter.box import SpaceFrame
from ui.views.painter.ink import Ink
from ui.views.painter.plane import paint_plane
from ui.views.painter.space import paint_space

SIZE = (800, 600)  # pixels at 96 to the inch


def render(
    document: Document,
    folder: Path,
    formats: Sequence[str],
    size: tuple[int, int] = SIZE,
    theme: Theme = THEMES["light"],
) -> list[Path]:
    """Write the pictures of a document into a folder, and return the files; needs no display.

    `formats` are "png", "svg" and "pdf", `size` is in pixels at 96 to the inch. Raises ValueError when the function
    can't be drawn, OSError when a file can't be written.
    """
    application = QGuiApplication.instance() or _application()
    scenes = scenes_of(document)
    sheets = [Sheet(f"view-{letter}", _paint(scene, theme)) for letter, scene in zip("ab", scenes, strict=False)]
    written = write_sheets(sheets, folder, formats, QSize(*size))
    del application  # it has to live until here
    return written


def _application() -> QGuiApplication:
    return QGuiApplication(["function-explorer", "-platform", "offscreen"])


def scenes_of(document: Document) -> tuple[Scene, ...]:
    """Return the fine scenes of a document."""
    scenes: tuple[Scene, ...] = ()
    for result in Pipeline().evaluate(Request(document, 0)):
        match result:
            case PictureResult():
                scenes = result.scenes
            case FailureResult(message):
                raise ValueError(message)
    return scenes


def _paint(scene: Scene, theme: Theme) -> Paint:
    def paint(painter: QPainter, rect: QRectF) -> None:
        if isinstance(scene, PlaneScene):
            paint_plane(painter, rect, scene, theme)
        else:
            ink = Ink.on(painter.device(), theme)
            camera = SpaceFrame.of(rect, scene, Camera(), ink).fitted(scene)
            paint_space(painter, rect, scene, camera, theme)

    return paint
