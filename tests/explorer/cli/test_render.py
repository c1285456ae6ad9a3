"""`render`, as a shell sees it: which files there are, what is said where, and what a mistake does."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from explorer.cli import main
from explorer.document.codec import encode
from explorer.document.model import Document, LabSettings

ROOT = Path(__file__).parents[3]
LECTURE = "f(x, y) = (x + 2y^3)^2"
WITHOUT_PAINT = (
    "tikz,glb,stl,obj,ply,latex,markdown,csv,tsv,numpy,matlab,npy,json,npz,mat,xlsx,samples-csv,samples-npz,py,ipynb"
)


class Easel:
    """Paints nothing, and remembers what it was asked for."""

    def __init__(self, options):
        self.options = options

    def picture(self, scene, kind):
        return f"{kind} of {scene.title}".encode()

    def frames(self, sequence, view, progress):
        for i, still in enumerate(sequence.stills()):
            progress(i, sequence.count)
            yield np.full((8, 8, 3), 19 * i + view + len(still.scenes), np.uint8)

    def report(self, found, kind):
        return f"{kind} of {found.subject.function.name}".encode()


def render(capsys, *arguments, desktop=Easel):
    code = main(["render", *map(str, arguments)], desktop)
    out, err = capsys.readouterr()
    return code, out, err


def test_every_format_without_paint_is_written_and_listed(capsys, tmp_path):
    code, out, err = render(capsys, LECTURE, "--out", tmp_path, "--formats", WITHOUT_PAINT, desktop=None)
    assert (code, err) == (0, "")
    assert sorted(out.split()) == sorted(map(str, tmp_path.iterdir()))
    tables = {"value.csv", "jacobian.tsv", "hessian.npy", "derivatives.json", "derivatives.xlsx"}
    others = {"view-a.tex", "surface-a.glb", "samples.csv", "function.py", "notebook.ipynb"}
    assert tables | others <= {path.name for path in tmp_path.iterdir()}


def test_what_is_painted_is_asked_of_the_desktop(capsys, tmp_path):
    code, _, _ = render(capsys, LECTURE, "--out", tmp_path, "--formats", "png,svg,pdf,html,report-pdf")
    assert code == 0
    assert (tmp_path / "view-b.svg").read_bytes().startswith(b"svg of f(x, y)")
    assert (tmp_path / "report.pdf").read_bytes() == b"report-pdf of f"


def test_without_the_desktop_part_it_is_said(capsys, tmp_path):
    code, out, err = render(capsys, LECTURE, "--out", tmp_path / "new", "--formats", "csv,png", desktop=None)
    assert (code, out) == (2, "")
    assert "desktop" in err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("what", "count"), [("taylor", 11), ("turn", 12), ("descent", 12), ("a", 12)])
def test_films_are_read_back_with_their_frames(capsys, tmp_path, what, count):
    from PIL import Image  # noqa: PLC0415 - as the program does

    text = "a = 1 [0 .. 3]\nf(x, y) = a (x + 2y^3)^2"
    given = ("--formats", "gif,apng,webp", "--animation", what, "--frames", "12", "--seconds", "0.1", "--view", "b")
    code, out, err = render(capsys, text, "--out", tmp_path, *given)
    assert (code, err) == (0, "")
    assert len(out.split()) == 3
    for path in map(Path, out.split()):
        with Image.open(path) as film:
            assert film.n_frames == count
            film.seek(1)
            assert abs(np.asarray(film.convert("RGB")).mean() - 23) <= 2


def test_of_several_inputs_each_gets_a_folder(capsys, tmp_path):
    path = tmp_path / "waves.nabla"
    path.write_bytes(encode(Document(lines=("f(x) = sin x",))))
    out = tmp_path / "out"
    code, said, err = render(capsys, path, "x^3", path, "--out", out, "--formats", "csv", "--progress")
    assert code == 0
    assert {p.parent.name for p in map(Path, said.split())} == {"waves", "function-2", "waves-2"}
    assert "[3/3] waves-2: hessian.csv" in err


def test_one_that_fails_does_not_stop_the_others(capsys, tmp_path):
    code, out, err = render(capsys, "f(x) = sn(x)", "x^2", "--out", tmp_path, "--formats", "csv")
    assert code == 2
    assert "^^" in err
    assert (tmp_path / "function-2" / "value.csv").exists()
    assert str(tmp_path / "function-2") in out


def test_a_document_or_a_text_comes_from_standard_input(capsys, tmp_path, monkeypatch):
    for text in (LECTURE, encode(Document(lines=(LECTURE,), probe=(1.0, 2.0))).decode()):
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        assert render(capsys, "-", "--out", tmp_path, "--formats", "json")[0] == 0
    found = json.loads((tmp_path / "derivatives.json").read_text())
    assert found["value"] == 289.0


def test_existing_files_are_replaced_or_kept(capsys, tmp_path):
    (tmp_path / "value.csv").write_text("mine")
    code, _, err = render(capsys, LECTURE, "--out", tmp_path, "--formats", "csv", "--keep")
    assert code == 2
    assert "value.csv exists" in err
    assert (tmp_path / "value.csv").read_text() == "mine"
    assert render(capsys, LECTURE, "--out", tmp_path, "--formats", "csv")[0] == 0
    assert (tmp_path / "value.csv").read_text() != "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x^2", "--formats", "bmp"), "unknown format bmp"),
        (("x^2", "--formats", ","), "no format"),
        (("missing.nabla",), "missing.nabla"),
        (("f(x) = sn(x)",), "^^"),
        (("a = 2",), "function"),
        (("x^2", "--formats", "glb"), "no surface"),
        (("x^2", "--formats", "gif", "--animation", "b"), "taylor"),
        (("x^2", "--size", "big"), "800x600"),
        (("x^2", "--size", "99999x99999"), "pixels"),
        (("x^2", "--dpi", "0"), "dots"),
        (("x^2", "--frames", "1"), "frames"),
        (("x^2", "--seconds", "-1"), "seconds"),
    ],
)
def test_a_mistake_is_exit_2_with_a_message_and_an_empty_output(capsys, tmp_path, arguments, said):
    code, out, err = render(capsys, *arguments, "--out", tmp_path)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_folder_that_is_a_file_is_told(capsys, tmp_path):
    (tmp_path / "out").write_text("")
    code, out, err = render(capsys, "x^2", "--out", tmp_path / "out", "--formats", "csv")
    assert (code, out) == (2, "")
    assert "out" in err


def test_help_lists_every_format_and_examples(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["render", "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(key in said for key in (*WITHOUT_PAINT.split(","), "gif", "mp4", "report-pdf"))
    assert "function-explorer render" in said


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="the examples are for a shell")
def test_examples_of_the_help_work(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lecture").mkdir()
    for path in ("waves.nabla", "lecture/one.nabla"):
        Path(path).write_bytes(encode(Document(lines=(LECTURE,))))
    ran = 0
    for command in ("eval", "taylor", "steps", "render"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        for line in capsys.readouterr().out.splitlines():
            if line.startswith("  ") and "function-explorer " in line:
                shell = line.replace("function-explorer", f"{sys.executable} -m ui")
                environment = {**os.environ, "PYTHONPATH": str(ROOT)}
                subprocess.run(["/bin/bash", "-c", shell], check=True, capture_output=True, env=environment)
                ran += 1
    assert ran >= 8


def test_a_room_that_does_without_a_function_is_written_alone(capsys, tmp_path):
    path = tmp_path / "network.nabla"
    path.write_bytes(encode(Document(lines=("", "# nothing to explore"), lab=LabSettings("network"))))
    code, _, err = render(capsys, path, "--out", tmp_path, "--formats", "svg")
    assert (code, err) == (0, "")
    assert (tmp_path / "network-1.svg").exists()
    for lines, room, formats in (("f(x) = (", "network", "svg"), ("", "theatre", "svg"), ("", "network", "svg,json")):
        path.write_bytes(encode(Document(lines=(lines,), lab=LabSettings(room))))
        assert render(capsys, path, "--out", tmp_path / "none", "--formats", formats)[0] == 2


def test_the_pictures_of_the_open_room_are_written_too(capsys, tmp_path):
    text = "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"
    path = tmp_path / "graph.nabla"
    path.write_bytes(encode(Document(lines=(text,), lab=LabSettings("theatre"))))
    code, _, err = render(
        capsys, path, "--out", tmp_path, "--formats", "svg,tikz,dot,gif", "--animation", "steps", "--seconds", "0.1"
    )
    assert (code, err) == (0, "")
    assert (tmp_path / "theatre-1.svg").read_bytes() == b"svg of computation graph"
    assert "b = exp(a)" in (tmp_path / "theatre-1.tex").read_text("utf-8")
    assert (tmp_path / "steps.gif").stat().st_size > 50
    dot = (tmp_path / "graph.dot").read_text("utf-8")
    assert 'label="c = a + b"' in dot
    assert dot.count("->") == 8
