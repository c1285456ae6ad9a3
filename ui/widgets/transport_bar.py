"""The buttons of a player: to the start, back, play, on, to the end, with a bar to scrub and a choice of the speed."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from explorer.document.labs.result import Transport
from explorer.scene.palette import Theme
from ui import assets
from ui.language.translator import shown
from ui.widgets.icon_button import IconButton
from ui.widgets.motion import QUIET_BEAT, paced, reduced_motion
from ui.widgets.style import GAP
from ui.widgets.value_slider import ValueSlider

SPEEDS = {"½×": 0.5, "1×": 1.0, "2×": 2.0, "4×": 4.0}

NARROWEST = 24  # pixels of the bar in a narrow window
SHORTEST = 40  # pixels of the slider, beside its title
USEFUL = 120  # pixels of it in which steps are easily told apart


class TransportBar(QWidget):
    """Shows a Transport; hidden while there is none."""

    wanted = Signal(int)  # the step wanted, on every click, beat and move of the bar
    settled = Signal()  # when one step of the history is done: a click, the end of scrubbing or of playing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Transport | None = None
        self._theme: Theme | None = None
        self._quiet, self._stride = False, 1  # whether little is to move by itself; steps with each beat
        self.beat = QTimer(self)
        self.beat.timeout.connect(self._on_beat)
        names = {
            "first": self.tr("To the start"),
            "lower": self.tr("One step back"),
            "play": self.tr("Play the steps, or pause"),
            "higher": self.tr("One step on"),
            "last": self.tr("To the end"),
        }
        self.buttons = {icon: _button(name) for icon, name in names.items()}
        self.bar = ValueSlider()
        self.bar.setAccessibleName(self.tr("Step"))
        self.bar.setMinimumWidth(NARROWEST)
        self.title = QLabel("")
        self.title.setObjectName("muted")
        self.title.setMinimumWidth(1)  # where it has too little width it gets a row
        self.speed = QComboBox()
        self.speed.addItems(list(SPEEDS))
        self.speed.setCurrentIndex(1)
        self.speed.setAccessibleName(self.tr("Speed"))
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP, 0, GAP, 0)
        self._column.setSpacing(0)
        row = self._row = QHBoxLayout()
        row.setSpacing(GAP // 2)
        self._column.addLayout(row)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.bar, 1)
        row.addWidget(self.title)
        row.addWidget(self.speed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_title()

    def _place_title(self) -> None:
        """Let the title stand in a row of its own where the slider would become too short beside it."""
        beside = self.width() - self._others() - self.title.sizeHint().width() >= SHORTEST
        if beside == (self._column.count() > 1):
            (self._column if beside else self._row).removeWidget(self.title)
            if beside:
                self._row.insertWidget(self._row.count() - 1, self.title)
            else:
                self._column.addWidget(self.title)

    def _others(self) -> int:
        """Return the width of all but slider and title."""
        return sum(part.sizeHint().width() + GAP for part in (*self.buttons.values(), self.speed))

    @property
    def least_width(self) -> int:
        """The width in which the slider can be moved well, whatever the title says."""
        return self._others() + USEFUL

    def _connect(self) -> None:
        steps = {"first": -(10**9), "lower": -1, "higher": 1, "last": 10**9}
        for icon, by in steps.items():
            self.buttons[icon].clicked.connect(lambda _=False, by=by: self.step(by))
        self.buttons["play"].clicked.connect(self.toggle_play)
        self.bar.valueChanged.connect(self._on_scrubbed)
        for rest in (self.bar.sliderPressed, self.bar.sliderReleased, self.bar.left):
            rest.connect(self.settled)
        self.speed.activated.connect(lambda _: self._keep_time())

    @property
    def is_playing(self) -> bool:
        """Whether the steps are being played."""
        return self.beat.isActive()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self._show_icons()

    def show_transport(self, transport: Transport | None) -> None:
        """Show where a sequence stands; None hides the bar and stops playing."""
        if transport is None or (self._shown is not None and transport.field != self._shown.field):
            self.stop()
        self._shown = transport
        self.setVisible(transport is not None)
        if transport is None:
            return
        if not self.bar.isSliderDown():
            with QSignalBlocker(self.bar):
                self.bar.setRange(0, max(transport.last, 0))
                self.bar.setPageStep(max(transport.last // 10, 1))
                self.bar.setValue(transport.at)
        self.title.setText(shown(transport.title) or f"{transport.at} / {transport.last}")
        self.title.setToolTip(self.title.text())
        self.bar.setAccessibleDescription(self.title.text())
        self._place_title()
        enabled = {"first": transport.at > 0, "higher": transport.at < transport.last}
        for icon, beside in (("first", "lower"), ("higher", "last")):
            for button in (self.buttons[icon], self.buttons[beside]):
                if button.hasFocus() and not enabled[icon]:
                    self.buttons["play"].setFocus(Qt.FocusReason.OtherFocusReason)  # Qt would go on to what is next
                button.setEnabled(enabled[icon])

    def step(self, by: int) -> None:
        """Ask for a step on or back, within the sequence."""
        if self._shown is None:
            return
        self.stop()
        self.settled.emit()
        self.wanted.emit(min(max(self._shown.at + by, 0), self._shown.last))
        self.settled.emit()

    def toggle_play(self) -> None:
        """Play from here, or from the start where the end is reached; or pause."""
        if self.is_playing or self._shown is None:
            self.stop()
            return
        self.settled.emit()
        if self._shown.at >= self._shown.last:
            self.wanted.emit(0)
        self._quiet = reduced_motion(self)
        self._keep_time()
        self.beat.start()
        self._show_icons()

    def stop(self) -> None:
        """Stop playing."""
        if self.is_playing:
            self.beat.stop()
            self.settled.emit()
            self._show_icons()

    def _keep_time(self) -> None:
        """Keep the chosen speed; where little is to move, by fewer pictures with several steps between them."""
        if self._shown is not None:
            interval = paced(self._shown.beat / SPEEDS[self.speed.currentText()])
            self._stride = max(round(QUIET_BEAT / max(interval, 1)), 1) if self._quiet else 1
            self.beat.setInterval(interval * self._stride)

    def _on_beat(self) -> None:
        if self._shown is None or self._shown.at >= self._shown.last:
            self.stop()
        else:
            self.wanted.emit(min(self._shown.at + self._stride, self._shown.last))

    def _on_scrubbed(self, at: int) -> None:
        if self._shown is not None and at != self._shown.at:
            self.wanted.emit(at)

    def _show_icons(self) -> None:
        if self._theme is None:
            return
        for name, button in self.buttons.items():
            icon = "pause" if name == "play" and self.is_playing else name
            button.setIcon(assets.icon(icon, self._theme.foreground, self._theme.disabled))


def _button(name: str) -> IconButton:
    button = IconButton()
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
