"""Which greeting and colour a call gets."""

from santral_desktop.domain.welcomes import Colour, Welcome, welcome_for
from tests.builders import OUR_NUMBER

SALES = Welcome("0850 000 00 01", Colour.GREEN, "Satış, nasıl yardımcı olabilirim?")
SUPPORT = Welcome("200", Colour.ORANGE, "Destek hattı")
WELCOMES = (Welcome(""), SALES, SUPPORT)


def test_a_call_is_greeted_for_the_number_it_called() -> None:
    assert welcome_for(WELCOMES, OUR_NUMBER, "") == SALES


def test_the_queue_counts_before_the_number() -> None:
    assert welcome_for(WELCOMES, OUR_NUMBER, "200") == SUPPORT


def test_a_call_to_another_number_has_no_welcome() -> None:
    assert welcome_for(WELCOMES, "02120000000", "201") is None


def test_a_call_that_called_nobody_knows_whom_has_no_welcome() -> None:
    assert welcome_for(WELCOMES, "", "") is None
