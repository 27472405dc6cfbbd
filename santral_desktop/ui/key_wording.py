"""What is said of keys that work everywhere: whether they do, and what to do where not."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.ports.global_keys import KeyStanding, NoKeys
from santral_desktop.domain.chords import WhyNoChord

translate = QCoreApplication.translate


def standing_sentence(standing: KeyStanding, chosen: str = "") -> str:
    """Return what became of a key; `chosen` is the one that the system gives instead."""
    match standing:
        case KeyStanding.HELD if chosen:
            return translate("key_wording", "Masaüstü şu tuşu verdi: {}").format(chosen)
        case KeyStanding.HELD:
            return translate("key_wording", "Her programda çalışıyor.")
        case KeyStanding.ASKED:
            return translate("key_wording", "Masaüstü size soruyor; izin verince çalışır.")
        case KeyStanding.TAKEN:
            return translate(
                "key_wording", "Bu tuşu sistem ya da başka bir program kullanıyor; başkasını seçin."
            )
        case KeyStanding.MISSING:
            return translate("key_wording", "Klavyenizde bu tuş yok; başkasını seçin.")
    assert_never(standing)


def absence_sentence(why: NoKeys) -> str:
    """Return why no key works everywhere."""
    match why:
        case NoKeys.NO_PORTAL:
            return translate(
                "key_wording",
                "Bu masaüstü (Wayland) programlara tuş vermiyor. Masaüstünüzün klavye ayarlarında "
                "aşağıdaki komutları tuşlara bağlayın.",
            )
        case NoKeys.REFUSED:
            return translate(
                "key_wording",
                "Masaüstü tuşlara izin vermedi. Yeniden açıp izin verin ya da masaüstünüzün klavye "
                "ayarlarında aşağıdaki komutları tuşlara bağlayın.",
            )
        case NoKeys.NOT_HERE:
            return translate(
                "key_wording",
                "Bu sistemde bir program başka programlardaki tuşları duyamıyor. Sisteminizin "
                "klavye ayarlarında aşağıdaki komutları tuşlara bağlayın.",
            )
    assert_never(why)


def chord_sentence(why: WhyNoChord) -> str:
    """Return why keys cannot be chosen."""
    match why:
        case WhyNoChord.UNKNOWN_KEY:
            return translate(
                "key_wording", "Bu tuş kullanılamaz: A–Z, 0–9 ve F1–F24 tuşlarından birini seçin."
            )
        case WhyNoChord.TYPES_TEXT:
            return translate(
                "key_wording", "Bu tuşla yazı yazılıyor: yanında Ctrl, Alt ya da Win tuşu olsun."
            )
    assert_never(why)
