"""The whole way with real parts: from text to pictures and tables, and back from mouse and keys to the document."""

import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.document.edits import set_probe
from explorer.document.model import Document
from explorer.document.results import FailureResult
from explorer.scene.primitives import PlaneScene, SpaceScene
from ui.app.session import Session
from ui.app.start import catch_failures
from ui.settings import Settings
from ui.widgets.dialogs import FailureDialog
from ui.widgets.dressing import Dressing
from ui.widgets.menus import plain

LECTURE = "f(x, y) = (x + 2y^3)^2"


def begin(qtbot, text=LECTURE):
    session = Session(Document(lines=tuple(text.split("\n"))), Settings())
    session.window.resize(1280, 800)
    session.window.show()
    session.start()
    wait(qtbot, session)
    return session


def wait(qtbot, session):
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)


@pytest.fixture
def session(qtbot):
    made = begin(qtbot)
    yield made
    made.window.close()
    made.close()


def plane(session):
    return next(pane for pane in session.window.panes if isinstance(pane.scene, PlaneScene))


def replace_text(qtbot, session, text):
    editor = session.window.definitions.editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    wait(qtbot, session)


def gradient(session):
    return session.window.point.sections["jacobian"].table.numbers


def test_document_comes_as_pictures_tables_and_echo(session):
    scenes = [pane.scene for pane in session.window.panes]
    assert {type(scene) for scene in scenes} == {PlaneScene, SpaceScene}
    assert all(scene.items for scene in scenes)
    x, y = (field.value for field in session.window.point.fields)
    inner = x + 2 * y**3
    assert gradient(session)[0].tolist() == pytest.approx([2 * inner, 12 * y**2 * inner])
    assert all(row.latex for row in session.window.definitions.rows)


def test_derivatives_are_checked_once_the_probe_rests(session, qtbot):
    assert session.window.point.badge.text() == "✓ 4 ways agree"
    replace_text(qtbot, session, "f(x, y) = |x| + y")
    session.store.apply(set_probe([0, 1]))
    wait(qtbot, session)
    assert session.window.point.badge.text() == "✗ not differentiable"
    assert session.window.point.note.isVisible()
    facts = session.window.point.sections["jacobian"].facts
    assert "to the left" in facts.strong.text()  # and the slope 0 that the tables hold makes no critical point
    assert "critical" not in facts.strong.text()


def test_typed_function_replaces_the_pictures(session, qtbot):
    replace_text(qtbot, session, "g(t) = [t cos t, t sin t]")
    assert [field.accessibleName() for field in session.window.point.fields] == ["t"]
    assert session.window.point.sections["jacobian"].table.numbers.shape == (2, 1)


def test_unfinished_formula_keeps_the_last_picture_dimmed(session, qtbot):
    before = [pane.scene for pane in session.window.panes]
    editor = session.window.definitions.editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, " + ")
    wait(qtbot, session)
    assert [pane.scene for pane in session.window.panes] == before
    assert all(pane.dimmed for pane in session.window.panes if pane.view is not None)
    qtbot.waitUntil(lambda: bool(session.window.definitions.editor.marks))
    assert session.window.definitions.row.problems.isVisible()
    replace_text(qtbot, session, "f(x, y) = x + y")
    assert not any(pane.dimmed for pane in session.window.panes if pane.view is not None)
    assert session.window.definitions.editor.marks == ()


def test_probe_dragged_in_the_plane_moves_tables_and_is_one_undo_step(session, qtbot):
    view = plane(session).view
    before = gradient(session)
    frame = view.frame
    start = frame.plot.center().toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for i in range(1, 9):
        qtbot.mouseMove(view, start + QPoint(4 * i, -3 * i))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(32, -24))
    wait(qtbot, session)
    probe = session.store.document.probe
    assert probe == pytest.approx(frame.to_data(start.x() + 32, start.y() - 24), abs=0.005)
    assert all(len(repr(c)) <= 6 for c in probe)
    assert tuple(field.value for field in session.window.point.fields) == probe
    assert (gradient(session) != before).any()
    assert session.store.stack.count() == 1


def test_arrow_keys_nudge_the_probe(session, qtbot):
    view = plane(session).view
    x, y = (field.value for field in session.window.point.fields)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    wait(qtbot, session)
    step = session.picture.step
    assert session.store.document.probe == pytest.approx((x + step[0], y - 10 * step[1]))


def test_bracket_keys_step_the_order_where_no_text_is_typed(session, qtbot):
    view = plane(session).view
    view.setFocus()
    for _ in range(3):
        qtbot.keyClicks(view, "]")
    qtbot.keyClicks(view, "[")
    wait(qtbot, session)
    assert (session.store.document.taylor, session.store.document.order) == (True, 1)
    assert "T_{1}" in session.window.taylor.formula.latex
    assert any("taylor" in item.key for pane in session.window.panes for item in pane.scene.items)


def test_bracket_typed_into_a_formula_is_a_bracket(session, qtbot):
    replace_text(qtbot, session, "h(t) = [t, t^2]")
    assert not session.store.document.taylor
    assert session.store.document.text == "h(t) = [t, t^2]"


def test_undo_key_in_the_editor_undoes_the_document(session, qtbot):
    replace_text(qtbot, session, "f(x) = x")
    editor = session.window.definitions.editor
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    session.actions["undo"].trigger()
    assert session.store.document.text == LECTURE
    assert editor.toPlainText() == LECTURE


def test_wheel_changes_the_ranges_and_fit_takes_them_back(session, qtbot):
    suggested = session.picture.ranges
    view = plane(session).view
    view.ranges_changed.emit({"x": (-5.0, 5.0), "y": (0.0, 1.0)})
    wait(qtbot, session)
    assert session.picture.ranges == (("x", -5.0, 5.0), ("y", 0.0, 1.0))
    assert session.store.stack.count() == 1
    session.actions["fit"].trigger()
    wait(qtbot, session)
    assert session.picture.ranges == suggested


def test_layer_can_be_hidden(session, qtbot):
    action = session.layers.actions()[0]
    key = session.picture.layers[0].key
    action.trigger()
    wait(qtbot, session)
    assert session.store.document.hidden == {key}
    assert not action.isChecked()
    session.store.stack.undo()
    wait(qtbot, session)
    assert action.isChecked()


def test_layer_that_is_usually_off_can_be_shown(session, qtbot):
    action = next(a for a in session.layers.actions() if a.data() == "taylor")
    assert not action.isChecked()
    action.trigger()
    wait(qtbot, session)
    assert session.store.document.taylor
    assert action.isChecked()


def test_theme_and_projector_reach_the_views(session):
    session.look.choose_theme("dark")
    assert plane(session).theme.name == "dark"
    session.actions["projector"].trigger()
    assert plane(session).point_size >= 18
    assert QApplication.font().pointSizeF() >= 18
    session.actions["projector"].trigger()
    session.look.choose_theme("light")


def test_definitions_keep_their_large_letters_in_another_theme(session, qtbot):
    session.actions["projector"].trigger()
    try:
        session.look.choose_theme("dark")
        dressing = Dressing.of(QApplication.instance())
        qtbot.waitUntil(lambda: dressing.is_idle)
        assert session.window.definitions.editor.font().pointSizeF() >= 18
    finally:
        session.actions["projector"].trigger()
        session.look.choose_theme("light")


def test_machine_without_opengl_is_told_so(session, qtbot):
    if QGuiApplication.platformName() != "offscreen":
        pytest.skip("about a platform without OpenGL")
    qtbot.waitUntil(lambda: bool(session.window.notice.text()))
    assert "OpenGL" in session.window.notice.text()


def test_an_example_can_be_undone(session, qtbot):
    before = session.store.document
    session.commands.classroom.open_example("torus")
    wait(qtbot, session)
    assert session.store.document.text != before.text
    session.actions["undo"].trigger()
    assert session.store.document == before


@pytest.mark.usefixtures("session")
def test_unexpected_error_shows_a_dialog_and_the_program_goes_on(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_args: None)
    flushed = []
    catch_failures(SimpleNamespace(flush=lambda: flushed.append(True)))
    error = ZeroDivisionError("of ours")
    sys.excepthook(ZeroDivisionError, error, None)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, FailureDialog))
    assert "of ours" in dialog.details.toPlainText()
    assert flushed
    dialog.close()


def test_export_menu_offers_every_table_with_its_formats(session, qtbot):
    wait(qtbot, session)
    for _ in range(2):  # opening the menu again must not list the tables twice
        session.window.export.aboutToShow.emit()
    names = [plain(action.text()) for action in session.window.export.actions()]
    assert names[-4:] == ["Value", "Gradient", "Hessian", "Directional derivative"]
    assert names.count("Gradient") == 1
    jacobian = session.window.table_menus[1]
    entries = [plain(action.text()) for action in jacobian.actions()]
    assert {"Copy as CSV", "Save as CSV…"} <= set(entries)
    next(action for action in jacobian.actions() if plain(action.text()) == "Copy as CSV").trigger()
    rows = [[float(cell) for cell in line.split(",")] for line in QGuiApplication.clipboard().text().split()]
    assert rows == session.window.point.sections["jacobian"].table.numbers.tolist()


def test_what_is_right_though_not_drawn_finely_is_not_dimmed(session):
    shown = [pane for pane in session.window.panes if pane.view is not None]
    session.jobs.result.emit(FailureResult("too large", tables=True, pictures=True))
    assert not any(pane.dimmed for pane in shown)
    session.jobs.result.emit(FailureResult("too large", tables=True))
    assert all(pane.dimmed for pane in shown)
    assert session.window.statusBar().currentMessage() == "too large"
