"""The menu of a table: copy it, save it, and of a tensor what is shown or the whole."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from explorer.export.formats import Takes, formats
from ui.language.translator import shown
from ui.widgets.menus import Menu

COPIED = 20_000  # numbers that are written at once; of more a file is made, which can be cancelled


class TableMenu(Menu):
    """Says what is wanted of a table; its entries are made when somebody looks at them, as tables come by the dozen."""

    copy_wanted = Signal(str)  # a format, when what is shown is to be copied
    save_wanted = Signal(str)  # likewise, when it is to be saved
    whole_copy_wanted = Signal(str)  # a format, when the whole tensor is to be copied
    whole_save_wanted = Signal(str)  # likewise, when it is to be saved
    symbols_wanted = Signal()  # when the formulas are to be copied

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole: Menu | None = None
        self._copies: list[QAction] = []
        self._whole_copies: list[QAction] = []
        self._copy_symbols: QAction | None = None
        self._offered: tuple[int, int | None, bool] = (0, None, False)
        self.aboutToShow.connect(self._fill)

    def actions(self) -> list[QAction]:
        self._fill()
        return super().actions()

    @property
    def whole(self) -> Menu:
        """The menu of the whole tensor."""
        return self._fill()

    def offer(self, shown: int, whole: int | None, *, symbols: bool) -> None:
        """Offer what there is: numbers shown, numbers of the whole tensor (None: it is none), formulas."""
        self._offered = shown, whole, symbols
        self._show_offered()

    def _fill(self) -> Menu:
        whole = self._whole
        if whole is None:
            self._whole = whole = Menu(self.tr("The whole tensor"), self)
            self._copies = self._add_copies(self, self.copy_wanted)
            self._copy_symbols = self.addAction(self.tr("Copy the formulas as LaTeX"), self.symbols_wanted.emit)
            self._add_saves(self, self.save_wanted)
            self.addMenu(whole)
            self._whole_copies = self._add_copies(whole, self.whole_copy_wanted)
            self._add_saves(whole, self.whole_save_wanted)
            self._show_offered()
        return whole

    def _show_offered(self) -> None:
        if self._whole is None or self._copy_symbols is None:
            return
        shown, whole, symbols = self._offered
        self._copy_symbols.setVisible(symbols)
        self._whole.menuAction().setVisible(whole is not None)
        for actions, count in ((self._copies, shown), (self._whole_copies, whole or 0)):
            for action in actions:
                action.setEnabled(count <= COPIED)

    def _add_copies(self, menu: Menu, wanted: SignalInstance) -> list[QAction]:
        made = []
        for row in (row for row in formats(Takes.TABLE) if row.copied):
            made.append(action := menu.addAction(self.tr("Copy as {0}").format(shown(row.title))))
            action.triggered.connect(lambda _=False, key=row.key: wanted.emit(key))
        return made

    def _add_saves(self, menu: Menu, wanted: SignalInstance) -> None:
        menu.addSeparator()
        for row in formats(Takes.TABLE):
            action = menu.addAction(self.tr("Save as {0}…").format(shown(row.title)))
            action.triggered.connect(lambda _=False, key=row.key: wanted.emit(key))
