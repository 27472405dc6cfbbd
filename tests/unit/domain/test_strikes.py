"""How a program comes back, by how often it crashed and where."""

import pytest

from santral_desktop.domain.strikes import ENGINE_WITHIN, WITHIN, Crash, Return, way_back

NOW = 1_000_000.0


def ago(*seconds: float, engine: bool = False) -> list[Crash]:
    return [Crash(NOW - it, engine) for it in seconds]


@pytest.mark.parametrize(
    ("crashes", "way"),
    [
        (ago(0), Return.AGAIN),
        (ago(100, 0), Return.AGAIN),
        (ago(WITHIN, 100, 0), Return.GIVE_UP),
        (ago(WITHIN + 1, 100, 0), Return.AGAIN),
        (ago(0, engine=True), Return.AGAIN),
        (ago(ENGINE_WITHIN, 0, engine=True), Return.SOFTWARE),
        (ago(ENGINE_WITHIN + 1, 0, engine=True), Return.AGAIN),
        (ago(200, 100, 0, engine=True), Return.GIVE_UP),
        (ago(-500, -400, -300), Return.AGAIN),  # somebody set the clock back
    ],
)
def test_the_way_back(crashes: list[Crash], way: Return) -> None:
    assert way_back(crashes, NOW) is way
