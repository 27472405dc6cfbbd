"""Telephones, colleagues and the outside world at the same exchange."""

import pytest
import requests

from santral_desktop.simulator.desk_phone import DeskPhone
from tests.simulator.service import AYSE, DIRECT, Receiver, Service


def _second_telephone(service: Service, extension: str) -> DeskPhone:
    """Register one more telephone; touch it on the simulator's loop only."""

    def put(world: object) -> DeskPhone:
        exchange = world.exchange  # type: ignore[attr-defined]
        desk = DeskPhone(exchange, extension)
        exchange.register(extension, desk)
        return desk

    return service.simulator.inside(put)


def test_both_telephones_of_an_extension_ring_and_one_event_tells_of_it(
    service: Service, receiver: Receiver
) -> None:
    second = _second_telephone(service, "1008")
    service.listen(receiver)
    uuid = service.control.ring(AYSE, to="1008")
    service.control.caller_hangs_up(uuid)

    assert second.heard == [("ORIGINATOR_CANCEL", uuid)]
    assert receiver.kinds(2) == ["ringing", "hangup"]


def test_the_telephone_that_was_not_picked_up_has_lost_the_race(
    service: Service, receiver: Receiver
) -> None:
    second = _second_telephone(service, "1008")
    service.listen(receiver)
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")

    assert second.heard == [("LOSE_RACE", uuid)]
    assert receiver.kinds(2) == ["ringing", "answer"]


def test_who_picks_up_too_late_is_told_so(service: Service) -> None:
    second = _second_telephone(service, "1008")
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")
    service.simulator.inside(lambda world: world.exchange.answered_by(uuid, second))

    assert second.heard == [("LOSE_RACE", uuid)] * 2
    assert service.control.calls()[0]["talking"] == ["1008"]


def test_a_call_refused_on_one_telephone_rings_on_at_the_other(service: Service) -> None:
    _second_telephone(service, "1008")
    service.control.ring(AYSE, to="1008")
    service.control.refuse("1008")

    assert service.control.calls()[0]["ringing"] == ["1008"]


def test_a_call_refused_on_the_only_telephone_is_over(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.refuse("1008")

    assert service.record(uuid)["result"] == "Reddedildi"


def test_a_colleague_picks_up_what_rings_elsewhere(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pull("1009", uuid)

    [call] = service.control.calls()
    assert (call["ringing"], call["talking"]) == ([], ["1009"])
    service.control.put_down("1009")
    assert service.record(uuid)["result"] == "Cevaplandı"


@pytest.mark.parametrize("at", ["1008", "1010"], ids=["in a call himself", "without a telephone"])
def test_who_cannot_take_a_call_picks_none_up(service: Service, at: str) -> None:
    uuid = service.control.ring(AYSE, to="1008")

    with pytest.raises(requests.HTTPError):
        service.control.pull(at, uuid)


def test_an_agent_who_refuses_his_own_call_ends_it(service: Service) -> None:
    uuid = service.originate(manual_answer="true")
    service.control.refuse("1008")

    assert service.record(uuid)["result"] == "Reddedildi"


@pytest.mark.parametrize(
    ("answered", "disposition", "result"),
    [(True, "callee", "Cevaplandı"), (False, "callee", "Reddedildi")],
)
def test_an_incoming_call_is_hung_up_by_command(
    service: Service, answered: bool, disposition: str, result: str
) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    if answered:
        service.control.pick_up("1008")
    service.get(f"hangup/{uuid}")

    row = service.record(uuid)
    assert (row["sip_hangup_disposition"], row["result"]) == (disposition, result)


def test_a_customer_hangs_up_an_outgoing_call(service: Service) -> None:
    uuid = service.originate()
    service.control.advance(10)
    service.control.caller_hangs_up(uuid)

    row = service.record(uuid)
    assert (row["sip_hangup_disposition"], row["result"]) == ("callee", "Cevaplandı")


def test_an_agent_who_hangs_up_before_the_answer_gave_it_up(service: Service) -> None:
    uuid = service.control.dial("1008", "05425556677")
    service.control.put_down("1008")

    assert uuid
    assert service.record(uuid)["result"] == "Vazgeçildi"


def test_nobody_answers_an_extension_within_half_a_minute(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.advance(30)

    row = service.record(uuid)
    assert (row["result"], row["duration"]) == ("Cevapsız", "00:00:30")


@pytest.mark.parametrize(
    ("to", "result"),
    [("1010", "Ulaşılamıyor"), ("1999", "Hatalı Numara"), (DIRECT, "Ulaşılamıyor")],
)
def test_a_caller_who_reaches_nobody_is_recorded(service: Service, to: str, result: str) -> None:
    uuid = service.control.ring(AYSE, to=to)
    service.control.advance(1)

    assert service.record(uuid)["result"] == result


def test_a_queue_where_nobody_is_has_its_caller_on_one_row(service: Service) -> None:
    service.control.unplug("1008")
    uuid = service.control.ring(AYSE, to="201")
    service.control.advance(60)

    assert [row["queue"] for row in service.records() if row["call_uuid"] == uuid] == ["201"]


def test_a_withheld_number_is_empty(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.control.ring("", to="1008")

    assert receiver.next()["caller_id_number"] == ""


def test_an_extension_in_a_call_is_busy_for_others_and_for_itself(service: Service) -> None:
    service.control.dial("1008", "05425556677")
    uuid = service.control.ring(AYSE, to="1008")
    service.control.advance(1)

    assert service.record(uuid)["result"] == "Meşgul"
    assert service.control.dial("1008", "05321112233") is None


def test_a_colleague_answers_an_internal_call(service: Service) -> None:
    service.control.dial("1008", "1009")
    service.control.pick_up("1009")
    [call] = service.control.calls()

    assert (call["direction"], call["talking"]) == ("internal", ["1008", "1009"])


def test_a_muted_call_silences_the_telephone_and_lets_it_speak_again(service: Service) -> None:
    uuid = service.originate()
    service.get(f"mute/{uuid}", state="on")
    silent = service.simulator.inside(lambda world: set(world.desks["1008"].muted))
    service.get(f"mute/{uuid}", state="off")

    assert silent == {uuid}
    assert service.simulator.inside(lambda world: world.desks["1008"].muted) == set()


def test_an_agent_whose_telephone_is_gone_before_answering_calls_nobody(service: Service) -> None:
    uuid = service.originate(manual_answer="true")
    service.control.unplug("1008")

    assert service.record(uuid)["result"] == "Cihazla iletişim sorunu"


def test_a_transferred_call_that_is_refused_is_over(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")
    service.get(f"transfer/{uuid}", user_number="1009")
    service.control.refuse("1009")

    assert service.control.calls() == []


def test_a_call_is_not_transferred_before_the_customer_answered(service: Service) -> None:
    uuid = service.originate()

    assert service.get(f"transfer/{uuid}", user_number="1009").status_code == 400


def test_a_path_that_the_documents_do_not_know_is_not_found(service: Service) -> None:
    requests.get(f"{service.simulator.base_url}/hold/1", timeout=5)

    assert service.control.requests("/hold")[0]["status"] == 404
