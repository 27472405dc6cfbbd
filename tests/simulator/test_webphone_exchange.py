"""The page as a telephone of the whole simulator."""

from collections.abc import Iterator

import pytest
import requests
from pytestqt.qtbot import QtBot

from santral_desktop.simulator.server import Simulator, start_simulator
from tests.simulator.webphone_world import PATIENCE, Phone, opened

NO_GPU = ("[Vv]ulkan", "GPU", "QRhi", "RHI", "GLX")
pytestmark = [pytest.mark.webengine, pytest.mark.qt_log_ignore(*NO_GPU)]
CUSTOMER = "905321112233"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with start_simulator(limits=False) as simulator:
        yield simulator


@pytest.fixture
def phone(qtbot: QtBot, simulator: Simulator) -> Iterator[Phone]:
    token = _command(simulator, "webphone_tokens", extension="1007")
    with opened(qtbot, simulator.base_url, token) as phone:
        phone.shows(registered="yes", microphone="granted", call="idle")
        yield phone
        assert phone.page.complaints == []


def _command(simulator: Simulator, path: str, **words: str) -> str:
    answered = requests.post(
        f"{simulator.base_url}/{path}", json={"key": simulator.key, **words}, timeout=10
    )
    assert answered.status_code == 200, answered.text
    return answered.text.strip()


def _no_call_lives(phone: Phone, simulator: Simulator) -> None:
    phone.shows(call="idle")
    phone.qtbot.waitUntil(lambda: simulator.control.calls() == [], timeout=PATIENCE)


def test_an_originated_call_is_picked_up_by_the_page_and_the_far_end_is_heard(
    phone: Phone, simulator: Simulator
) -> None:
    simulator.control.far_end(CUSTOMER, rings_after=0.1, answers_after=0.2)
    _command(simulator, "originate", extension="1007", destination=CUSTOMER)
    phone.shows(call="talking")

    phone.qtbot.waitUntil(lambda: phone.heard_frames() > 10, timeout=PATIENCE)
    phone.click("#hang-up")
    _no_call_lives(phone, simulator)


def test_a_call_with_manual_answer_waits_for_the_answer_command(
    phone: Phone, simulator: Simulator
) -> None:
    uuid = _command(
        simulator, "originate", extension="1007", destination=CUSTOMER, manual_answer="true"
    )
    phone.shows(call="ringing")
    requests.get(
        f"{simulator.base_url}/answer/{uuid}", params={"key": simulator.key}, timeout=10
    ).raise_for_status()

    phone.shows(call="talking")


def test_a_customer_rings_and_is_hung_up_by_command(phone: Phone, simulator: Simulator) -> None:
    uuid = simulator.control.ring("05321112233", "Ayşe Yılmaz")
    phone.shows(call="ringing")
    shown = phone.text("#incoming")
    phone.click("#answer")
    phone.shows(call="talking")
    phone.qtbot.waitUntil(lambda: phone.heard_frames() > 10, timeout=PATIENCE)
    requests.get(
        f"{simulator.base_url}/hangup/{uuid}", params={"key": simulator.key}, timeout=10
    ).raise_for_status()

    assert "Ayşe Yılmaz" in shown
    _no_call_lives(phone, simulator)


def test_a_queued_call_is_taken_by_a_colleague(phone: Phone, simulator: Simulator) -> None:
    simulator.control.ring("05321112233", "Ayşe Yılmaz", to="200")
    phone.shows(call="ringing")
    simulator.control.pick_up("1008")

    phone.shows(call="idle")
    assert phone.text("#notice") == "Başka telefonda cevaplandı."


def test_a_customer_gives_up(phone: Phone, simulator: Simulator) -> None:
    uuid = simulator.control.ring("05321112233", "Ayşe Yılmaz")
    phone.shows(call="ringing")
    simulator.control.caller_hangs_up(uuid)

    _no_call_lives(phone, simulator)
    assert phone.text("#notice") == "Cevapsız arama."


def test_a_number_dialled_on_the_pad_is_connected(phone: Phone, simulator: Simulator) -> None:
    simulator.control.far_end(CUSTOMER, rings_after=0.1, answers_after=0.2)
    phone.run("document.getElementById('number').value = '05321112233'")
    phone.click("#call")
    phone.shows(call="talking")

    phone.qtbot.waitUntil(lambda: phone.heard_frames() > 10, timeout=PATIENCE)
    phone.click("#hang-up")
    _no_call_lives(phone, simulator)


def test_a_closed_page_ends_its_call(qtbot: QtBot, simulator: Simulator) -> None:
    token = _command(simulator, "webphone_tokens", extension="1007")
    with opened(qtbot, simulator.base_url, token) as phone:
        phone.shows(registered="yes")
        simulator.control.ring("05321112233")
        phone.shows(call="ringing")
        phone.click("#answer")
        phone.shows(call="talking")
    qtbot.waitUntil(lambda: simulator.control.calls() == [], timeout=PATIENCE)
