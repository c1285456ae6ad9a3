"""A window that was closed is let go of whole, with what belongs to it."""

import gc
from weakref import ref

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from explorer.document.codec import read_document
from tests.conftest import settle
from ui import assets
from ui.app.session import Session
from ui.settings import Settings


@pytest.mark.parametrize("example", ["welcome", "network_learns_moons"])
def test_nothing_of_a_closed_window_stays(qtbot, example):
    held = _opened_and_closed(qtbot, example)
    gc.collect()  # as it may happen in any thread, where widgets must not be deleted
    assert all(still() is not None for still in held)
    settle()
    gc.collect()
    assert [left() for left in held if left() is not None] == []


def _opened_and_closed(qtbot, example):
    """Return weak references to a closed window and what belongs to it, of which nothing else is held here."""
    session = Session(read_document(assets.example(example)), Settings())
    session.window.show()
    session.start()
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=30_000)
    assert all(QAccessible.queryAccessibleInterface(widget) for widget in _spoken_widgets(session.window))
    held = [ref(session), ref(session.window), ref(session.store), *map(ref, _spoken_widgets(session.window))]
    session.window.close()
    session.close()
    return held


def _spoken_widgets(window):
    """Return the widgets of a role of our own: what stands for them before a screen reader is kept by Qt."""
    return [widget for widget in window.findChildren(QWidget) if hasattr(widget, "ACCESSIBLE_ROLE")]
