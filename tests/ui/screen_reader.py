"""Reads a program over AT-SPI as a screen reader does; run by the system's Python, which has the bindings.

Writes the objects of the first application on the bus into a JSON file, those before and those after it has pressed the
one whose name is given.
"""

import json
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version has to be asked for first

PATIENCE = 60.0  # seconds until the program has shown a picture


def objects(of, depth=0):
    """Yield an object and all below it as dictionaries, with the object itself under "self"."""
    states = of.get_state_set()
    yield {
        "role": of.get_role_name(),
        "name": of.get_name(),
        "description": of.get_description(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "showing": states.contains(Atspi.StateType.SHOWING),
        "checked": states.contains(Atspi.StateType.CHECKED),
        "depth": depth,
        "self": of,
    }
    for i in range(of.get_child_count()):
        child = of.get_child_at_index(i)
        if child is not None:
            yield from objects(child, depth + 1)


def application():
    """Return the program, once its pictures are described."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(i)
            if found is not None and any("Axes:" in o["description"] for o in objects(found)):
                return found
        time.sleep(0.5)
    raise SystemExit("no program with a described picture was found")


def told(of):
    """Return all objects without what JSON cannot hold."""
    return [{key: value for key, value in found.items() if key != "self"} for found in objects(of)]


def main(name, file):
    program = application()
    before = told(program)
    pressed = next(found["self"] for found in objects(program) if found["name"] == name)
    pressed.get_action_iface().do_action(0)
    time.sleep(2.0)
    Path(file).write_text(json.dumps({"before": before, "after": told(program)}), encoding="utf-8")


main(*sys.argv[1:])
