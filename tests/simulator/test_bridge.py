"""bridge: two outside numbers, and an answer that is held until the first one is reached."""

from concurrent.futures import ThreadPoolExecutor

from tests.simulator.service import CUSTOMER, DIRECT, Service, said


def test_bridge_is_answered_when_the_source_has_answered(service: Service) -> None:
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(service.get, "bridge", source="905321112233", destination=CUSTOMER)
        _one_call(service)
        service.control.advance(1)
        held = not asked.done()
        service.control.advance(5)

        assert held
        assert asked.result().text == service.control.calls()[0]["uuid"]


def test_bridge_tells_why_the_source_could_not_be_reached(service: Service) -> None:
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(service.get, "bridge", source="905320000001", destination=CUSTOMER)
        _one_call(service)
        service.control.advance(5)

        assert said(asked.result()) == (400, "USER_BUSY")


def test_a_bridge_hung_up_while_its_source_rings_is_answered(service: Service) -> None:
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(service.get, "bridge", source="905320000002", destination=CUSTOMER)
        service.get(f"hangup/{_one_call(service)}")

        assert said(asked.result()) == (400, "ORIGINATOR_CANCEL")


def test_bridge_refuses_extensions_as_destination(service: Service) -> None:
    answer = service.get("bridge", source="905321112233", destination="1234")

    assert said(answer) == (400, "invalid destination: 1234")


def test_bridge_shows_the_outside_number_of_extension_1000(service: Service) -> None:
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(service.get, "bridge", source="905321112233", destination=CUSTOMER)
        _one_call(service)
        service.control.advance(5)
        asked.result()

    assert service.records()[0]["caller_id_number"] == f"905321112233 ({DIRECT})"


def _one_call(service: Service) -> str:
    """Wait until the held request has begun its call."""
    while not (calls := service.control.calls()):
        pass
    uuid: str = calls[0]["uuid"]
    return uuid
