"""Announcements and automatic calls are asked for and made as the documents say."""

import io
import json

from tests.unit.providers.bulutfon.endpoints import PDF, ROUND, Talk, fetching, sent
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, answers

SAID = answers(b'{"message":"Tamam"}')


def test_announcements_are_listed(talk: Talk) -> None:
    with CrookedServer(answers(sample("announcements.json"))) as server:
        assert [one.name for one in talk.client(server).announcements()] == ["Karşılama", "Bekleme"]


def test_a_sound_is_written_as_it_comes(talk: Talk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b"RIFF")) as server:
        talk.client(server).announcement("2", fetching(into))

    assert into.getvalue() == b"RIFF"


def test_a_sound_is_added_under_its_name(talk: Talk) -> None:
    with CrookedServer(SAID) as server:
        talk.client(server).create_announcement("Karşılama", PDF)

    assert json.loads(sent(server)[1])["name"] == "Karşılama"


def test_rounds_of_calls_are_listed_and_told_with_their_results(talk: Talk) -> None:
    with CrookedServer(answers(sample("automatic_calls.json"))) as server:
        assert len(talk.client(server).automatic_calls()) == 2
    with CrookedServer(answers(sample("automatic_call.json"))) as server:
        assert len(talk.client(server).automatic_call("1").results) == 4


def test_a_round_is_asked_for_in_texts(talk: Talk) -> None:
    with CrookedServer(SAID) as server:
        talk.client(server).create_automatic_call(ROUND)

    body = json.loads(sent(server)[1])
    assert {type(value) for value in body.values()} == {str}
