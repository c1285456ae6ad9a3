"""The command `worksheets`: who gets which numbers, in which language, and what is refused."""

import io
from pathlib import Path

import pytest

from explorer.cli import main
from explorer.language.voice import Voice
from explorer.lessons.codec import read_lesson
from explorer.lessons.draws import draw
from explorer.lessons.results import seed_of

SHEET = Path(__file__).parents[2] / "golden" / "sheet.lesson"


class Paper:
    """Keeps what it is to write."""

    def __init__(self, options):
        self.voice = options.voice

    def worksheets(self, sheets, count, words, progress, *, with_answers):
        Paper.made = (list(sheets), words, with_answers, self.voice.code)
        progress(0, count)
        return b"%PDF"


def worksheets(names, out, *more, voice=None):
    return main(["worksheets", str(SHEET), str(names), "--out", str(out), *more], desktop=Paper, voice=voice)


@pytest.fixture
def names(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("\ufeffKim  Min-su\n이하늘\n\nKim Min-su\n", encoding="utf-8")
    return path


def test_each_name_has_a_sheet_with_the_numbers_of_the_program(names, tmp_path, capsys):
    out = tmp_path / "paper" / "sheets.pdf"
    assert worksheets(names, out) == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert out.read_bytes() == b"%PDF"
    sheets, words, with_answers, _ = Paper.made
    assert [sheet.student for sheet in sheets] == ["Kim Min-su", "이하늘"]
    head = read_lesson(SHEET).lesson.head
    drawn = [f"{draw(head, seed_of('sheet', sheet.student))['a']:g}" for sheet in sheets]
    assert [sheet.tasks[0].answer.strip("`") for sheet in sheets] == drawn
    assert words.name == "Name"
    assert with_answers


def test_names_come_from_standard_input_too(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("Lee\n"))
    assert worksheets("-", tmp_path / "sheets.pdf", "--no-answers") == 0
    sheets, _, with_answers, _ = Paper.made
    assert [sheet.student for sheet in sheets] == ["Lee"]
    assert not with_answers


@pytest.mark.parametrize(("more", "voice"), [(["--language", "ko"], None), ([], Voice("ko"))])
def test_the_sheets_are_korean_where_that_is_spoken_or_asked_for(names, tmp_path, more, voice):
    assert worksheets(names, tmp_path / "sheets.pdf", *more, voice=voice) == 0
    _, words, _, spoken = Paper.made
    assert (words.name, spoken) == ("이름", "ko")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"\n \n", "there is no name in"),
        (b"\xb1\xe8\n", "is not UTF-8"),
        (b"".join(b"%d\n" % i for i in range(501)), "501"),
    ],
)
def test_a_list_that_holds_no_names_or_too_many_is_refused(tmp_path, capsys, text, why):
    path, out = tmp_path / "names.txt", tmp_path / "sheets.pdf"
    path.write_bytes(text)
    assert worksheets(path, out) == 2
    assert why in capsys.readouterr().err
    assert not out.exists()


def test_paper_needs_the_desktop_part(names, tmp_path, capsys):
    assert main(["worksheets", str(SHEET), str(names), "--out", str(tmp_path / "sheets.pdf")]) == 2
    assert "desktop part" in capsys.readouterr().err


def test_a_folder_that_takes_no_file_is_told(names, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert worksheets(names, tmp_path / "file" / "sheets.pdf") == 2
    assert "file" in capsys.readouterr().err
