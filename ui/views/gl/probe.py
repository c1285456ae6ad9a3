"""Whether OpenGL works here, asked before anything that needs it is imported.

A missing OpenGL shows as an empty widget and not as an exception, and where GLX is missing Qt takes EGL while
PyOpenGL still asks GLX. So a context is made once without a window, the system is asked which kind of context it is,
and PyOpenGL is told.
"""

import ctypes
import os
import sys
from functools import cache

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext, QSurfaceFormat

WITHOUT = {"offscreen", "minimal", "vnc", "linuxfb"}  # platforms on which Qt has no OpenGL for widgets
LEAST, LEAST_ES = (2, 1), (3, 0)
CURRENT = {  # the PyOpenGL platform: where the system says whether its context is current
    "glx": ("libGL.so.1", "glXGetCurrentContext"),
    "egl": ("libEGL.so.1", "eglGetCurrentContext"),
}


@cache
def why_not_opengl() -> str:
    """Return why OpenGL cannot be used, for the status bar; empty where it can. Needs a QGuiApplication."""
    platform = QGuiApplication.platformName()
    if platform in WITHOUT:
        return f"3-D without OpenGL: the platform “{platform}” has none"
    surface = QOffscreenSurface()
    surface.setFormat(QSurfaceFormat.defaultFormat())
    surface.create()
    context = QOpenGLContext()
    context.setFormat(surface.requestedFormat())
    if not (surface.isValid() and context.create() and context.makeCurrent(surface)):
        return "3-D without OpenGL: no OpenGL driver was found"
    try:
        return _too_old(context) or _unseen_by_pyopengl()
    finally:
        context.doneCurrent()
        surface.destroy()


def _too_old(context: QOpenGLContext) -> str:
    version = context.format().version()
    if version >= (LEAST_ES if context.isOpenGLES() else LEAST):
        return ""
    return f"3-D without OpenGL: version {version[0]}.{version[1]} is too old"


def _unseen_by_pyopengl() -> str:
    """Tell PyOpenGL which platform it is on, and let it confirm that it sees the current context."""
    if sys.platform == "linux" and "PYOPENGL_PLATFORM" not in os.environ:
        os.environ["PYOPENGL_PLATFORM"] = next((name for name in CURRENT if _is_current(*CURRENT[name])), "glx")
    # PyOpenGL chooses its platform when it is imported, so not before the line above.
    try:
        from OpenGL import contextdata  # noqa: PLC0415

        contextdata.getContext()
    except Exception as error:  # noqa: BLE001 - whatever a driver or loader raises, the painter takes over
        return f"3-D without OpenGL: {str(error) or type(error).__name__}"
    return ""


def _is_current(library: str, function: str) -> bool:
    try:
        ask = getattr(ctypes.CDLL(library), function)
    except (OSError, AttributeError):
        return False
    ask.restype = ctypes.c_void_p
    return bool(ask())
