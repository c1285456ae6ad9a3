"""The derivation of a document as files."""

import pytest

from explorer.document.model import Document, LabSettings
from explorer.export.evaluated import evaluate
from explorer.export.writers import WRITERS

DOCUMENT = Document(lines=("f(x, y) = (x + 2y^3)^2",), lab=LabSettings("steps", own=(("steps.by", "y"),)))


@pytest.mark.parametrize(
    ("key", "start"),
    [("steps-latex", r"\begin{align*}"), ("steps-markdown", "# Derivative of f by y"), ("steps-html", "<!")],
)
def test_the_chosen_variable_is_derived_by(key, start):
    written = WRITERS[key](evaluate(DOCUMENT)).decode()
    assert written.startswith(start)
    assert "chain rule" in written
