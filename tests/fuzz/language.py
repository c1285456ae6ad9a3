"""A long run of hostile text: `python tests/fuzz/language.py [seconds] [inputs] [seed]`; every find is printed.

Half of the inputs come from a grammar, half are mutations of lines the tests hold. An input is a find if reading it
raises, takes more than a second, is refused later than after a tenth of a second, or places a message outside the text.
Seconds are those of the processor, so that a busy machine makes no finds.
"""

import json
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from explorer.semantics.reading import read  # noqa: E402  # the script runs without being installed

WORDS = r"""
x y z f g a A v e i pi t n sin cos exp log sqrt abs max min norm det tr inv I D d dx d/dx
grad hessian jacobian div curl
laplacian
taylor sum prod kron zeros ones solve vec diag if piecewise mod and or not in R^2 R^(2x2) f(x) g(x,y) f_x f_xy
J_f H_f Δf ( ) [ ] { } < > | || ‖ ⟨ ⟩ ⌊ ⌋ , ; : .. = == != <= + - * / ^ ** ' '' ! ² ⁻¹ ⁿ ᵀ √ ∛ @ · × ⊗ ⊙ .* ./ .^ ∘ ∈ ->
|-> _ & \\ \ 0 1 2 3 0.5 .5 5. 1e3 1e999 9^9^9 10^12 \frac \frac12 \sqrt \left( \right) \left\{ \right. \begin{bmatrix}
\end{bmatrix} \begin{cases} \end{cases} \begin{array}{ll} \end{array} \theta \partial \nabla \| \text{if} \hat{x} \foo
# 'fro' 😀 é ½ ß ſ İ ∂ ∇ ∂f/∂x Σ Π ∞ $ $$ \[ \] x_1 x_{1} x₁ x_i xy sinx __import__ lambda
.__class__
""".split()  # noqa: SIM905  # a table is easier to read than a list of strings
HIDDEN = ["\0", "\u202e", "\u200b", "\ud800", "\u00a0", "\t", "\ufeff", "\u2028"]
HEADS = ["f(x) = ", "f(x, y) = ", "g(x) = ", "f = ", "a = ", "A = ", "x in R^2", "f: R^2 -> R, (x, y) |-> ", ""]
RULES = {
    "E": ["T", "T + E", "T - E", "T E", "T*E", "T/E", "-E", "E^T", "E < E", "E and E"],
    "T": [
        "x",
        "y",
        "2",
        "a",
        "v",
        "A",
        "(E)",
        "|E|",
        "||E||",
        "F(E)",
        "F E",
        "[E, E]",
        "[E; E]",
        "{E: E, E}",
        "S",
        "E'",
        "f(E)",
        "g(E, E)",
        "d/dx (E)",
        "sum(E, k, 1, N)",
        "prod_(k=1)^N E",
        "E!",
        "E[1]",
        r"\frac{E}{E}",
        "O(f)(E)",
        "taylor(f, E, N)",
        "D(f, [N, N])",
        "if(E, E, E)",
        "max(E, E)",
    ],
    "F": [
        "sin",
        "exp",
        "sqrt",
        "log",
        "norm",
        "det",
        "inv",
        "sum",
        "tr",
        "floor",
        "cosh^2",
        "vec",
        "arctan",
        "I",
        "zeros",
    ],
    "O": ["grad", "hessian", "jacobian", "div", "laplacian", "curl"],
    "N": ["1", "3", "10", "100", "10^5", "n", "a", "-1", "0.5"],
    "S": ["x^2", "x_1", "x'", "θ", "e", "pi", "1.5", "x y", "2x"],
}
LATE, REFUSED_LATE = 1.0, 0.1


def grammatical(rng: random.Random) -> str:
    text, size = "E", rng.randrange(2, 14)
    for step in range(200):
        places = [at for at, c in enumerate(text) if c in RULES and (c != "T" or text[at - 1 : at] != "^T")]
        if not places:
            break
        at = rng.choice(places)
        choices = RULES[text[at]] if step < size else [r for r in RULES[text[at]] if "E" not in r] or ["x"]
        text = (
            text[:at]
            + rng.choice(choices).replace("T" if step >= size and text[at] == "E" else "\0", "x")
            + text[at + 1 :]
        )
    return rng.choice(HEADS) + text


def mutated(rng: random.Random, seeds: list[str]) -> str:
    text = rng.choice(seeds)
    for _ in range(rng.randrange(1, 5)):
        at, kind = rng.randrange(len(text) + 1), rng.randrange(6)
        stop = min(len(text), at + rng.randrange(1, 6))
        if kind == 0:
            text = text[:at] + text[stop:]
        elif kind == 1:
            text = text[:at] + rng.choice(WORDS) + text[at:]
        elif kind == 2:
            text = text[:stop] + text[at:stop] * rng.choice([1, 2, 30]) + text[stop:]
        elif kind == 3:
            other = rng.choice(seeds)
            text = text[:at] + other[rng.randrange(len(other) + 1) :]
        elif kind == 4:
            text = text[:at] + rng.choice(HIDDEN if rng.random() < 0.1 else WORDS) + text[stop:]
        else:
            text = text[:at] + " ".join(rng.choices(WORDS, k=rng.randrange(1, 8))) + text[at:]
    return text


def seeds() -> list[str]:
    rows = json.loads((ROOT / "tests" / "golden" / "errors.json").read_text(encoding="utf-8"))
    page = (ROOT / "tests" / "explorer" / "semantics" / "test_syntax_values.py").read_text(encoding="utf-8")
    quoted = [line.split('"')[1] for line in page.splitlines() if line.strip().startswith("(") and '"' in line]
    return [row["text"] for row in rows if row["text"]] + [text.replace("\\n", "\n") for text in quoted if text]


def fault(text: str) -> tuple[str, float]:
    """Return what is wrong with the reading of `text` ("" if nothing is), and the seconds it took."""
    begun = time.thread_time()
    try:
        reading = read(text.split("\n"))
    except Exception as error:  # noqa: BLE001  # whatever is raised is a find
        return f"raises {type(error).__name__}: {error}", time.thread_time() - begun
    seconds = time.thread_time() - begun
    if any(not (item.message and 0 <= item.start <= item.end <= len(text)) for item in reading.diagnostics):
        return "a message lies outside the text", seconds
    refused = any(item.is_error for item in reading.diagnostics)
    if seconds > (REFUSED_LATE if refused else LATE):
        return f"{'refused' if refused else 'read'} after {seconds:.2f} s", seconds
    return "", seconds


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(seconds: float, inputs: int, seed: int) -> int:
    rng, corpus, finds, slowest, count = random.Random(seed), seeds(), 0, (0.0, ""), 0
    begun = time.monotonic()
    while count < inputs or time.monotonic() - begun < seconds:
        text = grammatical(rng) if count % 2 else mutated(rng, corpus)
        wrong, took = fault(text)
        if wrong and (not wrong.startswith("re") or fault(text)[0]):  # a slow reading counts if it is slow twice
            finds += 1
            say(f"{wrong}: {text!r}")
        slowest = max(slowest, (took, text))
        count += 1
        if count % 50_000 == 0:
            say(f"# {count:,} inputs, {time.monotonic() - begun:.0f} s, {finds} finds")
    say(f"# {count:,} inputs, {time.monotonic() - begun:.0f} s, {finds} finds")
    say(f"# slowest {slowest[0]:.2f} s: {slowest[1]!r}")
    return min(finds, 1)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*[*given, *[600, 1_000_000, 0][len(given) :]]))
