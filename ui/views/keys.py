"""Which way an arrow key moves the probe, in every view."""

from PySide6.QtCore import Qt

NUDGES: dict[int, tuple[int, int]] = {  # key: (axis, sign)
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Down: (1, -1),
    Qt.Key.Key_Up: (1, 1),
}
