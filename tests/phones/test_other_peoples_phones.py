"""JsSIP and SIP.js at a real proxy: what they do is told as it happened, call by call."""

from collections.abc import Callable

import pytest

from santral_desktop.application.ports.webphone import Act, MicrophoneState, PhoneState
from santral_desktop.webphone.facts import PageCall, Registration
from tests.phones.outsider import Outsider
from tests.phones.server import Provider
from tests.phones.telephone import Telephone
from tests.webengine.hosting import ENGINE

pytestmark = ENGINE


@pytest.fixture
def ringing(phone: Telephone, outsider: Outsider) -> str:
    """The Call-ID of a call that rings at the phone."""
    call = outsider.call(phone.account, '"Ayşe Yılmaz"')
    phone.shows("ringing")
    return call


@pytest.fixture
def talking(phone: Telephone, ringing: str) -> str:
    phone.presses(Act.ANSWER)
    phone.shows("talking")
    return ringing


@pytest.fixture
def dialled(phone: Telephone, outsider: Outsider) -> str:
    """The Call-ID of a call that the page began."""
    phone.does("dial", outsider.number)
    phone.hosted.until(lambda: outsider.heard)
    kind, call = outsider.heard[0]
    assert kind == "INVITE"
    return call


def _heard(phone: Telephone, outsider: Outsider, what: str, call: str) -> None:
    phone.hosted.until(lambda: (what, call) in outsider.heard)


def test_the_phone_registers_through_its_challenge(phone: Telephone) -> None:
    assert phone.hosted.facts == [Registration(registered=True, expires=300)]


def test_a_line_that_is_cut_is_lost_and_comes_back(phone: Telephone, provider: Provider) -> None:
    before = len(phone.hosted.told)
    provider.cut_lines()
    phone.hosted.until(lambda: len(phone.hosted.told) > before + 1)

    assert [status.state for status in phone.hosted.told[before:]] == [
        PhoneState.READY,
        PhoneState.REGISTERED,
    ]


def test_a_phone_that_signs_off_is_not_registered(phone: Telephone) -> None:
    phone.does("leave")

    phone.hosted.stands(PhoneState.READY)


@pytest.mark.parametrize(
    ("line", "number", "name"),
    [
        ('From: "Ayşe Yılmaz" <sip:05321112233@a.invalid>', "05321112233", "Ayşe Yılmaz"),
        ('f: "شركة \\"النور\\"" <sip:+9665@a.invalid;user=phone>', "+9665", 'شركة "النور"'),
        (
            'From: "Uzun Adlı Bir Şirket"\r\n <sip:0532@a.invalid>',
            "0532",
            "Uzun Adlı Bir Şirket",
        ),
        ('From: "Anonymous" <sip:anonymous@anonymous.invalid>', "", ""),
    ],
)
def test_a_call_comes_in_with_number_and_name(
    phone: Telephone, outsider: Outsider, line: str, number: str, name: str
) -> None:
    call = outsider.call(phone.account, raw=line)

    assert phone.hears("incoming") == PageCall("incoming", call, number, name, phone.account)


def test_our_side_answers_by_the_pages_own_button(
    phone: Telephone, outsider: Outsider, ringing: str
) -> None:
    pressed = phone.presses(Act.ANSWER)
    phone.hears("answered", ringing)

    assert pressed
    _heard(phone, outsider, "200", ringing)
    assert phone.hosted.status.microphone is MicrophoneState.GRANTED


def test_our_side_refuses_by_the_pages_own_button(
    phone: Telephone, outsider: Outsider, ringing: str
) -> None:
    pressed = phone.presses(Act.REFUSE)
    ended = phone.hears("ended", ringing)

    assert pressed
    assert (ended.here, ended.elsewhere, ended.cause) == (True, False, "480")
    _heard(phone, outsider, "480", ringing)


def test_our_side_hangs_up_by_the_pages_own_button(
    phone: Telephone, outsider: Outsider, talking: str
) -> None:
    pressed = phone.presses(Act.HANG_UP)
    ended = phone.hears("ended", talking)

    assert pressed
    assert ended.here
    _heard(phone, outsider, "BYE", talking)


@pytest.mark.parametrize("act", list(Act))
def test_no_button_is_pressed_where_no_call_is(phone: Telephone, act: Act) -> None:
    assert not phone.presses(act)


def test_a_caller_who_gives_up_was_missed(
    phone: Telephone, outsider: Outsider, ringing: str
) -> None:
    outsider.cancel(ringing)
    ended = phone.hears("ended", ringing)

    assert (ended.here, ended.elsewhere) == (False, False)
    phone.shows("idle")


def test_a_call_that_a_colleague_takes_was_not_missed(
    telephones: Callable[..., Telephone], phone: Telephone, outsider: Outsider
) -> None:
    colleague = telephones(phone.account)
    call = outsider.call(phone.account)
    phone.shows("ringing")
    colleague.shows("ringing")
    colleague.presses(Act.ANSWER)
    ended = phone.hears("ended", call)

    assert (ended.here, ended.elsewhere) == (False, True)
    assert colleague.hears("answered", call)


def test_a_queue_that_says_so_takes_the_call_elsewhere_as_well(
    phone: Telephone, outsider: Outsider, ringing: str
) -> None:
    outsider.cancel(ringing, 'FreeSWITCH;cause=501;text="PICKED_OFF"')

    assert phone.hears("ended", ringing).elsewhere


def test_a_call_that_the_other_side_ends_is_over(
    phone: Telephone, outsider: Outsider, talking: str
) -> None:
    outsider.hang_up(talking, "Q.850;cause=16")
    ended = phone.hears("ended", talking)

    assert (ended.here, ended.cause) == (False, "Q.850;cause=16")


def test_a_call_dialled_on_the_page_is_told_once_through_its_challenge(
    phone: Telephone, outsider: Outsider, dialled: str
) -> None:
    outsider.ring(dialled)
    phone.hears("ringing", dialled)
    outsider.answer(dialled)
    phone.hears("answered", dialled)

    assert phone.calls() == [
        PageCall("outgoing", dialled, outsider.number),
        PageCall("ringing", dialled),
        PageCall("answered", dialled),
    ]


def test_a_dialled_call_that_is_refused_there_is_over(
    phone: Telephone, outsider: Outsider, dialled: str
) -> None:
    outsider.refuse(dialled, 486)
    ended = phone.hears("ended", dialled)

    assert (ended.here, ended.cause) == (False, "486")


def test_a_dialled_call_that_nobody_can_take_is_over(phone: Telephone) -> None:
    phone.does("dial", "0999")

    assert phone.hears("ended").cause == "404"


def test_a_dialled_call_is_given_up_by_the_pages_own_button(
    phone: Telephone, outsider: Outsider, dialled: str
) -> None:
    outsider.ring(dialled)
    phone.hears("ringing", dialled)
    pressed = phone.presses(Act.HANG_UP)

    assert pressed
    assert phone.hears("ended", dialled).here
    _heard(phone, outsider, "CANCEL", dialled)


def test_the_page_holds_and_resumes(phone: Telephone, outsider: Outsider, talking: str) -> None:
    phone.does("hold")
    held = phone.hears("held", talking)
    phone.shows("held")
    phone.does("resume")
    resumed = phone.hears("resumed", talking)

    assert held.here
    assert resumed.here


def test_the_other_side_holds_and_resumes(
    phone: Telephone, outsider: Outsider, talking: str
) -> None:
    outsider.hold(talking, on=True)
    held = phone.hears("held", talking)
    phone.hosted.until(lambda: outsider.heard.count(("200", talking)) == 2)
    outsider.hold(talking, on=False)
    resumed = phone.hears("resumed", talking)

    assert not held.here
    assert not resumed.here
    assert [call.what for call in phone.calls()] == ["incoming", "answered", "held", "resumed"]


def test_two_calls_at_once_are_told_apart(
    phone: Telephone, outsider: Outsider, talking: str
) -> None:
    second = outsider.call(phone.account)
    phone.shows("ringing")
    phone.presses(Act.REFUSE)
    phone.hears("ended", second)
    outsider.hang_up(talking)
    phone.hears("ended", talking)

    assert [(call.what, call.call_id) for call in phone.calls()] == [
        ("incoming", talking),
        ("answered", talking),
        ("incoming", second),
        ("ended", second),
        ("ended", talking),
    ]


def test_one_page_calls_another_of_another_make(
    telephones: Callable[..., Telephone], phone: Telephone, make: str
) -> None:
    other = telephones(make="sipjs" if make == "jssip" else "jssip")
    phone.does("dial", other.account)
    incoming = other.hears("incoming")
    other.presses(Act.ANSWER)
    phone.hears("answered", incoming.call_id)
    other.shows("talking")
    phone.presses(Act.HANG_UP)

    assert not other.hears("ended").here
    assert phone.hears("ended").here
