"""Answers are judged and taken out of their envelopes, or told as what they are."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest

from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchRecord,
    NotOffered,
    Rejected,
)
from santral_desktop.providers.bulutfon.asking import MOST, Asking, row_in, rows_in
from santral_desktop.providers.bulutfon.line import Fetching, Line
from santral_desktop.providers.bulutfon.tokens import Lasting
from santral_desktop.providers.http import Http
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, answers

NOTHING = [b"", b"null", b"7", b'"ok"', b"<html>", b"{}", b'{"rows":{}}', b'{"rows":null}']


class Talk:
    """Makes askings and closes them."""

    def __init__(self) -> None:
        self._made: list[Asking] = []

    def asking(self, server: CrookedServer) -> Asking:
        line = Line(server.url, Lasting("access_token", "abc"), Http(developer=True))
        self._made.append(Asking(line, lambda text: text.replace("geheim", "•••")))
        return self._made[-1]

    def close(self) -> None:
        for made in self._made:
            made.line.close()


@pytest.fixture
def talk() -> Iterator[Talk]:
    made = Talk()
    yield made
    made.close()


def test_rows_come_out_of_the_first_envelope_there_is(talk: Talk) -> None:
    with CrookedServer(answers(b'{"faxes":[{"id":1},7,null,{"id":2}]}')) as server:
        rows = talk.asking(server).rows("outgoing-faxes", "outgoing_faxes", "faxes")

    assert rows == ({"id": 1}, {"id": 2})


def test_a_bare_list_is_one_too() -> None:
    assert rows_in([{"id": 1}], "rows") == ({"id": 1},)


def test_a_list_without_end_is_cut() -> None:
    assert len(rows_in({"rows": [{"id": n} for n in range(MOST + 5)]}, "rows")) == MOST


def test_one_row_comes_out_of_its_envelope(talk: Talk) -> None:
    with CrookedServer(answers(b'{"did":{"id":1}}')) as server:
        assert talk.asking(server).row("dids/1", "did", missing=NoSuchRecord) == {"id": 1}


@pytest.mark.parametrize("body", NOTHING)
def test_what_holds_no_rows_is_told_as_such(body: bytes, talk: Talk) -> None:
    with CrookedServer(answers(body)) as server, pytest.raises(Incomprehensible):
        talk.asking(server).rows("dids", "rows")


@pytest.mark.parametrize("value", [None, [], 7, {}, {"row": []}, {"row": None}, {"row": "x"}])
def test_what_holds_no_row_is_told_as_such(value: Any) -> None:
    with pytest.raises(Incomprehensible):
        row_in(value, "row")


def test_what_is_missing_is_what_was_asked_for_or_not_offered(talk: Talk) -> None:
    with CrookedServer(answers(sample("not_found.json"), "404 Not Found")) as server:
        with pytest.raises(NotOffered):
            talk.asking(server).rows("dids", "dids")
        with pytest.raises(NoSuchRecord):
            talk.asking(server).row("dids/1", "did", missing=NoSuchRecord)
        with pytest.raises(NoSuchRecord):
            talk.asking(server).fetch("x", _fetching(io.BytesIO()), missing=NoSuchRecord)


def test_a_write_says_what_the_service_says(talk: Talk) -> None:
    body = json.dumps({"message": "geheim kaydedildi"}).encode()
    with CrookedServer(answers(body)) as server:
        assert talk.asking(server).write("POST", "extensions", json={}) == "••• kaydedildi"


def test_a_refused_write_has_the_services_words(talk: Talk) -> None:
    body = json.dumps({"error": "geheim geçersiz"}).encode()
    with CrookedServer(answers(body, "422 No")) as server, pytest.raises(Rejected) as told:
        talk.asking(server).write("POST", "extensions", json={})

    assert told.value.words == "••• geçersiz"


def test_an_object_that_is_no_refusal_is_no_file_either(talk: Talk) -> None:
    play = answers(b'{"url":"geheim"}')
    with CrookedServer(play) as server, pytest.raises(Incomprehensible) as told:
        talk.asking(server).fetch("x", _fetching(io.BytesIO()), missing=NoSuchRecord)

    assert "geheim" not in told.value.excerpt


def _fetching(into: io.BytesIO) -> Fetching:
    return Fetching(into, lambda _: None, lambda: False)
