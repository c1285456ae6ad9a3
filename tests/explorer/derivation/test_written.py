"""Derivations to take away: every line is in every format."""

from html.parser import HTMLParser

import pytest

import explorer
from explorer.derivation.written import FORMATS

DERIVATION = explorer.steps("f(x1, x2) = x1^2 + 2x2\nx1(t) = sin(t)\nx2(t) = cos(t)", wrt="t")


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        assert all(value is not None for name, value in attrs if name == "class")
        if tag != "meta":
            self.open.append(tag)
            self.seen.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("kind", FORMATS)
def test_every_line_is_there(kind):
    written = FORMATS[kind](DERIVATION)
    count = {"text": "\n", "latex": "&&", "markdown": "✓", "html": 'class="ok"'}[kind]
    assert written.count(count) == len(DERIVATION.lines)
    assert "chain rule" in written


def test_latex_is_an_align_with_balanced_braces():
    written = FORMATS["latex"](DERIVATION)
    assert written.startswith(r"\begin{align*}")
    assert written.count("{") == written.count("}")
    assert "×" not in written


def test_the_page_is_well_formed_and_folds():
    tags = Tags()
    tags.feed(FORMATS["html"](DERIVATION))
    assert tags.open == []
    assert "details" in tags.seen
    assert tags.seen.count("math") == len(DERIVATION.lines)
