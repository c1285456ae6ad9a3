"""The composition root: makes the parts, connects them, and answers the actions."""

import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from explorer.document.edits import Edit, set_probe, set_range, show_layer
from explorer.document.model import Document
from explorer.document.results import FailureResult, PictureResult, PointResult, ReadResult, Result, Table
from explorer.scene.primitives import CurveHandle, MeshHandle, PlaneHandle
from ui import assets
from ui.actions import ROWS, make_actions, translated
from ui.exporters import SUFFIXES, ExportError, copy_picture, picture_bytes, table_text, with_suffix, write
from ui.jobs import Jobs
from ui.panels.view_pane import ViewPane
from ui.settings import THEME_CHOICES, Settings, theme_of
from ui.store import Store
from ui.views.plane_view import PlaneView
from ui.views.space_view import SpaceView
from ui.widgets.dialogs import FailureDialog, ask_save_path, help_page, show_text
from ui.widgets.style import dress, picture_point_size
from ui.widgets.typeset import Typesetter
from ui.window import MainWindow

MESSAGE_TIME = 8000  # milliseconds a message stays in the status bar


class Explorer(QObject):
    """One window with its document, its worker and its actions."""

    def __init__(self, document: Document, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme_of(settings.theme_choice)
        self._dress()
        self.store = Store(document, self)
        self.jobs = Jobs(parent=self)
        self.typesetter = Typesetter(self)
        self.window = MainWindow(self.store, self.typesetter, self.theme, self._make_view)
        self.picture: PictureResult | None = None
        self._coordinates: tuple[str, ...] = ()
        self._opengl_wanted = False
        self._closed = False
        self._add_actions()
        self._connect()
        self._enlarge()
        self._restore()

    # Wiring

    def _connect(self) -> None:
        window = self.window
        self.store.changed.connect(self._on_document_changed)
        self.jobs.result.connect(self._on_result)
        self.jobs.busy.connect(window.show_busy)
        window.point.save_requested.connect(self.save_table)
        window.painted.connect(self._on_first_painted)
        window.closing.connect(self.close)
        for pane in window.panes:
            pane.probe_dragged.connect(self._on_probe_dragged)
            pane.drag_finished.connect(self.store.end_step)
            pane.nudged.connect(lambda axis, steps, pane=pane: self._on_nudged(pane, axis, steps))
            pane.ranges_changed.connect(lambda ranges, pane=pane: self._on_ranges_changed(pane, ranges))
            pane.fit_requested.connect(self.fit)
        stack = self.store.stack
        stack.canUndoChanged.connect(self.actions["undo"].setEnabled)
        stack.canRedoChanged.connect(self.actions["redo"].setEnabled)
        stack.undoTextChanged.connect(lambda text: self.actions["undo"].setToolTip(f"{self.tr('Undo')} {text}  (Ctrl+Z)"))
        window.taylor.playing.connect(self._on_playing)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def _add_actions(self) -> None:
        self.actions = make_actions(self.window, self)
        for name in ("undo", "redo"):
            self.actions[name].setEnabled(False)
        self.actions["projector"].setChecked(self.settings.projector)
        self.examples = QMenu(translated("Examples"), self.window)
        for path in assets.examples():
            self.examples.addAction(path.stem.replace("_", " ").capitalize(), lambda path=path: self.open_path(path))
        self.layers = QMenu(translated("Layers"), self.window)
        self.themes = QMenu(translated("Theme"), self.window)
        group = QActionGroup(self.themes)
        for choice in THEME_CHOICES:
            action = QAction(translated(THEME_NAMES[choice]), group, checkable=True)
            action.setChecked(choice == self.settings.theme_choice)
            action.triggered.connect(lambda _checked=False, choice=choice: self.choose_theme(choice))
            self.themes.addAction(action)
        self.window.add_actions(self.actions, self.examples, self.layers, self.themes)

    def _make_view(self, kind: str, parent: QWidget) -> PlaneView | SpaceView:
        if kind == "plane":
            return PlaneView(parent)
        view = SpaceView(parent)
        view.renderer_changed.connect(self.window.notice.setText)
        if self._opengl_wanted:
            QTimer.singleShot(0, view, lambda: self._use_opengl(view))
        return view

    def _use_opengl(self, view: SpaceView) -> None:
        view.use_opengl()
        self.window.notice.setText(view.renderer_notice)

    def _on_first_painted(self) -> None:
        """Load what takes long only now: the window is on the screen."""
        self._opengl_wanted = True
        for pane in self.window.panes:
            if isinstance(pane.view, SpaceView):
                self._use_opengl(pane.view)

    # Facts down

    def start(self) -> None:
        """Ask for the results of the document the window opens with."""
        self.jobs.submit(self.store.document)

    def _on_document_changed(self, old: Document, new: Document) -> None:
        if (old.lines, old.explored) != (new.lines, new.explored):
            self.jobs.submit_typed(new)
        else:
            self.jobs.submit_moved(new)

    def _on_result(self, result: Result) -> None:
        match result:
            case ReadResult():
                self._show_reading(result)
            case PointResult():
                self.window.point.show_point(result)
                self.window.taylor.show_point(result)
                self.window.order.set_highest(result.max_order)
            case PictureResult():
                self._show_picture(result)
            case FailureResult(message):
                self._dim(True)
                self.window.statusBar().showMessage(message)

    def _show_reading(self, reading: ReadResult) -> None:
        self.window.definitions.show_reading(reading)
        self.window.point.show_reading(reading)
        if reading.name is None:
            self._dim(True)
            return
        self._coordinates = reading.coordinates
        self.window.statusBar().clearMessage()

    def _show_picture(self, picture: PictureResult) -> None:
        layers_changed = self.picture is None or self.picture.layers != picture.layers
        self.picture = picture
        self._dim(False)
        self.window.point.set_steps(picture.step)
        for i, pane in enumerate(self.window.panes):
            pane.show_scene(picture.scenes[i] if i < len(picture.scenes) else None)
            pane.setVisible(i < len(picture.scenes))
        if layers_changed:
            self._fill_layers(picture.layers)

    def _fill_layers(self, layers: tuple[tuple[str, str], ...]) -> None:
        self.layers.clear()
        for key, name in layers:
            action = self.layers.addAction(name)
            action.setCheckable(True)
            action.setChecked(key not in self.store.document.hidden)
            action.toggled.connect(lambda on, key=key, name=name: self.store.apply(show_layer(key, on), None, name))

    def _dim(self, dimmed: bool) -> None:  # noqa: FBT001 - a setter
        for pane in self.window.panes:
            pane.set_dimmed(dimmed)
        self.window.point.set_dimmed(dimmed)

    # Intents up

    def _probe(self) -> tuple[float, ...] | None:
        shown = self.window.point.point
        chosen = self.store.document.probe
        if shown is None or (chosen is not None and len(chosen) == len(shown.at)):
            return chosen
        return shown.at

    def _on_probe_dragged(self, moved: dict[int, float]) -> None:
        self._move_probe(moved, "drag")

    def _move_probe(self, moved: dict[int, float], merge_key: str) -> None:
        probe = self._probe()
        if probe is not None and all(i < len(probe) for i in moved):
            at = [moved.get(i, value) for i, value in enumerate(probe)]
            self.store.apply(set_probe(at), merge_key, self.tr("move the point"))

    def _on_nudged(self, pane: ViewPane, axis: int, steps: int) -> None:
        handle = pane.scene.handle if pane.scene is not None else None
        index: int | None = None
        match handle:
            case PlaneHandle(across, up):
                index = (across, up)[axis]
            case MeshHandle(_, indices):
                index = indices[axis] if axis < len(indices) else None
            case CurveHandle(index):
                pass
        probe = self._probe()
        if index is None or probe is None or self.picture is None:
            return
        step = self.picture.step[index]
        self._move_probe({index: float(f"{probe[index] + steps * step:.12g}")}, f"nudge {index}")

    def _on_ranges_changed(self, pane: ViewPane, ranges: dict[str, tuple[float, float]]) -> None:
        if pane.scene is None:
            return
        names = {"x": pane.scene.x.name, "y": pane.scene.y.name}
        edits = [set_range(names[axis], *r) for axis, r in ranges.items() if names[axis] in self._coordinates]
        self.store.apply(_together(edits), "ranges", self.tr("change the ranges"))

    # Actions, by the names of the action table

    def new(self) -> None:
        """Begin with an empty document; the old one can be had back with Undo."""
        self.store.end_step()
        self.store.apply(lambda _: Document(), None, self.tr("new document"))
        self.window.definitions.editor.setFocus()

    def open_path(self, path: Path) -> None:
        """Show the document of a file; a file that can't be read leaves everything as it is."""
        try:
            document = read_document(path)
        except (OSError, ValueError) as error:
            self.say(f"{path.name}: {error}")
            return
        self.store.end_step()
        self.store.apply(lambda _: document, None, self.tr("open {0}").format(path.stem))

    def undo(self) -> None:
        """Take back the last step."""
        self.store.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.store.stack.redo()

    def quit(self) -> None:
        """Close the window."""
        self.window.close()

    def lower_order(self) -> None:
        """Show the Taylor polynomial of one order less."""
        self.window.taylor.step(-1)

    def higher_order(self) -> None:
        """Show the Taylor polynomial of one order more."""
        self.window.taylor.step(1)

    def play_orders(self) -> None:
        """Play the orders from 0 upward, or stop."""
        self.window.taylor.toggle_play()

    def _on_playing(self, playing: bool) -> None:  # noqa: FBT001 - a slot
        name = "pause" if playing else "play"
        self.actions["play"].setIcon(assets.icon(name, self.theme.foreground, self.theme.border))

    def toggle_taylor(self) -> None:
        """Draw the Taylor polynomial, or not."""
        self.window.taylor.shown.click()

    def fit(self) -> None:
        """Let the pipeline choose ranges that suit the function."""
        self.store.end_step()
        self.store.apply(_without_ranges, None, self.tr("fit the ranges"))

    def toggle_projector(self) -> None:
        """Make letters and lines large, or ordinary again."""
        self.settings.projector = not self.settings.projector
        self.actions["projector"].setChecked(self.settings.projector)
        self._dress()
        self._enlarge()

    def choose_theme(self, choice: str) -> None:
        """Use a theme by name, or "system"."""
        self.settings.theme_choice = choice
        self._use_theme()

    def show_help(self) -> None:
        """Show what can be typed and which keys there are."""
        keys = [(action.shortcut().toString(), action.text()) for action in self.actions.values()]
        show_text(self.window, self.tr("How to use it"), help_page([row for row in keys if row[0]]))

    def show_about(self) -> None:
        """Show what the program is."""
        show_text(self.window, self.tr("About Function Explorer"), ABOUT)

    def export_png(self) -> None:
        """Save the current view as an image."""
        self._export_picture("png")

    def export_svg(self) -> None:
        """Save the current view as a vector picture."""
        self._export_picture("svg")

    def export_pdf(self) -> None:
        """Save the current view as a page."""
        self._export_picture("pdf")

    def copy_picture(self) -> None:
        """Put the current view on the clipboard."""
        pane = self.current_pane()
        if pane is not None:
            copy_picture(pane.view)
            self.say(self.tr("The picture is on the clipboard."))

    def save_table(self, table: Table, kind: str) -> None:
        """Save the numbers of a table where the user says."""
        self._save(f"{self._name()}-{table.key}", kind, lambda: table_text(table, kind).encode())

    def _export_picture(self, kind: str) -> None:
        pane = self.current_pane()
        if pane is None:
            self.say(self.tr("There is no picture yet."))
            return
        letter = "ab"[self.window.panes.index(pane)]
        self._save(f"{self._name()}-view-{letter}", kind, lambda: picture_bytes(pane.view, kind))

    def _save(self, name: str, kind: str, content: Callable[[], bytes]) -> None:
        suffix = SUFFIXES[kind]
        title = self.tr("Save as")
        path = ask_save_path(self.window, title, self.settings.folder, f"{name}.{suffix}", f"*.{suffix}")
        if path is None:
            return
        path = with_suffix(path, kind)
        try:
            write(path, content())
        except ExportError as error:
            self.say(str(error))
            return
        self.settings.folder = str(path.parent)
        self.say(self.tr("Saved {0}").format(path))

    # The window

    def current_pane(self) -> ViewPane | None:
        """Return the pane with the focus, or else the first that shows something."""
        shown = [pane for pane in self.window.panes if pane.view is not None and pane.isVisibleTo(self.window)]
        focused = [pane for pane in shown if pane.isAncestorOf(self.window.focusWidget() or self.window)]
        return next(iter(focused or shown), None)

    def say(self, message: str) -> None:
        """Show a message in the status bar for a while."""
        self.window.statusBar().showMessage(message, MESSAGE_TIME)

    def _name(self) -> str:
        return "".join(c for c in "-".join(self._coordinates) if c.isalnum() or c in "-_")[:40] or "function"

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self.theme, projector=self.settings.projector)

    def _enlarge(self) -> None:
        for pane in self.window.panes:
            pane.set_point_size(picture_point_size(projector=self.settings.projector))

    def _use_theme(self) -> None:
        self.theme = theme_of(self.settings.theme_choice)
        self._dress()
        self.window.set_theme(self.theme)

    def _on_color_scheme_changed(self) -> None:
        if self.settings.theme_choice not in THEME_CHOICES[1:]:
            self._use_theme()

    def _restore(self) -> None:
        kept = {name: self.settings.layout(name) for name in ("geometry", "docks", "views")}
        self.window.restore_layout({name: state for name, state in kept.items() if state is not None})

    def close(self) -> None:
        """Stop the threads and remember the layout; the window is closed or closing."""
        if self._closed:
            return
        self._closed = True
        self.window.taylor.stop()
        for name, state in self.window.layout_state().items():
            self.settings.keep_layout(name, state)
        self.jobs.close()
        self.typesetter.close()


THEME_NAMES = {"system": "As the system", "light": "Light", "dark": "Dark", "contrast": "High contrast"}
ABOUT = (
    "<h3>Function Explorer</h3><p>Type a function of one or several variables, and see what vector calculus says "
    "about it: surface, gradient, Jacobian, Hessian and Taylor approximations.</p>"
    "<p>Free software under the MIT license. It works without a network and sends nothing anywhere.</p>"
)


def _together(edits: Sequence[Edit]) -> Edit:
    def edit(document: Document) -> Document:
        for one in edits:
            document = one(document)
        return document

    return edit


def _without_ranges(document: Document) -> Document:
    for chosen in document.ranges:
        document = set_range(chosen.name, 0.0, 0.0)(document)  # an empty range lets the pipeline choose
    return document
