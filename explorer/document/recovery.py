"""Journals: a document as it was last, kept beside the files of the user until the program ends as it should."""

from dataclasses import dataclass

import msgspec

from explorer.document.codec import DocumentError, decode, encode
from explorer.document.model import Document


@dataclass(frozen=True, slots=True)
class Journal:
    """A document with unsaved changes, and the path of the file it belongs to ("" for none)."""

    document: Document
    path: str = ""


class _JournalFile(msgspec.Struct, forbid_unknown_fields=True):
    journal: int
    path: str
    document: str


def encode_journal(journal: Journal) -> bytes:
    """Return the content of a journal's file."""
    return msgspec.json.encode(_JournalFile(1, journal.path, encode(journal.document).decode()))


def decode_journal(data: bytes) -> Journal:
    """Return the journal in a file's content; raises DocumentError where it is damaged."""
    try:
        file = msgspec.json.decode(data, type=_JournalFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DocumentError(f"this is not a journal: {error}") from None
    return Journal(decode(file.document.encode()), file.path)
