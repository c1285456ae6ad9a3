"""The taskbar of Windows: our windows, which a Python runs, are one program of their own there."""

import ctypes
import sys

IDENTITY = "FunctionExplorer.FunctionExplorer"  # the installer's entry in the start menu says the same


def join() -> None:
    """Let Windows group our windows apart from other Pythons', and pin our start menu entry instead of that Python."""
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(IDENTITY))
