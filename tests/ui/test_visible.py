"""What can be seen by everybody: text and focus in every theme, letters as large as the system asks for."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from explorer.document.codec import read_document
from explorer.scene.palette import THEMES, contrast, rgb
from explorer.scene.primitives import Role
from ui import assets, settings
from ui.app.session import Session
from ui.settings import Settings, theme_of
from ui.widgets import style
from ui.widgets.ink import inks
from ui.widgets.style import point_size, style_sheet

TAB = Qt.FocusReason.TabFocusReason
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def pairs(sheet):
    """Yield the colours of text and ground that stand in one rule of a style sheet."""
    for rule in re.findall(r"\{([^}]*)\}", sheet):
        found = dict(re.findall(r"([a-z-]+):\s*(#[0-9a-f]{6})", rule))
        for text, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if text in found and ground in found:
                yield found[text], found[ground]


@themes
def test_text_can_be_read_on_its_ground_wherever_the_style_sheet_sets_both(theme, qapp):  # noqa: ARG001 - Qt has to be there
    found = set(pairs(style_sheet(theme, projector=False)))
    assert len(found) >= 3
    for text, ground in found:
        assert contrast(rgb(text), rgb(ground)) >= 4.5


@themes
def test_text_can_be_read_under_the_mouse_and_links_and_inks_too(theme, qapp):  # noqa: ARG001 - Qt has to be there
    for ground in (theme.window, theme.panel, theme.control, theme.hover):
        assert contrast(theme.foreground, ground) >= 4.5
    for ground in (theme.window, theme.panel):
        assert contrast(theme.accent, ground) >= 4.5
        assert contrast(theme.focus, ground) >= 4.5
    for role in Role:
        assert contrast(theme.text(theme.color(role)), theme.panel) >= 4.5
    for name, look in inks(theme).items():
        color = look.foreground().color()
        ink = (color.redF(), color.greenF(), color.blueF())
        assert contrast(ink, theme.panel) >= 4.4, name  # a colour of Qt has 8 bits


@themes
def test_the_focus_stands_out_from_the_border_it_replaces(theme):
    assert contrast(theme.focus, theme.border) >= 3.0
    assert contrast(theme.focus, theme.control) >= 3.0


@pytest.fixture
def session(qtbot, request):
    """Return a session with an example in a theme, (name, theme), once its pictures are there."""
    name, choice = request.param
    chosen = Settings()
    chosen.theme_choice = choice
    session = Session(read_document(assets.example(name)), chosen)
    session.window.resize(1400, 1000)
    session.window.show()
    session.window.activateWindow()
    session.start()
    qtbot.waitUntil(lambda: session.jobs.is_idle and session.window.panes[0].view is not None, timeout=30_000)
    yield session
    chosen.theme_choice = "system"
    session.window.close()
    session.close()


@pytest.mark.parametrize(
    "session", [("waves", "contrast"), ("matrix_square", "light"), ("fit_a_line", "dark")], indirect=True
)
def test_the_focus_is_seen_on_every_control(session):
    controls = [
        widget
        for widget in session.window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(controls) > 20
    assert [control.accessibleName() for control in controls if not shows_focus(control, controls)] == []


def shows_focus(control, controls):
    """Whether a control looks different while it has the focus."""
    next(other for other in controls if other is not control).setFocus(TAB)
    QApplication.processEvents()
    before = control.grab().toImage()
    control.setFocus(TAB)
    QApplication.processEvents()
    return not control.hasFocus() or control.grab().toImage() != before


def test_letters_are_as_large_as_the_system_asks_for(monkeypatch, qapp):  # noqa: ARG001 - Qt has to be there
    usual = point_size(projector=False)
    monkeypatch.setattr(style, "system_point_size", lambda: 16.0)
    assert (usual, point_size(projector=False), point_size(projector=True)) == (10.0, 16.0, 18.0)
    assert style.picture_point_size(projector=False) == 15.0
    monkeypatch.setattr(style, "system_point_size", lambda: 24.0)
    assert point_size(projector=True) == 24.0


def test_the_system_s_wish_for_contrast_is_followed(monkeypatch, qapp):  # noqa: ARG001 - Qt has to be there
    class Hints:
        contrast = Qt.ContrastPreference.NoPreference

        def accessibility(self):
            return self

        def contrastPreference(self):  # noqa: N802 - Qt names it
            return self.contrast

        def colorScheme(self):  # noqa: N802 - Qt names it
            return Qt.ColorScheme.Dark

    hints = Hints()

    class Application(QGuiApplication):
        styleHints = staticmethod(lambda: hints)  # noqa: N815 - Qt names it

    monkeypatch.setattr(settings, "QGuiApplication", Application)
    assert theme_of("system").name == "dark"
    hints.contrast = Qt.ContrastPreference.HighContrast
    assert theme_of("system").name == "contrast"
    assert theme_of("light").name == "light"
