"""Bulutfon's resources are described as the documents have them."""

from typing import Any

import pytest

from santral_desktop.domain.resource_changes import proposal
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Record
from santral_desktop.providers.bulutfon.resources import DAYS, DIDS, EXTENSIONS, GROUPS, RESOURCES

NEW: dict[str, Any] = {
    "number": 1005,
    "full_name": "Ad Soyad",
    "email": "a@ornek.example",
    "did": "+908500000001",
    "redirection_type": "NONE",
}


def test_what_is_required_of_a_new_extension_is() -> None:
    flaws = proposal(EXTENSIONS, None, {}).flaws

    assert flaws == dict.fromkeys(
        ("full_name", "email", "did", "number", "redirection_type"), Flaw.MISSING
    )
    assert proposal(EXTENSIONS, None, NEW).may_be_sent


@pytest.mark.parametrize("condition", ["UNREACHABLE", "ALWAYS"])
def test_a_redirection_needs_a_destination(condition: str) -> None:
    wanted = NEW | {"redirection_type": condition}

    assert proposal(EXTENSIONS, None, wanted).flaws == {"destination_type": Flaw.MISSING}


@pytest.mark.parametrize("kind", ["EXTENSION", "GROUP", "AUTOATTENDANT"])
def test_a_destination_in_the_house_needs_its_number(kind: str) -> None:
    wanted = NEW | {"redirection_type": "ALWAYS", "destination_type": kind}

    assert proposal(EXTENSIONS, None, wanted).flaws == {"destination_number": Flaw.MISSING}
    assert proposal(EXTENSIONS, None, wanted | {"destination_number": 101}).may_be_sent


def test_a_destination_outside_needs_an_outside_number() -> None:
    wanted = NEW | {"redirection_type": "ALWAYS", "destination_type": "EXTERNAL"}

    assert proposal(EXTENSIONS, None, wanted).flaws == {"external_number": Flaw.MISSING}
    sent = proposal(EXTENSIONS, None, wanted | {"external_number": "+905321112233"}).send
    assert "destination_number" not in sent


def test_nothing_is_required_of_a_change() -> None:
    assert proposal(EXTENSIONS, Record("1", NEW), {"voicemail": True}).send == {"voicemail": True}


def test_every_documented_field_has_its_names() -> None:
    read = {one.read_as or one.name for one in EXTENSIONS.fields}
    written = {one.written_as or one.name for one in EXTENSIONS.writable}

    assert read == {
        "number", "registered", "caller_name", "email", "did", "voice_mail", "redirection_type",
        "destination_type", "destination_number", "external_number", "acl",
    }  # fmt: skip
    assert written == {
        "full_name", "email", "did", "number", "voicemail", "redirection_type",
        "destination_type", "destination_number", "external_number", "acl",
    }  # fmt: skip


def test_numbers_groups_and_the_account_are_only_read() -> None:
    assert [one.written for one in RESOURCES] == [True, False, False, False]
    assert {f"working_hours.{day}" for day in DAYS} <= {one.read_as for one in DIDS.fields}
    assert GROUPS.field("members").read_as == "extensions.number"
