"""An account comes by the command line: the running program tries it and opens its phone."""

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program

WRONG_KEY = "K99999999-1111-4222-8333-444455556666"


@pytest.mark.parametrize(
    ("extension", "key", "wanted"),
    [
        ("1007", WRONG_KEY, "API anahtarı kabul edilmedi."),
        ("4711", "", "Santralde bu dahili yok."),
        ("1005", "", "Bu dahiliye bağlı bir personel hesabı olmadığı için web telefonu yok."),
    ],
    ids=["wrong key", "unknown extension", "no personnel account"],
)
def test_credentials_that_do_not_work_are_refused_in_a_sentence(
    program: Program, simulator: Simulator, extension: str, key: str, wanted: str
) -> None:
    done = program.sign_in(simulator, extension, key)

    assert done.returncode == 1
    assert done.stderr.startswith(wanted)
    assert done.stdout == ""


def test_refused_credentials_leave_the_working_account_alone(
    program: Program, simulator: Simulator
) -> None:
    program.sign_in(simulator, key=WRONG_KEY)

    status = program.registered()

    assert status["account"] == {"provider": "bulutsantralim", "extension": "1007"}


def test_the_phone_of_the_account_registers(program: Program, simulator: Simulator) -> None:
    status = program.registered()

    assert status["webphone"]["origin"] == simulator.base_url
    assert simulator.control.state()["extensions"]["1007"]["lines"] == 1


def test_a_key_that_is_none_is_not_even_tried(program: Program, simulator: Simulator) -> None:
    asked = len(simulator.control.requests("/webphone_tokens"))

    done = program.run(
        *("account", "add", "bulutsantralim", "--extension", "1007", "--key-stdin"), typed="\n"
    )

    assert done.returncode == 2
    assert done.stderr == "Standart girdide anahtar yok.\n"
    assert len(simulator.control.requests("/webphone_tokens")) == asked


@pytest.mark.parametrize("words", [["--throwaway"], ["--profile", "nobody"], []])
def test_without_a_key_store_and_a_running_program_nothing_is_kept(
    make: Make, simulator: Simulator, words: list[str]
) -> None:
    alone = make(*words, "--developer")

    done = alone.sign_in(simulator)

    assert done.returncode == 1
    assert done.stderr.startswith("Bu bilgisayarda anahtar deposu yok.")
    assert list(alone.root.rglob("preferences.json")) == []


def test_a_plain_http_address_is_refused_without_the_developers_word(
    make: Make, simulator: Simulator
) -> None:
    guarded = make("--throwaway")
    guarded.start()
    asked = len(simulator.control.requests("/webphone_tokens"))

    done = guarded.sign_in(simulator)

    assert done.returncode == 1
    assert done.stderr.strip() != ""
    assert len(simulator.control.requests("/webphone_tokens")) == asked
    assert guarded.stop() == 0


def test_a_token_of_bulutfon_comes_by_the_command_line_beside_the_other_account(
    program: Program, simulator: Simulator
) -> None:
    bulutfon = simulator.bulutfon
    words = ("account", "add", "bulutfon", "--extension", "1007", "--key-stdin")

    wrong = program.run(*words, "--api-url", bulutfon.base_url, typed="wrong\n")
    done = program.run(*words, "--api-url", bulutfon.base_url, typed=f"{bulutfon.master_token}\n")

    assert wrong.stderr.startswith("Tekil API anahtarı kabul edilmedi.")
    assert (done.returncode, done.stdout) == (0, "1007 dahilisi eklendi.\n")
    assert program.registered()["account"] == {"provider": "bulutsantralim", "extension": "1007"}
