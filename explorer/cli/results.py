"""Values, derivatives and Taylor coefficients at a point, as text and as data."""

import json
from typing import Any

import numpy as np

from explorer.api import Function
from explorer.diagnostics import ExpressionError
from explorer.export.matrices import FORMATS, number
from explorer.export.tables import plain
from explorer.language.voice import Voice

TEXT_FORMATS = ("text", "json", *FORMATS)


class UsageError(ValueError):
    """A command line that cannot be carried out; the message says why."""


def told(error: Exception, voice: Voice) -> str:
    """Return what an error says; a formula in it stays as it was typed."""
    return error.told(voice.worded) if isinstance(error, ExpressionError) else voice.worded(str(error))


def results_at(found: Function, at: dict[str, Any], order: int) -> dict[str, Any]:
    """Return value, Jacobian, Hessian and higher derivatives to `order` as the JSON promise names them."""
    if order < 0:
        raise UsageError("--order must be 0 or more")
    results: dict[str, Any] = {
        "function": found.name,
        "inputs": [[name, list(shape)] for name, shape in found.inputs],
        "at": _point(at),
        "value": plain(found.value(at)),
    }
    if order >= 1:
        results["jacobian"] = plain(found.jacobian(at))
    if order >= 2:
        results["hessian"] = plain(found.hessian(at))
    if order >= 3:
        results["derivatives"] = {str(k): plain(found.taylor(at, k).tensor(k)) for k in range(3, order + 1)}
    singularity = found.singularity(at)
    if singularity is not None and order >= singularity.order:
        results["note"] = str(singularity)
    return results


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


def _point(at: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in at.items()}


def as_json(content: dict[str, Any]) -> str:
    """Return results as one line of JSON."""
    return json.dumps(content, ensure_ascii=False)


def as_format(results: dict[str, Any], kind: str, voice: Voice) -> str:
    """Return results in one of TEXT_FORMATS."""
    if kind == "json":
        return as_json(results)
    if kind == "text":
        return _as_text(results, voice)
    tables = [results[key] for key in ("value", "jacobian", "hessian") if key in results]
    tables.extend(results.get("derivatives", {}).values())
    return "\n".join(FORMATS[kind](np.array(table, dtype=np.float64)).rstrip("\n") for table in tables)


def taylor_as_format(found: Function, at: dict[str, Any], order: int, kind: str) -> str:
    """Return the Taylor coefficients in one of TEXT_FORMATS: a row a multi-index."""
    if order < 0:
        raise UsageError("--order must be 0 or more")
    terms = found.taylor(at, order).terms
    if kind == "json":
        coefficients = [{"index": list(index), "coefficient": plain(c)} for index, c in terms]
        return as_json({"function": found.name, "at": _point(at), "order": order, "coefficients": coefficients})
    if kind == "text":
        return "\n".join(f"{' '.join(map(str, index))}: {' '.join(map(number, np.ravel(c)))}" for index, c in terms)
    return FORMATS[kind](np.array([[*index, *np.ravel(c)] for index, c in terms])).rstrip("\n")


def _as_text(results: dict[str, Any], voice: Voice) -> str:
    rows = [f"{name} = {_flat(value)}" for name, value in results["at"].items()]
    tables: list[tuple[str, Any]] = [(key, results[key]) for key in ("value", "jacobian", "hessian") if key in results]
    tables += [(f"derivative of order {k}", table) for k, table in results.get("derivatives", {}).items()]
    rows.extend(f"{voice.worded(name)}:\n{_rows(table)}" for name, table in tables)
    rows.extend([f"{voice.worded('note')}: {voice.worded(results['note'])}"] if "note" in results else [])
    return "\n".join(rows)


def _flat(value: Any) -> str:  # noqa: ANN401 - numbers, or nested lists of them
    return number(float(value)) if not isinstance(value, list) else "[" + ", ".join(map(_flat, value)) + "]"


def _rows(value: Any) -> str:  # noqa: ANN401 - numbers, or nested lists of them
    rows = np.atleast_2d(np.array(value, dtype=np.float64))
    return "\n".join("  " + "  ".join(map(number, row)) for row in rows.reshape(-1, rows.shape[-1]))
