"""Somebody without a name calls: the popup says who it is, and a note about it is kept."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program, hang_up_all

INSIDE = [sys.executable, str(Path(__file__).with_name("inside_callers.py"))]
NUMBER, CALLED = "05306660011", "908500000001"  # only the phone book knows whose it is


@pytest.fixture(scope="module")
def signed_in(make: Make, simulator: Simulator) -> Program:
    program = make("--profile", "callers", "--developer")
    program.start([*INSIDE, "callers"])
    assert program.sign_in(simulator).returncode == 0
    program.registered()
    return program


@pytest.fixture(autouse=True)
def quiet(simulator: Simulator, signed_in: Program) -> Iterator[None]:
    yield
    hang_up_all(simulator, signed_in)


def test_the_popup_names_whom_only_the_phone_book_knows(
    signed_in: Program, simulator: Simulator
) -> None:
    signed_in.until(lambda: "books 5" in signed_in.printed)

    simulator.control.ring(NUMBER, "", CALLED)

    signed_in.until(lambda: "popup Gelen çağrı: \u2068Hasan Değirmenci\u2069" in signed_in.printed)
    assert "Değirmenci Kargo" in signed_in.printed


def test_what_is_typed_while_talking_is_kept(signed_in: Program, simulator: Simulator) -> None:
    simulator.control.ring(NUMBER, "Cevap bekler", CALLED)

    signed_in.until(lambda: "notes Fiyat sordu" in signed_in.printed)
