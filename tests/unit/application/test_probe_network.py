"""Every host that calls need is asked once, and none is sent a key."""

from dataclasses import replace
from datetime import timedelta

import pytest

from santral_desktop.application.ports.network import Network, Reached
from santral_desktop.application.probe_network import Host, ProbeNetwork, hosts_of
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why
from santral_desktop.domain.errors import Path, Unreachable
from tests.builders import ACCOUNT, NINE
from tests.doubles.clock import SteppedClock
from tests.doubles.network import ScriptedNetwork
from tests.doubles.tasks import SteppedTasks

API = Host(Topic.API, "https://api.example")
PAGE = Host(Topic.PAGE, "https://phone.example")
FINE = Reached(seconds=0.25, date=NINE)


def found(
    network: Network, *hosts: Host, phone: bool = False, clock: SteppedClock | None = None
) -> dict[Subject, Finding]:
    tasks, told = SteppedTasks(), dict[Subject, Finding]()
    looking = ProbeNetwork(tasks, clock or SteppedClock(), network, hosts, phone=phone)
    probe = looking.probe()
    probe.begin(lambda finding: told.update({finding.subject: finding}))
    tasks.finish_all()
    assert told.keys() == set(probe.subjects)
    return told


def why(told: dict[Subject, Finding], topic: Topic) -> Why:
    return next(one.why for one in told.values() if one.subject.topic is topic)


def test_all_accounts_the_open_page_and_its_line_have_hosts_each_once() -> None:
    other = replace(
        ACCOUNT, api_url="https://api.other:8443/v2", webphone_url="", oauth_url="https://in.other"
    )

    hosts = hosts_of((ACCOUNT, ACCOUNT, other), "https://phone.example", "https://wss.example:7443")

    assert [(host.topic, host.subject.about) for host in hosts] == [
        (Topic.API, "api.example:443"),
        (Topic.API, "api.other:8443"),
        (Topic.SIGN_IN, "in.other:443"),
        (Topic.PAGE, "phone.example:443"),
        (Topic.LINE, "wss.example:7443"),
    ]


def test_an_address_keeps_only_its_host() -> None:
    account = replace(ACCOUNT, api_url="http://[::1]:80/x?key=K1", webphone_url="https://a:x/")

    assert hosts_of((account,), "ftp://a", "") == (Host(Topic.API, "http://[::1]:80"),)


def test_a_host_that_answers_is_fine_and_says_how_long_it_took() -> None:
    told = found(ScriptedNetwork({API.origin: FINE}), API)

    assert told[API.subject] == Finding(API.subject, State.OK, Why.FINE, measure=0.25)
    assert (why(told, Topic.PROXY), why(told, Topic.CLOCK)) == (Why.DIRECT, Why.FINE)


@pytest.mark.parametrize("path", list(Path))
def test_every_way_not_to_be_reached_has_a_name(path: Path) -> None:
    told = found(ScriptedNetwork({API.origin: Reached(path)}), API)

    assert told[API.subject].state is State.BAD
    assert told[API.subject].why.name == path.name
    assert why(told, Topic.CLOCK) is Why.NOT_TOLD


def test_the_first_clock_that_is_told_counts() -> None:
    clock = SteppedClock()
    clock.jump(timedelta(days=1))
    network = ScriptedNetwork({API.origin: FINE, PAGE.origin: Reached(date=clock.now())})

    told = found(network, API, PAGE, clock=clock)

    assert why(told, Topic.CLOCK) is Why.AHEAD


def test_a_clock_is_believed_from_a_host_that_is_not() -> None:
    network = ScriptedNetwork({API.origin: Reached(Path.UNTRUSTED, date=NINE)})

    assert why(found(network, API), Topic.CLOCK) is Why.FINE


def test_the_proxy_before_the_hosts_is_named_once() -> None:
    network = ScriptedNetwork({API.origin: FINE, PAGE.origin: FINE}, proxy="proxy.firm:3128")

    proxy = found(network, API, PAGE)[Subject(Topic.PROXY)]

    assert (proxy.state, proxy.why, proxy.detail) == (State.OK, Why.FINE, "proxy.firm:3128")


def test_a_proxy_that_lets_nothing_through_is_at_fault() -> None:
    network = ScriptedNetwork({API.origin: Reached(Path.PROXY)}, proxy="proxy.firm:3128")

    proxy = found(network, API)[Subject(Topic.PROXY)]

    assert (proxy.state, proxy.why) == (State.BAD, Why.PROXY)


def test_without_an_account_there_is_nobody_to_ask() -> None:
    network = ScriptedNetwork()

    told = found(network)

    assert network.asked == []
    assert {finding.why for finding in told.values()} == {Why.NO_ACCOUNT}


def test_a_page_that_has_opened_no_line_leaves_it_unknown() -> None:
    told = found(ScriptedNetwork({API.origin: FINE}), API, phone=True)

    assert told[Subject(Topic.LINE)].why is Why.NOT_TOLD


def test_what_is_given_up_is_told_to_nobody() -> None:
    tasks, told = SteppedTasks(), list[Finding]()
    probe = ProbeNetwork(tasks, SteppedClock(), ScriptedNetwork(), (API,), phone=False).probe()
    probe.begin(told.append)

    probe.give_up()
    tasks.finish_all()

    assert told == []


def test_a_network_that_raises_leaves_its_host_unknown() -> None:
    class Raising(ScriptedNetwork):
        def proxy(self, _: str) -> str:
            raise Unreachable(Path.PROXY)

    assert found(Raising(), API)[API.subject].why is Why.GIVEN_UP
