"""The self-test opens what there is, and says what fails."""

import io
import threading

import pytest

from ui import assets
from ui.app import self_test
from ui.app.self_test import run

LESSON = """lesson = 1
title = "Slopes"
[[page]]
title = "One"
[page.show]
definitions = ["f(x) = x^2"]
[page.ask]
kind = "number"
answer = "ANSWER"
"""


@pytest.fixture
def lesson(tmp_path):
    def written(answer):
        path = tmp_path / "slopes.lesson"
        path.write_text(LESSON.replace("ANSWER", answer), encoding="utf-8")
        return path

    return written


def outcome(examples, lessons, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    out, error = io.StringIO(), io.StringIO()
    return run(out, error, examples, lessons), out.getvalue(), error.getvalue()


def test_what_opens_is_counted(qapp, monkeypatch, lesson):
    styles = []
    monkeypatch.setattr(type(qapp), "setStyle", styles.append)
    code, said, failures = outcome([assets.example("saddle")], [lesson("f'(1)")], monkeypatch)
    assert (code, failures) == (0, "")
    assert said.startswith("3 documents opened and 1 answers judged")
    assert styles == ["Fusion"], "the program's own, since Windows and macOS have others"


def test_what_does_not_open_is_said(qapp, monkeypatch, lesson, tmp_path):  # noqa: ARG001 - Qt has to be there
    broken, wrong = tmp_path / "broken.nabla", tmp_path / "wrong.nabla"
    broken.write_text("{", encoding="utf-8")
    wrong.write_text('{"nabla": 3, "definitions": ["f(x) = sn(x)"]}', encoding="utf-8")
    code, _, failures = outcome([broken, wrong], [lesson("g(1)"), tmp_path / "absent.lesson"], monkeypatch)
    assert code == 1
    assert "broken: this is not a readable document" in failures
    assert "wrong: `sn` is not a known function" in failures
    assert "slopes: page 1, line 9" in failures
    assert "absent: " in failures


def test_a_thread_that_ends_with_an_error_is_said(qapp, monkeypatch, lesson):  # noqa: ARG001 - Qt has to be there
    read = self_test.read_document

    def read_while_a_thread_ends(path):
        thread = threading.Thread(target=lambda: next(iter(())))
        thread.start()
        thread.join()
        return read(path)

    monkeypatch.setattr(self_test, "read_document", read_while_a_thread_ends)
    monkeypatch.setattr(threading, "excepthook", lambda ended: None)  # pytest has one, too
    code, _, failures = outcome([assets.example("saddle")], [lesson("f'(1)")], monkeypatch)
    assert (code, failures) == (1, "saddle: StopIteration: \n")
