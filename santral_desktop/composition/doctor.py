"""`santral-desktop doctor`: the running program looks, else this one at what needs no window."""

import json
import sys
from typing import TYPE_CHECKING, Any

from santral_desktop.composition.command_line import World
from santral_desktop.composition.worlds import places_of, speak_here, store_of, tell_running

_KEY_STORE = 7.0  # seconds: somebody may be typing its password, but not for ever

if TYPE_CHECKING:
    from santral_desktop.application.ports.vault import Vault

_PATIENCE = 25_000  # milliseconds: a diagnosis takes twenty seconds at most


def run_doctor(world: World, *, as_json: bool) -> int:
    """Print what was found and return 0, or 1 where something keeps calls from working."""
    speak_here(world)
    told = diagnosis(world)
    if "findings" not in told:
        print(told.get("message", ""), file=sys.stderr)
        return 1
    from santral_desktop.composition.findings import lines

    print(json.dumps(told, ensure_ascii=False, indent=2) if as_json else lines(told))
    return 1 if told.get("broken") else 0


def diagnosis(world: World) -> dict[str, Any]:
    """Return what the running program finds, or what can be found without one."""
    told = tell_running(world, {"verb": "doctor"}, _PATIENCE)
    return _look_here(world) if told is None else told


def _vault(world: World) -> "Vault":
    """Return what keeps this world's secrets."""
    if world.throwaway:
        from santral_desktop.system.session_vault import SessionVault

        return SessionVault()
    from santral_desktop.system.keyring_vault import KeyringVault

    return KeyringVault(patience=_KEY_STORE)


def _look_here(world: World) -> dict[str, Any]:
    """Look without a program: what has to be heard or seen needs one."""
    from PySide6.QtCore import QCoreApplication

    from santral_desktop.application.bus import Bus
    from santral_desktop.application.diagnose import Diagnose
    from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
    from santral_desktop.application.probe_network import hosts_of
    from santral_desktop.composition.findings import report
    from santral_desktop.composition.probes import probes_of_hosts, probes_of_machine
    from santral_desktop.providers.host_network import HostNetwork
    from santral_desktop.system.lanes import Lanes
    from santral_desktop.system.wall_clock import WallClock
    from santral_desktop.ui.qt_tasks import QtTasks

    app, lanes, bus = QCoreApplication.instance() or QCoreApplication([]), Lanes(), Bus()
    places, network, vault = places_of(world), HostNetwork(developer=world.developer), _vault(world)
    tasks = QtTasks(lanes.submit)
    accounts = store_of(places).load().accounts
    hosts = hosts_of(accounts, "", "")
    probes = (
        probes_of_hosts(tasks, WallClock(), network, hosts, phone=False),
        *probes_of_machine(tasks, vault, places.data),
    )
    diagnose = Diagnose(bus, tasks, lambda: probes)
    bus.subscribe(DiagnosisChanged, lambda told: app.quit() if told.over else None)
    tasks.post(lambda: diagnose.start(asks=False))
    app.exec()
    tasks.close()
    network.close()
    lanes.close(0.0)
    places.leave()
    return report(diagnose.now, running=False)
