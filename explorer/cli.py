"""The command line: values, Taylor coefficients and pictures of a function, for shells and scripts.

Exit code 0, or 2 with the message and a caret on standard error and nothing on standard output.
"""

import argparse
import json
import math
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from explorer.api import Function, function
from explorer.diagnostics import ExpressionError
from explorer.document.codec import DocumentError, read_document
from explorer.document.model import Document
from explorer.document.subject import in_scalars, make_subject
from explorer.export.matrices import number, to_csv, to_latex

Pictures: TypeAlias = Callable[[Document, Path, Sequence[str]], list[Path]]

DATA_FORMATS = ("csv", "json", "latex")
PICTURE_FORMATS = ("png", "svg", "pdf")
COMMANDS = ("eval", "taylor", "render")


class UsageError(ValueError):
    """A command line that cannot be carried out; the message says why."""


def main(arguments: Sequence[str], pictures: Pictures | None = None) -> int:
    """Run one command and return its exit code; `pictures` draws, where the desktop part is installed."""
    options = _parser().parse_args(arguments)
    try:
        output = COMMAND_TABLE[options.command](options, pictures)
    except (ExpressionError, UsageError, DocumentError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    try:
        print(output, flush=True)
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains as it ends
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="function-explorer",
        description="See vector calculus: a function, its derivatives and its Taylor approximations.",
        epilog="Without a command the window opens: function-explorer [FILE.nabla]",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    evaluate = commands.add_parser(
        "eval",
        help="value, Jacobian and Hessian at a point",
        epilog='example: function-explorer eval "f(x, y) = (x + 2y^3)^2" --at x=1,y=2 --order 2',
    )
    evaluate.add_argument("--order", type=int, default=1, help="highest derivative (default 1)")
    taylor = commands.add_parser(
        "taylor",
        help="Taylor coefficients at a point",
        epilog='example: function-explorer taylor "exp(x) sin(y)" --at x=0,y=0 --order 4',
    )
    taylor.add_argument("--order", type=int, default=4, help="degree (default 4)")
    for command in (evaluate, taylor):
        command.add_argument("text", metavar="TEXT", help="definitions or an expression; - reads standard input")
        command.add_argument("--at", required=True, help="the point, such as x=1,y=2; a vector as x=[1,2]")
        command.add_argument("--format", choices=("text", *DATA_FORMATS), default="text", help="default: text")
    render = commands.add_parser("render", help="write pictures and tables to a folder; no display needed")
    render.add_argument("text", metavar="FILE_OR_TEXT", help="a .nabla file, definitions, or - for standard input")
    render.add_argument("--out", required=True, type=Path, help="the folder, made if need be")
    render.add_argument("--formats", default="png", help="comma-separated: " + ",".join(PICTURE_FORMATS + DATA_FORMATS))
    return parser


def _evaluate(options: argparse.Namespace, _pictures: Pictures | None) -> str:
    found = function(_text(options.text))
    at = parse_point(options.at, found)
    results = results_at(found, at, options.order)
    if options.format == "json":
        return _json(results)
    return TEXT_WRITERS[options.format](results)


def _taylor(options: argparse.Namespace, _pictures: Pictures | None) -> str:
    found = function(_text(options.text))
    at = parse_point(options.at, found)
    if options.order < 0:
        raise UsageError("--order must be 0 or more")
    terms = found.taylor(at, options.order).terms
    if options.format == "json":
        coefficients = [{"index": list(index), "coefficient": _plain(c)} for index, c in terms]
        return _json({"function": found.name, "at": _point(at), "order": options.order, "coefficients": coefficients})
    matrix = np.array([[*index, *np.ravel(c)] for index, c in terms])
    if options.format in ("csv", "latex"):
        return {"csv": to_csv, "latex": to_latex}[options.format](matrix).rstrip("\n")
    return "\n".join(f"{' '.join(map(str, index))}: {' '.join(map(number, np.ravel(c)))}" for index, c in terms)


def _render(options: argparse.Namespace, pictures: Pictures | None) -> str:
    document = _document(options.text)
    formats = [f for f in options.formats.split(",") if f]
    unknown = sorted(set(formats) - {*PICTURE_FORMATS, *DATA_FORMATS})
    if unknown or not formats:
        raise UsageError(f"unknown format {', '.join(unknown)}; known: {', '.join(PICTURE_FORMATS + DATA_FORMATS)}")
    found = function(document.text, explored=document.explored)
    options.out.mkdir(parents=True, exist_ok=True)
    written = write_data(found, document, options.out, [f for f in formats if f in DATA_FORMATS])
    drawn = [f for f in formats if f in PICTURE_FORMATS]
    if drawn and pictures is None:
        raise UsageError("pictures need the desktop part: run function-explorer, not python -m explorer")
    if drawn and pictures is not None:
        written.extend(pictures(document, options.out, drawn))
    return "\n".join(str(path) for path in written)


COMMAND_TABLE: dict[str, Callable[[argparse.Namespace, Pictures | None], str]] = {
    "eval": _evaluate,
    "taylor": _taylor,
    "render": _render,
}


def results_at(found: Function, at: dict[str, Any], order: int) -> dict[str, Any]:
    """Return value, Jacobian, Hessian and higher derivatives to `order` as the JSON promise names them."""
    if order < 0:
        raise UsageError("--order must be 0 or more")
    results: dict[str, Any] = {
        "function": found.name,
        "inputs": [[name, list(shape)] for name, shape in found.inputs],
        "at": _point(at),
        "value": _plain(found.value(at)),
    }
    if order >= 1:
        results["jacobian"] = _plain(found.jacobian(at))
    if order >= 2:
        results["hessian"] = _plain(found.hessian(at))
    if order >= 3:
        results["derivatives"] = {str(k): _plain(found.taylor(at, k).tensor(k)) for k in range(3, order + 1)}
    singularity = found.singularity(at)
    if singularity is not None and order >= singularity.order:
        results["note"] = str(singularity)
    return results


def write_data(found: Function, document: Document, folder: Path, formats: Sequence[str]) -> list[Path]:
    """Write value, Jacobian and Hessian at the document's probe to `folder`, and return the files."""
    flat = in_scalars(found)
    subject = make_subject(flat, document)
    at = dict(zip(subject.names, subject.probe, strict=True))
    tables = {
        "value": np.atleast_1d(flat.value(at)),
        "jacobian": flat.jacobian(at),
        "hessian": flat.hessian(at),
    }
    files: dict[str, str] = {}
    if "csv" in formats:
        files |= {f"{key}.csv": to_csv(table) for key, table in tables.items()}
    if "latex" in formats:
        files |= {f"{key}.tex": to_latex(table) + "\n" for key, table in tables.items()}
    if "json" in formats:
        files["derivatives.json"] = _json(results_at(flat, at, 2)) + "\n"
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return [folder / name for name in files]


def parse_point(text: str, found: Function) -> dict[str, Any]:
    """Return the point of `--at x=1,y=2`; a vector or matrix as x=[1,2] or R=[[1,2],[3,4]]."""
    shapes = dict(found.inputs)
    at: dict[str, Any] = {}
    for part in _split(text):
        name, equals, value = part.partition("=")
        name = name.strip()
        if not equals or name not in shapes:
            raise UsageError(
                f"--at {text}: {name or part!r} is not an input of {found.name}; its inputs are {', '.join(shapes)}"
            )
        try:
            at[name] = np.asarray(json.loads(value), dtype=np.float64) if shapes[name] else float(value)
        except (ValueError, TypeError, RecursionError):
            raise UsageError(f"--at {text}: {value!r} is not a value for {name}") from None
    missing = [name for name in shapes if name not in at]
    if missing:
        raise UsageError(f"--at {text}: {', '.join(missing)} is missing")
    return at


def _split(text: str) -> list[str]:
    """Split at the commas that are outside brackets."""
    parts, depth, start = [], 0, 0
    for i, character in enumerate(f"{text},"):
        depth += {"[": 1, "]": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return [part for part in parts if part.strip()]


def _text(text: str) -> str:
    return sys.stdin.read() if text == "-" else text


def _document(text: str) -> Document:
    path = Path(text) if text.endswith(".nabla") else None
    return read_document(path) if path else Document(lines=tuple(_text(text).rstrip("\n").split("\n")))


def _plain(value: Any) -> Any:  # noqa: ANN401 - numbers, or nested lists of them
    if isinstance(value, np.ndarray):
        return _plain(value.tolist())
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if math.isfinite(value) else str(value)


def _point(at: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) for name, value in at.items()}


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False)


def _as_text(results: dict[str, Any]) -> str:
    rows = [f"{name} = {_flat(value)}" for name, value in results["at"].items()]
    rows.extend(f"{key}:\n{_rows(results[key])}" for key in ("value", "jacobian", "hessian") if key in results)
    rows.extend(f"derivative of order {k}:\n{_rows(t)}" for k, t in results.get("derivatives", {}).items())
    rows.extend([f"note: {results['note']}"] if "note" in results else [])
    return "\n".join(rows)


def _flat(value: Any) -> str:  # noqa: ANN401 - numbers, or nested lists of them
    return number(float(value)) if not isinstance(value, list) else "[" + ", ".join(map(_flat, value)) + "]"


def _rows(value: Any) -> str:  # noqa: ANN401 - numbers, or nested lists of them
    rows = np.atleast_2d(np.array(value, dtype=np.float64))
    return "\n".join("  " + "  ".join(map(number, row)) for row in rows.reshape(-1, rows.shape[-1]))


def _each(writer: Callable[[Any], str]) -> Callable[[dict[str, Any]], str]:
    def write(results: dict[str, Any]) -> str:
        tables = [results[key] for key in ("value", "jacobian", "hessian") if key in results]
        tables.extend(results.get("derivatives", {}).values())
        return "\n".join(writer(np.array(table, dtype=np.float64)).rstrip("\n") for table in tables)

    return write


TEXT_WRITERS: dict[str, Callable[[dict[str, Any]], str]] = {
    "text": _as_text,
    "csv": _each(to_csv),
    "latex": _each(to_latex),
}
