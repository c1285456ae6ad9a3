"""The drawing of a network: a column of units for each layer, and a line for each weight, wide where it is large."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from explorer.analysis.networks.chain import Weight, place_of, weight_at
from explorer.analysis.networks.feedforward import Architecture
from explorer.analysis.networks.training import Training
from explorer.document.edits import Edit, set_own
from explorer.document.labs.network_settings import WEIGHTS
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats
from explorer.printing.plain import plain_name
from explorer.scene.primitives import Axis, Item, Label, LegendEntry, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

WIDTHS = (0.4, 1.0, 2.0, 3.4)  # points, for the quarters of the largest weight
MOST_DASHED = 300  # lines of which those below zero are dashed: dashes take time
MOST = 600  # lines between two layers: of more, those of the largest weights
NEAR = 0.02  # of the picture's width and height: how close to a line a click has to be
SIZES = ((5, 13.0), (10, 10.0), (20, 7.0))  # points, for so many units above each other at most
NAMED = 6  # inputs and outputs that are named
FOOT, ROW = -0.12, 16.0  # the height at which what is said of a layer stands, and points from line to line
POINTED = "pointed"


@dataclass(frozen=True, slots=True, eq=False)
class Diagram:
    """Where the units stand, (n_i, 2) for each layer, and which weights are drawn, by their places in θ."""

    architecture: Architecture
    units: tuple[Floats, ...]
    drawn: tuple[int, ...]
    ends: Floats  # (drawn, 2, 2)

    def weight_near(self, x: float, y: float) -> int | None:
        """Return the place in θ of the weight whose line is nearest to a place; a unit stands for its bias."""
        for i, units in enumerate(self.units[1:], 1):
            away = np.max(np.abs(units - (x, y)), axis=1)
            if away.min() < NEAR:
                return place_of(self.architecture, Weight(i, int(away.argmin()), None))
        start, along = self.ends[:, 0], self.ends[:, 1] - self.ends[:, 0]
        share = np.clip(np.sum(((x, y) - start) * along, axis=1) / np.sum(along**2, axis=1), 0.0, 1.0)
        away = np.hypot(*(start + share[:, None] * along - (x, y)).T)
        return self.drawn[int(away.argmin())] if away.min() < NEAR else None

    def line(self, place: int) -> Floats:
        """Return the line (2, 2) of a weight; that of a bias is where its unit stands."""
        weight = weight_at(self.architecture, place)
        end = self.units[weight.layer][weight.row]
        start = end if weight.column is None else self.units[weight.layer - 1][weight.column]
        return np.array([start, end])


def diagram_of(architecture: Architecture, theta: Floats) -> Diagram:
    """Lay a network out in the unit square."""
    across = np.linspace(0.0, 1.0, architecture.depth + 1)
    units = tuple(
        [np.column_stack([np.full(n, x), _heights(n)]) for x, n in zip(across, architecture.widths, strict=True)]
    )
    drawn: list[int] = []
    for i, matrix in enumerate(architecture.parts(theta)[::2]):
        largest = np.sort(np.argsort(-np.abs(matrix.ravel()), kind="stable")[:MOST])
        drawn += (architecture.starts[2 * i] + largest).tolist()
    found = Diagram(architecture, units, tuple(drawn), np.empty((0, 2, 2)))
    return Diagram(architecture, units, tuple(drawn), np.array([found.line(place) for place in drawn]))


def _heights(count: int) -> Floats:
    """Return the places of a column of units, from above."""
    half = 0.5 * min(1.0, (count - 1) / 7)
    return np.linspace(0.5 + half, 0.5 - half, count)


def weight_name(architecture: Architecture, place: int) -> str:
    """Return the name of a weight: A_0[2, 1], or b_0[2] for a bias, counted from 1."""
    weight = weight_at(architecture, place)
    letter = "b" if weight.column is None else "A"
    at = f"{weight.row + 1}" if weight.column is None else f"{weight.row + 1}, {weight.column + 1}"
    return f"{plain_name(f'{letter}_{weight.layer - 1}')}[{at}]"


def diagram_stage(training: Training, chosen: tuple[int, ...]) -> Stage:
    """Return the drawing; a click on a line or a unit chooses its weight to be looked at, or lets go of it."""
    diagram = diagram_of(training.settings.architecture, training.theta)
    theta = training.theta.copy()
    return Stage(
        _scene(training, diagram, chosen),
        on_click=lambda x, y: _choose(diagram.weight_near(x, y), chosen),
        on_hover=lambda x, y: _pointed_at(diagram, theta, diagram.weight_near(x, y)),
        share=1.2,
    )


def _choose(place: int | None, chosen: tuple[int, ...]) -> Edit | None:
    if place is None:
        return None
    kept = tuple(p for p in chosen if p != place) if place in chosen else (*chosen[-1:], place)
    return set_own({WEIGHTS: tuple(float(p) for p in kept)})


def _pointed_at(diagram: Diagram, theta: Floats, place: int | None) -> tuple[Item, ...]:
    if place is None:
        return ()
    text = f"{weight_name(diagram.architecture, place)} = {format_number(float(theta[place]))}"
    line = diagram.line(place)
    label = Label(POINTED, Role.TEXT, line.mean(axis=0), text, (8.0, 10.0))
    return Polyline(f"{POINTED} line", Role.PROBE, line, 2.5), label


def _scene(training: Training, diagram: Diagram, chosen: tuple[int, ...]) -> PlaneScene:
    items = [*_weights(diagram, training.theta), *_units(diagram)]
    for k, place in enumerate(chosen):
        line, role = diagram.line(place), (Role.GRADIENT, Role.TANGENT)[k]
        name = weight_name(diagram.architecture, place)
        items.append(Polyline(f"chosen {k}", role, line, 4.0))
        items.append(Points(f"chosen unit {k}", role, line[1:], 12.0))
        items.append(Label(f"chosen name {k}", role, line.mean(axis=0), name, (6.0, 8.0)))
    items += _names(training, diagram)
    legend = (LegendEntry("weight > 0", Role.X), LegendEntry("weight < 0", Role.TAYLOR, "dashed"))
    x, y = (Axis("", *ends, (), ()) for ends in ((-0.2, 1.2), (FOOT - 0.3, 1.16)))
    return PlaneScene("the network", x, y, tuple(items), None, legend, bare=True)


def _weights(diagram: Diagram, theta: Floats) -> Iterator[Item]:
    """Yield the lines, those of like sign and size in one item."""
    values = theta[list(diagram.drawn)]
    largest = float(np.abs(values).max(initial=0.0)) or 1.0
    sizes = np.minimum((np.abs(values) / largest * len(WIDTHS)).astype(np.intp), len(WIDTHS) - 1)
    gaps = np.full((len(values), 1, 2), np.nan)
    lines = np.concatenate([diagram.ends, gaps], axis=1)
    few = len(values) <= MOST_DASHED
    for k, width in enumerate(WIDTHS):
        for role, holds in ((Role.X, values > 0), (Role.TAYLOR, values < 0)):
            shown = lines[(sizes == k) & holds]
            if len(shown):
                line, dashed = shown.reshape(-1, 2), few and role == Role.TAYLOR
                yield Polyline(f"weights {role} {k}", role, line, width, dashed=dashed, opacity=0.35 + 0.2 * k)


def _units(diagram: Diagram) -> Iterator[Item]:
    for i, units in enumerate(diagram.units):
        size = next((size for most, size in SIZES if len(units) <= most), 4.0)
        yield Points(f"units {i}", Role.CURVE if i else Role.PROBE, units, size)


def _names(training: Training, diagram: Diagram) -> Iterator[Item]:
    """Yield the names of inputs and outputs beside their units, and what each layer does below it."""
    data = training.data
    for names, units, offset in ((data.inputs, diagram.units[0], -30.0), (data.outputs, diagram.units[-1], 10.0)):
        if len(names) <= NAMED:
            for name, place in zip(names, units, strict=True):
                yield Label(f"name {offset:g} {name}", Role.TEXT, place, plain_name(name), (offset, -4.0))
    layers = zip(diagram.units, diagram.architecture.widths, ("", *diagram.architecture.activations), strict=True)
    for i, (units, width, activation) in enumerate(layers):
        title = f"f{_below(i)}" if i else "x"
        for row, text in enumerate((f"{title} ({width})", activation)):
            foot = np.array([units[0, 0], FOOT])
            yield Label(f"layer {i} {row}", Role.TEXT, foot, text, (-24.0, -4.0 - row * ROW))


def _below(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
