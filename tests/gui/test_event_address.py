import pytest

from santral_desktop.ui.event_address import without_secret


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://crm.test:8443/a/b?c=d#e", "https://crm.test:8443/…"),
        ("https://word@crm.test/", "https://crm.test/…"),
        ("", ""),
        ("https://[", "https://[/…"),
        ("https://crm.test:99999/word", "https://crm.test:99999/…"),
        ("crm.test/word?u=http://key", "crm.test/…"),
    ],
)
def test_an_address_is_shown_without_what_lets_events_in(address: str, shown: str) -> None:
    assert without_secret(address) == shown
