"""The gallery of examples: found by words, part and signature, opened by one click or Enter, pictures from a thread."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explorer.document.codec import read_document
from explorer.document.examples import EXAMPLES
from explorer.scene.palette import THEMES
from ui import assets
from ui.app.session import Session
from ui.classroom.example_tile import picture_size
from ui.classroom.example_window import ExampleWindow
from ui.classroom.miniature import miniature
from ui.classroom.thumbnails import SIZE
from ui.settings import Settings
from ui.widgets.menus import plain


@pytest.fixture
def gallery(qtbot, theme):
    made = ExampleWindow(theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def found(gallery):
    return [example.name for example in gallery.found()]


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def test_all_examples_are_there_at_first(gallery):
    assert len(found(gallery)) == len(EXAMPLES) == gallery.model.rowCount()


def test_words_are_looked_for_in_titles_definitions_and_rooms(gallery):
    gallery.search.setText("SADDLE")
    assert {"saddle", "monkey_saddle", "himmelblau"} <= set(found(gallery))
    gallery.search.setText("theatre")
    assert set(found(gallery)) >= {"computation_graph", "forward_mode", "why_backward"}
    gallery.search.setText("극장")
    assert set(found(gallery)) >= {"computation_graph", "forward_mode", "why_backward"}
    gallery.search.setText("경사하강법")
    assert set(found(gallery)) == {"newton_and_descent", "descent"}
    gallery.search.setText("polynomials sin")
    assert "taylor_of_the_sine" in found(gallery)


@pytest.mark.parametrize("typed", ["R^2->R^3", "R2 -> R3", "R² → R³"])
def test_a_signature_is_found_however_it_is_written(gallery, typed):
    gallery.search.setText(typed)
    assert found(gallery) == ["torus", "sphere", "moebius_strip"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("x^2-y^2", "directional_derivative"),
        ("part 4", "vector_by_matrix"),
        ("mobius", "moebius_strip"),
        ("donut", "torus"),
        ("도넛", "torus"),
        ("안장", "saddle"),
        ("neural network", "small_network"),
        ("연쇄 법칙", "chain_rule_along_a_curve"),
        ("regression", "least_squares"),
    ],
)
def test_other_ways_to_write_other_names_and_the_other_language_are_understood(gallery, typed, first):
    gallery.search.setText(typed)
    assert found(gallery)[0] == first


def test_a_misspelt_word_finds_what_is_spelt_nearly_so_and_says_it(gallery):
    gallery.search.setText("sadle")
    assert found(gallery)[0] == "saddle"
    assert "spelt" in gallery.said.text()
    gallery.search.setText("saddle")
    assert "spelt" not in gallery.said.text()


def test_what_no_example_has_is_said(gallery):
    gallery.search.setText("quaternion")
    assert not found(gallery)
    assert "No example" in gallery.said.text()


def test_part_and_signature_narrow_the_choice(gallery):
    choose(gallery.parts, 3)
    assert found(gallery) == [example.name for example in EXAMPLES if example.part == 3]
    gallery.signatures.setCurrentIndex(gallery.signatures.findText("R² → R³"))
    assert found(gallery) == ["torus", "sphere", "moebius_strip"]


def test_pictures_come_from_a_thread(gallery, qtbot, theme):
    def found():
        return gallery.thumbnails.found("secant_and_tangent", theme, gallery.devicePixelRatioF())

    qtbot.waitUntil(lambda: found() is not None, timeout=20_000)
    picture = found()
    assert picture.deviceIndependentSize().toSize() == SIZE


def test_it_fits_the_screen_and_grows_with_the_letters(gallery, qapp):
    assert gallery.height() <= gallery.screen().availableGeometry().height()
    usual = picture_size(qapp.font())
    large = qapp.font()
    large.setPointSizeF(18)
    assert (usual, picture_size(large)) == (SIZE, SIZE * 1.5)


def test_one_click_opens_an_example(gallery, qtbot):
    gallery.search.setText("torus")
    place = gallery.list.visualRect(gallery.model.index(0, 0)).center()
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.mouseClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["torus"]
    assert not gallery.isVisible()


def test_enter_in_the_search_opens_the_first(gallery, qtbot):
    gallery.search.setText("möbius")
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert chosen.args == ["moebius_strip"]


def test_the_keyboard_alone_finds_and_opens(gallery, qtbot):
    gallery.search.setText("taylor")
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    assert gallery.list.hasFocus()
    qtbot.keyClick(gallery.list, Qt.Key.Key_Right)
    expected = found(gallery)[1]
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.keyClick(gallery.list, Qt.Key.Key_Return)
    assert chosen.args == [expected]


@pytest.mark.parametrize("theme_name", ["light", "dark"])
@pytest.mark.parametrize("name", ["saddle", "complex_square", "identity_card", "vector_by_matrix", "fit_a_line"])
def test_a_miniature_shows_something(qapp, name, theme_name):  # noqa: ARG001 - Qt has to be there
    image = miniature(read_document(assets.example(name)), THEMES[theme_name], 1.0)
    assert image.size() == SIZE
    colours = {image.pixel(x, y) for x in range(0, SIZE.width(), 3) for y in range(0, SIZE.height(), 3)}
    assert len(colours) > 8


def test_the_menu_and_the_gallery_open_examples_in_the_window(qtbot):
    session = Session(read_document(assets.example("welcome")), Settings())
    session.window.show()
    session.start()
    session.examples.aboutToShow.emit()
    titles = [
        plain(action.text()) for menu in session.examples.actions() if menu.menu() for action in menu.menu().actions()
    ]
    assert sorted(titles) == sorted(example.title for example in EXAMPLES)
    session.actions["gallery"].trigger()
    gallery = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ExampleWindow) and w.isVisible())
    gallery.search.setText("torus")
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert session.store.document == read_document(assets.example("torus"))
    session.window.close()
    session.close()
