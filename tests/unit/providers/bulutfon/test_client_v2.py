"""The second version is asked as far as anything public tells of it, with its own key."""

import io
import json
from collections.abc import Callable, Iterator

import pytest

from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchRecord,
    NotSignedIn,
    Path,
    RecordingUnavailable,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from santral_desktop.providers.bulutfon.asking import Asking
from santral_desktop.providers.bulutfon.client_v2 import ClientV2
from santral_desktop.providers.bulutfon.line import POOLS, Line
from santral_desktop.providers.bulutfon.tokens import Lasting
from santral_desktop.providers.http import Http
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from tests.unit.providers.bulutfon.endpoints import fetching
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers, resets, says

KEY = "sim-apikey_AbCdEf-_" * 3
Ask = Callable[[ClientV2], object]
READS: dict[str, Ask] = {
    "GET /v2/cdr/list?limit=5&page=1": lambda c: c.cdr_list({"limit": "5", "page": "1"}),
    "GET /v2/pbx/extensions": lambda c: c.extensions(),
    "GET /v2/fax/incoming-faxes": lambda c: c.incoming_faxes(),
}
DOWNLOADS: dict[str, Ask] = {
    "GET /v2/fax/incoming-faxes/77/download": lambda c: c.incoming_fax("77", fetching()),
}
WRITES: dict[str, Ask] = {
    "POST /v2/pbx/call-and-bridge": lambda c: c.call_and_bridge("9085", "90532", "1007"),
}
EVERY = READS | DOWNLOADS | WRITES


class Desk:
    """Makes clients and closes them."""

    def __init__(self) -> None:
        self._made: list[ClientV2] = []

    def client(self, server: CrookedServer) -> ClientV2:
        redactor = Redactor()
        redactor.learn(KEY)
        roomy = Throttle({name: Pool(10_000, 1.0) for name in POOLS})
        line = Line(server.url, Lasting("apikey", KEY), Http(developer=True), roomy)
        self._made.append(ClientV2(Asking(line, redactor.redact)))
        return self._made[-1]

    def close(self) -> None:
        for made in self._made:
            made.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


@pytest.mark.parametrize("line", EVERY)
def test_a_request_looks_as_the_programs_of_others_have_it(line: str, desk: Desk) -> None:
    with CrookedServer(answers(b'{"data":[]}' if line in READS else b"RIFF")) as server:
        EVERY[line](desk.client(server))

    head = server.requests[0].split(b"\r\n")[0].decode()
    joint = "&" if "?" in line else "?"
    assert head == f"{line}{joint}apikey={KEY} HTTP/1.1"


def test_a_call_is_asked_for_in_json(desk: Desk) -> None:
    with CrookedServer(answers(sample("call_started.json"))) as server:
        said = desk.client(server).call_and_bridge("908500000001", "905321112233", "1007")

    assert said == "Arama başarıyla başlatıldı."
    assert json.loads(server.requests[0].split(b"\r\n\r\n", 1)[1]) == {
        "caller": "908500000001",
        "callee": "905321112233",
        "destination": "1007",
    }


def test_a_fax_is_written_as_it_comes(desk: Desk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b"MM\0*pages")) as server:
        desk.client(server).incoming_fax("77", fetching(into))

    assert into.getvalue() == b"MM\0*pages"


@pytest.mark.parametrize("line", EVERY)
@pytest.mark.parametrize(
    ("play", "error"),
    [
        (answers(b"", "401 Unauthorized"), NotSignedIn),
        (answers(f'{{"error":"invalid apikey {KEY}"}}'.encode(), "403 Forbidden"), NotSignedIn),
        (answers(b"", "429 Slow"), TooManyRequests),
        (answers(b"<html>", "500 Oops"), Unreachable),
        (answers(b"", "302 Found", "Location: https://portal.example"), Unreachable),
    ],
)
def test_a_fault_is_told_everywhere(
    play: Play, error: type[Trouble], line: str, desk: Desk
) -> None:
    with CrookedServer(play) as server, pytest.raises(error) as told:
        EVERY[line](desk.client(server))

    assert KEY not in repr(told.value)


@pytest.mark.parametrize("line", EVERY)
def test_an_answer_that_is_cut_is_no_answer(line: str, desk: Desk) -> None:
    play = says(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[")
    with CrookedServer(play) as server, pytest.raises((Unreachable, RecordingUnavailable)):
        EVERY[line](desk.client(server))


@pytest.mark.parametrize("line", READS)
@pytest.mark.parametrize("body", [b"", b"null", b"<html>", b"{}", b"7", b'{"data":{}}'])
def test_an_answer_that_cannot_be_read_is_told_as_such(body: bytes, line: str, desk: Desk) -> None:
    with CrookedServer(answers(body)) as server, pytest.raises(Incomprehensible):
        READS[line](desk.client(server))


def test_a_call_whose_line_broke_is_asked_for_once(desk: Desk) -> None:
    with CrookedServer(resets()) as server, pytest.raises(Unreachable) as told:
        desk.client(server).call_and_bridge("9085", "90532", "1007")

    assert (told.value.why, told.value.certain, len(server.requests)) == (Path.CUT, False, 1)


def test_a_fax_that_is_not_there_is_told_as_such(desk: Desk) -> None:
    with CrookedServer(answers(b"", "404 Not Found")) as server, pytest.raises(NoSuchRecord):
        desk.client(server).incoming_fax("77", fetching())
