"""The order of the Taylor polynomial as a spin box; below 0 the polynomial is off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from explorer.document.edits import set_order, show_taylor
from explorer.document.model import MAX_ORDER
from ui.store import Store

OFF = -1
ORDERED = ("error", "terms", "microscope")  # the rooms that show the polynomial of an order in any case


class OrderBox(QSpinBox):
    """Shows the document's order, and edits it."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setRange(OFF, MAX_ORDER)
        self.setSpecialValueText(self.tr("off"))
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(self.tr("Order of the Taylor polynomial"))
        self.lineEdit().setAccessibleName(self.accessibleName())
        self.setToolTip(self.tr("Order of the Taylor polynomial  ( [ and ], or Ctrl+Alt+Down and Up )"))
        self.valueChanged.connect(lambda order: choose_order(store, order))
        store.changed.connect(self._on_document_changed)
        self._on_document_changed()

    def set_highest(self, order: int) -> None:
        """Tell the highest order that can be computed at the point."""
        if order == self.maximum():
            return  # Qt would lay out the whole window again
        blocked = self.blockSignals(True)
        self.setMaximum(order)
        self.blockSignals(blocked)
        self._on_document_changed()

    def _on_document_changed(self) -> None:
        order = shown_order(self._store, self.maximum())
        if order != self.value():
            blocked = self.blockSignals(True)
            self.setValue(order)
            self.blockSignals(blocked)


def shown_order(store: Store, highest: int) -> int:
    """Return the order that is drawn, also where only a room of the labs draws it, OFF when none is."""
    document = store.document
    return min(document.order, highest) if document.taylor or document.lab.room in ORDERED else OFF


def choose_order(store: Store, order: int, merge_key: str | None = None) -> None:
    """Show the polynomial of an order, or none where it is OFF; a room that shows one goes on with what it has."""
    if order <= OFF:
        store.apply(show_taylor(False), merge_key, "hide the Taylor polynomial")
    else:
        store.apply(set_order(order), merge_key, f"Taylor order {order}")
