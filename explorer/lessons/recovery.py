"""A lesson as it was written last, kept beside the teacher's files until the program ends as it should."""

import msgspec

from explorer.lessons.codec import LessonError


class DraftJournal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The text of a lesson with unsaved changes, its key, and the path of its file ("" for none)."""

    draft: int
    key: str
    path: str
    text: str


def encode_draft(journal: DraftJournal) -> bytes:
    """Return the content of a journal's file."""
    return msgspec.json.encode(journal)


def decode_draft(data: bytes) -> DraftJournal:
    """Return the journal in a file's content; raises LessonError where it is damaged."""
    try:
        return msgspec.json.decode(data, type=DraftJournal)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LessonError(f"this is not a journal: {error}") from None
