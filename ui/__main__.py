"""The program: a command for the shell, or the window."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from explorer.export.options import Options
    from ui.app.headless import Painter

DRAWING = ("libgl1", "libegl1", "libdbus-1-3", "libfontconfig1", "libxkbcommon0")  # packages with what Qt needs
COMMANDS = ("eval", "taylor", "steps", "render", "worksheets", "results", "-h", "--help")
NO_LIBRARY = ": cannot open shared object file"  # what Python says where the system lacks one


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command where one is given, else open the window; return the exit code."""
    if sys.platform == "win32":
        speak_utf8(sys.stdout, sys.stderr)
    try:
        return run(sys.argv[1:] if arguments is None else list(arguments))
    except ImportError as error:
        library, lacking, _ = str(error).partition(NO_LIBRARY)
        if not lacking:
            raise
        from explorer.language.voice import voice_of_environment  # noqa: PLC0415 - the window finds its own

        said = voice_of_environment().worded
        lacks = said(f"this system has no {library}, which is needed to draw; Debian and Ubuntu get it with:")
        print(f"{lacks}\nsudo apt-get install {' '.join(DRAWING)}", file=sys.stderr)
        return 1


def run(given: list[str]) -> int:
    """Run a command where one is given, else open the window; return the exit code."""
    if given[:1] == ["--symbolic-worker"]:
        from explorer.symbolic.worker import main as work  # noqa: PLC0415 - sympy, in a process of its own

        work()
        return 0
    if given[:1] == ["--formula-worker"]:
        from ui.widgets.formulas import main as work  # noqa: PLC0415 - typesetting, in a process of its own

        work()
        return 0
    if given and given[0] in COMMANDS:
        from explorer.cli import main as command  # noqa: PLC0415 - shells do not wait for widgets

        return command(given, desktop=desktop)
    if given[:1] == ["--version"]:
        from explorer import __version__  # noqa: PLC0415 - the window does not need what comes with it

        print(f"Function Explorer {__version__}")
        return 0
    if given[:1] == ["--self-test"]:
        from ui.app.self_test import run as self_test  # noqa: PLC0415 - the window does not need it

        return self_test(sys.stdout, sys.stderr)
    if given and given[0].startswith("-"):
        from explorer.language.voice import voice_of_environment  # noqa: PLC0415 - the window finds its own

        said = voice_of_environment().worded
        print(said(f"unknown option {given[0]}; function-explorer --help lists the commands"), file=sys.stderr)
        return 2
    from ui.app.start import run as open_window  # noqa: PLC0415 - a command needs no widgets

    return open_window(given)


def speak_utf8(*streams: TextIO | None) -> None:
    """Write UTF-8 into files and pipes, too: Windows' own encoding lacks what names and formulas hold."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def desktop(options: "Options") -> "Painter":
    """Return what paints for the command line, without a display."""
    from ui.app.headless import Painter  # noqa: PLC0415 - only a command that paints loads Qt
    from ui.app.speech import speak_as  # noqa: PLC0415 - likewise

    painter = Painter(options)
    speak_as(options.voice)
    return painter


if __name__ == "__main__":
    sys.exit(main())
