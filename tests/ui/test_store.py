"""The store: one door for changes, undo and redo, what is merged into one step and what is not."""

import gc

import pytest

from explorer.document.edits import set_order, set_probe, set_text
from explorer.document.model import Document
from ui.store import Store


@pytest.fixture
def store(qapp):  # noqa: ARG001 - Qt has to be there
    return Store(Document(lines=("x",)))


def test_change_is_told_with_old_and_new(store):
    told = []
    store.changed.connect(lambda old, new: told.append((old.text, new.text)))
    store.apply(set_text("x + 1"))
    assert told == [("x", "x + 1")]


def test_edit_that_changes_nothing_is_no_step(store):
    store.apply(set_text("x"))
    assert store.stack.count() == 0


def test_same_key_is_one_step(store):
    for text in ("x ", "x +", "x + 1"):
        store.apply(set_text(text), "typing")
    assert store.stack.count() == 1
    store.stack.undo()
    assert store.document.text == "x"
    store.stack.redo()
    assert store.document.text == "x + 1"


def test_what_a_long_drag_went_through_is_not_kept(store):
    places = {(1e6 + i,) for i in range(100)}  # where no document of another test has its probe
    for place in sorted(places):
        store.apply(set_probe(place), "drag")
    kept = [o for o in gc.get_objects() if isinstance(o, Document) and o.probe in places]
    assert len(kept) < 10
    store.stack.undo()
    assert store.document.probe is None


def test_other_key_is_another_step(store):
    store.apply(set_text("y"), "typing")
    store.apply(set_probe([1.0]), "drag")
    store.apply(set_probe([2.0]), "drag")
    store.stack.undo()
    assert store.document.probe is None
    assert store.document.text == "y"


def test_step_that_ended_is_not_continued(store):
    store.apply(set_probe([1.0]), "drag")
    store.end_step()
    store.apply(set_probe([2.0]), "drag")
    store.stack.undo()
    assert store.document.probe == (1.0,)


def test_edits_without_a_key_stay_apart(store):
    store.apply(set_order(3))
    store.apply(set_order(4))
    store.stack.undo()
    assert store.document.order == 3


def test_drag_back_to_the_start_leaves_no_step(store):
    store.apply(set_probe([1.0]), None)
    store.apply(set_probe([2.0]), "drag")
    store.apply(set_probe([1.0]), "drag")
    assert store.stack.count() == 1
    assert store.document.probe == (1.0,)


def test_typing_after_undo_begins_a_step(store):
    store.apply(set_text("a"), "typing")
    store.apply(set_text("ab"), "other")
    store.stack.undo()
    store.apply(set_text("abc"), "typing")
    store.stack.undo()
    assert store.document.text == "a"


def test_replacing_the_document_forgets_the_history(store):
    store.apply(set_text("y"))
    store.replace(Document(lines=("z",)))
    assert store.document.text == "z"
    assert not store.stack.canUndo()
