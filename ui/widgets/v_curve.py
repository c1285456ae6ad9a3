"""The V-curve: the error of central differences against their step, both axes logarithmic."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.lang.characters import RAISED
from ui.language.translator import shown

FLOOR = -17  # powers of ten: an error of exactly zero is drawn here
GRID = 4  # powers of ten between lines
SIZE = (26, 13)  # in letters and lines


class VCurve(QWidget):
    """Shows relative errors (k,) over steps (k,); what is not finite is a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: NDArray[np.float64] = np.zeros((0, 2))
        self._color = QColor(0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def points(self) -> NDArray[np.float64]:
        """The powers of ten drawn, (k, 2): of the step and of the error."""
        return self._points

    def show_errors(self, steps: NDArray[np.float64], errors: NDArray[np.float64], color: QColor) -> None:
        """Show the curve in a colour."""
        kept = np.isfinite(errors) & (steps > 0)
        powers = np.log10(np.maximum(errors[kept], 10.0**FLOOR))
        self._points = np.column_stack([np.log10(steps[kept]), powers])
        self._color = color
        if len(self._points):
            best = self._points[np.argmin(self._points[:, 1])]
            self.setAccessibleName(shown(f"smallest error 10^{best[1]:.1f} at the step 10^{best[0]:.1f}"))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(SIZE[0] * metrics.averageCharWidth() * 2, SIZE[1] * metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not len(self._points):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        margin = self.fontMetrics().horizontalAdvance(_power(-16)) + 8
        plot = QRectF(self.rect()).adjusted(margin, line * 1.4, -margin / 2, -2.4 * line)
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        low, high = GRID * np.floor(low / GRID), GRID * np.ceil(np.maximum(high, low + 1) / GRID)

        def place(x: float, y: float) -> QPointF:
            across, up = (np.array([x, y]) - low) / (high - low)
            return QPointF(plot.left() + across * plot.width(), plot.bottom() - up * plot.height())

        self._paint_grid(painter, plot, low, high)
        path = QPainterPath(place(*self._points[0]))
        for point in self._points[1:]:
            path.lineTo(place(*point))
        painter.setPen(QPen(self._color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path)
        painter.setBrush(self._color)
        painter.drawEllipse(place(*self._points[np.argmin(self._points[:, 1])]), 4, 4)

    def _paint_grid(self, painter: QPainter, plot: QRectF, low: NDArray[np.float64], high: NDArray[np.float64]) -> None:
        ink, quiet = self.palette().color(QPalette.ColorRole.WindowText), self.palette().color(QPalette.ColorRole.Mid)
        line = self.fontMetrics().height()
        for axis in (0, 1):
            for power in np.arange(low[axis], high[axis] + 1, GRID):
                share = (power - low[axis]) / (high[axis] - low[axis])
                at = plot.left() + share * plot.width() if axis == 0 else plot.bottom() - share * plot.height()
                ends = (QPointF(at, plot.top()), QPointF(at, plot.bottom()))
                if axis == 1:
                    ends = (QPointF(plot.left(), at), QPointF(plot.right(), at))
                painter.setPen(QPen(quiet, 1))
                painter.drawLine(*ends)
                painter.setPen(ink)
                box = QRectF(at - 40, plot.bottom() + 2, 80, line)
                if axis == 1:
                    box = QRectF(0, at - line / 2, plot.left() - 6, line)
                side = Qt.AlignmentFlag.AlignCenter if axis == 0 else Qt.AlignmentFlag.AlignRight
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, _power(int(power)))
        below = QRectF(plot.left(), plot.bottom() + line, plot.width(), 1.3 * line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("step h"))
        above = QRectF(0, 0, self.width(), 1.2 * line)
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, self.tr("relative error of the central difference"))


def _power(exponent: int) -> str:
    return "10" + str(exponent).translate(RAISED)
