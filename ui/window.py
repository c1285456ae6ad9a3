"""The main window: puts panels, views, labs and bars in their places, and decides nothing."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QLayout,
    QMainWindow,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QUndoView,
    QVBoxLayout,
    QWidget,
)

from explorer.scene.palette import Theme
from ui import assets
from ui.actions import KEYS, ROWS, tint, translated
from ui.labs.order_box import OrderBox
from ui.labs.room import RoomView
from ui.labs.room_scroll import RoomScroll
from ui.labs.taylor import TaylorLab
from ui.panels.definitions import DefinitionsPanel
from ui.panels.point import PointPanel
from ui.panels.table_column import TableColumn
from ui.panels.view_pair import ViewPair
from ui.panels.view_pane import MakeView, ViewPane
from ui.store import Store
from ui.widgets.bar_parts import ShrinkingBar, Spring, menu_button
from ui.widgets.busy_parts import BusyParts
from ui.widgets.docks import DockTitle, panel_dock
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.focus_order import give_focus, next_control, parts_of
from ui.widgets.menus import Menu, MenuBar
from ui.widgets.motion import reduced_motion
from ui.widgets.style import GAP, growth, has_large_letters, picture_point_size
from ui.widgets.typeset import Typesetter

SIZE, LEAST = QSize(1280, 800), QSize(480, 360)
SIDE_WIDTHS = (272, 304)  # pixels
WIDE_SIDES = (0.2, 0.25)  # of the window's width, for a projector's letters
ICON, LARGE_ICON = 20, 32  # pixels
LOW = 560  # pixels of height below which a room that is open takes the place of the views
BETWEEN = 80  # pixels of height that margins and handles take, and what grows with its content
LETTERS = 60  # pixels of the height that large letters take from the pictures of a room
STACKED = 1150  # pixels of the window's width below which a projector's letters need the views one above the other
MENUS = ("File", "Edit", "Examples", "View", "Present", "Export", "Help")


class MainWindow(QMainWindow):
    """Everything on the screen, by name: definitions, point, taylor, panes, order, notice."""

    painted = Signal()  # once, after the window has been painted for the first time
    closing = Signal()  # when the user closes the window
    themed = Signal(object)  # the Theme, when everything is drawn in another one
    language_changed = Signal()  # when everything is to be said in another language or notation
    full_wanted = Signal(object)  # the pane that is to have the whole screen, or no longer
    brought_back = Signal()  # when what stood beside a view or a lab that filled the window is shown again
    cancel_wanted = Signal()  # when what takes long is not worth waiting for

    def __init__(self, store: Store, typesetter: Typesetter, theme: Theme, make_view: MakeView) -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True  # asked when the user closes the window
        self.setWindowTitle(self.tr("Function Explorer"))
        self.setWindowIcon(assets.application_icon())
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks)
        self.painted.connect(lambda: self.setAnimated(not reduced_motion(self)))
        store.changed.connect(lambda _, new: self._on_room_wanted(is_open=bool(new.lab.room)))
        self.definitions = DefinitionsPanel(store, typesetter)
        self.point = PointPanel(store, typesetter, theme)
        self.taylor = TaylorLab(store, typesetter, theme)
        self.tables = TableColumn(typesetter, theme)
        self.room = RoomView(store, typesetter, theme, make_view, self.tables)
        self.room.large_wanted.connect(self.toggle_large)
        self.panes = (
            ViewPane(make_view, store, theme, 0, self.tr("View A")),
            ViewPane(make_view, store, theme, 1, self.tr("View B")),
        )
        for pane in self.panes:
            pane.alone_wanted.connect(lambda pane=pane: self.toggle_alone(pane))
            pane.full_wanted.connect(lambda pane=pane: self.full_wanted.emit(pane))
        self.order = OrderBox(store)
        self.function_name = "function"  # for the names of exported files
        self._was_painted = False
        self._beside: list[QWidget] = []  # what was hidden for a view that is shown alone
        self._projector = False
        self._theme = theme
        self._lay_out(store)
        self.setMinimumSize(LEAST)
        if layout := self.layout():  # or parts that come and go would make it larger than the screen
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        store.changed.connect(lambda *_: self._arrange())  # a room that is opened takes height
        self._add_status()
        self.resize(SIZE)

    def _lay_out(self, store: Store) -> None:
        self.splitter = ViewPair(self.panes)
        self.setCentralWidget(self.splitter)
        self.history = QUndoView(store.stack)
        self.history.setEmptyLabel(self.tr("as it was opened"))
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        sides = [
            panel_dock(self, "definitions", self.tr("Definitions"), self.definitions, left),
            panel_dock(self, "point", self.tr("At the point"), self.point, right),
        ]
        below = Qt.DockWidgetArea.BottomDockWidgetArea
        lab = panel_dock(self, "labs", self.tr("Labs"), self._labs(), below, has_head=False)  # views get the height
        self._lab = lab
        self.taylor.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if column := lab.widget().layout():
            column.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        history = panel_dock(self, "history", self.tr("History"), self.history, right)
        self.tabifyDockWidget(sides[1], history)  # beside it, it would take height from the views
        history.hide()
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, below)
        self._sides = sides
        self.resizeDocks(sides, SIDE_WIDTHS, Qt.Orientation.Horizontal)

    def _labs(self) -> QWidget:
        """Return the strip of the orders with the open room above it."""
        both = QWidget()
        column = QVBoxLayout(both)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)  # without a room it is a strip again
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        self._scroll = RoomScroll(self.room)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.taylor)
        return both

    def _add_status(self) -> None:
        self.busy = BusyParts(self)
        self.busy.cancel.clicked.connect(self.cancel_wanted)
        self.notice = ElidedLabel("")
        self.notice.setAccessibleDescription(self.tr("How pictures in space are drawn on this machine"))
        for part in self.busy.parts:
            self.statusBar().addPermanentWidget(part)
        self.statusBar().addPermanentWidget(self.notice)
        self.statusBar().setSizeGripEnabled(False)

    def add_actions(
        self, actions: Mapping[str, QAction], recent: Menu, examples: Menu, layers: Menu, looks: Sequence[Menu]
    ) -> None:
        """Make the menu bar and the tool bar from the action table; the first of `looks` is the menu of themes."""
        self.actions_by_id = dict(actions)
        self.addActions(list(actions.values()))  # their keys work where the menus are hidden
        self.table_menus: list[Menu] = []
        bar = MenuBar(self)
        self.setMenuBar(bar)
        menus = {"Examples": examples} | {name: Menu(translated(name), self) for name in MENUS if name != "Examples"}
        for name in MENUS:
            bar.addMenu(menus[name])
        for row in ROWS:
            menus[row.menu].addAction(actions[row.id])
        menus["File"].insertMenu(actions["save"], recent)
        self.export = export = menus["Export"]
        self.present = menus["Present"]
        export.addSeparator()
        export.aboutToShow.connect(lambda: self._offer_tables(export))
        menus["View"].addSeparator()
        for menu in (layers, *looks):
            menus["View"].addMenu(menu)
        for dock in self.findChildren(QDockWidget):
            menus["View"].addAction(dock.toggleViewAction())
        self._add_tools(actions, examples, export, looks[0])
        self.definitions.set_theme(self._theme)
        self._tint()

    def _offer_tables(self, export: Menu) -> None:
        """Put the tables that are shown now, each with its ways out, at the end of the export menu."""
        for menu in self.table_menus:
            export.removeAction(menu.menuAction())
            menu.deleteLater()
        self.table_menus = []
        for section in self.point.shown_sections():
            menu = export.add_menu(section.menu.title())
            menu.addActions(section.menu.actions())
            self.table_menus.append(menu)

    def _add_tools(self, actions: Mapping[str, QAction], examples: Menu, export: Menu, themes: Menu) -> None:
        bar = ShrinkingBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        self._bar = bar
        self._tool_menus = {
            "examples": menu_button(self.tr("Examples"), examples),
            "export": menu_button(self.tr("Export"), export),
            "theme": menu_button(self.tr("Theme"), themes),
            "more": menu_button(self.tr("More tools"), Menu(self)),
        }
        order_label = QLabel(self.tr(" order "))
        order_label.setObjectName("muted")
        parts: tuple[QAction | QWidget | None, ...] = (
            *(actions["new"], actions["open"], actions["save"], self._tool_menus["examples"], actions["lessons"], None),
            *(actions["undo"], actions["redo"], None),
            *(order_label, actions["lower"], self.order, actions["higher"], actions["play"], None),
            *(self._tool_menus["export"], Spring()),
            *(self._tool_menus["theme"], actions["projector"], actions["help"]),
        )
        tools: dict[str, QToolButton] = {}
        for part in parts:
            if part is None:
                bar.addSeparator()
            elif isinstance(part, QAction):
                tools[part.objectName()] = bar.add_tool(part)
            else:
                bar.addWidget(part)
        menus = self._tool_menus
        bar.set_yielding(menus["theme"], menus["export"], tools["lessons"], menus["examples"])
        bar.add_more(menus["more"])
        self.addToolBar(bar)

    @property
    def theme(self) -> Theme:
        """The colours everything is drawn in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Draw everything that paints itself with another theme's colours."""
        self._theme = theme
        for part in (self.definitions, self.point, self.taylor, self.room, *self.panes):
            part.set_theme(theme)
        self._tint()
        self.themed.emit(theme)

    def _tint(self) -> None:
        """Give what the window itself holds icons in the theme's colours."""
        tint(self.actions_by_id, self._theme)
        for title in self.findChildren(DockTitle):
            title.set_theme(self._theme)
        for name, button in self._tool_menus.items():
            button.setIcon(assets.icon(name, self._theme.foreground, self._theme.disabled))

    def set_projector(self, projector: bool) -> None:  # noqa: FBT001 - a setter
        """Make what is measured in pixels fit the letters: large for a projector, or ordinary."""
        side = LARGE_ICON if has_large_letters(projector=projector) else ICON
        self._projector = projector
        self._bar.setIconSize(QSize(side, side))
        self.taylor.set_icon_size(QSize(side * 4 // 5, side * 4 // 5))
        widths = self._wide_sides() if projector else SIDE_WIDTHS
        self.resizeDocks(self._sides, widths, Qt.Orientation.Horizontal)
        self._arrange()
        for pane in (*self.panes, self.room):
            pane.set_point_size(picture_point_size(projector=projector))

    @property
    def is_large(self) -> bool:
        """Whether letters and lines are large, for a projector."""
        return self._projector

    def _wide_sides(self) -> list[int]:
        """Return the widths at which the panels at the sides hold large letters."""
        return [max(width, round(share * self.width())) for width, share in zip(SIDE_WIDTHS, WIDE_SIDES, strict=True)]

    def _arrange(self) -> None:
        """Put the views side by side, or one above the other where large letters leave height but too little width."""
        large = LETTERS if self._projector else 0  # large letters need height themselves
        self.room.fit(self.height() - large, self.width(), large=self._projector)
        stacked = self._projector and self.width() < STACKED and self.room.isHidden()
        self.splitter.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)
        QTimer.singleShot(0, self, self._settle)  # once the views stand as they are to stand

    def _on_room_wanted(self, *, is_open: bool) -> None:
        """Let a room have the place of the views where there is none for both, before the window grows with it."""
        if is_open and self.is_low and not self._beside:
            self.splitter.hide()
            self._limit_room()

    def _settle(self) -> None:
        """Give a room that was closed no more place, and one that is open no more height than there is."""
        self._scroll.settle()
        was_hidden = self.splitter.isHidden()
        if not self._beside:
            self.splitter.setVisible(self.room.isHidden() or not self.is_low)
        self._limit_room()
        if was_hidden and not self.splitter.isHidden():  # the room had their height, and would keep it
            self.resizeDocks([self._lab], [1], Qt.Orientation.Vertical)

    def _limit_room(self) -> None:
        bars = (self.menuBar(), *self.findChildren(QToolBar), self.statusBar())
        others = [*bars, self.taylor, *([self.splitter] if self.splitter.isVisible() else [])]
        self._scroll.limit(self.height() - BETWEEN - sum(part.minimumSizeHint().height() for part in others))

    def toggle_alone(self, pane: ViewPane) -> None:
        """Let one view fill the window, or bring back what stood beside it."""
        if self._beside:
            self.bring_back()
            return
        self._hide([*self.findChildren(QDockWidget), *(other for other in self.panes if other is not pane)])
        if pane.view is not None:
            pane.view.setFocus()

    def toggle_large(self) -> None:
        """Let the lab fill the window, or bring back what stood beside it."""
        if self._beside:
            self.bring_back()
        else:
            self._hide([self.splitter, *(dock for dock in self.findChildren(QDockWidget) if dock is not self._lab)])

    def _hide(self, parts: Sequence[QWidget]) -> None:
        self._beside = [part for part in parts if not part.isHidden()]
        for part in self._beside:
            part.hide()

    def bring_back(self) -> None:
        """Show what was hidden for a view or the lab that filled the window."""
        for part in self._beside:
            part.show()
        self._beside = []
        self.splitter.show_views()
        self.brought_back.emit()

    @property
    def is_low(self) -> bool:
        """Whether an open room takes the place of the views."""
        return self.height() < LOW * growth(projector=self._projector)

    @property
    def is_alone(self) -> bool:
        """Whether one view fills the window."""
        return bool(self._beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._projector and event.size().width() > event.oldSize().width():  # the panels grow with the window
            widths = [max(side.width(), wide) for side, wide in zip(self._sides, self._wide_sides(), strict=True)]
            self.resizeDocks(self._sides, widths, Qt.Orientation.Horizontal)
        self._arrange()

    def show_playing(self, playing: bool) -> None:  # noqa: FBT001 - a slot
        """Turn the button that plays the orders into one that pauses, or back."""
        icon = assets.icon("pause" if playing else "play", self._theme.foreground, self._theme.disabled)
        self.actions_by_id["play"].setIcon(icon)

    def layout_state(self) -> dict[str, QByteArray]:
        """Return what has to be kept to open the window the same way again."""
        for part in self._beside:
            part.show()
        return {"geometry": self.saveGeometry(), "docks": self.saveState(), "views": self.splitter.saveState()}

    def restore_layout(self, states: Mapping[str, QByteArray]) -> None:
        """Open the window the way it was closed."""
        restore = {"geometry": self.restoreGeometry, "docks": self.restoreState, "views": self.splitter.restoreState}
        for name, state in states.items():
            restore[name](state)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:  # Qt would have everything painted anew at once
            self.language_changed.emit()
            return True
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return handled

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        found = next_control(parts_of(self), self.focusWidget(), forward=forward)
        if found is not None:
            give_focus(found, Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return found is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.busy.show_busy(False)
        self.closing.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step and play where no control has taken the keys for it."""
        action = {"[": "lower", "]": "higher"}.get(event.text()) or KEYS.get(Qt.Key(event.key()))
        if action is not None:
            self.actions_by_id[action].trigger()
        elif event.key() == Qt.Key.Key_Escape and self.busy.cancel.isVisible():
            self.busy.cancel.click()
        elif event.key() == Qt.Key.Key_Escape and self.is_alone:
            self.actions_by_id["alone"].trigger()
        elif event.key() == Qt.Key.Key_Escape and self.leave_text():
            return
        else:
            super().keyPressEvent(event)

    def leave_text(self) -> bool:
        """Take the keyboard out of the definitions, so that keys step and play; whether it was there."""
        focus = QApplication.focusWidget()
        was_there = focus is not None and self.definitions.isAncestorOf(focus)
        if was_there and focus is not None:
            focus.clearFocus()
        return was_there
