import pytest

from santral_desktop.application.messages_about_events import (
    ForwardingChanged,
    Stage,
    TrialChanged,
    WhyNoTrial,
)
from santral_desktop.domain.errors import Path, Storage, StorageTrouble, Unreachable
from santral_desktop.ui.event_wording import (
    forwarding_trouble,
    refused_sentence,
    stage_words,
    trial_sentence,
    way_sentence,
)
from santral_desktop.ui.wording import sentence


@pytest.mark.parametrize("stage", Stage)
def test_each_stage_has_words_and_a_whole_number_of_milliseconds(stage: Stage) -> None:
    assert stage_words(stage, 0.0124).endswith(" 12 ms")


def test_a_clock_that_went_back_shows_no_negative_time() -> None:
    assert stage_words(Stage.READ, -1).endswith(" 0 ms")


@pytest.mark.parametrize("why", WhyNoTrial)
def test_each_end_of_a_trial_has_a_whole_sentence(why: WhyNoTrial) -> None:
    error = Unreachable(Path.REFUSED)
    ended = TrialChanged(public=True, over=True, why_not=why, error=error, status=404)

    assert trial_sentence(ended).endswith(".")


def test_a_trial_on_this_machine_alone_promises_nothing_of_the_pbx() -> None:
    assert "tünel gerekir" in trial_sentence(TrialChanged(public=False, over=True))


def test_a_trial_under_way_is_under_way() -> None:
    assert trial_sentence(TrialChanged(public=True)) == "Deneme olayı yolda…"


@pytest.mark.parametrize("why", Path)
def test_an_address_that_is_not_the_pbxs_is_never_called_so(why: Path) -> None:
    said = way_sentence(Unreachable(why))

    assert said.endswith(".")
    assert "antral" not in said


def test_other_trouble_keeps_its_own_words() -> None:
    trouble = StorageTrouble(Storage.KEYRING, "locked")

    assert (way_sentence(trouble), way_sentence(None)) == (sentence(trouble), "")


@pytest.mark.parametrize("status", [100, 302, 401, 404, 421, 500, 502, 530, 0])
def test_a_status_never_stands_alone(status: int) -> None:
    said = refused_sentence(status)

    assert str(status) in said
    assert len(said.split()) > 4


def test_nothing_is_said_of_forwarding_that_goes_well() -> None:
    assert forwarding_trouble(ForwardingChanged(on=True)) == ""
