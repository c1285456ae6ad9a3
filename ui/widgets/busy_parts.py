"""What the status bar says while something is computed, and the button that gives up what takes long."""

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton, QWidget

PROGRESS = QSize(96, 10)
SLOW_AFTER = 1000  # milliseconds of work before it can be cancelled
BUSY_AFTER = 300  # milliseconds of work before it is said


class BusyParts(QObject):
    """A text, a bar and a button, which come when work takes a moment."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said = QLabel("")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)  # how long it takes is not known
        self.progress.setFixedSize(PROGRESS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("computing"))
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel  (Esc)"))
        self._slow_timer = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self._slow_timer.timeout.connect(lambda: self._show_slow(True))
        self._busy_timer = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._busy_timer.timeout.connect(lambda: self.said.setText(self.tr("computing…")))
        self._show_slow(False)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What stands in the status bar."""
        return (self.said, self.progress, self.cancel)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        """Say that something is being computed, if it takes a moment."""
        if not busy:
            self._busy_timer.stop()
            self._slow_timer.stop()
            self.said.setText("")
            self._show_slow(False)
        elif not self._busy_timer.isActive() and not self.said.text():
            self._busy_timer.start()
            self._slow_timer.start()

    def _show_slow(self, slow: bool) -> None:  # noqa: FBT001 - a slot
        self.progress.setVisible(slow)
        self.cancel.setVisible(slow)
