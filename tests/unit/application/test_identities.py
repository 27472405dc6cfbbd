"""The page and the PBX may each have an id of their own for one call."""

from santral_desktop.application.identities import Identities
from santral_desktop.domain.calls import CallId

PAGE, PBX, HERE = CallId("sip-1@page"), CallId("uuid-1"), CallId("here-1")


def test_a_call_nobody_joined_is_kept_under_its_own_id() -> None:
    assert Identities().kept_as(PBX) == PBX


def test_both_ids_lead_to_the_kept_call() -> None:
    ids = Identities()
    ids.join(PBX, PAGE, pbx=True)

    assert (ids.kept_as(PBX), ids.at_pbx(PAGE)) == (PAGE, PBX)


def test_the_pages_id_is_not_the_pbxs() -> None:
    ids = Identities()
    ids.join(PAGE, PBX, pbx=False)

    assert (ids.kept_as(PAGE), ids.at_pbx(PAGE)) == (PBX, PBX)


def test_joining_an_id_to_itself_changes_nothing() -> None:
    ids = Identities()
    ids.join(PBX, PBX, pbx=True)

    assert ids.kept_as(PBX) == PBX


def test_a_renamed_call_is_found_by_all_its_ids() -> None:
    ids = Identities()
    ids.join(PAGE, HERE, pbx=False)
    ids.join(PBX, HERE, pbx=True)

    ids.rename(HERE, PBX)

    assert {ids.kept_as(call) for call in (PAGE, HERE, PBX)} == {PBX}


def test_a_rename_to_itself_keeps_the_call_findable() -> None:
    ids = Identities()
    ids.rename(PBX, PBX)

    assert ids.kept_as(PBX) == PBX


def test_a_forgotten_call_leaves_no_ids_behind() -> None:
    ids = Identities()
    ids.join(PAGE, PBX, pbx=False)

    ids.forget(PBX)

    assert ids.kept_as(PAGE) == PAGE
