"""The tour begins: signed in, phone registered, and a call that only the page can tell of."""

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLineEdit

from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState
from santral_desktop.composition.tour_hands import InVainError, enter, type_into, until
from santral_desktop.composition.tour_stage import OUR_NUMBER, Stage
from santral_desktop.domain.calls import Source
from santral_desktop.webphone.permissions import MICROPHONE

ELSEWHERE = QUrl("https://elsewhere.example/")
NUMBER, NAME = "02324445566", "Ege Tarım Kooperatifi"


def sign_in(stage: Stage) -> str:
    """Type the key as a person does."""
    card = stage.panes.sign_in
    until(card.isVisible, 10, "oturum kartı")
    key = next(field for field in card.findChildren(QLineEdit) if field.isVisible())
    type_into(key, stage.key)
    enter(key)
    until(lambda: stage.core.health.account, 20, "oturum")
    until(lambda: stage.tokens_fetched() > 0, 10, "web telefon anahtarı")
    return f"{stage.tokens_fetched()} web telefon anahtarı alındı"


def load(stage: Stage) -> str:
    """Wait for the page, which alone has the microphone."""
    host, health = stage.phone.host, stage.core.health
    until(lambda: host.page is not None, 20, "sayfa")
    until(lambda: health.phone.microphone is MicrophoneState.GRANTED, 20, "mikrofon")
    page = host.page
    others = page.profile().queryPermission(ELSEWHERE, MICROPHONE) if page else None
    if others is None or others.state() == others.State.Granted:
        raise InVainError("başka kaynağa mikrofon yok")
    stage.page.wait_for_picture()
    return f"{health.phone.origin} mikrofonu istedi ve aldı; başka kaynak alamadı"


def register(stage: Stage) -> str:
    """See the registration on both sides."""
    until(lambda: stage.core.health.phone.state is PhoneState.REGISTERED, 20, "kayıt")
    if stage.lines != 1:
        raise InVainError(f"santralde {stage.lines} hat")
    return "santral bir hat görüyor"


def ring_without_events(stage: Stage) -> str:
    """Have a customer ring while nobody set up where the PBX posts its events; then set it up."""
    uuid = stage.control.ring(NUMBER, NAME, OUR_NUMBER)
    stage.expect_in(stage.popup(), NAME)
    sources = {source for call in stage.core.ringing_here() for source in call.sources}
    stage.give_up(uuid)
    if sources != {Source.PAGE} or stage.control.posts() or stage.core.events.address:
        raise InVainError(f"yalnızca sayfadan: {sources}")
    stage.listen()
    until(stage.events_come_here, 20, "olay alıcısı")
    return "santralin olay adresi yoktu, çağrıyı yalnızca sayfa duyurdu; adres bundan sonra yazıldı"
