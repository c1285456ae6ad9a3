"""The picture of a sweep: a box for each node with its operation, value and derivative, and the edges between them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

import numpy as np

from explorer.analysis.sweeps import Mode
from explorer.document.labs.numerals import SHOWN, plain_shape, plain_value
from explorer.document.labs.theatre_formulas import Writer
from explorer.document.labs.theatre_steps import Place
from explorer.document.pictures.frame import Floats
from explorer.graph.expr import Expr
from explorer.scene.layered import CURVE, Layered, layered
from explorer.scene.primitives import Arrows, Axis, Boxes, Item, Label, PlaneScene, Polyline, TextLine
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

LETTER, SIDES = 0.13, 0.4  # width of a letter and of both sides of a box, in heights of a box
NARROWEST, OF_NORMS, OF_ARRAYS = 2.2, 2.8, 4.0  # boxes, likewise: numbers, norms and small arrays have room
LONGEST, SLOPE = 30, 6  # letters of an operation, and of a local derivative at an edge
ROWS = 3
TOGETHER = 8  # edges in one line: one of all edges would be painted many times slower
POINTED = 60  # edges that are shown of the node under the mouse
HEAD = 0.25  # length of an edge's last piece, which bears the arrow's head, in heights of a box
AROUND = 0.25  # room round the drawing
WIDEST, HIGHEST = 26.0, 5.0  # heights of a box that are seen side by side and above each other where one can read them
NEAR = (WIDEST, 4.4)  # what is seen near the current node
UNKNOWN = "—"
NUMBER, DIGITS = re.compile(r"\d+\.\d{4,}(?:e[-+]?\d+)?"), 3  # of an operation in a box, rounded where it is long

ROLES = {Mode.VALUE: Role.LEVEL, Mode.FORWARD: Role.TANGENT, Mode.REVERSE: Role.GRADIENT}


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Where the nodes stand, by the order of the folding's nodes (their `places`), and what their first lines say."""

    nodes: tuple[Expr, ...]
    titles: tuple[str, ...]
    layout: Layered
    sizes: Floats
    places: Mapping[Expr, int]

    @property
    def is_large(self) -> bool:
        """Whether nobody could read the boxes where all of the graph is shown."""
        return self.layout.size[0] > WIDEST or self.layout.size[1] > HIGHEST

    def route(self, upper: Expr, lower: Expr) -> Floats:
        """Return the line of the edge from an operand to the node above it."""
        return self.layout.routes[self.places[lower], self.places[upper]]

    def node_at(self, x: float, y: float) -> Expr | None:
        """Return the node whose box is at a place."""
        inside = np.all(np.abs(self.layout.centers - (x, y)) <= self.sizes / 2, axis=1)
        found = np.flatnonzero(inside)
        return self.nodes[found[0]] if found.size else None


def drawing_of(writer: Writer, before: Drawing | None = None) -> Drawing:
    """Lay out the nodes that are drawn, boxes as wide as their operations; the drawing `before` stays where it fits."""
    folding = writer.sweep.folding
    nodes, place = folding.nodes, {node: i for i, node in enumerate(folding.nodes)}
    titles = tuple([title(writer, node) for node in nodes])
    if before is not None and (before.nodes, before.titles) == (nodes, titles):
        return before
    sizes = [prod(node.shape) for node in nodes]
    least = [NARROWEST if size <= 1 else OF_ARRAYS if size <= SHOWN else OF_NORMS for size in sizes]
    widths = [max(width, LETTER * len(text) + SIDES) for width, text in zip(least, titles, strict=True)]
    edges = [(place[operand], place[node]) for node in nodes for operand in folding.operands[node]]
    return Drawing(nodes, titles, layered(widths, edges), np.column_stack([widths, np.ones(len(widths))]), place)


def title(writer: Writer, node: Expr) -> str:
    """Return a box's first line: the name with the operation, and the shape of an array."""
    name, hidden = writer.plain(node), writer.sweep.folding.hidden[node]
    shape = f"  {plain_shape(node.shape)}" if node.shape else ""
    if node.op == "input":
        return name + shape
    operation = NUMBER.sub(_rounded, writer.operation(node))
    if len(operation) > LONGEST:
        operation = f"{operation[:LONGEST].rstrip()}…"
    return f"{name} = {operation}{shape}{f'  ▸{hidden}' if hidden else ''}"


def _rounded(number: re.Match[str]) -> str:
    return format_number(float(number[0]), DIGITS)


def theatre_scene(
    writer: Writer, drawing: Drawing, place: Place, chosen: Expr | None, *, near: bool = False
) -> PlaneScene:
    """Draw a sweep at a place of it; the `chosen` node is outlined, the current one and what leads to it stand out.

    `near` shows what is around the current node alone.
    """
    items: list[Item] = [*_edges(drawing), *_boxes(writer, drawing, place), *_current(writer, drawing, place)]
    if chosen is not None:
        items.extend(_ways_on(writer, drawing, chosen))
        items.append(_marked(writer, drawing, place, chosen, "chosen", Role.X, 0.08))
    middle = drawing.layout.centers[drawing.places[place.current]] if near and place.current else None
    x, y = (_shown(length, middle, axis) for axis, length in enumerate(drawing.layout.size))
    return PlaneScene("computation graph", x, y, tuple(items), equal=True, bare=True)


def pointed_at(drawing: Drawing, node: Expr | None) -> tuple[Item, ...]:
    """Return the edges from and to the node that the mouse is over."""
    if node is None:
        return ()
    i = drawing.places[node]
    routes = [route for edge, route in drawing.layout.routes.items() if i in edge]
    return tuple([Polyline(f"pointed {k}", Role.X, route, 2.0) for k, route in enumerate(routes[:POINTED])])


def _shown(length: float, middle: Floats | None, axis: int) -> Axis:
    """Return what is seen along an axis: all of a drawing's length, or what is near to the middle of a node."""
    low, high = -AROUND, length + AROUND
    if middle is not None:
        half = NEAR[axis] / 2
        start = max(low, min(float(middle[axis]) - half, high - 2 * half))
        low, high = start, min(high, start + 2 * half)
    return Axis("", low, high, (), ())


def _edges(drawing: Drawing) -> list[Item]:
    routes = list(drawing.layout.routes.values())
    if not routes:
        return []
    gap = np.full((1, 2), np.nan)
    lines = [
        np.concatenate([part for route in routes[i : i + TOGETHER] for part in (route, gap)])
        for i in range(0, len(routes), TOGETHER)
    ]
    heads = np.array([route[-1] for route in routes])
    tails = np.array([_last_piece(route)[0] for route in routes])
    edges: list[Item] = [Polyline(f"edges {i}", Role.CONTOUR, line, 0.9) for i, line in enumerate(lines)]
    return [*edges, Arrows("heads", Role.CONTOUR, tails, heads, 0.9)]


def _last_piece(route: Floats) -> Floats:
    """Return the two ends (2, 2) of the last piece of an edge."""
    far = np.flatnonzero(np.linalg.norm(route - route[-1], axis=1) > HEAD)
    return route[[int(far[-1]) if far.size else 0, -1]]


def _boxes(writer: Writer, drawing: Drawing, place: Place) -> list[Item]:
    items: list[Item] = []
    for key, corner, wanted in (("nodes", 0.15, False), ("inputs", 0.5, True)):
        chosen = [i for i, node in enumerate(drawing.nodes) if (node.op == "input") == wanted]
        if not chosen:
            continue
        texts = tuple([_lines(writer, drawing, place, i) for i in chosen])
        centers, sizes = drawing.layout.centers[chosen], drawing.sizes[chosen]
        items.append(Boxes(key, Role.CONTOUR, centers, sizes, texts, ROWS, corner=corner))
    return items


def _lines(writer: Writer, drawing: Drawing, place: Place, i: int) -> tuple[TextLine, ...]:
    node, sweep = drawing.nodes[i], writer.sweep
    known, reached = node in place.known, node in place.reached
    value = plain_value(sweep.values[node]) if known else UNKNOWN
    lines = [TextLine(drawing.titles[i], strong=True), TextLine(value, Role.CURVE if known else Role.CONTOUR)]
    if sweep.mode != Mode.VALUE:
        shown = plain_value(sweep.derivatives[node]) if reached else UNKNOWN
        role = ROLES[sweep.mode] if reached else Role.CONTOUR
        lines.append(TextLine(f"{writer.plain_derivative(node)} = {shown}", role))
    return tuple(lines)


def _current(writer: Writer, drawing: Drawing, place: Place) -> list[Item]:
    """Return the node whose turn it is, and the edges along which its value or derivative comes."""
    node, sweep = place.current, writer.sweep
    if node is None:
        return []
    role = ROLES[sweep.mode] if place.turned or sweep.mode == Mode.FORWARD else Role.LEVEL
    items: list[Item] = []
    for upper, lower in _leading(writer, place, node):
        route = drawing.route(upper, lower)
        end = _last_piece(route[::-1] if place.turned else route)
        key = f"{writer.plain(upper)}:{writer.plain(lower)}"
        items.append(Polyline(f"way {key}", role, route, 2.6))
        items.append(Arrows(f"way head {key}", role, end[:1], end[1:], 2.6))
        partial = sweep.partial(upper, lower) if role != Role.LEVEL else None
        if partial is not None and not np.ndim(partial):
            slope = plain_value(partial, 3)
            if len(slope) <= SLOPE:
                items.append(Label(f"slope {key}", role, _middle(route), slope, (-2.6 * len(slope), -3.5)))
    return [*items, _marked(writer, drawing, place, node, "current", role, 0.16)]


def _middle(route: Floats) -> Floats:
    """Return the middle of an edge's first bend, where it leaves its box behind."""
    middle: Floats = route[(CURVE - 1) // 2]
    return middle


def _leading(writer: Writer, place: Place, node: Expr) -> list[tuple[Expr, Expr]]:
    folding = writer.sweep.folding
    if not place.turned:
        return [(node, operand) for operand in folding.operands[node]]
    return [(user, node) for user in folding.users[node] if user in place.reached]


def _ways_on(writer: Writer, drawing: Drawing, node: Expr) -> list[Item]:
    """Return the edges of all ways from a node to the output: along them its derivative comes about."""
    folding, goal = writer.sweep.folding, writer.graph.target
    served, acted_on = {goal}, {node}
    for part in reversed(folding.nodes):
        if part in served:
            served.update(folding.operands[part])
    for part in folding.nodes:
        if part in acted_on:
            acted_on.update(folding.users[part])
    between = [part for part in folding.nodes if part in acted_on and part in served]
    edges = [(user, part) for part in between for user in folding.users[part] if user in served]
    routes = [drawing.route(user, part) for user, part in edges]
    return [Polyline(f"on {i}", Role.X, route, 2.0) for i, route in enumerate(routes[:POINTED])]


def _marked(writer: Writer, drawing: Drawing, place: Place, node: Expr, key: str, role: Role, opacity: float) -> Boxes:
    """Return the box of a node again, in a colour."""
    i = drawing.places[node]
    centers, sizes = drawing.layout.centers[[i]], drawing.sizes[[i]]
    corner = 0.5 if node.op == "input" else 0.15
    return Boxes(key, role, centers, sizes, (_lines(writer, drawing, place, i),), ROWS, 2.4, opacity, corner)
