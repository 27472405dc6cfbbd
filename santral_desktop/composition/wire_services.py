"""Faxes, announcements, automatic calls and text messages: offered where an account has them."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog

from santral_desktop.application.bus import Bus
from santral_desktop.application.call_many import CallMany
from santral_desktop.application.handle_announcements import HandleAnnouncements
from santral_desktop.application.handle_faxes import HandleFaxes
from santral_desktop.application.handle_text_messages import HandleTextMessages
from santral_desktop.application.messages import SignedIn, SignedOut
from santral_desktop.application.messages_about_services import TitlesRead
from santral_desktop.application.ports.pbx import Ability, Pbx
from santral_desktop.application.read_senders import ReadSenders
from santral_desktop.composition.core import Core
from santral_desktop.composition.office import Office
from santral_desktop.ui.account_words import account_labels
from santral_desktop.ui.section import Section
from santral_desktop.ui.services.service_names import Service, service_name

if TYPE_CHECKING:
    from santral_desktop.application.ports.announcements import Announcements
    from santral_desktop.application.ports.automatic_calls import AutomaticCalls
    from santral_desktop.application.ports.faxes import Faxes
    from santral_desktop.application.ports.text_messages import TextMessages
    from santral_desktop.ui.services.service_page import ServicePage

_ABILITIES = {
    Service.INCOMING_FAXES: Ability.FAXES,
    Service.OUTGOING_FAXES: Ability.FAXES,
    Service.ANNOUNCEMENTS: Ability.ANNOUNCEMENTS,
    Service.AUTOMATIC_CALLS: Ability.AUTOMATIC_CALLS,
}
_FIRST = 10  # rank: behind what administers rows


class ServicesDesk:
    """Has an account's services for each account that serves any."""

    def __init__(self, core: Core, office: Office) -> None:
        self._core, self._office = core, office
        self._serving: dict[str, AccountServices] = {}
        core.bus.subscribe(SignedIn, lambda _: self._on_accounts())
        core.bus.subscribe(SignedOut, lambda _: self._on_accounts())
        self._on_accounts()

    def close(self) -> None:
        """Give up what is on its way, and let go of what is heard."""
        for services in self._serving.values():
            services.close()

    def of(self, account: str) -> "AccountServices":
        """Return the services of an account that has any."""
        return self._serving[account]

    def _on_accounts(self) -> None:
        accounts = [one for one in self._core.sign_in.accounts if self._serves(one.name)]
        labels = account_labels(accounts)
        for name in set(self._serving) - {one.name for one in accounts}:
            self._serving.pop(name).leave()
        for place, account in enumerate(accounts):
            if account.name not in self._serving:
                services = AccountServices(self._core, self._office, account.name)
                self._serving[account.name] = services
            self._serving[account.name].offer(labels.get(account.name, ""), place)

    def _serves(self, name: str) -> bool:
        served = {*_ABILITIES.values(), Ability.TEXT_MESSAGES}
        return not self._core.sign_in.pbx_of(name).abilities.isdisjoint(served)


class AccountServices:
    """The sections of one account; they hear of nothing that another account is told.

    Whether text messages are still served is not known before the PBX was asked for its titles.
    """

    def __init__(self, core: Core, office: Office, account: str) -> None:
        tasks, machine = core.machine.tasks, core.machine
        self._core, self._office, self._account = core, office, account
        self._bus = bus = Bus()
        self._pages: dict[Service, ServicePage] = {}
        self._titles = TitlesRead(())
        self._label, self._place = "", 0
        self.faxes = HandleFaxes(bus, tasks, self._faxes, machine.files, _to_pdf)
        self.announcements = HandleAnnouncements(
            bus, tasks, self._announcements, machine.audio, machine.files, account
        )
        self.rounds = CallMany(bus, tasks, self._automatic_calls)
        self.messages = HandleTextMessages(bus, tasks, self._text_messages)
        self.senders = ReadSenders(bus, tasks, self._pbx)
        bus.subscribe(TitlesRead, self._on_titles)

    def offer(self, label: str, place: int) -> None:
        """Offer what the account has now; the label tells it from other accounts."""
        if label != self._label or place != self._place:
            self._withdraw(*Service)
            self._label, self._place = label, place
        there = self._pbx().abilities
        for service, ability in _ABILITIES.items():
            if ability in there:
                self._office.offer(self._section(service))
            else:
                self._withdraw(service)
        if Ability.TEXT_MESSAGES in there:
            self.messages.look_at_titles()
        else:
            self._withdraw(Service.TEXT_MESSAGES)

    def leave(self) -> None:
        """Offer nothing any more: the account is gone."""
        self.close()
        self._withdraw(*Service)

    def close(self) -> None:
        """Give up what is on its way, and let go of what is heard."""
        self.faxes.close()
        self.announcements.close()
        for page in self._pages.values():
            for form in page.findChildren(QDialog):
                form.close()
            page.close()

    def page(self, service: Service) -> "ServicePage":
        """Return a section's page, made when it is first looked at."""
        if service not in self._pages:
            self._pages[service] = self._made(service)
        return self._pages[service]

    def key(self, service: Service) -> str:
        """Return by what a section of this account is known."""
        return f"{service.value}:{self._account}"

    def _withdraw(self, *services: Service) -> None:
        for service in services:
            self._office.withdraw(self.key(service))

    def _section(self, service: Service) -> Section:
        rank = _FIRST + self._place * len(Service) + tuple(Service).index(service)
        name = service_name(service)
        if self._label:
            name = f"{name} · {self._label}"
        return Section(self.key(service), name, lambda: self.page(service), rank)

    def _made(self, service: Service) -> "ServicePage":
        core, bus = self._core, self._bus
        match service:
            case Service.INCOMING_FAXES:
                from santral_desktop.composition.serve_faxes import ServedIncomingFaxes

                return ServedIncomingFaxes(core, bus, self.faxes).page
            case Service.OUTGOING_FAXES:
                from santral_desktop.composition.serve_faxes import ServedOutgoingFaxes

                return ServedOutgoingFaxes(core, bus, self.faxes, self.senders).page
            case Service.ANNOUNCEMENTS:
                from santral_desktop.composition.serve_announcements import ServedAnnouncements

                return ServedAnnouncements(core, bus, self.announcements).page
            case Service.AUTOMATIC_CALLS:
                from santral_desktop.composition.serve_automatic_calls import ServedAutomaticCalls

                return ServedAutomaticCalls(
                    core, bus, self.rounds, self.announcements, self.senders
                ).page
            case Service.TEXT_MESSAGES:
                from santral_desktop.composition.serve_text_messages import ServedTextMessages

                return ServedTextMessages(core, bus, self.messages, self._titles.titles).page

    def _on_titles(self, read: TitlesRead) -> None:
        """The account answers: the service is there."""
        self._titles = read
        self._office.offer(self._section(Service.TEXT_MESSAGES))

    def _faxes(self) -> "Faxes":
        return cast("Faxes", self._pbx())

    def _announcements(self) -> "Announcements":
        return cast("Announcements", self._pbx())

    def _automatic_calls(self) -> "AutomaticCalls":
        return cast("AutomaticCalls", self._pbx())

    def _text_messages(self) -> "TextMessages":
        return cast("TextMessages", self._pbx())

    def _pbx(self) -> Pbx:
        return self._core.sign_in.pbx_of(self._account)


def _to_pdf(pages: bytes) -> bytes:
    from santral_desktop.ui.services.fax_pages import pdf_of

    return pdf_of(pages)
