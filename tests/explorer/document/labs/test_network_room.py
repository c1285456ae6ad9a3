"""The network's room: training, pausing, stepping, and what it writes into the document."""

from dataclasses import replace

import numpy as np
import pytest

import explorer
from explorer.analysis.networks.data_sets import DATA_SETS, data_set
from explorer.analysis.networks.objective import Prediction
from explorer.analysis.networks.training import Training
from explorer.document.edits import set_fields, set_lab
from explorer.document.labs.backpropagation import BackpropagationRoom
from explorer.document.labs.base import Visit
from explorer.document.labs.network import NetworkRoom
from explorer.document.labs.network_settings import network_settings
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
    assert len(results[-1].stages) == 2


def test_the_tables_of_backpropagation_multiply_to_the_gradient():
    document = set_lab(room="backpropagation")(opened(iteration=5, layers="3, 2", point=7.0))
    (result,) = BackpropagationRoom().frames(visit(document), lambda: False)
    tables = {table.title: table.numbers for table in result.tables}
    assert [table.shape for table in result.tables][:4] == [rf"\mathbb{{R}}^{{1 \times {n}}}" for n in (1, 2, 2, 1)]
    product = tables["∂L/∂f_3"] @ tables["∂f_3/∂f_2"] @ tables["∂f_2/∂f_1"]
    np.testing.assert_allclose(product, tables["∂L/∂f_1"], rtol=1e-12)
    assert tables["∂L/∂A_0"].shape == (3, 2)
