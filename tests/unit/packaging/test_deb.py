"""Debian's package: what it needs, and that Debian's own tool reads what we write."""

import shutil
import subprocess
from pathlib import Path

import pytest
from shipping.deb import pack_deb, read_depends
from shipping.facts import NAME, version
from shipping.rpm import spec_file
from shipping.squeeze import Squeeze

TOLD = (
    "shlibs:Depends=libasound2 (>= 1.0.17), libc6 (>= 2.35), libqt6core6 (>= 6.4), "
    "qt6-base-abi (= 6.4.2), libssl3 (>= 3.0.0), libx11-xcb1 (>= 2:1.8.4), libzstd1 (>= 1.5.2)\n"
)
needs_dpkg = pytest.mark.skipif(
    not all(map(shutil.which, ("dpkg-deb", "ar", "zstd"))), reason="made on Debian only"
)


def test_both_names_of_a_renamed_package_do() -> None:
    needs = read_depends(TOLD).split(", ")

    assert "libasound2 (>= 1.0.17) | libasound2t64 (>= 1.0.17)" in needs
    assert "libssl3 (>= 3.0.0) | libssl3t64 (>= 3.0.0)" in needs


def test_a_newer_debians_names_come_to_the_same() -> None:
    newer = TOLD.replace("libasound2 ", "libasound2t64 ").replace("libssl3 ", "libssl3t64 ")

    assert read_depends(newer) == read_depends(TOLD)


def test_qt_is_ours_although_the_builder_has_it_installed() -> None:
    assert "qt6" not in read_depends(TOLD)


def test_ubuntus_older_libraries_do_where_they_have_what_is_called() -> None:
    needs = read_depends(TOLD).split(", ")

    assert {"libx11-xcb1", "libzstd1", "ca-certificates"} <= set(needs)
    assert "libc6 (>= 2.35)" in needs


@needs_dpkg
def test_debians_own_tool_reads_the_package(tmp_path: Path) -> None:
    root = tmp_path / "root"
    folder = root / "usr" / "lib" / NAME
    folder.mkdir(parents=True)
    (folder / "file").write_text("x" * 5000)
    (folder / "link").symlink_to("file")

    package = pack_deb(root, tmp_path, "1.2-3", "libc6 (>= 2.35)", Squeeze.quick())

    fields = said("dpkg-deb", "--field", package)
    assert f"Package: {NAME}\nVersion: 1.2-3\n" in fields
    assert "Depends: libc6 (>= 2.35)\n" in fields
    listed = said("dpkg-deb", "--contents", package)
    assert f"./usr/lib/{NAME}/link -> file" in listed
    assert all("root/root" in line or "0/0" in line for line in listed.splitlines())
    scripts = said("dpkg-deb", "--ctrl-tarfile", package)
    assert all(name in scripts for name in ("preinst", "postinst", "prerm", "postrm", "md5sums"))


@needs_dpkg
def test_the_packages_own_words_are_packed_as_every_reader_knows(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()

    package = pack_deb(tmp_path / "tree", tmp_path, "1-1", "libc6", Squeeze.quick())

    assert said("ar", "t", package).split() == ["debian-binary", "control.tar.gz", "data.tar.zst"]


@needs_dpkg
def test_the_same_tree_makes_the_same_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    root = tmp_path / "root"
    (root / "usr").mkdir(parents=True)
    (root / "usr" / "file").write_text("x")
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(pack_deb(root, tmp_path / name, "1-1", "libc6", Squeeze.quick()).read_bytes())

    assert made[0] == made[1]


def said(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode(errors="replace")


def test_rpms_builder_is_told_what_is_ours(tmp_path: Path) -> None:
    spec = spec_file(tmp_path / "tree", quick=True)

    assert f"Version: {version()}\n" in spec
    assert "__requires_exclude ^(libQt6|" in spec
    assert f'cp -a "{tmp_path}/tree/."' in spec
    assert f'!= "{version()}-1" ]' in spec
