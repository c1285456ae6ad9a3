"""Numbers from text: files of columns with whatever stands between them, headers, gaps and mistakes included.

What cannot be read is told with the number of its line, and the rest is read all the same. Loads no engine.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from math import isnan
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Progress: TypeAlias = Callable[[int], None]  # told how many rows have been read; what it raises ends the reading

BLOCK = 20_000  # lines read at once
SHORT = 40  # lines that are read cell by cell where one of them has a gap
PROBED = 60  # lines from which the delimiter is found
MOST_CELLS = 20_000_000
TOLD = 5  # mistakes that are told one by one
LONGEST_NAME = 40
MISSING = {"", "na", "n/a", "nan", "null", "none", "-", "?", "."}
WORDS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", None: "spaces"}
FORMS: tuple[tuple[str | None, str], ...] = (
    ("\t", "."), (";", "."), ("|", "."), (",", "."), (None, "."), ("\t", ","), (";", ","), ("|", ","), (None, ","),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mistake:
    """What could not be read in a line, counted from 1."""

    line: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True, eq=False)
class Data:
    """Columns of numbers: `values` (rows, columns), nan where a value is missing, and how they were read.

    `missing` counts the gaps; of `mistaken` lines or cells the first are `mistakes`; `left_out` names columns of text.
    `source` is where they come from, in words, and `cut` says whether there was more than can be read.
    """

    names: tuple[str, ...]
    values: Floats
    form: str
    missing: int = 0
    mistaken: int = 0
    mistakes: tuple[Mistake, ...] = ()
    left_out: tuple[str, ...] = ()
    cut: bool = False
    source: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """How the text was read, in words."""
        rows, columns = self.values.shape
        said = [f"{_counted(rows, 'row')}, {_counted(columns, 'column')}, {self.form}"]
        if self.missing:
            said.append(_counted(self.missing, "missing value"))
        if self.left_out:
            said.append(f"without numbers and left out: {', '.join(self.left_out)}")
        if self.mistaken:
            more = f" and {self.mistaken - len(self.mistakes):,} more" * (self.mistaken > len(self.mistakes))
            said.append(f"not read: {'; '.join(map(str, self.mistakes))}{more}")
        if self.cut:
            said.append("the rest of the file is too much and was left out")
        return tuple(said)

    def column(self, name: str) -> Floats:
        """Return the column (rows,) of a name. Raises ValueError where there is none."""
        return np.asarray(self.values[:, self.names.index(name)])


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def read_file(path: Path, progress: Progress = lambda rows: None) -> Data | str:
    """Return the numbers of a file, or why there are none."""
    try:
        with path.open("rb") as file:
            start = file.read(4096)
        encoding = _encoding(start)
        if encoding is None:
            return f"{path.name} is not a text file."
        with path.open(encoding=encoding, errors="replace") as lines:
            found = _read(lines, progress)
    except OSError as error:
        return f"{path.name} cannot be read: {error.strerror or error}."
    return _sourced(found, path.name)


def read_text(text: str, progress: Progress = lambda rows: None, source: str = "the text") -> Data | str:
    """Return the numbers of a text, or why there are none; `source` says where it comes from."""
    return _sourced(_read(text.splitlines(), progress), source)


def _sourced(found: Data | str, source: str) -> Data | str:
    return replace(found, source=source) if isinstance(found, Data) else f"{source}: {found}"


def thinned(values: Floats, most: int) -> Floats:
    """Return at most so many rows, evenly taken, the first and the last among them."""
    if len(values) <= most:
        return values
    return values[np.linspace(0, len(values) - 1, most).round().astype(np.intp)]


def _encoding(start: bytes) -> str | None:
    """Return how the text is encoded by its first bytes; None where they are no text."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\0" in start:
        return None
    try:
        start[:-4].decode("utf-8-sig")  # the last character may be cut
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8-sig"


@dataclass(frozen=True, slots=True)
class _Form:
    """What stands between the columns and in the middle of numbers, and which columns hold numbers."""

    delimiter: str | None
    decimal: str
    width: int
    used: tuple[int, ...]

    def cells(self, line: str) -> list[str]:
        return _cells(line, self.delimiter)

    def number(self, cell: str) -> float | None:
        return _number(cell, self.decimal)

    @property
    def words(self) -> str:
        between = f"separated by {WORDS[self.delimiter]}" if self.width > 1 else "one number a line"
        return between + ", with decimal commas" * (self.decimal == ",")


@dataclass(slots=True)
class _Tally:
    """What was met on the way."""

    missing: int = 0
    mistaken: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def note(self, line: int, message: str) -> None:
        self.mistaken += 1
        if len(self.mistakes) < TOLD:
            self.mistakes.append(Mistake(line, message))


def _read(lines: Iterable[str], progress: Progress) -> Data | str:
    numbered = ((i, line) for i, line in enumerate(lines, 1) if line.strip() and not line.lstrip().startswith("#"))
    first = list(islice(numbered, PROBED))
    if not first:
        return "there are no lines with numbers in it."
    form, header = _found_form([line for _, line in first])
    if not form.used:
        return f"line {first[0][0]}: no column of numbers was found; columns are separated by , ; | tabs or spaces."
    names = _names(header, form.width)
    tally = _Tally()
    rest = chain(first[1:] if header else first, numbered)
    blocks, cut = _blocks(rest, form, tally, progress)
    values = np.concatenate(blocks) if blocks else np.empty((0, len(form.used)))
    if not len(values):
        return "no line has as many numbers as there are columns."
    left = tuple(name for i, name in enumerate(names) if i not in form.used)
    kept = tuple(names[i] for i in form.used)
    counts = (tally.missing, tally.mistaken, tuple(tally.mistakes))
    return Data(kept, values, form.words, *counts, left, cut)


def _blocks(
    lines: Iterator[tuple[int, str]], form: _Form, tally: _Tally, progress: Progress
) -> tuple[list[Floats], bool]:
    """Return the values block by block, and whether lines were left over."""
    blocks: list[Floats] = []
    cells = 0
    while block := list(islice(lines, BLOCK)):
        progress(sum(map(len, blocks)))
        if cells + len(block) * len(form.used) > MOST_CELLS:
            return blocks, True
        blocks.append(_block(block, form, tally))
        cells += blocks[-1].size
    return blocks, False


def _block(block: Sequence[tuple[int, str]], form: _Form, tally: _Tally) -> Floats:
    """Return the values of some lines: by numpy where all is well, else in halves, and the shortest cell by cell."""
    found = _at_once([line for _, line in block], form)
    if found is not None:
        return found
    if len(block) > SHORT:
        half = len(block) // 2
        return np.concatenate([_block(part, form, tally) for part in (block[:half], block[half:])])
    rows = (_row(number, line, form, tally) for number, line in block)
    return np.array([row for row in rows if row is not None], dtype=float).reshape(-1, len(form.used))


def _at_once(lines: Sequence[str], form: _Form) -> Floats | None:
    """Return the values of lines that all have every number, None where one has not."""
    if form.decimal == ",":
        lines = [line.replace(",", ".") for line in lines]
    columns = None if len(form.used) == form.width else form.used
    try:
        found = np.loadtxt(lines, delimiter=form.delimiter, comments=None, ndmin=2, usecols=columns)
    except ValueError:
        return None
    return found if found.shape == (len(lines), len(form.used)) and not np.isnan(found).any() else None


def _row(number: int, line: str, form: _Form, tally: _Tally) -> list[float] | None:
    """Return the values of a line; None, and a note, where it has too few or too many columns."""
    cells = form.cells(line)
    if len(cells) != form.width:
        tally.note(number, f"{len(cells)} columns instead of {form.width}")
        return None
    row = []
    for i in form.used:
        value = form.number(cells[i])
        if value is None:
            tally.note(number, f"“{cells[i].strip()[:LONGEST_NAME]}” is not a number")
        elif isnan(value):
            tally.missing += 1
        row.append(np.nan if value is None else value)
    return row


def _found_form(lines: Sequence[str]) -> tuple[_Form, list[str]]:
    """Return the form that reads most of the first lines as numbers, and the header's cells, none without one."""
    scored = [(_score(lines, delimiter, decimal), -i) for i, (delimiter, decimal) in enumerate(FORMS)]
    delimiter, decimal = FORMS[-max(scored)[1]]
    rows = [_cells(line, delimiter) for line in lines]
    width = _usual_width(rows)
    fitting = [row for row in rows[1:] if len(row) == width] or [row for row in rows if len(row) == width]
    valued = {i for row in rows if len(row) == width for i in range(width) if _is_value(row[i], decimal)}
    used = tuple(i for i in sorted(valued) if _share([row[i] for row in fitting], decimal) >= 0.5)
    texts = [cell for cell in rows[0] if _number(cell, decimal) is None]
    is_header = bool(texts) and (len(rows) > 1 or len(texts) == len(rows[0])) and _is_header(rows[0], used, decimal)
    return _Form(delimiter, decimal, width, used), rows[0] if is_header else []


def _is_header(row: Sequence[str], used: Sequence[int], decimal: str) -> bool:
    """Whether a first row names the columns: none of those of numbers begins with a number."""
    return all(i >= len(row) or not _is_value(row[i], decimal) for i in used)


def _is_value(cell: str, decimal: str) -> bool:
    value = _number(cell, decimal)
    return value is not None and not isnan(value)


def _score(lines: Sequence[str], delimiter: str | None, decimal: str) -> tuple[float, int]:
    """Return which share of the lines after the first are rows of numbers, and whether there are several columns."""
    rows = [_cells(line, delimiter) for line in lines[1:] or lines]
    width = _usual_width(rows)
    if decimal == "," and width == 1:  # a comma between digits alone on a line stands between two columns
        return 0.0, 0
    shares = [_share(row, decimal) if len(row) == width else 0.0 for row in rows]
    values = sum(_is_value(cell, decimal) for row in rows for cell in row)
    return round(sum(shares) / len(rows), 2) if values else 0.0, int(width > 1)


def _share(cells: Sequence[str], decimal: str) -> float:
    return sum(_number(cell, decimal) is not None for cell in cells) / max(len(cells), 1)


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    widths = [len(row) for row in rows]
    return max(set(widths), key=lambda w: (widths.count(w), w))


def _cells(line: str, delimiter: str | None) -> list[str]:
    if delimiter is None:
        return line.split()
    if '"' not in line:
        return line.rstrip("\r\n").split(delimiter)
    return next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [""])


def _number(cell: str, decimal: str) -> float | None:
    """Return the number in a cell, nan for one that is missing, None for anything else."""
    text = cell.strip().strip("\"'").strip()
    if text.lower() in MISSING:
        return float("nan")
    if decimal == ",":
        text = text.replace(",", ".")
    try:
        return None if "_" in text else float(text)
    except ValueError:
        return None


def _names(header: Sequence[str], width: int) -> tuple[str, ...]:
    """Return the columns' names, all different."""
    names: list[str] = []
    for i in range(width):
        text = " ".join(header[i].strip().strip("\"'").split()) if i < len(header) else ""
        name = text[:LONGEST_NAME] or f"column {i + 1}"
        names.append(name if name not in names else f"{name} ({i + 1})")
    return tuple(names)
