"""The strip under a view: a slider for each number that shapes one of its layers."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from explorer.document.edits import set_view
from explorer.document.pictures.layers import Slider
from explorer.document.results import PictureResult
from ui.store import Store
from ui.widgets.style import GAP
from ui.widgets.value_slider import RangeField, ValueSlider

PLACES = 400  # of a slider whose number is not whole


class ViewSliders(QWidget):
    """Shows the sliders of the layers that the view numbered `index` shows; hidden where there are none."""

    def __init__(self, store: Store, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._index = index
        self.rows: dict[str, SliderRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GAP, 2, GAP, 4)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_picture(self, picture: PictureResult) -> None:
        """Show the sliders of a picture's layers, each in the first view of its layer."""
        layers = [layer for layer in picture.layers if layer.shown and layer.views[0] == self._index]
        sliders = [layer.slider for layer in layers if layer.slider is not None]
        if list(self.rows) != [slider.field for slider in sliders]:
            self._make(sliders)
        for slider in sliders:
            self.rows[slider.field].show_slider(slider)
        self.setVisible(bool(sliders))

    def _make(self, sliders: list[Slider]) -> None:
        for row in self.rows.values():
            row.discard()
        self.rows = {}
        for at, slider in enumerate(sliders):
            row = SliderRow(slider, self)
            row.wanted.connect(lambda value, slider=slider: self._on_wanted(slider, value))
            row.settled.connect(self._store.end_step)
            for column, part in enumerate(row.parts):
                self._grid.addWidget(part, at, column)
            self.rows[slider.field] = row

    def _on_wanted(self, slider: Slider, value: float) -> None:
        number = round(value) if slider.whole else float(f"{value:.6g}")
        self._store.apply(set_view(**{slider.field: number}), f"view {slider.field}", slider.title)


class SliderRow(QWidget):
    """A name, a slider and the number itself, to slide or to type."""

    wanted = Signal(float)  # on every move of the slider, and when a number is entered
    settled = Signal()  # when the slider is let go or a number was entered: one step of the history is done

    def __init__(self, slider: Slider, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()  # it only ties its parts together; they stand in the grid
        self._slider = slider
        self.name = QLabel(slider.title)
        self.name.setObjectName("muted")
        self.slider = ValueSlider()
        self.slider.setAccessibleName(slider.title)
        self.number = RangeField()
        self.number.setAccessibleName(slider.title)
        self.slider.valueChanged.connect(lambda place: self.wanted.emit(self._value_at(place)))
        for rest in (self.slider.sliderPressed, self.slider.sliderReleased, self.slider.left):
            rest.connect(self.settled)
        self.number.entered.connect(self._on_entered)
        self.number.stepped.connect(self._on_stepped)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What stands beside each other."""
        return (self.name, self.slider, self.number)

    def discard(self) -> None:
        """Leave the screen."""
        for part in (*self.parts, self):
            part.hide()
            part.deleteLater()

    def show_slider(self, slider: Slider) -> None:
        """Show a range and a value; a slider in the user's hand stays where it is held."""
        self._slider = slider
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setRange(0, self._places())
                self.slider.setPageStep(max(self._places() // 10, 1))
                self.slider.setValue(self._place_of(slider.value))
        self.number.show_value(slider.value)

    def _places(self) -> int:
        return max(round(self._slider.high - self._slider.low), 1) if self._slider.whole else PLACES

    def _place_of(self, value: float) -> int:
        low, high = self._slider.low, self._slider.high
        return round(min(max((value - low) / (high - low), 0.0), 1.0) * self._places()) if high > low else 0

    def _value_at(self, place: int) -> float:
        low, high = self._slider.low, self._slider.high
        return high if place >= self._places() else low + place * (high - low) / self._places()

    def _on_entered(self, value: float) -> None:
        self.settled.emit()
        self.wanted.emit(min(max(value, self._slider.low), self._slider.high))
        self.settled.emit()

    def _on_stepped(self, steps: int) -> None:
        self.slider.setValue(self.slider.value() + steps * max(self._places() // 100, 1))
