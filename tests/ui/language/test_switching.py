"""The language and the notation change while the window is open, and change back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from explorer.document.edits import set_probe
from explorer.document.model import Document
from ui.app.session import Session
from ui.app.speech import speak
from ui.language.translator import shown
from ui.settings import Settings
from ui.widgets.dialogs import ask_to_forget, ask_to_restore, ask_to_save
from ui.widgets.menus import plain
from ui.widgets.texts import texts
from ui.widgets.typeset import FormulaView


@pytest.fixture
def session(qtbot):
    made = Session(Document(lines=("f(x, y) = log(x^2 + 1.25 pi) y", "a = 2")), Settings())
    made.window.resize(1280, 800)
    made.window.show()
    made.start()
    qtbot.waitUntil(lambda: made.jobs.is_idle and made.picture is not None, timeout=30_000)
    yield made
    if isValid(made.window):
        made.window.close()
    made.close()
    Settings().language_choice = "en"
    for kind in ("decimal", "logarithm"):
        Settings().keep_notation(kind, "")
    speak(Settings())


def settle(session, qtbot):
    qtbot.waitUntil(lambda: session.is_told and session.jobs.is_idle, timeout=30_000)


@pytest.fixture
def korean(qapp):  # noqa: ARG001 - Qt has to be there
    Settings().language_choice = "ko"
    speak(Settings())
    yield
    Settings().language_choice = "en"
    speak(Settings())


@pytest.mark.usefixtures("korean")
def test_what_loses_something_is_named_so_in_korean(qtbot, monkeypatch):
    """Qt's own word for it says that it ignores."""
    seen = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: seen.append([plain(b.text()) for b in box.buttons()]) or 0)
    window = QWidget()
    qtbot.addWidget(window)
    ask_to_save(window, "a.nabla")
    ask_to_forget(window, "")
    ask_to_restore(["a.nabla"])
    assert [" ".join(names) for names in seen] == ["저장 취소 버리기", "취소 버리기", "열기 버리기"]


def menu_titles(session):
    return [plain(action.text()) for action in session.window.menuBar().actions()]


def test_the_window_speaks_korean_and_english_again(session, qtbot):
    view = session.window.panes[0].view
    qtbot.waitUntil(lambda: view.accessibleName().startswith("View A:"), timeout=20_000)  # the pictures are described
    prose = [text for text in texts(session.window) if not isinstance(text.owner, FormulaView)]  # sympy shortens those
    said = {(text.owner, text.kind): text.read() for text in prose}
    session.look.choose_language("ko")
    settle(session, qtbot)
    assert menu_titles(session) == ["파일", "편집", "예제", "보기", "발표", "내보내기", "도움말"]
    assert plain(session.actions["save"].text()) == "저장"
    assert session.window.definitions.list.accessibleName() == "정의"
    assert session.window.order.text() == "끔"
    session.look.choose_language("en")
    settle(session, qtbot)

    def changed():
        now = [((text.owner, text.kind), text.read()) for text in prose]
        return [(said[key], text) for key, text in now if said.get(key, text) != text]

    qtbot.waitUntil(lambda: not changed(), timeout=20_000)


def at_the_first_menu(session, act):
    """Do something as soon as the name of the first menu changes, the first of all texts."""
    first = session.window.menuBar().actions()[0]
    first.changed.connect(act, Qt.ConnectionType.SingleShotConnection)
    session.look.choose_language("ko")


def test_the_menus_come_first_and_the_newest_wish_is_what_counts(session, qtbot):
    others = []

    def change_back():
        others.append(plain(session.actions["copy_picture"].text()))
        session.look.choose_language("en")

    at_the_first_menu(session, change_back)
    qtbot.waitUntil(lambda: bool(others), timeout=20_000)
    assert others == ["Copy the picture"]
    settle(session, qtbot)
    assert menu_titles(session)[0] == "File"
    korean = {text.read() for text in texts(session.window) if any("가" <= letter <= "힣" for letter in text.read())}
    assert korean == {"한국어"}  # as the menu of languages has it


def test_a_window_is_closed_while_it_changes_its_language(session, qtbot):
    copy = session.actions["copy_picture"]
    at_the_first_menu(session, session.window.close)
    session.window.closing.connect(session.close)
    with qtbot.waitSignal(session.window.closing, timeout=20_000):
        pass
    assert not isValid(copy) or plain(copy.text()) == "Copy the picture"


def test_a_window_opens_in_the_language_of_the_settings(session, qtbot):
    session.look.choose_language("ko")
    other = Session(Document(), Settings())
    assert menu_titles(other)[0] == "파일"
    other.window.close()
    other.close()
    settle(session, qtbot)


def test_the_history_is_told_in_the_language_of_now(session, qtbot):
    session.commands.fit()
    session.store.apply(lambda document: Document(lines=document.lines, probe=(1.0, 1.0)), None, "move the point")
    session.look.choose_language("ko")
    settle(session, qtbot)
    assert session.store.stack.command(session.store.stack.count() - 1).text() == "점 옮기기"


def test_notation_changes_what_is_shown_and_not_what_is_typed(session, qtbot):
    assert r"\ln" in session.window.point.sections["jacobian"].symbols.latex
    session.look.choose_notation("logarithm", "log")
    session.look.choose_notation("decimal", "comma")
    settle(session, qtbot)
    shown = session.window.point.sections["jacobian"].symbols.latex
    assert r"\log" in shown
    assert r"\ln" not in shown
    assert "{,}" in shown
    assert session.store.document.lines[0] == "f(x, y) = log(x^2 + 1.25 pi) y"
    assert session.window.definitions.list.rows[0].editor.toPlainText() == session.store.document.lines[0]
    assert r"\log" in session.window.definitions.list.rows[0].echo.latex


def test_coordinates_are_shown_with_the_decimal_sign_of_the_rest(session, qtbot):
    session.store.apply(set_probe((0.5, -1.25)))
    settle(session, qtbot)
    fields = session.window.point.fields
    assert [field.text() for field in fields] == ["0.5", "−1.25"]
    session.look.choose_notation("decimal", "comma")
    settle(session, qtbot)
    assert [field.text() for field in fields] == ["0,5", "−1,25"]


def test_keys_have_the_names_that_qt_gives_them(session, qtbot):
    session.look.choose_language("ko")
    settle(session, qtbot)
    names = {QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in ("Right", "Left")}
    assert shown("Right") not in names
    assert "오른쪽" in names
