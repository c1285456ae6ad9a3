"""The trust badge: whether four ways to the derivatives agree, and on a click the figures and the V-curve."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from explorer.analysis.verdict import Trust, Verdict
from explorer.document.wording import written
from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui.language.translator import shown
from ui.widgets.style import GAP, color_of
from ui.widgets.v_curve import VCurve

STATES = {
    Verdict.AGREE: "good",
    Verdict.EXACT: "unsure",
    Verdict.KINK: "bad",
    Verdict.DISAGREE: "bad",
    Verdict.UNCHECKED: "",
}


class TrustBadge(QToolButton):
    """Shows a Trust in two words; a click opens the figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trust: Trust | None = None
        self.figures: TrustFigures | None = None
        self.setObjectName("badge")
        self.clicked.connect(self._open)
        self.show_trust(None)

    @property
    def trust(self) -> Trust | None:
        """What is shown; None while the probe moves."""
        return self._trust

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme

    def show_trust(self, trust: Trust | None) -> None:
        """Show the outcome of a check, or that there is none yet."""
        if trust is None and self._trust is None and self.text():
            return
        self._trust = trust
        text = self._word(trust)
        if text != self.text():
            self.setText(text)
            self.setToolTip(self._explanation(trust))
            self._restyle(STATES[trust.verdict] if trust is not None else "")
        if self.figures is not None and self.figures.isVisible() and trust is not None:
            self.figures.show_trust(trust, self._theme)

    def _word(self, trust: Trust | None) -> str:
        words = {
            Verdict.AGREE: self.tr("✓ 4 ways agree"),
            Verdict.EXACT: self.tr("3 of 4 ways agree"),
            Verdict.KINK: self.tr("✗ not differentiable"),
            Verdict.DISAGREE: self.tr("✗ ways disagree"),
            Verdict.UNCHECKED: self.tr("not checked"),
        }
        return "…" if trust is None else words[trust.verdict]

    def _explanation(self, trust: Trust | None) -> str:
        if trust is None:
            return self.tr("The derivatives are checked when the point rests.")
        if trust.reason:
            return self.tr("Not checked: {0}.").format(shown(trust.reason))
        return self.tr("The derivatives, found in four ways: {0}. Click for the figures.").format(shown(trust.verdict))

    def _restyle(self, state: str) -> None:
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def _open(self) -> None:
        if self._trust is None:
            return
        if self.figures is None:
            self.figures = TrustFigures(self)
        self.figures.show_trust(self._trust, self._theme)
        self.figures.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - self.figures.width(), self.height() + GAP // 2))
        screen = self.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.figures.width())))
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - self.figures.height())))
        self.figures.move(corner)
        self.figures.show()


class TrustFigures(QFrame):
    """The largest relative differences of the ways, and the error of the differences against their step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.headline = QLabel()
        self.headline.setObjectName("strong")
        self.headline.setWordWrap(True)
        self.cells: dict[tuple[int, int], QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GAP)
        self._grid.setVerticalSpacing(GAP // 2)
        self.curve = VCurve()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addWidget(self.headline)
        column.addLayout(self._grid)
        column.addWidget(self.curve, 1)

    def show_trust(self, trust: Trust, theme: Theme) -> None:
        """Show the figures of a check."""
        said = str(trust.verdict) if not trust.reason else f"{trust.verdict}: {trust.reason}"
        self.headline.setText(shown(f"{said[0].upper()}{said[1:]}."))
        heads = (self.tr("relative difference"), self.tr("first derivatives"), self.tr("second derivatives"))
        rows = [heads] if trust.ways else []
        rows += [(way.name, _difference(way.first), _difference(way.second)) for way in trust.ways]
        for label in self.cells.values():
            label.hide()
        for i, row in enumerate(rows):
            for j, text in enumerate(row):
                self._cell(i, j).setText(shown(text))
        self.curve.setVisible(trust.errors is not None)
        if trust.steps is not None and trust.errors is not None:
            self.curve.show_errors(trust.steps, trust.errors, color_of(theme.color(Role.TAYLOR)))

    def _cell(self, row: int, column: int) -> QLabel:
        if (row, column) not in self.cells:
            label = QLabel()
            label.setObjectName("muted" if row == 0 else "")
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(label, row, column, side)
            self.cells[row, column] = label
        self.cells[row, column].show()
        return self.cells[row, column]


def _difference(number: float | None) -> str:
    if number is None:
        return ""
    return written(number, 2)
