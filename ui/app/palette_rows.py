"""What the palette of commands finds: every action of the menus, the examples, the rooms, the functions, the help."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from explorer.document.edits import set_fields
from explorer.document.examples import EXAMPLES, PARTS
from explorer.document.labs.rooms import TITLES
from explorer.lang.vocabulary import VOCABULARY
from ui.actions import translated
from ui.classroom.finding import PATH
from ui.classroom.pages import WINDOW
from ui.classroom.palette import Row
from ui.classroom.room_pages import ROOMS
from ui.store import Store
from ui.widgets.menus import plain
from ui.window import MainWindow

OTHERWISE, CHANGING = "Examples", "Open recent"  # menus whose entries are found otherwise, or change
Place = tuple[str, str]  # where an action is: the menu, and its title with the menus in between


def palette_rows(
    window: MainWindow, store: Store, open_example: Callable[[str], None], show_help: Callable[[str], None]
) -> list[Row]:
    """Return everything there is to be found in a window."""
    return [*_actions(window), *_rooms(store), *_examples(open_example), *_pages(show_help)]


def _examples(open_example: Callable[[str], None]) -> Iterator[Row]:
    for e in EXAMPLES:
        words = (PARTS[e.part], e.arrow)
        yield Row(translated(e.title), translated("Example"), partial(open_example, e.name), words=words)


def _pages(show_help: Callable[[str], None]) -> Iterator[Row]:
    for word in VOCABULARY:
        words = (*word.aliases, word.help)
        yield Row(word.name, translated("Function"), partial(show_help, f"word/{word.name}"), words=words)
    for page in WINDOW:
        yield Row(translated(page.title), translated("Help"), partial(show_help, page.key), words=page.texts)


def _actions(window: MainWindow) -> Iterator[Row]:
    for place, action in _places(window):
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = (action.toolTip(), action.statusTip())
        yield Row(place[1], place[0] or translated("Command"), partial(_run, window, place), keys, words)


def _run(window: MainWindow, place: Place) -> None:
    """Run the action that is at a place now: menus may have been filled anew since it was found there."""
    action = next((action for there, action in _places(window) if there == place), None)
    if action is not None:
        action.trigger()


def _places(window: MainWindow) -> Iterator[tuple[Place, QAction]]:
    """Yield the actions of all menus, those of menus in menus with their path, and those that are in none."""
    for top in window.menuBar().actions():
        menu = _menu_in(top)
        if menu is not None:
            yield from _of_menu(menu, plain(top.text()), ())
    yield from (
        (("", plain(action.text())), action) for action in window.actions_by_id.values() if not _in_menus(action)
    )


def _of_menu(menu: QMenu, kind: str, path: tuple[str, ...]) -> Iterator[tuple[Place, QAction]]:
    for action in menu.actions():
        inner, title = _menu_in(action), plain(action.text())
        if inner is not None:
            if translated(OTHERWISE) not in (kind, title) and title != translated(CHANGING):
                yield from _of_menu(inner, kind, (*path, title))
        elif not action.isSeparator() and action.isEnabled() and action.text():
            yield (kind, PATH.join((*path, title))), action


def _menu_in(action: QAction) -> QMenu | None:
    """Return the menu that an action opens, as Qt knows it; its type is not guessed from the object."""
    return QMenu.menuInAction(action)


def _in_menus(action: QAction) -> bool:
    return any(isinstance(owner, QMenu) for owner in action.associatedObjects())


def _rooms(store: Store) -> Iterator[Row]:
    def enter(key: str) -> None:
        store.end_step()
        store.apply(set_fields({"room": key}), None, translated("open a lab"))

    for (key, title, lab), page in zip(TITLES, ROOMS, strict=True):
        words = (lab, *page.texts)
        yield Row(translated(title), translated("Room"), partial(enter, key), words=words)
