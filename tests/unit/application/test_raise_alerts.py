"""One announcement for each ringing call, withdrawn the moment it rings here no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, CallHeard, CallMissed, WokeUp
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.raise_alerts import LONGEST_RING, SETTLED, RingAlerts
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source, WhyGone
from santral_desktop.domain.events import CallEvent, CallListed, CallMarked
from tests.builders import (
    ACCOUNT,
    COLLEAGUE,
    INBOUND,
    ME,
    NINE,
    ONE,
    a_missed_call,
    answered,
    ended,
    leg_ended,
    rang,
    told_of,
)
from tests.doubles.clock import SteppedClock
from tests.doubles.notifier import KeptNotifier
from tests.doubles.tasks import SteppedTasks


class Desk:
    """An agent's desk: what is heard, and what the agent is told."""

    def __init__(self, **choices: object) -> None:
        self.bus, self.clock, self.tasks = Bus(), SteppedClock(), SteppedTasks()
        self.notifier = KeptNotifier()
        self.choices = replace(Preferences(accounts=(ACCOUNT,)), **choices)
        CallTracker(self.bus)
        self.alerts = RingAlerts(
            self.bus, self.notifier, self.clock, self.tasks, lambda: self.choices
        )

        self.missed_calls = told_of(self.bus, CallMissed)

    def hear(self, *events: CallEvent) -> None:
        for event in events:
            self.bus.publish(CallHeard(event, self.clock.now()))

    def choose(self, **choices: object) -> None:
        self.choices = replace(self.choices, **choices)

    def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)
        self.tasks.pass_time(seconds)

    @property
    def missed(self) -> int:
        return len(self.missed_calls)

    @property
    def reasons(self) -> list[WhyGone]:
        return [withdrawal.why for withdrawal in self.notifier.withdrawn]


def ringing(**parts: object) -> Call:
    return a_missed_call(state=CallState.RINGING, ended_at=None, ringing=frozenset({ME}), **parts)


def test_a_ringing_call_is_announced_with_who_calls() -> None:
    desk = Desk()

    desk.hear(rang())

    assert desk.notifier.shown[ONE].name == "Ayşe Yılmaz"


def test_who_lost_the_race_is_not_named_as_who_answered() -> None:
    desk = Desk()

    desk.hear(rang(), ended(cause="LOSE_RACE", extension=ME, answered_at=None))

    [withdrawal] = desk.notifier.withdrawn
    assert (withdrawal.why, withdrawal.answered_by) == (WhyGone.ANSWERED_ELSEWHERE, "")


def test_a_doubled_event_announces_nothing_again() -> None:
    desk = Desk()

    desk.hear(rang(), rang())

    assert len(desk.notifier.announced) == 1


def test_an_announcement_is_brought_up_to_date() -> None:
    desk = Desk()

    desk.hear(rang(facts=replace(INBOUND, name="")), rang())

    assert [alert.name for alert in desk.notifier.announced] == ["", "Ayşe Yılmaz"]


def test_without_an_account_nothing_rings_here() -> None:
    desk = Desk(accounts=())

    desk.hear(rang())

    assert desk.notifier.announced == []


def test_a_call_at_a_colleague_is_not_announced() -> None:
    desk = Desk()

    desk.hear(rang(COLLEAGUE))

    assert desk.notifier.announced == []


@pytest.mark.parametrize(
    ("events", "why"),
    [
        ((answered(),), WhyGone.ANSWERED_HERE),
        ((answered(COLLEAGUE),), WhyGone.ANSWERED_ELSEWHERE),
        ((leg_ended(),), WhyGone.ENDED),
        ((ended(cause="CALL_REJECTED"),), WhyGone.REFUSED_HERE),
        ((ended(cause="NO_ANSWER"),), WhyGone.MISSED),
    ],
    ids=["here", "colleague", "leg over", "refused", "missed"],
)
def test_an_announcement_is_withdrawn_with_its_reason(
    events: tuple[CallEvent, ...], why: WhyGone
) -> None:
    desk = Desk()

    desk.hear(rang(), *events)

    assert (desk.reasons, desk.notifier.shown) == ([why], {})


def test_a_call_taken_by_a_colleague_says_by_whom() -> None:
    desk = Desk()

    desk.hear(rang(), answered(COLLEAGUE))

    assert desk.notifier.withdrawn[0].answered_by == COLLEAGUE


def test_a_call_answered_before_its_ringing_is_heard_is_not_announced() -> None:
    desk = Desk()

    desk.hear(answered(), rang())

    assert desk.notifier.announced == []


def test_a_call_that_nobody_took_back_rings_out() -> None:
    desk = Desk()

    desk.hear(rang())
    desk.pass_time(LONGEST_RING)

    assert desk.notifier.shown == {}


def test_a_call_that_rang_out_stays_withdrawn_when_more_is_heard_of_it() -> None:
    desk = Desk()

    desk.hear(rang())
    desk.pass_time(LONGEST_RING)
    desk.hear(rang(COLLEAGUE))

    assert desk.notifier.shown == {}


def test_a_call_that_rang_out_is_missed_when_its_end_is_heard_at_last() -> None:
    desk = Desk()

    desk.hear(rang())
    desk.pass_time(LONGEST_RING)
    desk.hear(CallListed(call=a_missed_call(marked_missed=True)))

    assert desk.missed == 1


def test_a_call_that_comes_back_to_the_extension_is_announced_anew() -> None:
    desk = Desk()

    desk.hear(rang(), leg_ended(), rang())

    assert set(desk.notifier.shown) == {ONE}
    assert len(desk.notifier.announced) == 2


def test_a_call_that_comes_back_rings_its_full_time() -> None:
    desk = Desk()

    desk.hear(rang())
    desk.pass_time(LONGEST_RING - 10)
    desk.hear(leg_ended(), rang())
    desk.pass_time(20)

    assert set(desk.notifier.shown) == {ONE}


def test_a_call_that_rang_out_and_comes_back_is_announced_again() -> None:
    desk = Desk()

    desk.hear(rang())
    desk.pass_time(LONGEST_RING)
    desk.hear(leg_ended(), rang())

    assert set(desk.notifier.shown) == {ONE}


def test_a_call_whose_leg_ended_first_is_missed_all_the_same() -> None:
    desk = Desk()

    desk.hear(rang(), leg_ended(cause="NO_ANSWER"), ended(cause="NO_ANSWER"))

    assert desk.missed == 1


def test_a_call_that_a_colleague_took_later_is_not_missed() -> None:
    desk = Desk()

    desk.hear(rang(), leg_ended(), rang(COLLEAGUE), answered(COLLEAGUE), ended())

    assert desk.missed == 0


def test_a_missed_call_is_counted_once() -> None:
    desk = Desk()

    desk.hear(rang(), ended(), ended(), CallListed(call=a_missed_call()))

    assert desk.missed == 1


def test_a_missed_call_that_rang_only_at_a_colleague_is_not_counted() -> None:
    desk = Desk()

    desk.hear(rang(COLLEAGUE), ended())

    assert desk.missed == 0


@pytest.mark.parametrize("choice", [{"popups": False}, {"do_not_disturb": True}])
def test_who_wants_no_popups_sees_none_but_still_misses_calls(choice: dict[str, bool]) -> None:
    desk = Desk(**choice)

    desk.hear(rang(), ended())

    assert (desk.notifier.announced, desk.notifier.withdrawn) == ([], [])
    assert desk.missed == 1


def test_a_call_first_seen_when_rest_is_over_rings_out_as_well() -> None:
    desk = Desk(do_not_disturb=True)

    desk.hear(rang(facts=replace(INBOUND, name="")))
    desk.choose(do_not_disturb=False)
    desk.hear(rang())
    desk.pass_time(LONGEST_RING)

    assert len(desk.notifier.announced) == 1
    assert desk.notifier.shown == {}


def test_a_call_that_ends_under_another_id_is_withdrawn_by_the_id_it_was_announced_with() -> None:
    desk = Desk()
    page_id = CallId("page-1")

    desk.bus.publish(CallChanged(None, ringing(id=page_id)))
    desk.bus.publish(CallChanged(ringing(id=page_id), a_missed_call()))

    assert [withdrawal.call for withdrawal in desk.notifier.withdrawn] == [page_id]
    assert desk.missed == 1


@pytest.mark.parametrize("age", [timedelta(days=5 * 365), -timedelta(days=68 * 365)])
def test_an_old_or_future_call_is_not_announced(age: timedelta) -> None:
    desk = Desk()

    desk.hear(rang(started_at=NINE - age))

    assert desk.notifier.announced == []


def test_a_caller_who_waited_in_a_menu_or_queue_is_announced() -> None:
    desk = Desk()

    desk.hear(rang(started_at=NINE - timedelta(minutes=20)))

    assert set(desk.notifier.shown) == {ONE}


NIGHT = timedelta(hours=8)
LATER = timedelta(minutes=3)


def test_what_rang_before_a_sleep_rings_no_more_after_it() -> None:
    desk = Desk()
    desk.hear(rang())

    desk.clock.jump(NIGHT)
    desk.bus.publish(WokeUp(NIGHT))

    assert desk.notifier.shown == {}


def test_what_rang_out_before_a_sleep_is_not_taken_back_twice() -> None:
    desk = Desk()
    desk.hear(rang())
    desk.pass_time(LONGEST_RING)

    desk.clock.jump(NIGHT)
    desk.bus.publish(WokeUp(NIGHT))

    assert len(desk.notifier.withdrawn) == 1


def test_a_call_whose_leg_ended_while_the_news_settle_is_not_announced() -> None:
    desk = Desk()
    desk.clock.jump(LATER)
    desk.bus.publish(WokeUp(LATER))

    desk.hear(rang(), leg_ended())
    desk.pass_time(SETTLED)

    assert desk.notifier.announced == []


def test_what_began_to_ring_a_moment_ago_goes_on_ringing() -> None:
    desk = Desk()
    desk.hear(rang())

    desk.clock.jump(timedelta(seconds=40))
    desk.bus.publish(WokeUp(timedelta(seconds=35)))

    assert set(desk.notifier.shown) == {ONE}


def test_the_news_of_a_sleep_are_no_storm() -> None:
    desk = Desk()
    desk.clock.jump(timedelta(minutes=50))
    desk.bus.publish(WokeUp(timedelta(minutes=50)))

    for number in range(20):
        call = CallId(f"call-{number}")
        desk.hear(rang(call=call), ended(call))
    desk.pass_time(SETTLED)

    assert desk.notifier.announced == []
    assert desk.missed == 20


def test_a_call_that_began_during_a_sleep_and_still_rings_is_announced_once_it_is_sure() -> None:
    desk = Desk()
    desk.clock.jump(LATER)
    desk.bus.publish(WokeUp(LATER))

    desk.hear(rang(), rang(COLLEAGUE))
    before = list(desk.notifier.announced)
    desk.pass_time(SETTLED)

    assert (before, set(desk.notifier.shown)) == ([], {ONE})


def test_a_call_that_begins_after_a_sleep_is_announced_at_once() -> None:
    desk = Desk()
    desk.clock.jump(LATER)
    desk.bus.publish(WokeUp(LATER))

    desk.hear(rang(started_at=NINE + LATER))

    assert set(desk.notifier.shown) == {ONE}


def test_two_sleeps_in_a_row_settle_once() -> None:
    desk = Desk()
    desk.clock.jump(LATER)
    desk.bus.publish(WokeUp(LATER))
    desk.hear(rang())
    desk.pass_time(SETTLED - 1)
    desk.bus.publish(WokeUp(LATER))

    desk.pass_time(SETTLED - 1)

    assert desk.notifier.announced == []


def handed_over(desk: Desk, **parts: object) -> None:
    """Have a colleague answer a call and, minutes later, hand it to this extension."""
    desk.hear(rang(COLLEAGUE, **parts), answered(COLLEAGUE, **parts))
    desk.pass_time(LATER.total_seconds())
    desk.hear(rang(**parts))


def test_a_call_that_a_colleague_hands_over_is_announced() -> None:
    desk = Desk()

    handed_over(desk)

    assert set(desk.notifier.shown) == {ONE}


def test_a_call_that_a_colleague_dialled_and_hands_over_is_announced() -> None:
    desk = Desk()

    handed_over(desk, facts=replace(INBOUND, direction=Direction.OUTBOUND))

    assert set(desk.notifier.shown) == {ONE}


@pytest.mark.parametrize(
    ("events", "why"),
    [
        ((answered(),), WhyGone.ANSWERED_HERE),
        ((answered("1009"),), WhyGone.ANSWERED_ELSEWHERE),
        ((leg_ended(),), WhyGone.ENDED),
        ((ended(),), WhyGone.ENDED),
    ],
    ids=["here", "another", "back to the colleague", "caller gone"],
)
def test_a_call_that_was_handed_over_says_what_became_of_it(
    events: tuple[CallEvent, ...], why: WhyGone
) -> None:
    desk = Desk()
    handed_over(desk)

    desk.hear(*events)

    assert (desk.reasons, desk.notifier.shown, desk.missed) == ([why], {}, 0)


def test_an_answer_that_overtook_the_ringing_hands_nothing_over() -> None:
    desk = Desk()

    desk.hear(answered(COLLEAGUE))
    desk.pass_time(8)  # five of them are those before the answer
    desk.hear(rang())

    assert desk.notifier.announced == []


@pytest.mark.parametrize("page_first", [True, False])
def test_a_call_handed_over_has_one_announcement_though_page_and_pbx_tell_of_it(
    page_first: bool,
) -> None:
    desk, page = Desk(), CallId("page-1")
    desk.hear(rang(COLLEAGUE), answered(COLLEAGUE))
    desk.pass_time(LATER.total_seconds())
    of_the_page = rang(call=page, source=Source.PAGE, started_at=NINE + LATER)
    news = [of_the_page, rang()] if page_first else [rang(), of_the_page]

    desk.hear(*news)
    shown = list(desk.notifier.shown)
    desk.hear(answered(call=page, source=Source.PAGE))

    assert shown == [page if page_first else ONE]
    assert (desk.notifier.shown, desk.reasons) == ({}, [WhyGone.ANSWERED_HERE])


MARK = CallMarked(call_id=ONE, source=Source.EVENTS)
IN_A_MENU = ended(talk=timedelta(seconds=20))


@pytest.mark.parametrize("events", [(MARK, IN_A_MENU), (IN_A_MENU, MARK), (IN_A_MENU, MARK, MARK)])
def test_a_call_that_the_pbx_calls_missed_is_told_once_whenever_it_says_so(
    events: tuple[CallEvent, ...],
) -> None:
    desk = Desk()

    desk.hear(rang(), *events)

    assert (desk.missed, desk.notifier.shown) == (1, {})


def test_a_mark_alone_takes_no_announcement_back() -> None:
    desk = Desk()

    desk.hear(rang(), MARK)

    assert set(desk.notifier.shown) == {ONE}


def test_a_call_without_an_answers_word_ends_without_one() -> None:
    """Its talk may have been with a colleague, or with a menu."""
    desk = Desk()

    desk.hear(rang(), rang(COLLEAGUE), IN_A_MENU)

    assert (desk.reasons, desk.missed) == ([WhyGone.ENDED], 0)


def test_a_call_rings_here_at_the_extension_that_its_own_account_has() -> None:
    further = Account(Provider.BULUTFON, "1001", "https://b.example", name="bulutfon")
    desk = Desk(accounts=(ACCOUNT, further))
    there = ringing(account="bulutfon")

    for call in (
        replace(there, id=CallId("of a colleague there")),
        replace(there, id=CallId("mine there"), ringing=frozenset({"1001"})),
        ringing(id=CallId("mine")),
    ):
        desk.bus.publish(CallChanged(None, call))

    assert list(desk.notifier.shown) == ["mine there", "mine"]


def test_only_a_call_of_the_phones_account_can_be_answered_here() -> None:
    further = Account(Provider.BULUTFON, ME, "https://b.example", name="bulutfon")
    desk = Desk(accounts=(ACCOUNT, further))

    desk.bus.publish(CallChanged(None, ringing()))
    desk.bus.publish(CallChanged(None, ringing(id=CallId("there"), account="bulutfon")))

    assert [alert.answerable for alert in desk.notifier.shown.values()] == [True, False]
