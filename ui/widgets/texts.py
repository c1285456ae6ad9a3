"""Every text that a window shows, to be read and to be set anew: widgets, their tips and names, actions and lists."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QSpinBox,
    QUndoView,
    QWidget,
)
from shiboken6 import isValid

from ui.language.translator import shown, worded
from ui.widgets.menus import unlettered

TYPED = (QLineEdit, QPlainTextEdit)  # what stands in them is the user's own


@runtime_checkable
class SpeaksItself(Protocol):
    """A widget whose texts are made from what it shows."""

    def retell(self) -> None:
        """Show the same in the language and notation of now."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of one object: what it is there, and how it is read and set."""

    owner: QObject
    kind: str
    read: Callable[[], str]
    write: Callable[[str], object]


def retell(root: QWidget, source_of: Callable[[str], str]) -> Iterator[None]:
    """Say a text of a window after the other in the language and notation of now, what is in sight first.

    `source_of` tells what the program said. What makes its texts from what it shows has a method `retell` for that.
    Between two steps anything may happen to the window.
    """
    for owner in _owners(root):
        if isinstance(owner, SpeaksItself):
            owner.retell()
            yield
        for text in _texts_of(owner):
            _retell(text, source_of)
            yield


def _retell(text: Text, source_of: Callable[[str], str]) -> None:
    before = text.read()
    plain = before.replace("&&", "&") if text.kind == "text" else before
    source, said = text.owner.property(f"said {text.kind}") or ("", "")
    if said != before:  # it has been set since it was last told
        source = source_of(plain)
    now = worded(source) if text.kind == "placeholder" else shown(source)  # that is about what is typed
    if now != plain:
        now = now.replace("&", "&&") if "&&" in before else now
        text.write(now)
        text.owner.setProperty(f"said {text.kind}", (source, now))


def texts(root: QWidget) -> Iterator[Text]:
    """Go through the texts of a window that are not the user's own, empty ones left out, those in sight first."""
    for owner in _owners(root):
        yield from _texts_of(owner)


def _texts_of(owner: QObject) -> Iterator[Text]:
    if isValid(owner):
        for kind, read, write in _of(owner):
            if read():
                yield Text(owner, kind, read, write)
                if not isValid(owner):
                    return


def _owners(root: QWidget) -> Iterator[QObject]:
    """Go through everything below `root` that is still there when its turn comes."""
    near, far = deque[QObject]([root]), deque[QObject]()
    while near or far:
        owner = (near or far).popleft()
        if not isValid(owner):
            continue
        yield owner
        if not isValid(owner):
            continue
        if isinstance(owner, QMenuBar):
            near.extend(owner.actions())  # the names of its menus
        for child in owner.children():
            (near if isinstance(child, QWidget) and child.isVisible() else far).append(child)


def _of(owner: QObject) -> Iterator[tuple[str, Callable[[], str], Callable[[str], Any]]]:
    if isinstance(owner, QAction):
        yield "text", lambda: unlettered(owner.text()), owner.setText
        yield "tip", owner.toolTip, owner.setToolTip
        yield "status", owner.statusTip, owner.setStatusTip
    if not isinstance(owner, QWidget):
        return
    yield "tip", owner.toolTip, owner.setToolTip
    yield "name", owner.accessibleName, owner.setAccessibleName
    yield "description", owner.accessibleDescription, owner.setAccessibleDescription
    if owner.isWindow() or owner.inherits("QDockWidget"):
        yield "title", owner.windowTitle, owner.setWindowTitle
    yield from _said_by(owner)


def _said_by(owner: QWidget) -> Iterator[tuple[str, Callable[[], str], Callable[[str], Any]]]:
    match owner:
        case QLabel() | QAbstractButton():
            yield "text", owner.text, owner.setText
        case QLineEdit() | QPlainTextEdit():
            yield "placeholder", owner.placeholderText, owner.setPlaceholderText
        case QSpinBox():
            yield "special", owner.specialValueText, owner.setSpecialValueText
        case QMenu():
            yield "title", lambda: unlettered(owner.title()), owner.setTitle
        case QUndoView():
            yield "empty", owner.emptyLabel, owner.setEmptyLabel
            yield from _steps(owner.stack())
        case QComboBox():
            for i in range(owner.count()):
                yield f"item {i}", partial(owner.itemText, i), partial(owner.setItemText, i)


def _steps(stack: QUndoStack | None) -> Iterator[tuple[str, Callable[[], str], Callable[[str], Any]]]:
    for i in range(stack.count() if stack is not None else 0):
        step = stack.command(i) if stack is not None else None
        if step is not None:
            yield f"step {i}", step.text, step.setText
