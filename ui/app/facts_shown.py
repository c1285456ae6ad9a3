"""What a window shows at the moment, in sentences: of the point, of each picture, and of the open room."""

from collections.abc import Sequence

from explorer.document.labs.result import LabResult
from explorer.document.results import PictureResult, PointResult, Result
from ui.language.translator import shown

Part = tuple[str, Sequence[str]]  # a heading with sentences


class FactsShown:
    """Keeps the newest results of each kind, and says what they show when it is asked."""

    def __init__(self) -> None:
        self.point: PointResult | None = None
        self._picture: PictureResult | None = None
        self.room: LabResult | None = None

    def take(self, result: Result) -> None:
        """Keep a result."""
        match result:
            case PointResult():
                self.point = result
            case PictureResult():
                self._picture = result
            case LabResult():
                self.room = result
            case _:
                pass

    def at_the_point(self) -> str:
        """Return what is known at the point, as one text."""
        from explorer.document.description import point_said  # noqa: PLC0415 - wanted late

        return " ".join(map(shown, point_said(self.point))) if self.point is not None else ""

    def parts(self, room: str) -> list[Part]:
        """Return what is shown under headings; `room` is the key of the room that is open, "" while none is."""
        from explorer.document.description import point_said, room_said, scene_said  # noqa: PLC0415 - wanted late

        found: list[Part] = []
        if self.point is not None:
            found.append(("At the point", point_said(self.point)))
        scenes = self._picture.scenes if self._picture is not None else ()
        found += [(f"View {'AB'[i]}", scene_said(scene)) for i, scene in enumerate(scenes[:2])]
        if self.room is not None and room == self.room.room:
            titles = {key: title for key, title, _ in self.room.rooms}
            found.append((titles.get(room, "The open room"), room_said(self.room)))
        return found
