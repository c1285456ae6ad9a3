"""Functions as values while a definition is read: placeholder inputs and an output, to be applied to arguments."""

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.graph import build
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape, ShapeError, describe
from explorer.semantics.products import worded


@dataclass(frozen=True, slots=True)
class Template:
    """A function inside one graph: `inputs` are placeholders that an application replaces."""

    name: str
    inputs: tuple[Expr, ...]
    output: Expr
    input_names: tuple[str, ...]


def places(template: Template, arguments: Sequence[Expr]) -> dict[Expr, Expr]:
    """Return what stands for each input of the template; raises ShapeError where the arguments do not fit."""
    return dict(zip(template.inputs, _fitted(template, arguments), strict=True))


def _fitted(template: Template, arguments: Sequence[Expr]) -> list[Expr]:
    """Unpack a vector for several numbers, pack numbers for one vector, spread one number's function over entries."""
    wanted = [node.shape for node in template.inputs]
    given = [node.shape for node in arguments]
    if len(wanted) == len(given) and all(_fits(w, g) for w, g in zip(wanted, given, strict=True)):
        return list(arguments)
    if len(wanted) == 1 == len(given) and wanted == [()]:
        return list(arguments)  # entry by entry
    if len(given) == 1 and given[0] == (len(wanted),) and all(w == () for w in wanted):
        return [arguments[0][i] for i in range(len(wanted))]
    if len(wanted) == 1 and wanted[0] == (len(given),) and all(g == () for g in given):
        return [arguments[0].graph.stack(list(arguments))]
    if len(given) == 1 and len(given[0]) == 2 and 1 in given[0] and wanted == [(max(given[0]),)]:
        return [build.reshape(arguments[0], wanted[0])]
    raise ShapeError(_misfit(template, given))


def _fits(wanted: Shape, given: Shape) -> bool:
    return wanted == given


def _misfit(template: Template, given: Sequence[Shape]) -> str:
    wanted = template.inputs
    if len(wanted) != len(given):
        names = ", ".join(template.input_names)
        many = len(wanted) != 1
        return (
            f"`{template.name}` takes {len(wanted)} {'arguments' if many else 'argument'} ({names}), not {len(given)}"
        )
    for name, node, shape in zip(template.input_names, wanted, given, strict=True):
        if node.shape != shape:
            return f"the argument `{name}` of `{template.name}` {worded(node.shape)}; here it {worded(shape)}"
    return f"`{template.name}` cannot be applied to {describe(given[0])}"
