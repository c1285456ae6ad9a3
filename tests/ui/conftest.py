"""What tests of the panels share: a store, a typesetter that is closed again, results as the pipeline makes them."""

import json
import time
from functools import lru_cache
from typing import ClassVar

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack
from shiboken6 import Shiboken

from explorer.document.codec import read_document
from explorer.document.model import Document
from explorer.document.results import PointResult
from explorer.document.table import Fact, Table
from explorer.scene.palette import THEMES
from explorer.scene.roles import Role
from explorer.symbolic.process import SymbolicProcess
from ui import assets
from ui.app.session import Session
from ui.panels.point import PointPanel
from ui.settings import Settings
from ui.store import Store
from ui.widgets import formulas
from ui.widgets.typeset import Typesetter

# What was typeset for one test is there for the next: the same formulas are in most windows.
typeset_once = lru_cache(maxsize=1000)(formulas.typeset)


class FormulaThread:
    """Typesets as the process does, in the thread that asks."""

    def typeset(self, latex):
        return formulas.typeset(latex)

    def close(self):
        pass


@pytest.fixture(autouse=True)
def typeset_without_a_process(monkeypatch):
    """Do without a process for each window: it would take longer to load than most tests take."""
    monkeypatch.setattr("ui.widgets.typeset.FormulaProcess", FormulaThread)
    monkeypatch.setattr(formulas, "typeset", typeset_once)


class RememberingProcess(SymbolicProcess):
    """Asks the process, which takes a second to load sympy, only what no test before has asked."""

    answers: ClassVar = {}

    def ask(self, task, question, deadline, stopped=lambda: False):
        key = json.dumps([task, question], sort_keys=True)
        if key not in self.answers:
            answer = super().ask(task, question, deadline, stopped)
            if answer is None and (stopped() or self._closed or time.monotonic() >= deadline):
                return None  # which another time it may have
            self.answers[key] = answer
        return self.answers[key]


@pytest.fixture(autouse=True)
def what_sympy_said_is_remembered(monkeypatch):
    monkeypatch.setattr("explorer.symbolic.process.SymbolicProcess", RememberingProcess)
    monkeypatch.setattr("explorer.derivation.shortening.SymbolicProcess", RememberingProcess)


@pytest.fixture(autouse=True)
def stores_are_deleted_by_qt():
    """Delete what a test left without a window: the collector frees the steps of a stack before the stack itself."""
    yield
    for stack in (held for held in Shiboken.getAllValidWrappers() if isinstance(held, QUndoStack)):
        if isinstance(stack.parent(), Store) and stack.parent().parent() is None:
            stack.parent().deleteLater()


@pytest.fixture
def theme():
    return THEMES["light"]


@pytest.fixture
def store(qapp):  # noqa: ARG001 - Qt has to be there
    return Store(Document(lines=("f(x, y) = x y^2",)))


@pytest.fixture
def typesetter(qapp):  # noqa: ARG001 - Qt has to be there
    made = Typesetter()
    yield made
    made.close()


@pytest.fixture
def open_room(qtbot):
    """Return a call that opens a document with a room in a window of its own, and waits for its pictures."""
    sessions = []

    def opened(document, pictures=2, size=(1280, 900)):
        made = Session(document, Settings())
        sessions.append(made)
        made.window.resize(*size)
        made.window.show()
        made.start()
        room = made.window.room
        qtbot.waitUntil(lambda: made.jobs.is_idle and room.is_complete and len(room.views) == pictures, timeout=30_000)
        return made

    yield opened
    for made in sessions:
        made.window.close()
        made.close()


@pytest.fixture
def welcome(qtbot):
    """Return a session with the welcome document in a window of its own, once everything is computed."""
    made = Session(read_document(assets.example("welcome")), Settings())
    made.window.show()
    made.start()
    qtbot.waitUntil(lambda: made.jobs.is_idle, timeout=30_000)
    yield made
    made.window.close()
    made.close()


@pytest.fixture
def gradient_table():
    return Table(
        "jacobian",
        r"\nabla f(a)",
        r"\mathbb{R}^{1 \times 2}",
        Role.GRADIENT,
        np.array([[4.0, -0.1]]),
        (("y^{2}", "2 x y"),),
        (("y^2", "2x y"),),
        (),
        ("x", "y"),
        "Gradient",
        (
            Fact("critical point", words="saddle", tip="how it was decided", strong=True),
            Fact("norm", (4.0012498,)),
            Fact("direction", (-1.432096,), unit="°"),
        ),
    )


@pytest.fixture
def hessian_table():
    numbers = np.array([[0.0, -4.0], [-4.0, 2.0]])
    vectors = Table(
        "eigenvectors1",
        "V",
        r"\mathbb{R}^{2 \times 2}",
        Role.TANGENT,
        np.array([[0.8, -0.6], [0.6, 0.8]]),
        (),
        (),
        ("x", "y"),
        ("v₁", "v₂"),
        "Eigenvectors",
    )
    facts = (Fact("eigenvalues", (-3.1231, 5.1231), "indefinite"), Fact("det", missing="its size is beyond 10³⁰⁸"))
    title, shape = "H_{f}(a)", r"\mathbb{R}^{2 \times 2}"
    names = ("x", "y")
    return Table("hessian1", title, shape, Role.TANGENT, numbers, (), (), names, names, "Hessian", facts, (vectors,))


@pytest.fixture
def value_table():
    return Table("value", "f(a)", r"\mathbb{R}", Role.CURVE, np.array([[np.nan]]), (), ())


@pytest.fixture
def point(value_table, gradient_table, hessian_table):
    tables = (value_table, gradient_table, hessian_table)
    return PointResult(1, ("x", "y"), (1.0, -2.0), tables, "T_{2} = 1", 2, 10)


@pytest.fixture
def panel(qtbot, store, typesetter, theme, point):
    """Return the panel of numbers, on the screen."""
    made = PointPanel(store, typesetter, theme)
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    made.show_point(point)
    return made
