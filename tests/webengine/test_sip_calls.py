"""The course of a call as SIP tells it: challenged, forked, held, refused, ended."""

import pytest

from santral_desktop.webphone.facts import PageCall, Registration
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages
from tests.webengine.wire import (
    BOUND,
    OK,
    calls,
    hear,
    heard,
    invite,
    message,
    opened,
    quoted,
    register,
    say,
    told,
)

pytestmark = ENGINE
INCOMING = PageCall("incoming", "one", "0532", called="1007")
OUTGOING = PageCall("outgoing", "one", "0532")


@pytest.fixture
def phone(pages: Pages, hosted: Hosted) -> Hosted:
    return opened(pages, hosted)


@pytest.fixture
def ringing(phone: Hosted) -> Hosted:
    """A phone that rings, by a way with the mark `first`."""
    hear(phone, invite("f: <sip:0532@x>", "v: SIP/2.0/WS x;branch=first"))
    told(phone, INCOMING)  # before the page says anything to it
    return phone


@pytest.fixture
def talking(ringing: Hosted) -> Hosted:
    say(ringing, quoted(message(OK, "i: one", "CSeq: 1 INVITE", "Via: SIP/2.0/WS x;branch=first")))
    return ringing


def _offer(way: str, sequence: int, method: str = "INVITE") -> str:
    to = "To: <sip:1007@x>;tag=there"
    start = f"{method} sip:1007@x SIP/2.0"
    return message(start, "i: one", to, f"CSeq: {sequence} {method}", body="\r\n" + _sound(way))


def _sound(way: str) -> str:
    return f"v=0\r\nc=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 8\r\n{way}\r\n"


def _accepted(sequence: int, method: str = "INVITE", status: str = "200 OK") -> str:
    return message(f"SIP/2.0 {status}", "i: one", f"CSeq: {sequence} {method}")


def test_a_call_that_is_known_does_not_come_in_again(phone: Hosted) -> None:
    hear(phone, invite("f: <sip:0532@x>"))
    hear(phone, invite("f: <sip:0532@x>"))
    hear(phone, invite("i: two", "f: <sip:0532@x>", to="<sip:1007@x>;tag=ours"))
    hear(phone, register("200 OK", BOUND))
    told(phone, Registration(True, 120))

    assert [type(fact) for fact in phone.facts] == [PageCall, Registration]


@pytest.mark.parametrize("status", ["401 Unauthorized", "407 Auth", "491 Pending", "180 Ringing"])
def test_an_answer_that_is_not_the_last_ends_nothing(phone: Hosted, status: str) -> None:
    hear(phone, invite("f: <sip:0532@x>"))
    hear(phone, message(f"SIP/2.0 {status}", "i: one", "CSeq: 1 INVITE"))
    hear(phone, message(OK, "i: one", "CSeq: 2 INVITE"))

    told(phone, PageCall("answered", "one"))
    assert PageCall("ended", "one") not in phone.facts


@pytest.mark.parametrize(
    ("message", "ended"),
    [
        (
            message("CANCEL sip:1007@x SIP/2.0", "i: one", 'Reason: SIP;cause=200;text="x"'),
            PageCall("ended", "one", cause='SIP;cause=200;text="x"', elsewhere=True),
        ),
        (message("CANCEL sip:1007@x SIP/2.0", "i: one"), PageCall("ended", "one")),
        (
            message("BYE sip:1007@x SIP/2.0", "i: one", "Reason: Q.850;cause=16"),
            PageCall("ended", "one", cause="Q.850;cause=16"),
        ),
        (
            message("SIP/2.0 603 Decline", "i: one", "CSeq: 1 INVITE"),
            PageCall("ended", "one", cause="603"),
        ),
    ],
)
def test_a_call_ends_once_with_its_cause(phone: Hosted, message: str, ended: PageCall) -> None:
    hear(phone, invite("f: <sip:0532@x>"))
    hear(phone, message)
    hear(phone, message)
    hear(phone, register("200 OK", BOUND))
    told(phone, Registration(True, 120))

    assert phone.facts[1:] == [ended, Registration(True, 120)]


def test_what_the_page_itself_ends_is_told_so(ringing: Hosted) -> None:
    say(ringing, quoted(message("SIP/2.0 480 No", "i: one", "CSeq: 1 INVITE")))

    assert calls(ringing)[1:] == [PageCall("ended", "one", cause="480", here=True)]


def test_a_call_that_comes_by_two_ways_rings_on_when_the_second_is_refused(
    ringing: Hosted,
) -> None:
    hear(ringing, invite("f: <sip:0532@x>", "v: SIP/2.0/WS x;branch=second"))
    merged = message(
        "SIP/2.0 482 Merged", "i: one", "CSeq: 1 INVITE", "v: SIP/2.0/WS x;branch=second"
    )
    say(ringing, quoted(merged))
    gone = message("CANCEL sip:1007@x SIP/2.0", "i: one", "v: SIP/2.0/WS x;branch=second")
    hear(ringing, gone)

    assert calls(ringing) == [INCOMING]


def test_the_way_that_rings_ends_the_call(ringing: Hosted) -> None:
    hear(ringing, message("CANCEL sip:1007@x SIP/2.0", "i: one", "v: SIP/2.0/WS x;branch=first"))

    assert calls(ringing) == [INCOMING, PageCall("ended", "one")]


def test_a_cancel_that_comes_after_the_answer_ends_nothing(talking: Hosted) -> None:
    hear(talking, message("CANCEL sip:1007@x SIP/2.0", "i: one"))

    assert calls(talking) == [INCOMING, PageCall("answered", "one")]


@pytest.mark.parametrize(
    "reason",
    [
        'SIP;cause=200;text="Call completed elsewhere"',
        'FreeSWITCH;cause=501;text="PICKED_OFF"',
        'Q.850;cause=16;text="NORMAL_CLEARING", SIP ;cause=200',
    ],
)
def test_a_call_taken_elsewhere_is_not_missed(ringing: Hosted, reason: str) -> None:
    hear(ringing, message("CANCEL sip:1007@x SIP/2.0", "i: one", f"Reason: {reason}"))

    assert calls(ringing)[1:] == [PageCall("ended", "one", cause=reason, elsewhere=True)]


def test_reasons_may_come_in_several_headers(ringing: Hosted) -> None:
    two = ("Reason: Q.850;cause=16", "reason: SIP;cause=200")
    hear(ringing, message("CANCEL sip:1007@x SIP/2.0", "i: one", *two))

    assert calls(ringing)[1].elsewhere


def test_a_call_dialled_here_and_given_up_here_was_taken_by_nobody(phone: Hosted) -> None:
    say(phone, quoted(invite("f: <sip:1007@x>;tag=1", to="<sip:0532@x>")))
    say(phone, quoted(message("CANCEL sip:0532@x SIP/2.0", "i: one", "Reason: SIP;cause=200")))

    assert calls(phone) == [OUTGOING, PageCall("ended", "one", cause="SIP;cause=200", here=True)]


def test_a_dialled_call_rings_once_however_many_ring(phone: Hosted) -> None:
    say(phone, quoted(invite("f: <sip:1007@x>;tag=1", "v: x;branch=a", to="<sip:0532@x>")))
    say(phone, quoted(invite("f: <sip:1007@x>;tag=1", "v: x;branch=b", to="<sip:0532@x>")))
    for status, to in (("100 Trying", ""), ("180 Ringing", "a"), ("183 Progress", "b")):
        way = ("i: one", "CSeq: 2 INVITE", "v: x;branch=b", f"t: <sip:0532@x>;tag={to}")
        hear(phone, message(f"SIP/2.0 {status}", *way))

    assert calls(phone) == [OUTGOING, PageCall("ringing", "one")]


def test_two_calls_at_once_are_told_apart(talking: Hosted) -> None:
    hear(talking, invite("i: two", "f: <sip:0216@x>"))
    told(talking, PageCall("incoming", "two", "0216", called="1007"))
    say(talking, quoted(message("SIP/2.0 486 Busy", "i: two", "CSeq: 1 INVITE")))
    hear(talking, message("BYE sip:1007@x SIP/2.0", "i: one"))

    assert [(call.what, call.call_id, call.here) for call in calls(talking)] == [
        ("incoming", "one", False),
        ("answered", "one", False),
        ("incoming", "two", False),
        ("ended", "two", True),
        ("ended", "one", False),
    ]


@pytest.mark.parametrize("way", ["a=sendonly", "a=inactive"])
@pytest.mark.parametrize("method", ["INVITE", "UPDATE"])
def test_the_page_holds_a_call_and_takes_it_back(talking: Hosted, way: str, method: str) -> None:
    say(talking, quoted(_offer(way, 7, method)))
    hear(talking, _accepted(7, method))
    heard(talking)
    say(talking, quoted(_offer("a=sendrecv", 8, method)))
    hear(talking, _accepted(8, method))

    assert calls(talking)[2:] == [
        PageCall("held", "one", here=True),
        PageCall("resumed", "one", here=True),
    ]


def test_the_other_side_holds_without_ending_what_is_held_here(talking: Hosted) -> None:
    say(talking, quoted(_offer("a=sendonly", 7)))
    hear(talking, _accepted(7))
    hear(talking, _offer("a=inactive", 3))
    heard(talking)
    say(talking, quoted(_accepted(3)))
    hear(talking, _offer("a=recvonly", 4))
    heard(talking)
    say(talking, quoted(_accepted(4)))

    assert [(call.what, call.here) for call in calls(talking)[2:]] == [
        ("held", True),
        ("held", False),
        ("resumed", False),
    ]


@pytest.mark.parametrize("status", ["491 Pending", "488 Not here", "401 Unauthorized"])
def test_a_hold_that_is_refused_is_none(talking: Hosted, status: str) -> None:
    say(talking, quoted(_offer("a=sendonly", 7)))
    hear(talking, _accepted(7, status=status))

    assert [call.what for call in calls(talking)] == ["incoming", "answered"]


@pytest.mark.parametrize("where", ["c=IN IP4 192.0.2.1\r\nm=", "a=sendrecv"])
def test_a_hold_may_be_said_as_of_old(talking: Hosted, where: str) -> None:
    nowhere = "c=IN IP4 0.0.0.0\r\nm=" if where.endswith("m=") else "c=IN IP4 0.0.0.0"
    offer = _offer("a=sendrecv", 7).replace(where, nowhere).replace("a=sendrecv", "a=ptime:20")
    say(talking, quoted(offer))
    hear(talking, _accepted(7))

    assert calls(talking)[2:] == [PageCall("held", "one", here=True)]


def test_an_offer_that_only_refreshes_the_call_holds_nothing(talking: Hosted) -> None:
    hear(talking, _offer("a=sendrecv", 3))
    heard(talking)
    say(talking, quoted(_accepted(3)))
    hear(talking, message("UPDATE sip:1007@x SIP/2.0", "i: one", "CSeq: 4 UPDATE"))
    heard(talking)
    say(talking, quoted(_accepted(4, "UPDATE")))

    assert [call.what for call in calls(talking)] == ["incoming", "answered"]
