"""What comes in on bad days, from the posted bytes to the calls: doubled, late, odd, hostile."""

from datetime import timedelta
from urllib.parse import quote, urlencode

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages import CallChanged, Dialled
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.alerting import rings_here
from santral_desktop.domain.calls import Call, CallId, CallState, RecordingState
from santral_desktop.domain.errors import InvalidNumber
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.bulutsantralim.wire import read_event
from tests.builders import ME, NINE, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import ScriptedReceiver
from tests.doubles.journal import MemoryInbox
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault

FORM = "application/x-www-form-urlencoded"
START = "2031-02-03 09:00:00"
ANSWER, END = "2031-02-03 09:00:05", "2031-02-03 09:00:45"


class Pbx:
    """Posts to a program that receives, reads and tracks."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.inbox = Bus(), SteppedTasks(), MemoryInbox()
        self.receiver = ScriptedReceiver(self.inbox)
        self.tracker = CallTracker(self.bus)
        self.changes = told_of(self.bus, CallChanged)
        events = ReceiveEvents(
            self.bus,
            self.tasks,
            SteppedClock(),
            self.receiver,
            self.inbox,
            ListenerKeys(MemoryVault(), lambda: "secret"),
            read_event,
            lambda: "",
        )
        events.start(38271)
        self.tasks.finish_all()

    def post(self, body: bytes, content_type: str = FORM) -> int:
        status = self.receiver.post(RawEvent("bulutsantralim", body, content_type, NINE))
        self.tasks.finish_all()
        return status

    def tell(self, kind: str, **fields: str) -> int:
        told = {"event_type": kind, "direction": "inbound", "call_uuid": "a"}
        told |= {"caller_id_number": "05321112233", "dialed_user": ME, "start_stamp": START}
        return self.post(urlencode(told | fields).encode())

    @property
    def call(self) -> Call:
        found = self.tracker.find(CallId("a"))
        assert found is not None
        return found

    def rings(self) -> bool:
        return any(rings_here(call, ME, NINE) for call in self.tracker.live)


@pytest.fixture
def pbx() -> Pbx:
    return Pbx()


def test_an_event_that_comes_twice_changes_something_once(pbx: Pbx) -> None:
    for _ in range(3):
        pbx.tell("ringing")

    assert len(pbx.changes) == 1


def test_events_in_reverse_order_end_in_the_call_that_was(pbx: Pbx) -> None:
    pbx.tell("hangup", answer_stamp=ANSWER, end_stamp=END, duration="40")
    pbx.tell("answer", answer_stamp=ANSWER, connected_user=ME)
    pbx.tell("ringing")

    assert (pbx.call.state, pbx.call.talk, pbx.rings()) == (
        CallState.ENDED,
        timedelta(seconds=40),
        False,
    )


def test_a_hangup_alone_is_the_call_record_that_it_is(pbx: Pbx) -> None:
    pbx.tell("hangup", end_stamp=END, hangup_cause="NO_ANSWER")

    assert (pbx.call.missed, pbx.call.number, pbx.call.extension) == (True, "05321112233", ME)


@pytest.mark.parametrize("start", ["2026-02-03 09:00:00", "2099-01-01 00:00:00"])
def test_a_call_of_another_time_is_kept_and_announces_nothing(start: str, pbx: Pbx) -> None:
    pbx.tell("ringing", start_stamp=start)

    assert (pbx.call.state, pbx.rings()) == (CallState.RINGING, False)


@pytest.mark.parametrize("kind", ["answered", "ANSWER", "Answer"])
def test_an_answer_is_known_by_all_its_names(kind: str, pbx: Pbx) -> None:
    pbx.tell(kind, answer_stamp=ANSWER)

    assert pbx.call.state is CallState.TALKING


@pytest.mark.parametrize("kind", ["parked", "", "event", "ringing2", "x" * 10_000])
def test_an_unknown_kind_is_kept_as_it_came_and_nothing_is_invented(kind: str, pbx: Pbx) -> None:
    status = pbx.tell(kind)

    assert (status, pbx.changes, len(pbx.inbox.events)) == (200, [], 1)


def test_one_legs_end_is_not_the_calls(pbx: Pbx) -> None:
    pbx.tell("ringing")
    pbx.tell("ringing", dialed_user="1008")
    pbx.tell("user_hangup", hangup_cause="LOSE_RACE")

    assert (pbx.call.state, pbx.call.ringing) == (CallState.RINGING, frozenset({"1008"}))


def test_another_extensions_call_rings_nowhere_here(pbx: Pbx) -> None:
    pbx.tell("ringing", dialed_user="1008")

    assert (pbx.call.ringing, pbx.rings()) == (frozenset({"1008"}), False)


def test_another_tenants_call_is_dropped_once_ours_is_proven(pbx: Pbx) -> None:
    pbx.bus.publish(Dialled(CallId("placed")))
    pbx.tell("ringing", call_uuid="placed", direction="outbound", domain_id="77")
    pbx.changes.clear()

    pbx.tell("ringing", domain_id="78")

    assert (pbx.changes, len(pbx.inbox.events)) == ([], 2)


def test_a_queue_that_rings_three_is_not_missed_when_a_colleague_answers(pbx: Pbx) -> None:
    for extension in (ME, "1008", "1009"):
        pbx.tell("ringing", dialed_user=extension, queue="200")
    pbx.tell("answer", dialed_user="1008", connected_user="1009", answer_stamp=ANSWER, queue="200")
    for extension in (ME, "1008"):
        pbx.tell("user_hangup", dialed_user=extension, hangup_cause="PICKED_OFF", queue="200")
    pbx.tell("hangup", connected_user="1009", answer_stamp=ANSWER, end_stamp=END, queue="200")

    assert (pbx.call.missed, pbx.call.extension, pbx.call.ringing) == (False, "1009", frozenset())


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"{}=", b"event_type=ringing", b"event_type=hangup&call_uuid=", b"&&=&="]
)
def test_a_post_about_no_call_is_answered_and_nothing_is_invented(body: bytes, pbx: Pbx) -> None:
    assert (pbx.post(body), pbx.changes) == (200, [])


HOSTILE = {
    "letters": "anonymous",
    "right to left": "\u202e05321112233\u202c",
    "markup": "<img src=x onerror=alert(1)>",
    "a path of a network": "\\\\host\\share\\x.png",
    "emoji": "😀0532",
    "ten thousand digits": "9" * 10_000,
    "Arabic digits": "٠٥٣٢١١١٢٢٣٣",
    "control letters": "0532\0\r\n111",
    "a star code": "*72*05321112233#",
    "a pause and a second number": "0532,,112;phone-context=x",
}


@pytest.mark.parametrize("number", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_number_is_kept_inert(number: str, pbx: Pbx) -> None:
    pbx.tell("ringing", caller_id_number=number)

    assert pbx.call.number.isprintable()
    assert len(pbx.call.number) <= 60
    assert not set(pbx.call.number) & {"\u202e", "\u202c", "\0", "\r", "\n"}


@pytest.mark.parametrize(
    "number", ["<img src=x>", "*72*05321112233#", "\\\\host\\share", "9" * 10_000, "anonymous"]
)
def test_a_hostile_number_is_never_dialled_as_it_is(number: str, pbx: Pbx) -> None:
    pbx.tell("ringing", caller_id_number=number)

    with pytest.raises(InvalidNumber):
        PhoneNumber.parse(pbx.call.number)


@pytest.mark.parametrize("written", ["+905321112233", "%2B905321112233", "%20905321112233"])
def test_a_plus_that_became_a_blank_is_the_same_number(written: str, pbx: Pbx) -> None:
    pbx.post(f"event_type=ringing&call_uuid=a&caller_id_number={written}".encode())

    assert PhoneNumber.parse(pbx.call.number) == PhoneNumber.parse("05321112233")


@pytest.mark.parametrize(
    ("name", "read"),
    [
        (quote("Güneş"), "Güneş"),
        (quote("Güneş", encoding="cp1254"), "Güneş"),
        ("G%FCne%FE%20%C5", "Güneş Å"),
        ("kesik%", "kesik%"),
        ("%zz", "%zz"),
    ],
)
def test_a_name_in_any_coding_is_read_as_well_as_can_be(name: str, read: str, pbx: Pbx) -> None:
    pbx.post(f"event_type=ringing&call_uuid=a&caller_id_name={name}".encode())

    assert pbx.call.name == read


@pytest.mark.parametrize("kind", ["", "text/plain", "application/json", "\x7f", "image/png; a=b"])
def test_the_content_type_does_not_decide(kind: str, pbx: Pbx) -> None:
    pbx.post(b"event_type=ringing&call_uuid=a", kind)

    assert pbx.call.state is CallState.RINGING


def test_bytes_that_are_no_text_are_kept_as_they_came(pbx: Pbx) -> None:
    body = b"event_type=ringing&call_uuid=a&caller_id_name=\xff\xfe\xc3"
    pbx.post(body)

    assert [event.body for event in pbx.inbox.events.values()] == [body]
    assert pbx.call.name.isprintable()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        *((yes, RecordingState.PRESENT) for yes in ("t", "true", "TRUE", "1", "yes", "on")),
        *((no, RecordingState.NONE) for no in ("f", "false", "0", "no", "off")),
        *((odd, RecordingState.UNKNOWN) for odd in ("", "maybe", "2", "null")),
    ],
)
def test_booleans_in_all_their_forms(word: str, meant: RecordingState, pbx: Pbx) -> None:
    pbx.tell("hangup", recording_present=word)

    assert pbx.call.recording is meant


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("40", 40), ("0:40", 40), ("00:00:40", 40), ("00:0:40", 40), (" 40 ", 40)]
    + [(odd, None) for odd in ("", "-1", "40s", "4e1", "1:2:3:4", "40.5")],
)
def test_lengths_in_all_their_forms(written: str, seconds: int | None, pbx: Pbx) -> None:
    pbx.tell("hangup", answer_stamp=ANSWER, end_stamp=END, duration=written)

    told = pbx.call.talk
    assert told == (None if seconds is None else timedelta(seconds=seconds))


@pytest.mark.parametrize(
    "stamp", ["", "0000-00-00 00:00:00", "yarın", "9" * 500, "2031-02-30 25:61:61"]
)
def test_a_malformed_start_is_the_time_of_arrival(stamp: str, pbx: Pbx) -> None:
    pbx.tell("ringing", start_stamp=stamp)

    assert (pbx.call.started_at, pbx.rings()) == (NINE, True)
