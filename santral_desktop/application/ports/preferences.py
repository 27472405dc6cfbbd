"""What a person has chosen."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from santral_desktop.domain.accounts import Account, phone_account
from santral_desktop.domain.welcomes import Welcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """All choices; secrets are never among them."""

    accounts: tuple[Account, ...] = ()  # the phone's is the first that has one
    language: str = "tr"  # tr, en
    theme: str = "system"  # system, light, dark
    dial_account: str = ""  # name of the account that outgoing calls are placed with
    shown_as: str = ""  # outside number for outgoing calls; empty: the extension's own
    pick_up_myself: bool = False  # manual_answer
    do_not_disturb: bool = False
    popups: bool = True  # off: desk-phone mode
    private_popups: bool = False  # names and numbers masked
    ring_volume: int = 70  # 0 to 100
    ring_device: str = ""  # description of the output; empty: the system's default
    microphone: str = ""  # likewise
    playback_device: str = ""  # of recordings, likewise
    skip_silence: bool = False  # of recordings
    even_loudness: bool = True  # of recordings: loud ones are turned down
    play_on: bool = False  # the next recording of the list follows
    listener: bool = False
    listener_port: int = 38271
    events_public_address: str = ""  # a tunnel's https address; empty: there is none
    forward_events: bool = False  # to the address that the PBX had before ours
    forward_plainly: bool = False  # though that one is http: agreed to
    crm_template: str = ""  # https address with places such as {number}
    crm_when: str = "never"  # never, ring, answer, by_hand
    welcomes: tuple[Welcome, ...] = ()  # colour and greeting for each number or queue of ours
    history_months: int = 12  # of calls that are read from the PBX; 0: all that it keeps
    keep_calls_months: int = 60  # with their notes and recordings; 0: for good
    keep_notes_months: int = 60
    keep_recordings_months: int = 24  # those that somebody keeps
    may_erase: bool = True  # all about a number, for good
    may_administer: bool = True  # write what the PBX lets people administer; reading is everybody's
    keys_everywhere: bool = False  # those below work in every program
    key_answer: str = "Ctrl+Shift+F8"  # empty: none
    key_hang_up: str = "Ctrl+Shift+F9"
    key_dial: str = "Ctrl+Shift+F10"
    key_show: str = "Ctrl+Shift+F11"
    updates: str = "fetch"  # off, tell, fetch: what is done about newer releases
    update_lot: int = -1  # 0 to 99: when it is this program's turn; -1: not drawn yet
    open_links: bool = False  # tel: and its kin, in this user's system
    start_at_login: bool = False  # hidden
    bring_back: bool = True  # the program, after a crash
    software_rendering: bool = False  # without the graphics card
    webphone_folded: bool = False
    told_about_tray: bool = False
    window: str = ""  # geometry, as the window wrote it

    @property
    def account(self) -> Account | None:
        """The account of the window's phone."""
        return phone_account(self.accounts)

    @property
    def dialling(self) -> Account | None:
        """The account that calls are placed with: the chosen one while it is there."""
        return self.account_of(self.dial_account) or self.account

    def account_of(self, name: str) -> Account | None:
        """Return the account that has a name."""
        return next((one for one in self.accounts if one.name == name), None)

    def extension_at(self, name: str) -> str:
        """Return the agent's extension at an account, empty where there is none."""
        account = self.account_of(name)
        return account.extension if account else ""


class WhyNotPolicy(Enum):
    """What is wrong with something that policy says."""

    UNREADABLE = "unreadable"  # the whole file, or not a set of settings
    UNKNOWN = "unknown"  # no such setting: misspelt, or of a newer program
    NOT_FOR_POLICY = "not_for_policy"  # the program's own memory
    WRONG_TYPE = "wrong_type"
    NOT_ALLOWED = "not_allowed"  # none of the values that there are
    NO_SECRETS = "no_secrets"  # keys and passwords have no place here


@dataclass(frozen=True, slots=True)
class PolicyFault:
    """Something that policy says and that does not hold; `wanted` is what would."""

    name: str
    why: WhyNotPolicy
    wanted: str = ""


class PreferencesStore(Protocol):
    """Reads and writes choices; keys it does not know survive a write."""

    def load(self) -> Preferences:
        """Return the choices; what cannot be read has its default, the old file is kept."""

    def save(self, preferences: Preferences) -> None:
        """Write all choices at once; raises `StorageTrouble`."""

    def fixed(self) -> frozenset[str]:
        """Return the names of choices that policy or the command line has made."""

    def faults(self) -> tuple[PolicyFault, ...]:
        """Return what policy says and what does not hold."""
