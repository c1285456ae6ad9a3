"""Likely wrong answers that stand in the file as tables of their own: a form shows them, and all else stays."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.lessons.question_tables import read_content, with_values
from explorer.lessons.questions import read_question

TABLES = """kind = "number"  # one number
prompt.en = "How large?"
answer = "2"
# the sign is lost
[[page.ask.slips]]  # first
answer = "-2"  # minus
says.en = "Mind the sign."
weight = 3

# twice as large
[[page.ask.slips]]
answer = '4'
says = "Half of it."
"""
WORD = st.text(alphabet="a\"'#[]\\\n", max_size=4)
ITEM = st.fixed_dictionaries({"answer": WORD, "says": WORD | st.fixed_dictionaries({"en": WORD, "ko": WORD})})


def changed(*pairs):
    text = TABLES
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("name", "typed", "language", "wanted"),
    [
        ("slips.0.answer", "-2.0", "en", changed(('"-2"', '"-2.0"'))),
        (
            "slips.0.says",
            "부호를 보세요.",
            "ko",
            changed(('says.en = "Mind the sign."\n', 'says.en = "Mind the sign."\nsays.ko = "부호를 보세요."\n')),
        ),
        ("slips.1.says", "Half.", "en", changed(("Half of it.", "Half."))),
        ("slips.1.answer", "4", "en", TABLES),
        ("slips.2.answer", "8", "en", TABLES + '\n[[page.ask.slips]]\nanswer = "8"\nsays = ""\n'),
        ("answer", "3", "en", changed(('answer = "2"\n', 'answer = "3"\n'))),
        ("explain", "So.", "en", changed(('answer = "2"\n', 'answer = "2"\nexplain = "So."\n'))),
    ],
)
def test_a_cell_is_changed_and_all_else_stays(name, typed, language, wanted):
    made = read_question(TABLES).with_cell(name, typed, language)
    assert made.text == wanted
    assert read_question(made.text).content == made.content


def test_rows_are_taken_away_with_what_is_said_above_them():
    asked = read_question(TABLES)
    first, second = asked.without_row("slips", 0), asked.without_row("slips", 1)
    assert first.text == changed((TABLES[TABLES.index("# the sign") : TABLES.index("# twice")], ""))
    assert second.text.strip() == TABLES[: TABLES.index("# twice")].strip()
    none = first.without_row("slips", 0)
    assert none.text.strip() == TABLES[: TABLES.index("# the sign")].strip()
    assert "slips = [{" in none.with_cell("slips.0.answer", "1").text
    assert asked.with_kind("shape", "en").text == none.with_kind("shape", "en").text


def test_another_kind_keeps_the_tables():
    made = read_question(TABLES).with_kind("expression", "en")
    assert made.text.startswith('kind = "expression"  # one number\n')
    assert TABLES[TABLES.index("# the sign") :] in made.text
    assert made.content["variables"] == ["x"]


def test_a_line_of_a_text_is_no_table():
    text = "kind = \"number\"\nprompt = '''\n[[page.ask.slips]]\n'''\nanswer = \"1\"\n"
    assert read_question(text).with_cell("answer", "2").text == text.replace('"1"', '"2"')


def test_the_end_of_a_text_is_no_comment():
    text = "kind = \"number\"\nprompt = '''\na\n#b'''\n[[page.ask.slips]]\nanswer = \"1\"\nsays = \"No.\"\n"
    asked = read_question(text)
    assert asked.without_row("slips", 0).text == text[: text.index("[[")]


@given(st.lists(ITEM, min_size=1, max_size=3), st.data())
def test_tables_say_what_they_should(items, data):
    new = data.draw(st.lists(st.sampled_from(items) | ITEM, max_size=4))
    text = with_values('kind = "number"\n[[page.ask.slips]]\nanswer = "0"\n', {"slips": items})
    assert read_content(text) == {"kind": "number", "slips": items}
    text = with_values(text, {"slips": new or None})
    assert tomllib.loads(f"[page.ask]\n{text}")["page"]["ask"] == {"kind": "number"} | ({"slips": new} if new else {})
