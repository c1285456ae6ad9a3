"""How fast things on the screen move, and whether they may move by themselves."""

import ctypes
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QStyle, QWidget

PACE = "pace"  # the application's property with the speed of all animations
QUIET_BEAT = 700  # milliseconds between two pictures where little is to move by itself
PATIENCE = 300  # milliseconds that a desktop may take to answer
CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION of Windows
OFF = {"0", "0.0", "false"}  # as settings files have it


def reduced_motion(widget: QWidget) -> bool:
    """Whether the desktop or the style asks for no animation."""
    style = widget.style()
    hint = QStyle.StyleHint
    if not style.styleHint(hint.SH_Widget_Animation_Duration) or not style.styleHint(hint.SH_Widget_Animate):
        return True
    return desktop_is_quiet()  # of which the Fusion style hears nothing


def desktop_is_quiet() -> bool:
    """Whether the settings of Windows, of KDE, of GTK or of GNOME ask for no animation."""
    if sys.platform == "win32":
        animates = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
        return not animates.value
    if sys.platform == "darwin":
        return False
    return _says_off("kdeglobals", "KDE/AnimationDurationFactor") or (
        _says_off("gtk-3.0/settings.ini", "Settings/gtk-enable-animations") or _portal_says_off()
    )


def _says_off(file: str, key: str) -> bool:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    path = Path(folder) / file
    return path.is_file() and str(QSettings(str(path), QSettings.Format.IniFormat).value(key)).lower() in OFF


def _portal_says_off() -> bool:
    """Ask the desktop's portal, which knows what GNOME and others are set to."""
    with suppress(ImportError):
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant  # noqa: PLC0415 - the window comes first

        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            service = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
            question = QDBusMessage.createMethodCall(*service, "org.freedesktop.portal.Settings", "ReadOne")
            question.setArguments(["org.gnome.desktop.interface", "enable-animations"])
            answers = bus.call(question, QDBus.CallMode.Block, PATIENCE).arguments()
            return any(isinstance(answer, QDBusVariant) and answer.variant() is False for answer in answers)
    return False


def set_pace(pace: float) -> None:
    """Let everything that plays go `pace` times as fast as usual, from the next start on."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(PACE, pace)


def paced(milliseconds: float) -> int:
    """Return the time of a beat at the chosen speed."""
    application = QCoreApplication.instance()
    pace = application.property(PACE) if application is not None else None
    return round(milliseconds / (pace or 1.0))
