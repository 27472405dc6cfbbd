"""Text messages are asked for and sent as the documents say; no token of a page is followed."""

import json

import pytest

from santral_desktop.domain.errors import NoSuchRecord
from tests.unit.providers.bulutfon.endpoints import MESSAGE, Talk, sent
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, answers


def test_titles_are_listed(talk: Talk) -> None:
    with CrookedServer(answers(sample("message_titles.json"))) as server:
        assert len(talk.client(server).message_titles()) == 4


def test_a_page_is_asked_for_by_its_number_and_not_by_the_address_with_the_token(
    talk: Talk,
) -> None:
    with CrookedServer(answers(sample("messages.json"))) as server:
        client = talk.client(server)
        assert client.messages(1).more
        client.messages(2)

    assert [sent(server, n)[0] for n in (0, 1)] == [
        "GET /messages?limit=100&page=1",
        "GET /messages?limit=100&page=2",
    ]


def test_a_message_has_its_recipients(talk: Talk) -> None:
    with CrookedServer(answers(sample("message.json"))) as server:
        assert len(talk.client(server).message("1").recipients) == 5


def test_a_message_is_sent_as_json(talk: Talk) -> None:
    with CrookedServer(answers(b'{"message":"Messages created successfully"}')) as server:
        assert talk.client(server).create_message(MESSAGE) == "Messages created successfully"

    assert json.loads(sent(server)[1])["receivers"] == "905321112233"


def test_numbers_that_refuse_are_told(talk: Talk) -> None:
    with CrookedServer(answers(sample("sms_rejections.json"))) as server:
        assert len(talk.client(server).sms_rejections("ÖRNEK A.Ş.")) == 2

    path = "GET /message-titles/%C3%96RNEK%20A.%C5%9E./sms-rejections"
    assert sent(server)[0] == path


@pytest.mark.parametrize("title", ["", "..", ".", "x" * 99])
def test_a_title_that_would_change_the_path_is_nobodys(title: str, talk: Talk) -> None:
    with CrookedServer(answers(b"{}")) as server, pytest.raises(NoSuchRecord):
        talk.client(server).sms_rejections(title)

    assert server.requests == []
