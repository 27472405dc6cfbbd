"""An announcement comes at once and is brought up to date when the caller is known."""

from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_people import CallerKnown
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.tell_who_calls import TellWhoCalls
from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import CallId, WhyGone
from santral_desktop.domain.contacts import Caller, Contact
from santral_desktop.domain.welcomes import Colour, Welcome
from tests.builders import CUSTOMER, NINE, ONE, OUR_NUMBER, TWO
from tests.doubles.notifier import KeptNotifier, Withdrawal

ALERT = Alert(ONE, CUSTOMER, "", OUR_NUMBER, "", NINE)
AYSE = Caller(contact=Contact(name="Ayşe", numbers=(CUSTOMER,)))
WELCOME = Welcome(OUR_NUMBER, Colour.GREEN, "Hoş geldiniz")


class Desk:
    """The wrapped notifier, and what is known of callers."""

    def __init__(self, **choices: object) -> None:
        self.bus, self.notifier = Bus(), KeptNotifier()
        self.known: dict[CallId, Caller] = {}
        self.choices = Preferences(**choices)
        self.telling = TellWhoCalls(self.bus, self.notifier, self.known.get, lambda: self.choices)

    def learn(self, call: CallId = ONE) -> None:
        self.bus.publish(CallerKnown(call, AYSE))


def test_a_call_is_announced_before_anything_is_known() -> None:
    desk = Desk()

    desk.telling.announce(ALERT)

    assert desk.notifier.announced == [ALERT]


def test_an_announcement_is_brought_up_to_date_when_the_caller_is_known() -> None:
    desk = Desk()
    desk.telling.announce(ALERT)

    desk.learn()

    assert desk.notifier.shown[ONE] == replace(ALERT, name="Ayşe", caller=AYSE)


def test_what_is_known_already_is_told_at_once() -> None:
    desk = Desk()
    desk.known[ONE] = AYSE

    desk.telling.announce(ALERT)

    assert desk.notifier.announced == [replace(ALERT, name="Ayşe", caller=AYSE)]


def test_the_name_that_the_pbx_gave_is_kept() -> None:
    desk = Desk()
    desk.telling.announce(replace(ALERT, name="A. Yılmaz"))

    desk.learn()

    assert desk.notifier.shown[ONE].name == "A. Yılmaz"


def test_the_welcome_of_the_called_number_is_told_at_once() -> None:
    desk = Desk(welcomes=(WELCOME,))

    desk.telling.announce(ALERT)

    assert desk.notifier.shown[ONE].welcome == WELCOME


def test_a_call_that_rings_no_more_is_not_announced_again() -> None:
    desk = Desk()
    desk.telling.announce(ALERT)

    desk.telling.withdraw(ONE, WhyGone.ANSWERED_ELSEWHERE, "1008")
    desk.learn()

    assert desk.notifier.withdrawn == [Withdrawal(ONE, WhyGone.ANSWERED_ELSEWHERE, "1008")]
    assert desk.notifier.shown == {}


def test_a_call_that_was_never_announced_is_not_announced_by_being_known() -> None:
    desk = Desk()
    desk.telling.announce(ALERT)

    desk.learn(TWO)

    assert list(desk.notifier.shown) == [ONE]
    assert len(desk.notifier.announced) == 1


def test_what_was_hushed_stays_silent() -> None:
    desk = Desk()
    desk.telling.announce(ALERT)
    desk.choices = Preferences(do_not_disturb=True)

    desk.learn()

    assert len(desk.notifier.announced) == 1


def test_missed_calls_are_counted_as_they_are() -> None:
    desk = Desk()

    desk.telling.count_missed(3)

    assert desk.notifier.counts == [3]
