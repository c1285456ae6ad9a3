"""Typesetting gives way to pictures, and loses no formula by it."""

from PySide6.QtCore import QObject

from ui.widgets import typeset
from ui.widgets.typeset import Formula, Typesetter


def test_no_formula_is_begun_while_a_picture_is_waited_for(qtbot, monkeypatch):
    monkeypatch.setattr(typeset, "PATIENCE", 60.0)
    events = []

    def quick(latex):
        events.append(latex)
        return Formula("", 1.0, 1.0)

    monkeypatch.setattr(typeset, "typeset", quick)
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
