"""The commands in the manual pages: what the program itself says of them, in the language of the page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ("eval", "taylor", "steps", "render", "worksheets", "results")
LOCALES = {"en": "C.UTF-8", "ko": "ko_KR.UTF-8"}
WIDTH = 72  # columns: a manual page of 80 has a margin


def manual(template: str, language: str, said: Callable[[str, str], str] | None = None) -> str:
    """Return a manual page with the help of every command in it; `said` tells the help of a command in a language."""
    help_on = said or help_of
    parts = [f".SS {name}\n.EX\n{escaped(help_on(name, language))}\n.EE" for name in COMMANDS]
    return template.replace("@COMMANDS@", "\n".join(parts))


def help_of(command: str, language: str) -> str:
    """Return what the program says about a command, without its blank end."""
    environment = {**os.environ, "LC_ALL": LOCALES[language], "COLUMNS": str(WIDTH), "PYTHONUTF8": "1"}
    environment.pop("LANGUAGE", None)
    words = [sys.executable, "-m", "ui", command, "--help"]
    return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, check=True).stdout.decode().rstrip()


def escaped(text: str) -> str:
    """Return text with what troff would take for its own requests and characters written out."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").splitlines()
    return "\n".join(f"\\&{line}" if line.startswith(".") else line for line in lines)
