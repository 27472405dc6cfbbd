"""The microphone that a person chose is the one that the page gets."""

import pytest

from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE
HEAR = """void navigator.mediaDevices.getUserMedia({}).then(
    (stream) => {{ document.body.dataset.heard = stream.getAudioTracks()[0].label; }},
    (error) => {{ document.body.dataset.heard = error.name; }})"""


def _heard(hosted: Hosted, wish: str = "{audio: true}") -> str:
    hosted.run(HEAR.format(wish))
    hosted.until(lambda: hosted.run("document.body.dataset.heard"))
    return str(hosted.run("document.body.dataset.heard"))


def _names(hosted: Hosted) -> list[str]:
    hosted.run(
        """void navigator.mediaDevices.enumerateDevices().then((all) => {
            const names = all.filter(({kind}) => kind === "audioinput").map(({label}) => label);
            document.body.dataset.names = JSON.stringify(names); })"""
    )
    hosted.until(lambda: hosted.run("document.body.dataset.names"))
    names: list[str] = hosted.run("JSON.parse(document.body.dataset.names)")
    return names


@pytest.mark.parametrize("wish", ["{audio: true}", "{audio: {echoCancellation: true}}"])
def test_the_chosen_microphone_is_used(hosted: Hosted, pages: Pages, wish: str) -> None:
    address = pages.put("telefon")
    hosted.open(address)
    last = _names(hosted)[-1]
    assert _heard(hosted, wish) != last

    hosted.host.microphone = last
    hosted.told.clear()
    hosted.open(address)

    assert _heard(hosted, wish) == last


def test_an_unplugged_microphone_gives_way_to_the_default(hosted: Hosted, pages: Pages) -> None:
    address = pages.put("telefon")
    hosted.open(address)
    usual = _heard(hosted)

    hosted.host.microphone = 'Çekmecedeki "kulaklık"'
    hosted.told.clear()
    hosted.open(address)

    assert _heard(hosted) == usual


def test_a_wish_without_sound_is_left_alone(hosted: Hosted, pages: Pages) -> None:
    hosted.host.microphone = "Fake Audio Input 2"
    hosted.open(pages.put("telefon"))

    assert _heard(hosted, "{audio: false}") == "TypeError"
