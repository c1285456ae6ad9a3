"""Markdown of lessons: what stands between stars, also before Korean particles, and what is left alone."""

import pytest

from ui.widgets.markdown import to_html


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
