"""Dialogs: where to save, what went wrong, and how to use the program."""

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.language.translator import shown
from ui.widgets.style import GAP

SHARE = 0.7  # of its window that a large dialog takes


def fitting(dialog: QWidget, size: QSize) -> QSize:
    """Return the size of a large dialog: at least `size`, more beside a large window, never more than the screen."""
    parent = dialog.parentWidget()
    beside = parent.size() * SHARE if parent is not None else size
    return size.expandedTo(beside).boundedTo(dialog.screen().availableSize() - QSize(2 * GAP, 5 * GAP))


def ask_save_path(parent: QWidget, title: str, folder: str, name: str, suffix: str) -> Path | None:
    """Ask where to save a file called `name` at first; None if the user changed their mind.

    A name without suffix gets it before the dialog asks whether an existing file may be replaced.
    """
    dialog = QFileDialog(parent, title, folder or _documents(), f"*.{suffix}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() and dialog.selectedFiles() else None


def ask_open_path(parent: QWidget, folder: str, pattern: str) -> Path | None:
    """Ask which file to open; None if the user changed their mind."""
    title = QCoreApplication.translate("Dialogs", "Open")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder or _documents(), pattern)
    return Path(chosen) if chosen else None


def ask_open_paths(parent: QWidget, folder: str, pattern: str) -> list[Path]:
    """Ask which files to open, one or several; none if the user changed their mind."""
    title = QCoreApplication.translate("Dialogs", "Open")
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, folder or _documents(), pattern)
    return list(map(Path, chosen))


def _documents() -> str:
    """Return the folder of the user's documents; a dialog would take the name of one that is missing for a file's."""
    places = QStandardPaths.StandardLocation
    folder = QStandardPaths.writableLocation(places.DocumentsLocation)
    return folder if Path(folder).is_dir() else QStandardPaths.writableLocation(places.HomeLocation)


class Answer(Enum):
    """What the user wants done with unsaved changes."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


def ask_to_save(parent: QWidget, name: str) -> Answer:
    """Ask what to do with the unsaved changes of a document."""
    translate = QCoreApplication.translate
    box = QMessageBox(QMessageBox.Icon.Question, translate("Dialogs", "Unsaved changes"), "", parent=parent)
    box.setText(translate("Dialogs", "Save the changes to {0}?").format(name))
    box.setInformativeText(translate("Dialogs", "Without saving they are lost."))
    kinds = QMessageBox.StandardButton
    box.setStandardButtons(kinds.Save | kinds.Discard | kinds.Cancel)
    _name_discard(box)
    box.setDefaultButton(kinds.Save)
    return {kinds.Save: Answer.SAVE, kinds.Discard: Answer.DISCARD}.get(kinds(box.exec()), Answer.CANCEL)


def ask_to_overwrite(parent: QWidget, path: Path) -> bool:
    """Ask whether a file that another program has changed may be replaced."""
    translate = QCoreApplication.translate
    title = translate("Dialogs", "The file has changed")
    question = translate("Dialogs", "{0} was changed by another program since it was opened. Replace it?")
    box = QMessageBox(QMessageBox.Icon.Question, title, question.format(path.name), parent=parent)
    replace = box.addButton(translate("Dialogs", "Replace"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))  # what others wrote cannot be brought back
    box.exec()
    return box.clickedButton() is replace


def ask_to_forget(parent: QWidget, what: str) -> bool:
    """Ask whether something may be lost that cannot be brought back."""
    translate = QCoreApplication.translate
    box = QMessageBox(QMessageBox.Icon.Question, translate("Dialogs", "Begin again"), what, parent=parent)
    kinds = QMessageBox.StandardButton
    box.setStandardButtons(kinds.Discard | kinds.Cancel)
    _name_discard(box)
    box.setDefaultButton(kinds.Cancel)
    return kinds(box.exec()) == kinds.Discard


def ask_to_restore(names: Sequence[str]) -> bool:
    """Ask whether the documents of a program that did not end properly are wanted back."""
    translate = QCoreApplication.translate
    title = translate("Dialogs", "Unsaved work was found")
    said = translate("Dialogs", "The program did not end properly. Open what was not saved?")
    box = QMessageBox(QMessageBox.Icon.Question, title, said)
    box.setInformativeText("\n".join(names))
    kinds = QMessageBox.StandardButton
    box.setStandardButtons(kinds.Open | kinds.Discard)
    _name_discard(box)
    return kinds(box.exec()) == kinds.Open


def _name_discard(box: QMessageBox) -> None:
    """Name the button that loses something in our words: in Korean Qt's own say that it ignores."""
    box.button(QMessageBox.StandardButton.Discard).setText(QCoreApplication.translate("Dialogs", "Discard"))


def tell(parent: QWidget, what: str, why: str) -> None:
    """Tell of something that did not go as wanted, and why."""
    box = QMessageBox(QMessageBox.Icon.Warning, what, what, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText(shown(why))
    box.exec()


def show_text(parent: QWidget, title: str, html: str) -> QDialog:
    """Show a page of text beside the window."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    page = QTextBrowser()
    page.setHtml(html)
    page.setFrameShape(QTextBrowser.Shape.NoFrame)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
    column.addWidget(page)
    column.addWidget(buttons)
    dialog.resize(640, 620)
    dialog.show()
    return dialog


class FailureDialog(QDialog):
    """Tells of an unexpected error, with details to copy; the program goes on."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        said = QLabel(
            self.tr(
                "An unexpected error occurred. You can go on working. "
                "The details below help to mend it; they contain nothing but what is shown."
            )
        )
        said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        for part in (said, self.details, buttons):
            column.addWidget(part)
        self.resize(640, 400)
