"""Markdown of lessons: what stands between stars, also before Korean particles, and what is left alone."""

import pytest

from ui.widgets.markdown import to_html, to_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to *learn* is", "<i>learn</i> is"),
        ("*학습*이란", "<i>학습</i>이란"),
        ("**손실**이라는", "<b>손실</b>이라는"),
        ("the product 2*x*y stays", "2*x*y"),
        ("(*Lab*)", "(<i>Lab</i>)"),
    ],
)
def test_stars(text, expected):
    assert expected in to_html(text, lambda _latex, _alone: "")


def test_what_is_read_out_has_no_marks_and_no_latex():
    assert to_words(r"The **Jacobian** is $m \times n$: type `grad f`") == "The Jacobian is m × n: type grad f"
    assert to_words(r"$$\frac{\partial f}{\partial x} = 2x$$") == "∂f/∂x = 2x"
