"""The definitions panel: keys, buttons and sliders become edits of lines; lines and readings become rows."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from explorer.diagnostics import Diagnostic, Fix
from explorer.document.edits import Edit
from explorer.document.lines import replace_lines, set_line
from explorer.document.model import Document
from explorer.document.results import ReadResult
from explorer.lang.completion import Completion
from explorer.lang.heads import head
from explorer.lang.tokens import tokenize
from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui import assets
from ui.panels.definitions.completer import Completer
from ui.panels.definitions.intents import MENU, Intents
from ui.panels.definitions.parameter_controls import ParameterControls
from ui.panels.definitions.row import DefinitionRow
from ui.panels.definitions.row_list import RowList
from ui.store import Store
from ui.widgets.icon_button import IconButton
from ui.widgets.line_editor import LineEditor
from ui.widgets.style import GAP
from ui.widgets.typeset import Typesetter

PAUSE = 500  # milliseconds without a key before an error is pointed out
NARROWEST = 160  # pixels, in which a message can still be read
BUTTONS = (("add", "add"), ("duplicate", "duplicate"), ("hide", "fold"))


class DefinitionsPanel(QWidget):
    """Edits the document's lines; errors are pointed out once typing pauses, and vanish as soon as they are mended."""

    typing_paused = Signal()  # half a second after the last key

    def __init__(self, store: Store, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._reading: ReadResult | None = None
        self._own: frozenset[str] = frozenset()
        self._roles: dict[str, Role] = {}
        self._explored: int | None = None  # the line of the explored function
        self._completer: Completer | None = None
        self._sliding: set[ParameterControls] = set()
        self._editing = False  # whether the change under way is the panel's own
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_paused)
        self.setObjectName("panel")
        self.setMinimumWidth(NARROWEST)
        self.list = RowList(typesetter, self)
        self.list.setAccessibleName(self.tr("Definitions"))
        self.list.made.connect(self._on_row_made)
        self.list.filled.connect(self._on_row_filled)
        self.intents = Intents(self.list, self.change, lambda: self._store.document)
        self.list.moved.connect(self.intents.move)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._buttons: dict[str, QToolButton] = {}
        self.folded = QToolButton()
        self._lay_out()
        store.changed.connect(self._on_document_changed)
        self._show_document()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP // 2, 2, GAP // 2, 2)
        foot.setSpacing(2)
        for icon, intent in BUTTONS:
            button = IconButton()
            button.setToolTip(self.tr(MENU[intent]))
            button.setAccessibleName(self.tr(MENU[intent]).split("  (")[0])
            button.clicked.connect(lambda _=False, intent=intent: self.intents.run(intent))
            self._buttons[icon] = button
            foot.addWidget(button)
        foot.addStretch(1)
        self.folded.setCheckable(True)
        self.folded.toggled.connect(self.list.show_folded)
        foot.addWidget(self.folded)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    # The outside

    @property
    def rows(self) -> Sequence[DefinitionRow]:
        """The rows, one a line; one that is asked for is made."""
        return self.list.rows

    @property
    def row(self) -> DefinitionRow:
        """The row that has, or had last, the cursor."""
        return self.list.rows[self.list.current]

    @property
    def editor(self) -> LineEditor:
        """The text field of that row."""
        return self.row.editor

    @property
    def completer(self) -> Completer:
        """The list of completions."""
        if self._completer is None:
            self._completer = Completer(self.window())
            self._completer.accepted.connect(self._on_completion)
        return self._completer

    @property
    def is_typing(self) -> bool:
        """Whether a key was pressed within the last half second."""
        return self._pause.isActive()

    @property
    def is_sliding(self) -> bool:
        """Whether a parameter is moving, so that pictures must be quick."""
        return bool(self._sliding)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.list.set_theme(theme)
        for name, button in self._buttons.items():
            button.setIcon(assets.icon(name, theme.foreground, theme.disabled))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().focusWidget() is None:
            self.editor.setFocus()  # who opens the window can type

    def stop(self) -> None:
        """Point nothing out any more, move nothing any more: the window is closing."""
        self._pause.stop()
        self.list.stop()

    # Facts down

    def show_reading(self, reading: ReadResult) -> None:
        """Show how each line was read; what is newly wrong waits for a pause."""
        self._reading = reading
        own = frozenset(line.name for line in reading.lines if line.name)
        self._own = self._own if own == self._own else own
        roles = dict(zip(reading.coordinates, (Role.X, Role.Y), strict=False))
        self._roles = self._roles if roles == self._roles else roles
        self._explored = _explored_line(reading)
        for i, row in self.list.rows.made():
            self._show_read(i, row, only_known=self.is_typing)

    def _show_read(self, number: int, row: DefinitionRow, *, only_known: bool) -> None:
        """Show how a line was read, where that is known."""
        lines = self._reading.lines if self._reading is not None else ()
        if number >= len(lines):
            return
        explored = number == self._explored
        if lines[number].text == row.text:
            row.show_result(lines[number], explored=explored, only_known=only_known)
        row.set_names(self._roles if explored else {}, self._own)

    def _on_row_filled(self, number: int, row: DefinitionRow) -> None:
        self._show_read(number, row, only_known=False)
        self._chain_foot()

    def _on_document_changed(self, old: Document, new: Document) -> None:
        if (old.lines, old.folded) != (new.lines, new.folded):
            self._show_document()

    def _show_document(self) -> None:
        document = self._store.document
        changed = self.list.show_lines(document.lines, document.folded)
        count = len(document.folded)
        self.folded.setVisible(count > 0)
        self.folded.setText(self.tr("{0} hidden").format(count))
        self.folded.setToolTip(self.tr("Show the lines that are defined but hidden"))
        if changed is not None:
            self._chain_foot()
        if changed is not None and not self._editing and _has_focus(self.list):
            self.list.select(None)
            self.list.focus(changed)

    def _chain_foot(self) -> None:
        """Let the Tab key come to the buttons after the last row."""
        made = list(self.list.rows.made())
        after: QWidget = made[-1][1].tab_parts()[-1] if made else self.list
        for button in (*self._buttons.values(), self.folded):
            self.setTabOrder(after, button)
            after = button

    # Intents up

    def change(self, edit: Edit, label: str, merge_key: str | None = None) -> None:
        """Make an edit; without a merge key it is a step of its own."""
        self._editing = True
        if merge_key is None:
            self._store.end_step()
        self._store.apply(edit, merge_key, label)
        self._editing = False

    def _on_row_made(self, row: DefinitionRow) -> None:
        editor = row.editor
        editor.textChanged.connect(lambda: self._on_edited(row))
        editor.wanted.connect(lambda intent: self._on_wanted(row, intent))
        editor.replacing.connect(self.intents.replace_selected)
        editor.lines_put_in.connect(lambda text, behind: self._split(row, text, behind))
        editor.takes_key = self._takes_key
        editor.cursorPositionChanged.connect(lambda: self._on_cursor_moved(row))
        editor.focused.connect(self._on_focused)
        row.gutter.clicked.connect(lambda: self.intents.run("explore", row))
        row.remove_wanted.connect(lambda: self.intents.run("remove", row))
        row.menu_wanted.connect(lambda place: self._show_menu(row, place))
        row.place_wanted.connect(lambda found: self._on_place(row, found))
        row.fix_wanted.connect(lambda fix: self._on_fix(row, fix))
        row.controls_made.connect(lambda controls: self._on_controls_made(row, controls))

    def _on_edited(self, row: DefinitionRow) -> None:
        text = row.editor.toPlainText()
        if text == row.text or row not in self.list.rows:
            return
        number = self.list.rows.index(row)
        if row.controls is not None:
            row.controls.stop()
        self._pause.start()
        if "\n" in text:
            self._split(row, text, len(text) - row.editor.column)
            return
        row.text = text
        self.change(set_line(number, text), self.tr("typing"), f"typing in line {number}")
        if row is self.row:
            self._offer(row, asked=False)

    def _split(self, row: DefinitionRow, text: str, behind: int) -> None:
        """Make a line of each of those that were put into one, with the cursor before the last `behind` characters."""
        number, lines = self.list.rows.index(row), text.split("\n")
        self._pause.start()
        row.text = row.editor.toPlainText()
        self.change(replace_lines(number, number + 1, lines), self.tr("paste"))
        self._store.end_step()
        last = number + len(lines) - 1
        self.list.focus(last, max(len(lines[-1]) - behind, 0))

    def _on_wanted(self, row: DefinitionRow, intent: str) -> None:
        self._hide_completions()
        if intent == "complete":
            self._offer(row, asked=True)
        else:
            self.intents.run(intent, row)

    def _on_place(self, row: DefinitionRow, found: Diagnostic) -> None:
        self.list.focus(self.list.rows.index(row))
        row.editor.go_to(found.start, found.end)

    def _on_fix(self, row: DefinitionRow, fix: Fix) -> None:
        number, text = self.list.rows.index(row), row.text
        lines = (text[: fix.span.start] + fix.replacement + text[fix.span.end :]).split("\n")
        self.change(replace_lines(number, number + 1, lines), fix.title)
        self._store.end_step()
        self.list.focus(number)

    def _on_paused(self) -> None:
        self._store.end_step()
        for _, row in self.list.rows.made():
            if row.result.text == row.text:
                row.point_out()
        self.typing_paused.emit()

    def _on_focused(self) -> None:
        if self._pause.isActive():
            self._store.end_step()

    def _show_menu(self, row: DefinitionRow, place: QPoint) -> None:
        self.intents.menu(row, self).popup(place)

    # Completion

    def _takes_key(self, event: object) -> bool:
        return self._completer is not None and self._completer.takes(event)  # type: ignore[arg-type]

    def _offer(self, row: DefinitionRow, *, asked: bool) -> None:
        reading = self._reading
        own = [line.name for line in reading.lines if line.name] if reading is not None else []
        tokens, _ = tokenize(row.text)
        names = [*head(tokens).arguments, *own]
        self.completer.offer(row.editor, names, reading.functions if reading is not None else {}, asked=asked)

    def _on_completion(self, completion: Completion) -> None:
        self._store.end_step()
        self.editor.replace_range(completion.start, completion.end, completion.insert)
        self._store.end_step()
        self._hide_completions()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cursor_moved(self, row: DefinitionRow) -> None:
        if self._completer is not None:
            self._completer.follow(row.editor)

    def _on_scrolled(self) -> None:
        if self._completer is not None:
            self._completer.stay()

    def _hide_completions(self) -> None:
        if self._completer is not None:
            self._completer.hide()

    # Parameters

    def _on_controls_made(self, row: DefinitionRow, controls: ParameterControls) -> None:
        controls.value_wanted.connect(lambda value: self._on_value(row, value))
        controls.range_wanted.connect(lambda low, high, step: self._on_range(row, low, high, step))
        controls.settled.connect(self._store.end_step)
        controls.active.connect(lambda on: self._on_sliding(controls, on))

    def _on_sliding(self, controls: ParameterControls, on: bool) -> None:  # noqa: FBT001 - a slot
        (self._sliding.add if on else self._sliding.discard)(controls)

    def _on_value(self, row: DefinitionRow, value: float) -> None:
        from explorer.document.parameter_text import with_value  # noqa: PLC0415 - the parser: the window comes first

        parameter = row.result.parameter
        if parameter is not None:
            self._rewrite(row, with_value(row.text, parameter, value), f"slide {parameter.name}")

    def _on_range(self, row: DefinitionRow, low: float, high: float, step: float) -> None:
        from explorer.document.parameter_text import with_range  # noqa: PLC0415 - likewise

        parameter = row.result.parameter
        if parameter is not None:
            self._store.end_step()
            self._rewrite(row, with_range(row.text, parameter, low, high, step), None)

    def _rewrite(self, row: DefinitionRow, text: str, merge_key: str | None) -> None:
        number = self.list.rows.index(row)
        label = self.tr("move a parameter") if merge_key else self.tr("change a range")
        self.change(set_line(number, text), label, merge_key)


def _explored_line(reading: ReadResult) -> int | None:
    """The line of the explored function."""
    if reading.name is None:
        return None
    lines = enumerate(reading.lines)
    return next((i for i, line in lines if line.kind == "function" and line.name == reading.name), None)


def _has_focus(widget: QWidget) -> bool:
    focused = widget.window().focusWidget()
    return isinstance(focused, LineEditor) and widget.isAncestorOf(focused)
