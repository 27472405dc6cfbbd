"""A policy is checked setting by setting: what is wrong holds for nobody, and is told."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.application.ports.preferences import PolicyFault, Preferences, WhyNotPolicy
from santral_desktop.system.policy import NO_POLICY, checked
from santral_desktop.system.policy_rules import OWN_MEMORY

ACCOUNT = {
    "provider": "bulutsantralim",
    "extension": "",
    "api_url": "https://api.example.test",
    "webphone_url": "",
}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({"lenguage": "tr"}, WhyNotPolicy.UNKNOWN),
        ({"window": "AAEC"}, WhyNotPolicy.NOT_FOR_POLICY),
        ({"forward_plainly": True}, WhyNotPolicy.NOT_FOR_POLICY),
        ({"popups": "yes"}, WhyNotPolicy.WRONG_TYPE),
        ({"popups": 1}, WhyNotPolicy.WRONG_TYPE),
        ({"ring_volume": True}, WhyNotPolicy.WRONG_TYPE),
        ({"ring_volume": 101}, WhyNotPolicy.NOT_ALLOWED),
        ({"theme": "blue"}, WhyNotPolicy.NOT_ALLOWED),
        ({"key_answer": "A"}, WhyNotPolicy.NOT_ALLOWED),
        ({"crm_template": "http://crm.example.com/{number}"}, WhyNotPolicy.NOT_ALLOWED),
        ({"events_public_address": "http://x"}, WhyNotPolicy.NOT_ALLOWED),
        ({"accounts": [{"provider": "?"}]}, WhyNotPolicy.WRONG_TYPE),
        ({"accounts": [ACCOUNT | {"key": "K123"}]}, WhyNotPolicy.NO_SECRETS),
        ({"accounts": [ACCOUNT | {"API_KEY": "K123"}]}, WhyNotPolicy.NO_SECRETS),
        ({"defaults": ["x"]}, WhyNotPolicy.WRONG_TYPE),
        ({"": "/etc/policy.json"}, WhyNotPolicy.UNREADABLE),
    ],
)
def test_what_is_wrong_is_told_and_holds_for_nobody(
    words: dict[str, Any], why: WhyNotPolicy
) -> None:
    policy = checked(words)

    assert [fault.why for fault in policy.faults] == [why]
    assert (policy.fixed, policy.defaults) == ({}, {})


def test_a_fault_of_one_leaves_the_others() -> None:
    policy = checked(
        {"theme": "blue", "language": "en", "defaults": {"popups": 3, "listener": True}}
    )

    assert (policy.fixed, policy.defaults) == ({"language": "en"}, {"listener": True})
    assert policy.faults == (
        PolicyFault("theme", WhyNotPolicy.NOT_ALLOWED, "system, light, dark"),
        PolicyFault("popups", WhyNotPolicy.WRONG_TYPE, "true, false"),
    )


def test_empty_keys_and_addresses_are_none() -> None:
    words = {"key_answer": "", "crm_template": "", "events_public_address": ""}

    assert checked(words).fixed == words


def test_comments_and_a_version_are_for_people() -> None:
    assert checked({"$schema": "x", "_why": "y", "#": "z", "version": 3}) == NO_POLICY


def test_an_account_without_extension_may_be_a_default() -> None:
    [account] = checked({"defaults": {"accounts": [ACCOUNT]}}).defaults["accounts"]

    assert (account.extension, account.api_url) == ("", "https://api.example.test")


def test_no_secret_is_in_what_is_told() -> None:
    policy = checked({"accounts": [ACCOUNT | {"key": "K123"}], "K-secret" * 40: 1})

    assert "K123" not in repr(policy)
    assert max(len(fault.name) for fault in policy.faults) <= 80


@pytest.mark.parametrize(
    "name", [field.name for field in fields(Preferences) if field.name not in OWN_MEMORY]
)
def test_every_setting_may_be_fixed_at_its_default(name: str) -> None:
    value = getattr(Preferences(), name)

    policy = checked({name: list(value) if isinstance(value, tuple) else value})

    assert (policy.fixed, policy.faults) == ({name: value}, ())


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
names = st.sampled_from([*(f.name for f in fields(Preferences)), "defaults", "", "account"])


@given(st.dictionaries(names | st.text(max_size=9), values))
def test_whatever_is_written_only_good_settings_hold(words: dict[str, Any]) -> None:
    policy = checked(words)

    Preferences(**{**policy.defaults, **policy.fixed})
    assert not OWN_MEMORY & {*policy.defaults, *policy.fixed}
