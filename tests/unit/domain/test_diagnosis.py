"""What a measure means to a call."""

import pytest

from santral_desktop.domain.diagnosis import (
    Finding,
    State,
    Subject,
    Topic,
    Why,
    begun,
    broken,
    judge_clock,
    judge_level,
    judge_room,
    judge_sandbox,
    unattended,
    unfinished,
)

RING = Subject(Topic.RING)
MEGABYTE = 1024 * 1024


@pytest.mark.parametrize(
    ("peak", "state", "why"),
    [
        (-20.0, State.OK, Why.FINE),
        (-50.0, State.WARN, Why.FAINT),
        (-90.0, State.BAD, Why.SILENT),
    ],
)
def test_a_microphone_is_judged_by_its_loudest_moment(peak: float, state: State, why: Why) -> None:
    finding = judge_level(peak, "Kulaklık")

    assert (finding.state, finding.why, finding.measure) == (state, why, peak)


@pytest.mark.parametrize(
    ("ahead", "state", "why"),
    [
        (3.0, State.OK, Why.FINE),
        (90.0, State.WARN, Why.AHEAD),
        (-90.0, State.WARN, Why.BEHIND),
        (86_400.0, State.BAD, Why.AHEAD),
        (-31_536_000.0, State.BAD, Why.BEHIND),
    ],
)
def test_a_clock_is_judged_by_how_far_it_is_off(ahead: float, state: State, why: Why) -> None:
    finding = judge_clock(ahead)

    assert (finding.state, finding.why) == (state, why)


@pytest.mark.parametrize(
    ("free", "writable", "state", "why"),
    [
        (2000 * MEGABYTE, True, State.OK, Why.FINE),
        (100 * MEGABYTE, True, State.WARN, Why.NEARLY_FULL),
        (1 * MEGABYTE, False, State.BAD, Why.FULL),
        (2000 * MEGABYTE, False, State.BAD, Why.NOT_WRITABLE),
        (None, False, State.BAD, Why.NOT_WRITABLE),
        (None, True, State.OK, Why.FINE),
    ],
)
def test_a_disk_is_judged_by_its_room(
    free: int | None, writable: bool, state: State, why: Why
) -> None:
    finding = judge_room(free, writable=writable)

    assert (finding.state, finding.why) == (state, why)


def test_a_poor_sandbox_is_a_warning_for_calls_go_on() -> None:
    assert judge_sandbox("NOT adequate", adequate=False).state is State.WARN
    assert judge_sandbox("adequate", adequate=True).state is State.OK


def test_what_is_too_slow_to_look_at_is_too_slow_for_a_call() -> None:
    assert unfinished(Subject(Topic.API), Why.TOO_SLOW).state is State.BAD
    assert unfinished(Subject(Topic.API), Why.GIVEN_UP).state is State.UNKNOWN
    assert unfinished(Subject(Topic.SANDBOX), Why.TOO_SLOW).state is State.UNKNOWN


def test_only_a_bad_line_is_a_broken_program() -> None:
    warned, bad = Finding(RING, State.WARN, Why.MUTED), Finding(RING, State.BAD, Why.NO_DEVICE)

    assert not broken((begun(RING), warned))
    assert broken((warned, bad))


def test_where_nobody_was_asked_to_speak_silence_is_no_proof() -> None:
    silent, asked = judge_level(-90), Finding(RING, State.WAITING, Why.ASKED)

    assert (unattended(silent).state, unattended(silent).why) == (State.WARN, Why.SILENT)
    assert (unattended(asked).state, unattended(asked).why) == (State.UNKNOWN, Why.NOBODY_SAID)
    assert unattended(judge_level(-20)) == judge_level(-20)


def test_only_a_question_asks() -> None:
    assert Finding(RING, State.WAITING, Why.ASKED).asks
    assert not begun(RING).asks
