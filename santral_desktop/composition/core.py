"""Wire the use cases to the machine: everything but the window."""

import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from santral_desktop.application.browse_calls import BrowseCalls
from santral_desktop.application.bus import Bus
from santral_desktop.application.catch_up import CatchUp
from santral_desktop.application.choices import Choices
from santral_desktop.application.control_call import ControlCall
from santral_desktop.application.erase_number import EraseNumber
from santral_desktop.application.event_addresses import EventAddresses
from santral_desktop.application.forget_old import ForgetOld
from santral_desktop.application.forward_events import ForwardEvents
from santral_desktop.application.guard_hooks import GuardHooks
from santral_desktop.application.health import Health
from santral_desktop.application.import_contacts import ImportContacts
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.keep_recordings import KeepRecordings
from santral_desktop.application.know_callers import KnowCallers
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.make_report import MakeReport
from santral_desktop.application.messages import CallsNotShown
from santral_desktop.application.mirror_phone_book import MirrorPhoneBook
from santral_desktop.application.name_calls import NameCalls
from santral_desktop.application.open_recording import OpenRecording
from santral_desktop.application.place_call import PlaceCall
from santral_desktop.application.ports.audio import Audio
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.consents import Consents
from santral_desktop.application.ports.contacts import Contacts
from santral_desktop.application.ports.erasures import Erasures
from santral_desktop.application.ports.exports import Exports
from santral_desktop.application.ports.feed import Receiver
from santral_desktop.application.ports.files import Files
from santral_desktop.application.ports.journal import Archive, Inbox, Journal
from santral_desktop.application.ports.notes import Notes
from santral_desktop.application.ports.outbox import Outbox
from santral_desktop.application.ports.pbx import Ability, Pbx
from santral_desktop.application.ports.poster import Poster
from santral_desktop.application.ports.preferences import Preferences, PreferencesStore
from santral_desktop.application.ports.read_days import ReadDays
from santral_desktop.application.ports.retention import Retention
from santral_desktop.application.ports.stories import Stories
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.application.ports.vault import Vault
from santral_desktop.application.read_directory import ReadDirectory
from santral_desktop.application.read_histories import ReadHistories, Tell
from santral_desktop.application.read_voicemails import ReadVoicemails
from santral_desktop.application.receive_events import Reader, ReceiveEvents
from santral_desktop.application.sign_in import Adapter, SignInToPbx
from santral_desktop.application.sign_in_by_code import SignInByCode
from santral_desktop.application.take_notes import TakeNotes
from santral_desktop.application.tell_rescue import TellRescue
from santral_desktop.application.tell_story import TellStory
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.application.try_events import TryEvents, Write
from santral_desktop.application.watch_sources import WatchSources
from santral_desktop.application.write_report import WriteReport
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.alerting import is_at, rings_here
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.event_addresses import public_base


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the use cases stand on."""

    tasks: Tasks
    clock: Clock
    preferences: PreferencesStore
    vault: Vault
    journal: Journal
    archive: Archive
    figures: Archive
    contacts: Contacts
    notes: Notes
    stories: Stories
    read_contact_file: Callable[[Path], bytes]
    read_days: ReadDays
    erasures: Erasures
    retention: Retention
    login: str = ""  # who is signed in to this computer
    inbox: Inbox
    audio: Audio
    files: Files
    exports: Exports
    receiver: Receiver
    adapter: Adapter
    consents: Consents
    read_event: Reader
    outbox: Outbox
    poster: Poster
    trial_event: Write
    developer: bool = False


class Core:
    """Every use case that needs no window, wired once."""

    def __init__(self, machine: Machine) -> None:
        tasks, clock, journal = machine.tasks, machine.clock, machine.journal
        self.machine = machine
        self.bus = bus = Bus()
        self.health = Health(bus)
        self.choices = Choices(
            machine.preferences, tasks, lambda error: bus.publish(CallsNotShown(error))
        )
        self.sign_in = SignInToPbx(bus, tasks, machine.vault, self.choices, machine.adapter)
        self.sign_in_by_code = SignInByCode(bus, tasks, machine.consents, self.sign_in.submit)
        pbx, pbx_of = self.sign_in.pbx, self.sign_in.pbx_of
        self.tracker = CallTracker(bus)
        self.sources = WatchSources(bus, tasks, self.tracker, self._phone_extension)
        erasures = machine.erasures
        self.keeper = JournalKeeper(bus, journal, tasks, erasures.keeps_out)
        self.rescue = TellRescue(bus, tasks, journal)
        self.place = PlaceCall(
            bus,
            tasks,
            clock,
            journal,
            self.tracker,
            pbx_of,
            self._chosen,
            lambda: str(uuid.uuid4()),
        )
        self.control = ControlCall(bus, tasks, self.pbx_at)
        self.browse = BrowseCalls(bus, tasks, journal, machine.archive, machine.figures)
        self.reports = MakeReport(bus, tasks, machine.figures)
        self.report_files = WriteReport(bus, tasks, machine.exports)
        self.recordings = OpenRecording(bus, tasks, machine.audio, pbx_of)
        self.keeping = KeepRecordings(bus, tasks, machine.audio)
        self.voicemails = ReadVoicemails(bus, tasks, clock, pbx)
        self.directory = ReadDirectory(
            bus, tasks, pbx_of, lambda: [account.name for account in self.sign_in.accounts]
        )
        self.story = TellStory(bus, tasks, machine.stories, self.tracker.find, pbx_of, clock)
        self.callers = KnowCallers(bus, tasks, clock, machine.contacts, journal, machine.notes)
        self.notes = TakeNotes(
            bus, tasks, clock, machine.notes, self.tracker.find, lambda: str(uuid.uuid4())
        )
        NameCalls(bus, tasks, machine.contacts)
        self.phone_book = MirrorPhoneBook(bus, tasks, clock, machine.contacts, pbx)
        self.importing = ImportContacts(
            bus, tasks, clock, machine.contacts, machine.read_contact_file
        )
        self.catch_up = ReadHistories(
            bus, self._history_of, lambda: self.accounts_with(Ability.HISTORY)
        )
        self.erasing = EraseNumber(bus, tasks, clock, erasures, machine.audio, self._who)
        self.forget_old = ForgetOld(
            bus, tasks, clock, machine.retention, erasures, machine.audio, self._chosen
        )
        keys = ListenerKeys(machine.vault, lambda: secrets.token_urlsafe(24))
        self.events = ReceiveEvents(
            bus,
            tasks,
            clock,
            machine.receiver,
            machine.inbox,
            keys,
            machine.read_event,
            lambda: public_base(self._chosen().events_public_address),
            self._account_at,
        )
        self.hooks = GuardHooks(bus, tasks, keys, self.events)
        self.forward = ForwardEvents(
            bus, tasks, clock, machine.outbox, machine.vault, machine.poster, self.choices
        )
        self.event_address = EventAddresses(
            bus,
            tasks,
            machine.vault,
            pbx,
            self.events,
            self.forward,
            developer=machine.developer,
        )
        self.trials = TryEvents(
            bus,
            tasks,
            clock,
            machine.poster,
            self.events,
            keys,
            machine.trial_event,
            lambda: str(uuid.uuid4()),
        )

    def calls_here(self) -> tuple[Call, ...]:
        """Return the calls that live at the agent's extension, oldest first."""
        return tuple(c for c in self.tracker.live if is_at(c, self._extension_of(c)))

    def ringing_here(self) -> tuple[Call, ...]:
        """Return the calls that ring at the agent's extension, oldest first."""
        now = self.machine.clock.now()
        return tuple(c for c in self.tracker.live if rings_here(c, self._extension_of(c), now))

    def accounts_with(self, ability: Ability) -> tuple[Account, ...]:
        """Return the accounts in use whose PBX has an ability."""
        sign_in = self.sign_in
        return tuple(
            account
            for account in sign_in.accounts
            if ability in sign_in.pbx_of(account.name).abilities
        )

    def abilities_of(self, account: Account) -> frozenset[Ability]:
        """Return what can be done at an account here: only one has its page in the window."""
        abilities = self.sign_in.pbx_of(account.name).abilities
        if account == self.choices.now.account and account.has_webphone:
            return abilities | {Ability.WEBPHONE}
        return abilities - {Ability.WEBPHONE}

    def is_at_phone(self, call: Call) -> bool:
        """Say whether the window's phone is the telephone of a call."""
        account = self.choices.now.account
        return account is not None and account.has_webphone and account.name == call.account

    def pbx_at(self, call: CallId) -> Pbx:
        """Return the PBX that a live call is at, that of the phone for a call nobody knows."""
        known = self.tracker.find(call)
        return self.sign_in.pbx_of(known.account) if known else self.sign_in.pbx()

    def _history_of(self, account: Account, tell: Tell) -> CatchUp:
        machine = self.machine
        return CatchUp(
            self.bus,
            machine.tasks,
            machine.clock,
            self.tracker.concerns,
            self.keeper,
            lambda: self.sign_in.pbx_of(account.name),
            machine.read_days,
            self._chosen,
            account,
            tell,
        )

    def _account_at(self, provider: str) -> str:
        """Return the name of the account that a provider's events are for: the first one there."""
        accounts = self.choices.now.accounts
        return next((one.name for one in accounts if one.provider.value == provider), "")

    def _extension_of(self, call: Call) -> str:
        return self.choices.now.extension_at(call.account)

    def _phone_extension(self, call: Call) -> str:
        """Return at which extension the window's phone sees a call; at none another account's."""
        account = self.choices.now.account
        return account.extension if account and account.name == call.account else ""

    def _who(self) -> str:
        """Return who acts here: the computer's user, and the extension."""
        account = self.choices.now.account
        extension = account.extension if account else ""
        return ", ".join(part for part in (self.machine.login, extension) if part)

    def _chosen(self) -> Preferences:
        return self.choices.now
