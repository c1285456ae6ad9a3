"""Tables of tensors, and what is said about them: which entries are equal, which are zero, and how each is called."""

from collections.abc import Sequence

import numpy as np

from explorer.analysis.tensor_structure import Axes, Index
from explorer.document.table import Fact, Table
from explorer.document.tensor import Tensor, TensorView, first_view, zero_blocks
from explorer.document.wording import written
from explorer.scene.roles import Role

NAMED_ROWS = 400  # of a flattened tensor; of more the names are left out


def tensor_table(
    key: str, title: str, tensor: Tensor, *, role: Role = Role.TANGENT, name: str = "", facts: Sequence[Fact] = ()
) -> Table:
    """Return the table of a tensor, with its shape in the title and what its entries have in common below it.

    The numbers of the table are the tensor flattened: its last axis along the columns, all others along the rows.
    """
    flat = first_view(tensor.shape) if tensor.ndim <= 2 else TensorView(tensor.shape, (), ()).flattened(tensor.ndim - 1)
    rows, columns = flat.size
    sizes = _sizes(tensor.shape, tensor.groups)
    return Table(
        key, title, rf"\mathbb{{R}}^{{{sizes}}}", role, flat.matrix(tensor.numbers), (), (),
        tuple(flat.names(tensor, flat.rows, slice(0, rows))) if rows <= NAMED_ROWS else (),
        tuple(flat.names(tensor, flat.columns, slice(0, columns))) if columns <= NAMED_ROWS else (),
        name, (*facts, *structure_facts(tensor)), tensor=tensor,
    )  # fmt: skip


def _sizes(shape: Sequence[int], groups: Sequence[int]) -> str:
    """Return a shape as LaTeX, in parentheses the axes that belong together; none is a single number, 1."""
    found, start = [], 0
    for count in groups:
        part = r" \times ".join(map(str, shape[start : start + count])) or "1"
        found.append(f"({part})" if count > 1 and len(groups) > 1 else part)
        start += count
    return r" \times ".join(found)


def structure_facts(tensor: Tensor) -> list[Fact]:
    """Return how many entries there are, how many can differ, and where they are zero."""
    count, zero = tensor.numbers.size, tensor.zero
    said = f"{count:,} entries"
    if tensor.symmetric:
        changing = " and ".join(_list_of(tensor, axes, " ↔ ") for axes in tensor.symmetric)
        said += f", of which {tensor.distinct:,} can differ (symmetric: {changing})"
    found = [Fact("", words=said, tip="Entries whose indices only change places along symmetric axes are equal.")]
    if zero.zeros == count > 0:
        return [*found, Fact("", words="all of them are zero")]
    if zero.equal:
        found.append(Fact("", words=f"zero unless {_equations(tensor, zero.equal, ' and ')}"))
    elif zero.either:
        found.append(Fact("", words=f"zero unless {_equations(tensor, zero.either, ' or ')}"))
    if zero.zeros:
        one = zero.zeros == 1
        found.append(Fact("", words="1 entry is zero" if one else f"{zero.zeros:,} entries are zero"))
    return found


def _equations(tensor: Tensor, classes: Sequence[Axes], between: str) -> str:
    return between.join(_list_of(tensor, axes, " = ") for axes in classes)


def _list_of(tensor: Tensor, axes: Axes, between: str) -> str:
    return between.join(tensor.letters[axis] for axis in axes)


def entry_sentence(tensor: Tensor, view: TensorView, index: Index, digits: int) -> str:
    """Return what an entry is: its name, its indices, its place where it is flattened, and which others are equal."""
    value = float(tensor.numbers[index])
    letters = ", ".join(tensor.letters)
    said = [f"{tensor.entry_name(index)} = {written(value, digits) if np.isfinite(value) else value}"]
    said.append(f"({letters}) = ({', '.join(str(place + 1) for place in index)})")
    flat = int(np.ravel_multi_index(index, tensor.shape, order=view.order)) + 1
    said.append(f"number {flat:,} of {tensor.numbers.size:,}")
    if (others := tensor.equal_to(index) - 1) > 0:
        said.append(f"equal to {others:,} other{'s' if others > 1 else ''} by symmetry")
    if tensor.says is not None and (more := tensor.says(index)):
        said.append(more)
    return "  ·  ".join(said)


def blocks_sentence(tensor: Tensor, view: TensorView) -> str:
    """Return how many blocks or slices of a view are zero; empty where none is, or all of the tensor."""
    zero = zero_blocks(tensor.numbers, view)
    if zero.size <= 1 or zero.all() or not zero.any():
        return ""
    if view.is_flat:
        return f"{int(zero.sum()):,} of {zero.size:,} blocks are zero"
    here = bool(zero[tuple(view.at[axis] for axis in view.slid)])
    return f"{int(zero.sum()):,} of {zero.size:,} slices are zero{', this one too' if here else ''}"


def heat_sentence(tensor: Tensor, digits: int) -> str:
    """Return what the colours of a heat map mean."""
    if tensor.largest == 0:
        return ""
    return f"colours from {written(-tensor.largest, digits)}, blue, to {written(tensor.largest, digits)}, orange"


def flat_rule(tensor: Tensor, view: TensorView) -> str:
    """Return how the number of a row or column of a flattened tensor is found from its indices: 3(i − 1) + j."""
    if not view.is_numbered:
        return ""
    rules = [_rule(tensor, axes, view.order) for axes in (view.rows, view.columns) if len(axes) > 1]
    return "  ·  ".join(rules)


def _rule(tensor: Tensor, axes: Axes, order: str) -> str:
    slowest_first = axes if order == "C" else axes[::-1]
    terms, stride = [], 1
    for axis in reversed(slowest_first):
        letter = tensor.letters[axis]
        terms.append(letter if stride == 1 else f"{stride}({letter} − 1)")
        stride *= tensor.shape[axis]
    return f"({','.join(tensor.letters[axis] for axis in axes)}) is number {' + '.join(reversed(terms))}"
