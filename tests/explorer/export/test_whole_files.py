"""Files are written as a whole or not at all, whatever goes wrong with the disk."""

import os
import subprocess
import sys

import pytest

from explorer.export.files import write_whole


def test_a_file_is_replaced_with_its_rights(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(OSError, match=r"a\.csv could not be written to .*missing: No such file"):
        write_whole(tmp_path / "missing" / "a.csv", b"")


def test_a_folder_of_that_name_is_told_and_stays(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(OSError, match="could not be written"):
        write_whole(tmp_path / "a.csv", b"")
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


@pytest.fixture
def small_disk(tmp_path):
    """Mount a disk of 64 kB, where that is allowed."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("disks cannot be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)  # noqa: S607 - it is wherever the system keeps it


def test_a_full_disk_is_told_and_the_old_file_stays(small_disk):
    path = small_disk / "a.csv"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, bytes(1_000_000))
    assert path.read_bytes() == b"old"
    assert [p.name for p in small_disk.iterdir()] == ["a.csv"]
