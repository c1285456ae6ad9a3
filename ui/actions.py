"""Every action of the program as a row of data; menus, tool bar, shortcuts and the help sheet are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from explorer.scene.palette import Theme
from ui import assets


@dataclass(frozen=True, slots=True)
class Row:
    """One action: `callback` is the name of the method it calls; `menu` "" keeps it out of the menus."""

    id: str
    text: str
    callback: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    tip: str = ""


ROWS = (
    Row("new", "New", "new", "File", ("Ctrl+N",), "new", tip="Begin with an empty document"),
    Row("open", "Open…", "open", "File", ("Ctrl+O",), "open", tip="Open a document"),
    Row("save", "Save", "save", "File", ("Ctrl+S",), "save", tip="Save the document"),
    Row("save_as", "Save as…", "save_as", "File", ("Ctrl+Shift+S",), tip="Save the document under another name"),
    Row("close", "Close the window", "close", "File", ("Ctrl+W",)),
    Row("quit", "Quit", "quit", "File", ("Ctrl+Q",)),
    Row("undo", "Undo", "undo", "Edit", ("Ctrl+Z",), "undo"),
    Row("redo", "Redo", "redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Row(
        "gallery", "Gallery of examples…", "show_gallery", "Examples", ("Ctrl+G",), tip="Find an example by its picture"
    ),
    Row(
        "lessons",
        "Lessons",
        "toggle_lessons",
        "Help",
        ("F2",),
        "lessons",
        tip="Learn with short lessons, or leave them",
    ),
    Row("lower", "Lower order", "lower_order", "View", ("Ctrl+Alt+Down",), "lower", tip="One Taylor order less  ( [ )"),
    Row(
        "higher", "Higher order", "higher_order", "View", ("Ctrl+Alt+Up",), "higher", tip="One Taylor order more  ( ] )"
    ),
    Row("play", "Play the orders", "play_orders", "View", ("Ctrl+Alt+P",), "play", tip="Play the Taylor orders"),
    Row("taylor", "Taylor polynomial", "toggle_taylor", "View", ("Ctrl+T",), tip="Draw the polynomial, or not"),
    Row("fit", "Fit the ranges", "fit", "View", ("Ctrl+0",), tip="Choose ranges that suit the function"),
    Row("alone", "This view alone", "toggle_alone", "View", ("Shift+F11",), tip="Let the view fill the window, or not"),
    Row("other", "The other view", "show_other", "View", ("Ctrl+Alt+V",), tip="Go on in the other view"),
    Row("next_part", "Next part of the window", "next_part", "View", ("F6",), tip="Go on with the keyboard there"),
    Row("larger", "Larger part", "enlarge", "View", ("Ctrl+Alt+Right",), tip="Make the part with the keyboard larger"),
    Row("smaller", "Smaller part", "shrink", "View", ("Ctrl+Alt+Left",), tip="Make the part with the keyboard smaller"),
    Row("sound", "Hear the slice", "play_sound", "View", ("Ctrl+Shift+L",), tip="Play the slice through the point"),
    Row("projector", "Projector mode", "toggle_projector", "Present", ("F5",), "projector", checkable=True),
    Row("full", "Full screen", "toggle_full", "Present", ("F11",), tip="Give the view the whole screen, or not"),
    Row(
        "spotlight",
        "Spotlight",
        "toggle_spotlight",
        "Present",
        ("Ctrl+L",),
        tip="Darken all but what is near the mouse",
    ),
    Row("pen", "Pen", "toggle_pen", "Present", ("Ctrl+P",), tip="Draw over the window, or take it away"),
    Row("black", "Black screen", "toggle_black", "Present", tip="Hide everything until a key is pressed  ( B )"),
    Row("forward", "One step on", "step_on", "Present", tip="The next page, step or order  ( Page Down, → )"),
    Row("back", "One step back", "step_back", "Present", tip="The page, step or order before  ( Page Up, ← )"),
    Row("pause", "Play or pause", "play_here", "Present", tip="Play the steps or the orders  ( Space )"),
    Row("png", "Picture as PNG…", "export_png", "Export", ("Ctrl+E",), tip="Save the current view as an image"),
    Row("copy_picture", "Copy the picture", "copy_picture", "Export", ("Ctrl+Shift+C",)),
    Row(
        "animation",
        "Animation…",
        "export_animation",
        "Export",
        tip="Save the current view moving",
    ),
    Row("palette", "Find a command…", "show_palette", "Help", ("Ctrl+Shift+P", "Ctrl+K"), tip="Find anything by name"),
    Row("tour", "Take the tour", "take_tour", "Help", tip="Ten minutes that show what there is"),
    Row("help", "Help", "show_help", "Help", ("F1",), "help", tip="What this place is for"),
    Row("shown", "What am I looking at?", "show_shown", "Help", ("Ctrl+F1",), tip="Say in sentences what is shown"),
    Row("functions", "Functions", "show_functions", "Help", tip="Every function with an example and its derivative"),
    Row("keys", "Keys", "show_keys", "Help", tip="The keys of all commands"),
    Row("about", "About Function Explorer", "show_about", "Help"),
)

KEYS = {  # keys that step and play where no control has taken them, as a clicker's
    Qt.Key.Key_PageDown: "forward",
    Qt.Key.Key_Right: "forward",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_Space: "pause",
}


def translated(text: str) -> str:
    """Return a text of the action table in the user's language."""
    return QCoreApplication.translate("Actions", text)


def make_actions(owner: QObject, target: object) -> dict[str, QAction]:
    """Return the actions of all rows, calling the methods of `target`."""
    made = {}
    for row in ROWS:
        action = QAction(translated(row.text), owner)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(keys) for keys in row.shortcuts])
        action.setCheckable(row.checkable)
        action.setToolTip(tip_of(row))
        action.setStatusTip(translated(row.tip))
        callback = getattr(target, row.callback)
        action.triggered.connect(lambda _checked=False, callback=callback: callback())
        made[row.id] = action
    return made


def tip_of(row: Row) -> str:
    """Return what a row does and the keys for it."""
    keys = QKeySequence(row.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.shortcuts else ""
    text = translated(row.tip or row.text)
    return f"{text}  ({keys})" if keys else text


def tint(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Give the actions icons in the theme's colours."""
    for row in ROWS:
        if row.icon:
            actions[row.id].setIcon(assets.icon(row.icon, theme.foreground, theme.disabled))
