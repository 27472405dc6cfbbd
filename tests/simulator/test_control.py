"""The control paths: a secret opens them, and they tell what happened."""

import pytest
import requests

from tests.simulator.service import AYSE, AYSE_NAME, CUSTOMER, Service


def _do(service: Service, deed: str, secret: str, body: str = "{}") -> requests.Response:
    return requests.post(
        f"{service.simulator.base_url}/control/{deed}",
        data=body,
        headers={"X-Simulator-Secret": secret},
        timeout=5,
    )


@pytest.mark.parametrize("secret", ["", "guess"])
def test_without_the_secret_nothing_is_done(service: Service, secret: str) -> None:
    answer = _do(service, "ring", secret, '{"number": "05321112233"}')

    assert answer.status_code == 403
    assert service.control.calls() == []


def test_the_secret_and_json_are_all_it_takes(service: Service) -> None:
    _do(service, "ring", service.simulator.secret, f'{{"number": "{AYSE}", "to": "1008"}}')

    assert service.control.calls()[0]["caller_number"] == AYSE


def test_an_unknown_deed_is_not_found(service: Service) -> None:
    assert _do(service, "explode", service.simulator.secret).status_code == 404


@pytest.mark.parametrize(
    ("deed", "body"),
    [
        ("ring", "{}"),
        ("ring", "no json"),
        ("ring", "[]"),
        ("caller_hangs_up", '{"uuid": "nobody"}'),
        ("fault", '{"path": "/", "kind": "flood"}'),
        ("far_end", '{"number": "1", "sings": true}'),
        ("desk", '{"extension": "1008", "does": "pick_up"}'),
        ("desk", '{"extension": "1008", "does": "dance"}'),
        ("advance", '{"seconds": "many"}'),
    ],
)
def test_a_deed_that_cannot_be_done_is_refused(service: Service, deed: str, body: str) -> None:
    assert _do(service, deed, service.simulator.secret, body).status_code == 400


def test_the_state_tells_extensions_and_calls(service: Service) -> None:
    service.control.ring(AYSE, AYSE_NAME, to="1008")
    state = service.control.state()

    assert state["extensions"]["1008"] == {"lines": 1, "dnd": False, "in_call": True}
    assert [call["caller_number"] for call in state["calls"]] == [AYSE]


def test_the_secret_is_not_shown_by_the_control(service: Service) -> None:
    assert service.simulator.secret not in repr(service.control)


def test_requests_are_told_without_keys(service: Service) -> None:
    service.get("dnd/1008", state="on")

    assert service.control.requests("/dnd") == [
        {"method": "GET", "path": "/dnd/1008", "words": {"state": "on"}, "status": 200}
    ]


def test_what_the_control_does_is_not_among_the_requests(service: Service) -> None:
    service.control.state()

    assert service.control.requests() == []


def test_a_far_end_behaves_as_it_was_taught(service: Service) -> None:
    service.control.far_end(CUSTOMER, rings_after=1, answers_after=4, talks_for=30)
    uuid = service.originate()
    service.control.advance(60)

    row = service.record(uuid)
    assert (row["duration"], row["talk_duration"]) == ("00:00:35", "00:00:30")


def test_a_called_customer_picks_up_on_command(service: Service) -> None:
    service.control.far_end(CUSTOMER, answers_after=None)
    uuid = service.originate()
    service.control.far_end_answers(uuid)

    assert service.control.calls()[0]["answered"]


def test_desk_telephones_dial_refuse_and_hang_up(service: Service) -> None:
    service.control.dial("1008", "1009")
    service.control.pick_up("1009")
    service.control.put_down("1009")
    service.control.ring(AYSE, to="1008")
    service.control.refuse("1008")

    assert [row["result"] for row in service.records()] == ["Reddedildi", "Cevaplandı"]


def test_a_desk_telephone_cannot_dial_nonsense(service: Service) -> None:
    assert service.control.dial("1008", "12") is None


def test_an_unplugged_telephone_ends_its_talk(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.pick_up("1008")
    service.control.unplug("1008")

    assert service.record(uuid)["result"] == "Cihazla iletişim sorunu"


def test_expired_tokens_open_nothing(service: Service) -> None:
    token = service.post_json("webphone_tokens", extension="1007").text
    address = service.recording_address(service.answered_call(seconds=1))
    service.control.expire_tokens()
    page = requests.get(service.simulator.webphone_url, params={"token": token}, timeout=5)

    assert (page.status_code, service.fetch(address)) == (403, 410)


@pytest.mark.parametrize("deed", ["silence_phones", "cut_phones"])
def test_phones_can_be_silenced_and_cut_off_though_there_are_none(
    service: Service, deed: str
) -> None:
    assert _do(service, deed, service.simulator.secret).status_code == 200
