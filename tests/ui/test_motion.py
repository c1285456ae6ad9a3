"""Whether things may move by themselves: as the desktop is set, of which the style hears nothing."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from ui.widgets import motion

PORTAL = """
import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib
NAME = "org.freedesktop.portal.Settings"
TYPES = '<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>'
NODE = f'<node><interface name="{NAME}"><method name="ReadOne">{TYPES}</method></interface></node>'
def answer(connection, sender, path, interface, method, parameters, invocation):
    animates = GLib.Variant("b", parameters.unpack() != ("org.gnome.desktop.interface", "enable-animations"))
    invocation.return_value(GLib.Variant("(v)", (animates,)))
def serve(connection, name):
    node = Gio.DBusNodeInfo.new_for_xml(NODE).interfaces[0]
    connection.register_object("/org/freedesktop/portal/desktop", node, answer, None, None)
def named(connection, name):
    print("ready", flush=True)
Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", 0, serve, named, None)
GLib.MainLoop().run()
"""
ASK = "from PySide6.QtCore import QCoreApplication as A; a = A([]); from ui.widgets import motion as m; "
ASK += "print(m.desktop_is_quiet())"
SCRIPT = "coproc {python} -c '{portal}'; read line <&${{COPROC[0]}}; {program} -c '{ask}'; kill $COPROC_PID"
PYTHON = "/usr/bin/python3"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other settings")
@pytest.mark.parametrize(
    ("file", "text", "is_quiet"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("other", "", False),
    ],
)
def test_the_files_of_a_desktop_say_whether_things_may_move(qtbot, monkeypatch, tmp_path, file, text, is_quiet):
    monkeypatch.setattr(motion.QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    monkeypatch.setattr(motion, "_portal_says_off", lambda: False)
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    widget = QWidget()
    qtbot.addWidget(widget)
    assert motion.reduced_motion(widget) is is_quiet


def has_gio():
    if sys.platform != "linux" or shutil.which("dbus-run-session") is None or not Path(PYTHON).exists():
        return False
    return (
        subprocess.run([PYTHON, "-c", "from gi.repository import Gio"], capture_output=True, check=False).returncode
        == 0
    )


@pytest.mark.skipif(not has_gio(), reason="without the bindings of D-Bus")
def test_the_portal_of_a_desktop_is_asked(tmp_path):
    ask, portal = (text.replace("'", "'\\''") for text in (ASK, PORTAL))
    script = SCRIPT.format(python=PYTHON, portal=portal, program=sys.executable, ask=ask)
    environment = {
        "PATH": "/usr/bin:/bin",
        "XDG_CONFIG_HOME": str(tmp_path),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    command = ["dbus-run-session", "--", "bash", "-c", script]
    made = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert made.stdout.strip() == "True", made.stderr
