"""The Pratt parser: how operators combine operands, and the door `parse_line`."""

import re
from collections.abc import Sequence

from explorer.diagnostics import Diagnostic, Fix, Span
from explorer.lang.definitions import read_definition
from explorer.lang.names import Known
from explorer.lang.operands import operand
from explorer.lang.powers import ADD, AND, APPLY, COMPARE, COMPOSE, MUL, OR, POW
from explorer.lang.reader import Reader
from explorer.lang.shape_of_syntax import function_valued
from explorer.lang.stream import LEVEL_LIMIT, UnreadableError, make_room, too_deep, unreadable
from explorer.lang.syntax import (
    Bars,
    Call,
    Chain,
    Comparison,
    Compose,
    Definition,
    Index,
    Name,
    Node,
    Number,
    Power,
    Prime,
    Slice,
    Unary,
)
from explorer.lang.tokens import Token, tokenize, without_comment

_LEVELS = {
    **dict.fromkeys(("+", "-"), ADD),
    **dict.fromkeys(("*", "/", "·", "×", "@", "⊙", ".*", "./", "⊗"), MUL),
    **dict.fromkeys(("<", "<=", ">", ">=", "==", "!=", "="), COMPARE),
    "and": AND,
    "or": OR,
    "mod": MUL,
    "^": POW,
    ".^": POW,
    "∘": COMPOSE,
}
_OPENS_OPERAND = frozenset({"(", "[", "{", "|", "‖", "⟨", "⌊", "⌈", "√", "∛", "∇", "∂", "frac", "sqrt"})
_POSTFIX = frozenset({"'", "!", "ᵀ"})
_POSTFIX_LIMIT = 20
_NOT_OPERANDS = frozenset({"and", "or", "in", "mod"})


class Parser(Reader):
    """Reads one line; operands come from `operands`, this class combines them."""

    def expression(self, power: int = 0) -> Node:
        """Read an expression whose operators bind at least as tightly as `power`."""
        self.levels += 1
        if self.levels > LEVEL_LIMIT:
            raise too_deep(self.here.span)
        left = operand(self, power)
        left = self.continued(left, power)
        self.levels -= 1
        return left

    def continued(self, left: Node, power: int = 0) -> Node:
        """Read on after the operand `left`."""
        postfixes = 0
        while True:
            further = self._postfix(left)
            if further is None:
                level = self._level()
                if level is None or level < power:
                    return left
                left = self._infix(left, level)
            else:
                postfixes += 1
                if postfixes > _POSTFIX_LIMIT:
                    raise too_deep(self.here.span)
                left = further

    def _level(self) -> int | None:
        """The binding power of what comes next as an operator; juxtaposition is a product."""
        token = self.here
        if token.kind in {"op", "name"} and token.text in _LEVELS:
            if token.kind == "name" and self.known.is_variable(token.text):
                return MUL
            compares = token.text != "=" or self.inside or self.bars  # elsewhere = defines
            if (token.text == ">" and self.angles) or not compares:
                return None
            return _LEVELS[token.text]
        return MUL if self.juxtaposed() else None

    def juxtaposed(self) -> bool:
        """Whether an operand follows directly, which makes a product."""
        token = self.here
        if token.kind == "op":
            if token.text in {"|", "‖"} and self.bars:
                return False
            if token.text == "[" and self.here.start in self.brackets.ranges:
                return False
            return token.text in _OPENS_OPERAND
        if token.kind == "name":
            return token.text not in self.stops and token.text not in _NOT_OPERANDS
        return token.kind in {"number", "begin"}

    def _infix(self, left: Node, level: int) -> Node:
        if level == POW:
            return self._power(left)
        if level == COMPARE:
            return self._comparison(left)
        if level == COMPOSE:
            self.take()
            right = self.expression(COMPOSE)
            return Compose(left, right, left.span.to(right.span))
        return self._chain(left, level)

    def _chain(self, left: Node, level: int) -> Chain:
        rest: list[tuple[str, Node]] = []
        while self._level() == level:
            token = self.here
            sign = self.take().text if token.text in _LEVELS and token.kind in {"op", "name"} else ""
            right = self.expression(level + 1)
            if sign == "":
                self._explain_product(rest[-1] if rest else ("", left), right, token)
            rest.append((sign, right))
        return Chain(left, tuple(rest), left.span.to(rest[-1][1].span))

    def _explain_product(self, before: tuple[str, Node], right: Node, token: Token) -> None:
        """Say how `1/2x`, `e^2x` and `x 2` are read, and refuse `1 2`."""
        sign, left = before
        if isinstance(left, Bars) and not isinstance(right, Bars) and not token.spaced:
            self._explain_bars(left, right)
        elif token.kind == "number":
            self._explain_number(left, token)
        elif sign == "/":
            span = left.span.to(right.span)
            typed = self.typed(span)
            fix = Fix("divide by the product", span, f"({typed})")
            self.note(
                f"`…/{typed}` is read as (…/{self.typed(left.span)}) times {self.typed(right.span)}",
                span,
                fix,
            )
        elif (
            not token.spaced and isinstance(left, Power) and isinstance(left.base, Number | Name) and _grows(left.base)
        ):
            span = left.exponent.span.to(right.span)
            fix = Fix("put the product into the exponent", span, f"({self.typed(span)})")
            self.note(
                f"the exponent ends after {self.typed(left.exponent.span)}; {self.typed(right.span)} multiplies",
                span,
                fix,
            )

    def _explain_bars(self, left: Bars, right: Node) -> None:
        """Say how |2|x|-1| is read: the second bar closes."""
        here = self.here
        if left.which == "abs" and here.is_op("|") and not here.spaced and not self.bars:
            typed = f"{self.typed(left.span.to(right.span))}|"
            self.note(
                f"`{typed}…` is read as {self.typed(left.span)} times {self.typed(right.span)} times |…", left.span
            )

    def _explain_number(self, left: Node, token: Token) -> None:
        if isinstance(left, Number):
            span = left.span.to(token.span)
            if token.text.startswith("."):
                raise unreadable("a number has one decimal point", span, "delete one of the points")
            between = Span(left.span.end, token.start)
            fix = Fix("put a comma", between, ", ")
            hint = "write a comma between entries, or * to multiply"
            raise unreadable("two numbers stand side by side", span, hint, fix)
        power = Fix("make it a power", Span(left.span.end, token.end), f"^{token.text}")
        self.note(f"`{self.typed(left.span.to(token.span))}` is read as a product", left.span.to(token.span), power)

    def _comparison(self, left: Node) -> Comparison:
        operands, signs = [left], []
        while self._level() == COMPARE:
            sign = self.take().text
            signs.append("==" if sign == "=" else sign)
            operands.append(self.expression(COMPARE + 1))
        return Comparison(tuple(operands), tuple(signs), left.span.to(operands[-1].span))

    def _power(self, base: Node) -> Node:
        sign = self.take().text
        if self._transposes():
            return Unary("'", base, base.span.to(self.take().span))
        exponent = self.exponent()
        if self._is_inverse_transpose(exponent):
            base, exponent = Unary("'", base, base.span), Unary("-", Number("1", exponent.span), exponent.span)
        return Power(base, exponent, self.since(base.span.start), sign)

    def _is_inverse_transpose(self, exponent: Node) -> bool:
        """Whether an exponent is the -T of X^-T."""
        if not isinstance(exponent, Unary) or exponent.sign != "-" or not isinstance(exponent.operand, Name):
            return False
        return exponent.operand.name == "T" and not self.known.is_known("T")

    def _transposes(self) -> bool:
        here = self.here
        if here.is_op("{") and self.ahead(2).is_op("}"):
            if self.ahead().is_op("⊤") or (self.ahead().text == "T" and not self.known.is_known("T")):
                self.take()
                span = self.take()
                return span.text != ""
            return False
        return here.is_op("⊤") or (here.kind == "name" and here.text == "T" and not self.known.is_known("T"))

    def exponent(self) -> Node:
        """Read what stands after `^`: a group in braces, or an operand, perhaps with a sign."""
        opened = self.accept("{")
        if opened is None:
            return self.expression(POW)
        with self.enclosed():
            inner = self.expression()
            self.expect("}", opened, "the exponent")
        return inner

    def superscript(self) -> Node:
        """Read an exponent of raised characters: ², ⁻¹, ⁿ."""
        token = self.take()
        match = re.fullmatch(r"([+-]?)(\d+|n)", token.text)
        if match is None:
            raise unreadable(
                f"`{self.raw(token)}` is not an exponent", token.span, "write it with ^, for example x^(n+1)"
            )
        value: Node = Number(match[2], token.span) if match[2] != "n" else Name("n", token.span)
        return Unary("-", value, token.span) if match[1] == "-" else value

    def _postfix(self, left: Node) -> Node | None:
        token = self.here
        if token.kind == "superscript":
            return Power(left, self.superscript(), left.span.to(token.span))
        if token.kind != "op":
            return None
        if token.text in _POSTFIX:
            return self._marked(left, self.take())
        if token.text == "^" and isinstance(left, Name) and function_valued(left, self.known) and self._has_order():
            return self._of_order(left)
        if token.text == "(" and function_valued(left, self.known):
            return Call(left, self.arguments(), self.since(left.span.start))
        if token.text == "_" and not isinstance(left, Number):
            return self._subscripted(left)
        if token.text == "[" and not token.spaced and self._indexable(left):
            return self._indexed(left)
        return None

    def _has_order(self) -> bool:
        """Whether the exponent of a function is an order of its derivative: f^{(3)}, f^(k)."""
        bracket = self.ahead(2) if self.ahead().is_op("{") else self.ahead()
        if not bracket.is_op("("):
            return False
        return not self.ahead().is_op("{") or self.text[self.brackets.ends[bracket.start] :].lstrip().startswith("}")

    def _of_order(self, function: Name) -> Node:
        """Read f^{(k)}, the derivative of order k."""
        self.take()
        braced = self.accept("{")
        opened = self.take()
        with self.enclosed():
            order = self.expression()
            self.expect(")", opened, "the order")
        if braced is not None:
            self.expect("}", braced, "the order")
        span = self.since(function.span.start)
        return Prime(function, 0, span, order)

    def _marked(self, left: Node, token: Token) -> Node:
        span = left.span.to(token.span)
        if token.text == "!":
            return Unary("!", left, span)
        if token.text == "'" and function_valued(left, self.known):
            if isinstance(left, Prime):
                return Prime(left.function, left.order + 1, span, left.nth)
            return Prime(left, 1, span)
        return Unary("'", left, span)

    def _indexable(self, left: Node) -> bool:
        if self.here.start in self.brackets.ranges:
            return False
        return not isinstance(left, Number) and not function_valued(left, self.known)

    def _indexed(self, left: Node) -> Index:
        opened = self.take()
        with self.enclosed():
            indices = [self._place()]
            while self.accept(",", ";"):
                indices.append(self._place())
            self.expect("]", opened, "the index")
        return Index(left, tuple(indices), self.since(left.span.start))

    def _place(self) -> Node:
        """Read one index: a number, or a part as 2:5, 2: or :5."""
        start = self.here.span.start
        low = None if self.here.is_op(":") else self.expression()
        if self.accept(":") is None:
            return low if low is not None else self.expression()
        high = None if self.here.is_op("]", "}", ",", ";") else self.expression()
        return Slice(low, high, self.since(start))

    def _subscripted(self, left: Node) -> Index:
        """Read `(…)_2` and `(…)_{i, j}` as entries."""
        self.take()
        opened = self.accept("{")
        if opened is None:
            indices = [self.expression(POW + 1)]
        else:
            with self.enclosed():
                indices = [self._place()]
                while self.accept(","):
                    indices.append(self._place())
                self.expect("}", opened, "the index")
        return Index(left, tuple(indices), self.since(left.span.start), joined=True)

    def arguments(self) -> tuple[Node, ...]:
        """Read `(a, b, ...)`."""
        opened = self.take()
        found: list[Node] = []
        with self.enclosed():
            while not self.here.is_op(")"):
                found.append(self.expression())
                if not self.accept(","):
                    break
                if self.here.is_op(")"):
                    raise unreadable(
                        "an argument is missing after the comma",
                        self.tokens[self.at - 1].span,
                        "add it or delete the comma",
                    )
            self.expect(")", opened, "the bracket")
        return tuple(found)

    def bare_argument(self) -> Node:
        """Read the argument of a function without brackets: one product of operands side by side."""
        first = self.expression(APPLY)
        rest: list[tuple[str, Node]] = []
        while self._continues_bare():
            rest.append(("", self.expression(APPLY)))
        argument = Chain(first, tuple(rest), first.span.to(rest[-1][1].span)) if rest else first
        self._explain_bare(argument)
        return argument

    def _continues_bare(self) -> bool:
        token = self.here
        if not self.juxtaposed() or token.is_op("[", "|", "‖"):
            return False
        if token.is_op("(", "{"):
            return not token.spaced
        return token.kind == "name" and not self.known.is_function(token.text) and not self._splits_to_function(token)

    def _splits_to_function(self, token: Token) -> bool:
        text = self.raw(token)
        return any(self.known.is_function(text[:n]) and len(text) > n > 1 for n in range(2, min(len(text), 8)))

    def _explain_bare(self, argument: Node) -> None:
        token, typed = self.here, self.typed(argument.span)
        if token.is_op("(") and token.spaced:
            end = self.brackets.ends[token.start]
            fix = Fix(
                "take the bracket into the argument",
                Span(argument.span.start, end),
                f"({self.text[argument.span.start : end]})",
            )
            self.note(f"the argument ends after `{typed}`; the bracket multiplies", argument.span, fix)
        elif (
            token.is_op("/", "*")
            and not token.spaced
            and self.ahead().kind in {"number", "name"}
            and not self.known.is_function(self.ahead().text)
        ):
            end = self.ahead().end
            fix = Fix(
                "take it into the argument",
                Span(argument.span.start, end),
                f"({self.text[argument.span.start : end]})",
            )
            self.note(f"the argument ends after `{typed}`, before `{token.text}`", argument.span, fix)


def _grows(base: Number | Name) -> bool:
    return isinstance(base, Number) or base.name == "e"


def parse_line(text: str, known: Known) -> tuple[Definition | None, tuple[Diagnostic, ...]]:
    """Return the definition `text` holds (None for nothing, a comment or an error) and what is to be said about it."""
    tokens, problems = tokenize(without_comment(text))
    return (None, problems) if problems else parse_tokens(text, tokens, known)


def parse_tokens(text: str, tokens: Sequence[Token], known: Known) -> tuple[Definition | None, tuple[Diagnostic, ...]]:
    """Return what `parse_line` does, for a text already in tokens."""
    make_room()
    try:
        parser = Parser(text, tokens, known)
        return read_definition(parser), tuple(parser.notes)
    except UnreadableError as error:
        return None, (error.diagnostic,)
