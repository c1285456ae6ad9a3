"""Computation graphs in the DOT language of Graphviz: a box for each operation, edges to where it is used."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from explorer.graph.expr import Expr
from explorer.graph.ops import OPS
from explorer.graph.shapes import describe
from explorer.graph.walk import postorder
from explorer.printing.layout import number_text

_SIGNS: Mapping[str, str] = {
    "add": "+", "sub": "−", "mul": "×", "div": "÷", "neg": "−", "pow": "^", "matmul": "@", "lt": "<",
    "le": "≤", "eq": "=", "ne": "≠", "transpose": "ᵀ", "log": "ln", "stack": "[ ]",
    "where": "if", "largest": "max",
    "smallest": "min", "trace": "tr",
}  # fmt: skip

LABELS: dict[str, str] = {op: _SIGNS.get(op, op) for op in OPS}


def dot(outputs: Sequence[Expr]) -> str:
    """Return the computation graph of the outputs; operands in order, shapes below the labels."""
    order = postorder(outputs)
    names = {node: f"n{i}" for i, node in enumerate(order)}
    results = set(outputs)
    lines = ["digraph {", "  rankdir=LR;", '  node [shape=box, style=rounded, fontname="sans-serif"];']
    for node in order:
        marks = ", penwidth=2" if node in results else ""
        shape = "ellipse" if not node.args else "box"
        lines.append(f'  {names[node]} [label="{_label(node)}", shape={shape}{marks}];')
        lines.extend(f"  {names[arg]} -> {names[node]};" for arg in node.args)
    return "\n".join([*lines, "}"]) + "\n"


def dot_of(titles: Mapping[Expr, str], operands: Mapping[Expr, Sequence[Expr]], results: Collection[Expr] = ()) -> str:
    """Return a graph whose nodes have titles, drawn from left to right; the shapes of arrays stand below them."""
    names = {node: f"n{i}" for i, node in enumerate(titles)}
    lines = ["digraph {", "  rankdir=LR;", '  node [shape=box, style=rounded, fontname="sans-serif"];']
    for node, title in titles.items():
        label = _quoted(title) + (f"\\n{describe(node.shape)}" if node.shape else "")
        marks = ", penwidth=2" if node in results else ""
        lines.append(f'  {names[node]} [label="{label}", shape={"box" if node.args else "ellipse"}{marks}];')
        lines.extend(f"  {names[operand]} -> {names[node]};" for operand in operands[node])
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(title: str) -> str:
    return title.replace("\\", "\\\\").replace('"', '\\"')


def _label(node: Expr) -> str:
    if node.op == "input":
        name = _quoted(str(node.data))
    elif node.number is not None:
        name = number_text(node.number) if np.isfinite(node.number) else str(node.number)
    else:
        name = LABELS[node.op] + _detail(node)
    return name if node.shape == () else f"{name}\\n{describe(node.shape)}"


def _detail(node: Expr) -> str:
    if node.op == "index" and isinstance(node.data, tuple):
        return "[" + ", ".join(str(i + 1) for i in node.data) + "]"
    return f" axis {node.data}" if node.op == "sum" and node.data is not None else ""
