"""The graph theatre in the window: steps played with the mouse, nodes clicked and folded, undone again."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from explorer.document.codec import read_document
from explorer.document.model import Document, LabSettings
from explorer.scene.primitives import Boxes
from ui import assets
from ui.app import describing
from ui.app.look import dress_application
from ui.app.session import Session
from ui.settings import Settings
from ui.views.painter.boxes import LETTERS

LECTURE = "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(qtbot):
    document = Document(lines=(LECTURE,), probe=(0.5,), lab=LabSettings("theatre"))
    made = Session(document, Settings())
    made.window.resize(1280, 900)
    made.window.show()
    made.start()
    settled(made, qtbot)
    yield made
    made.window.close()
    made.close()


def settled(session, qtbot):
    room = session.window.room
    qtbot.waitUntil(lambda: session.jobs.is_idle and bool(room.views) and bool(room.formulas), timeout=30_000)


def lines(session):
    """Return the last line of each box, by the name of its node."""
    items = session.window.room.pictures.stages[0].scene.items
    texts = [texts for item in items if isinstance(item, Boxes) for texts in item.texts]
    return {texts[0].text.split()[0]: texts[-1].text for texts in texts}


def pixel_of(session, name):
    view = session.window.room.views[0]
    for item in session.window.room.pictures.stages[0].scene.items:
        for center, texts in zip(item.centers, item.texts, strict=True) if isinstance(item, Boxes) else ():
            if texts[0].text.split()[0] == name:
                return QPoint(*np.rint(view.frame.to_pixel(center)).astype(int).tolist())
    raise KeyError(name)


def step(session, qtbot, times):
    for _ in range(times):
        QTest.mouseClick(session.window.room.transport.buttons["higher"], LEFT)
        settled(session, qtbot)


@pytest.mark.gui
def test_the_adjoints_travel_back_step_by_step(session, qtbot):
    assert set(lines(session).values()) == {f"∂f/∂{name} = —" for name in "xabcdef"}
    for count, name in enumerate("fedcbax"):
        step(session, qtbot, 1)
        reached = {node for node, line in lines(session).items() if not line.endswith("—")}
        assert reached == set("fedcbax"[: count + 1])
        assert name in reached
    assert lines(session)["c"] == "∂f/∂c = −0.5956"
    assert lines(session)["x"] == "∂f/∂x = −1.36"


def test_what_a_step_and_a_node_bring_is_read_out(session, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(describing, "announce", lambda _, text: heard.append(text))
    window = session.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    buttons, view = window.room.transport.buttons, window.room.views[0]
    buttons["higher"].setFocus()
    qtbot.waitUntil(lambda: view.accessibleName().startswith("Picture 1"), timeout=10_000)
    QTest.keyClick(buttons["higher"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any("Step 7 of 13" in text for text in heard), timeout=10_000)
    view.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    qtbot.waitUntil(lambda: any("a = x²" in text for text in heard), timeout=10_000)


def test_a_node_is_clicked_folded_and_unfolded_and_all_of_it_undone(session, qtbot):
    view = session.window.room.views[0]
    QTest.mouseClick(view, LEFT, pos=pixel_of(session, "d"))
    settled(session, qtbot)
    assert dict(session.store.document.lab.own)["theatre.chosen"].startswith("d@")
    QTest.mouseDClick(view, LEFT, pos=pixel_of(session, "c"))
    settled(session, qtbot)
    assert set(lines(session)) == set("xcdef")
    session.store.stack.undo()
    session.store.stack.undo()
    settled(session, qtbot)
    assert set(lines(session)) == set("xabcdef")


def test_the_probe_takes_the_values_along(session, qtbot):
    before = lines(session)
    session.store.apply(lambda document: Document(lines=document.lines, probe=(1.0,), lab=document.lab))
    settled(session, qtbot)
    assert lines(session).keys() == before.keys()
    items = session.window.room.pictures.stages[0].scene.items
    values = [texts[1].text for item in items if isinstance(item, Boxes) for texts in item.texts]
    assert "2.718" in values


def test_for_a_projector_the_graph_has_the_whole_width_and_letters_that_are_read_from_afar(session, qtbot):
    window, room = session.window, session.window.room
    session.actions["projector"].trigger()
    try:
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: room.tables.y() > room.transport.y(), timeout=5000)
        settled(session, qtbot)
        view = room.views[0]
        qtbot.waitUntil(lambda: view.width() > 0.75 * window.width(), timeout=5000)
        boxes = next(item for item in room.pictures.stages[0].scene.items if isinstance(item, Boxes))
        ends = view.frame.to_pixel(boxes.centers[0] + np.outer([-0.5, 0.5], boxes.sizes[0]))
        letters = np.ptp(ends[:, 1]) / boxes.rows * LETTERS
        assert 0.72 * letters >= 0.0115 * window.height()  # of a capital
    finally:
        session.actions["projector"].trigger()
    qtbot.waitUntil(lambda: room.tables.y() < room.transport.y(), timeout=5000)


@pytest.fixture
def projector(qapp):  # noqa: ARG001 - Qt has to be there
    settings = Settings()
    settings.projector = True
    yield
    settings.projector = False
    dress_application(settings)


@pytest.mark.usefixtures("projector")
@pytest.mark.parametrize("name", ["forward_mode", "computation_graph"])
def test_a_projector_shows_letters_of_one_and_a_half_percent_of_its_height(open_room, name):
    session = open_room(read_document(assets.example(name)), 1, (1920, 1080))
    (view,) = session.window.room.views
    boxes = next(item for item in session.window.room.pictures.stages[0].scene.items if isinstance(item, Boxes))
    top, bottom = view.frame.to_pixel(np.array([[0.0, 1.0], [0.0, 0.0]]))[:, 1]
    assert (bottom - top) / boxes.rows * LETTERS >= 0.015 * 1080
