"""The command line speaks Korean where the locale does; what other programs read stays English."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.cli import main
from explorer.cli.command import _parser
from explorer.language.voice import Voice
from explorer.language.width import columns, lines, padded

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def locale(monkeypatch):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")


def run(capsys, *arguments):
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("command", ["", "eval", "taylor", "steps", "render", "worksheets", "results"])
def test_help_is_korean_and_fits_a_terminal(capsys, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("사용법: function-explorer")
    assert "옵션:" in said
    told = [line for line in said.splitlines() if "function-explorer" not in line]
    parsed = [a.help for a in _parser(Voice())._actions if a.help]  # noqa: SLF001 - argparse has no other way
    assert parsed
    assert not [line for line in told if any(text in line for text in parsed)]
    helps = said.partition("옵션:")[2].partition("\n\n")[0].splitlines()
    assert max(map(columns, helps)) <= 80


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["eval", "x^2"], "다음 인수가 필요합니다: --at"),
        (["taylor", "x", "--at", "x=0", "--order", "z"], "인수 --order: 정수가 아닙니다: 'z'"),
        (["nothing"], "고를 수 없습니다"),
    ],
)
def test_mistakes_of_usage_are_told(capsys, arguments, said):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert not out
    assert f"오류: {said}" in err or ("오류: " in err and said in err)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["eval", "sn(x)", "--at", "x=1"], "`sn`은 알려진 함수가 아닙니다. `sin`인가요?\n  sn(x)\n  ^^\n"),
        (["eval", "x", "--at", "y=1"], "--at y=1: 'y'는 f의 입력이 아닙니다. 입력: x"),
        (["eval", "x", "--at", "x=1", "--order", "-1"], "--order는 0 이상이어야 합니다"),
        (["render", "x", "--out", "nowhere", "--formats", "q"], "알 수 없는 형식 q. 쓸 수 있는 것: png"),
    ],
)
def test_messages_are_korean(capsys, arguments, said):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(said)


def test_tables_have_korean_words(capsys):
    said = run(capsys, "eval", "x^2", "--at", "x=3", "--order", "3")[1]
    assert [line for line in said.splitlines() if line.endswith(":")] == [
        "값:",
        "야코비 행렬:",
        "헤세 행렬:",
        "3계 도함수:",
    ]
    assert "참고: x = 0에서 f는 미분 불가능합니다" in run(capsys, "eval", "|x|", "--at", "x=0")[1]


def test_steps_are_named_in_korean(capsys):
    assert "[곱의 법칙]" in run(capsys, "steps", "x sin x")[1]
    page = run(capsys, "steps", "x sin x", "--format", "html")[1]
    assert '<html lang="ko">' in page
    assert "f의 x에 대한 도함수" in page


def test_what_programs_read_stays(capsys):
    found = json.loads(run(capsys, "eval", "|x|", "--at", "x=0", "--format", "json")[1])
    assert list(found) == ["function", "inputs", "at", "value", "jacobian", "note"]
    assert found["note"].startswith("f is not differentiable")
    assert list(csv.reader(run(capsys, "eval", "x", "--at", "x=1", "--format", "csv")[1].splitlines())) == [
        ["1"],
        ["1"],
    ]


def test_a_korean_start_loads_no_qt():
    program = (
        "import sys; from explorer.cli import main; main(['eval', 'x', '--at', 'x=1']); "
        "sys.exit(any(name.startswith(('PySide6', 'ui')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert "값:" in done.stdout


def test_english_reads_no_translations(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    program = (
        "import sys; from explorer.cli import main; main(['eval', 'x', '--at', 'x=1']); "
        "sys.exit('explorer.language.catalogue' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_korean_letters_are_two_columns_wide():
    assert columns("가나 ab") == 7
    assert padded("가", 4) == "가  "
    assert lines("가나다 라마바 사", 7) == ["가나다", "라마바", "사"]
    assert lines("", 7) == [""]
