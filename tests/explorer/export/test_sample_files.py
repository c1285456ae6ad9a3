"""Samples read back: every row is the function and its derivatives at that point."""

import csv
import io

import numpy as np

from explorer.export.writers import WRITERS


def rows_of(found):
    text = WRITERS["samples-csv"](found.subject, found.picture.axes).decode()
    head, *rows = csv.reader(io.StringIO(text))
    return head, np.array(rows, dtype=float)


def test_a_row_holds_value_and_derivatives(surface):
    head, rows = rows_of(surface)
    assert head == ["x", "y", "f", "d f/d x", "d f/d y", "d2 f/d x d x", "d2 f/d x d y", "d2 f/d y d y"]
    assert len(rows) == 101**2
    function = surface.subject.function
    for row in rows[::977]:
        at = row[:2]
        assert np.isclose(row[2], function.value(at), rtol=1e-12)
        assert np.allclose(row[3:5], function.jacobian(at)[0], rtol=1e-12)
        assert np.allclose(row[5:], function.hessian(at)[np.triu_indices(2)], rtol=1e-12)


def test_arrays_have_the_shapes_of_the_sample(torus):
    archive = np.load(io.BytesIO(WRITERS["samples-npz"](torus.subject, torus.picture.axes)))
    assert archive["value"].shape == (101, 101, 3)
    assert archive["jacobian"].shape == (101, 101, 3, 2)
    assert archive["hessian"].shape == (101, 101, 3, 2, 2)
    at = (archive["axis_u"][7], archive["axis_v"][70])
    assert np.allclose(archive["hessian"][7, 70], torus.subject.function.hessian(at), atol=1e-14)


def test_an_undefined_place_is_nan(curve):
    head, rows = rows_of(curve)
    assert head[:2] == ["x", "f"]
    assert len(rows) == 1001
    assert np.isfinite(rows[rows[:, 0] != 0]).all()
