"""Nothing in the window remains English, and nothing is cut off: every room, every panel, at 1280x800.

What widgets say is read from them; what is painted is heard at the door that all texts pass.
"""

import re

import pytest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMenu,
    QTextBrowser,
)

from explorer.document.codec import read_document
from explorer.lang.vocabulary import VOCABULARY
from tests.ui.language.cut_off import lasting
from ui import assets
from ui.app.session import Session
from ui.app.speech import speak
from ui.settings import Settings
from ui.widgets import formulas
from ui.widgets.menus import plain
from ui.widgets.texts import texts
from ui.widgets.typeset import FormulaView

ROOMS = """backpropagation chain_rule_along_a_curve determinant series_with_an_end descent series_of_the_logarithm
fit_a_line identity_card inverse_of_a_matrix under_the_microscope network_learns_moons practise_the_quotient_rule
identity_of_your_own difference_quotient product_rule terms_and_tensors computation_graph taylor_surface"""
SIGNATURES = "welcome spiral helix polar_coordinates torus level_surface field_in_space kinks"
# Names of people, products, formats, methods and keys.
OTHERS = """Function Explorer Ctrl Shift Alt Enter Esc Home Tab Space Backspace Delete Page Down PNG SVG PDF TikZ GIF
WebP GLB STL OBJ PLY LaTeX Markdown CSV TSV NumPy MATLAB NPY JSON NPZ Excel DOT HTML MAT BFGS Adam XOR OpenGL offscreen
English Domb Sykes theta SGD MIT identity"""
NAMES = {*OTHERS.split(), *(name for word in VOCABULARY for name in (word.name, *word.aliases))}
WORD = re.compile(r"[A-Za-z]{3,}")
NOT_PROSE = re.compile(r"<[^>]*>|`[^`]*`|\\[a-z]+|https?:\S+|\S+\.nabla\S*")


def english(text: str, own: set[str]) -> list[str]:
    """Return the English words of a text that are neither names nor typed."""
    known = own | NAMES
    words = WORD.findall(NOT_PROSE.sub(" ", text))
    return [word for word in words if word not in known and word.removeprefix("d") not in known]


@pytest.fixture
def korean(qtbot, monkeypatch):
    """Return a call that opens an example in a Korean window, with what was told at the door of texts.

    Formulas are no texts: they are not typeset here, which spares a process for each window.
    """
    monkeypatch.setattr(formulas, "typeset", lambda _latex: None)
    settings = Settings()
    settings.language_choice = "ko"
    opened = []

    def call(name):
        session = Session(read_document(assets.example(name)), settings)
        opened.append(session)
        told = {}
        translator = session.translator
        shown = translator._text  # noqa: SLF001 - what is painted is heard nowhere else
        translator._contexts = {**translator._contexts, "shown": lambda text: told.setdefault(text, shown(text))}  # noqa: SLF001
        session.window.resize(1280, 800)
        session.window.show()
        session.start()
        qtbot.waitUntil(lambda: session.jobs.is_idle and session.picture is not None, timeout=60_000)
        QApplication.processEvents()
        session.window.grab()
        return session, told

    yield call
    for session in opened:
        session.translator._contexts = {  # noqa: SLF001 - as before
            **session.translator._contexts,  # noqa: SLF001
            "shown": session.translator._text,  # noqa: SLF001
        }
        session.window.close()
        session.close()
    settings.language_choice = "en"
    speak(settings)


def names_in(session) -> set[str]:
    """Return the words that the document itself has."""
    own = session.store.document.lines
    return {word for line in (*own, session.window.windowTitle()) for word in WORD.findall(line)}


@pytest.mark.parametrize("name", f"{SIGNATURES} {ROOMS}".split())
def test_everything_is_korean_and_fits(korean, qtbot, name):
    session, told = korean(name)
    own = names_in(session)
    in_widgets = [
        f"{type(text.owner).__name__} {text.kind}: {said}"
        for text in texts(session.window)
        if not isinstance(text.owner, FormulaView) and english(said := text.read(), own)
    ]
    formulas = re.compile(r"[\w(){}\[\]+*/^|×·=' .,_-]*")  # as text, for where they cannot be typeset
    painted = [said for said in told.values() if english(said, own) and not formulas.fullmatch(said)]
    assert not [said for said in (*in_widgets, *painted) if not formulas.fullmatch(said)]
    assert not lasting(session.window, qtbot)


def pages_in(root) -> list[str]:
    """Return what lists and pages of text say."""
    said = [browser.toPlainText() for browser in root.findChildren(QTextBrowser)]
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        said += [str(model.index(row, 0).data() or "") for row in range(model.rowCount() if model is not None else 0)]
    return said


@pytest.mark.parametrize(
    "command", ["about", "gallery", "palette", "help", "keys", "functions", "shown", "lessons"], ids=lambda name: name
)
def test_every_other_window_speaks_korean(korean, qtbot, command):
    session, _ = korean("welcome")
    commands = session.commands
    (commands.toggle_lessons if command == "lessons" else getattr(commands, f"show_{command}"))()
    if command == "lessons":
        qtbot.waitUntil(lambda: session.lessons.panel is not None and session.lessons.panel.is_ready, timeout=60_000)
    QApplication.processEvents()
    others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not session.window]
    roots = [session.window] if command == "lessons" else others
    assert roots
    own = names_in(session)
    in_a_row = re.compile(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}")  # prose, and no formula or name
    for root in roots:
        said = [(t.kind, t.read()) for t in texts(root) if not isinstance(t.owner, FormulaView)]
        assert not [(kind, text) for kind, text in said if english(text, own)]
        assert not [page for page in pages_in(root) if in_a_row.search(page)]
        assert not lasting(root, qtbot)
    for other in others:
        other.close()


def test_menus_speak_korean(korean):
    session, _ = korean("welcome")
    for menu in session.window.findChildren(QMenu):
        menu.aboutToShow.emit()
        assert not [plain(a.text()) for a in menu.actions() if english(plain(a.text()), names_in(session))]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("f(x) = sn(x)", "`sn`은 알려진 함수가 아닙니다. `sin`인가요?"),
        ("f(x) = (x + 1", "`(`가 닫히지 않았습니다"),
        ("f(x) = x +", "`+` 오른쪽에 아무것도 없습니다 (끝에서)"),
    ],
)
def test_messages_are_korean(korean, qtbot, typed, said):
    session, _ = korean("welcome")
    session.store.apply(lambda document: type(document)(lines=(typed,)), None, "")
    row = session.window.definitions.list.rows[0]
    qtbot.waitUntil(lambda: bool(row.result.diagnostics), timeout=10_000)
    row.point_out()
    assert row.problems.rows[0].accessibleName().startswith(said)
