"""The event posts: their fields, their order, and their disorder on command."""

import re
import time

from tests.simulator.service import AYSE, AYSE_NAME, CUSTOMER, DIRECT, Receiver, Service


def _an_answered_call(service: Service) -> str:
    return service.answered_call(seconds=40)


def test_a_ringing_event_has_the_fields_of_the_published_sample(
    service: Service, receiver: Receiver
) -> None:
    service.listen(receiver)
    uuid = service.control.ring(AYSE, AYSE_NAME, to="1008")

    assert receiver.next() == {
        "event_type": "ringing",
        "domain_id": "77",
        "direction": "inbound",
        "caller_id_number": AYSE,
        "outbound_caller_id_number": "",
        "destination_number": "1008",
        "dialed_user": "1008",
        "call_uuid": uuid,
        "start_stamp": "2031-02-03 09:00:00",
    }


def test_the_blank_in_a_stamp_is_not_escaped(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.control.ring(AYSE, to="1008")

    assert "start_stamp=2031-02-03 09:00:00" in receiver.next_body()


def test_the_query_of_the_address_is_kept(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.control.ring(AYSE, to="1008")
    receiver.next()

    assert [one["path"] for one in receiver.headers] == ["/pbx?token=ours"] * 2


def test_an_answered_call_rings_is_answered_and_ends(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    _an_answered_call(service)

    assert receiver.kinds(3) == ["ringing", "answer", "hangup"]


def test_an_answer_event_names_who_picked_up_and_when(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    _an_answered_call(service)
    receiver.next()
    event = receiver.next()

    assert (event["connected_user"], event["answer_stamp"]) == ("1008", "2031-02-03 09:00:04")


def test_a_hangup_event_is_the_call_record(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    _an_answered_call(service)
    event = [receiver.next() for _ in range(3)][-1]

    assert event.pop("answered") in {"true", "t"}
    assert event.pop("recording_present") in {"true", "t"}
    assert {name: event[name] for name in list(event)[7:]} == {
        "start_stamp": "2031-02-03 09:00:00",
        "dialed_user": "1008",
        "connected_user": "1008",
        "answer_stamp": "2031-02-03 09:00:04",
        "end_stamp": "2031-02-03 09:00:44",
        "duration": "40",
        "queue_wait_duration": "",
        "sip_hangup_disposition": "caller",
        "hangup_cause": "NORMAL_CLEARING",
        "failure_status": "",
        "failure_phrase": "",
    }


def test_flags_are_written_in_both_documented_ways(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    words = set()
    while len(words) < 2:
        uuid = service.control.ring(AYSE, to="1008")
        service.control.caller_hangs_up(uuid)
        receiver.next()
        words.add(receiver.next()["answered"])

    assert words == {"f", "false"}


def test_a_missed_call_ends_unanswered(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.control.caller_hangs_up(service.control.ring(AYSE, to="1008"))
    receiver.next()
    event = receiver.next()

    assert event["answered"] in {"false", "f"}
    assert (event["answer_stamp"], event["hangup_cause"]) == ("", "ORIGINATOR_CANCEL")


def test_a_failed_call_tells_code_and_words(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.originate(destination="905320000001")
    service.control.advance(5)
    event = [receiver.next() for _ in range(2)][-1]

    assert (event["hangup_cause"], event["failure_status"], event["failure_phrase"]) == (
        "USER_BUSY",
        "486",
        "Busy Here",
    )


def test_an_outgoing_call_names_extension_and_outside_number(
    service: Service, receiver: Receiver
) -> None:
    service.listen(receiver)
    service.originate()
    service.control.advance(5)
    event = receiver.next()

    assert (event["direction"], event["caller_id_number"], event["destination_number"]) == (
        "outbound",
        "1008",
        CUSTOMER,
    )
    assert event["outbound_caller_id_number"] == DIRECT


def test_a_queue_rings_everyone_under_one_uuid_and_the_losers_legs_end(
    service: Service, receiver: Receiver
) -> None:
    service.listen(receiver)
    service.control.ring(AYSE, to="200")
    service.control.pick_up("1009")
    events = [receiver.next() for _ in range(4)]

    assert [(event["event_type"], event["dialed_user"]) for event in events] == [
        ("ringing", "1008"),
        ("ringing", "1009"),
        ("user_hangup", "1008"),
        ("answer", "1009"),
    ]
    assert len({event["call_uuid"] for event in events}) == 1
    assert events[2]["hangup_cause"] == "LOSE_RACE"


def test_a_queue_call_tells_queue_and_wait(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    uuid = service.control.ring(AYSE, to="201")
    service.control.advance(7)
    service.control.pick_up("1008")
    service.control.caller_hangs_up(uuid)
    event = [receiver.next() for _ in range(3)][-1]

    assert (event["queue"], event["queue_wait_duration"]) == ("201", "7")


def test_a_transferred_call_rings_again_under_its_uuid(
    service: Service, receiver: Receiver
) -> None:
    service.listen(receiver)
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")
    service.get(f"transfer/{uuid}", user_number="1009")
    events = [receiver.next() for _ in range(4)]

    assert [(event["event_type"], event["dialed_user"]) for event in events] == [
        ("ringing", "1008"),
        ("answer", "1008"),
        ("user_hangup", "1008"),
        ("ringing", "1009"),
    ]


def test_a_call_transferred_back_rings_again_at_its_first_telephone(
    service: Service, receiver: Receiver
) -> None:
    service.listen(receiver)
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")
    service.get(f"transfer/{uuid}", user_number="1008")

    assert receiver.kinds(4) == ["ringing", "answer", "user_hangup", "ringing"]


def test_only_what_is_switched_on_is_posted(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.post("crm_integrations", ringing="off", answered="off")
    receiver.next_body()
    _an_answered_call(service)

    assert receiver.next()["event_type"] == "hangup"


def test_events_are_doubled_on_command(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.control.disorder(doubled=1)
    _an_answered_call(service)

    assert receiver.kinds(4) == ["ringing", "ringing", "answer", "hangup"]


def test_events_are_reordered_on_command(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.control.disorder(reordered=1)
    _an_answered_call(service)

    assert receiver.kinds(3) == ["answer", "ringing", "hangup"]


def test_what_a_receiver_answers_changes_nothing(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    receiver.status = 500
    _an_answered_call(service)
    receiver.kinds(3)
    deadline = time.monotonic() + 5
    while service.control.posts()[-1]["status"] is None and time.monotonic() < deadline:
        pass

    assert [post["status"] for post in service.control.posts()] == [500] * 3


def test_a_plus_would_be_escaped(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.control.ring("+905321112233", to="1008")

    assert re.search(r"caller_id_number=%2B905321112233&", receiver.next_body())
