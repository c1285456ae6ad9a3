"""The Taylor bar: choose the order, watch it climb, and read the polynomial."""

from PySide6.QtCore import QSignalBlocker, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QWidget

from explorer.document.edits import set_lab, show_taylor
from explorer.document.model import MAX_ORDER
from explorer.document.results import PointResult, PolynomialResult
from explorer.printing.plain import plain_latex
from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from explorer.semantics.meanings import INKS
from ui import assets
from ui.labs.order_box import OFF, OrderBox, choose_order, shown_order
from ui.store import Store
from ui.widgets.motion import paced
from ui.widgets.style import GAP, color_of
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

STRIP = 40  # pixels; the least height, so that most polynomials do not change it
FILLS = 1000  # the share of a formula, beside that of nothing
FIRST_ROOM = "error"  # the key of the room that opens first
BEAT = 900  # milliseconds between two orders while playing


class TaylorLab(QWidget):
    """Shows the order and the polynomial of a PointResult; its buttons become edits."""

    playing = Signal(bool)  # when the animation over the orders starts and ends

    def __init__(self, store: Store, typesetter: Typesetter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._max_order = MAX_ORDER
        self._point: PointResult | None = None
        self._exact: PolynomialResult | None = None
        self._theme = theme
        self.setObjectName("lab")
        self.beat = QTimer(self)
        self.beat.timeout.connect(self._on_beat)
        self.shown = QCheckBox(self.tr("Taylor polynomial"))
        self.shown.setToolTip(self.tr("Draw the Taylor polynomial at the point over the function (Ctrl+T)"))
        self.lower_button = _button(self.tr("One order lower  ( [ or Ctrl+Alt+Down )"))
        self.higher_button = _button(self.tr("One order higher  ( ] or Ctrl+Alt+Up )"))
        self.play_button = _button(self.tr("Play the orders from 0 upward"))
        self.lab_button = QToolButton()
        self.lab_button.setText(self.tr("Lab"))
        self.lab_button.setToolTip(self.tr("Look closer: polynomials, errors, convergence"))
        self.lab_button.setCheckable(True)
        self.order = OrderBox(store)
        self.formula = FormulaView(typesetter, 1.25)
        self.note = QLabel()
        self.note.setObjectName("muted")
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._on_document_changed()

    def _lay_out(self) -> None:
        bar = QHBoxLayout(self)
        bar.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        bar.setSpacing(GAP // 2)
        bar.addWidget(self.shown)
        bar.addSpacing(GAP)
        label = QLabel(self.tr("order"))
        label.setBuddy(self.order)
        buttons = (self.lower_button, self.order, self.higher_button, self.play_button)
        self._orders: tuple[QWidget, ...] = (label, *buttons, self.note)  # the tool bar has them, too
        for widget in self._orders:
            bar.addWidget(widget)
        bar.addSpacing(GAP)
        self._scrolled = ScrolledFormula(self.formula)
        bar.addWidget(self._scrolled, FILLS)
        bar.addStretch(1)  # while there is no formula
        bar.addWidget(self.lab_button)
        bar.addStrut(STRIP)

    def minimumSizeHint(self) -> QSize:
        least = self.shown.sizeHint().width() + self.lab_button.sizeHint().width() + 4 * GAP
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self.minimumSizeHint().width() + GAP + sum(part.sizeHint().width() + GAP for part in self._orders)
        for part in self._orders:
            part.setVisible(event.size().width() >= wanted)

    def _connect(self) -> None:
        self.shown.toggled.connect(self._on_shown)
        self.lower_button.clicked.connect(lambda: self.step(-1))
        self.higher_button.clicked.connect(lambda: self.step(1))
        self.play_button.clicked.connect(self.toggle_play)
        self.lab_button.toggled.connect(self._on_lab)
        self._store.changed.connect(self._on_document_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.lower_button.setIcon(assets.icon("lower", theme.foreground, theme.disabled))
        self.higher_button.setIcon(assets.icon("higher", theme.foreground, theme.disabled))
        self._show_playing()
        self.formula.set_color(color_of(theme.color(Role.TAYLOR)))
        self.formula.set_inks({INKS[0]: color_of(theme.color(Role.X))})

    def set_icon_size(self, size: QSize) -> None:
        """Make the buttons fit the letters beside them."""
        for button in (self.lower_button, self.higher_button, self.play_button):
            button.setIconSize(size)

    def show_point(self, point: PointResult) -> None:
        """Show the polynomial at a point, and how far the order goes there."""
        self._max_order = point.max_order
        self._point = point
        self._show_formula()
        self.note.setText(self.tr("up to {0} here").format(point.max_order) if point.max_order < MAX_ORDER else "")
        self.order.set_highest(point.max_order)
        self._enable()

    def show_polynomial(self, polynomial: PolynomialResult) -> None:
        """Show the polynomial with exact coefficients as long as it is expanded there."""
        self._exact = polynomial
        self._show_formula()

    def _show_formula(self) -> None:
        point, exact = self._point, self._exact
        if point is None:
            return
        numbers = point.taylor_marked or point.taylor_latex
        is_known = exact is not None and exact.expansion == point.expansion
        latex = exact.latex.get(point.order, numbers) if exact is not None and is_known else numbers
        self.formula.show_latex(latex, plain_latex(latex))

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y()
        if notches:
            self.step(1 if notches > 0 else -1)
        event.accept()

    def step(self, by: int) -> None:
        """Ask for the next order up or down; below order 0 the polynomial is off."""
        self.stop()
        order = shown_order(self._store, self._max_order) + by
        choose_order(self._store, min(max(order, OFF), self._max_order))

    def toggle_play(self) -> None:
        """Start to play the orders from 0, or stop."""
        if self.beat.isActive():
            self.stop()
            return
        self._store.end_step()
        choose_order(self._store, 0, "playing")
        self.beat.start(paced(BEAT))
        self._show_playing()
        self.playing.emit(True)

    def stop(self) -> None:
        """Stop playing."""
        if self.beat.isActive():
            self.beat.stop()
            self._store.end_step()
            self._show_playing()
            self.playing.emit(False)

    def _on_beat(self) -> None:
        if self._store.document.order >= self._max_order:
            self.stop()
        else:
            choose_order(self._store, self._store.document.order + 1, "playing")

    def _on_shown(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.stop()
        self._store.apply(show_taylor(shown), None, self.tr("show the Taylor polynomial"))

    def _on_lab(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        label = self.tr("open the lab") if wanted else self.tr("close the lab")
        self._store.apply(set_lab(room=FIRST_ROOM if wanted else ""), None, label)

    def _on_document_changed(self) -> None:
        with QSignalBlocker(self.lab_button):
            self.lab_button.setChecked(bool(self._store.document.lab.room))
        shown = self._store.document.taylor
        with QSignalBlocker(self.shown):
            self.shown.setChecked(shown)
        self._scrolled.setVisible(shown or self._store.document.lab.room == FIRST_ROOM)  # which draws it anyway
        self._enable()

    def _enable(self) -> None:
        order = shown_order(self._store, self._max_order)
        self.lower_button.setEnabled(order > (OFF if self._store.document.taylor else 0))
        self.higher_button.setEnabled(order < self._max_order)

    def _show_playing(self) -> None:
        name = "pause" if self.beat.isActive() else "play"
        self.play_button.setIcon(assets.icon(name, self._theme.foreground, self._theme.disabled))


def _button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip.split("  (", maxsplit=1)[0])
    return button
