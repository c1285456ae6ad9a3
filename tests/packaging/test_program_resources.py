"""What Windows shows of a program file is found where Windows looks for it."""

import importlib.util
import struct
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging/program_resources.py"
WORDS = {"ProductName": "Explorer", "FileDescription": "함수"}


@pytest.fixture(scope="module")
def made():
    spec = importlib.util.spec_from_file_location("packaging_program_resources", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def walk(section, at=0):
    """Return the data of a section of resources as a tree of dictionaries, by the kind, number and language."""
    count = struct.unpack_from("<H", section, at + 14)[0]
    found = {}
    for i in range(count):
        key, offset = struct.unpack_from("<II", section, at + 16 + 8 * i)
        if offset >> 31:
            found[key] = walk(section, offset & 0x7FFFFFFF)
        else:
            address, size = struct.unpack_from("<II", section, offset)
            found[key] = section[address - 0x5000 :][:size]
    return found


def test_every_resource_is_found_by_kind_and_number(made):
    given = {3: {1: b"small", 2: b"a larger picture"}, 14: {1: b"group"}, 24: {1: b"<assembly/>"}}
    section = made.resource_section(given, 0x5000)
    expected = {kind: {number: {made.ENGLISH: data} for number, data in of.items()} for kind, of in given.items()}
    assert walk(section) == expected


def program():
    """Return the least that is a 64-bit program: headers with room for another section, and one section."""
    data = bytearray(1024)
    struct.pack_into("<I", data, 0x3C, 0x80)
    struct.pack_into("<HH", data, 0x84, 0x8664, 1)
    struct.pack_into("<H", data, 0x80 + 20, 240)
    struct.pack_into("<H", data, 0x98, 0x20B)
    struct.pack_into("<II", data, 0x98 + 32, 0x1000, 0x200)
    struct.pack_into("<II", data, 0x98 + 56, 0x5000, 0x400)
    return bytes(data)


def test_program_points_to_the_section_it_has_got(made):
    icon = struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, 4, 22) + b"dots"
    out = made.dressed(program(), icon, WORDS, "1.2.3")
    assert struct.unpack_from("<H", out, 0x86)[0] == 2
    address, _ = struct.unpack_from("<II", out, 0x98 + 112 + 16)
    entry = 0x98 + 240 + 40
    _, size, where, raw, start = struct.unpack_from("<8sIIII", out, entry)
    assert (address, where, start) == (0x5000, 0x5000, 1024)
    assert len(out) == start + raw
    found = walk(out[start : start + size])
    assert found[3][1][made.ENGLISH] == b"dots"
    assert found[14][1][made.ENGLISH][-2:] == b"\1\0"
    version = found[16][1][made.ENGLISH]
    assert "함수".encode("utf-16-le") in version
    assert struct.pack("<II", 0x10002, 0x30000) in version
    assert struct.unpack_from("<H", version)[0] == len(version)


def test_other_files_are_refused(made):
    with pytest.raises(ValueError, match="no program"):
        made.with_section(program()[:-1], {24: {1: b""}})
