"""crm_integrations: which events are posted, and where."""

import pytest

from tests.simulator.service import Receiver, Service, said


def test_at_first_nothing_is_posted_anywhere(service: Service) -> None:
    assert service.get("crm_integrations").json() == {
        "ringing": "off",
        "answered": "off",
        "hangup": "off",
        "notification_url": None,
    }


def test_an_address_is_tried_with_an_empty_looking_post(
    service: Service, receiver: Receiver
) -> None:
    answer = service.post("crm_integrations", ringing="on", notification_url=receiver.address)

    assert said(answer) == (200, "Ok")
    assert receiver.next_body() == "{}"
    assert receiver.headers[0]["Content-Type"] == "application/x-www-form-urlencoded"


def test_what_was_written_is_read_back(service: Service, receiver: Receiver) -> None:
    service.post("crm_integrations", ringing="on", notification_url=receiver.address)

    assert service.get("crm_integrations").json() == {
        "ringing": "on",
        "answered": "off",
        "hangup": "off",
        "notification_url": receiver.address,
    }


def test_what_is_left_out_stays(service: Service, receiver: Receiver) -> None:
    service.listen(receiver)
    service.post("crm_integrations", hangup="off")

    assert service.get("crm_integrations").json() == {
        "ringing": "on",
        "answered": "on",
        "hangup": "off",
        "notification_url": receiver.address,
    }


@pytest.mark.parametrize("address", ["", "ftp://localhost/pbx", "not an address", "http://"])
def test_an_address_that_is_none_is_refused(service: Service, address: str) -> None:
    status, _ = said(service.post("crm_integrations", ringing="on", notification_url=address))

    assert status == 400


def test_an_address_that_does_not_answer_200_is_refused(service: Service) -> None:
    with Receiver(status=500) as broken:
        answer = service.post("crm_integrations", ringing="on", notification_url=broken.address)

    assert said(answer)[0] == 400
    assert service.get("crm_integrations").json()["notification_url"] is None


def test_an_address_where_nobody_listens_is_refused(service: Service) -> None:
    with Receiver() as gone:
        address = gone.address

    assert service.post("crm_integrations", notification_url=address).status_code == 400


def test_a_switch_is_on_or_off(service: Service, receiver: Receiver) -> None:
    answer = service.post("crm_integrations", ringing="yes", notification_url=receiver.address)

    assert said(answer)[0] == 400
    assert receiver.is_silent()
