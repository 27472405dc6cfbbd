"""Bulutfon's faxes: pages that came, and files that are sent."""

import base64
from typing import Any

import pytest

from santral_desktop.simulator.server import start_simulator
from tests.simulator.bulutfon_service import Bulutfon, refused
from tests.simulator.service import CUSTOMER, DIRECT, NINE

PDF, PNG = b"%PDF-1.7 of ours", b"\x89PNG\r\n\x1a\nof ours"
BUSY, NO_ANSWER = "905320000001", "905320000002"


def _written(
    content: bytes, content_type: str = "application/pdf", name: str = "teklif.pdf"
) -> str:
    return f"data:{content_type};name:{name};base64:{base64.b64encode(content).decode()}"


def _fax(**fields: Any) -> dict[str, Any]:
    known = {"title": "Teklif", "receivers": CUSTOMER, "did": DIRECT, "attachment": _written(PDF)}
    return known | fields


def _states(bulutfon: Bulutfon) -> list[str]:
    return [it["state"] for it in bulutfon.told("outgoing-faxes/1")["recipients"]]


def test_a_fax_that_came_is_listed_without_its_receivers_country(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.control.fax_arrives("902163334455", receiver=DIRECT)

    assert bulutfon.told("incoming-faxes") == [
        {
            "uuid": uuid,
            "sender": 902163334455,
            "receiver": 8500000001,
            "created_at": "2031-02-03T09:00:00.000+03:00",
        }
    ]


@pytest.mark.parametrize("ending", ["", ".json", "/stream"])
@pytest.mark.parametrize(("kind", "compression"), [("GROUP_3", 3), ("GROUP_4", 4)])
def test_its_pages_are_one_tiff(
    bulutfon: Bulutfon, ending: str, kind: str, compression: int
) -> None:
    uuid = bulutfon.control.fax_arrives(pages=3, kind=kind)
    answer = bulutfon.get(f"incoming-faxes/{uuid}{ending}")
    tag = b"\x03\x01\x03\x00\x01\x00\x00\x00" + bytes([compression, 0])

    assert answer.headers["Content-Type"] == "image/tiff"
    assert answer.content[:4] == b"II*\0"
    assert answer.content.count(tag) == 3


def test_an_unknown_fax_is_not_found(bulutfon: Bulutfon) -> None:
    assert refused(bulutfon.get("incoming-faxes/nobody"))[0] == 404
    assert refused(bulutfon.get("outgoing-faxes/1"))[0] == 404


def test_a_fax_that_came_is_among_the_call_records(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.control.fax_arrives(pages=2)
    (row,) = bulutfon.told("cdrs", missing_call="false", caller="902163334455")

    assert (row["uuid"], row["bf_calltype"], row["direction"]) == (uuid, "fax", "IN")
    assert bulutfon.told(f"cdrs/{uuid}") == row


def test_a_sent_fax_waits_and_is_told_number_by_number(bulutfon: Bulutfon) -> None:
    receivers = f"{CUSTOMER},{BUSY},{NO_ANSWER}"
    answer = bulutfon.post("outgoing-faxes", _fax(receivers=receivers))
    waiting = _states(bulutfon)
    bulutfon.control.advance(15)
    first = _states(bulutfon)
    bulutfon.control.advance(60)

    assert answer.json()["message"]
    assert (waiting, first) == (["WAITING"] * 3, ["SENT", "WAITING", "WAITING"])
    assert bulutfon.told("outgoing-faxes/1")["recipients"] == [
        {
            "number": int(CUSTOMER),
            "state": "SENT",
            "hangup_cause": "NORMAL_CLEARING",
            "hangup_state": "send_bye",
        },
        {
            "number": int(BUSY),
            "state": "FAILED",
            "hangup_cause": "USER_BUSY",
            "hangup_state": None,
        },
        {
            "number": int(NO_ANSWER),
            "state": "FAILED",
            "hangup_cause": "NO_ANSWER",
            "hangup_state": None,
        },
    ]


def test_sent_faxes_are_listed(bulutfon: Bulutfon) -> None:
    bulutfon.post("outgoing-faxes", _fax(receivers=f"{CUSTOMER}, {BUSY},{CUSTOMER}"))

    assert bulutfon.told("outgoing-faxes") == [
        {
            "id": 1,
            "title": "Teklif",
            "did": int(DIRECT),
            "recipient_count": 2,
            "created_at": "2031-02-03T09:00:00.000+03:00",
        }
    ]


@pytest.mark.parametrize(
    ("content", "content_type", "name"),
    [
        (PDF, "application/pdf", "teklif."),
        (PNG, "image/png", "resim.png"),
        (b"\xff\xd8\xff\xe0 of ours", "image/jpg", "resim"),
        (b"II*\0 of ours", "image/tiff", "çizim.tiff"),
    ],
)
def test_the_documented_kinds_of_paper_are_taken(
    bulutfon: Bulutfon, content: bytes, content_type: str, name: str
) -> None:
    answer = bulutfon.post("outgoing-faxes", _fax(attachment=_written(content, content_type, name)))
    kept = bulutfon.simulator.inside(lambda world: world.bulutfon.office.outgoing_faxes[1].content)

    assert (answer.status_code, kept) == (200, content)


def test_a_form_is_taken_as_well(bulutfon: Bulutfon) -> None:
    assert bulutfon.ask("POST", "outgoing-faxes", {}, data=_fax()).status_code == 200


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ""},
        {"receivers": ""},
        {"receivers": "0532"},
        {"receivers": f"{CUSTOMER};{BUSY}"},
        {"did": CUSTOMER},
        {"did": ""},
        {"attachment": ""},
        {"attachment": _written(PDF).replace("base64:", "base64,")},
        {"attachment": _written(PDF).replace("base64:", "base64:A")},
        {"attachment": _written(PNG)},
        {"attachment": _written(b"MZ", "application/x-msdownload")},
    ],
)
def test_a_fax_that_lacks_something_is_refused(bulutfon: Bulutfon, fields: dict[str, str]) -> None:
    assert refused(bulutfon.post("outgoing-faxes", _fax(**fields)))[0] == 400
    assert bulutfon.told("outgoing-faxes") == []


def test_with_a_history_there_are_faxes_already() -> None:
    with start_simulator(stepped=True, starts_at=NINE, history=1) as simulator:
        bulutfon = Bulutfon(simulator, simulator.bulutfon.master_token)
        came = bulutfon.told("incoming-faxes")
        files = [bulutfon.get(f"incoming-faxes/{fax['uuid']}").content for fax in came]

        assert [len(files), {file[:4] for file in files}] == [2, {b"II*\0"}]
        assert _states(bulutfon) == ["SENT", "FAILED"]
