"""The commands and their arguments."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from explorer.api import function
from explorer.cli import handed_in, on_paper
from explorer.cli.parser import Parser
from explorer.cli.rendering import Desktop, help_on_formats, render
from explorer.cli.results import TEXT_FORMATS, as_format, parse_point, results_at, taylor_as_format, told
from explorer.derivation.shortening import shortened
from explorer.derivation.steps import steps
from explorer.derivation.written import FORMATS
from explorer.document.codec import DocumentError
from explorer.export.options import Options
from explorer.language.voice import LANGUAGES, Voice, voice_of_environment
from explorer.scene.palette import THEMES

Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - it has no other name
MakeDesktop: TypeAlias = Callable[[Options], Desktop]


def main(arguments: Sequence[str], desktop: MakeDesktop | None = None, voice: Voice | None = None) -> int:
    """Run one command and return its exit code; `desktop` paints, where the desktop part is installed.

    It speaks as the user's locale asks for, unless another voice is given.
    """
    voice = voice or voice_of_environment()
    options = _parser(voice).parse_args(arguments)
    try:
        said, failed = _done(options, desktop, voice)
    except (DocumentError, ValueError, OSError) as error:
        said, failed = "", [told(error, voice)]
    if failed:
        print("\n".join(failed), file=sys.stderr)
    if said:
        _say(said)
    return 2 if failed else 0


def _say(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains as it ends


def _done(options: argparse.Namespace, desktop: MakeDesktop | None, voice: Voice) -> tuple[str, list[str]]:
    """Return what a command says, and what failed."""
    if options.command == "render":
        return render(options, desktop, voice)
    if options.command == "results":
        files = [Path(file) for file in options.files]
        return handed_in.table(Path(options.lesson), files, options.format, voice)
    if options.command == "worksheets":
        return on_paper.save(options, desktop, voice), []
    return _said(options, voice), []


def _said(options: argparse.Namespace, voice: Voice) -> str:
    text = sys.stdin.read() if options.text == "-" else options.text
    if options.command == "steps":
        derivation = steps(text, options.wrt, output=options.output)
        voice.keep([derivation.name, *derivation.variables])
        if options.seconds > 0:
            derivation = shortened(derivation, options.seconds)
        return FORMATS[options.format](derivation, voice).rstrip("\n")
    found = function(text)
    voice.keep([found.name, *(name for name, _ in found.inputs), *found.parameters])
    at = parse_point(options.at, found)
    if options.command == "taylor":
        return taylor_as_format(found, at, options.order, options.format)
    return as_format(results_at(found, at, options.order), options.format, voice)


def _parser(voice: Voice) -> Parser:
    parser = Parser(
        voice=voice,
        prog="function-explorer",
        description="See vector calculus: a function, its derivatives and its Taylor approximations.",
        epilog="Without a command the window opens: function-explorer [FILE.nabla]\n"
        "function-explorer --self-test opens every example and lesson without a display.\n"
        "function-explorer COMMAND --help tells more, with examples.\n"
        "Exit code 0, or 2 with a message on standard error.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_add_eval, _add_taylor, _add_steps, _add_render, _add_worksheets, _add_results):
        add(commands, voice)
    return parser


def _command(commands: Commands, name: str, about: str, more: Sequence[str], voice: Voice) -> Parser:
    """Add a command; `more` are the paragraphs below its help."""
    said = f"{about[0].upper()}{about[1:]}."
    return commands.add_parser(name, voice=voice, help=about, description=said, epilog="\n\n".join(more))


def _examples(*typed: str) -> str:
    """Return a paragraph of examples."""
    return "\n  ".join(["examples:" if len(typed) > 1 else "example:", *typed])


def _add_eval(commands: Commands, voice: Voice) -> None:
    examples = _examples(
        'function-explorer eval "f(x, y) = (x + 2y^3)^2" --at x=1,y=2 --order 2',
        "function-explorer eval $'x in R^2\\nf(x) = ||x||^2' --at \"x=[3,4]\" --format json",
        'echo "sin(x)/x" | function-explorer eval - --at x=0 --format csv',
    )
    command = _command(commands, "eval", "value, Jacobian and Hessian at a point", [examples], voice)
    command.add_argument("--order", type=int, default=1, help="highest derivative (default 1)")
    _add_point(command)


def _add_taylor(commands: Commands, voice: Voice) -> None:
    more = "Each line holds the exponents of one term and its coefficient, D^i f / i!, lowest degree first."
    examples = _examples(
        'function-explorer taylor "exp(x) sin(y)" --at x=0,y=0 --order 4',
        'function-explorer taylor "1/(1 - x)" --at x=0 --order 10 --format latex',
    )
    command = _command(commands, "taylor", "Taylor coefficients at a point", [more, examples], voice)
    command.add_argument("--order", type=int, default=4, help="degree (default 4)")
    _add_point(command)


def _add_steps(commands: Commands, voice: Voice) -> None:
    more = "Each line has its rule and a mark: ✓ when both sides agree with the engine at many points."
    examples = _examples(
        'function-explorer steps "(x + 2y^3)^2" --wrt y',
        "function-explorer steps $'f(x1, x2) = x1^2 + 2x2\\nx1(t) = sin t\\nx2(t) = cos t' --wrt t --format html",
    )
    about = "the derivation of a derivative, one named rule a line"
    command = _command(commands, "steps", about, [more, examples], voice)
    command.add_argument("text", metavar="TEXT", help="definitions or an expression; - reads standard input")
    command.add_argument("--wrt", default="x", help="a variable, an entry x2 or R[1,2], several as x,y (default x)")
    command.add_argument(
        "--seconds", type=float, default=0.0, help="how long sympy looks for a shorter form (default 0)"
    )
    command.add_argument("--output", type=int, help="one entry of the value, counted row-major from 0")
    command.add_argument("--format", choices=tuple(FORMATS), default="text", help="default: text")


def _add_point(command: argparse.ArgumentParser) -> None:
    command.add_argument("text", metavar="TEXT", help="definitions or an expression; - reads standard input")
    command.add_argument("--at", required=True, help="the point, such as x=1,y=2; a vector as x=[1,2]")
    command.add_argument("--format", choices=TEXT_FORMATS, default="text", help="default: text")


def _add_render(commands: Commands, voice: Voice) -> None:
    usual = Options()
    about = "pictures, films, surfaces, tables, scripts and reports of documents; no display needed"
    examples = _examples(
        'function-explorer render "f(x, y) = x^2 - y^2" --out saddle --formats png,svg,csv,report-pdf',
        "function-explorer render lecture/*.nabla --out pictures --formats pdf,tikz --size 640x480",
        "function-explorer render $'a = 1 [0 .. 3]\\nf(x) = sin(a x)' --out film --formats gif --animation a",
        "cat waves.nabla | function-explorer render - --out waves --formats glb,ipynb",
    )
    command = _command(commands, "render", about, [*help_on_formats(), examples], voice)
    add = command.add_argument
    add("texts", nargs="+", metavar="FILE_OR_TEXT", help=".nabla files, definitions, or - for standard input")
    add(
        "--out",
        required=True,
        metavar="DIR",
        help="the folder, made if need be; of several inputs each gets its own in it",
    )
    add("--formats", default="png", metavar="LIST", help="separated by commas, from those below (default png)")
    add(
        "--size",
        default="{}x{}".format(*usual.size),
        metavar="WxH",
        help="of a picture, at 96 dots to the inch (default %(default)s)",
    )
    add("--dpi", type=float, default=usual.dpi, help="dots to the inch of PNG files (default %(default)g)")
    add("--transparent", action="store_true", help="pictures with a transparent background")
    add("--theme", choices=tuple(THEMES), default=usual.theme, help="colours (default %(default)s)")
    add(
        "--animation",
        default=usual.animation,
        metavar="WHAT",
        help="taylor, turn, descent, or a parameter's name (default %(default)s)",
    )
    add("--frames", type=int, default=usual.frames, help="how many frames a film has (default %(default)s)")
    add(
        "--frame-size", default="{}x{}".format(*usual.frame_size), metavar="WxH", help="of a film (default %(default)s)"
    )
    add("--seconds", type=float, help="how long each frame of a film is shown")
    add("--view", choices=("a", "b"), default="a", help="which view films show (default %(default)s)")
    add("--keep", action="store_true", help="leave files that exist as they are, and say so")
    add("--progress", action="store_true", help="say how far it is, even where standard error is no terminal")


def _add_worksheets(commands: Commands, voice: Voice) -> None:
    more = "Under each name the numbers are the same as in the program; questions that ask for a click are left out."
    examples = _examples(
        "function-explorer worksheets sheet.lesson names.txt --out sheets.pdf",
        "cut -d, -f1 class.csv | function-explorer worksheets sheet.lesson - --out sheets.pdf --language ko",
    )
    about = "a lesson's questions on paper, a PDF with a sheet for each student; no display needed"
    command = _command(commands, "worksheets", about, [more, examples], voice)
    add = command.add_argument
    add("lesson", metavar="LESSON", help="the lesson file")
    add("names", metavar="NAMES", help="a text file with the students' names, one a line; - reads standard input")
    add("--out", required=True, metavar="FILE", help="the PDF file that is written")
    add("--language", choices=LANGUAGES, help="of the sheets (default: that of the system)")
    add("--no-answers", dest="answers", action="store_false", help="without the answers for the teacher at the end")
    add("--progress", action="store_true", help="say how far it is, even where standard error is no terminal")


def _add_results(commands: Commands, voice: Voice) -> None:
    more = (
        "Each answer is judged again, with the student's own numbers; a file that was changed after it was written is\n"
        "named on standard error."
    )
    examples = _examples("function-explorer results sheet.lesson handed-in/*.results --format csv")
    about = "what students handed in from a lesson, a row a student"
    command = _command(commands, "results", about, [more, examples], voice)
    command.add_argument("lesson", metavar="LESSON", help="the lesson file that was handed out")
    command.add_argument("files", nargs="+", metavar="FILE", help="the files of results")
    command.add_argument("--format", choices=handed_in.FORMATS, default="text", help="default: text")
