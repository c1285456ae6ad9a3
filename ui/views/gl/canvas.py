"""The OpenGL renderer: draws the items into a buffer of its own, which the widget paints like any other image.

An OpenGL widget would make Qt compose the whole window with OpenGL, which without a graphics card takes several times
as long as drawing the items. Only items that are new objects are uploaded; what stood still in the last picture is
drawn once, with its depths, and copied from then on.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QMatrix4x4, QOffscreenSurface, QOpenGLContext, QSurfaceFormat
from PySide6.QtOpenGL import QOpenGLFramebufferObject, QOpenGLFramebufferObjectFormat
from PySide6.QtWidgets import QWidget

from explorer.scene.primitives import Floats, Item
from ui.views.canvas import Canvas
from ui.views.gl import constants as gl
from ui.views.gl.build import build
from ui.views.gl.items import ORDER_CLEAR, ORDER_SOLID, ORDER_STROKE, Drawable, Seen
from ui.views.gl.probe import draws_in_software
from ui.views.gl.programs import Programs
from ui.views.painter.box import SpaceFrame
from ui.views.picture import Picture

SAMPLES = 4


class GLCanvas(Canvas):
    """Draws a picture with OpenGL; whatever fails is told by `failed` and never raised."""

    failed = Signal(str)  # the reason, once, when drawing failed; the canvas draws no more after that

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._software = draws_in_software()
        self._surface: QOffscreenSurface | None = None
        self._context: QOpenGLContext | None = None
        self._programs: Programs | None = None
        self._made: dict[int, tuple[Item, list[Drawable]]] = {}
        self._stood: set[int] = set()  # the items that were in the picture before the last one, too
        self._made_for: tuple[object, ...] = ()
        self._buffers: dict[tuple[str, int], QOpenGLFramebufferObject] = {}
        self._still: tuple[object, ...] = ()  # what the buffer of still items shows
        self._broken = False

    @property
    def hurries(self) -> bool:
        """Whether the processor does what a graphics card should."""
        return self._software

    def items_image(self, picture: Picture, frame: SpaceFrame, ratio: float, *, smooth: bool) -> QImage | None:
        """Return the items alone on a transparent ground."""
        if self._broken:
            return None
        try:
            self._make_current()
            return self._drawn(picture, frame, ratio, SAMPLES if smooth else 0)
        except Exception as error:  # noqa: BLE001 - a driver may raise anything, and the painter can take over
            self._fail(error)
            return None
        finally:
            if self._context is not None:
                self._context.doneCurrent()

    def _make_current(self) -> None:
        """Make the context current; one that was lost is made anew, in which nothing of the old one exists."""
        if self._context and self._surface and self._context.isValid() and self._context.makeCurrent(self._surface):
            return
        self._made.clear()
        self._buffers.clear()
        self._still = ()
        surface, context = QOffscreenSurface(), QOpenGLContext()
        surface.setFormat(QSurfaceFormat.defaultFormat())
        surface.create()
        context.setFormat(surface.requestedFormat())
        if not (context.create() and context.makeCurrent(surface)):
            raise RuntimeError("the context was lost")
        self._surface, self._context = surface, context
        self._programs = Programs.compiled()

    def _drawn(self, picture: Picture, frame: SpaceFrame, ratio: float, samples: int) -> QImage:
        """Return the picture's items from a buffer: those that stand still are copied, the others drawn over them."""
        seen, size = self._seen(picture, frame, ratio), self.size() * ratio
        self._update_items(picture)
        still, moving = self._parts()
        buffer, both = self._buffer("all", size, samples), gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT
        seen.functions.glViewport(0, 0, size.width(), size.height())
        if still:
            kept = self._buffer("still", size, samples)
            shows = (kept, frame.sight, ratio, *still)
            if shows != self._still:
                _draw(still, seen, kept)
                self._still = shows
            QOpenGLFramebufferObject.blitFramebuffer(buffer, kept, both)
        _draw(moving, seen, buffer, clear=not still)
        return buffer.toImage()

    def _seen(self, picture: Picture, frame: SpaceFrame, ratio: float) -> Seen:
        if self._context is None or self._programs is None:
            raise RuntimeError("the context was lost")
        view, size = picture.camera.view(), self.size() * ratio
        mvp, toward = _matrix(frame.projection() @ view), picture.camera.axes()[2]
        viewport = (float(size.width()), float(size.height()))
        return Seen(self._context.functions(), self._programs, _matrix(view), mvp, toward, viewport, ratio)

    def _buffer(self, name: str, size: QSize, samples: int) -> QOpenGLFramebufferObject:
        """Return a buffer with a depth for each pixel, made anew for another size; one for each number of samples."""
        found = self._buffers.get((name, samples))
        if found is None or found.size() != size:
            wanted = QOpenGLFramebufferObjectFormat()
            wanted.setAttachment(QOpenGLFramebufferObject.Attachment.CombinedDepthStencil)
            wanted.setSamples(samples)
            found = QOpenGLFramebufferObject(size, wanted)
            if not found.isValid():
                raise RuntimeError("OpenGL has no room for a picture")
            self._buffers[name, samples] = found
        return found

    def _parts(self) -> tuple[list[Drawable], list[Drawable]]:
        """Return what draws the items that stand still, as far as it hides, and what draws the others, in order.

        Lines that are seen through hide nothing: a surface drawn later, as is its fine mesh at rest, would cover them.
        """
        still: list[Drawable] = []
        moving: list[Drawable] = []
        fresh = [part.order for key, (_, parts) in self._made.items() if key not in self._stood for part in parts]
        end = ORDER_STROKE + 1 if ORDER_SOLID in fresh else ORDER_CLEAR
        for key, (_, parts) in self._made.items():
            for part in parts:
                (still if key in self._stood and part.order < end else moving).append(part)
        return sorted(still, key=_order), sorted(moving, key=_order)

    def _update_items(self, picture: Picture) -> None:
        """Upload new scene items, and drop those that are gone."""
        scene = picture.scene
        made_for = (picture.theme, picture.point_size, scene.color_bar, scene.proportions, scene.x, scene.y, scene.z)
        if made_for != self._made_for:
            self._made.clear()
            self._made_for = made_for
        wanted = {id(item): item for item in scene.items}
        for gone in self._made.keys() - wanted.keys():
            del self._made[gone]
        self._stood = set(self._made)
        for key, item in wanted.items():
            if key not in self._made:
                self._made[key] = (item, build(item, scene, picture.ink(self)))

    def _fail(self, error: Exception) -> None:
        self._broken = True
        reason = str(error).strip().splitlines()[0] if str(error) else type(error).__name__
        self.failed.emit(f"3-D without OpenGL: {reason}")


def _draw(parts: Sequence[Drawable], seen: Seen, buffer: QOpenGLFramebufferObject, *, clear: bool = True) -> None:
    """Draw parts into a buffer, over what is there or over nothing."""
    functions = seen.functions
    buffer.bind()
    functions.glDepthMask(True)  # else it is not cleared
    if clear:
        functions.glClearColor(0, 0, 0, 0)
        functions.glClear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT)
    for part in parts:
        part.draw(seen)
    buffer.release()


def _order(part: Drawable) -> int:
    return part.order


def _matrix(matrix: Floats) -> QMatrix4x4:
    return QMatrix4x4(*np.asarray(matrix, float).ravel().tolist())
