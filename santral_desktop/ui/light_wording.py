"""What the status lights mean, in whole sentences."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.messages import SourceState
from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState, PhoneStatus
from santral_desktop.domain.calls import Source
from santral_desktop.domain.errors import Trouble
from santral_desktop.ui.error_wording import sentence
from santral_desktop.ui.formats import clock

translate = QCoreApplication.translate


def phone_sentence(status: PhoneStatus, error: Trouble | None = None) -> str:
    """Return what the web phone's light means."""
    if amiss := _amiss(status):
        return amiss
    match status.state:
        case PhoneState.NONE:
            return translate("wording", "Web telefon açık değil. Önce oturum açın.")
        case PhoneState.LOADING:
            return translate("wording", "Web telefon açılıyor.")
        case PhoneState.READY:
            return translate("wording", "Web telefon açık; santrale bağlanması bekleniyor.")
        case PhoneState.REGISTERED:
            return translate("wording", "Web telefon santrale bağlı; çağrı alabilir ve yapabilir.")
        case PhoneState.OFFLINE:
            return translate(
                "wording",
                "Web telefon çevrimdışı: santrale bağlanamıyor, çağrı gelmez. Görüşmede değilken "
                "kendiliğinden yeniden açılır; isterseniz hemen yeniden yükleyin.",
            )
        case PhoneState.CRASHED:
            return translate("wording", "Web telefon sayfası kapandı; yeniden açılıyor.")
        case PhoneState.FAILED:
            what = translate("wording", "Web telefon açılamadı.")
            return f"{what} {sentence(error) if error else _reload()}"
        case _:
            assert_never(status.state)


def elsewhere_sentence() -> str:
    """Return what it means that the registration goes to and fro."""
    return translate(
        "wording",
        "Web telefon ikinci bir yerde de açık görünüyor; çağrılar oraya gidebilir. Başka bir "
        "bilgisayarda ya da tarayıcıda açıksa orada kapatın.",
    )


def api_sentence(error: Trouble | None) -> str:
    """Return what the light of the PBX's interface means."""
    return sentence(error) if error else translate("wording", "Santral isteklere cevap veriyor.")


def microphone_sentence(state: MicrophoneState) -> str:
    """Return what the microphone's light means."""
    match state:
        case MicrophoneState.UNASKED:
            return translate("wording", "Web telefon mikrofonu henüz istemedi.")
        case MicrophoneState.GRANTED:
            return translate("wording", "Mikrofon yalnızca web telefona açık.")
        case MicrophoneState.REFUSED:
            return translate(
                "wording",
                "Mikrofon kullanılamıyor. Takılı olduğunu ve işletim sisteminin bu programa izin "
                "verdiğini kontrol edin.",
            )
        case _:
            assert_never(state)


def source_sentence(state: SourceState) -> str:
    """Return what the light of a source of events means."""
    if state.error is not None:
        return f"{_source_off(state.source)} {sentence(state.error)}"
    if not state.running:
        return _source_off(state.source)
    if state.quiet:
        return quiet_sentence(state.source)
    if state.last_at is None:
        return _source_on(state.source)
    last = translate("wording", "Son haber: {}.").format(clock(state.last_at))
    return f"{_source_on(state.source)} {last}"


def quiet_sentence(source: Source) -> str:
    """Return what it means that a source keeps silent while another sees calls."""
    if source is Source.PAGE:
        return translate(
            "wording",
            "Web telefon bağlı görünüyor, ama bu dahilide çalan son çağrıları göstermedi. "
            "Web telefonu yeniden yükleyin; sürerse yöneticinize haber verin.",
        )
    return translate(
        "wording",
        "Web telefonun gördüğü son çağrıları santral bu bilgisayara bildirmedi. Çağrılar web "
        "telefondan izleniyor; ayarların Olaylar sayfasında adresi deneyin.",
    )


def _amiss(status: PhoneStatus) -> str:
    """Return what matters more than the page's state, if anything does."""
    if status.microphone is MicrophoneState.REFUSED:
        return translate(
            "wording",
            "Web telefon mikrofonu kullanamıyor. Mikrofonun takılı olduğunu ve işletim "
            "sisteminin bu programa izin verdiğini kontrol edin.",
        )
    if status.hung:
        return translate(
            "wording",
            "Web telefon cevap vermiyor; düğmeleri çalışmaz. Birazdan açılmazsa yeniden yükleyin; "
            "görüşmedeyseniz yeniden yüklemek görüşmeyi keser.",
        )
    return _cut_sentence(status.state) if status.cut else ""


def _cut_sentence(state: PhoneState) -> str:
    """Return what to tell of a call whose page went; nothing while there is worse to tell."""
    match state:
        case PhoneState.CRASHED | PhoneState.LOADING | PhoneState.READY:
            return translate(
                "wording",
                "Web telefon sayfası kapandı; görüşme kesilmiş olabilir. Telefon yeniden açılıyor.",
            )
        case PhoneState.REGISTERED:
            return translate(
                "wording",
                "Web telefon sayfası kapandı; görüşme kesilmiş olabilir. Telefon geri geldi.",
            )
        case _:
            return ""


def _reload() -> str:
    return translate("wording", "Yeniden yükleyin.")


def _source_on(source: Source) -> str:
    match source:
        case Source.EVENTS:
            return translate("wording", "Santralin olayları bu bilgisayarda bekleniyor.")
        case Source.PAGE:
            return translate("wording", "Çağrılar web telefondan izleniyor.")
        case Source.GATEWAY:
            return translate("wording", "Olaylar şirketin ağ geçidinden geliyor.")
        case Source.HISTORY:
            return translate("wording", "Çağrı geçmişi santralden okunuyor.")
        case Source.HERE:
            return translate("wording", "Buradan başlatılan çağrılar izleniyor.")
        case _:
            assert_never(source)


def _source_off(source: Source) -> str:
    match source:
        case Source.EVENTS:
            return translate("wording", "Bu bilgisayarda olay alınmıyor.")
        case Source.PAGE:
            return translate("wording", "Çağrılar web telefondan izlenemiyor.")
        case Source.GATEWAY:
            return translate("wording", "Şirketin ağ geçidine bağlı değil.")
        case Source.HISTORY:
            return translate("wording", "Çağrı geçmişi okunamıyor.")
        case Source.HERE:
            return translate("wording", "Buradan başlatılan çağrılar izlenmiyor.")
        case _:
            assert_never(source)
