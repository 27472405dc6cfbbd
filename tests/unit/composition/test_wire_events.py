"""The events' page, the receiver, the PBX and the clipboard together."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.event_addresses import PREVIOUS
from santral_desktop.application.listener_keys import SECRET_NAME
from santral_desktop.application.ports.pbx import EventSettings
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.wire_events import EventsDesk
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.ui.event_address import EventAddressQuestion
from santral_desktop.ui.event_hooks import HookWord
from santral_desktop.ui.settings_events import EventSettingsPage
from tests.builders import ACCOUNT
from tests.unit.composition.machine import Bench

TUNNEL = "https://tunnel.example.test"
THEIRS = EventSettings("https://crm.example.test/hook?token=s3cret", True, True, False)
CHOSEN = Preferences(accounts=(ACCOUNT,), listener=True, events_public_address=TUNNEL)


@dataclass
class Settings:
    """A page joined to a core on doubles that is signed in and listens."""

    bench: Bench = field(default_factory=lambda: Bench(CHOSEN))

    def __post_init__(self) -> None:
        core = self.bench.core
        self.bench.pbx.settings = THEIRS
        self.bench.vault.keep(ACCOUNT.secret_name, "K")
        self.desk = EventsDesk(core)
        core.sign_in.start()
        core.events.start(38271)
        self.work()
        self.page = EventSettingsPage(frozenset())
        self.page.show_preferences(core.choices.now)
        self.desk.wire(self.page)
        self.work()

    def work(self) -> None:
        self.bench.tasks.finish_all()

    @property
    def secret(self) -> str:
        return self.bench.vault.secrets[SECRET_NAME]

    @property
    def address(self) -> str:
        return f"{TUNNEL}/events/{self.secret}"

    def take_over(self, *, forward: bool = False) -> None:
        self.page.event_address_wanted.emit()
        self.page.event_address_chosen.emit(forward)
        self.work()

    def said(self) -> str:
        labels = self.page.findChildren(QLabel)
        return " ".join(label.text() for label in labels if not label.isHidden())


@pytest.fixture
def settings(qtbot: QtBot) -> Iterator[Settings]:
    made = Settings()
    qtbot.addWidget(made.page)
    yield made
    made.bench.core.events.stop()


def test_the_copied_address_is_whole_while_the_shown_one_is_not(settings: Settings) -> None:
    settings.page.address_copied.emit()

    lines = " ".join(line.text() for line in settings.page.findChildren(QLineEdit))
    assert QGuiApplication.clipboard().text() == settings.address
    assert settings.secret not in lines + settings.said()


def test_nothing_is_copied_where_nothing_is_received(settings: Settings) -> None:
    settings.bench.core.events.stop()
    QGuiApplication.clipboard().setText("before")

    settings.page.address_copied.emit()

    assert QGuiApplication.clipboard().text() == "before"


def test_the_tunnels_address_is_written(settings: Settings) -> None:
    settings.take_over()

    assert settings.bench.pbx.settings.address == settings.address
    assert "Santral olaylarını bu programa gönderiyor." in settings.said()


def test_a_trial_through_the_tunnel_is_shown_stage_by_stage(settings: Settings) -> None:
    bench = settings.bench
    bench.poster.arrives = lambda posted: bench.receiver.post(posted.event)
    settings.page.trial_wanted.emit()
    settings.work()

    assert bench.poster.posts[0].address == settings.address
    assert "alındı" not in settings.said()  # this bench's reader knows no event
    assert "gönderene yanıt verildi" in settings.said()


def test_a_new_secret_that_the_pbx_does_not_know_is_offered_to_it(settings: Settings) -> None:
    settings.take_over()
    settings.page.renewal_chosen.emit()
    settings.work()

    question = settings.page.findChild(EventAddressQuestion)
    question.replace.click()
    settings.work()

    assert settings.bench.pbx.settings.address == settings.address


def test_another_tunnel_is_let_in_at_once(settings: Settings) -> None:
    core = settings.bench.core
    settings.page.chosen.connect(
        lambda name, value: core.choices.change(
            Preferences(accounts=(ACCOUNT,), listener=True, **{name: value})
        )
    )
    field = next(line for line in settings.page.findChildren(QLineEdit) if line.text() == TUNNEL)
    field.setText("https://other.example.test")
    field.textEdited.emit(field.text())
    field.editingFinished.emit()
    settings.work()

    assert settings.bench.receiver.hosts[0] == "other.example.test"


def test_leaving_gives_the_address_back_before_it_stops_listening(settings: Settings) -> None:
    settings.take_over(forward=True)
    settings.page.left.emit(True, True)
    listened = []
    while settings.bench.pbx.settings != THEIRS:
        listened.append(settings.bench.receiver.running is not None)
        settings.bench.tasks.step()
    settings.work()

    core = settings.bench.core
    assert all(listened)
    assert settings.bench.receiver.running is None
    assert (core.choices.now.listener, core.forward.now.on) == (False, False)
    assert PREVIOUS not in settings.bench.vault.secrets


def test_an_address_that_cannot_be_given_back_keeps_everything_on(settings: Settings) -> None:
    settings.take_over(forward=True)
    settings.bench.pbx.fail("set_event_settings", Unreachable(Path.CUT))

    settings.page.left.emit(True, True)
    settings.work()

    assert settings.bench.receiver.running is not None
    assert settings.bench.core.forward.now.on
    assert settings.page.findChild(QCheckBox).isChecked()


def test_leaving_without_giving_back_stops_at_once(settings: Settings) -> None:
    settings.take_over()

    settings.page.left.emit(False, False)

    assert settings.bench.receiver.running is None
    assert not settings.page.findChild(QCheckBox).isChecked()


def test_ending_the_passing_on_keeps_receiving(settings: Settings) -> None:
    settings.take_over(forward=True)

    settings.page.forwarding_ended.emit(False)
    settings.work()

    assert not settings.bench.core.forward.now.on
    assert settings.bench.receiver.running is not None


def test_a_page_that_comes_late_knows_what_was_told_before(qtbot: QtBot) -> None:
    settings = Settings()
    qtbot.addWidget(settings.page)
    write = [b for b in settings.page.findChildren(QPushButton) if "Kopyala" in b.accessibleName()]

    assert "http://127.0.0.1:38271" in settings.said()
    assert not [b for b in write if not b.isEnabled()]


def test_what_a_web_hook_needs_is_copied_though_none_of_it_is_shown(settings: Settings) -> None:
    page, clipboard, copied = settings.page, QGuiApplication.clipboard(), []
    page.hooks.guard_chosen.emit(True)
    settings.work()

    for word in HookWord:
        page.hooks.copied.emit(word)
        copied.append(clipboard.text())

    login = settings.bench.receiver.login
    assert login is not None
    assert copied == [settings.address + "/bulutfon", login.name, login.password]
    lines = " ".join(line.text() for line in page.findChildren(QLineEdit))
    assert login.password not in lines + settings.said()
    assert "Panoya kopyalandı." in settings.said()


def test_no_password_is_copied_where_none_is_asked_for(settings: Settings) -> None:
    settings.page.hooks.guard_chosen.emit(True)
    settings.page.hooks.guard_chosen.emit(False)
    settings.work()
    QGuiApplication.clipboard().setText("before")

    settings.page.hooks.copied.emit(HookWord.PASSWORD)

    assert QGuiApplication.clipboard().text() == "before"
    assert settings.bench.receiver.login is None


def test_a_web_hooks_trial_is_shown_where_it_was_begun(settings: Settings) -> None:
    bench = settings.bench
    bench.poster.arrives = lambda posted: bench.receiver.post(posted.event)
    settings.page.hooks.trial_wanted.emit()
    settings.work()

    said = " ".join(
        label.text() for label in settings.page.hooks.findChildren(QLabel) if not label.isHidden()
    )
    assert bench.poster.posts[0].address == settings.address + "/bulutfon"
    assert "gönderene yanıt verildi" in said
