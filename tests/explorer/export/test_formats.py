"""The table of formats: each row can be written, and is found by its key."""

import subprocess
import sys

from explorer.export.formats import BY_KEY, FORMATS, Takes, formats
from explorer.export.writers import WRITERS


def test_every_format_has_a_writer_or_is_painted():
    assert len(BY_KEY) == len(FORMATS)
    assert {row.key for row in FORMATS if not row.painted} == set(WRITERS)


def test_every_kind_has_formats():
    for kind in Takes:
        assert formats(kind)


def test_film_is_offered_only_where_it_can_be_made(monkeypatch):
    monkeypatch.setattr("explorer.export.formats.has_video", lambda: False)
    assert "mp4" not in [row.key for row in formats(Takes.ANIMATION)]
    monkeypatch.setattr("explorer.export.formats.has_video", lambda: True)
    assert "mp4" in [row.key for row in formats(Takes.ANIMATION)]


def test_libraries_of_single_formats_are_loaded_when_they_are_needed():
    code = "import sys, explorer.export.writers; print({'PIL', 'trimesh', 'xlsxwriter', 'sympy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
