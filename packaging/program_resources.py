"""What Windows shows of a program file, put into a launcher as a section of its own: icon, version, manifest.

Source: Microsoft's "PE Format" (the .rsrc section) and the reference of VS_VERSIONINFO and GRPICONDIR.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

ICON, ICON_GROUP, VERSION, MANIFEST = 3, 14, 16, 24  # kinds of resources
ENGLISH = 0x409
READ_ONLY_DATA = 0x40000040  # what a section holds
MANIFEST_TEXT = """<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
<trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
<requestedExecutionLevel level="asInvoker" uiAccess="false"/>
</requestedPrivileges></security></trustInfo>
<compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1"><application>
<supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
</application></compatibility>
<application xmlns="urn:schemas-microsoft-com:asm.v3"><windowsSettings>
<dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
<longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
</windowsSettings></application>
</assembly>
"""

Resources = dict[int, dict[int, bytes]]  # the data by kind and number


def dressed(program: bytes, icon: bytes, words: Mapping[str, str], version: str) -> bytes:
    """Return a 64-bit program with an .ico file's pictures, the words of its version information, and a manifest."""
    group, pictures = icon_resources(icon)
    resources: Resources = {
        ICON: dict(enumerate(pictures, 1)),
        ICON_GROUP: {1: group},
        VERSION: {1: version_information(words, version)},
        MANIFEST: {1: MANIFEST_TEXT.encode()},
    }
    return with_section(program, resources)


def with_section(program: bytes, resources: Resources) -> bytes:
    """Return the program with one more section, to which its table of resources points."""
    out = bytearray(program)
    header = struct.unpack_from("<I", out, 0x3C)[0]
    sections, options = (struct.unpack_from("<H", out, header + at)[0] for at in (6, 20))
    optional = header + 24
    alignment, file_alignment = struct.unpack_from("<II", out, optional + 32)
    address = struct.unpack_from("<I", out, optional + 56)[0]  # the first free one: where the image ends
    entry = optional + options + 40 * sections
    room = struct.unpack_from("<I", out, optional + 60)[0]
    if entry + 40 > room or len(out) % file_alignment or struct.unpack_from("<H", out, optional)[0] != 0x20B:
        raise ValueError("no program that another section can be added to")
    data = resource_section(resources, address)
    padded = data + bytes(-len(data) % file_alignment)
    where = (b".shown\0\0", len(data), address, len(padded), len(out), 0, 0, 0, 0, READ_ONLY_DATA)
    struct.pack_into("<8sIIIIIIHHI", out, entry, *where)
    struct.pack_into("<H", out, header + 6, sections + 1)
    struct.pack_into("<I", out, optional + 56, address + len(data) + -len(data) % alignment)
    struct.pack_into("<I", out, optional + 64, 0)  # the checksum, which only drivers need
    struct.pack_into("<II", out, optional + 112 + 8 * 2, address, len(data))
    return bytes(out) + padded


def resource_section(resources: Resources, address: int) -> bytes:
    """Return the section: tables of kinds, of numbers and of languages, then where the data is, then the data."""
    items = [(kind, number, data) for kind, of in sorted(resources.items()) for number, data in sorted(of.items())]
    numbers_at = 16 + 8 * len(resources)
    languages_at = numbers_at + sum(16 + 8 * len(of) for of in resources.values())
    entries_at = languages_at + 24 * len(items)
    data_at = entries_at + 16 * len(items)
    kinds, numbers, languages, entries, data = b"", b"", b"", b"", b""
    for i, (_kind, _number, content) in enumerate(items):
        languages += _table([(ENGLISH, entries_at + 16 * i)])
        entries += struct.pack("<IIII", address + data_at + len(data), len(content), 0, 0)
        data += content + bytes(-len(content) % 8)
    pairs, i = [], 0
    for kind, of in sorted(resources.items()):
        pairs.append((kind, _deeper(numbers_at + len(numbers))))
        numbers += _table([(number, _deeper(languages_at + 24 * (i + k))) for k, number in enumerate(sorted(of))])
        i += len(of)
    kinds = _table(pairs)
    return kinds + numbers + languages + entries + data


def _table(pairs: Sequence[tuple[int, int]]) -> bytes:
    return struct.pack("<IIHHHH", 0, 0, 0, 0, 0, len(pairs)) + b"".join(struct.pack("<II", *pair) for pair in pairs)


def _deeper(offset: int) -> int:
    return offset | 0x80000000  # another table, and not data


def icon_resources(icon: bytes) -> tuple[bytes, list[bytes]]:
    """Return the list of pictures and the pictures of an .ico file as resources."""
    count = struct.unpack_from("<H", icon, 4)[0]
    group, pictures = icon[:6], []
    for i in range(count):
        size, offset = struct.unpack_from("<II", icon, 6 + 16 * i + 8)
        pictures.append(icon[offset : offset + size])
        group += icon[6 + 16 * i : 6 + 16 * i + 12] + struct.pack("<H", i + 1)
    return group, pictures


def version_information(words: Mapping[str, str], version: str) -> bytes:
    """Return what the properties of the file show, such as ProductName."""
    parts = [int(part) for part in f"{version}.0.0.0".split(".")[:4]]
    numbers = (parts[0] << 16 | parts[1], parts[2] << 16 | parts[3])
    fixed = struct.pack("<13I", 0xFEEF04BD, 0x10000, *numbers, *numbers, 0x3F, 0, 0x40004, 1, 0, 0, 0)
    strings = [_block(key, f"{word}\0".encode("utf-16-le"), text=True) for key, word in words.items()]
    table = _block("StringFileInfo", b"", [_block(f"{ENGLISH:04x}04b0", b"", strings, text=True)], text=True)
    translation = _block("Translation", struct.pack("<HH", ENGLISH, 0x4B0))
    return _block("VS_VERSION_INFO", fixed, [table, _block("VarFileInfo", b"", [translation], text=True)])


def _block(key: str, value: bytes, inner: Sequence[bytes] = (), *, text: bool = False) -> bytes:
    start = f"{key}\0".encode("utf-16-le")
    start += bytes(-(6 + len(start)) % 4) + value
    for block in inner:
        start += bytes(-(6 + len(start)) % 4) + block
    length = len(value) // 2 if text else len(value)
    return struct.pack("<HHH", 6 + len(start), length, text) + start
