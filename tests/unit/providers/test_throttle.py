"""The budget is shared: people before machinery, never above the limit."""

import threading
from collections.abc import Callable

import pytest

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import RecordingUnavailable, Unreachable, WhyNoRecording
from santral_desktop.providers.throttle import Pool, Throttle


class Time:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def passed(self) -> float:
        return self.now

    def wait(self, _: threading.Condition, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def throttle(time: Time) -> Throttle:
    pools = {"few": Pool(2, 10.0), "others": Pool(1, 1.0)}
    return Throttle(pools, passed=time.passed, wait=time.wait)


def test_requests_within_the_pool_do_not_wait(throttle: Throttle, time: Time) -> None:
    throttle.enter("few")
    throttle.enter("few")

    assert time.now == 100.0


def test_a_request_above_the_pool_waits_until_the_oldest_is_forgotten(
    throttle: Throttle, time: Time
) -> None:
    for _ in range(3):
        throttle.enter("few")

    assert time.now == pytest.approx(110.0)


def test_no_span_ever_holds_more_than_the_pool(throttle: Throttle, time: Time) -> None:
    entered = []
    for _ in range(20):
        throttle.enter("few")
        entered.append(time.now)

    assert all(
        later - earlier >= 9.99 for earlier, later in zip(entered, entered[2:], strict=False)
    )


def test_the_wait_is_told_and_grows_shorter(throttle: Throttle) -> None:
    told: list[float] = []
    for _ in range(3):
        throttle.enter("few", waiting=told.append)

    assert told[0] == pytest.approx(10.0)
    assert told == sorted(told, reverse=True)


def test_pools_do_not_wait_for_each_other(throttle: Throttle, time: Time) -> None:
    throttle.close_for("few", 60.0)
    throttle.enter("others")

    assert time.now == 100.0


def test_a_closed_pool_lets_nothing_through_for_a_while(throttle: Throttle, time: Time) -> None:
    throttle.close_for("few", 30.0)
    throttle.close_for("few", 5.0)  # the longer word counts
    throttle.enter("few")

    assert time.now == pytest.approx(130.0)


def test_machinery_sleeps_until_it_may_go_on(time: Time) -> None:
    waits: list[float] = []

    def wait(condition: threading.Condition, seconds: float) -> None:
        waits.append(seconds)
        time.wait(condition, seconds)

    throttle = Throttle({"few": Pool(1, 60.0)}, passed=time.passed, wait=wait)
    throttle.enter("few")
    throttle.enter("few", Urgency.BACKGROUND)

    assert waits == [60.0]


def test_who_gives_up_while_waiting_takes_nothing(throttle: Throttle, time: Time) -> None:
    throttle.close_for("few", 30.0)
    with pytest.raises(RecordingUnavailable) as told:
        throttle.enter("few", given_up=lambda: time.now > 105)

    assert told.value.why is WhyNoRecording.CANCELLED
    throttle.enter("few")
    throttle.enter("few")
    assert time.now == pytest.approx(130.0)


def test_a_hearer_that_breaks_stands_in_nobodys_way(throttle: Throttle, time: Time) -> None:
    throttle.close_for("few", 30.0)
    with pytest.raises(ZeroDivisionError):
        throttle.enter("few", waiting=lambda _: 1 / 0)  # type: ignore[arg-type,return-value]

    throttle.enter("few")
    assert time.now == pytest.approx(130.0)


def test_a_person_goes_before_machinery_though_machinery_looks_first() -> None:
    now, order, told = [0.0], list[str](), list[float]()

    def wait(condition: threading.Condition, _: float) -> None:
        if threading.current_thread().name == "person" or told[-1] < 1:
            condition.notify_all()
            condition.wait(5)
        else:
            now[0] += 10.0

    throttle = Throttle({"few": Pool(1, 10.0)}, passed=lambda: now[0], wait=wait)
    throttle.enter("few")
    person = _entering(throttle, Urgency.PERSON, lambda: order.append("person"))
    throttle.enter("few", Urgency.BACKGROUND, waiting=told.append)
    order.append("machinery")
    person.join(10)

    assert order == ["person", "machinery"]
    assert told[:2] == [10.0, 0.25]


def _entering(throttle: Throttle, urgency: Urgency, then: Callable[[], None]) -> threading.Thread:
    """Begin to wait in a thread; return when it waits."""
    waits = threading.Event()

    def enter() -> None:
        throttle.enter("few", urgency, waiting=lambda _: waits.set())
        then()

    thread = threading.Thread(target=enter, name=urgency.name.lower())
    thread.start()
    assert waits.wait(5)
    return thread


def test_nobody_waits_for_a_budget_of_a_program_that_ends() -> None:
    throttle = Throttle({"few": Pool(1, 3600.0)})
    throttle.enter("few")
    waits = threading.Event()
    trouble: list[Exception] = []

    def work() -> None:
        try:
            throttle.enter("few", waiting=lambda _: waits.set())
        except Unreachable as error:
            trouble.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert waits.wait(10)
    throttle.close()
    thread.join(10)

    assert [getattr(error, "certain", None) for error in trouble] == [True]


def test_machinery_leaves_a_request_to_whoever_comes(time: Time) -> None:
    throttle = Throttle({"few": Pool(3, 10.0, spared=1)}, passed=time.passed, wait=time.wait)
    throttle.enter("few", Urgency.BACKGROUND)
    throttle.enter("few", Urgency.BACKGROUND)

    throttle.enter("few")
    person = time.now
    throttle.enter("few", Urgency.BACKGROUND)

    assert (person, time.now) == (100.0, pytest.approx(110.0))
