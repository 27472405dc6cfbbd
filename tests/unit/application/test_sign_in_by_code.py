"""A code that a person reads off the provider's page becomes a secret, once."""

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import ConsentReady, SignInChecking, SignInWanted
from santral_desktop.application.ports.consents import Application, ConsentLink
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.sign_in_by_code import SignInByCode
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import CodeRefused, Path, Trouble, Unreachable, WhyNoCode
from tests.builders import told_of
from tests.doubles.consents import MemoryConsents
from tests.doubles.tasks import SteppedTasks

ACCOUNT = Account(Provider.BULUTFON, "1001", "https://b.example", name="bulutfon", way=Way.CODE)
OURS = Application("our-id", "our-secret", "https://pages.example")
CUT = Unreachable(Path.CUT)


class Refusing(MemoryConsents):
    """A provider whose host is refused."""

    def link(self, application: Application) -> ConsentLink:
        raise CUT


class Desk:
    """A person at a sign-in card, and the provider's page."""

    def __init__(self, consents: MemoryConsents | None = None) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.consents = consents or MemoryConsents()
        self.submitted: list[tuple[Account, str]] = []
        self.by_code = SignInByCode(
            self.bus, self.tasks, self.consents, lambda *said: self.submitted.append(said)
        )
        self.told = told_of(self.bus, ConsentReady, SignInChecking, SignInWanted)

    def open(self, *, here: bool = False) -> ConsentLink:
        self.by_code.open(ACCOUNT, OURS, here=here)
        self.tasks.finish_all()
        ready = self.told[-1]
        assert isinstance(ready, ConsentReady)
        return ready.link

    def paste(self, text: str) -> None:
        self.by_code.submit(ACCOUNT, OURS, text)
        self.tasks.finish_all()

    @property
    def why(self) -> Trouble | None:
        wanted = self.told[-1]
        assert isinstance(wanted, SignInWanted)
        assert wanted.account == ACCOUNT
        return wanted.error


def test_the_page_is_opened_where_it_was_wanted() -> None:
    desk = Desk()

    desk.open()
    desk.open(here=True)

    assert [ready.here for ready in desk.told] == [False, True]
    assert desk.tasks.lanes == [Lane.NETWORK, Lane.NETWORK]


def test_the_code_of_the_page_becomes_a_secret_that_is_tried() -> None:
    desk = Desk()
    code = desk.consents.agree(desk.open())

    desk.paste(code)

    assert desk.submitted == [(ACCOUNT, f"secret of our-id by {code}")]
    assert desk.told[-1] == SignInChecking()


def test_the_latest_page_is_the_one_that_a_code_belongs_to() -> None:
    desk = Desk()
    first = desk.consents.agree(desk.open())
    desk.open()

    desk.paste(first)

    assert isinstance(desk.why, CodeRefused)
    assert (desk.why.why, desk.submitted) == (WhyNoCode.WRONG, [])


def test_after_a_code_that_was_refused_the_next_page_is_a_fresh_one() -> None:
    desk = Desk()
    old = desk.open()
    desk.paste("code-9999")

    assert desk.open().state != old.state


def test_what_is_no_code_leaves_the_page_that_shows_one() -> None:
    desk = Desk()
    code = desk.consents.agree(desk.open())
    desk.paste("Merhaba")

    desk.paste(code)

    assert len(desk.submitted) == 1


def test_a_code_of_a_page_that_was_opened_by_hand_is_tried_too() -> None:
    desk = Desk()

    desk.paste("code-0001")

    assert isinstance(desk.why, CodeRefused)
    assert len(desk.consents.asked) == 1


def test_a_page_of_another_application_is_none_of_this_one() -> None:
    desk = Desk()
    desk.by_code.open(ACCOUNT, Application("other", "secret"))
    desk.tasks.finish_all()

    desk.paste("code-0001")

    assert [application.client_id for application in desk.consents.asked] == ["other", "our-id"]


def test_a_page_that_cannot_be_opened_safely_is_told() -> None:
    desk = Desk(Refusing())

    desk.by_code.open(ACCOUNT, OURS)
    desk.tasks.finish_all()

    assert desk.why is CUT


@pytest.mark.parametrize("error", [CUT, CodeRefused(WhyNoCode.SPENT)], ids=repr)
def test_a_code_that_brought_nothing_is_told(error: Trouble) -> None:
    desk = Desk()
    code = desk.consents.agree(desk.open())
    desk.consents.failure = error

    desk.paste(code)

    assert (desk.why, desk.submitted) == (error, [])


def test_whoever_leaves_hears_nothing_more() -> None:
    desk = Desk()
    code = desk.consents.agree(desk.open())

    desk.by_code.submit(ACCOUNT, OURS, code)
    desk.by_code.give_up()
    desk.tasks.finish_all()

    assert desk.submitted == []


def test_neither_secret_nor_code_shows_itself() -> None:
    ready = ConsentReady(ConsentLink("https://pages.example/?state=s3cret", "s3cret"), here=False)

    assert "s3cret" not in repr((ready, Application("our-id", "s3cret")))
