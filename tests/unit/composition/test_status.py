"""What `status --json` says, key by key, and what it never says."""

import json
from typing import Any

import pytest

from santral_desktop import __version__
from santral_desktop.application.messages import (
    CallHeard,
    DialRefused,
    HistoryProgress,
    Listening,
    MissedCounted,
    SignedIn,
    SourceQuiet,
    WebphoneChanged,
)
from santral_desktop.application.ports.webphone import (
    MicrophoneState,
    PhoneState,
    PhoneStatus,
)
from santral_desktop.composition.core import Core
from santral_desktop.composition.status import status
from santral_desktop.domain.calls import CallId, Source
from santral_desktop.domain.errors import (
    NotSignedIn,
    Path,
    Rejected,
    Storage,
    StorageTrouble,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from tests.builders import ACCOUNT, CUSTOMER, NINE, ONE, OUR_NUMBER, ended, rang
from tests.unit.composition.machine import a_core

DOCUMENTED = {"none", "loading", "ready", "registered", "offline", "failed", "crashed"}
FROM_PAGE = CallId("page-7f3a")


@pytest.fixture
def core() -> Core:
    return a_core()


def heard(core: Core, *events: Any) -> None:
    for event in events:
        core.bus.publish(CallHeard(event, NINE))


def test_at_first_there_is_nothing(core: Core) -> None:
    assert status(core) == {
        "version": __version__,
        "account": None,
        "webphone": {
            "state": "none",
            "offline": False,
            "origin": "",
            "microphone": "unasked",
        },
        "events": {},
        "calls": [],
        "missed": 0,
        "last_error": None,
    }


def test_the_account_is_provider_and_extension(core: Core) -> None:
    core.bus.publish(SignedIn(ACCOUNT, lasting=True))

    assert status(core)["account"] == {"provider": "bulutsantralim", "extension": "1007"}


@pytest.mark.parametrize("state", PhoneState)
def test_the_web_phone_has_one_of_the_documented_states(core: Core, state: PhoneState) -> None:
    origin = "https://phone.example"
    core.bus.publish(WebphoneChanged(PhoneStatus(state, MicrophoneState.GRANTED, origin)))

    told = status(core)["webphone"]

    assert (told["origin"], told["microphone"]) == (origin, "granted")
    assert told["offline"] is (state is PhoneState.OFFLINE)
    assert told["state"] in DOCUMENTED


def test_a_source_that_told_something_says_when(core: Core) -> None:
    core.bus.publish(Listening(38271))
    heard(core, rang())

    assert status(core)["events"]["events"] == {
        "state": "on",
        "last_at": "2031-02-03T06:00:00+00:00",
        "quiet": False,
    }


def test_a_source_that_was_switched_off_says_so(core: Core) -> None:
    core.bus.publish(Listening(38271))
    core.bus.publish(Listening(None))

    assert status(core)["events"]["events"] == {
        "state": "off",
        "last_at": None,
        "quiet": False,
    }


def test_a_source_that_keeps_silent_while_another_sees_calls_says_so(core: Core) -> None:
    core.bus.publish(Listening(38271))
    core.bus.publish(SourceQuiet(Source.EVENTS, quiet=True))

    assert status(core)["events"]["events"]["quiet"] is True


def test_a_source_in_trouble_says_so(core: Core) -> None:
    core.bus.publish(HistoryProgress(1, 7, NotSignedIn()))

    assert status(core)["events"]["history"]["state"] == "error"


def test_a_live_call_is_told_with_its_parts(core: Core) -> None:
    heard(core, rang())

    assert status(core)["calls"] == [
        {
            "id": ONE,
            "direction": "inbound",
            "state": "ringing",
            "number": CUSTOMER,
            "name": "Ayşe Yılmaz",
            "called": OUR_NUMBER,
            "started_at": "2031-02-03T06:00:00+00:00",
            "sources": ["events"],
        }
    ]


def test_a_call_that_the_page_told_of_first_has_the_id_of_the_pbx(core: Core) -> None:
    heard(core, rang(call=FROM_PAGE, source=Source.PAGE), rang())

    [call] = status(core)["calls"]
    assert (call["id"], call["sources"]) == (ONE, ["events", "page"])


def test_a_call_that_only_the_page_told_of_has_the_id_of_the_page(core: Core) -> None:
    heard(core, rang(call=FROM_PAGE, source=Source.PAGE))

    assert [call["id"] for call in status(core)["calls"]] == [FROM_PAGE]


def test_a_call_that_is_over_is_not_told(core: Core) -> None:
    heard(core, rang(), ended())

    assert status(core)["calls"] == []


def test_missed_calls_are_counted(core: Core) -> None:
    core.bus.publish(MissedCounted(3))

    assert status(core)["missed"] == 3


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Unreachable(Path.TIMED_OUT), "Unreachable.TIMED_OUT"),
        (TooManyRequests(30), "TooManyRequests"),
        (Rejected("K00000000-1111-4222-8333-444455556666"), "Rejected"),
        (StorageTrouble(Storage.JOURNAL, "/home/ayşe"), "StorageTrouble"),
    ],
)
def test_an_error_is_told_by_its_kind_alone(core: Core, error: Trouble, told: str) -> None:
    core.bus.publish(DialRefused(error))

    assert status(core)["last_error"] == told


def test_it_can_be_written_as_json(core: Core) -> None:
    core.bus.publish(SignedIn(ACCOUNT, lasting=True))
    core.bus.publish(Listening(38271))
    heard(core, rang(), rang(call=FROM_PAGE, source=Source.PAGE))

    assert json.loads(json.dumps(status(core))) == status(core)
