"""cdrs: call records with all the habits of the service."""

import pytest

from tests.simulator.service import AYSE, AYSE_NAME, CUSTOMER, DIRECT, SUPPORT, Service, said

YESTERDAY = {"start_stamp_from": "2031-02-02 00:00:00 UTC"}


def test_an_answered_call_is_recorded_with_its_times(service: Service) -> None:
    uuid = service.answered_call(seconds=40)
    row = service.record(uuid)

    assert row.pop("missed") in {"false", False}
    assert row.pop("recording_present") in {"true", True}
    assert row == {
        "start_stamp": "2031-02-03 09:00:00 +0300",
        "answer_stamp": "2031-02-03 09:00:04 +0300",
        "end_stamp": "2031-02-03 09:00:44 +0300",
        "direction": "Gelen",
        "caller_id_number": AYSE,
        "caller_id_name": AYSE_NAME,
        "destination_number": "1008",
        "destination_name": "Çağrı Yıldız",
        "duration": "00:00:44",
        "talk_duration": "00:00:40",
        "queue_wait_seconds": "00:00:00",
        "queue": None,
        "result": "Cevaplandı",
        "return_uuid": None,
        "sip_hangup_disposition": "caller",
        "call_uuid": uuid,
    }


def test_a_running_call_is_listed_with_an_empty_answer_stamp_and_no_duration(
    service: Service,
) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")
    service.control.advance(20)
    row = service.record(uuid)

    assert (row["answer_stamp"], row["end_stamp"]) == ("", "")
    assert (row["duration"], row["talk_duration"]) == ("00:00:00", "00:00:00")


def test_flags_are_strings_booleans_and_numbers_in_turn(service: Service) -> None:
    while len({type(row["missed"]) for row in service.records(limit="100")}) < 3:
        service.control.caller_hangs_up(service.control.ring(AYSE, to="1008"))

    assert {row["missed"] for row in service.records(limit="100")} == {"true", True}


@pytest.mark.parametrize(
    ("dialled", "direction"),
    [("by command", "Giden (API)"), ("on the telephone", "Giden"), ("inside", "Santral içi")],
)
def test_directions_are_turkish(service: Service, dialled: str, direction: str) -> None:
    match dialled:
        case "by command":
            service.originate()
        case "on the telephone":
            service.control.dial("1008", "05425556677")
        case _:
            service.control.dial("1008", "1009")

    assert service.records()[0]["direction"] == direction


@pytest.mark.parametrize(
    ("direction", "count"), [("inbound", 1), ("outbound", 2), ("internal", 0), ("", 3)]
)
def test_directions_are_filtered_in_english(service: Service, direction: str, count: int) -> None:
    service.control.caller_hangs_up(service.control.ring(AYSE, to="1008"))
    service.get(f"hangup/{service.originate()}")
    service.control.dial("1008", "05425556677")

    assert len(service.records(direction=direction)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ({"caller_id_number": AYSE}, 1),
        ({"caller_id_number": "0532"}, 0),
        ({"destination_number": CUSTOMER}, 1),
        ({"missed": "true"}, 1),
        ({"missed": "false"}, 1),
        ({"recording_present": "true"}, 0),
    ],
)
def test_records_are_filtered(service: Service, words: dict[str, str], count: int) -> None:
    service.control.caller_hangs_up(service.control.ring(AYSE, to="1008"))
    service.get(f"hangup/{service.originate()}")

    assert len(service.records(**words)) == count


def test_deleted_recordings_are_a_filter_of_their_own(service: Service) -> None:
    uuid = service.answered_call(seconds=5)
    service.simulator.inside(
        lambda world: setattr(world.exchange.calls[uuid], "recording_deleted", True)
    )

    assert len(service.records(recording_present="deleted")) == 1


def test_one_uuid_is_on_a_row_for_each_extension_that_a_queue_rang(service: Service) -> None:
    uuid = service.control.ring(AYSE, to=SUPPORT)
    service.control.advance(6)
    service.control.pick_up("1009")
    service.control.advance(10)
    service.control.caller_hangs_up(uuid)
    rows = service.records(queue="200")

    assert {row["call_uuid"] for row in rows} == {uuid}
    assert {(row["destination_number"], row["result"]) for row in rows} == {
        (f"1008 ({SUPPORT})", "Diğer dahili cevapladı"),
        (f"1009 ({SUPPORT})", "Cevaplandı"),
    }
    assert {row["queue_wait_seconds"] for row in rows} == {"00:00:06"}


def test_without_dates_only_today_is_told(service: Service) -> None:
    service.control.caller_hangs_up(service.control.ring(AYSE, to="1008"))
    service.control.advance(24 * 3600)

    assert (len(service.records()), len(service.records(**YESTERDAY))) == (0, 1)


@pytest.mark.parametrize(
    ("begin", "end", "count"),
    [
        ("2031-02-03 06:00:00 UTC", "2031-02-03 06:00:00 UTC", 1),
        ("2031-02-03 06:00:01 UTC", "2031-02-03 07:00:00 UTC", 0),
        ("2031-02-03T09:00:00", "2031-02-03T09:00:01", 1),
        ("2031-02-03T06:00:00", "2031-02-03T08:00:00", 0),
    ],
)
def test_dates_are_read_in_both_documented_forms(
    service: Service, begin: str, end: str, count: int
) -> None:
    service.control.caller_hangs_up(service.control.ring(AYSE, to="1008"))

    assert len(service.records(start_stamp_from=begin, start_stamp_to=end)) == count


@pytest.mark.parametrize(
    "words",
    [
        {
            "start_stamp_from": "2031-01-01 00:00:00 UTC",
            "start_stamp_to": "2031-02-02 00:00:00 UTC",
        },
        {"start_stamp_from": "yesterday"},
    ],
)
def test_dates_beyond_31_days_or_beyond_reading_are_refused(
    service: Service, words: dict[str, str]
) -> None:
    assert said(service.get("cdrs", **words))[0] == 400


def test_pages_have_ten_rows_unless_asked_otherwise(service: Service) -> None:
    for _ in range(12):
        service.control.caller_hangs_up(service.control.ring(AYSE, to="1008"))
        service.control.advance(1)
    first, second = service.get("cdrs").json(), service.get("cdrs", page="2").json()

    assert (len(first["cdrs"]), len(second["cdrs"])) == (10, 2)
    assert second["pagination"] == {"page": 2, "total_count": 12, "total_pages": 2, "limit": 10}
    assert first["cdrs"][0]["start_stamp"] > first["cdrs"][-1]["start_stamp"]


@pytest.mark.parametrize(("limit", "used"), [("1", 10), ("50", 50), ("500", 100), ("many", 10)])
def test_limits_stay_between_10_and_100(service: Service, limit: str, used: int) -> None:
    assert service.get("cdrs", limit=limit).json()["pagination"]["limit"] == used


def test_a_page_beyond_the_end_is_empty(service: Service) -> None:
    assert service.records(page="9") == []


def test_the_detail_has_the_flow_and_no_names(service: Service) -> None:
    uuid = service.answered_call(seconds=40)
    detail = service.get(f"cdrs/{uuid}").json()

    assert detail["cdr"]["talk_duration"] == "00:00:40"
    assert not {"caller_id_name", "destination_name", "queue"} & set(detail["cdr"])
    assert [(leg["destination_number"], leg["result"]) for leg in detail["call_flow"]] == [
        ("1008", "Cevaplandı")
    ]


def test_the_detail_of_an_unknown_call_is_not_found_with_the_wrong_reason(
    service: Service,
) -> None:
    answer = service.get("cdrs/nobody")

    assert said(answer) == (404, "cannot find call with call_uuid nobody")
    assert answer.reason == "Bad Request"


def test_a_call_of_the_agents_own_is_shown_with_both_numbers(service: Service) -> None:
    service.originate()

    assert service.records()[0]["caller_id_number"] == f"1008 ({DIRECT})"
