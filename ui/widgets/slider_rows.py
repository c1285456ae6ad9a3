"""Sliders with their names and numbers, one a row: what a picture or a room of a lab can be shaped by."""

from collections.abc import Sequence
from math import log10

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from explorer.document.pictures.states import Slider
from ui.language.translator import shown
from ui.widgets.style import GAP
from ui.widgets.value_slider import RangeField, ValueSlider

PLACES = 400  # of a slider whose number is not whole
DIGITS = 6  # of a number that is slid


class SliderRows(QWidget):
    """Shows sliders; hidden while there are none."""

    wanted = Signal(object, object)  # the Slider and the number wanted for its field, on every move
    settled = Signal()  # when a slider is let go or a number was entered: one step of the history is done

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, SliderRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GAP, 2, GAP, 4)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_sliders(self, sliders: Sequence[Slider]) -> None:
        """Show other sliders, or other values of the same ones."""
        if list(self.rows) != [slider.field for slider in sliders]:
            self._make(sliders)
        for slider in sliders:
            self.rows[slider.field].show_slider(slider)
        self.setVisible(bool(sliders))

    def _make(self, sliders: Sequence[Slider]) -> None:
        for row in self.rows.values():
            row.discard()
        self.rows = {}
        for at, slider in enumerate(sliders):
            row = SliderRow(slider, self)
            row.wanted.connect(lambda value, row=row: self.wanted.emit(row.shown, _number(row.shown, value)))
            row.settled.connect(self.settled)
            for column, part in enumerate(row.parts):
                self._grid.addWidget(part, at, column)
            self.rows[slider.field] = row

    def step(self, field: str, steps: int) -> None:
        """Move the slider of a field, where there is one, as its arrow keys do."""
        if (row := self.rows.get(field)) is not None:
            row.step(steps)


def _number(slider: Slider, value: float) -> float | int:
    """Return what a field is set to for a place of its slider."""
    if slider.whole:
        return round(value)
    return float(f"{10.0**value if slider.power_of_ten else value:.{DIGITS}g}")


class SliderRow(QWidget):
    """A name, a slider and the number itself, to slide or to type."""

    wanted = Signal(float)  # on every move of the slider, and when a number is entered
    settled = Signal()  # when the slider is let go or a number was entered: one step of the history is done

    def __init__(self, slider: Slider, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()  # it only ties its parts together; they stand in the grid
        self.shown = slider
        self.name = QLabel(shown(slider.title))
        self.name.setObjectName("muted")
        self.slider = ValueSlider()
        self.slider.setAccessibleName(shown(slider.title))
        self.number = RangeField()
        self.number.setAccessibleName(shown(slider.title))
        self.slider.valueChanged.connect(lambda place: self.wanted.emit(self._value_at(place)))
        for rest in (self.slider.sliderPressed, self.slider.sliderReleased, self.slider.left):
            rest.connect(self.settled)
        self.number.entered.connect(self._on_entered)
        self.number.stepped.connect(self.step)

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
        self.shown = slider
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setRange(0, self._places())
                self.slider.setPageStep(max(self._places() // 10, 1))
                self.slider.setValue(self._place_of(slider.value))
        self.number.show_value(10.0**slider.value if slider.power_of_ten else slider.value)
        self.slider.setAccessibleDescription(self.number.text())  # Qt reads out the place on the slider

    def step(self, steps: int) -> None:
        """Move the slider by hundredths of its range."""
        self.slider.setValue(self.slider.value() + steps * max(self._places() // 100, 1))

    def _places(self) -> int:
        return max(round(self.shown.high - self.shown.low), 1) if self.shown.whole else PLACES

    def _place_of(self, value: float) -> int:
        low, high = self.shown.low, self.shown.high
        return round(min(max((value - low) / (high - low), 0.0), 1.0) * self._places()) if high > low else 0

    def _value_at(self, place: int) -> float:
        low, high = self.shown.low, self.shown.high
        return high if place >= self._places() else low + place * (high - low) / self._places()

    def _on_entered(self, value: float) -> None:
        if self.shown.power_of_ten:
            value = log10(value) if value > 0 else self.shown.low
        self.settled.emit()
        self.wanted.emit(min(max(value, self.shown.low), self.shown.high))
        self.settled.emit()
