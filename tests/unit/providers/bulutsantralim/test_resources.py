"""Bulutsantralim's resources are described as the documents have them."""

from santral_desktop.domain.resource_changes import proposal
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Record
from santral_desktop.providers.bulutsantralim.resources import (
    BLOCKED_NUMBERS,
    CONTACTS,
    EXTENSIONS,
    QUEUES,
    RESOURCES,
)


def test_what_nobody_may_know_here_is_in_no_description() -> None:
    names = {one.read_as or one.name for resource in RESOURCES for one in resource.fields}

    assert not names & {"password", "tckn", "birthday", "weddingday", "gender"}


def test_what_is_required_of_a_contact_is() -> None:
    assert proposal(CONTACTS, None, {}).flaws == {"name": Flaw.MISSING, "phone": Flaw.MISSING}


def test_a_queue_is_never_left_without_members() -> None:
    queue = Record("200", {"number": 200, "members": ("1007",)})

    assert proposal(QUEUES, queue, {"members": ()}).flaws == {"members": Flaw.MISSING}


def test_only_what_the_documents_let_be_written_is() -> None:
    deeds = {one.name: (one.creates, one.changes, one.deletes) for one in RESOURCES}

    assert deeds == {
        "extensions": (False, True, False),
        "queues": (False, True, False),
        "contacts": (True, True, True),
        "contact_groups": (True, True, True),
        "blocked_numbers": (True, False, True),
        "outside_numbers": (False, False, False),
    }
    assert {one.name for one in EXTENSIONS.writable} == {"dnd", "outside_number"}
    assert BLOCKED_NUMBERS.field("direction").choices == ("inbound", "outbound")
