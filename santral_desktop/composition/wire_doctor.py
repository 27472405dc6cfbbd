"""The doctor of the running program: wired when somebody first asks, for page and command alike."""

import os
from typing import TYPE_CHECKING

from santral_desktop.application.diagnose import Diagnose, Probe, Tell
from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.application.probe_events import ProbeEvents
from santral_desktop.application.probe_network import hosts_of
from santral_desktop.application.probe_phone import probe_phone
from santral_desktop.composition.findings import report
from santral_desktop.composition.probes import probes_of_hosts, probes_of_machine
from santral_desktop.composition.wire_bundle import BundleDesk
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why
from santral_desktop.providers.host_network import HostNetwork
from santral_desktop.system.environment import engine_starts
from santral_desktop.ui.microphone_trial import MicrophoneTrial
from santral_desktop.ui.popup_trial import PopupTrial
from santral_desktop.ui.ring_trial import RingTrial
from santral_desktop.ui.single_instance import Reply

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.ui.settings_doctor import DoctorSettings
    from santral_desktop.webphone.sandbox_trial import SandboxTrial


class DoctorDesk:
    """Owns the diagnosis, and answers whoever waits for its end."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._core = core = desk.core
        self._network = HostNetwork(developer=desk.world.developer)
        self._waiting: list[Reply] = []
        self._page: DoctorSettings | None = None
        self._microphone, self._popup = MicrophoneTrial(), PopupTrial()
        self._ring: RingTrial | None = None
        self._sandbox: SandboxTrial | None = None
        self._events = ProbeEvents(core.bus, core.trials, self._wants_events, self._provider)
        self.diagnose = Diagnose(core.bus, core.machine.tasks, self._probes)
        core.bus.subscribe(DiagnosisChanged, self._on_changed)

    def reply_when_over(self, reply: Reply) -> None:
        """Look, and reply with everything that was found."""
        self._waiting.append(reply)
        self.diagnose.start(asks=False)

    def wire(self, page: "DoctorSettings") -> None:
        """Serve the page of the settings."""
        self._page = page
        page.look_wanted.connect(lambda: self.diagnose.start(asks=True))
        page.stop_wanted.connect(self.diagnose.cancel)
        page.answered.connect(lambda topic, noticed: self.diagnose.answer(topic, noticed=noticed))
        page.show_diagnosis(self.diagnose.now)
        self.bundles = BundleDesk(self._desk, page)

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
            *self._senses(),
            probe_phone(phone, status),
            self._sandbox_probe(),
            self._events.probe(),
            *probes_of_machine(tasks, core.machine.vault, desk.places.data),
        )

    def _senses(self) -> tuple[Probe, ...]:
        """Return the looks that sound and show; nobody who talks is disturbed."""
        choices, alerts = self._core.choices.now, self._desk.alerts
        probes = [self._microphone.probe(), self._popup.probe()]
        if alerts is not None:
            self._ring = self._ring or RingTrial(alerts.ringer)
            probes.append(self._ring.probe())
        if self._core.calls_here():
            return tuple(_not_now(probe) for probe in probes)
        self._microphone.chosen = choices.microphone
        return tuple(probes if choices.popups else map(_without_popups, probes))

    def _sandbox_probe(self) -> Probe:
        """Return the look at the engine; one that would end the program is not started."""
        if self._desk.phone is None or not engine_starts(os.environ):
            return _told(Finding(Subject(Topic.SANDBOX), State.OFF, Why.NOT_OPEN))
        from santral_desktop.webphone.sandbox_trial import SandboxTrial

        self._sandbox = self._sandbox or SandboxTrial()
        return self._sandbox.probe()

    def _wants_events(self) -> bool:
        return self._core.choices.now.listener or bool(self._core.events.address)

    def _provider(self) -> Provider:
        account = self._core.choices.now.account
        return account.provider if account else Provider.BULUTSANTRALIM

    def _on_changed(self, told: DiagnosisChanged) -> None:
        if self._page is not None:
            self._page.show_diagnosis(told)
        if told.over:
            waiting, self._waiting = self._waiting, []
            for reply in waiting:
                reply(report(told, running=True))


def _told(*findings: Finding) -> Probe:
    """Return a probe that knows already."""

    def begin(tell: Tell) -> None:
        for finding in findings:
            tell(finding)

    return Probe(tuple(finding.subject for finding in findings), begin)


def _not_now(probe: Probe) -> Probe:
    return _told(*(Finding(one, State.UNKNOWN, Why.IN_A_CALL) for one in probe.subjects))


def _without_popups(probe: Probe) -> Probe:
    """Return the probe, or that popups are switched off: the telephone on the desk rings."""
    hushed = {Topic.POPUP, Topic.RING}.isdisjoint(one.topic for one in probe.subjects)
    return (
        probe
        if hushed
        else _told(*(Finding(one, State.OFF, Why.SWITCHED_OFF) for one in probe.subjects))
    )
