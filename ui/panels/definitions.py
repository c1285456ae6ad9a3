"""The definitions panel: the text, what is wrong with it, and how it was read."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from explorer.diagnostics import Diagnostic, Fix
from explorer.document.edits import set_text
from explorer.document.results import ReadResult
from explorer.scene.palette import Theme
from ui.panels.problems import Finding, Problems
from ui.store import Store
from ui.widgets.editor import DefinitionEditor, Mark
from ui.widgets.style import GAP
from ui.widgets.typeset import FormulaView, Typesetter

PAUSE = 500  # milliseconds without a key before an error is pointed out
ECHO_SCALE = 1.25  # the echo is a little larger than the text around it
PLACEHOLDER = (
    "f(x, y) = (x + 2y^3)^2\n\nOne definition a line:\n  g(t) = [t cos t, t sin t]\n  a = 2\n  A = [1, 2; 3, 4]"
)


class DefinitionsPanel(QWidget):
    """Edits the document's lines; errors are pointed out once typing pauses, and vanish as soon as they are mended."""

    typing_paused = Signal()  # half a second after the last key

    def __init__(self, store: Store, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._findings: tuple[Finding, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_paused)
        self.setObjectName("panel")
        self.editor = DefinitionEditor(self)
        self.editor.setPlaceholderText(PLACEHOLDER)
        self.editor.setAccessibleName(self.tr("Definitions"))
        self.editor.setToolTip(self.tr("One definition a line; the last function is explored"))
        self.problems = Problems(self)
        self.problems.hide()
        self.echo = Echo(typesetter, self)
        self._lay_out()
        self.editor.textChanged.connect(self._on_edited)
        self.problems.chosen.connect(self._on_finding_chosen)
        self.problems.fix_chosen.connect(self._on_fix_chosen)
        store.changed.connect(self._on_document_changed)
        self.editor.show_text(store.document.text)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("As it was read"))
        heading.setObjectName("muted")
        self._heading = heading
        heading.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.editor)
        column.addWidget(self.problems)
        column.addWidget(heading)
        column.addWidget(self.echo, 1)

    def set_theme(self, theme: Theme) -> None:
        """Underline in another theme's colours."""
        self.editor.set_theme(theme)

    @property
    def is_typing(self) -> bool:
        """Whether a key was pressed within the last half second."""
        return self._pause.isActive()

    def stop(self) -> None:
        """Point nothing out any more: the window is closing."""
        self._pause.stop()

    def show_reading(self, reading: ReadResult) -> None:
        """Show how each line was read; what is newly wrong waits for a pause."""
        self._findings = tuple(Finding(i, d) for i, line in enumerate(reading.lines) for d in line.diagnostics)
        self.echo.show_lines(tuple(line.latex for line in reading.lines), self._store.document.lines)
        self._heading.setVisible(any(line.latex for line in reading.lines))
        if self._pause.isActive():
            known = {(f.line, f.diagnostic.message) for f in self.problems.findings}
            self._point_out(tuple(f for f in self._findings if (f.line, f.diagnostic.message) in known))
        else:
            self._point_out(self._findings)

    def _point_out(self, findings: tuple[Finding, ...]) -> None:
        self.problems.show_findings(findings)
        self.editor.show_marks([_mark(finding) for finding in findings])

    def _on_edited(self) -> None:
        line = self.editor.textCursor().blockNumber()
        self._pause.start()
        self._store.apply(set_text(self.editor.toPlainText()), f"typing in line {line}", self.tr("typing"))

    def _on_paused(self) -> None:
        self._store.end_step()
        self._point_out(self._findings)
        self.typing_paused.emit()

    def _on_document_changed(self) -> None:
        self.editor.show_text(self._store.document.text)

    def _on_finding_chosen(self, finding: Finding) -> None:
        found = finding.diagnostic
        self.editor.go_to(finding.line, found.start, found.end)

    def _on_fix_chosen(self, finding: Finding, fix: Fix) -> None:
        self._store.end_step()
        self.editor.replace_range(finding.line, fix.span.start, fix.span.end, fix.replacement)
        self._store.end_step()
        self.editor.setFocus()


def _mark(finding: Finding) -> Mark:
    found: Diagnostic = finding.diagnostic
    tip = f"{found.message}\n{found.hint}".strip()
    return Mark(finding.line, found.start, found.end, found.is_error, tip)


class Echo(QScrollArea):
    """The typeset lines, one below the other."""

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._rows: list[FormulaView] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Definitions as they were read"))
        inner = QWidget()
        inner.setObjectName("column")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(GAP // 2, 0, GAP // 2, 0)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)
        self.setWidget(inner)

    @property
    def rows(self) -> tuple[FormulaView, ...]:
        """The rows that show a formula."""
        return tuple(row for row in self._rows if row.latex)

    def show_lines(self, latex: tuple[str, ...], texts: tuple[str, ...]) -> None:
        """Show the lines that could be read."""
        while len(self._rows) < len(latex):
            row = FormulaView(self._typesetter, ECHO_SCALE)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for i, row in enumerate(self._rows):
            formula = latex[i] if i < len(latex) else ""
            row.show_latex(formula, texts[i] if formula and i < len(texts) else "")
            row.setVisible(bool(formula))
