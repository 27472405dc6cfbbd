"""How an account stands."""

from santral_desktop.domain.standings import Standing


def test_no_credits_left_is_something_to_say() -> None:
    assert Standing(message_credits=0).says_anything
    assert Standing(package="MIDDLE").says_anything
    assert not Standing().says_anything
