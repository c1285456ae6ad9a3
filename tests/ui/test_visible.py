"""What can be seen by everybody: text and focus in every theme, letters as large as the system asks for."""

import re

import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from explorer.document.codec import read_document
from explorer.scene.palette import THEMES, contrast, rgb
from explorer.scene.roles import Role
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


GROUNDS = ("window", "panel", "control", "hover", "background")
TEXTS = ("foreground", "muted", "error", "warning", "success")
GRAPHICS = ("focus", "outline", "error", "warning", "success")
ORNAMENTS = {Role.GRID}  # which nobody has to see to understand a picture


@themes
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_can_be_read_on_every_ground(theme, ground):
    for text in TEXTS:
        assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5, text
    for role in Role:
        assert contrast(theme.text(theme.color(role)), theme.panel) >= 4.5, role
    assert contrast(theme.accent, getattr(theme, ground)) >= 4.5
    assert contrast(theme.selected_text, theme.selection) >= 4.5


@themes
def test_what_has_to_be_seen_stands_out_three_times_on_every_ground(theme):
    for ground in GROUNDS:
        for graphic in GRAPHICS:
            assert contrast(getattr(theme, graphic), getattr(theme, ground)) >= 3.0, (graphic, ground)
    for ground in ("window", "panel", "background"):
        assert contrast(theme.selection, getattr(theme, ground)) >= 3.0, ground
    for role in set(Role) - ORNAMENTS:
        assert contrast(theme.color(role), theme.background) >= 3.0, role


@themes
def test_inks_can_be_read(theme, qapp):  # noqa: ARG001 - Qt has to be there
    for name, look in inks(theme).items():
        color = look.foreground().color()
        ink = (color.redF(), color.greenF(), color.blueF())
        assert contrast(ink, theme.panel) >= 4.4, name  # a colour of Qt has 8 bits


@themes
def test_controls_are_known_by_an_outline_and_with_the_focus_by_a_stronger_one(theme, qapp):  # noqa: ARG001 - likewise
    sheet = style_sheet(theme, projector=False)
    for control in ("QLineEdit", "QComboBox", "QCheckBox::indicator:unchecked", "QToolButton:checked"):
        rule = next(body for names, body in re.findall(r"([^{}]*)\{([^}]*)\}", sheet) if control in names)
        (line,) = re.findall(r"border(?:-color|: 1px solid)\S* *(#[0-9a-f]{6})", rule)
        assert contrast(rgb(line), theme.window) >= 3.0, control
    focused = re.findall(r"([^{},]*):focus[^{]*\{([^}]*)\}", sheet)
    weak = [name.strip() for name, body in focused if not re.search("border(-color)?: [^;]*(2px|#)", body)]
    assert [name for name in weak if "line" not in name and "bare" not in name] == []


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
    "session",
    [("waves", "contrast"), ("matrix_square", "light"), ("fit_a_line", "dark"), ("product_rule", "light")],
    indirect=True,
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
    return not control.hasFocus() or stands_out(before, control.grab().toImage())


@pytest.mark.parametrize("session", [("product_rule", "light"), ("product_rule", "dark")], indirect=True)
def test_it_is_seen_which_lab_and_which_room_are_open(session):
    room = session.window.room
    for button in (room.labs["Steps"], room.tabs["steps"]):
        assert button.isChecked()
        on = button.grab().toImage()
        with QSignalBlocker(button):  # which would open the room again
            button.setChecked(False)
        assert stands_out(on, button.grab().toImage())


def stands_out(before, after):
    """Whether some places of two pictures differ as much as a line has to stand out."""
    for y in range(after.height()):
        for x in range(after.width()):
            one, other = before.pixelColor(x, y), after.pixelColor(x, y)
            if one != other and contrast(one.getRgbF()[:3], other.getRgbF()[:3]) >= 2.9:
                return True
    return False


def test_letters_are_as_large_as_the_system_asks_for(monkeypatch, qapp):  # noqa: ARG001 - Qt has to be there
    usual = point_size(projector=False)
    monkeypatch.setattr(style, "system_point_size", lambda: 16.0)
    assert (usual, point_size(projector=False), point_size(projector=True)) == (10.0, 16.0, 18.0)
    assert style.picture_point_size(projector=False) == 15.0
    assert style.has_large_letters(projector=False)  # marks and icons are large, too
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
