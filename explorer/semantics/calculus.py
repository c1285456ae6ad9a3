"""Functions as values: f', f∘g, grad(f), D(f, [1, 2]), taylor(f, a, k), and derivatives of expressions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from explorer.graph.expr import Expr
from explorer.lang.stream import refuse
from explorer.lang.syntax import Call, Compose, Name, Node, Partial, Prime
from explorer.lang.vocabulary import Word
from explorer.semantics.builders import built
from explorer.semantics.templates import Template, applied, transplanted

if TYPE_CHECKING:
    from explorer.semantics.lower import Lowering


def template_of(lowering: "Lowering", node: Node) -> Template:
    """Return the function a node stands for; raises UnreadableError."""
    match node:
        case Name(name):
            return _named(lowering, node, name)
        case Compose():
            return _composed(lowering, node)
        case _:
            refuse(f"`{lowering.typed(node)}` is not a function", node.span, "only functions are followed by arguments")


def _named(lowering: "Lowering", node: Name, name: str) -> Template:
    found = lowering.templates.get(name)
    if found is None:
        word = lowering.known.word(name)
        found = _of_word(lowering, node, word) if word is not None else _of_definition(lowering, node, name)
        lowering.templates[name] = found
    return found


def _of_word(lowering: "Lowering", node: Name, word: Word) -> Template:
    if word.arity[0] != 1 or word.kind not in {"map", "function"}:
        refuse(f"`{word.name}` cannot be used as a function of one argument", node.span, word.help)
    x = lowering.graph.input(f"{word.name}()")
    return Template(word.name, (x,), built(lowering.graph, word.builder, [x]), ("x",))


def _of_definition(lowering: "Lowering", node: Name, name: str) -> Template:
    if name in lowering.meanings.broken:
        refuse(f"`{name}` could not be read", node.span, "its own line says why")
    function = lowering.meanings.functions.get(name)
    if function is None:
        refuse(f"`{name}` is not a known function", node.span, f"add a line {name}(x) = …")
    graph = lowering.graph
    inputs = tuple([graph.input(f"{name}({i.data})", i.shape) for i in function.inputs])
    places = dict(zip(function.inputs, inputs, strict=True)) | lowering.parameters_in_function(function)
    names = tuple([str(i.data) for i in function.inputs])
    return Template(name, inputs, transplanted(function.output, graph, places), names)


def _composed(lowering: "Lowering", node: Compose) -> Template:
    outer, inner = template_of(lowering, node.outer), template_of(lowering, node.inner)
    make: Callable[[], Expr] = lambda: applied(outer, [inner.output])  # noqa: E731
    output = lowering.fitted(node.span, make)
    return Template(lowering.typed(node), inner.inputs, output, inner.input_names)


def partial_of(lowering: "Lowering", node: Call | Partial) -> Expr:
    """Return a derivative at the arguments of the definition that is being read."""
    refuse(f"`{lowering.typed(node)}` needs its arguments", node.span, f"write {lowering.typed(node)}(x)")


__all__ = ["Prime", "partial_of", "template_of"]
