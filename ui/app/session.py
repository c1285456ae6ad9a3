"""One session: the parts of a window, connected. Intents go up to the store, results come down to the panels."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from explorer.document.edits import Edit, set_probe, set_range, show_layer
from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.pictures.states import LayerState
from explorer.document.results import (
    FailureResult,
    FormulasResult,
    PictureResult,
    PointResult,
    PolynomialResult,
    ReadResult,
    Result,
    TrustResult,
)
from explorer.printing.plain import plain_name
from ui.actions import make_actions, translated
from ui.app.commands import Commands
from ui.app.dropping import Dropping
from ui.app.files import Files, OpenWindow
from ui.app.fitting import Fitting
from ui.app.lessons import Lessons, Progress
from ui.app.look import Look, dress_application
from ui.app.memory import keep_freed_memory
from ui.app.speech import Speech, speak
from ui.jobs import Jobs
from ui.language.translator import shown
from ui.panels.view_pane import ViewPane
from ui.settings import Settings
from ui.store import Store
from ui.widgets.menus import Menu
from ui.widgets.slices import Slices
from ui.widgets.texts import retell
from ui.widgets.typeset import Typesetter
from ui.window import MainWindow

if TYPE_CHECKING:
    from explorer.scene.primitives import Scene
    from ui.views.plane_view import PlaneView
    from ui.views.space_view import SpaceView


class Session(QObject):
    """One window with its document, its worker and its actions."""

    def __init__(
        self,
        document: Document,
        settings: Settings,
        open_window: OpenWindow | None = None,
        progress: Progress | None = None,
    ) -> None:
        super().__init__()
        keep_freed_memory()
        self.settings = settings
        self.translator = speak(settings)
        self.store = Store(document, self)
        self.jobs = Jobs(parent=self)
        self.typesetter = Typesetter(self)
        self.window = MainWindow(self.store, self.typesetter, dress_application(settings), self._make_view)
        self.speech = Speech(settings, self)
        self._telling = Slices(self)
        self._told = self.translator.voice  # as which the window speaks, or begins to
        self.look = Look(self.window, settings, self.speech)
        self.files = Files(self.window, self.store, settings, open_window or self._show_here)
        self.progress = progress or Progress()
        self.lessons = Lessons(self.window, self.store, self.typesetter, settings, self._probe, self.progress)
        self.commands = Commands(self.window, self.store, settings, self.look, self.files, self.lessons)
        self.picture: PictureResult | None = None
        self._coordinates: tuple[str, ...] = ()
        self._complaint = ""  # what the status bar says until there is a reading
        self._closed = False
        self._add_actions()
        self._connect()
        self.window.set_projector(settings.projector)
        self.commands.presenting.take_page_keys()
        self._restore()
        self.fitting = Fitting(self.window, self.store)

    # Wiring

    def _connect(self) -> None:
        window = self.window
        self.store.changed.connect(self._on_document_changed)
        self.jobs.result.connect(self._on_result)
        self.jobs.busy.connect(window.busy.show_busy)
        self.jobs.awaited.connect(self.typesetter.give_way)
        window.cancel_wanted.connect(self._on_cancel_wanted)
        for tables in (window.point, window.tables):
            tables.save_requested.connect(self.commands.exports.save_table)
        window.closing.connect(self.close)
        window.language_changed.connect(self._on_language_changed)
        self._telling.finished.connect(self._on_told)
        self.lessons.language_chosen.connect(self.look.choose_language)
        for pane in window.panes:
            pane.probe_dragged.connect(self._on_probe_dragged)
            pane.drag_finished.connect(self.store.end_step)
            pane.nudged.connect(lambda axis, steps, pane=pane: self._on_nudged(pane.scene, axis, steps))
            pane.ranges_changed.connect(lambda ranges, pane=pane: self._on_ranges_changed(pane, ranges))
            pane.fit_requested.connect(self.commands.fit)
            pane.menu_wanted.connect(lambda at, pane=pane: self.commands.exports.pop_up(pane, at))
            pane.clicked.connect(lambda x, y, pane=pane: self._on_clicked(pane, x, y))
        Dropping(window, self.files, self.lessons)
        stack = self.store.stack
        stack.canUndoChanged.connect(self.actions["undo"].setEnabled)
        stack.canRedoChanged.connect(self.actions["redo"].setEnabled)
        window.room.probe_dragged.connect(self._on_probe_dragged)
        window.room.nudged.connect(self._on_nudged)
        window.room.pictures.menu_wanted.connect(self._on_room_menu_wanted)
        window.taylor.playing.connect(window.show_playing)
        window.room.lessons_wanted.connect(self.lessons.show)
        self.look.chosen.connect(self.commands.presenting.take_page_keys)

    def _add_actions(self) -> None:
        self.actions = make_actions(self.window, self.commands)
        for name in ("undo", "redo"):
            self.actions[name].setEnabled(False)
        self.actions["projector"].setChecked(self.settings.projector)
        self.examples = self.commands.classroom.examples
        self.recent = Menu(translated("Open recent"), self.window)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.layers = Menu(translated("Layers"), self.window)
        self.window.add_actions(self.actions, self.recent, self.examples, self.layers, self.look.menus())
        self.commands.exports.fill(self.window.export)
        self.look.fill_paces(self.window.present)

    def _fill_recent(self) -> None:
        self.recent.clear()
        for name in self.settings.recent:
            self.recent.addAction(name, lambda name=name: self.files.open_path(Path(name)))
        self.recent.addSeparator()
        self.recent.addAction(self.tr("Forget them"), self.settings.forget_recent)

    def _show_here(self, document: Document, path: Path | None) -> None:
        """Show another document in this window, where there is nobody to open a new one."""
        self.store.replace(document)
        self.files.belongs_to(path)

    def _make_view(self, kind: str, parent: QWidget) -> "PlaneView | SpaceView":
        if kind == "plane":
            from ui.views.plane_view import PlaneView  # noqa: PLC0415 - the window comes before its first picture

            return PlaneView(parent)
        from ui.views.space_view import make_space_view  # noqa: PLC0415 - likewise

        view = make_space_view(parent)
        self.window.notice.setText(shown(view.renderer_notice))
        view.renderer_changed.connect(lambda said: self.window.notice.setText(shown(said)))
        return view

    # Facts down

    def start(self) -> None:
        """Ask for the results of the document the window opens with."""
        self.jobs.submit(self.store.document)

    @property
    def is_told(self) -> bool:
        """Whether the window speaks as the settings say: no text of it is still to be said anew."""
        return self.speech.is_idle and self._telling.is_idle and self._told is self.translator.voice

    def follow_look(self) -> None:
        """Look as another window was made to look."""
        self.look.follow()
        self.commands.presenting.take_page_keys()

    def _on_language_changed(self) -> None:
        self._told = self.translator.voice
        self._telling.begin(retell(self.window, self.translator.source_of))

    def _on_told(self) -> None:
        self.files.show_title()
        self.start()

    def _on_document_changed(self, old: Document, new: Document) -> None:
        typed = (old.lines, old.explored) != (new.lines, new.explored) and not self.window.definitions.is_sliding
        if typed:
            self.jobs.submit_typed(new)
        else:
            self.jobs.submit_moved(new)

    def _on_result(self, result: Result) -> None:
        self.commands.classroom.describing.take(result)
        match result:
            case ReadResult():
                self._show_reading(result)
            case PointResult():
                self.window.point.show_point(result)
                self.window.taylor.show_point(result)
                self.window.order.set_highest(result.max_order)
            case PictureResult():
                self._show_picture(result)
            case LabResult():
                self.window.room.show_result(result)
            case TrustResult():
                self.window.point.show_trust(result)
            case FormulasResult():
                self.window.point.show_formulas(result)
            case PolynomialResult():
                self.window.taylor.show_polynomial(result)
            case FailureResult():
                self._dim(not result.pictures, not result.tables)
                self._complain(shown(result.message))

    def _on_cancel_wanted(self) -> None:
        self.jobs.cancel()
        self._complain(self.tr("Given up. Change the formula or the ranges to try again."))

    def _complain(self, message: str) -> None:
        """Say what is wrong until there is something to read again; other messages stay for their time."""
        self._complaint = message
        self.window.statusBar().showMessage(message)

    def _show_reading(self, reading: ReadResult) -> None:
        self.translator.voice.keep(reading.names)
        self.window.definitions.show_reading(reading)
        self.window.point.show_reading(reading)
        if reading.name is None:
            self._dim(True, True)
            return
        self._coordinates = reading.coordinates
        self.window.function_name = reading.name
        if self._complaint and self.window.statusBar().currentMessage() == self._complaint:
            self.window.statusBar().clearMessage()

    def _show_picture(self, picture: PictureResult) -> None:
        self.picture = picture
        self._dim(False, False)
        self.window.point.set_steps(picture.step)
        for pane in self.window.panes:
            pane.show_picture(picture)
        if not self.window.is_alone:
            self.window.splitter.show_views(len(picture.scenes))
        self._show_layers(picture.layers)

    def _show_layers(self, layers: tuple[LayerState, ...]) -> None:
        actions = {action.data(): action for action in self.layers.actions()}
        if list(actions) != [layer.key for layer in layers]:
            self._fill_layers(layers)
            return
        for layer in layers:
            actions[layer.key].setChecked(layer.shown)

    def _fill_layers(self, layers: tuple[LayerState, ...]) -> None:
        self.layers.clear()
        for layer in layers:
            action = self.layers.addAction(shown(layer.title))
            action.setCheckable(True)
            action.setChecked(layer.shown)
            action.setData(layer.key)
            action.triggered.connect(lambda on, layer=layer: self._show_layer(layer, on))

    def _show_layer(self, layer: LayerState, on: bool) -> None:  # noqa: FBT001 - a slot
        self.store.apply(show_layer(layer.key, on, usual=layer.usual), None, layer.title)

    def _dim(self, pictures: bool, tables: bool) -> None:  # noqa: FBT001 - a setter
        for pane in self.window.panes:
            pane.set_dimmed(pictures)
        self.window.point.set_dimmed(tables)

    # Intents up

    def _probe(self) -> tuple[float, ...] | None:
        shown = self.window.point.point
        chosen = self.store.document.probe
        if shown is None or (chosen is not None and len(chosen) == len(shown.at)):
            return chosen
        return shown.at

    def _on_room_menu_wanted(self, number: int, at: QPoint) -> None:
        self.commands.exports.pop_up(self.window.room.pictures.shown()[number], at)

    def _on_probe_dragged(self, moved: dict[int, float]) -> None:
        steps = self.picture.step if self.picture is not None else ()
        self._move_probe({i: _tidy(value, steps[i]) if i < len(steps) else value for i, value in moved.items()}, "drag")

    def _on_clicked(self, pane: ViewPane, x: float, y: float) -> None:
        if moved := self.lessons.place_clicked(pane, x, y):
            self.store.end_step()
            self._on_probe_dragged(moved)
            self.store.end_step()

    def _move_probe(self, moved: dict[int, float], merge_key: str) -> None:
        probe = self._probe()
        if probe is not None and all(i < len(probe) for i in moved):
            at = [moved.get(i, value) for i, value in enumerate(probe)]
            self.store.apply(set_probe(at), merge_key, self.tr("move the point"))

    def _on_nudged(self, scene: "Scene | None", axis: int, steps: int) -> None:
        index = scene.handle.coordinate(axis) if scene is not None and scene.handle is not None else None
        probe = self._probe()
        if index is None or probe is None or self.picture is None:
            return
        step = self.picture.step[index]
        self._move_probe({index: float(f"{probe[index] + steps * step:.12g}")}, f"nudge {index}")

    def _on_ranges_changed(self, pane: ViewPane, ranges: dict[str, tuple[float, float]]) -> None:
        if pane.scene is None:
            return
        shown = {"x": pane.scene.x.name, "y": pane.scene.y.name}
        names = {plain_name(name): name for name in self._coordinates}
        edits = [set_range(names[shown[axis]], *r) for axis, r in ranges.items() if shown[axis] in names]
        self.store.apply(_together(edits), "ranges", self.tr("change the ranges"))

    # The window

    def _restore(self) -> None:
        kept = {name: self.settings.layout(name) for name in ("geometry", "docks", "views")}
        self.window.restore_layout({name: state for name, state in kept.items() if state is not None})

    def may_close(self) -> bool:
        """Return whether the window may close: nothing is unsaved, or the user has decided about it."""
        return self.lessons.may_close() and self.files.may_close()

    def close(self) -> None:
        """Stop the threads, remember the layout, and let the window go; it is closed or closing."""
        if self._closed:
            return
        self._closed = True
        self.speech.close()
        self._telling.stop()
        self.files.close()
        self.lessons.close()
        self.commands.presenting.close()
        self.window.taylor.stop()
        self.window.room.stop()
        self.window.definitions.stop()
        self.fitting.undo()
        for name, state in self.window.layout_state().items():
            self.settings.keep_layout(name, state)
        self.commands.exports.close()
        self.commands.classroom.close()
        self.commands.listening.close()
        self.jobs.close()
        self.typesetter.close()
        self.window.deleteLater()
        self.deleteLater()  # what is connected to it and its parts would hold the window for good


def _together(edits: Sequence[Edit]) -> Edit:
    def edit(document: Document) -> Document:
        for one in edits:
            document = one(document)
        return document

    return edit


def _tidy(value: float, step: float) -> float:
    """Return a dragged coordinate rounded to a tenth of the arrow keys' step: below a pixel, and short to read."""
    unit = step / 10
    return float(f"{round(value / unit) * unit:.12g}")
