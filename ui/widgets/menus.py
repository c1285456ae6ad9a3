"""Menus whose entries have a letter each, which opens or runs them together with Alt.

The letter comes from what the program itself calls the entry, so that it is the same in every language; a text that
does not have it shows it in brackets at its end, as Korean programs do.
"""

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QActionEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar

from ui.language.translator import source_of

MARK = re.compile(r"&([^&\s])")
LESSONS = "HA"  # hint and answer are asked for with Alt as well
WORD = re.compile(r"[A-Za-z0-9]+")


def unlettered(text: str) -> str:
    """Return the text of an entry without its letter."""
    return re.sub(r"\(&\w\)|(&&)|&", r"\1", text)


def plain(text: str) -> str:
    """Return what one reads in the text of an entry, without its letter."""
    return unlettered(text).replace("&&", "&")


def letter_of(action: QAction) -> str:
    """Return the letter of an entry; "" where it has none."""
    found = MARK.search(action.text().replace("&&", ""))
    return found[1].upper() if found else ""


def lettered(text: str, source: str, taken: set[str]) -> str:
    """Return a text with a mark at the first letter that is free: of words of the source, or within them."""
    letter = next((letter for letter in _letters(source) if letter not in taken), None)
    if letter is None:
        return text
    at = next((match.start() for match in WORD.finditer(text) if match[0][0].upper() == letter), -1)
    if at < 0 and text == source:
        at = text.upper().find(letter)
    if at >= 0 and text[at - 1 : at] not in ("(", "&"):  # one that stands alone in brackets would be taken for a mark
        return f"{text[:at]}&{text[at:]}"
    end = len(text.rstrip("…"))
    return f"{text[:end]}(&{letter}){text[end:]}"


def _letters(source: str) -> Iterator[str]:
    words = WORD.findall(source.upper())
    yield from (word[0] for word in words)
    yield from "".join(words)


def _give_letter(action: QAction, reserved: str = "") -> None:
    """Give an entry that has none a letter that is free in all its menus."""
    if action.isSeparator() or letter_of(action):
        return
    menus = [menu for menu in action.associatedObjects() if isinstance(menu, (QMenu, QMenuBar))]
    taken = {*reserved, *(letter_of(other) for menu in menus for other in menu.actions())}
    text = plain(action.text())
    action.setText(lettered(action.text(), source_of(text), taken))
    if action.iconText() != text:
        action.setIconText(text)  # buttons have no letters


class Menu(QMenu):
    """A menu whose entries get their letters when it opens: there are hundreds, and few are ever looked at."""

    def __init__(self, *arguments: Any) -> None:  # noqa: ANN401 - those of QMenu: a title and a parent, or the parent
        super().__init__(*arguments)
        self.aboutToShow.connect(self._give_letters)
        self.aboutToShow.connect(self._name_for_readers)

    def add_menu(self, title: str) -> "Menu":
        """Add a menu within this one."""
        made = Menu(title, self)
        self.addMenu(made)
        return made

    def _give_letters(self) -> None:
        for action in self.actions():
            _give_letter(action)

    def _name_for_readers(self) -> None:
        """Have a screen reader say what was opened: Qt calls every menu as the program."""
        opener = self.parentWidget()
        of_button = opener.accessibleName() or opener.text() if isinstance(opener, QAbstractButton) else ""
        if name := self.title() or of_button:
            self.setAccessibleName(plain(name))


class MenuBar(QMenuBar):
    """A menu bar with letters; those of lessons are theirs."""

    def actionEvent(self, event: QActionEvent) -> None:
        super().actionEvent(event)
        if event.type() != QEvent.Type.ActionRemoved:
            _give_letter(event.action(), LESSONS)
