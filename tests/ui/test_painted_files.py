"""Painted exports, read back by programs that are not ours: Pillow, librsvg and poppler."""

import io
import itertools
import re
import subprocess
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont

from explorer.document.edits import set_order
from explorer.document.model import Document
from explorer.document.wording import written
from explorer.export.evaluated import evaluate
from explorer.export.options import Options
from explorer.export.report import polynomial
from explorer.export.sequences import sequences
from explorer.export.tikz import LETTERS, to_tikz
from explorer.export.writers import WRITERS
from explorer.scene.palette import THEMES
from ui.app.headless import Painter, platform_of, svg_of
from ui.exporters.devices import copyable_pdf, vector_bytes

TEXTS = [
    "f(x, y) = (x + 2y^3)^2",
    "f(x) = 1/x",
    "g(t) = [t cos t, t sin t]",
    "f(u, v) = [cos u, sin u, v]",
    "f(x, y, z) = x^2 + y^2 - z^2",
    "f(x, y) = [-y, x]",
]
SIZE = (480, 360)
pytestmark = pytest.mark.usefixtures("qapp")


def found_of(text, edit=lambda document: document):
    return evaluate(edit(Document(lines=tuple(text.split("\n")))))


@pytest.fixture(scope="module")
def surface():
    return found_of("a = 1 [0.5 .. 2]\nf(x, y) = (x + 2a y^3)^2")


def outside(command, data):
    """Return the picture another program makes of a file."""
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return np.asarray(Image.open(io.BytesIO(done.stdout)).convert("RGB"), dtype=float)


def from_svg(data):
    return outside(["rsvg-convert", "--format=png"], data)


def from_pdf(data, dpi=96):
    return outside(["pdftoppm", "-png", "-singlefile", "-r", str(dpi), "-"], data)


def text_of_pdf(data):
    command = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def image(data):
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("text", TEXTS)
def test_vectors_look_like_the_image(text):
    found = found_of(text)
    painter = Painter(Options(SIZE, 96))
    for scene in found.picture.scenes:
        pixels = np.asarray(image(painter.picture(scene, "png")).convert("RGB"), dtype=float)
        assert pixels.shape == (SIZE[1], SIZE[0], 3)
        assert pixels.std() > 10
        for other in (from_svg(painter.picture(scene, "svg")), from_pdf(painter.picture(scene, "pdf"))):
            assert other.shape == pixels.shape
            assert np.abs(coarse(other) - coarse(pixels)).mean() < 4


def coarse(pixels):
    """Return the means over squares of 12 pixels: letters and edges are drawn a little differently everywhere."""
    height, width = (n // 12 * 12 for n in pixels.shape[:2])
    return pixels[:height, :width].reshape(height // 12, 12, width // 12, 12, 3).mean(axis=(1, 3))


def test_an_image_has_the_dots_it_was_asked_for(surface):
    for dpi in (96, 300):
        made = image(Painter(Options(SIZE, dpi)).picture(surface.picture.scenes[0], "png"))
        assert made.size == tuple(round(n * dpi / 96) for n in SIZE)
        assert made.info["dpi"][0] == pytest.approx(dpi, abs=0.1)


@pytest.mark.parametrize("view", [0, 1])
def test_a_transparent_ground_lets_everything_through(surface, view):
    scene = surface.picture.scenes[view]
    made = np.asarray(image(Painter(Options(SIZE, 96, transparent=True)).picture(scene, "png")).convert("RGBA"))
    assert made[2, 2, 3] == 0
    assert (made[..., 3] == 255).any()
    solid = image(Painter(Options(SIZE, 96)).picture(scene, "png")).convert("RGBA")
    assert np.asarray(solid)[..., 3].min() == 255
    over = Image.new("RGBA", solid.size, "white")
    over.alpha_composite(Image.fromarray(made))
    assert np.abs(np.asarray(over, dtype=float) - np.asarray(solid, dtype=float)).mean() < 2


def test_vectors_of_a_fine_surface_stay_small(surface):
    svg = Painter(Options()).picture(surface.picture.scenes[0], "svg")
    assert len(svg) < 2_000_000
    facets = re.findall(rb"<polygon fill=", svg)
    assert 2000 < len(facets) < 4500
    ET.fromstring(svg)  # noqa: S314 - our own file


def test_letters_of_a_vector_picture_are_text(surface):
    scene = surface.picture.scenes[1]
    assert b"gradient" in Painter(Options()).picture(scene, "svg")
    assert "gradient" in text_of_pdf(Painter(Options()).picture(scene, "pdf"))


def test_blanks_of_a_pdf_are_copied_as_blanks(qapp):  # noqa: ARG001 - letters need an application
    text, font = "접평면과 테일러 근사", QFont("NanumGothic")  # has one glyph for blank and control characters

    def paint(painter, rect):
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, text)

    assert text_of_pdf(vector_bytes(paint, QSize(400, 100), "pdf")).strip() == text


def test_only_letters_change_in_the_table_of_a_pdf():
    head, tail = b"\x00<0001>\nbegincmap\n2 beginbfrange\n<0000> <0000> <0000>\n", b"endbfrange\nendcmap\n<0001>"
    made = copyable_pdf(head + b"<0001> <0003> [<C811> <0001> <000D> ]\n<0004> <0004> <0001>\n" + tail)
    assert made == head + b"<0001> <0003> [<C811> <0020> <0020> ]\n<0004> <0004> <0020>\n" + tail


@pytest.mark.parametrize("key", ["taylor", "parameter-a", "descent", "turn"])
@pytest.mark.parametrize("view", [0, 1])
def test_films_move(surface, key, view):
    sequence = next(s for s in sequences(surface, 6) if s.key == key)
    told = []
    frames = list(Painter(Options(frame_size=(240, 180))).frames(sequence, view, lambda *done: told.append(done)))
    assert len(frames) == sequence.count
    assert {frame.shape for frame in frames} == {(180, 240, 3)}
    assert told == [(i, sequence.count) for i in range(sequence.count + 1)]
    if (key, view) not in {("turn", 1), ("taylor", 1)}:  # the plane is not turned, and shows no polynomial
        assert all((one != other).any() for one, other in itertools.pairwise(frames[:5]))
    film = image(WRITERS["gif"](frames, 0.1))
    durations = 0
    for i in range(film.n_frames):
        film.seek(i)
        durations += film.info["duration"]
    assert durations == 100 * (sequence.count - 1) + 300
    film.seek(0)
    assert np.abs(np.asarray(film.convert("RGB"), dtype=float) - frames[0]).mean() < 3


def test_a_film_is_stopped_between_two_frames(surface):
    sequence = next(s for s in sequences(surface, 6) if s.key == "turn")

    def progress(done, _total):
        if done == 2:
            raise KeyboardInterrupt

    frames = Painter(Options(frame_size=(240, 180))).frames(sequence, 0, progress)
    assert next(frames).any()
    assert next(frames).any()
    with pytest.raises(KeyboardInterrupt):
        next(frames)


@pytest.fixture(scope="module")
def reported():
    return found_of("# <script>alert(1)</script>\na = 2\nf(x, y) = (x + a y^3)^2", set_order(3))


def test_the_report_page_shows_the_numbers_of_the_screen(reported):
    page = Painter(Options()).report(reported, "html").decode()
    assert "<script" not in page
    cells = re.findall(r"<td>(.*?)</td>", page)
    for table in reported.point.tables:
        assert all(written(float(x)) in cells for x in table.numbers.ravel())
    pictures = re.findall(r'<figure><img alt="([^"]*)" src="data:image/svg\+xml;base64,([^"]*)">', page)
    assert [alt for alt, _ in pictures] == [scene.title for scene in reported.picture.scenes]
    assert not re.search(r'(src|href)="(?!data:)', page)  # it needs no other file
    body = re.sub(r"<(meta|img)([^>]*)>", r"<\1\2/>", page.removeprefix("<!DOCTYPE html>"))
    ET.fromstring(body)  # noqa: S314 - our own file


def test_the_report_pages_show_the_numbers_of_the_screen(reported):
    data = Painter(Options()).report(reported, "report-pdf")
    text = text_of_pdf(data)
    for table in reported.point.tables:
        assert all(written(float(x)) in text for x in table.numbers.ravel())
    assert "Taylor polynomial" in text
    first = from_pdf(data, 48)
    assert first.shape == pytest.approx((561, 397, 3), abs=1)  # A4
    assert first.std() > 10


def test_a_long_polynomial_is_written_in_lines():
    found = found_of("f(x, y) = [exp(x) sin(y) + x y, x^3 - 2y]", set_order(5))
    lines = [formula.latex for formula in polynomial(found.point.taylor_latex)]
    assert len(lines) > 4
    assert [line.partition(" = ")[0] for line in lines if " = " in line] == ["T_{5}(x, y)_{1}", "T_{5}(x, y)_{2}"]
    body = found.point.taylor_latex.partition(" = ")[2]
    whole = "".join(line.partition(" = ")[2] or line.removeprefix(r"\quad ") for line in lines)
    bare = body.removeprefix(r"\begin{bmatrix} ").removesuffix(r" \end{bmatrix}").replace(r" \\ ", "")
    assert whole.replace(" ", "") == bare.replace(" ", "")
    assert all(svg_of(line) for line in lines)


def test_the_report_of_every_kind_of_function_can_be_made():
    for text in (*TEXTS[1:4], "R in R^(2x2)\nK(R) = R' R", "f(x in R^12) = ||x||^4"):
        assert Painter(Options()).report(found_of(text), "report-pdf").startswith(b"%PDF")


@pytest.mark.parametrize("text", TEXTS)
def test_tikz_is_typeset_by_latex(text, tmp_path, needs_latex):
    found = found_of(text)
    pages = [
        WRITERS["tikz"](scene, THEMES["light"], None, coarse).decode()
        for scene, coarse in zip(found.picture.scenes, found.coarse, strict=True)
    ]
    head = "\\documentclass{article}\n\\usepackage{pgfplots}\\pgfplotsset{compat=1.17}\n\\begin{document}\n"
    (tmp_path / "page.tex").write_text(head + "\\newpage\n".join(pages) + "\\end{document}\n", encoding="utf-8")
    command = [needs_latex, "-interaction=nonstopmode", "-halt-on-error", "page.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-800:]
    assert from_pdf((tmp_path / "page.pdf").read_bytes()).std() > 10


@pytest.fixture
def needs_latex():
    program = "pdflatex"
    try:
        command = ["kpsewhich", "pgfplots.sty"]
        subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("LaTeX with PGFPlots is not installed")
    return program


def test_letters_of_scenes_are_known_to_tikz():
    known = {chr(c) for c in range(128)} | set(LETTERS)
    for text in (*TEXTS, "f(θ₁, λ) = θ₁ λ²"):
        for scene in found_of(text).picture.scenes:
            axes = [scene.x, scene.y, getattr(scene, "z", scene.x)]
            words = [scene.title, *(a.name for a in axes), *(t for a in axes for t in a.tick_labels)]
            words += [entry.text for entry in scene.legend]
            assert set("".join(words)) <= known
            assert b"?" not in to_tikz(scene, THEMES["light"]).replace(b"$?$", b"")


def test_windows_is_painted_on_by_its_own_platform_which_knows_fonts():
    assert platform_of("win32") == "windows"
    assert platform_of("linux") == platform_of("darwin") == "offscreen"
