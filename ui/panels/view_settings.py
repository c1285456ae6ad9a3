"""The settings of a view, in a window that pops up at its strip: ranges, axes, component, scale, arrows, camera."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.document.edits import Edit, set_range, set_view
from explorer.document.results import PictureResult
from explorer.printing.plain import plain_name
from ui.language.translator import worded
from ui.store import Store
from ui.widgets.access import AccessibleRole, announce
from ui.widgets.number_field import NumberField
from ui.widgets.style import GAP

CAMERAS = {"corner": "Corner", "front": "Front", "side": "Side", "top": "Top"}
SCALES: dict[str, bool | None] = {"As it suits": None, "Equal on all axes": True, "Free": False}
ARROWS = {"Length shows the norm": False, "Colour shows the norm": True}
FIELDS = {"field"}  # layers of arrows


class ViewSettings(QFrame):
    """Everything about a view that is a number or a choice; what is entered becomes an edit at once.

    The camera belongs to the view on the screen and not to the document: `view` is asked for it directly.
    """

    ACCESSIBLE_ROLE = AccessibleRole.Dialog

    def __init__(self, store: Store, picture: PictureResult, view: Any, parent: QWidget) -> None:  # noqa: ANN401
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store = store
        self._picture = picture
        self._view = view
        self.fields: dict[str, tuple[NumberField, NumberField]] = {}
        self.choices: dict[str, QComboBox] = {}
        self.complaint = QLabel("")
        self.complaint.setObjectName("problem")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(GAP)
        self._form.setVerticalSpacing(GAP)
        column.addLayout(self._form)
        column.addWidget(self.complaint)
        self._add_ranges()
        self._add_choices()
        if hasattr(view, "set_camera"):
            self._add_camera()

    def pop_up(self, corner: QPoint) -> None:
        """Show the window with its upper right corner at a point of the screen, or as near as the screen allows."""
        self.adjustSize()
        left = corner.x() - self.width()
        room = self.screen().availableGeometry()
        top = min(corner.y(), room.bottom() - self.height())
        self.move(max(room.left(), min(left, room.right() - self.width())), max(room.top(), top))
        self.show()
        self.focusNextChild()  # the first field, which is then read out

    # Ranges

    def _add_ranges(self) -> None:
        for at in self._picture.axes:
            name, low, high = self._picture.ranges[at]
            self._add_range(name, plain_name(name), (low, high), partial(set_range, name))
        if self._picture.values is not None:
            self._add_range("values", self.tr("value"), self._picture.values, lambda a, b: set_view(values=(a, b)))
        fit = QPushButton(self.tr("Fit all"))
        fit.setToolTip(self.tr("Choose ranges that suit the function"))
        fit.clicked.connect(self._on_fit)
        self._form.addRow("", fit)

    def _add_range(self, key: str, name: str, ends: tuple[float, float], edit: Callable[[float, float], Edit]) -> None:
        low, high = NumberField(), NumberField()
        for field, value, which in ((low, ends[0], self.tr("lowest {0}")), (high, ends[1], self.tr("highest {0}"))):
            field.show_value(value)
            field.setAccessibleName(which.format(name))
            field.wrong.connect(self._complain)
            field.entered.connect(lambda _: self._on_range(low, high, name, edit))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(low)
        row.addWidget(QLabel("…"))
        row.addWidget(high)
        self._form.addRow(name, row)
        self.fields[key] = (low, high)

    def _on_range(self, low: NumberField, high: NumberField, name: str, edit: Callable[[float, float], Edit]) -> None:
        if low.value >= high.value:
            self._complain(self.tr("The lowest {0} has to be below the highest.").format(name))
            return
        self._apply(edit(low.value, high.value), self.tr("change the ranges"))

    def _on_fit(self) -> None:
        self._view.fit_requested.emit()
        self.close()

    def _complain(self, why: str) -> None:
        said, before = worded(why), self.complaint.text()
        self.complaint.setText(said)
        self.complaint.setVisible(bool(why))
        if said and said != before:  # it is said again with each field that is left
            announce(self.complaint, said)
        self.adjustSize()

    # Choices

    def _add_choices(self) -> None:
        picture, chosen = self._picture, self._store.document.view
        names = [plain_name(name) for name, *_ in picture.ranges]
        if len(names) > min(len(picture.axes), 2):  # of three along the axes the first two are those of the section
            for i, axis in enumerate(picture.axes):
                title = self.tr("axis {0}").format(i + 1)
                places = {coordinate: at for at, coordinate in enumerate(names)}
                self._choose(f"axis{i}", title, places, axis, self._with_axis(i))
        if picture.outputs > 1:
            outputs = {name: k for k, name in enumerate(picture.output_names)}
            self._choose("output", self.tr("component"), outputs, picture.output, lambda k: set_view(output=k))
        self._choose("equal", self.tr("scale"), SCALES, chosen.equal, lambda equal: set_view(equal=equal))
        if any(layer.key in FIELDS for layer in picture.layers):
            self._choose("colored", self.tr("arrows"), ARROWS, chosen.colored, lambda on: set_view(colored=on))

    def _with_axis(self, i: int) -> Callable[[int], Edit]:
        """Return the edit that draws a coordinate along axis i; one drawn elsewhere changes places with it."""

        def edit(coordinate: int) -> Edit:
            axes = list(self._picture.axes)
            if coordinate in axes:
                axes[axes.index(coordinate)] = axes[i]
            axes[i] = coordinate
            return set_view(axes=tuple(axes))

        return edit

    def _choose(
        self, key: str, title: str, values: dict[str, Any], chosen: object, edit: Callable[[Any], Edit]
    ) -> None:
        box = QComboBox()
        box.setAccessibleName(title)
        for text, value in values.items():
            box.addItem(self.tr(text), value)
        box.setCurrentIndex(list(values.values()).index(chosen))
        box.activated.connect(lambda at: self._apply(edit(box.itemData(at)), title))
        self._form.addRow(title, box)
        self.choices[key] = box

    def _apply(self, edit: Edit, label: str) -> None:
        self._complain("")
        self._store.end_step()
        self._store.apply(edit, None, label)

    def show_picture(self, picture: PictureResult) -> None:
        """Follow the picture while the settings are open."""
        self._picture = picture
        ends = {name: (low, high) for name, low, high in picture.ranges}
        if picture.values is not None:
            ends["values"] = picture.values
        for key, fields in self.fields.items():
            for field, value in zip(fields, ends.get(key, ()), strict=False):
                field.show_value(value)
        for i, axis in enumerate(picture.axes):
            if f"axis{i}" in self.choices:
                self.choices[f"axis{i}"].setCurrentIndex(axis)

    # Camera

    def _add_camera(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for position, name in CAMERAS.items():
            button = QToolButton()
            button.setText(self.tr(name))
            button.clicked.connect(lambda _checked=False, position=position: self._view.look_from(position))
            row.addWidget(button)
        self._form.addRow(self.tr("look from"), row)
        self.parallel = QCheckBox(self.tr("Parallel projection"))
        self.parallel.setChecked(self._view.camera.orthographic)
        self.parallel.toggled.connect(self._view.set_parallel)
        self._form.addRow("", self.parallel)
