"""The list of words that what is being typed may become, below the cursor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from explorer.lang.completion import Completion, completions
from explorer.lang.vocabulary import MANY, VOCABULARY
from explorer.printing.plain import plain_name
from ui.language.translator import worded
from ui.widgets.line_editor import LineEditor, utf16
from ui.widgets.style import GAP

SHOWN, WIDTH = 8, 300
_ARITY = {name: row.arity for row in VOCABULARY for name in (row.name, *row.aliases) if row.kind != "constant"}
_DOTS = 2


def arguments_of(name: str, signatures: Mapping[str, Sequence[str]]) -> str:
    """Return what stands in brackets after a function: names, or a dot for each argument; "" where there is none."""
    if name in signatures:
        return f"({', '.join(map(plain_name, signatures[name]))})" if signatures[name] else ""
    low, high = _ARITY.get(name, (0, 0))
    if high == 0:
        return ""
    needed = ["·"] * min(max(low, 1), _DOTS + 1)
    more = ["…"] if high >= MANY else ["[·]"] * (high - low)
    return f"({', '.join([*needed, *more])})"


@dataclass(frozen=True, slots=True)
class Offer:
    """One row of the list."""

    completion: Completion
    arguments: str


class Offers(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Offer] = []

    def show_rows(self, rows: list[Offer]) -> None:
        """Show these offers and no others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's
        return len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.completion.label + offer.arguments
        if role in {Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole}:
            return offer.completion.help
        return None


class OfferDelegate(QStyledItemDelegate):
    """Draws the name strongly and the arguments quietly."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, Offers):
            return
        offer = model.rows[index.row()]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect.adjusted(GAP, 0, -GAP, 0)
        palette = option.palette
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.highlight())
        painter.setPen((palette.highlightedText() if chosen else palette.text()).color())
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = offer.completion.label
        painter.drawText(rect, flags, name)
        width = painter.fontMetrics().horizontalAdvance(name)
        painter.setFont(option.font)
        painter.setPen((palette.highlightedText() if chosen else palette.placeholderText()).color())
        painter.drawText(rect.adjusted(width, 0, 0, 0), flags, offer.arguments)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH, option.fontMetrics.height() + GAP)


class Completer(QFrame):
    """A list over the window; the keys of the editor it stands by move in it and accept."""

    accepted = Signal(object)  # the Completion chosen

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._editor: LineEditor | None = None
        self._exact = False
        self._position = -1
        self._start = 0
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = Offers(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(OfferDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Completions"))
        self.help = QLabel()
        self.help.setObjectName("muted")
        self.help.setWordWrap(True)
        self.help.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, GAP // 2)
        column.setSpacing(GAP // 2)
        column.addWidget(self.list)
        column.addWidget(self.help)
        self.help.setContentsMargins(GAP, 0, GAP, 0)
        self.list.clicked.connect(lambda index: self._accept(index.row()))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_help())
        self.hide()

    def offer(
        self, editor: LineEditor, names: Sequence[str], signatures: Mapping[str, Sequence[str]], *, asked: bool
    ) -> None:
        """Show what the word before the cursor may become; a single letter is left alone unless it is `asked`."""
        text, column = editor.toPlainText(), editor.column
        found = completions(text, column, names)
        typed = text[found[0].start : column] if found else ""
        if not found or editor.is_composing or (len(typed) < 2 and not asked):
            self.hide()
            return
        self._editor, self._position = editor, editor.textCursor().position()
        self._exact = typed in names or typed in _ARITY
        self.model.show_rows([Offer(c, arguments_of(c.label.split(" ")[0], signatures)) for c in found])
        self.list.setCurrentIndex(self.model.index(0))
        self._start = found[0].start
        self._place(editor, self._start)
        self.show()
        self.raise_()

    def stay(self) -> None:
        """Stand by the word again after the lines have moved."""
        if self.isVisible() and self._editor is not None:
            self._place(self._editor, self._start)

    def follow(self, editor: LineEditor) -> None:
        """Go away once the cursor stands elsewhere than behind the word the list is about."""
        if self.isVisible() and (editor is not self._editor or editor.textCursor().position() != self._position):
            self.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Answer a key of the editor, if it is about the list."""
        if not self.isVisible():
            return False
        key, current = event.key(), self.list.currentIndex().row()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            by = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentIndex(self.model.index((current + by) % len(self.model.rows)))
            self._exact = False  # who moves in the list means the list
            return True
        if key == Qt.Key.Key_Tab or (key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._exact):
            self._accept(current)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def _accept(self, row: int) -> None:
        self.hide()
        self.accepted.emit(self.model.rows[row].completion)

    def _show_help(self) -> None:
        row = self.list.currentIndex().row()
        said = worded(self.model.rows[row].completion.help) if 0 <= row < len(self.model.rows) else ""
        self.help.setText(said)
        self.setAccessibleDescription(said)

    def _place(self, editor: LineEditor, start: int) -> None:
        """Stand below the word, or above it where there is no room below; help texts all fit into two lines."""
        window = editor.window()
        cursor = editor.textCursor()
        cursor.setPosition(utf16(editor.toPlainText()[:start]))
        rect = editor.cursorRect(cursor)
        corner = editor.viewport().mapTo(window, rect.bottomLeft()) + QPoint(-GAP, 2)
        rows = min(len(self.model.rows), SHOWN)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2)
        width = min(max(WIDTH, self.fontMetrics().averageCharWidth() * 44), window.width())
        height = self.list.height() + 2 * self.help.fontMetrics().lineSpacing() + GAP
        self.setFixedSize(width, height)
        if corner.y() + height > window.height():
            corner.setY(max(corner.y() - height - rect.height() - 4, 0))
        self.move(max(min(corner.x(), window.width() - width), 0), corner.y())
