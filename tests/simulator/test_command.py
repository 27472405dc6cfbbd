"""The simulator as a program."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import requests

from santral_desktop.simulator.command import run
from santral_desktop.simulator.server import start_simulator

PROGRAM = [sys.executable, "-W", "error", "-m", "santral_desktop", "simulator"]


@contextmanager
def _started(*words: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [*PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def _line(program: "subprocess.Popen[str]") -> dict[str, str]:
    assert program.stdout
    facts: dict[str, str] = json.loads(program.stdout.readline())
    return facts


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without asking it")
@pytest.mark.parametrize("word", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_it_is_and_ends_in_order_when_told(word: signal.Signals) -> None:
    with _started("--json") as program:
        facts = _line(program)
        answer = requests.get(
            f"{facts['base_url']}/caller_ids", params={"key": facts["key"]}, timeout=5
        )
        program.send_signal(word)
        _, errors = program.communicate(timeout=10)

    assert (answer.status_code, program.returncode, errors) == (200, 0, "")


def test_its_line_holds_what_signing_in_and_controlling_need() -> None:
    with _started("--json", "--lively", "--no-limits", "--history", "3") as program:
        facts = _line(program)
        ringing = requests.post(
            f"{facts['control_url']}/ring",
            json={"number": "05321112233"},
            headers={"X-Simulator-Secret": facts["control_secret"]},
            timeout=5,
        )
        history = [
            requests.get(
                f"{facts['base_url']}/cdrs",
                params={"key": facts["key"], "start_stamp_from": "2020-01-01T00:00:00"},
                timeout=5,
            ).status_code
            for _ in range(7)
        ]

    assert ringing.status_code == 200
    assert history == [200] * 7
    assert facts["sign_in"] == (
        "santral-desktop --developer account add bulutsantralim --extension 1007 --key-stdin"
        f" --api-url {facts['base_url']} --webphone-url {facts['base_url']}/webphone"
    )


def test_people_are_told_in_a_block() -> None:
    with _started() as program:
        assert program.stdout
        first = program.stdout.readline()

    assert first == "The simulator is ready; Ctrl-C ends it.\n"


def test_bulutfons_address_and_keys_are_told_to_people_and_to_programs() -> None:
    with _started("--json") as program:
        facts = _line(program)
        account = requests.get(
            f"{facts['bulutfon_url']}/me",
            params={"access_token": facts["bulutfon_token"]},
            timeout=5,
        )
    with _started() as program:
        assert program.stdout
        lines = [program.stdout.readline() for _ in range(20)]

    assert account.status_code == 200
    assert f"  token       {facts['bulutfon_token']}\n" in lines
    assert f"  client id   {facts['bulutfon_client_id']}\n" in lines


def test_a_taken_port_is_told_in_a_sentence() -> None:
    with start_simulator() as simulator:
        port = simulator.base_url.rpartition(":")[2]
        with _started("--port", port) as program:
            _, errors = program.communicate(timeout=10)

    assert program.returncode == 1
    assert errors.startswith(f"Port {port} cannot be served: ")


@pytest.mark.parametrize("words", [["--port", "70000"], ["--history", "-1"], ["--nonsense"]])
def test_words_it_does_not_know_are_refused(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        run(words)

    assert (refused.value.code, capsys.readouterr().out) == (2, "")
