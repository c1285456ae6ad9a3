"""One example in the gallery: its picture, and below it the title, the part of the lecture and the signature."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.scene.palette import Theme
from ui.classroom import miniature
from ui.classroom.thumbnails import Thumbnails
from ui.widgets.style import GAP, color_of

Index = QModelIndex | QPersistentModelIndex
ROUND = 6


class ExampleTile(QStyledItemDelegate):
    """Paints the items of the gallery in a theme."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 * QFontMetrics(option.font).lineSpacing()
        return miniature.SIZE + QSize(GAP + 2, lines + 2 * GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = self._theme, option.rect.adjusted(GAP // 2, GAP // 2, -GAP // 2, -GAP // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        near = bool(option.state & QStyle.StateFlag.State_MouseOver)
        outline = QPainterPath()
        outline.addRoundedRect(area, ROUND, ROUND)
        painter.fillPath(outline, color_of(theme.hover if near or selected else theme.panel))
        picture = QRect(area.left() + 1, area.top() + 1, area.width() - 2, miniature.SIZE.height())
        painter.setClipPath(outline)
        self._paint_picture(painter, picture, str(index.data(Qt.ItemDataRole.UserRole)))
        painter.setClipping(False)
        painter.setPen(QPen(color_of(theme.focus if selected else theme.border), 2 if selected else 1))
        painter.drawPath(outline)
        below = QRect(area.left() + GAP, picture.bottom() + GAP // 2, area.width() - 2 * GAP, area.height())
        self._paint_words(painter, below, option.font, index)
        painter.restore()

    def _paint_picture(self, painter: QPainter, place: QRect, name: str) -> None:
        painter.fillRect(place, color_of(self._theme.background))
        found = self._thumbnails.found(name, self._theme, painter.device().devicePixelRatioF())
        if found is None:
            painter.setPen(color_of(self._theme.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "…")
            return
        left = place.left() + (place.width() - miniature.SIZE.width()) // 2
        painter.drawImage(QRect(left, place.top(), miniature.SIZE.width(), miniature.SIZE.height()), found)

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
