"""What goes into the frozen program, and what is left out."""

from pathlib import Path

import pytest
from shipping.choose import (
    Entry,
    data_beside,
    is_of_the_system,
    keep_data,
    keep_plugin,
    linked,
    our_data,
    stem,
)

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "dest",
    [
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/Qt/translations/qtwebengine_locales/de.pak",
        "PySide6\\translations\\qtwebengine_locales\\de.pak",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/resources/qtwebengine_resources.debug.pak",
        "PySide6/QtCore.pyi",
        "resources/translations/santral_en.ts",
    ],
)
def test_what_nobody_uses_stays_behind(dest: str) -> None:
    assert not keep_data(dest)


@pytest.mark.parametrize(
    "dest",
    [
        "PySide6/Qt/resources/icudtl.dat",
        "PySide6/Qt/resources/v8_context_snapshot.bin",
        "PySide6/Qt/translations/qtwebengine_locales/tr.pak",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PySide6/Qt/translations/qtbase_tr.qm",
        "resources/translations/santral_en.qm",
        "santral_desktop/journal/migrations/0001_calls_and_inbox.sql",
    ],
)
def test_what_the_program_reads_comes_along(dest: str) -> None:
    assert keep_data(dest)


@pytest.mark.parametrize(
    ("dest", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", True),
        ("PySide6\\plugins\\printsupport\\windowsprintersupport.dll", True),
        ("PySide6/Qt/plugins/printsupport/libcocoaprintersupport.dylib", True),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", False),
        ("PySide6/Qt/qml/QtCharts/libqtchartsqml.so", False),
        ("libQt6Core.so.6", True),
    ],
)
def test_of_qts_plug_ins_those_are_kept_that_the_program_uses(dest: str, kept: bool) -> None:
    assert keep_plugin(dest) is kept


def test_a_library_is_known_by_its_stem_on_every_system() -> None:
    assert {stem(name) for name in ("libqxcb.so.6", "qxcb.dll", "libqxcb.dylib")} == {"qxcb"}


def a_library(dest: str, kind: str = "BINARY") -> Entry:
    return Entry(dest, f"/wheels/{dest}", kind)


def test_a_library_is_kept_when_something_kept_links_to_it() -> None:
    links = {
        "/wheels/PySide6/QtCore.abi3.so": ["libQt6Core.so.6"],
        "/wheels/PySide6/Qt/lib/libQt6Core.so.6": ["libicuuc.so.73", "libc.so.6"],
        "/wheels/PySide6/Qt/lib/libicuuc.so.73": ["libQt6Core.so.6"],
    }
    wanted = [
        a_library("PySide6/QtCore.abi3.so", "EXTENSION"),
        a_library("PySide6/Qt/lib/libQt6Core.so.6"),
        a_library("PySide6/Qt/lib/libicuuc.so.73"),
    ]
    unused = a_library("PySide6/Qt/lib/libQt6Charts.so.6")

    assert linked([*wanted, unused], lambda path: links.get(path, [])) == wanted


def test_what_is_loaded_by_name_is_kept_though_nothing_links_to_it() -> None:
    stub = a_library("libQt6FFmpegStub-ssl.so.3")

    assert linked([stub], lambda _: []) == [stub]


@pytest.mark.parametrize(
    ("dest", "real", "expected"),
    [
        ("libnss3.so", "/usr/lib/x86_64-linux-gnu/libnss3.so", True),
        ("libz.so.1", "/lib/x86_64-linux-gnu/libz.so.1.2.13", True),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", False),
        ("libQt6Core.so.6", "/home/me/.venv/lib/libQt6Core.so.6", False),
    ],
)
def test_the_distribution_brings_its_own_libraries(dest: str, real: str, expected: bool) -> None:
    assert is_of_the_system(Entry(dest, real, "BINARY"), real) is expected


def test_links_and_sums_stay_only_beside_the_files_they_are_about() -> None:
    kept = [a_library("PySide6/Qt/lib/libQt6Core.so.6")]
    link = Entry("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    stray = Entry("libQt6Charts.so.6", "PySide6/Qt/lib/libQt6Charts.so.6", "SYMLINK")
    sums = Entry("libsoftokn3.chk", "/usr/lib/libsoftokn3.chk", "DATA")

    assert data_beside([link, stray, sums], kept, system_libraries=True) == [link]
    assert data_beside([link, stray, sums], kept, system_libraries=False) == [link, sums]


def test_the_journals_steps_are_packed_where_the_journal_looks_for_them() -> None:
    folders = {Path(path).name: folder for path, folder in our_data(ROOT)}

    assert folders["0001_calls_and_inbox.sql"] == "santral_desktop/journal/migrations"
    assert not any(name.endswith((".py", ".pyc", ".md")) for name in folders)
