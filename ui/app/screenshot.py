"""Pictures of the whole window, made by the application itself, for the README.

`dev.py screenshots` runs `python -m ui.app.screenshot FOLDER` with settings of its own and without a display.
"""

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from explorer.document.codec import read_document
from explorer.document.edits import set_own
from explorer.document.model import Own
from ui import assets
from ui.app.session import Session
from ui.settings import Settings


@dataclass(frozen=True)
class Shot:
    """An example in a theme, with the Taylor polynomial of an `order`; `own` is what its room is set to."""

    example: str
    theme: str = "light"
    order: int | None = None
    own: Mapping[str, Own] = field(default_factory=dict)


SHOTS = {  # by file name
    "welcome": Shot("welcome"),
    "taylor-dark": Shot("welcome", "dark", 2),
    "theatre": Shot("computation_graph", own={"theatre.at": 10}),
}
SIZE = QSize(1280, 800)
PATIENCE = 60.0  # seconds until everything has been computed, simplified and typeset
QUIET = 6.0  # seconds without anything under way, after which the picture is taken


def main(folder: Path) -> None:
    """Write every picture of SHOTS into a folder."""
    application = QApplication(["function-explorer"])
    application.setStyle("Fusion")
    folder.mkdir(parents=True, exist_ok=True)
    for name, shot in SHOTS.items():
        take(folder / f"{name}.png", shot)


def take(target: Path, shot: Shot) -> None:
    """Write the window showing an example to a PNG file."""
    settings = Settings()
    settings.theme_choice = shot.theme
    document = read_document(assets.example(shot.example))
    document = set_own(shot.own)(document) if shot.own else document
    if shot.order is not None:
        document = replace(document, taylor=True, order=shot.order)
    session = Session(document, settings)
    session.window.resize(SIZE)
    session.window.show()
    session.start()
    _settle(session)
    session.window.notice.setText("")  # that there is no OpenGL here is of no interest to the reader
    session.window.grab().save(str(target))
    session.window.close()
    session.close()


def _settle(session: Session) -> None:
    """Process events until nothing has been under way for a while."""
    end = time.monotonic() + PATIENCE
    quiet_since = time.monotonic()
    while time.monotonic() < min(end, quiet_since + QUIET):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if not session.jobs.is_idle:
            quiet_since = time.monotonic()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
