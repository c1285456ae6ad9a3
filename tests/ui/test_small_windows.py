"""Every Taylor room fits a small window: what is too high is scrolled to, and nothing is cut off at the right."""

import pytest

from explorer.document.model import Document, LabSettings

LINE, CURVE, PLANE = "f(x) = exp(x)", "g(t) = [t cos t, t sin t]", "f(x, y) = sin x cos y"
ROOMS = [
    ("quotient", LINE, 2),
    ("error", LINE, 2),
    ("error", CURVE, 3),
    ("error", PLANE, 2),
    ("convergence", LINE, 2),
    ("terms", LINE, 2),
    ("terms", PLANE, 3),
    ("microscope", LINE, 2),
    ("microscope", PLANE, 2),
]


@pytest.mark.parametrize(("room", "text", "pictures"), ROOMS)
def test_a_room_fits_a_small_window(open_room, room, text, pictures):
    document = Document((text,), order=3, lab=LabSettings(room))
    session = open_room(document, pictures=pictures, size=(640, 420))
    window = session.window
    assert window.minimumSizeHint().width() <= 640
    right = window.room.mapTo(window, window.room.rect().topRight()).x()
    assert right <= window.width() == 640
    for view in window.room.views:
        assert view.mapTo(window.room, view.rect().topRight()).x() <= window.room.width()
