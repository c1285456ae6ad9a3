"""The strip under a view: a slider for each number that shapes one of its layers."""

from PySide6.QtWidgets import QWidget

from explorer.document.edits import set_view
from explorer.document.pictures.states import Slider
from explorer.document.results import PictureResult
from ui.store import Store
from ui.widgets.slider_rows import SliderRows


class ViewSliders(SliderRows):
    """Shows the sliders of the layers that the view numbered `index` shows; what is slid becomes an edit."""

    def __init__(self, store: Store, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._index = index
        self.wanted.connect(self._on_wanted)
        self.settled.connect(store.end_step)

    def show_picture(self, picture: PictureResult) -> None:
        """Show the sliders of a picture's layers, each in the first view of its layer."""
        layers = [layer for layer in picture.layers if layer.shown and layer.views[0] == self._index]
        self.show_sliders([layer.slider for layer in layers if layer.slider is not None])

    def _on_wanted(self, slider: Slider, value: float) -> None:
        self._store.apply(set_view(**{slider.field: value}), f"view {slider.field}", slider.title)
