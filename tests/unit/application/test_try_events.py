"""A trial goes the whole way in, says how far it came, and leaves no call."""

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages import CallHeard
from santral_desktop.application.messages_about_events import (
    EventKept,
    Stage,
    TrialChanged,
    WhyNoTrial,
)
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.application.try_events import PATIENCE, TryEvents
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.providers.bulutfon import hooks
from santral_desktop.providers.bulutfon import trial as hook_trial
from santral_desktop.providers.bulutsantralim.trial import trial_event
from santral_desktop.providers.bulutsantralim.wire import read_event
from tests.builders import NINE, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import ScriptedReceiver
from tests.doubles.journal import MemoryInbox
from tests.doubles.poster import Posted, ScriptedPoster
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault

TUNNEL = "https://tunnel.example.test"
READERS = {"bulutsantralim": read_event, "bulutfon": hooks.read_event}
WRITERS = {Provider.BULUTSANTRALIM: trial_event, Provider.BULUTFON: hook_trial.trial_event}
AWAY = Unreachable(Path.REFUSED, certain=True)


class Desk:
    """A program, and a way to its receiver that takes a while."""

    def __init__(self, public: str = "", *, listening: bool = True) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.inbox, self.poster = MemoryInbox(), ScriptedPoster()
        self.receiver = ScriptedReceiver(self.inbox)
        self.keys = ListenerKeys(MemoryVault(), lambda: "fresh-secret")
        self.events = ReceiveEvents(
            self.bus,
            self.tasks,
            self.clock,
            self.receiver,
            self.inbox,
            self.keys,
            lambda raw: READERS[raw.provider](raw),
            lambda: public,
        )
        self.ids = iter("abc")
        self.trials = TryEvents(
            self.bus,
            self.tasks,
            self.clock,
            self.poster,
            self.events,
            self.keys,
            lambda call, provider: WRITERS[provider](call, NINE),
            lambda: next(self.ids),
        )
        self.poster.arrives = self.arrives
        self.told = told_of(self.bus, TrialChanged)
        if listening:
            self.events.start(38271)
            self.tasks.finish_all()

    def arrives(self, posted: Posted) -> int:
        self.clock.pass_time(0.012)
        status = self.receiver.post(posted.event)
        self.clock.pass_time(0.001)
        return status

    def run(self) -> TrialChanged:
        self.trials.start()
        self.tasks.finish_all()
        last: TrialChanged = self.told[-1]
        return last


def test_a_trial_that_comes_through_tells_each_stage_with_its_time() -> None:
    last = Desk().run()

    stages = [(stage, round(seconds, 3)) for stage, seconds in last.reached]
    assert stages == [(Stage.STORED, 0.012), (Stage.READ, 0.013), (Stage.ANSWERED, 0.013)]
    assert (last.over, last.why_not, last.public) == (True, None, False)


def test_a_trial_goes_through_the_inbox_and_leaves_neither_call_nor_event_to_pass_on() -> None:
    desk = Desk()
    heard = told_of(desk.bus, CallHeard, EventKept)

    desk.run()

    assert (len(desk.inbox.events), desk.inbox.unread(), heard) == (1, (), [])


def test_a_trial_goes_through_the_tunnel_where_there_is_one() -> None:
    desk = Desk(TUNNEL)

    last = desk.run()

    (post,) = desk.poster.posts
    assert (post.address, post.plain) == (TUNNEL + "/events/fresh-secret", False)
    assert last.public


def test_without_a_tunnel_it_stays_on_this_machine() -> None:
    desk = Desk()

    desk.run()

    (post,) = desk.poster.posts
    assert (post.address, post.plain) == (desk.events.address, True)


def test_where_nobody_listens_nothing_is_posted() -> None:
    desk = Desk(listening=False)

    last = desk.run()

    assert (last.why_not, last.over, desk.poster.posts) == (WhyNoTrial.NOBODY_LISTENS, True, [])


def test_a_way_that_does_not_answer_says_why() -> None:
    desk = Desk(TUNNEL)
    desk.poster.arrives = lambda _: None
    desk.poster.answers.append(AWAY)

    last = desk.run()

    assert (last.why_not, last.error, last.over) == (WhyNoTrial.NO_ANSWER, AWAY, True)


@pytest.mark.parametrize("status", [302, 404, 421, 502])
def test_a_refusal_is_told_with_its_status(status: int) -> None:
    desk = Desk(TUNNEL)
    desk.poster.arrives = lambda _: status

    last = desk.run()

    assert (last.why_not, last.status, last.over) == (WhyNoTrial.REFUSED, status, True)


def test_a_yes_of_somebody_else_is_found_out() -> None:
    desk = Desk(TUNNEL)
    desk.poster.arrives = lambda _: 200

    first = desk.run()
    desk.tasks.pass_time(PATIENCE)

    assert [stage for stage, _ in first.reached] == [Stage.ANSWERED]
    assert not first.over
    assert (desk.told[-1].why_not, desk.told[-1].over) == (WhyNoTrial.SOMEBODY_ELSE, True)


def test_an_answer_that_comes_in_time_is_not_doubted_later() -> None:
    desk = Desk()

    last = desk.run()
    desk.tasks.pass_time(PATIENCE)

    assert desk.told[-1] == last


def test_a_tunnel_that_delivers_twice_changes_nothing() -> None:
    desk = Desk(TUNNEL)
    desk.poster.arrives = lambda posted: desk.arrives(posted) and desk.receiver.post(posted.event)

    last = desk.run()

    assert len(last.reached) == 3


def test_an_older_trial_is_forgotten_when_a_new_one_begins() -> None:
    desk = Desk()
    desk.poster.answers.append(AWAY)
    desk.poster.arrives = lambda posted: (
        None if len(desk.poster.posts) == 1 else desk.arrives(posted)
    )

    desk.trials.start()
    last = desk.run()

    assert (last.over, last.why_not, len(last.reached)) == (True, None, 3)
    assert AWAY not in [told.error for told in desk.told]


def test_a_web_hooks_trial_goes_its_own_way_with_its_login() -> None:
    desk = Desk(TUNNEL)
    login = desk.keys.renew_login()

    desk.trials.start(Provider.BULUTFON)
    desk.tasks.finish_all()

    last, [posted] = desk.told[-1], desk.poster.posts
    assert (last.provider, last.why_not, last.over) == (Provider.BULUTFON, None, True)
    assert {stage for stage, _ in last.reached} == set(Stage)
    assert posted.address == (
        f"https://{login.name}:{login.password}@tunnel.example.test/events/fresh-secret/bulutfon"
    )


def test_a_web_hooks_trial_without_a_login_shows_none() -> None:
    desk = Desk()

    desk.trials.start(Provider.BULUTFON)
    desk.tasks.finish_all()

    assert desk.told[-1].why_not is None
    assert desk.poster.posts[0].address == "http://127.0.0.1:38271/events/fresh-secret/bulutfon"
