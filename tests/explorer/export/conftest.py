"""What tests of exports share: documents evaluated once."""

import pytest

from explorer.document.model import Document
from explorer.export.evaluated import evaluate


@pytest.fixture(scope="session")
def evaluated():
    return lambda text, **fields: evaluate(Document(lines=tuple(text.split("\n")), **fields))


@pytest.fixture(scope="session")
def surface(evaluated):
    return evaluated("a = 2\nf(x, y) = a (x + 2y^3)^2 - exp(x) / 3", probe=(1.0, 0.5))


@pytest.fixture(scope="session")
def torus(evaluated):
    return evaluated("f(u, v) = [cos u (3 + cos v), sin u (3 + cos v), sin v]")


@pytest.fixture(scope="session")
def curve(evaluated):
    return evaluated("f(x) = sin(x)/x")
