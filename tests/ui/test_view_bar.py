"""The strip over a view, its sliders and its settings: what is clicked becomes an edit, what is drawn is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.document.edits import set_view
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult
from explorer.scene.palette import THEMES
from ui.app.session import Session
from ui.panels.view_bar import ViewBar
from ui.panels.view_sliders import ViewSliders
from ui.settings import Settings
from ui.store import Store

SURFACE, FOUR = "f(x, y) = x y", "f(x, y, z, t) = [x y, z t]"


def picture_of(store):
    results = Pipeline().evaluate(Request(store.document, 1))
    return [r for r in results if isinstance(r, PictureResult)][-1]


@pytest.fixture
def surface(qapp):  # noqa: ARG001 - Qt has to be there
    return Store(Document(lines=(SURFACE,)))


@pytest.fixture
def bar(qtbot, surface):
    made = ViewBar(surface, 1, THEMES["light"])
    qtbot.addWidget(made)
    made.resize(1200, 40)
    made.show()
    made.show_picture(picture_of(surface))
    return made


@pytest.fixture
def session(qtbot):
    made = Session(Document(lines=(FOUR,)), Settings())
    made.window.show()
    made.start()
    qtbot.waitUntil(lambda: made.jobs.is_idle and made.picture is not None, timeout=30_000)
    yield made
    made.window.close()
    made.close()


def chip(bar, key):
    return next(b for b in bar.layers.buttons if b.defaultAction().data() == key)


def test_only_the_layers_of_its_view_are_offered(bar):
    assert "contours" in bar.actions_by_layer
    assert "tangent" not in bar.actions_by_layer


def test_what_is_said_of_the_function_comes_before_what_colours_the_picture(qtbot, surface):
    left = ViewBar(surface, 0, THEMES["light"])
    qtbot.addWidget(left)
    left.show_picture(picture_of(surface))
    assert list(left.actions_by_layer)[:3] == ["tangent", "taylor", "level"]
    assert list(left.actions_by_layer)[-2:] == ["wires", "raised"]


def test_a_click_hides_a_layer_and_the_next_picture_confirms_it(bar, surface):
    button = chip(bar, "contours")
    assert button.isChecked()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert surface.document.hidden == {"contours"}
    surface.stack.undo()
    bar.show_picture(picture_of(surface))
    assert chip(bar, "contours").isChecked()


def test_what_does_not_fit_is_in_a_menu(bar):
    bar.resize(220, 40)
    bar.layers.resize(120, 30)
    hidden = {b.defaultAction() for b in bar.layers.buttons if not b.isVisible()}
    assert hidden
    assert set(bar.layers.more.menu().actions()) == hidden
    bar.layers.resize(2000, 30)
    assert all(b.isVisible() for b in bar.layers.buttons)
    assert not bar.layers.more.isVisible()


def test_other_texts_have_their_room(bar, qtbot):
    def cut_off():
        return [b.text() for b in bar.layers.buttons if b.isVisible() and b.width() < b.sizeHint().width()]

    bar.layers.resize(300, 30)
    before = [b for b in bar.layers.buttons if b.isVisible()]
    for action in bar.actions_by_layer.values():
        action.setText(f"{action.text()} in another language")
    qtbot.waitUntil(lambda: [b for b in bar.layers.buttons if b.isVisible()] != before and not cut_off())


def test_a_slider_moves_its_number_as_one_step(qtbot, surface):
    sliders = ViewSliders(surface, 1)
    qtbot.addWidget(sliders)
    sliders.show_picture(picture_of(surface))
    row = sliders.rows["contours"]
    assert (row.slider.value(), row.number.value) == (9, 10)  # the first place is one contour
    row.slider.setSliderDown(True)
    for place in (20, 30, 24):
        row.slider.setValue(place)
    row.slider.setSliderDown(False)
    assert surface.document.view.contours == 25
    surface.stack.undo()
    assert surface.document.view.contours == 10


def test_a_number_typed_beyond_the_slider_is_held_at_its_end(qtbot, surface):
    sliders = ViewSliders(surface, 1)
    qtbot.addWidget(sliders)
    sliders.show_picture(picture_of(surface))
    number = sliders.rows["contours"].number
    number.setText("1000")
    number.setModified(True)
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert surface.document.view.contours == 60


def test_sliders_go_with_their_layer(qtbot, surface):
    sliders = ViewSliders(surface, 1)
    qtbot.addWidget(sliders)
    surface.apply(lambda d: Document(lines=d.lines, hidden=frozenset({"contours"})))
    sliders.show_picture(picture_of(surface))
    assert sliders.rows == {}
    assert not sliders.isVisibleTo(sliders.parentWidget())


def open_settings(session, index=0):
    pane = session.window.panes[index]
    pane.open_settings()
    return pane.settings


def enter(field, text):
    field.setText(text)
    field.setModified(True)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_ranges_are_entered_as_numbers(session):
    settings = open_settings(session)
    enter(settings.fields["x"][0], "-1")
    enter(settings.fields["values"][1], "pi")
    document = session.store.document
    assert document.range_of("x").low == -1
    assert document.view.values[1] == pytest.approx(3.14159265)
    settings.close()


def test_ends_the_wrong_way_round_are_explained_and_change_nothing(session):
    settings = open_settings(session)
    enter(settings.fields["x"][0], "100")
    assert "below" in settings.complaint.text()
    assert session.store.document.range_of("x") is None
    settings.close()


def test_axes_change_places_and_the_component_is_chosen(session, qtbot):
    settings = open_settings(session)
    settings.choices["axis0"].activated.emit(1)
    assert session.store.document.view.axes == (1, 0)
    settings.choices["output"].activated.emit(1)
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=30_000)
    assert (session.picture.axes, session.picture.output) == ((1, 0), 1)
    assert session.window.panes[0].scene.x.name == "y"
    assert session.window.panes[0].scene.title == "f₂(x, y, z, t)"
    settings.close()


def test_camera_positions_and_projection(session):
    settings = open_settings(session)
    view = session.window.panes[0].view
    view.look_from("top")
    assert view.camera.elevation == 90
    settings.parallel.click()
    assert view.camera.orthographic
    settings.close()


def test_a_view_alone_and_back(session):
    window = session.window
    session.actions["alone"].trigger()
    assert window.panes[0].isVisible()
    assert not window.panes[1].isVisible()
    assert not window.definitions.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.panes[1].isVisible()
    assert window.definitions.isVisible()


def test_unsuitable_choices_in_a_document_are_passed_over(qapp):  # noqa: ARG001 - Qt has to be there
    store = Store(Document(lines=(SURFACE,)))
    store.apply(set_view(axes=(0, 7), output=9, picture="no such kind"))
    picture = picture_of(store)
    assert (picture.kind, picture.axes, picture.output) == ("surface", (0, 1), 0)
