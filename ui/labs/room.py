"""The open room of the labs: its pictures, lines and tables side by side, its formulas and sentences, its settings."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from explorer.document.edits import Edit, set_fields
from explorer.document.labs.result import Button, Choice, Entry, LabResult, Line, Transport
from explorer.document.pictures.states import Slider
from explorer.document.tensor import CASE_INKS, CASE_ROLES
from explorer.scene.palette import Theme
from ui import assets
from ui.labs.data_button import DataButton
from ui.labs.room_settings import Buttons, Choices, Entries
from ui.labs.room_stages import MakeView, RoomStages
from ui.labs.room_tabs import RoomTabs
from ui.language.translator import shown, worded
from ui.store import Store
from ui.widgets.facts import RunningText
from ui.widgets.icon_button import IconButton
from ui.widgets.line_list import LineList
from ui.widgets.slider_rows import SliderRows
from ui.widgets.style import GAP, color_of
from ui.widgets.transport_bar import TransportBar
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

HEIGHT, PICTURES = 300, 90  # pixels that a room and its pictures ask for at least
REST = 380  # pixels of a window's height of which pictures ask for nothing; of what is beyond they ask for half
PICTURE_LINES, LARGE_LINES = 11, 10  # lines of text, and of large letters, that pictures ask for: for what they name
TABLE_LINES = 11  # lines of text that tables ask for alone or below
FORMULAS = 50  # pixels more for them and the formulas below
WIDE = 860  # pixels of a window's width from which on texts, buttons and steps stand in one row
STAYS = 200  # milliseconds that the formula before stands for one that is still to be typeset
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
SHARES = [5, 3, 3]  # of pictures, lines and tables, of the width
ABREAST = 190  # large letters in a line from which on lines and tables stand beside pictures, not below all else


class RoomView(QWidget):
    """Shows a LabResult; the tabs open another room, what is dragged, slid, typed and chosen becomes an edit."""

    probe_dragged = Signal(object)  # dict coordinate index -> value, where a picture's handle is the probe's
    drag_finished = Signal()  # when the probe is let go
    nudged = Signal(object, int, int)  # a Scene in which the probe is to be moved, the axis and steps, on an arrow key
    lessons_wanted = Signal()  # when the lessons are to be seen
    large_wanted = Signal()  # when the room is to fill the window, or no longer

    def __init__(
        self,
        store: Store,
        typesetter: Typesetter,
        theme: Theme,
        make_view: MakeView,
        tables: Any,  # noqa: ANN401 - a column of tables from the panels, which the labs do not know
    ) -> None:
        super().__init__()
        self._store = store
        self._typesetter = typesetter
        self._theme = theme
        self.pictures = RoomStages(make_view, theme)
        self.lines = LineList(typesetter)
        self.tables = tables
        self.formulas: list[FormulaView] = []
        self._scrolled: list[ScrolledFormula] = []
        self.sentences = RunningText()
        self.problem = QLabel("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.choices, self.entries, self.buttons, self.data = Choices(), Entries(), Buttons(), DataButton()
        self._tabs = RoomTabs(self, self.choices)
        self.transport = TransportBar()
        self.sliders = SliderRows()
        self._transport: Transport | None = None
        self._shown: tuple[bool, ...] = ()
        self._is_shared = False  # whether the width is shared between them for good
        self._is_narrow = False
        self._least = PICTURES
        self.large_button = _button(self.tr("Let the lab fill the window, or no longer"))
        self.close_button = _button(self.tr("Close the lab"))
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._on_document_changed()

    def _lay_out(self) -> None:
        self.setObjectName("lab")
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addLayout(self._tabs.row, 1)
        for control in (self.large_button, self.close_button):
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setChildrenCollapsible(False)
        self._body.setMinimumHeight(PICTURES)
        for at, (part, share) in enumerate(zip((self.pictures, self.lines, self.tables), SHARES, strict=True)):
            self._body.addWidget(part)
            self._body.setStretchFactor(at, share if part is not self.tables else 0)  # tables need what they need
        self._formulas = QVBoxLayout()
        self._settings, self._tools = QHBoxLayout(), QHBoxLayout()
        self._settings.setSpacing(GAP)
        self._settings.addWidget(self.entries, 1)
        self._settings.addWidget(self.data)
        self._settings.addWidget(self.buttons)
        self._tools.setSpacing(GAP)
        self._tools.addLayout(self._settings)
        self._tools.addWidget(self.transport, 3)
        self._tools.addStretch(0)  # buttons alone stay as wide as their words
        column = QVBoxLayout()
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        column.addWidget(self._body, 1)
        column.addLayout(self._formulas)
        for part in (self.sentences, self.problem, self.data.problem):
            column.addWidget(part)
        column.addLayout(self._tools)
        column.addWidget(self.sliders)
        self._below = QHBoxLayout()
        column.addLayout(self._below)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        whole.setSpacing(GAP // 2)
        whole.addWidget(self._tabs.rail)
        whole.addLayout(column, 1)

    def _connect(self) -> None:
        self._tabs.chosen.connect(lambda key: self._apply("room", key, self.tr("open a lab")))
        self._tabs.lessons_wanted.connect(self.lessons_wanted)
        self.large_button.clicked.connect(self.large_wanted)
        self.close_button.clicked.connect(lambda: self._apply("room", "", self.tr("close the lab")))
        self.pictures.probe_dragged.connect(self.probe_dragged)
        self.pictures.drag_finished.connect(self._on_drag_finished)
        self.pictures.nudged.connect(self._on_nudged)
        self.pictures.edited.connect(self._on_edited)
        self.tables.edited.connect(self._on_edited)
        self.tables.filled.connect(self._share_width)
        self.choices.chosen.connect(self._on_chosen)
        self.entries.entered.connect(self._on_entered)
        self.buttons.pressed.connect(self._on_pressed)
        self.data.brought.connect(self._on_brought)
        self.lines.chosen.connect(self._on_line)
        self.transport.wanted.connect(self._on_stepped)
        self.sliders.wanted.connect(self._on_slid)
        for settled in (self.sliders.settled, self.transport.settled):
            settled.connect(self._store.end_step)
        self._store.changed.connect(self._on_document_changed)

    @property
    def is_complete(self) -> bool:
        """Whether all that was to be shown is."""
        return bool(self.tables.is_filled)

    @property
    def tabs(self) -> dict[str, QToolButton]:
        """The buttons of the rooms, by key."""
        return self._tabs.tabs

    @property
    def labs(self) -> dict[str, QToolButton]:
        """The buttons of the labs, by name."""
        return self._tabs.labs

    @property
    def views(self) -> list[QWidget]:
        """The pictures on the screen."""
        return self.pictures.views

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self.close_button.setIcon(assets.icon("remove", theme.muted, theme.disabled))
        self.large_button.setIcon(assets.icon("alone", theme.muted, theme.disabled))
        for part in (self.pictures, self.transport, self.tables):
            part.set_theme(theme)
        for formula in self.formulas:
            formula.set_inks(self._inks())

    def _inks(self) -> dict[str, QColor]:
        """Return the colours of the cases of a rule."""
        theme = self._theme
        return {ink: color_of(theme.text(theme.color(role))) for ink, role in zip(CASE_INKS, CASE_ROLES, strict=True)}

    def set_point_size(self, point_size: float) -> None:
        """Write the numbers at the axes `point_size` points large."""
        self.pictures.set_point_size(point_size)

    def stop(self) -> None:
        """Stop what plays and what is being read."""
        self.transport.stop()
        self.data.stop()

    def show_result(self, result: LabResult) -> None:
        """Show what the open room has; a result of a room that was left meanwhile is passed over."""
        if result.room != self._store.document.lab.room:
            return
        self._tabs.show_rooms(result.rooms)
        self.pictures.room = result.room
        self.pictures.show_stages(result.stages, result.offset)
        self.lines.show_lines(result.lines)
        self.tables.show_tables(result.tables)
        self._show_parts((bool(result.stages), bool(result.lines), bool(result.tables)))
        self._show_formulas(result.formulas)
        self.sentences.show_text("  ·  ".join(map(shown, result.sentences)))
        self.sentences.setVisible(bool(result.sentences))
        self.sliders.show_sliders(result.sliders)
        self.choices.show_choices(result.choices)
        self.entries.show_entries(result.entries)
        self._show_problems(result.entries)
        self.buttons.show_buttons(result.buttons)
        self.data.show_request(result.room, result.data)
        self._transport = result.transport
        self.transport.show_transport(result.transport)
        self._place_tools()

    def _show_parts(self, shown: tuple[bool, ...]) -> None:
        """Give pictures, lines and tables their shares of the width where others are shown than before."""
        self._body.setVisible(any(shown))
        if shown != self._shown:
            self._shown, self._is_shared = shown, False
            self._place_beside()
            self._share_width()
            self._fit_body()

    def _share_width(self) -> None:
        """Share the width, again once all tables are there and their width is known."""
        if self._is_shared or not self._shown:
            return
        shares = zip(SHARES, self._shown, strict=True)
        widths = [self.width() * share * there // sum(SHARES) for share, there in shares]
        widths[-1] = min(widths[-1], self.tables.sizeHint().width())
        widths[0] = max(self.width() - sum(widths[1:]), 1)
        self._body.setSizes(widths)
        self._is_shared = self.tables.is_filled

    def _place_beside(self) -> None:
        """Put lines and tables beside the pictures, or below all else where large letters leave no width for both."""
        goes_below = self._is_narrow and self._shown[:1] == (True,)
        for part in (self.lines, self.tables):
            part.setMinimumHeight(TABLE_LINES * self.fontMetrics().lineSpacing() if goes_below else 0)
            if goes_below and self._body.indexOf(part) >= 0:
                self._below.addWidget(part)
            elif not goes_below and self._body.indexOf(part) < 0:
                self._body.addWidget(part)

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a setter
        """Leave the ways into other rooms out, or show them again."""
        self._tabs.set_tight(tight)

    def fit(self, height: int, width: int, *, large: bool = False) -> None:
        """Ask for as much height as is good in a window so high, for no more width, and with letters that are large."""
        self._settings.setDirection(ACROSS if width >= WIDE else DOWN)
        self._place_tools()
        legible = min((LARGE_LINES if large else PICTURE_LINES) * self.fontMetrics().lineSpacing(), height // 3)
        self._least = max(PICTURES, legible, 0 if large else (height - REST) // 2)
        is_narrow = large and width < ABREAST * self.fontMetrics().averageCharWidth()
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place_beside()
        self._fit_body()

    def _place_tools(self) -> None:
        """Let the steps stand beside what can be set, or below it where the bar would have no width left."""
        room = self.width() - self._tabs.rail.sizeHint().width() - 2 * GAP
        wanted = self._settings.sizeHint().width() + GAP + self.transport.least_width
        is_across = self._settings.direction() == ACROSS and wanted <= room
        self._tools.setDirection(ACROSS if is_across else DOWN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tools()

    def _fit_body(self) -> None:
        """Ask for height for pictures, or for tables where they are in the place of pictures."""
        least = self._least
        if self._shown == (False, False, True):
            below = sum(scrolled.height() for scrolled in self._scrolled if not scrolled.isHidden())
            least = max(least + FORMULAS - below, TABLE_LINES * self.fontMetrics().lineSpacing())
        self._body.setMinimumHeight(least)

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        # what is needed at this width: the least sizes of running text are those of a narrow one
        height = layout.totalMinimumHeightForWidth(self.width()) if layout is not None else least.height()
        height -= self._below.minimumSize().height()  # that is scrolled to
        return QSize(least.width(), max(HEIGHT, height))

    def _show_formulas(self, formulas: tuple[tuple[str, str], ...]) -> None:
        while len(self.formulas) < len(formulas):
            view = FormulaView(self._typesetter, 1.15, stays=STAYS)
            view.set_inks(self._inks())
            self.formulas.append(view)
            scrolled = ScrolledFormula(view)
            self._scrolled.append(scrolled)
            view.resized.connect(self._fit_body)
            self._formulas.addWidget(scrolled)
        for view, (latex, text) in zip(self.formulas, formulas, strict=False):
            view.show_latex(latex, text)
        for i, scrolled in enumerate(self._scrolled):
            scrolled.setVisible(i < len(formulas))
        self._fit_body()

    def _show_problems(self, entries: tuple[Entry, ...]) -> None:
        problems = [f"{worded(entry.title)}: {worded(entry.problem)}" for entry in entries if entry.problem]
        self.problem.setText("\n".join(problems))
        self.problem.setVisible(bool(problems))

    # Intents

    def _apply(self, field: str, value: object, label: str) -> None:
        self._store.end_step()
        self._store.apply(set_fields({field: value}), None, label)

    def _on_chosen(self, choice: Choice, value: object) -> None:
        if choice.edit is None:
            self._apply(choice.field, value, choice.title)
            return
        self._store.end_step()
        self._store.apply(choice.edit(value), None, choice.title)

    def _on_entered(self, entry: Entry, text: str) -> None:
        self._apply(entry.field, text, entry.title)

    def _on_pressed(self, button: Button) -> None:
        self._store.end_step()
        self._store.apply(button.edit, None, button.title)

    def _on_brought(self, edit: Edit) -> None:
        self._store.end_step()
        self._store.apply(edit, None, self.tr("bring data"))

    def _on_line(self, line: Line) -> None:
        if line.edit is not None:
            self._store.apply(line.edit, None, line.name or self.tr("choose a line"))

    def _on_stepped(self, at: int) -> None:
        if self._transport is not None:
            field = self._transport.field
            self._store.apply(set_fields({field: at}), f"lab {field}", self.tr("step in the lab"))

    def _on_slid(self, slider: Slider, value: float) -> None:
        edit = slider.edit(value) if slider.edit else set_fields({slider.field: value}, self.pictures.offset)
        self._store.apply(edit, f"lab {slider.field}", slider.title)

    def _on_nudged(self, i: int, axis: int, steps: int) -> None:
        """Move what is dragged in a picture: what one of the sliders sets, the step that is shown, or the probe."""
        stage = self.pictures.stages[i]
        if stage.drags:
            self.sliders.step(stage.drags[min(axis, len(stage.drags) - 1)], steps)
        elif stage.on_drag is not None:
            self.transport.step(steps)
        else:
            self.nudged.emit(stage.scene, axis, steps)

    def _on_edited(self, edit: Edit, merge_key: str) -> None:
        if not merge_key:
            self._store.end_step()
        self._store.apply(edit, f"lab {merge_key}" if merge_key else None, self.tr("change in the lab"))

    def _on_drag_finished(self) -> None:
        self._store.end_step()
        self.drag_finished.emit()

    def _on_document_changed(self) -> None:
        room = self._store.document.lab.room
        self.setVisible(bool(room))
        if not room:
            self.stop()
        self._tabs.show_current(room)


def _button(tip: str) -> IconButton:
    button = IconButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
