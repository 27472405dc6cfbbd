"""Build what the use cases stand on: files, key store, threads, network."""

import os
from collections.abc import Callable
from typing import Protocol

from santral_desktop.application.ports.consents import Consents
from santral_desktop.application.ports.feed import Receiver
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.composition.command_line import World
from santral_desktop.composition.core import Machine
from santral_desktop.composition.late_consents import LateConsents
from santral_desktop.composition.late_receiver import LateReceiver
from santral_desktop.composition.worlds import store_of
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.events import CallEvent
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.contacts import SqliteContacts
from santral_desktop.journal.erasures import SqliteErasures
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.notes import SqliteNotes
from santral_desktop.journal.outbox import SqliteOutbox
from santral_desktop.journal.read_days import SqliteReadDays
from santral_desktop.journal.retention import SqliteRetention
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.journal.stories import SqliteStories
from santral_desktop.providers.bulutfon import hooks
from santral_desktop.providers.bulutfon import trial as hook_trial
from santral_desktop.providers.bulutsantralim import trial, wire
from santral_desktop.providers.bulutsantralim.adapter import bulutsantralim
from santral_desktop.providers.event_poster import EventPoster
from santral_desktop.providers.redaction import Redactor
from santral_desktop.system.audio_cache import AudioCache
from santral_desktop.system.contact_file import read_contact_file
from santral_desktop.system.document_files import DocumentFiles
from santral_desktop.system.environment import login_name
from santral_desktop.system.keyring_vault import KeyringVault
from santral_desktop.system.paths import Places
from santral_desktop.system.session_vault import SessionVault
from santral_desktop.system.table_files import TableFiles
from santral_desktop.system.wall_clock import WallClock

READERS = {
    Provider.BULUTSANTRALIM.value: wire.read_event,
    Provider.BULUTFON.value: hooks.read_event,
}
_TRIALS = {
    Provider.BULUTSANTRALIM: trial.trial_event,
    Provider.BULUTFON: hook_trial.trial_event,
}


class Closable(Protocol):
    """Holds connections."""

    def close(self) -> None:
        """Close them."""


class RealMachine:
    """Owns what must be closed in order when the program ends."""

    def __init__(self, world: World, places: Places, tasks: Tasks, redactor: Redactor) -> None:
        self._world = world
        self._redactor = redactor
        self._places = places
        self._adapters: list[Closable] = []
        self.vault = SessionVault() if world.throwaway else KeyringVault()
        self.journal = SqliteJournal(places.journal)
        self.archive = SqliteArchive(self.journal)
        self.figures = SqliteArchive(self.journal)
        self.inbox = SqliteInbox(places.journal, self.journal.open)
        self.audio = AudioCache(places.recordings, places.kept_recordings)
        self.tables = TableFiles()
        self._clock = clock = WallClock()
        self.poster = EventPoster(redactor.learn)
        self.parts = Machine(
            tasks=tasks,
            clock=clock,
            preferences=store_of(places),
            vault=self.vault,
            journal=self.journal,
            archive=self.archive,
            figures=self.figures,
            contacts=SqliteContacts(self.journal),
            notes=SqliteNotes(self.journal),
            stories=SqliteStories(self.journal),
            read_contact_file=read_contact_file,
            read_days=SqliteReadDays(self.journal),
            erasures=SqliteErasures(self.journal, places.erasure_key),
            retention=SqliteRetention(self.journal),
            login=login_name(os.environ),
            inbox=self.inbox,
            audio=self.audio,
            files=DocumentFiles(),
            exports=self.tables,
            receiver=LateReceiver(self._receiver),
            adapter=self._adapter,
            consents=LateConsents(self._consents),
            read_event=_read_event,
            outbox=SqliteOutbox(self.journal),
            poster=self.poster,
            trial_event=lambda call, provider: _TRIALS[provider](call, clock.now()),
            developer=world.developer,
        )

    def redact(self, text: str) -> str:
        """Return a text without the secrets that live now."""
        return self._redactor.redact(text)

    def let_go(self) -> None:
        """Let nothing wait for the network or a long look at the journal any longer."""
        self.archive.give_up()
        self.figures.give_up()
        self.tables.close()
        for adapter in self._adapters:
            adapter.close()
        self.poster.close()

    def close_files(self) -> None:
        """Close what is open; called when no lane works any more."""
        for close in self._closers():
            close()

    def _closers(self) -> tuple[Callable[[], None], ...]:
        vault = (self.vault.close,) if isinstance(self.vault, KeyringVault) else ()
        files = (self.inbox, self.archive, self.figures, self.journal)
        return (*vault, self.audio.leave, *(file.close for file in files))

    def _receiver(self) -> Receiver:
        from santral_desktop.system.listener import Listener

        provider = Provider.BULUTSANTRALIM.value
        return Listener(self.inbox, self._clock, provider, learn=self._redactor.learn)

    def _consents(self) -> Consents:
        from santral_desktop.providers.bulutfon.consents import BulutfonConsents

        consents = BulutfonConsents(self._redactor, developer=self._world.developer)
        self._adapters.append(consents)
        return consents

    def _adapter(self, account: Account, secret: str) -> Pbx:
        developer = self._world.developer
        if account.provider is Provider.BULUTSANTRALIM:
            adapter = bulutsantralim(account, secret, self._redactor, developer=developer)
            self._adapters.append(adapter)
            return adapter
        from santral_desktop.composition.token_shelf import shelf_for
        from santral_desktop.providers.bulutfon.factory import bulutfon

        shelf = shelf_for(account, self.vault, self._places.runtime)
        other = bulutfon(account, secret, self._redactor, developer=developer, shelf=shelf)
        self._adapters.append(other)
        return other


def _read_event(event: RawEvent) -> CallEvent | None:
    reader = READERS.get(event.provider)
    return reader(event) if reader else None
