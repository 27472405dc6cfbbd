"""Links that dial: each asks a person once, and none dials by itself."""

from collections import deque
from collections.abc import Callable
from enum import Enum, auto

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_links import LinkAsked, LinkRefused
from santral_desktop.application.ports.clock import Clock
from santral_desktop.domain.cautions import caution_of
from santral_desktop.domain.errors import InvalidNumber
from santral_desktop.domain.links import Link, read_link

MOST = 5  # questions in that time; a page that makes more of them gets no further
WITHIN = 10.0  # seconds


class Heard(Enum):
    """What became of a link that came in."""

    ASKED = auto()
    REFUSED = auto()
    TOO_MANY = auto()


class OpenLink:
    """Holds the one question that is open; `dial` is told only what a person agreed to."""

    def __init__(self, bus: Bus, clock: Clock, dial: Callable[[str], None]) -> None:
        self._bus = bus
        self._clock = clock
        self._dial = dial
        self._asked: Link | None = None
        self._times: deque[float] = deque(maxlen=MOST)

    def come(self, text: str) -> Heard:
        """Ask about a link; a newer one takes the place of the question that is open."""
        try:
            link = read_link(text)
        except InvalidNumber as error:
            return self._tell(LinkRefused(error), Heard.REFUSED)
        if link == self._asked:
            return Heard.ASKED
        heard = self._tell(LinkAsked(link, caution_of(link.number)), Heard.ASKED)
        if heard is Heard.ASKED:
            self._asked = link
        return heard

    def agree(self, link: Link) -> None:
        """Dial what a person saw and agreed to, once."""
        if link == self._asked:
            self._asked = None
            self._dial(link.number.value)

    def give_up(self) -> None:
        """Take the question back: a person does not want it."""
        self._asked = None

    def _tell(self, message: LinkAsked | LinkRefused, heard: Heard) -> Heard:
        now = self._clock.passed()
        if len(self._times) == MOST and now - self._times[0] < WITHIN:
            return Heard.TOO_MANY
        self._times.append(now)
        self._bus.publish(message)
        return heard
