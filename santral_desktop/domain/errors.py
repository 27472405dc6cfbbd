"""What can go wrong in the world, in our words; our own mistakes are not in this tree."""

from enum import Enum, auto


class Trouble(Exception):  # noqa: N818  (a family, not one error)
    """Something outside went wrong; its sentence for people is made in the window."""


class Path(Enum):
    """Why the service could not be reached."""

    NO_NAME = auto()  # the host's name is not known: most often no network
    REFUSED = auto()
    TIMED_OUT = auto()
    CUT = auto()  # the line ended before a whole answer
    UNTRUSTED = auto()  # the certificate does not hold
    PROXY = auto()
    SIGN_IN_TO_NETWORK = auto()  # a captive portal answered instead
    BROKEN = auto()  # the service answered 5xx


class Unreachable(Trouble):
    """No usable answer came; a state-changing request may still have taken effect.

    `certain` says that the request never left: then nothing can have happened.
    """

    def __init__(self, why: Path, *, certain: bool = False) -> None:
        super().__init__(why.name)
        self.why = why
        self.certain = certain


class NotSignedIn(Trouble):
    """The service does not accept the key."""


class WhyNoCode(Enum):
    """Why a pasted sign-in code does not let anyone in."""

    MALFORMED = auto()  # what was pasted holds no code
    OTHER_SIGN_IN = auto()  # it belongs to another link than the one that was opened
    DENIED = auto()  # the person said no on the provider's page
    WRONG = auto()  # the service does not know it, or not any more
    SPENT = auto()  # used before, or too old: a fresh link is needed
    UNKNOWN_APPLICATION = auto()  # the service does not know the application or its secret


class CodeRefused(Trouble):
    """A sign-in code cannot be used."""

    def __init__(self, why: WhyNoCode) -> None:
        super().__init__(why.name)
        self.why = why


class TooManyRequests(Trouble):
    """The service asks to wait; `retry_after` is in seconds."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"{retry_after:.0f} s")
        self.retry_after = retry_after


class Rejected(Trouble):
    """The service refused in its own words, already redacted and made inert."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.words = words


class NoSuchExtension(Rejected):
    """The PBX has no such extension."""


class NoWebphoneForExtension(Rejected):
    """No personnel account is linked to the extension, so it has no web phone."""


class NoSuchCall(Rejected):
    """The call is over or was never known."""


class NoSuchRecord(Rejected):
    """The PBX has no such row of what it lets people administer."""


class NotOffered(Rejected):
    """The service does not offer this to this account."""


class Incomprehensible(Trouble):
    """The service answered something that cannot be read; `excerpt` is redacted and short."""

    def __init__(self, excerpt: str = "") -> None:
        super().__init__(excerpt)
        self.excerpt = excerpt


class WhyNoRecording(Enum):
    """Why a recording cannot be played."""

    NONE_MADE = auto()
    DELETED = auto()
    EXPIRED = auto()
    NOT_AUDIO = auto()
    INCOMPLETE = auto()
    TOO_LARGE = auto()
    UNSAFE_ADDRESS = auto()
    CANCELLED = auto()


class RecordingUnavailable(Trouble):
    """The recording cannot be had."""

    def __init__(self, why: WhyNoRecording) -> None:
        super().__init__(why.name)
        self.why = why


class WhyNoUpdate(Enum):
    """Why an update is not taken."""

    NOT_THERE = auto()
    OTHER_BYTES = auto()  # not those that were announced: too many, too few, changed
    OTHER_PUBLISHER = auto()  # signed by nobody, or by somebody else
    CANCELLED = auto()


class UpdateRefused(Trouble):
    """What was fetched is not installed."""

    def __init__(self, why: WhyNoUpdate) -> None:
        super().__init__(why.name)
        self.why = why


class Storage(Enum):
    """Which store is in trouble."""

    JOURNAL = auto()
    AUDIO = auto()
    SETTINGS = auto()
    KEYRING = auto()
    EXPORT = auto()
    UNDO = auto()  # what a run from a table was, and how to take it back
    UPDATE = auto()


class StorageTrouble(Trouble):
    """A file or the key store of this machine cannot be used."""

    def __init__(self, which: Storage, detail: str = "") -> None:
        super().__init__(f"{which.name} {detail}".strip())
        self.which = which
        self.detail = detail


class WhyNoContacts(Enum):
    """Why nothing was taken from a file of contacts."""

    UNREADABLE = auto()
    TOO_LARGE = auto()
    NONE_FOUND = auto()


class NoContacts(Trouble):
    """A file has no contacts to take."""

    def __init__(self, why: WhyNoContacts) -> None:
        super().__init__(why.name)
        self.why = why


class WhyNoTable(Enum):
    """Why a file is no table of rows to be written."""

    UNREADABLE = auto()
    TOO_LARGE = auto()
    NOTHING_IN_IT = auto()  # no heading of ours, or no row below it


class NoTable(Trouble):
    """A file has nothing that could be written."""

    def __init__(self, why: WhyNoTable) -> None:
        super().__init__(why.name)
        self.why = why


class WhyNotUsable(Enum):
    """Why a file that a person chose is not sent."""

    UNREADABLE = auto()
    TOO_LARGE = auto()
    OTHER_KIND = auto()  # none that the PBX takes


class UnusableFile(Trouble):
    """A file cannot be sent."""

    def __init__(self, why: WhyNotUsable) -> None:
        super().__init__(why.name)
        self.why = why


class WhyNotANumber(Enum):
    """Why a text cannot be dialled."""

    EMPTY = auto()
    LETTERS = auto()
    FEATURE_CODE = auto()  # star and hash codes change settings at the PBX
    TOO_SHORT = auto()
    TOO_LONG = auto()
    NOT_A_NUMBER = auto()
    ELSEWHERE = auto()  # good only within another country


class InvalidNumber(Trouble):
    """The text is not a telephone number that may be dialled."""

    def __init__(self, why: WhyNotANumber) -> None:
        super().__init__(why.name)
        self.why = why
