"""What a class handed in, as a table: files are chosen or dropped, and each answer is judged again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.lessons.class_book import ClassBook, Entry, as_csv, natural, read_class, table_rows
from explorer.lessons.model import Lesson, said
from ui.exporters import ExportError, with_suffix, write
from ui.exporters.work import Work
from ui.language.translator import shown, worded
from ui.widgets.dialogs import ask_open_paths, ask_save_path, fitting
from ui.widgets.drops import FileDrops
from ui.widgets.style import GAP

SUFFIX = "results"
MARKS = {True: "✓", False: "✗"}
SIZE = QSize(820, 560)
NOTES = 2  # the column of them
ROWS = 6  # lines that are seen of what could not be read


class ClassWindow(QDialog):
    """Shows what is handed in for one lesson."""

    def __init__(self, lesson: Lesson, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self._files: list[Path] = []
        self._reading: Work | None = None
        self.book = ClassBook(lesson)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FileDrops(self, {f".{SUFFIX}"}, folders=True).dropped.connect(self.add)
        self.setWindowTitle(self.tr("Results") + f" – {said(lesson.head.title, language)}")
        self.table = QTableWidget()
        self.table.setAccessibleName(self.tr("Results of the class"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setSortingEnabled(True)
        self.table.verticalHeader().hide()
        self.state = QLabel("")
        self.state.setWordWrap(True)
        self.problems = QPlainTextEdit()
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.problems.setAccessibleName(self.tr("Files that could not be read"))
        self.add_button = QPushButton(self.tr("Add files…"))
        self.save_button = QPushButton(self.tr("Save as CSV…"))
        self.add_button.clicked.connect(self.ask_files)
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        self._show()
        self.resize(fitting(self, SIZE))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.addWidget(self.state)
        column.addWidget(self.table, 1)
        column.addWidget(self.problems)
        column.addLayout(foot)
        self.problems.setMaximumHeight(ROWS * self.fontMetrics().lineSpacing())

    # What the teacher does

    def ask_files(self) -> None:
        """Ask for files, and add what they hand in."""
        folder = str(self._files[-1].parent) if self._files else ""
        self.add(ask_open_paths(self, folder, f"*.{SUFFIX}"))

    def add(self, files: Sequence[Path]) -> None:
        """Read files besides those that are read already; a folder stands for the files of results in it."""
        for file in files:
            self._files += sorted(file.rglob(f"*.{SUFFIX}")) if file.is_dir() else [file]
        if files:
            self.stop()
            lesson, wanted = self._lesson, tuple(self._files)
            self._reading = work = Work(lambda progress: read_class(lesson, wanted, progress), self)
            work.progressed.connect(self._on_progress)
            work.made.connect(self._on_read)
            work.failed.connect(lambda why: self.state.setText(shown(why)))
            work.start()

    def save(self) -> None:
        """Ask for a file and write the table."""
        path = ask_save_path(self, self.tr("Save the table"), "", f"{self._lesson.key}.csv", "csv")
        if path is None:
            return
        try:
            # with a mark at its beginning, by which spreadsheets know that Korean names are in UTF-8
            write(with_suffix(path, "csv"), as_csv(table_rows(self.book)).encode("utf-8-sig") + b"\n")
        except ExportError as error:
            self.state.setText(shown(str(error)))

    # What becomes of it

    def _on_progress(self, done: int, of: int) -> None:
        self.state.setText(self.tr("{0} of {1} files are read…").format(done, of))

    def _on_read(self, book: ClassBook) -> None:
        self._reading, self.book = None, book
        self._show()

    def _show(self) -> None:
        entries, refused = self.book.entries, self.book.refused
        self.state.setText(
            self.tr("{0} files, {1} that could not be read").format(len(entries) + len(refused), len(refused))
            if entries or refused
            else self.tr("Add the files that were handed in, or drop them here.")
        )
        self.problems.setVisible(bool(refused))
        self.problems.setPlainText("\n".join(f"{file.name}: {shown(reason)}" for file, reason in refused))
        self.save_button.setEnabled(bool(entries))
        self._fill(entries)

    def _fill(self, entries: Sequence[Entry]) -> None:
        questions = self.book.questions
        table = self.table
        table.setSortingEnabled(False)
        heads = [self.tr("Student"), self.tr("Right"), self.tr("Notes"), *questions]
        heads += [self.tr("Shown"), self.tr("Tries"), self.tr("Hints"), self.tr("File")]
        table.setColumnCount(len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            verdicts = entry.by_question()
            typed = {answer.page: answer.typed for answer in entry.found.rows}
            cells: list[QTableWidgetItem] = [
                _Name(entry.found.student),
                _cell(entry.right),
                _cell("; ".join(map(worded, entry.notes))),
            ]
            marks = {name: MARKS[verdicts[name]] if typed.get(name) else "–" for name in questions}
            cells += [_cell(mark, typed.get(name, "")) for name, mark in marks.items()]
            cells += [_cell(entry.total(what)) for what in ("shown", "tries", "hints")]
            for column, cell in enumerate([*cells, _Name(entry.file)]):
                table.setItem(row, column, cell)
        table.setColumnHidden(NOTES, not any(entry.notes for entry in entries))
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.horizontalHeader().resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    def stop(self) -> None:
        """Read no more."""
        if self._reading is not None:
            work, self._reading = self._reading, None
            work.discard()

    def reject(self) -> None:
        """Close."""
        self.stop()
        super().reject()


class _Name(QTableWidgetItem):
    """A cell with a text whose numbers are sorted as such."""

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return natural(self.text()) < natural(other.text())


def _cell(value: str | int, tip: str = "") -> QTableWidgetItem:
    """Return a cell; numbers are sorted as such."""
    item = QTableWidgetItem()
    item.setData(Qt.ItemDataRole.DisplayRole, value)
    item.setToolTip(tip)
    return item
