"""A document with everything known about it, as exports take it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from explorer.api import Function, function
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, PictureResult, PointResult, ReadResult, Result
from explorer.document.subject import Subject, in_scalars, make_subject
from explorer.export.tables import NamedArray
from explorer.graph.expr import Stopped
from explorer.scene.primitives import Scene


@dataclass(frozen=True, eq=False)
class Evaluated:
    """A document, how it was read, the tables at its probe, its fine pictures and the same from fewer samples."""

    document: Document
    subject: Subject
    reading: ReadResult
    point: PointResult
    picture: PictureResult
    function: Function  # as it was written, with vectors and matrices
    coarse: tuple[Scene, ...] = ()

    def arrays(self) -> tuple[NamedArray, ...]:
        """Return value (m,), Jacobian (m, n) and Hessian (n, n), or (m, n, n) of a vector-valued function."""
        function, labels = self.subject.function, self.subject.labels
        at = self.subject.probe
        components = self.point.tables[0].row_names
        return (
            NamedArray("value", np.atleast_1d(np.asarray(function.value(at), dtype=np.float64)).ravel(), components),
            NamedArray("jacobian", function.jacobian(at), components, labels),
            NamedArray("hessian", function.hessian(at), labels, labels),
        )


def evaluate(document: Document, stopped: Callable[[], bool] = lambda: False) -> Evaluated:
    """Return what is known about a document.

    Raises ExpressionError where the definitions can't be read, ValueError where the function can't be evaluated, and
    Stopped when `stopped` says so.
    """
    found = function(document.text, explored=document.explored)
    reading, coarse, point, picture = _results(document, stopped)
    subject = make_subject(in_scalars(found), document, shapes=[shape for _, shape in found.inputs])
    return Evaluated(document, subject, reading, point, picture, found, coarse.scenes)


def _results(
    document: Document, stopped: Callable[[], bool]
) -> tuple[ReadResult, PictureResult, PointResult, PictureResult]:
    """Return what a pipeline finds out about a document, in this order."""
    match list(_first(4, Pipeline(), document, stopped)):
        case [ReadResult() as reading, PictureResult() as coarse, PointResult() as point, PictureResult() as picture]:
            return reading, coarse, point, picture
    raise Stopped if stopped() else ValueError("there is no function to explore")


def fine_scenes(pipeline: Pipeline, document: Document) -> tuple[Scene, ...]:
    """Return the fine scenes of a document; a pipeline that has drawn a similar one keeps what stays the same."""
    for result in pipeline.evaluate(Request(document, 0)):
        match result:
            case PictureResult(fine=True):
                return result.scenes
            case FailureResult(message):
                raise ValueError(message)
    raise ValueError("there is no function to explore")


def _first(count: int, pipeline: Pipeline, document: Document, stopped: Callable[[], bool]) -> Iterator[Result]:
    for result in islice(pipeline.evaluate(Request(document, 0), stopped), count):
        if isinstance(result, FailureResult):
            raise ValueError(result.message)  # noqa: TRY004 - about what the user typed
        yield result
