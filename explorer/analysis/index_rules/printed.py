"""A rule in the indices as LaTeX and as text: entries with their letters, cases, and names for inverses."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import mul

from explorer.analysis.index_rules.contraction import moved
from explorer.analysis.index_rules.names import Written, condition, delta, indexed, partial, square, subscript
from explorer.analysis.index_rules.rule import IndexRule
from explorer.analysis.index_rules.terms import Entry, Place, Term
from explorer.autodiff.cofactors import cofactors
from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import OPS
from explorer.graph.walk import postorder, substitute
from explorer.printing import latex as in_latex
from explorer.printing import text as in_text
from explorer.printing.layout import Piece, Row, render
from explorer.printing.plain import plain_formula

LETTERS = "YZUVWSTMNGHLOQEJFABDPRX"
COFACTORS = "C"
NAMED = {
    "inv",
    "where",
    "stack",
    "slice",
    "pad",
    "const",
}  # what has a letter of its own
LONGEST = 600  # letters of a formula, beyond which parts of it are left out


class RulePrinter:
    """Writes the formulas of one rule; `names` are the letters of the arrays that have one of their own."""

    def __init__(self, rule: IndexRule, given: Mapping[Expr, str] | None = None) -> None:
        """Choose the names, of those arrays that have no `given` one."""
        self.rule = rule
        self._given = dict(given or {})
        output = rule.function.output
        self._output = output if output.op not in {"input", "const"} else None
        self._graph = Graph(lawful=False)  # a sum stays one of terms, each with its sign
        self._tokens: dict[str, tuple[Piece, Piece]] = {}
        self._cofactors = {cofactors(node.args[0]): node.args[0] for node in postorder([output]) if node.op == "det"}
        self.names: dict[Expr, str] = {}
        self._choose_names(entry.node for term in rule.terms for entry in term.entries)
        known = dict(self.names) if self._output is None else {**self.names, self._output: rule.function.name}
        self._letters = {node: node.graph.input(name, node.shape) for node, name in known.items()}

    def _choose_names(self, nodes: Iterable[Expr]) -> None:
        function = self.rule.function
        taken = {str(node.data) for node in (*function.inputs, *(node for node, _ in function.parameters))}
        taken |= {function.name, *self._given.values()}
        free = [letter for letter in LETTERS if letter not in taken]
        pending = list(dict.fromkeys(nodes))
        while pending:
            node = pending.pop(0)
            if node is self._output or node in self.names:
                continue
            if node in self._given:
                self.names[node] = self._given[node]
            elif node in self._cofactors and COFACTORS not in {*taken, *self.names.values()}:
                self.names[node] = COFACTORS
            elif free and node.shape and (node.op in NAMED or node in self._cofactors):
                self.names[node] = free.pop(0)
            else:
                pending.extend(node.args)

    # Whole formulas

    @property
    def left(self) -> Written:
        """What is differentiated: ∂K_pq/∂R_ij."""
        rule = self.rule
        return partial(rule.function.name, tuple(rule.out), str(rule.wrt.data), tuple(rule.into))

    def right(self, inks: Sequence[str] = ()) -> Written:
        """Return the formula or the cases, those that are not zero in `inks`; of too many, the sum with deltas."""
        cases = self.rule.cases
        if len(cases) < 2:
            return self.formula(cases[0].terms if cases else self.rule.terms)
        rows: list[Written] = []
        for number, case in enumerate(cases):
            formula, where = self.formula(case.terms), condition(case)
            ink = inks[number % len(inks)] if inks and case.terms else ""
            latex = rf"\textcolor{{{ink}}}{{{formula.latex}}}" if ink else formula.latex
            rows.append(Written(
                rf"{latex} & \text{{if }} {where.latex}" if where.latex else rf"{latex} & \text{{otherwise}}",
                f"{formula.text} if {where.text}" if where.text else f"{formula.text} otherwise",
            ))  # fmt: skip
        inner = r" \\ ".join(row.latex for row in rows)
        return Written(rf"\begin{{cases}} {inner} \end{{cases}}", ", ".join(row.text for row in rows))

    @property
    def width(self) -> int:
        """How many letters the widest row of the rule has, with what its names stand for."""
        rows = self.right().text.split(", ") if len(self.rule.cases) > 1 else [self.right().text]
        return len(self.left.text) + max(map(len, rows)) + sum(len(part.text) for part in self.definitions)

    @property
    def definitions(self) -> list[Written]:
        """What the names stand for that were not given."""
        found = []
        for node, name in self.names.items():
            if node in self._given:
                continue
            source = self._cofactors.get(node)
            latex = rf"\operatorname{{cof}}\left({in_latex.latex(source)}\right)" if source else in_latex.latex(node)
            text = f"cof({plain_formula(in_text.text(source))})" if source else plain_formula(in_text.text(node))
            found.append(Written(f"{name} = {latex}", f"{name} = {text}".replace("'", "ᵀ")))
        return found

    def formula(self, terms: Sequence[Term]) -> Written:
        """Return a sum of terms; none is 0."""
        whole: Expr | None = None
        for term in terms:
            part = self._term(term)
            if whole is None:
                whole = part if term.factor > 0 else -part
            else:
                whole = whole + part if term.factor > 0 else whole - part
        whole = self._graph.const(0.0) if whole is None else whole
        latex, text = (
            render(whole, {**rows, "input": self._row(kind)}, LONGEST).text
            for kind, rows in ((0, in_latex.ROWS), (1, in_text.ROWS))
        )
        return Written(latex.replace("…", r"\ldots"), plain_formula(text).replace("'", "ᵀ"))

    # Entries

    def _term(self, term: Term) -> Expr:
        """Return a term without its sign."""
        above = [self._entry(e) for e in term.entries if e.power == 1]
        below = [self._entry(e) for e in term.entries if e.power == -1]
        parts = [*(self._token(*map(Piece, delta(pair))) for pair in sorted(term.equal, key=str)), *above]
        number = [] if parts and abs(term.factor) == 1 else [self._graph.const(abs(term.factor))]
        whole = reduce(mul, [*number, *parts])
        return whole / reduce(mul, below) if below else whole

    def _entry(self, entry: Entry) -> Expr:
        """Return an entry as an expression: functions that act entry by entry are written on entries."""
        node, at = entry.node, entry.at
        if node.number is not None:
            return self._graph.const(node.number)
        if node is not self._output and node not in self.names:
            if OPS[node.op].elementwise:
                args = [self._entry(Entry(a, at if a.shape else ())) for a in node.args]
                return self._graph.apply(node.op, *args, data=node.data)
            if (simpler := moved(node, at)) is not None:
                return reduce(mul, [self._entry(e) for e in simpler])
        return self._token(*self._array(node, at))

    def _array(self, node: Expr, at: Place) -> tuple[Piece, Piece]:
        """Return an entry of an array as LaTeX and as text."""
        name = self.rule.function.name if node is self._output else self.names.get(node)
        if name is None and node.op == "input":
            name = str(node.data)
        if name is not None:
            in_formula, in_line = indexed(name, at)
            return Piece(in_formula), Piece(in_line)
        shown = substitute(node, self._letters) if self._letters else node
        latex, text = render(shown, in_latex.ROWS), render(shown, in_text.ROWS)
        plain = plain_formula(text.text)
        if not at:
            return latex, text._replace(text=plain)
        return Piece(rf"\left({latex.text}\right){subscript(at)}"), Piece(f"({plain}){square(at)}")

    def _token(self, latex: Piece, text: Piece) -> Expr:
        name = f"{latex.text}|{text.text}"
        self._tokens[name] = (latex, text)
        return self._graph.input(name)

    def _row(self, kind: int) -> Row:
        return lambda node, _: self._tokens[str(node.data)][kind]
