"""Logs can be shown to anyone: no secret in any of them, bounded, the user's alone."""

import logging
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from santral_desktop.providers.redaction import Redactor
from santral_desktop.system.logs import FILES, LARGEST, Logs, log_mistakes

KEY = "K12345678-1111-4222-8333-444455556666"
OURS = logging.getLogger("santral_desktop.tests")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    before = logging.getLogger().level, logging.getLogger("santral_desktop").level
    yield tmp_path / "logs"
    logging.getLogger().setLevel(before[0])
    logging.getLogger("santral_desktop").setLevel(before[1])


def written(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in folder.glob("santral-desktop.log*"))


def a_log(folder: Path, *, verbose: bool = False) -> Logs:
    redactor = Redactor()
    redactor.learn(KEY)
    return Logs(folder, redactor.redact, verbose=verbose)


@pytest.mark.expects_warnings
def test_no_secret_is_in_message_arguments_or_traceback(folder: Path) -> None:
    logs = a_log(folder)
    try:
        int(f"no {KEY}")
    except ValueError:
        OURS.exception("asked with key=%s and %s", "abcdefgh", KEY)
    logging.getLogger("foreign").warning("GET /x?token=abcdefgh")
    logs.close()

    text = written(folder)
    assert "no •••" in text
    assert [secret for secret in (KEY, "abcdefgh") if secret in text] == []


def test_details_are_written_only_when_wanted(folder: Path) -> None:
    for verbose in (False, True):
        logs = a_log(folder, verbose=verbose)
        OURS.debug("detail %s", verbose)
        logging.getLogger("foreign").info("chatter")
        logs.close()

    assert "detail True" in written(folder)
    assert [word for word in ("detail False", "chatter") if word in written(folder)] == []


def test_full_files_make_room_and_all_stay_the_users_alone(folder: Path) -> None:
    logs = a_log(folder)
    for _ in range(FILES + 2):
        for _ in range(3):
            OURS.info("x" * (LARGEST // 3))
    logs.close()

    files = list(folder.iterdir())
    assert len([path for path in files if path.name.startswith("santral-desktop.log")]) == FILES
    assert all(path.stat().st_size <= LARGEST for path in files)
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.expects_warnings
def test_a_mistake_nobody_caught_is_logged_and_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[str] = []
    logs = a_log(folder)
    log_mistakes(lambda: told.append("told"))
    thread = threading.Thread(target=lambda: int(f"no number {KEY}"))
    thread.start()
    thread.join()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    threading.excepthook(threading.ExceptHookArgs((SystemExit, None, None, None)))
    logs.close()

    assert told == ["told"]
    assert "a mistake of ours" in written(folder)
    assert KEY not in written(folder)
