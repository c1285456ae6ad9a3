"""What OpenGL draws: lit surfaces with their exact normals, and strokes (lines, heads of arrows, markers)."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QMatrix4x4, QOpenGLFunctions, QVector2D, QVector4D
from PySide6.QtOpenGL import QOpenGLBuffer, QOpenGLShaderProgram
from shiboken6 import VoidPtr

from explorer.scene.primitives import Floats
from ui.views.gl import constants as gl
from ui.views.gl.programs import Programs
from ui.views.in_box import BoxMesh

# Drawn in this order: what hides, what lies on it, what is seen through, markers, ghosts.
ORDER_SOLID, ORDER_STROKE, ORDER_CLEAR, ORDER_MARKER, ORDER_GHOST = 0, 10, 20, 30, 40
CORNERS = np.array([[0, -1], [1, -1], [1, 1], [0, -1], [1, 1], [0, 1]], np.float32)
NEARER = 0.0015
HEAD_ACROSS = 0.77  # from a corner of an arrow's head to the side beyond, in lengths of the head
VERTEX = np.dtype([("position", "<f4", 3), ("normal", "<f4", 3), ("color", "u1", 4)])


@dataclass(frozen=True, eq=False)
class Seen:
    """How the items of one picture are seen; `viewport` and `ratio` are in device pixels."""

    functions: QOpenGLFunctions
    programs: Programs
    view: QMatrix4x4
    mvp: QMatrix4x4
    toward: Floats  # the direction in the box towards the eye
    viewport: tuple[float, float]
    ratio: float


class Drawable(Protocol):
    """What a canvas draws, in the order of its `order`."""

    order: int

    def draw(self, seen: Seen) -> None:
        """Draw with the current context."""


class Surface:
    """A lit mesh; a translucent one is drawn after all solid things, its triangles from back to front."""

    def __init__(self, mesh: BoxMesh) -> None:
        self._solid = mesh.opacity >= 1.0
        self.order = ORDER_SOLID if self._solid else ORDER_CLEAR
        self._faces = np.ascontiguousarray(mesh.faces, np.uint32)
        self._middles = None if self._solid else mesh.vertices[mesh.faces].mean(axis=1).astype(np.float32)
        self._direction = np.zeros(3)
        data = np.empty(len(mesh.vertices), VERTEX)
        data["position"], data["normal"] = mesh.vertices, mesh.normals
        data["color"] = np.rint(np.clip(mesh.rgba, 0, 1) * 255)
        self._vertices = _filled(QOpenGLBuffer.Type.VertexBuffer, data)
        self._indices = _filled(QOpenGLBuffer.Type.IndexBuffer, self._faces)

    def draw(self, seen: Seen) -> None:
        if self._faces.size == 0:
            return
        if not self._solid:
            self._sort(seen.toward)
        _set_state(seen.functions, solid=self._solid)
        program = seen.programs.surface
        program.bind()
        program.setUniformValue(program.uniformLocation("u_mvp"), seen.mvp)
        program.setUniformValue(program.uniformLocation("u_view"), seen.view)
        _attributes(program, self._vertices, ((gl.FLOAT, 3, 0), (gl.FLOAT, 3, 12), (gl.UNSIGNED_BYTE, 4, 24)), 28)
        self._indices.bind()
        seen.functions.glDrawElements(gl.TRIANGLES, self._faces.size, gl.UNSIGNED_INT, VoidPtr(0))  # type: ignore[arg-type]  # PySide's stub is wrong
        self._indices.release()
        _release(program)

    def _sort(self, toward: Floats) -> None:
        """Put the triangles in order when the camera has turned."""
        if self._middles is None or np.allclose(toward, self._direction, atol=1e-4):
            return
        self._direction = toward
        order = np.argsort(self._middles @ toward.astype(np.float32), kind="stable")
        data = np.ascontiguousarray(self._faces[order])
        self._indices.bind()
        self._indices.write(0, data.tobytes(), data.nbytes)  # type: ignore[arg-type]  # likewise
        self._indices.release()


@dataclass(frozen=True, eq=False)
class StrokeStyle:
    """How strokes look: `head` is an arrow head's length, negative for markers; widths are in pixels.

    `corners` are a marker's number of corners, 0 for a disc, and the angle of the first. A `hollow` head is its two
    sides, as wide as the stroke.
    """

    color: tuple[float, float, float, float]
    width: float
    head: float = 0.0
    dash: float = 0.0
    rim: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    ring: float = 0.0
    ghost: bool = False
    corners: tuple[int, float] = (0, 0.0)
    hollow: bool = False


class Strokes:
    """Segments from starts to ends (M, 3), drawn as lines, as the heads of arrows, or as markers at their starts."""

    def __init__(self, starts: Floats, ends: Floats, style: StrokeStyle) -> None:
        data = _corners(starts, ends)
        self._count = len(data)
        self._style = style
        self._solid = style.head >= 0 and style.color[3] >= 1
        self._buffer = _filled(QOpenGLBuffer.Type.VertexBuffer, data)
        marker = ORDER_GHOST if style.ghost else ORDER_MARKER
        self.order = marker if style.head < 0 else ORDER_STROKE + (not self._solid)

    def draw(self, seen: Seen) -> None:
        if self._count == 0:
            return
        _set_state(seen.functions, solid=self._solid, hidden=not self._style.ghost)
        program = seen.programs.stroke
        program.bind()
        self._set_uniforms(program, seen)
        _attributes(program, self._buffer, ((gl.FLOAT, 3, 0), (gl.FLOAT, 3, 12), (gl.FLOAT, 4, 24)), 40)
        seen.functions.glDrawArrays(gl.TRIANGLES, 0, self._count)
        _release(program)

    def _set_uniforms(self, program: QOpenGLShaderProgram, seen: Seen) -> None:
        style, ratio = self._style, seen.ratio
        program.setUniformValue(program.uniformLocation("u_mvp"), seen.mvp)
        program.setUniformValue(program.uniformLocation("u_viewport"), QVector2D(*seen.viewport))
        numbers = {
            "u_width": style.width * ratio,
            "u_head": style.head * ratio,
            "u_dash": style.dash,
            "u_ring": style.ring * ratio,
            "u_side": 2 * np.pi / style.corners[0] if style.corners[0] else 0.0,
            "u_turn": style.corners[1],
            "u_sides": style.width / (style.head * HEAD_ACROSS) if style.hollow else 0.0,
            "u_nearer": NEARER * (2 if style.head < 0 else 1),
        }
        for name, number in numbers.items():
            program.setUniformValue1f(program.uniformLocation(name), number)
        program.setUniformValue(program.uniformLocation("u_color"), QVector4D(*style.color))
        program.setUniformValue(program.uniformLocation("u_rim"), QVector4D(*style.rim))


def _filled(kind: QOpenGLBuffer.Type, data: NDArray[np.generic]) -> QOpenGLBuffer:
    """Return a buffer of the current context with some data."""
    buffer = QOpenGLBuffer(kind)
    if not (buffer.create() and buffer.bind()):
        raise RuntimeError("OpenGL has no room for a buffer")
    buffer.allocate(data.tobytes(), data.nbytes)
    buffer.release()
    return buffer


def _set_state(functions: QOpenGLFunctions, *, solid: bool, hidden: bool = True) -> None:
    """Choose between what hides and what is seen through; ghosts are not hidden by anything."""
    (functions.glEnable if hidden else functions.glDisable)(gl.DEPTH_TEST)
    functions.glDepthMask(solid)
    if solid:
        functions.glDisable(gl.BLEND)
        # Pushed back a little, so that what touches a surface shows.
        functions.glEnable(gl.POLYGON_OFFSET_FILL)
        functions.glPolygonOffset(1.5, 4.0)
    else:
        functions.glDisable(gl.POLYGON_OFFSET_FILL)
        functions.glEnable(gl.BLEND)
        functions.glBlendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA)


def _attributes(
    program: QOpenGLShaderProgram, buffer: QOpenGLBuffer, parts: tuple[tuple[int, int, int], ...], stride: int
) -> None:
    """Let the program's attributes read parts (type, count, offset) of a buffer."""
    buffer.bind()
    for place, (kind, count, offset) in enumerate(parts):
        program.enableAttributeArray(place)
        program.setAttributeBuffer(place, kind, offset, count, stride)
    buffer.release()


def _release(program: QOpenGLShaderProgram) -> None:
    for place in range(3):
        program.disableAttributeArray(place)
    program.release()


def _corners(starts: Floats, ends: Floats) -> NDArray[np.float32]:
    """Return the corners (6 M, 10) of the strokes' triangles: start, end, along, across, travelled there."""
    length = np.linalg.norm(ends - starts, axis=1)
    after = np.cumsum(length)
    data = np.empty((len(starts), 6, 10), np.float32)
    data[:, :, 0:3], data[:, :, 3:6] = starts[:, None], ends[:, None]
    data[:, :, 6:8] = CORNERS
    data[:, :, 8], data[:, :, 9] = (after - length)[:, None], after[:, None]
    return data.reshape(-1, 10)
