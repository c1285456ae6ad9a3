"""Folding: a folded node hides its private ancestors; large graphs are folded so that few nodes are drawn."""

import pytest

import explorer
from explorer.analysis.computation import computation
from explorer.analysis.folding import folded
from explorer.analysis.sweeps import Mode, sweeper

LECTURE = "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"


def drawn(text, fold="", unfold="", limit=60):
    graph = computation(explorer.function(text).graph)
    by_name = {name: node for node, name in graph.names.items()}
    ways = ([by_name[name] for name in names.split()] for names in (fold, unfold))
    folding = folded(graph.nodes, graph.targets, *ways, limit=limit)
    names = graph.names
    return graph, folding, {names[n]: [names[o] for o in folding.operands[n]] for n in folding.nodes}


def test_unfolded_every_node_is_drawn_below_its_operands():
    _, folding, edges = drawn(LECTURE)
    assert edges == {"x": [], "a": ["x"], "b": ["a"], "c": ["a", "b"], "d": ["c"], "e": ["c"], "f": ["d", "e"]}
    assert set(folding.hidden.values()) == {0}


def test_a_folded_node_hides_what_serves_it_alone():
    graph, folding, edges = drawn(LECTURE, fold="c")
    assert edges == {"x": [], "c": ["x"], "d": ["c"], "e": ["c"], "f": ["d", "e"]}
    assert {graph.names[n]: folding.hidden[n] for n in folding.nodes}["c"] == 2
    assert {graph.names[n] for n in folding.foldable} == {"c", "f"}


def test_what_serves_others_too_stays():
    _, _, edges = drawn(LECTURE, fold="d")
    assert "c" in edges
    _, _, edges = drawn(LECTURE, fold="f")
    assert edges == {"x": [], "f": ["x"]}


def test_sweeps_over_a_folded_graph_have_the_same_numbers():
    f = explorer.function(LECTURE)
    graph, folding, _ = drawn(LECTURE, fold="c")
    values = dict.fromkeys(graph.function.inputs, 0.5)
    for mode in (Mode.FORWARD, Mode.REVERSE):
        sweep = sweeper(graph, folding, mode).at(values)
        whole = {step.name: step for step in f.trace(0.5, mode=mode)}
        for node in sweep.order:
            step = whole[graph.names[node]]
            assert sweep.derivatives[node] == pytest.approx(step.adjoint if mode == Mode.REVERSE else step.tangent)
            terms = sweep.terms(node)
            if terms:
                assert sum(term.product for term in terms) == pytest.approx(sweep.derivatives[node])


@pytest.mark.parametrize(
    "text",
    [
        "f(x) = sum(sin(k x) / k^2, k, 1, 400)",
        "f(x) = prod(x - k, k, 1, 500)",
        "g(x) = sin(x) cos(x) + x\nf(x) = " + "g(" * 40 + "x" + ")" * 40,
    ],
)
def test_large_graphs_are_folded(text):
    graph, folding, _ = drawn(text)
    assert len(graph.nodes) > 100
    assert 20 < len(folding.nodes) <= 60
    hidden = sum(folding.hidden.values())
    assert len(folding.nodes) + hidden >= len(graph.nodes)


def test_a_folded_node_can_be_opened_again():
    text = "f(x) = prod(x - k, k, 1, 500)"
    graph, folding, before = drawn(text)
    closed = max(folding.nodes, key=lambda node: folding.hidden[node])
    _, _, after = drawn(text, unfold=graph.names[closed])
    assert len(after) > len(before)
    assert graph.names[closed] in after


def test_nodes_with_names_of_their_own_are_folded_first():
    f = explorer.function("f(x) = " + " + ".join(f"sin({k} x)" for k in range(2, 9)))
    graph = computation(f.graph)
    named = next(node for node in graph.nodes if node.op == "sin")
    folding = folded(graph.nodes, graph.targets, preferred=[named], limit=19)
    assert folding.hidden[named] == 1
    assert sum(folding.hidden.values()) < 4
