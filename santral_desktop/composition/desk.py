"""The running program: core, window, phone and tray; how it starts and how it ends."""

import logging
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer

from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.composition.after_phone import OncePhoneIsThere
from santral_desktop.composition.command_line import Back, World
from santral_desktop.composition.core import Core
from santral_desktop.composition.errands import Errands
from santral_desktop.composition.front import ENDINGS, Front
from santral_desktop.composition.machine import RealMachine
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_accounts import AccountsDesk
from santral_desktop.composition.wire_calls import CallsDesk
from santral_desktop.composition.wire_contacts import PeopleDesk
from santral_desktop.composition.wire_dialling import wire_card, wire_dialling, wire_handling
from santral_desktop.composition.wire_export import ExportDesk
from santral_desktop.composition.wire_lights import Lights
from santral_desktop.composition.wire_links import LinkDesk
from santral_desktop.composition.wire_listening import ListeningDesk
from santral_desktop.composition.wire_sign_in import SignInDesk
from santral_desktop.providers.redaction import Redactor
from santral_desktop.system.lanes import Lanes
from santral_desktop.system.logs import log_mistakes
from santral_desktop.system.paths import Places, button_files
from santral_desktop.ui.last_resort import tell_of_a_mistake
from santral_desktop.ui.program import Signals
from santral_desktop.ui.qt_tasks import QtTasks
from santral_desktop.ui.status_line import Light

if TYPE_CHECKING:
    from santral_desktop.composition.alerts import Alerts
    from santral_desktop.composition.furniture import Furniture
    from santral_desktop.composition.guard import Guard
    from santral_desktop.composition.keys_everywhere import KeysDesk
    from santral_desktop.composition.phone import Phone
    from santral_desktop.composition.wire_doctor import DoctorDesk
    from santral_desktop.composition.wire_settings import SettingsDesk

_log = logging.getLogger(__name__)
PATIENCE = 3.0  # seconds for work that is under way when the program ends
UNSEEN = 1000  # milliseconds: a window that is covered by then is not waited for
LONGEST_END = 5000  # milliseconds: whatever goes wrong on the way, the end comes


class _Closes(Protocol):
    def close(self) -> None: ...


class Desk:
    """Everything that lives as long as the program."""

    def __init__(self, world: World, places: Places, redactor: Redactor, front: Front) -> None:
        self.world, self.places, self.app = world, places, front.app
        self._front = front
        self.stuck = False  # work is under way that nobody can end
        self._leaving = self._finished = False
        self._lanes = Lanes()
        self._tasks = QtTasks(self._lanes.submit)
        self.machine = RealMachine(world, places, self._tasks, redactor)
        self.core = core = Core(self.machine.parts)
        self._signals = Signals(self.app)
        self.panes = panes = Panes(world, front.window)
        panes.phone.fold(core.choices.now.webphone_folded, tell=False)
        self.calls = CallsDesk(core, panes)
        self.exports = ExportDesk(core, panes)
        self.listening = ListeningDesk(core, panes)
        self.lights = Lights(core, panes)
        wire_dialling(core, panes)
        self.people = PeopleDesk(core, panes)
        wire_card(core, panes)
        self.accounts = AccountsDesk(core, panes)
        self.sign_in = SignInDesk(core, panes)
        self.dial_links = LinkDesk(core, panes)
        self.errands = Errands(
            core,
            show=panes.window.come_up,
            ask_to_dial=self.ask_to_dial,
            open_link=self.dial_links.open.come,
            leave=self.leave,
        )
        self._instance = front.instance
        self._instance.answer_with(self.errands.answer)
        self.phone: Phone | None = None
        self.alerts: Alerts | None = None
        self.keys: KeysDesk | None = None
        self.settings: SettingsDesk | None = None
        self._furniture: Furniture | None = None
        self._doctor: DoctorDesk | None = None
        self._mistakes = 0
        self._then: Callable[[Desk], None] | None = None
        self._back: Back | None = None
        self._hidden = False
        self.guard: Guard | None = None
        log_mistakes(lambda: self._tasks.post(self._on_mistake))

    def start(
        self,
        *,
        hidden: bool,
        begin: "Callable[[Desk], None] | None" = None,
        link: str = "",
        back: Back | None = None,
    ) -> None:
        """Show the window first; what is slow comes after its next paint, `begin` after that."""
        self._then, self._back, self._hidden = begin, back, hidden
        if link:
            QTimer.singleShot(0, lambda: self.dial_links.come(link))
        self._front.hear_links(self.dial_links.come)
        for number in ENDINGS:
            # by the event loop, which may not run yet: what is told to end before it, is not
            signal.signal(number, lambda *_: QTimer.singleShot(0, self.leave))
        if self._front.told_to_end:
            QTimer.singleShot(0, self.leave)
        self.panes.window.left.connect(self._on_left)
        if hidden:
            QTimer.singleShot(0, self._begin)
        else:
            self.panes.window.painted.connect(self._begin)
            QTimer.singleShot(UNSEEN, self._begin)
            self.panes.window.show()

    def run(self) -> int:
        """Run until the end and return the exit code."""
        return self.app.exec()

    def ask_to_dial(self, number: str) -> None:
        """Put a number before the person, whose Enter dials it."""
        self.panes.window.come_up()
        self.panes.dial.enter_number(number)

    def doctor(self) -> "DoctorDesk":
        """Return who looks at the surroundings; made when somebody first asks."""
        if self._doctor is None:
            from santral_desktop.composition.wire_doctor import DoctorDesk

            self._doctor = DoctorDesk(self)
        return self._doctor

    def furniture(self) -> "Furniture | None":
        """Return what is made late, made when first asked for; None once the end has begun."""
        if self._furniture is None and not self._leaving:
            from santral_desktop.composition.furniture import Furniture

            self._furniture = Furniture(self)
        return self._furniture

    def leave(self) -> None:
        """End in order: nothing new begins, the page goes before its profile, files last."""
        if self._leaving:
            return
        self._leaving = True
        QTimer.singleShot(LONGEST_END, self._finish)
        self._remember_window()
        core = self.core
        core.events.stop()
        core.forward.stop()
        core.catch_up.stop()
        core.phone_book.stop()
        core.notes.flush()
        core.recordings.give_up()
        self.machine.let_go()
        self.panes.calls.close_player()
        desks: tuple[_Closes | None, ...] = (
            self.sign_in,
            self._furniture,
            self._doctor,
            self.alerts,
            self.keys,
        )
        for desk in filter(None, desks):
            desk.close()
        self.panes.window.hide()
        if self.phone is None:
            self._finish()
        else:
            self.phone.close(self._finish)

    def _begin(self) -> None:
        if self._leaving or self.phone is not None:
            return
        from santral_desktop.composition.phone import Phone

        core, panes = self.core, self.panes
        core.sign_in.start()  # its lane loads and asks while this thread goes on
        self.phone = Phone(core, panes.phone, button_files(self.places))
        from santral_desktop.composition.alerts import Alerts
        from santral_desktop.composition.guard import Guard
        from santral_desktop.composition.keys_everywhere import KeysDesk, system_keys
        from santral_desktop.composition.links import Links
        from santral_desktop.composition.upkeep import Upkeep
        from santral_desktop.composition.wire_settings import SettingsDesk

        self.guard = Guard(self)
        if self._back is not None:
            self.guard.tell(self._back.way, cut=self._back.cut)
        self._tell_of_policy()
        self.alerts = Alerts(self)
        if self._hidden and not self.alerts.tray.available:
            panes.window.showMinimized()  # where nothing else would lead to it
        self.settings = SettingsDesk(self)
        self.links = Links(self)
        self.upkeep = Upkeep(core, in_use=_is_in_use(self.app.applicationState()))
        self.app.applicationStateChanged.connect(
            lambda state: self.upkeep.show_use(in_use=_is_in_use(state))
        )
        at_hand = HandleAtHand(self.phone.handle, core.ringing_here, core.calls_here)
        wire_handling(core, panes, self.phone.handle, at_hand)
        self.errands.act_with(at_hand, self.alerts.do_not_disturb)
        self.errands.diagnose_with(lambda reply: self.doctor().reply_when_over(reply))
        self.keys = KeysDesk(
            system_keys(self._tasks, os.environ),
            lambda: core.choices.now,
            at_hand,
            show=panes.window.come_up,
            ask_to_dial=self.ask_to_dial,
        )
        panes.lights.acted.connect(self._on_light)
        OncePhoneIsThere(core, self.furniture)
        core.browse.refresh()
        self._tasks.run(Lane.DOWNLOADS, self.machine.audio.tidy)
        core.forward.start()
        if core.choices.now.listener:
            core.events.start(core.choices.now.listener_port)
        if self._then is not None:
            self._then(self)

    def _tell_of_policy(self) -> None:
        """Say what does not hold of what the administrator wrote: silence helps nobody."""
        if faults := self.core.choices.faults():
            from santral_desktop.ui.policy_notice import tell_of_faults

            for fault in faults:
                _log.warning("policy: %s: %s %s", fault.name, fault.why.value, fault.wanted)
            tell_of_faults(self.panes.window, faults)

    def _on_left(self) -> None:
        """Closing the window keeps the phone alive: in the tray, or minimised without one."""
        if self.core.choices.now.account is None or self.alerts is None:
            self.leave()
        elif self.alerts.tray.available:
            self.panes.window.hide()
            self.alerts.say_where_it_went()
        else:
            self.panes.window.showMinimized()

    def _on_light(self, light: str) -> None:
        if light == Light.PHONE.value and self.phone is not None:
            self.phone.start()
        if light == Light.MICROPHONE.value and self.settings is not None:
            self.settings.open_doctor()
        if light == Light.API.value and (account := self.lights.troubled) is not None:
            self.sign_in.ask_for(account)

    def _remember_window(self) -> None:
        window, choices = self.panes.window, self.core.choices
        choices.change(replace(choices.now, window=window.place()))

    def _finish(self) -> None:
        if self._finished:
            return
        self._finished = True
        self._instance.close()
        self._tasks.close()
        self.stuck = not self._lanes.close(PATIENCE)
        if not self.stuck:
            self.machine.close_files()
        if self.guard is not None:
            self.guard.leave()
        self._signals.close()
        self.panes.window.leave()
        self.app.exit(0)

    def _on_mistake(self) -> None:
        self._mistakes += 1
        if self._mistakes == 1 and not self._leaving:
            tell_of_a_mistake(self.panes.window, str(self.places.logs))


def _is_in_use(state: Qt.ApplicationState) -> bool:
    return state is Qt.ApplicationState.ApplicationActive
