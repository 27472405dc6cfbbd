"""Each service of the ports is one call of the client."""

import io
import json
from collections.abc import Callable

import pytest

from santral_desktop.providers.bulutfon.services import Services
from tests.unit.providers.bulutfon.endpoints import FAX, MESSAGE, PDF, ROUND, UUID, Talk, sent
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers

SAID = answers(b'{"message":"Tamam"}')
ANSWERS: dict[str, tuple[Play, Callable[[Services], object]]] = {
    "GET /incoming-faxes": (
        answers(sample("incoming_faxes.json")),
        lambda s: len(s.incoming_faxes()) == 2,
    ),
    "GET /outgoing-faxes": (
        answers(sample("outgoing_faxes.json")),
        lambda s: len(s.outgoing_faxes()) == 1,
    ),
    "GET /outgoing-faxes/1": (
        answers(sample("outgoing_fax.json")),
        lambda s: s.outgoing_fax("1").title == "Teklif",
    ),
    "POST /outgoing-faxes": (SAID, lambda s: s.send_fax(FAX) == "Tamam"),
    "GET /announcements": (
        answers(sample("announcements.json")),
        lambda s: len(s.announcements()) == 2,
    ),
    "POST /announcements": (SAID, lambda s: s.add_announcement("a", PDF) == "Tamam"),
    "DELETE /announcements/2": (SAID, lambda s: s.delete_announcement("2") == "Tamam"),
    "GET /automatic-calls": (
        answers(sample("automatic_calls.json")),
        lambda s: len(s.automatic_calls()) == 2,
    ),
    "GET /automatic-calls/1": (
        answers(sample("automatic_call.json")),
        lambda s: s.automatic_call("1").title == "Anket",
    ),
    "POST /automatic-calls": (SAID, lambda s: s.call_many(ROUND) == "Tamam"),
    "GET /message-titles": (
        answers(sample("message_titles.json")),
        lambda s: len(s.message_titles()) == 4,
    ),
    "GET /message-titles/ORNEK/sms-rejections": (
        answers(sample("sms_rejections.json")),
        lambda s: len(s.refusing_numbers("ORNEK")) == 2,
    ),
    "DELETE /message-titles/ORNEK/sms-rejections/905321112233": (
        SAID,
        lambda s: s.allow_again("ORNEK", "905321112233") == "Tamam",
    ),
    "GET /messages?limit=100&page=3": (
        answers(sample("messages.json")),
        lambda s: len(s.text_messages(3).messages) == 2,
    ),
    "GET /messages/1": (
        answers(sample("message.json")),
        lambda s: s.text_message("1").content == "Merhaba",
    ),
    "POST /messages": (SAID, lambda s: s.send_message(MESSAGE) == "Tamam"),
}


@pytest.mark.parametrize("line", ANSWERS)
def test_a_service_is_one_call(line: str, talk: Talk) -> None:
    play, holds = ANSWERS[line]
    with CrookedServer(play) as server:
        assert holds(Services(talk.client(server)))

    assert [sent(server, number)[0] for number in range(len(server.requests))] == [line]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("fetch_fax", f"GET /incoming-faxes/{UUID}"),
        ("fetch_announcement", f"GET /announcements/{UUID}"),
    ],
)
def test_a_file_is_one_call(name: str, line: str, talk: Talk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b"II*\0")) as server:
        fetch = getattr(Services(talk.client(server)), name)
        fetch(UUID, into, progress=lambda _: None, given_up=lambda: False)

    assert sent(server)[0] == line
    assert into.getvalue() == b"II*\0"


def test_an_order_reaches_the_service_as_it_was_given(talk: Talk) -> None:
    with CrookedServer(SAID) as server:
        Services(talk.client(server)).send_fax(FAX)

    assert json.loads(sent(server)[1])["did"] == FAX.sent_from
