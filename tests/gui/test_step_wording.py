"""What happened to each extension, in plain lines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from santral_desktop.domain.calls import Call, Direction
from santral_desktop.domain.story import Step, StepKind
from santral_desktop.ui.call_story import story
from santral_desktop.ui.step_wording import step_lines
from tests.builders import COLLEAGUE, ME, NINE, a_call, a_missed_call


def a_step(kind: StepKind, seconds: float = 0, extension: str = ME, cause: str = "") -> Step:
    at = NINE + timedelta(seconds=seconds)
    return Step(kind=kind, at=at, extension=extension, cause=cause)


def told(*steps: Step, call: Call | None = None) -> list[str]:
    return [line.text for line in step_lines(call or a_call(), steps)]


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (a_step(StepKind.MENU, extension="10"), "Arayan 10 menüsünü dinledi."),
        (a_step(StepKind.RANG), "1007 dahilisi çaldı."),
        (a_step(StepKind.HANDED_OVER), "Görüşme 1007 dahilisine aktarıldı."),
        (a_step(StepKind.ANSWERED, 7), "1007 dahilisi 7 saniye sonra cevapladı."),
        (a_step(StepKind.HELD), "1007 beklemeye aldı."),
        (a_step(StepKind.HELD, extension=""), "Karşı taraf beklemeye aldı."),
        (a_step(StepKind.RESUMED), "Görüşmeye dönüldü."),
        (a_step(StepKind.MUTED), "Görüşme sessize alındı."),
        (a_step(StepKind.HEARD_AGAIN), "Sessiz kaldırıldı."),
        (a_step(StepKind.LEFT, cause="LOSE_RACE"), "1007 açmadan bir başkası cevapladı."),
        (a_step(StepKind.LEFT, cause="PICKED_OFF"), "1007 açmadan bir başkası cevapladı."),
        (a_step(StepKind.LEFT, cause="CALL_REJECTED"), "1007 reddetti."),
        (a_step(StepKind.LEFT, cause="USER_BUSY"), "1007 meşguldü."),
        (a_step(StepKind.LEFT, cause="NO_ANSWER"), "1007 açmadı."),
        (a_step(StepKind.LEFT, cause="NO_USER_RESPONSE"), "1007 dahilisine ulaşılamadı."),
    ],
)
def test_each_step_has_its_sentence(step: Step, text: str) -> None:
    assert told(step) == [text]


def test_extensions_that_ring_at_once_are_one_line() -> None:
    steps = [a_step(StepKind.RANG, extension=one) for one in (ME, COLLEAGUE)]

    assert told(*steps) == [f"{ME}, {COLLEAGUE} dahilileri birlikte çaldı."]


def test_why_the_caller_gave_up_is_told_by_the_call_alone() -> None:
    assert told(a_step(StepKind.LEFT, cause="ORIGINATOR_CANCEL")) == []


def test_who_leaves_before_the_call_ends_left_the_conversation() -> None:
    steps = (a_step(StepKind.ANSWERED, 5), a_step(StepKind.LEFT, 30, cause="NORMAL_CLEARING"))

    assert told(*steps)[-1] == "1007 görüşmeden ayrıldı."


def test_who_leaves_when_the_call_ends_is_not_told_of_twice() -> None:
    steps = (a_step(StepKind.ANSWERED, 5), a_step(StepKind.LEFT, 64, cause="NORMAL_CLEARING"))

    assert told(*steps) == ["1007 dahilisi 5 saniye sonra cevapladı."]


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({"started_at": None}, "1007 dahilisi cevapladı."),
        ({"direction": Direction.OUTBOUND}, "5 saniye sonra cevaplandı."),
        ({"direction": Direction.OUTBOUND, "started_at": None}, "Cevaplandı."),
    ],
)
def test_an_answer_says_as_much_as_is_known(parts: dict[str, object], text: str) -> None:
    assert told(a_step(StepKind.ANSWERED, 5), call=a_call(**parts)) == [text]


def test_a_hostile_extension_is_only_text() -> None:
    assert "\u2068<b>" in told(a_step(StepKind.RANG, extension="<b>\u202e"))[0]


def test_the_whole_story_of_a_queue_call() -> None:
    steps = (
        a_step(StepKind.RANG, 1),
        a_step(StepKind.RANG, 1, COLLEAGUE),
        a_step(StepKind.ANSWERED, 5),
        a_step(StepKind.LEFT, 5, COLLEAGUE, "LOSE_RACE"),
    )
    lines = [line.text for line in story(a_call(queue="700"), steps)]

    assert lines[1:5] == [
        "700 kuyruğuna girdi.",
        "1007, 1008 dahilileri birlikte çaldı.",
        "1007 dahilisi 5 saniye sonra cevapladı.",
        "1008 açmadan bir başkası cevapladı.",
    ]


def test_a_missed_call_whose_steps_are_known_names_nobody_twice() -> None:
    lines = [line.text for line in story(a_missed_call(), (a_step(StepKind.RANG),))]

    assert [text for text in lines if "çaldı" in text] == ["1007 dahilisi çaldı."]


def test_a_call_without_an_answer_step_tells_its_own_answer() -> None:
    lines = [line.text for line in story(a_call(), (a_step(StepKind.RANG),))]

    assert "1007 dahilisi 5 saniye sonra cevapladı." in lines


def test_lines_have_their_times() -> None:
    step = replace(a_step(StepKind.RANG), at=NINE)

    assert [line.at for line in step_lines(a_call(), (step,))] == [NINE]
