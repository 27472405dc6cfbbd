"""How the account stands: only what the provider says."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from santral_desktop.domain.standings import Standing
from santral_desktop.ui.administration.standing_card import StandingCard, state_words


def texts(card: StandingCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


@pytest.fixture
def card(qtbot: QtBot) -> StandingCard:
    made = StandingCard()
    qtbot.addWidget(made)
    return made


def test_what_is_told_is_shown(card: StandingCard) -> None:
    card.show_standing(
        Standing(pbx="ornek", state="CONFIRMED", package="MIDDLE", balance="300.06",
                 message_credits=0)
    )  # fmt: skip

    assert not card.isHidden()
    assert texts(card)[1:] == [
        "Santral", "ornek", "Paket", "MIDDLE", "Durum", "\u2068Açık\u2069", "Bakiye",
        texts(card)[8], "SMS kredisi", "0",
    ]  # fmt: skip
    assert texts(card)[8] in {"300.06", "300,06"}


def test_what_is_not_told_is_not_invented(card: StandingCard) -> None:
    card.show_standing(Standing(package="APSIYON <b>PRO"))

    assert texts(card)[1:] == ["Paket", "APSIYON <b>PRO"]
    card.show_standing(None)
    assert card.isHidden()


@pytest.mark.parametrize(("code", "tone"), [("SUSPENDED", "warn"), ("TERMINATED", "bad")])
def test_a_state_that_costs_calls_stands_out(card: StandingCard, code: str, tone: str) -> None:
    card.show_standing(Standing(state=code))
    label = card.findChildren(QLabel)[-1]

    assert label.property("tone") == tone


def test_a_state_that_no_document_names_is_shown_as_it_is(card: StandingCard) -> None:
    assert state_words("HIBERNATED") == "HIBERNATED"


@pytest.mark.parametrize("balance", ["borç yok", "1.2.3", "-3.5", "x.5"])
def test_a_balance_is_no_float(card: StandingCard, balance: Any) -> None:
    card.show_standing(Standing(balance=balance))

    assert texts(card)[2].replace(",", ".").strip("\u2068\u2069") == balance
