"""Vectors, matrices and tensors as files of other programs; every number is kept to the last bit."""

import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.export.matlab_file import to_mat
from explorer.export.matrices import FORMATS, to_markdown, to_matlab
from explorer.language.voice import ENGLISH, Voice

SHEET_NAME = 31  # characters that Excel allows


@dataclass(frozen=True, slots=True, eq=False)
class NamedArray:
    """Numbers with a name, and names along the last two axes where there are any; leading axes count slices."""

    name: str
    numbers: NDArray[np.float64]
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


def table_text(array: NamedArray, key: str) -> str:
    """Return an array as text for the clipboard, in one of the text formats of `matrices`; a tensor slice by slice."""
    is_tensor = array.numbers.ndim > 2
    match key:
        case "markdown":
            parts = [(name, to_markdown(part, array.rows, array.columns)) for name, part in _slices(array)]
            return "\n".join(f"**{name}**\n\n{part}" if is_tensor else part for name, part in parts)
        case "latex" if is_tensor:
            slices = zip(np.ndindex(array.numbers.shape[:-2]), _slices(array), strict=True)
            parts = [(",".join(str(i + 1) for i in at), FORMATS[key](part)) for at, (_, part) in slices]
            return " \n".join(rf"T_{{{at},:,:}} = {part} \quad" for at, part in parts)
        case "numpy" if is_tensor:
            return f"{FORMATS[key](array.numbers)}.reshape{array.numbers.shape}"
        case "matlab":
            return _matlab(array.numbers)
    return FORMATS[key](array.numbers)


def text_file(key: str, arrays: Sequence[NamedArray]) -> bytes:
    """Return the text of one array as a file."""
    (array,) = arrays
    return (table_text(array, key).rstrip("\n") + "\n").encode()


def matlab_script(arrays: Sequence[NamedArray]) -> bytes:
    """Return a script that assigns each array to its name; a tensor's leading axes go behind the last two."""
    return "".join(f"{identifier(array.name)} = {_matlab(array.numbers)};\n" for array in arrays).encode()


def _matlab(numbers: NDArray[np.float64]) -> str:
    if numbers.ndim < 3:
        return to_matlab(numbers.reshape(-1, 1) if numbers.ndim < 2 else numbers)
    parts = [_matlab(part) for part in numbers]
    return parts[0] if len(parts) == 1 else f"cat({numbers.ndim}, {', '.join(parts)})"


def mat_file(arrays: Sequence[NamedArray]) -> bytes:
    """Return a MAT-file; a tensor's leading axes go behind the last two, as in `matlab_script`."""
    return to_mat({identifier(a.name): _behind(np.asarray(a.numbers)) for a in arrays})


def _behind(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return an array with its leading axes behind the last two, the first of them last."""
    leading = range(numbers.ndim - 2)
    return numbers if numbers.ndim < 3 else numbers.transpose(numbers.ndim - 2, numbers.ndim - 1, *reversed(leading))


def json_file(arrays: Sequence[NamedArray]) -> bytes:
    """Return an object with an entry an array: its shape, its names, and nested lists; nan and inf as strings."""
    content = {
        array.name: {
            "shape": list(array.numbers.shape),
            "rows": list(array.rows),
            "columns": list(array.columns),
            "numbers": plain(array.numbers),
        }
        for array in arrays
    }
    return (json.dumps(content, ensure_ascii=False) + "\n").encode()


def npy_file(arrays: Sequence[NamedArray]) -> bytes:
    """Return one array as numpy's own file."""
    (array,) = arrays
    out = io.BytesIO()
    np.save(out, array.numbers, allow_pickle=False)
    return out.getvalue()


def npz_file(arrays: Sequence[NamedArray]) -> bytes:
    """Return arrays as numpy's archive, each under its name."""
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **{identifier(a.name): a.numbers for a in arrays})
    return out.getvalue()


def workbook(arrays: Sequence[NamedArray], voice: Voice = ENGLISH) -> bytes:
    """Return an Excel workbook with a sheet an array, or a slice of a tensor; nan and inf are texts.

    Excel keeps 15 digits of a number.
    """
    import xlsxwriter  # noqa: PLC0415 - only a workbook needs it

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    head = book.add_format({"bold": True, "align": "right"})
    for array in arrays:
        for name, part in _slices(array):
            said = voice.worded(array.name) + name.removeprefix(array.name)
            sheet = book.add_worksheet(said[:SHEET_NAME])
            above, beside = int(bool(array.columns)), int(bool(array.rows))
            for j, text in enumerate(array.columns):
                sheet.write_string(0, beside + j, text, head)
            for i, text in enumerate(array.rows):
                sheet.write_string(above + i, 0, text, head)
            for (i, j), value in np.ndenumerate(part):
                write = sheet.write_number if isfinite(value) else sheet.write_string
                write(above + i, beside + j, float(value) if isfinite(value) else str(value))
    book.close()
    return out.getvalue()


def plain(value: Any) -> Any:  # noqa: ANN401 - numbers, or nested lists of them
    """Return numbers as JSON has them: nested lists, with nan and inf as strings."""
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if isfinite(value) else str(value)


def identifier(name: str) -> str:
    """Return a name that MATLAB and Python take for a variable's."""
    kept = re.sub(r"[^A-Za-z0-9_]", "_", name)[:60]
    return kept if kept[:1].isalpha() else f"x{kept}"


def _slices(array: NamedArray) -> Iterator[tuple[str, NDArray[np.float64]]]:
    """Yield the matrices (rows, columns) that an array consists of, with the names of their sheets."""
    numbers = np.asarray(array.numbers, dtype=np.float64)
    if numbers.ndim < 3:
        yield array.name, numbers.reshape(-1, 1) if numbers.ndim < 2 else numbers
        return
    for at in np.ndindex(numbers.shape[:-2]):
        yield "_".join([array.name, *(str(i + 1) for i in at)]), numbers[at]
