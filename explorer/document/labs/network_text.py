"""A network as formulas with shapes, and as definitions that other panels work on."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.networks.feedforward import Architecture
from explorer.analysis.networks.training import Training
from explorer.document.edits import Edit
from explorer.document.model import Document, View

LATEX = {"sigmoid": r"\sigma", "tanh": r"\tanh", "sin": r"\sin"}


def network_latex(architecture: Architecture) -> tuple[str, str]:
    """Return the layers and the loss in LaTeX, each matrix with its shape below it."""
    written = []
    for i, name in enumerate(architecture.activations):
        m, n = architecture.shapes[2 * i]
        before = "x" if i == 0 else f"f_{i}"
        inside = rf"\underset{{{m} \times {n}}}{{A_{i}}} {before} + b_{i}"
        sigma = LATEX.get(name, rf"\mathrm{{{name}}}")
        written.append(f"f_{i + 1} = {inside if name == 'identity' else rf'{sigma}({inside})'}")
    loss = rf"L = \frac{{1}}{{N}} \sum_j \| y_j - f_{architecture.depth}(x_j) \|^2"
    return r",\quad ".join([*written, loss]), "layers"


def chain_latex(architecture: Architecture) -> tuple[str, str]:
    """Return the gradient by the first layer's matrix as the product of the chain rule, with the factors' shapes."""
    widths, depth = architecture.widths, architecture.depth
    factors = [rf"\underset{{1 \times {widths[-1]}}}{{\frac{{\partial L}}{{\partial f_{depth}}}}}"]
    for i in range(depth, 1, -1):
        fraction = rf"\frac{{\partial f_{i}}}{{\partial f_{i - 1}}}"
        factors.append(rf"\underset{{{widths[i]} \times {widths[i - 1]}}}{{{fraction}}}")
    fraction = r"\frac{\partial f_1}{\partial A_0}"
    factors.append(rf"\underset{{{widths[1]} \times ({widths[1]} \times {widths[0]})}}{{{fraction}}}")
    return r"\frac{\partial L}{\partial A_0} = " + r"\, ".join(factors), "chain rule"


def write_definitions(training: Training, theta: NDArray[np.float64]) -> Edit:
    """Return the edit that writes the network N with these weights below the other lines, and explores it."""

    def edit(document: Document) -> Document:
        lines = definitions(training.settings.architecture, training.data.inputs, theta)
        heads = tuple(line.split("=", 1)[0] for line in lines)
        kept = tuple(line for line in document.lines if line.strip() and not line.startswith(heads))
        return replace(document, lines=(*kept, *lines), explored="N", probe=None, ranges=(), view=View())

    return edit


def definitions(architecture: Architecture, inputs: tuple[str, ...], theta: NDArray[np.float64]) -> list[str]:
    """Return the weights and N(x1, x2) in the language of the definitions, every digit kept."""
    lines, inside = [], f"[{', '.join(inputs)}]"
    for i, name in enumerate(architecture.activations):
        a, b = architecture.parts(theta)[2 * i : 2 * i + 2]
        rows = ", ".join(f"[{', '.join(map(repr, row))}]" for row in a.tolist())
        lines += [f"A_{i} = [{rows}]", f"b_{i} = [{', '.join(map(repr, b.tolist()))}]"]
        summed = f"A_{i} {inside} + b_{i}"
        inside = f"({summed})" if name == "identity" else f"{name}({summed})"
    return [*lines, f"N({', '.join(inputs)}) = {inside}[1]"]
