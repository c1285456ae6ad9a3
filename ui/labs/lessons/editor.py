"""The teacher's window: pages are recorded from what is shown, edited, put in order, tried, and saved as a file."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from explorer.lessons.codec import SUFFIX, Flaw, Opened
from explorer.lessons.drafts import Draft
from explorer.lessons.model import LANGUAGES, said
from ui.exporters import ExportError, with_suffix, write
from ui.exporters.work import Work
from ui.labs.lessons.page_form import PageForm
from ui.language.translator import shown
from ui.store import Store
from ui.widgets.dialogs import Answer, ask_save_path, ask_to_save
from ui.widgets.flow import FlowLayout
from ui.widgets.style import GAP


class LessonEditor(QDialog):
    """Edits a Draft; `store` has what is recorded."""

    try_wanted = Signal(object, int)  # the Opened lesson and the page, to be played

    def __init__(self, draft: Draft, key: str, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._saved = draft
        self._key = key
        self._store = store
        self._checking: Work | None = None
        self._editing = -1  # the page that is in the form
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Write a lesson"))
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Title of the lesson"))
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages of the lesson"))
        self.form = PageForm()
        self.problem = QLabel("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.buttons = {
            name: self._button(text, act)
            for name, text, act in (
                ("record", self.tr("Record a page"), self.record),
                ("up", self.tr("Up"), lambda: self.move_page(-1)),
                ("down", self.tr("Down"), lambda: self.move_page(1)),
                ("copy", self.tr("Duplicate"), self.duplicate),
                ("remove", self.tr("Remove"), self.remove),
                ("show", self.tr("Show what is seen now"), lambda: self.record_into(answer=False)),
                ("answer", self.tr("Show it with the answer"), lambda: self.record_into(answer=True)),
                ("try", self.tr("Try the page"), self.try_page),
                ("save", self.tr("Save as a file…"), self.save),
            )
        }
        self._lay_out()
        self.pages.currentRowChanged.connect(lambda _: self._show_page())
        self.form.edited.connect(self._on_edited)
        self.title.editingFinished.connect(self._on_title)
        self._refresh(0)
        self.resize(820, 620)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: self._act(act))
        return button

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GAP, 0)
        column.addWidget(self.buttons["record"])
        column.addWidget(self.pages, 1)
        order = FlowLayout()
        order.setSpacing(GAP // 2)
        for name in ("up", "down", "copy", "remove"):
            order.addWidget(self.buttons[name])
        column.addLayout(order)
        inner = QVBoxLayout(right)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.form, 1)
        acts = FlowLayout()
        acts.setSpacing(GAP // 2)
        for name in ("show", "answer", "try"):
            acts.addWidget(self.buttons[name])
        inner.addLayout(acts)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes([260, 560])
        head = QHBoxLayout()
        label = QLabel(self.tr("Lesson"))
        label.setBuddy(self.title)
        for widget in (label, self.title, self.buttons["save"]):
            head.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        whole.addLayout(head)
        whole.addWidget(both, 1)
        whole.addWidget(self.problem)

    @property
    def at(self) -> int:
        """The number of the page that is edited, from 0; -1 while there is none."""
        return self.pages.currentRow()

    def _act(self, act: Callable[[], object]) -> None:
        self.form.flush()
        act()

    # What the teacher does

    def record(self) -> None:
        """Put a page that shows what is seen now below the one that is edited."""
        title = self.tr("Page {0}").format(self.pages.count() + 1)
        self._change(self.draft.recorded(self.at + 1, self._store.document, title), self.at + 1)

    def record_into(self, *, answer: bool) -> None:
        """Let the page show what is seen now, at once or with the answer."""
        if self.at >= 0:
            self._change(self.draft.shown_by(self.at, self._store.document, answer=answer), self.at)

    def move_page(self, by: int) -> None:
        """Move the page up or down."""
        if 0 <= self.at + by < self.pages.count() and self.at >= 0:
            self._change(self.draft.moved(self.at, self.at + by), self.at + by)

    def duplicate(self) -> None:
        """Put a copy of the page below it."""
        if self.at >= 0:
            self._change(self.draft.duplicated(self.at), self.at + 1)

    def remove(self) -> None:
        """Take the page away."""
        if self.at >= 0:
            self._change(self.draft.removed(self.at), min(self.at, self.pages.count() - 2))

    def try_page(self) -> None:
        """Have the lesson played from this page on."""
        opened = self._opened()
        if opened is None or self.at < 0 or isinstance(self.draft.page(self.at), Flaw):
            return
        before = sum(flaw.page <= self.at for flaw in opened.flaws)
        self.try_wanted.emit(opened, self.at - before)

    def save(self) -> bool:
        """Ask for a file and write the lesson; return whether it is saved."""
        name = f"{self._key}.{SUFFIX}"
        path = ask_save_path(self, self.tr("Save the lesson"), "", name, SUFFIX)
        return path is not None and self.save_to(with_suffix(path, SUFFIX))

    def save_to(self, path: Path) -> bool:
        """Write the lesson into a file; return whether it is saved."""
        try:
            write(path, self.draft.text.encode())
        except ExportError as error:
            self._tell([str(error)])
            return False
        self._key, self._saved = path.stem, self.draft
        self._show_modified()
        return True

    # What becomes of it

    def _opened(self) -> Opened | None:
        try:
            return self.draft.opened(self._key)
        except ValueError as error:
            self._tell([str(error)])
            return None

    def _change(self, draft: Draft, at: int) -> None:
        self.draft = draft
        self._refresh(at)

    def _refresh(self, at: int) -> None:
        """Show the draft with page `at` chosen."""
        self.pages.blockSignals(True)
        self.pages.clear()
        self.pages.addItems([f"{number}  {title}" for number, title in enumerate(self.draft.titles, 1)])
        self.pages.setCurrentRow(max(at, 0) if self.pages.count() else -1)
        self.pages.blockSignals(False)
        head = self.draft.head()
        self.title.setText(said(head.title, LANGUAGES[0]) if head is not None else "")
        self.title.setEnabled(head is not None)
        self._show_page()
        self._show_modified()
        self._check()

    def _show_page(self) -> None:
        self.form.flush()
        at = self._editing = self.at
        self.form.setVisible(at >= 0)
        for name in ("up", "down", "copy", "remove", "show", "answer", "try"):
            self.buttons[name].setEnabled(at >= 0)
        if at >= 0:
            self.form.show_page(self.draft.page(at), self.draft.question(at), self.draft.source.blocks[at])

    def _on_edited(self) -> None:
        at = self._editing
        if not 0 <= at < len(self.draft.source.blocks):
            return
        page = self.draft.page(at)
        if self.form.is_block or isinstance(page, Flaw):
            self.draft = self.draft.with_block(at, self.form.block.toPlainText())
        else:
            page = msgspec.structs.replace(page, title=self.form.title(), text=self.form.text())
            self.draft = self.draft.with_page(at, page, self.form.question.toPlainText())
        if len(self.draft.source.blocks) != self.pages.count():
            self._editing = -1
            self._refresh(at)
            return
        self.pages.item(at).setText(f"{at + 1}  {self.draft.titles[at]}")
        self._show_modified()
        self._check()

    def _on_title(self) -> None:
        head = self.draft.head()
        if head is None or self.title.text() == said(head.title, LANGUAGES[0]):
            return
        title = head.title
        changed = self.title.text() if isinstance(title, str) else title | {LANGUAGES[0]: self.title.text()}
        self.draft = self.draft.with_head(msgspec.structs.replace(head, title=changed))
        self._show_modified()

    def _check(self) -> None:
        """Look for problems in a thread, since answers are tried as well."""
        self.stop()
        draft = self.draft
        self._checking = work = Work(lambda progress: draft.problems(), self)
        work.made.connect(self._tell)
        work.failed.connect(lambda why: self._tell([why]))
        work.start()

    def _tell(self, problems: list[str]) -> None:
        self.problem.setText("\n".join(map(shown, problems[:4])))
        self.problem.setVisible(bool(problems))

    def _show_modified(self) -> None:
        self.setWindowTitle(self.tr("Write a lesson") + " – " + self._key + "[*]")
        self.setWindowModified(self.draft != self._saved)

    def stop(self) -> None:
        """Stop what works."""
        if self._checking is not None:
            work, self._checking = self._checking, None
            work.discard()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.form.flush()
        if self.draft != self._saved:
            answer = ask_to_save(self, f"{self._key}.{SUFFIX}")
            if answer is Answer.CANCEL or (answer is Answer.SAVE and not self.save()):
                event.ignore()
                return
        self.stop()
        super().closeEvent(event)
