"""The public names: a function read from text, its values, derivatives and Taylor polynomials as arrays."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.analysis.compressed import SparseMatrix
from explorer.analysis.computation import names_in
from explorer.analysis.derivatives import Derivatives, check_tensor_size
from explorer.analysis.smoothness import Singularity, singularity
from explorer.analysis.sweeps import Mode
from explorer.analysis.trace import Trace, trace
from explorer.diagnostics import Diagnostic, ExpressionError, Span
from explorer.graph.expr import Expr, Stop
from explorer.graph.shapes import Shape
from explorer.semantics.reading import FunctionGraph, read, read_expression
from explorer.series.expand import Series, expand

Floats: TypeAlias = NDArray[np.float64]
Point: TypeAlias = Mapping[str, ArrayLike] | Sequence[float] | Floats | float


def function(text: str, inputs: Sequence[str] | None = None, explored: str | None = None) -> "Function":
    """Read the function `explored`, else the last one, of `text`, or a bare expression in the variables `inputs`.

    Without `inputs` a bare expression takes its free names in alphabetical order. Raises ExpressionError.
    """
    lines = text.split("\n")
    reading = read(lines, explored, echoed=False) if inputs is None else read_expression(text, inputs, echoed=False)
    errors = tuple(item for item in reading.diagnostics if item.is_error)
    if errors or reading.explored is None:
        nothing = Diagnostic("there is no function here", Span(0, len(text)), "write f(x) = ... or an expression")
        raise ExpressionError(text, errors or reading.diagnostics or (nothing,))
    return Function(reading.explored, defined=names_in(reading.functions.values(), reading.explored))


class Function:
    """A function read from text; immutable, and cheap to copy with other parameter values.

    Points are a mapping from input names to numbers or arrays, or a sequence of numbers: one for each scalar entry of
    the inputs, in order. Derivatives are in numerator layout.
    """

    def __init__(
        self,
        graph: FunctionGraph,
        parameters: Mapping[str, float] | None = None,
        derivatives: Derivatives | None = None,
        defined: Mapping[Expr, str] | None = None,
    ) -> None:
        """Wrap a function graph; `parameters` override the text's values, `defined` are its names for some nodes."""
        self.graph = graph
        self._parameters = {str(node.data): value for node, value in graph.parameters} | dict(parameters or {})
        self.derivatives = derivatives or Derivatives(graph)
        self.defined = dict(defined or {})

    def __repr__(self) -> str:
        names = ", ".join(f"{name}: {_shape_text(shape)}" if shape else name for name, shape in self.inputs)
        return f"<Function {self.name}({names}) -> {_shape_text(self.output_shape) or 'R'}>"

    @property
    def name(self) -> str:
        """The name the function was given, "f" for a bare expression."""
        return self.graph.name

    @property
    def parameters(self) -> dict[str, float]:
        """The values of the parameters the function uses, by name."""
        return dict(self._parameters)

    @property
    def inputs(self) -> tuple[tuple[str, Shape], ...]:
        """The inputs as (name, shape), in order."""
        return tuple((str(node.data), node.shape) for node in self.graph.inputs)

    @property
    def output_shape(self) -> Shape:
        """(): a number, (m,): a vector, (p, q): a matrix."""
        return self.graph.output.shape

    @property
    def size(self) -> int:
        """The number n of scalar entries of all inputs."""
        return self.derivatives.size

    def with_parameters(self, **values: float) -> "Function":
        """Return the same function with other parameter values; nothing is compiled again."""
        unknown = sorted(set(values) - set(self._parameters))
        if unknown:
            raise ValueError(f"{self.name} has no parameter {', '.join(unknown)}; it has {sorted(self.parameters)}")
        return Function(self.graph, self._parameters | values, self.derivatives, self.defined)

    def value(self, at: Point) -> float | Floats:
        """Return f(at): a float, or an array of output_shape."""
        return self.derivatives.value(self.values_at(at))

    def jacobian(self, at: Point) -> Floats:
        """Return the Jacobian (m, n) at a point; (1, n), the gradient, for a scalar function."""
        return self.derivatives.tensor(self.values_at(at), 1)

    def hessian(self, at: Point) -> Floats:
        """Return the Hessian (n, n) of a scalar function, or (m, n, n) of a vector-valued one."""
        found = self.derivatives.tensor(self.values_at(at), 2)
        return found[0] if self.output_shape == () else found

    def sparse_hessian(self, at: Point) -> SparseMatrix:
        """Return the Hessian (n, n) of a scalar function as rows, columns and values of what can differ from zero.

        Made for many variables: a banded Hessian takes as many products as its band is wide. Raises ValueError for a
        vector-valued function and beyond 10^7 entries of the whole matrix.
        """
        if self.output_shape != ():
            raise ValueError(f"{self.name} is not a scalar function; its Hessian is a tensor")
        return self.derivatives.compressed.hessian(self.values_at(at))

    def derivative(self, at: Point, order: int = 1, wrt: str | None = None) -> Floats:
        """Return the derivative tensor of shape output_shape + input_shape * order.

        `wrt` names the input; it may be left out when there is one input, or when all inputs are scalars: then the
        inputs together count as one vector. Raises ValueError beyond 10^7 entries.
        """
        values = self.values_at(at)
        node = self._input(wrt)
        shape = (self.size,) if node is None else node.shape
        m = prod(self.output_shape)
        check_tensor_size(m * prod(shape) ** order)
        if order == 0:
            return np.asarray(self.derivatives.value(values))
        if order <= 2 and node is not None:
            return self.derivatives.by_input(values, order, node)
        if order <= 2:
            found = self.derivatives.tensor(values, order)
        else:
            found = self._series(values, order, None if node is None else (node,)).tensor(order)
        return found.reshape(self.output_shape + shape * order)

    def singularity(self, at: Point) -> Singularity | None:
        """Return what keeps f from being twice differentiable at a point, None where nothing does.

        There the derivatives are those of the convention that the sentence of the result states, or not finite.
        """
        return singularity(self.derivatives, self.values_at(at))

    def taylor(self, at: Point, order: int, wrt: Sequence[str] | None = None) -> "TaylorPolynomial":
        """Return the Taylor polynomial of degree `order` at a point, in the scalar entries of all inputs.

        With `wrt` it is one in those inputs alone, in their order; the others are held at the point.
        """
        values = self.values_at(at)
        nodes = self.graph.inputs if wrt is None else [node for name in wrt if (node := self._input(name)) is not None]
        center = np.concatenate([np.ravel(values[node]) for node in nodes])
        return TaylorPolynomial(center, order, self._series(values, order, nodes))

    def trace(self, at: Point, mode: str = "reverse", *, output: int = 0, coordinate: int = 0) -> Trace:
        """Return the computation graph's steps at a point: name, operation, value, partials, adjoint or tangent.

        `mode` is "reverse" (adjoints of one `output`), "forward" (tangents along one `coordinate`) or "value"; entries
        of the output and of the inputs are counted from 0, row-major. Raises ValueError where there is no such one.
        """
        if mode not in set(Mode):
            raise ValueError(f"mode is {', '.join(map(repr, map(str, Mode)))}, not {mode!r}")
        return trace(self.graph, self.values_at(at), Mode(mode), output, coordinate, self.defined)

    def sample(self, points: Mapping[str, ArrayLike], order: int = 0) -> "Sample":
        """Evaluate f and its derivatives to `order` (0, 1 or 2) on the grid of one array an input ('ij' order)."""
        names = [name for name, _ in self.inputs]
        if set(points) != set(names) or any(shape for _, shape in self.inputs):
            raise ValueError(f"a grid needs one array for each of the scalar inputs {', '.join(names)}")
        axes = [np.asarray(points[name], dtype=np.float64).ravel() for name in names]
        open_axes = [a.reshape((1,) * i + (-1,) + (1,) * (len(axes) - 1 - i)) for i, a in enumerate(axes)]
        return self.sample_arrays(open_axes, order)

    def sample_arrays(self, arrays: Sequence[Floats], order: int = 0, stopped: Stop | None = None) -> "Sample":
        """Evaluate f on arrays that broadcast together, one a scalar input; the result has their common shape.

        Raises Stopped when `stopped` says so between two tiles.
        """
        batch = np.broadcast_shapes(*[a.shape for a in arrays])
        numbers = [np.asarray(value) for value in self._parameter_values().values()]
        program = self.derivatives.grid_program(order)
        return Sample(self, batch, program.run([*arrays, *numbers], stopped=stopped), order)

    def _parameter_values(self) -> dict[Expr, float]:
        return {node: float(self._parameters[str(node.data)]) for node, _ in self.graph.parameters}

    def _input(self, wrt: str | None) -> Expr | None:
        """Return the input node called `wrt`, or None for all scalar inputs as one vector."""
        nodes = {str(node.data): node for node in self.graph.inputs}
        if wrt is None:
            if len(nodes) == 1:
                return next(iter(nodes.values()))
            if any(node.shape for node in nodes.values()):
                raise ValueError(f"wrt is needed: {self.name} has the inputs {', '.join(nodes)}")
            return None
        if wrt not in nodes:
            raise ValueError(f"{self.name} has no input {wrt}; it has {', '.join(nodes)}")
        return nodes[wrt]

    def values_at(self, at: Point) -> dict[Expr, float | Floats]:
        """Return the value of each input and parameter node at a point."""
        if isinstance(at, Mapping):
            missing = [name for name, _ in self.inputs if name not in at]
            extra = [name for name in at if name not in dict(self.inputs)]
            if missing or extra:
                wrong = f"{', '.join(missing)} is missing" if missing else f"there is no input {', '.join(extra)}"
                raise ValueError(f"the point does not fit {self.name}: {wrong}")
            given = [at[name] for name, _ in self.inputs]
        else:
            given = self._split(at)
        values: dict[Expr, float | Floats] = {}
        for node, value in zip(self.graph.inputs, given, strict=True):
            values[node] = (
                float(value) if node.shape == () and isinstance(value, float | int) else self._array(node, value)
            )
        return values | self._parameter_values()

    def _array(self, node: Expr, value: ArrayLike) -> float | Floats:
        array = np.asarray(value, dtype=np.float64)
        if array.shape != node.shape:
            raise ValueError(f"{node.data} has shape {node.shape}, and the point gives it {array.shape}")
        return array if node.shape else float(array)

    def _split(self, at: Sequence[float] | Floats | float) -> list[ArrayLike]:
        if len(self.graph.inputs) == 1 and np.shape(at) == self.graph.inputs[0].shape:
            return [at]
        if isinstance(at, Sequence) and len(at) == len(self.graph.inputs) == self.size:
            return list(at)
        flat = np.ravel(np.asarray(at, dtype=np.float64))
        if flat.size != self.size:
            raise ValueError(f"{self.name} takes {self.size} numbers, and the point has {flat.size}")
        stops = np.cumsum([prod(node.shape) for node in self.graph.inputs])
        parts = np.split(flat, stops[:-1])
        return [part.reshape(node.shape) for node, part in zip(self.graph.inputs, parts, strict=True)]

    def _series(self, values: Mapping[Expr, float | Floats], order: int, wrt: Sequence[Expr] | None) -> Series:
        nodes = list(wrt or self.graph.inputs)
        fixed = {node: value for node, value in values.items() if node not in nodes}
        (series,) = expand([self.graph.output], nodes, [values[node] for node in nodes], order, fixed)
        return series


class Sample:
    """A function and its derivatives on a grid; arrays have the grid's axes in front."""

    def __init__(self, function: Function, batch: tuple[int, ...], arrays: Sequence[Floats], order: int) -> None:
        """Take what the grid program of `function` returned, in the order of Derivatives.outputs."""
        self._function = function
        self._batch = batch
        self._order = order
        derivatives = function.derivatives
        self._value = arrays[0]
        stop = 1 + (len(derivatives.first.cells) if order >= 1 else 0)
        self._first = dict(zip(derivatives.first.cells, arrays[1:stop], strict=True)) if order >= 1 else {}
        self._second = dict(zip(derivatives.second.cells, arrays[stop:], strict=True)) if order >= 2 else {}

    @property
    def value(self) -> Floats:
        """The values on the grid: grid shape + output_shape."""
        return np.moveaxis(self.components, range(len(self._shape)), range(-len(self._shape), 0))

    @property
    def components(self) -> Floats:
        """The values on the grid with the output's axes in front: output_shape + grid shape."""
        return np.broadcast_to(self._value, self._shape + self._batch)

    @property
    def jacobian(self) -> Floats:
        """The Jacobian on the grid: grid shape + (m, n)."""
        return self._assembled(self._first, (prod(self._shape), self._function.size), 1)

    @property
    def hessian(self) -> Floats:
        """The Hessian on the grid: grid shape + (n, n), or + (m, n, n) for a vector-valued function."""
        n = self._function.size
        found = self._assembled(self._second, (prod(self._shape), n, n), 2)
        return found[..., 0, :, :] if self._shape == () else found

    def partial(self, *names: str, component: int = 0) -> Floats:
        """Return one partial derivative of one component on the grid, without assembling the others."""
        inputs = [name for name, _ in self._function.inputs]
        unknown = [name for name in names if name not in inputs]
        if unknown or len(names) not in (1, 2):
            raise ValueError(f"one or two of the inputs {', '.join(inputs)} are needed, not {', '.join(names)}")
        return self.entry(component, *[inputs.index(name) for name in names])

    def entry(self, component: int, *coordinates: int) -> Floats:
        """Return the partial derivative of a component by one or two coordinates, counted from 0, on the grid."""
        self._check(len(coordinates))
        cells = self._first if len(coordinates) == 1 else self._second
        found = np.broadcast_to(cells.get((component, *coordinates), np.zeros(())), self._batch)
        return np.where(self._undefined[component], np.nan, found) if self._undefined[component].any() else found

    @property
    def _shape(self) -> Shape:
        return self._function.output_shape

    @cached_property
    def _undefined(self) -> NDArray[np.bool_]:
        """Where each component is undefined, (m,) + grid shape; there its derivatives are too."""
        return np.isnan(self.components).reshape(prod(self._shape), *self._batch)

    def _check(self, order: int) -> None:
        if order > self._order:
            raise ValueError(f"this was sampled with order={self._order}; ask for order={order}")

    def _assembled(self, cells: Mapping[tuple[int, ...], Floats], shape: tuple[int, ...], order: int) -> Floats:
        self._check(order)
        result = np.zeros(self._batch + shape)
        for cell, array in cells.items():
            np.moveaxis(result, range(-len(cell), 0), range(len(cell)))[cell] = array
        result[np.moveaxis(self._undefined, 0, -1)] = np.nan
        return result


class TaylorPolynomial:
    """A Taylor polynomial at `center` (n,) of degree `order`."""

    def __init__(self, center: Floats, order: int, series: Series) -> None:
        """Take the truncated series of all components at the centre."""
        self.center = center
        self.order = order
        self._series = series

    def coefficient(self, index: Sequence[int]) -> float | Floats:
        """Return D^index f / index! at the centre: a float, or an array of the output's shape."""
        found = self._series.coefficient(tuple(index))
        return float(found) if np.ndim(found) == 0 else found

    def tensor(self, k: int) -> Floats:
        """Return D^k f at the centre, output_shape + (n,) * k."""
        return self._series.tensor(k)

    def value(self, point: ArrayLike) -> float | Floats:
        """Return the polynomial at a point (n,), or at points (n,) + batch: output_shape + batch."""
        array = np.asarray(point, dtype=np.float64)
        if array.shape[:1] != self.center.shape and array.ndim == 0 and self.center.size == 1:
            array = array.reshape(1)
        delta = array - self.center.reshape(-1, *(1,) * (array.ndim - 1))
        found = self._series.value(delta)
        return float(found) if np.ndim(found) == 0 else found

    def on_grid(self, *points: ArrayLike) -> Floats:
        """Return the polynomial over a grid, one array (k,) for each variable: output_shape + (k, ...)."""
        if len(points) != self.center.size:
            raise ValueError(f"a grid needs one array for each of {self.center.size} variables, not {len(points)}")
        return self._series.on_grid([np.asarray(p) - c for p, c in zip(points, self.center, strict=True)])

    def sizes_on_grid(self, *points: ArrayLike) -> Floats:
        """Return the sum of the sizes of the terms over a grid: what rounding is a part of where they cancel."""
        deltas = [np.abs(np.asarray(p) - c) for p, c in zip(points, self.center, strict=True)]
        return self._series.absolute().on_grid(deltas)

    def along(self, directions: ArrayLike) -> Floats:
        """Return the coefficients of t -> T(a + t d) for directions (n, N): output_shape + (N, order + 1)."""
        return self._series.along(directions)

    @property
    def change(self) -> "TaylorPolynomial":
        """The polynomial T(a + δ) - T(a) in δ, exact however small δ is."""
        return TaylorPolynomial(np.zeros_like(self.center), self.order, self._series.without_constant())

    def derivative(self, i: int) -> "TaylorPolynomial":
        """Return the polynomial's derivative by its variable i, counted from 0."""
        return TaylorPolynomial(self.center, max(self.order - 1, 0), self._series.derivative(i))

    def truncate(self, k: int) -> "TaylorPolynomial":
        """Return the polynomial of lower degree k with the same centre."""
        return TaylorPolynomial(self.center, k, self._series.truncate(k))

    @property
    def terms(self) -> list[tuple[tuple[int, ...], Floats]]:
        """The multi-indices with their coefficients, lowest degree first."""
        exponents = [tuple(int(e) for e in row) for row in self._series.exponents]
        return [(index, self._series.coefficients[..., i]) for i, index in enumerate(exponents)]


def _shape_text(shape: Shape) -> str:
    return f"R^({'×'.join(map(str, shape))})" if len(shape) == 2 else f"R^{shape[0]}" if shape else ""
