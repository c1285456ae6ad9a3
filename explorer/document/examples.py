"""The example documents as a table: what each is called, which part of the lecture it belongs to, its signature.

The documents themselves are files; a comment in their first line says what there is to see.
"""

from dataclasses import dataclass

from explorer.document.model import Document
from explorer.lang.characters import RAISED

PARTS = {
    1: "Functions of one variable",
    2: "Partial derivatives and gradients",
    3: "Vector-valued functions",
    4: "Gradients of matrices",
    5: "Identities",
    6: "Backpropagation",
    7: "Higher derivatives",
    8: "Linearization and Taylor series",
}


@dataclass(frozen=True, slots=True)
class Example:
    """An example: the name of its file, its title, the lecture's part, and (n, m) of its function R^n -> R^m."""

    name: str
    title: str
    part: int
    signature: tuple[int, int]

    @property
    def arrow(self) -> str:
        """The signature as it is written."""
        return signature_text(self.signature)


def signature_text(signature: tuple[int, int]) -> str:
    """Return a signature (n, m) as R² → R."""
    return " → ".join("R" + ("" if size == 1 else str(size).translate(RAISED)) for size in signature)


def said_of(document: Document) -> str:
    """Return what the comment at a document's head says, or its last definition where there is none."""
    first = document.lines[0]
    return first.removeprefix("#").strip() if first.startswith("#") else document.lines[-1]


EXAMPLES = (
    Example("secant_and_tangent", "Secant and tangent", 1, (1, 1)),
    Example("difference_quotient", "Difference quotient", 1, (1, 1)),
    Example("taylor_of_the_sine", "Taylor polynomials of the sine", 1, (1, 1)),
    Example("series_with_an_end", "A series with an end", 1, (1, 1)),
    Example("series_of_the_logarithm", "The series of the logarithm", 1, (1, 1)),
    Example("smooth_but_not_analytic", "Smooth, but not analytic", 1, (1, 1)),
    Example("kinks", "Kinks", 1, (1, 1)),
    Example("product_rule", "Product rule, step by step", 1, (1, 1)),
    Example("practise_the_quotient_rule", "Practise the quotient rule", 1, (1, 1)),
    Example("damped_oscillation", "Damped oscillation", 1, (1, 1)),
    Example("activation_functions", "Activation functions", 1, (1, 1)),
    Example("welcome", "The lecture's first surface", 2, (2, 1)),
    Example("gradient", "The lecture's gradient", 2, (2, 1)),
    Example("chain_rule_along_a_curve", "Chain rule along a curve", 2, (1, 1)),
    Example("chain_rule_two_parameters", "Chain rule with two parameters", 2, (2, 1)),
    Example("directional_derivative", "Directional derivative", 2, (2, 1)),
    Example("steepest_ascent", "Steepest ascent", 2, (2, 1)),
    Example("waves", "Waves with sliders", 2, (2, 1)),
    Example("domain_holes", "Holes in the domain", 2, (2, 1)),
    Example("partials_and_no_limit", "Partial derivatives, and no limit", 2, (2, 1)),
    Example("level_surface", "Level surfaces", 2, (3, 1)),
    Example("four_variables", "Four variables", 2, (4, 1)),
    Example("spiral", "Spiral", 3, (1, 2)),
    Example("lissajous", "Lissajous curves", 3, (1, 2)),
    Example("helix", "Helix", 3, (1, 3)),
    Example("curve_in_four_dimensions", "A curve in four dimensions", 3, (1, 4)),
    Example("chain_rule", "Composition with a spiral", 3, (1, 1)),
    Example("linear_map", "A linear map", 3, (2, 2)),
    Example("polar_coordinates", "Polar coordinates", 3, (2, 2)),
    Example("complex_square", "The complex square", 3, (2, 2)),
    Example("inversion", "Inversion at the circle", 3, (2, 2)),
    Example("vortex_and_source", "Vortex and source", 3, (2, 2)),
    Example("torus", "Torus", 3, (2, 3)),
    Example("sphere", "Sphere", 3, (2, 3)),
    Example("moebius_strip", "Möbius strip", 3, (2, 3)),
    Example("space_to_plane", "From space to the plane", 3, (3, 2)),
    Example("field_in_space", "A field in space", 3, (3, 3)),
    Example("spherical_coordinates", "Spherical coordinates", 3, (3, 3)),
    Example("least_squares", "The loss of least squares", 3, (2, 1)),
    Example("fit_a_line", "Fit a line", 3, (2, 1)),
    Example("vector_by_matrix", "A vector by a matrix", 4, (6, 2)),
    Example("matrix_by_vector", "A matrix by a vector", 4, (3, 8)),
    Example("matrix_square", "K = RᵀR", 4, (6, 4)),
    Example("inverse_of_a_matrix", "The inverse of a matrix", 4, (4, 4)),
    Example("identity_card", "An identity, line by line", 5, (4, 1)),
    Example("identity_of_your_own", "An identity of your own", 5, (2, 1)),
    Example("determinant", "The determinant", 5, (4, 1)),
    Example("computation_graph", "The lecture's computation graph", 6, (1, 1)),
    Example("forward_mode", "Forward mode", 6, (2, 1)),
    Example("why_backward", "Why backward", 6, (8, 1)),
    Example("small_network", "The loss of a small network", 6, (2, 1)),
    Example("network_learns_moons", "A network learns two moons", 6, (2, 1)),
    Example("backpropagation", "Backpropagation", 6, (2, 1)),
    Example("saddle", "Saddle", 7, (2, 1)),
    Example("monkey_saddle", "Monkey saddle", 7, (2, 1)),
    Example("himmelblau", "Nine critical points", 7, (2, 1)),
    Example("hessian_tensor", "A Hessian with three axes", 7, (2, 2)),
    Example("descent", "Descent in Rosenbrock's valley", 7, (2, 1)),
    Example("newton_and_descent", "Newton and gradient descent", 7, (2, 1)),
    Example("under_the_microscope", "Under the microscope", 8, (2, 1)),
    Example("linearization_of_a_map", "Linearization of a map", 8, (2, 2)),
    Example("osculating_quadric", "The quadric that fits best", 8, (2, 1)),
    Example("taylor_surface", "Taylor surfaces and their error", 8, (2, 1)),
    Example("terms_and_tensors", "Terms and tensors", 8, (2, 1)),
)
