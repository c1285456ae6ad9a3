"""What tests of lessons share: a window, its lessons, and the teacher's window."""

import pytest
from PySide6.QtCore import Qt

from explorer.lessons.drafts import new_draft
from tests.ui.lessons.playing import OWN, brought
from ui.app.session import Session
from ui.labs.lessons.editor import LessonEditor
from ui.settings import Settings
from ui.widgets.dialogs import Answer


@pytest.fixture
def session(qapp):  # noqa: ARG001 - Qt has to be there
    made = Session(OWN, Settings())
    made.window.resize(1280, 800)
    made.window.show()
    made.start()
    yield made
    made.window.close()
    made.close()


@pytest.fixture
def panel(session, qtbot):
    session.actions["lessons"].trigger()
    found = brought(session, qtbot)
    found.set_language("en")
    return found


@pytest.fixture
def open_editor(store, typesetter, theme, monkeypatch):
    """Return a call that opens a draft, or a new one, in a window; what is not saved at the end is let go."""
    made = []

    def opened(draft=None):
        draft = draft or new_draft("Mine").recorded(0, store.document, "First")
        editor = LessonEditor(draft, "mine", store, typesetter, theme)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        editor.show()
        made.append(editor)
        return editor

    yield opened
    monkeypatch.setattr("ui.labs.lessons.editor.ask_to_save", lambda *_: Answer.DISCARD)
    for editor in made:
        editor.close()
        editor.deleteLater()


@pytest.fixture
def editor(open_editor):
    return open_editor()
