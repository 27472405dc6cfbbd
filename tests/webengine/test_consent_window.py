"""The provider's consent page, really shown: the code that it shows signs in, and nothing stays."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import ConsentReady, SignedIn, SignInWanted
from santral_desktop.application.ports.consents import Application
from santral_desktop.application.sign_in_by_code import SignInByCode
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import CodeRefused, WhyNoCode
from santral_desktop.providers.bulutfon.consents import BulutfonConsents
from santral_desktop.providers.redaction import Redactor
from santral_desktop.simulator.server import Simulator, start_simulator
from santral_desktop.webphone.consent_window import ConsentWindow
from tests.builders import told_of
from tests.unit.composition.machine import Bench
from tests.unit.composition.two_providers import CUSTOMER, Office
from tests.webengine.hosting import ENGINE, PATIENCE

pytestmark = ENGINE


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with start_simulator(limits=False) as simulator:
        yield simulator


@pytest.fixture
def application(simulator: Simulator) -> Application:
    access = simulator.bulutfon
    return Application(access.client_id, access.client_secret, access.base_url)


@pytest.fixture
def consents() -> Iterator[BulutfonConsents]:
    consents = BulutfonConsents(Redactor(), developer=True)
    yield consents
    consents.close()


def close(qtbot: QtBot, window: ConsentWindow) -> None:
    """Close the window, and wait until page and profile are gone."""
    gone: list[object] = []
    window.destroyed.connect(lambda *_: gone.append(window))
    window.close()
    qtbot.waitUntil(lambda: bool(gone), timeout=PATIENCE)


class Shown:
    """The page in a window, and hands for it."""

    def __init__(self, qtbot: QtBot, address: str) -> None:
        self.qtbot = qtbot
        self.codes: list[str] = []
        self.window = ConsentWindow(address)
        self.window.code_shown.connect(self.codes.append)
        with qtbot.waitSignal(self.window.page.loadFinished, timeout=PATIENCE):
            self.window.show()

    def run(self, script: str) -> Any:
        answers: list[Any] = []
        self.window.page.runJavaScript(script, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
        return answers[0]

    def allow(self) -> str:
        """Agree as a person does, and read the code off the page that follows."""
        with self.qtbot.waitSignal(self.window.page.loadFinished, timeout=PATIENCE):
            self.run("document.querySelector('button[value=allow]').click()")
        return str(self.run("document.getElementById('authorization_code').textContent"))

    def close(self) -> None:
        close(self.qtbot, self.window)


@pytest.fixture
def shown(qtbot: QtBot, application: Application, consents: BulutfonConsents) -> Iterator[Shown]:
    shown = Shown(qtbot, consents.link(application).address)
    yield shown
    shown.close()


def test_the_page_is_really_shown_and_its_code_tells_the_address(shown: Shown) -> None:
    code = shown.allow()

    assert len(code) == 64
    assert [address.rpartition("/")[2] for address in shown.codes] == [code]


def test_the_page_names_the_application_and_the_window_its_origin(
    shown: Shown, simulator: Simulator
) -> None:
    assert "Santral Desktop" in shown.run("document.body.innerText")
    assert shown.window.windowTitle() == simulator.base_url


def test_the_window_goes_nowhere_else(shown: Shown) -> None:
    before = shown.window.page.url()

    shown.run("location.href = 'https://elsewhere.example/'")
    shown.window.page.load(QUrl("https://elsewhere.example/"))

    assert shown.window.page.url() == before


def test_nothing_of_it_is_kept(shown: Shown) -> None:
    assert shown.window.page.profile().isOffTheRecord()


def test_the_code_that_was_read_off_the_page_signs_in(
    shown: Shown, application: Application, consents: BulutfonConsents, simulator: Simulator
) -> None:
    """The link is of another page: a person may have opened his own."""
    bench = Bench()
    told = told_of(bench.core.bus, SignedIn, SignInWanted, ConsentReady)
    by_code = SignInByCode(bench.core.bus, bench.tasks, consents, bench.core.sign_in.submit)
    account = Account(
        Provider.BULUTFON, "1001", simulator.bulutfon.base_url, name="bulutfon", way=Way.CODE
    )
    code = shown.allow()

    for pasted in (f"  {code}\n", code):
        by_code.submit(account, application, pasted)
        bench.tasks.finish_all()

    signed_in, refused = told
    assert signed_in == SignedIn(account, lasting=True)
    assert isinstance(refused.error, CodeRefused)
    assert refused.error.why is WhyNoCode.SPENT
    assert '"kind": "oauth"' in bench.vault.secrets[account.secret_name]


def test_an_address_in_the_clear_is_not_even_loaded(qtbot: QtBot) -> None:
    window = ConsentWindow("http://pages.example.test/oauth/authorize?client_id=1")

    address = window.page.url().toString()
    close(qtbot, window)

    assert address == ""


def test_a_person_signs_in_by_the_page_in_the_browser_and_lives_through_a_dead_token(
    qtbot: QtBot, simulator: Simulator
) -> None:
    office = Office(simulator, simulator)
    qtbot.addWidget(office.panes.window)
    office.panes.window.resize(1180, 1000)
    office.panes.window.show()
    office.sign_in.ask_for_new()
    hands = Hands(qtbot, office.panes.sign_in)
    hands.choose("Sağlayıcı", "Bulutfon")
    hands.fill_in("Uygulama Anahtarı", office.application.client_id)
    hands.fill_in("Gizli Anahtar", office.application.client_secret)
    hands.fill_in("Dahili numaranız", "1007")
    hands.press("Gelişmiş")
    hands.fill_in("API adresi", simulator.bulutfon.base_url)
    hands.fill_in("İzin sayfasının adresi", simulator.bulutfon.base_url)

    hands.press("Tarayıcıyı aç")
    office.tasks.finish_all()
    browser = Shown(qtbot, office.opened[-1])
    hands.fill_in("Sayfanın gösterdiği kod", f" {browser.allow()} ")
    browser.close()
    hands.press("Bağlan")
    office.tasks.finish_all()
    simulator.control.caller_hangs_up(simulator.control.ring(CUSTOMER))
    simulator.control.expire_tokens()
    office.read()

    (told,) = office.told
    assert isinstance(told, SignedIn)
    assert (told.account.provider, told.account.way) == (Provider.BULUTFON, Way.CODE)
    assert office.kept == {told.account.name}
    assert [progress.error for progress in office.progress if progress.error] == []
    assert not office.panes.window.signing_in
    office.close()


class Hands:
    """What a person does at the card."""

    def __init__(self, qtbot: QtBot, card: QWidget) -> None:
        self.qtbot = qtbot
        self.card = card

    def choose(self, name: str, words: str) -> None:
        box = next(b for b in self.card.findChildren(QComboBox) if b.accessibleName() == name)
        box.setCurrentText(words)
        box.activated.emit(box.currentIndex())

    def fill_in(self, name: str, text: str) -> None:
        edits = [e for e in self.card.findChildren(QLineEdit) if e.isVisible()]
        next(edit for edit in edits if edit.accessibleName() == name).setText(text)

    def press(self, text: str) -> None:
        found = [b for b in self.card.findChildren(QAbstractButton) if b.isVisible()]
        button = next(b for b in found if b.text().replace("&", "") == text)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
