"""Buttons of pages that nobody here has seen are found by what they say."""

import json
from pathlib import Path

import pytest

from santral_desktop.application.ports.webphone import Act
from santral_desktop.webphone.buttons import Buttons
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE
HEARS = """<script>document.addEventListener("click", ({ target }) => {
  document.body.dataset.pressed = target.closest("[id]").id; }, true);</script>"""


@pytest.mark.parametrize(
    ("act", "button"),
    [
        (Act.ANSWER, "<button id=x>Cevapla</button>"),
        (Act.ANSWER, "<button id=x> YANITLA\n</button>"),
        (Act.ANSWER, "<div id=x role=button>Kabul et</div>"),
        (Act.ANSWER, "<button id=x aria-label='Pick Up'>☎</button>"),
        (Act.ANSWER, "<button id=x title='Answer'><svg></svg></button>"),
        (Act.ANSWER, "<button id=x title='Yanıtla'>☎</button>"),
        (Act.ANSWER, "<button id=x aria-labelledby=t>1</button><i id=t>Kabul et</i>"),
        (Act.ANSWER, "<button id=x><img alt='Accept'></button>"),
        (Act.ANSWER, "<input id=x type=button value='AÇ'>"),
        (Act.ANSWER, "<a id=x href='#'>Aç</a>"),
        (Act.ANSWER, "<button id=x data-act=answer>?</button>"),
        (Act.REFUSE, "<button id=x>REDDET</button>"),
        (Act.REFUSE, "<button id=x>DECLINE</button>"),
        (Act.REFUSE, "<button id=x>Meşgule At</button>"),
        (Act.HANG_UP, "<button id=x>GÖRÜŞMEYİ BİTİR</button>"),
        (Act.HANG_UP, "<button id=x>Kapat</button>"),
        (Act.HANG_UP, "<button id=x data-action=hangup></button><style>#x{padding:9px}</style>"),
    ],
)
def test_a_button_is_found_by_what_it_says(
    hosted: Hosted, pages: Pages, act: Act, button: str
) -> None:
    hosted.open(pages.put(f"<button>Sessiz</button>{button}{HEARS}"))

    assert hosted.act(act)
    assert hosted.run("document.body.dataset.pressed") == "x"


@pytest.mark.parametrize(
    "button",
    [
        "<button hidden>Cevapla</button>",
        "<button disabled>Cevapla</button>",
        "<fieldset disabled><button>Cevapla</button></fieldset>",
        "<button aria-disabled=true>Cevapla</button>",
        "<button style='visibility: hidden'>Cevapla</button>",
        "<div style='display: none'><button>Cevapla</button></div>",
        "<div inert><button>Cevapla</button></div>",
        "<button>Cevaplama kuralları</button>",
        "<button title='Cevapla'>Kurallar</button>",
        "<p>Cevapla</p>",
    ],
)
def test_what_cannot_be_pressed_is_not(hosted: Hosted, pages: Pages, button: str) -> None:
    hosted.open(pages.put(f"{button}{HEARS}"))

    assert not hosted.act(Act.ANSWER)
    assert hosted.run("document.body.dataset.pressed || null") is None


def test_the_first_that_can_be_pressed_is(hosted: Hosted, pages: Pages) -> None:
    two = "<button id=one disabled>Cevapla</button><button id=two>Cevapla</button>"
    hosted.open(pages.put(two + HEARS))

    assert hosted.act(Act.ANSWER)
    assert hosted.run("document.body.dataset.pressed") == "two"


def test_the_page_cannot_answer_for_its_buttons(hosted: Hosted, pages: Pages) -> None:
    hosted.open(
        pages.put(
            "<script>document.querySelectorAll = () => [{getBoundingClientRect: () => "
            "({width: 1, height: 1}), matches: () => false, closest: () => null, click() {}}];"
            "Array.from = () => [{}];</script>"
        )
    )

    assert not hosted.act(Act.ANSWER)


def test_another_page_is_described_by_another_file(
    hosted: Hosted, pages: Pages, tmp_path: Path
) -> None:
    described = tmp_path / "buttons.json"
    described.write_text(json.dumps({"answer": [{"selector": "#b > .go"}]}), "utf-8")
    hosted.open(pages.put(f"<div id=b><button class=go>☎</button></div>{HEARS}"))
    pressed: list[bool] = []
    buttons = Buttons([described])
    buttons.press(hosted.page, Act.ANSWER, pressed.append)
    buttons.press(hosted.page, Act.REFUSE, pressed.append)
    hosted.until(lambda: len(pressed) == 2)

    assert pressed == [True, False]


def test_a_way_that_the_engine_does_not_understand_leaves_the_next(
    hosted: Hosted, pages: Pages, tmp_path: Path
) -> None:
    described = tmp_path / "buttons.json"
    ways = [{"selector": ":::"}, {"role": "menuitem", "names": ["Al"]}]
    described.write_text(json.dumps({"answer": ways}), "utf-8")
    hosted.open(pages.put(f"<button>Al</button><p id=x role=menuitem>AL</p>{HEARS}"))
    pressed: list[bool] = []
    Buttons([described]).press(hosted.page, Act.ANSWER, pressed.append)
    hosted.until(lambda: pressed)

    assert hosted.run("document.body.dataset.pressed") == "x"


@pytest.mark.parametrize(
    "where",
    [
        "<div id=x></div><script>x.attachShadow({mode: 'open'}).innerHTML = `BUTTON`</script>",
        '<iframe id=x srcdoc="BUTTON"></iframe>',
    ],
)
def test_a_button_in_a_shadow_or_a_frame_is_found(hosted: Hosted, pages: Pages, where: str) -> None:
    button = "<button onclick='parent.heard = true'>Cevapla</button>"
    hosted.open(pages.put(where.replace("BUTTON", button)))

    assert hosted.act(Act.ANSWER)
    assert hosted.run("window.heard")


def test_before_there_is_a_page_nothing_is_pressed(hosted: Hosted) -> None:
    assert not hosted.act(Act.ANSWER)
