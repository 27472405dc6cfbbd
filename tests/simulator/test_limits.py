"""The documented request limits, and their pools."""

import pytest

from tests.simulator.service import WRONG_KEY, Service, said


def _answered(service: Service, path: str, times: int, **words: str) -> int:
    """Return how many of the requests were not turned away."""
    post = path == "recording_url/"
    ask = service.post if post else service.get
    return sum(ask(path, **words).status_code != 429 for _ in range(times))


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("cdrs", 6),
        ("cdrs/nobody", 6),
        ("recording_url/", 5),
        ("user_statuses", 2),
        ("agent_statuses", 2),
        ("queues/pending", 10),
        ("caller_ids", 10),
        ("originate", 100),
    ],
)
def test_every_pool_has_its_limit(limited: Service, path: str, allowed: int) -> None:
    assert _answered(limited, path, allowed + 3) == allowed


def test_too_many_requests_are_told_in_plain_text_without_a_time(limited: Service) -> None:
    _answered(limited, "user_statuses", 2)
    answer = limited.get("user_statuses")

    assert said(answer) == (429, "Too Many Requests")
    assert "Retry-After" not in answer.headers


def test_both_status_lists_share_one_pool(limited: Service) -> None:
    limited.get("user_statuses")
    limited.get("agent_statuses")

    assert limited.get("user_statuses").status_code == 429


def test_list_and_detail_of_records_share_one_pool(limited: Service) -> None:
    _answered(limited, "cdrs", 6)

    assert limited.get("cdrs/nobody").status_code == 429


def test_one_pool_leaves_the_others_alone(limited: Service) -> None:
    _answered(limited, "cdrs", 7)

    assert limited.get("caller_ids").status_code == 200


def test_a_minute_later_all_is_forgiven(limited: Service) -> None:
    _answered(limited, "cdrs", 7)
    limited.control.advance(59)
    before = limited.get("cdrs").status_code
    limited.control.advance(1)

    assert (before, limited.get("cdrs").status_code) == (429, 200)


def test_a_burst_fills_up_again_by_two_a_second(limited: Service) -> None:
    _answered(limited, "caller_ids", 11)
    limited.control.advance(1)

    assert _answered(limited, "caller_ids", 5) == 2


def test_a_wrong_key_counts_as_well(limited: Service) -> None:
    _answered(limited, "cdrs", 6, key=WRONG_KEY)

    assert limited.get("cdrs").status_code == 429


def test_the_recording_itself_is_not_counted(limited: Service) -> None:
    address = limited.recording_address(limited.answered_call(seconds=1))

    assert all(limited.fetch(address) == 200 for _ in range(12))


def test_limits_are_switched_off_and_on(limited: Service) -> None:
    limited.control.limits(on=False)
    unlimited = _answered(limited, "cdrs", 9)
    limited.control.limits(on=True)

    assert (unlimited, _answered(limited, "cdrs", 9)) == (9, 6)
