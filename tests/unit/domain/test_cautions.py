"""What is worth a second look before it is dialled."""

import pytest

from santral_desktop.domain.cautions import Caution, caution_of
from santral_desktop.domain.phone import PhoneNumber


@pytest.mark.parametrize(
    ("text", "caution"),
    [
        ("112", Caution.EMERGENCY),
        ("0900 123 45 67", Caution.PREMIUM),
        ("+49 900 1 123456", Caution.PREMIUM),
        ("+49 30 123456", Caution.ABROAD),
        ("0532 111 22 33", None),
        ("0850 123 45 67", None),
        ("1007", None),
    ],
)
def test_a_number_that_costs_or_calls_help_is_told(text: str, caution: Caution | None) -> None:
    assert caution_of(PhoneNumber.parse(text)) is caution
