"""What every growing table promises, in memory and in files."""

from pathlib import Path

import pytest

from santral_desktop.application.ports.row_logs import RowLogs
from santral_desktop.domain.csv_rows import csv_rows
from santral_desktop.domain.errors import NoTable, StorageTrouble, WhyNoTable
from santral_desktop.domain.text import decoded
from santral_desktop.system import contact_file
from santral_desktop.system.row_log_files import RowLogFile, RowLogFiles
from tests.doubles.row_logs import MemoryRowLogs

HEADING = ("id", "ad")
HOSTILE = ("=1+1", "+SUM(A1)", "-2", "@x", "'=1", "'Ali", 'a;b"c', "Ayşe İnce", "+90 532 111 22 33")


@pytest.fixture(params=[MemoryRowLogs, RowLogFiles], ids=["memory", "files"])
def logs(request: pytest.FixtureRequest) -> RowLogs:
    made: RowLogs = request.param()
    return made


def rows(logs: RowLogs, path: Path) -> list[list[str]]:
    return list(csv_rows(decoded(logs.read(path))))


def test_a_row_is_there_before_the_file_is_closed(logs: RowLogs, tmp_path: Path) -> None:
    path = tmp_path / "geri-al.csv"
    log = logs.begin(path, HEADING)
    log.add(("1", "Ayşe"))

    assert rows(logs, path) == [list(HEADING), ["1", "Ayşe"]]
    log.close()


def test_what_was_there_before_is_never_written_over(logs: RowLogs, tmp_path: Path) -> None:
    path = tmp_path / "geri-al.csv"
    logs.begin(path, HEADING).close()

    with pytest.raises(StorageTrouble):
        logs.begin(path, HEADING)


def test_nothing_is_written_after_the_end(logs: RowLogs, tmp_path: Path) -> None:
    log = logs.begin(tmp_path / "geri-al.csv", HEADING)
    log.close()

    with pytest.raises(StorageTrouble):
        log.add(("1", "Ayşe"))


def test_a_file_that_is_not_there_is_told_in_our_words(logs: RowLogs, tmp_path: Path) -> None:
    with pytest.raises(NoTable) as told:
        logs.read(tmp_path / "yok.csv")

    assert told.value.why is WhyNoTable.UNREADABLE


def test_a_folder_that_is_not_there_is_told_in_our_words(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble):
        RowLogFiles().begin(tmp_path / "yok" / "geri-al.csv", HEADING)


def test_a_file_beyond_all_measure_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(b"x" * 11)
    monkeypatch.setattr(contact_file, "LARGEST", 10)

    with pytest.raises(NoTable) as told:
        RowLogFiles().read(path)

    assert told.value.why is WhyNoTable.TOO_LARGE


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_cell_is_no_formula_and_is_read_back_as_it_was(cell: str, tmp_path: Path) -> None:
    path = tmp_path / "geri-al.csv"
    log = RowLogFiles().begin(path, HEADING)
    log.add(("1", cell))
    log.close()

    assert rows(RowLogFiles(), path)[1] == ["1", cell]
    written = path.read_text("utf-8-sig").splitlines()[1].split(";", 1)[1]
    assert written.strip('"')[0] not in "=-@"
    assert not written.startswith("+S")


def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "geri-al.csv"
    RowLogFiles().begin(path, HEADING).close()

    assert path.stat().st_mode & 0o077 == 0


def test_a_disk_that_is_full_is_told_in_our_words(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs a device that is always full")

    log = RowLogFile(full.open("w", encoding="utf-8"))
    with pytest.raises(StorageTrouble):
        log.add(("1", "Ayşe"))
    with pytest.raises(StorageTrouble):
        log.close()
