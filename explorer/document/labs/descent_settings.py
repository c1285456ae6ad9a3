"""What is set in the room of descent: the methods, their step, how far they go; and how a document keeps it."""

from collections.abc import Callable
from dataclasses import dataclass
from math import log10

from explorer.analysis.descent.methods import BFGS, GaussNewton, GradientDescent, Method, Momentum, Newton, PureNewton
from explorer.document.edits import Edit, set_own, set_probe, set_range
from explorer.document.labs.result import Choice
from explorer.document.lines import write_definitions
from explorer.document.model import Document, LabSettings
from explorer.document.pictures.states import Slider
from explorer.scene.primitives import Marker
from explorer.scene.roles import Role

RATE, SHARE, MOST, FRAME = "descent.rate", "descent.share", "descent.most", "descent.frame"
SEARCH, PLOT, GOAL, PICTURES = "descent.search", "descent.plot", "descent.goal", "descent.pictures"
USUAL_MOST, LAST = 200, 100_000  # steps
RATES = (-7.0, 2.0)  # exponents of the step size
ONE_BY_ONE, GROWTH = 60, 1.08  # steps of the transport that are single ones, and by how much each later one is farther


@dataclass(frozen=True)
class Offer:
    """A method as it is offered: its name, colour and mark, rule in LaTeX and as text, whether it is shown at first."""

    title: str
    role: Role
    marker: Marker
    latex: str
    text: str
    make: Callable[[bool, float], Method]  # whether it searches along the line, and β
    usual: bool = True


KINDS: dict[str, Offer] = {
    "descent": Offer(
        "gradient descent", Role.GRADIENT, Marker.DISC, r"x_{k+1} = x_k - \eta\, \nabla f(x_k)^\top", "x − η ∇fᵀ",
        lambda search, _: GradientDescent(search=search),
    ),
    "momentum": Offer(
        "momentum", Role.Y, Marker.UP, r"v \leftarrow \beta v + \nabla f^\top,\ x \leftarrow x - \eta\, v",
        "v = β v + ∇fᵀ, x − η v",
        lambda search, share: Momentum(share, search=search),
    ),
    "newton": Offer(
        "Newton", Role.TAYLOR, Marker.DIAMOND, r"x_{k+1} = x_k - H(x_k)^{-1} \nabla f(x_k)^\top", "x − H⁻¹ ∇fᵀ",
        lambda search, _: Newton() if search else PureNewton(),
    ),
    "gauss": Offer(
        "Gauss–Newton", Role.TANGENT, Marker.DOWN, r"x_{k+1} = x_k - (J^\top J)^{-1} J^\top r(x_k)", "x − (JᵀJ)⁻¹ Jᵀ r",
        lambda search, _: GaussNewton(search=search), usual=False,
    ),
    "bfgs": Offer(
        "BFGS", Role.X, Marker.SQUARE, r"x_{k+1} = x_k - t_k B_k \nabla f(x_k)^\top", "x − t B ∇fᵀ",
        lambda _search, _share: BFGS(), usual=False,
    ),
}  # fmt: skip
SEARCHES = ((False, "fixed step η"), (True, "line search"))
SEEN = (("both", "surface and contours"), ("contours", "contours"), ("surface", "surface"))
PLOTS = (
    ("error", "distance from the limit"),
    ("value", "value above the limit's"),
    ("gradient", "length of the gradient"),
    ("order", "error against the one before"),
    ("rate", "factor a step against η"),
)
EXAMPLES = (  # a name, the definition, the range of x and y, the start
    ("Rosenbrock", "(1 - x)^2 + 100(y - x^2)^2", ((-2.0, 2.0), (-1.0, 3.0)), (-1.2, 1.0)),
    ("Himmelblau", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", ((-5.0, 5.0), (-5.0, 5.0)), (0.0, -1.0)),
    ("quadratic with κ = 25", "(x^2 + 25y^2)/2", ((-3.0, 3.0), (-2.0, 2.0)), (2.5, 1.0)),
    (
        "Beale",
        "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2",
        ((-1.0, 4.0), (-1.5, 1.5)),
        (1.0, 0.2),
    ),
    ("a saddle", "x^2 - y^2 + y^4/4", ((-2.0, 2.0), (-2.5, 2.5)), (1.5, 0.2)),
)
NAME = "f"


@dataclass(frozen=True)
class DescentSettings:
    """What a document says; `rate` is 0 where η is to suit the function, `frame` is None where all is shown."""

    methods: tuple[str, ...]
    rate: float
    share: float
    most: int
    frame: int | None
    search: bool
    plot: str
    pictures: str


def descent_settings(lab: LabSettings) -> DescentSettings:
    """Return what a document says, the usual where it says nothing or something unknown."""
    methods = tuple(key for key, kind in KINDS.items() if lab.own_value(f"descent.{key}", kind.usual))
    rate, share = lab.own_value(RATE, 0.0), min(max(lab.own_value(SHARE, 0.9), 0.0), 0.999)
    most = min(max(round(lab.own_value(MOST, float(USUAL_MOST))), 1), LAST)
    frame = lab.own_value(FRAME, -1)
    plot, pictures = _known(lab.own_value(PLOT, ""), PLOTS), _known(lab.own_value(PICTURES, ""), SEEN)
    kept = min(max(rate, 10.0 ** RATES[0]), 10.0 ** RATES[1]) if rate > 0 else 0.0
    search = lab.own_value(SEARCH, usual=False)
    return DescentSettings(methods, kept, share, most, frame if frame >= 0 else None, search, plot, pictures)


def _known(value: str, options: tuple[tuple[str, str], ...]) -> str:
    return value if value in dict(options) else options[0][0]


def sliders(shown: DescentSettings) -> tuple[Slider, ...]:
    """Return the sliders."""
    found = [Slider(RATE, "η", *RATES, log10(shown.rate), power_of_ten=True)]
    if "momentum" in shown.methods:
        found.append(Slider(SHARE, "β", 0.0, 0.99, shown.share))
    return (*found, Slider(MOST, "steps at most", 0.0, log10(LAST), log10(shown.most), power_of_ten=True))


def choices(shown: DescentSettings, n: int) -> tuple[Choice, ...]:
    """Return what can be chosen of any function of n variables."""
    pictures = (Choice(PICTURES, "Pictures", SEEN, shown.pictures),) if n == 2 else ()
    return (*pictures, Choice(PLOT, "Plot", PLOTS, shown.plot), Choice(SEARCH, "Step", SEARCHES, shown.search))


def example_choice(document: Document) -> Choice:
    """Return the choice of a test function; the one that the document holds is the chosen one."""
    lines = [_line(row[1]) for row in EXAMPLES]
    chosen = next((i for i, line in enumerate(lines) if line in document.lines), -1)
    options = ((-1, "Examples"), *[(i, row[0]) for i, row in enumerate(EXAMPLES)])
    return Choice("examples", "Test functions", options, chosen, show_example)


def toggle(key: str, *, shown: bool) -> Edit:
    """Show a method, or no longer."""
    return set_own({f"descent.{key}": shown})


def show_example(number: object) -> Edit:
    """Define a test function, and set out from its usual start; the heading of the list changes nothing."""
    if not isinstance(number, int) or not 0 <= number < len(EXAMPLES):
        return lambda document: document
    _, text, ranges, start = EXAMPLES[number]

    def edit(document: Document) -> Document:
        written = write_definitions([_line(text)], NAME)(document)
        for name, ends in zip("xy", ranges, strict=True):
            written = set_range(name, *ends)(written)
        return set_own({RATE: 0.0, FRAME: -1})(set_probe(start)(written))

    return edit


def _line(text: str) -> str:
    return f"{NAME}(x, y) = {text}"


def step_of(frame: int) -> int:
    """Return after how many steps of the methods the transport stands: one by one at first, then ever farther apart."""
    if frame <= ONE_BY_ONE:
        return frame
    return round(ONE_BY_ONE * GROWTH ** (frame - ONE_BY_ONE)) + frame - ONE_BY_ONE


def last_frame(steps: int) -> int:
    """Return the first place of the transport at which so many steps are done."""
    frame = min(steps, ONE_BY_ONE)
    while step_of(frame) < steps:
        frame += 1
    return frame
