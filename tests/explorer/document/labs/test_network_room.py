"""The network's room: training, pausing, stepping, and what it writes into the document."""

from dataclasses import replace

import numpy as np
import pytest

import explorer
from explorer.analysis.networks.chain import Weight, chain, place_of, shares_of
from explorer.analysis.networks.data_sets import DATA_SETS, data_set
from explorer.analysis.networks.objective import Prediction
from explorer.analysis.networks.training import Training
from explorer.document.data import read_text
from explorer.document.edits import set_fields, set_lab, set_own
from explorer.document.labs.backpropagation import BackpropagationRoom
from explorer.document.labs.base import Visit
from explorer.document.labs.network import NetworkRoom
from explorer.document.labs.network_diagram import diagram_of
from explorer.document.labs.network_runs import NetworkRuns
from explorer.document.labs.network_settings import choices, data_request, network_settings
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.export.room_sequences import room_result
from explorer.semantics.reading import read


def opened(**settings):
    document = set_lab(room="network")(Document())
    return set_fields({f"network.{name}": value for name, value in settings.items()})(document)


def visit(document):
    return Visit(document, read(document.lines), None, None)


def ticking():
    """Return a clock on which a frame lasts for a few iterations."""
    times = iter(range(10**9))
    return lambda: next(times) / 100


def shown(room, document):
    return list(room.frames(visit(document), lambda: False))


def pressed(result, title):
    return next(button for button in result.buttons if button.title == title)


def test_a_paused_network_is_trained_to_its_iteration_the_same_each_time():
    results = shown(NetworkRoom(ticking()), opened(iteration=20))
    assert not any(result.ongoing for result in results)
    assert pressed(results[0], "Pause")
    assert results[-1].sentences[0] == "iteration 20"
    again = shown(NetworkRoom(ticking()), opened(iteration=20))
    assert again[-1].sentences == results[-1].sentences


def test_a_running_network_goes_on_until_a_newer_request_and_keeps_its_weights():
    room, document = NetworkRoom(ticking()), opened(running=True)
    frames = room.frames(visit(document), lambda: False)
    for _ in range(4):
        last = next(frames)
    frames.close()
    reached = last.sentences[0]
    assert last.ongoing
    assert reached != "iteration 0"
    assert next(room.frames(visit(document), lambda: False)).sentences[0] == reached


def test_pausing_takes_the_iteration_that_was_seen_though_training_had_gone_on():
    room, document = NetworkRoom(ticking()), opened(running=True)
    frames = room.frames(visit(document), lambda: False)
    next(frames)
    seen = next(frames)
    next(frames)
    paused = pressed(seen, "Pause").edit(document)
    (result,) = shown(room, paused)
    assert result.sentences[:2] == seen.sentences[:2]
    stepped = pressed(result, "Step").edit(paused)
    assert network_settings(stepped.lab).iteration == network_settings(paused.lab).iteration + 1
    back = pressed(result, "Restart").edit(stepped)
    assert shown(room, back)[-1].sentences[0] == "iteration 0"


def test_divergence_ends_the_training_and_is_said():
    document = opened(running=True, rate=10.0, method="momentum", activation="relu", layers="16, 16")
    last = shown(NetworkRoom(ticking()), document)[-1]
    assert "beyond all bounds" in last.sentences[0]
    assert not last.ongoing
    assert not pressed(last, "Train").enabled


@pytest.mark.parametrize("layers", ["16,, 3", "", "4 relu, 5"])
def test_layers_as_they_are_typed(layers):
    assert not network_settings(opened(layers=layers).lab).wrong


@pytest.mark.parametrize("layers", ["a", "0", "1000", "3 bell", "-4", ",".join("1234567")])
def test_what_is_wrong_with_layers_is_said(layers):
    (result,) = shown(NetworkRoom(), opened(layers=layers))
    assert result.entries[0].problem
    assert not result.stages


def test_newton_is_for_small_networks():
    (result,) = shown(NetworkRoom(), opened(method="newton", layers="16, 16"))
    assert "L-BFGS" in result.sentences[0]


@pytest.mark.parametrize("data", DATA_SETS)
@pytest.mark.parametrize("method", ["descent", "momentum", "adam", "lbfgs"])
def test_the_loss_falls_on_every_data_set(data, method):
    settings = network_settings(opened(data=data, method=method, rate=0.02).lab)
    training = Training(settings.training, data_set(data, 100, 0.1, 1))
    for _ in range(150):
        training.advance()
    assert training.losses[-1] < 0.9 * training.losses[0]


@pytest.mark.parametrize("data", ["moons", "sine"])
@pytest.mark.parametrize("activation", ["tanh", "relu", "softplus", "sigmoid", "identity"])
def test_written_definitions_are_the_same_network(data, activation):
    document = replace(opened(data=data, activation=activation, iteration=3, layers="3, 2"), lines=("h(x) = x", ""))
    written = pressed(shown(NetworkRoom(), document)[-1], "Write definitions").edit(document)
    f = explorer.function(written.text)
    settings = network_settings(document.lab)
    training = Training(settings.training, settings.data_set())
    for _ in range(3):
        training.advance()
    place = training.data.x[:, 0]
    expected = Prediction(settings.training.architecture)(training.theta, place)
    assert f.value(place) == pytest.approx(float(expected[0]), rel=1e-12)
    assert f.jacobian(place).shape == (1, len(place))
    again = pressed(shown(NetworkRoom(), document)[-1], "Write definitions").edit(written)
    assert again.lines == written.lines


def test_batches_see_every_point_once_a_pass():
    settings = network_settings(opened(batch=16).lab)
    data = data_set("moons", 64, 0.1, 1)
    training = Training(settings.training, data)
    seen = []
    take = training.objective.take
    training.objective.take = lambda x, y: (seen.append(x.copy()), take(x, y))
    for _ in range(4):
        training.advance()
    np.testing.assert_array_equal(np.sort(np.concatenate(seen, axis=1)[0]), np.sort(data.x[0]))


def test_a_rendered_document_shows_the_iteration_that_it_keeps():
    assert room_result(Pipeline(), opened(iteration=30)).sentences[0] == "iteration 30"
    assert room_result(Pipeline(), opened(running=True)).sentences[0] == "iteration 0"


def test_the_room_needs_no_function():
    results = list(Pipeline().evaluate(Request(opened(iteration=2), 1)))
    assert results[-1].room == "network"
    assert len(results[-1].stages) == 3


def backpropagated(**settings):
    document = set_lab(room="backpropagation")(opened(**settings))
    (result,) = BackpropagationRoom().frames(visit(document), lambda: False)
    return result, {table.title: table.numbers for table in result.tables}


def test_the_tables_of_backpropagation_multiply_to_the_gradient():
    result, tables = backpropagated(iteration=5, layers="3, 2", point=7.0, layer=1)
    assert result.tables[0].shape == r"\mathbb{R}^{1 \times 1}"
    product = tables["∂L/∂f_3"] @ tables["∂f_3/∂f_2"] @ tables["∂f_2/∂f_1"]
    np.testing.assert_allclose(product, tables["∂L/∂f_1"], rtol=1e-12)
    assert tables["∂L/∂A_0"].shape == (3, 2)
    assert result.sliders[0].value == 7


def test_the_chain_rule_of_each_layer_stands_in_a_line_that_chooses_it():
    result, _ = backpropagated(layers="3, 2")
    assert [line.name for line in result.lines] == ["layer 3", "layer 2", "layer 1"]
    assert result.lines[2].text == "∂L/∂A_0 = ∂L/∂f_3 · ∂f_3/∂f_2 · ∂f_2/∂f_1 · ∂f_1/∂A_0"
    assert r"3 \times (3 \times 2)" in result.lines[2].latex
    chosen = result.lines[1].edit(opened(layers="3, 2"))
    assert dict(chosen.lab.own)["network.layer"] == 2


def test_the_gradient_over_all_points_is_the_mean_of_those_at_single_points():
    settings = {"layers": "3", "iteration": 4, "points": 20.0}
    _, whole = backpropagated(**settings, over="all")
    singly = [backpropagated(**settings, layer=1, point=float(j))[1]["∂L/∂A_0"] for j in range(1, 21)]
    np.testing.assert_allclose(np.mean(singly, axis=0), whole["∂L/∂A_0 over 20 points"], rtol=1e-10)


def test_the_rooms_of_the_network_share_their_training(monkeypatch):
    pipeline, document = Pipeline(), opened(iteration=12)
    assert room_result(pipeline, document).sentences[0] == "iteration 12"
    monkeypatch.setattr(Training, "advance", lambda *_: pytest.fail("trained again"))
    result = room_result(pipeline, set_lab(room="backpropagation")(document))
    assert result.sentences[0].startswith("iteration 12:")


def clicked(document, place):
    """Return the document after a click on a weight's line in the drawing."""
    stage = shown(NetworkRoom(), document)[-1].stages[1]
    architecture = network_settings(document.lab).training.architecture
    diagram = diagram_of(architecture, architecture.initial(0))
    return stage.on_click(*(np.array([0.8, 0.2]) @ diagram.line(place)))(document)


def test_a_click_on_a_line_chooses_its_weight_and_another_lets_go_of_it():
    document = opened(layers="3")
    place = place_of(network_settings(document.lab).training.architecture, Weight(1, 2, 0))
    chosen = clicked(document, place)
    assert network_settings(chosen.lab).weights == (place,)
    result = shown(NetworkRoom(), chosen)[-1]
    assert any(sentence.startswith("A₀[3, 1] = ") and "∂L/∂w" in sentence for sentence in result.sentences)
    assert network_settings(clicked(chosen, place).lab).weights == ()
    bias = place_of(network_settings(document.lab).training.architecture, Weight(1, 1, None))
    assert network_settings(clicked(chosen, bias).lab).weights == (place, bias)


@pytest.mark.parametrize("weight", [Weight(1, 2, 1), Weight(2, 0, 2), Weight(2, 1, None), Weight(3, 0, 1)])
@pytest.mark.parametrize("activation", ["tanh", "relu", "identity"])
def test_the_gradient_path_of_a_weight_in_the_theatre_has_its_slope(weight, activation):
    document = opened(layers="3, 2", activation=activation, iteration=2, point=5.0)
    settings = network_settings(document.lab)
    architecture = settings.training.architecture
    document = set_own({"network.weights": (float(place_of(architecture, weight)),)})(document)
    result = shown(NetworkRoom(), document)[-1]
    there = pressed(result, "Gradient path").edit(document)
    assert there.lab.room == "theatre"
    training = NetworkRuns().trained(settings, settings.data_set(), lambda: False)
    found = chain(architecture, training.theta, training.data.x[:, 4], training.data.y[:, 4])
    f = explorer.function(there.text, explored="L")
    assert f.value(there.probe) == pytest.approx(found.loss)
    assert f.jacobian(there.probe)[0, 0] == pytest.approx(np.prod(shares_of(found, weight)))
    assert "w = " in room_result(Pipeline(), there).formulas[0][1]


def test_the_loss_over_one_and_two_weights_passes_through_the_present_one():
    for beside, weights in (("one", (3.0,)), ("two", (3.0, 8.0))):
        document = set_own({"network.weights": weights})(opened(layers="3", iteration=3, beside=beside))
        result = shown(NetworkRoom(), document)[-1]
        scene = result.stages[2].scene
        items = {item.key: item for item in scene.items}
        (here,) = items["here"].positions
        settings = network_settings(document.lab)
        training = NetworkRuns().trained(settings, settings.data_set(), lambda: False)
        assert here[0] == training.theta[3]
        if beside == "one":
            middle = len(items["loss"].points) // 2
            np.testing.assert_allclose(items["loss"].points[middle], here, rtol=1e-12)
            np.testing.assert_allclose(items["tangent"].points[middle], here, rtol=1e-12)
        else:
            assert items["loss"].values.shape == (25, 25)
            assert items["loss"].values[12, 12] == pytest.approx(training.whole.loss(training.theta))


def test_a_last_layer_without_negative_values_learns_zero_and_one():
    result = shown(NetworkRoom(), opened(output="sigmoid", iteration=1))[-1]
    assert any("y = 0 and 1" in sentence for sentence in result.sentences)
    settings = network_settings(opened(output="sigmoid").lab)
    assert settings.data_set().targets == (0.0, 1.0)
    training = Training(settings.training, settings.data_set())
    for _ in range(400):
        training.advance()
    right = training.data.classified(Prediction(settings.training.architecture)(training.theta, training.data.x))
    assert np.mean(right == training.data.labels) > 0.9


def test_layers_with_activations_of_their_own_are_called_mixed():
    document = opened(layers="4 relu, 3 sin")
    box = next(choice for choice in choices(network_settings(document.lab)) if choice.field == "network.activation")
    assert box.value == "mixed"
    made_alike = network_settings(box.edit("sin")(document).lab)
    assert made_alike.training.architecture.activations[:-1] == ("sin", "sin")


def brought(text, **settings):
    document = opened(**settings)
    made = data_request().use(read_text(text))
    return made(document) if callable(made) else made


def table(rows):
    return "a;b;kind\n" + "\n".join(f"{x};{y};{k}" for x, y, k in rows)


def test_columns_of_the_users_own_are_learned():
    rows = [(x, 10 * x + y, k) for k in (0, 1, 2) for x, y in np.random.default_rng(k).normal(3 * k, 1, (30, 2))]
    document = brought(table(rows), layers="4", iteration=60, rate=0.05)
    result = shown(NetworkRoom(), document)[-1]
    assert network_settings(document.lab).training.architecture.widths == (2, 4, 3)
    assert sum(item.key.startswith("class") for item in result.stages[0].scene.items) == 3
    assert any("90 rows" in sentence for sentence in result.sentences)
    assert any("on the right side" in sentence for sentence in result.sentences)
    assert network_settings(set_fields({"network.data": "moons"})(document).lab).training.architecture.widths[-1] == 1


def test_values_over_one_column_are_fitted_and_gaps_are_left_out():
    text = "t,y\n" + "\n".join(f"{t},{t * t if t % 7 else ''}" for t in range(40))
    result = shown(NetworkRoom(), brought(text, iteration=3))[-1]
    assert result.stages[0].scene.title == "the network over the data"
    assert any("missing" in sentence for sentence in result.sentences)


WIDE = ",".join("abcdefghijklmnopqrst") + "\n" + ("1," * 19 + "1\n") * 5


@pytest.mark.parametrize("text", ["a\n1\n2\n3\n4\n5", "a,b\n1,2\n3,4", WIDE])
def test_what_cannot_be_learned_is_said(text):
    assert isinstance(brought(text), str)


def test_the_lines_of_backpropagation_are_told_apart_without_colours():
    document = opened(data="moons", layers="3")
    scene = list(BackpropagationRoom().frames(visit(document), lambda: False))[-1].stages[-1].scene
    marks = [entry.mark for entry in scene.legend]
    assert len(set(marks)) == len(marks) == 2
