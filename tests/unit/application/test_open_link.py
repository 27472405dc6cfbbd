"""Nothing is dialled that nobody agreed to, whatever links come and however many."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_links import LinkAsked, LinkRefused
from santral_desktop.application.open_link import MOST, WITHIN, Heard, OpenLink
from santral_desktop.domain.cautions import Caution
from santral_desktop.domain.links import read_link
from tests.benchmarks.programs.hostile_links import main as hostile_links
from tests.doubles.clock import SteppedClock

MOBILE = "tel:+905321112233"


@dataclass
class Door:
    """Links come in; what is asked, refused and dialled is kept."""

    bus: Bus = field(default_factory=Bus)
    clock: SteppedClock = field(default_factory=SteppedClock)
    asked: list[LinkAsked] = field(default_factory=list)
    refused: list[LinkRefused] = field(default_factory=list)
    dialled: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bus.subscribe(LinkAsked, self.asked.append)
        self.bus.subscribe(LinkRefused, self.refused.append)
        self.links = OpenLink(self.bus, self.clock, self.dialled.append)


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_link_is_asked_about(door: Door) -> None:
    assert door.links.come("tel:+4930123456") is Heard.ASKED
    assert door.asked == [LinkAsked(read_link("tel:+4930123456"), Caution.ABROAD)]
    assert door.dialled == []


def test_what_was_agreed_to_is_dialled_once(door: Door) -> None:
    door.links.come(MOBILE)

    door.links.agree(read_link(MOBILE))
    door.links.agree(read_link(MOBILE))

    assert door.dialled == ["+905321112233"]


def test_another_number_than_the_asked_one_is_not_agreed_to(door: Door) -> None:
    door.links.come("tel:05321112233")
    door.links.come("tel:112")

    door.links.agree(read_link("tel:05321112233"))

    assert door.dialled == []


def test_what_was_given_up_is_not_dialled(door: Door) -> None:
    door.links.come(MOBILE)
    door.links.give_up()

    door.links.agree(read_link(MOBILE))

    assert door.dialled == []


def test_a_link_that_is_never_dialled_says_why(door: Door) -> None:
    assert door.links.come("tel:*21*0532#") is Heard.REFUSED
    assert len(door.refused) == 1


def test_the_same_link_five_hundred_times_is_one_question(door: Door) -> None:
    assert {door.links.come(MOBILE) for _ in range(500)} == {Heard.ASKED}
    assert len(door.asked) == 1


def test_links_that_no_hand_can_mean_are_not_asked_about(door: Door) -> None:
    heard = [door.links.come(f"tel:1{at:03}") for at in range(500)]

    assert heard.count(Heard.TOO_MANY) == 500 - MOST
    assert len(door.asked) == MOST


def test_after_a_while_links_are_asked_about_again(door: Door) -> None:
    for at in range(MOST):
        door.links.come(f"tel:1{at:03}")
    door.clock.pass_time(WITHIN)

    assert door.links.come(MOBILE) is Heard.ASKED


def test_a_link_that_was_not_shown_cannot_be_agreed_to(door: Door) -> None:
    for at in range(MOST + 1):
        door.links.come(f"tel:1{at:03}")

    door.links.agree(read_link(f"tel:1{MOST:03}"))

    assert door.dialled == []


texts = st.builds(
    "{}{}".format,
    st.sampled_from(["tel:", "callto:", "sip:", "sips:", "TEL://", ""]),
    st.text(alphabet="0123456789+*#,;pw%@=-: \n\x00", max_size=24) | st.text(max_size=24),
)


@settings(max_examples=500)
@given(st.lists(texts, min_size=1, max_size=4))
def test_no_link_dials_by_itself(coming: list[str]) -> None:
    door = Door()
    for text in coming:
        door.links.come(text)
        door.clock.pass_time(WITHIN)

    assert door.dialled == []
    if door.asked:
        door.links.agree(door.asked[-1].link)
        assert door.dialled == [door.asked[-1].link.number.value]


def test_thousands_of_hostile_links_dial_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A million take a few minutes: `python -m tests.benchmarks.programs.hostile_links 1000000`."""
    assert hostile_links(["3000"]) == 0
    assert capsys.readouterr().out.startswith("3000 links, ")
