"""What a look at the program's surroundings found: a state, a reason, never a person or secret."""

from dataclasses import dataclass, replace
from enum import Enum

LOUD_ENOUGH = -60.0  # dB of full scale: a quiet room is above it with any microphone that works
QUIET = -45.0  # dB: a voice that stays below it is hardly heard
CLOCK_MATTERS = 60.0  # seconds
CLOCK_BREAKS = 600.0  # seconds: certificates may count as expired or not valid yet
ROOM_NEEDED = 50 * 1024 * 1024  # bytes
ROOM_WISHED = 500 * 1024 * 1024


class Topic(Enum):
    """What is looked at; the value is its name for machines, the order that of the page."""

    INSTALLATION = "installation"
    MICROPHONE = "microphone"
    RING = "ring"
    POPUP = "popup"
    API = "api"
    SIGN_IN = "sign_in"
    PAGE = "webphone_page"
    LINE = "webphone_line"  # by which the page hears of calls
    WEBPHONE = "webphone"
    PROXY = "proxy"
    CLOCK = "clock"
    EVENTS = "events"
    KEY_STORE = "key_store"
    DATA_FOLDER = "data_folder"
    SANDBOX = "sandbox"


class State(Enum):
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    UNKNOWN = "unknown"  # it could not be told
    OFF = "off"  # there is nothing to look at, which is no fault
    WAITING = "waiting"


class Why(Enum):
    """What a state means; its sentence and its remedy are made in the window."""

    LOOKING = "looking"
    FINE = "fine"
    TOO_SLOW = "too_slow"
    GIVEN_UP = "given_up"
    IN_A_CALL = "in_a_call"
    NO_ACCOUNT = "no_account"
    NO_PHONE = "no_phone"  # the account has no web phone
    # microphone, ring, popup
    NO_DEVICE = "no_device"
    OTHER_DEVICE = "other_device"  # the chosen one is not there: the system's own was taken
    DENIED = "denied"
    BUSY = "busy"
    SILENT = "silent"
    FAINT = "faint"
    ASKED = "asked"  # a person has to say whether it was heard or seen
    NOBODY_SAID = "nobody_said"
    NOT_NOTICED = "not_noticed"
    NOT_PAINTED = "not_painted"
    MUTED = "muted"
    SWITCHED_OFF = "switched_off"
    # network
    NO_NAME = "no_name"
    REFUSED = "refused"
    TIMED_OUT = "timed_out"
    CUT = "cut"
    UNTRUSTED = "untrusted"
    PROXY = "proxy"
    SIGN_IN_TO_NETWORK = "sign_in_to_network"
    BROKEN = "broken"
    NO_WORD = "no_word"  # this system's engine says nothing of it
    NOT_TOLD = "not_told"  # the page has opened no line yet
    DIRECT = "direct"
    # clock
    AHEAD = "ahead"
    BEHIND = "behind"
    # web phone
    NOT_REGISTERED = "not_registered"
    NOT_OPEN = "not_open"
    CRASHED = "crashed"
    # events
    RECEIVER_OFF = "receiver_off"
    NOT_PASSED = "not_passed"
    # this machine
    FOR_A_SESSION = "for_a_session"
    LOCKED = "locked"
    NOT_KEPT = "not_kept"
    NOT_WRITABLE = "not_writable"
    FULL = "full"
    NEARLY_FULL = "nearly_full"
    SHUT_POORLY = "shut_poorly"
    LOST_FILES = "lost_files"


@dataclass(frozen=True, slots=True)
class Subject:
    """One line of a diagnosis: what is looked at, and where."""

    topic: Topic
    about: str = ""  # host and port


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found; `detail` is for the person at the screen alone, it may name devices."""

    subject: Subject
    state: State
    why: Why
    detail: str = ""
    measure: float | None = None  # dB, seconds, bytes, pieces: what the topic counts in

    @property
    def asks(self) -> bool:
        """Say whether a person's answer is waited for."""
        return self.why is Why.ASKED


def begun(subject: Subject) -> Finding:
    """Return the line of what is being looked at."""
    return Finding(subject, State.WAITING, Why.LOOKING)


def unfinished(subject: Subject, why: Why) -> Finding:
    """Return the line of what found nothing in time; too slow to look is too slow for a call."""
    slow = why is Why.TOO_SLOW and subject.topic is not Topic.SANDBOX
    return Finding(subject, State.BAD if slow else State.UNKNOWN, why)


def judge_level(peak: float, detail: str = "") -> Finding:
    """Say what a microphone's loudest moment means, in dB of full scale."""
    subject = Subject(Topic.MICROPHONE)
    if peak < LOUD_ENOUGH:
        return Finding(subject, State.BAD, Why.SILENT, detail, peak)
    if peak < QUIET:
        return Finding(subject, State.WARN, Why.FAINT, detail, peak)
    return Finding(subject, State.OK, Why.FINE, detail, peak)


def judge_clock(ahead: float) -> Finding:
    """Say what it means that the clock is so many seconds ahead of a server's."""
    subject, off = Subject(Topic.CLOCK), abs(ahead)
    if off < CLOCK_MATTERS:
        return Finding(subject, State.OK, Why.FINE, measure=ahead)
    state = State.WARN if off < CLOCK_BREAKS else State.BAD
    return Finding(subject, state, Why.AHEAD if ahead > 0 else Why.BEHIND, measure=ahead)


def judge_room(free: int | None, *, writable: bool) -> Finding:
    """Say what is left for journal and recordings, in bytes; None where nobody can tell."""
    subject = Subject(Topic.DATA_FOLDER)
    if free is not None and free < ROOM_NEEDED:
        return Finding(subject, State.BAD, Why.FULL, measure=free)
    if not writable:
        return Finding(subject, State.BAD, Why.NOT_WRITABLE, measure=free)
    if free is not None and free < ROOM_WISHED:
        return Finding(subject, State.WARN, Why.NEARLY_FULL, measure=free)
    return Finding(subject, State.OK, Why.FINE, measure=free)


def judge_sandbox(words: str, *, adequate: bool) -> Finding:
    """Say what the engine's own judgement of its sandbox means."""
    state, why = (State.OK, Why.FINE) if adequate else (State.WARN, Why.SHUT_POORLY)
    return Finding(Subject(Topic.SANDBOX), state, why, words)


def unattended(finding: Finding) -> Finding:
    """Return what a finding means where nobody was asked: to answer, or to say something."""
    match finding.why:
        case Why.ASKED:
            return replace(finding, state=State.UNKNOWN, why=Why.NOBODY_SAID)
        case Why.SILENT:
            return replace(finding, state=State.WARN)
        case _:
            return finding


def broken(findings: tuple[Finding, ...]) -> bool:
    """Say whether something keeps calls from being heard, announced or placed."""
    return any(finding.state is State.BAD for finding in findings)
