"""The tour goes on at the second PBX: signed in by the code of its page, and worked with."""

from typing import TYPE_CHECKING

from santral_desktop.composition.tour_bulutfon_hands import (
    account_of,
    allow,
    consent_window,
    line,
    open_administration,
    open_card,
    open_row,
    open_section,
    paper,
    replace,
    says,
    sent,
    talked,
    visible,
    write,
)
from santral_desktop.composition.tour_hands import InVainError, button, click, enter, until
from santral_desktop.composition.tour_stage import EXTENSION, Stage
from santral_desktop.ui.pages import Page

if TYPE_CHECKING:
    from santral_desktop.ui.administration.administration_page import AdministrationPage

NEW, NAME, RENAMED = "1500", "Ece Kaya", "Ece Kaya Demir"
OUR_NUMBER, FAX_TO = "0850 000 00 01", "0212 444 55 66"


def sign_in(stage: Stage) -> str:
    """Add the account as a person does: settings, form, the provider's page, its code, Enter."""
    facts, card = stage.bulutfon, open_card(stage)
    for name, text in (
        ("Uygulama Anahtarı", facts["client_id"]),
        ("Gizli Anahtar", facts["client_secret"]),
        ("Dahili numaranız", EXTENSION),
        ("API adresi", facts["base_url"]),
        ("İzin sayfasının adresi", facts["base_url"]),
    ):
        replace(line(card, name), text)
    click(button(card, "Burada aç"))
    code = allow(consent_window())
    field = line(card, "Sayfanın gösterdiği kod")
    replace(field, code)
    enter(field)
    until(lambda: account_of(stage), 20, "Bulutfon hesabı")
    until(lambda: not card.isVisible(), 10, "çalışma penceresi")
    return f"izin sayfası açıldı, {len(code)} karakterlik kod okundu ve yapıştırıldı"


def administer(stage: Stage) -> str:
    """Create, change and delete an extension in the window's table and form."""
    page = open_administration(stage)
    click(button(page, "Yeni…"))
    new = {"number": NEW, "full_name": NAME, "email": "ece@ornek.example", "did": OUR_NUMBER}
    for field, text in new.items():
        write(page, field, text)
    _send(page, "Denetle…", "Kayıt oluşturuldu.")
    open_row(page, NEW)
    write(page, "full_name", RENAMED)
    _send(page, "Değiştir…", "Kayıt değiştirildi.")
    click(button(page, "Sil…"))
    _send(page, "Sil", "Kayıt silindi.", last="")
    methods = sent(stage, "/bulutfon/extensions")
    if [methods.count(one) for one in ("POST", "PUT", "DELETE")] != [1, 1, 1]:
        raise InVainError(f"her istek bir kez: {methods}")
    return f"{NEW} oluşturuldu, adı değiştirildi, silindi; her istek bir kez gönderildi"


def listen(stage: Stage) -> str:
    """Play a recording after the token died; nobody notices that it was renewed."""
    stage.panes.pages.open(Page.CALLS)
    calls, call = stage.panes.calls, talked(stage)
    calls.choose(call.id)
    before = len(stage.control.requests("/bulutfon/oauth/token"))
    stage.control.expire_tokens()
    click(button(calls, "Dinle"))
    until(lambda: calls.listened_to() > 0.3, 30, "Bulutfon kaydı çalıyor")
    renewed = len(stage.control.requests("/bulutfon/oauth/token")) - before
    if renewed != 1 or stage.panes.sign_in.isVisible():
        raise InVainError(f"oturum sessizce bir kez yenilendi: {renewed}")
    return "oturumun süresi dolmuştu; bir kez yenilendi, kayıt çaldı"


def send_fax(stage: Stage) -> str:
    """Send a page to one number, and see it among what was sent."""
    from santral_desktop.ui.services.fax_form import FaxForm
    from santral_desktop.ui.services.outgoing_faxes import OutgoingFaxesPage
    from santral_desktop.ui.services.recipients_field import RecipientsField

    page = open_section(stage, OutgoingFaxesPage, "Giden fakslar")
    click(button(page, "Yeni faks…"))
    form = visible(FaxForm, "faks formu")
    form.file_chosen.emit(str(paper(stage)))  # as the dialog of files says it
    until(lambda: says(form, "1 sayfa"), 10, "önizleme")
    form.findChildren(RecipientsField)[0].fill(FAX_TO)
    until(lambda: not form.flaw(), 10, "gönderen numara")
    click(button(form, "Gönder"))
    until(lambda: any("faks" in cells[0] for cells in page.table.cells()), 15, "faks listede")
    form.close()
    page.table.selectRow(0)
    until(page.recipients.cells, 15, "alıcının durumu")
    if sent(stage, "/bulutfon/outgoing-faxes").count("POST") != 1:
        raise InVainError("faks bir kez gönderildi")
    return f"bir kez gönderildi; {' '.join(page.recipients.cells()[0])}"


def see_results(stage: Stage) -> str:
    """Look at which keys were pressed in a round of automatic calls."""
    from santral_desktop.ui.services.automatic_calls import AutomaticCallsPage

    page = open_section(stage, AutomaticCallsPage, "Otomatik aramalar")
    until(page.table.cells, 15, "otomatik aramalar")
    page.table.selectRow(0)
    until(lambda: page.chart.isVisible() and page.results.cells(), 15, "sonuçlar")
    return f"{page.table.cells()[0][0]}: {len(page.results.cells())} kişinin sonucu çizildi"


def _send(page: "AdministrationPage", check: str, answer: str, *, last: str = "Gönder") -> None:
    """Look at the difference, send it, and wait for what the PBX says."""
    click(button(page, check))
    if last:
        click(button(page, last))
    until(lambda: says(page, answer), 15, answer)
