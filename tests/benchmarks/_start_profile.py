"""What the time from a start to the first picture is spent on: imports by whose they are, then the window, by steps.

Processor time of the GUI thread's process, so that other programs do not count, but for the imports, which Python
times on the clock: of these the least of all starts is taken, of the rest the median.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTS = 9
IMPORT = re.compile(r"import time:\s+(\d+) \|\s+\d+ \| +(\S+)")
OWNERS = {  # the first word of a module's name -> whose it is
    **dict.fromkeys(("PySide6", "shiboken6", "shibokensupport", "Shiboken"), "Qt for Python"),
    **{name: name for name in ("numpy", "msgspec", "explorer", "ui")},
}
OTHERS = "standard library"
STEPS = ("interpreter", "all imports", "application", "window built", "first show", "first picture")
PROGRAM = """
import json, os, sys, time
def now():
    return 1000 * time.process_time()
times = [now()]
from PySide6.QtWidgets import QApplication
from ui.app import start
from ui.app.session import Session
from ui.settings import Settings
times.append(now())
application = QApplication([])
application.setStyle("Fusion")
times.append(now())
session = Session(start.welcome(), Settings())
times.append(now())
def ended(waiting):
    if not waiting:
        times.append(now())
        print(json.dumps(times), flush=True)
        os._exit(0)
session.window.painted.connect(lambda: times.append(now()))
session.jobs.awaited.connect(ended)
session.window.show()
session.start()
application.exec()
"""


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # a process for formulas may still write
        started(folder)  # the first time compiles what an installation has compiled
        found = [started(folder) for _ in range(STARTS)]
    steps = [statistics.median(column) for column in zip(*(times for times, _ in found), strict=True)]
    print(f"\nwhat a start is spent on, processor time, median of {STARTS}")
    before = 0.0
    for name, at in zip(STEPS, steps, strict=True):
        print(f"  {name:24}{at - before:7.0f} ms   {100 * (at - before) / steps[-1]:3.0f} %   until then {at:5.0f} ms")
        before = at
    print(f"  imports by whose they are, least of {STARTS}")
    for name in sorted({name for _, imports in found for name in imports}):
        print(f"    {name:22}{min(imports[name] for _, imports in found):7.0f} ms")


def started(folder: str) -> tuple[list[float], dict[str, float]]:
    """Return the milliseconds at the end of each step of one start, and what its imports took by whose they are."""
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": folder,
        "PYTHONDONTWRITEBYTECODE": "",
        "XDG_CONFIG_HOME": folder,
    }
    command = [sys.executable, "-X", "importtime", "-c", PROGRAM]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, cwd=ROOT, text=True)
    imports: dict[str, float] = defaultdict(float)
    before_window = done.stderr.split("| ui.app.start\n")[0]
    for microseconds, module in IMPORT.findall(before_window):
        imports[OWNERS.get(module.partition(".")[0], OTHERS)] += int(microseconds) / 1000
    return json.loads(done.stdout), imports


if __name__ == "__main__":
    main()
