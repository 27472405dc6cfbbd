import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.shipped import shipped
from santral_desktop.ui.theme import (
    DARK,
    LIGHT,
    Colours,
    Tone,
    colours_of,
    icon,
    program_icon,
    sized,
    wear,
)

TEXTS = ("text", "muted", "accent", "good", "bad", "warn")
THEMES = {"light": LIGHT, "dark": DARK}
ICONS = sorted(path.stem for path in shipped("icons").glob("*.svg"))


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", ["window", "surface"])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES)
def test_every_text_can_be_read(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"),
        ("surface", "good"),
        ("surface", "bad"),
        ("text", "raised"),
        ("muted", "raised"),
        ("text", "selected"),
    ],
)
@pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES)
def test_words_on_buttons_and_chosen_rows_can_be_read(
    colours: Colours, text: str, ground: str
) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES)
def test_the_ring_around_what_has_the_keyboard_can_be_seen(colours: Colours) -> None:
    assert min(contrast(colours.accent, g) for g in (colours.window, colours.surface)) >= 3


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_a_colour(tone: Tone) -> None:
    assert re.fullmatch("#[0-9a-f]{6}", LIGHT.of(tone))


@pytest.mark.parametrize("theme", THEMES)
def test_a_widget_wears_the_theme_that_was_chosen(
    qtbot: QtBot, qapp: QApplication, theme: str
) -> None:
    wear(qapp, theme)
    widget = QWidget()
    qtbot.addWidget(widget)

    assert colours_of(widget) is THEMES[theme]


def test_a_change_of_theme_reaches_what_is_shown(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, "light")
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()

    wear(qapp, "dark")

    assert widget.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)


def test_the_systems_theme_is_one_of_both(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, "system")
    widget = QWidget()
    qtbot.addWidget(widget)

    assert colours_of(widget) in (LIGHT, DARK)


@pytest.mark.parametrize("theme", THEMES)
def test_no_name_of_a_colour_is_left_in_the_sheet(qapp: QApplication, theme: str) -> None:
    wear(qapp, theme)

    assert not re.search(r"@\w", qapp.styleSheet())


@pytest.mark.parametrize("theme", THEMES)
def test_every_picture_of_the_sheet_is_shipped(qapp: QApplication, theme: str) -> None:
    wear(qapp, theme)

    pictures = re.findall(r'url\("(.*?)"\)', qapp.styleSheet())

    assert pictures
    assert all(shipped(f"icons/{name.rpartition('/')[2]}").is_file() for name in pictures)


def test_every_colour_in_the_sheet_is_the_themes() -> None:
    sheet = re.sub(
        r"/\*.*?\*/", "", shipped("styles/window.qss").read_text("utf-8"), flags=re.DOTALL
    )

    names = set(re.findall(r"@(\w+)", sheet)) - {"picture"}

    assert names <= set(asdict(LIGHT))
    assert not re.search(r":\s*#[0-9a-fA-F]{3,8}\b|rgba?\(", sheet)


@pytest.mark.parametrize("theme", THEMES)
def test_an_empty_tick_can_be_seen(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    wear(qapp, theme)
    box = QCheckBox()
    qtbot.addWidget(box)

    picture = box.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0).name()
    middle = picture.height() // 2
    row = [picture.pixelColor(x, middle).name() for x in range(picture.width())]

    assert max(contrast(pixel, ground) for pixel in row) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_a_choice_shows_that_it_opens(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    wear(qapp, theme)
    box = QComboBox()
    box.addItem("")
    qtbot.addWidget(box)

    picture = box.grab().toImage()
    right = range(picture.width() - 22, picture.width() - 4)
    pixels = [
        picture.pixelColor(x, y).name() for x in right for y in range(4, picture.height() - 4)
    ]

    assert max(contrast(pixel, THEMES[theme].surface) for pixel in pixels) >= 3


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_has_something_to_show(qapp: QApplication, name: str) -> None:
    picture = icon(name, "#c0262f").pixmap(20, 20).toImage()

    assert any(picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


def test_an_icon_wears_the_colour_of_its_text(qapp: QApplication) -> None:
    picture = icon("close", LIGHT.bad).pixmap(20, 20).toImage()

    assert picture.pixelColor(10, 10).name() == LIGHT.bad


def test_the_programs_own_icon_is_shipped(qapp: QApplication) -> None:
    assert not program_icon().pixmap(32, 32).isNull()


def test_small_text_never_falls_below_seven_points() -> None:
    font = QFont()
    font.setPointSizeF(6)

    assert sized(font, 0.9).pointSizeF() == 7
