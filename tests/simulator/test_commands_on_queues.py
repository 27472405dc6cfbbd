"""Queues: who is rung, who waits, and what the commands tell of it."""

from tests.simulator.service import AYSE, NINE, SUPPORT, Service, said


def test_queues_are_numbered_by_integers(service: Service) -> None:
    assert service.get("queues").json() == [
        {"number": 200, "name": "Destek"},
        {"number": 201, "name": "Satış"},
    ]


def test_members_are_told_in_ring_order(service: Service) -> None:
    rows = service.get("queue/user_list", queue_number="201").json()

    assert rows == [
        {"user": 1008, "name": "Çağrı Yıldız"},
        {"user": 1010, "name": "İsmail Ağaoğlu"},
    ]


def test_the_members_of_an_unknown_queue_are_refused_word_for_word(service: Service) -> None:
    answer = service.get("queue/user_list", queue_number="299")

    assert said(answer) == (400, "Queue_number value null or none 299")


def test_a_waiting_caller_is_told_in_strings(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="200")
    [row] = service.get("queues/pending").json()

    assert row == {
        "queue_number": "200",
        "uuid": row["uuid"],
        "call_uuid": uuid,
        "caller_id": AYSE,
        "joined_at": str(int(NINE.timestamp())),
    }
    assert row["uuid"] != uuid


def test_an_answered_caller_waits_no_more(service: Service) -> None:
    service.control.ring(AYSE, to="200")
    service.control.pick_up("1009")

    assert service.get("queues/pending").json() == []


def test_an_outside_number_leads_to_its_queue_and_every_free_member_rings(
    service: Service,
) -> None:
    service.control.ring(AYSE, to=SUPPORT)
    [call] = service.control.calls()

    assert (call["queue"], call["ringing"]) == ("200", ["1008", "1009"])


def test_the_first_to_pick_up_talks_and_the_others_stop_ringing(service: Service) -> None:
    service.control.ring(AYSE, to="200")
    service.control.pick_up("1009")
    [call] = service.control.calls()

    assert (call["talking"], call["ringing"]) == (["1009"], [])


def test_a_member_who_refuses_leaves_the_caller_to_the_others(service: Service) -> None:
    service.control.ring(AYSE, to="200")
    service.control.refuse("1008")

    assert service.control.calls()[0]["ringing"] == ["1009"]


def test_a_member_on_a_break_is_not_rung(service: Service) -> None:
    service.control.plug_in("1010")
    service.control.ring(AYSE, to="201")

    assert service.control.calls()[0]["ringing"] == ["1008"]


def test_a_member_is_rung_for_those_who_wait_as_soon_as_free(service: Service) -> None:
    first = service.control.ring(AYSE, to="201")
    service.control.pick_up("1008")
    waiting = service.control.ring("05425556677", to="201")
    before = service.control.calls()[1]["ringing"]
    service.control.caller_hangs_up(first)

    [call] = service.control.calls()
    assert (before, call["uuid"], call["ringing"]) == ([], waiting, ["1008"])


def test_a_member_whose_telephone_comes_back_is_rung(service: Service) -> None:
    service.control.unplug("1008")
    service.control.ring(AYSE, to="201")
    service.control.plug_in("1008")

    assert service.control.calls()[0]["ringing"] == ["1008"]


def test_a_caller_gives_the_queue_a_minute(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="201")
    service.control.advance(60)

    assert service.record(uuid)["result"] == "Cevapsız"


def test_a_colleague_who_calls_a_queue_is_heard_by_its_members(service: Service) -> None:
    service.control.dial("1009", "201")

    assert service.control.calls()[0]["ringing"] == ["1008"]


def test_the_members_of_a_queue_are_replaced_in_their_order(service: Service) -> None:
    answer = service.get("queue/manage_users", queue_number="201", user_list="1010,1007")

    assert said(answer) == (200, "OK")
    rows = service.get("queue/user_list", queue_number="201").json()
    assert [row["user"] for row in rows] == [1010, 1007]


def test_members_that_cannot_be_are_refused_word_for_word(service: Service) -> None:
    def manage(queue: str, users: str) -> tuple[int, str]:
        return said(service.get("queue/manage_users", queue_number=queue, user_list=users))

    assert manage("201", "") == (400, "user_list value null or none")
    assert manage("201", "1008,1001") == (400, "User value null or none 1001")
    assert manage("299", "1008") == (400, "Queue_number value null or none 299")
