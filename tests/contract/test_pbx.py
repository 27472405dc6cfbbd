"""What every `Pbx` promises, kept by the double and by the adapters on the simulator.

Each is asked for what its abilities claim, and for nothing of the rest.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import pytest

from santral_desktop.application.ports.pbx import Ability, EventSettings, Pbx, Progress, Urgency
from santral_desktop.domain.accounts import Account, Provider, SecretAddress
from santral_desktop.domain.calls import Call, CallId, Direction, RecordingState
from santral_desktop.domain.contacts import contact_of
from santral_desktop.domain.errors import (
    NoSuchCall,
    NoSuchExtension,
    NotOffered,
    NotSignedIn,
    NoWebphoneForExtension,
    Path,
    RecordingUnavailable,
    Rejected,
    TooManyRequests,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.recordings import judged
from santral_desktop.domain.story import Leg
from santral_desktop.domain.voicemails import Voicemail
from santral_desktop.providers.bulutfon import adapter as bulutfon_v1
from santral_desktop.providers.bulutfon import adapter_v2 as bulutfon_v2
from santral_desktop.providers.bulutfon.credentials import (
    ApiKey,
    MasterToken,
    write_credential,
)
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutsantralim import adapter as bulutsantralim_only
from santral_desktop.providers.bulutsantralim.adapter import bulutsantralim
from santral_desktop.providers.redaction import Redactor
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.people import Company
from santral_desktop.simulator.phone_book import Person
from santral_desktop.simulator.server import Simulator, start_simulator
from santral_desktop.simulator.voicemail import Message
from tests.builders import COLLEAGUE, CUSTOMER, ME, OUR_NUMBER, a_call
from tests.doubles.pbx import ScriptedPbx
from tests.recorded import A_WAV
from tests.unit.providers.crooked import CrookedServer, answers

NOBODY = CallId("aaaa1111-0000-4000-8000-00000000dead")
NUMBER = PhoneNumber.parse(CUSTOMER)
NOW = datetime.now(UTC)


class OnTheDouble:
    """The double, and the world around it."""

    def __init__(self) -> None:
        self.scripted = ScriptedPbx()
        self.pbx: Pbx = self.scripted

    def has_history(self) -> None:
        self.scripted.history = tuple(
            a_call(
                id=CallId(f"call-{number}"),
                started_at=NOW - timedelta(hours=number),
                recording=RecordingState.PRESENT,
            )
            for number in range(1, 131)
        )
        self.scripted.legs = {
            call.id: (Leg(target=ME, started_at=call.started_at, answered_at=call.answered_at),)
            for call in self.scripted.history
        }
        self.scripted.recordings = {call.id: A_WAV for call in self.scripted.history}

    def has_contacts(self) -> None:
        self.scripted.groups = {901: "Müşteri"}
        people = (contact_of(name=f"Kişi {n}", numbers=(f"0532{n:07}",)) for n in range(130))
        self.scripted.book = tuple(person for person in people if person is not None)

    def has_messages(self) -> None:
        left_at = NOW - timedelta(hours=1)
        message = Voicemail(
            call=CallId("message-1"), extension=ME, number=CUSTOMER, left_at=left_at
        )
        self.scripted.machine = (message,)
        self.scripted.left = {message.call: A_WAV}

    def breaks(self, method: str) -> None:
        self.scripted.fail(method, Unreachable(Path.CUT))

    def is_busy(self, method: str) -> None:
        self.scripted.fail(method, TooManyRequests(7))

    def knows_no_key(self) -> None:
        self.scripted.fail("prove", NotSignedIn())

    def has_no_account(self) -> None:
        self.scripted.fail("prove", NoWebphoneForExtension("cannot find employee"))

    def refuses_addresses(self) -> None:
        self.scripted.fail("set_event_settings", Rejected("notification_url is invalid"))

    def forgets_addresses(self) -> None:
        self.scripted.recordings.clear()

    def count(self, method: str) -> int:
        return len(self.scripted.asked_for(method))

    def close(self) -> None:
        """Nothing is open."""


@dataclass
class OnTheSimulator:
    """The adapter over real HTTP, and the simulator behind it."""

    simulator: Simulator
    closing: list[Any] = field(default_factory=list)
    paths: ClassVar[Mapping[str, str]] = {
        "place": "/originate",
        "outside_numbers": "/caller_ids",
    }

    def __post_init__(self) -> None:
        self.pbx: Pbx = self._adapter()

    def _adapter(self, extension: str = ME, key: str = "") -> Pbx:
        account = Account(
            Provider.BULUTSANTRALIM,
            extension,
            api_url=self.simulator.base_url,
            webphone_url=self.simulator.webphone_url,
        )
        made = bulutsantralim(account, key or self.simulator.key, Redactor(), developer=True)
        self.closing.append(made)
        return made

    def has_history(self) -> None:
        """It was started with one."""

    def has_contacts(self) -> None:
        people = [Person(f"Kişi {number}", f"0532{number:07}") for number in range(130)]
        self.simulator.inside(lambda world: _put(world.exchange.company, people))

    def has_messages(self) -> None:
        """Have one left at our machine, and one at a colleague's."""
        for number, extension in ((1, ME), (2, COLLEAGUE)):
            left_at = NOW - timedelta(hours=1)
            message = Message(f"message-{number}", extension, CUSTOMER, "", left_at, seconds=5)
            self.simulator.inside(lambda world, left=message: _leave(world.exchange, left))

    def breaks(self, method: str) -> None:
        self.simulator.control.fault(self.paths[method], "lost")

    def is_busy(self, method: str) -> None:
        self.simulator.control.fault(self.paths[method], "too_many", seconds=7)

    def knows_no_key(self) -> None:
        self.pbx = self._adapter(key="K99999999-1111-4222-8333-444455556666")

    def has_no_account(self) -> None:
        self.pbx = self._adapter(extension="1005")

    def refuses_addresses(self) -> None:
        """It asks the address itself."""

    def forgets_addresses(self) -> None:
        self.simulator.control.expire_tokens()

    def count(self, method: str) -> int:
        return len(self.simulator.control.requests(self.paths[method]))

    def close(self) -> None:
        for made in self.closing:
            made.close()
        self.simulator.close()


class OnBulutfon(OnTheSimulator):
    """The other provider's adapter for the same office."""

    paths: ClassVar[Mapping[str, str]] = {
        "place": "/bulutfon/call_and_bridge",
        "outside_numbers": "/bulutfon/dids",
    }

    def _adapter(self, extension: str = ME, key: str = "") -> Pbx:
        account = Account(Provider.BULUTFON, extension, self.simulator.bulutfon.base_url)
        made = bulutfon(account, key or self._secret(), Redactor(), developer=True)
        self.closing.append(made)
        return made

    def _secret(self) -> str:
        return write_credential(MasterToken(self.simulator.bulutfon.master_token))

    def knows_no_key(self) -> None:
        self.pbx = self._adapter(key="d34d" * 16)

    def forgets_addresses(self) -> None:
        """Lose the recordings: their addresses know no hour."""
        self.simulator.inside(lambda world: _lose_recordings(world.exchange))


class OnBulutfonV2(OnBulutfon):
    """Its second version."""

    paths: ClassVar[Mapping[str, str]] = {
        "place": "/bulutfon/v2/pbx/call-and-bridge",
        "outside_numbers": "/bulutfon/v2/cdr/list",
    }

    def _secret(self) -> str:
        return write_credential(ApiKey(self.simulator.bulutfon.api_key))

    def knows_no_key(self) -> None:
        self.pbx = self._adapter(key=write_credential(ApiKey("d34d" * 16)))


World = OnTheDouble | OnTheSimulator
WORLDS: dict[str, tuple[type[World], frozenset[Ability]]] = {
    "double": (OnTheDouble, frozenset(Ability)),
    "bulutsantralim": (OnTheSimulator, bulutsantralim_only.ABILITIES),
    "bulutfon": (OnBulutfon, bulutfon_v1.ABILITIES),
    "bulutfon v2": (OnBulutfonV2, bulutfon_v2.ABILITIES),
}
Test = Callable[..., None]


def needs(*abilities: Ability) -> Callable[[Test], Test]:
    """Run a test where all of these are offered."""

    def marked(test: Test) -> Test:
        test.needs = frozenset(abilities)  # type: ignore[attr-defined]
        return test

    return marked


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "world" in metafunc.fixturenames:
        needed = getattr(metafunc.function, "needs", frozenset())
        able = [name for name, (_, offered) in WORLDS.items() if needed <= offered]
        metafunc.parametrize("world", able, indirect=True)


@pytest.fixture
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    kind = WORLDS[request.param][0]
    made: World
    if kind is OnTheDouble:
        made = OnTheDouble()
    else:
        made = kind(start_simulator(history=130, desk_phones=(ME, COLLEAGUE)))  # type: ignore[call-arg]
    yield made
    made.close()


def test_a_good_account_is_proved(world: World) -> None:
    world.pbx.prove()

    assert Ability.PLACE_CALLS in world.pbx.abilities


def test_a_wrong_key_is_told_as_not_signed_in(world: World) -> None:
    world.knows_no_key()

    with pytest.raises(NotSignedIn):
        world.pbx.prove()


@needs(Ability.WEBPHONE)
def test_an_extension_without_an_account_has_no_web_phone(world: World) -> None:
    world.has_no_account()

    with pytest.raises(NoWebphoneForExtension):
        world.pbx.prove()


@needs(Ability.WEBPHONE)
def test_every_address_of_the_web_phone_is_fresh(world: World) -> None:
    first, second = world.pbx.webphone_address(), world.pbx.webphone_address()

    assert first.url != second.url
    assert "token=" in first.url


@needs(Ability.HANG_UP, Ability.MUTE)
def test_a_placed_call_can_be_acted_on_and_ended(world: World) -> None:
    call = world.pbx.place(NUMBER, shown_as=OUR_NUMBER)

    assert call
    world.pbx.mute(call, on=True)
    world.pbx.mute(call, on=False)
    world.pbx.hang_up(call)
    with pytest.raises(NoSuchCall):
        world.pbx.mute(call, on=True)


@needs(Ability.HANG_UP)
def test_a_call_may_wait_for_the_agent_to_pick_up(world: World) -> None:
    assert world.pbx.place(NUMBER, pick_up_myself=True)


@needs(Ability.HANG_UP)
def test_hanging_up_a_call_that_is_over_is_no_error(world: World) -> None:
    world.pbx.hang_up(NOBODY)


@needs(Ability.MUTE, Ability.TRANSFER)
def test_a_call_nobody_knows_cannot_be_muted_or_transferred(world: World) -> None:
    with pytest.raises(NoSuchCall):
        world.pbx.mute(NOBODY, on=True)
    with pytest.raises(NoSuchCall):
        world.pbx.transfer(NOBODY, COLLEAGUE)


@needs(Ability.TRANSFER)
def test_a_call_is_not_transferred_to_an_extension_that_is_not_there(world: World) -> None:
    call = world.pbx.place(NUMBER)

    assert call
    with pytest.raises(NoSuchExtension):
        world.pbx.transfer(call, "1999")


def test_a_lost_answer_leaves_doubt_and_the_call_is_asked_for_once(world: World) -> None:
    world.breaks("place")

    with pytest.raises(Unreachable) as told:
        world.pbx.place(NUMBER)

    assert not told.value.certain
    assert world.count("place") == 1


def test_a_busy_service_says_how_long_to_wait(world: World) -> None:
    world.is_busy("outside_numbers")

    with pytest.raises(TooManyRequests) as told:
        world.pbx.outside_numbers()

    assert told.value.retry_after == 7


@needs(Ability.DO_NOT_DISTURB)
def test_do_not_disturb_is_switched_on_and_off(world: World) -> None:
    world.pbx.do_not_disturb(on=True)
    world.pbx.do_not_disturb(on=False)


def test_the_numbers_that_may_be_shown_are_listed(world: World) -> None:
    assert OUR_NUMBER in world.pbx.outside_numbers()


def test_extensions_come_by_number(world: World) -> None:
    numbers = [extension.number for extension in world.pbx.extensions()]

    assert ME in numbers
    assert numbers == sorted(numbers)


def test_the_history_comes_in_pages_newest_first_each_call_once(world: World) -> None:
    world.has_history()

    first, second = _page(world, 1), _page(world, 2)

    assert first[1]
    assert not second[1]
    calls = [*first[0], *second[0]]
    began = [call.started_at for call in calls if call.started_at]
    assert began == sorted(began, reverse=True)
    assert len({call.id for call in calls}) == len(calls) == 130


def test_a_span_in_which_nobody_called_is_an_empty_page(world: World) -> None:
    past = NOW - timedelta(days=300)
    page = world.pbx.calls_between(
        past, past + timedelta(days=1), page=1, urgency=Urgency.BACKGROUND
    )

    assert page.calls == ()
    assert not page.more


@needs(Ability.PHONE_BOOK)
def test_the_phone_book_comes_in_pages_each_contact_once(world: World) -> None:
    world.has_contacts()
    groups = world.pbx.contact_groups(urgency=Urgency.BACKGROUND)

    first = world.pbx.contacts(1, groups, urgency=Urgency.BACKGROUND)
    second = world.pbx.contacts(2, groups, urgency=Urgency.BACKGROUND)

    assert groups[901] == "Müşteri"
    assert (first.more, second.more) == (True, False)
    numbers = {contact.numbers for contact in (*first.contacts, *second.contacts)}
    assert len(numbers) == 130


@needs(Ability.LEGS)
def test_the_legs_of_a_call_are_told(world: World) -> None:
    world.has_history()
    start = NOW - timedelta(days=8)
    page = world.pbx.calls_between(start, NOW, page=1, urgency=Urgency.PERSON)
    talked = (call for call in page.calls if call.answered and call.direction is Direction.INBOUND)
    ours = {extension.number for extension in world.pbx.extensions()}

    legs = world.pbx.legs_of(next(talked).id, given_up=lambda: False)

    assert ours & {leg.target for leg in legs if leg.answered_at}


@needs(Ability.LEGS)
def test_a_call_that_the_history_does_not_know_has_no_legs(world: World) -> None:
    with pytest.raises(NoSuchCall):
        world.pbx.legs_of(NOBODY, given_up=lambda: False)


@needs(Ability.VOICEMAIL)
def test_messages_of_the_answering_machine_are_told(world: World) -> None:
    world.has_messages()

    page = world.pbx.voicemails(NOW - timedelta(days=2), NOW, page=1, urgency=Urgency.PERSON)

    assert [(one.call, one.extension, one.number, one.heard_at) for one in page.messages] == [
        (CallId("message-1"), ME, CUSTOMER, None)
    ]
    assert not page.more


@needs(Ability.VOICEMAIL)
def test_a_message_is_fetched_by_its_address(world: World) -> None:
    world.has_messages()
    into = io.BytesIO()

    address = world.pbx.voicemail_address(
        CallId("message-1"), waiting=lambda _: None, given_up=lambda: False
    )
    world.pbx.download(address, into, progress=lambda _: None, given_up=lambda: False)

    assert into.getvalue()[:4] == b"RIFF"


@needs(Ability.VOICEMAIL)
def test_a_message_that_nobody_left_has_no_address(world: World) -> None:
    with pytest.raises(RecordingUnavailable) as told:
        world.pbx.voicemail_address(NOBODY, waiting=lambda _: None, given_up=lambda: False)

    assert told.value.why is WhyNoRecording.NONE_MADE


@needs(Ability.RECORDINGS)
def test_a_recording_is_fetched_and_is_audio(world: World) -> None:
    world.has_history()
    address, into, steps = _address(world), io.BytesIO(), list[Progress]()

    world.pbx.download(address, into, progress=steps.append, given_up=lambda: False)

    sound = into.getvalue()
    assert judged(lambda at, count: sound[at : at + count], len(sound))
    assert steps[-1].got == len(into.getvalue()) == steps[-1].whole


@needs(Ability.RECORDINGS)
def test_a_download_that_nobody_wants_any_more_ends(world: World) -> None:
    world.has_history()
    address = _address(world)

    with pytest.raises(RecordingUnavailable) as told:
        world.pbx.download(address, io.BytesIO(), progress=lambda _: None, given_up=lambda: True)

    assert told.value.why is WhyNoRecording.CANCELLED


@needs(Ability.RECORDINGS)
def test_an_address_that_has_expired_is_told_as_such(world: World) -> None:
    world.has_history()
    address = _address(world)
    world.forgets_addresses()

    with pytest.raises(RecordingUnavailable) as told:
        world.pbx.download(address, io.BytesIO(), progress=lambda _: None, given_up=lambda: False)

    assert told.value.why is WhyNoRecording.EXPIRED


@needs(Ability.RECORDINGS)
def test_a_call_without_a_recording_has_no_address(world: World) -> None:
    with pytest.raises(RecordingUnavailable) as told:
        world.pbx.recording_address(NOBODY, waiting=lambda _: None, given_up=lambda: False)

    assert told.value.why is WhyNoRecording.NONE_MADE


@needs(Ability.EVENT_ADDRESS)
def test_event_settings_are_read_back_as_they_were_set(
    world: World, listening_address: str
) -> None:
    wanted = EventSettings(listening_address, ringing=True, answered=True, hangup=False)

    world.pbx.set_event_settings(wanted)

    assert world.pbx.event_settings() == wanted


@needs(Ability.EVENT_ADDRESS)
def test_an_address_that_answers_nothing_good_is_refused(world: World) -> None:
    world.refuses_addresses()

    with pytest.raises(Rejected):
        world.pbx.set_event_settings(
            EventSettings("http://127.0.0.1:9/", ringing=True, answered=True, hangup=True)
        )


@needs(Ability.CUSTOMER_RINGS_FIRST)
def test_where_the_customer_rings_first_the_call_is_placed_all_the_same(world: World) -> None:
    assert world.pbx.place(NUMBER, shown_as=OUR_NUMBER) is None or isinstance(world, OnTheDouble)


LACKING: dict[Ability, Callable[[Pbx], object]] = {
    Ability.WEBPHONE: lambda pbx: pbx.webphone_address(),
    Ability.HANG_UP: lambda pbx: pbx.hang_up(NOBODY),
    Ability.MUTE: lambda pbx: pbx.mute(NOBODY, on=True),
    Ability.TRANSFER: lambda pbx: pbx.transfer(NOBODY, COLLEAGUE),
    Ability.DO_NOT_DISTURB: lambda pbx: pbx.do_not_disturb(on=True),
    Ability.RECORDINGS: lambda pbx: pbx.recording_address(
        NOBODY, waiting=lambda _: None, given_up=lambda: False
    ),
    Ability.EVENT_ADDRESS: lambda pbx: pbx.event_settings(),
    Ability.PHONE_BOOK: lambda pbx: pbx.contact_groups(urgency=Urgency.PERSON),
    Ability.VOICEMAIL: lambda pbx: pbx.voicemails(NOW, NOW, page=1, urgency=Urgency.PERSON),
    Ability.LEGS: lambda pbx: pbx.legs_of(NOBODY, given_up=lambda: False),
}


def test_what_is_not_among_the_abilities_is_not_offered(world: World) -> None:
    for ability in LACKING.keys() - world.pbx.abilities:
        with pytest.raises(NotOffered):
            LACKING[ability](world.pbx)


@pytest.fixture
def listening_address() -> Iterator[str]:
    """Serve an address that answers 200 to everything."""
    with CrookedServer(answers(b"")) as server:
        yield server.url


def _leave(exchange: Exchange, message: Message) -> None:
    """Leave a message; what callers of the past left is gone."""
    before = exchange.machines.messages.items()
    exchange.machines.messages = {uuid: one for uuid, one in before if "message" in uuid}
    exchange.machines.leave(message)


def _lose_recordings(exchange: Exchange) -> None:
    for call in exchange.calls.values():
        call.recording_deleted = True


def _put(company: Company, people: list[Person]) -> None:
    company.contacts = people


def _page(world: World, number: int) -> tuple[tuple[Call, ...], bool]:
    start = NOW - timedelta(days=20)
    page = world.pbx.calls_between(
        start, NOW + timedelta(days=1), page=number, urgency=Urgency.PERSON
    )
    return page.calls, page.more


def _address(world: World) -> SecretAddress:
    call = next(call for call in _page(world, 1)[0] if call.recording is RecordingState.PRESENT)
    return world.pbx.recording_address(call.id, waiting=lambda _: None, given_up=lambda: False)
