"""The doctor of the running program: wired when somebody first asks, for page and command alike."""

from typing import TYPE_CHECKING

from santral_desktop.application.diagnose import Diagnose, Probe
from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.application.probe_events import ProbeEvents
from santral_desktop.application.probe_network import hosts_of
from santral_desktop.application.probe_phone import probe_phone
from santral_desktop.composition.findings import report
from santral_desktop.composition.probes import probes_of_hosts, probes_of_machine
from santral_desktop.domain.accounts import Provider
from santral_desktop.providers.host_network import HostNetwork
from santral_desktop.ui.single_instance import Reply

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk


class DoctorDesk:
    """Owns the diagnosis, and answers whoever waits for its end."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._core = core = desk.core
        self._network = HostNetwork(developer=desk.world.developer)
        self._waiting: list[Reply] = []
        self._events = ProbeEvents(
            core.bus, core.trials, lambda: core.choices.now.listener, self._provider
        )
        self.diagnose = Diagnose(core.bus, core.machine.tasks, self._probes)
        core.bus.subscribe(DiagnosisChanged, self._on_changed)

    def reply_when_over(self, reply: Reply) -> None:
        """Look, and reply with everything that was found."""
        self._waiting.append(reply)
        self.diagnose.start(asks=False)

    def close(self) -> None:
        """The program ends."""
        self.diagnose.cancel()
        self._network.close()

    def _probes(self) -> tuple[Probe, ...]:
        core, desk = self._core, self._desk
        tasks, accounts = core.machine.tasks, core.choices.now.accounts
        phone, status = core.choices.now.account, core.health.phone
        has_phone = phone is not None and phone.has_webphone
        line = desk.phone.host.line if desk.phone is not None else ""
        hosts = hosts_of(accounts, status.origin, line)
        return (
            probes_of_hosts(tasks, core.machine.clock, self._network, hosts, phone=has_phone),
            probe_phone(phone, status),
            self._events.probe(),
            *probes_of_machine(tasks, core.machine.vault, desk.places.data),
        )

    def _provider(self) -> Provider:
        account = self._core.choices.now.account
        return account.provider if account else Provider.BULUTSANTRALIM

    def _on_changed(self, told: DiagnosisChanged) -> None:
        if told.over:
            waiting, self._waiting = self._waiting, []
            for reply in waiting:
                reply(report(told, running=True))
