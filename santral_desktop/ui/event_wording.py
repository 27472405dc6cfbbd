"""What to say about events on their way in, and on: what happened, and what to do."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.messages_about_events import (
    ForwardingChanged,
    Stage,
    TrialChanged,
    WhyNoTrial,
)
from santral_desktop.domain.errors import Path, Trouble, Unreachable
from santral_desktop.ui.wording import sentence

translate = QCoreApplication.translate
_ASLEEP = frozenset({502, 503, 504, 521, 522, 523, 530})  # a tunnel that finds nobody behind it
_UNKNOWN = frozenset({403, 404, 405, 410, 421})


def stage_words(stage: Stage, seconds: float) -> str:
    """Return a stage of a trial with its time: alındı 12 ms."""
    match stage:
        case Stage.STORED:
            words = translate("events", "alındı ve saklandı {} ms")
        case Stage.ANSWERED:
            words = translate("events", "gönderene yanıt verildi {} ms")
        case Stage.READ:
            words = translate("events", "okundu {} ms")
        case _:
            assert_never(stage)
    return words.format(max(0, round(seconds * 1000)))


def trial_sentence(trial: TrialChanged) -> str:
    """Return how a trial ended."""
    if not trial.over:
        return translate("events", "Deneme olayı yolda…")
    match trial.why_not:
        case None if trial.public:
            return translate("events", "Yol açık: olay tünelden geçip buraya ulaştı.")
        case None:
            return translate(
                "events",
                "Bu bilgisayarın içindeki yol açık. Santralin buraya ulaşması için tünel gerekir.",
            )
        case WhyNoTrial.NOBODY_LISTENS:
            return translate("events", "Denemek için önce olay almayı açın.")
        case WhyNoTrial.NO_ANSWER:
            return way_sentence(trial.error)
        case WhyNoTrial.REFUSED:
            return refused_sentence(trial.status or 0)
        case WhyNoTrial.SOMEBODY_ELSE:
            return translate(
                "events",
                "Adres “tamam” dedi ama olay buraya gelmedi. Adres başka bir programa ya da "
                "tünelin kendi sayfasına gidiyor; tünelin nereye ilettiğini kontrol edin.",
            )
        case _:
            assert_never(trial.why_not)


def way_sentence(error: Trouble | None) -> str:
    """Return why an address could not be reached; it is not the PBX's."""
    if not isinstance(error, Unreachable):
        return sentence(error) if error else ""
    match error.why:
        case Path.NO_NAME:
            return translate(
                "events", "Adres bulunamadı. Adresi ve internet bağlantısını denetleyin."
            )
        case Path.REFUSED:
            return translate("events", "Adreste yanıt veren yok. Çalıştığını denetleyin.")
        case Path.TIMED_OUT:
            return translate("events", "Adres zamanında yanıt vermedi.")
        case Path.UNTRUSTED:
            return translate("events", "Adresin güvenlik sertifikası doğrulanamadı.")
        case Path.PROXY | Path.SIGN_IN_TO_NETWORK:
            return translate("events", "Ağınız bu adrese izin vermedi. Ağ yöneticinize sorun.")
        case Path.CUT | Path.BROKEN:
            return translate("events", "Bağlantı yanıt tamamlanmadan koptu.")
        case _:
            assert_never(error.why)


def refused_sentence(status: int) -> str:
    """Return what an answer that is no yes means."""
    if status in _ASLEEP:
        words = translate(
            "events", "Adres çalışıyor ama arkasındaki programa ulaşamıyor (yanıt {})."
        )
    elif status in _UNKNOWN:
        words = translate(
            "events",
            "Adres bu yolu tanımadı (yanıt {}). Adresin tamamını ve iletildiği yeri denetleyin.",
        )
    elif 300 <= status < 400:
        words = translate(
            "events", "Adres başka bir yere yönlendiriyor (yanıt {}); yönlendirme izlenmez."
        )
    else:
        words = translate("events", "Adres olayı kabul etmedi (yanıt {}).")
    return words.format(status)


def forwarding_trouble(state: ForwardingChanged) -> str:
    """Return why events are not passed on now, empty when they are."""
    if state.error is not None:
        return way_sentence(state.error)
    return refused_sentence(state.status) if state.status is not None else ""
