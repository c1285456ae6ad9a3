"""The gallery: every function of it can be drawn in every kind, with every layer."""

import pytest

from ui.app.gallery import FUNCTIONS, shots


@pytest.mark.parametrize("text", FUNCTIONS)
def test_every_kind_and_layer_draws_something(text):
    taken = list(shots(text))
    assert all(scene.items for shot in taken for scene in shot.scenes)
    assert len({(shot.kind, shot.layer) for shot in taken}) == len(taken)
