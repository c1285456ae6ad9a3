"""What a report prints of tensors: small ones entry by entry under the names of their indices, large ones by size."""

from explorer.export.report import Formula, Grid, Paragraph, blocks


def after(made, title):
    """Return the block that follows a formula."""
    at = next(i for i, block in enumerate(made) if isinstance(block, Formula) and title in block.latex)
    return made[at + 1]


def test_a_small_tensor_is_printed_flattened_with_its_indices(torus):
    grid = after(blocks(torus), r"H_{f}(a) \in")
    assert isinstance(grid, Grid)
    assert grid.rows[:3] == ("(f₁,u)", "(f₁,v)", "(f₂,u)")
    assert grid.columns == ("u", "v")


def test_a_large_tensor_is_not(evaluated):
    made = blocks(evaluated("R in R^(4x3)\nK(R) = R' R"))
    assert isinstance(after(made, r"\frac{\partial K}{\partial R}(a)"), Grid)
    left_out = after(made, r"H_{K}(a) \in")
    assert isinstance(left_out, Paragraph)
    assert left_out.text == "Its 1,296 entries are too many to be printed."
