"""A trial's web hook reads like the provider's own, and tells of nobody."""

from santral_desktop.domain.calls import CallId, Direction
from santral_desktop.domain.events import CallRang
from santral_desktop.providers.bulutfon.hooks import read_event
from santral_desktop.providers.bulutfon.trial import trial_event
from tests.builders import NINE


def test_a_trial_is_a_call_without_number_or_extension() -> None:
    read = read_event(trial_event(CallId("trial-1"), NINE))

    assert isinstance(read, CallRang)
    assert (read.call_id, read.facts.direction) == ("trial-1", Direction.INBOUND)
    assert (read.facts.number, read.extension, read.started_at) == ("", "", NINE)
