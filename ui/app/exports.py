"""The exports of one window: menus from the table of formats; everything is made in a thread and can be cancelled."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QProgressDialog

from explorer.document.table import Table
from explorer.export.formats import BY_KEY, Format, Takes, formats
from explorer.export.options import DPIS, Options
from ui.app.shown import Shown, current_in, name_of, number_of
from ui.app.speech import installed
from ui.exporters import ExportError, with_suffix, write
from ui.exporters.clipboard import as_array, copy_picture, copy_text
from ui.exporters.work import Progress, Work
from ui.labs.room_stages import RoomPicture
from ui.language.translator import shown
from ui.settings import Settings
from ui.store import Store
from ui.widgets.animation_dialog import AnimationDialog
from ui.widgets.dialogs import ask_save_path
from ui.widgets.menus import Menu, plain
from ui.window import MainWindow

PATIENCE = 400  # milliseconds before a window says how far an export is
COPY_DPI = 192
Then = Callable[[Any], None]
Chosen = dict[str, Any]  # fields of Options


class Exports(QObject):
    """Saves and copies what a window shows; `say` tells in the status bar how it went."""

    def __init__(self, window: MainWindow, store: Store, settings: Settings, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self.window = window
        self.store = store
        self.settings = settings
        self.say = say
        self.works: list[Work] = []

    # Menus

    def fill(self, menu: Menu) -> None:
        """Put every format into the export menu, by what it takes."""
        self._add_pictures(menu.add_menu(self.tr("Picture as")))
        self._add_rows(menu.add_menu(self.tr("Surface as")), Takes.MESH)
        self._add_rows(menu.add_menu(self.tr("Samples as")), Takes.SAMPLES)
        menu.addSeparator()
        self._add_rows(menu, Takes.DOCUMENT)
        menu.addAction(self.tr("Copy the Python script"), lambda: self.copy("py"))
        menu.addSeparator()
        self._add_rows(menu.add_menu(self.tr("All tables as")), Takes.TABLE)

    def pop_up(self, pane: Shown, at: QPoint) -> None:
        """Show the ways out of one picture at a place on the screen."""
        if pane.scene is None:
            return
        menu = Menu(pane.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_pictures(menu, pane)
        menu.addAction(self.tr("Animation…"), lambda: self.save_animation(pane))
        if pane.scene.has_surface:
            self._add_rows(menu.add_menu(self.tr("Surface as")), Takes.MESH, pane)
        if isinstance(pane, RoomPicture):
            for row in formats(Takes.DOCUMENT):
                if row.room == pane.room:
                    menu.addAction(f"{shown(row.title)}…", lambda row=row: self.save(row, pane))
        menu.popup(at)

    def _add_rows(self, menu: Menu, kind: Takes, pane: Shown | None = None) -> None:
        for row in formats(kind):
            if kind != Takes.TABLE or row.whole:
                menu.addAction(f"{shown(row.title)}…", lambda row=row: self.save(row, pane))

    def _add_pictures(self, menu: Menu, pane: Shown | None = None) -> None:
        self._add_rows(menu, Takes.PICTURE, pane)
        menu.addSeparator()
        menu.addAction(self.tr("Copy the picture"), lambda: self.copy_picture(pane))
        menu.addAction(self.tr("Copy as TikZ"), lambda: self.copy("tikz", pane))
        menu.addSeparator()
        clear = menu.addAction(self.tr("Transparent background"))
        clear.setCheckable(True)
        clear.toggled.connect(lambda on: setattr(self.settings, "transparent", on))
        dots = menu.add_menu(self.tr("Dots to the inch"))
        for dpi in DPIS:
            action = dots.addAction(str(dpi), lambda dpi=dpi: setattr(self.settings, "dpi", dpi))
            action.setCheckable(True)
        menu.aboutToShow.connect(lambda: clear.setChecked(self.settings.transparent))
        dots.aboutToShow.connect(lambda: self._check_dpi(dots))

    def _check_dpi(self, menu: Menu) -> None:
        for action in menu.actions():
            action.setChecked(plain(action.text()) == str(self.settings.dpi))

    # What is exported

    def save(
        self, row: Format, pane: Shown | None = None, table: Table | None = None, chosen: Chosen | None = None
    ) -> None:
        """Ask where a file is to go, make it and write it."""
        pane = pane or self._pane_for(row)
        if pane is None and row.takes in (Takes.PICTURE, Takes.ANIMATION, Takes.MESH):
            self.say(self._missing(row))
            return
        path = self._ask(self._file_name(row, pane, table, chosen), row.suffix)
        if path is not None:
            label = self.tr("Making {0}").format(path.name)
            self._run(label, self._maker(row.key, pane, table, chosen), lambda data: self._write(path, data))

    def save_table(self, table: Table, key: str) -> None:
        """Save the numbers of one table."""
        self.save(BY_KEY[key], table=table)

    def save_animation(self, pane: Shown | None = None) -> None:
        """Save a view moving: find out what can move, ask what is wanted, and make it."""
        pane = pane or current_in(self.window)
        if pane is None:
            self.say(self._missing(BY_KEY["gif"]))
            return
        document, in_room = self.store.document, isinstance(pane, RoomPicture)

        def movable(_: Progress) -> object:
            from ui.app import making  # noqa: PLC0415 - the window comes first

            return making.movable(document, in_room=in_room)

        def ask(found: list[tuple[str, str]]) -> None:
            choice = AnimationDialog.ask(self.window, found)
            if choice is not None:
                chosen = {"animation": choice.key, "frames": choice.frames, "seconds": choice.seconds}
                self.save(BY_KEY[choice.format], pane, chosen=chosen)

        self._run(self.tr("Looking what can move"), movable, ask)

    def copy(self, key: str, pane: Shown | None = None) -> None:
        """Put a picture or a document on the clipboard as text."""
        row = BY_KEY[key]
        pane = pane or self._pane_for(row)
        if pane is None and row.takes == Takes.PICTURE:
            self.say(self._missing(row))
            return

        def then(text: bytes) -> None:
            copy_text(text.decode())
            self.say(self.tr("{0} is on the clipboard.").format(shown(row.title)))

        self._run(shown(row.title), self._maker(key, pane), then)

    def copy_picture(self, pane: Shown | None = None) -> None:
        """Put a view on the clipboard, as an image and as SVG."""
        pane = pane or current_in(self.window)
        if pane is None:
            self.say(self._missing(BY_KEY["png"]))
            return
        image, svg = (self._maker(key, pane, chosen={"dpi": COPY_DPI}) for key in ("png", "svg"))

        def then(made: tuple[bytes, bytes]) -> None:
            copy_picture(QImage.fromData(made[0]), made[1])
            self.say(self.tr("The picture is on the clipboard."))

        self._run(self.tr("Copy the picture"), lambda progress: (image(progress), svg(progress)), then)

    # How it is made

    def _pane_for(self, row: Format) -> Shown | None:
        """Return the current view, or for surfaces the first that has one."""
        if row.takes != Takes.MESH:
            return current_in(self.window)
        current = current_in(self.window)
        panes = [*([current] if current else []), *self.window.panes]
        return next((pane for pane in panes if pane.scene is not None and pane.scene.has_surface), None)

    def _missing(self, row: Format) -> str:
        if row.takes == Takes.MESH:
            return self.tr("There is no surface in these pictures.")
        return self.tr("There is no picture yet.")

    def _maker(
        self, key: str, pane: Shown | None, table: Table | None = None, chosen: Chosen | None = None
    ) -> Callable[[Progress], Any]:
        """Return what makes a file of what the window shows now, in a thread."""
        options = replace(self._options(pane), **(chosen or {}))
        document, array = self.store.document, as_array(table) if table is not None else None
        scene = pane.scene if pane is not None else None
        camera = getattr(pane.view, "camera", None) if pane is not None else None
        view, in_room = number_of(pane, self.window), isinstance(pane, RoomPicture)
        point_size = self.window.panes[0].point_size

        def make(progress: Progress) -> object:
            from ui.app import making  # noqa: PLC0415 - the window comes first

            order = making.Order(key, document, options, view, scene, camera, point_size, array, in_room)
            return making.make(order, progress)

        return make

    def _options(self, pane: Shown | None) -> Options:
        view = pane.view if pane is not None else None
        size = Options().size if view is None else (max(view.width(), 16), max(view.height(), 16))
        theme = self.window.panes[0].theme.name
        return Options(size, self.settings.dpi, self.settings.transparent, theme, voice=installed().voice)

    def _file_name(self, row: Format, pane: Shown | None, table: Table | None, chosen: Chosen | None) -> str:
        name = "".join(c for c in self.window.function_name if c.isalnum() or c in "-_")[:40] or "function"
        part = {
            Takes.PICTURE: name_of(pane, self.window),
            Takes.ANIMATION: str((chosen or {}).get("animation", "")),
            Takes.MESH: "surface",
            Takes.TABLE: table.key if table is not None else "tables",
            Takes.SAMPLES: "samples",
            Takes.DOCUMENT: "report" if row.painted else "",
        }[row.takes]
        return f"{name}-{part}" if part else name

    def _ask(self, name: str, suffix: str) -> Path | None:
        path = ask_save_path(self.window, self.tr("Save as"), self.settings.folder, f"{name}.{suffix}", suffix)
        return None if path is None else with_suffix(path, suffix)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            write(path, data)
        except ExportError as error:
            self.say(str(error))
            return
        self.settings.folder = str(path.parent)
        self.say(self.tr("Saved {0}").format(path))

    def _run(self, label: str, make: Callable[[Progress], Any], then: Then) -> None:
        """Run `make` in a thread and give its result to `then`; a window says how far it is, and can stop it."""
        work = Work(make, self)
        dialog = QProgressDialog(label, self.tr("Cancel"), 0, 0, self.window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(PATIENCE)
        dialog.setAutoReset(False)
        dialog.setAutoClose(False)

        def show(done: int, total: int) -> None:
            dialog.setMaximum(total)
            dialog.setValue(done)

        def end() -> None:
            self.works.remove(work)
            dialog.reset()
            dialog.deleteLater()
            work.deleteLater()

        work.progressed.connect(show)
        work.ended.connect(end)
        work.made.connect(then)
        work.failed.connect(self.say)
        dialog.canceled.connect(work.cancel)
        self.works.append(work)
        work.start()

    def close(self) -> None:
        """Stop what is being made; nothing is written."""
        for work in self.works:
            work.cancel()
            work.wait()
