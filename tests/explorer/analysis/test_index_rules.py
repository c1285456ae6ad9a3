"""Rules in the indices: how they read for the lecture's examples, and that they give every entry of many others."""

from dataclasses import replace

import numpy as np
import pytest

import explorer
from explorer.analysis.array_derivative import ArrayDerivative
from explorer.analysis.index_rules.printed import RulePrinter
from explorer.analysis.index_rules.rule import find_rule, is_confirmed
from explorer.analysis.index_rules.sources import rule_sources
from explorer.analysis.index_rules.terms import NoRuleError

SHAPES = {"A": (3, 2), "R": (3, 2), "X": (3, 3), "Y": (3, 3), "x": (2,), "v": (3,), "w": (3,), "c": ()}
RANDOM = np.random.default_rng(7)
VALUES = {name: np.asarray(RANDOM.uniform(0.3, 1.7, shape) + 2 * np.eye(*shape) * (shape == (3, 3)) if len(shape) == 2
          else RANDOM.uniform(0.3, 1.7, shape)) for name, shape in SHAPES.items()}  # fmt: skip


def rule_of(text, wrt, names, name="f"):
    lines = [f"{n} in R^({'x'.join(map(str, SHAPES[n]))})" for n in names if SHAPES[n]]
    function = explorer.function("\n".join([*lines, f"{name}({', '.join(names)}) = {text}"]))
    node = next(node for node in function.graph.inputs if node.data == wrt)
    return function, find_rule(function.graph, node)


def said(text, wrt, names, name="f"):
    printer = RulePrinter(rule_of(text, wrt, names, name)[1])
    return [f"{printer.left.text} = {printer.right().text}", *(part.text for part in printer.definitions)]


@pytest.mark.parametrize(
    ("text", "wrt", "names", "expected"),
    [
        ("R' R", "R", "R", ["R[i,q] if j = p ≠ q, R[i,p] if j = q ≠ p, 2·R[i,q] if j = p = q, 0 otherwise"]),
        ("A x", "A", "Ax", ["x[j] if i = p, 0 otherwise"]),
        ("A x", "x", "Ax", ["A[p,i]"]),
        ("tr(X)", "X", "X", ["1 if i = j, 0 otherwise"]),
        ("tr(X) X", "X", "X", [
            "X[p,q] if i = j, (i,j) ≠ (p,q), tr(X) if i = p, j = q, i ≠ j, X[p,p] + tr(X) if i = j = p = q, 0 otherwise"
        ]),
        ("X'", "X", "X", ["1 if i = q, j = p, 0 otherwise"]),
        ("X^-1", "X", "X", ["−f[p,i]·f[j,q]"]),
        ("2 X^-1", "X", "X", ["−2·Y[p,i]·Y[j,q]", "Y = inv(X)"]),
        ("X^-1 v", "X", "Xv", ["−Y[p,i]·f[j]", "Y = inv(X)"]),
        ("det(X)", "X", "X", ["C[i,j]", "C = cof(X)"]),
        ("log(det(X))", "X", "X", ["C[i,j]/det(X)", "C = cof(X)"]),
        ("v' X w", "X", "Xvw", ["v[i]·w[j]"]),
        ("v' X v", "v", "Xv", ["(X v)[i] + (Xᵀ v)[i]"]),
        ("||v||^2", "v", "v", ["2·v[i]"]),
        ("||v - A x||^2", "x", "Avx", ["−2·(Aᵀ (v − A x))[i]"]),
        ("c X", "c", "cX", ["X[p,q]"]),
        ("c X", "X", "cX", ["c if i = p, j = q, 0 otherwise"]),
        ("tanh(A x)", "A", "Ax", ["x[j]·(1 − f[p]²) if i = p, 0 otherwise"]),
        ("sum(X)", "X", "X", ["1"]),
        ("X[2, 3]", "X", "X", ["1 if i = 2, j = 3, 0 otherwise"]),
        ("Y", "X", "XY", ["0"]),
    ],
)  # fmt: skip
def test_the_rule_reads_as_one_writes_it(text, wrt, names, expected):
    found = said(text, wrt, tuple(names))
    assert found[0].split(" = ", 1)[1] == expected[0]
    assert found[1:] == expected[1:]


@pytest.mark.parametrize(
    ("text", "wrt", "names"),
    [
        ("A x", "A", "Ax"), ("R' R", "R", "R"), ("R R'", "R", "R"), ("A' X A", "A", "AX"), ("X Y X", "X", "XY"),
        ("X^3", "X", "X"), ("X .* Y .* X", "X", "XY"), ("inv(X' X)", "X", "X"), ("inv(A' A)", "A", "A"),
        ("inv(X) Y inv(X)", "X", "XY"), ("tr(X' Y X)", "X", "XY"), ("det(A' A)", "A", "A"), ("det(X) X", "X", "X"),
        ("(X v) (v' X)", "v", "Xv"), ("outer(v, v) X", "v", "Xv"), ("diag(v) X diag(w)", "v", "Xvw"),
        ("diag(X v) Y", "X", "XYv"), ("sigmoid(X v + w)", "X", "Xvw"), ("exp(A' A)", "A", "A"),
        ("X / ||v||", "v", "Xv"),
        ("norm(X, 'fro')", "X", "X"), ("X v / (v' v)", "v", "Xv"), ("relu(A x - 1)", "A", "Ax"),
        ("||v - A x||", "A", "Avx"),
        ("sum(X .* X) tr(Y) X", "X", "XY"), ("log(sum(exp(v)))", "v", "v"), ("v' inv(X) w", "X", "Xvw"),
        ("X / c", "c", "Xc"),
    ],
)  # fmt: skip
def test_the_rule_gives_every_entry_of_the_derivative(text, wrt, names):
    function, rule = rule_of(text, wrt, tuple(names))
    values = function.values_at({name: VALUES[name] for name in names})
    derivative = ArrayDerivative(function.graph, rule.wrt)
    expected = derivative.collated(values, lambda: False)
    indices = list(np.indices(expected.shape))
    np.testing.assert_allclose(rule.numbers(values, indices), expected, atol=1e-11, rtol=1e-10)
    assert is_confirmed(rule, derivative, values, lambda: False)
    if rule.cases:
        numbers = rule.case_numbers(indices)
        zero = [number for number, case in enumerate(rule.cases) if not case.terms]
        assert not expected[np.isin(numbers, zero)].any()


def test_a_rule_that_is_wrong_is_not_confirmed_even_where_all_entries_are_equal():
    function, rule = rule_of("R' R", "R", ("R",))
    values = function.values_at({"R": np.ones((3, 2))})
    derivative = ArrayDerivative(function.graph, rule.wrt)
    assert is_confirmed(rule, derivative, values, lambda: False)
    one, other = rule.terms
    turned = replace(other, entries=tuple(replace(entry, at=entry.at[::-1]) for entry in other.entries))
    for terms in ((one,), (one, replace(other, factor=2.0)), (one, replace(other, equal=one.equal)), (one, turned)):
        assert not is_confirmed(replace(rule, terms=terms), derivative, values, lambda: False)


def test_a_rule_is_confirmed_only_where_the_function_is_defined():
    function, rule = rule_of("log(v)", "v", ("v",))
    derivative = ArrayDerivative(function.graph, rule.wrt)
    assert is_confirmed(rule, derivative, function.values_at({"v": np.ones(3)}), lambda: False)
    assert not is_confirmed(rule, derivative, function.values_at({"v": -np.ones(3)}), lambda: False)


@pytest.mark.parametrize("text", ["[x[1], x[2]; x[2]^2, x[1]]", "x[1:1]"])
def test_without_a_rule_none_is_made_up(text):
    with pytest.raises(NoRuleError):
        rule_of(text, "x", ("x",))


@pytest.mark.parametrize(
    ("text", "wrt", "names", "index", "expected"),
    [
        ("R' R", "R", "R", (0, 1, 2, 0), {"R": [(2, 1)]}),
        ("R' R", "R", "R", (0, 0, 2, 1), {}),
        ("A x", "A", "Ax", (1, 1, 0), {"x": [(0,)]}),
        ("X Y X", "X", "XY", (0, 1, 0, 2), {"Y": [(2, 0), (2, 1), (2, 2)], "X": [(0, 1), (1, 1), (2, 1)]}),
        ("tr(X) X", "X", "X", (0, 1, 0, 1), {"X": [(0, 0), (1, 1), (2, 2)]}),
        ("||v||", "v", "v", (1,), {"v": [(1,)], "f": [()]}),
    ],
)
def test_the_sources_of_an_entry_are_those_of_its_formula(text, wrt, names, index, expected):
    function, rule = rule_of(text, wrt, tuple(names))
    found = rule_sources(rule, index, {function.graph.output})
    assert {"f" if node is function.graph.output else node.data: places for node, places in found.items()} == expected


def test_names_that_are_taken_are_not_given_again():
    lines = "X in R^(2x2)\nY in R^(2x2)\nf(X, Y) = 2 inv(X) Y"
    function = explorer.function(lines)
    printer = RulePrinter(find_rule(function.graph, function.graph.inputs[0]))
    assert set(printer.names.values()).isdisjoint({"X", "Y", "f"})


def test_indices_of_two_digits_and_names_with_an_index_can_be_read():
    function = explorer.function("W_1 in R^(12x11)\nx in R^11\nf(W_1, x) = W_1 x")
    printer = RulePrinter(find_rule(function.graph, function.graph.inputs[1]))
    assert printer.right().latex == r"\left(W_1\right)_{pi}"
    assert printer.formula(printer.rule.at((11, 3))).latex == r"\left(W_1\right)_{12,4}"
