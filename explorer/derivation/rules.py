"""The rules of differentiation by name, each with its statement, as the lecture's parts 1 to 3 have them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it is called, its statement in LaTeX, and other names a student may give it."""

    name: str
    law: str = ""
    aliases: tuple[str, ...] = ()


CONSTANT = Rule("constant", r"c' = 0", ("constant rule",))
VARIABLE = Rule("variable", r"\frac{dx}{dx} = 1", ("identity", "power rule"))
SUM = Rule("sum rule", r"(f + g)' = f' + g'", ("difference rule", "linearity"))
FACTOR = Rule("constant factor", r"(c\, f)' = c\, f'", ("constant multiple", "linearity", "factor rule"))
PRODUCT = Rule("product rule", r"(f\, g)' = f'\, g + f\, g'", ("Leibniz rule",))
QUOTIENT = Rule("quotient rule", r"\left(\frac{f}{g}\right)' = \frac{f'\, g - f\, g'}{g^2}")
RECIPROCAL = Rule(
    "quotient rule", r"\left(\frac{c}{g}\right)' = -\frac{c\, g'}{g^2}", ("reciprocal rule", "chain rule", "power rule")
)
POWER = Rule("power rule", r"(x^n)' = n\, x^{n-1}", ("constant factor",))
CHAIN_POWER = Rule("chain rule", r"(f^n)' = n\, f^{n-1}\, f'", ("power rule",))
EXPONENTIAL = Rule("chain rule", r"(a^f)' = a^f \ln a \cdot f'", ("exponential rule", "derivative of exp"))
GENERAL_POWER = Rule(
    "general power",
    r"(f^g)' = f^g \left(g' \ln f + g\, \frac{f'}{f}\right)",
    ("logarithmic differentiation", "chain rule", "power rule"),
)
CHAIN = Rule("chain rule", r"(g(f(x)))' = g'(f(x))\, f'(x)")
CHAIN_SEVERAL = Rule(
    "chain rule",
    r"\frac{dh}{dx} = \frac{\partial h}{\partial u} \frac{du}{dx} + \frac{\partial h}{\partial v} \frac{dv}{dx}",
)
LINEAR = Rule("linear map", r"(L f)' = L f'", ("linearity", "sum rule", "entry by entry"))
MATRIX_PRODUCT = Rule("product rule", r"(A\, B)' = A'\, B + A\, B'")
MATRIX_FACTOR = Rule(
    "constant factor",
    r"\frac{\partial}{\partial x} (A f) = A\, \frac{\partial f}{\partial x}",
    ("linearity", "linear map", "constant matrix"),
)
INNER_PRODUCT = Rule(
    "product rule",
    r"(f^\top g)' = g^\top f' + f^\top g'",
    ("inner product",),
)
SQUARED_NORM = Rule(
    "chain rule", r"\frac{\partial}{\partial x} f^\top f = 2 f^\top \frac{\partial f}{\partial x}", ("product rule",)
)
VECTOR_CHAIN = Rule(
    "chain rule",
    r"\frac{\partial}{\partial x} g(f(x)) = \frac{\partial g}{\partial f} \frac{\partial f}{\partial x}",
)
ITSELF = Rule("variable", r"\frac{\partial x}{\partial x} = I", ("identity",))
PIECES = Rule("piece by piece", r"\text{inside each piece its own derivative}", ("piecewise", "chain rule"))
STEP = Rule("locally constant", r"\text{0 wherever it does not jump}", ("constant", "step"))
ENTRIES = Rule("entry by entry", r"\frac{\partial f}{\partial x} = \left(\frac{\partial f_i}{\partial x_j}\right)")
DEFINITION = Rule("definition", "", ("its definition", "write out"))
JACOBIANS = Rule(
    "chain rule",
    r"\frac{\partial}{\partial x} (f \circ g)(x) = \frac{\partial f}{\partial g} \frac{\partial g}{\partial x}",
    ("product of Jacobians", "matrix product"),
)
INSERT = Rule("insert", r"\text{each derivative found is put in its place}", ("substitute", "insert the parts"))
COMPOSED = Rule("insert the inner function", r"x = g(t)", ("insert", "substitute"))
MULTIPLY = Rule("multiply", r"(A B)_{ij} = \sum_k A_{ik} B_{kj}", ("matrix product", "multiply out"))
SIMPLIFY = Rule("simplify", r"\text{equal, and shorter}", ("simplification", "tidy"))

NAMED = (
    CONSTANT, VARIABLE, SUM, FACTOR, PRODUCT, QUOTIENT, POWER, CHAIN, GENERAL_POWER, LINEAR, PIECES, STEP, ENTRIES,
    INSERT, COMPOSED, MULTIPLY, SIMPLIFY,
)  # fmt: skip


def derivative_of(function: str) -> Rule:
    """Return the rule that says what the derivative of a function of its own variable is."""
    return Rule(f"derivative of {function}", "", ("standard derivative", "derivative of a function", "chain rule"))


def normalised(name: str) -> str:
    """Return a name of a rule as it is compared: in small letters, without the word rule."""
    words = name.lower().replace("-", " ").split()
    return " ".join([word for word in words if word not in {"the", "rule", "of", "a"}])


def is_named(rule: Rule, typed: str) -> bool:
    """Whether a student's words name the rule, or another rule that leads to the same line."""
    said = normalised(typed)
    return bool(said) and said in {normalised(name) for name in (rule.name, *rule.aliases)}
