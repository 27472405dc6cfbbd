"""A login is asked for by the receiver from the moment on in which a person wants it."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.guard_hooks import GuardHooks
from santral_desktop.application.listener_keys import USER, ListenerKeys
from santral_desktop.application.messages_about_events import HooksGuarded, SecretRenewed
from santral_desktop.application.ports.feed import Login
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import ScriptedReceiver
from tests.doubles.journal import MemoryInbox
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault

LOCKED = StorageTrouble(Storage.KEYRING, "locked")


class Desk:
    """A program that listens, and who decides what web hooks must show."""

    def __init__(self, *, listening: bool = True) -> None:
        bus, self.tasks, inbox = Bus(), SteppedTasks(), MemoryInbox()
        self.vault = MemoryVault()
        self.passwords = iter(("secret", "first", "second"))
        keys = ListenerKeys(self.vault, lambda: next(self.passwords))
        self.receiver = ScriptedReceiver(inbox)
        self.events = ReceiveEvents(
            bus, self.tasks, SteppedClock(), self.receiver, inbox, keys, lambda _: None, lambda: ""
        )
        self.guard = GuardHooks(bus, self.tasks, keys, self.events)
        self.told = told_of(bus, HooksGuarded)
        self.renewed = told_of(bus, SecretRenewed)
        if listening:
            self.events.start(38271)
            self.tasks.finish_all()

    def choose(self, *, on: bool) -> None:
        (self.guard.turn_on if on else self.guard.turn_off)()
        self.tasks.finish_all()


def test_at_first_nothing_is_asked_for() -> None:
    desk = Desk()

    desk.guard.read()
    desk.tasks.finish_all()

    assert (desk.told, desk.guard.login) == ([HooksGuarded(on=False)], None)


def test_a_login_is_asked_for_as_soon_as_somebody_wants_it() -> None:
    desk = Desk()

    desk.choose(on=True)

    assert desk.receiver.login == desk.guard.login == Login(USER, "first")
    assert desk.told == [HooksGuarded(on=True, name=USER)]
    assert (desk.receiver.secrets, desk.renewed) == (["secret", "secret"], [])


def test_wanting_it_again_makes_another_password() -> None:
    desk = Desk()
    desk.choose(on=True)

    desk.choose(on=True)

    assert desk.receiver.login == Login(USER, "second")


def test_a_login_is_asked_for_no_more() -> None:
    desk = Desk()
    desk.choose(on=True)

    desk.choose(on=False)

    assert (desk.receiver.login, desk.guard.login) == (None, None)
    assert desk.told[-1] == HooksGuarded(on=False)


def test_where_nothing_listens_nothing_begins_to() -> None:
    desk = Desk(listening=False)

    desk.choose(on=True)

    assert desk.receiver.running is None
    assert desk.guard.login is not None


def test_a_locked_key_store_leaves_everything_as_it_is() -> None:
    desk = Desk()
    desk.choose(on=True)
    desk.vault.trouble = LOCKED

    desk.choose(on=False)

    assert desk.told[-1] == HooksGuarded(on=True, name=USER, error=LOCKED)
    assert desk.receiver.login == Login(USER, "first")
