"""The core on doubles: everything but window, files and network."""

from pathlib import Path
from typing import Any

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.core import Core, Machine
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.events import CallEvent
from santral_desktop.providers.bulutsantralim.trial import trial_event
from tests.doubles.audio import MemoryAudio
from tests.doubles.clock import SteppedClock
from tests.doubles.consents import MemoryConsents
from tests.doubles.contacts import MemoryContacts
from tests.doubles.erasures import MemoryErasures
from tests.doubles.exports import MemoryExports
from tests.doubles.feed import ScriptedReceiver
from tests.doubles.files import MemoryFiles
from tests.doubles.journal import MemoryInbox, MemoryJournal
from tests.doubles.notes import MemoryNotes
from tests.doubles.outbox import MemoryOutbox
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.poster import ScriptedPoster
from tests.doubles.preferences import MemoryPreferences
from tests.doubles.read_days import MemoryReadDays
from tests.doubles.retention import MemoryRetention
from tests.doubles.stories import MemoryStories
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault


class Bench:
    """A core and the doubles it stands on."""

    def __init__(self, chosen: Preferences | None = None, tasks: Any = None) -> None:
        self.tasks = tasks or SteppedTasks()
        self.clock = SteppedClock()
        self.preferences = MemoryPreferences(chosen)
        self.vault = MemoryVault()
        self.contacts = MemoryContacts()
        self.journal = MemoryJournal(contacts=self.contacts)
        self.notes = MemoryNotes(self.journal)
        self.stories = MemoryStories(self.journal)
        self.read_days = MemoryReadDays()
        self.inbox = MemoryInbox()
        self.erasures = MemoryErasures(self.journal, self.inbox)
        self.audio = MemoryAudio()
        self.files = MemoryFiles()
        self.exports = MemoryExports()
        self.receiver = ScriptedReceiver(self.inbox)
        self.pbx = ScriptedPbx()
        self.poster = ScriptedPoster()
        self.consents = MemoryConsents()
        self.tried: list[tuple[Account, str]] = []
        self.core = Core(
            Machine(
                tasks=self.tasks,
                clock=self.clock,
                preferences=self.preferences,
                vault=self.vault,
                journal=self.journal,
                archive=self.journal,
                figures=self.journal,
                contacts=self.contacts,
                notes=self.notes,
                stories=self.stories,
                read_contact_file=_reads_no_file,
                read_days=self.read_days,
                erasures=self.erasures,
                retention=MemoryRetention(self.journal),
                login="ayse",
                inbox=self.inbox,
                audio=self.audio,
                files=self.files,
                exports=self.exports,
                receiver=self.receiver,
                adapter=self._adapter,
                consents=self.consents,
                read_event=_reads_nothing,
                outbox=MemoryOutbox(),
                poster=self.poster,
                trial_event=lambda call, _: trial_event(call, self.clock.now()),
            )
        )

    def _adapter(self, account: Account, secret: str) -> ScriptedPbx:
        self.tried.append((account, secret))
        return self.pbx


def a_core() -> Core:
    """Return a core of which only the bus matters."""
    return Bench().core


def _reads_no_file(_: Path) -> bytes:
    return b""


def _reads_nothing(_: RawEvent) -> CallEvent | None:
    return None
