"""The explored function as a Python program with numpy alone: value, Jacobian, Hessian at the probe, and a picture.

The program is printed from the graph, never from what was typed; that stands in it as comments.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import prod
from typing import TypeAlias

import numpy as np

from explorer.autodiff.forward import push
from explorer.document.subject import Subject
from explorer.export.evaluated import Evaluated
from explorer.graph.build import reshape
from explorer.graph.expr import Expr
from explorer.language.voice import ENGLISH, Voice
from explorer.printing.plain import plain_name
from explorer.printing.python import python_function, python_name

Said: TypeAlias = Callable[[str], str]
IN_MATH = {"erf": "erf", "erfc": "erfc"}  # functions of scipy.special that Python's own math module has too


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the program that can be run on its own after those before it, and a sentence on it."""

    said: str
    code: str


def script(found: Evaluated, voice: Voice = ENGLISH) -> bytes:
    """Return the program as a file; it draws where matplotlib is installed."""
    return ("\n\n".join(part.code for part in program(found, voice))).encode()


def program(found: Evaluated, voice: Voice = ENGLISH) -> list[Part]:
    """Return the parts of the program: definitions, the function, its derivatives, the numbers, and the picture."""
    subject = found.subject
    functions = "\n\n".join(_functions(subject))
    comments = "".join(f"# {_comment(line)}\n" for line in found.document.lines if line.strip())
    said = voice.worded
    return [
        Part(said("The definitions, and what the program needs."), f"{comments}\n{_imports(functions, said)}"),
        Part(said("The function and its derivatives, in numerator layout."), functions),
        Part(said("Value, Jacobian and Hessian at the probe."), _numbers(subject, said)),
        Part(said("A picture, where matplotlib is installed."), _picture(subject, said)),
    ]


def _imports(functions: str, said: Said) -> str:
    """Return the imports; of the functions that numpy lacks Python has some, and scipy the others."""
    names = set(re.findall(r"\bspecial\.(\w+)", functions))
    if not names:
        return "import numpy as np\n"
    why = said("numpy has no such functions")
    if names - IN_MATH.keys():
        return f"import numpy as np\nfrom scipy import special  # {why}\n"
    rows = "".join(f"    {name} = staticmethod(np.vectorize(math.{IN_MATH[name]}))\n" for name in sorted(names))
    return f"import math\n\nimport numpy as np\n\n\nclass special:  # {why}\n{rows}"


def _comment(line: str) -> str:
    """Return a line as it can stand in a comment: nothing in it begins a new one."""
    return " ".join("".join(c if c.isprintable() else " " for c in line).split())


def _functions(subject: Subject) -> list[str]:
    graph = subject.function.graph
    defaults = {node: subject.function.parameters[str(node.data)] for node, _ in graph.parameters}
    derivatives = subject.function.derivatives
    m, n = subject.m, subject.n
    value = derivatives.outputs(0)[0]
    made = [python_function("value", graph.inputs, [value], defaults)]
    if derivatives.has_entries(2):
        shape = (n, n) if subject.function.output_shape == () else (m, n, n)
        made.append(_entries("jacobian", subject, derivatives.first.cells, (m, n), defaults))
        made.append(_entries("hessian", subject, derivatives.second.cells, shape, defaults))
        return made
    return [*made, *_pushed(subject, value, defaults)]


def _entries(
    name: str,
    subject: Subject,
    cells: Mapping[tuple[int, ...], Expr],
    shape: tuple[int, ...],
    defaults: Mapping[Expr, float],
) -> str:
    """Return a function that fills an array of zeros with the entries that are not."""
    inputs = subject.function.graph.inputs
    if not cells:
        head = python_function(name, inputs, [inputs[0]], defaults).partition("\n")[0]
        return f"{head}\n    return np.zeros({shape})\n"
    source = python_function(name, inputs, list(cells.values()), defaults)
    body, _, entries = source.rstrip("\n").rpartition("    return ")
    sizes = (subject.m, *(subject.n,) * (len(next(iter(cells))) - 1))
    places = [int(np.ravel_multi_index(cell, sizes)) for cell in cells]
    return (
        f"{body}    entries = np.zeros({prod(shape)})\n"
        f"    entries[{places[0] if len(places) == 1 else places}] = {entries}\n"
        f"    return entries.reshape({shape})\n"
    )


def _pushed(subject: Subject, value: Expr, defaults: Mapping[Expr, float]) -> list[str]:
    """Return Jacobian and Hessian of a large function, made of derivatives along the axes (forward mode)."""
    graph = subject.function.graph
    m, n = subject.m, subject.n
    seeds = [[value.graph.input(name, ()) for name in _fresh(subject, letter)] for letter in ("u", "v")]
    first = push([value], dict(zip(graph.inputs, seeds[0], strict=True)))[0]
    second = first and push([first], dict(zip(graph.inputs, seeds[1], strict=True)))[0]
    sources = []
    for name, tangent, used in (("along", first, seeds[:1]), ("along_both", second, seeds)):
        inputs = [*graph.inputs, *(seed for group in used for seed in group)]
        output = value.graph.const(0.0) if tangent is None else tangent
        flat = output if output.shape == () else reshape(output, (m,))
        sources.append(python_function(name, inputs, [flat], defaults))
    names = ", ".join(python_name(str(node.data)) for node in graph.inputs)
    shape = (n, n) if subject.function.output_shape == () else (m, n, n)
    last = (
        (
            f"def jacobian({names}, **parameters):\n"
            f"    columns = [along({names}, *u, **parameters) for u in np.eye({n})]\n"
            f"    return np.array([np.broadcast_to(column, ({m},)) for column in columns]).T\n"
        ),
        (
            f"def hessian({names}, **parameters):\n"
            f"    axes = np.eye({n})\n"
            f"    entries = [[along_both({names}, *u, *v, **parameters) for v in axes] for u in axes]\n"
            f"    entries = [[np.broadcast_to(entry, ({m},)) for entry in row] for row in entries]\n"
            f"    return np.moveaxis(np.array(entries), -1, 0).reshape({shape})\n"
        ),
    )
    return [*sources, *last]


def _fresh(subject: Subject, letter: str) -> list[str]:
    """Return a name for the direction's share along each coordinate that is no other input's."""
    taken = {*subject.names, *subject.function.parameters}
    while any(name.startswith(letter) for name in taken):
        letter += "_"
    return [f"{letter}{i + 1}" for i in range(subject.n)]


def _numbers(subject: Subject, said: Said) -> str:
    at = ", ".join(repr(c) for c in subject.probe)
    return (
        f"AT = ({at}{',' if subject.n == 1 else ''})  # {', '.join(subject.names)}\n"
        'with np.errstate(all="ignore"):\n'
        f'    print("{said("value")}:", value(*AT))\n'
        f'    print("{said("Jacobian")}:", jacobian(*AT), sep="\\n")\n'
        f'    print("{said("Hessian")}:", hessian(*AT), sep="\\n")\n'
    )


def _picture(subject: Subject, said: Said) -> str:
    draw = _curve(subject) if subject.n == 1 else _contours(subject) if subject.n >= 2 else ""
    return (
        "try:\n    import matplotlib.pyplot as plt\nexcept ImportError:\n"
        f'    print("{said("Install matplotlib to see the picture.")}")\n'
        f'else:\n    with np.errstate(all="ignore"):\n{draw}    plt.show()\n'
    )


def _curve(subject: Subject) -> str:
    (low, high), label = subject.ranges[0], plain_name(subject.function.name)
    return (
        f"        xs = np.linspace({low!r}, {high!r}, 801)\n"
        "        values = np.array([np.ravel(value(x)) for x in xs])\n"
        "        plt.plot(xs, values)\n"
        '        plt.plot(np.full(values.shape[1], AT[0]), np.ravel(value(*AT)), "ko")\n'
        f"    plt.xlabel({subject.labels[0]!r})\n    plt.ylabel({label!r})\n"
    )


def _contours(subject: Subject) -> str:
    i, j = subject.axes(2)
    held = ", ".join(f"AT[{k}]" if k not in (i, j) else "x" if k == i else "y" for k in range(subject.n))
    output = subject.outputs(1)[0]
    lines = [
        f"        xs = np.linspace({subject.ranges[i][0]!r}, {subject.ranges[i][1]!r}, 81)",
        f"        ys = np.linspace({subject.ranges[j][0]!r}, {subject.ranges[j][1]!r}, 81)",
        f"        zs = np.array([[np.ravel(value({held}))[{output}] for x in xs] for y in ys])",
        "        zs[~np.isfinite(zs)] = np.nan",
        "    plt.contourf(xs, ys, zs, 20)",
        "    plt.colorbar()",
        f'    plt.plot(AT[{i}], AT[{j}], "ko")',
        f"    plt.xlabel({subject.labels[i]!r})",
        f"    plt.ylabel({subject.labels[j]!r})",
    ]
    return "\n".join(lines) + "\n"
