"""Voicemail as the documents describe it: a list, addresses, and read once it is fetched."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import requests

from santral_desktop.simulator.server import start_simulator
from santral_desktop.simulator.voicemail import Message
from tests.simulator.service import AYSE, AYSE_NAME, Service, said

NOON = datetime.now(UTC) - timedelta(minutes=5)
MEMBERS = {
    "start_stamp",
    "read_stamp",
    "user_number",
    "uuid",
    "caller_id_number",
    "caller_id_name",
    "duration",
}


@pytest.fixture
def service() -> Iterator[Service]:
    with start_simulator() as simulator:
        for number in (1, 2):
            message = Message(
                f"uuid-{number}", f"100{number + 6}", AYSE, AYSE_NAME, NOON, seconds=7 * number
            )
            simulator.inside(lambda world, left=message: world.exchange.machines.leave(left))
        yield Service(simulator)


def listed(service: Service, **words: str) -> list[dict[str, str | None]]:
    return service.get("voicemail_messages", **_today(), **words).json()["messages"]


def _today() -> dict[str, str]:
    text = (NOON - timedelta(hours=1)).strftime("%Y-%m-%d %H:%M:%S UTC")
    return {"start_stamp_from": text}


def test_messages_are_listed_with_their_documented_members(service: Service) -> None:
    first = listed(service, uuid="uuid-1")[0]

    assert set(first) == MEMBERS
    assert (first["user_number"], first["duration"], first["read_stamp"]) == (
        "1007",
        "00:00:07",
        None,
    )


@pytest.mark.parametrize(
    ("words", "uuids"),
    [
        ({"user_number": "1008"}, ["uuid-2"]),
        ({"read": "true"}, []),
        ({"read": "false"}, ["uuid-1", "uuid-2"]),
        ({"uuid": "uuid-2"}, ["uuid-2"]),
    ],
)
def test_the_list_is_narrowed(service: Service, words: dict[str, str], uuids: list[str]) -> None:
    assert sorted(str(row["uuid"]) for row in listed(service, **words)) == uuids


def test_a_span_of_more_than_a_month_is_refused(service: Service) -> None:
    answer = service.get(
        "voicemail_messages", start_stamp_from="2031-01-01 00:00:00 UTC",
        start_stamp_to="2031-03-01 00:00:00 UTC",
    )  # fmt: skip

    assert said(answer)[0] == 400


def test_an_address_alone_marks_nothing_as_read(service: Service) -> None:
    service.post("voicemail_recording_url/", uuid="uuid-1")

    assert listed(service, read="true") == []


@pytest.mark.parametrize("path", ["voicemail_recording_url/", "voicemail_recording_url"])
def test_what_is_fetched_is_read(service: Service, path: str) -> None:
    _, address = said(service.post(path, uuid="uuid-1"))
    sound = requests.get(address, timeout=10)

    assert sound.content[:4] == b"RIFF"
    assert [row["uuid"] for row in listed(service, read="true")] == ["uuid-1"]


def test_an_address_ends(service: Service) -> None:
    _, address = said(service.post("voicemail_recording_url/", uuid="uuid-1"))
    service.control.expire_tokens()

    assert requests.get(address, timeout=10).status_code == 410


def test_a_message_that_nobody_left_is_refused_in_the_documented_words(service: Service) -> None:
    answer = said(service.post("voicemail_recording_url/", uuid="nobody"))

    assert answer == (400, "cannot find voicemail with uuid nobody")


def test_some_callers_of_the_past_left_a_message() -> None:
    with start_simulator(history=200) as simulator:
        messages = simulator.inside(lambda world: dict(world.exchange.machines.messages))
        calls = simulator.inside(lambda world: dict(world.exchange.calls))

    assert messages
    assert all(calls[uuid].missed for uuid in messages)
    assert {message.read_at is None for message in messages.values()} == {True, False}
