"""The file of a window: opened, saved, modified; nothing of the user's is lost without a question."""

import os
import re
import shutil

import pytest

from explorer.document.codec import decode, encode, read_document
from explorer.document.edits import set_text
from explorer.document.model import Document
from explorer.language.voice import Voice
from ui import assets
from ui.app import files as files_module
from ui.app.files import Files
from ui.app.speech import installed
from ui.settings import Settings
from ui.store import Store
from ui.widgets.dialogs import Answer
from ui.window import MainWindow

TEXT = "f(x) = x^2"


@pytest.fixture
def opened():
    return []


@pytest.fixture
def told(monkeypatch):
    said = []
    monkeypatch.setattr(files_module, "tell", lambda _parent, what, why: said.append((what, why)))
    return said


@pytest.fixture
def files(qtbot, typesetter, theme, opened, told):  # noqa: ARG001 - no dialog may open
    store = Store(Document(lines=(TEXT,)))
    window = MainWindow(store, typesetter, theme, lambda kind, parent: None)
    qtbot.addWidget(window)
    made = Files(window, store, Settings(), lambda document, path: opened.append((document, path)))
    made.store, made.window = store, window
    yield made
    window.definitions.stop()


def choose(monkeypatch, path):
    monkeypatch.setattr(files_module, "ask_save_path", lambda *_: path)


def test_saving_writes_the_document_and_gives_it_a_name(files, tmp_path, monkeypatch):
    files.store.apply(set_text("f(x) = x^3"))
    assert files.window.isWindowModified()
    choose(monkeypatch, tmp_path / "cubic")
    assert files.save()
    assert decode((tmp_path / "cubic.nabla").read_bytes()).text == "f(x) = x^3"
    assert not files.window.isWindowModified()
    assert files.window.windowTitle().startswith("cubic.nabla[*]")
    files.store.stack.undo()
    assert files.is_modified


def test_saving_again_asks_nothing(files, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "a.nabla")
    files.save()
    monkeypatch.setattr(files_module, "ask_save_path", lambda *_: pytest.fail("it has a name"))
    files.store.apply(set_text("f(x) = 1"))
    assert files.save()
    assert decode((tmp_path / "a.nabla").read_bytes()).text == "f(x) = 1"


def test_a_file_changed_by_another_program_is_not_overwritten_without_a_question(files, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "a.nabla")
    files.save()
    (tmp_path / "a.nabla").write_bytes(encode(Document(lines=("theirs",))))
    os.utime(tmp_path / "a.nabla", (1, 1))
    monkeypatch.setattr(files_module, "ask_to_overwrite", lambda *_: False)
    files.store.apply(set_text("mine"))
    assert not files.save()
    assert decode((tmp_path / "a.nabla").read_bytes()).text == "theirs"
    monkeypatch.setattr(files_module, "ask_to_overwrite", lambda *_: True)
    assert files.save()
    assert decode((tmp_path / "a.nabla").read_bytes()).text == "mine"


def test_a_file_that_is_gone_is_written_anew_without_a_question(files, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "a.nabla")
    files.save()
    (tmp_path / "a.nabla").unlink()
    monkeypatch.setattr(files_module, "ask_to_overwrite", lambda *_: pytest.fail("there is nothing to lose"))
    assert files.save()
    assert (tmp_path / "a.nabla").exists()


def test_where_nothing_can_be_written_it_is_told_and_the_old_file_stays(files, tmp_path, monkeypatch, told):
    choose(monkeypatch, tmp_path / "missing" / "a.nabla")
    assert not files.save()
    assert "a.nabla was not saved" in told[0][0]
    assert files.path is None


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"{", "not a readable document"), (b'{"nabla": 99, "definitions": []}', "version 99"), (None, "No such file")],
)
def test_a_file_that_cannot_be_read_is_refused_and_never_overwritten(files, tmp_path, told, content, said):
    path = tmp_path / "bad.nabla"
    if content is not None:
        path.write_bytes(content)
    before = files.store.document
    assert not files.open_path(path)
    assert said in told[0][1]
    assert (files.store.document, files.path) == (before, None)
    if content is not None:
        assert path.read_bytes() == content


def test_a_document_opens_here_while_nothing_is_lost_and_else_in_a_window_of_its_own(files, tmp_path, opened):
    one, two = tmp_path / "one.nabla", tmp_path / "two.nabla"
    one.write_bytes(encode(Document(lines=("one",))))
    two.write_bytes(encode(Document(lines=("two",))))
    files.open_path(one)
    assert (files.store.document.text, files.path, opened) == ("one", one, [])
    files.open_path(two)
    assert (files.store.document.text, opened) == ("one", [(Document(lines=("two",)), two)])
    assert Settings().recent[:2] == [str(two), str(one)]


def test_new_keeps_what_is_there(files, opened):
    files.store.apply(set_text("typed"))
    files.new()
    assert files.store.document.text == "typed"
    assert opened == [(Document(), None)]


@pytest.mark.parametrize(("answer", "closes"), [(Answer.DISCARD, True), (Answer.CANCEL, False)])
def test_closing_asks_where_something_is_unsaved(files, monkeypatch, answer, closes):
    monkeypatch.setattr(files_module, "ask_to_save", lambda *_: answer)
    assert files.may_close()
    files.store.apply(set_text("typed"))
    assert files.may_close() == closes


def test_closing_saves_where_that_is_wanted(files, tmp_path, monkeypatch):
    monkeypatch.setattr(files_module, "ask_to_save", lambda *_: Answer.SAVE)
    choose(monkeypatch, None)
    files.store.apply(set_text("typed"))
    assert not files.may_close()  # no file was chosen
    choose(monkeypatch, tmp_path / "a.nabla")
    assert files.may_close()
    assert decode((tmp_path / "a.nabla").read_bytes()).text == "typed"


@pytest.fixture
def korean():
    translator = installed()
    translator.speak(Voice("ko"))
    yield
    translator.speak(Voice())


@pytest.mark.usefixtures("korean")
def test_an_example_opened_as_a_file_is_read_in_korean_and_saved_as_it_was(files, tmp_path, monkeypatch):
    folder = tmp_path / "resources"
    (folder / "examples").mkdir(parents=True)
    path = folder / "examples" / "kinks.nabla"
    shutil.copy(assets.example("kinks"), path)
    monkeypatch.setattr(assets, "RESOURCES", folder)
    assert files.open_path(path)
    assert re.match("# [가-힣]", files.store.document.lines[0])
    assert not files.window.isWindowModified()
    assert files.save()
    assert path.read_bytes() == assets.example("kinks").read_bytes()
    files.store.apply(set_text(f"{files.store.document.text}\n# 내 글"))
    assert files.save()
    saved = decode(path.read_bytes()).lines
    assert saved[0].isascii()
    assert saved[-1] == "# 내 글"


@pytest.mark.usefixtures("korean")
def test_a_file_of_the_users_is_read_as_it_is(files, tmp_path):
    path = tmp_path / "kinks.nabla"
    shutil.copy(assets.example("kinks"), path)
    assert files.open_path(path)
    assert files.store.document == read_document(path)
