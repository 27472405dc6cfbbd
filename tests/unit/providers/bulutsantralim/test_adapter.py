"""The adapter turns the provider's answers into our values, and lets no address astray."""

import io
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from santral_desktop.application.ports.pbx import EventSettings, Extension, HistoryPage, Urgency
from santral_desktop.domain.accounts import Account, Provider, SecretAddress
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchCall,
    NotOffered,
    NotSignedIn,
    Path,
    RecordingUnavailable,
    Rejected,
    Trouble,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.bulutsantralim.adapter import BulutsantralimPbx, bulutsantralim
from santral_desktop.providers.bulutsantralim.client import Client
from santral_desktop.providers.http import Http
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from tests.builders import CUSTOMER, ONE
from tests.unit.providers.bulutsantralim.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers, says

KEY = "K12345678-1111-4222-8333-444455556666"
TOKEN = "W0a0b0c0d-1111-4222-8333-999988887777"
NUMBER = PhoneNumber.parse(CUSTOMER)
NOON = datetime(2031, 2, 3, 9, tzinfo=UTC)
NAMES = ("originate", "statuses", "recording_url", "cdrs", "others")


def history(pbx: BulutsantralimPbx) -> HistoryPage:
    end = NOON + timedelta(days=1)
    return pbx.calls_between(NOON, end, page=1, urgency=Urgency.PERSON)


def address_of(pbx: BulutsantralimPbx) -> SecretAddress:
    return pbx.recording_address(ONE, waiting=lambda _: None, given_up=lambda: False)


CALLS: dict[str, Callable[[BulutsantralimPbx], object]] = {
    "prove": lambda pbx: pbx.prove(),
    "webphone_address": lambda pbx: pbx.webphone_address(),
    "place": lambda pbx: pbx.place(NUMBER),
    "hang_up": lambda pbx: pbx.hang_up(ONE),
    "mute": lambda pbx: pbx.mute(ONE, on=True),
    "transfer": lambda pbx: pbx.transfer(ONE, "1008"),
    "do_not_disturb": lambda pbx: pbx.do_not_disturb(on=True),
    "outside_numbers": lambda pbx: pbx.outside_numbers(),
    "extensions": lambda pbx: pbx.extensions(),
    "calls_between": history,
    "contact_groups": lambda pbx: pbx.contact_groups(urgency=Urgency.BACKGROUND),
    "contacts": lambda pbx: pbx.contacts(1, {}, urgency=Urgency.BACKGROUND),
    "recording_address": address_of,
    "voicemails": lambda pbx: pbx.voicemails(
        NOON, NOON + timedelta(days=1), page=1, urgency=Urgency.PERSON
    ),
    "voicemail_address": lambda pbx: pbx.voicemail_address(
        ONE, waiting=lambda _: None, given_up=lambda: False
    ),
    "event_settings": lambda pbx: pbx.event_settings(),
    "set_event_settings": lambda pbx: pbx.set_event_settings(
        EventSettings("https://hook.example.test/", ringing=True, answered=True, hangup=True)
    ),
}
READS_JSON = (
    "outside_numbers",
    "extensions",
    "calls_between",
    "event_settings",
    "contact_groups",
    "voicemails",
    "contacts",
)


class Desk:
    """Makes adapters and closes them."""

    def __init__(self) -> None:
        self.redactor = Redactor()
        self._made: list[BulutsantralimPbx] = []

    def pbx(self, server: CrookedServer, webphone: str = "") -> BulutsantralimPbx:
        account = Account(
            Provider.BULUTSANTRALIM, "1007", server.url, webphone or f"{server.url}/webphone"
        )
        roomy = Throttle({name: Pool(1000, 1.0) for name in NAMES})
        made = bulutsantralim(account, KEY, self.redactor, developer=True, throttle=roomy)
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


# --- web phone


@pytest.mark.parametrize("name", ["webphone_token.txt", "webphone_token.json"])
def test_a_token_becomes_an_address_and_a_known_secret(name: str, desk: Desk) -> None:
    with CrookedServer(answers(sample(name))) as server:
        address = desk.pbx(server).webphone_address()

    assert address.url == f"{server.url}/webphone?token={TOKEN}"
    assert TOKEN not in desk.redactor.redact(address.url)
    assert TOKEN not in repr(address)


def test_an_address_with_a_query_of_its_own_keeps_it(desk: Desk) -> None:
    with CrookedServer(answers(TOKEN.encode())) as server:
        address = desk.pbx(server, "https://phone.example.test/webphone?lang=tr").webphone_address()

    assert address.url == f"https://phone.example.test/webphone?lang=tr&token={TOKEN}"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"<html>sign in to the network</html>",
        b"https://evil.example.test/W0a0b0c0d-1111",
        b"W0a0b0c0d-1111&next=https://evil.example.test",
        b'{"token": {"a": 1}}',
        b'{"token": null}',
        b'{"url": "x"}',
        b"W" + b"a" * 500,
        b"{broken",
    ],
)
def test_what_is_no_token_never_reaches_an_address(body: bytes, desk: Desk) -> None:
    with CrookedServer(answers(body)) as server, pytest.raises(Incomprehensible):
        desk.pbx(server).webphone_address()


@pytest.mark.parametrize("name", ["prove", "webphone_address"])
@pytest.mark.parametrize(
    "address",
    ["http://phone.example.test/webphone", "ftp://phone.example.test/", "webphone", "//["],
)
def test_no_token_is_minted_for_a_page_in_the_clear(address: str, name: str, desk: Desk) -> None:
    with CrookedServer(answers(TOKEN.encode())) as server:
        with pytest.raises(Unreachable) as refused:
            CALLS[name](desk.pbx(server, address))

        assert (refused.value.why, refused.value.certain) == (Path.UNTRUSTED, True)
        assert server.requests == []


# --- calls


def test_originate_txt(desk: Desk) -> None:
    with CrookedServer(answers(sample("originate.txt"))) as server:
        call = desk.pbx(server).place(NUMBER)

    assert call == "11112222-3333-4444-8555-666677778888"


@pytest.mark.parametrize("body", [b"", b"<html>placed</html>", b'{"id": 1}'])
def test_a_call_placed_without_a_readable_id_is_placed_all_the_same(
    body: bytes, desk: Desk
) -> None:
    with CrookedServer(answers(body)) as server:
        assert desk.pbx(server).place(NUMBER) is None


@pytest.mark.parametrize(
    ("shown_as", "written"), [("0850 000 00 01", b"908500000001"), ("withheld", b"withheld")]
)
def test_a_call_is_asked_for_with_the_number_to_show_and_the_wish_to_pick_up(
    shown_as: str, written: bytes, desk: Desk
) -> None:
    with CrookedServer(answers(b"a-1")) as server:
        desk.pbx(server).place(NUMBER, shown_as=shown_as, pick_up_myself=True)

    line = server.requests[0].split(b"\r\n")[0]
    assert b"&extension=1007&destination=905321112233&" in line
    assert b"&caller_id=" + written + b"&manual_answer=true " in line


def test_hanging_up_what_is_over_is_no_error(desk: Desk) -> None:
    with CrookedServer(answers(sample("refusal_no_channel.txt"), "400 Bad Request")) as server:
        desk.pbx(server).hang_up(ONE)


@pytest.mark.parametrize(
    "call", ["", "..", "../dnd/1007", "a b", "a?state=on", "a/b", "ş" * 3, "a" * 81]
)
def test_an_id_that_would_change_the_path_is_never_sent(call: str, desk: Desk) -> None:
    with CrookedServer(answers(b"+OK")) as server, pytest.raises(NoSuchCall):
        desk.pbx(server).mute(CallId(call), on=True)

    assert server.requests == []


# --- lists


def test_caller_ids_json(desk: Desk) -> None:
    with CrookedServer(answers(sample("caller_ids.json"))) as server:
        assert desk.pbx(server).outside_numbers() == ("908500000001", "902120000002")


def test_extensions_json(desk: Desk) -> None:
    with CrookedServer(answers(sample("extensions.json"))) as server:
        assert desk.pbx(server).extensions() == (
            Extension("1007", ""),
            Extension("1008", "Çağrı Yıldız"),
        )


def test_contacts_json_with_contact_groups_json(desk: Desk) -> None:
    with CrookedServer(answers(sample("contact_groups.json"))) as server:
        groups = desk.pbx(server).contact_groups(urgency=Urgency.BACKGROUND)
    with CrookedServer(answers(sample("contacts.json"))) as server:
        page = desk.pbx(server).contacts(3, groups, urgency=Urgency.BACKGROUND)

    assert server.requests[0].split(b"\r\n")[0].endswith(b"&limit=100&page=3 HTTP/1.1")
    assert [contact.groups for contact in page.contacts] == [("Müşteri", "VIP"), ()]
    assert not page.more


def test_a_full_page_says_that_there_may_be_more(desk: Desk) -> None:
    rows = ",".join(f'{{"call_uuid":"c-{number}"}}' for number in range(100))
    with CrookedServer(answers(f'{{"cdrs":[{rows}]}}'.encode()), answers(b'{"cdrs":[]}')) as server:
        pbx = desk.pbx(server)
        assert [history(pbx).more, history(pbx).more] == [True, False]

    assert b"start_stamp_from=2031-02-03+09%3A00%3A00+UTC&" in server.requests[0]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"7",
        b"ok",
        b'"ok"',
        b"<html>",
        b"[NaN]",
        b"[1,]",
        b'{"a":1,"a":2}',
        b"[" * 9999,
    ],
)
@pytest.mark.parametrize("name", READS_JSON)
def test_an_answer_that_cannot_be_read_is_told_as_such(name: str, body: bytes, desk: Desk) -> None:
    with CrookedServer(answers(body)) as server, pytest.raises(Incomprehensible):
        CALLS[name](desk.pbx(server))


# --- recordings


@pytest.mark.parametrize(
    "name", ["recording_url.txt", "recording_url_quoted.txt", "recording_url.json"]
)
def test_a_recordings_address_is_understood_and_made_safe(name: str) -> None:
    body = sample(name)
    with CrookedServer(answers(body)) as server:
        assert _safe(server, body) == (
            "https://api.bulutsantralim.com/recording/R0a0b0c0d-1111-4222-8333-999988887777"
        )


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ok",
        "file:///etc/passwd",
        "//host/share/x.wav",
        "\\\\host\\share\\x.wav",
        "javascript:alert(1)",
        "data:audio/wav;base64,UklGRg==",
        "ftp://api.bulutsantralim.com/R1",
        "https://127.0.0.1/R1",
        "http://169.254.169.254/latest/meta-data",
        "https://evil.example.test/R1",
        "https://api.bulutsantralim.com.evil.example.test/R1",
        "https://api.bulutsantralim.com@evil.example.test/R1",
        "https://evil@api.bulutsantralim.com/R1",
        "https://api.bulutsantra1im.com/R1",
        "https://api.bulutsantralim.com/R1\nhttps://evil.example.test",
        "https://api.bulutsantralim.com/R 1",
        "-https://api.bulutsantralim.com/R1",
        "https://[::1",
        "<html>",
    ],
)
def test_an_address_that_leads_astray_is_refused_before_any_request(url: str) -> None:
    play = answers(url.encode())
    with CrookedServer(play) as server, pytest.raises(RecordingUnavailable) as told:
        _safe(server, url.encode())

    assert told.value.why is WhyNoRecording.UNSAFE_ADDRESS
    assert len(server.requests) == 1


def test_a_recording_on_another_port_of_this_machine_is_refused(desk: Desk) -> None:
    play = answers(b"http://127.0.0.1:1/R1")
    with CrookedServer(play) as server, pytest.raises(RecordingUnavailable) as told:
        address_of(desk.pbx(server))

    assert told.value.why is WhyNoRecording.UNSAFE_ADDRESS


def test_a_query_of_a_recordings_address_is_kept(desk: Desk) -> None:
    with CrookedServer(says(b"")) as server:
        pass
    body = f"{server.url}/recording/R1?part=1".encode()
    with CrookedServer(answers(body)) as other:
        account = Account(Provider.BULUTSANTRALIM, "1007", server.url)
        client = Client(other.url, lambda: KEY, Http(developer=True))
        pbx = BulutsantralimPbx(account, client, Redactor(), developer=True)
        assert address_of(pbx).url == body.decode()
        pbx.close()


def test_a_call_without_a_recording_says_so(desk: Desk) -> None:
    play = answers(sample("refusal_no_call.txt"), "400 Bad Request")
    with CrookedServer(play) as server, pytest.raises(RecordingUnavailable) as told:
        address_of(desk.pbx(server))

    assert told.value.why is WhyNoRecording.NONE_MADE


def test_refusal_no_voicemail_txt(desk: Desk) -> None:
    play = answers(sample("refusal_no_voicemail.txt"), "400 Bad Request")
    with CrookedServer(play) as server, pytest.raises(RecordingUnavailable) as told:
        CALLS["voicemail_address"](desk.pbx(server))

    assert told.value.why is WhyNoRecording.NONE_MADE


@pytest.mark.parametrize("status", ["403 Forbidden", "404 Not Found", "410 Gone"])
def test_an_address_whose_hour_is_over_has_expired(status: str, desk: Desk) -> None:
    play = answers(b"<html>", status)
    with CrookedServer(play) as server, pytest.raises(RecordingUnavailable) as told:
        _download(desk, server)

    assert told.value.why is WhyNoRecording.EXPIRED


def test_another_refusal_of_a_download_is_told_as_it_is(desk: Desk) -> None:
    with CrookedServer(answers(b"no", "400 Bad Request")) as server, pytest.raises(Rejected):
        _download(desk, server)


def test_a_download_is_written(desk: Desk) -> None:
    with CrookedServer(answers(b"RIFF....WAVE")) as server:
        assert _download(desk, server) == b"RIFF....WAVE"


# --- events


def test_crm_integrations_json(desk: Desk) -> None:
    with CrookedServer(answers(sample("crm_integrations.json"))) as server:
        assert desk.pbx(server).event_settings() == EventSettings(
            "https://hook.example.test/pbx", ringing=True, answered=True, hangup=False
        )


def test_crm_integrations_unset_json(desk: Desk) -> None:
    with CrookedServer(answers(sample("crm_integrations_unset.json"))) as server:
        assert desk.pbx(server).event_settings() == EventSettings(
            "", ringing=False, answered=False, hangup=False
        )


# --- every entry point


@pytest.mark.parametrize("name", CALLS)
def test_a_key_that_does_not_hold_is_told_everywhere_and_shown_nowhere(
    name: str, desk: Desk
) -> None:
    play = answers(sample("refusal_bad_key.txt"), "400 Bad Request")
    with CrookedServer(play) as server, pytest.raises(NotSignedIn) as told:
        CALLS[name](desk.pbx(server))

    assert KEY not in "".join(traceback.format_exception(told.value))


@pytest.mark.parametrize("name", CALLS)
def test_a_refusal_that_repeats_the_key_shows_it_nowhere(name: str, desk: Desk) -> None:
    play = answers(f"no way with {KEY} and {KEY[::-1]}".encode(), "403 Forbidden")
    with CrookedServer(play) as server, pytest.raises(NotOffered) as told:
        CALLS[name](desk.pbx(server))

    assert [form for form in (KEY, KEY[::-1]) if form in told.value.words] == []


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(
    ("play", "why"),
    [
        (answers(b"<html>", "500 Oops"), Path.BROKEN),
        (
            answers(b"", "302 Found", "Location: https://portal.example.test"),
            Path.SIGN_IN_TO_NETWORK,
        ),
        (says(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"), Path.CUT),
    ],
)
def test_a_fault_of_the_network_is_told_everywhere(
    name: str, play: Play, why: Path, desk: Desk
) -> None:
    with CrookedServer(play) as server, pytest.raises(Unreachable) as told:
        CALLS[name](desk.pbx(server))

    assert told.value.why is why


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(
    "body", [b"\xff\xfe\x00", b"\x00" * 99, b"\xc3\x28", b"{}", b"[]", b"{", b'{"url":[]}']
)
def test_any_body_raises_only_our_errors(name: str, body: bytes, desk: Desk) -> None:
    with CrookedServer(answers(body)) as server:
        pbx = desk.pbx(server)
        try:
            CALLS[name](pbx)
        except Trouble:
            return


def _safe(server: CrookedServer, body: bytes) -> str:
    """Return what becomes of an address told to an account at the provider's own host."""
    account = Account(Provider.BULUTSANTRALIM, "1007", "https://api.bulutsantralim.com")
    client = Client(server.url, lambda: KEY, Http(developer=True))
    pbx = BulutsantralimPbx(account, client, Redactor())
    try:
        return address_of(pbx).url
    finally:
        pbx.close()


def _download(desk: Desk, server: CrookedServer) -> bytes:
    into = io.BytesIO()
    address = SecretAddress(f"{server.url}/recording/R1")
    desk.pbx(server).download(address, into, progress=lambda _: None, given_up=lambda: False)
    return into.getvalue()
