"""The self-test: opens every example and every page of every lesson in a window without a screen, and judges answers.

It touches no file of the user's.
"""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QEventLoop, QMessageLogContext, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from explorer.document.codec import DocumentError, read_document
from explorer.document.examples import EXAMPLES
from explorer.document.model import Document
from explorer.document.results import FailureResult, ReadResult, Result
from explorer.language.voice import voice_of_environment
from explorer.lessons.codec import LessonError, decode, read_text, split
from explorer.lessons.examining import problems
from explorer.lessons.model import ClickQuestion
from explorer.lessons.progress import Course
from ui import assets
from ui.app.session import Session
from ui.settings import Settings

PATIENCE = 60.0  # seconds for one document
BEAT = 10  # milliseconds between two looks at whether it is there
HARMLESS = ("This plugin does not support",)  # what the platform without a screen says of itself


def run(out: TextIO, error: TextIO, examples: list[Path] | None = None, lessons: list[Path] | None = None) -> int:
    """Open everything, or what is given; say what failed on `error`, and return 0, or 1 where something did."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if "SYSTEMROOT" in os.environ:  # Windows, where that platform does not look for the system's fonts
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["SYSTEMROOT"]) / "Fonts"))
    application = QApplication.instance() or QApplication(["function-explorer"])
    QApplication.setStyle("Fusion")  # as the program does: Windows and macOS have styles of their own
    examples = examples or [assets.example(example.name) for example in EXAMPLES]
    with tempfile.TemporaryDirectory(prefix="function-explorer-") as folder:
        test = _SelfTest(Path(folder))
        began = time.monotonic()
        for name in test.everything(examples, lessons or assets.lessons()):
            if out.isatty():
                out.write(f"\r\033[K{name}")
                out.flush()
        test.close()
    seconds = time.monotonic() - began
    clear = "\r\033[K" if out.isatty() else ""
    said = f"{test.opened} documents opened and {test.judged} answers judged in {seconds:.0f} s"
    out.write(f"{clear}{voice_of_environment().worded(said)}\n")
    error.writelines(f"{failure}\n" for failure in test.failures)
    application.processEvents()
    return 1 if test.failures else 0


class _SelfTest:
    """Opens one thing after another in one window, and notes what fails."""

    def __init__(self, folder: Path) -> None:
        self.opened = self.judged = 0
        self.failures: list[str] = []
        self._name = "start"
        self._hook, sys.excepthook = sys.excepthook, self._on_exception
        self._thread_hook, threading.excepthook = threading.excepthook, self._on_thread_exception
        self._handler = qInstallMessageHandler(self._on_message)
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        settings.language = "en"
        self._session = Session(Document(), settings)
        self._session.progress.file = folder / "lessons.json"
        self._session.jobs.result.connect(self._on_result)
        self._session.window.show()
        self._session.start()

    def everything(self, examples: list[Path], lessons: list[Path]) -> Iterator[str]:
        """Open everything, and yield the name of each thing before it."""
        for path in examples:
            yield self._begin(path.stem)
            try:
                self._session.store.replace(read_document(path))
                self._settle()
            except (OSError, DocumentError) as wrong:
                self._fail(str(wrong))
        for path in lessons:
            yield from self._lesson(path)

    def close(self) -> None:
        """Close the window, and give back what was taken."""
        self._session.window.close()
        self._session.close()
        sys.excepthook, threading.excepthook = self._hook, self._thread_hook
        qInstallMessageHandler(self._handler)

    def _lesson(self, path: Path) -> Iterator[str]:
        yield self._begin(path.stem)
        try:
            text = read_text(path)
            opened = decode(text, path.stem)
        except (OSError, LessonError) as wrong:
            self._fail(str(wrong))
            return
        for problem in problems(opened, split(text)):
            self._fail(problem)
        self._session.lessons.show()
        self._wait(lambda: self._session.lessons.panel is not None)
        panel = self._session.lessons.panel
        if panel is None:
            self._fail("the lessons are not read")
            return
        self._wait(lambda: panel.is_ready)
        panel.player.kept.keep(opened.lesson.key, Course(), afresh=True)
        panel.open(opened)
        for at, page in enumerate(panel.player.pages):
            yield self._begin(f"{path.stem}, page {at + 1}")
            panel.player.go(at)
            self._settle()
            if page.ask is not None and not isinstance(page.ask, ClickQuestion):
                panel.player.check(panel.player.right_answer)
                self._wait(lambda: not panel.player.is_judging)
                self.judged += 1
                if not panel.player.answer.right:
                    self._fail("the right answer does not pass")
                self._settle()
        panel.player.leave()

    def _begin(self, name: str) -> str:
        self._name = name
        self.opened += 1
        return name

    def _settle(self) -> None:
        self._wait(lambda: self._session.jobs.is_idle)

    def _wait(self, done: Callable[[], bool]) -> None:
        loop, end = QEventLoop(), time.monotonic() + PATIENCE
        look = QTimer(interval=BEAT)
        look.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > end else None)
        look.start()
        loop.exec()
        look.stop()
        if not done():
            self._fail(f"it takes more than {PATIENCE:g} seconds")

    def _fail(self, why: str) -> None:
        self.failures.append(f"{self._name}: {why}")

    def _on_result(self, result: Result) -> None:
        if isinstance(result, FailureResult):
            self._fail(result.message)
        if isinstance(result, ReadResult):
            wrong = [item.message for line in result.lines for item in line.diagnostics if item.is_error]
            for message in wrong:
                self._fail(message)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._fail(f"{kind.__name__}: {error}")
        self._hook(kind, error, trace)

    def _on_thread_exception(self, ended: threading.ExceptHookArgs) -> None:
        self._fail(f"{ended.exc_type.__name__}: {ended.exc_value}")
        self._thread_hook(ended)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(HARMLESS):
            self._fail(message)
