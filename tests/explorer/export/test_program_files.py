"""The script and the notebook: run on their own they print the numbers of the screen, whatever was typed."""

import ast
import json
import subprocess
import sys

import nbformat
import numpy as np
import pytest

from explorer.export.notebook import notebook
from explorer.export.script import script

TEXTS = [
    "f(x, y) = (x + 2y^3)^2",
    "f(x) = 3",
    "f(x) = erf(x) + x",
    "a = 2 [0 .. 5]\nf(x) = a sin(x)/x",
    "f(u, v) = [cos u (3 + cos v), sin u (3 + cos v), sin v]",
    "R in R^(3x3)\nK(R) = R' R",
    "f(x in R^25) = ||x||^4 + x1",
    "f(u1, v1) = where(u1 > 0, sqrt(u1), 0) v1",
    "f(θ, lambda) = θ lambda^2",
    "f(np, value) = np value",
    "f(x, y) = |x| + max(x, y)",
    "A = [1, 2; 3, 4]\nf(x in R^2) = log(1 + ||A x||^2)",
]


def run(code, tmp_path):
    path = tmp_path / "program.py"
    path.write_text(code, encoding="utf-8")
    code = "import numpy as np; np.set_printoptions(floatmode='unique', threshold=10**6, linewidth=10**6, sign='-')"
    start = f"{code}; import runpy; runpy.run_path({str(path)!r}, run_name='__main__')"
    command = [sys.executable, "-I", "-W", "error", "-c", start]
    return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def printed(out):
    """Return value, Jacobian and Hessian as the program printed them."""
    numbers = out.split("Install matplotlib")[0].removeprefix("value:")
    texts = numbers.replace("Jacobian:\n", "|").replace("Hessian:\n", "|").split("|")
    return [np.array(ast.literal_eval(",".join(text.split()).replace("[,", "[")), dtype=float) for text in texts]


@pytest.mark.parametrize("text", TEXTS)
def test_numbers_of_the_script_are_those_of_the_program(evaluated, text, tmp_path):
    found = evaluated(text)
    function, at = found.subject.function, found.subject.probe
    value, jacobian, hessian = printed(run(script(found).decode(), tmp_path))
    for made, known in (
        (value, function.value(at)),
        (jacobian, function.jacobian(at)),
        (hessian, function.hessian(at)),
    ):
        assert made.shape == np.shape(known)
        assert np.allclose(made, known, rtol=2e-15, atol=1e-300)


@pytest.mark.parametrize("text", TEXTS[:4])
def test_the_notebook_is_valid_and_its_cells_run_in_order(evaluated, text, tmp_path):
    found = evaluated(text)
    made = notebook(found)
    nbformat.validate(nbformat.reads(made.decode(), as_version=4))
    cells = json.loads(made)["cells"]
    code = "\n".join(cell["source"] for cell in cells if cell["cell_type"] == "code")
    value, *_ = printed(run(code, tmp_path))
    assert np.allclose(value, found.subject.function.value(found.subject.probe), rtol=2e-15)
    assert len({cell["id"] for cell in cells}) == len(cells)


def test_what_was_typed_stands_in_comments_alone(evaluated, tmp_path):
    found = evaluated("# \u2028 import os \r print('no')\nf(x) = x")
    code = script(found).decode()
    assert "import os" in code
    tree = ast.parse(code)
    imported = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert imported == ["numpy", "matplotlib.pyplot"]
    assert "no" not in run(code, tmp_path).split()


def test_functions_that_numpy_lacks_are_taken_from_scipy_and_it_is_said(evaluated):
    code = script(evaluated("f(x) = gamma(x)")).decode()
    assert "from scipy import special  # numpy has no such functions" in code
    ast.parse(code)
