"""Bad days on command."""

import time

import pytest
import requests

from tests.simulator.service import CUSTOMER, Service, said


def test_a_broken_path_answers_500_with_html(service: Service) -> None:
    service.control.fault("/caller_ids", "broken")
    answer = service.get("caller_ids")

    assert (answer.status_code, answer.headers["Content-Type"][:9]) == (500, "text/html")
    assert answer.text.startswith("<html>")


def test_too_many_with_a_time(service: Service) -> None:
    service.control.fault("/cdrs", "too_many", seconds=7)
    answer = service.get("cdrs")

    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")


def test_too_many_without_a_time(service: Service) -> None:
    service.control.fault("/cdrs", "too_many")
    answer = service.get("cdrs")

    assert said(answer)[0] == 429
    assert "Retry-After" not in answer.headers


def test_a_refused_request_gets_no_answer_and_does_nothing(service: Service) -> None:
    service.control.fault("/originate", "refused")

    with pytest.raises(requests.ConnectionError):
        service.originate()
    assert service.control.calls() == []


def test_a_lost_request_gets_no_answer_but_is_done(service: Service) -> None:
    service.control.fault("/originate", "lost")

    with pytest.raises(requests.ConnectionError):
        service.originate()
    assert service.control.calls()[0]["destination"] == CUSTOMER


def test_a_cut_answer_ends_in_the_middle(service: Service) -> None:
    service.control.fault("/extensions", "cut")

    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        service.get("extensions")


def test_a_cut_recording_ends_in_the_middle(service: Service) -> None:
    address = service.recording_address(service.answered_call(seconds=5))
    service.control.fault("/recording", "cut")

    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        service.fetch(address)


def test_a_slow_path_answers_late(service: Service) -> None:
    service.control.fault("/caller_ids", "slow", seconds=0.3)
    began = time.monotonic()
    answer = service.get("caller_ids")

    assert answer.status_code == 200
    assert time.monotonic() - began >= 0.3


def test_a_fault_can_be_for_once(service: Service) -> None:
    service.control.fault("/caller_ids", "broken", times=1)
    answers = [service.get("caller_ids").status_code for _ in range(2)]

    assert answers == [500, 200]


def test_a_fault_lasts_until_it_is_cleared(service: Service) -> None:
    service.control.fault("/caller_ids", "broken")
    broken = [service.get("caller_ids").status_code for _ in range(2)]
    service.control.clear_faults()

    assert (broken, service.get("caller_ids").status_code) == ([500, 500], 200)


def test_a_fault_reaches_what_is_below_its_path_and_nothing_beside(service: Service) -> None:
    service.control.fault("/recording", "broken")
    below = requests.get(f"{service.simulator.base_url}/recording/R0", timeout=5)
    beside = service.post("recording_url/", call_uuid="nobody")

    assert (below.status_code, beside.status_code) == (500, 400)


def test_the_web_phone_page_can_fail_too(service: Service) -> None:
    service.control.fault("/webphone", "broken", times=1)

    assert requests.get(service.simulator.webphone_url, timeout=5).status_code == 500
