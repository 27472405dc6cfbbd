"""Rows are read and written by their descriptions; what is only read is not written."""

import json
from collections.abc import Callable

import pytest

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import Incomprehensible, NoSuchRecord, NotOffered, Rejected
from santral_desktop.domain.resources import Value
from santral_desktop.providers.bulutfon.administration import BulutfonAdministration
from tests.unit.providers.bulutfon.endpoints import Talk, sent
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, answers

SAID = answers(b'{"message":"Dahili kaydedildi"}')


def served(talk: Talk, server: CrookedServer) -> BulutfonAdministration:
    return BulutfonAdministration(talk.client(server))


def test_extensions_json(talk: Talk) -> None:
    with CrookedServer(answers(sample("extensions.json"))) as server:
        page = served(talk, server).rows("extensions", page=1, urgency=Urgency.PERSON)

    assert not page.more
    assert [(row.id, row.values["number"]) for row in page.records] == [
        ("1", 1001),
        ("2", 1001),
        ("3", 1007),
    ]
    assert page.records[2].values["full_name"] == "Çağrı Yıldız"


def test_extension_json(talk: Talk) -> None:
    with CrookedServer(answers(sample("extension.json"))) as server:
        record = served(talk, server).record("extensions", "3")

    assert record.values["did"] == "+908500000002"
    assert record.values["acl"] == ("domestic", "gsm", "international")
    assert (record.values["voicemail"], record.values["redirection_type"]) == (True, "UNREACHABLE")


def test_dids_json(talk: Talk) -> None:
    with CrookedServer(answers(sample("dids.json"))) as server:
        page = served(talk, server).rows("dids", page=1, urgency=Urgency.PERSON)

    assert [row.values["destination_type"] for row in page.records] == [
        "GROUP",
        "EXTENSION",
        "AUTOATTENDANT",
    ]


def test_the_account_is_a_list_of_one(talk: Talk) -> None:
    with CrookedServer(answers(sample("me.json"))) as server:
        administration = served(talk, server)
        (row,) = administration.rows("account", page=1, urgency=Urgency.PERSON).records

        assert administration.record("account", row.id) == row
    assert row.values == {
        "pbx": "ornek",
        "state": "CONFIRMED",
        "package": "LARGE",
        "customer_type": "INVIDUAL",
        "balance": "300.06",
        "sms_credits": 0,
        "url": "ornek.bulutfon.example",
        "name": "Ayşe Yılmaz",
        "email": "ayse@ornek.example",
        "gsm": "+905550000001",
    }


def test_a_list_has_one_page(talk: Talk) -> None:
    with CrookedServer(answers(b"")) as server:
        page = served(talk, server).rows("groups", page=2, urgency=Urgency.BACKGROUND)

    assert (page.records, page.more) == ((), False)
    assert server.requests == []


@pytest.mark.parametrize("resource", ["dids", "groups"])
def test_a_row_alone_is_asked_for_by_its_id(resource: str, talk: Talk) -> None:
    with CrookedServer(answers(b'{"did":{"number":"1"},"group":{"number":101}}')) as server:
        assert served(talk, server).record(resource, "7").id == "7"

    assert sent(server)[0] == f"GET /{resource}/7"


def test_a_row_whose_id_is_nothing_is_incomprehensible(talk: Talk) -> None:
    with CrookedServer(answers(b'{"did":{"id":null}}')) as server, pytest.raises(Incomprehensible):
        served(talk, server).record("dids", "7")


def test_a_row_is_written_in_the_providers_words(talk: Talk) -> None:
    values: dict[str, Value] = {
        "number": 1010,
        "full_name": "Can Kaya",
        "did": "+908500000001",
        "voicemail": True,
        "acl": ("gsm",),
    }
    with CrookedServer(SAID) as server:
        administration = served(talk, server)
        made = administration.create("extensions", values)
        changed = administration.change("extensions", "3", {"full_name": "Can"})
        gone = administration.delete("extensions", "3")

    assert (made.message, made.id) == ("Dahili kaydedildi", None)
    assert changed.message == gone.message == "Dahili kaydedildi"
    assert [sent(server, n)[0] for n in range(3)] == [
        "POST /extensions",
        "PUT /extensions/3",
        "DELETE /extensions/3",
    ]
    assert json.loads(sent(server)[1]) == {
        "number": 1010,
        "full_name": "Can Kaya",
        "did": "908500000001",
        "voicemail": True,
        "acl": ["gsm"],
    }
    assert json.loads(sent(server, 1)[1]) == {"full_name": "Can"}


WRITES: dict[str, Callable[[BulutfonAdministration], object]] = {
    "create": lambda a: a.create("dids", {}),
    "change": lambda a: a.change("groups", "1", {}),
    "delete": lambda a: a.delete("groups", "1"),
}


@pytest.mark.parametrize("name", WRITES)
def test_what_the_documents_only_read_is_not_written(name: str, talk: Talk) -> None:
    with CrookedServer(SAID) as server, pytest.raises(NotOffered):
        WRITES[name](served(talk, server))

    assert server.requests == []


def test_a_refusal_has_the_services_words(talk: Talk) -> None:
    play = answers('{"error":"number kullanımda"}'.encode(), "422 No")
    with CrookedServer(play) as server, pytest.raises(Rejected) as told:
        served(talk, server).create("extensions", {})

    assert told.value.words == "number kullanımda"


def test_a_row_that_is_not_there_is_told_as_such(talk: Talk) -> None:
    play = answers(sample("not_found.json"), "404 Not Found")
    with CrookedServer(play) as server, pytest.raises(NoSuchRecord):
        served(talk, server).change("extensions", "9", {})


def test_how_the_account_stands_is_told_without_its_owner(talk: Talk) -> None:
    with CrookedServer(answers(sample("me.json"))) as server:
        standing = served(talk, server).standing()

    assert (standing.state, standing.package) == ("CONFIRMED", "LARGE")
    assert standing.balance
    assert standing.message_credits is not None
    assert "@" not in repr(standing)
