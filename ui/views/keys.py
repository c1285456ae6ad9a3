"""Which way an arrow key moves the probe, in every view, and how far."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

NUDGES: dict[int, tuple[int, int]] = {  # key: (axis, sign)
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Down: (1, -1),
    Qt.Key.Key_Up: (1, 1),
}


def steps_of(event: QKeyEvent, sign: int, far: int = 10) -> int:
    """Return how many steps an arrow key goes: one, or `far` with Shift."""
    return sign * (far if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
