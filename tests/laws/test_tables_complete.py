"""Every primitive has its row in every reader's table, and no table has a row for what is not a primitive."""

import pytest

from explorer.analysis import branches, complex_values, singularities
from explorer.autodiff.array_rules import ARRAY_RULES
from explorer.autodiff.rules import PARTIALS
from explorer.derivation import scalar_rules
from explorer.graph.ops import OPS
from explorer.numeric import array_kernels, kernels, scalar, tape
from explorer.printing import dot, latex, python, text
from explorer.series import array_rules as series_array_rules
from explorer.series import interval_array_rules, interval_rules
from explorer.series import rules as series_rules
from explorer.symbolic import to_sympy

PRIMITIVES = set(OPS) - {"input", "const"}
ELEMENTWISE = {name for name, op in OPS.items() if op.elementwise}
STRUCTURAL = PRIMITIVES - ELEMENTWISE


def test_partials():
    assert set(PARTIALS) == ELEMENTWISE
    assert set(ARRAY_RULES) == STRUCTURAL


@pytest.mark.parametrize("name", sorted(ELEMENTWISE))
def test_one_partial_for_each_operand(name):
    assert len(PARTIALS[name]) == OPS[name].arity


def test_kernels():
    assert set(tape.KERNELS) == PRIMITIVES
    assert set(kernels.ELEMENTWISE) == ELEMENTWISE
    assert set(array_kernels.ARRAYS) | set(array_kernels.VIEWS) == STRUCTURAL
    assert not set(array_kernels.ARRAYS) & set(array_kernels.VIEWS)


def test_scalar_source():
    assert set(scalar.ELEMENTWISE) == ELEMENTWISE
    assert set(scalar.ARRAYS) == STRUCTURAL


def test_series():
    assert set(series_rules.RULES) == ELEMENTWISE
    assert set(series_array_rules.ARRAY_RULES) == STRUCTURAL


@pytest.mark.parametrize("printer", [text, latex, python], ids=lambda module: module.__name__)
def test_printers(printer):
    assert set(printer.ROWS) == set(OPS)


def test_graph_labels():
    assert set(dot.LABELS) >= PRIMITIVES


def test_sympy():
    assert set(to_sympy.ELEMENTWISE) == ELEMENTWISE
    assert set(to_sympy.STRUCTURAL) == STRUCTURAL


def test_complex_values():
    assert set(complex_values.KERNELS) == PRIMITIVES


def test_enclosures():
    assert set(interval_rules.RULES) == ELEMENTWISE
    assert set(interval_array_rules.ARRAY_RULES) == STRUCTURAL


def test_singularities_and_branches():
    assert set(singularities.SINGULAR) | set(branches.BRANCHES) == PRIMITIVES
    assert not set(singularities.SINGULAR) & set(branches.BRANCHES)
    without = {name for name, row in complex_values.KERNELS.items() if isinstance(row, str)}
    assert without == set(branches.BRANCHES)


def test_steps():
    assert set(scalar_rules.SCALAR_RULES) == PRIMITIVES
