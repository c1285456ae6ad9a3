"""LaTeX commands a pasted formula may hold, and the token each stands for."""

from explorer.lang.characters import GREEK_NAMES

FONTS = (
    "mathbf",
    "mathrm",
    "mathit",
    "mathsf",
    "mathcal",
    "mathbb",
    "boldsymbol",
    "bm",
    "text",
    "textrm",
    "operatorname",
    "vec",
    "mbox",
    "textit",
    "textbf",
    "textnormal",
)
ACCENTS = ("hat", "bar", "tilde", "dot", "overline", "underline", "widehat", "widetilde")
WRAPPERS = "equation|align|aligned|gather|multline|displaymath|math|split"
UNREAD = {
    "int": ("integrals are not read", "there are derivatives, sums and products: sum(k^2, k, 1, 10)"),
    "lim": ("limits are not read", "write the formula of the limit itself"),
    "binom": ("binomial coefficients are not read", "write n!/(k! (n - k)!)"),
    "underbrace": ("braces with labels are not read", "paste the formula without \\underbrace{…}_{…}"),
    "overbrace": ("braces with labels are not read", "paste the formula without \\overbrace{…}^{…}"),
    "pm": ("± has two values, a function has one", "write two functions, one with + and one with -"),
    "degree": ("angles are in radians", "write 30 pi/180 for 30 degrees"),
    "forall": ("words of logic are not read", "write the formula alone"),
    "exists": ("words of logic are not read", "write the formula alone"),
}

_FUNCTIONS = [
    "sin",
    "cos",
    "tan",
    "sec",
    "csc",
    "cot",
    "arcsin",
    "arccos",
    "arctan",
    "sinh",
    "cosh",
    "tanh",
    "coth",
    "exp",
    "ln",
    "log",
    "max",
    "min",
    "det",
    "sum",
    "prod",
    "inf",
]
_SIGNS = {
    "frac": "frac", "dfrac": "frac", "tfrac": "frac", "sqrt": "sqrt", "cdot": "·", "times": "×", "div": "/", "ast": "*",
    "le": "<=", "leq": "<=", "ge": ">=", "geq": ">=", "ne": "!=", "neq": "!=", "lt": "<", "gt": ">",
    "to": "->", "rightarrow": "->", "mapsto": "|->", "partial": "∂", "nabla": "∇", "circ": "∘", "odot": "⊙",
    "otimes": "⊗", "top": "⊤", "intercal": "⊤", "in": "∈", "colon": ":", "langle": "⟨", "rangle": "⟩",
    "lvert": "|", "rvert": "|", "vert": "|", "mid": "|", "lVert": "‖", "rVert": "‖", "Vert": "‖", "|": "‖",
    "{": "{", "}": "}", "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "\\": "\\\\",
    "dots": "..", "ldots": "..",
}  # fmt: skip
_BLANKS = (
    "left",
    "right",
    "big",
    "Big",
    "bigl",
    "bigr",
    "Bigl",
    "Bigr",
    "bigg",
    "Bigg",
    "limits",
    "displaystyle",
)

SPACES = ("quad", "qquad")  # between the entries of a row, where no & stands

COMMANDS: dict[str, tuple[str, str]] = {
    **{name: ("name", name) for name in (*_FUNCTIONS, *GREEK_NAMES)},
    "varepsilon": ("name", "epsilon"), "varphi": ("name", "phi"), "vartheta": ("name", "theta"),
    "infty": ("name", "inf"),
    "land": ("name", "and"), "wedge": ("name", "and"), "lor": ("name", "or"), "vee": ("name", "or"),
    "neg": ("name", "not"), "lnot": ("name", "not"),
    "bmod": ("name", "mod"), "mod": ("name", "mod"),
    **{name: ("op", sign) for name, sign in _SIGNS.items()},
    **dict.fromkeys((*_BLANKS, *SPACES, ",", ";", "!", ":", ">", " "), ("blank", "")),
}  # fmt: skip
