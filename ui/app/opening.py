"""Documents from files: an example that comes with the program speaks the user's language, and its file stays as it is.

Comments are the only words in a document; those of the examples have translations. What is written back into the file
of an example has its own comments again, unless the user changed them.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from explorer.document.codec import read_document
from explorer.document.model import Document
from ui import assets
from ui.language.translator import worded

COMMENT = "# "


def opened(path: Path) -> Document:
    """Return the document of a file; raises OSError and DocumentError."""
    document = read_document(path)
    return in_users_language(document) if assets.is_example(path) else document


def in_users_language(document: Document) -> Document:
    """Return an example with its comments in the user's language."""
    return _with_comments(document, _said)


def own_comments(path: Path | None) -> dict[str, str]:
    """Return the comments of an example's file by what the user reads instead; none for other files."""
    if path is None or not assets.is_example(path) or not path.is_file():
        return {}
    comments = [line for line in read_document(path).lines if line.startswith(COMMENT)]
    return {_said(line): line for line in comments}


def as_in_file(document: Document, comments: dict[str, str]) -> Document:
    """Return a document as it is written into a file that has these comments of its own."""
    return _with_comments(document, lambda line: comments.get(line, line))


def _said(line: str) -> str:
    return COMMENT + worded(line.removeprefix(COMMENT))


def _with_comments(document: Document, changed: Callable[[str], str]) -> Document:
    lines = tuple([changed(line) if line.startswith(COMMENT) else line for line in document.lines])
    return document if lines == document.lines else replace(document, lines=lines)
