"""The strip over a view: the kind of picture, its layers to switch on and off, and the doors to everything else."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QColor, QIcon, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from explorer.document.edits import set_view, show_layer
from explorer.document.pictures.states import LayerState
from explorer.document.results import PictureResult
from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui import assets
from ui.language.translator import shown
from ui.store import Store
from ui.widgets.icon_button import IconButton
from ui.widgets.menus import Menu
from ui.widgets.overflow_row import OverflowRow
from ui.widgets.style import color_of

SWATCH = 12  # pixels
IN_VIEW = ("{0} in view A", "{0} in view B")  # which of two layers with one title a button switches
GROUND = (Role.SURFACE, Role.CONTOUR, Role.GRID)  # the roles of layers that only colour and rule the picture


class ViewBar(QWidget):
    """Shows the layers of the view numbered `index`; what is clicked becomes an edit.

    Layers that do not fit into the width are found in a menu at the end.
    """

    settings_wanted = Signal()  # when the ranges, axes and camera of the view are to be shown
    alone_wanted = Signal()  # when the view is to fill the window, or no longer
    full_wanted = Signal()  # on a double click beside the buttons

    def __init__(self, store: Store, index: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._index = index
        self._theme = theme
        self._layers: tuple[LayerState, ...] = ()
        self._kinds: tuple[tuple[str, str], ...] = ()
        self._is_showing = False  # while a layer is shown as the document has it
        self.setObjectName("viewbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kinds = QToolButton()
        self.kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kinds.setToolTip(self.tr("Another picture of the same function"))
        self.kinds.setMenu(Menu(self.kinds))
        self.kinds.hide()
        self.layers = OverflowRow()
        self.actions_by_layer: dict[str, QAction] = {}
        self.settings = self._button(self.tr("Ranges, axes and camera of this view"), self.settings_wanted)
        self.alone = self._button(self.tr("This view alone, or both  (Shift+F11)"), self.alone_wanted)
        if index == 0:
            self.layers.more.setAccessibleName(self.tr("More layers of view A"))
            self.settings.setAccessibleName(self.tr("Ranges, axes and camera of view A"))
            self.alone.setAccessibleName(self.tr("View A alone, or both"))
        else:
            self.layers.more.setAccessibleName(self.tr("More layers of view B"))
            self.settings.setAccessibleName(self.tr("Ranges, axes and camera of view B"))
            self.alone.setAccessibleName(self.tr("View B alone, or both"))
        self.other = QToolButton()  # seen where there is room for one view only
        self.other.setText("⇄")
        self.other.setToolTip(self.tr("The other view  (Ctrl+Alt+V)"))
        self.other.setAccessibleName(self.tr("The other view"))
        self.other.hide()
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(2)
        for part in (self.kinds, self.layers, self.other, self.settings, self.alone):
            row.addWidget(part)

    def _button(self, tip: str, wanted: SignalInstance) -> IconButton:
        button = IconButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(wanted)
        return button

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.full_wanted.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.settings.setIcon(assets.icon("settings", theme.muted, theme.disabled))
        self.alone.setIcon(assets.icon("alone", theme.muted, theme.disabled))
        self.layers.set_more_icon(assets.icon("more", theme.muted, theme.disabled))
        for layer in self._layers:
            self.actions_by_layer[layer.key].setIcon(self._swatch(layer))

    def show_picture(self, picture: PictureResult) -> None:
        """Offer the kinds and layers of a picture."""
        self._show_kinds(picture)
        shown = [layer for layer in picture.layers if self._index in layer.views]
        shown.sort(key=lambda layer: layer.role in GROUND)  # what is said of the function is first to be found
        if [layer.key for layer in shown] != [layer.key for layer in self._layers]:
            self._make(tuple(shown))
        for layer in shown:
            self._set_shown(layer)
        self._layers = tuple(shown)

    def _make(self, layers: tuple[LayerState, ...]) -> None:
        for action in self.actions_by_layer.values():
            action.deleteLater()
        self._layers = layers
        self.actions_by_layer = {layer.key: self._action(layer) for layer in layers}
        self.layers.set_actions(list(self.actions_by_layer.values()), QSize(SWATCH, SWATCH))
        for button, layer in zip(self.layers.buttons, layers, strict=True):
            button.setAccessibleName(shown(IN_VIEW[self._index].format(layer.title)))

    def _action(self, layer: LayerState) -> QAction:
        action = QAction(self._swatch(layer), shown(layer.title), self)
        action.setCheckable(True)
        action.setChecked(layer.shown)
        action.setData(layer.key)
        action.setToolTip(self.tr("Show or hide: {0}").format(shown(layer.title)))
        action.toggled.connect(lambda on, layer=layer: self._on_switched(layer, on))
        return action

    def _set_shown(self, layer: LayerState) -> None:
        self._is_showing = True
        self.actions_by_layer[layer.key].setChecked(layer.shown)
        self._is_showing = False

    def _on_switched(self, layer: LayerState, on: bool) -> None:  # noqa: FBT001 - a slot
        if not self._is_showing:
            self._store.apply(show_layer(layer.key, on, usual=layer.usual), None, layer.title)

    def _show_kinds(self, picture: PictureResult) -> None:
        self.kinds.setVisible(self._index == 0 and len(picture.kinds) > 1)
        self.kinds.setText(shown(dict(picture.kinds).get(picture.kind, "")) + " ▾")
        if picture.kinds == self._kinds:
            return
        self._kinds = picture.kinds
        menu = self.kinds.menu()
        menu.clear()
        for key, title in picture.kinds:
            menu.addAction(shown(title), partial(self._on_kind, key, title))

    def _on_kind(self, key: str, title: str) -> None:
        self._store.apply(set_view(picture=key), None, title)

    def _swatch(self, layer: LayerState) -> QIcon:
        """Return a square in the layer's colour: full while the layer is on, an outline while it is off."""
        color = color_of(self._theme.color(layer.role))
        icon = QIcon()
        for state, full in ((QIcon.State.On, True), (QIcon.State.Off, False)):
            icon.addPixmap(_square(color, full=full), QIcon.Mode.Normal, state)
        return icon


def _square(color: QColor, *, full: bool) -> QPixmap:
    scale = 2
    pixmap = QPixmap(SWATCH * scale, SWATCH * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.5))
    if full:
        painter.setBrush(color)
    painter.drawRoundedRect(2, 2, SWATCH - 4, SWATCH - 4, 2, 2)
    painter.end()
    return pixmap
