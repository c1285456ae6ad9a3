"""The pages of the help about the rooms of the labs."""

from ui.classroom.pages import Page

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
