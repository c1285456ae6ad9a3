"""A flow layout: one row where there is room, more where there is not, and never wider than it may be."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.flow import FlowLayout


@pytest.fixture
def row(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget)
    layout.setSpacing(4)
    for k in range(4):
        button = QPushButton(str(k))
        button.setFixedSize(80, 20)
        layout.addWidget(button)
    widget.show()
    return widget


def places(row):
    return [(button.x(), button.y()) for button in row.findChildren(QPushButton) if button.isVisible()]


def test_widgets_stand_side_by_side_and_go_on_below(row):
    assert row.sizeHint().width() == 4 * 80 + 3 * 4
    assert row.minimumSizeHint().width() == 80
    row.resize(row.sizeHint())
    assert {y for _, y in places(row)} == {0}
    row.resize(170, 60)
    assert places(row) == [(0, 0), (84, 0), (0, 24), (84, 24)]
    assert row.layout().heightForWidth(170) == 44
    assert row.layout().heightForWidth(10) == 4 * 20 + 3 * 4


def test_hidden_widgets_take_no_place(row):
    row.findChildren(QPushButton)[1].hide()
    row.resize(180, 60)
    assert places(row) == [(0, 0), (84, 0), (0, 24)]


def test_the_end_stands_at_the_right_after_all_others(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget)
    layout.setSpacing(4)
    end = QPushButton("end")
    end.setFixedSize(50, 20)
    layout.add_end(end)
    button = QPushButton("later")
    button.setFixedSize(80, 20)
    layout.addWidget(button)
    widget.show()
    widget.resize(200, 40)
    assert (button.x(), end.x(), end.y()) == (0, 150, 0)
    widget.resize(100, 60)
    assert (button.x(), end.x(), end.y()) == (0, 50, 24)
    end.hide()
    widget.resize(90, 60)
    assert button.x() == 0


def test_what_is_lower_stands_in_the_middle_of_its_row(row):
    row.findChildren(QPushButton)[0].setFixedSize(80, 40)
    row.resize(170, 90)
    assert places(row) == [(0, 0), (84, 10), (0, 44), (84, 44)]
