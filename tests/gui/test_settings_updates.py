"""The page of newer releases: what runs, what is new, and what can be done about it now."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_updates import UpdateStep, UpdateTold
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.errors import (
    Path,
    Storage,
    StorageTrouble,
    Unreachable,
    UpdateRefused,
    WhyNoUpdate,
)
from santral_desktop.domain.releases import Here, Installation, Release, Version
from santral_desktop.ui.settings_updates import UpdateSettings
from santral_desktop.ui.update_wording import by_whom, failure, standing

NEWER = Release(Version((1, 2)), {"tr": "<b>Yeni</b> zil", "en": "A new ring"}, ())


@pytest.fixture
def page(qtbot: QtBot) -> UpdateSettings:
    return made(qtbot, Installation.WINDOWS_USER)


def made(qtbot: QtBot, kind: Installation) -> UpdateSettings:
    page = UpdateSettings(frozenset())
    qtbot.addWidget(page)
    page.show_here(Here(Version((1, 1)), kind, "x86_64"))
    page.show_preferences(Preferences())
    page.show()
    return page


def buttons(page: UpdateSettings) -> dict[str, bool]:
    found = page.findChildren(QPushButton)
    return {b.text().replace("&", ""): b.isEnabled() for b in found if b.isVisible()}


def texts(page: UpdateSettings) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def offered(page: UpdateSettings) -> list[str]:
    box = page.findChildren(QComboBox)[0]
    return [box.itemText(row) for row in range(box.count())]


def test_it_says_what_runs(page: UpdateSettings) -> None:
    assert "Bu sürüm: 1.1.0" in texts(page)
    assert buttons(page) == {"Şimdi bak": True}
    assert len(offered(page)) == 3


def test_what_is_offered_can_be_fetched_and_its_notes_read(page: UpdateSettings) -> None:
    page.show_update(UpdateTold(UpdateStep.OFFERED, NEWER), "tr")

    assert "Sürüm 1.2.0 yayımlandı." in texts(page)
    assert buttons(page) == {"Şimdi bak": True, "İndir": True}
    assert page.findChildren(QPlainTextEdit)[0].toPlainText() == "<b>Yeni</b> zil"


@pytest.mark.parametrize(("language", "notes"), [("en", "A new ring"), ("de", "<b>Yeni</b> zil")])
def test_notes_are_in_the_windows_language_or_in_the_one_there_is(
    language: str, notes: str, page: UpdateSettings
) -> None:
    page.show_update(UpdateTold(UpdateStep.OFFERED, NEWER), language)

    assert page.findChildren(QPlainTextEdit)[0].toPlainText() == notes


def test_while_it_is_fetched_its_share_is_told_and_nothing_can_be_pressed(
    page: UpdateSettings,
) -> None:
    page.show_update(UpdateTold(UpdateStep.FETCHING, NEWER, share=42), "tr")

    assert "Sürüm 1.2.0 indiriliyor: %42" in texts(page)
    assert buttons(page) == {"Şimdi bak": False}


def test_what_is_ready_can_be_installed_but_not_in_a_call(page: UpdateSettings) -> None:
    page.show_update(UpdateTold(UpdateStep.READY, NEWER), "tr")
    assert buttons(page)["Kur ve yeniden aç"]

    page.show_update(UpdateTold(UpdateStep.READY, NEWER, in_call=True), "tr")

    assert not buttons(page)["Kur ve yeniden aç"]
    assert any("görüşmenin bitmesi" in text for text in texts(page))


def test_each_button_says_what_is_wanted(page: UpdateSettings, qtbot: QtBot) -> None:
    for step, word, said in (
        (UpdateStep.CURRENT, "Şimdi bak", page.look_wanted),
        (UpdateStep.OFFERED, "İndir", page.fetch_wanted),
        (UpdateStep.READY, "Kur ve yeniden aç", page.install_wanted),
    ):
        page.show_update(UpdateTold(step, NEWER), "tr")
        button = next(
            b for b in page.findChildren(QPushButton) if b.text().replace("&", "") == word
        )
        with qtbot.waitSignal(said):
            button.click()


def test_where_the_package_manager_installs_it_is_only_told_of(qtbot: QtBot) -> None:
    page = made(qtbot, Installation.DEB)

    page.show_update(UpdateTold(UpdateStep.OFFERED, NEWER), "tr")

    assert buttons(page) == {"Şimdi bak": True}
    assert offered(page) == ["Bakılmasın", "Haber verilsin"]
    assert page.findChildren(QComboBox)[0].currentText() == "Haber verilsin"


def test_where_an_administrator_installs_there_is_nothing_to_choose(qtbot: QtBot) -> None:
    page = made(qtbot, Installation.WINDOWS_MACHINE)

    assert buttons(page) == {}
    assert not page.findChildren(QComboBox)[0].isEnabled()
    assert by_whom(Installation.WINDOWS_MACHINE) in texts(page)


def test_every_step_has_a_sentence() -> None:
    told = [UpdateTold(step, NEWER, Unreachable(Path.NO_NAME)) for step in UpdateStep]

    assert len({standing(one) for one in told}) == len(UpdateStep)


@pytest.mark.parametrize("why", list(WhyNoUpdate))
def test_every_refusal_says_that_the_present_release_works_on(why: WhyNoUpdate) -> None:
    assert failure(UpdateRefused(why)).endswith("Bu sürümle çalışmayı sürdürebilirsiniz.")


def test_the_publishers_address_is_not_called_the_pbx() -> None:
    assert "Santral" not in failure(Unreachable(Path.BROKEN))
    assert failure(None) == failure(Unreachable(Path.BROKEN))


def test_a_disk_that_cannot_be_written_is_told() -> None:
    assert failure(StorageTrouble(Storage.UPDATE, "PermissionError")).startswith("Yeni sürüm")


def test_who_installs_is_told_where_it_is_not_the_program() -> None:
    assert [kind for kind in Installation if not by_whom(kind)] == [
        Installation.WINDOWS_USER,
        Installation.MACOS,
    ]
