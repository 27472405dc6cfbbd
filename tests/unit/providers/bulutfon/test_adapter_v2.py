"""The second version behind the ports: what is known of it, and nothing more."""

import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from santral_desktop.application.ports.pbx import Ability, Extension, Urgency
from santral_desktop.domain.accounts import Account, Provider, SecretAddress
from santral_desktop.domain.errors import NoSuchExtension, NotOffered, NotSignedIn, Unreachable
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.bulutfon.adapter_v2 import BulutfonV2Pbx
from santral_desktop.providers.bulutfon.credentials import ApiKey, write_credential
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from tests.builders import CUSTOMER, ONE
from tests.unit.providers.bulutfon.endpoints import FAX
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, answers, resets

NUMBER = PhoneNumber.parse(CUSTOMER)
STARTED = answers(sample("call_started.json"))
CALLS = answers(sample("cdr_list_v2.json"))
NOON = datetime(2031, 2, 3, 9, tzinfo=UTC)


class Desk:
    """Makes adapters and closes them."""

    def __init__(self) -> None:
        self._made: list[BulutfonV2Pbx] = []

    def pbx(self, server: CrookedServer, extension: str = "1007") -> BulutfonV2Pbx:
        account = Account(Provider.BULUTFON, extension, server.url)
        roomy = Throttle({name: Pool(10_000, 1.0) for name in POOLS})
        secret = write_credential(ApiKey("an-apikey"))
        made = bulutfon(account, secret, Redactor(), developer=True, throttle=roomy)
        assert isinstance(made, BulutfonV2Pbx)
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


def body(server: CrookedServer, number: int = -1) -> dict[str, str]:
    found: dict[str, str] = json.loads(server.requests[number].split(b"\r\n\r\n", 1)[1])
    return found


def test_it_offers_what_is_known_of_it(desk: Desk) -> None:
    with CrookedServer(CALLS) as server:
        pbx = desk.pbx(server)
        pbx.prove()

    assert Ability.CUSTOMER_RINGS_FIRST in pbx.abilities
    assert Ability.RECORDINGS not in pbx.abilities


def test_a_key_that_does_not_hold_is_told_as_such(desk: Desk) -> None:
    with CrookedServer(answers(b"", "401 Unauthorized")) as server, pytest.raises(NotSignedIn):
        desk.pbx(server).prove()


@pytest.mark.parametrize(("shown", "caller"), [("0850 000 00 09", "908500000009"), ("x", "x")])
def test_a_call_is_placed_from_the_number_that_was_chosen(
    shown: str, caller: str, desk: Desk
) -> None:
    with CrookedServer(STARTED) as server:
        assert desk.pbx(server).place(NUMBER, shown_as=shown) is None

    assert body(server) == {"caller": caller, "callee": "905321112233", "destination": "1007"}


def test_without_a_choice_one_of_our_numbers_is_shown_that_calls_showed(desk: Desk) -> None:
    with CrookedServer(CALLS, STARTED) as server:
        desk.pbx(server).place(NUMBER)

    assert body(server)["caller"] == "908500000001"


def test_a_history_without_our_numbers_places_no_call(desk: Desk) -> None:
    with CrookedServer(answers(b'{"data":[]}')) as server, pytest.raises(NotOffered):
        desk.pbx(server).place(NUMBER)


def test_without_an_extension_nobody_would_be_connected(desk: Desk) -> None:
    with CrookedServer(STARTED) as server, pytest.raises(NoSuchExtension):
        desk.pbx(server, "").place(NUMBER)

    assert server.requests == []


def test_a_call_whose_answer_is_lost_leaves_doubt_and_is_asked_for_once(desk: Desk) -> None:
    with CrookedServer(resets()) as server, pytest.raises(Unreachable) as told:
        desk.pbx(server).place(NUMBER, shown_as="908500000001")

    assert not told.value.certain
    assert len(server.requests) == 1


def test_extensions_v2_json(desk: Desk) -> None:
    with CrookedServer(answers(sample("extensions_v2.json"))) as server:
        assert desk.pbx(server).extensions() == (
            Extension("1007", "Çağrı Yıldız"),
            Extension("1008", "Can Kaya"),
        )


def test_a_span_is_asked_for_in_days_of_istanbul_and_kept_to(desk: Desk) -> None:
    start = datetime(2031, 2, 2, 22, tzinfo=UTC)  # one in the morning of the third
    with CrookedServer(CALLS) as server:
        page = desk.pbx(server).calls_between(
            start, NOON + timedelta(hours=2, minutes=12), page=2, urgency=Urgency.BACKGROUND
        )

    line = server.requests[0].split(b"\r\n")[0].decode()
    assert "start_date=2031-02-03&end_date=2031-02-03&limit=100&page=2" in line
    assert [call.direction.value for call in page.calls] == ["outbound", "inbound", "internal"]
    assert len(page.rows) == 4  # and one whose time is not told
    assert page.more


def test_a_span_that_ends_at_midnight_does_not_reach_into_the_next_day(desk: Desk) -> None:
    start = datetime(2031, 2, 2, 21, tzinfo=UTC)
    with CrookedServer(CALLS) as server:
        pbx = desk.pbx(server)
        pbx.calls_between(start, start + timedelta(days=1), page=1, urgency=Urgency.PERSON)
        pbx.calls_between(start, start, page=1, urgency=Urgency.PERSON)

    for request in server.requests:
        assert b"start_date=2031-02-03&end_date=2031-02-03&" in request


def test_a_fax_that_came_is_listed_and_fetched(desk: Desk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(sample("incoming_faxes_v2.json")), answers(b"II*\0")) as server:
        pbx = desk.pbx(server)
        (fax,) = pbx.incoming_faxes()
        pbx.fetch_fax(fax.id, into, progress=lambda _: None, given_up=lambda: False)

    assert into.getvalue() == b"II*\0"


LACKING: dict[str, Callable[[BulutfonV2Pbx], object]] = {
    "legs_of": lambda pbx: pbx.legs_of(ONE, given_up=lambda: False),
    "recording_address": lambda pbx: pbx.recording_address(
        ONE, waiting=lambda _: None, given_up=lambda: False
    ),
    "download": lambda pbx: pbx.download(
        SecretAddress("x"), io.BytesIO(), progress=lambda _: None, given_up=lambda: False
    ),
    "outgoing_faxes": lambda pbx: pbx.outgoing_faxes(),
    "outgoing_fax": lambda pbx: pbx.outgoing_fax("1"),
    "send_fax": lambda pbx: pbx.send_fax(FAX),
    "webphone_address": lambda pbx: pbx.webphone_address(),
}


@pytest.mark.parametrize("name", LACKING)
def test_what_is_not_known_of_it_is_not_offered(name: str, desk: Desk) -> None:
    with CrookedServer(answers(b"{}")) as server, pytest.raises(NotOffered):
        LACKING[name](desk.pbx(server))

    assert server.requests == []
