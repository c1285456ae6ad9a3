"""Resolve the dependencies of pyproject.toml anew into the lock files named: runtime, dev, bench and package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = "--upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet"


def main(paths: list[str]) -> int:
    """Resolve each lock so that it agrees with those before it; return the first exit code that is not 0."""
    runtime, dev, bench, package = paths
    extras = {
        runtime: [],
        dev: ["--constraints", runtime, "--extra", "dev"],
        bench: ["--constraints", dev, "--extra", "dev", "--extra", "bench"],
        package: ["--constraints", runtime, "--extra", "package"],
    }
    resolve = [sys.executable, "-m", "uv", "pip", "compile", *OPTIONS.split(), "pyproject.toml"]
    codes = (
        subprocess.run([*resolve, *more, "-o", out], check=False, cwd=ROOT).returncode for out, more in extras.items()
    )
    return next(filter(None, codes), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
