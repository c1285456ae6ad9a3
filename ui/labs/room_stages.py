"""The pictures of a room side by side: what is dragged, clicked and pointed at in them becomes an edit or a hint."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from explorer.document.edits import Edit, set_fields
from explorer.document.labs.result import OnClick, Stage
from explorer.scene.palette import Theme
from ui.widgets.menu_click import MenuClick

if TYPE_CHECKING:  # the window comes first
    from explorer.scene.primitives import Item, Scene

NARROWEST = 360  # pixels that the pictures need together

MakeView = Callable[[str, QWidget], Any]  # "plane" or "space", and the parent -> a view


@dataclass(frozen=True, eq=False)
class RoomPicture:
    """One of the pictures of a room, counted from 0, as it is exported."""

    scene: "Scene"
    view: Any
    index: int
    room: str


class RoomStages(QSplitter):
    """Shows Stages, each in a view of its kind."""

    probe_dragged = Signal(object)  # dict coordinate index -> value, where a picture's handle is the probe's
    drag_finished = Signal()  # when what is dragged is let go
    edited = Signal(object, str)  # an Edit, and the key under which those of one drag are one step ("": on its own)
    nudged = Signal(int, int, int)  # the number of the picture, the axis and steps, on an arrow key
    menu_wanted = Signal(int, QPoint)  # the number of the picture and where on the screen, on a right click

    def __init__(self, make_view: MakeView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._make_view = make_view
        self._theme = theme
        self._point_size = 9.0
        self._kinds: list[str] = []
        self._over: dict[int, tuple[Item, ...]] = {}
        self.offset: tuple[float, ...] = ()
        self.room = ""  # its key
        self.stages: tuple[Stage, ...] = ()
        self.views: list[Any] = []
        self.setChildrenCollapsible(False)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        for view in self.views:
            view.set_theme(theme)

    def set_point_size(self, point_size: float) -> None:
        """Write the numbers at the axes `point_size` points large."""
        self._point_size = point_size
        for view in self.views:
            view.set_point_size(point_size)

    def show_stages(self, stages: tuple[Stage, ...], offset: tuple[float, ...]) -> None:
        """Show other pictures."""
        kinds = [stage.scene.kind for stage in stages]
        if kinds != self._kinds:
            self._make_views(kinds, stages)
        self.stages, self.offset = stages, offset
        self._over = {}
        for view, stage in zip(self.views, stages, strict=True):
            view.show_scene(stage.scene)
        self.setVisible(bool(stages))

    def _make_views(self, kinds: list[str], stages: Sequence[Stage]) -> None:
        for view in self.views:
            view.hide()
            view.deleteLater()
        self._kinds = kinds
        self.views = [self._make_view(kind, self) for kind in kinds]
        for i, view in enumerate(self.views):
            view.setMinimumWidth(min(view.minimumWidth(), NARROWEST // len(kinds)))
            view.set_theme(self._theme)
            view.set_point_size(self._point_size)
            view.probe_dragged.connect(lambda moved, i=i: self._on_dragged(i, moved))
            view.drag_finished.connect(self.drag_finished)
            view.nudged.connect(lambda axis, steps, i=i: self.nudged.emit(i, axis, steps))
            MenuClick(view).wanted.connect(lambda at, i=i: self.menu_wanted.emit(i, at))
            if kinds[i] == "plane":
                self._connect_plane(i, view)
            self.addWidget(view)
        self.setSizes([round(1000 * stage.share) for stage in stages])

    def _connect_plane(self, i: int, view: Any) -> None:  # noqa: ANN401 - as MakeView has it
        view.clicked.connect(lambda x, y: self._on_clicked(self.stages[i].on_click, x, y))
        view.double_click_fits = False
        view.double_clicked.connect(lambda x, y: self._on_double_clicked(i, x, y))
        view.hovered.connect(lambda place: self._on_hovered(i, place))
        view.fit_requested.connect(lambda: view.show_scene(self.stages[i].scene))

    def shown(self) -> list[RoomPicture]:
        """Return the pictures as they are on the screen, zoomed and shifted."""
        return [
            RoomPicture(_as_seen(stage.scene, view), view, i, self.room)
            for i, (stage, view) in enumerate(zip(self.stages, self.views, strict=True))
        ]

    def scene_with_hint(self, i: int) -> "Scene":
        """Return the scene of a stage with what the mouse points at drawn on top."""
        scene, over = self.stages[i].scene, self._over.get(i, ())
        return replace(scene, items=(*scene.items, *over)) if over else scene

    def _on_dragged(self, i: int, moved: dict[int, float]) -> None:
        stage = self.stages[i]
        if stage.on_drag is not None:
            self.edited.emit(stage.on_drag(moved), f"drag in picture {i}")
        elif stage.drags:
            self.edited.emit(set_fields(stage.dragged(moved), self.offset), f"drag {stage.drags}")
        else:
            self.probe_dragged.emit(moved)

    def _on_clicked(self, act: OnClick | None, x: float, y: float) -> bool:
        """Do what a click does, and say whether there was anything to do."""
        edit: Edit | None = act(x, y) if act is not None else None
        if edit is not None:
            self.edited.emit(edit, "")
        return edit is not None

    def _on_double_clicked(self, i: int, x: float, y: float) -> None:
        if not self._on_clicked(self.stages[i].on_double_click, x, y):
            self.views[i].fit()

    def _on_hovered(self, i: int, place: tuple[float, float] | None) -> None:
        if i >= len(self.stages) or (hint := self.stages[i].on_hover) is None:
            return
        over = hint(*place) if place is not None else ()
        if over != self._over.get(i, ()):
            self._over[i] = over
            self.views[i].show_scene(self.scene_with_hint(i))


def _as_seen(scene: "Scene", view: Any) -> "Scene":  # noqa: ANN401 - as MakeView has it
    frame = view.frame if scene.kind == "plane" else None
    return replace(scene, x=frame.x, y=frame.y) if frame is not None else scene
