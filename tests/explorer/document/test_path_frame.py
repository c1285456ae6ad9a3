"""Acceleration, frame and osculating circle of curves."""

import numpy as np
import pytest

import explorer
from explorer.document.model import Document, Range, View
from explorer.document.pictures.path import PathPicture
from explorer.document.subject import make_subject

HELIX = "[2 cos t, 2 sin t, 3 t]"


def drawn(text, at, layer="frame", view=None):
    """Return the scene with a layer, its items by key, and the texts of its legend."""
    document = Document(
        probe=(at,), ranges=(Range("t", -3.0, 3.0),), shown=frozenset([layer]), hidden=frozenset(["tangent"]),
        view=view or View(),
    )  # fmt: skip
    subject = make_subject(explorer.function(text, inputs=["t"]), document)
    scene = PathPicture(subject).drawn(subject, 33, lambda: False).scenes[0]
    return scene, {item.key: item for item in scene.items}, [entry.text for entry in scene.legend[1:]]


def test_a_frame_is_three_arrows_of_one_length_at_right_angles():
    scene, items, _ = drawn(HELIX, 0.5)
    arrows = np.concatenate([items[f"frame:{key}"].heads - items[f"frame:{key}"].tails for key in "TNB"])
    length = np.linalg.norm(arrows[0])
    assert arrows @ arrows.T / length**2 == pytest.approx(np.eye(3), abs=1e-9)
    assert np.linalg.det(arrows) > 0
    assert scene.equal


def test_the_osculating_circle_has_the_curve_s_curvature_and_touches_it():
    _, items, legend = drawn("[2 cos t, sin t]", 0.0)
    circle = items["circle"].points
    circle = circle[np.isfinite(circle[:, 0])]
    assert np.hypot(circle[:, 0] - 1.5, circle[:, 1]) == pytest.approx(np.full(len(circle), 0.5), abs=1e-3)
    assert legend == ["T", "N", "osculating circle, κ = 2"]
    assert drawn(HELIX, 1.0)[2] == ["T", "N", "B, torsion τ = 0.2308", "osculating circle, κ = 0.1538"]


def test_a_very_large_circle_is_drawn_near_the_curve_only():
    scene, items, _ = drawn("[t, 1e-9 t^2]", 1.0)
    circle = items["circle"].points
    assert np.isfinite(circle).any()
    assert np.nanmax(np.abs(circle[:, 0])) <= 3 * (scene.x.high - scene.x.low)


def test_straight_and_still_places_are_said_to_be_so():
    assert drawn("[t, 2t, 3t]", 0.5)[2] == ["T", "straight here: no normal"]
    _, items, legend = drawn("[t^2, t^3]", 0.0)
    assert legend == ["no frame where the curve stands still"]
    assert not any(key.startswith("frame") for key in items)


def test_acceleration_is_the_second_derivative():
    _, items, legend = drawn("[t^2 / 8, t^3 / 48]", 1.0, "acceleration")
    arrow = items["acceleration"]
    assert arrow.heads - arrow.tails == pytest.approx(np.array([[0.25, 0.125]]))
    assert legend == ["acceleration, norm 0.2795"]


@pytest.mark.parametrize("layer", ["frame", "acceleration"])
@pytest.mark.parametrize(
    "text", ["[sqrt(t), 1/t]", "[abs(t), t]", "[1e300 t, t]", "[1e-300 t^2, t]", "[1, 2]", "[t/0, t, t]"]
)
def test_no_curve_is_too_odd(text, layer):
    for at in (-1.0, 0.0, 1.0):
        for item in drawn(text, at, layer)[1].values():
            if hasattr(item, "heads"):
                assert np.isfinite(item.tails).all() == np.isfinite(item.heads).all()


def test_of_more_components_the_drawn_ones_have_the_frame():
    scene, items, _ = drawn("[t, t^2, t^3, t^4]", 0.5)
    assert items["frame:T"].heads.shape == (1, 3)
    assert "of 4 components" in scene.caption
