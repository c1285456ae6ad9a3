"""Equal and zero entries of tensors, against all permutations of the axes and against the lecture's derivatives."""

from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.tensor_structure import (
    distinct_entries,
    equal_entries,
    equal_places,
    exchangeable,
    largest_of,
    zero_pattern,
)

RANDOM = np.random.default_rng(5)


def symmetrized(numbers, axes):
    """Return the mean over all permutations of some axes."""
    rest = [axis for axis in range(numbers.ndim) if axis not in axes]
    turned = []
    for order in permutations(axes):
        where = dict(zip(axes, order, strict=True)) | {axis: axis for axis in rest}
        turned.append(numbers.transpose([where[axis] for axis in range(numbers.ndim)]))
    return sum(turned) / len(turned)


@pytest.mark.parametrize(
    ("shape", "axes"),
    [
        ((3, 3), (0, 1)),
        ((2, 3, 3), (1, 2)),
        ((3, 2, 3), (0, 2)),
        ((2, 2, 2, 2), (0, 1, 2, 3)),
        ((3, 4, 3, 3), (0, 2, 3)),
    ],
)
def test_axes_that_may_change_places_are_found(shape, axes):
    numbers = symmetrized(RANDOM.standard_normal(shape), axes)
    assert exchangeable(numbers) == (axes,)
    assert len(np.unique(numbers.round(12))) == distinct_entries(shape, (axes,))


def test_nothing_is_called_symmetric_that_is_not():
    numbers = symmetrized(RANDOM.standard_normal((3, 3, 3)), (0, 1, 2))
    numbers[0, 1, 2] += 1e-6
    assert exchangeable(numbers) == ()
    assert exchangeable(RANDOM.standard_normal((1, 1))) == ()


def test_undefined_entries_may_be_symmetric_too():
    assert exchangeable(np.array([[1.0, np.nan], [np.nan, np.inf]])) == ((0, 1),)


@given(st.integers(1, 4), st.integers(1, 5), st.data())
def test_equal_entries_are_counted(n, k, data):
    index = data.draw(st.tuples(*[st.integers(0, n - 1)] * k))
    orbit = set(permutations(index))
    assert equal_entries(index, (tuple(range(k)),)) == len(orbit)
    assert set(equal_places(index, (n,) * k, (tuple(range(k)),))) == orbit


def test_the_derivative_of_a_gram_matrix_is_zero_unless_a_column_is_hit():
    r = RANDOM.standard_normal((4, 3))
    unit = np.eye(3)
    tensor = np.einsum("jp,iq->pqij", unit, r) + np.einsum("jq,ip->pqij", unit, r)
    found = zero_pattern(tensor)
    assert found.either == ((0, 3), (1, 3))
    assert found.equal == ()
    assert found.zeros == sum(tensor[at] == 0 for at in product(*map(range, tensor.shape)))
    assert exchangeable(tensor) == ((0, 1),)


def test_the_derivative_of_a_product_by_its_matrix_is_zero_unless_the_row_is_hit():
    x = RANDOM.standard_normal(4)
    found = zero_pattern(np.einsum("ip,q->ipq", np.eye(3), x))
    assert found.equal == ((0, 1),)
    assert found.zeros == 3 * 3 * 4 - 3 * 4


def test_indices_that_must_agree_are_joined():
    elementwise = np.einsum("ip,jq,ij->ijpq", np.eye(3), np.eye(4), RANDOM.standard_normal((3, 4)))
    assert zero_pattern(elementwise).equal == ((0, 2), (1, 3))
    diagonal = np.zeros((3, 3, 3))
    diagonal[range(3), range(3), range(3)] = 1.0
    assert zero_pattern(diagonal).equal == ((0, 1, 2),)


@pytest.mark.parametrize("shape", [(3, 3), (2, 3, 4), (2, 2, 2)])
def test_full_and_empty_tensors_have_no_pattern(shape):
    assert zero_pattern(np.ones(shape)) == zero_pattern(np.full(shape, np.nan))
    assert zero_pattern(np.zeros(shape)).zeros == np.prod(shape)
    assert zero_pattern(np.zeros(shape)).equal == ()


def test_the_largest_entry_is_finite():
    assert largest_of(np.array([1.0, -3.0, np.nan, np.inf])) == 3.0
    assert largest_of(np.array([np.nan])) == 0.0
