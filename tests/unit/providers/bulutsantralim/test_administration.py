"""Bulutsantralim's administration, on the simulator and on its bad days."""

from collections.abc import Iterator
from typing import Any

import pytest

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchRecord,
    NotOffered,
    NotSignedIn,
    Path,
    Rejected,
    Unreachable,
)
from santral_desktop.providers.bulutsantralim import administration
from santral_desktop.providers.bulutsantralim.adapter import BulutsantralimPbx, bulutsantralim
from santral_desktop.providers.bulutsantralim.administration import BulutsantralimAdministration
from santral_desktop.providers.bulutsantralim.client import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.simulator.people import Blocked, Company
from santral_desktop.simulator.phone_book import Person
from santral_desktop.simulator.server import Simulator, start_simulator

WIDE = {name: Pool(1000, 1.0) for name in POOLS}


class Desk:
    def __init__(self) -> None:
        self.simulator: Simulator = start_simulator(limits=False)
        account = Account(Provider.BULUTSANTRALIM, "1007", self.simulator.base_url)
        self.pbx: BulutsantralimPbx = bulutsantralim(
            account, self.simulator.key, Redactor(), developer=True, throttle=Throttle(WIDE)
        )
        self.administration: BulutsantralimAdministration = self.pbx.administration

    def rows(self, resource: str, page: int = 1) -> list[dict[str, Any]]:
        found = self.administration.rows(resource, page=page, urgency=Urgency.PERSON)
        return [{"id": row.id, **row.values} for row in found.records]

    def company(self, look: Any) -> Any:
        return self.simulator.inside(lambda world: look(world.exchange.company))

    def asked(self, path: str) -> list[tuple[str, dict[str, str]]]:
        return [(one["method"], one["words"]) for one in self.simulator.control.requests(path)]


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.pbx.close()
    made.simulator.close()


def test_extensions_are_told_without_their_passwords(desk: Desk) -> None:
    elif_ = next(row for row in desk.rows("extensions") if row["id"] == "1007")
    assert elif_ == {
        "id": "1007", "number": 1007, "name": "Elif Şahin", "is_agent": True, "dnd": False
    }  # fmt: skip

    alone = desk.administration.record("extensions", "1007")
    assert alone.values["outside_number"] == "+908500000001"
    assert "password" not in alone.values


def test_an_extension_gets_another_outside_number(desk: Desk) -> None:
    answer = desk.administration.change("extensions", "1007", {"outside_number": "+902120000002"})

    assert answer.message == ""  # only acknowledged
    assert desk.company(lambda it: it.extensions["1007"].outside_number) == "902120000002"


def test_do_not_disturb_is_switched_and_the_answers_words_are_told(desk: Desk) -> None:
    answer = desk.administration.change("extensions", "1007", {"dnd": True})

    assert answer.message == "Changed DND of 1007 to on."
    assert desk.administration.record("extensions", "1007").values["dnd"] is True
    desk.administration.change("extensions", "1007", {"dnd": False})
    assert desk.administration.record("extensions", "1007").values["dnd"] is False


def test_what_was_taken_by_half_is_told_as_unknown(desk: Desk) -> None:
    desk.simulator.control.say("/dnd", "state should be on or off", status=400)

    with pytest.raises(Incomprehensible):
        desk.administration.change(
            "extensions", "1007", {"outside_number": "+902120000002", "dnd": True}
        )


def test_what_the_first_command_refuses_is_a_refusal(desk: Desk) -> None:
    with pytest.raises(Rejected) as told:
        desk.administration.change("extensions", "1007", {"outside_number": "gizli", "dnd": True})

    assert "invalid caller_id" in told.value.words
    assert desk.asked("/dnd") == []


@pytest.mark.parametrize("values", [{"dnd": True}, {"outside_number": "+902120000002"}])
def test_an_extension_that_is_not_there_is_told(desk: Desk, values: dict[str, Any]) -> None:
    with pytest.raises(NoSuchRecord):
        desk.administration.record("extensions", "1999")
    with pytest.raises(NoSuchRecord):
        desk.administration.change("extensions", "1999", values)


def test_a_queue_has_its_members_in_ring_order(desk: Desk) -> None:
    assert desk.rows("queues")[0] == {"id": "200", "number": 200, "name": "Destek"}
    assert desk.administration.record("queues", "200").values == {
        "number": 200, "name": "Destek", "members": ("1007", "1008", "1009")
    }  # fmt: skip


def test_the_members_of_a_queue_are_replaced_as_a_whole(desk: Desk) -> None:
    desk.administration.change("queues", "200", {"members": ("1009", "1007")})

    assert desk.company(lambda it: it.queues["200"].members) == ["1009", "1007"]


def test_members_that_are_not_there_are_refused_in_the_words_of_the_pbx(desk: Desk) -> None:
    with pytest.raises(Rejected) as told:
        desk.administration.change("queues", "200", {"members": ("1001",)})
    assert told.value.words == "User value null or none 1001"

    with pytest.raises(Rejected):
        desk.administration.change("queues", "200", {"members": None})


def test_a_queue_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(NoSuchRecord):
        desk.administration.record("queues", "299")
    with pytest.raises(NoSuchRecord):
        desk.administration.change("queues", "299", {"members": ("1007",)})


def test_a_contact_is_written_with_the_numbers_as_the_phone_book_has_them(desk: Desk) -> None:
    values = {"name": "Can", "phone": "+905330000001", "fax": "+49301234567", "title": None}
    answer = desk.administration.create("contacts", values)

    assert answer.id is not None
    made = desk.company(lambda it: next(one for one in it.contacts if one.name == "Can"))
    assert (made.phone, made.fax) == ("05330000001", "0049301234567")


def test_a_number_that_is_none_is_sent_as_it_is(desk: Desk) -> None:
    desk.administration.create("contacts", {"name": "Can", "phone": "santral"})

    assert desk.company(lambda it: it.contacts[-1].phone) == "santral"


def test_a_field_that_is_emptied_is_empty(desk: Desk) -> None:
    ayse = desk.rows("contacts")[0]
    desk.administration.change("contacts", ayse["id"], {"email": None, "group_ids": ()})

    alone = desk.administration.record("contacts", ayse["id"]).values
    assert (alone["email"], alone["group_ids"]) == (None, ())


def test_a_contact_is_looked_for_where_it_was_last(desk: Desk) -> None:
    people = [Person(f"Kişi {number}", "05320000000") for number in range(250)]
    desk.company(lambda it: it.contacts.extend(people))
    last = desk.rows("contacts", page=3)[-1]
    before = len(desk.asked("/contacts"))

    desk.administration.record("contacts", last["id"])
    assert len(desk.asked("/contacts")) == before + 1

    desk.company(lambda it: it.contacts.__delitem__(slice(0, 110)))  # it moved two pages up
    assert desk.administration.record("contacts", last["id"]).id == last["id"]
    desk.company(lambda it: it.contacts.clear())
    with pytest.raises(NoSuchRecord):
        desk.administration.record("contacts", last["id"])


def test_a_group_of_the_phone_book_is_made_renamed_and_deleted(desk: Desk) -> None:
    answer = desk.administration.create("contact_groups", {"name": "Bayi"})
    assert answer.id == "903"
    desk.administration.change("contact_groups", "903", {"name": "Bayiler"})
    assert desk.administration.record("contact_groups", "903").values == {
        "no": "903", "name": "Bayiler"
    }  # fmt: skip
    desk.administration.delete("contact_groups", "903")
    assert {row["id"] for row in desk.rows("contact_groups")} == {"901", "902"}


def test_a_number_is_blocked_and_let_through_again(desk: Desk) -> None:
    wanted = {"number": "+905551234567", "direction": "inbound"}
    answer = desk.administration.create("blocked_numbers", wanted)
    row = desk.rows("blocked_numbers")[-1]
    assert row == {"id": answer.id, **wanted}

    desk.administration.delete("blocked_numbers", row["id"])
    assert row["id"] not in {one["id"] for one in desk.rows("blocked_numbers")}
    assert desk.asked("/blocked_numbers/delete") == [
        ("DELETE", {"number": "05551234567", "direction": "inbound"})
    ]


def test_a_number_blocked_both_ways_is_let_through_both_ways(desk: Desk) -> None:
    def only(company: Company) -> None:
        company.blocked = [Blocked(7, "905550000009")]

    desk.company(only)
    desk.administration.delete("blocked_numbers", "7")

    assert desk.rows("blocked_numbers") == []


def test_outside_numbers_are_rows_too(desk: Desk) -> None:
    assert [row["number"] for row in desk.rows("outside_numbers")] == [
        "+908500000001",
        "+902120000002",
    ]
    assert desk.administration.record("outside_numbers", "908500000001").id == "908500000001"


def test_lists_without_pages_have_one(desk: Desk) -> None:
    assert desk.rows("extensions", page=2) == []


def test_what_no_document_lets_be_written_is_not_offered(desk: Desk) -> None:
    with pytest.raises(NotOffered):
        desk.administration.create("extensions", {})
    with pytest.raises(NotOffered):
        desk.administration.change("blocked_numbers", "31", {})
    with pytest.raises(NotOffered):
        desk.administration.delete("queues", "200")


@pytest.mark.parametrize("hostile", ["../keys", "7/../8", "", "1 OR 1=1", "7?key=x"])
def test_no_id_leads_to_another_address(desk: Desk, hostile: str) -> None:
    with pytest.raises(NoSuchRecord):
        desk.administration.record("contacts", hostile)
    with pytest.raises(NoSuchRecord):
        desk.administration.change("contact_groups", hostile, {"name": "X"})
    with pytest.raises(NoSuchRecord):
        desk.administration.delete("contact_groups", hostile)


@pytest.mark.parametrize("text", ["null", "[]", '"ok"', "{}", "<html>", '{"contacts":7}', ""])
def test_an_answer_that_is_no_list_is_told_as_such(desk: Desk, text: str) -> None:
    desk.simulator.control.say("/contacts", text)

    with pytest.raises(Incomprehensible):
        desk.rows("contacts")


@pytest.mark.parametrize("text", ["null", "{}", '{"number":null}'])
def test_an_extension_without_a_number_is_none(desk: Desk, text: str) -> None:
    desk.simulator.control.say("/extensions/1007", text)

    with pytest.raises(Incomprehensible):
        desk.administration.record("extensions", "1007")


def test_swapped_types_leave_the_rows(desk: Desk) -> None:
    rows = (
        '{"contacts":[{"id":"7","name":5,"phone":905321112233,"group_ids":"yok"},null,{"id":{}}]}'
    )
    desk.simulator.control.say("/contacts", rows)

    assert desk.rows("contacts") == [
        {"id": "7", "name": "5", "phone": "+905321112233", "group_ids": ("yok",)}
    ]


def test_a_page_of_the_web_server_is_shown_to_nobody(desk: Desk) -> None:
    desk.simulator.control.fault("/contacts", "broken")

    with pytest.raises(Unreachable) as told:
        desk.administration.create("contacts", {"name": "Can", "phone": "+905330000001"})

    assert (told.value.why, told.value.certain) == (Path.BROKEN, False)


def test_a_key_that_is_echoed_is_told_as_not_signed_in(desk: Desk) -> None:
    desk.simulator.control.say("/contacts", f"Gecersiz anahtar: {desk.simulator.key}", status=401)

    with pytest.raises(NotSignedIn) as told:
        desk.rows("contacts")
    assert desk.simulator.key not in str(told.value)


def test_words_instead_of_an_id_are_told(desk: Desk) -> None:
    desk.simulator.control.say("/contact_groups", "Grup kaydedildi", content_type="text/plain")

    answer = desk.administration.create("contact_groups", {"name": "Bayi"})

    assert (answer.message, answer.id) == ("Grup kaydedildi", None)


def test_pages_that_never_end_are_left_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(administration, "MOST_PAGES", 3)
    rows = ",".join(f'{{"id":{number},"name":"K"}}' for number in range(1, 101))
    desk.simulator.control.say("/contacts", f'{{"contacts":[{rows}]}}')

    with pytest.raises(NoSuchRecord):
        desk.administration.record("contacts", "500")
    assert len(desk.asked("/contacts")) == 2
