"""Bulutfon's second version, as programs of others show it."""

from typing import Any

import pytest
import requests

from tests.simulator.bulutfon_service import Bulutfon, refused
from tests.simulator.service import CUSTOMER, DIRECT, PATIENCE


def _get(bulutfon: Bulutfon, path: str, **words: str) -> requests.Response:
    return requests.get(
        f"{bulutfon.access.base_url}/v2/{path}",
        params={"apikey": bulutfon.access.api_key, **words},
        timeout=PATIENCE,
    )


def _data(bulutfon: Bulutfon, path: str, **words: str) -> Any:
    answer = _get(bulutfon, path, **words)
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


@pytest.mark.parametrize("path", ["cdr/list", "pbx/extensions", "fax/incoming-faxes"])
def test_only_the_apikey_opens(bulutfon: Bulutfon, path: str) -> None:
    assert refused(bulutfon.get(f"v2/{path}"))[0] == 401
    assert refused(_get(bulutfon, path, apikey="wrong"))[0] == 401


def test_a_call_is_listed_with_the_address_of_its_recording(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.answered_call(seconds=40)
    (row,) = _data(bulutfon, "cdr/list")

    assert row == {
        "uuid": uuid,
        "direction": "IN",
        "caller": 905321112233,
        "callee": int(DIRECT),
        "caller_extension": 1008,
        "duration": 40,
        "call_time": "2031-02-03T09:00:00+03:00",
        "call_record": f"{bulutfon.access.base_url}/v2/cdr/{uuid}/recording",
    }


def test_a_recording_is_mp3(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.answered_call(seconds=5)
    answer = _get(bulutfon, f"cdr/{uuid}/recording")

    assert (answer.headers["Content-Type"], answer.content[:1]) == ("audio/mpeg", b"\xff")


def test_a_call_without_a_recording_says_no(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.missed_call()

    assert _data(bulutfon, "cdr/list")[0]["call_record"] == "NO"
    assert _get(bulutfon, f"cdr/{uuid}/recording").status_code == 404


def test_one_record_is_found_by_its_day(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.missed_call()

    assert _data(bulutfon, f"cdr/2031/02/03/{uuid}")["uuid"] == uuid
    assert _get(bulutfon, f"cdr/2031/02/04/{uuid}").status_code == 404
    assert _get(bulutfon, "cdr/2031/02/03/nobody").status_code == 404


def test_days_and_pages_narrow_the_list(bulutfon: Bulutfon) -> None:
    for _ in range(3):
        bulutfon.missed_call()
        bulutfon.control.advance(86400)
    days = {"start_date": "2031-02-04", "end_date": "2031-02-05"}
    page = _get(bulutfon, "cdr/list", limit="1", page="2", **days).json()

    assert len(_data(bulutfon, "cdr/list", **days)) == 2
    assert page["pagination"] == {"total_pages": 2}
    assert [row["call_time"][:10] for row in page["data"]] == ["2031-02-04"]
    assert _get(bulutfon, "cdr/list", start_date="yesterday").status_code == 400


def test_extensions_are_the_office_s(bulutfon: Bulutfon) -> None:
    numbers = [row["number"] for row in _data(bulutfon, "pbx/extensions")]

    assert numbers == [1000, 1005, 1007, 1008, 1009, 1010]


def test_faxes_are_listed_told_and_loaded(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.control.fax_arrives()
    (row,) = _data(bulutfon, "fax/incoming-faxes")

    assert set(row) == {"id", "sender", "receiver", "created_at"}
    assert _data(bulutfon, f"fax/incoming-faxes/{uuid}") == row
    assert _get(bulutfon, f"fax/incoming-faxes/{uuid}/download").content[:4] == b"II*\0"
    assert _get(bulutfon, "fax/incoming-faxes/nobody").status_code == 404


def test_a_call_is_ordered_in_json(bulutfon: Bulutfon) -> None:
    order = {"caller": DIRECT, "callee": CUSTOMER, "destination": 1008, "timeout": 20}
    answer = requests.post(
        f"{bulutfon.access.base_url}/v2/pbx/call-and-bridge",
        params={"apikey": bulutfon.access.api_key},
        json=order,
        timeout=PATIENCE,
    )

    assert answer.json()["success"] is True
    assert bulutfon.control.calls()[0]["destination"] == CUSTOMER
