"""The help: contents with search on the left, a page on the right; everything is on this machine."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.document.reference import Entry, entry, words_by_group
from explorer.lang.vocabulary import Word
from explorer.scene.palette import Theme
from ui.classroom.finding import Finder
from ui.classroom.help_text import keys_html, page_html, reference_html, shown_html
from ui.classroom.pages import WINDOW
from ui.classroom.room_pages import ROOMS
from ui.exporters.work import Progress, Work
from ui.language.translator import shown
from ui.widgets.dialogs import fitting
from ui.widgets.style import GAP, POINT_SIZE

KEY = Qt.ItemDataRole.UserRole
SIZE, CONTENTS = QSize(900, 640), 270  # pixels
Shown = Callable[[], Sequence[tuple[str, Sequence[str]]]]  # what is shown at the moment: headings with sentences


class HelpWindow(QDialog):
    """Shows the pages: "keys", "shown", those of pages.py, "room/KEY" and "words/GROUP"."""

    tried = Signal(object)  # the definitions of an example that is to be opened, as lines

    def __init__(self, theme: Theme, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self._theme = theme
        self._shown = shown
        self._groups = words_by_group()
        self._entries: dict[str, list[Entry]] = {}
        self._works: list[Work] = []
        self.key = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(2 * GAP)
        self.page.setAccessibleName(self.tr("Page"))
        self.copy = QPushButton(self.tr("Copy the text"))
        self._lay_out()
        self._fill()
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_search_entered)
        self.contents.currentItemChanged.connect(self._on_item_changed)
        self.page.anchorClicked.connect(self.follow)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.page.toPlainText()))
        self.resize(fitting(self, SIZE * (self.font().pointSizeF() / POINT_SIZE)))
        self._divide()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        right = QWidget()
        pages = QVBoxLayout(right)
        pages.setContentsMargins(GAP, 0, 0, 0)
        pages.setSpacing(GAP)
        pages.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.copy)
        pages.addLayout(foot)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(right)
        both.setStretchFactor(1, 1)
        self._both = both
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        whole.addWidget(both)

    def _fill(self) -> None:
        window = [(page.key, page.title, page.texts) for page in WINDOW]
        window[1:1] = [("shown", "What am I looking at?", ()), ("keys", "Keys", (keys_html(),))]
        rooms = [(f"room/{page.key}", page.title, page.texts) for page in ROOMS]
        words = [
            (f"words/{title}", title, tuple(text for w in group for text in (w.name, *w.aliases, w.help)))
            for title, group in self._groups.items()
        ]
        parts = ((self.tr("The window"), window), (self.tr("Rooms of the labs"), rooms), (self.tr("Functions"), words))
        for title, rows in parts:
            top = QTreeWidgetItem(self.contents, [title])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            bold = self.contents.font()
            bold.setBold(True)
            top.setFont(0, bold)
            for key, name, _ in rows:
                item = QTreeWidgetItem(top, [shown(name)])
                item.setData(0, KEY, key)
            top.setExpanded(True)
        self._finder = Finder([(name, *texts) for _, rows in parts for _, name, texts in rows])

    def _divide(self) -> None:
        """Give the contents the width of their titles, as far as that leaves half of the window to the pages."""
        wanted = self.contents.sizeHintForColumn(0) + self.contents.verticalScrollBar().sizeHint().width() + 2 * GAP
        left = min(max(CONTENTS, wanted), self.width() // 2)
        self._both.resize(self.size())  # as it is to be: before it is shown it has no width to divide
        self._both.setSizes([left, self.width() - left])

    def items(self) -> list[QTreeWidgetItem]:
        """Return the pages in the contents; each holds the key of its page as KEY."""
        tops = [self.contents.topLevelItem(i) for i in range(self.contents.topLevelItemCount())]
        return [top.child(i) for top in tops if top is not None for i in range(top.childCount())]

    # Pages

    def show_page(self, key: str) -> None:
        """Show a page by its key; "word/NAME" is the place of a function in the page of its group."""
        anchor = key.removeprefix("word/") if key.startswith("word/") else ""
        if anchor:
            key = f"words/{next(title for title, group in self._groups.items() if anchor in _names(group))}"
        item = next((item for item in self.items() if item.data(0, KEY) == key), None)
        if item is None:
            return
        self.contents.blockSignals(True)
        self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)
        self._set_page(key, anchor)

    def set_theme(self, theme: Theme) -> None:
        """Write pages that are shown from now on with another theme's colours."""
        self._theme = theme

    def _set_page(self, key: str, anchor: str) -> None:
        self.key = key
        kind, _, name = key.partition("/")
        if kind == "words":
            self._set_reference(name, anchor)
            return
        match kind:
            case "keys":
                text = keys_html()
            case "shown":
                text = shown_html(self._shown())
            case "room":
                text = page_html(next(page for page in ROOMS if page.key == name))
            case _:
                text = page_html(next(page for page in WINDOW if page.key == key))
        self.page.setHtml(text)

    def _set_reference(self, group: str, anchor: str) -> None:
        """Show a group of functions, whose examples are evaluated in a thread when they are first asked for."""
        if group in self._entries:
            self.page.setHtml(reference_html(group, self._entries[group], self._theme))
            self.page.scrollToAnchor(anchor)
            return
        self.page.setHtml(f"<h2>{shown(group)}</h2><p>…</p>")
        words = self._groups[group]

        def made(entries: list[Entry]) -> None:
            self._entries[group] = entries
            if self.key == f"words/{group}":
                self._set_reference(group, anchor)

        work = Work(lambda progress: _explained(words, progress), self)
        work.made.connect(made)
        self._works.append(work)
        work.ended.connect(lambda: self._works.remove(work))
        work.start()

    # Finding

    def _on_searched(self, text: str) -> None:
        found = set(self._finder.find(text))
        for number, item in enumerate(self.items()):
            item.setHidden(number not in found)
        for i in range(self.contents.topLevelItemCount()):
            top = self.contents.topLevelItem(i)
            if top is not None:
                top.setHidden(all(top.child(k).isHidden() for k in range(top.childCount())))

    def _on_search_entered(self) -> None:
        item = next((item for item in self.items() if not item.isHidden()), None)
        if item is not None:
            name = self.search.text().strip()
            is_word = any(name in _names(group) for group in self._groups.values())
            self.show_page(f"word/{name}" if is_word else item.data(0, KEY))

    def _on_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, KEY):
            self._set_page(item.data(0, KEY), "")

    def follow(self, url: QUrl) -> None:
        """Follow a link of a page: "try:NAME" opens the example of a function."""
        kind, _, name = url.toString().partition(":")
        if kind == "try":
            self.tried.emit(next(e.lines for group in self._entries.values() for e in group if e.word.name == name))

    def done(self, result: int) -> None:
        """Evaluate no more: the window closes."""
        for work in self._works:
            work.cancel()
            work.wait()
        super().done(result)


def _explained(words: Sequence[Word], progress: Progress) -> list[Entry]:
    found = []
    for i, word in enumerate(words):
        progress(i, len(words))
        found.append(entry(word))
    return found


def _names(group: Sequence[Word]) -> set[str]:
    return {word.name for word in group}
