"""The PBX's one address is read, taken over, and given back; none shows its secret."""

from dataclasses import replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.event_addresses import PREVIOUS, EventAddresses
from santral_desktop.application.forward_events import FORWARD_TO, ForwardEvents
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages import EventAddressFailed, EventAddressRead
from santral_desktop.application.messages_about_events import AddressRestored, PreviousKnown
from santral_desktop.application.ports.pbx import EventSettings
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.domain.errors import Path, Rejected, Storage, StorageTrouble, Unreachable
from tests.builders import told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import ScriptedReceiver
from tests.doubles.journal import MemoryInbox
from tests.doubles.outbox import MemoryOutbox
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.poster import ScriptedPoster
from tests.doubles.preferences import MemoryPreferences
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault

PORT = 38271
LOCKED = StorageTrouble(Storage.KEYRING, "locked")
THEIRS = EventSettings("https://crm.example:8443/hook?token=s3", True, True, False)
PLAIN = replace(THEIRS, address="http://crm.example/hook?token=s3")
TUNNEL = "https://tunnel.example.test"
OURS = TUNNEL + "/events/fresh-secret"


class Desk:
    """A program that may have the PBX's address."""

    def __init__(self, public: str = TUNNEL, *, developer: bool = False) -> None:
        self.bus, self.tasks, self.vault = Bus(), SteppedTasks(), MemoryVault()
        self.pbx, self.public = ScriptedPbx(), public
        inbox, clock = MemoryInbox(), SteppedClock()
        self.secrets = ["fresh-secret"]
        self.choices = Choices(MemoryPreferences(), self.tasks, lambda _: None)
        self.events = ReceiveEvents(
            self.bus,
            self.tasks,
            clock,
            ScriptedReceiver(inbox),
            inbox,
            ListenerKeys(self.vault, lambda: self.secrets[-1]),
            lambda _: None,
            lambda: self.public,
        )
        self.forward = ForwardEvents(
            self.bus,
            self.tasks,
            clock,
            MemoryOutbox(),
            self.vault,
            ScriptedPoster(),
            self.choices,
        )
        self.address = EventAddresses(
            self.bus,
            self.tasks,
            self.vault,
            lambda: self.pbx,
            self.events,
            self.forward,
            developer=developer,
        )
        self.told = told_of(self.bus, EventAddressRead, EventAddressFailed)
        self.previous = told_of(self.bus, PreviousKnown)
        self.restored = told_of(self.bus, AddressRestored)

    def listen(self) -> None:
        self.events.start(PORT)
        self.tasks.finish_all()

    def read(self) -> None:
        self.address.read()
        self.tasks.finish_all()

    def write(self, *, forward: bool = False) -> None:
        self.address.write(forward=forward)
        self.tasks.finish_all()

    def restore(self) -> None:
        self.address.restore()
        self.tasks.finish_all()


@pytest.fixture
def desk() -> Desk:
    """A listening program with a tunnel, and a PBX that posts to somebody else."""
    made = Desk()
    made.pbx.settings = THEIRS
    made.listen()
    return made


def test_the_present_address_is_shown_without_its_secret(desk: Desk) -> None:
    desk.read()

    (told,) = desk.told
    assert (told.settings.address, told.ours, told.former) == (
        "https://crm.example/…",
        False,
        False,
    )


@pytest.mark.parametrize("forward", [False, True])
def test_writing_sets_the_tunnels_address_with_every_event(forward: bool, desk: Desk) -> None:
    desk.write(forward=forward)

    assert desk.pbx.settings == EventSettings(OURS, ringing=True, answered=True, hangup=True)
    assert [(told.settings.address, told.ours) for told in desk.told] == [(TUNNEL + "/…", True)]


def test_without_a_tunnel_only_a_developers_pbx_is_given_this_machines_address() -> None:
    wishes = {}
    for developer in (False, True):
        desk = Desk("", developer=developer)
        desk.pbx.settings = THEIRS
        desk.listen()
        desk.write()
        wishes[developer] = desk.pbx.settings.address

    assert wishes == {False: THEIRS.address, True: f"http://127.0.0.1:{PORT}/events/fresh-secret"}


def test_an_address_is_not_taken_away_by_a_program_that_does_not_listen() -> None:
    desk = Desk()
    desk.pbx.settings = THEIRS

    desk.write()

    assert desk.pbx.settings == THEIRS


def test_what_the_pbx_had_is_kept_before_it_is_replaced(desk: Desk) -> None:
    desk.pbx.fail("set_event_settings", Unreachable(Path.CUT))

    desk.write()

    assert THEIRS.address in desk.vault.secrets[PREVIOUS]
    assert desk.previous == [PreviousKnown("https://crm.example/…")]
    assert THEIRS.address not in repr(THEIRS) + repr(desk.previous)


def test_where_it_cannot_be_kept_nothing_is_replaced(desk: Desk) -> None:
    desk.vault.trouble = LOCKED

    desk.write()

    assert (desk.pbx.settings, desk.told) == (THEIRS, [EventAddressFailed(LOCKED)])


@pytest.mark.parametrize("method", ["event_settings", "set_event_settings"])
def test_an_address_that_cannot_be_set_says_why(method: str, desk: Desk) -> None:
    desk.pbx.fail(method, Rejected("address does not answer"))

    desk.write()

    assert [type(told) for told in desk.told] == [EventAddressFailed]


def test_forwarding_is_on_before_the_pbx_posts_here(desk: Desk) -> None:
    desk.address.write(forward=True)
    while desk.pbx.settings == THEIRS:
        was_on = desk.forward.now.on
        desk.tasks.step()

    assert was_on
    assert desk.forward.now.on


def test_forwarding_goes_to_what_the_pbx_had(desk: Desk) -> None:
    desk.write(forward=True)

    assert desk.vault.secrets[FORWARD_TO] == THEIRS.address
    assert (desk.choices.now.forward_events, desk.choices.now.forward_plainly) == (True, False)


def test_forwarding_to_plain_http_is_noted_as_agreed_to(desk: Desk) -> None:
    desk.pbx.settings = PLAIN

    desk.write(forward=True)

    assert desk.choices.now.forward_plainly
    assert desk.previous[-1] == PreviousKnown("http://crm.example/…", plain=True)


def test_forwarding_ends_when_the_address_was_not_taken_over(desk: Desk) -> None:
    desk.pbx.fail("set_event_settings", Rejected("no"))

    desk.write(forward=True)

    assert not desk.forward.now.on


def test_nothing_is_forwarded_where_the_pbx_had_no_address(desk: Desk) -> None:
    desk.pbx.settings = replace(THEIRS, address="")

    desk.write(forward=True)

    assert not desk.forward.now.on
    assert desk.told[-1].ours


def test_an_address_with_an_old_secret_is_known_as_formerly_ours(desk: Desk) -> None:
    desk.write()
    desk.secrets = ["another-secret"]
    desk.events.renew_secret()
    desk.tasks.finish_all()

    desk.read()

    assert (desk.told[-1].ours, desk.told[-1].former) == (False, True)


def test_writing_over_a_former_address_of_ours_keeps_what_was_before_it(desk: Desk) -> None:
    desk.write()
    desk.secrets = ["another-secret"]
    desk.events.renew_secret()
    desk.tasks.finish_all()

    desk.write()

    assert THEIRS.address in desk.vault.secrets[PREVIOUS]
    assert desk.pbx.settings.address == TUNNEL + "/events/another-secret"


def test_the_previous_address_is_given_back_with_its_switches(desk: Desk) -> None:
    desk.write()

    desk.restore()

    assert (desk.pbx.settings, desk.restored) == (THEIRS, [AddressRestored()])
    assert PREVIOUS not in desk.vault.secrets
    assert desk.previous[-1] == PreviousKnown("")


def test_what_somebody_else_has_set_meanwhile_is_left_alone(desk: Desk) -> None:
    desk.write()
    newer = replace(THEIRS, address="https://newer.example/hook")
    desk.pbx.settings = newer

    desk.restore()

    assert (desk.pbx.settings, desk.restored) == (
        newer,
        [AddressRestored(other="https://newer.example/…")],
    )


def test_an_address_that_cannot_be_given_back_is_kept(desk: Desk) -> None:
    desk.write()
    refused = Rejected("address does not answer")
    desk.pbx.fail("set_event_settings", refused)

    desk.restore()

    assert desk.restored == [AddressRestored(refused)]
    assert PREVIOUS in desk.vault.secrets


@pytest.mark.parametrize("kept", ["{", "[1]", '{"address": 1}', '"x"', "7"])
def test_a_kept_address_that_somebody_spoilt_is_none(kept: str, desk: Desk) -> None:
    desk.vault.secrets[PREVIOUS] = kept

    desk.read()

    assert desk.previous == [PreviousKnown("")]


def test_an_older_question_is_not_answered_after_a_newer_one(desk: Desk) -> None:
    desk.pbx.fail("event_settings", Unreachable(Path.CUT))

    desk.address.read()
    desk.address.read()
    desk.tasks.step()
    desk.pbx.heal("event_settings")
    desk.tasks.finish_all()

    assert [type(told) for told in desk.told] == [EventAddressRead]


def test_a_key_store_that_is_locked_hides_only_the_previous_address(desk: Desk) -> None:
    desk.vault.trouble = LOCKED

    desk.read()

    assert (len(desk.told), desk.previous) == (1, [])
