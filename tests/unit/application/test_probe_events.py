"""The way of events is looked at by a trial, where events are wanted at all."""

from santral_desktop.application.probe_events import ProbeEvents
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.diagnosis import Finding, State, Why
from tests.unit.application.test_try_events import AWAY, Desk


class Look:
    """A probe of a desk's events, begun."""

    def __init__(self, desk: Desk, *, wanted: bool = True) -> None:
        self.told = list[Finding]()
        probing = ProbeEvents(
            desk.bus, desk.trials, lambda: wanted, lambda: Provider.BULUTSANTRALIM
        )
        self.probe = probing.probe()
        self.probe.begin(self.told.append)


def test_a_trial_that_comes_back_says_how_long_it_took() -> None:
    desk = Desk()

    look = Look(desk)
    desk.tasks.finish_all()

    [finding] = look.told
    assert (finding.state, finding.why) == (State.OK, Why.FINE)
    assert finding.measure
    assert 0 < finding.measure < 1


def test_a_trial_that_does_not_arrive_is_told() -> None:
    desk = Desk()
    desk.poster.answers.append(AWAY)

    look = Look(desk)
    desk.tasks.finish_all()

    assert [finding.why for finding in look.told] == [Why.NOT_PASSED]


def test_a_receiver_that_is_not_wanted_is_no_fault_and_nothing_is_posted() -> None:
    desk = Desk(listening=False)

    look = Look(desk, wanted=False)

    assert [(one.state, one.why) for one in look.told] == [(State.OFF, Why.RECEIVER_OFF)]
    assert desk.poster.posts == []


def test_trials_of_others_and_after_giving_up_are_not_ours() -> None:
    desk = Desk()
    look = Look(desk)
    desk.tasks.finish_all()

    desk.trials.start(Provider.BULUTFON)
    desk.tasks.finish_all()
    look.probe.begin(look.told.append)
    look.probe.give_up()
    desk.tasks.finish_all()

    assert len(look.told) == 1
