"""Everything that is exported by painting: pictures, frames of animations, reports; without a window or a display.

Painting works in any thread, as long as there is a QGuiApplication.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from explorer.export.evaluated import Evaluated
from explorer.export.options import Options
from explorer.export.report import blocks, title, to_html
from explorer.export.sequences import Sequence
from explorer.lessons.sheets import Sheet, Words
from explorer.scene.camera import Camera
from explorer.scene.palette import THEMES
from explorer.scene.primitives import Scene
from ui.exporters.devices import vector_bytes
from ui.exporters.pages import report_pages
from ui.exporters.sheets import sheets_pdf
from ui.views.painter.ink import POINT_SIZE
from ui.views.shot import Shot
from ui.widgets.formulas import typeset
from ui.widgets.style import with_hangul

REPORT_SIZE = (720, 480)  # of a picture, in pixels at 96 to the inch
BESIDE = 24  # degrees between the directions among which a turning camera finds its distance


@dataclass(frozen=True)
class Painter:
    """Paints what the command line and the window export."""

    options: Options
    camera: Camera | None = None
    point_size: float = POINT_SIZE
    _kept: QGuiApplication = field(init=False)  # it has to live while something is painted

    def __post_init__(self) -> None:
        object.__setattr__(self, "_kept", application())

    def picture(self, scene: Scene, kind: str) -> bytes:
        """Return a scene as a "png", "svg" or "pdf" file."""
        return self.shot(scene).file(kind, self.options.dpi)

    def frames(
        self, sequence: Sequence, view: int, progress: Callable[[int, int], None] = lambda done, total: None
    ) -> Iterator[NDArray[np.uint8]]:
        """Yield the frames (height, width, 3) of one view; `progress` is told before each, and may raise."""
        shot: Shot | None = None
        camera: Camera | None = None
        for i, still in enumerate(sequence.stills()):
            progress(i, sequence.count)
            scene = still.scenes[min(view, len(still.scenes) - 1)]
            if shot is None:
                shot = replace(self.shot(scene, self.options.frame_size), paper=True)
                camera = _steady(shot, turns=sequence.key == "turn")
            yield as_array(shot.of(scene, camera.turned(still.turn, 0.0) if camera else None).image())
        progress(sequence.count, sequence.count)

    def report(self, found: Evaluated, kind: str) -> bytes:
        """Return a report of a document as "html" or "report-pdf"."""
        shots = [replace(self.shot(scene, REPORT_SIZE), theme=THEMES["light"]) for scene in found.picture.scenes]
        voice = self.options.voice
        report = blocks(found, voice=voice)
        if kind == "html":
            pictures = [vector_bytes(shot.paint, QSize(*shot.size), "svg").decode() for shot in shots]
            return to_html(report, pictures, svg_of, voice.code)
        return report_pages(report, [shot.paint for shot in shots], svg_of, title(found))

    def worksheets(
        self,
        sheets: Iterable[Sheet],
        count: int,
        words: Words,
        progress: Callable[[int, int], None],
        *,
        with_answers: bool,
    ) -> bytes:
        """Return worksheets, of which there are `count`, as the pages of a PDF."""
        return sheets_pdf(sheets, count, words, progress, with_answers=with_answers)

    def shot(self, scene: Scene, size: tuple[int, int] | None = None) -> Shot:
        """Return a scene as it is to be painted, of the usual size unless another is given."""
        theme = THEMES[self.options.theme]
        return Shot(
            scene, theme, size or self.options.size, self.camera, self.point_size, paper=not self.options.transparent
        )


def application() -> QGuiApplication:
    """Return the application, a new one without a display if there is none; it has to be kept while painting."""
    found = QGuiApplication.instance()
    if isinstance(found, QGuiApplication):
        return found
    made = QGuiApplication(["function-explorer", "-platform", platform_of(sys.platform)])
    made.setFont(with_hangul(made.font()))
    return made


def platform_of(system: str) -> str:
    """Return Qt's platform that paints without a window; on Windows "offscreen" knows no fonts, so the usual one."""
    return "windows" if system == "win32" else "offscreen"


def svg_of(latex: str) -> str | None:
    """Return a formula as SVG, None where it can't be typeset."""
    formula = typeset(latex)
    return formula.svg if formula else None


def as_array(image: QImage) -> NDArray[np.uint8]:
    """Return the pixels of an image (height, width, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def _steady(shot: Shot, *, turns: bool) -> Camera | None:
    """Return a camera for a whole sequence: so far away that the box fits from each direction it is seen from."""
    cameras = [shot.fitted(turn) for turn in (range(0, 360, BESIDE) if turns else (0,))]
    if shot.camera is not None or cameras[0] is None:
        return shot.camera
    return replace(cameras[0], distance=max(camera.distance for camera in cameras if camera))
