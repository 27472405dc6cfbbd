"""One wish is one request, and what became of it is told as it is."""

from dataclasses import replace
from itertools import count

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import (
    CallHeard,
    CallsNotShown,
    DialInDoubt,
    Dialled,
    Dialling,
    DialRefused,
)
from santral_desktop.application.place_call import IN_DOUBT_FOR, PlaceCall
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import CallId, CallState, Direction, Doubt
from santral_desktop.domain.errors import (
    Incomprehensible,
    InvalidNumber,
    NotSignedIn,
    Path,
    Rejected,
    Storage,
    StorageTrouble,
    Trouble,
    Unreachable,
    WhyNotANumber,
)
from santral_desktop.domain.events import Facts
from tests.builders import ACCOUNT, CUSTOMER, ME, NINE, ONE, OUR_NUMBER, rang, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.journal import MemoryJournal
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks

HERE = CallId("here-1")
OUTGOING = Facts(direction=Direction.OUTBOUND, number=CUSTOMER)
NO_ANSWER = Unreachable(Path.TIMED_OUT)


class Desk:
    """An agent who dials."""

    def __init__(self, **choices: object) -> None:
        self.bus, self.tasks, self.journal = Bus(), SteppedTasks(), MemoryJournal()
        self.pbx, numbers = ScriptedPbx(), count(1)
        self.choices = replace(Preferences(accounts=(ACCOUNT,)), **choices)
        self.tracker = CallTracker(self.bus)
        JournalKeeper(self.bus, self.journal, self.tasks)
        self.place = PlaceCall(
            self.bus,
            self.tasks,
            SteppedClock(),
            self.journal,
            self.tracker,
            lambda _: self.pbx,
            lambda: self.choices,
            lambda: str(next(numbers)),
        )
        self.told = told_of(self.bus, Dialling, Dialled, DialRefused, DialInDoubt)

    def dial(self, text: str = CUSTOMER) -> None:
        self.place.start(text)
        self.tasks.finish_all()

    def hear(self, *events: object) -> None:
        for event in events:
            self.bus.publish(CallHeard(event, NINE))
        self.tasks.finish_all()


def test_a_number_is_dialled_and_the_pbx_names_its_call() -> None:
    desk = Desk()

    desk.dial()

    assert desk.told[-1] == Dialled(CallId("placed-1"))
    assert [said["number"].value for said in desk.pbx.asked_for("place")] == ["+905321112233"]


def test_a_call_is_journaled_before_the_network_is_asked() -> None:
    desk = Desk()

    desk.place.start(CUSTOMER)
    desk.tasks.step()
    desk.tasks.step()

    assert desk.journal.calls[HERE].state is CallState.REQUESTED
    assert desk.pbx.asked == []


def test_dialling_waits_behind_nothing_but_the_journal() -> None:
    desk = Desk()

    desk.dial()

    assert set(desk.tasks.lanes) == {Lane.JOURNAL, Lane.CALLS}


def test_the_row_of_a_request_becomes_the_row_of_its_call() -> None:
    desk = Desk(shown_as=OUR_NUMBER)

    desk.dial()

    (call,) = desk.journal.calls.values()
    assert (call.id, call.called, call.extension) == ("placed-1", OUR_NUMBER, ME)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ayşe", WhyNotANumber.LETTERS),
        ("*21*05321112233#", WhyNotANumber.FEATURE_CODE),
        ("<b>0532</b>", WhyNotANumber.LETTERS),
        ("\\\\server\\share", WhyNotANumber.LETTERS),
        ("0" * 10_000, WhyNotANumber.TOO_LONG),
        ("☎️", WhyNotANumber.NOT_A_NUMBER),
    ],
    ids=["letters", "star code", "markup", "network path", "endless", "emoji"],
)
def test_what_is_no_number_never_reaches_the_network(text: str, why: WhyNotANumber) -> None:
    desk = Desk()

    desk.dial(text)

    (refused,) = desk.told
    assert isinstance(refused.error, InvalidNumber)
    assert refused.error.why is why
    assert (desk.pbx.asked, desk.journal.calls) == ([], {})


def test_choices_of_the_moment_of_the_wish_go_with_the_call() -> None:
    desk = Desk(shown_as=OUR_NUMBER, pick_up_myself=True)

    desk.place.start(CUSTOMER)
    desk.choices = Preferences(accounts=(ACCOUNT,))
    desk.tasks.finish_all()

    (said,) = desk.pbx.asked_for("place")
    assert (said["shown_as"], said["pick_up_myself"]) == (OUR_NUMBER, True)


def test_a_second_click_before_the_answer_is_the_same_wish() -> None:
    desk = Desk()

    desk.place.start(CUSTOMER)
    desk.place.start("+90 532 111 22 33")
    desk.tasks.finish_all()

    assert len(desk.pbx.asked_for("place")) == 1


@pytest.mark.parametrize("trouble", [None, NO_ANSWER, Rejected("busy")])
def test_a_number_may_be_dialled_again_after_the_answer(trouble: Trouble | None) -> None:
    desk = Desk()
    if trouble:
        desk.pbx.fail("place", trouble)

    desk.dial()
    desk.dial()

    assert len(desk.pbx.asked_for("place")) == 2


def test_two_numbers_are_two_wishes() -> None:
    desk = Desk()

    desk.place.start(CUSTOMER)
    desk.place.start("1008")
    desk.tasks.finish_all()

    assert len(desk.pbx.asked_for("place")) == 2


@pytest.mark.parametrize(
    "error",
    [
        Rejected("extension 1005 not found"),
        NotSignedIn(),
        Unreachable(Path.NO_NAME, certain=True),
    ],
    ids=["refused", "not signed in", "never left"],
)
def test_a_refusal_says_that_there_is_no_call(error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail("place", error)

    desk.dial()

    assert desk.told[-1] == DialRefused(error)
    assert desk.journal.calls[HERE].doubt is Doubt.REFUSED


@pytest.mark.parametrize("error", [NO_ANSWER, Incomprehensible("<html>")], ids=repr)
def test_without_a_clear_answer_the_call_may_have_been_placed(error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail("place", error)

    desk.dial()

    assert desk.told[-1] == DialInDoubt(error)
    assert desk.journal.calls[HERE].doubt is Doubt.MAY_HAVE_BEEN_PLACED


def test_a_call_in_doubt_is_never_asked_for_again() -> None:
    desk = Desk()
    desk.pbx.fail("place", NO_ANSWER)

    desk.dial()
    desk.tasks.pass_time(24 * 3600)

    assert len(desk.pbx.asked_for("place")) == 1


def test_a_call_in_doubt_leaves_the_live_card_after_a_while() -> None:
    desk = Desk()
    desk.pbx.fail("place", NO_ANSWER)

    desk.dial()
    was_live = desk.tracker.live
    desk.tasks.pass_time(IN_DOUBT_FOR)

    assert (len(was_live), desk.tracker.live) == (1, ())
    assert desk.journal.calls[HERE].doubt is Doubt.MAY_HAVE_BEEN_PLACED


def test_an_event_after_the_time_out_settles_the_doubt() -> None:
    desk = Desk()
    desk.pbx.fail("place", NO_ANSWER)

    desk.dial()
    desk.hear(rang(facts=OUTGOING))
    desk.tasks.pass_time(IN_DOUBT_FOR)

    assert [call.id for call in desk.tracker.live] == [ONE]
    assert set(desk.journal.calls) == {ONE}


@pytest.mark.parametrize("settle", ["silent", "nameless"])
def test_an_event_before_the_answer_leaves_no_doubt(settle: str) -> None:
    desk = Desk()
    desk.pbx.tells_ids = False
    if settle == "silent":
        desk.pbx.fail("place", NO_ANSWER)

    desk.place.start(CUSTOMER)
    desk.hear(rang(facts=OUTGOING))

    assert desk.told[-1] == Dialled(ONE)
    assert set(desk.journal.calls) == {ONE}


def test_a_call_that_the_pbx_does_not_name_waits_for_its_event() -> None:
    desk = Desk()
    desk.pbx.tells_ids = False

    desk.dial()
    told, (asked,) = desk.told[-1], desk.tracker.live
    desk.hear(rang(facts=OUTGOING))

    assert (told, asked.doubt) == (Dialled(HERE), Doubt.UNNAMED)
    assert [call.id for call in desk.tracker.live] == [ONE]


def test_an_event_under_the_same_id_before_the_answer_is_the_same_call() -> None:
    desk = Desk()

    desk.place.start(CUSTOMER)
    desk.hear(rang(call=CallId("placed-1"), facts=OUTGOING))

    assert [(call.id, call.dialled_here) for call in desk.tracker.live] == [("placed-1", True)]
    assert set(desk.journal.calls) == {"placed-1"}


def test_a_full_disk_keeps_nobody_from_dialling() -> None:
    desk = Desk()
    trouble = told_of(desk.bus, CallsNotShown)
    desk.journal.trouble = StorageTrouble(Storage.JOURNAL, "full")

    desk.dial()

    assert desk.told[-1] == Dialled(CallId("placed-1"))
    assert CallsNotShown(desk.journal.trouble) in trouble


def test_a_call_is_placed_with_the_account_that_was_chosen_for_it() -> None:
    further = Account(Provider.BULUTFON, "1001", "https://b.example", name="bulutfon")
    desk = Desk(accounts=(ACCOUNT, further), dial_account="bulutfon")
    asked: list[str] = []
    desk.place = PlaceCall(
        desk.bus,
        desk.tasks,
        SteppedClock(),
        desk.journal,
        desk.tracker,
        lambda name: (asked.append(name), desk.pbx)[1],
        lambda: desk.choices,
        lambda: "1",
    )

    desk.dial()

    (call,) = desk.tracker.live
    assert (asked, call.account, call.extension) == (["bulutfon"], "bulutfon", "1001")


def test_an_account_that_is_gone_dials_no_more() -> None:
    desk = Desk(dial_account="removed")

    desk.dial()

    (call,) = desk.tracker.live
    assert (call.account, call.extension) == (ACCOUNT.name, ACCOUNT.extension)
