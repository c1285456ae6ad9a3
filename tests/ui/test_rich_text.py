"""Text with formulas: fractions that can be read, signs close to their numbers, and no bar for a pixel of rounding."""

import re

import pytest
from PySide6.QtCore import Qt

from ui.widgets import formulas
from ui.widgets.formulas import SIGN, typeset
from ui.widgets.rich_text import RichText, as_typeset


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        (r"\frac{\partial f}{\partial x}", r"\dfrac{\partial f}{\partial x}"),
        (r"\frac{\frac{a}{b}}{c}", r"\dfrac{\frac{a}{b}}{c}"),
        (r"e^{-\frac{x}{2}}", r"e^{-\frac{x}{2}}"),
        (r"\frac{1}{2}x", r"\frac{1}{2}x"),
    ],
)
def test_letters_in_a_fraction_within_a_text_are_not_small(written, set_as):
    assert as_typeset(written, alone=False) == set_as
    assert as_typeset(written, alone=True) == rf"\displaystyle {written}"


@pytest.mark.parametrize("written", ["x = -2", r"x = \pm 1", "(-8, -6)", r"(1 \quad -6)", r"a \to -b"])
def test_a_minus_that_is_a_sign_stands_close_to_its_number(monkeypatch, written):
    close = typeset(written).width
    monkeypatch.setattr(formulas, "SIGN", re.compile("(?!)"))
    assert close < typeset(written).width - 4


@pytest.mark.parametrize("written", ["a - b", "|a| - b", r"x^{2} - 1", r"\text{one, -two}", r"\frac{a}{b} - c"])
def test_a_minus_between_two_numbers_keeps_its_room(written):
    assert all(found[3] is None for found in SIGN.finditer(written))


@pytest.mark.parametrize(("more", "has_bar"), [(0.8, False), (30.0, True)])
def test_a_text_is_scrolled_sideways_only_where_something_is_cut_off(qtbot, typesetter, more, has_bar):
    text = RichText(typesetter)
    qtbot.addWidget(text)
    text.resize(300, 200)
    text.show()
    room = text.viewport().width() - 2 * text.document().documentMargin()
    text.show_html(lambda _: f'<img src="nothing" width="{room + more:g}" height="9">')
    assert (text.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff) == has_bar
    text.stop()
