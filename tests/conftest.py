"""What every test may rely on: a platform without a screen, private settings, nothing left by another test.

Warnings are errors (pyproject.toml). A test fails here when it leaves a thread, an active timer, a running
QThread or an open window behind, since a later test would pay for it.
"""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

GRACE = 20.0  # seconds that a thread already told to stop may take on a busy machine; the program itself waits for 5

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

hypothesis.settings.register_profile("local", deadline=None, max_examples=60)
hypothesis.settings.register_profile("repeatable", deadline=None, max_examples=60, derandomize=True)
hypothesis.settings.load_profile("repeatable" if os.environ.get("CI") else "local")


def keep_user_files_out(root: Path, patch: pytest.MonkeyPatch) -> None:
    """Point the XDG directories, which Qt's and our own paths come from, below `root`."""
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        directory = root / kind.lower()
        directory.mkdir(mode=0o700)
        patch.setenv(f"XDG_{kind}_HOME", str(directory))


@pytest.fixture(scope="session", autouse=True)
def private_directories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the user's own files away from the whole session, child processes included."""
    root = tmp_path_factory.mktemp("xdg")
    with pytest.MonkeyPatch.context() as patch:
        keep_user_files_out(root, patch)
        if "XDG_RUNTIME_DIR" not in os.environ:  # a desktop's own holds its Wayland socket; Qt warns without one
            patch.setenv("XDG_RUNTIME_DIR", str(root))
        yield


def pytest_collection_finish() -> None:
    """Put what the imports made out of sight of the collector, which would go through all of it each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail a test whose Python threads outlive it."""
    before = set(threading.enumerate())
    yield
    # A thread of Qt's becomes a dummy once it has run Python and stays listed after it ended: judged below.
    dummy = threading._DummyThread  # noqa: SLF001 - the only name it has
    new = [thread for thread in threading.enumerate() if thread not in before and not isinstance(thread, dummy)]
    for thread in new:
        thread.join(GRACE)
    leaked = [thread.name for thread in new if thread.is_alive()]
    assert not leaked, f"threads outlive the test: {leaked}"


def running_qt_objects() -> dict[int, object]:
    """Return the visible windows, active timers and running threads of Qt that Python holds, by identity."""
    from PySide6.QtCore import QThread, QTimer  # noqa: PLC0415 - tests without widgets do not load Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415
    from shiboken6 import Shiboken  # noqa: PLC0415

    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    held = Shiboken.getAllValidWrappers()  # a fiftieth of what the collector would have to go through
    timers = [thing for thing in held if isinstance(thing, QTimer) and thing.isActive()]
    threads = [thing for thing in held if isinstance(thing, QThread) and thing.isRunning()]
    main_thread = QThread.currentThread()
    return {id(thing): thing for thing in (*windows, *timers, *threads) if thing is not main_thread}


def settle() -> None:
    """Let Qt finish what is under way: pool jobs, queued signals, deferred deletions."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool  # noqa: PLC0415

    assert QThreadPool.globalInstance().waitForDone(int(GRACE * 1000)), "a pool job outlives the test"
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def leaked_qt_objects(before: dict[int, object]) -> list[object]:
    """Return what runs now and did not run `before`, garbage apart."""
    settle()
    if set(running_qt_objects()) <= set(before):
        return []
    gc.collect()
    settle()
    return [thing for key, thing in running_qt_objects().items() if key not in before]


def stop(leaked: object) -> None:
    """End a leaked object, so that only the test that leaked it fails."""
    from PySide6.QtCore import QThread, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415

    match leaked:
        case QTimer():
            leaked.stop()
        case QThread():
            leaked.requestInterruption()
            leaked.quit()
            leaked.wait(int(GRACE * 1000))
        case QWidget():
            leaked.close()
            leaked.deleteLater()


@pytest.fixture(autouse=True)
def private_qt(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give a test of widgets settings of its own, and fail it when part of its Qt side is left running."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QSettings  # noqa: PLC0415

    request.getfixturevalue("qapp")
    root = request.getfixturevalue("tmp_path") / "xdg"
    root.mkdir()
    keep_user_files_out(root, monkeypatch)
    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, str(root / "config"))
    before = running_qt_objects()
    yield
    leaked = leaked_qt_objects(before)
    for thing in leaked:
        stop(thing)
    assert not leaked, f"left running by the test: {leaked}"
