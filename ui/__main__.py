"""The program: a command for the shell, or the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

COMMANDS = ("eval", "taylor", "render", "-h", "--help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command where one is given, else open the window; return the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["--symbolic-worker"]:
        from explorer.symbolic.worker import main as work  # noqa: PLC0415 - sympy, in a process of its own

        work()
        return 0
    if given and given[0] in COMMANDS:
        from explorer.cli import main as command  # noqa: PLC0415 - shells do not wait for widgets

        return command(given, pictures=draw)
    if given[:1] == ["--version"]:
        from explorer import __version__  # noqa: PLC0415 - the window does not need what comes with it

        print(f"Function Explorer {__version__}")
        return 0
    if given and given[0].startswith("-"):
        print(f"unknown option {given[0]}; function-explorer --help lists the commands", file=sys.stderr)
        return 2
    from ui.app.start import run  # noqa: PLC0415 - a command needs no widgets

    return run(given)


def draw(document: object, folder: Path, formats: Sequence[str]) -> list[Path]:
    """Draw the pictures of a document into a folder, without a display."""
    from explorer.document.model import Document  # noqa: PLC0415 - only a command that draws loads Qt
    from ui.app.headless import render  # noqa: PLC0415 - likewise

    if not isinstance(document, Document):
        raise TypeError(f"a Document is needed, not {type(document).__name__}")
    return render(document, folder, formats)


if __name__ == "__main__":
    sys.exit(main())
