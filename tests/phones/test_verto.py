"""Verto, FreeSWITCH's own language: what a page of it does is told in the same words as SIP."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.webphone import Act, PhoneState
from santral_desktop.webphone.facts import PageCall, Registration
from tests.phones.telephone import Telephone
from tests.phones.verto_stub import VertoStub
from tests.webengine.hosting import ENGINE

pytestmark = ENGINE
CALL = "5c3a0000-0000-4000-8000-000000000001"
INCOMING = PageCall("incoming", CALL, "05321112233", "Ayşe Yılmaz", "08500000001")


@pytest.fixture
def stub() -> Iterator[VertoStub]:
    stub = VertoStub()
    yield stub
    stub.stop()


@pytest.fixture
def phone(qtbot: QtBot, stub: VertoStub) -> Iterator[Telephone]:
    phone = Telephone(qtbot, f"{stub.base}/?user=1007")
    phone.is_registered()
    yield phone
    phone.hosted.close()


@pytest.fixture
def ringing(phone: Telephone, stub: VertoStub) -> Telephone:
    stub.invite(CALL)
    phone.shows("ringing")
    return phone


@pytest.fixture
def talking(ringing: Telephone) -> Telephone:
    ringing.presses(Act.ANSWER)
    ringing.shows("talking")
    return ringing


@pytest.fixture
def dialled(phone: Telephone, stub: VertoStub) -> str:
    phone.does("dial", "0532")
    return phone.hears("outgoing").call_id


def test_signing_in_registers_for_as_long_as_the_line_lives(phone: Telephone) -> None:
    phone.hosted.host.late = 0
    phone.hosted.look("null")

    assert phone.hosted.facts == [Registration(registered=True, expires=0)]
    assert phone.hosted.status.state is PhoneState.REGISTERED


def test_a_wrong_password_registers_nothing(qtbot: QtBot, stub: VertoStub) -> None:
    phone = Telephone(qtbot, f"{stub.base}/?password=wrong")
    phone.hosted.until(lambda: phone.hosted.facts)

    assert phone.hosted.facts == [Registration(registered=False, expires=0, taken=True)]
    phone.hosted.close()


def test_a_line_that_is_cut_is_lost_and_comes_back(phone: Telephone, stub: VertoStub) -> None:
    before = len(phone.hosted.told)
    stub.cut_lines()
    phone.hosted.until(lambda: len(phone.hosted.told) > before + 1)

    assert [status.state for status in phone.hosted.told[before:]] == [
        PhoneState.READY,
        PhoneState.REGISTERED,
    ]


def test_a_session_that_another_took_over_is_registered_no_more(
    phone: Telephone, stub: VertoStub
) -> None:
    stub.ask("verto.punt")

    phone.hosted.stands(PhoneState.READY)
    assert phone.hosted.status.taken


def test_a_call_comes_in_with_number_name_and_line(ringing: Telephone) -> None:
    assert ringing.hears("incoming") == INCOMING


def test_a_caller_without_a_number_has_no_name_either(phone: Telephone, stub: VertoStub) -> None:
    stub.invite(CALL, caller_id_number="anonymous", caller_id_name="Anonymous")

    assert phone.hears("incoming") == PageCall("incoming", CALL, called="08500000001")


def test_a_name_that_comes_later_is_told(ringing: Telephone, stub: VertoStub) -> None:
    stub.ask("verto.display", callID=CALL, display_number="0532", display_name="شركة")

    assert ringing.hears("named") == PageCall("named", CALL, "0532", "شركة")


def test_our_side_answers_by_the_pages_own_button(ringing: Telephone, stub: VertoStub) -> None:
    pressed = ringing.presses(Act.ANSWER)
    ringing.hears("answered", CALL)

    assert pressed
    assert "verto.answer" in stub.methods()


def test_an_answer_that_came_too_late_is_none(ringing: Telephone, stub: VertoStub) -> None:
    stub.refusing = "verto.answer"
    ringing.presses(Act.ANSWER)
    ringing.hosted.until(lambda: "verto.answer" in stub.methods())
    stub.bye(CALL, "LOSE_RACE")
    ended = ringing.hears("ended")

    assert ended.elsewhere
    assert [call.what for call in ringing.calls()] == ["incoming", "ended"]


def test_our_side_refuses_by_the_pages_own_button(ringing: Telephone, stub: VertoStub) -> None:
    pressed = ringing.presses(Act.REFUSE)

    assert pressed
    assert ringing.hears("ended") == PageCall("ended", CALL, cause="USER_BUSY", here=True)


def test_our_side_hangs_up_by_the_pages_own_button(talking: Telephone) -> None:
    pressed = talking.presses(Act.HANG_UP)

    assert pressed
    assert talking.hears("ended") == PageCall("ended", CALL, cause="NORMAL_CLEARING", here=True)


@pytest.mark.parametrize("cause", ["LOSE_RACE", "PICKED_OFF"])
def test_a_call_that_a_colleague_takes_was_not_missed(
    ringing: Telephone, stub: VertoStub, cause: str
) -> None:
    stub.bye(CALL, cause)

    assert ringing.hears("ended") == PageCall("ended", CALL, cause=cause, elsewhere=True)


def test_a_caller_who_gives_up_was_missed(ringing: Telephone, stub: VertoStub) -> None:
    stub.bye(CALL, "ORIGINATOR_CANCEL")

    assert ringing.hears("ended") == PageCall("ended", CALL, cause="ORIGINATOR_CANCEL")


def test_a_call_dialled_on_the_page_rings_and_is_answered(
    phone: Telephone, stub: VertoStub, dialled: str
) -> None:
    stub.ask("verto.media", callID=dialled, sdp="v=0\r\n")
    stub.ask("verto.answer", callID=dialled)
    phone.hears("answered", dialled)

    assert phone.calls() == [
        PageCall("outgoing", dialled, "0532"),
        PageCall("ringing", dialled),
        PageCall("answered", dialled),
    ]


def test_a_dialled_call_that_is_refused_at_once_is_over(phone: Telephone, stub: VertoStub) -> None:
    stub.refusing = "verto.invite"
    phone.does("dial", "0532")

    assert not phone.hears("ended").here


def test_the_page_holds_and_resumes(talking: Telephone) -> None:
    for act in ("hold", "resume", "toggle"):
        talking.does(act)
    talking.hosted.until(lambda: len(talking.calls()) == 5)

    assert [(call.what, call.here) for call in talking.calls()[2:]] == [
        ("held", True),
        ("resumed", True),
        ("held", True),
    ]


def test_a_hold_that_is_refused_is_none(talking: Telephone, stub: VertoStub) -> None:
    stub.refusing = "verto.modify"
    talking.does("hold")
    talking.hosted.until(lambda: "verto.modify" in stub.methods())
    stub.bye(CALL, "NORMAL_CLEARING")
    talking.hears("ended")

    assert [call.what for call in talking.calls()] == ["incoming", "answered", "ended"]


def test_two_calls_at_once_are_told_apart(talking: Telephone, stub: VertoStub) -> None:
    stub.invite("second", caller_id_number="0216", caller_id_name="")
    stub.bye("second", "NO_ANSWER")
    stub.bye(CALL, "NORMAL_CLEARING")
    talking.hears("ended", CALL)

    assert [(call.what, call.call_id) for call in talking.calls()] == [
        ("incoming", CALL),
        ("answered", CALL),
        ("incoming", "second"),
        ("ended", "second"),
        ("ended", CALL),
    ]
