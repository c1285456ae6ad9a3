"""Views of tensors against numpy's transposes and reshapes, and what is said about tensors."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.document.tensor import TensorView, first_view, make_tensor, zero_blocks
from explorer.document.tensor_tables import blocks_sentence, entry_sentence, flat_rule, tensor_table

SHAPES = st.lists(st.integers(1, 4), min_size=2, max_size=5).map(tuple)


def numbered(shape):
    return np.arange(np.prod(shape), dtype=np.float64).reshape(shape)


@st.composite
def views(draw):
    shape = draw(SHAPES)
    axes = draw(st.permutations(range(len(shape))))
    ends = sorted(draw(st.tuples(st.integers(0, len(axes)), st.integers(0, len(axes)))))
    at = tuple(draw(st.integers(0, size - 1)) for size in shape)
    return TensorView(shape, tuple(axes[: ends[0]]), tuple(axes[ends[0] : ends[1]]), at, draw(st.sampled_from("CF")))


@given(views())
def test_a_view_is_a_transpose_and_a_reshape(view):
    numbers = numbered(view.shape)
    part = numbers.transpose([*view.slid, *view.rows, *view.columns])[tuple(view.at[axis] for axis in view.slid)]
    lengths = [view.shape[axis] for axis in view.rows]
    beside = part.reshape(-1, *part.shape[len(lengths) :])  # flattened one side after the other
    if view.order == "F":
        beside = part.transpose([*range(len(lengths))[::-1], *range(len(lengths), part.ndim)])
        beside = beside.reshape(-1, *part.shape[len(lengths) :])
    expected = beside.reshape(view.size, order=view.order) if view.order == "F" else beside.reshape(view.size)
    assert np.array_equal(view.matrix(numbers), expected)
    rows, columns = view.size
    assert np.array_equal(view.window(numbers, slice(0, rows), slice(0, columns)), expected)


@given(views(), st.data())
def test_a_window_holds_what_is_there_and_places_lead_back(view, data):
    numbers, (rows, columns) = numbered(view.shape), view.size
    top, left = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, columns - 1))
    found = view.window(numbers, slice(top, rows), slice(left, columns))
    assert np.array_equal(found, view.matrix(numbers)[top:, left:])
    index = view.index_at(top, left)
    assert numbers[index] == found[0, 0]
    assert view.place_of(index) == (top, left)


def test_entries_of_other_slices_have_no_place_until_they_are_shown():
    view = first_view((3, 2, 2))
    assert view.place_of((2, 1, 0)) is None
    assert view.showing((2, 1, 0)).place_of((2, 1, 0)) == (1, 0)


def test_axes_change_places_and_slide_no_further_than_they_go():
    view = first_view((2, 3, 4))
    assert (view.rows, view.columns, view.slid) == ((1,), (2,), (0,))
    assert view.with_rows(2) == TensorView((2, 3, 4), (2,), (1,))
    moved = view.slid_to(0, 7)
    assert moved.at == (1, 0, 0)
    assert moved.with_columns(0) == TensorView((2, 3, 4), (1,), (0,))
    assert moved.flattened(2).sliced().size == (3, 4)


def test_both_ways_to_flatten_a_matrix():
    numbers = numbered((2, 3))
    view = first_view((2, 3))
    assert view.flattened(2).matrix(numbers).ravel().tolist() == [0, 1, 2, 3, 4, 5]
    assert view.flattened(2, "F").matrix(numbers).ravel().tolist() == [0, 3, 1, 4, 2, 5]
    tensor = make_tensor(numbers, "ij")
    assert view.flattened(2).names(tensor, (0, 1), slice(2, 4)) == ["(1,3)", "(2,1)"]
    assert flat_rule(tensor, view.flattened(2)) == "(i,j) is number 3(i − 1) + j"
    assert flat_rule(tensor, view.flattened(2, "F")) == "(i,j) is number 2(j − 1) + i"


@given(st.integers(2, 3), st.integers(2, 4), st.data())
def test_equal_entries_are_found_wherever_they_are_shown(n, k, data):
    numbers = sum(np.random.default_rng(1).standard_normal((n,) * k).transpose(p) for p in permutations(range(k)))
    tensor = make_tensor(numbers, "ijkl"[:k])
    index = data.draw(st.tuples(*[st.integers(0, n - 1)] * k))
    view = first_view(tensor.shape).flattened(data.draw(st.integers(1, k)))
    rows, columns = (slice(0, count) for count in view.size)
    lit = view.equal_in(tensor, index, rows, columns)
    assert lit.sum() == tensor.equal_to(index)
    assert (~view.repeated_in(tensor, rows, columns)).sum() == tensor.distinct
    assert np.ptp(view.matrix(numbers)[lit]) < 1e-12


def test_zero_blocks_of_slices_and_of_a_flattened_tensor():
    numbers = np.einsum("ip,q->ipq", np.eye(3), np.array([1.0, 0.0, 2.0, 3.0]))
    tensor = make_tensor(numbers, "ipq")
    across = TensorView(tensor.shape, (0,), (1,))  # slices along q, of which the second is zero
    assert zero_blocks(numbers, across).tolist() == [False, True, False, False]
    assert blocks_sentence(tensor, across) == "1 of 4 slices are zero"
    assert blocks_sentence(tensor, across.slid_to(2, 1)) == "1 of 4 slices are zero, this one too"
    unit = np.einsum("ip,jq->ijpq", np.eye(3), np.ones((2, 2)))
    flat = first_view(unit.shape).flattened(2)  # blocks along j and q, one for each i and p
    assert np.array_equal(zero_blocks(unit, flat), ~np.eye(3, dtype=bool))
    assert blocks_sentence(make_tensor(unit, "ijpq"), flat) == "6 of 9 blocks are zero"


def test_a_table_says_what_its_entries_have_in_common():
    hessians = np.zeros((2, 2, 2))
    hessians[0] = [[1.0, 2.0], [2.0, 3.0]]
    labels = (("f₁", "f₂"), ("x", "y"), ("x", "y"))
    tensor = make_tensor(hessians, "kij", labels, "∂²{0}/∂{1}∂{2}", [(1, 2)])
    table = tensor_table("tensor", "H", tensor)
    assert table.shape == r"\mathbb{R}^{2 \times 2 \times 2}"
    assert table.row_names == ("(f₁,x)", "(f₁,y)", "(f₂,x)", "(f₂,y)")
    assert np.array_equal(table.numbers, hessians.reshape(4, 2))
    said = [fact.words for fact in table.facts]
    assert said == ["8 entries, of which 6 can differ (symmetric: i ↔ j)", "4 entries are zero"]
    sentence = entry_sentence(tensor, first_view(tensor.shape), (0, 0, 1), 6)
    assert "∂²f₁/∂x∂y = 2" in sentence
    assert "(k, i, j) = (1, 1, 2)" in sentence
    assert "number 2 of 8" in sentence
    assert "equal to 1 other by symmetry" in sentence


def test_an_entry_can_say_more_and_what_is_undefined_is_said():
    tensor = make_tensor(np.full((2, 2), np.nan), "ij", says=lambda index: f"rule {index[0]}")
    assert entry_sentence(tensor, first_view((2, 2)), (1, 0), 6).startswith("[2, 1] = nan")
    assert entry_sentence(tensor, first_view((2, 2)), (1, 0), 6).endswith("rule 1")


@pytest.mark.parametrize(("letters", "labels"), [("ij", ()), ("ijk", (("a",), (), ()))])
def test_letters_and_labels_must_fit(letters, labels):
    with pytest.raises(ValueError, match="must fit"):
        make_tensor(np.zeros((2, 2, 2)), letters, labels)


def test_a_million_entries_are_seen_through_windows():
    numbers = np.zeros((100, 100, 100))
    numbers[99, 98, 97] = 5.0
    view = first_view(numbers.shape).flattened(2)
    row, column = view.place_of((99, 98, 97))
    assert view.window(numbers, slice(row, row + 2), slice(column, column + 1)).tolist() == [[5.0], [0.0]]
