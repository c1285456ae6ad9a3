"""The open room of the labs: its pictures side by side, its formulas and sentences, and what can be set in it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from explorer.document.edits import set_fields
from explorer.document.labs.result import Choice, LabResult, Stage
from explorer.document.pictures.states import Slider
from explorer.scene.palette import Theme
from explorer.scene.primitives import PlaneScene
from ui import assets
from ui.store import Store
from ui.widgets.icon_button import IconButton
from ui.widgets.slider_rows import SliderRows
from ui.widgets.style import GAP
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

HEIGHT, PICTURES = 300, 190  # pixels that a room and its pictures ask for

MakeView = Callable[[str, QWidget], Any]  # "plane" or "space", and the parent -> a view


class RoomView(QWidget):
    """Shows a LabResult; the tabs open another room, what is dragged, slid and chosen becomes an edit."""

    probe_dragged = Signal(object)  # dict coordinate index -> value, where a picture's handle is the probe's
    drag_finished = Signal()  # when the probe is let go

    def __init__(self, store: Store, typesetter: Typesetter, theme: Theme, make_view: MakeView) -> None:
        super().__init__()
        self._store = store
        self._make_view = make_view
        self._kinds: list[str] = []
        self._offset: tuple[float, ...] = ()
        self._rooms: tuple[tuple[str, str], ...] = ()
        self._typesetter = typesetter
        self._theme = theme
        self._point_size = 9.0
        self._stages: tuple[Stage, ...] = ()
        self.views: list[Any] = []
        self.formulas: list[FormulaView] = []
        self._scrolled: list[ScrolledFormula] = []
        self.boxes: dict[str, QComboBox] = {}
        self.sentences = QLabel("")
        self.sentences.setWordWrap(True)
        self.sliders = SliderRows()
        self.close_button = IconButton()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._on_document_changed()

    def _lay_out(self) -> None:
        self.setObjectName("lab")
        self.setMinimumHeight(HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(2)
        self.tabs = QButtonGroup(self)
        self.tabs.setExclusive(False)  # a document may name a room that is not there
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(2)
        head.addLayout(self._tabs)
        head.addStretch(1)
        self._choices = QHBoxLayout()
        head.addLayout(self._choices)
        self.close_button.setToolTip(self.tr("Close the lab"))
        self.close_button.setAccessibleName(self.tr("Close the lab"))
        head.addWidget(self.close_button)
        self.pictures = QSplitter(Qt.Orientation.Horizontal)
        self.pictures.setChildrenCollapsible(False)
        self.pictures.setMinimumHeight(PICTURES)
        self._formulas = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        column.addWidget(self.pictures, 1)
        column.addLayout(self._formulas)
        column.addWidget(self.sentences)
        column.addWidget(self.sliders)

    def _connect(self) -> None:
        self.tabs.idClicked.connect(self._on_tab)
        self.close_button.clicked.connect(lambda: self._apply("room", "", self.tr("close the lab")))
        self.sliders.wanted.connect(self._on_slid)
        self.sliders.settled.connect(self._store.end_step)
        self._store.changed.connect(self._on_document_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.close_button.setIcon(assets.icon("remove", theme.muted, theme.border))
        for view in self.views:
            view.set_theme(theme)

    def set_point_size(self, point_size: float) -> None:
        """Write the numbers at the axes `point_size` points large."""
        self._point_size = point_size
        for view in self.views:
            view.set_point_size(point_size)

    def show_result(self, result: LabResult) -> None:
        """Show what the open room has; a result of a room that was left meanwhile is passed over."""
        if result.room != self._store.document.lab.room:
            return
        if result.rooms != self._rooms:
            self._make_tabs(result.rooms)
        self._offset = result.offset
        self._show_stages(result.stages)
        self._show_formulas(result.formulas)
        self.sentences.setText("  ·  ".join(result.sentences))
        self.sentences.setVisible(bool(result.sentences))
        self.sliders.show_sliders(result.sliders)
        self._show_choices(result.choices)

    def _make_tabs(self, rooms: tuple[tuple[str, str], ...]) -> None:
        for tab in self.tabs.buttons():
            self.tabs.removeButton(tab)
            tab.deleteLater()
        self._rooms = rooms
        for i, (_, title) in enumerate(rooms):
            tab = QToolButton()
            tab.setText(self.tr(title))
            tab.setCheckable(True)
            self.tabs.addButton(tab, i)
            self._tabs.addWidget(tab)
        self._on_document_changed()

    def _show_stages(self, stages: tuple[Stage, ...]) -> None:
        kinds = ["plane" if isinstance(stage.scene, PlaneScene) else "space" for stage in stages]
        if kinds != self._kinds:
            self._make_views(kinds)
        self._stages = stages
        for view, stage in zip(self.views, stages, strict=True):
            view.show_scene(stage.scene)

    def _make_views(self, kinds: list[str]) -> None:
        for view in self.views:
            view.hide()
            view.deleteLater()
        self._kinds = kinds
        self.views = [self._make_view(kind, self.pictures) for kind in kinds]
        for i, view in enumerate(self.views):
            view.set_theme(self._theme)
            view.set_point_size(self._point_size)
            view.probe_dragged.connect(lambda moved, i=i: self._on_dragged(i, moved))
            view.drag_finished.connect(self._on_drag_finished)
            self.pictures.addWidget(view)

    def _show_formulas(self, formulas: tuple[tuple[str, str], ...]) -> None:
        while len(self.formulas) < len(formulas):
            view = FormulaView(self._typesetter, 1.15)
            self.formulas.append(view)
            scrolled = ScrolledFormula(view)
            self._scrolled.append(scrolled)
            self._formulas.addWidget(scrolled)
        for view, (latex, text) in zip(self.formulas, formulas, strict=False):
            view.show_latex(latex, text)
        for i, scrolled in enumerate(self._scrolled):
            scrolled.setVisible(i < len(formulas))

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        if list(self.boxes) != [choice.field for choice in choices]:
            self._make_boxes(choices)
        for choice in choices:
            values = [value for value, _ in choice.options]
            self.boxes[choice.field].setCurrentIndex(values.index(choice.value))

    def _make_boxes(self, choices: tuple[Choice, ...]) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.boxes = {}
        for choice in choices:
            box = QComboBox()
            box.setAccessibleName(choice.title)
            for value, text in choice.options:
                box.addItem(text, value)
            box.activated.connect(lambda at, box=box, choice=choice: self._on_chosen(choice, box.itemData(at)))
            self._choices.addWidget(box)
            self.boxes[choice.field] = box

    # Intents

    def _apply(self, field: str, value: object, label: str) -> None:
        self._store.end_step()
        self._store.apply(set_fields({field: value}), None, label)

    def _on_tab(self, i: int) -> None:
        self._apply("room", self._rooms[i][0], self.tr("open a lab"))
        self._on_document_changed()  # a click on the open room's tab leaves it open

    def _on_chosen(self, choice: Choice, value: object) -> None:
        self._apply(choice.field, value, choice.title)

    def _on_slid(self, slider: Slider, value: float) -> None:
        self._store.apply(set_fields({slider.field: value}, self._offset), f"lab {slider.field}", slider.title)

    def _on_dragged(self, stage: int, moved: dict[int, float]) -> None:
        drags = self._stages[stage].drags
        if not drags:
            self.probe_dragged.emit(moved)
            return
        changes = self._stages[stage].dragged(moved)
        self._store.apply(set_fields(changes, self._offset), f"lab {drags}", self.tr("drag in the lab"))

    def _on_drag_finished(self) -> None:
        self._store.end_step()
        self.drag_finished.emit()

    def _on_document_changed(self) -> None:
        room = self._store.document.lab.room
        self.setVisible(bool(room))
        for i, (key, _) in enumerate(self._rooms):
            self.tabs.button(i).setChecked(key == room)
