"""The story of a call in plain lines."""

from datetime import timedelta

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Doubt, EndedBy, Source
from santral_desktop.ui.call_story import story, witnesses
from santral_desktop.ui.theme import Tone
from tests.builders import NINE, a_call, a_missed_call


def told(call: Call) -> list[str]:
    return [line.text for line in story(call)]


def test_an_answered_call_tells_who_answered_when_and_who_hung_up() -> None:
    assert told(a_call(ended_by=EndedBy.CALLER, cause="NORMAL_CLEARING")) == [
        "0850 000 0001 numaranız arandı.",
        "1007 dahilisi 5 saniye sonra cevapladı.",
        "Karşı taraf kapattı. 1:00 konuşuldu.",
    ]


def test_the_lines_have_their_times() -> None:
    times = [line.at for line in story(a_call())]

    assert times == [NINE, NINE + timedelta(seconds=5), NINE + timedelta(seconds=65)]


def test_a_missed_call_tells_where_it_rang_and_why_it_ended() -> None:
    assert told(a_missed_call(queue="700", cause="ORIGINATOR_CANCEL")) == [
        "0850 000 0001 numaranız arandı.",
        "700 kuyruğuna girdi.",
        "Arayan, cevap beklerken vazgeçti.",
    ]


def test_a_missed_call_without_a_queue_tells_whose_extension_rang() -> None:
    assert "1007 dahilisinde çaldı." in told(a_missed_call())


def test_a_missed_call_that_was_returned_says_so() -> None:
    assert told(a_missed_call(returned_in=CallId("x")))[-1] == "Arayana geri dönüldü."


def test_a_ringing_call_tells_which_extensions_ring() -> None:
    call = a_missed_call(state=CallState.RINGING, ringing=frozenset({"1008", "1007"}))

    assert told(call)[-1] == "Şu dahililerde çalıyor: 1007, 1008."


def test_a_conversation_goes_on() -> None:
    assert told(a_call(state=CallState.TALKING, ended_at=None))[-1] == "Görüşme sürüyor."


def test_an_outgoing_call_tells_its_number_and_when_it_was_answered() -> None:
    assert told(a_call(direction=Direction.OUTBOUND))[:2] == [
        "0850 000 0001 numarasıyla arandı.",
        "5 saniye sonra cevaplandı.",
    ]


def test_a_call_without_a_number_of_ours_tells_the_rest() -> None:
    call = a_call(called="", extension="", started_at=None)

    assert told(call)[:2] == ["Çağrı geldi.", "Cevaplandı."]


def test_a_call_in_doubt_says_that_it_may_have_been_placed() -> None:
    call = a_call(
        direction=Direction.OUTBOUND,
        state=CallState.REQUESTED,
        answered_at=None,
        doubt=Doubt.MAY_HAVE_BEEN_PLACED,
    )

    assert told(call) == [
        "Arama istendi.",
        "Santral yanıt vermedi; çağrı başlamış olabilir. Çağrı geçmişi okununca belli olur.",
    ]


def test_a_refused_call_never_ended() -> None:
    call = a_call(direction=Direction.OUTBOUND, answered_at=None, doubt=Doubt.REFUSED)

    assert told(call) == ["Arama istendi.", "Santral çağrıyı başlatmadı."]


def test_what_is_not_certain_is_a_warning() -> None:
    assert story(a_call(doubt=Doubt.MAY_HAVE_BEEN_PLACED))[-1].tone is Tone.WARN


def test_who_told_of_a_call_is_named() -> None:
    call = a_call(sources=frozenset({Source.PAGE, Source.HERE, Source.HISTORY}))

    assert witnesses(call) == "Kaynak: bu program, web telefon, çağrı geçmişi"


def test_a_call_that_nobody_told_of_names_nobody() -> None:
    assert witnesses(a_call(sources=frozenset())) == ""
