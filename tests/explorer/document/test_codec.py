"""Documents in files: saved and opened unchanged, and hostile files refused with the place of the damage."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.document.codec import SIZE_LIMIT, DocumentError, decode, encode, read_document
from explorer.document.model import MAX_CONTOURS, Document, LabSettings, Range, View
from explorer.document.schema import FILES as FILES_BY_VERSION
from explorer.document.schema import MIGRATIONS, VERSION

FILES = Path(__file__).parents[2] / "golden/files"
FINITE = st.floats(allow_nan=False, allow_infinity=False)
LINES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=4)
RANGES = st.dictionaries(st.sampled_from(["x", "y", "θ", "R12"]), st.tuples(FINITE, FINITE), max_size=3)
VIEWS = st.builds(
    View,
    picture=st.none() | st.just("map"),
    axes=st.none() | st.permutations([0, 1, 2]).map(tuple),
    output=st.integers(0, 9),
    values=st.none() | st.tuples(FINITE, FINITE),
    contours=st.integers(1, MAX_CONTOURS),
    direction=FINITE,
    level=st.none() | FINITE,
    step=FINITE,
    equal=st.none() | st.booleans(),
    colored=st.booleans(),
)

LABS = st.builds(
    LabSettings,
    room=st.just("") | st.just("error"),
    tolerance=st.floats(0, exclude_min=True, allow_infinity=False),
    offset=st.none() | st.lists(FINITE, max_size=3).map(tuple),
    zoom=FINITE,
    own=st.dictionaries(
        st.sampled_from(["fit.degree", "fit.points", "steps.line"]),
        FINITE | st.booleans() | st.text(max_size=9) | st.lists(FINITE, max_size=3).map(tuple) | st.integers(0, 9),
    ).map(lambda own: tuple(sorted(own.items()))),
)


@st.composite
def documents(draw):
    return Document(
        lines=tuple(draw(LINES)),
        explored=draw(st.none() | st.just("f")),
        probe=draw(st.none() | st.lists(FINITE, max_size=3).map(tuple)),
        ranges=tuple(Range(name, *pair) for name, pair in sorted(draw(RANGES).items())),
        order=draw(st.integers(0, 20)),
        taylor=draw(st.booleans()),
        hidden=draw(st.frozensets(st.sampled_from(["field", "contours"]))),
        shown=draw(st.frozensets(st.sampled_from(["heat", "slices"]))),
        view=draw(VIEWS),
        lab=draw(LABS),
    )


@given(documents())
def test_a_document_is_the_same_after_saving_and_opening(document):
    assert decode(encode(document)) == document


@given(documents())
def test_saving_twice_gives_the_same_bytes(document):
    assert encode(decode(encode(document))) == encode(document)


@pytest.mark.parametrize("path", sorted(FILES.glob("*.nabla")), ids=lambda path: path.stem)
def test_files_of_older_versions_are_read_and_saved_as_new_ones(path):
    document = read_document(path)
    assert f'"nabla": {VERSION},'.encode() in encode(document)
    assert decode(encode(document)) == document


def test_nothing_of_version_1_is_lost():
    document = read_document(FILES / "version-1-full.nabla")
    assert document == Document(
        lines=("a = 2 [0 .. 5 step 0.1]", "f(x, y) = a x y"),
        explored="f",
        probe=(1.0, -0.5),
        ranges=(Range("x", -1.0, 2.0),),
        order=3,
        taylor=True,
        hidden=frozenset({"contours"}),
        folded=frozenset({0}),
    )


def test_nothing_of_version_2_is_lost():
    document = read_document(FILES / "version-2-full.nabla")
    assert document == Document(
        lines=("f(x, y) = x y",),
        probe=(1.0, -0.5),
        order=3,
        taylor=True,
        shown=frozenset({"heat"}),
        view=View(contours=12, axes=(1, 0)),
        lab=LabSettings("terms", 0.1, (0.5, 0.25), 3.0),
    )


def test_every_older_version_has_its_migration():
    assert sorted(FILES_BY_VERSION) == list(range(1, VERSION + 1))
    assert sorted(MIGRATIONS) == list(range(1, VERSION))


def test_what_is_no_file_or_too_large_is_refused_before_it_is_read(tmp_path):
    with pytest.raises(DocumentError, match="not a file"):
        read_document(tmp_path)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(DocumentError, match="not a file"):
        read_document(pipe)
    large = tmp_path / "large.nabla"
    with large.open("wb") as file:
        file.truncate(10**9)
    with pytest.raises(DocumentError, match="bytes"):
        read_document(large)
    with pytest.raises(FileNotFoundError):
        read_document(tmp_path / "none.nabla")


def test_each_definition_has_a_line_of_its_own():
    written = encode(Document(lines=("f(x) = x", "g(x) = x^2"))).decode()
    assert '    "f(x) = x",\n    "g(x) = x^2"\n' in written


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not a readable document"),
        (b"[1", "not a readable document"),
        (b"{}", "nabla"),
        (b'{"nabla": 99, "definitions": []}', "version 99"),
        (b'{"nabla": 0, "definitions": []}', "version 0"),
        (b'{"nabla": -1, "definitions": []}', "version -1"),
        (b'{"nabla": 1e400, "definitions": []}', "nabla"),
        (b'{\n  "nabla": 1,\n  "definitions": [x]\n}', "line 3, column 19"),
        (b'{"nabla": 2, "definitions": [], "view": {"axes": [0, -1]}}', "$.view.axes[1]"),
        (b'{"nabla": 2, "definitions": [], "view": {"contours": 0}}', "$.view.contours"),
        (b'{"nabla": 3, "definitions": [], "lab": {"own": {"fit.points": [1, "x"]}}}', "$.lab.own"),
        (b'{"nabla": 3, "definitions": [], "lab": {"own": {"fit.points": {}}}}', "$.lab.own"),
        (b'{"nabla": 1, "definitions": [' + b'"",' * 1_000_000 + b'""]}', "$.definitions"),
        (b'{"nabla": 1, "definitions": [1]}', "$.definitions[0]"),
        (b'{"nabla": 1, "definitions": [], "probe": [1e999]}', "$.probe[0]"),
        (b'{"nabla": 1, "definitions": [], "order": 21}', "$.order"),
        (b'{"nabla": 1, "definitions": [], "run": "x"}', "run"),
        (b'{"nabla": 1, "definitions": ' + b"[" * 100_000, "not a readable document"),
        (b"\xff\xfe", "not a readable document"),
        (b" " * (SIZE_LIMIT + 1), "bytes"),
    ],
)
def test_a_damaged_or_hostile_file_is_refused_with_the_place(data, said):
    with pytest.raises(DocumentError, match=said.replace("$", r"\$").replace("[", r"\[")):
        decode(data)
