"""What tests of graphs share: an empty graph, and two inputs of it."""

import pytest

from explorer.graph.expr import Graph


@pytest.fixture
def graph():
    return Graph()


@pytest.fixture
def x(graph):
    return graph.input("x")


@pytest.fixture
def y(graph):
    return graph.input("y")
