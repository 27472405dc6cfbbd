"""The two files of a run."""

from pathlib import Path

import pytest

from santral_desktop.application.bulk_files import RESULT, BulkFiles
from santral_desktop.domain.bulk_tables import bulk_heading
from santral_desktop.domain.errors import StorageTrouble
from tests.builders import NINE
from tests.doubles.administration import PEOPLE
from tests.doubles.row_logs import MemoryRowLogs

TABLE = Path("/home/ayşe/dahililer.csv")


def test_they_lie_beside_the_table_and_are_true_at_any_moment() -> None:
    logs = MemoryRowLogs()
    files = BulkFiles(logs, TABLE, NINE)
    assert not files.opened
    files.open(PEOPLE)
    files.note_undo(["1"])
    files.note_result(["2"])

    assert files.opened
    assert {files.undo.parent, files.result.parent} == {TABLE.parent}
    assert logs.rows[files.undo] == [list(bulk_heading(PEOPLE)), ["1"]]
    assert logs.rows[files.result] == [list(RESULT), ["2"]]
    files.close()
    assert logs.open == set()


def test_what_was_there_is_not_written_over() -> None:
    logs = MemoryRowLogs()
    BulkFiles(logs, TABLE, NINE).open(PEOPLE)

    with pytest.raises(StorageTrouble):
        BulkFiles(logs, TABLE, NINE).open(PEOPLE)
