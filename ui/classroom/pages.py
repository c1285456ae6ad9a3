"""The pages of the help, as data: what each panel and each room is for, and what can be done there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the help: what it says in paragraphs, and what can be done as a list."""

    key: str
    title: str
    says: tuple[str, ...]
    does: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All that it says, by which it is found, too."""
        return (*self.says, *self.does)


WINDOW = (
    Page(
        "start",
        "How to use it",
        (
            (
                "Write a function in the definitions on the left. Its pictures are in the middle, its derivatives on"
                " the right, its Taylor polynomial and the rooms of the labs below."
            ),
            "One point is shared by all of them: move it anywhere, and everything follows.",
        ),
        (
            "Drag the point in a picture, or type its coordinates.",
            "Step the order of the Taylor polynomial with [ and ].",
            "Open the gallery of examples with Ctrl+G.",
            "Find any command, example, room or function with Ctrl+Shift+P.",
            "Press F1 anywhere for the page about it.",
        ),
    ),
    Page(
        "definitions",
        "Definitions",
        (
            "One definition a line, in any order. The last function is explored, or the one whose circle is marked.",
            (
                "Below a line stands how it was read. A mistake is underlined and told in words, often with a button"
                " that mends it."
            ),
        ),
        (
            "f(x, y) = (x + 2y^3)^2 is a surface, g(t) = [t cos t, t sin t] a curve, A = [1, 2; 3, 4] a matrix.",
            "a = 2 [0 .. 5 step 0.1] is a parameter with a slider; press play to let it run.",
            "R in R^(3x2) says that R is a matrix; then K(R) = R' R.",
            "A line that begins with # is a comment.",
            "Ctrl+Space completes a word, Alt+Up and Alt+Down move a line, Ctrl+D duplicates it.",
        ),
    ),
    Page(
        "point",
        "At the point",
        (
            (
                "Coordinates of the point, the value there, and the derivatives as tables with their shapes: the "
                "gradient is a row, a Jacobian has one row for each output."
            ),
            "Below each table stands what follows from it: the kind of a critical point, eigenvalues, rank.",
            "The badge at the top says whether four independent ways to the derivatives agree.",
        ),
        (
            "Type a coordinate; pi/2 is a number too.",
            "Numbers, formulas or both: choose above the tables.",
            "Copy or save a table with the button beside its title.",
        ),
    ),
    Page(
        "plane",
        "Pictures in the plane",
        (
            "Graphs, contours, curves, maps and fields in the plane. The strip above switches layers on and off.",
            "x is blue and y orange, gradients are green, tangents pink, Taylor polynomials vermilion: everywhere.",
        ),
        (
            "Drag the point, or move it with the arrow keys; with Shift ten times as far.",
            "Zoom with the wheel or + and −, shift with the right button, fit with Home or a double click.",
            "F11 gives the picture the whole screen.",
            "A right click offers the ways out: images, animations, the clipboard.",
        ),
    ),
    Page(
        "space",
        "Pictures in space",
        (
            "Surfaces, curves and fields in a box with labelled axes. The strip above switches layers on and off.",
            "The two pictures are linked: both show the same function at the same point.",
        ),
        (
            "Drag to turn, or hold Ctrl and press the arrow keys; the wheel or + and − zoom.",
            "Keys 1, 2 and 3 look from the front, the side and the top, Home from the corner, 5 without perspective.",
            "Hold Ctrl and drag to move the point over the surface, or press the arrow keys.",
            "F11 gives the picture the whole screen.",
        ),
    ),
    Page(
        "strip",
        "Taylor polynomial and labs",
        (
            (
                "The Taylor polynomial of the function at the point, order by order, with exact coefficients where "
                "these can be found."
            ),
            "Lab at the right end opens the rooms.",
        ),
        (
            "Step the order with [ and ], with the wheel over the strip, or play all of them.",
            "Switch the polynomial on and off with Ctrl+T.",
        ),
    ),
    Page(
        "history",
        "History",
        ("Every step that was taken, the newest last. A click goes back to it, or forward again.",),
        ("Undo with Ctrl+Z, redo with Ctrl+Shift+Z.",),
    ),
    Page(
        "presenting",
        "In front of a class",
        (
            (
                "Projector mode (F5) makes letters and lines large. F11, or a double click on the strip over a "
                "picture, gives it the whole screen."
            ),
            (
                "A clicker works: its keys turn the pages of the lesson, or go through the steps of the open room, "
                "or else through the orders of the Taylor polynomial."
            ),
        ),
        (
            "Page Down and Page Up, or → and ← beside the pictures, go one step on or back; Space plays or pauses.",
            "The spotlight (Ctrl+L) darkens everything but the place under the mouse.",
            "The pen (Ctrl+P) draws over the window: the right button rubs out, Delete wipes all, Esc ends.",
            "Choose in the Present menu how fast animations play.",
        ),
    ),
    Page(
        "access",
        "Without mouse, without sight",
        (
            "Every command has a key or is found with Ctrl+Shift+P; Tab and Shift+Tab go from control to control.",
            "Screen readers are told what each control is, and of each picture what it shows.",
        ),
        (
            "Ctrl+F1 says in sentences what is shown, to be read or copied.",
            "Ctrl+Shift+L plays the slice through the point as a tone whose pitch follows the height.",
            "Themes: light, dark and high contrast. Letters follow the size that the system asks for.",
            "Where the system asks for less motion, nothing moves by itself.",
        ),
    ),
)

ROOMS = (
    Page(
        "quotient",
        "Difference quotient",
        (
            (
                "The secant turns into the tangent as h goes to 0. On the right the error of forward, central and "
                "complex differences against h: it falls at first, then rounding takes over."
            ),
        ),
        ("Drag the second point of the secant, or h in the picture of the error.",),
    ),
    Page(
        "error",
        "Polynomials and error",
        (
            (
                "The Taylor polynomials up to the order shown, and their error. The region where it is below ε is "
                "marked, and the part of it where that is proven."
            ),
        ),
        (
            "Step the order with [ and ].",
            "Slide ε.",
        ),
    ),
    Page(
        "convergence",
        "Convergence",
        (
            (
                "How the coefficients of the series fall, and the disc in which it converges, with the singularities"
                " of the function in the complex plane that end it."
            ),
        ),
        ("Move the point: the disc reaches to the nearest singularity.",),
    ),
    Page(
        "terms",
        "Terms and tensors",
        (
            (
                "The terms D^k f δ^k / k! of the multivariate series one by one: the tensor of derivatives, the "
                "outer power of δ, their products entry by entry, and the sum so far."
            ),
        ),
        ("Slide δ, step through the entries.",),
    ),
    Page(
        "microscope",
        "Linearization microscope",
        (
            (
                "Near the point a smooth function is its linearization: zoom in, and the surface becomes its plane, "
                "the map its parallelogram. The residual falls as the first missing term says."
            ),
        ),
        ("Step or play the zoom.",),
    ),
    Page(
        "theatre",
        "Graph theatre",
        (
            (
                "The computation graph of the function. Values travel forward, then tangents forward or adjoints "
                "backward, node by node, with local derivatives and the sums of the chain rule."
            ),
        ),
        (
            "Step or play the sweep.",
            "Click a node to look at it, double click to fold it.",
        ),
    ),
    Page(
        "matrix",
        "Derivative of a matrix",
        (
            (
                "The derivative of vectors and matrices as a tensor, on both ways of the lecture: partial after "
                "partial, and flattened to a Jacobian and shaped back."
            ),
        ),
        (
            "Step through the partials.",
            "Click an entry: what it comes from lights up.",
        ),
    ),
    Page(
        "identities",
        "The lecture's identities",
        (
            (
                "(5.99) to (5.108), derived line by line with differentials. Each line is tested on random matrices "
                "of the sizes you choose."
            ),
        ),
        ("Choose an identity, slide the sizes and the number of draws.",),
    ),
    Page(
        "own_identity",
        "An identity of your own",
        (
            (
                "Two sides that you type are compared on random matrices. Where they differ there is a "
                "counterexample, and the condition, such as a symmetric W, under which they do not."
            ),
        ),
        ("Type both sides; sizes are inferred, or typed as X 3x2.",),
    ),
    Page(
        "closed_form",
        "Gradient in closed form",
        ("The gradient of a scalar expression in matrices, written with matrices and confirmed by random draws.",),
        ("Type the expression, and by what it is differentiated.",),
    ),
    Page(
        "steps",
        "Steps",
        ("The derivation of the derivative, one named rule a line. Every line is checked at many points.",),
        (
            "Unfold a line to see its sub-steps.",
            "Choose by which variable.",
        ),
    ),
    Page(
        "next",
        "Next step",
        (
            (
                "The derivation, to be practised: name the rule of the next line, or type the line. Every form that "
                "is equal passes, and what is missing is said."
            ),
        ),
        (
            "Choose a rule or type a line, then go on.",
            "Show it gives the line away.",
        ),
    ),
    Page(
        "chain",
        "Along the curve",
        ("A point runs along the inner function; the chain rule stands beside it as a product of matrices.",),
        ("Play the way, or drag the point along it.",),
    ),
    Page(
        "fit",
        "Least squares",
        (
            (
                "The lecture's y = Φθ on your points: errors, loss, gradient and descent with every shape and "
                "number, beside the solution."
            ),
        ),
        (
            "Drag points; add and remove them with a double click.",
            "Choose polynomials or type features.",
            "Bring data from a file or the clipboard.",
        ),
    ),
    Page(
        "network",
        "Network",
        ("A neural network of layers you choose learns while you watch.",),
        (
            "Train, pause, step, start again.",
            "Click a weight in the drawing to see the loss along it.",
            "Write it into the document as ordinary definitions.",
        ),
    ),
    Page(
        "backpropagation",
        "Backpropagation",
        (
            (
                "Every factor of the chain rule through the layers, from the loss back, at one data point or over "
                "all of them."
            ),
        ),
        ("Slide the data point.",),
    ),
    Page(
        "descent",
        "Descent",
        (
            (
                "Gradient descent, momentum, Newton, Gauss–Newton and BFGS from the point, side by side, and how "
                "fast they are."
            ),
        ),
        (
            "Play the steps; slide the rate.",
            "A click on a method shows it or hides it.",
            "Drag the point to begin elsewhere.",
        ),
    ),
)
