"""One of the linked pictures: whichever view the scene needs, made when it is first needed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from explorer.document.results import PictureResult
from explorer.scene.palette import Theme
from ui.panels.view_bar import ViewBar
from ui.panels.view_settings import ViewSettings
from ui.panels.view_sliders import ViewSliders
from ui.store import Store
from ui.widgets.menu_click import MenuClick

if TYPE_CHECKING:  # the window comes first
    from explorer.scene.primitives import Scene

MakeView = Callable[[str, QWidget], Any]  # "plane" or "space", and the parent -> a view


class ViewPane(QWidget):
    """Shows a scene in the view of its kind, and passes on what the user does there."""

    probe_dragged = Signal(object)  # dict coordinate index -> value, while the probe is dragged
    drag_finished = Signal()  # when the probe is let go
    nudged = Signal(int, int)  # axis and steps, on an arrow key
    ranges_changed = Signal(object)  # dict "x" | "y" -> (low, high), on zooming and panning
    fit_requested = Signal()  # on a double click or the Home key

    clicked = Signal(float, float)  # where in data coordinates, on a click into a picture in the plane
    menu_wanted = Signal(QPoint)  # where on the screen, on a click with the right button
    alone_wanted = Signal()  # when the view is to fill the window, or no longer
    full_wanted = Signal()  # when the view is to have the whole screen, or no longer

    def __init__(self, make_view: MakeView, store: Store, theme: Theme, index: int, name: str) -> None:
        super().__init__()
        self._make_view = make_view
        self._store = store
        self.theme = theme
        self.bar = ViewBar(store, index, theme)
        self.sliders = ViewSliders(store, index)
        self.settings: ViewSettings | None = None
        self._picture: PictureResult | None = None
        self._index = index
        self.point_size = 9.0
        self.dimmed = False
        self._views: dict[str, Any] = {}
        self.scene: Scene | None = None
        self.setObjectName("pane")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stack = QStackedLayout()
        self._empty = QLabel(self.tr("The picture of the function appears here."))
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._stack, 1)
        column.addWidget(self.sliders)
        self.bar.hide()
        self.bar.alone_wanted.connect(self.alone_wanted)
        self.bar.full_wanted.connect(self.full_wanted)
        self.bar.settings_wanted.connect(self.open_settings)

    @property
    def view(self) -> Any:  # noqa: ANN401 - a plane view or a space view, which share an interface and no base
        """The view on the screen; None before the first scene."""
        current = self._stack.currentWidget()
        return None if current is self._empty else current

    @property
    def is_space(self) -> bool:
        """Whether the picture is one in space."""
        return self.scene is not None and self.scene.kind == "space"

    def show_picture(self, picture: PictureResult) -> None:
        """Show this pane's scene of a picture, if it has one, with its layers and sliders."""
        self._picture = picture
        self.show_scene(picture.scenes[self._index] if self._index < len(picture.scenes) else None)
        self.bar.show_picture(picture)
        self.sliders.show_picture(picture)
        self.bar.show()
        if self.settings is not None:
            self.settings.show_picture(picture)

    def open_settings(self) -> None:
        """Show the settings of the view at its strip."""
        if self._picture is None or self.view is None:
            return
        self.settings = ViewSettings(self._store, self._picture, self.view, self)
        self.settings.setAccessibleName(self.bar.settings.accessibleName())
        self.settings.destroyed.connect(self._on_settings_closed)
        self.settings.pop_up(self.bar.mapToGlobal(self.bar.rect().bottomRight()))

    def _on_settings_closed(self) -> None:
        self.settings = None

    def show_scene(self, scene: "Scene | None") -> None:
        """Show a scene; None empties the pane."""
        self.scene = scene
        if scene is None:
            self._stack.setCurrentWidget(self._empty)
            return
        view = self._views.get(scene.kind) or self._made(scene.kind)
        view.show_scene(scene)
        if self._stack.currentWidget() is not view:
            self._stack.setCurrentWidget(view)
            view.set_dimmed(self.dimmed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self.theme = theme
        self.bar.set_theme(theme)
        for view in self._views.values():
            view.set_theme(theme)

    def set_point_size(self, point_size: float) -> None:
        """Write the numbers at the axes `point_size` points large."""
        self.point_size = point_size
        for view in self._views.values():
            view.set_point_size(point_size)

    def set_dimmed(self, dimmed: bool) -> None:  # noqa: FBT001 - a setter
        """Veil the picture while it does not show what is typed."""
        self.dimmed = dimmed
        for view in self._views.values():
            view.set_dimmed(dimmed)

    def _made(self, kind: str) -> Any:  # noqa: ANN401 - as above
        view = self._make_view(kind, self)
        for name in ("probe_dragged", "drag_finished", "nudged", "ranges_changed", "fit_requested", "clicked"):
            if hasattr(view, name):  # a camera has no ranges
                getattr(view, name).connect(getattr(self, name))
        view.set_theme(self.theme)
        view.set_point_size(self.point_size)
        MenuClick(view).wanted.connect(self.menu_wanted)
        self._views[kind] = view
        self._stack.addWidget(view)
        return view
