"""Layered drawings of graphs without cycles: layers from left to right, few crossings, edges bent round the nodes.

The layers and the order within them are those of fast-sugiyama. Source: K. Sugiyama, S. Tagawa, M. Toda, Methods for
visual understanding of hierarchical system structures, 1981.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Edge = tuple[int, int]

LARGEST = 1_000_000  # nodes; bends have higher numbers
CURVE = 9  # points of an edge between two layers
GAP = 0.8  # between boxes of neighbouring layers at least, in heights of a box
SPACING = 1.4  # between the middles of boxes above each other, likewise
SAME = 1e-9  # between places of an edge that are one


@dataclass(frozen=True, slots=True, eq=False)
class Layered:
    """The middles (N, 2) of boxes one unit high, and the way (K, 2) of each edge between them.

    `size` is the width and height of the whole drawing, which stands in the first quadrant.
    """

    centers: Floats
    routes: Mapping[Edge, Floats]
    size: tuple[float, float]


def layered(widths: Sequence[float], edges: Collection[Edge]) -> Layered:
    """Lay out boxes of these widths, with edges (from, to) that form no cycle; raises ValueError where they do."""
    count = len(widths)
    if not count:
        return Layered(np.empty((0, 2)), {}, (0.0, 0.0))
    unique = sorted(set(edges))
    _check(unique, count)
    places, bends = _places(unique, count)
    half = np.asarray(widths, dtype=np.float64) / 2
    columns = _columns(places, half)
    heights = {node: height * SPACING for node, (_, height) in places.items()}
    halves = {node: 0.5 if node < count else 0.0 for node in heights}  # an edge that passes boxes is only a line
    low, high = (pick(heights[n] + side * halves[n] for n in heights) for pick, side in ((min, -1), (max, 1)))
    centers = np.array([(sum(columns[places[node][0]]) / 2, heights[node] - low) for node in range(count)])
    routes = {}
    for edge in unique:
        start, end = edge
        way = [(*columns[places[node][0]], heights[node] - low) for node in (start, *bends.get(edge, ()), end)]
        way[0] = (centers[start, 0] + half[start], *way[0][1:])
        way[-1] = (way[-1][0], centers[end, 0] - half[end], way[-1][2])
        routes[edge] = _curved(way)
    return Layered(centers, routes, (columns[-1][1], high - low))


def _columns(places: Mapping[int, tuple[int, float]], half: Floats) -> list[tuple[float, float]]:
    """Return the left and right end of each layer, as wide as its widest box."""
    widest: dict[int, float] = defaultdict(float)
    for node, (layer, _) in places.items():
        widest[layer] = max(widest[layer], 2 * float(half[node]) if node < len(half) else 0.0)
    ends, left = [], 0.0
    for layer in range(max(widest) + 1):
        ends.append((left, left + widest[layer]))
        left = ends[-1][1] + GAP
    return ends


def _curved(way: Sequence[tuple[float, float, float]]) -> Floats:
    """Return a line that is level over each (left, right, height), and bends between them."""
    share = np.linspace(0, 1, CURVE)
    rise = share * share * (3 - 2 * share)
    parts = []
    for (_, start, y0), (end, _, y1) in pairwise(way):
        parts.append(np.column_stack([start + share * (end - start), y0 + rise * (y1 - y0)]))
    ends = [np.array([(way[0][0], way[0][2])]), np.array([(way[-1][1], way[-1][2])])]
    line = np.concatenate([ends[0], *parts, ends[1]])
    return line[np.r_[True, np.any(np.abs(np.diff(line, axis=0)) > SAME, axis=1)]]


def _check(edges: Sequence[Edge], count: int) -> None:
    """Refuse cycles: the layout's library would end the process."""
    waiting = [0] * count
    after: dict[int, list[int]] = defaultdict(list)
    for start, end in edges:
        waiting[end] += 1
        after[start].append(end)
    ready = [node for node in range(count) if not waiting[node]]
    for node in ready:
        for end in after[node]:
            waiting[end] -= 1
            if not waiting[end]:
                ready.append(end)
    if len(ready) < count:
        raise ValueError("the graph has a cycle")


def _places(edges: Sequence[Edge], count: int) -> tuple[dict[int, tuple[int, float]], dict[Edge, list[int]]]:
    """Return the layer and the height of each node, and the bends (further nodes) of the edges over several layers."""
    places: dict[int, tuple[int, float]] = {}
    after: dict[int, list[int]] = defaultdict(list)
    top = 0.0
    for part, height, links in _parts(edges):
        last = max(layer for layer, _ in part.values())
        places |= {node: (last - layer, across + top) for node, (layer, across) in part.items()}
        for start, end in links:
            after[start].append(end)
        top += height + 1.0
    for node in range(count):
        if node not in places:  # the library knows nodes by their edges only
            places[node] = (0, top)
            top += 1.0
    bends = {}
    for start in range(count):
        for following in after[start]:
            way, node = [], following
            while node >= count:
                way.append(node)
                node = after[node][0]
            if way:
                bends[start, node] = way
    return places, bends


def _parts(edges: Sequence[Edge]) -> list[tuple[dict[int, tuple[int, float]], float, list[Edge]]]:
    """Return the connected parts: layer and place across of each node and bend, the extent across, and the links.

    Bends get numbers that no other part uses.
    """
    from fast_sugiyama import from_edges  # noqa: PLC0415 - only a drawn graph needs it

    if not edges:
        return []
    names = sorted({node for edge in edges for node in edge})
    number = {node: i for i, node in enumerate(names)}  # in order, so that the library's sets are too
    found = []
    fresh = names[-1] + 1 + LARGEST
    for positions, width, _, links in from_edges(
        [(number[a], number[b]) for a, b in edges],
        vertex_spacing=1,
        minimum_length=1,
        dummy_vertices=True,
        dummy_size=0.5,
    ):
        heights = sorted({round(y, 6) for _, (_, y) in positions})
        order = [int(i) for i, _ in positions]
        drawn = {i: names[i] if i < len(names) else fresh + at for at, i in enumerate(order)}
        part = {drawn[int(i)]: (heights.index(round(y, 6)), float(x)) for i, (x, y) in positions}
        found.append((part, float(width), [(drawn[int(a)], drawn[int(b)]) for a, b in links or []]))
        fresh += len(positions)
    return found
