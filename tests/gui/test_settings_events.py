"""The page of events: what it explains, what it offers, and what it asks before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import EventAddressFailed, EventAddressRead, Listening
from santral_desktop.application.messages_about_events import (
    AddressRestored,
    ForwardingChanged,
    PreviousKnown,
    SecretRenewed,
    Stage,
    TrialChanged,
)
from santral_desktop.application.ports.pbx import EventSettings
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.errors import NotSignedIn, Rejected, Storage, StorageTrouble
from santral_desktop.ui.event_address import EventAddressQuestion, LeavingQuestion
from santral_desktop.ui.settings_events import EventSettingsPage
from santral_desktop.ui.theme import wear
from santral_desktop.ui.wording import sentence

CRM = EventSettings("https://crm.example.test/…", ringing=True, answered=True, hangup=False)
TUNNEL = "https://tunnel.example.test"
ON = "Santralin olaylarını bu bilgisayarda al"
WRITE = "Bu programın adresini yaz…"
ASK = "Şu anki adresi göster"
NO_PORT = StorageTrouble(Storage.SETTINGS, "no free port")
MOVED = "olaylar burada bekleniyor: http://127.0.0.1:38272 Tüneli buraya iletin."
HOSTILE = "https://<img src=x>\u202egro.test/…"


def a_page(
    qtbot: QtBot, *, tunnel: str = TUNNEL, port: int | None = 38271, **chosen: object
) -> EventSettingsPage:
    page = EventSettingsPage(frozenset())
    qtbot.addWidget(page)
    choices = {"listener": True, "events_public_address": tunnel, **chosen}
    page.show_preferences(Preferences(**choices))  # type: ignore[arg-type]
    page.show_listening(Listening(port))
    page.resize(520, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page


def seen(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def tick(widget: QWidget, text: str) -> QCheckBox:
    found = widget.findChildren(QCheckBox)
    return next(one for one in found if one.text().replace("&", "") == text)


def line(widget: QWidget, name: str) -> QLineEdit:
    found = widget.findChildren(QLineEdit)
    return next(one for one in found if one.accessibleName() == name)


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def the_question(page: EventSettingsPage, settings: EventSettings = CRM) -> EventAddressQuestion:
    page.show_event_address(EventAddressRead(settings, ours=False))
    button(page, WRITE).click()
    question: EventAddressQuestion = page.findChild(EventAddressQuestion)
    return question


def test_it_says_what_needs_a_tunnel_and_what_needs_nothing(qtbot: QtBot) -> None:
    said = " ".join(seen(a_page(qtbot)))

    assert "web telefonun kendisi de görür; bunun için hiçbir ayar gerekmez" in said
    assert "bir tünel, yönlendirilmiş bir kapı ya da ağ geçidi iletmelidir" in said
    assert "Santralin tek olay adresi vardır" in said


def test_switching_on_says_where_it_should_listen(qtbot: QtBot) -> None:
    page = a_page(qtbot, listener=False, listener_port=4000, port=None)

    with qtbot.waitSignal(page.listener_switched) as said:
        tick(page, ON).click()

    assert said.args == [True, 4000]


def test_switching_off_asks_nothing_where_there_is_nothing_to_ask(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.waitSignal(page.listener_switched) as said:
        tick(page, ON).click()

    assert said.args == [False, 38271]


def leaving(page: EventSettingsPage, waiting: int = 3) -> LeavingQuestion:
    page.show_previous(PreviousKnown(CRM.address))
    page.show_forwarding(ForwardingChanged(on=True, shown=CRM.address, waiting=waiting))
    tick(page, ON).click()
    question: LeavingQuestion = page.findChild(LeavingQuestion)
    return question


def test_switching_off_offers_the_previous_address_and_keeps_what_waits(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    question = leaving(page)

    with qtbot.assertNotEmitted(page.listener_switched), qtbot.waitSignal(page.left) as said:
        question.close_it.click()

    assert said.args == [True, False]


def test_switching_off_can_leave_the_address_and_drop_what_waits(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    question = leaving(page)
    tick(question, "Santrale önceki adresi geri yaz").click()
    tick(question, "İletilmeyi bekleyen olayları sil: 3").click()

    with qtbot.waitSignal(page.left) as said:
        question.close_it.click()

    assert said.args == [False, True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_quiet_answer_leaves_it_on(qtbot: QtBot, key: Qt.Key) -> None:
    page = a_page(qtbot)
    question = leaving(page)

    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(question, key)

    assert tick(page, ON).isChecked()


def test_another_port_moves_a_running_receiver(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    said: list[object] = []
    page.chosen.connect(lambda *told: said.append(told))
    page.listener_switched.connect(lambda *told: said.append(told))

    type_into(qtbot, line(page, "Kapı numarası"), "5000")

    assert said == [("listener_port", 5000), (True, 5000)]


@pytest.mark.parametrize("text", ["80", "70000", "abc", "-1"])
def test_what_is_no_port_is_said_under_the_field(qtbot: QtBot, text: str) -> None:
    page = a_page(qtbot)

    with qtbot.assertNotEmitted(page.chosen), qtbot.assertNotEmitted(page.listener_switched):
        type_into(qtbot, line(page, "Kapı numarası"), text)

    assert "1024 ile 65535 arasında bir sayı yazın." in seen(page)


@pytest.mark.parametrize(
    ("listening", "told"),
    [
        (Listening(None), "Şu anda olay alınmıyor."),
        (
            Listening(38271),
            "Olaylar burada bekleniyor; tünel buraya iletmeli: http://127.0.0.1:38271",
        ),
        (
            Listening(38272),
            "38271 numaralı kapı doluydu; " + MOVED,
        ),
        (Listening(None, NO_PORT), sentence(NO_PORT)),
    ],
)
def test_where_events_are_received_is_shown(qtbot: QtBot, listening: Listening, told: str) -> None:
    page = a_page(qtbot)

    page.show_listening(listening)

    assert told in seen(page)


def test_a_tunnels_address_is_said_twice_once_to_keep_it_once_to_use_it(qtbot: QtBot) -> None:
    page = a_page(qtbot, tunnel="")
    kept: list[object] = []
    page.chosen.connect(lambda *told: kept.append(told))

    with qtbot.waitSignal(page.public_address_chosen):
        type_into(qtbot, line(page, "Tünelin dışarıdaki adresi"), TUNNEL)

    assert kept == [("events_public_address", TUNNEL)]


@pytest.mark.parametrize("text", ["http://tunnel.test", "tunnel.test", "https://a.test/?b=c"])
def test_what_is_no_tunnels_address_is_said_under_the_field(qtbot: QtBot, text: str) -> None:
    page = a_page(qtbot, tunnel="")

    with qtbot.assertNotEmitted(page.chosen):
        type_into(qtbot, line(page, "Tünelin dışarıdaki adresi"), text)

    assert any("https:// ile başlayan" in said for said in seen(page))


def test_the_secret_address_is_shown_by_its_beginning_alone(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    shown = line(page, "Gizli adres (yalnızca başı gösterilir)").text()

    assert shown == TUNNEL + "/…"


def test_the_secret_address_can_be_copied_while_something_listens(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.waitSignal(page.address_copied):
        button(page, "Kopyala").click()
    page.show_copied()
    said = any("Panoya kopyalandı" in text for text in seen(page))
    page.show_listening(Listening(None))

    assert (said, button(page, "Kopyala").isEnabled()) == (True, False)


def renewal(page: EventSettingsPage) -> QMessageBox:
    button(page, "Yeni gizli adres…").click()
    box: QMessageBox = page.findChild(QMessageBox)
    return box


def test_a_new_secret_is_asked_about_first(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    box = renewal(page)

    with qtbot.waitSignal(page.renewal_chosen):
        button(box, "Yeni adres üret").click()

    assert "Eski adres hemen geçersiz olur" in box.text()


def test_an_old_secret_stays_when_nobody_agrees(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.assertNotEmitted(page.renewal_chosen):
        qtbot.keyClick(renewal(page), Qt.Key.Key_Escape)


def test_after_a_renewal_the_new_address_is_offered_where_the_pbx_had_ours(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_renewed(SecretRenewed())

    page.show_event_address(EventAddressRead(CRM, ours=False, former=True))

    question = page.findChild(EventAddressQuestion)
    with qtbot.waitSignal(page.event_address_chosen) as said:
        question.replace.click()
    assert said.args == [False]


@pytest.mark.parametrize("former", [False, True])
def test_nothing_is_offered_unasked_otherwise(qtbot: QtBot, former: bool) -> None:
    page = a_page(qtbot)
    if not former:
        page.show_renewed(SecretRenewed())

    page.show_event_address(EventAddressRead(CRM, ours=False, former=former))

    assert page.findChild(EventAddressQuestion) is None


def test_a_secret_that_could_not_be_renewed_says_so(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    page.show_renewed(SecretRenewed(StorageTrouble(Storage.KEYRING, "locked")))

    assert any(text.startswith("Gizli adres değişmedi.") for text in seen(page))


def test_a_trial_is_wanted_and_shown(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.waitSignal(page.trial_wanted):
        button(page, "Yolu dene").click()
    page.show_trial(TrialChanged(public=True, reached=((Stage.STORED, 0.012),)))

    assert "alındı ve saklandı 12 ms" in seen(page)


def test_the_present_address_can_be_asked_for(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.waitSignal(page.event_address_wanted):
        button(page, ASK).click()

    assert not button(page, ASK).isEnabled()


def test_the_present_address_is_shown_with_its_events(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    page.show_event_address(EventAddressRead(CRM, ours=False))

    assert line(page, "Santralin olay adresi").text() == "https://crm.example.test/…"
    assert "Çalıyor: açık · Cevaplandı: açık · Kapandı: kapalı" in seen(page)


def test_an_address_that_cannot_be_read_says_why(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    button(page, ASK).click()

    page.show_event_address(EventAddressFailed(NotSignedIn()))

    assert sentence(NotSignedIn()) in seen(page)
    assert button(page, ASK).isEnabled()


@pytest.mark.parametrize(
    ("port", "tunnel", "answer", "possible"),
    [
        (38271, TUNNEL, EventAddressRead(CRM, ours=False), True),
        (None, TUNNEL, EventAddressRead(CRM, ours=False), False),
        (38271, "", EventAddressRead(CRM, ours=False), False),
        (38271, TUNNEL, EventAddressFailed(NotSignedIn()), False),
        (38271, TUNNEL, EventAddressRead(CRM, ours=True), False),
        (38271, TUNNEL, EventAddressRead(CRM, ours=False, former=True), True),
    ],
)
def test_an_address_is_written_only_through_a_tunnel_over_one_that_is_seen(
    qtbot: QtBot,
    port: int | None,
    tunnel: str,
    answer: EventAddressRead | EventAddressFailed,
    possible: bool,
) -> None:
    page = a_page(qtbot, tunnel=tunnel, port=port)
    before = button(page, WRITE).isEnabled()

    page.show_event_address(answer)

    assert (before, button(page, WRITE).isEnabled()) == (False, possible)


def test_why_this_machines_address_cannot_be_written_is_explained(qtbot: QtBot) -> None:
    page = a_page(qtbot, tunnel="")

    page.show_event_address(EventAddressRead(CRM, ours=False))

    assert any("bulut santral ona ulaşamaz" in text for text in seen(page))


def test_a_developer_may_write_this_machines_address(qtbot: QtBot) -> None:
    page = a_page(qtbot, tunnel="")
    page.offer_local()

    question = the_question(page)

    assert "Yeni adres: http://127.0.0.1:38271/…" in seen_in(question)


def seen_in(question: QWidget) -> list[str]:
    return [label.text() for label in question.findChildren(QLabel)]


def test_the_question_shows_both_addresses_without_secrets(qtbot: QtBot) -> None:
    settings = EventSettings("https://crm.example.test/in?word=secret", True, True, True)

    page = a_page(qtbot)
    texts = seen_in(the_question(page, settings))

    assert "Eski adres: \u2068https://crm.example.test/…\u2069" in texts
    assert f"Yeni adres: {TUNNEL}/…" in texts


@pytest.mark.parametrize("forward", [False, True])
def test_agreeing_says_so_and_whether_events_go_on(qtbot: QtBot, forward: bool) -> None:
    page = a_page(qtbot)
    question = the_question(page)
    if forward:
        tick(question, "Her olayı eski adrese de ilet").click()

    with qtbot.waitSignal(page.event_address_chosen) as said:
        question.replace.click()

    assert said.args == [forward]
    assert not button(page, WRITE).isEnabled()


@pytest.mark.parametrize(("scheme", "warned"), [("http", True), ("https", False)])
def test_passing_events_on_in_the_clear_is_warned_of(
    qtbot: QtBot, scheme: str, warned: bool
) -> None:
    settings = EventSettings(f"{scheme}://crm.example.test/…", True, True, True)

    page = a_page(qtbot)
    texts = seen_in(the_question(page, settings))

    assert any("yoldaki herkes okuyabilir" in text for text in texts) is warned


def test_nothing_is_passed_on_to_nobody(qtbot: QtBot) -> None:
    nobody = EventSettings("", ringing=False, answered=False, hangup=False)

    page = a_page(qtbot)
    question = the_question(page, nobody)

    assert question.findChildren(QCheckBox) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_quiet_answer_leaves_the_address_alone(qtbot: QtBot, key: Qt.Key) -> None:
    page = a_page(qtbot)
    question = the_question(page)

    with qtbot.assertNotEmitted(page.event_address_chosen):
        qtbot.keyClick(question, key)

    qtbot.waitUntil(lambda: page.findChild(EventAddressQuestion) is None)


def test_an_address_that_could_not_be_given_back_leaves_it_on(qtbot: QtBot) -> None:
    page = a_page(qtbot, listener=False)

    page.show_restored(AddressRestored(Rejected("no")))

    assert tick(page, ON).isChecked()
    assert any(text.startswith("Önceki adres geri yazılamadı") for text in seen(page))


def test_an_address_of_somebody_else_that_was_left_alone_is_told(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    page.show_restored(AddressRestored(other=CRM.address))

    assert any("ona dokunulmadı" in text for text in seen(page))


def test_passing_on_can_be_ended_from_the_page(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_forwarding(ForwardingChanged(on=True, shown=CRM.address))
    button(page, "İletmeyi bırak…").click()

    with qtbot.waitSignal(page.forwarding_ended) as said:
        button(page.findChild(QMessageBox), "İletmeyi bırak").click()

    assert said.args == [False]


def test_a_hostile_address_is_shown_as_plain_text(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_forwarding(ForwardingChanged(on=True, shown=HOSTILE))
    page.show_event_address(EventAddressRead(EventSettings(HOSTILE, True, True, True), ours=False))

    formats = {label.textFormat() for label in page.findChildren(QLabel)}

    assert formats == {Qt.TextFormat.PlainText}
    assert "\u202e" not in line(page, "Santralin olay adresi").text()


def test_it_is_painted_in_both_themes(qtbot: QtBot, qapp: QApplication) -> None:
    page = a_page(qtbot)
    shades = []
    for theme in ("light", "dark"):
        wear(qapp, theme)
        shades.append(page.grab().toImage().pixelColor(2, 2).lightness())
    wear(qapp, "light")

    assert shades[0] > 200
    assert shades[1] < 60


def test_what_policy_chose_cannot_be_changed(qtbot: QtBot) -> None:
    page = EventSettingsPage(frozenset({"listener", "listener_port", "events_public_address"}))
    qtbot.addWidget(page)

    assert not tick(page, ON).isEnabled()
    assert not line(page, "Kapı numarası").isEnabled()
    assert not line(page, "Tünelin dışarıdaki adresi").isEnabled()
