"""One example in the gallery: its picture, and below it the title, the part of the lecture and the signature."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.scene.palette import Theme
from ui.classroom.thumbnails import SIZE, Thumbnails
from ui.widgets.style import GAP, color_of

Index = QModelIndex | QPersistentModelIndex
ROUND = 6
LARGEST = 1.5  # times the usual size of a picture
USUAL_LINE = 16  # pixels of a line of ordinary letters; with larger ones pictures are larger, too


def picture_size(font: QFont) -> QSize:
    """Return how large a picture is beside letters of a font."""
    return SIZE * _scale(font)


def _scale(font: QFont) -> float:
    return min(max(QFontMetrics(font).lineSpacing() / USUAL_LINE, 1.0), LARGEST)


class ExampleTile(QStyledItemDelegate):
    """Paints the items of the gallery in a theme."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 * QFontMetrics(option.font).lineSpacing()
        return picture_size(option.font) + QSize(GAP + 2, lines + 2 * GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = self._theme, option.rect.adjusted(GAP // 2, GAP // 2, -GAP // 2, -GAP // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        near = bool(option.state & QStyle.StateFlag.State_MouseOver)
        outline = QPainterPath()
        outline.addRoundedRect(area, ROUND, ROUND)
        painter.fillPath(outline, color_of(theme.hover if near or selected else theme.panel))
        height = picture_size(option.font).height()
        picture = QRect(area.left() + 1, area.top() + 1, area.width() - 2, height)
        painter.setClipPath(outline)
        self._paint_picture(painter, picture, str(index.data(Qt.ItemDataRole.UserRole)), _scale(option.font))
        painter.setClipping(False)
        painter.setPen(QPen(color_of(theme.focus if selected else theme.border), 2 if selected else 1))
        painter.drawPath(outline)
        below = QRect(area.left() + GAP, picture.bottom() + GAP // 2, area.width() - 2 * GAP, area.height())
        self._paint_words(painter, below, option.font, index)
        painter.restore()

    def _paint_picture(self, painter: QPainter, place: QRect, name: str, scale: float) -> None:
        painter.fillRect(place, color_of(self._theme.background))
        found = self._thumbnails.found(name, self._theme, scale * painter.device().devicePixelRatioF())
        if found is None:
            painter.setPen(color_of(self._theme.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "…")
            return
        size = SIZE * scale
        left = place.left() + (place.width() - size.width()) // 2
        painter.drawImage(QRect(QPoint(left, place.top()), size), found)

    def _paint_words(self, painter: QPainter, place: QRect, font: QFont, index: Index) -> None:
        line = QFontMetrics(font).lineSpacing()
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        rows = (
            (bold, self._theme.foreground, index.data()),
            (font, self._theme.muted, index.data(Qt.ItemDataRole.StatusTipRole)),
        )
        for at, (letters, color, text) in enumerate(rows):
            painter.setFont(letters)
            painter.setPen(color_of(color))
            short = QFontMetrics(letters).elidedText(str(text), Qt.TextElideMode.ElideRight, place.width())
            row = QRect(place.left(), place.top() + at * line, place.width(), line)
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
