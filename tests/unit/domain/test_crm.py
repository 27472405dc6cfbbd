"""A caller fills places of the CRM's address, and never decides where it leads."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.crm import PLACES, BadTemplate, CrmTemplate, WhyNoTemplate
from tests.builders import a_call

CARD = "https://crm.example.test/customers?phone={number}&name={name}"


def test_places_are_filled_with_what_the_call_tells() -> None:
    filled = CrmTemplate.parse(CARD).filled(a_call())

    assert (
        filled
        == "https://crm.example.test/customers?phone=905321112233&name=Ay%C5%9Fe%20Y%C4%B1lmaz"
    )


@pytest.mark.parametrize(
    ("number", "full", "national"),
    [
        ("05321112233", "905321112233", "05321112233"),
        ("0049301234567", "49301234567", "49301234567"),
        ("1008", "1008", "1008"),
        ("anonymous", "", ""),
    ],
)
def test_a_number_is_given_in_full_and_as_written_at_home(
    number: str, full: str, national: str
) -> None:
    template = CrmTemplate.parse("https://crm.example.test/{number}/{national}")

    assert template.filled(a_call(number=number)) == f"https://crm.example.test/{full}/{national}"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", WhyNoTemplate.NOT_HTTPS),
        ("http://crm.example.test/{number}", WhyNoTemplate.NOT_HTTPS),
        ("javascript:alert(1)", WhyNoTemplate.NOT_HTTPS),
        ("file:///etc/passwd", WhyNoTemplate.NOT_HTTPS),
        ("https:///{number}", WhyNoTemplate.NOT_HTTPS),
        ("https://user@crm.example.test/", WhyNoTemplate.NOT_HTTPS),
        ("https://crm.example.test:port/", WhyNoTemplate.NOT_HTTPS),
        ("https://crm.example.test /", WhyNoTemplate.NOT_HTTPS),
        ("https://crm.example.test\\@evil.test/", WhyNoTemplate.NOT_HTTPS),
        ("https://müşteri.example.test/", WhyNoTemplate.NOT_HTTPS),
        ("https://{name}/", WhyNoTemplate.PLACE_IN_HOST),
        ("https://crm.{queue}.test/", WhyNoTemplate.PLACE_IN_HOST),
        ("{name}://crm.example.test/", WhyNoTemplate.PLACE_IN_HOST),
        ("https://crm.example.test/{password}", WhyNoTemplate.UNKNOWN_PLACE),
        ("https://crm.example.test/" + "x" * 2000, WhyNoTemplate.TOO_LONG),
    ],
)
def test_a_template_that_may_not_be_filled_is_refused(text: str, why: WhyNoTemplate) -> None:
    with pytest.raises(BadTemplate) as refused:
        CrmTemplate.parse(text)

    assert refused.value.why is why


@given(name=st.text(), number=st.text(), queue=st.text())
def test_no_caller_leads_the_address_astray(name: str, number: str, queue: str) -> None:
    template = CrmTemplate.parse(
        "https://crm.example.test:8443/a/{name}?q={queue}&n={number}#{name}"
    )

    filled = template.filled(a_call(name=name, number=number, queue=queue))

    if filled is not None:
        parts = urlsplit(filled)
        assert (parts.scheme, parts.hostname, parts.port) == ("https", "crm.example.test", 8443)
        assert parts.path.startswith("/a/")


def test_an_address_that_grows_too_long_is_not_opened() -> None:
    assert CrmTemplate.parse(CARD).filled(a_call(name="ş" * 600)) is None


def test_every_place_can_be_filled() -> None:
    text = "https://crm.example.test/?" + "&".join(f"{name}={{{name}}}" for name in PLACES)

    assert "{" not in (CrmTemplate.parse(text).filled(a_call()) or "{")
