"""What `import explorer` costs beside `import numpy`, and what the start of the window is spent on.

Medians of fresh interpreters, taken in turn. `explorer` loads its public names when they are first used, so the second
line loads them all.
"""

import os
import subprocess
import sys
import tempfile

import _start_profile
from peers.measure import at_most, on_one_core, row

REPEATS, LIMIT = 15, 1.3
OUTSIDERS = ("sympy", "mpmath", "PySide6", "shiboken6", "pyqtgraph", "OpenGL", "ui")
PROGRAM = """
import sys, time
start = time.process_time()
{statement}
print(time.process_time() - start, *[name for name in {outsiders} if name in sys.modules])
"""


def timed(statement: str, bytecode: str) -> tuple[float, list[str]]:
    """Return the milliseconds of a statement in a fresh interpreter, and what it loaded but should not."""
    command = [sys.executable, "-c", PROGRAM.format(statement=statement, outsiders=OUTSIDERS)]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    seconds, *loaded = shown.split()
    return 1e3 * float(seconds), loaded


def main() -> None:
    """Print both imports beside numpy's."""
    print("\nimports in a fresh interpreter")
    public = "from explorer import Diagnostic, ExpressionError, Function, TaylorPolynomial, function"
    statements = ["import numpy", "import explorer", public]
    with tempfile.TemporaryDirectory() as bytecode:
        for statement in statements:  # the first time compiles what an installation has compiled
            timed(statement, bytecode)
        found = [[timed(statement, bytecode) for statement in statements] for _ in range(REPEATS)]
    numpy, *ours = ([run[0] for run in column] for column in zip(*found, strict=True))
    base = sorted(numpy)[REPEATS // 2]
    for label, times in zip(("import explorer", "with all public names"), ours, strict=True):
        time = sorted(times)[REPEATS // 2]
        row(label, time, "import numpy", base, at_most(time / base, LIMIT, "times numpy's"))
    loaded = sorted({name for run in found for _, names in run for name in names})
    print(f"loaded beside it: {', '.join(loaded) if loaded else 'neither sympy nor Qt'}")
    if loaded:
        raise SystemExit(1)


if __name__ == "__main__":
    on_one_core()
    main()
    _start_profile.main()
