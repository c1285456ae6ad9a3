"""Items of a GL view: a lit mesh with its exact normals, and strokes."""

from ctypes import c_void_p
from dataclasses import dataclass

import numpy as np
from OpenGL import GL
from pyqtgraph.opengl import GLMeshItem, MeshData
from pyqtgraph.opengl.GLGraphicsItem import GLGraphicsItem
from pyqtgraph.opengl.items.GLMeshItem import DirtyFlag
from PySide6.QtOpenGL import QOpenGLBuffer

from explorer.scene.primitives import Floats
from ui.views.in_box import BoxMesh

# Solid surfaces are pushed back a little, so that what touches them shows.
SOLID = {
    GL.GL_DEPTH_TEST: True,
    GL.GL_BLEND: False,
    GL.GL_CULL_FACE: False,
    GL.GL_POLYGON_OFFSET_FILL: True,
    "glPolygonOffset": (1.5, 4.0),
    "glDepthMask": (True,),
}
BLENDING = (GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA, GL.GL_ONE, GL.GL_ONE_MINUS_SRC_ALPHA)
CLEAR = {
    GL.GL_DEPTH_TEST: True,
    GL.GL_BLEND: True,
    GL.GL_CULL_FACE: False,
    GL.GL_POLYGON_OFFSET_FILL: False,
    "glBlendFuncSeparate": BLENDING,
    "glDepthMask": (False,),
}
SEEN_THROUGH = CLEAR | {GL.GL_DEPTH_TEST: False}
# Drawn in this order: what hides, what lies on it, what is seen through, markers, ghosts.
ORDER_SOLID, ORDER_STROKE, ORDER_CLEAR, ORDER_MARKER, ORDER_GHOST = 0, 10, 20, 30, 40
CORNERS = np.array([[0, -1], [1, -1], [1, 1], [0, -1], [1, 1], [0, 1]], np.float32)
NEARER = 0.0015


class _Mesh(MeshData):
    """Mesh data with normals that are known and need not be computed."""

    def __init__(self, mesh: BoxMesh) -> None:
        super().__init__(
            vertexes=mesh.vertices.astype(np.float32),
            faces=mesh.faces,
            vertexColors=mesh.rgba.astype(np.float32),
        )
        self._known = np.ascontiguousarray(mesh.normals, np.float32)

    def vertexNormals(self, indexed: str | None = None) -> np.ndarray:
        return self._known


class Surface(GLMeshItem):
    """A lit mesh; a translucent one is drawn after all solid things, its triangles from back to front."""

    def __init__(self, mesh: BoxMesh, program: object) -> None:
        self._solid = mesh.opacity >= 1.0
        self._faces = np.ascontiguousarray(mesh.faces, np.uint32)
        self._middles = mesh.vertices[mesh.faces].mean(axis=1) if len(mesh.faces) else np.zeros((0, 3))
        self._direction = np.zeros(3)
        super().__init__(meshdata=_Mesh(mesh), shader=program, smooth=True, glOptions=SOLID if self._solid else CLEAR)
        self.setDepthValue(ORDER_SOLID if self._solid else ORDER_CLEAR)

    def paint(self) -> None:
        if self._faces.size == 0:
            return
        if not self._solid:
            self._sort()
        super().paint()
        GL.glDepthMask(True)

    def _sort(self) -> None:
        """Put the triangles in order when the camera has turned."""
        toward = np.array(self.modelViewMatrix().row(2).toTuple())[:3]
        if np.allclose(toward, self._direction, atol=1e-4) and self.vertexes is not None:
            return
        self._direction = toward
        self.upload_vertex_buffers(self.parseMeshData())
        self.faces = np.ascontiguousarray(self._faces[np.argsort(self._middles @ toward, kind="stable")])
        self.upload_vertex_buffers(DirtyFlag.FACES)


@dataclass(frozen=True, eq=False)
class StrokeStyle:
    """How strokes look: `head` is an arrow head's length, negative for markers; widths are in pixels."""

    color: tuple[float, float, float, float]
    width: float
    head: float = 0.0
    dash: float = 0.0
    rim: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    ring: float = 0.0
    ghost: bool = False


class Strokes(GLGraphicsItem):
    """Segments from starts to ends (M, 3), drawn as lines, as the heads of arrows, or as markers at their starts."""

    def __init__(self, starts: Floats, ends: Floats, style: StrokeStyle, program: int) -> None:
        super().__init__()
        self._data = _corners(starts, ends)
        self._style = style
        self._program = program
        self._buffer = QOpenGLBuffer(QOpenGLBuffer.Type.VertexBuffer)
        clear = style.head < 0 or style.color[3] < 1
        self.setGLOptions(SEEN_THROUGH if style.ghost else CLEAR if clear else SOLID)
        marker = ORDER_GHOST if style.ghost else ORDER_MARKER
        self.setDepthValue(marker if style.head < 0 else ORDER_STROKE + clear)

    def paint(self) -> None:
        if self._data.size == 0:
            return
        self.setupGLState()
        self._upload()
        program = self._program
        names = {"a_position": (3, 0), "a_end": (3, 12), "a_corner": (4, 24)}
        places = {GL.glGetAttribLocation(program, name): part for name, part in names.items()}
        self._buffer.bind()
        for place, (size, offset) in places.items():
            GL.glVertexAttribPointer(place, size, GL.GL_FLOAT, False, 40, c_void_p(offset))
            GL.glEnableVertexAttribArray(place)
        self._buffer.release()
        GL.glUseProgram(program)
        self._set_uniforms()
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, len(self._data))
        GL.glUseProgram(0)
        for place in places:
            GL.glDisableVertexAttribArray(place)
        GL.glDepthMask(True)

    def _upload(self) -> None:
        if self._buffer.isCreated():
            return
        self._buffer.create()
        self._buffer.bind()
        self._buffer.allocate(self._data.tobytes(), self._data.nbytes)
        self._buffer.release()

    def _set_uniforms(self) -> None:
        style, program = self._style, self._program
        matrix = np.array(self.mvpMatrix().data(), np.float32)
        GL.glUniformMatrix4fv(GL.glGetUniformLocation(program, "u_mvp"), 1, False, matrix)
        width, height, ratio = self.view().viewport_size()
        GL.glUniform2f(GL.glGetUniformLocation(program, "u_viewport"), width, height)
        numbers = {
            "u_width": style.width * ratio,
            "u_head": style.head * ratio,
            "u_dash": style.dash,
            "u_ring": style.ring * ratio,
            "u_nearer": NEARER * (2 if style.head < 0 else 1),
        }
        for name, number in numbers.items():
            GL.glUniform1f(GL.glGetUniformLocation(program, name), number)
        GL.glUniform4f(GL.glGetUniformLocation(program, "u_color"), *style.color)
        GL.glUniform4f(GL.glGetUniformLocation(program, "u_rim"), *style.rim)


def _corners(starts: Floats, ends: Floats) -> np.ndarray:
    """Return the corners (6 M, 10) of the strokes' triangles: start, end, along, across, travelled there."""
    length = np.linalg.norm(ends - starts, axis=1)
    after = np.cumsum(length)
    data = np.empty((len(starts), 6, 10), np.float32)
    data[:, :, 0:3], data[:, :, 3:6] = starts[:, None], ends[:, None]
    data[:, :, 6:8] = CORNERS
    data[:, :, 8], data[:, :, 9] = (after - length)[:, None], after[:, None]
    return data.reshape(-1, 10)
