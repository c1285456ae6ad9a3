"""The Taylor polynomial where there is none: kinks, jumps and steep ends, one component at a time."""

import numpy as np
import pytest

import explorer
from explorer.document.expansion import expansion, lacks_polynomial
from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult, PointResult
from explorer.document.subject import in_scalars, make_subject
from explorer.scene.primitives import Polyline

NONE = None  # no order is missing


def subject(text, at=(0.0,)):
    return make_subject(in_scalars(explorer.function(text)), Document(probe=at))


@pytest.mark.parametrize(
    ("text", "end", "left", "right"),
    [
        ("f(x) = |x|", 1, [0, -1, 0, 0, 0], [0, 1, 0, 0, 0]),
        ("f(x) = x |x|", 2, [0, 0, -1, 0, 0], [0, 0, 1, 0, 0]),
        ("f(x) = max(x, 0)^3", 3, [0, 0, 0, 0, 0], [0, 0, 0, 1, 0]),
        ("f(x) = floor(x)", 0, [-1, 0, 0, 0, 0], [0, 0, 0, 0, 0]),
        ("f(x) = {x = 0: 5, x}", 0, [0, 1, 0, 0, 0], [0, 1, 0, 0, 0]),
        ("f(x) = {x = 0: 1, sin(x)/x}", NONE, [1, 0, -1 / 6, 0, 1 / 120], [1, 0, -1 / 6, 0, 1 / 120]),
        ("f(x) = {x = 0: 0, exp(-1/x^2)}", NONE, [0] * 5, [0] * 5),
        ("f(x) = {x <= 0: 0, sqrt(x)}", 1, [0] * 5, [0, np.inf, -np.inf, np.inf, -np.inf]),
        ("f(x) = sqrt(x^2)", 1, [0, -1, 0, 0, 0], [0, 1, 0, 0, 0]),
        ("f(x) = sqrt(x^2) x", 2, [0, 0, -1, 0, 0], [0, 0, 1, 0, 0]),
        ("f(x) = sqrt(x^4)", NONE, [0, 0, 1, 0, 0], [0, 0, 1, 0, 0]),
        ("f(x) = norm([x, x^2])", 1, [0, -1, 0, -0.5, 0], [0, 1, 0, 0.5, 0]),
        ("f(x) = hypot(3x, 4x)", 1, [0, -5, 0, 0, 0], [0, 5, 0, 0, 0]),
        ("f(x) = cbrt(x)", 1, [0, np.inf, -np.inf, np.inf, -np.inf], [0, np.inf, -np.inf, np.inf, -np.inf]),
        ("f(x) = atan2(x, -1)", 0, [np.nan] * 5, [np.nan] * 5),
        ("f(x) = x^2 + x", NONE, [0, 1, 1, 0, 0], [0, 1, 1, 0, 0]),
    ],
)
def test_sides_and_the_order_from_which_there_is_no_polynomial(text, end, left, right):
    found = expansion(subject(text), 4)
    assert found.ends.tolist() == [5 if end is NONE else end]
    np.testing.assert_allclose(found.left[0], left, atol=1e-15)
    np.testing.assert_allclose(found.right[0], right, atol=1e-15)


def test_components_are_judged_one_by_one():
    found = expansion(subject("f(t) = [t^2, |t|, t |t|]"), 1)
    assert found.lacking.tolist() == [False, True, False]
    np.testing.assert_allclose(found.values(np.array([-2.0, 3.0])), [[0, 0], [2, 3], [0, 0]], atol=1e-15)
    assert lacks_polynomial(subject("f(x, y) = [|x| + y, x y]", (0.0, 1.0)), 1).tolist() == [True, False]


def results(text, at, order, **settings):
    document = Document(tuple(text.split("\n")), probe=at, order=order, taylor=True, **settings)
    found = list(Pipeline().evaluate(Request(document, 1)))
    point = next(r for r in found if isinstance(r, PointResult))
    return point, [r for r in found if isinstance(r, PictureResult)][-1].scenes[0]


@pytest.mark.parametrize(
    ("text", "at", "latex"),
    [
        ("f(x) = |x|", (0.0,), r"T_{7}(x)\text{ does not exist at }x = 0\text{: }- x\ \text{ to the left},\quad x\ "),
        ("f(x) = sqrt(x^2)", (0.0,), r"does not exist at }x = 0\text{: }- x\ \text{ to the left},\quad x\ "),
        ("f(x) = atan2(x, -1)", (0.0,), r"T_{7}(x)\text{ does not exist at }x = 0"),
        ("f(t) = [t, |t - 1|]", (1.0,), r" \\ \text{none: }- (t - 1)\ \text{ to the left},\quad (t - 1)\ "),
        ("f(x, y) = |x| + y", (0.0, 1.0), r"T_{7}(x, y)\text{ does not exist at }(0, 1)\text{: }\frac{\partial f}"),
        (
            "f(x, y) = [|x|, y]",
            (0.0, 1.0),
            r"\begin{bmatrix} \text{none: }\frac{\partial f_1}{\partial x} = -1\ \text{ to the left",
        ),
    ],
)
def test_the_formula_says_that_there_is_no_polynomial(text, at, latex):
    point, _ = results(text, at, 7)
    assert latex in point.taylor_latex
    assert latex in point.taylor_marked


def test_below_the_order_of_the_kink_there_is_a_polynomial():
    point, scene = results("f(x) = x |x| + 2x", (0.0,), 1)
    assert point.taylor_latex == r"T_{1}(x) = 2\,x"
    assert [entry.text for entry in scene.legend][-1] == "Taylor, order 1"


def test_the_graph_shows_tangents_and_polynomials_of_each_side():
    _, scene = results("f(x) = |x| exp(x)", (0.0,), 3)
    lines = {item.key: item.points for item in scene.items if isinstance(item, Polyline)}
    assert lines["tangent:left"][:, 0].max() == 0 == lines["tangent:right"][:, 0].min()
    for key, side in (("taylor", -1), ("taylor1", 1)):
        x, y = lines[key].T
        assert (side * x >= 0).all()
        np.testing.assert_allclose(y, side * (x + x**2 + x**3 / 2), atol=1e-12)
    said = [entry.text for entry in scene.legend]
    assert said == ["f(x)", "slope to the left −1", "slope to the right 1", "only one-sided, order 3"]


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("f(x) = floor(x)", (1.0,), {"no tangent here", "only one-sided, order 2"}),
        ("f(x) = norm([x, 2x])", (0.0,), {"slope to the right 2.236", "only one-sided, order 2"}),
        ("f(x) = atan2(x, -1)", (0.0,), {"no tangent here", "no Taylor polynomial here"}),
        ("f(t) = [t, |t|]", (0.0,), {"no velocity here", "only one-sided, order 2"}),
        ("f(x, y) = |x| + y^2", (0.0, 1.0), {"no tangent plane here", "no Taylor polynomial here"}),
        ("f(u, v) = [u, v, |u|]", (0.0, 1.0), {"no Taylor polynomial here"}),
        ("f(x, y) = x |x| + y^2", (0.0, 1.0), {"tangent plane", "no Taylor polynomial here"}),
    ],
)
def test_pictures_draw_no_convention(text, at, said):
    _, scene = results(text, at, 2)
    assert said <= {entry.text for entry in scene.legend}
    assert not any("Taylor, order" in entry.text for entry in scene.legend)


def test_the_room_names_the_component_with_the_kink():
    document = Document(("f(t) = [t^2, |t|]",), probe=(0.0,), lab=LabSettings(room="error"))
    found = [r for r in Pipeline().evaluate(Request(document, 1)) if getattr(r, "room", "") == "error"]
    sentence = "f₂ is not differentiable at the centre: to the left the slope is −1, to the right 1."
    assert sentence in found[-1].sentences  # though the first component is looked at
    assert [entry.text for entry in found[-1].stages[0].scene.legend][-1] == "only one-sided, order 2"


@pytest.mark.parametrize(
    ("text", "at", "said", "unsaid"),
    [
        ("f(x) = |x| + x^2", (0.0,), {"one-sided: tangent", "one-sided: Taylor, order 2"}, {"tangent"}),
        ("f(x) = atan2(x, -1)", (0.0,), {"no tangent here", "no Taylor, order 2 here"}, {"tangent"}),
        ("f(t) = [t, |t|]", (0.0,), {"one-sided: tangent"}, {"tangent"}),
        ("f(x, y) = |x| + y^2", (0.0, 1.0), {"f"}, {"tangent plane", "Taylor, order 2"}),
        ("f(x, y) = x |x| + y^2", (0.0, 1.0), {"tangent plane"}, {"Taylor, order 2"}),
        ("f(x, y) = [|x|, y]", (0.0, 1.0), {"no Jacobian here"}, {"Taylor, order 2"}),
        ("f(u, v) = [u, v, |u|]", (0.0, 1.0), {"f"}, {"tangent plane", "Taylor, order 2"}),
    ],
)
def test_the_microscope_draws_no_convention(text, at, said, unsaid):
    document = Document((text,), probe=at, order=2, lab=LabSettings(room="microscope"))
    shown = next(r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult))
    legend = {entry.text for entry in shown.stages[0].scene.legend}
    assert said <= legend
    assert not unsaid & legend


def test_one_sided_polynomials_are_exact_however_near():
    found = expansion(subject("f(x) = |x - 1| + x", (1.0,)), 1)
    np.testing.assert_array_equal(found.changes(np.array([-1e-30, 1e-30])), [[0.0, 2e-30]])
