"""Each account's history is read; of all together one thing is told."""

from dataclasses import replace
from datetime import date, timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.catch_up import CatchUp
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import HistoryProgress, SignedOut
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.read_histories import ReadHistories, Tell
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import NotSignedIn
from tests.builders import ACCOUNT, NINE, ONE, TWO, a_call, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.journal import MemoryJournal
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.read_days import MemoryReadDays
from tests.doubles.tasks import SteppedTasks

FURTHER = Account(Provider.BULUTFON, "1001", "https://bulutfon.example", name="bulutfon")
EARLIER = NINE - timedelta(hours=1)


class Desk:
    """A program with two accounts, each with a call in its history."""

    def __init__(self, *accounts: Account) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.journal, self.days = MemoryJournal(), MemoryReadDays()
        self.accounts = accounts or (ACCOUNT, FURTHER)
        self.pbxs = {account.name: ScriptedPbx() for account in self.accounts}
        for call, pbx in zip((ONE, TWO), self.pbxs.values(), strict=False):
            pbx.history = (a_call(id=call, started_at=EARLIER),)
        self.tracker = CallTracker(self.bus)
        self.keeper = JournalKeeper(self.bus, self.journal, self.tasks)
        self.histories = ReadHistories(self.bus, self.made, lambda: self.accounts)
        self.told = told_of(self.bus, HistoryProgress)

    def made(self, account: Account, tell: Tell) -> CatchUp:
        return CatchUp(
            self.bus,
            self.tasks,
            self.clock,
            self.tracker.concerns,
            self.keeper,
            lambda: self.pbxs[account.name],
            self.days,
            lambda: Preferences(history_months=1),
            account,
            tell,
        )

    def start(self) -> None:
        self.histories.start()
        self.tasks.finish_all()

    def asked(self, account: Account) -> int:
        return len(self.pbxs[account.name].asked_for("calls_between"))


def test_the_history_of_each_account_is_read_and_each_call_knows_its_own() -> None:
    desk = Desk()

    desk.start()

    kept = {call.id: call.account for call in desk.journal.calls.values()}
    assert kept == {ONE: ACCOUNT.name, TWO: FURTHER.name}


def test_all_together_one_thing_is_told() -> None:
    desk = Desk()

    desk.start()

    alone = Desk(ACCOUNT)
    alone.start()
    each = alone.told[-1]
    assert desk.told[-1] == replace(each, done=2 * each.done, whole=2 * each.whole)


def test_trouble_of_one_account_is_named_and_the_other_is_read() -> None:
    desk = Desk()
    desk.pbxs[FURTHER.name].fail("calls_between", NotSignedIn())

    desk.start()

    told = desk.told[-1]
    assert (type(told.error), told.account) == (NotSignedIn, FURTHER)
    assert ONE in desk.journal.calls


def test_trouble_is_told_until_it_is_over() -> None:
    desk = Desk()
    desk.pbxs[FURTHER.name].fail("calls_between", NotSignedIn())
    desk.start()
    desk.pbxs[FURTHER.name].heal("calls_between")

    desk.start()

    assert (desk.told[-1].error, desk.told[-1].account) == (None, None)


def test_today_is_read_of_each() -> None:
    desk = Desk()
    desk.start()
    before = desk.asked(ACCOUNT), desk.asked(FURTHER)

    desk.histories.today()
    desk.tasks.finish_all()

    assert (desk.asked(ACCOUNT), desk.asked(FURTHER)) == (before[0] + 1, before[1] + 1)


def test_older_days_wait_in_each_while_a_person_pauses_them() -> None:
    desk = Desk()
    desk.histories.start()
    desk.histories.pause()
    desk.tasks.finish_all()

    assert (desk.asked(ACCOUNT), desk.asked(FURTHER)) == (1, 1)
    assert desk.told[-1].paused
    desk.histories.resume()
    desk.tasks.finish_all()
    assert not desk.told[-1].paused
    assert (desk.asked(ACCOUNT), desk.asked(FURTHER)) > (2, 2)


def test_an_account_that_comes_while_older_days_are_paused_waits_too() -> None:
    desk = Desk()
    desk.histories.pause()

    desk.start()

    assert (desk.asked(ACCOUNT), desk.asked(FURTHER)) == (1, 1)


def test_nothing_is_read_any_more_once_it_is_stopped() -> None:
    desk = Desk()
    desk.histories.start()

    desk.histories.stop()
    desk.tasks.finish_all()

    assert desk.journal.calls == {}


def test_everything_is_read_again_of_each() -> None:
    desk = Desk()
    desk.start()
    before = desk.asked(ACCOUNT)

    desk.histories.read_everything_again()
    desk.tasks.finish_all()

    assert desk.asked(ACCOUNT) == desk.asked(FURTHER) == 2 * before


def test_a_removed_account_is_read_no_further_and_from_the_start_when_it_comes_back() -> None:
    desk = Desk()
    desk.start()
    desk.accounts = (ACCOUNT,)

    desk.bus.publish(SignedOut(FURTHER))
    desk.tasks.finish_all()

    assert desk.days.all(FURTHER.secret_name) == {}
    assert desk.days.all(ACCOUNT.secret_name) != {}
    assert desk.told[-1].account is None


def test_the_only_account_goes_without_a_word() -> None:
    desk = Desk(ACCOUNT)
    desk.start()
    said = len(desk.told)

    desk.bus.publish(SignedOut(ACCOUNT))
    desk.tasks.finish_all()

    assert len(desk.told) == said


def test_an_account_that_changed_is_read_as_it_is_now() -> None:
    desk = Desk(ACCOUNT)
    desk.start()
    moved = replace(ACCOUNT, api_url="https://other.example")
    desk.accounts = (moved,)

    desk.start()

    assert date(2031, 2, 2) in desk.days.all(moved.secret_name)


def test_a_call_that_two_accounts_list_stays_with_the_first() -> None:
    desk = Desk()
    for pbx in desk.pbxs.values():
        pbx.history = (a_call(id=CallId("both"), started_at=EARLIER),)

    desk.start()
    desk.histories.read_everything_again()
    desk.tasks.finish_all()

    assert desk.journal.calls[CallId("both")].account == ACCOUNT.name
