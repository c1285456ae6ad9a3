"""The lock files: complete, hashed, free of addresses, and in step with pyproject.toml and each other."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-bench.txt", "requirements-package.txt")


def read_lock(name: str) -> dict[str, str]:
    """Return each locked requirement, name to version; fail on any that has no hash."""
    text = (ROOT / "packaging" / name).read_text("utf-8").replace("\\\n", " ")
    pins = {}
    for line in text.splitlines():
        pin = re.match(r"([a-z0-9-]+)==(\S+)", line)
        assert pin, f"not an exact pin: {line[:60]}"
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", line), f"no hash: {pin[0]}"
        pins[pin[1]] = pin[2]
    return pins


def direct_requirements(*extras: str) -> list[str]:
    """Return the requirements pyproject.toml names, with those of `extras`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return project["dependencies"] + [line for extra in extras for line in project["optional-dependencies"][extra]]


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_address(name):
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links", (ROOT / "packaging" / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "extras"), [(LOCKS[0], []), (LOCKS[1], ["dev"]), (LOCKS[2], ["dev", "bench"]), (LOCKS[3], ["package"])]
)
def test_lock_holds_every_direct_requirement(name, extras):
    pins = read_lock(name)
    for requirement in direct_requirements(*extras):
        wanted = re.match(r"([A-Za-z0-9-]+)(?:==(\S+))?", requirement)
        assert pins[wanted[1].lower()] == (wanted[2] or pins[wanted[1].lower()])


@pytest.mark.parametrize(("smaller", "larger"), [*pairwise(LOCKS[:3]), (LOCKS[0], LOCKS[3])])
def test_each_lock_extends_the_one_it_stands_on(smaller, larger):
    assert read_lock(smaller).items() <= read_lock(larger).items()
