"""A source that keeps silent while another sees calls of this extension raises an alarm."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    CallHeard,
    Listening,
    SourceQuiet,
    WebphoneChanged,
)
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.application.watch_sources import LATE, MISSES, WatchSources
from santral_desktop.domain.calls import CallId, Source
from santral_desktop.domain.events import CallEvent, Facts
from tests.builders import COLLEAGUE, ME, NINE, ended, leg_ended, rang, told_of
from tests.doubles.tasks import SteppedTasks

REGISTERED = WebphoneChanged(PhoneStatus(PhoneState.REGISTERED))
READY = WebphoneChanged(PhoneStatus(PhoneState.READY))
PAGE_QUIET = SourceQuiet(Source.PAGE, quiet=True)
EVENTS_QUIET = SourceQuiet(Source.EVENTS, quiet=True)


class Desk:
    """A registered page and a receiver that runs."""

    def __init__(self) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.tracker = CallTracker(self.bus)
        WatchSources(self.bus, self.tasks, self.tracker, lambda _: ME)
        self.told = told_of(self.bus, SourceQuiet)
        self.numbers = iter(range(1000))
        self.says(Listening(38271), REGISTERED)

    def says(self, *messages: object) -> None:
        for message in messages:
            self.bus.publish(message)

    def hear(self, *events: CallEvent) -> None:
        self.says(*(CallHeard(event, NINE) for event in events))

    def calls(self, source: Source, times: int = MISSES, extension: str = ME) -> None:
        """Have customers ring and give up, seen by one source alone."""
        for number in [CallId(f"call-{next(self.numbers)}") for _ in range(times)]:
            self.hear(
                rang(extension, number, source=source),
                ended(number, source=source),
            )
            self.tasks.pass_time(LATE)


def test_calls_that_the_pbx_never_posted_make_its_events_suspect() -> None:
    desk = Desk()

    desk.calls(Source.PAGE)

    assert desk.told == [EVENTS_QUIET]


def test_calls_that_the_page_never_told_of_make_it_suspect() -> None:
    desk = Desk()

    desk.calls(Source.EVENTS)

    assert desk.told == [PAGE_QUIET]


def test_a_single_call_proves_nothing() -> None:
    desk = Desk()

    desk.calls(Source.PAGE, MISSES - 1)
    desk.calls(Source.EVENTS, MISSES - 1)

    assert desk.told == []


def test_an_alarm_is_raised_once() -> None:
    desk = Desk()

    desk.calls(Source.PAGE, 3 * MISSES)

    assert desk.told == [EVENTS_QUIET]


def test_a_word_of_the_silent_source_ends_the_alarm() -> None:
    desk = Desk()
    desk.calls(Source.PAGE)

    desk.hear(rang(COLLEAGUE))

    assert desk.told == [EVENTS_QUIET, SourceQuiet(Source.EVENTS, quiet=False)]


def test_calls_in_a_row_are_what_counts() -> None:
    desk = Desk()

    desk.calls(Source.PAGE, MISSES - 1)
    desk.hear(rang(COLLEAGUE))
    desk.calls(Source.PAGE, 1)

    assert desk.told == []


def test_an_event_that_comes_after_the_end_is_in_time() -> None:
    desk = Desk()
    for number in range(MISSES):
        call = CallId(f"call-{number}")
        desk.hear(rang(call=call, source=Source.PAGE), ended(call, source=Source.PAGE))
        desk.tasks.pass_time(LATE - 1)
        desk.hear(ended(call))
        desk.tasks.pass_time(LATE)

    assert desk.told == []


def test_a_receiver_that_is_off_owes_nothing() -> None:
    desk = Desk()
    desk.says(Listening(None))

    desk.calls(Source.PAGE)

    assert desk.told == []


def test_switching_a_silent_source_off_ends_its_alarm() -> None:
    desk = Desk()
    desk.calls(Source.PAGE)

    desk.says(Listening(None))

    assert desk.told[-1] == SourceQuiet(Source.EVENTS, quiet=False)


def test_a_page_without_registration_owes_nothing() -> None:
    desk = Desk()
    desk.says(READY)

    desk.calls(Source.EVENTS)

    assert desk.told == []


def test_a_page_that_was_away_during_a_call_does_not_owe_it() -> None:
    desk = Desk()
    for number in range(MISSES):
        call = CallId(f"call-{number}")
        desk.hear(rang(call=call))
        desk.says(READY, REGISTERED)
        desk.hear(ended(call))
        desk.tasks.pass_time(LATE)

    assert desk.told == []


def test_a_page_does_not_see_what_rings_at_a_colleague() -> None:
    desk = Desk()

    desk.calls(Source.EVENTS, extension=COLLEAGUE)

    assert desk.told == []


def test_a_call_that_rang_here_and_went_on_elsewhere_counts_when_it_is_over() -> None:
    desk = Desk()
    for number in range(MISSES):
        call = CallId(f"call-{number}")
        desk.hear(rang(call=call), leg_ended(call=call), rang(COLLEAGUE, call), ended(call))
        desk.tasks.pass_time(LATE)

    assert desk.told == [PAGE_QUIET]


def test_a_call_forgotten_meanwhile_is_not_judged() -> None:
    desk = Desk()
    desk.calls(Source.PAGE, MISSES - 1)
    desk.hear(rang(source=Source.PAGE), ended(source=Source.PAGE))
    for number in range(600):
        other = Facts(number=f"0532111{number:04}")
        desk.hear(rang(COLLEAGUE, CallId(f"other-{number}"), source=Source.HISTORY, facts=other))
    desk.tasks.pass_time(LATE)

    assert desk.told == []


def test_hearing_again_that_a_silent_source_is_on_does_not_end_its_alarm() -> None:
    desk = Desk()
    desk.calls(Source.EVENTS)

    desk.says(REGISTERED)

    assert desk.told == [PAGE_QUIET]
