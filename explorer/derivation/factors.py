"""Functions as layers of a composition: h = f∘g in the order from the outside to the inside, and their Jacobians."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from explorer.autodiff.operators import entries_of
from explorer.derivation.problem import Typed
from explorer.graph.expr import Expr
from explorer.graph.walk import substitute
from explorer.lang.syntax import Call, Compose, Name, Node
from explorer.semantics.flatten import flatten
from explorer.semantics.lower import lowering
from explorer.semantics.meanings import FunctionGraph
from explorer.semantics.templates import Template, places

LETTERS = "uvwzpqabcd"  # for inner variables whose own name is taken


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One function of a composition: outputs in terms of its inputs; whole vectors, or numbers where it is in entries.

    `names` are those of its outputs: f, or the inputs of the layer around it. `partial` says that it has further
    variables, which are held.
    """

    outputs: tuple[Expr, ...]
    inputs: tuple[Expr, ...]
    names: tuple[str, ...]
    partial: bool = False

    @property
    def sign(self) -> str:
        """How its derivatives are written: ∂ where there are several variables, else d."""
        return "∂" if self.partial or len(self.inputs) > 1 or self.inputs[0].shape else "d"

    @property
    def is_whole(self) -> bool:
        """Whether it is said in vectors, and not in entries."""
        return any(node.shape for node in (*self.outputs, *self.inputs))

    @property
    def sizes(self) -> tuple[int, int]:
        """The shape (m, n) of its Jacobian."""
        return sum(_size(o) for o in self.outputs), sum(_size(i) for i in self.inputs)


def _size(node: Expr) -> int:
    return int(np.prod(node.shape))


def layers_of(found: Typed) -> tuple[list[Layer], str] | None:
    """Return the layers of a function that is a composition, with its name; None where it is none."""
    implied = _implied(found)
    if implied is not None:
        return implied
    body = found.definition.body if found.definition is not None else None
    if body is None:
        return None
    functions = _composed(found, body)
    if functions is not None:
        inputs = found.function.inputs
        return _joined(functions, list(inputs), inputs), found.function.name
    return _called(found, body)


def _composed(found: Typed, node: Node) -> list[FunctionGraph] | None:
    """Return the functions of f∘g∘k, or of (f∘g)(t); None where there is another expression."""
    if isinstance(node, Call) and isinstance(node.function, Compose) and _are_own(found, node.arguments):
        node = node.function
    if isinstance(node, Name):
        function = found.meanings.functions.get(node.name)
        return None if function is None else [function]
    if not isinstance(node, Compose):
        return None
    outer, inner = _composed(found, node.outer), _composed(found, node.inner)
    return None if outer is None or inner is None else outer + inner


def _are_own(found: Typed, arguments: Sequence[Node]) -> bool:
    own = [str(node.data) for node in found.function.inputs]
    return [a.name if isinstance(a, Name) else None for a in arguments] == own


def _called(found: Typed, node: Node) -> tuple[list[Layer], str] | None:
    """Return the layers of f(g(t)), or of f(expressions)."""
    functions: list[FunctionGraph] = []
    arguments: tuple[Node, ...] = (node,)
    while len(arguments) == 1 and isinstance(call := arguments[0], Call) and isinstance(call.function, Name):
        function = found.meanings.functions.get(call.function.name)
        if function is None:
            break
        functions.append(function)
        arguments = call.arguments
    if not functions or (len(functions) == 1 and _are_own(found, arguments)):
        return None
    inputs = found.function.inputs
    names = {str(i.data): i for i in inputs}
    work = lowering(found.text, found.function.graph, found.meanings, found.known, names)
    return _joined(functions, [work.lower(argument) for argument in arguments], inputs), found.function.name


def _implied(found: Typed) -> tuple[list[Layer], str] | None:
    """Return f and its inner functions where the text defines x1(t) and x2(t) beside f(x1, x2)."""
    functions = found.meanings.functions
    outer = [f for f in functions.values() if any(_stands_for(functions, f, node) for node in f.inputs)]
    if not outer:
        return None
    function = outer[-1]
    inner = [functions.get(str(node.data)) for node in function.inputs]
    own: dict[Expr, None] = {}
    for node, one in zip(function.inputs, inner, strict=True):
        own.update(dict.fromkeys([node] if one is None else one.inputs))
    values = [node if one is None else one.output for node, one in zip(function.inputs, inner, strict=True)]
    return _joined([function], values, tuple(own)), function.name


def _stands_for(functions: Mapping[str, FunctionGraph], function: FunctionGraph, node: Expr) -> bool:
    inner = functions.get(str(node.data))
    return inner is not None and inner is not function and inner.output.shape == node.shape


def _joined(functions: Sequence[FunctionGraph], values: list[Expr], inputs: tuple[Expr, ...]) -> list[Layer]:
    """Return layers whose variables have different names; the innermost one is in terms of `inputs`."""
    taken = {str(node.data) for node in inputs}
    apart: list[FunctionGraph] = []
    for at, function in enumerate(functions):
        is_last = at == len(functions) - 1 and list(values) == list(inputs)
        apart.append(_with_inputs(function, values) if is_last else _renamed(function, taken))
    layers: list[Layer] = []
    names: tuple[str, ...] = (functions[0].name,)
    for function in apart:
        layers.append(Layer((function.output,), function.inputs, names))
        names = tuple([str(node.data) for node in function.inputs])
    if list(apart[-1].inputs) != list(inputs):
        fitted = places(_template(apart[-1]), values)
        layers.append(Layer(tuple([fitted[node] for node in apart[-1].inputs]), inputs, names))
    return layers


def _template(function: FunctionGraph) -> Template:
    return Template(function.name, function.inputs, function.output, tuple([str(i.data) for i in function.inputs]))


def _with_inputs(function: FunctionGraph, values: Sequence[Expr]) -> FunctionGraph:
    """Return the innermost function in the variables of the whole."""
    fitted = places(_template(function), values)
    return replace(function, inputs=tuple(values), output=substitute(function.output, fitted))


def _renamed(function: FunctionGraph, taken: set[str]) -> FunctionGraph:
    """Return a function whose variables have names of their own."""
    names = [str(node.data) for node in function.inputs]
    if taken & set(names):
        letter = next((c for c in LETTERS if not any(name.startswith(c) for name in taken)), "u")
        names = [letter] if len(names) == 1 else [f"{letter}{i + 1}" for i in range(len(names))]
    taken.update(names)
    made = [function.graph.input(name, node.shape) for name, node in zip(names, function.inputs, strict=True)]
    output = substitute(function.output, dict(zip(function.inputs, made, strict=True)))
    return replace(function, inputs=tuple(made), output=output)


def in_entries(layers: Sequence[Layer], function: FunctionGraph) -> list[Layer]:
    """Return the layers with a number for each entry of their vectors."""
    made: list[Layer] = []
    for at, layer in enumerate(layers):
        outputs: list[Expr] = []
        for output in layer.outputs:
            flat = flatten(replace(function, inputs=layer.inputs, output=output))
            outputs += entries_of(flat.output)
        inputs = flatten(replace(function, inputs=layer.inputs, output=layer.outputs[0])).inputs
        names = layer.names if at == 0 else tuple([str(node.data) for node in made[-1].inputs])
        if at == 0 and len(outputs) > 1:
            names = tuple([f"{layer.names[0]}_{i + 1}" for i in range(len(outputs))])
        made.append(Layer(tuple(outputs), inputs, names, layer.partial))
    return made
