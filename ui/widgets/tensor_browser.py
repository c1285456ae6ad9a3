"""A tensor to look through: which axes are shown, where the others stand, flattened or slice by slice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from explorer.analysis.tensor_structure import Index
from explorer.document.tensor import Order, Tensor, TensorView, first_view
from explorer.document.tensor_tables import blocks_sentence, entry_sentence, flat_rule, heat_sentence
from explorer.scene.palette import LIGHT, Theme
from ui.language.translator import shown
from ui.widgets.facts import RunningText
from ui.widgets.flow import FlowLayout
from ui.widgets.menus import Menu
from ui.widgets.segment import Segment
from ui.widgets.style import GAP
from ui.widgets.tensor_grid import TensorGrid
from ui.widgets.tensor_sheet import SheetLook, index_letters
from ui.widgets.value_slider import ValueSlider

Value = TypeVar("Value")
TWO_COLUMNS = 3  # sliders from which on they stand in two columns
ORDERS: tuple[tuple[Order, str], ...] = (("C", ""), ("F", ", column by column"))
SAID_LINES = 3  # of text about an entry, for which there is always room; one less where it is wider than
NARROW = 70  # letters


class TensorBrowser(QWidget):
    """Shows a Tensor; how it is looked at stays while other numbers of the same shape come in."""

    hovered = Signal(object)  # the Index of the entry that is pointed at, or None
    chosen = Signal(object)  # the Index of the entry that was clicked
    turned = Signal()  # when it is looked at in another way
    copy_wanted = Signal()  # on Ctrl+C in the grid

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tensor: Tensor | None = None
        self.view = TensorView((), (), ())
        self._look = SheetLook(LIGHT)
        self._is_plain = self._has_choices = False
        self.grid = TensorGrid()
        self.rows_button = _menu_button(self.tr("Which index runs along the rows"))
        self.columns_button = _menu_button(self.tr("Which index runs along the columns"))
        self.flat_button = _menu_button(self.tr("Slices, or the whole tensor flattened"))
        self.join_button = _toggle("≡", self.tr("Write entries that are equal by symmetry once"))
        self.heat_button = _toggle("▦", self.tr("Show colours alone, to see more at once"))
        self.sliders: dict[int, ValueSlider] = {}
        self._slider_names: dict[int, QLabel] = {}
        self.about = _muted()
        self.about.setWordWrap(True)
        self.said = _Readout()
        self._lay_out()
        self.heat_button.toggled.connect(lambda on: self._dress(replace(self._look, is_heat_map=on)))
        self.join_button.toggled.connect(lambda on: self._dress(replace(self._look, is_joined=on)))
        self.grid.hovered.connect(self._on_hovered)
        self.grid.chosen.connect(self.chosen)
        self.grid.copy_wanted.connect(self.copy_wanted)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = FlowLayout(self._head)
        head.setSpacing(2)
        for button in (self.rows_button, self.columns_button, self.flat_button, self.join_button, self.heat_button):
            head.addWidget(button)
        self._slid = QGridLayout()
        self._slid.setHorizontalSpacing(GAP)
        self._slid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._head)
        column.addLayout(self._slid)
        for part in (self.grid, self.about, self.said):
            column.addWidget(part)

    def show_tensor(self, tensor: Tensor) -> None:
        """Show another tensor, or other numbers of the same one."""
        other = self._tensor is None or tensor.shape != self.view.shape or tensor.letters != self._tensor.letters
        self._tensor = tensor
        self._show(first_view(tensor.shape) if other else self.view)

    def set_plain(self, *, plain: bool, says: bool = True) -> None:
        """Show the entries without the buttons to look around; `says` what is pointed at, or not even that."""
        self._is_plain = plain
        self.grid.set_plain(low=plain, whole=not says)
        self._head.setVisible(self._has_choices and not plain)
        self.said.setVisible(says)

    def set_look(self, theme: Theme, digits: int, inks: Mapping[str, QColor] | None = None) -> None:
        """Draw with the colours of a theme, so many significant digits, and some names in colours of their own."""
        self._dress(replace(self._look, theme=theme, digits=digits, inks=inks or {}))

    def _dress(self, look: SheetLook) -> None:
        self._look = look
        self.grid.set_look(look)
        if self._tensor is not None:
            self._say_about(self._tensor, self.view)
        self._on_hovered(self.grid.pointed)

    def show_view(self, view: TensorView) -> None:
        """Look at the tensor in another way."""
        if view.shape == self.view.shape:
            self._show(view)

    def show_entries(self, entries: Sequence[Index]) -> None:
        """Look at a slice in which one of some entries stands, and where it is in sight."""
        if entries and all(self.view.place_of(index) is None for index in entries):
            self._show(self.view.showing(entries[0]))
        places = [place for index in entries if (place := self.view.place_of(index)) is not None]
        if places:
            self.grid.show_cell(*places[0])

    def _show(self, view: TensorView) -> None:
        tensor = self._tensor
        if tensor is None:
            return
        layout_changed = (view.rows, view.columns, view.order, view.shape) != (
            self.view.rows, self.view.columns, self.view.order, self.view.shape,
        )  # fmt: skip
        self.view = view
        if layout_changed or set(view.slid) != set(self.sliders):
            self._make_controls(tensor, view)
        for axis, slider in self.sliders.items():
            with QSignalBlocker(slider):
                slider.setValue(view.at[axis] + 1)
            self._slider_names[axis].setText(
                shown(_place(tensor, axis, view.at[axis], short=len(view.slid) >= TWO_COLUMNS))
            )
        self.join_button.setVisible(bool(tensor.symmetric))
        self.grid.show_view(tensor, view)
        self.grid.setAccessibleName(" × ".join(map(str, tensor.shape)))
        self._say_about(tensor, view)
        if layout_changed:
            self.turned.emit()
        self._on_hovered(self.grid.pointed)

    def _say_about(self, tensor: Tensor, view: TensorView) -> None:
        scale = heat_sentence(tensor, self._look.digits) if self._look.is_heat_map else ""
        said = [text for text in (flat_rule(tensor, view), blocks_sentence(tensor, view), scale) if text]
        self.about.setText("  ·  ".join(map(shown, said)))
        self.about.setVisible(bool(said))

    # Controls

    def _make_controls(self, tensor: Tensor, view: TensorView) -> None:
        self._has_choices = tensor.numbers.size > 1
        self._head.setVisible(self._has_choices and not self._is_plain)
        for button in (self.rows_button, self.columns_button, self.flat_button):
            button.setVisible(tensor.ndim > 2)
        titles = {axis: f"{tensor.letters[axis]}  ({tensor.shape[axis]})" for axis in range(tensor.ndim)}
        self.rows_button.setText(self.tr("Rows {0} ▾").format(index_letters(tensor, view.rows)))
        _offer(self.rows_button, titles, (*view.rows, None)[0], lambda axis: self._show(self.view.with_rows(axis)))
        self.columns_button.setText(self.tr("Cols {0} ▾").format(index_letters(tensor, view.columns)))
        _offer(self.columns_button, titles, (*view.columns, None)[0], lambda i: self._show(self.view.with_columns(i)))
        for button in (self.rows_button, self.columns_button):
            button.setEnabled(not view.is_flat)
        self._offer_flattening(tensor, view)
        self._make_sliders(tensor, view)

    def _offer_flattening(self, tensor: Tensor, view: TensorView) -> None:
        titles = {view if not view.is_flat else view.sliced(): self.tr("Slices")}
        for order, how in ORDERS:
            for flat in (view.flattened(cut, order) for cut in range(1, tensor.ndim + 1)):
                titles[flat] = f"{index_letters(tensor, flat.rows)} × {index_letters(tensor, flat.columns)}{shown(how)}"
        self.flat_button.setText(self.tr("Flat ▾") if view.is_flat else self.tr("Slices ▾"))
        _offer(self.flat_button, titles, view, self._show)

    def _make_sliders(self, tensor: Tensor, view: TensorView) -> None:
        for part in (*self.sliders.values(), *self._slider_names.values()):
            part.hide()
            part.deleteLater()
        self.sliders, self._slider_names = {}, {}
        across = 2 if len(view.slid) >= TWO_COLUMNS else 1
        for at, axis in enumerate(view.slid):
            slider = ValueSlider()
            slider.setRange(1, tensor.shape[axis])
            slider.setPageStep(1)
            slider.setAccessibleName(self.tr("Index {0}").format(tensor.letters[axis]))
            slider.valueChanged.connect(lambda place, axis=axis: self._show(self.view.slid_to(axis, place - 1)))
            self.sliders[axis], self._slider_names[axis] = slider, _muted()
            row, column = divmod(at, across)
            self._slid.addWidget(self._slider_names[axis], row, 2 * column)
            self._slid.addWidget(slider, row, 2 * column + 1)

    def _on_hovered(self, index: Index | None) -> None:
        if self._tensor is not None:
            text = entry_sentence(self._tensor, self.view, index, self._look.digits) if index is not None else ""
            text = shown(text)
            self.grid.setAccessibleDescription(text)
            self.said.show_text(text or self.tr("Point at an entry to see what it is."))
        self.hovered.emit(index)


class _Readout(RunningText):
    """A text about the entry that is pointed at, for which there is always room, so that nothing moves."""

    def heightForWidth(self, width: int) -> int:
        lines = SAID_LINES if width < NARROW * self.fontMetrics().averageCharWidth() else SAID_LINES - 1
        return max(super().heightForWidth(width), lines * self.fontMetrics().lineSpacing())


def _place(tensor: Tensor, axis: int, place: int, *, short: bool) -> str:
    count = f"{place + 1}" if short else f"{place + 1} of {tensor.shape[axis]}"
    name = tensor.label(axis, place)
    if not tensor.labels[axis]:
        return f"{tensor.letters[axis]} = {count}"
    return f"{tensor.letters[axis]} = {name}" if short else f"{tensor.letters[axis]} = {name} ({count})"


def _menu_button(tip: str) -> QToolButton:
    button = Segment()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _toggle(text: str, tip: str) -> QToolButton:
    button = _menu_button(tip)
    button.setText(text)
    button.setCheckable(True)
    return button


def _offer(
    button: QToolButton, titles: Mapping[Value, str], current: Value | None, choose: Callable[[Value], None]
) -> None:
    """Give a button a menu of values, by their titles, of which the current one is marked."""
    menu = Menu(button)
    for value, title in titles.items():
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.triggered.connect(lambda _, value=value: choose(value))
    if (old := button.menu()) is not None:
        old.deleteLater()
    button.setMenu(menu)


def _muted() -> QLabel:
    label = QLabel()
    label.setObjectName("muted")
    return label
