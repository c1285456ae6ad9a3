"""Functions whose Taylor series say something: everywhere, in a disc, at one side only, or of another function."""

from explorer.document.edits import Edit, set_probe, set_range
from explorer.document.labs.result import Choice
from explorer.document.lines import write_definitions
from explorer.document.model import Document

NAME = "example"  # one line of the document holds the example, and the next one takes its place
FIELD = "examples"
EXAMPLES = (  # what it shows, the definition, the range of x, the centre
    ("exp x, everywhere", "exp(x)", (-4.0, 4.0), 0.0),
    ("sin x, everywhere", "sin(x)", (-8.0, 8.0), 0.0),
    ("1/(1 + x²), for |x| < 1", "1/(1 + x^2)", (-3.0, 3.0), 0.0),
    ("arctan x, for |x| ≤ 1", "atan(x)", (-3.0, 3.0), 0.0),
    ("log(1 + x), for |x| < 1", "log(1 + x)", (-1.5, 3.0), 0.0),
    ("e^(−1/x²), 0 at 0: to another function", "{x = 0: 0, exp(-1/x^2)}", (-2.0, 2.0), 0.0),
    ("|x|, a kink", "|x|", (-2.0, 2.0), 0.0),
)


def example_choice(document: Document) -> Choice:
    """Return the choice of an example; the one that the document explores is the chosen one."""
    chosen = next((i for i, row in enumerate(EXAMPLES) if _line(row[1]) in document.lines), -1)
    if document.explored not in (NAME, None):
        chosen = -1
    options = ((-1, "Examples"), *[(i, row[0]) for i, row in enumerate(EXAMPLES)])
    return Choice(FIELD, "Examples of Taylor series", options, chosen, show_example)


def show_example(number: object) -> Edit:
    """Define an example in the document, and look at it around its centre; the heading of the list changes nothing."""
    if not isinstance(number, int) or not 0 <= number < len(EXAMPLES):
        return lambda document: document
    _, text, (low, high), center = EXAMPLES[number]

    def edit(document: Document) -> Document:
        written = write_definitions([_line(text)], NAME)(document)
        return set_probe([center])(set_range("x", low, high)(written))

    return edit


def _line(text: str) -> str:
    return f"{NAME}(x) = {text}"
