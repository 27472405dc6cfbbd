"""Bulutfon's extensions: the document's fields, rules and constants."""

from typing import Any

import pytest
import requests

from santral_desktop.simulator.desk_phone import DeskPhone
from santral_desktop.simulator.world import World
from tests.simulator.bulutfon_service import Bulutfon, refused
from tests.simulator.service import AYSE, DIRECT, PATIENCE, SUPPORT, Service

NEW = {
    "full_name": "Şule Işık",
    "email": "sule@ornek.example",
    "did": DIRECT,
    "number": 1042,
    "redirection_type": "NONE",
}
ELIF = "extensions/3"  # 1007


def _created(bulutfon: Bulutfon, **fields: Any) -> dict[str, Any]:
    assert bulutfon.post("extensions", NEW | fields).json()["message"]
    newest = bulutfon.told("extensions")[-1]["id"]
    detail: dict[str, Any] = bulutfon.told(f"extensions/{newest}")
    return detail


def test_extensions_are_listed_by_ids_that_are_not_their_numbers(bulutfon: Bulutfon) -> None:
    rows = bulutfon.told("extensions")

    assert rows[2] == {
        "id": 3,
        "number": 1007,
        "registered": False,
        "caller_name": "Elif Şahin",
        "email": "dahili1007@ornek.example",
    }
    assert [row["number"] for row in rows if row["registered"]] == [1008, 1009]


def test_one_extension_is_told_with_every_documented_field(bulutfon: Bulutfon) -> None:
    assert bulutfon.told(ELIF) == {
        "id": 3,
        "number": 1007,
        "registered": False,
        "caller_name": "Elif Şahin",
        "email": "dahili1007@ornek.example",
        "did": DIRECT,
        "voice_mail": True,
        "redirection_type": "NONE",
        "destination_type": None,
        "destination_number": None,
        "external_number": None,
        "acl": ["domestic", "gsm"],
    }


def test_a_created_extension_is_of_the_office(bulutfon: Bulutfon, service: Service) -> None:
    detail = _created(bulutfon)

    assert (detail["number"], detail["voice_mail"], detail["acl"]) == (1042, False, [])
    assert service.get("extensions/1042").json()["name"] == "Şule Işık"


@pytest.mark.parametrize("name", list(NEW))
def test_a_required_field_that_is_missing_is_named(bulutfon: Bulutfon, name: str) -> None:
    fields = {key: value for key, value in NEW.items() if key != name}

    assert refused(bulutfon.post("extensions", fields)) == (400, f"{name} zorunludur")


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"redirection_type": "ALWAYS"}, "destination_type"),
        ({"redirection_type": "ALWAYS", "destination_type": "GROUP"}, "destination_number"),
        ({"redirection_type": "UNREACHABLE", "destination_type": "EXTERNAL"}, "external_number"),
    ],
)
def test_fields_need_each_other(bulutfon: Bulutfon, fields: dict[str, str], missing: str) -> None:
    assert refused(bulutfon.post("extensions", NEW | fields)) == (400, f"{missing} zorunludur")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("email", "nobody"),
        ("did", "905320000000"),
        ("number", "42"),
        ("number", True),
        ("redirection_type", "SOMETIMES"),
        ("destination_type", "Auto attendant"),
        ("destination_number", "one"),
        ("external_number", "call me"),
        ("voicemail", "perhaps"),
        ("acl", "gsm"),
        ("acl", [1]),
        ("full_name", "  "),
    ],
)
def test_a_value_beyond_its_kind_is_refused(bulutfon: Bulutfon, name: str, value: object) -> None:
    assert refused(bulutfon.post("extensions", NEW | {name: value})) == (400, f"{name} geçersiz")


@pytest.mark.parametrize(
    ("kind", "where"),
    [("EXTENSION", "1008"), ("GROUP", "200"), ("AUTOATTENDANT", "10")],
)
def test_every_inside_destination_is_kept(bulutfon: Bulutfon, kind: str, where: str) -> None:
    detail = _created(
        bulutfon, redirection_type="ALWAYS", destination_type=kind, destination_number=where
    )

    assert (detail["redirection_type"], detail["destination_type"]) == ("ALWAYS", kind)
    assert (detail["destination_number"], detail["external_number"]) == (int(where), None)


def test_an_outside_destination_is_kept(bulutfon: Bulutfon) -> None:
    detail = _created(
        bulutfon,
        redirection_type="UNREACHABLE",
        destination_type="EXTERNAL",
        external_number="905320001122",
        acl=["domestic", "international"],
        voicemail=True,
    )

    assert (detail["external_number"], detail["destination_number"]) == ("905320001122", None)
    assert (detail["acl"], detail["voice_mail"]) == (["domestic", "international"], True)


def test_a_form_may_repeat_its_permissions(bulutfon: Bulutfon) -> None:
    form = [*((name, str(value)) for name, value in NEW.items()), ("acl[]", "gsm"), ("acl[]", "x")]
    bulutfon.ask("POST", "extensions", {}, data=form)

    assert bulutfon.told("extensions/7")["acl"] == ["gsm", "x"]


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 5000])
def test_a_body_beyond_reading_is_refused(bulutfon: Bulutfon, text: str) -> None:
    headers = {"Content-Type": "application/json"}
    answer = bulutfon.ask("POST", "extensions", {}, data=text, headers=headers)

    assert answer.status_code == 400


def test_what_is_not_sent_stays_as_it_was(bulutfon: Bulutfon) -> None:
    before = bulutfon.told(ELIF)
    bulutfon.put(ELIF, {"full_name": "Elif Şahin Kaya"})

    assert bulutfon.told(ELIF) == before | {"caller_name": "Elif Şahin Kaya"}


def test_a_change_is_seen_by_the_other_provider_as_well(
    bulutfon: Bulutfon, service: Service
) -> None:
    bulutfon.put(ELIF, {"did": SUPPORT})

    assert service.get("extensions/1007").json()["outbound_caller_id_number"] == SUPPORT


def test_a_change_must_leave_a_whole_extension(bulutfon: Bulutfon) -> None:
    answer = bulutfon.put(ELIF, {"redirection_type": "ALWAYS", "destination_type": "EXTERNAL"})

    assert refused(answer) == (400, "external_number zorunludur")
    assert bulutfon.told(ELIF)["redirection_type"] == "NONE"


@pytest.mark.parametrize("name", ["full_name", "email", "redirection_type"])
def test_a_required_field_cannot_be_emptied(bulutfon: Bulutfon, name: str) -> None:
    assert refused(bulutfon.put(ELIF, {name: ""})) == (400, f"{name} zorunludur")


def test_another_number_takes_group_and_calls_along(bulutfon: Bulutfon) -> None:
    bulutfon.put("extensions/4", {"number": 1043})
    bulutfon.control.plug_in("1043")
    bulutfon.control.ring(AYSE, to=SUPPORT)

    assert {"1043", "1009"} == set(bulutfon.control.calls()[0]["ringing"])
    assert bulutfon.told("groups/1")["extensions"][1]["number"] == 1043


def test_a_deleted_extension_is_gone_with_its_talk(bulutfon: Bulutfon) -> None:
    bulutfon.control.ring(AYSE, to="1008")
    bulutfon.control.pick_up("1008")
    answer = bulutfon.delete("extensions/4")

    assert answer.json()["message"]
    assert bulutfon.control.calls() == []
    assert bulutfon.get("extensions/4").status_code == 404
    assert [it["number"] for it in bulutfon.told("groups/1")["extensions"]] == [1007, 1009]


def test_two_may_share_a_number_as_in_the_documents_sample(bulutfon: Bulutfon) -> None:
    _created(bulutfon, number=1008)
    twins = [row for row in bulutfon.told("extensions") if row["number"] == 1008]

    assert [row["registered"] for row in twins] == [True, False]
    bulutfon.delete("extensions/4")
    assert bulutfon.control.state()["extensions"]["1008"]["lines"] == 0
    assert bulutfon.told("groups/1")["extensions"][1]["caller_name"] == "Şule Işık"


def test_an_unknown_extension_cannot_be_changed(bulutfon: Bulutfon) -> None:
    assert refused(bulutfon.put("extensions/99", {}))[0] == 404


def test_a_path_knows_only_its_own_verbs(bulutfon: Bulutfon) -> None:
    answer = requests.patch(f"{bulutfon.access.base_url}/extensions", timeout=PATIENCE)

    assert answer.status_code == 405


def test_the_web_phone_of_a_deleted_extension_is_let_in_no_more(
    bulutfon: Bulutfon, service: Service
) -> None:
    token = service.post_json("webphone_tokens", extension="1007").text
    bulutfon.delete(ELIF)
    page = requests.get(bulutfon.simulator.webphone_url, params={"token": token}, timeout=PATIENCE)

    assert page.status_code == 403


def test_a_telephone_may_be_unplugged_after_its_extension_was_deleted(bulutfon: Bulutfon) -> None:
    def late(world: World) -> None:
        desk = DeskPhone(world.exchange, "1042")
        world.exchange.register("1042", desk)
        world.exchange.unregister("1042", desk)

    bulutfon.simulator.inside(late)

    assert "1042" not in bulutfon.control.state()["extensions"]
