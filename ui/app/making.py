"""What the window exports, made in a thread; it loads much and is imported when something is exported first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.document.model import Document
from explorer.export.evaluated import evaluate
from explorer.export.formats import BY_KEY, Takes
from explorer.export.options import Options
from explorer.export.room_sequences import room_sequences
from explorer.export.sequences import FRAMES, sequences
from explorer.export.sequences import Sequence as Stills
from explorer.export.tables import NamedArray
from explorer.export.writers import writer
from explorer.scene.camera import Camera
from explorer.scene.palette import THEMES
from explorer.scene.primitives import Scene
from ui.app.headless import Painter

Progress = Callable[[int, int], None]


def make(order: "Order", progress: Progress) -> bytes:
    """Return the file of an order; raises ValueError where it can't be made."""
    return MAKERS[BY_KEY[order.key].takes](order, progress)


def movable(document: Document, *, in_room: bool = False) -> list[tuple[str, str]]:
    """Return the keys and titles of what can be shown moving of a document, or of the room that is open in it."""
    return [(sequence.key, sequence.title) for sequence in _sequences(document, FRAMES, in_room=in_room)]


def _sequences(document: Document, frames: int, *, in_room: bool) -> Sequence[Stills]:
    return room_sequences(document, frames) if in_room else sequences(evaluate(document), frames)


@dataclass(frozen=True, slots=True)
class Order:
    """One export as the window asks for it: the key of the format, the document, and what of it is meant.

    `scene` is that of the view `view`, as `camera` sees it, or `in_room` that of a picture of the open room; `array` is
    one table, None means all.
    """

    key: str
    document: Document
    options: Options
    view: int = 0
    scene: Scene | None = None
    camera: Camera | None = None
    point_size: float = 9.0
    array: NamedArray | None = None
    in_room: bool = False

    @property
    def painter(self) -> Painter:
        """What paints it."""
        return Painter(self.options, self.camera, self.point_size)


def _picture(order: Order, _: Progress) -> bytes:
    if order.scene is None:
        raise ValueError("there is no picture yet")
    if BY_KEY[order.key].painted:
        return order.painter.picture(order.scene, order.key)
    coarse = () if order.in_room else evaluate(order.document).coarse
    theme = THEMES[order.options.theme]
    return writer(order.key, order.options.voice)(
        order.scene, theme, order.camera, coarse[order.view] if order.view < len(coarse) else None
    )


def _animation(order: Order, progress: Progress) -> bytes:
    options = order.options
    found = _sequences(order.document, options.frames, in_room=order.in_room)
    sequence = next((s for s in found if s.key == options.animation), None)
    if sequence is None:
        raise ValueError(f"nothing is called {options.animation} here")
    frames = order.painter.frames(sequence, order.view, progress)
    return writer(order.key, order.options.voice)(frames, options.seconds or sequence.seconds)


def _surface(order: Order, _: Progress) -> bytes:
    return writer(order.key, order.options.voice)(order.scene, THEMES[order.options.theme])


def _table(order: Order, _: Progress) -> bytes:
    return writer(order.key, order.options.voice)([order.array] if order.array else evaluate(order.document).arrays())


def _samples(order: Order, _: Progress) -> bytes:
    found = evaluate(order.document)
    return writer(order.key, order.options.voice)(found.subject, found.picture.axes)


def _document(order: Order, _: Progress) -> bytes:
    found = evaluate(order.document)
    return (
        order.painter.report(found, order.key)
        if BY_KEY[order.key].painted
        else writer(order.key, order.options.voice)(found)
    )


MAKERS: dict[Takes, Callable[[Order, Progress], bytes]] = {
    Takes.PICTURE: _picture,
    Takes.ANIMATION: _animation,
    Takes.MESH: _surface,
    Takes.TABLE: _table,
    Takes.SAMPLES: _samples,
    Takes.DOCUMENT: _document,
}
