"""The looks that need no window: hosts, key store, disk, files."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from santral_desktop.application.diagnose import Probe, in_lane
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.network import Network
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.ports.vault import Vault
from santral_desktop.application.probe_machine import (
    DATA_FOLDER,
    INSTALLATION,
    KEY_STORE,
    look_at_disk,
    look_at_files,
    look_at_key_store,
)
from santral_desktop.application.probe_network import Host, ProbeNetwork
from santral_desktop.composition.self_checks import lost_files
from santral_desktop.system.data_folder import DataFolder


def probes_of_hosts(
    tasks: Tasks, clock: Clock, network: Network, hosts: Sequence[Host], *, phone: bool
) -> Probe:
    """Return the look at hosts, proxy and clock."""
    return ProbeNetwork(tasks, clock, network, hosts, phone=phone).probe()


def probes_of_machine(tasks: Tasks, vault: Vault, data: Path) -> tuple[Probe, ...]:
    """Return the looks at what is on this machine; a key store may be slow."""
    disk = DataFolder(data)
    return (
        in_lane(
            tasks,
            Lane.DOWNLOADS,
            (KEY_STORE,),
            lambda: (look_at_key_store(vault, lambda: secrets.token_urlsafe(24)),),
        ),
        in_lane(tasks, Lane.DOWNLOADS, (DATA_FOLDER,), lambda: (look_at_disk(disk),)),
        in_lane(tasks, Lane.DOWNLOADS, (INSTALLATION,), lambda: (look_at_files(lost_files()),)),
    )
