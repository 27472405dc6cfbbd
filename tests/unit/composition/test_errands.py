"""What later starts may ask of the running program, and what they may not."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.handle_call import HandleCall
from santral_desktop.application.messages import CallHeard, SignedIn
from santral_desktop.application.open_link import Heard
from santral_desktop.application.ports.webphone import Act
from santral_desktop.composition.errands import Errands
from santral_desktop.composition.status import status
from santral_desktop.domain.errors import NoSuchExtension, NotSignedIn
from santral_desktop.domain.links import LONGEST
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.ui.command_wording import still_starting
from santral_desktop.ui.wording import sentence
from tests.builders import ACCOUNT, CUSTOMER, rang
from tests.doubles.webphone import ScriptedPage
from tests.unit.composition.machine import Bench

KEY = "K00000000-1111-4222-8333-444455556666"
SAID = {
    "provider": "bulutsantralim",
    "extension": ACCOUNT.extension,
    "api_url": ACCOUNT.api_url,
    "webphone_url": ACCOUNT.webphone_url,
}


@dataclass
class Desk:
    """Errands on a core on doubles; notes what was asked of the window."""

    bench: Bench = field(default_factory=Bench)
    asked: list[object] = field(default_factory=list)
    replies: list[dict[str, Any]] = field(default_factory=list)
    heard: Heard = Heard.ASKED
    page: ScriptedPage = field(default_factory=ScriptedPage)

    def __post_init__(self) -> None:
        note: Callable[[object], None] = self.asked.append
        self.errands = Errands(
            self.bench.core,
            show=lambda: note("show"),
            ask_to_dial=lambda number: note(("dial", number)),
            open_link=self._open,
            leave=lambda: note(("leave", len(self.replies))),
        )

    def _open(self, link: str) -> Heard:
        self.asked.append(("link", link))
        return self.heard

    def hears(self, **words: Any) -> Any:
        """Say words and return the reply, None while there is none."""
        before = len(self.replies)
        self.errands.answer(words, self.replies.append)
        return self.replies[before] if len(self.replies) > before else None

    def placed(self) -> list[Any]:
        self.bench.tasks.finish_all()
        return [said["number"] for said in self.bench.pbx.asked_for("place")]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def signed_in(desk: Desk) -> Desk:
    desk.bench.core.sign_in.submit(ACCOUNT, KEY)
    desk.bench.tasks.finish_all()
    return desk


def test_show_brings_the_window_up(desk: Desk) -> None:
    assert desk.hears(verb="show") == {"ok": True}
    assert desk.asked == ["show"]


def test_status_is_the_status(signed_in: Desk) -> None:
    assert signed_in.hears(verb="status") == status(signed_in.bench.core)


def test_quit_is_answered_before_the_program_leaves(desk: Desk) -> None:
    assert desk.hears(verb="quit") == {"ok": True, "process": os.getpid()}
    assert desk.asked == [("leave", 1)]


def test_in_a_call_it_leaves_only_when_forced(signed_in: Desk) -> None:
    rings(signed_in)

    said = signed_in.hears(verb="quit", force=False)
    assert (said["ok"], said["busy"], signed_in.asked) == (False, True, [])

    assert signed_in.hears(verb="quit", force=True)["ok"]
    assert signed_in.asked == [("leave", 2)]


@pytest.mark.parametrize(
    ("heard", "ok"), [(Heard.ASKED, True), (Heard.REFUSED, False), (Heard.TOO_MANY, False)]
)
def test_a_link_is_asked_about_in_the_window(signed_in: Desk, heard: Heard, ok: bool) -> None:
    signed_in.heard = heard

    said = signed_in.hears(verb="link", link="tel:05321112233")

    assert (said["ok"], bool(said["message"])) == (ok, True)
    assert signed_in.asked == [("link", "tel:05321112233")]
    assert signed_in.placed() == []


def test_a_link_without_end_is_cut(desk: Desk) -> None:
    desk.hears(verb="link", link="tel:" + "1" * 100_000)

    [(_, link)] = desk.asked
    assert len(link) == LONGEST + 1  # which is refused for its length


@pytest.fixture
def acting(signed_in: Desk) -> Desk:
    """Errands that may act on calls: those of a page whose buttons are all there."""
    desk = signed_in
    core, page = desk.bench.core, desk.page
    page.buttons = set(Act)
    handle = HandleCall(core.bus, desk.bench.tasks, core.tracker, core.control, page)
    desk.errands.act_with(
        HandleAtHand(handle, core.ringing_here, core.calls_here),
        lambda on: desk.asked.append(("dnd", on)),
    )
    return desk


def rings(desk: Desk) -> None:
    now = desk.bench.core.machine.clock.now()
    desk.bench.core.bus.publish(CallHeard(rang(started_at=now), now))


def test_a_word_answers_the_call_that_rings(acting: Desk) -> None:
    rings(acting)

    assert acting.hears(verb="answer") == {"ok": True, "message": "Çalan çağrı cevaplanıyor."}
    assert acting.page.pressed == [Act.ANSWER]


def test_a_word_refuses_the_call_that_rings(acting: Desk) -> None:
    rings(acting)

    assert acting.hears(verb="hangup") == {"ok": True, "message": "Çağrı kapatılıyor."}
    acting.bench.tasks.finish_all()
    assert acting.bench.pbx.asked_for("hang_up")


@pytest.mark.parametrize("verb", ["answer", "hangup"])
def test_without_a_call_the_word_is_refused_in_a_sentence(acting: Desk, verb: str) -> None:
    reply = acting.hears(verb=verb)

    assert reply["ok"] is False
    assert reply["message"].endswith("çağrı yok.")


@pytest.mark.parametrize("on", [True, False])
def test_a_word_switches_do_not_disturb(acting: Desk, on: bool) -> None:
    assert acting.hears(verb="dnd", on=on)["ok"] is True
    assert acting.asked == [("dnd", on)]


@pytest.mark.parametrize("on", ["on", 1, None])
def test_only_a_clear_word_switches_do_not_disturb(acting: Desk, on: object) -> None:
    assert acting.hears(verb="dnd", on=on)["ok"] is False
    assert acting.asked == []


@pytest.mark.parametrize("verb", ["answer", "hangup", "dnd"])
def test_a_program_that_is_still_starting_says_so(desk: Desk, verb: str) -> None:
    assert desk.hears(verb=verb, on=True) == {"ok": False, "message": still_starting()}


@pytest.mark.parametrize("verb", ["", "shout", None, 7, ["call"], {"verb": "call"}])
def test_unknown_words_are_refused(desk: Desk, verb: object) -> None:
    assert desk.hears(verb=verb)["ok"] is False
    assert desk.asked == []


def test_no_word_at_all_is_refused(desk: Desk) -> None:
    assert desk.hears()["ok"] is False


def test_a_number_is_put_before_a_person(signed_in: Desk) -> None:
    reply = signed_in.hears(verb="call", number=CUSTOMER)

    assert reply == {"ok": True, "message": "+90 532 111 22 33"}
    assert signed_in.asked == [("dial", CUSTOMER)]
    assert signed_in.placed() == []


def test_a_number_with_now_is_dialled(signed_in: Desk) -> None:
    reply = signed_in.hears(verb="call", number=CUSTOMER, now=True)

    assert reply == {"ok": True, "message": "+90 532 111 22 33"}
    assert signed_in.placed() == [PhoneNumber.parse(CUSTOMER)]
    assert signed_in.asked == []


@pytest.mark.parametrize("now", ["true", 1, None, "no"])
def test_only_a_clear_yes_dials(signed_in: Desk, now: object) -> None:
    signed_in.hears(verb="call", number=CUSTOMER, now=now)

    assert signed_in.placed() == []


@pytest.mark.parametrize("number", ["", "*21*05321112233#", "Ayşe", None, 7, ["0532"], "9" * 5000])
@pytest.mark.parametrize("now", [True, False])
def test_what_is_no_number_is_refused_in_a_sentence(
    signed_in: Desk, number: object, now: bool
) -> None:
    reply = signed_in.hears(verb="call", number=number, now=now)

    assert reply["ok"] is False
    assert reply["message"].endswith(".")
    assert signed_in.asked == []
    assert signed_in.placed() == []


def test_an_account_that_works_is_told_when_it_was_tried(desk: Desk) -> None:
    at_once = desk.hears(verb="account", account=SAID, key=KEY)

    desk.bench.tasks.finish_all()

    assert at_once is None
    assert desk.replies == [{"ok": True, "message": "1007"}]
    assert desk.bench.tried == [(ACCOUNT, KEY)]


@pytest.mark.parametrize("error", [NotSignedIn(), NoSuchExtension("cannot find user")])
def test_an_account_that_does_not_work_is_told_in_a_sentence(desk: Desk, error: Any) -> None:
    desk.bench.pbx.fail("prove", error)

    desk.hears(verb="account", account=SAID, key=KEY)
    desk.bench.tasks.finish_all()

    assert desk.replies == [{"ok": False, "message": sentence(error)}]
    assert desk.bench.vault.secrets == {}


def test_an_answer_is_given_once(desk: Desk) -> None:
    desk.hears(verb="account", account=SAID, key=KEY)
    desk.bench.tasks.finish_all()

    desk.bench.core.bus.publish(SignedIn(ACCOUNT, lasting=True))

    assert len(desk.replies) == 1


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"account": SAID},
        {"account": SAID, "key": ""},
        {"account": SAID, "key": 7},
        {"account": "1007", "key": KEY},
        {"account": {**SAID, "provider": "another"}, "key": KEY},
        {"account": {**SAID, "provider": ["bulutsantralim"]}, "key": KEY},
        {"account": {**SAID, "extension": 1007}, "key": KEY},
        {"account": {"provider": "bulutsantralim"}, "key": KEY},
    ],
)
def test_an_account_that_cannot_be_read_is_refused_untried(
    desk: Desk, words: dict[str, Any]
) -> None:
    assert desk.hears(verb="account", **words)["ok"] is False
    assert desk.bench.tried == []


def test_a_look_at_the_surroundings_is_answered_by_whoever_can_look(desk: Desk) -> None:
    early = desk.hears(verb="doctor")
    desk.errands.diagnose_with(lambda reply: reply({"findings": []}))

    assert early == {"ok": False, "message": still_starting()}
    assert desk.hears(verb="doctor") == {"findings": []}
