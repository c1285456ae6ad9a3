"""Of many definitions only those near the screen have rows; the others get theirs when they come near."""

import pytest
from PySide6.QtCore import Qt

from explorer.document.edits import set_text
from explorer.document.results import LineResult, ReadResult
from ui.panels.definitions import DefinitionsPanel

MANY = 400
TEXT = "\n".join(f"g{i}(x) = x + {i}" + i % 5 * " + sin(x) cos(x)" for i in range(MANY))  # rows of several heights


@pytest.fixture
def panel(qtbot, store, typesetter, theme):
    made = DefinitionsPanel(store, typesetter)
    made.set_theme(theme)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.stop()


def made(panel):
    return [number for number, _ in panel.list.rows.made()]


def seen(panel):
    """Return the lines whose rows are seen."""
    view = panel.list.viewport()
    tops = [(i, row.mapTo(view, row.rect().topLeft()).y(), row.height()) for i, row in panel.list.rows.made()]
    return [i for i, top, height in tops if top < view.height() and top + height > 0]


def is_filled(panel):
    """Whether every line that is seen has its row."""
    view = panel.list.viewport()
    found = seen(panel)
    rows = dict(panel.list.rows.made())
    bottom = max((rows[i].mapTo(view, rows[i].rect().bottomLeft()).y() for i in found), default=0)
    return bottom >= view.height() - 1 or MANY - 1 in found


def test_only_lines_near_the_screen_have_rows(panel, store, qtbot):
    store.apply(set_text(TEXT))
    qtbot.waitUntil(lambda: is_filled(panel))
    assert 0 in made(panel)
    assert len(made(panel)) < 60
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: is_filled(panel) and MANY // 4 < seen(panel)[0] < 3 * MANY // 4)
    number = seen(panel)[1]
    row = panel.rows[number]
    assert row.editor.toPlainText() == store.document.lines[number]
    assert row.editor.accessibleName() == f"Definition {number + 1} of {MANY}"
    assert panel.list.accessibleDescription() == f"Lines: {MANY}"
    store.apply(set_text(TEXT + "\nc = 1"))
    assert row.editor.accessibleName() == f"Definition {number + 1} of {MANY + 1}"


def test_the_cursor_stands_in_the_first_of_many_lines_at_first(store, typesetter, theme, qtbot):
    store.apply(set_text(TEXT))
    panel = DefinitionsPanel(store, typesetter)
    panel.set_theme(theme)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    assert panel.list.current == 0
    assert panel.window().focusWidget() is panel.rows[0].editor
    panel.stop()


def test_what_is_seen_stays_where_it_is_when_rows_above_it_are_made(panel, store, qtbot):
    store.apply(set_text(TEXT))
    qtbot.waitUntil(lambda: is_filled(panel))
    panel.list.focus(MANY // 2)
    qtbot.waitUntil(lambda: MANY // 2 in seen(panel) and panel.list.is_filled)
    view, bar, before_all = panel.list.viewport(), panel.list.verticalScrollBar(), len(made(panel))
    for _ in range(3):
        bar.setValue(bar.value() - view.height() // 2)
        row = panel.rows[seen(panel)[1]]
        before = row.mapTo(view, row.rect().topLeft()).y()
        qtbot.waitUntil(lambda: panel.list.is_filled)
        assert row.mapTo(view, row.rect().topLeft()).y() == before
    assert len(made(panel)) > before_all + 5


def test_pasting_and_undoing_are_one_step_each(panel, store, qtbot, qapp):
    before = store.document
    panel.list.focus(0, 99)
    qapp.clipboard().setText("\n" + TEXT)
    panel.editor.selectAll()
    panel.editor.paste()
    assert store.document.lines == tuple(TEXT.split("\n"))
    assert panel.list.current == MANY - 1
    assert panel.editor.toPlainText() == TEXT.split("\n")[-1]
    qtbot.waitUntil(lambda: MANY - 1 in seen(panel) and is_filled(panel))
    assert len(made(panel)) < 60
    store.stack.undo()
    assert store.document == before
    assert len(panel.rows) == len(before.lines)


def test_a_row_that_comes_later_shows_how_its_line_was_read(panel, store):
    store.apply(set_text(TEXT))
    lines = tuple(LineResult("", (), text, "function", text.split("(")[0]) for text in store.document.lines)
    panel.show_reading(ReadResult(lines, "g300", ("x",), "", {}))
    assert 300 not in made(panel)
    panel.list.focus(300)
    assert panel.row.result == lines[300]
    assert panel.row.gutter.explored


def test_the_tab_key_and_the_arrows_go_on_beyond_the_rows_that_were_there(panel, store, qtbot):
    store.apply(set_text(TEXT))
    panel.list.focus(0)
    for _ in range(30):
        qtbot.waitUntil(lambda: is_filled(panel) and panel.list.is_filled)
        qtbot.keyClick(panel.editor, Qt.Key.Key_Tab)
    assert panel.list.current == 30
    for _ in range(60):  # through the rows of a wrapped line, too
        qtbot.keyClick(panel.editor, Qt.Key.Key_Down)
    assert panel.list.current > 60
    assert panel.window().focusWidget() is panel.editor


def test_selected_lines_are_copied_whether_or_not_they_have_rows(panel, store, qapp):
    store.apply(set_text(TEXT))
    panel.list.focus(MANY - 1)
    panel.list.select(0)
    panel.intents.run("copy")
    assert qapp.clipboard().text() == TEXT
    assert len(made(panel)) < 60
