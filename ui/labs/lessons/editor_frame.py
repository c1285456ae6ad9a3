"""The frame of the teacher's window: the list of pages, the forms, the buttons, and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from explorer.scene.palette import Theme
from ui import assets
from ui.labs.lessons.head_form import HeadForm
from ui.labs.lessons.page_form import PageForm
from ui.labs.lessons.page_list import PageList
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_button import IconButton
from ui.widgets.style import GAP
from ui.widgets.typeset import Typesetter

WIDTHS = [260, 560]  # of the list of pages, and of the page


class EditorFrame(QDialog):
    """Shows the parts; what they do is said by who makes it."""

    def __init__(self, typesetter: Typesetter, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageList(language)
        self.pages.setAccessibleName(self.tr("Pages of the lesson"))
        self.form, self.head = PageForm(typesetter, theme, language), HeadForm(language)
        self.problem = QLabel("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        policy = self.problem.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what comes and goes must not move what is being clicked on
        self.problem.setSizePolicy(policy)
        self.problem.hide()
        self.undo_action = self._action(self.tr("Undo"), "Ctrl+Z")
        self.redo_action = self._action(self.tr("Redo"), "Ctrl+Shift+Z", "Ctrl+Y")
        self.save_action = self._action(self.tr("Save"), "Ctrl+S")
        self.save_as_action = self._action(self.tr("Save as…"), "Ctrl+Shift+S")
        self._make_buttons()
        self._lay_out()

    def _action(self, text: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        self.addAction(action)
        return action

    def _make_buttons(self) -> None:
        names = {
            "record": self.tr("Record a page"),
            "up": self.tr("Up"),
            "down": self.tr("Down"),
            "copy": self.tr("Duplicate"),
            "remove": self.tr("Remove"),
            "show": self.tr("Show what is seen now"),
            "answer": self.tr("Show it with the answer"),
            "try": self.tr("Try the page"),
            "save": self.tr("Save"),
            "save_as": self.tr("Save as…"),
        }
        self.buttons = {name: QPushButton(text) for name, text in names.items()}
        for button in self.buttons.values():
            button.setAutoDefault(False)
        for name, keys in (("up", "Alt+Up"), ("down", "Alt+Down"), ("save", "Ctrl+S"), ("save_as", "Ctrl+Shift+S")):
            text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            self.buttons[name].setToolTip(f"{names[name]}  ({text})")
        self.undo_button, self.redo_button = IconButton(), IconButton()
        self.undo_button.setDefaultAction(self.undo_action)
        self.redo_button.setDefaultAction(self.redo_action)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GAP, 0)
        column.addWidget(self.buttons["record"])
        column.addWidget(self.pages, 1)
        order = FlowLayout()
        order.setSpacing(GAP // 2)
        for name in ("up", "down", "copy", "remove"):
            order.addWidget(self.buttons[name])
        column.addLayout(order)
        inner = QVBoxLayout(right)
        inner.setContentsMargins(GAP, 0, 0, 0)
        for form in (self.head, self.form):
            inner.addWidget(form, 1)
        acts = FlowLayout()
        acts.setSpacing(GAP // 2)
        for name in ("show", "answer", "try"):
            acts.addWidget(self.buttons[name])
        inner.addLayout(acts)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes(WIDTHS)
        foot = QHBoxLayout()
        for widget in (self.undo_button, self.redo_button):
            foot.addWidget(widget)
        foot.addStretch(1)
        for name in ("save", "save_as"):
            foot.addWidget(self.buttons[name])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        whole.addWidget(both, 1)
        whole.addWidget(self.problem)
        whole.addLayout(foot)

    def dress(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self.undo_action.setIcon(assets.icon("undo", theme.foreground, theme.disabled))
        self.redo_action.setIcon(assets.icon("redo", theme.foreground, theme.disabled))
        self.form.set_theme(theme)
