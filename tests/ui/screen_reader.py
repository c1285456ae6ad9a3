"""Reads a program over AT-SPI as a screen reader does; run by the system's Python, which has the bindings.

Goes through the program by pressing what has the names given, and writes what is found at each stop, and what was
announced on the way, into a JSON file. "!old FILE" on the way makes a file older, "!gone FOLDER" takes a folder away.
"""

import json
import os
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be asked for first

PATIENCE = 90.0  # seconds until the program has shown a picture
DELAY = 20.0  # seconds until what was pressed before has brought the next thing
REST = 1.5  # seconds for what was pressed to be shown
HASTE, LEISURE, STARTED = 800, 10_000, 15_000  # milliseconds to wait for an answer: to a press, to a question, at first
STATES = ("focusable", "showing", "checked", "enabled", "focused", "checkable")
PRESSED = (
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "menu item",
    "check menu item",
    "button",
    "list item",
)


def objects(of, depth=0, *, shown=False):
    """Yield an object and all below it, or what of it is shown, as dictionaries with the object itself under "self"."""
    try:
        of.clear_cache()  # what was read before may have changed
        states = of.get_state_set()
        found = {name: states.contains(getattr(Atspi.StateType, name.upper())) for name in STATES}
        if shown and depth and not found["showing"]:
            return
        value = of.get_value_iface() if of.get_role() in (Atspi.Role.SLIDER, Atspi.Role.SPIN_BUTTON) else None
        yield found | {
            "role": of.get_role_name(),
            "name": of.get_name(),
            "description": of.get_description(),
            "value": value.get_current_value() if value is not None else None,
            "range": [value.get_minimum_value(), value.get_maximum_value()] if value is not None else None,
            "depth": depth,
            "self": of,
        }
        for i in range(of.get_child_count()):
            child = of.get_child_at_index(i)
            if child is not None:
                yield from objects(child, depth + 1, shown=shown)
    except GLib.Error:  # it has left the screen while it was read
        return


def application():
    """Return the program, once its pictures are described."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(i)
            if found is not None and any("Axes:" in o["description"] for o in objects(found, shown=True)):
                return found
        time.sleep(0.5)
    raise SystemExit("no program with a described picture was found")


def told(of):
    """Return what is shown without what JSON cannot hold."""
    return [{key: value for key, value in found.items() if key != "self"} for found in objects(of, shown=True)]


def press(program, name):
    """Press what has a name, the one on the screen first, once it is there; whether there is one."""
    end, found = time.monotonic() + DELAY, []
    while not found and time.monotonic() < end:
        for shown in (True, False):  # the rest, as the entries of menus, takes longer
            found = found or [o for o in objects(program, shown=shown) if o["name"] == name and o["role"] in PRESSED]
    found.sort(key=lambda o: not o["showing"])
    for one in found[:1]:
        Atspi.set_timeout(HASTE, STARTED)
        with suppress(GLib.Error):  # the answer is late where much is to be done, the press is not
            one["self"].get_action_iface().do_action(0)
        Atspi.set_timeout(LEISURE, STARTED)
    rest(REST)
    return bool(found)


def meanwhile(words):
    """Do what another program might."""
    what, path = words.split(maxsplit=1)
    if what == "!old":
        os.utime(path, (1, 1))
    else:
        shutil.rmtree(path)


def hear(heard):
    """Listen to what is announced; it is heard while one rests."""
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    return listener


def follow(around):
    """Note what is around each control that gets the keyboard: its role and name, and those of its parents."""

    def on_focus(event):
        if event.detail1:
            found = []
            of = event.source
            while of is not None:
                found.append([of.get_role_name(), of.get_name()])
                of = of.get_parent()
            around.append(found)

    listener = Atspi.EventListener.new(on_focus)
    listener.register("object:state-changed:focused")
    return listener


def rest(seconds):
    """Let time pass, and hear what is announced."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.02)


def main(file, *stops):
    heard, around = [], []
    Atspi.set_timeout(LEISURE, STARTED)
    program = application()
    listener = hear(heard)
    follower = follow(around)
    stations = [("start", told(program))]
    for name in stops:
        if name.startswith("!"):
            meanwhile(name)
            continue
        if not press(program, name):
            raise SystemExit(f"there is nothing called {name}")
        stations.append((name, told(program)))
    listener.deregister("object:announcement")
    follower.deregister("object:state-changed:focused")
    Path(file).write_text(json.dumps({"stations": stations, "heard": heard, "around": around}), encoding="utf-8")


main(*sys.argv[1:])
