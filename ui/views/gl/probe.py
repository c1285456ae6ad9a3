"""Whether OpenGL works here, asked before a widget needs it.

A missing OpenGL shows as an empty widget and not as an exception, so a context is made once without a window.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext, QSurfaceFormat

WITHOUT = {"offscreen", "minimal", "vnc", "linuxfb"}  # platforms on which Qt has no OpenGL for widgets
SOFTWARE = ("llvmpipe", "softpipe", "swiftshader", "basic render", "swrast", "gdi generic")
RENDERER = 0x1F01  # GL_RENDERER
LEAST, LEAST_ES = (2, 1), (3, 0)


def why_not_opengl() -> str:
    """Return why OpenGL cannot be used, for the status bar; empty where it can. Needs a QGuiApplication."""
    return _asked()[0]


def draws_in_software() -> bool:
    """Say whether the processor does what a graphics card should: smooth edges then take several times as long."""
    return any(name in _asked()[1].lower() for name in SOFTWARE)


@cache
def _asked() -> tuple[str, str]:
    """Return why OpenGL cannot be used, and the name of what would draw."""
    platform = QGuiApplication.platformName()
    if platform in WITHOUT:
        return f"3-D without OpenGL: the platform “{platform}” has none", ""
    surface, context = QOffscreenSurface(), QOpenGLContext()
    with _quiet():
        surface.setFormat(QSurfaceFormat.defaultFormat())
        surface.create()
        context.setFormat(surface.requestedFormat())
        works = surface.isValid() and context.create() and context.makeCurrent(surface)
    if not works:
        return "3-D without OpenGL: no OpenGL driver was found", ""
    try:
        return _too_old(context), str(context.functions().glGetString(RENDERER))
    finally:
        context.doneCurrent()
        surface.destroy()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what Qt complains about while it is asked from the terminal: the answer is shown in the window."""
    before = qInstallMessageHandler(lambda *_message: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _too_old(context: QOpenGLContext) -> str:
    version = context.format().version()
    if version >= (LEAST_ES if context.isOpenGLES() else LEAST):
        return ""
    return f"3-D without OpenGL: version {version[0]}.{version[1]} is too old"
