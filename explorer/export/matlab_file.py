"""MAT-files of version 5: arrays of doubles that MATLAB, Octave, Julia and scipy read.

Source: The MathWorks, "MAT-File Format" (Level 5 MAT-File Format). Nothing is compressed.
"""

import struct
from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

INT8, INT32, UINT32, DOUBLE, MATRIX = 1, 5, 6, 9, 14  # the format's numbers for what an element holds
DOUBLE_CLASS = 6
HEADER = b"MATLAB 5.0 MAT-file, written by Function Explorer"


def to_mat(arrays: Mapping[str, ArrayLike]) -> bytes:
    """Return a MAT-file with an array of each name; a vector becomes a column, a number 1 x 1.

    Names have to be identifiers of MATLAB: letters, digits and underscores, 63 at most.
    """
    header = HEADER.ljust(116) + bytes(8) + struct.pack("<H2s", 0x0100, b"IM")
    return header + b"".join(_matrix(name, np.asarray(array, dtype=np.float64)) for name, array in arrays.items())


def _matrix(name: str, array: np.ndarray) -> bytes:
    shape = array.shape if array.ndim > 1 else (array.size, 1)
    parts = (
        _element(UINT32, struct.pack("<2I", DOUBLE_CLASS, 0)),
        _element(INT32, struct.pack(f"<{len(shape)}i", *shape)),
        _element(INT8, name.encode("ascii")),
        _element(DOUBLE, array.reshape(shape).astype("<f8").tobytes(order="F")),
    )
    return _element(MATRIX, b"".join(parts))


def _element(kind: int, data: bytes) -> bytes:
    """Return a tag with its data, which fill whole groups of 8 bytes; up to 4 bytes fit into the tag itself."""
    if len(data) <= 4 and kind != MATRIX:
        return struct.pack("<2H4s", kind, len(data), data)
    return struct.pack("<2I", kind, len(data)) + data + bytes(-len(data) % 8)
