"""`function-explorer steps`."""

import pytest

from explorer.cli import main


def test_text(capsys):
    assert main(["steps", "(x + 2y^3)^2", "--wrt", "y"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "✓ ∂/∂y((x + 2*y^3)^2) = 2*(x + 2*y^3)*(∂/∂y(x + 2*y^3))    [chain rule: u²]"
    assert out[-1].endswith("= 12*(x + 2*y^3)*y^2    [insert]")


@pytest.mark.parametrize(("kind", "start"), [("latex", r"\begin{align*}"), ("markdown", "# "), ("html", "<!DOCTYPE")])
def test_formats(kind, start, capsys):
    assert main(["steps", "f(t) = [t, sin t]", "--wrt", "t", "--output", "1", "--format", kind]) == 0
    assert capsys.readouterr().out.startswith(start)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["x y", "--wrt", "z"], "no variable `z`"), (["[x, 1]", "--output", "5"], "2 outputs"), (["sn(x)"], "sn")],
)
def test_what_cannot_be_derived(arguments, said, capsys):
    assert main(["steps", *arguments]) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
