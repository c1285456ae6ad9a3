"""The pictures that a window shows and exports: those of the two panes, and those of the open room."""

from ui.labs.room_stages import RoomPicture
from ui.panels.view_pane import ViewPane
from ui.window import MainWindow

Shown = ViewPane | RoomPicture


def shown_in(window: MainWindow) -> list[Shown]:
    """Return the pictures on the screen, those of the panes first."""
    panes = [pane for pane in window.panes if pane.view is not None and pane.isVisibleTo(window)]
    return [*panes, *(window.room.pictures.shown() if window.room.isVisibleTo(window) else ())]


def current_in(window: MainWindow) -> Shown | None:
    """Return the picture with the focus, or else the first one."""
    found = shown_in(window)
    focused = [picture for picture in found if picture.view.hasFocus()]
    return next(iter(focused or found), None)


def number_of(picture: Shown | None, window: MainWindow) -> int:
    """Return which of the linked pictures, or of the pictures of its room, one is."""
    if isinstance(picture, RoomPicture):
        return picture.index
    return window.panes.index(picture) if picture in window.panes else 0


def name_of(picture: Shown | None, window: MainWindow) -> str:
    """Return what the file of a picture is called."""
    if isinstance(picture, RoomPicture):
        return f"{picture.room}-{picture.index + 1}"
    return f"view-{'ab'[number_of(picture, window)]}"
