"""Look at what a program can lose on its own machine: files, keys, room."""

from collections.abc import Callable, Sequence

from santral_desktop.application.ports.disk import Disk
from santral_desktop.application.ports.vault import Vault
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why, judge_room
from santral_desktop.domain.errors import StorageTrouble

TRIAL = "doctor-trial"  # the entry that comes and goes
INSTALLATION = Subject(Topic.INSTALLATION)
KEY_STORE = Subject(Topic.KEY_STORE)
DATA_FOLDER = Subject(Topic.DATA_FOLDER)


def look_at_files(lost: Sequence[str]) -> Finding:
    """Say what it means that files of the program are not there."""
    if lost:
        return Finding(INSTALLATION, State.BAD, Why.LOST_FILES, ", ".join(lost), len(lost))
    return Finding(INSTALLATION, State.OK, Why.FINE)


def look_at_key_store(vault: Vault, new_secret: Callable[[], str]) -> Finding:
    """Keep, read and remove an entry that is nobody's; blocks, perhaps on a locked store."""
    secret = new_secret()
    try:
        if not vault.lasting:
            return Finding(KEY_STORE, State.WARN, Why.FOR_A_SESSION)
        vault.keep(TRIAL, secret)
        found = vault.secret(TRIAL)
        vault.forget(TRIAL)
    except StorageTrouble:
        return Finding(KEY_STORE, State.BAD, Why.LOCKED)
    if found != secret:
        return Finding(KEY_STORE, State.BAD, Why.NOT_KEPT)
    return Finding(KEY_STORE, State.OK, Why.FINE)


def look_at_disk(disk: Disk) -> Finding:
    """Say whether journal and recordings have room; blocks."""
    room = disk.room()
    return judge_room(room.free, writable=room.writable)
