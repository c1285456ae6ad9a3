"""Names nobody declared: an error each, with what was probably meant and what one click would make of it."""

import re
from collections.abc import Iterable

from explorer.diagnostics import Diagnostic, Fix, Span
from explorer.lang.characters import SUPERSCRIPTS
from explorer.lang.definitions import RESERVED_HINT, is_reserved
from explorer.lang.names import Known, is_letter, suggestion
from explorer.lang.shape_of_syntax import names_in
from explorer.lang.syntax import Call, Definition, Name, Node
from explorer.lang.tokens import canonical
from explorer.semantics.misordered import in_order, misordered

_BRACKET = re.compile(r"\s*(?:\\(?:left|bigl?|Bigl?)\s*)?[(（]")
_WORD_BEFORE = re.compile(r"(\w+)\s*$")
_WORD_AFTER = re.compile(r"\s*(\w+)")
_GLUED = re.compile(r"([^\W\d]{2,})(\d+\w*)")
_NEAR = 40  # characters, longer than the name of a function
_MOST = 20  # names explained in one definition; more would help nobody
_IN_WORDS = {
    "diff": "d/dx (x^2)", "derivative": "d/dx (x^2)", "differentiate": "d/dx (x^2)", "ableitung": "d/dx (x^2)",
    "choose": "n!/(k! (n - k)!)", "binom": "n!/(k! (n - k)!)", "nCr": "n!/(k! (n - k)!)",
    "for": "{x > 0: x^2}", "when": "{x > 0: x^2}", "where": "{x > 0: x^2}", "wenn": "{x > 0: x^2}",
    "lim": "the formula of the limit itself", "limit": "the formula of the limit itself",
    "int": "sum(k^2, k, 1, 10): integrals are not read", "integral": "sum(k^2, k, 1, 10): integrals are not read",
    "power": "x^2", "pow": "x^2", "square": "x^2",
    "slider": "a = 1 [0 .. 5] for a slider", "manipulate": "a = 1 [0 .. 5] for a slider",
}  # fmt: skip
_NEEDLESS = frozenset({"plot", "plot3d", "draw", "graph", "show", "contourplot", "zeichne"})


def undeclared(definition: Definition, known: Known, text: str) -> tuple[Diagnostic, ...]:
    """Return an error for each name of the body that means nothing here, once a name."""
    if definition.body is None:
        return ()
    unknown: dict[str, Name] = {}
    called = _called(definition.body, text)
    sums = list(misordered(definition.body, known))
    told: dict[Call, Diagnostic] = {}
    for name in names_in(definition.body):
        bare_letter = is_letter(name.name) and _is_letter_word(name.name, known) and name.span.start not in called
        if bare_letter or not known.is_known(name.name):
            around = next((call for call in sums if call.span.start <= name.span.start < call.span.end), None)
            if around is not None:
                told.setdefault(around, in_order(around, text))
            else:
                unknown.setdefault(name.name, name)
    found = list(told.values())[:_MOST]
    for name in list(unknown.values())[:_MOST]:
        found += _explained(name, definition, known, text, called, list(unknown))
    return tuple(found)


def _is_letter_word(name: str, known: Known) -> bool:
    """D, I, beta and gamma without brackets are letters that nobody declared."""
    word = known.word(name)
    return word is not None and word.kind != "constant"


def _called(body: Node, text: str) -> set[int]:
    """The places of names that are directly followed by a bracket."""
    return {name.span.start for name in names_in(body) if _BRACKET.match(text, name.span.end)}


def _explained(
    name: Name, definition: Definition, known: Known, text: str, called: set[int], unknown: list[str]
) -> Iterable[Diagnostic]:
    word, span, typed = name.name, name.span, text[name.span.start : name.span.end]
    typed = word if typed in SUPERSCRIPTS else typed
    if is_reserved(word):
        yield Diagnostic("`i` is kept for the imaginary unit, and functions here are real", span, RESERVED_HINT)
        return
    function = span.start in called
    if word == "o" and _composes(span, known, text):
        hint, fix = "write ∘ for a composition", Fix("write ∘", span, "∘")
        yield Diagnostic("`o` is not defined", span, hint, fixes=(fix,))
        return
    if is_letter(word):
        yield from _letter(name, definition, typed, unknown, function=function)
        return
    if typed.startswith("\\text"):
        yield Diagnostic(f"the words `{typed}` are no part of a formula", span, "delete them, or write them after #")
        return
    if word.lower() in _NEEDLESS:
        fix = Fix("leave it out", span, "")
        yield Diagnostic(f"`{typed}` is not needed: what is defined is drawn", span, "leave it out", fixes=(fix,))
        return
    if word.lower() in _IN_WORDS:
        what = "a known function" if function else "known here"
        yield Diagnostic(f"`{typed}` is not {what}", span, f"write {_IN_WORDS[word.lower()]}")
        return
    yield from _misspelt(name, typed, known, function=function)


def _misspelt(name: Name, typed: str, known: Known, *, function: bool) -> Iterable[Diagnostic]:
    word, span = name.name, name.span
    glued = _GLUED.fullmatch(word)
    if glued and known.is_function(glued[1]) and not function:  # sin3x
        spread = f"{glued[1]}({glued[2]})"
        fix = Fix(f"write {spread}", span, spread)
        yield Diagnostic(
            f"`{typed}` is not known here; did you mean `{spread}`?", span, f"write {spread}", fixes=(fix,)
        )
        return
    if not function and _is_product(word, known):
        spread = " ".join(word)
        message = f"`{typed}` is not a name known here; for the product {' times '.join(word)} leave a space"
        yield Diagnostic(message, span, f"write {spread}", fixes=(Fix(f"write {spread}", span, spread),))
        return
    meant = suggestion(word, known, functions=function)
    if meant is None and function:
        meant = suggestion(word, known, functions=False)
    what = "a known function" if function else "known here"
    if meant is not None:
        yield Diagnostic(
            f"`{typed}` is not {what}; did you mean `{meant}`?",
            span,
            f"write {meant}",
            fixes=(Fix(f"write {meant}", span, meant),),
        )
    elif len(word) <= 3 and word.isalpha():
        spread = " ".join(word)
        yield Diagnostic(
            f"`{typed}` is not {what}", span, f"for a product write {spread}; names are declared in lines of their own"
        )
    else:
        yield Diagnostic(
            f"`{typed}` is not {what}",
            span,
            f"add a line that defines it, for example {typed}{'(x) = x^2' if function else ' = 1'}",
        )


def _composes(span: Span, known: Known, text: str) -> bool:
    """Whether an o stands between two functions."""
    before = _WORD_BEFORE.search(text[max(span.start - _NEAR, 0) : span.start])
    after = _WORD_AFTER.match(text, span.end)
    return all(found is not None and known.is_function(canonical(found[1])) for found in (before, after))


def _is_product(word: str, known: Known) -> bool:
    """Whether a short unknown word was probably meant as a product of letters, one of them known."""
    if not (1 < len(word) <= 3 and word.isalpha() and any(known.is_variable(letter) for letter in word)):
        return False
    near = suggestion(word, known, functions=False)
    return near is None or near in known.words


def _letter(
    name: Name, definition: Definition, typed: str, unknown: list[str], *, function: bool
) -> Iterable[Diagnostic]:
    span = name.span
    end = definition.body.span.end if definition.body is not None else span.end
    argument = _argument_fix(definition, typed, unknown)
    parameter = Fix(f"make {typed} a parameter", Span(end, end), f"\n{typed} = 1")
    hint = f"make `{typed}` a parameter: add a line {typed} = 1"
    fixes: tuple[Fix, ...] = (parameter, argument)
    if function and name.name == "sigma":
        hint, fixes = "write sigmoid for that activation function", (Fix("write sigmoid", span, "sigmoid"), *fixes)
    elif function:
        hint += f"; or define {typed}(x) = …"
    elif definition.kind == "value":
        hint = f"write {argument.replacement} = … to make it a function; or add a line {typed} = 1"
        fixes = (argument, parameter)
    yield Diagnostic(f"`{typed}` is not defined", span, hint, fixes=fixes)


def _argument_fix(definition: Definition, typed: str, unknown: list[str]) -> Fix:
    title = f"make {typed} an argument"
    if definition.kind == "function":
        end = definition.arguments[-1].span.end if definition.arguments else definition.span.end + 1
        return Fix(title, Span(end, end), f", {typed}")
    letters = ", ".join(sorted(n for n in unknown if is_letter(n)))
    return Fix(title, definition.span, f"{definition.name}({letters})")
