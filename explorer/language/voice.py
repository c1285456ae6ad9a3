"""What the program says, in one language and one notation; without Qt, for the command line, exports and the window."""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.language.notation import Notation

if TYPE_CHECKING:
    from explorer.language.catalogue import Catalogue

LANGUAGES = ("en", "ko")
TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
IN_FORMULA = re.compile(r"\\text\{([^{}]*)\}")
NEUTRAL = ("C", "POSIX")  # locales of no language


class Voice:
    """A language by its code, and a notation; the translations are read when a text is said first."""

    def __init__(
        self, code: str = "en", notation: Notation | None = None, catalogue: "Catalogue | None" = None
    ) -> None:
        self.code = code
        self.notation = notation or Notation()
        if catalogue is not None:
            self.catalogue = catalogue

    @cached_property
    def catalogue(self) -> "Catalogue | None":
        """The translations; None where the program's own language is spoken."""
        path = TRANSLATIONS / f"function_explorer_{self.code}.ts"
        if not path.is_file():
            return None
        from explorer.language.catalogue import read_catalogue  # noqa: PLC0415 - who reads English does not wait

        return read_catalogue(path)

    def keep(self, names: Iterable[str]) -> None:
        """Leave names that the user gave as they are, also where they are words of the program."""
        if self.catalogue is not None:
            self.catalogue.keep(names)

    def shown(self, text: str) -> str:
        """Return a text of the program with its numbers in the notation."""
        return self.notation.numbers(self.worded(text))

    def worded(self, text: str) -> str:
        """Return a text about what is typed, its numbers as they are typed."""
        return self.catalogue.said(text) if text and self.catalogue is not None else text

    def formula(self, latex: str) -> str:
        """Return LaTeX, the words in it said and its numbers and functions in the notation."""
        if self.catalogue is not None:
            latex = IN_FORMULA.sub(lambda found: rf"\text{{{self.worded(found[1])}}}", latex)
        return self.notation.formula(latex)


ENGLISH = Voice()


def voice_of_environment(environment: Mapping[str, str] | None = None) -> Voice:
    """Return the voice that the user's locale asks for, English where there is none in its language."""
    return Voice(known_language(_wanted(os.environ if environment is None else environment)))


def known_language(names: list[str]) -> str:
    """Return the code of the first language of ours among locale names such as "ko_KR.UTF-8" or "ko-KR"."""
    codes = [re.split(r"[-_.@]", name)[0].lower() for name in names]
    return next((code for code in codes if code in LANGUAGES), "en")


def _wanted(environment: Mapping[str, str]) -> list[str]:
    """Return the names that the environment has, as gettext reads it; on Windows else that of the desktop."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if locale and locale.split(".")[0] not in NEUTRAL:
        return [*environment.get("LANGUAGE", "").split(":"), locale]
    return [] if locale else _of_the_desktop()


def _of_the_desktop() -> list[str]:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - of no use elsewhere
        import locale  # noqa: PLC0415 - likewise

        return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    return []
