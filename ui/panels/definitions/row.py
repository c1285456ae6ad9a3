"""One row: the line as it is typed, its echo, its slider, and what is to be said about it."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from explorer.diagnostics import Diagnostic
from explorer.document.results import LineResult
from explorer.scene.roles import Role
from explorer.semantics.meanings import INKS
from ui.language.translator import worded
from ui.panels.definitions.gutter import Gutter
from ui.panels.definitions.parameter_controls import ParameterControls
from ui.panels.definitions.row_look import RowLook
from ui.panels.problems import Problems
from ui.widgets.icon_button import IconButton
from ui.widgets.line_editor import LineEditor, Mark
from ui.widgets.style import GAP, color_of
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

ECHO_SCALE = 1.25  # the echo is a little larger than the text around it
UNREAD = LineResult("", ())


class EchoView(FormulaView):
    """A formula that is typeset once it is seen: of 200 definitions a dozen are on the screen."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__(typesetter, ECHO_SCALE)
        self._unseen: tuple[str, str] | None = None

    def show_unseen(self, latex: str, text: str) -> None:
        """Show a formula as soon as it comes to be on the screen."""
        self._unseen = (latex, text)
        self.setAccessibleName(text or latex)
        self.update()

    @property
    def wanted(self) -> str:
        """The formula to be shown, whether or not it has been seen yet."""
        return self._unseen[0] if self._unseen is not None else self.latex

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._unseen is not None:
            (latex, text), self._unseen = self._unseen, None
            self.show_latex(latex, text)
        super().paintEvent(event)


class DefinitionRow(QWidget):
    """Shows one line and how it was read; it holds no facts, and asks its owner for every change."""

    place_wanted = Signal(object)  # the Diagnostic whose place is to be shown
    fix_wanted = Signal(object)  # the Fix that was accepted
    remove_wanted = Signal()  # on the button
    menu_wanted = Signal(QPoint)  # place on the screen, on the right button or the menu key
    controls_made = Signal(object)  # the ParameterControls, when the row needs them for the first time

    def __init__(self, typesetter: Typesetter, look: RowLook | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._look = look
        self._result = UNREAD
        self._shown: tuple[Diagnostic, ...] = ()
        self.text = ""
        self.folded = self.selected = self.current = False
        self.gutter = Gutter(self)
        self.editor = LineEditor(self)
        self.editor.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # that of the row has all of it
        self.remove = IconButton(self)
        self.remove.setObjectName("small")
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove.clicked.connect(self.remove_wanted)
        self.echo: EchoView | None = None
        self.controls: ParameterControls | None = None
        self.problems: Problems | None = None
        self._scrolled: ScrolledFormula | None = None
        self._lay_out()
        self.gutter.menu_wanted.connect(self.menu_wanted)
        if look is not None:
            self.set_look(look)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.editor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 2, 5)
        row.setSpacing(0)
        row.addWidget(self.gutter)
        row.addLayout(self._column, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        self.remove.hide()

    @property
    def result(self) -> LineResult:
        """How the line was read last."""
        return self._result

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is pointed out at present."""
        return self._shown

    @property
    def latex(self) -> str:
        """The formula of the echo; empty where there is none."""
        return self.echo.wanted if self.echo is not None else ""

    def set_look(self, look: RowLook) -> None:
        """Draw in another theme's colours."""
        self._look = look
        self.gutter.set_theme(look.theme)
        self.editor.set_theme(look.theme, look.inks)
        self.remove.setIcon(look.remove)
        if self.controls is not None:
            self.controls.set_icons(look.play, look.pause)
        self._ink_echo()
        self.update()

    def _ink_echo(self) -> None:
        """Paint coordinates in the echo as they are painted in the line and the pictures."""
        if self.echo is not None and self._look is not None:
            roles = (self._look.inks[Role.X], self._look.inks[Role.Y])
            self.echo.set_inks({ink: look.foreground().color() for ink, look in zip(INKS, roles, strict=True)})

    def name_as(self, number: int, count: int) -> None:
        """Tell a screen reader which line it is, and of how many."""
        self.editor.setAccessibleName(self.tr("Definition {0} of {1}").format(number + 1, count))
        said = self.tr("Remove line {0}").format(number + 1)
        self.remove.setAccessibleName(said)
        self.remove.setToolTip(f"{said}  (Ctrl+Shift+Backspace)")

    def show_text(self, text: str) -> None:
        """Show another line."""
        self.text = text
        self.editor.show_text(text)

    def tab_parts(self) -> list[QWidget]:
        """Return what the Tab key visits, in order."""
        parts: list[QWidget] = [self.editor]
        if self.controls is not None:
            parts += self.controls.parts
        if self.problems is not None:
            parts += [part for row in self.problems.rows for part in (row, *row.findChildren(QPushButton))]
        return parts

    def chain(self, after: QWidget | None = None) -> QWidget:
        """Put the parts of the row behind `after` in the order of the Tab key, and return the last one."""
        parts = self.tab_parts()
        for part in parts:
            if after is not None:
                QWidget.setTabOrder(after, part)
            after = part
        return parts[-1]

    def set_state(self, *, selected: bool, current: bool, folded: bool) -> None:
        """Show whether the row is among those selected, has the cursor, is hidden from others."""
        self.editor.rows_selected = selected
        if (selected, current, folded) != (self.selected, self.current, self.folded):
            self.selected, self.current, self.folded = selected, current, folded
            self.remove.setVisible(current or self.underMouse())
            self.update()

    # How it was read

    def show_result(self, result: LineResult, *, explored: bool, only_known: bool) -> None:
        """Show how the line was read; with `only_known`, nothing is pointed out that was not before."""
        new = result != self._result
        if new:
            self._result = result
            self._show_echo("" if result.kind == "comment" else result.shown or result.latex)
            self._show_parameter(result)
        if new or explored != self.gutter.explored:
            self.gutter.show_kind(result.kind, result.name or "", explored=explored)
        if only_known:
            known = {found.message for found in self._shown}
            self._point_out(tuple(found for found in result.diagnostics if found.message in known))
        else:
            self.point_out()

    def point_out(self) -> None:
        """Point out everything that is to be said about the line."""
        self._point_out(self._result.diagnostics)

    def set_names(self, roles: Mapping[str, Role], own: frozenset[str]) -> None:
        """Colour names."""
        self.editor.colouring.set_names(roles, own)

    def _point_out(self, found: tuple[Diagnostic, ...]) -> None:
        if found == self._shown:
            return
        self._shown = found
        self.editor.show_marks([_mark(diagnostic) for diagnostic in found])
        if self.problems is None:
            self.problems = Problems(self)
            self.problems.chosen.connect(self.place_wanted)
            self.problems.fix_chosen.connect(self.fix_wanted)
            self._column.addWidget(self.problems)
        self.problems.show_findings(found)
        self.chain()

    def _show_echo(self, latex: str) -> None:
        if self.echo is None:
            if not latex:
                return
            self.echo = EchoView(self._typesetter)
            self._ink_echo()
            self._scrolled = ScrolledFormula(self.echo)
            self._scrolled.setObjectName("echo")
            self._column.insertWidget(1, self._scrolled)
        self.echo.show_unseen(latex, self.text if latex else "")
        if self._scrolled is not None:
            self._scrolled.setVisible(bool(latex))

    def _show_parameter(self, result: LineResult) -> None:
        if result.parameter is None:
            if self.controls is not None:
                self.controls.stop()
                self.controls.hide()
            return
        if self.controls is None:
            self.controls = ParameterControls(self)
            self._column.insertWidget(1, self.controls)
            if self._look is not None:
                self.controls.set_icons(self._look.play, self._look.pause)
            self.chain()
            self.controls_made.emit(self.controls)
        self.controls.show_parameter(result.parameter)
        self.controls.show()

    # What the mouse does

    def enterEvent(self, event: object) -> None:
        self.remove.show()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.remove.setVisible(self.current)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        theme = self._look.theme
        painter = QPainter(self)
        if self.selected:
            color = color_of(theme.selection)
            color.setAlphaF(0.22)
            painter.fillRect(self.rect(), color)
        elif self.current:
            painter.fillRect(self.rect(), color_of(theme.control))
            painter.fillRect(0, 0, 3, self.height(), color_of(theme.focus))
        if self.folded:
            painter.setOpacity(0.5)
        painter.fillRect(0, self.height() - 1, self.width(), 1, color_of(theme.border))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(120, 2 * GAP))


def _mark(found: Diagnostic) -> Mark:
    return Mark(found.start, found.end, found.is_error, f"{worded(found.message)}\n{worded(found.hint)}".strip())
