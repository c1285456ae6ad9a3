"""Worksheets on paper: the names of a class are typed or pasted, and a PDF has a sheet for each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from explorer.lessons.model import Lesson
from explorer.lessons.sheets import MOST_STUDENTS, sheets, students_of, words_of
from ui.exporters import with_suffix, write
from ui.exporters.sheets import sheets_pdf
from ui.exporters.work import Work
from ui.language.translator import shown, worded
from ui.widgets.dialogs import ask_save_path
from ui.widgets.style import GAP


class SheetDialog(QDialog):
    """Makes the sheets of one lesson."""

    def __init__(self, lesson: Lesson, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self._language = language
        self._work: Work | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Worksheets on paper"))
        label = QLabel(
            self.tr("The students' names, one a line. Under each name the numbers are the same as in the program.")
        )
        label.setWordWrap(True)
        self.names = QPlainTextEdit()
        self.names.setAccessibleName(self.tr("Names of the students"))
        self.names.setTabChangesFocus(True)
        self.names.textChanged.connect(self._on_names)
        self.answers = QCheckBox(self.tr("Answers for the teacher at the end"))
        self.answers.setChecked(True)
        self.state = QLabel("")
        self.state.setWordWrap(True)
        self.save_button = QPushButton(self.tr("Save as PDF…"))
        self.save_button.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        for widget in (label, self.names, self.answers):
            column.addWidget(widget)
        column.addLayout(foot)
        self._on_names()
        self.resize(460, 420)

    def save(self) -> None:
        """Ask for a file, and write the sheets into it."""
        path = ask_save_path(self, self.tr("Save the worksheets"), "", f"{self._lesson.key}.pdf", "pdf")
        if path is None:
            return
        lesson, language, students = self._lesson, self._language, students_of(self.names.toPlainText())
        words = words_of(lesson, language, worded)
        with_answers = self.answers.isChecked()
        self._work = work = Work(
            lambda progress: write(
                with_suffix(path, "pdf"),
                sheets_pdf(
                    sheets(lesson, students, language), len(students), words, progress, with_answers=with_answers
                ),
            ),
            self,
        )
        work.progressed.connect(lambda done, of: self.state.setText(self.tr("{0} of {1} sheets…").format(done, of)))
        work.made.connect(lambda made: self.state.setText(self.tr("Saved {0}").format(made.name)))
        work.failed.connect(lambda why: self.state.setText(shown(why)))
        work.ended.connect(self._on_ended)
        self.save_button.setEnabled(False)
        work.start()

    def _on_names(self) -> None:
        count = len(students_of(self.names.toPlainText()))
        fits = count <= MOST_STUDENTS
        self.state.setText(
            self.tr("Students: {0}").format(count) if fits else self.tr("at most {0} students").format(MOST_STUDENTS)
        )
        self.save_button.setEnabled(count > 0 and fits and self._work is None)

    def _on_ended(self) -> None:
        self._work = None
        self.save_button.setEnabled(True)

    def stop(self) -> None:
        """Write no more."""
        if self._work is not None:
            work, self._work = self._work, None
            work.discard()

    def reject(self) -> None:
        """Close; sheets that are not written yet are given up."""
        self.stop()
        super().reject()
