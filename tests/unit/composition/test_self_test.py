"""The self-test's report: every check is told of, and one that breaks is a failure like others."""

import pytest

from santral_desktop.composition.self_test import Result, look, report

WELL = Result("sound", True, "decoded")
WORTH_KNOWING = Result("tray", None, "none here")


def _breaks() -> Result:
    raise OSError("gone")


def test_each_check_is_told_as_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    look([lambda: WELL, lambda: WORTH_KNOWING, _breaks], quiet=False)

    lines = capsys.readouterr().out.splitlines()
    assert lines[1:] == [
        "ok   sound: decoded",
        "note tray: none here",
        "FAIL breaks: OSError: gone",
        "2 passed, 1 failed",
    ]


def test_machines_read_a_report_without_other_lines(capsys: pytest.CaptureFixture[str]) -> None:
    found = report(look([lambda: WELL, lambda: WORTH_KNOWING, _breaks], quiet=True))

    assert capsys.readouterr().out == ""
    assert found["failed"] == 1
    assert [check["result"] for check in found["checks"]] == ["ok", "note", "failed"]
    assert found["frozen"] is False
