"""Look at the hosts and ports that calls need, the proxy before them, and the clock beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from santral_desktop.application.diagnose import Probe, Tell
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.network import Network, Reached
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why, judge_clock
from santral_desktop.domain.errors import Path

_PROXY, _CLOCK = Subject(Topic.PROXY), Subject(Topic.CLOCK)
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Host:
    """Where something is; `origin` is scheme, host and port, without the secret behind them."""

    topic: Topic
    origin: str

    @property
    def subject(self) -> Subject:
        """The line of this host."""
        parts = urlsplit(self.origin)
        return Subject(self.topic, f"{parts.hostname}:{parts.port or _PORTS[parts.scheme]}")


@dataclass(frozen=True, slots=True)
class _Asked:
    reached: Reached
    ahead: float | None  # seconds, of our clock
    proxy: str


def hosts_of(accounts: Sequence[Account], page: str, line: str) -> tuple[Host, ...]:
    """Return the hosts of all accounts, of the open page, and of its line, each once.

    `page` and `line` are origins, empty while the page has not told them.
    """
    told = [(Topic.API, account.api_url) for account in accounts]
    told += [(Topic.SIGN_IN, account.oauth_url) for account in accounts]
    told += [(Topic.PAGE, one.webphone_url) for one in accounts if one.has_webphone]
    told += [(Topic.PAGE, page), (Topic.LINE, line)]
    found = ((topic, _origin(address)) for topic, address in told)
    return tuple(dict.fromkeys(Host(topic, origin) for topic, origin in found if origin))


class ProbeNetwork:
    """Asks every host at once, none of them with a key."""

    def __init__(
        self, tasks: Tasks, clock: Clock, network: Network, hosts: Sequence[Host], *, phone: bool
    ) -> None:
        self._tasks = tasks
        self._clock = clock
        self._network = network
        self._hosts = hosts
        self._phone = phone  # there is a page, which should have a line
        self._tickets: list[Ticket] = []
        self._left = len(hosts)
        self._clock_told = False
        self._through: list[str] = []  # proxies
        self._refused = False  # by one of them

    def probe(self) -> Probe:
        """Return what the diagnosis runs."""
        known = tuple(host.subject for host in self._hosts)
        return Probe((*known, *self._unknown(), _PROXY, _CLOCK), self._begin, self._give_up)

    def _unknown(self) -> tuple[Subject, ...]:
        topics = {host.topic for host in self._hosts}
        wanted = (Topic.API, Topic.LINE) if self._phone else (Topic.API,)
        return tuple(Subject(topic) for topic in wanted if topic not in topics)

    def _begin(self, tell: Tell) -> None:
        for subject in self._unknown():
            if subject.topic is Topic.API:
                tell(Finding(subject, State.OFF, Why.NO_ACCOUNT))
            else:
                tell(Finding(subject, State.UNKNOWN, Why.NOT_TOLD))
        for host in self._hosts:
            self._ask(host, tell)
        if not self._hosts:
            tell(Finding(_PROXY, State.OFF, Why.NO_ACCOUNT))
            tell(Finding(_CLOCK, State.UNKNOWN, Why.NO_ACCOUNT))

    def _ask(self, host: Host, tell: Tell) -> None:
        def ask() -> _Asked:
            reached = self._network.reach(host.origin)
            date, now = reached.date, self._clock.now()
            ahead = (now - date).total_seconds() if date else None
            return _Asked(reached, ahead, self._network.proxy(host.origin))

        def then(outcome: Outcome[_Asked]) -> None:
            if isinstance(outcome, Done):
                self._tell_host(host, outcome.value, tell)
            else:  # a network tells what goes wrong as a value
                tell(Finding(host.subject, State.UNKNOWN, Why.GIVEN_UP))
            self._left -= 1
            if not self._left:
                self._tell_rest(tell)

        self._tickets.append(self._tasks.run(Lane.NETWORK, ask, then))

    def _tell_host(self, host: Host, asked: _Asked, tell: Tell) -> None:
        why_not = asked.reached.why_not
        self._through += [asked.proxy] if asked.proxy else []
        self._refused = self._refused or why_not is Path.PROXY
        if asked.ahead is not None and not self._clock_told:
            self._clock_told = True
            tell(judge_clock(asked.ahead))
        if why_not is None:
            seconds = asked.reached.seconds
            tell(Finding(host.subject, State.OK, Why.FINE, measure=seconds))
        else:
            tell(Finding(host.subject, State.BAD, Why(why_not.name.lower())))

    def _tell_rest(self, tell: Tell) -> None:
        if not self._clock_told:
            tell(Finding(_CLOCK, State.UNKNOWN, Why.NOT_TOLD))
        through = ", ".join(dict.fromkeys(self._through))
        if self._refused:
            tell(Finding(_PROXY, State.BAD, Why.PROXY, through))
        else:
            tell(Finding(_PROXY, State.OK, Why.FINE if through else Why.DIRECT, through))

    def _give_up(self) -> None:
        for ticket in self._tickets:
            ticket.drop()


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{port}" if host and parts.scheme in _PORTS else ""
