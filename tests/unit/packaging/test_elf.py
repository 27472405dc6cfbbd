"""What Linux' executable files say of themselves."""

import shutil
import sys
from pathlib import Path

import pytest
from shipping.elf import dynamic, elf_files, glibc_floor, needed, newest_glibc, run_paths

DYNAMIC = """
 0x0000000000000001 (NEEDED)             Shared library: [libssl.so.3]
 0x0000000000000001 (NEEDED)             Shared library: [libc.so.6]
 0x000000000000001d (RUNPATH)            Library runpath: [$ORIGIN/../lib:/home/me/lib]
"""
VERSIONS = """
Version definition section '.gnu.version_d' contains 1 entry:
  0x0000: Rev: 1  Flags: none  Index: 9  Cnt: 1  Name: GLIBC_9.99

Version needs section '.gnu.version_r' contains 2 entries:
  0x0000: Version: 1  File: libm.so.6  Cnt: 1
  0x0010:   Name: GLIBC_2.29  Flags: none  Version: 5
  0x0020: Version: 1  File: libc.so.6  Cnt: 2
  0x0030:   Name: GLIBC_2.4  Flags: none  Version: 3
  0x0040:   Name: GLIBC_2.2.5  Flags: none  Version: 2
"""


def test_run_paths_and_needs_are_read() -> None:
    assert run_paths(DYNAMIC) == ["$ORIGIN/../lib", "/home/me/lib"]
    assert needed(DYNAMIC) == ["libssl.so.3", "libc.so.6"]


def test_the_newest_glibc_that_is_needed_counts_by_number_not_by_letter() -> None:
    assert newest_glibc(VERSIONS) == (2, 29)
    assert newest_glibc("No version information found in this file.") == ()


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("readelf"), reason="reads Linux' own files"
)
def test_a_real_program_is_found_and_read(tmp_path: Path) -> None:
    shutil.copy(shutil.which("sh") or "", tmp_path / "sh")
    (tmp_path / "text").write_text("#!/bin/sh\n")
    (tmp_path / "link").symlink_to("sh")

    found = list(elf_files(tmp_path))

    assert found == [tmp_path / "sh"]
    assert "libc.so.6" in needed(dynamic(found[0]))
    assert (2, 2) < glibc_floor(found) < (3, 0)
