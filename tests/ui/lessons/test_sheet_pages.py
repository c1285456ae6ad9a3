"""Where pages of worksheets end: no question is on two pages, and pages are as full as they can be."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from ui.exporters.sheet_pages import lay_out_on

SHEETS = [[3, 9, 1, 4, 12, 7, 2, 30, 5, 5, 8, 20, 1, 1, 16], [28, 3, 27, 4], [1], [6] * 30]  # lines of each question
LETTERS = 9  # points


@pytest.fixture
def device(qapp, tmp_path):  # noqa: ARG001 - Qt has to be there
    made = QPdfWriter(str(tmp_path / "sheets.pdf"))
    made.setResolution(300)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return made


def laid_out(sheets, device):
    """Return for each question the pages on which it begins and ends, as they are printed."""
    document = QTextDocument()
    document.setDefaultFont(QFont(document.defaultFont().family(), LETTERS))
    heads = "<h2>Sheet</h2>", '<h2 style="page-break-before: always;">Sheet</h2>'
    parts = []
    for number, questions in enumerate(sheets):
        parts.append(heads[number > 0])
        parts += [f"<h4>Question</h4>{'<p>text</p>' * lines}" for lines in questions]
    document.setHtml("".join(parts))
    lay_out_on(document, device)
    document.setPageSize(QSizeF(device.width(), device.height()))
    layout, block, found = document.documentLayout(), document.begin(), []
    while block.isValid():
        place = layout.blockBoundingRect(block)
        page, end = int(place.top() // device.height()), int(place.bottom() // device.height())
        level = block.blockFormat().headingLevel()
        if level == 4:
            found.append([page, end])
        elif level == 0 and found:
            found[-1][1] = end
        block = block.next()
    return found


def test_no_question_is_on_two_pages(device):
    found = laid_out(SHEETS, device)
    assert len(found) == sum(map(len, SHEETS))
    assert [(begin, end) for begin, end in found if begin != end] == []
    assert found[-1][1] < 18  # of fifty questions


def test_a_question_longer_than_a_page_takes_as_many_as_it_needs_and_those_after_it_go_on(device):
    found = laid_out([[2, 120, 3, 3]], device)
    assert found[0][0] == found[1][0] == 0
    assert found[1][1] > found[1][0]
    assert found[2] == found[3] == [found[1][1]] * 2
