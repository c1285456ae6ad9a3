"""The graph theatre: the lecture's example step by step, what is not reached yet, folding, choosing, large graphs."""

import math

import pytest

from explorer.api import Function
from explorer.document.edits import set_lab, set_own
from explorer.document.labs.base import Visit
from explorer.document.labs.theatre import TheatreRoom
from explorer.document.model import Document
from explorer.document.subject import in_scalars, make_subject
from explorer.scene.primitives import Boxes
from explorer.semantics.reading import read

LECTURE = "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"
NETWORK = "x in R^2\nA in R^(3x2)\nb in R^3\nf(x, A, b) = sum(tanh(A x + b))^2"


def document_of(text, probe=None, **own):
    opened = set_lab(room="theatre")(Document(lines=tuple(text.split("\n")), probe=probe))
    return set_own({f"theatre.{name}": value for name, value in own.items()})(opened)


def results(document):
    reading = read(document.lines)
    function = Function(reading.explored) if reading.explored is not None else None
    subject = make_subject(in_scalars(function), document) if function is not None else None
    return list(TheatreRoom().frames(Visit(document, reading, function, subject), lambda: False))


def shown(text, probe=None, **own):
    return results(document_of(text, probe, **own))[-1]


def lines(result):
    """Return the lines in each box, by the name of its node."""
    texts = [texts for i in result.stages[0].scene.items if isinstance(i, Boxes) for texts in i.texts]
    return {texts[0].text.split()[0]: [line.text for line in texts] for texts in texts}


def place_of(result, name):
    for item in result.stages[0].scene.items:
        if isinstance(item, Boxes):
            for center, texts in zip(item.centers, item.texts, strict=True):
                if texts[0].text.split()[0] == name:
                    return tuple(center.tolist())
    raise KeyError(name)


def test_the_lectures_example_is_drawn_as_in_the_lecture():
    titles = [texts[0] for texts in lines(shown(LECTURE, (0.5,))).values()]
    assert sorted(titles) == ["a = x²", "b = exp(a)", "c = a + b", "d = √c", "e = cos(c)", "f = d + e", "x"]


@pytest.mark.parametrize("at", range(14))
def test_values_come_first_and_adjoints_travel_back_and_what_is_not_reached_is_a_dash(at):
    result = shown(LECTURE, (0.5,), at=at, mode="reverse")
    assert (result.transport.at, result.transport.last) == (at, 13)
    values, back = list("abcdef"), list("fedcbax")
    known, reached = {"x", *values[:at]}, set(back[: max(at - 6, 0)])
    found = lines(result)
    for name, (_, value, derivative) in found.items():
        assert (value != "—") == (name in known), name
        assert derivative.endswith("= —") == (name not in reached), name
        assert not derivative.endswith("= 0")


def test_the_sum_at_a_shared_node_is_written_with_symbols_and_numbers():
    result = shown(LECTURE, (0.5,), at=10)
    local, chain = [latex for latex, _ in result.formulas]
    assert r"\frac{\partial d}{\partial c} = \frac{1}{2 \sqrt{c}} = 0.4037" in local
    assert r"\frac{\partial e}{\partial c} = -\sin c = -0.9993" in local
    symbols = (
        r"\frac{\partial f}{\partial c} = \frac{\partial f}{\partial d} \cdot \frac{\partial d}{\partial c}"
        r" + \frac{\partial f}{\partial e} \cdot \frac{\partial e}{\partial c}"
    )
    assert chain.startswith(symbols)
    assert chain.endswith(r"1 \cdot 0.4037 + 1 \cdot \left(-0.9993\right) = -0.5956")
    assert "used by d and e" in result.sentences[0]


def test_a_value_is_written_with_the_numbers_it_comes_from():
    result = shown(LECTURE, (0.5,), at=3, mode="value")
    assert result.formulas[0][0].replace("{", "").replace("}", "") == "c = a + b = 0.25 + 1.284 = 1.534"
    assert result.transport.last == 6


def test_tangents_travel_along_the_chosen_coordinate():
    result = shown("f(x, y) = x y + sin(x)", (2.0, 3.0), mode="forward", coordinate=1)
    found = {name: texts[-1] for name, texts in lines(result).items()}
    assert found["y"] == "∂y/∂y = 1"
    assert found["x"] == "∂x/∂y = 0"
    assert found["f"] == "∂f/∂y = 2"
    assert any(choice.field == "theatre.coordinate" for choice in result.choices)


def test_factors_stand_in_the_order_of_their_symbols():
    chain = shown(LECTURE, (0.5,), mode="forward", at=3).formulas[-1][0]
    assert r"\frac{\partial c}{\partial b} \cdot \frac{\partial b}{\partial x}" in chain
    assert chain.endswith(r"= 1 \cdot 1 + 1 \cdot 1.284 = 2.284")


def test_numbers_stand_in_a_formula_with_dots_between_factors_alone():
    text = "f(x, y) = {x < y: 2x y, y}"
    values = [shown(text, (2.0, 3.0), at=at, mode="value").formulas[0][0] for at in range(1, 5)]
    assert any(value.endswith(r" = {2} \cdot {3} = 6") for value in values)
    assert any(value.endswith(r" = 2 \cdot {6} = 12") for value in values)
    assert r"\begin{cases} {12}" in values[-1]
    assert r"\text{if } {1}" in values[-1]


def test_another_output_is_chosen_and_what_it_does_not_need_is_not_reached():
    result = shown("f(x, y) = [x y; sin(x)]", (2.0, 3.0), output=1, at=99)
    found = {name: texts[-1] for name, texts in lines(result).items()}
    assert found["x"] == f"∂f₂/∂x = {math.cos(2.0):.4g}".replace("-", "−")
    assert found["f₁"].endswith("—")
    assert found["y"].endswith("—")


def test_matrices_are_single_nodes_with_shapes_and_products_take_their_adjoints_along():
    probe = (1.0, 2.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
    result = shown(NETWORK, probe, at=99)
    assert {texts[0] for texts in lines(result).values()} >= {"A  3×2", "x  2", "a = A x  3"}
    formulas = [latex for at in range(5, 14) for latex, _ in shown(NETWORK, probe, at=at).formulas]
    assert any(r"\bar{A} = \bar{a} x^\top" in latex and r"\mathbb{R}^{3 \times 2}" in latex for latex in formulas)
    assert any(r"\frac{\partial a}{\partial x} = A \in \mathbb{R}^{3 \times 2}" in latex for latex in formulas)
    assert any(r"\frac{\partial a}{\partial A} \in \mathbb{R}^{3 \times 3 \times 2}" in latex for latex in formulas)


def test_a_double_click_folds_and_unfolds():
    document = document_of(LECTURE, (0.5,))
    before = results(document)[-1]
    fold = before.stages[0].on_double_click(*place_of(before, "c"))
    folded = results(fold(document))[-1]
    assert set(lines(folded)) == set("xcdef")
    assert lines(folded)["c"][0] == "c = x² + exp(x²)  ▸2"
    unfold = folded.stages[0].on_double_click(*place_of(folded, "c"))
    assert set(lines(results(unfold(fold(document)))[-1])) == set("xabcdef")
    assert before.stages[0].on_double_click(*place_of(before, "x")) is None
    assert before.stages[0].on_double_click(-5.0, -5.0) is None


def test_a_click_shows_a_nodes_local_derivative_until_the_next_step():
    document = document_of(LECTURE, (0.5,), at=6)
    before = results(document)[-1]
    chosen = before.stages[0].on_click(*place_of(before, "d"))(document)
    formulas = [latex for latex, _ in results(chosen)[-1].formulas]
    assert any(r"\frac{\partial d}{\partial c} = \frac{1}{2 \sqrt{c}}" in latex for latex in formulas)
    stepped = set_own({"theatre.at": 7})(chosen)
    assert results(stepped)[-1].formulas == shown(LECTURE, (0.5,), at=7).formulas


def test_definitions_give_their_names():
    result = shown("u(x) = x^2 + exp(x^2)\nf(x) = sqrt(u(x)) + cos(u(x))", (0.5,))
    assert [texts[0] for texts in lines(result).values() if texts[0].startswith("u")] == ["u = a + b"]


@pytest.mark.parametrize("text", ["f(x) = sum(sin(k x)/k^2, k, 1, 1000)", "f(x) = prod(x - k, k, 1, 900)"])
def test_thousands_of_nodes_are_folded(text):
    result = shown(text, (0.5,))
    boxes = lines(result)
    assert 20 < len(boxes) <= 61
    assert any("▸" in texts[0] for texts in boxes.values())
    assert boxes["f"][0].startswith("f =")


def test_operations_are_counted_and_told():
    result = shown("x in R^20\nf(x) = sum(sin(x))^2", (0.1,) * 20)
    costs = result.tables[-1]
    found = dict(zip(costs.row_names, costs.numbers[:, 0], strict=True))
    assert found["backward, 1 sweep"] < 5 * found["value alone"] < found["forward, 20 sweeps"]
    assert "backward wins" in costs.remark


def test_the_nodes_are_a_table_with_dashes():
    table = shown(LECTURE, (0.5,), at=7).tables[0]
    derivatives = dict(zip(table.row_names, table.numbers[:, 1], strict=True))
    assert derivatives["f = d + e"] == 1.0
    assert all(math.isnan(value) for name, value in derivatives.items() if name != "f = d + e")


@pytest.mark.parametrize("text", ["f(x) = x", "f(x) = 7", "f(x) = [x; 2; x]", "f(x, y) = x", "A = [1,2;3,4]\nf(x) = A"])
def test_functions_with_hardly_a_graph(text):
    for mode in ("value", "forward", "reverse"):
        result = shown(text, mode=mode, at=99)
        assert result.stages
        assert result.transport.at == result.transport.last


def test_without_a_function_it_says_so():
    assert "no function" in shown("a = 2").sentences[0]


def test_undefined_values_are_told():
    found = lines(shown("f(x) = sqrt(x) + 1/x", (-1.0,), at=99))
    assert found["f"][1] == "nan"


def test_what_would_be_too_many_nodes_stays_folded_and_it_is_said():
    entries = ", ".join(f"sin({k} x)" for k in range(1, 601))
    document = document_of(f"f(x) = norm([{entries}])", (0.5,))
    before = results(document)[-1]
    (folded,) = [name for name, texts in lines(before).items() if "▸" in texts[0]]
    unfolded = results(before.stages[0].on_double_click(*place_of(before, folded))(document))[-1]
    assert lines(unfolded) == lines(before)
    assert "500 nodes" in unfolded.sentences[0]


def test_the_edges_of_the_node_under_the_mouse_stand_out():
    stage = shown(LECTURE, (0.5,)).stages[0]
    assert len(stage.on_hover(*place_of(shown(LECTURE, (0.5,)), "c"))) == 4
    assert stage.on_hover(-5.0, -5.0) == ()


def test_the_ways_from_the_chosen_node_to_the_output_stand_out():
    def ways(name, **own):
        document = document_of("f(x, y) = [x exp(x) + y; sin(y)]", (0.5, 1.0), at=0, **own)
        before = results(document)[-1]
        after = results(before.stages[0].on_click(*place_of(before, name))(document))[-1]
        return sum(item.key.startswith("on ") for item in after.stages[0].scene.items)

    assert ways("x") == 4  # to exp(x), to the product twice, to f₁
    assert ways("y") == 1
    assert ways("y", output=1) == 1
    assert ways("x", output=1) == 0


def test_the_tables_make_room_and_come_back():
    document = document_of(LECTURE, (0.5,))
    hidden = results(document)[-1].buttons[0].edit(document)
    assert results(hidden)[-1].tables == ()
    assert len(results(results(hidden)[-1].buttons[0].edit(hidden))[-1].tables) == 2


def test_long_numbers_are_rounded_in_the_boxes():
    titles = [texts[0] for texts in lines(shown("f(x) = exp(0.7261797485719435 x) + 1/8")).values()]
    assert "a = 0.726·x" in titles
    assert "f = b + 0.125" in titles
