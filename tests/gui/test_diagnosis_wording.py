"""Every finding has a sentence, and every fault something to do about it."""

import pytest

from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why
from santral_desktop.ui.diagnosis_remedies import remedy
from santral_desktop.ui.diagnosis_wording import meaning, state_word, subject_title

SYSTEMS = ("linux", "win32", "darwin")


def a_finding(topic: Topic, why: Why, state: State = State.BAD, **parts: object) -> Finding:
    return Finding(Subject(topic), state, why, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("topic", list(Topic))
def test_every_finding_is_told_in_a_whole_sentence(topic: Topic) -> None:
    for why in Why:
        said = meaning(a_finding(topic, why, measure=1.0))

        assert said[0].isupper() or said[0].isdigit(), why
        assert said[-1] in ".?…B", why


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("why", [why for why in Why if why.value not in {"fine", "given_up"}])
def test_whatever_is_amiss_has_a_remedy(why: Why, system: str) -> None:
    harmless = {"looking", "asked", "direct", "receiver_off", "no_account", "no_phone", "no_word"}
    said = remedy(a_finding(Topic.MICROPHONE, why, State.WARN), system)

    assert bool(said) == (why.value not in harmless | {"switched_off"})


@pytest.mark.parametrize("state", [State.OK, State.OFF, State.WAITING])
def test_where_nothing_is_amiss_there_is_nothing_to_do(state: State) -> None:
    assert remedy(a_finding(Topic.MICROPHONE, Why.DENIED, state)) == ""


@pytest.mark.parametrize(
    ("system", "switch"),
    [("win32", "Masaüstü"), ("darwin", "Sistem Ayarları"), ("linux", "giriş aygıtının")],
)
def test_the_switch_that_keeps_a_microphone_is_named_as_the_system_names_it(
    system: str, switch: str
) -> None:
    for why in (Why.DENIED, Why.SILENT):
        assert switch in remedy(a_finding(Topic.MICROPHONE, why), system)


def test_states_are_told_apart_by_their_words() -> None:
    assert len({state_word(state) for state in State}) == len(State)


def test_a_line_names_the_host_and_port_it_stands_for() -> None:
    assert subject_title(Subject(Topic.API, "api.example:443")) == "Santral · api.example:443"
    assert len({subject_title(Subject(topic)) for topic in Topic}) == len(Topic)


def test_devices_are_named_and_figures_written_for_people() -> None:
    fine = State.OK
    microphone = a_finding(Topic.MICROPHONE, Why.FINE, fine, detail="Kulaklık", measure=-12.4)
    host = a_finding(Topic.API, Why.FINE, fine, measure=0.0431)

    assert meaning(microphone) == "Mikrofon ses alıyor; en yüksek düzey -12 dB. (Kulaklık)"
    assert meaning(host) == "Ulaşılıyor; 43 ms içinde cevap verdi."
    assert "3 ekranda" in meaning(a_finding(Topic.POPUP, Why.ASKED, State.WAITING, measure=3))
