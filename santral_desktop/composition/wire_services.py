"""Faxes, announcements, automatic calls and text messages: offered where an account has them."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog

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
from santral_desktop.domain.errors import NotOffered
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
    """Serves each section for the first account that has what it is about.

    Whether text messages are still served is not known before the PBX was asked for its titles.
    """

    def __init__(self, core: Core, office: Office) -> None:
        tasks, files = core.machine.tasks, core.machine.files
        self._core, self._office = core, office
        self._pages: dict[Service, ServicePage] = {}
        self._titles = TitlesRead(())
        self.faxes = HandleFaxes(core.bus, tasks, self._faxes, files, _to_pdf)
        self.announcements = HandleAnnouncements(
            core.bus, tasks, self._announcements, core.machine.audio, files
        )
        self.rounds = CallMany(core.bus, tasks, self._automatic_calls)
        self.messages = HandleTextMessages(core.bus, tasks, self._text_messages)
        self.senders = ReadSenders(core.bus, tasks, self._directory)
        core.bus.subscribe(SignedIn, lambda _: self._on_accounts())
        core.bus.subscribe(SignedOut, lambda _: self._on_accounts())
        core.bus.subscribe(TitlesRead, self._on_titles)
        self._on_accounts()

    def close(self) -> None:
        """Give up what is on its way, and let go of what is heard."""
        self.faxes.close()
        self.announcements.close()
        for page in self._pages.values():
            for form in page.findChildren(QDialog):
                form.close()
            page.close()

    def _on_accounts(self) -> None:
        accounts, pbx_of = self._core.sign_in.accounts, self._core.sign_in.pbx_of
        there = frozenset[Ability]().union(*(pbx_of(one.name).abilities for one in accounts))
        for service, ability in _ABILITIES.items():
            if ability in there:
                self._office.offer(self._section(service))
            else:
                self._withdraw(service)
        if Ability.TEXT_MESSAGES in there:
            self.messages.look_at_titles()
        else:
            self._withdraw(Service.TEXT_MESSAGES)

    def _withdraw(self, service: Service) -> None:
        self._office.withdraw(service.value)
        if service in self._pages:
            self._pages[service].forget()

    def _section(self, service: Service) -> Section:
        rank = _FIRST + tuple(Service).index(service)
        return Section(service.value, service_name(service), lambda: self.page(service), rank)

    def page(self, service: Service) -> "ServicePage":
        """Return a section's page, made when it is first looked at."""
        if service not in self._pages:
            self._pages[service] = self._made(service)
        return self._pages[service]

    def _made(self, service: Service) -> "ServicePage":
        core = self._core
        match service:
            case Service.INCOMING_FAXES:
                from santral_desktop.composition.serve_faxes import ServedIncomingFaxes

                return ServedIncomingFaxes(core, self.faxes).page
            case Service.OUTGOING_FAXES:
                from santral_desktop.composition.serve_faxes import ServedOutgoingFaxes

                return ServedOutgoingFaxes(core, self.faxes, self.senders).page
            case Service.ANNOUNCEMENTS:
                from santral_desktop.composition.serve_announcements import ServedAnnouncements

                return ServedAnnouncements(core, self.announcements).page
            case Service.AUTOMATIC_CALLS:
                from santral_desktop.composition.serve_automatic_calls import ServedAutomaticCalls

                return ServedAutomaticCalls(
                    core, self.rounds, self.announcements, self.senders
                ).page
            case Service.TEXT_MESSAGES:
                from santral_desktop.composition.serve_text_messages import ServedTextMessages

                return ServedTextMessages(core, self.messages, self._titles.titles).page

    def _on_titles(self, read: TitlesRead) -> None:
        """The account answers: the service is there."""
        self._titles = read
        self._office.offer(self._section(Service.TEXT_MESSAGES))

    def _faxes(self) -> "Faxes":
        return cast("Faxes", self._pbx(Ability.FAXES))

    def _announcements(self) -> "Announcements":
        return cast("Announcements", self._pbx(Ability.ANNOUNCEMENTS))

    def _automatic_calls(self) -> "AutomaticCalls":
        return cast("AutomaticCalls", self._pbx(Ability.AUTOMATIC_CALLS))

    def _text_messages(self) -> "TextMessages":
        return cast("TextMessages", self._pbx(Ability.TEXT_MESSAGES))

    def _directory(self) -> Pbx:
        """Return the PBX whose numbers can be senders: that of the first service there is."""
        return self._pbx(*_ABILITIES.values(), Ability.TEXT_MESSAGES)

    def _pbx(self, *any_of: Ability) -> Pbx:
        sign_in = self._core.sign_in
        for account in sign_in.accounts:
            pbx = sign_in.pbx_of(account.name)
            if not pbx.abilities.isdisjoint(any_of):
                return pbx
        raise NotOffered


def _to_pdf(pages: bytes) -> bytes:
    from santral_desktop.ui.services.fax_pages import pdf_of

    return pdf_of(pages)
