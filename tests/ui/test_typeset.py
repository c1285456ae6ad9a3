"""Typesetting gives way to pictures, and loses no formula by it; what is kept has its bounds."""

import threading

import pytest
from PySide6.QtCore import QObject

from ui.widgets import formulas, typeset
from ui.widgets.formulas import Formula
from ui.widgets.typeset import FormulaView, Typesetter


def test_no_formula_is_begun_while_a_picture_is_waited_for(qtbot, monkeypatch):
    monkeypatch.setattr(typeset, "PATIENCE", 60.0)
    events = []

    def quick(latex):
        events.append(latex)
        return Formula("", 1.0, 1.0)

    monkeypatch.setattr(formulas, "typeset", quick)
    typesetter, asker = Typesetter(), QObject()
    try:
        typesetter.give_way(True)
        typesetter.ask(asker, "x")
        events.append("painted")
        with qtbot.waitSignal(typesetter.ready):
            typesetter.give_way(False)
    finally:
        typesetter.close()
    assert events == ["painted", "x"]
    assert typesetter.knows("x")


def test_no_formula_is_begun_between_the_pictures_of_a_drag(qtbot, monkeypatch):
    monkeypatch.setattr(typeset, "PATIENCE", 60.0)
    monkeypatch.setattr(typeset, "QUIET", 60.0)
    begun = []
    monkeypatch.setattr(formulas, "typeset", begun.append)
    typesetter, asker = Typesetter(), QObject()
    try:
        typesetter.give_way(True)
        typesetter.ask(asker, "x")
        typesetter.give_way(False)
        typesetter.give_way(True)
        assert begun == []
        with qtbot.waitSignal(typesetter.ready):
            monkeypatch.setattr(typeset, "QUIET", 0.0)
            typesetter.give_way(False)
    finally:
        typesetter.close()
    assert begun == ["x"]


def test_what_is_forgotten_while_it_gives_way_ends_nothing(qtbot, monkeypatch):
    monkeypatch.setattr(formulas, "typeset", lambda _: Formula("", 1.0, 1.0))
    typesetter, asker = Typesetter(), QObject()
    changed = typesetter._changed  # noqa: SLF001 - the thread is to be met while it waits
    waits, gives_way, waits_for_more = changed.wait, threading.Event(), threading.Event()

    def wait(left=None):
        if left is not None:
            gives_way.set()
        elif gives_way.is_set():
            waits_for_more.set()
        return waits(left)

    monkeypatch.setattr(changed, "wait", wait)
    try:
        typesetter.give_way(True)
        typesetter.ask(asker, "x")
        assert gives_way.wait(10)
        typesetter.forget(asker)
        typesetter.give_way(False)
        assert waits_for_more.wait(10)
        with qtbot.waitSignal(typesetter.ready):
            typesetter.ask(asker, "y")
    finally:
        typesetter.close()
    assert not typesetter.knows("x")


def test_formulas_are_kept_up_to_a_size_and_for_as_long_as_they_are_shown(qtbot, monkeypatch):
    monkeypatch.setattr(typeset, "KEPT", 1000)
    monkeypatch.setattr(formulas, "typeset", lambda latex: Formula(300 * "-", 1.0, 1.0))
    typesetter, asker = Typesetter(), QObject()
    shown = FormulaView(typesetter)
    qtbot.addWidget(shown)
    try:
        shown.show_latex("x")
        qtbot.waitUntil(lambda: shown.is_typeset)
        for latex in ("a", "b", "c", "d"):
            with qtbot.waitSignal(typesetter.ready):
                typesetter.ask(asker, latex)
        assert [latex for latex in "abcd" if typesetter.knows(latex)] == ["b", "c", "d"]
        assert shown.is_typeset  # the oldest, but on the screen
        shown.show_latex("")
        assert not typesetter.knows("x")
    finally:
        typesetter.close()


def test_a_formula_that_cannot_be_typeset_is_tried_once(qtbot, monkeypatch):
    tried = []
    monkeypatch.setattr(formulas, "typeset", tried.append)
    typesetter, asker = Typesetter(), QObject()
    try:
        for _ in range(2):
            with qtbot.waitSignal(typesetter.ready):
                typesetter.ask(asker, "?")
    finally:
        typesetter.close()
    assert tried == ["?"]
    assert typesetter.found("?") is None


def test_what_is_in_sight_is_typeset_before_the_rest(qtbot, monkeypatch):
    monkeypatch.setattr(typeset, "PATIENCE", 60.0)
    begun = []
    monkeypatch.setattr(formulas, "typeset", begun.append)
    typesetter = Typesetter()
    views = [FormulaView(typesetter, keeps=False) for _ in range(4)]
    for view in views:
        qtbot.addWidget(view)
    try:
        typesetter.give_way(True)
        for view, latex in zip(views, "abcd", strict=True):
            view.show_latex(latex, "a text that is longer than what will stand here")
        assert views[2].minimumSizeHint().width() <= typeset.STAND_IN
        for view in views[2:]:
            view.show()
            qtbot.waitExposed(view)
            view.repaint()
        views[0].show_latex("")
        with qtbot.waitSignals([typesetter.ready] * 3):
            typesetter.give_way(False)
    finally:
        typesetter.close()
    assert begun == ["c", "d", "b"]


def test_numbers_that_move_are_written_out_instead_of_old_ones_and_keep_their_height(qtbot, monkeypatch):
    monkeypatch.setattr(typeset, "PATIENCE", 60.0)
    monkeypatch.setattr(formulas, "typeset", lambda _: Formula("", 300.0, 60.0))
    typesetter = Typesetter()
    view = FormulaView(typesetter, stays=20)
    qtbot.addWidget(view)
    try:
        view.show_latex("x = 1", "x = 1")
        qtbot.waitUntil(lambda: view.is_typeset)
        before = view.sizeHint()
        typesetter.give_way(True)
        view.show_latex("x = 2", "x = 2")
        assert view.sizeHint() == before  # for a moment
        qtbot.waitUntil(lambda: view.sizeHint().width() < before.width())
        assert view.sizeHint().height() == before.height()
        view.show_latex("x = 3", "x = 3")
        assert view.sizeHint().width() < before.width()
        typesetter.give_way(False)
        qtbot.waitUntil(lambda: view.is_typeset)
        assert view.sizeHint() == before
    finally:
        typesetter.close()


def test_the_formula_of_before_does_not_stay_for_another_one(qtbot, monkeypatch):
    monkeypatch.setattr(typeset, "PATIENCE", 60.0)
    monkeypatch.setattr(formulas, "typeset", lambda _: Formula("", 300.0, 20.0))
    typesetter = Typesetter()
    view = FormulaView(typesetter)
    qtbot.addWidget(view)
    try:
        view.show_latex("f", "f")
        qtbot.waitUntil(lambda: view.is_typeset)
        typesetter.give_way(True)
        view.show_latex("g", "g")
        qtbot.waitUntil(lambda: view.sizeHint().width() < 300)  # its text stands there
    finally:
        typesetter.close()


@pytest.mark.parametrize(
    "latex",
    [
        r"\nabla f(a) \in \mathbb{R}^{1 \times 2}",
        r"\frac{\partial f}{\partial X}(a) \in \mathbb{R}^{1 \times 2}",
        r"\begin{bmatrix} 1 & 0 \\ 0 & x \\ 2 & y \\ 3 & z \end{bmatrix}",
        r"\begin{bmatrix} \frac{1}{x} \\ \frac{2}{x} \end{bmatrix}",
    ],
)
def test_a_formula_has_about_its_height_before_it_is_typeset(qtbot, typesetter, latex):
    view = FormulaView(typesetter)
    qtbot.addWidget(view)
    view.show_latex(latex, "text")
    expected = view.sizeHint().height()
    qtbot.waitUntil(lambda: view.is_typeset)
    assert abs(view.sizeHint().height() - expected) <= 0.15 * view.sizeHint().height() + 2
