"""Laws of rewriting end for constants of every size."""

import pytest

import explorer


@pytest.mark.parametrize("scale", [1e-300, 1e-61, 1e61, 1e300])
def test_the_sign_of_a_huge_or_tiny_factor_is_its_own(scale):
    f = explorer.function(f"{scale:.17g} (x^2 - y^2) - (-{scale:.17g} x) y", inputs=["x", "y"])
    assert f.jacobian([1, 2])[0] == pytest.approx([4 * scale, -3 * scale], rel=1e-12, abs=0)
