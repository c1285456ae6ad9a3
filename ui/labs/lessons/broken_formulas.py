"""Which formulas of a text cannot be typeset: found out while nobody looks at them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from ui.widgets.typeset import Typesetter


class BrokenFormulas(QObject):
    """Tries formulas, and forgets those before."""

    told = Signal(object)  # those that cannot be typeset, once all of them are tried

    def __init__(self, typesetter: Typesetter, parent: QObject) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._formulas: tuple[str, ...] = ()
        self._askers: dict[str, QObject] = {}  # of those that are waited for: each waits for one formula
        typesetter.ready.connect(self._on_ready)

    def check(self, formulas: Sequence[str]) -> None:
        """Try formulas in the place of those before."""
        self.stop()
        self._formulas = tuple(formulas)
        for latex in formulas:
            if not self._typesetter.knows(latex):
                self._askers[latex] = QObject()
                self._typesetter.ask(self._askers[latex], latex)
        self._tell()

    def stop(self) -> None:
        """Wait for none any more."""
        for asker in self._askers.values():
            self._typesetter.forget(asker)
        self._askers.clear()

    def _on_ready(self, latex: str) -> None:
        if self._askers.pop(latex, None) is not None:
            self._tell()

    def _tell(self) -> None:
        if not self._askers:
            knows, found = self._typesetter.knows, self._typesetter.found
            self.told.emit([latex for latex in self._formulas if knows(latex) and found(latex) is None])
