"""A scalar expression in matrices made ready for its gradient: rows as columns, determinants as exponentials."""

from explorer.graph.build import exp, logdet, transpose
from explorer.graph.expr import Expr
from explorer.graph.walk import postorder

ENTRYWISE = {"neg", "add", "sub", "mul", "div"}


def prepared(output: Expr) -> Expr:
    """Return an equal expression whose gradient is a formula in matrices.

    The first row of c xᵀ A is the column c Aᵀ x, the number in (c x)ᵀ y stands in front of it, and det Y is
    exp(log |det Y|), whose derivative is det(Y) Y^-T and no cofactors.
    """
    found: dict[Expr, Expr] = {}
    columns: dict[Expr, Expr] = {}  # of rows
    for node in postorder([output]):
        args = [found[arg] for arg in node.args]
        if node.op == "det":
            made = exp(logdet(args[0]))
        elif node.op == "index" and node.data == (0,) and args[0] in columns:
            made = columns[args[0]]
        elif node.op == "matmul" and node.shape == () and args[0].op == "mul" and args[0].args[0].shape == ():
            number, column = args[0].args
            made = number * (column @ args[1])
        else:
            made = node.graph.apply(node.op, *args, data=node.data) if args else node
        found[node] = made
        lying = _column(made, columns)
        if lying is not None:
            columns[made] = lying
    return found[output]


def _column(row: Expr, columns: dict[Expr, Expr]) -> Expr | None:
    """Return a row (1, n) as a column (n,); None where it is not known how."""
    if len(row.shape) != 2 or row.shape[0] != 1:
        return None
    if row.op == "reshape" and row.args[0].shape == row.shape[1:]:
        return row.args[0]
    if row.op == "matmul" and row.args[0] in columns and len(row.args[1].shape) == 2:
        return transpose(row.args[1]) @ columns[row.args[0]]
    if row.op in ENTRYWISE and all(arg in columns or arg.shape == () for arg in row.args):
        return row.graph.apply(row.op, *[columns.get(arg, arg) for arg in row.args])
    return None
