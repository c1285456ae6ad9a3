"""Functions applied to arguments: words of the language, functions of the user, and operators such as grad."""

from collections.abc import Mapping

from explorer.graph.expr import Expr
from explorer.graph.shapes import ShapeError
from explorer.lang.names import Known
from explorer.lang.stream import unreadable
from explorer.lang.syntax import Bars, Call, Name, Node, Number, Text
from explorer.lang.vocabulary import Word
from explorer.semantics.builders import built, norm
from explorer.semantics.calculus import operated, template_of
from explorer.semantics.lowering import Lowering
from explorer.semantics.templates import Template, places


def call(w: Lowering, node: Call) -> Expr:
    """Return the value of a function at its arguments."""
    word = _word(w.known, node)
    if word is None:
        template, others = _function(w, node.function)
        values = [w.lower(argument) for argument in node.arguments]
        try:
            found = places(template, values)
        except ShapeError as error:
            hint = f"write {template.name}({', '.join(template.input_names)})"
            raise unreadable(str(error), node.span, hint) from None
        return w.fitted(node.span, lambda: w.replaced(template.output, {**others, **found}, node.span))
    check_arity(w, node, word)
    if word.kind == "operator":
        return operated(w, node, word)
    if word.name == "norm" and isinstance(node.arguments[-1], Text):
        matrix, which = w.lower(node.arguments[0]), node.arguments[-1].text
        return w.fitted(node.span, lambda: norm(matrix, which))
    logarithm = _logarithm_of(w, node, word)
    if logarithm is not None:
        return logarithm
    values = [w.lower(argument) for argument in node.arguments]
    return w.fitted(node.span, lambda: built(w.graph, word.builder, values), node.arguments, values)


_LOGARITHMS = {"gamma": "lgamma", "det": "logdet"}


def _logarithm_of(w: Lowering, node: Call, word: Word) -> Expr | None:
    """Return ln |Γ(x)| and ln |det A| as the functions that do not overflow on the way."""
    bars = node.arguments[0] if node.arguments else None
    if word.builder != "log" or len(node.arguments) != 1 or not isinstance(bars, Bars) or bars.which != "abs":
        return None
    inner = bars.operand
    row = _word(w.known, inner) if isinstance(inner, Call) else None
    if row is None or row.name not in _LOGARITHMS or not isinstance(inner, Call) or len(inner.arguments) != 1:
        return None
    value = w.lower(inner.arguments[0])
    return w.fitted(node.span, lambda: built(w.graph, _LOGARITHMS[row.name], [value]))


def _function(w: Lowering, node: Node) -> tuple[Template, Mapping[Expr, Expr]]:
    """The function that is called; one of the text is taken from its own graph, so that it is copied once."""
    found = w.meanings.functions.get(node.name) if isinstance(node, Name) else None
    if found is None:
        return template_of(w, node), {}
    names = tuple([str(i.data) for i in found.inputs])
    return Template(found.name, found.inputs, found.output, names), w.parameters_of(found)


def _word(known: Known, node: Call) -> Word | None:
    return known.word(node.function.name) if isinstance(node.function, Name) else None


def check_arity(w: Lowering, node: Call, word: Word) -> None:
    """Refuse a wrong number of arguments."""
    low, high = word.arity
    given = len(node.arguments)
    if word.kind == "binder" and given != 1:
        hint = f"write {word.name}(k^2, k, 1, 10), or {word.name}(v) for the entries of a vector"
        raise unreadable(f"`{word.name}` needs a formula, its variable and two bounds", node.span, hint)
    if low <= given <= high:
        return
    wanted = str(low) if low == high else f"{low} or {high}" if high == low + 1 else f"at least {low}"
    pair = _decimal_comma(w, node)
    hint = f"a decimal number has a point: {pair[0]}.{pair[1]}" if pair else word.help
    said = f"`{word.name}` takes {wanted} {'argument' if high == 1 else 'arguments'}, not {given}"
    raise unreadable(said, node.span, hint)


def _decimal_comma(w: Lowering, node: Call) -> tuple[str, str] | None:
    """Neighbouring arguments that may have been meant as one number with a decimal comma."""
    for a, b in zip(node.arguments, node.arguments[1:], strict=False):
        if isinstance(a, Number) and isinstance(b, Number) and w.text[a.span.end : b.span.start] == ",":
            return a.text, b.text
    return None
