"""No text is cut off: every room, panel and dialog, in both languages, at 1280x800, at normal and at projector size."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSlider, QTabBar, QWidget

from explorer.document.codec import read_document
from tests.ui.language.cut_off import cut_off, lasting
from ui import assets
from ui.app.look import dress_application
from ui.app.session import Session
from ui.app.speech import speak
from ui.settings import Settings
from ui.widgets import formulas
from ui.widgets.animation_dialog import AnimationDialog

ROOMS = """welcome torus helix backpropagation chain_rule_along_a_curve determinant series_with_an_end descent
fit_a_line series_of_the_logarithm identity_card inverse_of_a_matrix under_the_microscope network_learns_moons
terms_and_tensors practise_the_quotient_rule identity_of_your_own difference_quotient product_rule
computation_graph taylor_surface"""
WINDOWS = ("about", "gallery", "palette", "help", "keys", "functions", "shown")
SIZE = (1280, 800)


def settle(session, qtbot):
    """Wait until the room is computed and laid out."""
    QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=60_000)
    for _ in range(3):  # rows that go on in another one ask for their height again
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()


@pytest.fixture(params=[("en", False), ("ko", False), ("en", True), ("ko", True)], ids=str)
def session(request, qtbot, monkeypatch):
    """Return a window in a language and a size of letters; formulas are not typeset: they are no texts."""
    monkeypatch.setattr(formulas, "typeset", lambda _latex: None)
    settings = Settings()
    settings.language_choice, settings.projector = request.param
    made = Session(read_document(assets.example("welcome")), settings)
    made.window.resize(*SIZE)
    made.window.show()
    made.start()
    settle(made, qtbot)
    yield made
    made.window.close()
    made.close()
    settings.language_choice, settings.projector = "en", False
    speak(settings)
    dress_application(settings)


def test_rooms_and_panels(session, qtbot):
    wrong = {}
    for name in ROOMS.split():
        session.store.replace(read_document(assets.example(name)))
        settle(session, qtbot)
        if found := lasting(session.window, qtbot):
            wrong[name] = found
    assert not wrong
    assert (session.window.width(), session.window.height()) == SIZE


def test_dialogs_and_lessons(session, qtbot):
    wrong = {}
    for name in WINDOWS:
        getattr(session.commands, f"show_{name}")()
        settle(session, qtbot)
        for other in [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not session.window]:
            if found := lasting(other, qtbot):
                wrong[name] = found
            other.close()
    dialog = AnimationDialog(session.window, [("taylor", "Taylor polynomials"), ("turn", "The camera turns")])
    dialog.show()
    wrong |= {"animation": found} if (found := lasting(dialog, qtbot)) else {}
    dialog.close()
    session.commands.toggle_lessons()
    qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.is_ready, timeout=60_000)
    settle(session, qtbot)
    wrong |= {"lessons": found} if (found := lasting(session.window, qtbot)) else {}
    assert not wrong


@pytest.fixture
def row(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    made.resize(300, 40)
    made.show()
    return made


@pytest.mark.parametrize("kind", [QLabel, QPushButton])
def test_a_text_too_wide_is_found(row, kind):
    widget = kind("그레이디언트와 헤세 행렬")
    widget.setFixedWidth(40)
    row.layout().addWidget(widget)
    QCoreApplication.processEvents()
    assert "wide in" in cut_off(row)[0]
    widget.setFixedWidth(280)
    QCoreApplication.processEvents()
    assert not cut_off(row)


def test_a_text_too_high_or_outside_is_found(row):
    label = QLabel("a text that takes several lines where it is as narrow as here", row)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 80, 20)
    label.show()
    assert "high in 20" in cut_off(row)[0]
    label.setGeometry(0, 20, 300, 40)
    assert "above or below" in cut_off(row)[0]
    label.setGeometry(0, 0, 300, 40)
    assert not cut_off(row)


def test_a_slider_that_is_only_its_handle_is_found(row):
    slider = QSlider(Qt.Orientation.Horizontal)
    row.layout().addWidget(slider)
    slider.setFixedWidth(14)
    QCoreApplication.processEvents()
    assert "handle" in cut_off(row)[0]
    slider.setFixedWidth(100)
    QCoreApplication.processEvents()
    assert not cut_off(row)


def test_tabs_that_are_shortened_are_found(row):
    bar = QTabBar(row)
    bar.setUsesScrollButtons(False)
    bar.setElideMode(Qt.TextElideMode.ElideRight)
    for name in ("a rather long name", "another long name"):
        bar.addTab(name)
    row.layout().addWidget(bar)
    row.setFixedWidth(60)
    QCoreApplication.processEvents()
    assert len(cut_off(row)) == 2


def test_the_list_shows_whole_titles_of_three_lessons_at_least(session, qtbot):
    session.commands.toggle_lessons()
    qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.is_ready, timeout=60_000)
    settle(session, qtbot)
    overview = session.lessons.panel.overview
    viewport = overview.cards[0].parentWidget().parentWidget()
    rooms = [card.rect().translated(card.mapTo(viewport, QPoint())) for card in overview.cards]
    assert sum(viewport.rect().contains(room) for room in rooms) >= 3
    for title in [overview.title, *(card.title for card in overview.cards)]:
        assert title.fontMetrics().horizontalAdvance(max(title.text().split(), key=len)) <= title.width()
        assert title.heightForWidth(title.width()) <= title.height()
    session.window.resize(SIZE[0], 5 * SIZE[1])  # where there is room all is said
    settle(session, qtbot)
    assert overview.cards[0].about.isVisible()
    assert not viewport.isAncestorOf(overview.write_button)
