"""What moves in a room: its steps and the parameters, each still a picture of the room."""

import pytest

from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.export.room_sequences import room_result, room_sequences
from explorer.scene.primitives import Boxes


def document(*lines, room="theatre"):
    return Document(lines=lines, probe=(0.5,), lab=LabSettings(room))


def test_the_steps_of_the_theatre_go_from_the_inputs_back_to_them():
    (steps,) = room_sequences(document("f(x) = exp(x^2)"))
    stills = list(steps.stills())
    assert (steps.key, steps.count, len(stills)) == ("steps", 6, 6)

    def reached(still):
        texts = [t for item in still.scenes[0].items if isinstance(item, Boxes) for t in item.texts]
        return {lines[0].text.split()[0] for lines in texts if not lines[-1].text.endswith("—")}

    assert [reached(still) for still in stills] == [set(), set(), set(), {"f"}, {"f", "a"}, {"f", "a", "x"}]


def test_a_parameter_moves_the_pictures_of_a_room():
    found = {s.key: s for s in room_sequences(document("a = 1 [0 .. 2]", "f(x) = a x^2"), frames=3)}
    assert set(found) == {"steps", "parameter-a"}
    assert len(list(found["parameter-a"].stills())) == 3


def test_a_room_without_steps_has_none():
    assert room_sequences(document("f(x) = exp x", room="convergence")) == ()


def test_without_a_room_there_is_nothing():
    with pytest.raises(ValueError, match="no room"):
        room_result(Pipeline(), document("f(x) = x", room=""))


def test_a_room_that_becomes_exact_in_the_end_is_exported_so():
    shown = Document(lines=("f(x, y) = sin(x) cos(y)",), probe=(0.5, 0.25), order=3, lab=LabSettings("error"))
    every = [r for r in Pipeline().evaluate(Request(shown, 0)) if isinstance(r, LabResult)]
    assert len(every) == 2
    assert every[0].sentences != every[1].sentences == room_result(Pipeline(), shown).sentences
