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


def chain_latex(architecture: Architecture, layer: int) -> tuple[str, str]:
    """Return ∂L/∂A of a layer, counted from 1, as the product of the chain rule, with the factors' shapes.

    What the layers after it have in common with those before is held together: it is computed once.
    """
    widths, depth = architecture.widths, architecture.depth
    factors = [_factor("L", f"f_{depth}", rf"1 \times {widths[-1]}")]
    factors += [
        _factor(f"f_{i}", f"f_{i - 1}", rf"{widths[i]} \times {widths[i - 1]}") for i in range(depth, layer, -1)
    ]
    so_far = r"\,".join(factors)
    if len(factors) > 1:
        so_far = rf"\underbrace{{{so_far}}}_{{\partial L / \partial f_{layer}}}"
    m, n = widths[layer], widths[layer - 1]
    last = _factor(f"f_{layer}", f"A_{layer - 1}", rf"{m} \times ({m} \times {n})")
    whole = _factor("L", f"A_{layer - 1}", rf"{m} \times {n}")
    text = " · ".join(
        ["∂L/∂f_" + str(depth), *[f"∂f_{i}/∂f_{i - 1}" for i in range(depth, layer, -1)], f"∂f_{layer}/∂A_{layer - 1}"]
    )
    return rf"{whole} = {so_far}\,{last}", f"∂L/∂A_{layer - 1} = {text}"


def sum_latex() -> tuple[str, str]:
    """Return the gradient of the whole loss as the mean of those at single points."""
    mean = r"\frac{1}{N} \sum_{j=1}^{N} \frac{\partial}{\partial \theta} \| y_j - f_K(x_j) \|^2"
    return rf"\frac{{\partial L}}{{\partial \theta}} = {mean}", "∂L/∂θ = 1/N Σ_j ∂L_j/∂θ"


def _factor(upper: str, lower: str, shape: str) -> str:
    return rf"\underset{{{shape}}}{{\frac{{\partial {upper}}}{{\partial {lower}}}}}"


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
    return [*lines, f"N({', '.join(inputs)}) = {inside}{'[1]' if architecture.widths[-1] == 1 else ''}"]
