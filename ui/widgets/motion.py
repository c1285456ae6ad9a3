"""How fast things on the screen move, and whether they may move by themselves."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStyle, QWidget

PACE = "pace"  # the application's property with the speed of all animations
QUIET_BEAT = 700  # milliseconds between two pictures where little is to move by itself


def reduced_motion(widget: QWidget) -> bool:
    """Whether the desktop or the style asks for no animation."""
    style = widget.style()
    hint = QStyle.StyleHint
    return not style.styleHint(hint.SH_Widget_Animation_Duration) or not style.styleHint(hint.SH_Widget_Animate)


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
