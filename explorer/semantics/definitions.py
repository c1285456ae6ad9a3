"""Lines to meanings: in the order of their dependences, all in one graph, each with its own errors."""

from collections.abc import Iterator, Mapping

from explorer.diagnostics import Diagnostic
from explorer.graph.expr import NODE_LIMIT, Expr, Graph, GraphTooLargeError, Stop
from explorer.graph.shapes import Shape, ShapeError, describe
from explorer.lang.shape_of_syntax import function_valued, names_in
from explorer.lang.stream import UnreadableError, unreadable
from explorer.lang.syntax import Definition, Node, Number, Unary
from explorer.semantics.calculus import template_of
from explorer.semantics.constants import constant_value
from explorer.semantics.lower import lowering
from explorer.semantics.meanings import Data, FunctionGraph, Meanings
from explorer.semantics.scope import Line, Scope
from explorer.semantics.sliders import parameter
from explorer.semantics.undeclared import undeclared

LINES_LIMIT = 5000


def lowered(scope: Scope, stopped: Stop = lambda: False) -> tuple[list[Line], Meanings]:
    """Return the lines with all their diagnostics, and what their names mean. Raises Stopped."""
    meanings = Meanings(graph=Graph(stopped=stopped))
    by_name = {line.name: line for line in scope.lines if line.name is not None and not _doubled(line)}
    for line in _in_order(scope.lines, by_name):
        if not line.failed and line.definition is not None and line.definition.kind != "shape":
            _give_meaning(line, scope, meanings)
        if line.failed and line.name is not None and line.name not in meanings.functions:
            meanings.broken.add(line.name)
    for line in scope.lines:
        if line.definition is not None and line.definition.kind == "shape":
            line.kind = "shape"
    meanings.graph.leave_room(NODE_LIMIT)  # for derivatives
    return scope.lines, meanings


def _doubled(line: Line) -> bool:
    return line.definition is None and line.failed


def _in_order(lines: list[Line], by_name: dict[str, Line]) -> Iterator[Line]:
    """Yield every line after those it depends on; lines in a circle get an error. A loop, however long the chain."""
    state: dict[int, str] = {}
    for start in lines:
        path: list[tuple[Line, Iterator[Line]]] = []
        if start.number not in state:
            state[start.number] = "open"
            path.append((start, iter(_needed(start, by_name))))
        while path:
            line, needed = path[-1]
            following = next(needed, None)
            if following is None:
                path.pop()
                state[line.number] = "done"
                yield line
            elif following.number not in state:
                state[following.number] = "open"
                path.append((following, iter(_needed(following, by_name))))
            elif state[following.number] == "open":
                _refuse_circle([member for member, _ in path], following)


def _needed(line: Line, by_name: dict[str, Line]) -> list[Line]:
    if line.definition is None or line.definition.body is None:
        return []
    own = {argument.name for argument in line.definition.arguments}
    used = dict.fromkeys(name.name for name in names_in(line.definition.body))
    return [by_name[name] for name in used if name in by_name and name not in own]


def _refuse_circle(path: list[Line], first: Line) -> None:
    circle = path[path.index(first) :]
    way = " → ".join([line.name or "" for line in [*circle, first]])
    for line in circle:
        if not line.failed:
            message = f"`{line.name}` is defined by itself: {way}"
            line.diagnostics.append(
                Diagnostic(message, line.tokens[0].span, "a definition may use only names that do not lead back to it")
            )


def _give_meaning(line: Line, scope: Scope, meanings: Meanings) -> None:
    definition = line.definition
    if definition is None or definition.body is None:
        return
    line.diagnostics += undeclared(definition, line.known, line.text)
    if line.failed:
        return
    span = definition.body.span
    try:
        _meaning(line, definition, definition.body, scope.shapes, meanings)
    except UnreadableError as error:
        line.diagnostics.append(error.diagnostic)
    except ShapeError as error:  # where no construct knew the place better
        line.diagnostics.append(Diagnostic(str(error), span))
    except GraphTooLargeError:
        hint = "use fewer terms, or vectors and matrices instead of single entries"
        line.diagnostics.append(Diagnostic("the definition is too large to be computed", span, hint))
    except RecursionError:
        hint = "give the inner part a name on a line of its own"
        line.diagnostics.append(Diagnostic("nested more than 200 deep", span, hint))


def _meaning(line: Line, definition: Definition, body: Node, shapes: Mapping[str, Shape], meanings: Meanings) -> None:
    meanings.graph.leave_room(NODE_LIMIT)
    if definition.kind != "value":
        _function(line, definition, body, shapes, meanings)
    elif function_valued(body, line.known):
        _function_value(line, definition, body, meanings)
    else:
        _value(line, definition, body, meanings)


def _function(line: Line, definition: Definition, body: Node, shapes: Mapping[str, Shape], meanings: Meanings) -> None:
    line.kind = "function"
    graph = meanings.graph
    given = [(a.name, a.shape if a.shape is not None else shapes.get(a.name, ())) for a in definition.arguments]
    inputs = {name: graph.input(name, shape) for name, shape in given}
    work = lowering(line.text, graph, meanings, line.known, inputs)
    output = work.lower(body)
    line.diagnostics += work.notes
    line.derived = frozenset(work.derived)
    if definition.codomain is not None and output.shape != definition.codomain:
        shown, wanted = describe(output.shape), describe(definition.codomain)
        message = f"the value of `{definition.name}` should be {wanted} and is {shown}"
        raise unreadable(message, body.span, "change the space after -> or the formula")
    _keep(line, definition.name, tuple(inputs.values()), output, meanings)


def _keep(line: Line, name: str, inputs: tuple[Expr, ...], output: Expr, meanings: Meanings) -> None:
    own = set(inputs)
    used = [node for node in meanings.inputs_of(output) if node not in own]
    parameters = tuple([(node, meanings.parameters[str(node.data).rstrip("'")].value) for node in used])
    meanings.functions[name] = FunctionGraph(name, output.graph, inputs, parameters, output, line.number)


def _function_value(line: Line, definition: Definition, body: Node, meanings: Meanings) -> None:
    """`h = f∘g`, `h = f'`: a function whose arguments are those of the innermost function."""
    line.kind = "function"
    graph = meanings.graph
    work = lowering(line.text, graph, meanings, line.known, {})
    template = template_of(work, body)
    inputs = tuple([graph.input(n, node.shape) for n, node in zip(template.input_names, template.inputs, strict=True)])
    places = dict(zip(template.inputs, inputs, strict=True))
    taken = set(template.input_names)
    for node in meanings.inputs_of(template.output):
        if node not in places and str(node.data) in taken:
            places[node] = graph.input(f"{node.data}'")
    _keep(line, definition.name, inputs, work.replaced(template.output, places, body.span), meanings)


def _value(line: Line, definition: Definition, body: Node, meanings: Meanings) -> None:
    work = lowering(line.text, meanings.graph, meanings, line.known, {})
    output = work.lower(body)
    line.diagnostics += work.notes
    if definition.slider is None and not _is_literal(body):
        line.kind = "data"
        meanings.data[definition.name] = Data(definition.name, output)
        return
    line.kind = "parameter"
    meanings.parameters[definition.name] = parameter(work, definition, body, constant_value(output))


def _is_literal(node: Node) -> bool:
    """Whether a value is a number as it is typed, perhaps with a minus."""
    inner = node.operand if isinstance(node, Unary) and node.sign == "-" else node
    return isinstance(inner, Number)
