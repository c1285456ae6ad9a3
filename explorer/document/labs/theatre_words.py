"""What the theatre says: the formulas and sentences of a step, the table of nodes, and what derivatives cost."""

import numpy as np

from explorer.analysis.costs import FEW, Costs
from explorer.analysis.sweeps import Mode
from explorer.document.labs.numerals import latex_shape
from explorer.document.labs.theatre_formulas import Formula, Writer, together
from explorer.document.labs.theatre_scene import ROLES
from explorer.document.labs.theatre_steps import Place
from explorer.document.table import Table
from explorer.graph.expr import Expr
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

SHOWN = 4  # inputs whose values are written
SAMPLED = "Of many sweeps some were made and counted; the others cost as much."
NAMES = 18  # letters of a name with its operation beside a table


def heading(writer: Writer, place: Place) -> str:
    """Return where the sweep stands, in a few words."""
    if place.current is None:
        return "the inputs are given"
    return writer.plain_derivative(place.current) if place.turned else f"value of {writer.plain(place.current)}"


def formulas(writer: Writer, place: Place, chosen: Expr | None) -> tuple[Formula, ...]:
    """Return what happens at the current node: its value, or the sum of the chain rule; or all of a chosen node."""
    node = chosen or place.current
    if node is None:
        inputs = [writer.value(leaf) for leaf in writer.graph.leaves]
        return (together(inputs[:SHOWN]),) if inputs else ()
    found = [writer.locals_of_users(node)] if place.turned and chosen is None else [writer.locals(node)]
    if node in place.reached:
        found.append(writer.chain(node))
    shown = [formula for formula in found if formula is not None]
    if (len(shown) < 2 or not place.turned or chosen is not None) and node in place.known:
        shown.insert(0, writer.value(node))
    return tuple(shown)


def sentences(writer: Writer, place: Place, chosen: Expr | None) -> tuple[str, ...]:
    """Return what the step does, in words."""
    node, sweep = place.current, writer.sweep
    hints = ("Click a node to look at it, double click to fold it.",)
    if chosen is not None:
        return hints
    if node is None:
        return ("Step forward: the values appear node by node.", *hints)
    if place.turned:
        return (_backward(writer, node), *_bar(writer, node))
    said = []
    if sweep.mode == Mode.FORWARD:
        said.append(_forward(writer, node))
    elif sweep.mode == Mode.REVERSE and len(place.known) == len(sweep.folding.nodes):
        said.append(f"All values are known: the derivatives of {writer.plain(writer.graph.target)} travel back next.")
        said.extend(hints)
    return tuple(said) or hints


def _backward(writer: Writer, node: Expr) -> str:
    name, sweep = writer.plain(node), writer.sweep
    terms = sweep.terms(node)
    if not terms:
        if node is writer.graph.target:
            return f"The sweep begins at {name} itself: {writer.plain_derivative(node)} = 1."
        return f"Nothing that depends on {name} has a derivative by it."
    users = [writer.plain(term.upper) for term in terms]
    if len(users) == 1 and terms[0].upper is writer.graph.target:
        return f"{name} acts on {users[0]} directly."
    if len(users) == 1:
        return f"{name} acts on {writer.plain(writer.graph.target)} through {users[0]} alone."
    return f"{name} is used by {_listed(users)}: what comes back along each way is added up."


def _bar(writer: Writer, node: Expr) -> tuple[str, ...]:
    """Return what the bar over an array means; between numbers nothing has one."""
    if not node.shape:
        return ()
    return (f"The bar is the adjoint, {writer.plain_derivative(node)} in the shape of {writer.plain(node)}.",)


def _forward(writer: Writer, node: Expr) -> str:
    operands = [writer.plain(operand) for operand in writer.sweep.folding.operands[node]]
    return f"The tangent of {writer.plain(node)} comes from {_listed(operands)}." if operands else ""


def _listed(names: list[str]) -> str:
    shown = names if len(names) <= 5 else [*names[:4], f"{len(names) - 4} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def nodes_table(writer: Writer, place: Place, titles: tuple[str, ...]) -> Table:
    """Return the drawn nodes with their values and derivatives (of arrays the norms), a dash where not reached."""
    sweep = writer.sweep
    nodes = sweep.folding.nodes
    columns = [[_size(sweep.values[node]) if node in place.known else np.nan for node in nodes]]
    names, title = ["value"], "v"
    if sweep.mode != Mode.VALUE:
        columns.append([_size(sweep.derivatives[node]) if node in place.reached else np.nan for node in nodes])
        target = writer.plain(writer.graph.target)
        reverse = sweep.mode == Mode.REVERSE
        names.append(f"∂{target}/∂v" if reverse else f"∂v/∂{writer.plain_along}")
        title = rf"\left(v,\ {writer.generic()}\right)"
    numbers = np.array(columns).T
    norms = any(node.shape for node in nodes)
    return Table(
        "theatre nodes",
        title,
        latex_shape(numbers.shape),
        ROLES[sweep.mode],
        numbers,
        (),
        (),
        tuple([text if len(text) <= NAMES else writer.plain(node) for node, text in zip(nodes, titles, strict=True)]),
        tuple(names),
        "the nodes",
        remark="Of vectors and matrices the norms." if norms else "",
    )


def _size(value: object) -> float:
    array = np.asarray(value, dtype=np.float64)
    return float(array) if array.ndim == 0 else float(np.linalg.norm(array))


def costs_table(found: Costs) -> Table:
    """Return the operations of the value and of the whole Jacobian by each way, and how many values that is."""
    rows = {
        "value alone": found.value,
        f"backward, {_count(found.m, 'sweep')}": found.reverse,
        f"forward, {_count(found.n, 'sweep')}": found.forward,
        "formulas written out": found.formulas,
        f"differences, {_count(found.n + 1, 'value')}": found.differences,
    }
    numbers = np.array([[count, count / max(found.value, 1)] for count in rows.values()], dtype=np.float64)
    return Table(
        "theatre costs",
        r"\text{operations}",
        r"\mathbb{N}",
        Role.CURVE,
        numbers,
        (),
        (),
        tuple(rows),
        ("count", "× value"),
        "operations",
        remark=" ".join([*([] if found.counted else [SAMPLED]), *_why_backward(found)]),
    )


def _why_backward(found: Costs) -> tuple[str, ...]:
    """Return which way is cheapest for this function, and why."""
    if not found.value:
        return ()
    ratio = format_number(found.ratio, 3)
    cheap = f"Value and one sweep back cost {ratio} values{_bound(found)}"
    if found.n > found.m:
        way = f"going back takes {_count(found.m, 'sweep')}, one an output, and going forward {found.n}, one an input"
        if found.forward <= found.reverse:
            return (f"{cheap}: {way}. Here each input acts on few nodes, so that its sweep is short.",)
        return (f"{cheap}: {way}. With many inputs and few outputs, as in learning, backward wins.",)
    if found.n < found.m:
        way = f"going forward takes {_count(found.n, 'sweep')}, one an input, and going back {found.m}, one an output"
        return (f"{cheap}: {way}. With few inputs and many outputs forward wins.",)
    return (
        f"{cheap}. With as many inputs as outputs both ways take {_count(found.n, 'sweep')}; with n ≫ m backward wins.",
    )


def _bound(found: Costs) -> str:
    """Return how few these values are, or which operations make them many."""
    if found.ratio <= FEW:
        return " (about 5 at most, however many inputs there are)"
    if not found.dear:
        return ""
    names = ", ".join(found.dear)
    return f" ({names}: one operation, but more than {FEW} with the partials)"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
