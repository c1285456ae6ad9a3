"""The parser of the command line in the user's language: help and mistakes, with argparse's own words among them."""

import argparse
import sys
from collections.abc import Iterable
from functools import partial
from typing import Any, NoReturn

from explorer.language import width
from explorer.language.voice import ENGLISH, Voice

# What argparse says by itself; a gap in a sentence is a field of the translations.
OF_ARGPARSE = (
    "argument %1",
    "positional arguments",
    "show this help message and exit",
    "the following arguments are required: %1",
    "unrecognized arguments: %1",
    "expected one argument",
    "expected at least one argument",
    "invalid choice: %1 (choose from %2)",
    "invalid int value: %1",
    "invalid float value: %1",
    "ambiguous option: %1 could match %2",
    "ignored explicit argument %1",
)


class Help(argparse.RawDescriptionHelpFormatter):
    """Writes help in a voice."""

    def __init__(self, prog: str, voice: Voice = ENGLISH) -> None:
        super().__init__(prog)
        self._voice = voice

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        """Add the line on how the command is used."""
        super().add_usage(usage, actions, groups, self._voice.worded("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a part with its heading."""
        super().start_section(self._voice.worded(heading) if heading else heading)

    def add_text(self, text: str | None) -> None:
        """Add running text, said paragraph by paragraph; of one with lines to be typed only what stands above them."""
        super().add_text("\n\n".join(map(self._paragraph, text.split("\n\n"))) if text else text)

    def _paragraph(self, text: str) -> str:
        head, lines, typed = text.partition("\n  ")
        return self._voice.worded(head) + lines + typed

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return self._voice.worded(action.help) if action.help else action.help

    def _split_lines(self, text: str, width_: int) -> list[str]:
        return width.lines(text, width_)


class Parser(argparse.ArgumentParser):
    """A parser that speaks with a voice."""

    def __init__(self, *, voice: Voice = ENGLISH, **options: Any) -> None:  # noqa: ANN401 - argparse's own options
        super().__init__(formatter_class=partial(Help, voice=voice), **options)
        self._voice = voice

    def error(self, message: str) -> NoReturn:
        """Say on standard error how the command is used and what is wrong, and exit with 2."""
        self.print_usage(sys.stderr)
        argument, colon, wrong = message.partition(": ") if message.startswith("argument ") else ("", "", message)
        said = f"{self._voice.worded(argument)}{colon}{self._voice.worded(wrong)}"
        self.exit(2, f"{self.prog}: {self._voice.worded('error: ')}{said}\n")
