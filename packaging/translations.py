"""Collects what the program says to people into resources/translations/*.ts, which Qt Linguist opens.

A text is found by its syntax, not by a mark at each place: a literal that holds prose is one, unless it is a docstring
or stands where only programs read (SILENT, MUTE). A sentence with values in it becomes a template with %1, %2 …; where
a value is one of two literals the template is written out for both. Single words are texts where they are an argument
of what people see (TITLED), or given to Qt's tr(), and capitalized ones also in the tables of NAMED.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "resources/translations").glob("function_explorer_*.ts"))

# Modules whose strings only programs read.
SILENT = (
    "explorer/__init__.py",
    "explorer/printing/",  # LaTeX, Python, DOT
    "explorer/symbolic/",  # sympy's names
    "explorer/numeric/",  # source of scalar Python
    "explorer/autodiff/",  # messages about bugs of ours
    "explorer/graph/rewrite.py",  # likewise
    "explorer/graph/expr.py",
    "explorer/document/labs/own_keys.py",  # keys of settings
    "explorer/export/tikz.py",
    "explorer/lessons/beginnings.py",  # parts of a lesson file
    "explorer/lessons/drafts.py",  # likewise
    "explorer/lessons/words.py",  # has its Korean beside it
    "ui/views/gl/programs.py",  # GLSL
    "ui/widgets/style.py",  # a style sheet
    "ui/widgets/rich_text.py",  # HTML
    "ui/app/gallery.py",  # a page for developers
    "ui/app/screenshot.py",
    "ui/classroom/thesaurus.py",  # what people type, in each language
    "ui/widgets/texts.py",  # keys under which texts are remembered
    "ui/widgets/markdown.py",  # HTML
)
# Modules in which only what is said aloud is a text: the others are lines of programs, styles, names.
SPOKEN = (
    "explorer/derivation/written.py",
    "explorer/export/script.py",
    "explorer/lessons/reasons.py",
    "ui/__main__.py",
    "ui/app/self_test.py",
)
ALOUD = {"said", "worded"}  # calls by which it is said
# Calls whose arguments only programs read.
MUTE = {
    "compile",
    "import_module",
    "warn",
    "AssertionError",
    "TypeError",
    "KeyError",
    "getLogger",
    "namedtuple",
    "_examples",
}
# Calls that take texts for people: the arguments, by place or name, that are texts also as a single word.
TITLED: dict[str, tuple[int | str, ...]] = {
    "tr": (0,),
    "translate": (1,),
    "translated": (0,),
    "shown": (0,),
    "worded": (0,),
    "said": (0,),
    "Row": (1,),
    "Choice": (1, 2, "title", "options"),
    "Entry": (1, "title", "hint", "problem"),
    "Button": (0, "title", "tip"),
    "DataRequest": (0, "title", "tip"),
    "Transport": ("title",),
    "Slider": (1, "title"),
    "Line": ("name", "note"),
    "Table": (9, "name", "remark"),
    "Fact": (0, "name", "words", "missing", "tip", "label"),
    "LegendEntry": (0, "text"),
    "Label": (3, "text"),
    "TextLine": (0, "text"),
    "Axis": (0, "name"),
    "PlaneScene": (0, "title", "note", "caption"),
    "SpaceScene": (0, "title", "note", "caption"),
    "Layer": (1, "title"),
    "LayerState": (1, "title"),
    "Format": (1, "title"),
}
# Arguments, by place or name, that are keys for programs, also where they look like words.
KEYS: dict[str, tuple[int | str, ...]] = {
    "apply": (1,),
    "emit": (1,),
    **dict.fromkeys(
        ("Mesh", "Polyline", "Polygon", "Arrows", "Points", "Label", "Boxes", "HeatMap", "Table", "Step"), (0, "key")
    ),
}
# What looks like a text and is none: names of intents, of drivers and styles, keys under which steps are merged.
NOT_TEXTS = {
    *("move up", "move down", "remove forwards", "remove backwards", "remove selected"),
    *("select all", "select up", "select down", "slide %1", "nudge %1", "view %1", "view direction", "coordinate %1"),
    *(
        "basic render",
        "gdi generic",
        "vertical-align: middle",
        "vertical-align: top",
        "Fusion",
        "Any",
        "English",
        "Actions",
        "Dialogs",
        "Thing",
    ),
    *("Phi", "theta in R^%1", "Phi = %1", "L(%1) = (y - Phi theta)' W (y - Phi theta)"),
    *("L(%1) = ||y - Phi theta||^2", "L(%1) = ||z - R theta||^2 + %2"),
    *("Return the node %1(x).", "Return the node %1(x, y).", "polygamma besselj sphericalj", "lgamma gamma"),
    "add sub mul div pow atan2 hypot max min mod lt le eq ne and or",
    *("more options", "no shape", "not there", "f(x) = norm([x, 2], inf)", "unknown field `([^`]+)`"),
    *(
        "%1 in R^(%2)",
        "[%1 .. %2 step %3]",
        "<Trace %1 of %2: %3>",
        "# Function Explorer",
        "the graph has a cycle",
        "Python 3",
    ),
    "<Function %1(%2) -> %3>",
    *("Ctrl+← → ↑ ↓", "Home", "Page Up, Page Down", "Space", "Esc"),
    *("Alt+Up, Alt+Down", "Shift+Up, Shift+Down", "Enter", "%1  (Ctrl+Shift+Backspace)"),
}
# Single words in tables and verdicts, which nothing in their syntax tells from keys.
WORDS = """
increasing decreasing indefinite zero singular degenerate minimum maximum saddle forward backward central always
numerator denominator exactly reshaped flat random insert simplify multiply momentum constant gram moment spirals
iteration sweeps sweep Gauss–Newton identity count circles lines transpose trace determinant inverse coefficient
term sum missing wrong open ok symmetric variable values all surely undefined north south east west north-east
north-west south-east south-west minima maxima everywhere nowhere commas semicolons tabs bars spaces row column kink
moons jumps linearity surface graph box boxes components |coefficient|
options argument note example examples formats student questions tries hints file
pictures animations surfaces tables samples documents
"""
# Sentences that are made of several texts, as they are read.
PHRASES = (
    *("`%1` has %2 entries", "`%1` has 1 entry", "`%1` is %2", "`%1` is a number", "%1 times %2"),
    *("write a = 1 [0 .. 5] for a slider", "write {x > 0: x^2}"),
)
NAMED = ("ui/", "explorer/document/")  # packages with tables of names; capitalized words are those
PROSE = re.compile(r"(?<![\\\w])(?:[A-Za-z][a-z]{2,}|is|if|in|of|or|to|at|by|on|no|as|it|up|an)(?![\w(])")
# File patterns, PowerShell, attributes, LaTeX, CSS, indented sources, formats of other programs, Python, HTML.
CODE = re.compile(r"^\*\.\w|New-Object|=\"%|\\[a-z]|;\w|\n {2}|::|==|</?(?:span|details|math|tr|li)\b")
HTML = re.compile(r"</?[a-z]")
IN_SENTENCE = re.compile(r"(?:add|write|with|without|such as) (?:==|\\\S+)")  # what is to be typed


def collect() -> dict[str, list[str]]:
    """Return the texts of the program by module, each once."""
    found: dict[str, list[str]] = defaultdict(list, {"words": [*WORDS.split(), *PHRASES]})
    seen = set(found["words"])
    for path in sorted([*(ROOT / "explorer").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(SILENT):
            continue
        source = path.read_text("utf-8")
        for text in texts_of(source, named=name.startswith(NAMED), spoken=name in SPOKEN):
            if text not in seen:
                seen.add(text)
                found[name.removesuffix(".py").replace("/", ".")].append(text)
    found["resources.examples"] = [text for text in _comments() if text not in seen]
    return found


def _comments() -> list[str]:
    """Return what the examples say about themselves."""
    paths = sorted((ROOT / "resources/examples").glob("*.nabla"))
    lines = [line for path in paths for line in json.loads(path.read_text("utf-8"))["definitions"]]
    return list(dict.fromkeys(line[2:] for line in lines if line.startswith("# ")))


def texts_of(source: str, *, named: bool = False, spoken: bool = False) -> list[str]:
    """Return the texts for people in the source of a module, in their order; those of `spoken` ones are said aloud."""
    finder = _Finder(named=named, spoken=spoken)
    finder.visit(ast.parse(source))
    return list(dict.fromkeys(finder.texts))


class _Finder(ast.NodeVisitor):
    """Walks through a module; what it meets first is the outermost, so a sentence is found before its parts."""

    def __init__(self, *, named: bool, spoken: bool) -> None:
        self.texts: list[str] = []
        self._named = named
        self._heard = not spoken

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in MUTE or name.endswith("Warning"):
            return
        if name in TITLED:
            places = TITLED[name]
            for place, value in [*enumerate(node.args), *((word.arg, word.value) for word in node.keywords)]:
                if place in places:
                    self._titles(value)
        keys = KEYS.get(name, ())
        self.visit(node.func)
        heard, self._heard = self._heard, self._heard or name in ALOUD
        for place, value in [*enumerate(node.args), *((word.arg, word.value) for word in node.keywords)]:
            if place not in keys:
                self.visit(value)
        self._heard = heard

    def visit_arg(self, node: ast.arg) -> None:
        """Pass over annotations."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None and getattr(node.annotation, "id", "") != "TypeAlias":
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.decorator_list, node.args, *node.body):
            self.visit(part)

    def _titles(self, node: ast.expr) -> None:
        """Take the single words in an argument for texts."""
        match node:
            case ast.Constant(str(text)) if WORD.search(text):
                self.texts.append(text)
            case ast.Tuple(parts) | ast.List(parts):
                for part in parts:
                    self._titles(part)
            case ast.IfExp():
                self._titles(node.body)
                self._titles(node.orelse)

    def _in_formulas(self, text: str) -> None:
        """Take what LaTeX has in words."""
        self.texts += [said for found in IN_FORMULA.findall(text) if WORD.search(said := found.strip(" :"))]

    def visit_Constant(self, node: ast.Constant) -> None:
        if not self._heard:
            return
        if isinstance(node.value, str):
            self._in_formulas(node.value)
        if isinstance(node.value, str) and (is_prose(node.value) or (self._named and is_name(node.value))):
            self.texts.append(node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._composed(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if isinstance(node.op, ast.Add) and any(map(_is_text, _summands(node))):
            self._composed(node)
        else:
            self.generic_visit(node)

    def _composed(self, node: ast.expr) -> None:
        for pieces in product(*_pieces(node)):
            text = _numbered(pieces)
            self._in_formulas(text)
            if is_prose(text) and self._heard:
                self.texts.append(text)
        for inner in _inner(node):
            self.visit(inner)


WORD = re.compile(r"[A-Za-z]{2,}")
IN_FORMULA = re.compile(r"\\text\{([^{}]*)\}")
NAME = re.compile(r"[A-Z][a-z]{2,}")
_HOLE = "\0"


def is_name(text: str) -> bool:
    """Whether a text is a single word that people read in a table of names."""
    return NAME.fullmatch(text) is not None and text not in NOT_TEXTS


def is_prose(text: str) -> bool:
    """Whether a text is words for people and no code, name or formula."""
    if text in NOT_TEXTS or (HTML.search(text) and ("%1" in text or "style" in text)):
        return False
    plain = re.sub(r"`[^`]*`|%\d", " ", text)
    if " " not in text.strip() or CODE.search(IN_SENTENCE.sub(" ", text)):
        return False
    words = PROSE.findall(plain)
    return bool(words) and (len(words) > 1 or len(words[0]) > 2 or "%" in text)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _summands(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*_summands(node.left), *_summands(node.right)]
    return [node]


def _pieces(node: ast.expr) -> list[list[str]]:
    """Return what a text is made of: for each piece its alternatives, a hole for one that is known only later."""
    if len(summands := _summands(node)) > 1:
        return [piece for part in summands for piece in _pieces(part)]
    if isinstance(node, ast.JoinedStr):
        return [piece for value in node.values for piece in _pieces(value)]
    if isinstance(node, ast.FormattedValue):
        return _pieces(node.value) if node.format_spec is None else [[_HOLE]]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [[node.value]]
    if isinstance(node, ast.IfExp):
        sides = [_pieces(node.body), _pieces(node.orelse)]
        if all(_HOLE not in "".join(choice) for side in sides for piece in side for choice in piece):
            return [["".join(choices) for side in sides for choices in product(*side)]]
    return [[_HOLE]]


def _numbered(pieces: tuple[str, ...]) -> str:
    """Return a template: each hole becomes a field with a number; holes side by side are one."""
    text = re.sub(f"{_HOLE}+", _HOLE, "".join(pieces))
    numbers = iter(range(1, text.count(_HOLE) + 1))
    return re.sub(_HOLE, lambda _: f"%{next(numbers)}", text)


def _inner(node: ast.expr) -> Iterator[ast.expr]:
    """Return the expressions in a composed text, which may hold texts of their own."""
    if len(summands := _summands(node)) > 1:
        for part in summands:
            yield from _inner(part)
    elif isinstance(node, ast.JoinedStr):
        for value in node.values:
            yield from _inner(value)
    elif isinstance(node, ast.FormattedValue):
        yield from _inner(node.value)
    elif not isinstance(node, ast.Constant):
        yield node


def merge(path: Path, found: dict[str, list[str]]) -> tuple[int, int, int]:
    """Bring a .ts file up to the texts; return how many there are, lack a translation, and have vanished."""
    root = ET.parse(path).getroot()  # noqa: S314 - a file of ours
    known = {m.findtext("source", ""): m.findtext("translation", "") for m in root.iter("message")}
    made = ET.Element("TS", {"version": "2.1", "language": root.get("language", ""), "sourcelanguage": "en"})
    lacking = 0
    for module, texts in found.items():
        context = _context(made, module)
        for text in texts:
            translation = known.pop(text, "")
            lacking += not translation
            _add(context, text, translation, "" if translation else "unfinished")
    gone = {source: translation for source, translation in known.items() if translation}
    if gone:
        context = _context(made, "vanished")
        for source, translation in gone.items():
            _add(context, source, translation, "vanished")
    ET.indent(made, "  ")
    text = ET.tostring(made, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")
    return sum(map(len, found.values())), lacking, len(gone)


def _context(root: ET.Element, name: str) -> ET.Element:
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = name
    return context


def _add(context: ET.Element, source: str, translation: str, state: str) -> None:
    message = ET.SubElement(context, "message")
    ET.SubElement(message, "source").text = source
    ET.SubElement(message, "translation", {"type": state} if state else {}).text = translation


def main() -> int:
    """Bring every .ts file up to the texts of the program."""
    found = collect()
    for path in FILES:
        texts, lacking, gone = merge(path, found)
        print(f"{path.name}: {texts} texts, {lacking} without a translation, {gone} vanished")
    return 0


if __name__ == "__main__":
    sys.exit(main())
