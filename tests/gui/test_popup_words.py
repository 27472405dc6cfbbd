"""What a popup says: all that is known by now, or nothing that a passer-by could use."""

from datetime import timedelta

import pytest

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.contacts import Caller, Contact
from santral_desktop.ui.popup_words import Words, masked, masked_words, words
from tests.builders import CUSTOMER, NINE, ONE, OUR_NUMBER, a_call, a_note

AYSE = Caller(
    contact=Contact(name="Ayşe Yılmaz", company="Örnek Lojistik", numbers=(CUSTOMER,)),
    calls=2,
    last=a_call(started_at=NINE - timedelta(days=1)),
    note=a_note(),
)


def an_alert(name: str = "Ayşe Yılmaz", number: str = CUSTOMER, caller: object = None) -> Alert:
    return Alert(ONE, number, name, OUR_NUMBER, "", NINE, caller)


def test_before_the_caller_is_looked_up_name_and_number_are_told() -> None:
    assert words(an_alert(), NINE) == Words("Ayşe Yılmaz", "0532 111 22 33")


def test_company_last_contact_and_open_note_are_told_when_known() -> None:
    assert words(an_alert(caller=AYSE), NINE) == Words(
        "Ayşe Yılmaz",
        "0532 111 22 33 · \u2068Örnek Lojistik\u2069",
        "Son: 1 gün önce, 1007 ile görüşüldü · 2 çağrı",
        "Açık not: Fiyat sordu",
    )


def test_of_a_hidden_number_nothing_earlier_is_claimed() -> None:
    told = words(an_alert(name="", number="", caller=Caller()), NINE)

    assert told == Words("Gizli numara")


def test_a_passer_by_learns_nothing_of_the_caller() -> None:
    assert masked_words(an_alert(caller=AYSE)) == Words("0532 ••• •• 33")
    assert masked_words(an_alert(number="", caller=AYSE)) == Words("Gizli numara")


@pytest.mark.parametrize(
    ("number", "shown"), [(CUSTOMER, "0532 ••• •• 33"), ("", ""), ("x", "••••")]
)
def test_a_masked_number_keeps_its_beginning_and_end(number: str, shown: str) -> None:
    assert masked(number) == shown
