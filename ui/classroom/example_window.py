"""The gallery: every example with its picture, found by words, by part of the lecture and by signature."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from explorer.document.codec import read_document
from explorer.document.examples import EXAMPLES, PARTS, Example, said_of, signature_text
from explorer.document.labs.rooms import TITLES
from explorer.document.model import Document
from explorer.scene.palette import Theme
from ui import assets
from ui.classroom.example_tile import ExampleTile
from ui.classroom.finding import Finder, folded
from ui.classroom.thumbnails import Thumbnails
from ui.language.translator import shown
from ui.widgets.dialogs import fitting
from ui.widgets.flow import FlowLayout
from ui.widgets.style import GAP, POINT_SIZE

NAME = Qt.ItemDataRole.UserRole
SIZE = QSize(1060, 680)  # of four pictures in a row


class ExampleWindow(QDialog):
    """Shows the examples; a click, or Enter, opens one and closes the window."""

    chosen = Signal(str)  # the name of the example to be opened
    help_wanted = Signal()  # on F1

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gallery of examples"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.thumbnails = Thumbnails(_paint, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search, as “saddle” or “chain rule”"))
        self.search.setAccessibleName(self.tr("Search the examples"))
        self.search.setClearButtonEnabled(True)
        self.parts = _combo(self.tr("Part of the lecture"), [(0, self.tr("All parts")), *_parts()])
        self.signatures = _combo(self.tr("Signature"), [(None, self.tr("All signatures")), *_signatures()])
        self.list = QListView()
        self.model = QStandardItemModel(self)
        self.said = QLabel("")
        self.said.setObjectName("muted")
        self.said.setWordWrap(True)
        documents = {example.name: read_document(assets.example(example.name)) for example in EXAMPLES}
        self._said = {name: shown(said_of(document)) for name, document in documents.items()}
        self._finder = Finder([(*_texts(e, documents[e.name]), self._numbered(e)) for e in EXAMPLES])
        self._lay_out(theme)
        self._connect()
        self._show_found()
        self.resize(fitting(self, SIZE * max(self.font().pointSizeF() / POINT_SIZE, 1.0)))

    def _lay_out(self, theme: Theme) -> None:
        tile = ExampleTile(theme, self.thumbnails, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(tile)
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Examples"))
        row = FlowLayout()
        row.setSpacing(GAP)
        row.addWidget(self.parts)
        row.addWidget(self.signatures)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.search)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._show_found())
        self.parts.currentIndexChanged.connect(lambda _: self._show_found())
        self.signatures.currentIndexChanged.connect(lambda _: self._show_found())
        self.search.returnPressed.connect(lambda: self._open(self.list.currentIndex()))
        self.list.clicked.connect(self._open)
        self.list.entered.connect(self._say)
        self.list.selectionModel().currentChanged.connect(self._say)
        self.thumbnails.ready.connect(lambda _: self.list.viewport().update())

    def _numbered(self, example: Example) -> str:
        """Return the part of the lecture as the tiles have it."""
        return self.tr("Part {0}").format(example.part)

    def found(self) -> list[Example]:
        """Return the examples that have all words, the part and the signature asked for; first those so called."""
        part, signature = self.parts.currentData(), self.signatures.currentData()
        typed = folded(self.search.text())

        def rank(number: int) -> tuple[bool, bool]:
            titles = self._finder.titles(number)
            named = any(all(word in title for word in typed.split()) for title in titles)
            return not named, typed.strip() not in folded(_head(EXAMPLES[number]))

        found = map(EXAMPLES.__getitem__, sorted(self._finder.find(typed), key=rank))
        return [e for e in found if part in (0, e.part) and signature in (None, e.signature)]

    def _show_found(self) -> None:
        self.model.clear()
        for example in self.found():
            title, said = shown(example.title), self._said[example.name]
            item = QStandardItem(title)
            item.setData(example.name, NAME)
            part = self._numbered(example)
            item.setData(f"{part}  ·  {example.arrow}", Qt.ItemDataRole.StatusTipRole)
            item.setToolTip(said)
            item.setData(f"{title}, {part}, {example.arrow}: {said}", Qt.ItemDataRole.AccessibleTextRole)
            self.model.appendRow(item)
        self.list.setCurrentIndex(self.model.index(0, 0))
        if not self.model.rowCount():
            self.said.setText(self.tr("No example has all of that: take a word or a filter away."))
        elif self._finder.is_near:
            self.said.setText(self.tr("No example has a word spelt like that; these have one like it."))

    def _say(self, index: QModelIndex) -> None:
        if index.isValid():
            self.said.setText(index.data(Qt.ItemDataRole.ToolTipRole))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            name = index.data(NAME)
            self.close()
            self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current example with Enter, and go from the search into the list with the arrow down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._open(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_F1:
            self.help_wanted.emit()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Stop painting: the window closes."""
        self.thumbnails.close()
        super().done(result)


def _paint(name: str, theme: Theme, scale: float) -> QImage:
    from ui.classroom.miniature import miniature  # noqa: PLC0415 - in the thread that paints: it loads the engine

    return miniature(read_document(assets.example(name)), theme, scale)


def _texts(example: Example, document: Document) -> tuple[str, ...]:
    said = (example.title, PARTS[example.part], said_of(document))
    room = [title for key, title, _ in TITLES if key == document.lab.room]
    return (*said, _head(example), example.name, document.text, document.lab.room, *room)


def _head(example: Example) -> str:
    return " ".join(("part", str(example.part), example.arrow))


def _parts() -> list[tuple[int, str]]:
    return [(part, f"{part}  {shown(title)}") for part, title in PARTS.items()]


def _signatures() -> list[tuple[tuple[int, int], str]]:
    found = sorted({example.signature for example in EXAMPLES})
    return [(signature, signature_text(signature)) for signature in found]


def _combo(name: str, rows: Sequence[tuple[object, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    for data, text in rows:
        combo.addItem(text, data)
    return combo
