"""Tables as files: what another program reads is the same array, and the one on the screen."""

import csv
import io
import json
import re
import struct

import numpy as np
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from explorer.document.wording import written
from explorer.export.formats import BY_KEY, Takes, formats
from explorer.export.tables import NamedArray, identifier, table_text
from explorer.export.writers import WRITERS

ARRAYS = arrays(np.float64, array_shapes(min_dims=1, max_dims=3, max_side=4), elements=st.floats(width=64))


def same(one, other):
    return np.array_equal(np.asarray(one, dtype=float), np.asarray(other, dtype=float), equal_nan=True)


def flat(array):
    return array.reshape(-1, array.shape[-1]) if array.ndim > 1 else array.reshape(1, -1)


def read_mat(data):
    """Read the arrays of an uncompressed Level 5 MAT-file, after The MathWorks' description of the format."""
    assert data[124:128] == b"\x00\x01IM"
    found, at = {}, 128
    while at < len(data):
        kind, size = struct.unpack_from("<2I", data, at)
        assert kind == 14
        parts = dict(elements(data[at + 8 : at + 8 + size]))
        assert parts[6][0] == 6  # an array of doubles
        name = next(value for k, value in parts.items() if k == 1)
        shape = struct.unpack(f"<{len(parts[5]) // 4}i", parts[5])
        found[name.decode()] = np.frombuffer(parts[9], "<f8").reshape(shape, order="F")
        at += 8 + size
    return found


def elements(data):
    at = 0
    while at < len(data):
        kind, size = struct.unpack_from("<2H", data, at)
        if size:
            yield kind, data[at + 4 : at + 4 + size]
            at += 8
            continue
        kind, size = struct.unpack_from("<2I", data, at)
        yield kind, data[at + 8 : at + 8 + size]
        at += 8 + (size + 7) // 8 * 8


@given(ARRAYS)
@pytest.mark.parametrize(("key", "separator"), [("csv", ","), ("tsv", "\t")])
def test_separated_values(key, separator, array):
    text = WRITERS[key]([NamedArray("value", array)]).decode()
    rows = [[float(cell) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    assert same(rows, flat(array))


@given(ARRAYS)
def test_numpys_own_files(array):
    assert same(np.load(io.BytesIO(WRITERS["npy"]([NamedArray("value", array)])), allow_pickle=False), array)
    archive = np.load(io.BytesIO(WRITERS["npz"]([NamedArray("value", array), NamedArray("H f", array)])))
    assert set(archive) == {"value", "H_f"}
    assert same(archive["H_f"], array)


@given(ARRAYS)
def test_mat_files(array):
    found = read_mat(WRITERS["mat"]([NamedArray("J", array), NamedArray("a longer name", array)]))
    assert set(found) == {"J", "a_longer_name"}
    shape = array.reshape(-1, 1) if array.ndim == 1 else np.moveaxis(array, 0, -1) if array.ndim == 3 else array
    assert same(found["J"], shape)


@given(ARRAYS)
def test_matlab_scripts(array):
    text = WRITERS["matlab"]([NamedArray("hessian", array)]).decode()
    name, _, value = text.rstrip(";\n").partition(" = ")
    slices = re.findall(r"\[([^\]]*)\]", value) or [value.removeprefix("cat(3, ").removesuffix(")")]
    if "[" not in value:  # single numbers
        slices = slices[0].split(", ")
    numbers = [[[float(x) for x in row.split(", ")] for row in part.split("; ")] for part in slices]
    assert name == "hessian"
    assert same(numbers, array.reshape(len(numbers), -1, array.shape[-1] if array.ndim > 1 else 1))


def test_a_tensor_of_four_axes_keeps_its_indices():
    array = np.arange(36.0).reshape(2, 3, 3, 2)
    named = NamedArray("D", array, ("x", "y", "z"), ("u", "v"))
    found = read_mat(WRITERS["mat"]([named]))["D"]
    assert found.shape == (3, 2, 3, 2)
    assert found[2, 1, 1, 0] == array[0, 1, 2, 1]
    script = WRITERS["matlab"]([named]).decode()
    assert script.startswith("D = cat(4, cat(3, [0, 1; 2, 3; 4, 5], [6, 7; 8, 9; 10, 11], ")
    assert table_text(named, "numpy").endswith(".reshape(2, 3, 3, 2)")
    assert r"T_{2,3,:,:} = \begin{bmatrix} 30 & 31 \\ 32 & 33 \\ 34 & 35 \end{bmatrix}" in table_text(named, "latex")
    assert "**D_2_3**\n\n|   | u | v |" in table_text(named, "markdown")


@given(ARRAYS)
def test_json(array):
    found = json.loads(WRITERS["json"]([NamedArray("value", array, ("p",), ("q",))]))["value"]
    assert found["shape"] == list(array.shape)
    assert (found["rows"], found["columns"]) == (["p"], ["q"])
    numbers = np.array([float(x) for x in np.ravel(np.array(found["numbers"], dtype=object))])
    assert same(numbers, array.ravel())


def test_a_workbook_has_a_sheet_for_each_slice(torus):
    data = WRITERS["xlsx"](torus.arrays())
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["value", "jacobian", "hessian_1", "hessian_2", "hessian_3"]
    sheet = book["jacobian"]
    assert [cell.value for cell in sheet[1]] == [None, "u", "v"]
    found = [[cell.value for cell in row[1:]] for row in sheet.iter_rows(min_row=2)]
    known = torus.subject.function.jacobian(torus.subject.probe)
    assert np.allclose(np.array(found, dtype=float), known, rtol=1e-15, atol=0)  # of which Excel shows 15 digits


def test_a_workbook_runs_no_formula_and_keeps_what_is_no_number():
    array = NamedArray("value", np.array([[np.nan, np.inf, 1e300]]), ("=1+1",), ("=A1", "b", "c"))
    sheet = openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"]([array])))["value"]
    assert [cell.value for cell in sheet[1]] == [None, "=A1", "b", "c"]
    assert {cell.data_type for cell in sheet[1] if cell.value} == {"s"}
    assert [cell.value for cell in sheet[2]] == ["=1+1", "nan", "inf", 1e300]


def test_files_hold_what_the_screen_shows(surface):
    shown = {table.key: table.numbers for table in surface.point.tables}
    archive = np.load(io.BytesIO(WRITERS["npz"](surface.arrays())))
    for key, name in (("value", "value"), ("jacobian", "jacobian"), ("hessian1", "hessian")):
        assert same(archive[name].reshape(shown[key].shape), shown[key])
        texts = [[written(float(x), 17) for x in row] for row in shown[key]]
        (array,) = [a for a in surface.arrays() if a.name == name]
        lines = WRITERS["csv"]([array]).decode().split()
        assert [[written(float(x), 17) for x in line.split(",")] for line in lines] == texts


@pytest.mark.parametrize("name", ["H_f", "θ", "1a", "", "a b", "x" * 99])
def test_names_are_identifiers(name):
    assert re.fullmatch(r"[A-Za-z]\w{0,62}", identifier(name), re.ASCII)


def test_every_table_format_writes_every_function(surface, torus, curve):
    for row in formats(Takes.TABLE):
        for found in (surface, torus, curve):
            given = [found.arrays()] if BY_KEY[row.key].whole else [[array] for array in found.arrays()]
            assert all(WRITERS[row.key](part) for part in given)
