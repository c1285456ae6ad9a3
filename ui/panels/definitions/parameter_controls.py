"""The controls of a parameter: play, the ends of its range, a slider between them, the step."""

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from explorer.semantics.meanings import Parameter
from ui.widgets.icon_button import IconButton
from ui.widgets.motion import QUIET_BEAT, paced, reduced_motion
from ui.widgets.number_field import write_number
from ui.widgets.value_slider import RangeField, ValueSlider

MOST_PLACES = 10_000  # of a slider; finer steps than these nobody sees
SHORTEST = 48  # pixels of a slider that can be moved
BEAT, SWEEP = 40, 100  # milliseconds between two places while playing, and places from end to end
QUIET_SWEEP = 10  # places where little is to move by itself


class ParameterControls(QWidget):
    """Shows a Parameter; what the user does goes out as the value or the range wanted."""

    value_wanted = Signal(float)  # on every move of the slider, by hand or by itself
    range_wanted = Signal(float, float, float)  # low, high, step, when one of the fields is entered
    settled = Signal()  # when the slider is let go, or stops to play: one step of the history is done
    active = Signal(bool)  # True when the slider begins to move, False when it rests

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter: Parameter | None = None
        self._icons = (QIcon(), QIcon())
        self._forwards = True
        self._quiet = False  # whether the desktop asked for less motion when it was started
        self.beat = QTimer(self)
        self.beat.timeout.connect(self._on_beat)
        self.play = IconButton()
        self.play.setObjectName("small")
        self.low, self.high, self.step = RangeField(), RangeField(), RangeField()
        self.slider = ValueSlider()
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.slider.setMinimumWidth(16)  # rather short than over the numbers beside it
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(2)
        self.step_name = QLabel("Δ")
        self.step_name.setObjectName("muted")
        self.step_name.setBuddy(self.step)
        parts: tuple[QWidget, ...] = (self.play, self.low, self.slider, self.high, self.step_name, self.step)
        for part in parts:
            row.addWidget(part)

    def _connect(self) -> None:
        self.play.clicked.connect(self.toggle_play)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.sliderPressed.connect(self._on_pressed)
        self.slider.sliderReleased.connect(self._on_released)
        self.slider.left.connect(self.settled)
        for field in (self.low, self.high, self.step):
            field.entered.connect(self._on_range_entered)
            field.stepped.connect(lambda steps, field=field: self._on_range_stepped(field, steps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the step out, and then the ends of the range, where the slider would have no room beside them."""
        left = self.width() - SHORTEST - self.play.sizeHint().width()
        for parts in ((self.low, self.high), (self.step_name, self.step)):
            left -= sum(part.sizeHint().width() for part in parts)
            for part in parts:
                part.setVisible(left >= 0)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return (self.play, self.low, self.slider, self.high, self.step)

    @property
    def is_playing(self) -> bool:
        """Whether the parameter moves by itself."""
        return self.beat.isActive()

    @property
    def is_active(self) -> bool:
        """Whether the parameter is moving, by hand or by itself."""
        return self.is_playing or self.slider.isSliderDown()

    def set_icons(self, play: QIcon, pause: QIcon) -> None:
        """Draw the button with the icons of another theme."""
        self._icons = (play, pause)
        self._show_playing()

    def show_parameter(self, parameter: Parameter) -> None:
        """Show a value and its range; a slider in the user's hand stays where it is held."""
        if parameter == self._parameter:
            return
        names = self._parameter is None or self._parameter.name != parameter.name
        self._parameter = parameter
        if names:
            self._name(parameter.name)
        self.low.show_value(parameter.low)
        self.high.show_value(parameter.high)
        self.step.show_value(parameter.step)
        self._fit()
        if not self.is_active:
            with QSignalBlocker(self.slider):
                places = self._places()
                self.slider.setRange(0, places)
                self.slider.setPageStep(max(places // 10, 1))
                self.slider.setValue(self._place_of(parameter.value))
        shown = write_number(parameter.value)
        self.slider.setAccessibleDescription(f"{parameter.name} = {shown}")

    def toggle_play(self) -> None:
        """Let the parameter go back and forth, or stop."""
        if self.is_playing:
            self.stop()
            return
        self.settled.emit()
        self._quiet = reduced_motion(self)
        self.beat.start(paced(QUIET_BEAT if self._quiet else BEAT))
        self.active.emit(True)
        self._show_playing()

    def stop(self) -> None:
        """Stop playing."""
        if self.is_playing:
            self.beat.stop()
            self.settled.emit()
            self.active.emit(False)
            self._show_playing()

    def _name(self, name: str) -> None:
        self.slider.setAccessibleName(self.tr("Value of {0}").format(name))
        self.low.setAccessibleName(self.tr("Smallest {0}").format(name))
        self.high.setAccessibleName(self.tr("Largest {0}").format(name))
        self.step.setAccessibleName(self.tr("Step of {0}").format(name))
        self._show_playing()

    def _show_playing(self) -> None:
        name = self._parameter.name if self._parameter is not None else ""
        said = self.tr("Stop {0}") if self.is_playing else self.tr("Play {0}: let it go back and forth")
        self.play.setToolTip(said.format(name))
        self.play.setAccessibleName(said.format(name))
        self.play.setIcon(self._icons[self.is_playing])

    def _places(self) -> int:
        p = self._parameter
        return 1 if p is None else min(max(round((p.high - p.low) / p.step), 1), MOST_PLACES)

    def _place_of(self, value: float) -> int:
        p = self._parameter
        return 0 if p is None else round((value - p.low) / (p.high - p.low) * self._places())

    def _value_at(self, place: int) -> float:
        p = self._parameter
        if p is None:
            return 0.0
        places = self._places()
        step = p.step if places < MOST_PLACES else (p.high - p.low) / places
        return p.high if place >= places else float(f"{p.low + place * step:.12g}")

    def _on_slid(self, place: int) -> None:
        self.value_wanted.emit(self._value_at(place))

    def _on_pressed(self) -> None:
        self.stop()
        self.settled.emit()
        self.active.emit(True)

    def _on_released(self) -> None:
        self.settled.emit()
        self.active.emit(False)

    def _on_beat(self) -> None:
        slider = self.slider
        sweep = QUIET_SWEEP if self._quiet else SWEEP
        by = max(slider.maximum() // sweep, 1)
        if slider.value() >= slider.maximum():
            self._forwards = False
        elif slider.value() <= 0:
            self._forwards = True
        slider.setValue(slider.value() + (by if self._forwards else -by))

    def _on_range_stepped(self, field: RangeField, steps: int) -> None:
        p = self._parameter
        if p is None or field is self.step:
            return
        field.show_value(float(f"{field.value + steps * p.step:.12g}"))
        self._on_range_entered()

    def _on_range_entered(self) -> None:
        p = self._parameter
        if p is None:
            return
        low, high = sorted((self.low.value, self.high.value))
        step = self.step.value
        if low < high and step > 0:
            self.range_wanted.emit(low, high, min(step, high - low))
        else:
            self.low.show_value(p.low)
            self.high.show_value(p.high)
            self.step.show_value(p.step)
