"""The dialog that asks what is to move, in how many frames, and into which kind of file."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QWidget

from explorer.export.formats import Takes, formats
from explorer.export.options import MOST_FRAMES, Options
from ui.language.translator import shown


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: the keys of a sequence and of a format, the frames, and the seconds of each (None: usual)."""

    key: str
    format: str
    frames: int
    seconds: float | None = None


class AnimationDialog(QDialog):
    """Asks how a view is to move."""

    def __init__(self, parent: QWidget | None, sequences: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Animation"))
        self.what = QComboBox()
        for key, title in sequences:
            self.what.addItem(shown(title), key)
        self.format = QComboBox()
        for row in formats(Takes.ANIMATION):
            self.format.addItem(shown(row.title), row.key)
        self.frames = QSpinBox(minimum=2, maximum=MOST_FRAMES, value=Options().frames)
        self.pause = QSpinBox(minimum=0, maximum=10_000, singleStep=50)
        self.pause.setSpecialValueText(self.tr("as suits it"))
        for box in (self.frames, self.pause):
            box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QFormLayout(self)
        rows.addRow(self.tr("What moves"), self.what)
        rows.addRow(self.tr("Frames"), self.frames)
        rows.addRow(self.tr("Milliseconds a frame"), self.pause)
        rows.addRow(self.tr("File"), self.format)
        rows.addRow(buttons)
        self.what.currentIndexChanged.connect(self._on_what_changed)
        self._on_what_changed()

    def choice(self) -> Choice:
        """Return what is chosen."""
        pause = max(self.pause.value(), 20) / 1000 if self.pause.value() else None
        return Choice(self.what.currentData(), self.format.currentData(), self.frames.value(), pause)

    @classmethod
    def ask(cls, parent: QWidget, sequences: Sequence[tuple[str, str]]) -> Choice | None:
        """Ask, and return the choice; None if the user changed their mind."""
        dialog = cls(parent, sequences)
        chosen = dialog.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        return chosen

    def _on_what_changed(self) -> None:
        self.frames.setEnabled(self.what.currentData() not in {"taylor", "steps"})  # these are counted by themselves
