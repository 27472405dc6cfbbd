"""Each command on what is administered goes where its document says, with the key in its place."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutsantralim.administration_client import AdministrationClient
from santral_desktop.providers.bulutsantralim.client import Client
from santral_desktop.providers.http import Http
from santral_desktop.simulator.server import Simulator, start_simulator

KEY = "K00000000-1111-4222-8333-444455556666"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with start_simulator(limits=False) as made:
        yield made


@pytest.fixture
def client(simulator: Simulator) -> Iterator[AdministrationClient]:
    made = Client(simulator.base_url, lambda: simulator.key, Http(developer=True))
    yield AdministrationClient(made)
    made.close()


@pytest.mark.parametrize(
    ("ask", "method", "path", "words"),
    [
        (lambda c: c.extensions(Urgency.PERSON), "GET", "/extensions", {}),
        (lambda c: c.extension("1007"), "GET", "/extensions/1007", {}),
        (
            lambda c: c.update_outbound_caller_id("1007", "902120000002"),
            "GET",
            "/update_outbound_caller_id",
            {"extension": "1007", "caller_id": "902120000002"},
        ),
        (lambda c: c.dnd("1007", "on"), "GET", "/dnd/1007", {"state": "on"}),
        (lambda c: c.caller_ids(Urgency.PERSON), "GET", "/caller_ids", {}),
        (lambda c: c.queues(Urgency.PERSON), "GET", "/queues", {}),
        (
            lambda c: c.queue_user_list("200"),
            "GET",
            "/queue/user_list",
            {"queue_number": "200"},
        ),
        (
            lambda c: c.queue_manage_users("200", "1007,1008"),
            "GET",
            "/queue/manage_users",
            {"queue_number": "200", "user_list": "1007,1008"},
        ),
        (lambda c: c.contact_groups(Urgency.PERSON), "GET", "/contact_groups", {}),
        (
            lambda c: c.contacts({"page": "1"}, Urgency.BACKGROUND),
            "GET",
            "/contacts",
            {"page": "1"},
        ),
        (lambda c: c.blocked_numbers({}, Urgency.PERSON), "GET", "/blocked_numbers", {}),
        (
            lambda c: c.create("contact_groups", {"name": "X"}),
            "POST",
            "/contact_groups",
            {"name": "X"},
        ),
        (
            lambda c: c.change("contact_groups", "901", {"name": "Y"}),
            "PATCH",
            "/contact_groups/901",
            {"name": "Y"},
        ),
        (lambda c: c.delete("contact_groups", "901"), "DELETE", "/contact_groups/901", {}),
        (
            lambda c: c.blocked_numbers_delete({"number": "05550000001"}),
            "DELETE",
            "/blocked_numbers/delete",
            {"number": "05550000001"},
        ),
    ],
)
def test_a_command_goes_where_its_document_says(
    simulator: Simulator,
    client: AdministrationClient,
    ask: Callable[[AdministrationClient], Answer],
    method: str,
    path: str,
    words: dict[str, Any],
) -> None:
    answer = ask(client)

    (seen,) = simulator.control.requests(path)
    assert answer.status == 200, answer.text
    assert (seen["method"], seen["words"]) == (method, words)


@pytest.mark.parametrize("status", [404, 405])
def test_where_there_is_no_such_method_the_other_documents_way_is_taken(
    simulator: Simulator, client: AdministrationClient, status: int
) -> None:
    simulator.control.say("/blocked_numbers/delete", "", status=status, times=1)

    client.blocked_numbers_delete({"number": "05550000001"})

    methods = [seen["method"] for seen in simulator.control.requests("/blocked_numbers/delete")]
    assert methods == ["DELETE", "GET"]
