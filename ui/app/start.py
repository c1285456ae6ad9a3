"""Start: the window on the screen first, everything that takes long afterwards."""

import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from explorer.document.codec import DocumentError, read_document
from explorer.document.model import Document
from ui import assets
from ui.app.session import Session
from ui.settings import Settings
from ui.widgets.dialogs import FailureDialog

WELCOME = assets.RESOURCES / "examples" / "welcome.nabla"


def run(arguments: Sequence[str]) -> int:
    """Open the window, with the document of a file if one is given; return the exit code."""
    application = QApplication(["function-explorer"])
    application.setApplicationName("Function Explorer")
    application.setStyle("Fusion")
    document, complaint = _first_document(arguments)
    session = Session(document, Settings())
    catch_failures(session)
    session.window.show()
    session.start()
    if complaint:
        session.commands.say(complaint)
    code = application.exec()
    session.close()
    return code


def _first_document(arguments: Sequence[str]) -> tuple[Document, str]:
    """Return the document to begin with, and what to say if it is not the one asked for."""
    path = Path(arguments[0]) if arguments else WELCOME
    try:
        return read_document(path), ""
    except (OSError, DocumentError) as error:
        return Document(), f"{path.name} could not be opened: {error}" if arguments else ""


def catch_failures(session: Session) -> None:
    """Show an unexpected error instead of ending the program; one dialog at a time."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        open_already = any(isinstance(w, FailureDialog) for w in QApplication.topLevelWidgets())
        if threading.current_thread() is threading.main_thread() and not open_already:
            details = "".join(traceback.format_exception(kind, error, trace))
            FailureDialog(details, session.window).show()

    sys.excepthook = show
