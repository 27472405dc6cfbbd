"""Who signed an installer: what is asked of the system, and what counts as a yes."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from santral_desktop.domain.errors import UpdateRefused, WhyNoUpdate
from santral_desktop.system.publishers import (
    prove_nowhere,
    prove_on_macos,
    prove_on_windows,
    run_quietly,
)

SETUP = Path("kurulum $(calc) '; rm.exe")
SUBJECT, TEAM = "CN=Santral Yazılım A.Ş., C=TR", "AB12CD34EF"


class System:
    """Answers like the programs of the system, and remembers what it was asked."""

    def __init__(self, *answers: tuple[int, str]) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[list[str], dict[str, str]]] = []

    def __call__(self, command: Sequence[str], more: Mapping[str, str]) -> tuple[int, str]:
        self.asked.append((list(command), dict(more)))
        return self.answers.pop(0)


def signed(status: str, subject: str) -> tuple[int, str]:
    return 0, json.dumps({"status": status, "subject": subject})


def test_windows_is_asked_without_the_name_being_a_command() -> None:
    system = System(signed("Valid", SUBJECT))

    prove_on_windows(SETUP, SUBJECT, system)

    (command, more) = system.asked[0]
    assert command[0].endswith("powershell.exe")
    assert not any(str(SETUP) in word for word in command)
    assert str(SETUP) in more.values()


@pytest.mark.parametrize(
    "answer",
    [
        signed("NotSigned", ""),
        signed("HashMismatch", SUBJECT),
        signed("Valid", "CN=Somebody Else"),
        signed("Valid", SUBJECT + ", O=Evil"),
        (1, signed("Valid", SUBJECT)[1]),
        (0, ""),
        (0, "[]"),
    ],
)
def test_anything_but_a_valid_signature_of_ours_is_refused(answer: tuple[int, str]) -> None:
    with pytest.raises(UpdateRefused) as refused:
        prove_on_windows(SETUP, SUBJECT, System(answer))

    assert refused.value.why is WhyNoUpdate.OTHER_PUBLISHER


def test_a_program_that_knows_no_publisher_takes_nobodys() -> None:
    with pytest.raises(UpdateRefused):
        prove_on_windows(SETUP, "", System(signed("Valid", "")))
    with pytest.raises(UpdateRefused):
        prove_on_macos(SETUP, "", System())


def test_macos_is_asked_for_our_team_and_for_apples_word() -> None:
    system = System((0, ""), (0, ""))

    prove_on_macos(SETUP, TEAM, system)

    assert [command[0] for command, _ in system.asked] == ["/usr/bin/codesign", "/usr/sbin/spctl"]
    assert f'leaf[subject.OU] = "{TEAM}"' in system.asked[0][0][4]


@pytest.mark.parametrize("answers", [((1, ""),), ((0, ""), (3, ""))])
def test_a_no_of_either_refuses(answers: tuple[tuple[int, str], ...]) -> None:
    with pytest.raises(UpdateRefused):
        prove_on_macos(SETUP, TEAM, System(*answers))


def test_a_team_that_could_be_more_than_a_name_is_refused() -> None:
    with pytest.raises(UpdateRefused):
        prove_on_macos(SETUP, 'X" or true "', System())


def test_elsewhere_nothing_is_proven() -> None:
    with pytest.raises(UpdateRefused):
        prove_nowhere(SETUP)


def test_a_program_of_the_system_is_run_and_heard() -> None:
    script = "import os, sys; print(os.environ['WORD']); sys.exit(3)"

    assert run_quietly([sys.executable, "-c", script], {"WORD": "evet"}) == (3, "evet\n")


def test_a_program_that_is_not_there_has_failed() -> None:
    assert run_quietly(["/nowhere/at/all"], {}) == (1, "")
