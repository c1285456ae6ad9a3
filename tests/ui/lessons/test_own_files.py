"""What a lesson leaves in files, and what it does with broken ones; the user's own document stays."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.document.codec import decode as decode_document
from explorer.document.edits import set_text
from explorer.lessons import results
from tests.ui.lessons.playing import brought, open_path, opened, settled
from ui import assets
from ui.app.autosave import Autosave
from ui.labs.lessons import desk
from ui.labs.lessons.kept import progress_file
from ui.widgets.dialogs import Answer


def test_results_are_handed_in_under_a_name_that_stands_above_the_page(panel, monkeypatch, tmp_path):
    opened(panel, "worksheet")
    monkeypatch.setattr(desk.QInputDialog, "getText", lambda *_, **__: (" 이하늘 ", True))
    monkeypatch.setattr(desk, "ask_save_path", lambda *_: tmp_path / "mine")
    assert panel.desk.ask_name()
    assert panel.page.lesson_title.text().startswith("이하늘 – ")
    panel.desk.hand_in()
    assert "mine" in panel.success.text()
    assert (panel.success.isVisible(), panel.problem.isVisible()) == (True, False)
    assert results.decode((tmp_path / "mine.results").read_bytes()).student == "이하늘"
    panel.player.go(1)
    assert not panel.success.isVisible()
    monkeypatch.setattr(desk, "ask_save_path", lambda *_: tmp_path / "absent" / "mine")
    panel.desk.hand_in()
    assert (panel.success.isVisible(), panel.problem.isVisible()) == (False, True)


def test_a_lesson_goes_on_where_it_was_left(session, panel, qtbot):
    player = opened(panel, "part1")
    player.go(3)
    player.leave()
    opened(panel, "part1")
    assert player.at == 3
    settled(session, qtbot)


def test_pages_that_an_edited_lesson_has_lost_are_not_counted(panel):
    opened(panel, "part1").leave()
    kept = panel.player.kept
    kept.keep("part1", kept.course("part1").tried("lost", "1", right=True).visited(7, "lost"))
    panel.set_language("en")
    card = next(card for card in panel.overview.cards if card._opened.lesson.key == "part1")  # noqa: SLF001 - as above
    assert card.state.text() == "1 of 14 pages, 0 of 14 questions right"


def test_the_journal_keeps_the_users_own_document(session, panel, qtbot, tmp_path):
    journal = Autosave(session.store, lambda: "", tmp_path)
    opened(panel)
    journal.flush(wait=True)
    assert not journal.file.exists()
    panel.player.leave()
    session.store.apply(set_text("f(x) = x^5"))
    opened(panel)
    journal.flush(wait=True)
    assert "x^5" in journal.file.read_text()
    journal.close()
    settled(session, qtbot)


def test_a_file_is_saved_as_the_users_own(session, panel, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "own.nabla"
    session.files.belongs_to(path)
    opened(panel)
    asked = tmp_path / "copy.nabla"
    monkeypatch.setattr("ui.app.files.ask_save_path", lambda *_: asked)
    assert session.files.save()
    assert not path.exists()
    assert decode_document(asked.read_bytes()) == session.store.document
    assert session.files.path == path
    assert not session.files.is_modified
    settled(session, qtbot)


def test_opening_an_example_leaves_the_lesson(session, panel, qtbot):
    player = opened(panel)
    session.files.show_example(assets.RESOURCES / "examples" / "saddle.nabla")
    assert player.lesson is None
    assert not session.store.is_aside
    settled(session, qtbot)


def test_a_broken_file_is_told_and_the_rest_of_it_opened(session, panel, qtbot, tmp_path):
    path = tmp_path / "mine.lesson"
    text = (assets.RESOURCES / "lessons" / "tour.lesson").read_text(encoding="utf-8")
    path.write_text(text.replace('kind = "vector"', 'kind = "wector"'), encoding="utf-8")
    open_path(panel, qtbot, path)
    assert len(panel.player.pages) == 7
    assert "page 3, line" in panel.problem.text()
    assert "wector" in panel.problem.text()
    panel.player.leave()
    path.write_text("no lesson", encoding="utf-8")
    open_path(panel, qtbot, path)
    assert "line 1" in panel.problem.text()
    open_path(panel, qtbot, tmp_path / "absent.lesson")
    assert "absent" in panel.problem.text()
    assert panel.player.lesson is None
    settled(session, qtbot)


def test_a_text_of_any_length_is_shown_and_judged(session, panel, qtbot, tmp_path):
    path = tmp_path / "long.lesson"
    text = "word $x^2$ " * 1_500
    path.write_text(
        f'lesson = 1\ntitle = "{"T" * 500}"\n[[page]]\ntitle = "{"W" * 900}"\ntext = "{text}"\n'
        '[page.ask]\nkind = "number"\nanswer = "1"\n',
        encoding="utf-8",
    )
    open_path(panel, qtbot, path)
    panel.page.answer.setText("1" * 50_000)
    QTest.keyClick(panel.page.answer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.player.is_judging)
    assert not panel.player.answer.right
    assert panel.width() < 500
    settled(session, qtbot)


def test_damaged_progress_is_put_aside(qtbot, session):
    file = progress_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"{damaged")
    session.lessons.show()
    panel = brought(session, qtbot)
    assert file.with_suffix(".damaged").exists()
    assert len(panel.overview.cards) == len(assets.lessons())
    settled(session, qtbot)


def test_closing_the_window_in_a_lesson_asks_about_the_users_own_document(session, panel, qtbot, monkeypatch):
    opened(panel)
    assert session.files.may_close()  # nothing of the user's is unsaved
    panel.player.leave()
    session.store.apply(set_text("f(x) = x^5"))
    opened(panel)
    saved = []
    monkeypatch.setattr("ui.app.files.ask_to_save", lambda *_: Answer.SAVE)
    monkeypatch.setattr(session.files, "_write", lambda path: saved.append(session.store.document.lines) or True)
    session.files.belongs_to(Path("own.nabla"), saved=False)
    assert session.files.may_close()
    assert saved == [("f(x) = x^5",)]
    settled(session, qtbot)
