"""The layers that study a surface: each lies where the function says, and says what it is in the legend."""

import numpy as np
import pytest

import explorer
from explorer.document.model import Document, Range, View
from explorer.document.pictures import relief
from explorer.document.pictures.surface import SurfacePicture
from explorer.document.subject import in_scalars, make_subject
from explorer.graph.expr import Stopped
from explorer.scene.contour import contour_lines
from explorer.scene.primitives import Arrows, Label, Marker, Points, Polyline
from explorer.scene.roles import Role

TEXT = "x^3 - 3 x + y^2 / 2"


USUAL = frozenset({"heat", "wires", "contours", "field", "tangent", "level"})


def f(x, y):
    return x**3 - 3 * x + y**2 / 2


def drawn(layer, text=TEXT, probe=(0.5, 0.75), view=None, side=2.0, inputs=("x", "y")):
    """Return the items that a layer adds to view A and view B, by key, and the texts of the two legends."""
    document = Document(
        probe=probe, ranges=tuple(Range(name, -side, side) for name in inputs), view=view or View(),
        shown=frozenset([layer]), hidden=USUAL - {layer},
    )  # fmt: skip
    subject = make_subject(in_scalars(explorer.function(text, inputs=list(inputs))), document)
    scenes = SurfacePicture(subject).drawn(subject, 33, lambda: False).scenes
    items = [{item.key: item for item in scene.items if item.key not in ("surface", "probe")} for scene in scenes]
    return *items, *([entry.text for entry in scene.legend] for scene in scenes)


def rows(line):
    return line.points[np.isfinite(line.points[:, 0])]


def test_critical_points_stand_on_the_surface_with_their_kinds():
    space, plane, legend, _ = drawn("critical")
    markers = {item.shape: item.positions for item in plane.values() if isinstance(item, Points)}
    assert markers[Marker.DOWN] == pytest.approx(np.array([[1.0, 0.0]]), abs=1e-9)
    assert markers[Marker.DIAMOND] == pytest.approx(np.array([[-1.0, 0.0]]), abs=1e-9)
    for item in space.values():
        if isinstance(item, Points):
            assert item.positions[:, 2] == pytest.approx(f(*item.positions[:, :2].T))
    assert [item.text for item in plane.values() if isinstance(item, Label)] == ["saddle", "min"]
    assert legend[1:] == ["1 minimum", "1 saddle point"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2", "constant: every point is critical"),
        ("x + y", "no critical points here"),
        ("x^2", "critical points that are not isolated"),
        ("x^3 - 3 x y^2", "1 degenerate critical point"),
        ("sqrt(-1 - x^2 - y^2)", "no critical points here"),
    ],
)
def test_the_legend_says_what_kind_of_critical_points_there_are(text, words):
    _, _, _, legend = drawn("critical", text)
    assert legend == [words]


def test_steepest_paths_climb_and_fall_from_the_probe_on_plane_and_surface():
    space, plane, *_ = drawn("steepest")
    for key, sign in (("ascent", 1), ("descent", -1)):
        path = plane[key].points
        assert path[0] == pytest.approx([0.5, 0.75])
        assert np.all(sign * np.diff(f(*path.T)) > 0)
        raised = rows(space[key])
        assert raised[:, 2] == pytest.approx(f(*raised[:, :2].T), abs=1e-6)
    assert plane["descent"].points[-1] == pytest.approx([1, 0], abs=1e-3)
    assert plane["ascent"].dashed  # level sets of the same colour are drawn through
    assert plane["descent"].dotted


def test_a_path_that_is_too_long_to_follow_is_said_to_be_a_part():
    _, _, _, legend = drawn("steepest", "(1 - x)^2 + 100 (y - x^2)^2", (-1.2, 1.0))
    assert legend == ["steepest ascent", "steepest descent, a part"]


def test_a_path_ends_before_a_pole_and_at_a_jump():
    _, plane, *_ = drawn("steepest", "1 / (x^2 + y^2 - 1)", (1.4, 0.6))
    path = plane["ascent"].points
    assert np.all(np.diff(1 / (path[:, 0] ** 2 + path[:, 1] ** 2 - 1)) > 0)
    assert 1 < np.hypot(*path[-1]) < 1.2
    _, plane, *_ = drawn("steepest", "x - 3 floor(x)", (0.5, 0.0))
    assert 0.8 < plane["ascent"].points[-1, 0] <= 1


def test_no_streamline_runs_through_a_pole():
    _, plane, *_ = drawn("streamlines", "1 / (x^2 + y^2 - 1)")
    points = plane["streamlines"].points
    inside = np.hypot(*points.T) < 1
    apart = np.isnan(points[1:, 0]) | np.isnan(points[:-1, 0])
    assert np.all((inside[1:] == inside[:-1]) | apart)


def test_slices_lie_on_the_surface_and_their_tangents_have_its_slopes():
    space, _, legend, _ = drawn("slices")
    for i, fixed in ((0, 0.75), (1, 0.5)):
        line = rows(space[f"slice{i}"])
        assert line[:, 1 - i] == pytest.approx(np.full(len(line), fixed))
        assert line[:, 2] == pytest.approx(f(line[:, 0], line[:, 1]), abs=0.02)
        start, end = space[f"slice{i}:tangent"].points
        assert (end - start)[2] / (end - start)[i] == pytest.approx((-2.25, 0.75)[i])
    assert legend[1:] == ["slice y = 0.75, ∂f/∂x = −2.25", "slice x = 0.5, ∂f/∂y = 0.75"]


@pytest.mark.parametrize("degrees", [0.0, 30.0, 135.0, 270.0])
def test_the_dial_shows_the_part_of_the_gradient_along_u(degrees):
    space, plane, _, legend = drawn("dial", view=View(direction=degrees))
    u = np.array([np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))])
    gradient = np.array([-2.25, 0.75])
    at = np.array([0.5, 0.75])
    arrow = plane["dial:gradient"]
    radius = np.linalg.norm(arrow.heads[0] - at)
    part = plane["dial:part"].points[1] - at
    assert part / radius == pytest.approx((gradient @ u) * u / np.linalg.norm(gradient), abs=1e-9)
    assert (plane["direction"].heads[0] - at) / radius == pytest.approx(u)
    circle = rows(plane["dial"])
    assert np.linalg.norm(circle - at, axis=1) == pytest.approx(np.full(len(circle), radius), rel=1e-3)
    start, end = space["slice_u:tangent"].points
    assert (end - start)[2] / ((end - start)[:2] @ u) == pytest.approx(gradient @ u)
    assert len(legend) == 3


def test_without_a_gradient_the_dial_still_shows_its_direction():
    _, plane, *_ = drawn("dial", "x^2 + y^2", (0.0, 0.0))
    assert not any(key == "dial:gradient" for key in plane)
    assert isinstance(plane["direction"], Arrows)


def test_axes_of_the_hessian_are_its_eigenvectors():
    space, plane, _, legend = drawn("curvature", "x^2 - 3 y^2 + x")
    down, up = plane["axes:0"], plane["axes:1"]
    assert np.ptp(down.points[:, 0]) == pytest.approx(0)
    assert np.ptp(up.points[:, 1]) == pytest.approx(0)
    assert (down.dashed, up.dashed) == (True, False)
    assert legend == ["Hessian, λ₁ = −6", "Hessian, λ₂ = 2"]
    raised = space["axes:1"].points
    assert np.diff(raised[:, 2]) / np.diff(raised[:, 0]) == pytest.approx(2 * 0.5 + 1)


def test_the_gradient_is_perpendicular_to_the_level_set_through_the_probe():
    _, plane, *_ = drawn("level")
    line = plane["level"].points
    middles, steps = (line[1:] + line[:-1]) / 2, np.diff(line, axis=0)
    gradients = np.stack([3 * middles[:, 0] ** 2 - 3, middles[:, 1]], axis=1)
    size = np.linalg.norm(steps, axis=1) * np.linalg.norm(gradients, axis=1)
    clear = np.isfinite(size) & (np.linalg.norm(steps, axis=1) > 0.02) & (np.linalg.norm(gradients, axis=1) > 0.5)
    assert clear.sum() > 20
    assert np.abs((steps * gradients).sum(axis=1)[clear] / size[clear]).max() < 0.1


@pytest.mark.parametrize("layer", ["curvature", "taylor"])
def test_values_beyond_the_numbers_leave_a_layer_out(layer):
    for text in ("(x * 1e200)^2", "(x - 1e200)^3", "1e-200 / y * arcsin(x) / x"):
        for items in drawn(layer, text, (0.5, 0.0))[:2]:
            assert not any(isinstance(item, Polyline) and np.isinf(item.points).any() for item in items.values())


def test_streamlines_climb():
    _, plane, *_ = drawn("streamlines")
    points = plane["streamlines"].points
    steps = np.diff(f(*points.T))
    assert np.all(steps[np.isfinite(steps)] > 0)


def test_contours_are_found_once_for_the_plane_and_the_surface(monkeypatch):
    found = []
    monkeypatch.setattr(relief, "contour_lines", lambda *args: found.append(args) or contour_lines(*args))
    document = Document(shown=frozenset(["raised"]), hidden=USUAL - {"contours"})
    subject = make_subject(in_scalars(explorer.function(TEXT, inputs=["x", "y"])), document)
    scenes = SurfacePicture(subject).drawn(subject, 33, lambda: False).scenes
    assert all(any(item.role == Role.CONTOUR for item in scene.items) for scene in scenes)
    assert len(found) == 1


def test_contours_on_the_surface_are_level():
    space, *_ = drawn("raised")
    lines = [item for item in space.values() if isinstance(item, Polyline)]
    assert len(lines) > 3
    for line in lines:
        points = rows(line)
        assert np.ptp(points[:, 2]) == 0
        assert f(*points[:, :2].T) == pytest.approx(points[:, 2], abs=0.1)
    labels = [item for item in space.values() if isinstance(item, Label)]
    assert len(labels) > 2
    for label in labels:
        for place in (label.position, *label.elsewhere):
            assert place[2] == pytest.approx(float(label.text.replace("\N{MINUS SIGN}", "-")))


@pytest.mark.parametrize("layer", ["critical", "steepest", "slices", "dial", "curvature", "streamlines", "raised"])
@pytest.mark.parametrize(
    "text",
    ["2", "1/x", "sqrt(x - 1.9) + 0 y", "sqrt(-1 - x^2)", "1e300 x", "1e-300 x y", "abs(x)", "floor(x) + y", "x/0"],
)
def test_no_function_and_no_probe_is_too_odd(layer, text):
    for probe in ((0.0, 0.0), (0.5, 0.75), (9.0, 0.0)):
        for items in drawn(layer, text, probe)[:2]:
            for item in items.values():
                if isinstance(item, Arrows):
                    assert np.isfinite(item.heads).all()


def test_the_other_coordinates_are_held_at_the_probe():
    _, plane, *_ = drawn("critical", "(x - z)^2 + (y + z)^2", (0.0, 0.0, 0.5), inputs=("x", "y", "z"))
    (marker,) = [item for item in plane.values() if isinstance(item, Points)]
    assert marker.positions == pytest.approx(np.array([[0.5, -0.5]]))


def test_the_search_for_critical_points_can_be_stopped():
    document = Document(shown=frozenset(["critical"]), probe=(0.5, 0.5))
    subject = make_subject(explorer.function(TEXT, inputs=["x", "y"]), document)
    picture = SurfacePicture(subject)
    picture.drawn(subject, 9, lambda: False, fine=False)
    with pytest.raises(Stopped):
        picture.drawn(subject, 9, lambda: True)


def test_coloured_gradients_have_the_colour_bar_to_themselves():
    document = Document(probe=(0.5, 0.75), view=View(colored=True))
    subject = make_subject(explorer.function(TEXT, inputs=["x", "y"]), document)
    picture = SurfacePicture(subject)
    plane = picture.drawn(subject, 33, lambda: False).scenes[1]
    (field,) = [item for item in plane.items if item.key == "field"]
    middles = (field.tails + field.heads) / 2
    assert field.values == pytest.approx(np.hypot(3 * middles[:, 0] ** 2 - 3, middles[:, 1]))
    assert plane.color_bar.axis.name == "‖∇f‖"
    assert not any(item.key == "heat" for item in plane.items)
    usual = make_subject(subject.function, Document(probe=(0.5, 0.75)))
    plain = picture.drawn(usual, 33, lambda: False).scenes[1]
    assert plain.color_bar.axis.name == "f(x, y)"
    assert any(item.key == "heat" for item in plain.items)
