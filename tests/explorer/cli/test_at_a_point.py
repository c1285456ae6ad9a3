"""The command line, as a shell sees it: output, exit codes, and mistakes on standard error only."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.cli import main

LECTURE = "f(x, y) = (x + 2y^3)^2"


def run(capsys, *arguments):
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def test_eval_as_json_has_the_promised_fields(capsys):
    code, out, err = run(capsys, "eval", LECTURE, "--at", "x=1,y=2", "--order", "3", "--format", "json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert found["function"] == "f"
    assert found["at"] == {"x": 1.0, "y": 2.0}
    assert found["value"] == 17.0**2
    assert found["jacobian"] == [[34.0, 816.0]]
    assert found["hessian"] == [[2.0, 48.0], [48.0, 72.0 * 16 + 24 * 17 * 2]]
    assert found["derivatives"]["3"][0][1][1] == pytest.approx(24.0 * 2)


def test_eval_as_text_csv_and_latex(capsys):
    assert "jacobian:\n  2  4" in run(capsys, "eval", "x^2 + y^2", "--at", "x=1,y=2")[1]
    assert run(capsys, "eval", "x^2 + y^2", "--at", "x=1,y=2", "--format", "csv")[1] == "5\n2,4\n"
    assert (
        r"\begin{bmatrix} 2 & 4 \end{bmatrix}"
        in run(capsys, "eval", "x^2 + y^2", "--at", "x=1,y=2", "--format", "latex")[1]
    )


def test_infinities_and_nan_are_strings_in_json(capsys):
    found = json.loads(run(capsys, "eval", "[1/x, log(x - 1)]", "--at", "x=0", "--format", "json")[1])
    assert found["value"] == ["inf", "nan"]


def test_a_vector_is_given_in_brackets(capsys):
    text = "x in R^2\nf(x) = ||x||^2"
    assert json.loads(run(capsys, "eval", text, "--at", "x=[3,4]", "--format", "json")[1])["value"] == 25.0


def test_taylor_lists_coefficients_by_multi_index(capsys):
    out = run(capsys, "taylor", "exp(x) sin(y)", "--at", "x=0,y=0", "--order", "3", "--format", "json")[1]
    table = {tuple(c["index"]): c["coefficient"] for c in json.loads(out)["coefficients"]}
    assert table[0, 1] == 1
    assert table[2, 1] == pytest.approx(0.5)
    assert table[0, 3] == pytest.approx(-1 / 6)


def test_text_comes_from_standard_input(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin.read", lambda: LECTURE)
    assert "289" in run(capsys, "eval", "-", "--at", "x=1,y=2")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("eval", "f(x) = sn(x)", "--at", "x=1"), "^^"),
        (("eval", "x^2", "--at", "y=1"), "not an input"),
        (("eval", "x + y", "--at", "x=1"), "y is missing"),
        (("eval", "x^2", "--at", "x=one"), "not a value"),
        (("eval", "x^2", "--at", "x=1", "--order", "-1"), "0 or more"),
        (("taylor", "x^2", "--at", "x=1", "--order", "-1"), "0 or more"),
        (("taylor", "x y z", "--at", "x=1,y=1,z=1", "--order", "9999"), "limit"),
    ],
)
def test_a_mistake_is_exit_2_with_a_message_and_an_empty_output(capsys, arguments, said):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_point_without_a_derivative_carries_a_note(capsys):
    note = "f is not differentiable at x = 0: |x| has a kink there (its slope is taken as 0)."
    assert run(capsys, "eval", "|x|", "--at", "x=0")[1].splitlines()[-1] == f"note: {note}"
    assert json.loads(run(capsys, "eval", "|x|", "--at", "x=0", "--format", "json")[1])["note"] == note
    assert "note" not in run(capsys, "eval", "|x|", "--at", "x=0", "--order", "0")[1]
    assert "note" not in run(capsys, "eval", "|x|", "--at", "x=1")[1]
    assert run(capsys, "eval", "|x|", "--at", "x=0", "--format", "csv")[1] == "0\n0\n"


def test_a_reader_that_stops_early_is_no_error():
    reading, writing = os.pipe()
    os.close(reading)
    code = f"import sys; from explorer.cli import main; sys.exit(main(['eval', {LECTURE!r}, '--at', 'x=1,y=2']))"
    root = Path(__file__).parents[3]
    ended = subprocess.run([sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, cwd=root, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")
