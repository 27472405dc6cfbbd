"""Faxes are asked for and sent as the documents say."""

import io
import json

import pytest

from santral_desktop.domain.errors import Incomprehensible
from tests.unit.providers.bulutfon.endpoints import FAX, UUID, Talk, fetching, sent
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, answers


def test_faxes_that_came_are_listed(talk: Talk) -> None:
    with CrookedServer(answers(sample("incoming_faxes.json"))) as server:
        assert len(talk.client(server).incoming_faxes()) == 2


def test_the_pages_of_a_fax_are_written_as_they_come(talk: Talk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b"II*\0pages")) as server:
        talk.client(server).incoming_fax(UUID, fetching(into))

    assert into.getvalue() == b"II*\0pages"


@pytest.mark.parametrize("envelope", ["faxes", "outgoing_faxes"])
def test_sent_faxes_are_listed_under_either_name(envelope: str, talk: Talk) -> None:
    body = sample("outgoing_faxes.json").replace(b'"faxes"', f'"{envelope}"'.encode())
    with CrookedServer(answers(body)) as server:
        assert [fax.title for fax in talk.client(server).outgoing_faxes()] == ["Teklif"]


def test_a_sent_fax_has_its_recipients(talk: Talk) -> None:
    with CrookedServer(answers(sample("outgoing_fax.json"))) as server:
        assert len(talk.client(server).outgoing_fax("1").recipients) == 4


def test_a_list_in_place_of_a_fax_is_incomprehensible(talk: Talk) -> None:
    with CrookedServer(answers(b'{"fax":[]}')) as server, pytest.raises(Incomprehensible):
        talk.client(server).outgoing_fax("1")


def test_a_fax_is_sent_as_json_with_the_documented_fields(talk: Talk) -> None:
    with CrookedServer(answers(b'{"message":"Faks g\xc3\xb6nderildi"}')) as server:
        assert talk.client(server).send_fax(FAX) == "Faks gönderildi"

    assert set(json.loads(sent(server)[1])) == {"title", "receivers", "did", "attachment"}
