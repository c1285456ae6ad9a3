"""Calculus as expressions: f', f∘g, d/dx (…), ∂f/∂x, grad(f), hessian(f), D(f, [1, 2]), taylor(f, a, k)."""

import re
from collections.abc import Mapping, Sequence

from explorer.graph.expr import Expr
from explorer.graph.walk import substitute
from explorer.lang.shape_of_syntax import function_valued
from explorer.lang.stream import unreadable
from explorer.lang.syntax import Call, Compose, Name, Node, Partial, Prime, Vector
from explorer.lang.vocabulary import Word
from explorer.semantics.builders import built
from explorer.semantics.differential import OPERATORS, ORDER_LIMIT, differentiated, entries, taylor_polynomial
from explorer.semantics.lowering import Lowering
from explorer.semantics.templates import Template, places

_ENTRY = re.compile(r"(\D+)(\d{1,4})")


def template_of(w: Lowering, node: Node) -> Template:
    """Return the function a node stands for; raises UnreadableError."""
    match node:
        case Name():
            return _named(w, node)
        case Compose():
            outer, inner = template_of(w, node.outer), template_of(w, node.inner)
            output = _applied(w, node, outer, [inner.output])
            return Template(w.typed(node), inner.inputs, output, inner.input_names)
        case Prime():
            return _primed(w, node)
        case Partial():
            return _partial_template(w, node)
        case Call(Name(name)) if (word := w.known.word(name)) is not None and word.kind == "operator":
            return _operator(w, node, word, template_of(w, node.arguments[0]))
        case _:
            hint = "only functions are followed by arguments"
            raise unreadable(f"`{w.typed(node)}` is not a function", node.span, hint)


def _applied(w: Lowering, node: Node, template: Template, arguments: list[Expr]) -> Expr:
    return w.fitted(node.span, lambda: w.replaced(template.output, places(template, arguments), node.span))


def _named(w: Lowering, node: Name) -> Template:
    found = w.templates.get(node.name)
    if found is None:
        word = w.known.word(node.name)
        found = _definition(w, node) if word is None else _of_word(w, node, word)
        w.templates[node.name] = found
    return found


def _of_word(w: Lowering, node: Name, word: Word) -> Template:
    if word.arity[0] != 1 or word.kind != "map":
        raise unreadable(f"`{word.name}` cannot stand here without its arguments", node.span, word.help)
    x = w.graph.input(f"{word.name}(x)")
    return Template(word.name, (x,), built(w.graph, word.builder, [x]), ("x",))


def _definition(w: Lowering, node: Name) -> Template:
    name = node.name
    if name in w.meanings.broken:
        raise unreadable(f"`{name}` could not be read", node.span, "its own line says why")
    function = w.meanings.functions.get(name)
    if function is None:
        raise unreadable(f"`{name}` is not a known function", node.span, f"add a line {name}(x) = …")
    inputs = tuple([w.graph.input(f"{name}({i.data})", i.shape) for i in function.inputs])
    found = dict(zip(function.inputs, inputs, strict=True)) | w.parameters_of(function)
    output = w.replaced(function.output, found, node.span)
    return Template(name, inputs, output, tuple([str(i.data) for i in function.inputs]))


def _primed(w: Lowering, node: Prime) -> Template:
    template = template_of(w, node.function)
    if len(template.inputs) != 1 or template.inputs[0].shape != ():
        names = ", ".join(template.input_names)
        message = f"`{w.typed(node)}` needs a function of one number; `{template.name}` has {names}"
        raise unreadable(message, node.span, f"write ∂{template.name}/∂{template.input_names[0] if names else 'x'}")
    order = node.order + (w.known_whole(node.nth, "the order") if node.nth is not None else 0)
    if order < 0:
        raise unreadable("the order of a derivative is not negative", node.span, "write f^{(2)}")
    output = _derivative(w, node, template.output, [(template.inputs[0], None)] * order)
    return Template(w.typed(node), template.inputs, output, template.input_names)


def _derivative(w: Lowering, node: Node, output: Expr, variables: Sequence[tuple[Expr, int | None]]) -> Expr:
    """Differentiate by one number, or entry of a vector, after the other."""
    if len(variables) > ORDER_LIMIT:
        message = f"derivatives in formulas go to order {ORDER_LIMIT}"
        raise unreadable(message, node.span, "the Taylor tables show higher orders at a point")
    for variable, entry in variables:
        w.spend_on(output, node.span)
        output = w.fitted(node.span, lambda f=output, x=variable, i=entry: differentiated(f, x, i))  # type: ignore[misc]
    return output


def _partial_template(w: Lowering, node: Partial) -> Template:
    template = template_of(w, node.operand)
    inputs = dict(zip(template.input_names, template.inputs, strict=True))
    wrong = next((name for name in node.variables if _place(inputs, name) is None), None)
    if wrong is not None:
        names = ", ".join(template.input_names)
        raise unreadable(f"`{template.name}` has no argument `{wrong}`", node.span, f"its arguments are {names}")
    output = _by_variables(w, node, template.output, inputs)
    return Template(w.typed(node), template.inputs, output, template.input_names)


def _place(inputs: Mapping[str, Expr], name: str) -> tuple[Expr, int | None] | None:
    """Return the input a name stands for, or the vector and the entry that x_1 stands for."""
    if name in inputs:
        return inputs[name], None
    match = _ENTRY.fullmatch(name)
    vector = inputs.get(match[1]) if match else None
    if match is None or vector is None or len(vector.shape) != 1 or not 0 < int(match[2]) <= vector.shape[0]:
        return None
    return vector, int(match[2]) - 1


def _by_variables(w: Lowering, node: Partial, output: Expr, inputs: Mapping[str, Expr]) -> Expr:
    """Differentiate by numbers and entries of vectors one after the other, or by one whole vector or matrix."""
    places = [place for name in node.variables if (place := _place(inputs, name)) is not None]
    whole = [x for x, entry in places if x.shape and entry is None]
    if (len(places) > 1 and node.sign == "∇") or (whole and len(places) == 1):
        variables = tuple([x for x, _ in places])
        operator = "grad" if output.shape == () else "jacobian"
        template = Template(w.typed(node.operand), variables, output, node.variables)
        w.spend(entries(operator, template), node.span)
        w.spend_on(output, node.span)
        return w.fitted(node.span, lambda: OPERATORS[operator](template))
    if whole:
        message = "second derivatives by a vector or matrix are not written this way"
        raise unreadable(message, node.span, f"write hessian({w.typed(node.operand)})")
    return _derivative(w, node, output, places)


def partial(w: Lowering, node: Partial) -> Expr:
    """Return d/dx (…) of an expression, or ∂f/∂x at the arguments of the definition being read."""
    if function_valued(node.operand, w.known):
        return _at_own_arguments(w, node, template_of(w, node))
    inner = w.lower(node.operand)
    parameters = {name: w.parameter(name) for name in node.variables if name in w.meanings.parameters}
    inputs = parameters | {name: x for name, x in w.names.items() if x.op == "input"}
    wrong = next((name for name in node.variables if _place(inputs, name) is None), None)
    if wrong is not None:
        raise unreadable(f"`{wrong}` is not a variable here", node.span, "differentiate by an argument")
    return _by_variables(w, node, inner, inputs)


def _at_own_arguments(w: Lowering, node: Node, template: Template) -> Expr:
    """A function without arguments is taken at the arguments of the same names, with a note."""
    names = template.input_names
    if not all(name in w.arguments for name in names):
        raise unreadable(
            f"`{w.typed(node)}` needs its arguments", node.span, f"write {w.typed(node)}({', '.join(names)})"
        )
    w.note(f"`{w.typed(node)}` is taken at ({', '.join(names)})", node.span)
    own = [w.arguments[name] for name in names]  # this copy is as large as what was counted when it was derived
    return w.fitted(node.span, lambda: substitute(template.output, places(template, own)))


def operated(w: Lowering, node: Call, word: Word) -> Expr:
    """Return grad(f) at the arguments in scope, or grad(expression) by the arguments of the definition."""
    if function_valued(node.arguments[0], w.known):
        return _at_own_arguments(w, node, template_of(w, node))
    inner = w.lower(node.arguments[0])
    if not w.arguments:
        raise unreadable(f"`{word.name}` needs a function", node.span, word.help)
    inputs, names = tuple(w.arguments.values()), tuple(w.arguments)
    w.note(f"differentiated by {', '.join(names)}", node.span)
    return _operator(w, node, word, Template(w.typed(node.arguments[0]), inputs, inner, names)).output


def _operator(w: Lowering, node: Call, word: Word, template: Template) -> Template:
    if not word.arity[0] <= len(node.arguments) <= word.arity[1]:
        message = f"`{word.name}` takes {word.arity[0]} arguments, not {len(node.arguments)}"
        raise unreadable(message, node.span, word.help)
    if word.name == "D":
        output = _mixed(w, node, template)
    elif word.name == "taylor":
        output = _taylor(w, node, template)
    else:
        w.spend(entries(word.name, template), node.span)
        w.spend_on(template.output, node.span)
        output = w.fitted(node.span, lambda: OPERATORS[word.name](template))
    return Template(w.typed(node), template.inputs, output, template.input_names)


def _mixed(w: Lowering, node: Call, template: Template) -> Expr:
    """D(f, [1, 2]): the orders by each argument in turn."""
    listed = node.arguments[1]
    entries = listed.entries if isinstance(listed, Vector) else (listed,)
    orders = [w.known_whole(entry, "an order") for entry in entries]
    scalar = all(i.shape == () for i in template.inputs)
    if len(orders) != len(template.inputs) or not scalar or any(order < 0 for order in orders):
        message = f"`{template.name}` has the arguments {', '.join(template.input_names)}: one order for each"
        raise unreadable(message, listed.span, "for example D(f, [1, 2]) for once by x and twice by y")
    if sum(orders) > ORDER_LIMIT:
        message = f"derivatives in formulas go to order {ORDER_LIMIT}"
        raise unreadable(message, node.span, "the Taylor tables show higher orders at a point")
    variables = [(x, None) for x, order in zip(template.inputs, orders, strict=True) for _ in range(order)]
    return _derivative(w, node, template.output, variables)


def _taylor(w: Lowering, node: Call, template: Template) -> Expr:
    center = w.lower(node.arguments[1])
    order = w.known_whole(node.arguments[2], "the order")
    return w.fitted(node.span, lambda: taylor_polynomial(template, center, order, lambda f: w.spend_on(f, node.span)))


def prime_alone(w: Lowering, node: Prime) -> Expr:
    """Return f' taken at the argument of the definition being read."""
    return _at_own_arguments(w, node, template_of(w, node))


def composition_alone(w: Lowering, node: Compose) -> Expr:
    """Refuse f∘g where a value is needed, unless its arguments are in scope."""
    return _at_own_arguments(w, node, template_of(w, node))
