"""Text to tokens: numbers, names, operators; LaTeX commands become the tokens they stand for.

A token keeps its place in the typed text. Nothing raises; a character that cannot be read becomes a diagnostic.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from explorer.diagnostics import Diagnostic, Span
from explorer.lang.characters import GREEK, SUBSCRIPTS, SUPERSCRIPTS, normalised, refused
from explorer.lang.latex_commands import ACCENTS, COMMANDS, FONTS, SPACES, UNREAD, WRAPPERS

TEXT_LIMIT = 100_000
NESTING_LIMIT = 200


class Token(NamedTuple):
    """One word or sign; kinds are number, name, op, superscript, string, begin, finish (LaTeX environments), end."""

    kind: str
    text: str
    start: int
    end: int
    spaced: bool

    @property
    def span(self) -> Span:
        """The characters of the token in the typed text."""
        return Span(self.start, self.end)

    def is_op(self, *texts: str) -> bool:
        """Whether the token is one of these signs."""
        return self.kind == "op" and self.text in texts


TOO_DEEP = (f"nested more than {NESTING_LIMIT} deep", "give the inner part a name on a line of its own")
_RAISED = "".join(SUPERSCRIPTS)
_NO_LETTER = _RAISED + "ᵀ"
_WORD = rf"[^\W\d_{_NO_LETTER}](?:[^\W_{_NO_LETTER}]|_\{{[^\W_]+\}}|_(?=[^\W_{_NO_LETTER}]))*"
_PATTERN = re.compile(
    rf"""(?P<blank>\s+|\.(?=\s*\\end)|&(?=\s*:?=)|\\(?:left|right)\s*\.|\\tag\s*\{{[^{{}}]*\}})
    |(?P<number>(?:[0-9]+(?:\.(?![.*/^])[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
    |(?P<environment>\\(?:begin|end)\s*\{{\s*[A-Za-z]*\*?\s*\}}(?:\s*\{{[lcr|@\s]*\}})?)
    |(?P<font>\\(?:{"|".join((*FONTS, *ACCENTS))})(?:\s*\{{\s*\\?[^\W_]+\s*\}}
      |\s+[^\W_]|\s*\\[A-Za-z]+)(?:_\{{[^\W_]+\}}|_\{{\\(?:{"|".join(FONTS)})\s*\{{[^\W_]+\}}\}}|_[^\W_]+)?)
    |(?P<command>\\(?:[A-Za-z]+(?:_\{{[^\W_]+\}}|_[^\W_]+)?|.?))
    |(?P<name>{_WORD}|∞)
    |(?P<superscript>[{_RAISED}]+)
    |(?P<op>\|->|->|\.\.\.?|<=|>=|=<|==|!=|<>|\*\*|\.\*|\./|\.\^|=>|.)""",
    re.VERBOSE,
)
_SAME = {"≤": "<=", "=<": "<=", "≥": ">=", "≠": "!=", "<>": "!=", "→": "->", "↦": "|->", "**": "^", "…": ".."}
_SIGNS = frozenset("+-*/^'!|‖()[]{}<>=,;:·×⊙@⊗∘√∛∇∂∈_&ᵀ⟨⟩⌊⌋⌈⌉⊤") | {
    "<=", ">=", "==", "!=", "..", "->", "|->", ".*", "./", ".^", "\\\\", "frac", "sqrt",
}  # fmt: skip
_PLAIN = frozenset("+-*/^|,")  # signs that are nothing else
_WORDS = {"∧": "and", "∨": "or", "¬": "not", "∈": "in"}
_CLOSERS = frozenset(")]}⟩⌋⌉")
_MODULES = frozenset({"np", "numpy", "math", "Math", "torch", "sympy", "sp", "tf", "jnp"})
_STRING = re.compile(r"""(['"])([A-Za-z]+)\1""")
_INDEXED = re.compile(r"^(\D+)_(\d+)$")


def canonical(word: str) -> str:
    """Return the one name that x_1, x_{1}, x₁ and x1 (and θ and theta) stand for."""
    if word.isascii() and "_" not in word:
        return word
    plain = "".join([GREEK.get(c) or SUBSCRIPTS.get(c) or c for c in word]).replace("{", "").replace("}", "")
    match = _INDEXED.match(plain)
    return match[1] + match[2] if match else plain


class _Tokenizer:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self.text = unwrapped(normalised(text))
        self.typed = text
        self.tokens: list[Token] = []
        self.problems: list[Diagnostic] = []
        self.spaced = False
        self.digits = 0  # how many single digits \frac still takes, as in \frac12
        self.open: list[str] = []  # brackets open now

    def run(self) -> None:
        position = 0
        take: dict[str, Callable[[str, int, int], int | None]] = {
            "number": self._number, "name": self._name, "op": self._op, "command": self._command,
            "superscript": self._superscript, "environment": self._environment, "font": self._font,
        }  # fmt: skip
        while position < len(self.text) and not self.problems:
            match = _PATTERN.match(self.text, position)
            if match is None or match.lastgroup == "blank":
                position = match.end() if match else position + 1
                self.spaced = True
                continue
            stop = take[match.lastgroup or "op"](match.group(), position, match.end())
            position = match.end() if stop is None else stop
        self._emit("end", "", len(self.text), len(self.text))

    def _emit(self, kind: str, text: str, start: int, end: int) -> None:
        self.tokens.append(Token(kind, text, start, end, self.spaced))
        self.spaced = False

    def _refuse(self, message: str, start: int, end: int, hint: str) -> None:
        self.problems.append(Diagnostic(message, Span(start, end), hint))

    def _number(self, text: str, start: int, end: int) -> int | None:
        if self.digits and text[0].isdigit():
            self.digits -= 1
            self._emit("number", text[0], start, start + 1)
            return start + 1
        self._emit("number", text, start, end)
        return None

    def _name(self, text: str, start: int, end: int) -> None:
        hidden = None if text.isascii() else next((i for i, c in enumerate(text) if refused(c)), None)
        if hidden is not None or not (text[0].isalpha() or text == "∞"):
            self._unknown(text[hidden or 0], start + (hidden or 0))
        self._emit("name", canonical(text), start, end)

    def _op(self, text: str, start: int, end: int) -> int | None:
        if text in _PLAIN:
            self._emit("op", text, start, end)
            return None
        string = _STRING.match(self.text, start) if text in "'\"" else None
        if string and self.tokens and self.tokens[-1].is_op(",", "("):
            self._emit("string", string[2], start, string.end())
            return string.end()
        if text == "=<" and not self.open and not any(token.is_op("=") for token in self.tokens):
            self._emit("op", "=", start, start + 1)  # v=<1, 2>
            return start + 1
        if text in _WORDS:
            self._emit("name", _WORDS[text], start, end)
        elif text == '"':  # a double prime
            self._emit("op", "'", start, end)
            self._emit("op", "'", start, end)
        elif _SAME.get(text, text) in _SIGNS:
            self.digits = 0 if text == "{" else self.digits
            self._emit("op", _SAME.get(text, text), start, end)
            self._nest(text, start, end)
        else:
            self._unknown(text, start)
        return None

    def _nest(self, text: str, start: int, end: int) -> None:
        """Stop at the first bracket beyond the limit, before the rest of a hostile text costs time."""
        if text in "([{⟨⌊⌈":
            self.open.append(text)
            if len(self.open) > NESTING_LIMIT:
                self._refuse(TOO_DEEP[0], start, end, TOO_DEEP[1])
        elif text in _CLOSERS and self.open:
            self.open.pop()

    def _unknown(self, char: str, start: int) -> None:
        hidden = refused(self.typed[start])
        code = f"U+{ord(self.typed[start]):04X}"
        if hidden:
            self._refuse(
                f"the text holds {hidden} ({code}) here",
                start,
                start + 1,
                "delete it; it cannot be seen but it is there",
            )
        elif char in _UNWRITTEN:
            message, hint = _UNWRITTEN[char]
            self._refuse(message, start, start + 1, hint)
        elif char == "." and not self.text[start + 1 :].strip():
            self._refuse("a formula does not end with a point", start, start + 1, "delete the point")
        elif char == "." and self.tokens and self.tokens[-1].text in _MODULES:
            name = self.tokens[-1].text
            hint = f"write the function without `{name}.`"
            self._refuse(f"`{name}` is not needed", self.tokens[-1].start, start + 1, hint)
        elif char in {".", "..."}:
            self._refuse("a point belongs between the digits of a number", start, start + 1, "write 0.5 or 2 · x")
        elif char == "=>":
            self._refuse(
                "`=>` is not a sign of this language",
                start,
                start + 2,
                "write >= for “at least”, -> in a signature",
            )
        else:
            self._refuse(
                f"`{self.typed[start]}` has no meaning in a formula",
                start,
                start + 1,
                "delete it or write its name in letters",
            )

    def _unread(self, word: str, start: int, stop: int) -> None:
        hint = "write it as text, for example sin(x) or a/b"
        message, hint = UNREAD.get(word, (f"`\\{word}` is not a LaTeX command read here", hint))
        self._refuse(message, start, stop, hint)

    def _superscript(self, text: str, start: int, end: int) -> None:
        self._emit("superscript", "".join([SUPERSCRIPTS[c] for c in text]), start, end)

    def _environment(self, text: str, start: int, end: int) -> None:
        name = text[text.index("{") + 1 : text.index("}")].strip().rstrip("*")
        self._emit("begin" if text.startswith("\\begin") else "finish", name, start, end)

    def _font(self, text: str, start: int, end: int) -> None:
        found = _FONT.match(text)
        font, inner, index = found.groups() if found else ("", text, "")
        index = _INNER_FONT.sub(r"\1", index)
        kind, meant = COMMANDS.get(inner[1:], ("", "")) if inner.startswith("\\") else ("name", inner)
        if kind == "name":
            accent = f"_{font}" if font in ACCENTS else ""
            self._emit("name", canonical(meant + (accent + index.replace("_", "") if accent else index)), start, end)
        elif kind == "op":
            self._emit("op", meant, start, end)
        else:
            self._unread(inner.removeprefix("\\"), start, end)

    def _command(self, text: str, start: int, end: int) -> int | None:
        word, subscript, _ = text[1:].partition("_")
        stop = start + 1 + len(word)
        kind, meant = COMMANDS.get(word, ("", ""))
        if kind == "name":
            self._emit("name", canonical(meant + text[1 + len(word) :]), start, end)
            return None
        if kind == "op":
            self.digits = 2 if meant == "frac" else 0
            self._emit("op", meant, start, stop)
        elif kind == "" and word:
            self._unread(word, start, stop)
        elif kind == "":
            self._refuse(
                "a backslash begins a LaTeX command",
                start,
                start + 1,
                "delete it, or write a command such as \\frac{1}{2}",
            )
        elif word in SPACES and self.open[-1:] in (["("], ["["]) and self._ends_operand():
            self._emit("op", ",", start, stop)
        else:
            self.spaced = True
        return stop if subscript else None

    def _ends_operand(self) -> bool:
        last = self.tokens[-1]
        return last.kind in {"number", "name", "superscript", "finish"} or last.is_op(*_CLOSERS, "'", "!")


_INNER_FONT = re.compile(r"\\[a-zA-Z]+\s*\{([^\W_]+)\}")  # x_{\mathsf{y}} is x_{y}
_FONT = re.compile(r"\\([a-zA-Z]+)\s*\{?\s*(\\?[^\W_]+)\s*\}?(.*)$")
_UNWRITTEN = {
    "$": ("dollar signs surround a formula and are no part of it", "delete the dollar signs"),
    "%": ("`%` has no meaning in a formula", "write 50/100 for 50%"),
    "°": ("angles are in radians", "write 30 pi/180 for 30 degrees"),
    "∫": UNREAD["int"], "±": UNREAD["pm"], "∀": UNREAD["forall"], "∃": UNREAD["exists"],
    "½": ("`½` is not read", "write 1/2"), "¼": ("`¼` is not read", "write 1/4"), "¾": ("`¾` is not read", "write 3/4"),
    "?": ("`?` has no meaning in a formula", "delete it; every value has to be known"),
}  # fmt: skip
_OPENING = re.compile(rf"^(?:\s|\$|\\\(|\\\[|\\begin\s*\{{(?:{WRAPPERS})\*?\}})+")
_END = re.compile(rf"\\end\s*\{{(?:{WRAPPERS})\*?\}}$")
_END_LENGTH = 24


def unwrapped(text: str) -> str:
    """Return `text` with the signs of LaTeX around a pasted formula blanked, at both ends."""
    if "$" not in text and "\\" not in text:
        return text
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    stop = _closing(text, start)
    return " " * start + text[start:stop] + " " * (len(text) - stop)


def _closing(text: str, start: int) -> int:
    r"""Where a formula ends before `$`, `\)`, `\]`, `\end{align}` or a line break, and the point or comma there."""
    stop = len(text)
    while stop > start:
        found = _END.search(text, max(start, stop - _END_LENGTH), stop)
        ending = next((e for e in ("$", "\\)", "\\]", "\\\\") if text.endswith(e, start, stop)), "")
        if text[stop - 1] == " ":
            stop -= 1
        elif found or ending:
            stop = found.start() if found else stop - len(ending)
            stop -= text.endswith((".", ",", ";"), start, stop)
        else:
            break
    return stop


def without_comment(text: str) -> str:
    """Return the part of a line before `#`."""
    return text.split("#", 1)[0]


def tokenize(text: str) -> tuple[list[Token], tuple[Diagnostic, ...]]:
    """Return the tokens of `text`, the last of kind "end", and what could not be read (at most one error)."""
    if len(text) > TEXT_LIMIT:
        problem = Diagnostic(
            f"the text has {len(text):,} characters; at most {TEXT_LIMIT:,} are read",
            Span(TEXT_LIMIT, len(text)),
            "shorten it or split it into several definitions",
        )
        return [Token("end", "", len(text), len(text), spaced=False)], (problem,)
    scan = _Tokenizer(text)
    scan.run()
    return scan.tokens, tuple(scan.problems)
