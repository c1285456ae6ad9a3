"""What is exported has the words of the user's language, from the window as from the command line."""

import ast
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from explorer.document.model import Document, LabSettings
from explorer.export.evaluated import evaluate
from explorer.export.notebook import notebook
from explorer.export.options import Options
from explorer.export.script import script
from explorer.export.tables import workbook
from explorer.export.tikz import to_tikz
from explorer.language.notation import Notation
from explorer.language.voice import Voice
from explorer.scene.palette import THEMES
from ui import assets
from ui.app.headless import Painter
from ui.app.making import Order, make

ROOT = Path(__file__).parents[3]
KOREAN = Voice("ko")
IN_A_ROW = re.compile(r"[a-z]{3,} [a-z]{2,} [a-z]{2,}")  # English prose


@pytest.fixture(scope="module")
def saddle():
    return evaluate(Document(lines=("value(x, y) = x^2 - 1.5 y^2",), probe=(1.0, 0.5)))


@pytest.mark.usefixtures("qapp")
def test_the_report_is_korean_and_in_the_notation(saddle):
    page = Painter(Options(voice=Voice("ko", Notation(decimal="comma")))).report(saddle, "html").decode()
    assert '<html lang="ko">' in page
    assert "<h2>점에서의 값</h2>" in page
    assert "고윳값 " in page
    assert "<td>0,625</td>" in page
    assert 'alt="헤세 행렬"' in page
    told = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    assert not IN_A_ROW.search(told)


@pytest.mark.usefixtures("qapp")
def test_the_pages_of_the_report_are_korean(saddle):
    data = Painter(Options(voice=KOREAN)).report(saddle, "report-pdf")
    command = ["pdftotext", "-", "-"]
    said = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    assert re.search(r"테일러\W다항식", said)


def test_names_of_the_user_stay(saddle):
    KOREAN.keep(saddle.reading.names)
    assert "{value(x, y)}" in to_tikz(saddle.picture.scenes[0], THEMES["light"], voice=KOREAN).decode()
    KOREAN.keep([])


def test_programs_say_korean_and_stay_programs(saddle):
    source = script(saddle, KOREAN).decode()
    ast.parse(source)
    assert 'print("헤세 행렬:", hessian(*AT)' in source
    cells = json.loads(notebook(saddle, KOREAN))["cells"]
    prose = [cell["source"] for cell in cells if cell["cell_type"] == "markdown"]
    assert prose[1] == "정의, 그리고 프로그램에 필요한 것."
    assert not [text for text in prose if IN_A_ROW.search(text)]


def test_sheets_are_named_in_korean(saddle):
    assert openpyxl.load_workbook(io.BytesIO(workbook(saddle.arrays(), KOREAN))).sheetnames == [
        "값",
        "야코비 행렬",
        "헤세 행렬",
    ]


def test_tikz_asks_for_the_package_with_korean_letters(saddle):
    korean = to_tikz(saddle.picture.scenes[1], THEMES["light"], voice=KOREAN).decode()
    assert korean.startswith("% \\usepackage{kotex} \\usepackage{pgfplots}")
    assert "그레이디언트" in korean
    assert to_tikz(saddle.picture.scenes[1], THEMES["light"]).startswith(b"% \\usepackage{pgfplots}")


@pytest.mark.usefixtures("qapp")
def test_the_window_hands_its_voice_on():
    lab = LabSettings(room="steps")
    document = Document(lines=("f(x) = x sin x",), lab=lab)
    made = make(Order("steps-markdown", document, Options(voice=KOREAN)), lambda *_: None).decode()
    assert made.startswith("# f의 x에 대한 도함수\n")
    assert "곱의 법칙 ✓" in made


def test_the_command_line_paints_in_the_language_of_the_locale(tmp_path):
    path = assets.example("saddle")
    command = [
        sys.executable,
        "-m",
        "ui",
        "render",
        str(path),
        "--out",
        str(tmp_path),
        "--formats",
        "svg,html,report-pdf",
    ]
    environment = os.environ | {"LC_ALL": "ko_KR.UTF-8", "PYTHONUTF8": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    assert "접평면" in (tmp_path / "view-a.svg").read_text("utf-8")
    assert b"ExplorerHangul" in (tmp_path / "report.pdf").read_bytes()  # the package brings its letters
    assert "<h2>정의</h2>" in (tmp_path / "report.html").read_text("utf-8")
