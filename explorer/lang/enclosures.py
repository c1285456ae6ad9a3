"""Operands that enclose something: brackets, vectors, matrices, braces, bars, LaTeX environments."""

from explorer.lang.powers import ADD
from explorer.lang.reader import Reader
from explorer.lang.stream import too_deep, unreadable
from explorer.lang.syntax import Bars, Call, Matrix, Name, Node, Piecewise, Vector
from explorer.lang.tokens import NESTING_LIMIT, Token

_MATRICES = frozenset({"matrix", "bmatrix", "pmatrix", "Bmatrix", "smallmatrix", "array"})
_NORMS = {"1": "1", "2": "2", "inf": "inf", "F": "F"}
_IF_WORDS = frozenset({"if", "for", "when", "falls", "für", "wenn"})
_ELSE_WORDS = frozenset({"otherwise", "else", "sonst"})


def parentheses(p: Reader, _power: int) -> Node:
    """Read `(a)`, or the vector `(a, b)`."""
    opened = p.take()
    if p.here.is_op(")"):
        raise unreadable("the brackets are empty", opened.span.to(p.here.span), "write a value between them")
    with p.enclosed():
        entries = [p.expression()]
        while p.accept(","):
            entries.append(p.expression())
        p.expect(")", opened, "the bracket")
    return entries[0] if len(entries) == 1 else Vector(tuple(entries), p.since(opened.start))


def brackets(p: Reader, _power: int) -> Node:
    """Read `[a, b]`, `[a; b]`, `[a, b; c, d]`."""
    opened = p.take()
    if p.here.is_op("]"):
        raise unreadable("the brackets are empty", opened.span.to(p.here.span), "write entries between them: [1, 2]")
    with p.enclosed():
        rows = _rows(p, ",", ";", "]")
        p.expect("]", opened, "the bracket")
    return _rectangle(rows, p, opened)


def _rows(p: Reader, column: str, row: str, closer: str) -> list[list[Node]]:
    rows: list[list[Node]] = [[p.expression()]]
    while True:
        if p.accept(column):
            rows[-1].append(p.expression())
        elif p.accept(row):
            if p.here.is_op(closer) or p.here.kind == "finish":
                return rows
            rows.append([p.expression()])
        else:
            return rows


def _rectangle(rows: list[list[Node]], p: Reader, opened: Token) -> Node:
    span = p.since(opened.start)
    if len(rows) == 1:
        return Vector(tuple(rows[0]), span)
    if all(len(row) == 1 for row in rows):
        return Vector(tuple([row[0] for row in rows]), span)
    if len({len(row) for row in rows}) > 1:
        counts = ", ".join(str(len(row)) for row in rows)
        raise unreadable(
            f"the rows of a matrix must be equally long, not {counts}",
            span,
            "a semicolon ends a row: [1, 2; 3, 4]",
        )
    return Matrix(tuple([tuple(row) for row in rows]), span)


def _array(rows: list[list[Node]], p: Reader, opened: Token) -> Node:
    """The rows of a LaTeX matrix; what stands in one row is a row, a 1×n matrix."""
    if len(rows) == 1 < len(rows[0]):
        return Matrix((tuple(rows[0]),), p.since(opened.start))
    return _rectangle(rows, p, opened)


def angles(p: Reader, _power: int) -> Node:
    """Read the vector `<a, b>`."""
    opened = p.take()
    closer = "⟩" if opened.text == "⟨" else ">"
    with p.enclosed():
        p.angles = 1
        entries = [p.expression(ADD)]
        while p.accept(","):
            entries.append(p.expression(ADD))
        p.expect(closer, opened, "the vector")
    return Vector(tuple(entries), p.since(opened.start))


def rounding(p: Reader, _power: int) -> Node:
    """Read `⌊x⌋` and `⌈x⌉`."""
    opened = p.take()
    name, closer = ("floor", "⌋") if opened.text == "⌊" else ("ceil", "⌉")
    with p.enclosed():
        inner = p.expression()
        p.expect(closer, opened, "the bracket")
    return Call(Name(name, opened.span), (inner,), p.since(opened.start))


def braces(p: Reader, _power: int) -> Node:
    """Read `{c: a, b}` piecewise, or a LaTeX group `{a}`."""
    opened = p.take()
    with p.enclosed():
        if p.here.is_op("}"):
            raise unreadable(
                "the braces are empty",
                opened.span.to(p.here.span),
                "a piecewise value is written {x < 0: -x, x}",
            )
        is_environment = p.here.kind == "begin"
        first = p.expression()
        if is_environment and p.here.kind == "end":  # \left\{ … \right. has no second brace
            return first
        return first if p.accept("}") else pieces(p, first, opened, "}")


def pieces(p: Reader, first: Node, opened: Token, closer: str) -> Node:
    """Read on after the first condition of a piecewise value."""
    branches: list[tuple[Node, Node]] = []
    condition = first
    while p.accept(":"):
        branches.append((condition, p.expression()))
        if not p.accept(",", ";"):
            p.expect(closer, opened, "the piecewise value")
            return Piecewise(tuple(branches), None, p.since(opened.start))
        condition = p.expression()
    if not branches:
        raise unreadable(
            "a piecewise value needs `:` after each condition", condition.span, "for example {x < 0: -x, x}"
        )
    if p.here.is_op(","):
        raise unreadable(
            "only the last piece may stand without a condition",
            condition.span,
            "write condition: value, …, value",
        )
    p.expect(closer, opened, "the piecewise value")
    return Piecewise(tuple(branches), condition, p.since(opened.start))


def bars(p: Reader, _power: int) -> Node:
    """Read `|x|` or `||v||`; `||x| - 1|` turns out while reading."""
    opened = p.take()
    _something_inside(p, opened)
    run = 1
    while p.ahead(run - 1).is_op("|") and p.ahead(run - 1).start == opened.start + run:
        run += 1
        if run > NESTING_LIMIT:
            raise too_deep(opened.span)
    if run % 2 == 0:
        p.take()
        return _double(p, opened)
    saved = _open_bar(p)
    inner = p.expression()
    p.bars = saved
    return _closed(p, inner, opened)


def _something_inside(p: Reader, opened: Token) -> None:
    """Refuse a bar with nothing after it; the second bar of `||` may be the one."""
    after = p.ahead() if p.here.is_op("|") else p.here
    if after.kind == "end" or after.is_op(")", "]", "}", ","):
        raise unreadable(
            f"`{p.typed(p.since(opened.start))}` closes nothing", opened.span, "write |x| with a bar on both sides"
        )


def _open_bar(p: Reader) -> int:
    saved = p.bars
    p.bars += 1
    return saved


def _closed(p: Reader, inner: Node, opened: Token) -> Node:
    p.expect("|", opened, "the absolute value")
    return Bars(inner, "abs", p.since(opened.start))


def _double(p: Reader, opened: Token) -> Node:
    saved = _open_bar(p)
    inner = p.expression()
    if p.here.is_op("|") and p.ahead().is_op("|") and p.ahead().start == p.here.end:
        p.bars = saved
        p.take()
        p.take()
        return Bars(inner, _which(p), p.since(opened.start))
    if not p.here.is_op("|"):
        p.expect("|", opened, "the norm")
    p.take()
    first = Bars(inner, "abs", p.since(opened.start + 1))
    whole = p.continued(first)
    p.bars = saved
    return _closed(p, whole, opened)


def norm_bars(p: Reader, _power: int) -> Node:
    """Read `‖v‖`, perhaps with an index."""
    opened = p.take()
    saved = _open_bar(p)
    inner = p.expression()
    p.bars = saved
    p.expect("‖", opened, "the norm")
    return Bars(inner, _which(p), p.since(opened.start))


def _which(p: Reader) -> str:
    """The index of a norm: _1, _2, _inf, _F."""
    if not p.accept("_"):
        return "2"
    opened = p.accept("{")
    token = p.take()
    if opened:
        p.expect("}", opened, "the index of the norm")
    if token.text not in _NORMS:
        raise unreadable(
            f"there is no norm with index `{p.raw(token)}`", token.span, "write 1, 2, inf, or F for a matrix"
        )
    return _NORMS[token.text]


def environment(p: Reader, _power: int) -> Node:
    r"""Read \begin{bmatrix} … \end{bmatrix} or \begin{cases} … \end{cases}."""
    opened = p.take()
    if opened.text not in _MATRICES | {"cases", "vmatrix"}:
        raise unreadable(
            f"the LaTeX environment `{opened.text}` is not read here",
            opened.span,
            "bmatrix, pmatrix and cases are",
        )
    is_cases = opened.text == "cases" or (opened.text == "array" and p.at > 1 and p.tokens[p.at - 2].is_op("{"))
    with p.enclosed():
        node = _cases(p, opened) if is_cases else _array(_rows(p, "&", "\\\\", ""), p, opened)
    closed = p.take()
    if closed.kind != "finish" or closed.text != opened.text:
        raise unreadable(f"`{p.raw(opened)}` is never ended", opened.span, f"add \\end{{{opened.text}}}")
    return Call(Name("det", opened.span), (node,), node.span) if opened.text == "vmatrix" else node


def _cases(p: Reader, opened: Token) -> Node:
    branches: list[tuple[Node, Node]] = []
    otherwise = None
    while p.here.kind not in {"finish", "end"}:
        value = p.expression()
        p.accept(",")
        p.accept("&")
        if p.here.text in _ELSE_WORDS:
            p.take()
            p.accept(",")
            otherwise = value
        elif p.here.kind == "finish":
            otherwise = value
        else:
            if p.here.text in _IF_WORDS:
                p.take()
            branches.append((p.expression(), value))
            p.accept(",")
        if not p.accept("\\\\"):
            break
    if not branches:
        raise unreadable("the cases have no condition", opened.span, "write value & condition \\\\ in each row")
    return Piecewise(tuple(branches), otherwise, p.since(opened.start))
