"""What can be shown moving in a room of the labs: its own steps, and a parameter."""

from collections.abc import Iterator

from explorer.diagnostics import ExpressionError
from explorer.document.edits import set_fields
from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.export.evaluated import evaluate
from explorer.export.sequences import FRAMES, SLOW, Sequence, Still, parameter_sequences

STEPS = "steps"  # the key of a room's own steps


def room_sequences(document: Document, frames: int = FRAMES) -> tuple[Sequence, ...]:
    """Return what can be shown moving in the room that is open in a document; raises ValueError where none is."""
    transport = room_result(Pipeline(), document).transport
    made = []
    if transport is not None:
        steps = [set_fields({transport.field: at})(document) for at in range(transport.last + 1)]
        made.append(Sequence(STEPS, "Steps", len(steps), SLOW, lambda: _drawn(steps)))
    try:
        found = evaluate(document)
    except (ExpressionError, ValueError):  # a room may do without a function
        return tuple(made)
    return (*made, *parameter_sequences(found, frames, _drawn))


def room_result(pipeline: Pipeline, document: Document) -> LabResult:
    """Return what the open room shows in the end, of what goes on the beginning.

    Raises ValueError where no room is open.
    """
    shown: LabResult | None = None
    for result in pipeline.evaluate(Request(document, 0)):
        if isinstance(result, LabResult):
            shown = result
            if shown.ongoing:
                break
    if shown is None:
        raise ValueError("no room of the labs is open")
    return shown


def _drawn(documents: list[Document]) -> Iterator[Still]:
    pipeline = Pipeline()
    for document in documents:
        yield Still(tuple([stage.scene for stage in room_result(pipeline, document).stages]))
