"""The adapter turns the client's answers into what the ports promise."""

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from santral_desktop.application.ports.pbx import Ability, Extension, HistoryPage, Urgency
from santral_desktop.domain.accounts import Account, Provider, SecretAddress
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import (
    NoSuchCall,
    NoSuchExtension,
    NotOffered,
    RecordingUnavailable,
    Rejected,
    Trouble,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.bulutfon.adapter import BulutfonPbx
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from tests.builders import CUSTOMER
from tests.unit.providers.bulutfon.endpoints import TOKEN, UUID, sent
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers, resets

NUMBER = PhoneNumber.parse(CUSTOMER)
CALL = CallId(UUID)
STARTED = answers(sample("call_started.json"))
NOON = datetime(2031, 2, 3, 9, tzinfo=UTC)


class Desk:
    """Makes adapters and closes them."""

    def __init__(self) -> None:
        self._made: list[BulutfonPbx] = []

    def pbx(self, server: CrookedServer, extension: str = "1007") -> BulutfonPbx:
        account = Account(Provider.BULUTFON, extension, f"{server.url}/")
        roomy = Throttle({name: Pool(10_000, 1.0) for name in POOLS})
        made = bulutfon(account, TOKEN, Redactor(), developer=True, throttle=roomy)
        assert isinstance(made, BulutfonPbx)
        self._made.append(made)
        return made

    def close(self) -> None:
        for made in self._made:
            made.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


def history(pbx: BulutfonPbx) -> HistoryPage:
    return pbx.calls_between(NOON, NOON + timedelta(days=1), page=1, urgency=Urgency.PERSON)


def address_of(pbx: BulutfonPbx) -> SecretAddress:
    return pbx.recording_address(CALL, waiting=lambda _: None, given_up=lambda: False)


def lines(server: CrookedServer) -> list[str]:
    return [sent(server, number)[0] for number in range(len(server.requests))]


def test_it_says_that_the_customer_rings_first_and_claims_nothing_it_lacks(desk: Desk) -> None:
    with CrookedServer(answers(b"")) as server:
        abilities = desk.pbx(server).abilities

    assert Ability.CUSTOMER_RINGS_FIRST in abilities
    lacking = {Ability.WEBPHONE, Ability.HANG_UP, Ability.MUTE, Ability.TRANSFER}
    lacking |= {Ability.DO_NOT_DISTURB, Ability.EVENT_ADDRESS, Ability.PHONE_BOOK}
    assert not abilities & (lacking | {Ability.VOICEMAIL})


def test_an_account_is_proved_by_what_it_says_of_itself(desk: Desk) -> None:
    with CrookedServer(answers(sample("me.json"))) as server:
        desk.pbx(server).prove()

    assert lines(server) == ["GET /me"]


def test_a_token_whose_scope_is_calls_alone_is_proved_by_them(desk: Desk) -> None:
    refused = answers(b'{"error":"insufficient_scope"}', "403 Forbidden")
    with CrookedServer(refused, answers(sample("cdrs.json"))) as server:
        desk.pbx(server).prove()
    with CrookedServer(refused) as other, pytest.raises(NotOffered):
        desk.pbx(other).prove()

    assert lines(server) == ["GET /me", "GET /cdrs?limit=1&page=1"]


# --- calling


def test_a_call_is_placed_from_the_number_that_was_chosen(desk: Desk) -> None:
    with CrookedServer(STARTED) as server:
        assert desk.pbx(server).place(NUMBER, shown_as="0850 000 00 01") is None

    assert lines(server) == [
        "POST /call_and_bridge?caller=908500000001&callee=905321112233&destination=1007"
    ]


def test_a_chosen_number_that_cannot_be_read_is_passed_on_as_it_is(desk: Desk) -> None:
    with CrookedServer(STARTED) as server:
        desk.pbx(server).place(NUMBER, shown_as="gizli", pick_up_myself=True)

    assert "caller=gizli&" in lines(server)[0]


def test_without_a_choice_the_extensions_own_number_is_shown_and_asked_for_once(
    desk: Desk,
) -> None:
    plays = (answers(sample("extensions.json")), answers(sample("extension.json")), STARTED)
    with CrookedServer(*plays) as server:
        pbx = desk.pbx(server)
        pbx.place(NUMBER)
        pbx.place(NUMBER)

    placed = "POST /call_and_bridge?caller=908500000002&callee=905321112233&destination=1007"
    assert lines(server) == ["GET /extensions", "GET /extensions/3", placed, placed]


def test_an_extension_that_is_in_no_list_shows_the_first_number_of_the_pbx(desk: Desk) -> None:
    plays = (answers(sample("extensions.json")), answers(sample("dids.json")), STARTED)
    with CrookedServer(*plays) as server:
        desk.pbx(server, "1999").place(NUMBER)

    assert "caller=908500000001&" in lines(server)[-1]


def test_a_pbx_without_a_number_places_no_call(desk: Desk) -> None:
    plays = (answers(b'{"extensions":[]}'), answers(b'{"dids":[]}'), STARTED)
    with CrookedServer(*plays) as server, pytest.raises(NotOffered):
        desk.pbx(server).place(NUMBER)

    assert len(server.requests) == 2


def test_without_an_extension_nobody_would_be_connected(desk: Desk) -> None:
    with CrookedServer(STARTED) as server, pytest.raises(NoSuchExtension):
        desk.pbx(server, "").place(NUMBER, shown_as="908500000001")

    assert server.requests == []


def test_a_refused_call_has_the_services_words(desk: Desk) -> None:
    play = answers('{"success":false,"message":"Kontör yetersiz"}'.encode())
    with CrookedServer(play) as server, pytest.raises(Rejected) as told:
        desk.pbx(server).place(NUMBER, shown_as="908500000001")

    assert told.value.words == "Kontör yetersiz"


def test_a_call_whose_answer_is_lost_leaves_doubt_and_is_asked_for_once(desk: Desk) -> None:
    with CrookedServer(resets()) as server, pytest.raises(Unreachable) as told:
        desk.pbx(server).place(NUMBER, shown_as="908500000001")

    assert not told.value.certain
    assert len(server.requests) == 1


# --- lists


def test_numbers_that_may_be_shown_are_those_that_are_confirmed(desk: Desk) -> None:
    with CrookedServer(answers(sample("dids.json"))) as server:
        assert desk.pbx(server).outside_numbers() == ("908500000001", "908500000003")


def test_extensions_come_by_number_also_those_that_share_one(desk: Desk) -> None:
    with CrookedServer(answers(sample("extensions.json"))) as server:
        assert desk.pbx(server).extensions() == (
            Extension("1001", "Ayşe Yılmaz"),
            Extension("1001", "Can Kaya"),
            Extension("1007", "Çağrı Yıldız"),
        )


def test_the_history_is_asked_for_in_pages_of_a_hundred(desk: Desk) -> None:
    with CrookedServer(answers(sample("cdrs.json"))) as server:
        page = history(desk.pbx(server))

    assert lines(server) == ["GET /cdrs?limit=100&page=1"]
    assert len(page.calls) == len(page.rows) == 3
    assert page.more


def test_the_legs_of_a_call_are_told(desk: Desk) -> None:
    with CrookedServer(answers(sample("cdr.json"))) as server:
        legs = desk.pbx(server).legs_of(CALL, given_up=lambda: False)

    assert [leg.target for leg in legs] == ["10", "1004", "1007", "1009"]


def test_a_call_without_a_told_way_has_no_legs(desk: Desk) -> None:
    play = answers(b'{"cdr":{"uuid":"a","direction":"IN"}}')
    with CrookedServer(play) as server, pytest.raises(NoSuchCall):
        desk.pbx(server).legs_of(CALL, given_up=lambda: False)


# --- recordings


def test_a_recordings_address_has_no_token_in_it_and_it_is_fetched_with_one(desk: Desk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(sample("cdr.json")), answers(b"OggS....")) as server:
        pbx = desk.pbx(server)
        address = address_of(pbx)
        pbx.download(address, into, progress=lambda _: None, given_up=lambda: False)

    assert address.url == f"{server.url}/call-records/{UUID}"
    assert lines(server)[1] == f"GET /call-records/{UUID}"
    assert TOKEN.encode() in server.requests[1]
    assert into.getvalue() == b"OggS...."


@pytest.mark.parametrize(
    ("said", "why"),
    [("NO", WhyNoRecording.NONE_MADE), ("Yok", WhyNoRecording.NONE_MADE),
     ("REMOVED", WhyNoRecording.DELETED)],
)  # fmt: skip
def test_a_call_that_is_said_to_have_no_recording_has_no_address(
    said: str, why: WhyNoRecording, desk: Desk
) -> None:
    body = f'{{"cdr":{{"uuid":"a","call_record":"{said}"}}}}'.encode()
    with CrookedServer(answers(body)) as server, pytest.raises(RecordingUnavailable) as told:
        address_of(desk.pbx(server))

    assert told.value.why is why


def test_a_call_that_nobody_knows_has_no_recording(desk: Desk) -> None:
    play = answers(sample("not_found.json"), "404 Not Found")
    with CrookedServer(play) as server, pytest.raises(RecordingUnavailable) as told:
        address_of(desk.pbx(server))

    assert told.value.why is WhyNoRecording.NONE_MADE


@pytest.mark.parametrize(
    "play",
    [
        answers(sample("not_found.json"), "404 Not Found"),
        answers('{"error":"Ses kaydı silinmiş"}'.encode()),
        answers(b"", "400 Bad Request"),
    ],
)
def test_a_recording_that_is_gone_meanwhile_has_expired(play: Play, desk: Desk) -> None:
    with CrookedServer(play) as server, pytest.raises(RecordingUnavailable) as told:
        fetch(desk.pbx(server), f"{server.url}/call-records/{UUID}")

    assert told.value.why is WhyNoRecording.EXPIRED


@pytest.mark.parametrize(
    "url",
    [
        "", "file:///etc/passwd", "https://evil.example/call-records/a", "//host/call-records/a",
        "{base}", "{base}/me", "{base}.evil.example/call-records/a", "{base}@evil/call-records/a",
    ],
)  # fmt: skip
def test_an_address_that_is_not_ours_is_never_fetched(url: str, desk: Desk) -> None:
    with CrookedServer(answers(b"RIFF")) as server:
        with pytest.raises(RecordingUnavailable) as told:
            fetch(desk.pbx(server), url.format(base=server.url))

        assert told.value.why is WhyNoRecording.UNSAFE_ADDRESS
        assert server.requests == []


def test_an_address_that_would_leave_its_folder_is_never_fetched(desk: Desk) -> None:
    with CrookedServer(answers(b"RIFF")) as server, pytest.raises(RecordingUnavailable):
        fetch(desk.pbx(server), f"{server.url}/call-records/../me")

    assert server.requests == []


# --- every entry point


ASKS: dict[str, Callable[[BulutfonPbx], object]] = {
    "prove": lambda pbx: pbx.prove(),
    "place": lambda pbx: pbx.place(NUMBER),
    "outside_numbers": lambda pbx: pbx.outside_numbers(),
    "extensions": lambda pbx: pbx.extensions(),
    "calls_between": history,
    "legs_of": lambda pbx: pbx.legs_of(CALL, given_up=lambda: False),
    "recording_address": address_of,
}


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize(
    "body", [b"", b"null", b"{}", b"[]", b"<html>", b'{"me":7}', b"\xff\xfe\x00", b'{"cdr":{}}']
)
def test_any_body_raises_only_our_errors(name: str, body: bytes, desk: Desk) -> None:
    with CrookedServer(answers(body)) as server:
        try:
            ASKS[name](desk.pbx(server))
        except Trouble:
            return


def fetch(pbx: BulutfonPbx, url: str) -> None:
    pbx.download(SecretAddress(url), io.BytesIO(), progress=lambda _: None, given_up=lambda: False)
