"""originate, answer, hangup, mute and transfer: as the documents write them."""

import re

import pytest
import requests

from tests.simulator.service import AYSE, CUSTOMER, SUPPORT, Service, said

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def test_originate_answers_with_the_bare_uuid_of_the_call(service: Service) -> None:
    answer = service.get("originate", extension="1008", destination=CUSTOMER)

    assert said(answer)[0] == 200
    assert UUID.fullmatch(answer.text)


def test_originate_may_be_posted_as_a_form(service: Service) -> None:
    answer = service.post("originate", extension="1008", destination=CUSTOMER)

    assert UUID.fullmatch(answer.text)


def test_originate_may_be_posted_as_json_with_the_key_in_the_query(service: Service) -> None:
    answer = requests.post(
        f"{service.simulator.base_url}/originate",
        params={"key": service.simulator.key},
        json={"extension": 1008, "destination": CUSTOMER, "manual_answer": False},
        timeout=5,
    )

    assert UUID.fullmatch(answer.text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ({"extension": "1111", "destination": CUSTOMER}, "extension 1111 not found"),
        ({"extension": "1008", "destination": "1234"}, "invalid destination: 1234"),
        ({"extension": "1008", "destination": "+905321112233"}, "invalid destination: +90532"),
        (
            {"extension": "1008", "destination": CUSTOMER, "caller_id": "902129999999"},
            "invalid caller_id: 902129999999",
        ),
        ({"extension": "1008", "destination": CUSTOMER, "timeout": "61"}, "timeout should be"),
        ({"extension": "1008", "destination": CUSTOMER, "timeout": "soon"}, "timeout should be"),
    ],
)
def test_originate_refuses_in_plain_words(
    service: Service, words: dict[str, str], text: str
) -> None:
    status, body = said(service.get("originate", **words))

    assert (status, body[: len(text)]) == (400, text)


def test_a_foreign_number_may_be_called(service: Service) -> None:
    assert UUID.fullmatch(service.originate(destination="0049301234567"))


def test_the_agents_telephone_answers_by_itself_and_the_customer_is_dialled(
    service: Service,
) -> None:
    uuid = service.originate()
    service.control.advance(3)

    [call] = service.control.calls()
    assert (call["uuid"], call["talking"], call["answered"]) == (uuid, ["1008"], True)


def test_with_manual_answer_the_agents_telephone_rings_until_it_is_picked_up(
    service: Service,
) -> None:
    service.originate(manual_answer="true")
    service.control.advance(20)

    [call] = service.control.calls()
    assert (call["ringing"], call["talking"]) == (["1008"], [])


@pytest.mark.parametrize("posted", [True, False])
def test_the_answer_command_picks_a_manual_answer_call_up(service: Service, posted: bool) -> None:
    uuid = service.originate(manual_answer="true")
    answer = service.post_json("answer", id=uuid) if posted else service.get(f"answer/{uuid}")

    assert said(answer) == (200, "+OK")
    assert service.control.calls()[0]["talking"] == ["1008"]


def test_the_answer_command_does_not_answer_incoming_calls(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="1008")

    assert said(service.get(f"answer/{uuid}")) == (400, "No such channel!")


def test_a_manual_answer_call_that_nobody_picks_up_ends_after_its_timeout(
    service: Service,
) -> None:
    uuid = service.originate(manual_answer="true", timeout="10")
    service.control.advance(10)

    assert service.record(uuid)["result"] == "Cevapsız"


def test_the_timeout_is_how_long_the_customer_may_ring(service: Service) -> None:
    service.control.far_end(CUSTOMER, rings_after=0.0, answers_after=None)
    uuid = service.originate(timeout="15")
    service.control.advance(14)
    still_ringing = len(service.control.calls())
    service.control.advance(1)

    assert (still_ringing, service.record(uuid)["result"]) == (1, "Cevapsız")


@pytest.mark.parametrize(("extension", "result"), [("1010", "Ulaşılamıyor"), ("1009", "Meşgul")])
def test_an_order_for_an_extension_that_cannot_talk_ends_at_once(
    service: Service, extension: str, result: str
) -> None:
    service.control.dial("1009", AYSE)
    uuid = service.originate(extension=extension)
    service.control.advance(1)

    assert service.record(uuid)["result"] == result


def test_do_not_disturb_does_not_keep_the_agent_from_calling(service: Service) -> None:
    service.get("dnd/1008", state="on")
    service.originate()

    assert service.control.calls()[0]["talking"] == ["1008"]


@pytest.mark.parametrize(
    ("destination", "result"),
    [
        ("905320000001", "Meşgul"),
        ("905320000002", "Cevapsız"),
        ("905320000003", "Hatalı Numara"),
        ("905320000004", "Reddedildi"),
    ],
)
def test_far_ends_fail_in_their_ways(service: Service, destination: str, result: str) -> None:
    uuid = service.originate(destination=destination)
    service.control.advance(40)

    assert service.record(uuid)["result"] == result


def test_hangup_says_ok_and_the_call_is_over(service: Service) -> None:
    uuid = service.originate()

    assert said(service.get(f"hangup/{uuid}")) == (200, "+OK")
    assert service.control.calls() == []


def test_hanging_up_twice_is_refused_as_the_documents_say(service: Service) -> None:
    uuid = service.originate()
    service.get(f"hangup/{uuid}")

    assert said(service.get(f"hangup/{uuid}")) == (400, "No such channel!")


@pytest.mark.parametrize(
    ("path", "words"),
    [("mute/nobody", {"state": "on"}), ("transfer/nobody", {"user_number": "1008"})],
)
def test_commands_on_unknown_calls_find_no_channel(
    service: Service, path: str, words: dict[str, str]
) -> None:
    assert said(service.get(path, **words)) == (400, "No such channel!")


def test_mute_switches_on_and_off(service: Service) -> None:
    uuid = service.originate()
    on = service.get(f"mute/{uuid}", state="on")
    muted = service.control.calls()[0]["muted"]
    off = service.get(f"mute/{uuid}", state="off")

    assert (on.text, muted, off.text) == ("+OK", True, "+OK")
    assert not service.control.calls()[0]["muted"]


def test_mute_needs_a_state(service: Service) -> None:
    assert service.get(f"mute/{service.originate()}").status_code == 400


@pytest.mark.parametrize("posted", [True, False])
def test_a_transferred_call_rings_the_other_extension_under_its_uuid(
    service: Service, posted: bool
) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")
    answer = (
        service.post("transfer", id=uuid, user_number="1009")
        if posted
        else service.get(f"transfer/{uuid}", user_number="1009")
    )
    [call] = service.control.calls()

    assert said(answer) == (200, "+OK")
    assert (call["uuid"], call["ringing"], call["talking"]) == (uuid, ["1009"], [])


def test_an_outgoing_call_is_transferred_to_a_colleague_who_answers(service: Service) -> None:
    uuid = service.originate()
    service.control.advance(5)
    service.get(f"transfer/{uuid}", user_number="1009")
    service.control.pick_up("1009")

    assert service.control.calls()[0]["talking"] == ["1009"]


def test_a_call_is_not_transferred_to_nobody(service: Service) -> None:
    uuid = service.originate()
    service.control.advance(5)

    assert said(service.get(f"transfer/{uuid}", user_number="1999")) == (
        400,
        "extension 1999 not found",
    )


def test_of_two_telephones_of_an_agent_the_first_to_answer_keeps_the_call(service: Service) -> None:
    service.simulator.inside(
        lambda world: world.exchange.register("1008", type(world.desks["1008"])(world.exchange, ""))
    )
    uuid = service.originate()

    assert service.simulator.inside(lambda world: world.desks["1008"].talking) == {uuid}


def test_a_customer_cannot_answer_before_the_agent_has(service: Service) -> None:
    uuid = service.originate(manual_answer="true")

    with pytest.raises(requests.HTTPError):
        service.control.far_end_answers(uuid)


def test_a_chosen_outside_number_is_shown_to_the_customer(service: Service) -> None:
    uuid = service.originate(caller_id=SUPPORT)

    assert service.record(uuid)["caller_id_number"] == f"1008 ({SUPPORT})"
