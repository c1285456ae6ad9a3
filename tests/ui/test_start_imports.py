"""What a start loads before the window shows: a window, and none of the engine or of what a picture needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = (  # packages and modules, with all that is in them
    *("OpenGL", "PIL", "fastsugiyama", "latex2mathml", "mpmath", "pyqtgraph", "sympy", "trimesh", "xlsxwriter"),
    *("ziafont", "ziamath"),
    *("explorer.api", "explorer.autodiff", "explorer.cli", "explorer.derivation", "explorer.numeric"),
    *("explorer.series", "explorer.special", "explorer.symbolic", "explorer.lang.parser", "explorer.lang.syntax"),
    *("explorer.semantics.scope", "explorer.semantics.lowering", "explorer.scene.axes_box", "explorer.scene.contour"),
    *("explorer.scene.primitives", "explorer.scene.ticks", "explorer.analysis.critical_points"),
    *("explorer.document.data", "explorer.document.pipeline", "explorer.document.subject"),
    *("explorer.document.tables", "explorer.document.tensor_tables", "explorer.document.labs.rooms"),
    *("explorer.export.evaluated", "explorer.export.report", "explorer.export.script"),
    *("ui.app.making", "explorer.language.catalogue", "ui.views", "ui.widgets.tensor_browser"),
)
PROGRAM = """
import json, sys
from PySide6.QtWidgets import QApplication
from ui.app import start
from ui.app.session import Session
from ui.settings import Settings
application = QApplication([])
session = Session(start.welcome(), Settings())
session.window.show()
print(json.dumps(sorted(sys.modules)))
session.window.close()
session.close()
"""


def test_the_window_comes_before_the_engine_and_the_pictures(tmp_path):
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    command = [sys.executable, "-c", PROGRAM]
    shown = subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout
    loaded = json.loads(shown)
    assert "ui.window" in loaded
    too_early = [name for name in loaded if any(name == late or name.startswith(f"{late}.") for late in LATER)]
    assert not too_early, f"load these where they are needed, not with the window: {', '.join(too_early)}"
