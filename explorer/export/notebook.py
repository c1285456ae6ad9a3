"""The program of `script` as a Jupyter notebook: the definitions typeset, then a cell for each part."""

import json
from typing import Any

from explorer.export.evaluated import Evaluated
from explorer.export.script import program
from explorer.language.voice import ENGLISH, Voice


def notebook(found: Evaluated, voice: Voice = ENGLISH) -> bytes:
    """Return a notebook of format 4.5, not yet run."""
    shown = [line for line in found.reading.lines if line.text.strip() and line.latex]
    formulas = "\n\n".join(f"$${voice.formula(line.latex)}$$" for line in shown)
    cells = [_markdown(f"# {found.subject.function.name}\n\n{formulas}", 0)]
    for part in program(found, voice):
        cells += [_markdown(part.said, len(cells)), _code(part.code, len(cells) + 1)]
    taylor = f"{voice.worded('The Taylor polynomial at the probe')}:\n\n$${voice.formula(found.point.taylor_latex)}$$"
    cells.insert(-2, _markdown(taylor, len(cells)))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    content = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _markdown(text: str, number: int) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": f"cell-{number}", "metadata": {}, "source": text}


def _code(text: str, number: int) -> dict[str, Any]:
    return _markdown(text.strip("\n"), number) | {"cell_type": "code", "execution_count": None, "outputs": []}
