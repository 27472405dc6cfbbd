"""However many find a token dead at once, in threads and processes: one refresh, nobody is out."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest

from santral_desktop.application.ports.consents import Application
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.bulutfon.adapter import BulutfonPbx
from santral_desktop.providers.bulutfon.consents import BulutfonConsents
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.bulutfon.tokens import Shelf
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.simulator.server import Simulator, start_simulator
from tests.builders import CUSTOMER
from tests.unit.providers.bulutfon.racer import shelf_in

IN_THREADS, IN_PROCESSES, AT_ONCE = 170, 30, 6
NUMBER = PhoneNumber.parse(CUSTOMER)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    made = start_simulator(limits=False)
    yield made
    made.close()


def signed_in(simulator: Simulator) -> str:
    """Return the secret of somebody who agreed on the page."""
    access = simulator.bulutfon
    consents = BulutfonConsents(Redactor(), developer=True)
    application = Application(access.client_id, access.client_secret, host=access.base_url)
    link = consents.link(application)
    try:
        return consents.redeem(application, link, simulator.control.consent())
    finally:
        consents.close()


def adapter(simulator: Simulator, secret: str, shelf: Shelf | None = None) -> BulutfonPbx:
    account = Account(Provider.BULUTFON, "1007", simulator.bulutfon.base_url)
    roomy = Throttle({name: Pool(10_000, 1.0) for name in POOLS})
    made = bulutfon(account, secret, Redactor(), developer=True, shelf=shelf, throttle=roomy)
    assert isinstance(made, BulutfonPbx)
    return made


def refreshes(simulator: Simulator) -> int:
    return len(simulator.control.requests("/bulutfon/oauth/token"))


def test_two_hundred_races_have_one_refresh_each_and_nobody_is_signed_out(
    simulator: Simulator, tmp_path: Path
) -> None:
    shelf = shelf_in(tmp_path)
    shelf.keep(signed_in(simulator))

    _race_in_threads(simulator, shelf)
    _race_in_processes(simulator, tmp_path)

    pbx = adapter(simulator, shelf.reread() or "", shelf)
    pbx.prove()
    pbx.close()
    assert refreshes(simulator) == 1 + IN_THREADS + IN_PROCESSES


def _race_in_threads(simulator: Simulator, shelf: Shelf) -> None:
    pbx, together = adapter(simulator, shelf.reread() or "", shelf), Barrier(AT_ONCE)

    def ask(number: int) -> None:
        together.wait(20)
        pbx.prove() if number % 2 else pbx.outside_numbers()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in range(IN_THREADS):
            simulator.control.expire_tokens()  # each race needs one: as many as races is one each
            list(pool.map(ask, range(AT_ONCE)))
    pbx.close()
    assert refreshes(simulator) == 1 + IN_THREADS  # the first was the sign-in


def _race_in_processes(simulator: Simulator, folder: Path) -> None:
    words = [sys.executable, "-m", "tests.unit.providers.bulutfon.racer"]
    words += [simulator.bulutfon.base_url, str(folder)]
    racers = [
        subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    try:
        assert [_said(racer) for racer in racers] == ["ready"] * 2
        for _ in range(IN_PROCESSES):
            simulator.control.expire_tokens()
            for racer in racers:
                assert racer.stdin
                racer.stdin.write("go\n")
                racer.stdin.flush()
            assert [_said(racer) for racer in racers] == ["fine"] * 2
    finally:
        for racer in racers:
            racer.communicate(timeout=20)


def _said(racer: "subprocess.Popen[str]") -> str:
    assert racer.stdout
    return racer.stdout.readline().strip()


def test_a_token_that_ends_between_two_requests_is_noticed_by_nobody(simulator: Simulator) -> None:
    kept: list[str] = []
    pbx = adapter(simulator, signed_in(simulator), Shelf(keep=kept.append))
    pbx.prove()
    simulator.control.expire_tokens()

    assert pbx.outside_numbers()
    simulator.control.expire_tokens()
    pbx.place(NUMBER, shown_as="908500000001")
    pbx.close()

    assert len(kept) == 2
    assert len(simulator.control.requests("/bulutfon/call_and_bridge")) == 2  # the first: expired


def test_two_hours_pass_and_nobody_notices() -> None:
    with start_simulator(limits=False, stepped=True) as simulator:
        pbx = adapter(simulator, signed_in(simulator))
        for _ in range(3):
            pbx.prove()
            simulator.control.advance(7200)
        pbx.prove()
        pbx.close()

        assert refreshes(simulator) == 1 + 3


def test_a_consent_that_was_taken_back_ends_at_the_sign_in_and_nothing_loops(
    simulator: Simulator,
) -> None:
    pbx = adapter(simulator, signed_in(simulator))
    simulator.control.withdraw_consents()

    for _ in range(3):
        with pytest.raises(NotSignedIn):
            pbx.calls_between(*_span(), page=1, urgency=Urgency.BACKGROUND)
    pbx.close()

    assert refreshes(simulator) == 2


def test_a_refresh_whose_answer_is_lost_asks_for_one_sign_in(simulator: Simulator) -> None:
    pbx = adapter(simulator, signed_in(simulator))
    simulator.control.expire_tokens()
    simulator.control.fault("/bulutfon/oauth/token", "lost", times=1)

    for _ in range(3):
        with pytest.raises(NotSignedIn):
            pbx.prove()
    pbx.close()

    assert refreshes(simulator) == 3


def test_a_refresh_that_never_came_through_is_asked_for_again_and_noticed_by_nobody(
    simulator: Simulator,
) -> None:
    pbx = adapter(simulator, signed_in(simulator))
    simulator.control.expire_tokens()
    simulator.control.fault("/bulutfon/oauth/token", "refused", times=1)

    pbx.prove()
    pbx.close()

    assert refreshes(simulator) == 3


def _span() -> tuple[datetime, datetime]:
    now = datetime.now(UTC)
    return now - timedelta(hours=1), now
