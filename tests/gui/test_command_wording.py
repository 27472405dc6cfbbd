"""What the shell reads: whole sentences, whatever the running program answers."""

import pytest

from santral_desktop.ui import command_wording as wording

STATUS = {
    "version": "1.2",
    "account": {"provider": "bulutsantralim", "extension": "1007"},
    "webphone": {"state": "registered"},
    "calls": [{}, {}],
    "missed": 3,
}


def test_the_status_is_told_in_words() -> None:
    assert wording.status_words(STATUS).splitlines() == [
        "Santral Desktop 1.2",
        "Hesap: bulutsantralim 1007",
        "Web telefon santrale bağlı; çağrı alabilir ve yapabilir.",
        "Süren çağrı: 2",
        "Cevapsız çağrı: 3",
    ]


def test_without_an_account_the_status_says_what_to_do() -> None:
    assert "Hesap yok: önce oturum açın." in wording.status_words({**STATUS, "account": None})


@pytest.mark.parametrize("webphone", [None, {}, {"state": None}, {"state": "dancing"}])
def test_a_state_that_another_version_knows_is_left_out(webphone: object) -> None:
    told = wording.status_words({**STATUS, "webphone": webphone})

    assert "Web telefon" not in told
    assert "dancing" not in told


def test_an_empty_answer_is_told_too() -> None:
    assert wording.status_words({}).startswith("Santral Desktop\n")


@pytest.mark.parametrize(
    "said",
    [
        wording.not_running,
        wording.not_understood,
        wording.not_signed_in,
        wording.no_key,
        wording.no_key_store,
        wording.demo_opens,
        wording.answering,
        wording.no_ringing_call,
        wording.hanging_up,
        wording.no_call,
        wording.still_starting,
        lambda: wording.dnd_is(on=True),
        lambda: wording.dnd_is(on=False),
        lambda: wording.added("1007"),
    ],
)
def test_the_shell_reads_whole_sentences(said: object) -> None:
    assert callable(said)
    assert str(said()).endswith(".")
