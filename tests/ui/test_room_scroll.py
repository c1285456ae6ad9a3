"""A room in a low window: it keeps the height it needs and is scrolled; it asks for no more than it may."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.labs.room_scroll import RoomScroll


@pytest.fixture
def scroll(qtbot):
    room = QWidget()
    tall = QLabel("tall")
    tall.setMinimumHeight(500)
    QVBoxLayout(room).addWidget(tall)
    room.hide()
    made = RoomScroll(room)
    qtbot.addWidget(made)
    return made


def test_it_is_hidden_with_its_room_and_seen_with_it(scroll):
    assert scroll.isHidden()
    assert scroll.widget().isHidden()
    scroll.widget().show()
    assert not scroll.isHidden()
    scroll.widget().hide()
    assert scroll.isHidden()


def test_it_asks_for_no_more_than_it_may_and_the_room_keeps_what_it_needs(scroll):
    scroll.widget().show()
    assert scroll.minimumSizeHint().height() >= 500
    scroll.limit(300)
    assert scroll.minimumSizeHint().height() == 300
    scroll.resize(400, 300)
    assert scroll.widget().height() >= 500
    scroll.resize(400, 900)
    assert scroll.widget().height() == scroll.viewport().height()
