"""The pages of the help, as data: what each part of the window is for, and what can be done there."""

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
            "Move the point over the surface with Ctrl and the mouse, a double click, or the arrow keys.",
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
            "The pen (Ctrl+P) draws over the window: the right button rubs out, Ctrl+Z takes back, Esc ends.",
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
            "Alt with the underlined letter opens a menu, and a letter then chooses an entry of it.",
            "The menu key, or Shift+F10, opens the menu of a right click.",
            "Ctrl+F1 says in sentences what is shown, to be read or copied.",
            "Ctrl+Shift+L plays the slice through the point as a tone whose pitch follows the height.",
            "Themes: light, dark and high contrast. Letters follow the size that the system asks for.",
            "Where the system asks for less motion, nothing moves by itself.",
        ),
    ),
    Page(
        "examples",
        "Examples",
        (
            "Documents to begin with, for each part of the lecture, each signature and each room of the labs.",
            "What you change in one is yours: the example itself stays as it is.",
        ),
        (
            "Open the gallery with Ctrl+G; one click opens an example, and undo brings back what was there before.",
            "Search by words, by a piece of a formula, or by a signature as R^2->R^3; narrow it with the two lists.",
            "With the keyboard: Enter opens the first, ↓ goes into the list.",
        ),
    ),
    Page(
        "lessons",
        "Lessons",
        (
            (
                "Short pages that set up what you see and ask you to predict it first: one lesson for each part of "
                "the lecture, and a tour of ten minutes."
            ),
            "Answers count in any correct form. Your progress stays on this machine, and your own document is kept.",
        ),
        (
            "F2 opens the lessons, and leaves them.",
            "Page Down and Page Up turn the pages; hints, another try and the answer are offered below a question.",
            "Write a lesson records pages from what is seen, with questions from a form, to be handed out as a file.",
            "Results of a class judges what students handed in; the menu of a lesson makes worksheets on paper.",
        ),
    ),
    Page(
        "export",
        "Taking it with you",
        (
            (
                "Export holds pictures, animations, surfaces for programs of solid modelling, tables, samples, a "
                "Python script or a notebook with the same numbers, and a report of all."
            ),
        ),
        (
            "Ctrl+E saves the current picture, Ctrl+Shift+C copies it.",
            "A right click on a picture, or the button beside a table, offers what suits it.",
            "Ctrl+S saves the document itself; unsaved work survives a crash.",
        ),
    ),
    Page(
        "language",
        "Language and notation",
        (
            (
                "The window speaks English or 한국어, and shows numbers with a decimal point or a comma, ln or log, "
                "tan or tg: choose under View."
            ),
            "Formulas are typed the same way in each: 0.5, ln(x), tan(x).",
        ),
    ),
)
