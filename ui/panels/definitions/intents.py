"""What can be done with rows, each by a name: keys, the menu and the buttons all end here, and make one edit."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from explorer.document.edits import Edit, explore
from explorer.document.lines import duplicate_line, fold_lines, insert_lines, move_line, remove_lines, replace_lines
from explorer.document.model import Document
from ui.panels.definitions.row import DefinitionRow
from ui.panels.definitions.row_list import RowList
from ui.widgets.menus import Menu

END = 1_000_000  # a column behind every line

MENU = {
    "explore": "Explore this function  (Ctrl+M)",
    "add": "New line  (Enter)",
    "duplicate": "Duplicate the line  (Ctrl+D)",
    "move up": "Move up  (Alt+Up)",
    "move down": "Move down  (Alt+Down)",
    "fold": "Hide the line; it stays defined  (Ctrl+H)",
    "cut": "Cut  (Ctrl+X)",
    "copy": "Copy  (Ctrl+C)",
    "paste": "Paste  (Ctrl+V)",
    "remove": "Remove the line  (Ctrl+Shift+Backspace)",
}
GROUPS = (("explore",), ("cut", "copy", "paste"), ("add", "duplicate", "move up", "move down", "fold"), ("remove",))


class Change(Protocol):
    """Makes an edit, by default as a step of its own."""

    def __call__(self, edit: Edit, label: str, merge_key: str | None = None) -> None:
        """Make it."""
        ...


class Intents(QObject):
    """Turns intents about rows into edits, and puts the cursor where the user expects it next."""

    def __init__(self, rows: RowList, change: Change, document: Callable[[], Document]) -> None:
        super().__init__(rows)
        self._list = rows
        self._change = change
        self._document = document
        self._acts: dict[str, Callable[[int], None]] = {
            "enter": self._enter,
            "add": lambda at: self._insert(at + 1, [""]),
            "remove": self._remove,
            "remove forwards": self._remove,
            "remove backwards": self._remove_backwards,
            "remove selected": lambda at: self._remove_selected(),
            "duplicate": self._duplicate,
            "move up": lambda at: self._move_beside(at, -1),
            "move down": lambda at: self._move_beside(at, 1),
            "previous": lambda at: self._go_beside(at, -1),
            "next": lambda at: self._go_beside(at, 1),
            "first": lambda at: self._list.focus(0, 0),
            "last": lambda at: self._list.focus(len(self._list.rows) - 1, END),
            "fold": self._fold,
            "explore": self._explore,
            "copy": self._copy,
            "cut": self._cut,
            "paste": lambda at: self._list.rows[at].editor.paste(),
            "select all": lambda at: self._select_all(),
            "select up": lambda at: self._extend(at, -1),
            "select down": lambda at: self._extend(at, 1),
            "deselect": lambda at: self._list.select(None),
        }

    def run(self, intent: str, row: DefinitionRow | None = None) -> None:
        """Do it, with a row or with the current one."""
        at = self._list.rows.index(row) if row is not None else self._list.current
        self._acts[intent](at)

    def menu(self, row: DefinitionRow, parent: QWidget) -> Menu:
        """Return a menu of what can be done with a row."""
        menu = Menu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in GROUPS:
            for intent in group:
                if intent != "explore" or row.result.kind == "function":
                    menu.addAction(self._action(intent, row, menu))
            menu.addSeparator()
        return menu

    def move(self, start: int, goal: int) -> None:
        """Move a row that was dragged."""
        self._change(move_line(start, goal), self.tr("move a line"))
        self._list.focus(goal)

    def replace_selected(self, text: str) -> None:
        """Put a text in the place of the rows selected."""
        chosen = self._list.selection
        lines = text.split("\n")
        self._list.select(None)
        self._change(replace_lines(chosen.start, chosen.stop, lines), self.tr("replace lines"))
        self._list.focus(chosen.start + len(lines) - 1, END)

    def _action(self, intent: str, row: DefinitionRow, menu: Menu) -> QAction:
        text, _, keys = self.tr(MENU[intent]).partition("  (")
        if intent == "fold" and row.folded:
            text = self.tr("Show the line again")
        action = QAction(text, menu)
        action.setShortcut(QKeySequence(keys.rstrip(")")))
        action.triggered.connect(lambda: self.run(intent, row))
        return action

    def _chosen(self, at: int) -> range:
        """The rows an intent is about: those selected, or the one it was said in."""
        chosen = self._list.selection
        return chosen if at in chosen else range(at, at + 1)

    def _insert(self, number: int, lines: list[str]) -> None:
        self._list.select(None)
        self._change(insert_lines(number, lines), self.tr("new line"))
        self._list.focus(number, 0)

    def _enter(self, at: int) -> None:
        row = self._list.rows[at]
        if row.editor.column == 0 and row.text:
            self._insert(at, [""])
        else:
            self._insert(at + 1, [""])

    def _remove(self, at: int) -> None:
        following = self._list.beside(at, 1)
        back = self._list.beside(at, -1)
        self._list.select(None)
        self._change(remove_lines(at, at + 1), self.tr("remove a line"))
        goal = following - 1 if following is not None else back if back is not None else 0
        self._list.focus(goal, END)

    def _remove_backwards(self, at: int) -> None:
        back = self._list.beside(at, -1)
        if self._list.rows[at].text:
            if back is not None and not self._list.rows[back].text:
                self._change(remove_lines(back, back + 1), self.tr("remove a line"))
            elif back is not None:
                self._list.focus(back, END)
        elif len(self._list.rows) > 1:
            self._change(remove_lines(at, at + 1), self.tr("remove a line"))
            self._list.focus(back if back is not None else 0, END if back is not None else 0)

    def _remove_selected(self) -> None:
        chosen = self._list.selection
        self._list.select(None)
        self._change(remove_lines(chosen.start, chosen.stop), self.tr("remove lines"))
        self._list.focus(max(chosen.start - 1, 0), END)

    def _duplicate(self, at: int) -> None:
        self._list.select(None)
        self._change(duplicate_line(at), self.tr("duplicate a line"))
        self._list.focus(at + 1, END)

    def _move_beside(self, at: int, step: int) -> None:
        goal = self._list.beside(at, step)
        if goal is not None:
            column = self._list.rows[at].editor.column
            self._list.select(None)
            self._change(move_line(at, goal), self.tr("move a line"))
            self._list.focus(goal, column)

    def _go_beside(self, at: int, step: int) -> None:
        goal = self._list.beside(at, step)
        self._list.select(None)
        if goal is not None:
            self._list.focus(goal, self._list.rows[at].editor.column)

    def _fold(self, at: int) -> None:
        chosen = self._chosen(at)
        folded = at not in self._document().folded
        following = self._list.beside(chosen.stop - 1, 1)
        beside = following if following is not None else self._list.beside(chosen.start, -1)
        self._list.select(None)
        self._change(fold_lines(chosen, folded), self.tr("hide lines") if folded else self.tr("show lines"))
        if beside is not None and not self._list.is_in_sight(at):
            self._list.focus(beside)

    def _explore(self, at: int) -> None:
        result = self._list.rows[at].result
        if result.kind == "function" and result.name and result.name != self._document().explored:
            self._change(explore(result.name), self.tr("explore {0}").format(result.name))

    def _copy(self, at: int) -> None:
        lines = self._document().lines
        QGuiApplication.clipboard().setText("\n".join(lines[i] for i in self._chosen(at)))

    def _cut(self, at: int) -> None:
        self._copy(at)
        if self._list.selection:
            self._remove_selected()
        else:
            self._remove(at)

    def _select_all(self) -> None:
        self._list.focus(len(self._list.rows) - 1)
        self._list.select(0)

    def _extend(self, at: int, step: int) -> None:
        if self._list.anchor is None:
            self._list.select(at)
            return
        goal = self._list.beside(at, step)
        if goal is not None:
            self._list.focus(goal)
            self._list.select(self._list.anchor)
