"""Functions of the lecture as a student types them, for the tests of what it says and of how it is derived."""

SQUARE = "f(x, y) = (x + 2y^3)^2"
CUBIC = "f(x1, x2) = x1^2 x2 + x1 x2^3"
OUTER = "f(x1, x2) = x1^2 + 2x2"
CURVE = f"{OUTER}\nx1(t) = sin(t)\nx2(t) = cos(t)"
COMPOSED = "f: R^2 -> R, x |-> exp(x1 x2^2)\ng(t) = [t cos(t), t sin(t)]\nh = f∘g"
LOSS = "theta in R^2\ny = [1, 2, 3]\nPhi = [1, 1; 1, 2; 1, 3]\n"
