"""Administration: offered where an account has it, built when it is first opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from santral_desktop.application.administer import Administer
from santral_desktop.application.messages import SignedIn, SignedOut
from santral_desktop.application.messages_about_administration import (
    BulkEnded,
    RecordNotRead,
    RecordRead,
    RecordsExported,
    RecordsNotRead,
    RecordsRead,
    StandingRead,
    WriteEnded,
)
from santral_desktop.application.ports.administration import Administered, Administration
from santral_desktop.application.ports.pbx import Ability
from santral_desktop.application.ports.tasks import Ticket
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.read_standing import ReadStanding
from santral_desktop.composition.core import Core
from santral_desktop.composition.office import Office
from santral_desktop.composition.panes import Panes
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.domain.resources import Resource
from santral_desktop.ui.account_words import account_labels, account_name
from santral_desktop.ui.section import Section, records_name
from santral_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from santral_desktop.composition.serve_administration import ServedPage
    from santral_desktop.composition.wire_bulk import BulkDesk
    from santral_desktop.ui.administration.administration_page import AdministrationPage

M = TypeVar("M")
A_PAUSE = 20.0  # seconds without a write
SECTION = "records"  # of the page of administration, the first one


class AdministrationDesk:
    """Serves the page for the account that a person chose, the first one that has it else."""

    def __init__(self, core: Core, panes: Panes, office: Office) -> None:
        self._core = core
        self._panes = panes
        self._office = office
        self._account: str | None = None  # name of the account whose rows are shown
        self._known = dict[str | None, str]()
        self._served: ServedPage | None = None
        self._bulk: BulkDesk | None = None
        self.records = ReadRecords(core.bus, core.machine.tasks, self.administration)
        self.administer = Administer(
            core.bus, core.machine.tasks, self.pinned, self.records, self.may
        )
        self._standing = ReadStanding(core.bus, core.machine.tasks, self.administration)
        self._later: dict[str, Ticket] = {}  # what is read anew once nobody writes any more
        core.bus.subscribe(SignedIn, lambda _: self._on_accounts())
        core.bus.subscribe(WriteEnded, lambda told: self._on_written(told.written.write.resource))
        core.bus.subscribe(BulkEnded, lambda told: self._on_written(told.resource))
        core.bus.subscribe(SignedOut, lambda _: self._on_accounts())
        self._hear(RecordsRead, lambda page, told: page.on_rows(told))
        self._hear(RecordsNotRead, lambda page, told: page.on_no_rows(told))
        self._hear(RecordRead, lambda page, told: page.on_row(told))
        self._hear(RecordNotRead, lambda page, told: page.on_no_row(told))
        self._hear(WriteEnded, lambda page, told: page.on_written(told))
        self._hear(StandingRead, lambda page, told: page.on_standing(told))
        self._hear(RecordsExported, lambda page, told: page.on_exported(told))
        self._on_accounts()

    def administration(self) -> Administration:
        """Return that of the chosen account; raises `NotSignedIn`."""
        return self._administration_of(self._account)

    def pinned(self) -> Callable[[], Administration]:
        """Return the way to that of the account that is chosen now, whatever is chosen later."""
        account = self._account
        return lambda: self._administration_of(account)

    def accounts(self) -> dict[str | None, str]:
        """Return the accounts that have something to administer, with what they are called."""
        sign_in = self._core.sign_in
        labels = account_labels(sign_in.accounts)
        found = dict[str | None, str]()
        for account in sign_in.accounts:
            pbx = sign_in.pbx_of(account.name)
            if Ability.ADMINISTRATION in pbx.abilities and isinstance(pbx, Administered):
                found[account.name] = labels.get(account.name) or account_name(account)
        return found

    def may(self) -> bool:
        """Say whether this person may write; IT may say no by policy."""
        return self._core.choices.now.may_administer

    def say(self, words: str, tone: Tone) -> None:
        """Say something below the table."""
        if self._served is not None:
            self._served.page.say(words, tone)

    def close(self) -> None:
        """The program ends: no further row of a table is begun."""
        if self._bulk is not None:
            self._bulk.close()

    def _administration_of(self, account: str | None) -> Administration:
        if account not in self.accounts():
            raise NotSignedIn
        pbx = self._core.sign_in.pbx_of(account or "")
        if not isinstance(pbx, Administered):
            raise NotSignedIn
        return pbx.administration

    def _hear(self, kind: type[M], act: "Callable[[ServedPage, M], None]") -> None:
        def hear(told: M) -> None:
            if self._served is not None:
                act(self._served, told)

        self._core.bus.subscribe(kind, hear)

    def _on_written(self, resource: Resource) -> None:
        """Let the rest of the program know what was written: who calls, whom to transfer to."""
        refresh = {
            "contacts": self._core.phone_book.start,
            "contact_groups": self._core.phone_book.start,
            "extensions": self._core.directory.start,
        }.get(resource.name)
        if refresh is None:
            return
        if (earlier := self._later.pop(resource.name, None)) is not None:
            earlier.drop()
        self._later[resource.name] = self._core.machine.tasks.after(A_PAUSE, refresh)

    def _on_accounts(self) -> None:
        """Offer what there is now; a form that is being filled in stays where nothing changed."""
        there = self.accounts()
        if not there:
            self._look_at(None)
            self._served, self._known = None, there
            self._office.withdraw(SECTION)
            return
        if self._account not in there:
            self._look_at(next(iter(there)))
        self._office.offer(Section(SECTION, records_name(), self._made))
        if there != self._known:
            self._known = there
            self._show()

    def _on_account(self, name: str) -> None:
        if name in self.accounts():
            self._look_at(name)
            self._show()

    def _look_at(self, account: str | None) -> None:
        self._account = account
        self.records.forget()
        if self._bulk is not None:
            self._bulk.drop()

    def _show(self) -> None:
        if self._served is not None:
            self._served.show_accounts(self.accounts(), self._account)
            self._standing.start()

    def _made(self) -> "AdministrationPage":
        from santral_desktop.composition.serve_administration import ServedPage
        from santral_desktop.composition.wire_bulk import BulkDesk

        self._bulk = self._bulk or BulkDesk(self._core, self._panes.window, self)
        served = ServedPage(self._core, self.records, self.administer, self._bulk)
        self._served = served
        served.page.account_chosen.connect(self._on_account)
        self._show()
        return served.page
