"""The client asks as the documents say, and meets every fault at every call."""

import io
import json
import logging
import traceback
from collections.abc import Callable
from urllib.parse import quote

import pytest

from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchCall,
    NoSuchRecord,
    NotOffered,
    NotSignedIn,
    Path,
    RecordingUnavailable,
    Rejected,
    TooManyRequests,
    Trouble,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.providers.answers import LONGEST_WAIT, OWN_WAIT
from santral_desktop.providers.bulutfon.client import Client
from tests.unit.providers.bulutfon.endpoints import (
    DOWNLOADS,
    EVERY,
    READS,
    TOKEN,
    UPLOADS,
    UUID,
    WRITES,
    Talk,
    fetching,
    sent,
)
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers, resets, says
from tests.unit.providers.test_http import FAULTS

SAID = answers(b'{"message":"Tamam"}')
EXPIRED = sample("token_expired.json")
SLOW = ("silence", "trickles", "trailer", "interim")  # of the deadline, which is the transport's
QUICK = [name for name in FAULTS if not any(word in name for word in SLOW)]
FILE = answers(b"RIFF....")
NO_JSON = (b"", b"null", b"7", b'"ok"', b"ok", b"<html><h1>Giri\xc5\x9f</h1></html>", b"[NaN]")
BROKEN_JSON = (
    b"[1,]", b'{"a":1,"a":2}', b"[" * 9999, b"1" * 5000, b'{"a":1e999}', b"\xff\xfe\x00",
    b"\x00" * 99, b"\xc3\x28", b"\xef\xbb\xbf{}",
)  # fmt: skip


@pytest.mark.parametrize("line", [*READS, *WRITES])
def test_a_request_looks_as_the_documents_say(line: str, talk: Talk) -> None:
    with CrookedServer(SAID) as server:
        try:
            EVERY[line](talk.client(server))
        except Incomprehensible:
            assert line in READS

    assert sent(server)[0] == line


@pytest.mark.parametrize("line", DOWNLOADS)
def test_a_file_is_asked_for_as_the_documents_say(line: str, talk: Talk) -> None:
    with CrookedServer(FILE) as server:
        DOWNLOADS[line](talk.client(server))

    assert sent(server)[0] == line


@pytest.mark.parametrize("line", WRITES)
def test_a_write_says_what_the_service_says(line: str, talk: Talk) -> None:
    with CrookedServer(SAID) as server:
        assert WRITES[line](talk.client(server)) == "Tamam"


# --- the network


@pytest.mark.parametrize("line", EVERY)
@pytest.mark.parametrize("name", QUICK)
def test_a_fault_of_the_network_is_told_everywhere(name: str, line: str, talk: Talk) -> None:
    play, why = FAULTS[name]
    cut = line in DOWNLOADS and name.startswith(("a body cut", "a chunk", "chunks", "bytes that"))
    if line in DOWNLOADS and name in {"an endless body", "a compressed bomb"}:
        return  # a file may be that long: its own limits are below
    with CrookedServer(play) as server, pytest.raises(Trouble) as told:
        EVERY[line](talk.client(server))

    if cut:
        assert isinstance(told.value, RecordingUnavailable)
        assert told.value.why is WhyNoRecording.INCOMPLETE
    else:
        assert isinstance(told.value, Unreachable)
        assert told.value.why is why


@pytest.mark.parametrize("line", WRITES)
@pytest.mark.parametrize("name", QUICK)
def test_what_changes_something_is_sent_exactly_once(name: str, line: str, talk: Talk) -> None:
    with CrookedServer(FAULTS[name][0]) as server, pytest.raises(Unreachable) as told:
        WRITES[line](talk.client(server))

    assert len(server.requests) == 1
    assert told.value.certain == (name == "a proxy that wants a sign-in")


@pytest.mark.parametrize("line", READS)
def test_a_read_whose_line_broke_is_repeated_in_silence(line: str, talk: Talk) -> None:
    plays = (resets(), says(b""), answers(b"{}"))
    with CrookedServer(*plays) as server, pytest.raises(Incomprehensible):
        READS[line](talk.client(server))

    assert len(server.requests) == 3


@pytest.mark.parametrize("line", DOWNLOADS)
def test_a_file_that_never_ends_is_given_up(line: str, talk: Talk) -> None:
    play = answers(b"", "200 OK", "Content-Length: 999999999999")
    with CrookedServer(play) as server, pytest.raises(Trouble):
        DOWNLOADS[line](talk.client(server))


@pytest.mark.parametrize("line", UPLOADS)
def test_an_upload_has_time_and_is_never_repeated(line: str, talk: Talk) -> None:
    with CrookedServer(resets()) as server, pytest.raises(Unreachable) as told:
        WRITES[line](talk.client(server))

    assert len(server.requests) == 1
    assert not told.value.certain
    assert "base64:" in sent(server)[1].decode()


# --- the service


@pytest.mark.parametrize("line", EVERY)
@pytest.mark.parametrize(
    "play",
    [
        answers(b"", "401 Unauthorized"),
        answers(b"<html>", "401 Unauthorized"),
        answers(EXPIRED, "401 Unauthorized"),
        answers(EXPIRED, "400 Bad Request"),
        answers(EXPIRED),
        answers(f'{{"error":"Invalid token {TOKEN}"}}'.encode(), "400 Bad Request"),
        answers(f'{{"error":"Invalid token {TOKEN}"}}'.encode(), "403 Forbidden"),
    ],
)
def test_a_key_that_does_not_hold_is_told_everywhere_and_shown_nowhere(
    play: Play, line: str, talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with CrookedServer(play) as server, pytest.raises(NotSignedIn) as told:
        EVERY[line](talk.client(server))

    written = "".join(traceback.format_exception(told.value)) + repr(told.value) + caplog.text
    assert [form for form in (TOKEN, TOKEN[:20], quote(TOKEN)) if form in written] == []


@pytest.mark.parametrize("line", EVERY)
@pytest.mark.parametrize("status", ["403 Forbidden", "405 Not Allowed"])
def test_what_is_not_allowed_is_not_offered(status: str, line: str, talk: Talk) -> None:
    play = answers(b'{"error":"hay\xc4\xb1r"}', status)
    with CrookedServer(play) as server, pytest.raises(NotOffered) as told:
        EVERY[line](talk.client(server))

    assert told.value.words == "hayır"


@pytest.mark.parametrize("line", EVERY)
def test_what_is_not_there_is_told_as_what_it_is(line: str, talk: Talk) -> None:
    play = answers(sample("not_found.json"), "404 Not Found")
    with CrookedServer(play) as server, pytest.raises(Rejected) as told:
        EVERY[line](talk.client(server))

    path = line.split()[1].split("?", maxsplit=1)[0]
    is_one = path.count("/") > 1
    if path.startswith(("/cdrs/", "/call-records/")):
        assert type(told.value) is NoSuchCall
    elif is_one:
        assert type(told.value) is NoSuchRecord
    else:
        assert type(told.value) in {NotOffered, Rejected}


@pytest.mark.parametrize("line", EVERY)
@pytest.mark.parametrize("status", ["400 Bad Request", "409 Conflict", "422 Unprocessable"])
@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", ""),
        (b"<html><h1>400</h1></html>", ""),
        (f'{{"error":"no {TOKEN}"}}'.encode(), "no •••"),
        (b'{"message":"olmaz","code":7}', "olmaz"),
    ],
)
def test_a_refusal_has_the_services_words_and_no_key(
    body: bytes, words: str, status: str, line: str, talk: Talk
) -> None:
    with CrookedServer(answers(body, status)) as server, pytest.raises(Rejected) as told:
        EVERY[line](talk.client(server))

    assert told.value.words == words


@pytest.mark.parametrize("line", EVERY)
@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        (("Retry-After: 40",), 40),
        ((), OWN_WAIT),
        (("Retry-After: -5",), OWN_WAIT),
        (("Retry-After: soon",), OWN_WAIT),
        (("Retry-After: 999999999",), LONGEST_WAIT),
        (("Retry-After: Wed, 21 Oct 2099 07:28:00 GMT",), LONGEST_WAIT),
    ],
)
def test_a_busy_service_says_how_long_to_wait(
    headers: tuple[str, ...], seconds: float, line: str, talk: Talk
) -> None:
    play = answers(b"<html>", "429 Too Many Requests", *headers)
    with CrookedServer(play) as server, pytest.raises(TooManyRequests) as told:
        EVERY[line](talk.client(server))

    assert told.value.retry_after == seconds


@pytest.mark.parametrize("line", READS)
@pytest.mark.parametrize("body", [*NO_JSON, *BROKEN_JSON], ids=lambda body: repr(body[:9]))
def test_an_answer_that_cannot_be_read_is_told_as_such(body: bytes, line: str, talk: Talk) -> None:
    with CrookedServer(answers(body)) as server, pytest.raises(Incomprehensible):
        READS[line](talk.client(server))


@pytest.mark.parametrize("line", WRITES)
@pytest.mark.parametrize("body", [*NO_JSON, *BROKEN_JSON], ids=lambda body: repr(body[:9]))
def test_a_write_that_was_taken_is_taken_whatever_is_said_of_it(
    body: bytes, line: str, talk: Talk
) -> None:
    with CrookedServer(answers(body, "201 Created")) as server:
        assert WRITES[line](talk.client(server)) == ""


@pytest.mark.parametrize("line", DOWNLOADS)
def test_an_object_instead_of_a_file_is_told_as_such(line: str, talk: Talk) -> None:
    play = answers(b'{"url":"https://x.example/"}')
    with CrookedServer(play) as server, pytest.raises(Incomprehensible):
        DOWNLOADS[line](talk.client(server))


# --- ids


IDS: dict[str, Callable[[Client, str], object]] = {
    "did": lambda c, i: c.did(i),
    "extension": lambda c, i: c.extension(i),
    "change_extension": lambda c, i: c.change_extension(i, {}),
    "delete_extension": lambda c, i: c.delete_extension(i),
    "group": lambda c, i: c.group(i),
    "cdr": lambda c, i: c.cdr(i),
    "call_record": lambda c, i: c.call_record(i, fetching()),
    "call_record_stream": lambda c, i: c.call_record_stream(i, fetching()),
    "incoming_fax": lambda c, i: c.incoming_fax(i, fetching()),
    "outgoing_fax": lambda c, i: c.outgoing_fax(i),
    "announcement": lambda c, i: c.announcement(i, fetching()),
    "delete_announcement": lambda c, i: c.delete_announcement(i),
    "automatic_call": lambda c, i: c.automatic_call(i),
    "message": lambda c, i: c.message(i),
    "rejection": lambda c, i: c.delete_sms_rejection("ORNEK", i),
}


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("hostile", ["", "../me", "1?x=y", "a b", "..", "a" * 99])
def test_an_id_that_would_change_the_path_is_never_sent(
    name: str, hostile: str, talk: Talk
) -> None:
    with CrookedServer(SAID) as server, pytest.raises((NoSuchRecord, NoSuchCall)):
        IDS[name](talk.client(server), hostile)

    assert server.requests == []


# --- the account's own


def test_a_recording_is_written_as_it_comes(talk: Talk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b"OggS" + bytes(9999))) as server:
        talk.client(server).call_record(UUID, fetching(into))

    assert into.getvalue() == b"OggS" + bytes(9999)


def test_fields_of_an_extension_are_sent_as_json(talk: Talk) -> None:
    fields = {"full_name": "Çağrı Yıldız", "number": 1007, "acl": ["gsm"], "voicemail": True}
    with CrookedServer(SAID) as server:
        talk.client(server).create_extension(fields)

    assert json.loads(sent(server)[1]) == fields


@pytest.mark.parametrize(
    ("name", "ask"),
    [
        ("dids.json", lambda c: c.dids()),
        ("extensions.json", lambda c: c.extensions()),
        ("me.json", lambda c: c.me()),
        ("cdrs.json", lambda c: c.cdrs({}).calls),
    ],
)
def test_a_documented_answer_is_read(
    name: str, ask: Callable[[Client], object], talk: Talk
) -> None:
    with CrookedServer(answers(sample(name))) as server:
        assert ask(talk.client(server))


def test_extension_json(talk: Talk) -> None:
    with CrookedServer(answers(sample("extension.json"))) as server:
        assert talk.client(server).extension("3")["did"] == "908500000002"


def test_no_answer_tells_more_than_the_path_where_it_came_from(talk: Talk) -> None:
    with (
        CrookedServer(answers(b"<html>", "500 Oops")) as server,
        pytest.raises(Unreachable) as told,
    ):
        talk.client(server).me()

    assert told.value.why is Path.BROKEN
    assert TOKEN not in str(told.value)
