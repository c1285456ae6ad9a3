"""What a class handed in, in its window: files are added or dropped, the table shows them, and is saved."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from explorer.lessons import results
from explorer.lessons.codec import decode
from explorer.lessons.draws import draw
from explorer.lessons.progress import Course
from ui.labs.lessons.class_window import ClassWindow
from ui.labs.lessons.shelf import Shelf, lesson_of

SHEET = """lesson = 1
title = "Sheet"
[draw]
a = "2 .. 999"
[[page]]
id = "slope"
title = "Slope"
[page.ask]
kind = "number"
answer = "{{a}}"
"""
LESSON = decode(SHEET, "sheet").lesson


@pytest.fixture
def files(tmp_path):
    """Return what three students handed in, two of them wrong, and a file that was changed."""
    made = []
    for student, right in (("이하늘", True), ("Kim 10", False), ("Kim 9", False)):
        seed = results.seed_of("sheet", student)
        typed = f"{draw(LESSON.head, seed)['a']:g}" if right else "1"
        course = Course(student=student, seed=seed).tried("slope", typed, right=right)
        made.append(tmp_path / f"{student}.results")
        made[-1].write_bytes(results.encode(results.results_of(LESSON, course)))
    made.append(tmp_path / "changed.results")
    made[-1].write_bytes(made[0].read_bytes().replace("이하늘".encode(), b"Choi"))
    return made


@pytest.fixture
def window(qtbot):
    made = ClassWindow(LESSON, "en")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_files_are_dropped_shown_and_saved(window, files, qtbot, tmp_path, monkeypatch):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files[0].parent))])  # the folder with all of them
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    qtbot.waitUntil(lambda: window.table.rowCount() == 3)
    cells = [[window.table.item(row, column).text() for column in (0, 1, 3)] for row in range(3)]
    assert cells == [["Kim 9", "0", "✗"], ["Kim 10", "0", "✗"], ["이하늘", "1", "✓"]]
    assert window.problems.toPlainText().startswith("changed.results: ")
    monkeypatch.setattr("ui.labs.lessons.class_window.ask_save_path", lambda *_: tmp_path / "marks")
    window.save_button.click()
    saved = (tmp_path / "marks.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(saved) == 4
    assert saved[3].startswith("이하늘,1,1")


def test_a_file_beside_the_results_is_the_lesson(files, tmp_path):
    assert lesson_of(files, Shelf()) is None
    (tmp_path / "sheet.lesson").write_text(SHEET, encoding="utf-8")
    assert lesson_of([files[3], files[0]], Shelf()) == LESSON
