"""Commands on live calls reach the PBX once, in order."""

from collections.abc import Callable

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.control_call import ControlCall
from santral_desktop.application.messages import CallMuted, CommandFailed
from santral_desktop.application.ports.pbx import Ability
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import NoSuchCall, Path, Unreachable
from tests.builders import COLLEAGUE, ONE, TWO, told_of
from tests.doubles.pbx import Asked, ScriptedPbx
from tests.doubles.tasks import SteppedTasks

COMMANDS: dict[str, tuple[Callable[[ControlCall], None], Asked]] = {
    "hang up": (lambda control: control.hang_up(ONE), Asked("hang_up", {"call": ONE})),
    "mute": (
        lambda control: control.mute(ONE, on=True),
        Asked("mute", {"call": ONE, "on": True}),
    ),
    "transfer": (
        lambda control: control.transfer(ONE, COLLEAGUE),
        Asked("transfer", {"call": ONE, "extension": COLLEAGUE}),
    ),
    "rest": (
        lambda control: control.do_not_disturb(on=True),
        Asked("do_not_disturb", {"on": True}),
    ),
}


class Desk:
    """An agent in a call."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.pbx = Bus(), SteppedTasks(), ScriptedPbx()
        self.pbx.live = {ONE}
        self.control = ControlCall(self.bus, self.tasks, lambda _: self.pbx)
        self.failed = told_of(self.bus, CommandFailed)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_reaches_the_pbx_in_the_lane_of_calls(command: str) -> None:
    desk, (act, asked) = Desk(), COMMANDS[command]

    act(desk.control)
    desk.tasks.finish_all()

    assert (desk.pbx.asked, desk.tasks.lanes, desk.failed) == ([asked], [Lane.CALLS], [])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_gets_no_answer_is_told_and_never_repeated(command: str) -> None:
    desk, (act, asked) = Desk(), COMMANDS[command]
    error = Unreachable(Path.TIMED_OUT)
    desk.pbx.fail(asked.method, error)

    act(desk.control)
    desk.tasks.pass_time(3600)

    call = asked.said.get("call", CallId(""))
    assert (desk.failed, desk.pbx.asked) == ([CommandFailed(call, error)], [asked])


def test_hanging_up_a_call_that_is_over_is_no_failure() -> None:
    desk = Desk()
    desk.pbx.live.clear()

    desk.control.hang_up(ONE)
    desk.tasks.finish_all()

    assert desk.failed == []


def test_handing_over_a_call_that_is_over_fails() -> None:
    desk = Desk()
    desk.pbx.live.clear()

    desk.control.transfer(ONE, COLLEAGUE)
    desk.tasks.finish_all()

    assert [type(failed.error) for failed in desk.failed] == [NoSuchCall]


def test_on_and_off_reach_the_pbx_in_their_order() -> None:
    desk = Desk()

    desk.control.do_not_disturb(on=True)
    desk.control.do_not_disturb(on=False)
    desk.tasks.finish_all()

    assert [said["on"] for said in desk.pbx.asked_for("do_not_disturb")] == [True, False]


def test_each_call_is_acted_on_at_its_own_pbx() -> None:
    desk, other = Desk(), ScriptedPbx()
    pbxs = {ONE: desk.pbx, TWO: other}
    control = ControlCall(desk.bus, desk.tasks, lambda call: pbxs[call])

    control.hang_up(TWO)
    desk.tasks.finish_all()

    assert (len(desk.pbx.asked), len(other.asked_for("hang_up"))) == (0, 1)


def test_a_pbx_that_keeps_no_calls_away_is_not_asked_to() -> None:
    desk = Desk()
    desk.pbx.abilities -= {Ability.DO_NOT_DISTURB}

    desk.control.do_not_disturb(on=True)
    desk.tasks.finish_all()

    assert (desk.pbx.asked, desk.failed) == ([], [])


def test_what_the_pbx_muted_is_told() -> None:
    desk = Desk()
    muted = told_of(desk.bus, CallMuted)

    desk.control.mute(ONE, on=True)
    desk.control.mute(ONE, on=False)
    desk.control.mute(TWO, on=True)  # there is no such call
    desk.tasks.finish_all()

    assert muted == [CallMuted(ONE, on=True), CallMuted(ONE, on=False)]
