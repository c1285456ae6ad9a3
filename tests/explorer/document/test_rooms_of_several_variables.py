"""The Taylor rooms for several variables: true errors, squares, terms and planes, for every function of the lecture."""

import warnings
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

import explorer
from explorer.document.edits import set_own, set_probe
from explorer.document.labs.result import LabResult
from explorer.document.labs.rooms import ROOMS
from explorer.document.model import Document, LabSettings, Range, View
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult, PointResult
from explorer.document.subject import highest_order
from explorer.scene.primitives import HeatMap, Mesh, SpaceScene
from explorer.scene.roles import Role
from tests.pipelines import pipeline_of

LECTURE = {
    "(5.2) partial": "f(x, y) = (x + 2y^3)^2",
    "(5.2) gradient": "f(x1, x2) = x1^2 x2 + x1 x2^3",
    "(5.2) chain rule": "f(x1, x2) = x1^2 + 2x2",
    "(5.2) of two": "f(x1, x2) = x1^2 + 2x2\ng(s, t) = f(s t, s + t)",
    "(5.3) matrix": "A = [1,2;3,4;5,6]\nx in R^2\nf(x) = A x",
    "(5.3) chain": "f(x) = exp(x1 x2^2)\nx in R^2",
    "(5.3) least squares": "y = [1,2,2]\nP = [1,0;1,1;1,2]\nt in R^2\nL(t) = ||y - P t||^2",
    "(5.4) K": "R in R^(3x2)\nK(R) = R' R",
    "(5.5) trace": "X in R^(2x2)\nf(X) = tr(X)",
    "(5.5) determinant": "X in R^(2x2)\nf(X) = det(X)",
    "(5.5) inverse": "X in R^(2x2)\nf(X) = X^-1",
    "(5.5) quadratic": "B = [1,2;3,4]\nx in R^2\nf(x) = x' B x",
    "(5.5) weighted": "x=[1,2]\nA=[1,2;3,4]\nW=[2,1;1,3]\ns in R^2\nf(s) = (x - A s)' W (x - A s)",
    "(5.6) network": "W in R^(2x2)\nf(W) = tanh(W [1, 2])",
    "(5.7) Hessian": "f(x, y) = x^2 y",
    "(5.7) of a field": "f(x, y) = [x^2 y, sin(x) y]",
    "(5.8) example": "f(x, y) = x^2 + 2x y + y^3",
    "polar": "f(r, t) = [r cos t, r sin t]",
    "torus": "f(u, v) = [cos(u) (3 + cos(v)), sin(u) (3 + cos(v)), sin(v)]",
    "in space": "f(x, y, z) = [y, -x, z^2]",
}
HARD = {
    "kink": "f(x, y) = |x| + y^2",
    "pole": "f(x, y) = 1/(x - y)",
    "hole": "f(x, y) = sqrt(1 - x^2 - y^2)",
    "edge": "f(x, y) = sqrt(x^2 + y^2)",
    "steps": "f(x, y) = floor(x) + y",
    "huge": "f(x, y) = exp(50x) sin(30y)",
    "constant": "f(x, y) = 3",
    "nowhere": "f(x, y) = log(-1 - x^2 - y^2)",
}
EXTREME = [
    ("f(x, y) = exp(x) sin(y)", {"probe": (10.0, 10.0)}),
    ("f(x, y) = exp(x) sin(y)", {"probe": (1e300, 1e300)}),
    ("f(x, y) = exp(x) sin(y)", {"lab": {"tolerance": 1e-15}}),
    ("f(x, y) = exp(x) sin(y)", {"lab": {"offset": (0.0, 0.0), "zoom": 40.0}}),
    ("f(x, y) = exp(x) sin(y)", {"ranges": (Range("x", 0, 1e-9), Range("y", -1e5, 1e5))}),
    ("f(a, b, c, d, e) = a b c d e", {"lab": {"own": (("error.shape", "star"), ("plane.axes", "9,9"))}}),
    ("f(a, b, c, d, e) = a b c d e", {"lab": {"own": (("plane.axes", "4,1"),)}, "view": View(axes=(3, 2))}),
    ("x in R^13\nf(x) = x'x", {}),
    ("f(x, y) = 1e200 x^2 + 1e200 y^3", {}),
    ("f(x, y) = [x/y, sqrt(x), x + y]", {"probe": (0.0, 1.0)}),
    ("f(x, y) = x y/(x^2 + y^2)", {"probe": (0.0, 0.0)}),
]
OURS = ("error", "terms", "microscope")
TAYLOR_ROOMS = [room.key for room in ROOMS if room.lab == "Taylor"]


def results(document, kind=LabResult):
    return [r for r in pipeline_of(document.lines).evaluate(Request(document, 1)) if isinstance(r, kind)]


def room(text, key, **changes):
    lab = LabSettings(key, **changes.pop("lab", {}))
    return results(Document(lines=tuple(text.split("\n")), lab=lab, **changes))[-1]


def item(scene, key):
    return next(i for i in scene.items if i.key == key)


def number(text):
    return float(text.replace("−", "-"))


@pytest.mark.parametrize(("key", "order"), [*((key, 2) for key in TAYLOR_ROOMS), *product(OURS, (0, 1, 6))])
@pytest.mark.parametrize("text", [*LECTURE.values(), *HARD.values()], ids=[*LECTURE, *HARD])
def test_every_room_shows_every_function_of_the_lecture(text, key, order):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        shown = room(text, key, order=order)
    assert shown.room == key
    assert shown.stages or shown.sentences


@pytest.mark.parametrize("key", TAYLOR_ROOMS)
@pytest.mark.parametrize(("text", "changes"), EXTREME)
def test_extreme_settings_and_places_are_shown_without_a_warning(text, changes, key):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert room(text, key, **changes).sentences


@pytest.mark.parametrize("key", OURS)
@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_a_centre_where_there_is_no_polynomial_gets_a_plain_sentence(text, key):
    shown = room(text, key, probe=(0.0, 0.0), order=3)
    assert shown.sentences
    assert not any("nan" in sentence for sentence in shown.sentences)


def test_the_map_is_the_logarithm_of_the_error():
    shown = room("f(x, y) = exp(x) sin(y)", "error", order=3, probe=(0.5, 0.25))
    scene = shown.stages[1].scene
    maps = [i for i in scene.items if isinstance(i, HeatMap)]
    x0, x1, y0, y1 = maps[0].extent
    xs, ys = np.linspace(x0, x1, maps[0].values.shape[1]), np.linspace(y0, y1, len(maps[0].values))
    d, e = np.meshgrid(xs - 0.5, ys - 0.25)
    s, c = np.sin(0.25), np.cos(0.25)
    line = [s + e * c - e**2 * s / 2 - e**3 * c / 6, s + e * c - e**2 * s / 2, s + e * c, s + 0 * e]
    polynomial = np.exp(0.5) * (line[0] + d * line[1] + d**2 / 2 * line[2] + d**3 / 6 * line[3])
    error = np.abs(np.exp(xs)[None, :] * np.sin(ys)[:, None] - polynomial)
    drawn = np.where(np.isnan(maps[0].values), maps[-1].values, maps[0].values)
    clear = error > 1e-9
    np.testing.assert_allclose(drawn[clear], np.clip(np.log10(error), *_ends(scene))[clear], atol=1e-4)
    below = item(scene, "below").values
    np.testing.assert_array_equal(~np.isnan(below), error < 0.01)


def _ends(scene):
    return scene.color_bar.axis.low, scene.color_bar.axis.high


def test_the_square_is_said_surely_and_by_sampling():
    shown = room("f(x, y) = x^3 + y^3", "error", order=1, probe=(0.5, -0.5))
    h = np.linspace(0, 1, 100_001)
    exact = h[np.argmax(1.5 * h**2 + h**3 > 0.01)]  # on the side away from the origin
    surely, sampled = (number(s.rsplit("≤ ", 1)[1]) for s in shown.sentences[:2])
    assert "surely on the square |x − 0.5|" in shown.sentences[0]
    assert 0.8 * exact < surely <= exact * 1.001
    assert sampled == pytest.approx(exact, rel=0.01)
    assert "|y + 0.5|" in shown.sentences[1]


def test_the_rim_is_where_the_error_is_epsilon_also_along_narrow_valleys_and_not_at_poles():
    scene = room("f(x, y) = 1 + 40 x^3", "error", order=2, probe=(0.0, 0.5)).stages[1].scene
    rim = item(scene, "rim").points
    rim = rim[np.isfinite(rim[:, 0])]
    assert np.ptp(rim[:, 1]) == pytest.approx(scene.y.high - scene.y.low)  # two lines from below to above
    assert set(np.sign(rim[:, 0])) == {-1.0, 1.0}
    pole = room("f(x, y) = 1/x", "error", order=0, probe=(2.0, 0.0)).stages[1].scene
    x = item(pole, "rim").points[:, 0]
    np.testing.assert_allclose(np.abs(1 / x[np.isfinite(x)] - 0.5), 0.01, rtol=0.1)


def test_the_disc_can_be_asked_for():
    document = Document(lines=("f(x, y) = x^2 + y^2",), lab=LabSettings("error"), order=1, probe=(0.5, 0.5))
    shown = results(set_own({"error.shape": "disc"})(document))[-1]
    assert "disc of radius" in shown.sentences[0]
    outline = item(shown.stages[1].scene, "shape").points - 0.5
    np.testing.assert_allclose(np.hypot(*outline.T), np.hypot(*outline[0]))
    assert 0.09 < np.hypot(*outline[0]) <= 0.1


def test_at_a_kink_there_is_no_polynomial_but_the_slopes_on_both_sides():
    shown = room(HARD["kink"], "error", order=2, probe=(0.0, 0.5))
    assert shown.sentences[0].startswith("There is no Taylor polynomial here: f is not differentiable")
    assert not any(entry.role is Role.TAYLOR for entry in shown.stages[0].scene.legend)
    assert any("along x the slope is −1 to the left, 1 to the right" in s for s in shown.sentences)


def test_rounding_that_exceeds_epsilon_is_shown():
    shown = room(HARD["huge"], "error", order=8, probe=(0.5, 0.5))
    assert any("rounding alone" in s for s in shown.sentences)


def test_the_probe_can_be_dragged_and_the_bound_comes_quickly_and_then_tightly():
    document = Document(lines=("f(x, y) = sin(x) cos(y)",), lab=LabSettings("error"), order=3, probe=(0.5, 0.5))
    pipeline = Pipeline()
    for probe in ((0.5, 0.5), (0.6, 0.4)):
        shown = [r for r in pipeline.evaluate(Request(set_probe(probe)(document), 1)) if isinstance(r, LabResult)]
        assert len(shown) == 2
        quick, tight = (number(r.sentences[0].rsplit("≤ ", 1)[1]) for r in shown)
        assert quick == pytest.approx(tight, rel=0.1)
        assert shown[0].stages[1].scene.handle.across == 0
        assert item(shown[1].stages[0].scene, "probe").positions[0, :2] == pytest.approx(probe)
    again = [r for r in pipeline.evaluate(Request(document, 1)) if isinstance(r, LabResult)]
    assert len(again) == 2


def test_stepping_the_order_at_one_centre_encloses_nothing_again(monkeypatch):
    document = Document(lines=("f(x, y) = sin(x) cos(y)",), lab=LabSettings("error"), order=2, probe=(0.5, 0.5))
    pipeline = Pipeline()
    list(pipeline.evaluate(Request(document, 1)))
    monkeypatch.setattr("explorer.document.labs.error_map.plane_remainders", None)
    reaches = []
    for order in (1, 4, 7):
        (shown,) = [
            r for r in pipeline.evaluate(Request(replace(document, order=order), 1)) if isinstance(r, LabResult)
        ]
        reaches.append(number(shown.sentences[0].rsplit("≤ ", 1)[1]))
    assert reaches == sorted(reaches)


def test_of_three_coordinates_two_are_chosen():
    document = Document(lines=("f(x, y, z) = x y + z^3",), lab=LabSettings("error"), probe=(1.0, 1.0, 0.5))
    usual = results(document)[-1]
    assert [choice.field for choice in usual.choices] == ["plane.axes", "error.shape"]
    other = results(set_own({"plane.axes": "0,2"})(document))[-1]
    assert (other.stages[1].scene.x.name, other.stages[1].scene.y.name) == ("x", "z")
    assert "|z − 0.5|" in other.sentences[0]


def test_of_several_components_one_is_chosen():
    shown = room(LECTURE["(5.7) of a field"], "error", view=View(output=1), probe=(0.5, 0.5))
    assert "f₂" in shown.sentences[0]
    assert shown.choices[0].value == 1


def test_the_terms_are_tables_and_the_quadric_has_its_axes():
    shown = room("f(x, y) = x^2 - 3y^2", "terms", order=2, probe=(1.0, 1.0), lab={"offset": (0.5, 0.25)})
    _, _, entries, running = shown.tables
    value = 1.5**2 - 3 * 1.25**2
    np.testing.assert_allclose(running.numbers[:, 1], [-2.0, -2.5, value])
    np.testing.assert_allclose(running.numbers[-1, 2], 0.0, atol=1e-12)
    assert entries.row_names == ("xx", "2 × xy", "yy")
    added = [[2, 0.25, 0.25], [0, 0.125, 0], [-6, 0.0625, -0.1875]]
    np.testing.assert_allclose(entries.numbers[:, :3], added)
    np.testing.assert_allclose(entries.numbers[:, 3], [0.25, 0.25, 0.0625])  # the sum so far
    assert any("λ₁ = −6, λ₂ = 2: indefinite" in s for s in shown.sentences)
    plane, space = (stage.scene for stage in shown.stages[:2])
    assert {i.key for i in plane.items} >= {"axes:0", "axes:1", "delta"}
    assert {i.key for i in space.items} >= {"axes:0", "axes:1", "sums", "there", "taylor:mesh"}


def test_a_term_is_contracted_entry_by_entry():
    text, at, delta = "f(x, y) = [y, x^2 y]", (1.0, 2.0), (0.5, 0.25)
    parts = {"order": 3, "probe": at, "view": View(output=1)}
    shown = room(text, "terms", lab={"offset": delta, "own": (("terms.entry", 2),)}, **parts)
    derivatives, power, entries, _ = shown.tables
    found = explorer.function(text).taylor(at, 3).tensor(3)[1]
    np.testing.assert_allclose(derivatives.tensor.numbers, found)
    np.testing.assert_allclose(power.tensor.numbers, np.einsum("i,j,k->ijk", delta, delta, delta))
    assert derivatives.shape == r"\mathbb{R}^{2 \times 2 \times 2}"
    assert derivatives.title == "D^{3} f_2(a)"
    assert derivatives.tensor.distinct == 4
    assert derivatives.tensor.entry_name((0, 0, 1)) == "∂³f₂/∂x∂x∂y"
    assert "adds 2 · 0.0625 / 3! = 0.02083" in derivatives.tensor.says((0, 0, 1))
    assert (shown.transport.at, shown.transport.last) == (2, 4)
    assert derivatives.lit == power.lit == ((0, 0, 1), (0, 1, 0), (1, 0, 0))
    assert derivatives.lights((1, 0, 0)) == {"power": [(1, 0, 0)]}
    np.testing.assert_allclose(entries.numbers[:, 3], [0.0, 3 * 2.0 * 0.0625 / 6, np.nan, np.nan])
    assert shown.sentences[-1] == "xxy: 3 equal entries · 2 · 0.0625 / 3! = 0.0625, so far 0.0625"
    whole = room(text, "terms", lab={"offset": delta}, **parts)
    np.testing.assert_allclose(whole.tables[2].numbers[-1, 3], np.sum(found * power.tensor.numbers) / 6)
    assert not whole.tables[0].lit
    assert whole.transport.at == whole.transport.last


def test_of_one_variable_and_of_order_zero_there_are_no_tensors_to_look_through():
    for order, n in ((0, 2), (3, 1)):
        shown = room("f(x, y) = x y" if n == 2 else "f(x) = x^4", "terms", order=order, probe=(1.0,) * n)
        assert not [table for table in shown.tables if table.tensor is not None]
        assert shown.transport is None


def test_order_one_is_the_tangent_plane():
    shown = room("f(x, y) = x y", "terms", order=1, probe=(1.0, 2.0))
    mesh = item(shown.stages[1].scene, "taylor:mesh")
    x, y, z = mesh.vertices.T
    np.testing.assert_allclose(z, 2 + 2 * (x - 1) + (y - 2), atol=1e-9)


@pytest.mark.parametrize("text", ["f(x, y) = exp(x) sin(y)", "f(u, v) = [cos u, sin u + v, u v]"])
def test_under_the_microscope_the_surface_becomes_its_plane(text):
    apart = []
    for zoom in (2.0, 12.0):
        scene = room(text, "microscope", probe=(0.5, 0.75), order=1, lab={"zoom": zoom}).stages[0].scene
        assert isinstance(scene, SpaceScene)
        surface, plane = (
            next(i for i in scene.items if isinstance(i, Mesh) and i.key == k) for k in ("surface", "tangent")
        )
        size = np.ptp(surface.vertices, axis=0).max()
        count = min(len(surface.vertices), len(plane.vertices))
        middle = surface.vertices[np.argsort(np.linalg.norm(surface.vertices, axis=1))[: count // 8]]
        nearest = [np.linalg.norm(plane.vertices - p, axis=1).min() for p in middle]
        apart.append(max(nearest) / size)
    assert apart[1] < 0.05 * apart[0] + 1e-3


def test_the_picture_can_be_labelled_however_small_it_is():
    scene = room("f(x, y) = 1000 + x y", "microscope", probe=(100.0, 200.0), lab={"zoom": 30.0}).stages[0].scene
    assert scene.x.high - scene.x.low < 1e-7
    assert len(scene.x.ticks) > 2


def test_a_map_under_the_microscope_has_its_taylor_map_too():
    text = "f(x, y) = [x^2 - y^2, 2x y]"
    scene = room(text, "microscope", probe=(1.0, 0.5), order=2).stages[0].scene
    for axis in "xy":
        np.testing.assert_allclose(item(scene, f"taylor_{axis}").points, item(scene, f"image_{axis}").points, atol=1e-9)
    assert "plane_x" in {i.key for i in scene.items}


POLYNOMIALS = {
    "map": ("f(x, y) = [x^2 - y^2, 2x y]", 1, "image_x", "taylor_x"),
    "field": ("f(x, y) = [x^2 - y^2, 2x y]", 0, "field", "taylor"),
    "space_field": ("f(x, y, z) = [y z, -x, z^2]", 0, "field", "taylor"),
}


@pytest.mark.parametrize("kind", POLYNOMIALS)
def test_of_a_polynomial_the_picture_of_its_order_is_the_picture_itself(kind):
    text, view, key, taylor = POLYNOMIALS[kind]
    document = Document(lines=(text,), taylor=True, order=2, view=View(picture=kind))
    (*_, picture) = results(document, PictureResult)
    assert picture.kind == kind
    found, approximated = (item(picture.scenes[view], k) for k in (key, taylor))
    for name in ("points", "tails", "heads"):
        if hasattr(found, name):
            np.testing.assert_allclose(getattr(approximated, name), getattr(found, name), atol=1e-9)
    lower = results(replace(document, order=1), PictureResult)[-1]
    assert not any(
        np.array_equal(getattr(i, "points", None), getattr(found, "points", 0))
        for i in lower.scenes[view].items
        if i.key == taylor
    )


def test_the_level_surface_of_the_polynomial_goes_through_the_probe():
    document = Document(lines=("f(x, y, z) = exp(x) + y^2 + z",), taylor=True, order=1, probe=(0.5, 0.5, 0.5))
    space, plane = results(document, PictureResult)[-1].scenes
    mesh = item(space, "taylor")
    slopes = np.array([np.exp(0.5), 1.0, 1.0])
    np.testing.assert_allclose((mesh.vertices - 0.5) @ slopes, 0.0, atol=1e-9)
    line = item(plane, "taylor:level").points
    np.testing.assert_allclose((line[np.isfinite(line[:, 0])] - 0.5) @ slopes[:2], 0.0, atol=1e-9)


@pytest.mark.parametrize("text", LECTURE.values(), ids=LECTURE)
def test_every_picture_of_the_lecture_can_draw_its_approximation(text):
    document = Document(lines=tuple(text.split("\n")), taylor=True, order=2)
    picture = results(document, PictureResult)[-1]
    assert "taylor" in {layer.key for layer in picture.layers}
    for kind, _ in picture.kinds:
        shown = results(replace(document, view=View(picture=kind)), PictureResult)[-1]
        drawn = any(i.key.startswith("taylor") for scene in shown.scenes for i in scene.items)
        said = [entry.text for scene in shown.scenes for entry in scene.legend if "Taylor" in entry.text]
        assert said
        assert drawn or set(said) == {"no Taylor polynomial here"}


def test_an_order_too_high_for_the_number_of_variables_is_that_of_the_panel_everywhere():
    document = Document(lines=("f(x, y, z) = exp(x + y z)",), taylor=True, order=20, lab=LabSettings("terms"))
    picture, point = results(document, PictureResult)[-1], results(document, PointResult)[-1]
    assert point.order == point.max_order == 6
    assert "Taylor, order 6" in {entry.text for entry in picture.scenes[0].legend}
    assert len(results(document)[-1].tables[-1].numbers) == 7


def test_with_many_variables_the_order_stays_so_low_that_the_polynomial_can_be_written():
    highest = {n: highest_order(n) for n in (1, 2, 3, 4, 12, 20, 100, 1000, 100_000)}
    assert list(highest.values()) == [20, 10, 6, 4, 4, 3, 2, 1, 1]
    document = Document(lines=("x in R^60", "f(x) = x' x"), taylor=True, order=10, lab=LabSettings("error"))
    assert results(document, PointResult)[-1].order == 2
    assert results(document)[-1].sentences


def test_while_something_is_dragged_nothing_waits_for_the_tight_bound():
    document = Document(lines=("f(x, y) = sin(x) cos(y)",), lab=LabSettings("error"), order=3, probe=(0.5, 0.5))
    pipeline = Pipeline()
    list(pipeline.evaluate(Request(document, 1)))
    moved = set_probe((0.6, 0.4))(document)
    dragged, rested = (
        [r for r in pipeline.evaluate(Request(moved, 2, fine=fine)) if isinstance(r, LabResult)]
        for fine in (False, True)
    )
    assert (len(dragged), len(rested)) == (1, 2)
    assert "|x − 0.6|" in dragged[0].sentences[0]
    assert item(rested[1].stages[0].scene, "probe").positions[0, :2] == pytest.approx((0.6, 0.4))
