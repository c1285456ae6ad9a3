"""No line of a text begins within a word: a formula keeps its particle, its stop and its brackets at every width."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextDocument

from explorer.lessons.codec import decode, read_text
from explorer.lessons.model import said
from ui import assets
from ui.labs.lessons.html import style
from ui.widgets.line_breaks import PICTURE, keep_words
from ui.widgets.markdown import to_html
from ui.widgets.rich_text import NARROWEST, RichText

WIDTHS = [220, 260, 300, 340, 380, 440, 520, 640]
PARAGRAPH = r"""행렬 $A$에서는 행마다 $\nabla f_i$가 하나씩 있어요. 그러면 ($J$)와 $H$, $D^2 f$를
곱해서 $\mathbf{x}^\top\mathbf{A}$로 써요. 그 값은 $\det J$예요. **$r$**만큼 커지면 $r^2$배가 되고,
$\frac{\partial f}{\partial x}$는 $2x$, $\frac{\partial f}{\partial y}$는 $3$이에요."""


def lines(document):
    """Return the lines of each paragraph as they are laid out."""
    document.size()
    block, found = document.begin(), []
    while block.isValid():
        layout = block.layout()
        starts = [layout.lineAt(index).textStart() for index in range(layout.lineCount())]
        found.append([block.text()[start:end] for start, end in pairwise([*starts, len(block.text())])])
        block = block.next()
    return found


def torn(document):
    """Return the lines that begin beside a picture, within a word."""
    return [
        (before[-8:], line[:8])
        for paragraph in lines(document)
        for before, line in pairwise(paragraph)
        if PICTURE in before[-1] + line[0] and not (before[-1] + line[0]).count(" ") and before[-1] != "\u2028"
    ]


def is_set(text, formulas):
    """Whether all formulas of a text are pictures."""
    return text.is_typeset and text.toPlainText().count(PICTURE) == formulas


def laid_out(html, width):
    document = QTextDocument()
    document.setHtml(html)
    document.setTextWidth(width)
    document.size()
    return document


@pytest.mark.parametrize("width", WIDTHS)
def test_a_formula_keeps_its_particle_at_every_width(qtbot, typesetter, theme, width):
    text = RichText(typesetter)
    qtbot.addWidget(text)
    text.resize(width, 400)
    text.show()
    text.show_html(lambda formula: style(theme) + to_html(PARAGRAPH, formula))
    qtbot.waitUntil(lambda: is_set(text, PARAGRAPH.count("$") // 2), timeout=30_000)
    assert torn(text.document()) == []
    words = text.toPlainText().split()
    text.resize(width + 37, 400)
    qtbot.waitUntil(lambda: not torn(text.document()))
    assert text.toPlainText().split() == words
    text.stop()


def test_without_help_lines_do_begin_with_particles(qapp):  # noqa: ARG001 - Qt has to be there
    """Else the other tests would hold whatever the program did."""
    html = to_html(PARAGRAPH, lambda _latex, _alone: '<img src="x" width="45" height="9">')
    assert any(torn(laid_out(html, width)) for width in WIDTHS)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_of_a_lesson_begins_with_a_particle(qapp, theme, width):  # noqa: ARG001 - Qt has to be there
    def formula(latex, alone):
        return f'<img src="x" width="{120 if alone else min(8 + 3 * len(latex), 110)}" height="9">'

    for path in assets.lessons():
        for page in decode(read_text(path), path.stem).lesson.pages:
            for text in [page.text, *((page.ask.prompt, page.ask.explain) if page.ask else ())]:
                for language in ("ko", "en"):
                    document = laid_out(style(theme) + to_html(said(text, language), formula), width)
                    keep_words(document)
                    assert torn(document) == [], (path.stem, page.id)


def test_a_word_that_is_wider_than_its_line_is_broken_and_the_others_are_kept(qapp):  # noqa: ARG001 - likewise
    wide, narrow = (f'<img src="x" width="{width}" height="9">' for width in (190, 60))
    document = laid_out(f"<p>이것은 {wide}에서는 {narrow}를 넘고 {narrow}{narrow}{narrow}{narrow}예요.</p>", 200)
    keep_words(document)
    assert len(torn(document)) == 2
    assert all(before.strip("\u2028 ").endswith(PICTURE) for before, _ in torn(document))


def test_a_formula_that_would_leave_its_particle_behind_is_set_smaller(qtbot, typesetter):
    text = RichText(typesetter)
    qtbot.addWidget(text)
    text.resize(900, 400)
    text.show()
    long = r"$a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7$이에요."
    text.show_html(lambda formula: to_html(long, formula))
    qtbot.waitUntil(lambda: is_set(text, 1), timeout=30_000)
    wide = text.document().idealWidth()
    text.resize(round(0.9 * wide) + text.width() - text.viewport().width(), 400)
    qtbot.waitUntil(lambda: text.document().idealWidth() < 0.9 * wide and not torn(text.document()))
    assert text.document().idealWidth() > NARROWEST * wide
    text.stop()
