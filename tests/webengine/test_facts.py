"""Facts are read with suspicion: whatever is said, only ours comes out."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.webphone.facts import (
    MicrophoneAsked,
    PageCall,
    Registration,
    read_fact,
)

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
HAPPENINGS = {"incoming", "outgoing", "ringing", "named", "answered", "held", "resumed", "ended"}
NAMES = (
    "registered",
    "expires",
    "taken",
    "origin",
    "granted",
    "why",
    "what",
    "id",
    "number",
    "name",
)
NEARLY = st.fixed_dictionaries(
    {"fact": st.sampled_from(["registration", "microphone", "call", "other"])},
    optional={
        **dict.fromkeys((*NAMES, "called", "by_itself", "here", "elsewhere", "cause"), ANYTHING),
        "what": ANYTHING | st.sampled_from(sorted(HAPPENINGS)),
    },
)


@given(st.text())
def test_any_text_is_read_without_trouble(text: str) -> None:
    assert read_fact(text) is None or isinstance(
        read_fact(text), Registration | MicrophoneAsked | PageCall
    )


@given(NEARLY)
def test_whatever_a_fact_holds_comes_out_small_and_harmless(told: dict[str, Any]) -> None:
    match read_fact(json.dumps(told)):
        case PageCall() as call:
            texts = (call.what, call.call_id, call.number, call.name, call.called, call.cause)
            assert call.what in HAPPENINGS
            assert call.call_id
            assert call.by_itself is (told.get("by_itself") is True)
            assert call.here is (told.get("here") is True)
            assert call.elsewhere is (told.get("elsewhere") is True)
        case MicrophoneAsked(origin, granted, why):
            texts = (origin, why)
            assert granted is (told.get("granted") is True)
        case Registration(registered, expires, taken):
            texts = ()
            assert taken is (told.get("taken") is True and not registered)
            assert registered is (told.get("registered") is True)
            assert 0 <= expires < 10**6
        case None:
            return
    assert all(len(text) <= 80 and text.isprintable() for text in texts)


@pytest.mark.parametrize("text", ["[" * 100_000, "1" * 5000, "NaN", '"', "", "{}", '{"fact": []}'])
def test_a_line_that_is_no_fact_says_nothing(text: str) -> None:
    assert read_fact(text) is None


def test_a_call_without_an_identity_is_no_call() -> None:
    assert read_fact('{"fact": "call", "what": "incoming", "id": ""}') is None


@pytest.mark.parametrize("what", [None, [], {}, "exploded"])
def test_a_call_to_which_something_unknown_happened_is_no_call(what: Any) -> None:
    assert read_fact(json.dumps({"fact": "call", "what": what, "id": "1"})) is None


def test_a_name_cannot_turn_the_line_around() -> None:
    told = {"fact": "call", "what": "incoming", "id": "1", "name": "Ayşe\u202e\nYılmaz\ud800"}

    fact = read_fact(json.dumps(told))

    assert isinstance(fact, PageCall)
    assert fact.name == "Ayşe Yılmaz\ufffd"
