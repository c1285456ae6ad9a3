"""The graph theatre: the computation graph of the explored function, and the sweeps over it step by step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import prod

from explorer.analysis.computation import Computation, computation, names_in, output_name
from explorer.analysis.costs import Costs, costs
from explorer.analysis.folding import Folding, folded
from explorer.analysis.sweeps import Mode, Sweep, Sweeper, sweeper
from explorer.api import Function
from explorer.document.edits import Edit, set_own
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.result import Button, Choice, LabResult, Stage, Transport
from explorer.document.labs.theatre_formulas import Writer
from explorer.document.labs.theatre_scene import Drawing, drawing_of, pointed_at, theatre_scene
from explorer.document.labs.theatre_steps import Place, place_of
from explorer.document.labs.theatre_words import (
    costs_table,
    formulas,
    heading,
    nodes_table,
    sentences,
)
from explorer.document.model import LabSettings
from explorer.graph.expr import Expr, GraphTooLargeError
from explorer.printing.plain import plain_name
from explorer.semantics.flatten import entry_names
from explorer.semantics.reading import FunctionGraph, Reading

LARGEST = 20_000  # nodes of a graph that is swept over
MOST = 500  # nodes that are drawn, whatever is unfolded
CHOICES = 60  # outputs and coordinates that are offered
MODES = ((Mode.VALUE, "values"), (Mode.FORWARD, "forward: tangents"), (Mode.REVERSE, "backward: adjoints"))


@dataclass(frozen=True, slots=True)
class _Settings:
    """What the user chose: `folds` is "+3 -7", node 3 unfolded and node 7 folded; `chosen` a node's name."""

    mode: Mode
    output: int
    coordinate: int
    at: int | None
    folds: str
    chosen: str
    sight: str  # "whole", "near", or "" where nobody chose
    tables: bool

    @classmethod
    def of(cls, lab: LabSettings, m: int, n: int) -> "_Settings":
        mode = lab.own_value("theatre.mode", "reverse")
        at = lab.own_value("theatre.at", -1)
        chosen, _, when = lab.own_value("theatre.chosen", "").partition("@")
        return cls(
            Mode(mode) if mode in set(Mode) else Mode.REVERSE,
            min(max(lab.own_value("theatre.output", 0), 0), m - 1),
            min(max(lab.own_value("theatre.coordinate", 0), 0), n - 1),
            at if at >= 0 else None,
            lab.own_value("theatre.folds", ""),
            chosen if when == str(at) else "",  # a step lets go of what was chosen
            lab.own_value("theatre.sight", ""),
            lab.own_value("theatre.tables", usual=True),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Scenery:
    """What stays while the probe moves and the sweep goes on."""

    graph: Computation
    folding: Folding
    sweeper: Sweeper
    is_full: bool  # whether more was unfolded than there is room for


class TheatreRoom(Room):
    """The graph of a function with its values, tangents and adjoints, one node a step."""

    key = "theatre"
    lab = "Graph"
    title = "Graph theatre"

    def __init__(self) -> None:
        """Begin with an empty stage."""
        self._costs: tuple[FunctionGraph, Costs | None] | None = None
        self._scenery: tuple[tuple[object, ...], _Scenery] | None = None
        self._drawing: tuple[_Scenery, Drawing] | None = None
        self._sweep: tuple[tuple[object, ...], Sweep] | None = None

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the sweep at its step; where operations are not counted yet, their counts follow the picture."""
        function, subject = visit.function, visit.subject
        if function is None or subject is None:
            yield self.says("There is no function yet: write one in the definitions.")
            return
        settings = _Settings.of(visit.document.lab, prod(function.output_shape), function.size)
        scenery = self._set(function, visit.reading, settings)
        if scenery is None:
            yield self.says(f"This graph has more than {LARGEST:,} operations; no picture shows so many.")
            return
        shown = self._shown(function, subject.probe, settings, scenery)
        if self._costs is None or self._costs[0] is not function.graph:
            yield shown
            if stopped():
                return
        yield self._with_costs(shown, function.graph)

    def _set(self, function: Function, reading: Reading, settings: _Settings) -> _Scenery | None:
        """Return the scenery, made anew where something in it changed; None where the graph is too large."""
        key = (function.graph.output, settings.output, settings.mode, settings.coordinate, settings.folds)
        if self._scenery is None or self._scenery[0] != key:
            given = names_in(reading.functions.values(), function.graph)
            graph = computation(function.graph, settings.output, given)
            if len(graph.nodes) > LARGEST:
                return None
            folding, is_full = folded(graph.nodes, graph.targets, preferred=set(given)), False
            graph = graph.named(folding.nodes)  # names stay, whatever is folded by hand
            if settings.folds:
                fold, unfold = _folds(settings.folds, graph)
                chosen = folded(graph.nodes, graph.targets, fold, unfold, preferred=set(given))
                is_full = len(chosen.nodes) > MOST
                folding = folding if is_full else chosen
            swept = sweeper(graph, folding, settings.mode, settings.coordinate)
            self._scenery = (key, _Scenery(graph, folding, swept, is_full))
        return self._scenery[1]

    def _shown(self, function: Function, probe: tuple[float, ...], settings: _Settings, scenery: _Scenery) -> LabResult:
        sweep, names = self._swept(function, probe, scenery), coordinate_names(function)
        writer = Writer(scenery.graph, sweep, names[settings.coordinate])
        drawing = self._drawn(writer, scenery)
        place = place_of(sweep, settings.at)
        chosen = next((node for node in sweep.folding.nodes if scenery.graph.names[node] == settings.chosen), None)
        full = (f"Unfolded there would be more than {MOST} nodes: they stay folded.",) if scenery.is_full else ()
        stage = Stage(
            theatre_scene(writer, drawing, place, chosen, near=_is_near(settings, drawing)),
            on_click=lambda x, y: _choose(scenery.graph, place, settings, drawing.node_at(x, y)),
            on_hover=lambda x, y: pointed_at(drawing, drawing.node_at(x, y)),
            on_double_click=lambda x, y: _toggle(scenery, settings, drawing.node_at(x, y)),
        )
        return LabResult(
            self.key,
            (stage,),
            formulas(writer, place, chosen),
            (*full, *sentences(writer, place, chosen)),
            choices=(*_choices(function, settings, names), *_sights(settings, drawing)),
            transport=Transport("theatre.at", place.at, place.last, heading(writer, place)),
            buttons=(_tables_button(settings),),
            tables=(nodes_table(writer, place, drawing.titles),) if settings.tables else (),
        )

    def _swept(self, function: Function, probe: tuple[float, ...], scenery: _Scenery) -> Sweep:
        """Return the numbers of the sweep; a step of it computes nothing again."""
        key = (scenery, probe, tuple(function.parameters.items()))
        if self._sweep is None or self._sweep[0] != key:
            self._sweep = (key, scenery.sweeper.at(function.values_at(probe)))
        return self._sweep[1]

    def _drawn(self, writer: Writer, scenery: _Scenery) -> Drawing:
        """Return where the nodes stand: in another sweep over them where they were before."""
        if self._drawing is None or self._drawing[0] is not scenery:
            before = self._drawing[1] if self._drawing is not None else None
            self._drawing = (scenery, drawing_of(writer, before))
        return self._drawing[1]

    def _with_costs(self, shown: LabResult, graph: FunctionGraph) -> LabResult:
        if self._costs is None or self._costs[0] is not graph:
            try:
                self._costs = (graph, costs(graph))
            except GraphTooLargeError:
                self._costs = (graph, None)
        found = self._costs[1]
        if found is None or not shown.tables:
            return shown
        tables = (*shown.tables, costs_table(found))
        return replace(shown, tables=tables)


def coordinate_names(function: Function) -> list[str]:
    """Return a name for each entry of the inputs, in order: x, theta1, theta2."""
    names: list[str] = []
    for name, shape in function.inputs:
        names += entry_names(name, shape, set()) if shape else [name]
    return names


def _folds(text: str, graph: Computation) -> tuple[list[Expr], list[Expr]]:
    """Return the nodes that are folded and those that are unfolded by hand."""
    places = [(word[0], int(word[1:])) for word in text.split() if word[1:].isdecimal()]
    words = [(sign, graph.nodes[place]) for sign, place in places if place < len(graph.nodes)]
    return [node for sign, node in words if sign == "-"], [node for sign, node in words if sign == "+"]


def _choose(graph: Computation, place: Place, settings: _Settings, node: Expr | None) -> Edit | None:
    """Return the edit that chooses a node to look at, or lets go of the one chosen."""
    name = graph.names[node] if node is not None else ""
    if name == settings.chosen:
        name = ""
    return (
        set_own({"theatre.chosen": f"{name}@{place.at}", "theatre.at": place.at}) if node or settings.chosen else None
    )


def _toggle(scenery: _Scenery, settings: _Settings, node: Expr | None) -> Edit | None:
    """Return the edit that folds a node or unfolds it."""
    if node is None or node not in scenery.folding.foldable:
        return None
    place = str(scenery.graph.nodes.index(node))
    kept = [word for word in settings.folds.split() if word[1:] != place]
    sign = "+" if scenery.folding.hidden[node] else "-"
    return set_own({"theatre.folds": " ".join([*kept, sign + place]), "theatre.at": -1, "theatre.chosen": ""})


def _tables_button(settings: _Settings) -> Button:
    title = "Hide the tables" if settings.tables else "Show the tables"
    return Button(title, set_own({"theatre.tables": not settings.tables}), "The graph takes the room of the tables")


def _is_near(settings: _Settings, drawing: Drawing) -> bool:
    return settings.sight == "near" or (not settings.sight and drawing.is_large)


def _sights(settings: _Settings, drawing: Drawing) -> tuple[Choice, ...]:
    if not drawing.is_large:
        return ()
    options = (("near", "near the step"), ("whole", "the whole graph"))
    return (Choice("theatre.sight", "Sight", options, "near" if _is_near(settings, drawing) else "whole"),)


def _choices(function: Function, settings: _Settings, names: list[str]) -> tuple[Choice, ...]:
    found = [Choice("theatre.mode", "Sweep", tuple((str(mode), text) for mode, text in MODES), str(settings.mode))]
    m = prod(function.output_shape)
    if m > 1 and settings.mode != Mode.FORWARD:
        options = tuple((k, f"of {plain_name(output_name(function.graph, k))}") for k in range(min(m, CHOICES)))
        found.append(Choice("theatre.output", "Output", options, min(settings.output, CHOICES - 1)))
    if len(names) > 1 and settings.mode == Mode.FORWARD:
        options = tuple((k, f"along {plain_name(name)}") for k, name in enumerate(names[:CHOICES]))
        found.append(Choice("theatre.coordinate", "Input", options, min(settings.coordinate, CHOICES - 1)))
    return tuple(found)
