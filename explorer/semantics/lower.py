"""Syntax to nodes: the table of all kinds of syntax, and the start of a lowering."""

from collections.abc import Mapping

from explorer.graph.expr import Expr, Graph
from explorer.lang.names import Known
from explorer.lang.syntax import Call, Compose, Partial, Prime, Repeated
from explorer.semantics.calculus import composition_alone, partial, prime_alone
from explorer.semantics.calls import call
from explorer.semantics.lowering import Lowering, Method
from explorer.semantics.meanings import Meanings
from explorer.semantics.repeats import repeated
from explorer.semantics.values import VALUES

METHODS: Mapping[type, Method] = {
    **VALUES,
    Call: call,
    Repeated: repeated,
    Partial: partial,
    Prime: prime_alone,
    Compose: composition_alone,
}


def lowering(text: str, graph: Graph, meanings: Meanings, known: Known, arguments: Mapping[str, Expr]) -> Lowering:
    """Return a lowering of one line into `graph`, its `arguments` being nodes of that graph."""
    return Lowering(text, graph, meanings, known, arguments, METHODS)
