"""One sentence for each error: what happened, and what to do about it."""

import math

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.errors import (
    CodeRefused,
    Incomprehensible,
    InvalidNumber,
    NoContacts,
    NoSuchCall,
    NoSuchExtension,
    NoSuchRecord,
    NoTable,
    NotOffered,
    NotSignedIn,
    NoWebphoneForExtension,
    RecordingUnavailable,
    Rejected,
    StorageTrouble,
    TooManyRequests,
    Trouble,
    Unreachable,
    UnusableFile,
    UpdateRefused,
)
from santral_desktop.domain.text import isolated
from santral_desktop.ui.reason_wording import (
    no_answer,
    no_contacts,
    no_number,
    no_recording,
    no_storage,
    no_table,
    no_update,
    unusable_file,
)

_LONGEST_WAIT = 24 * 3600.0  # seconds
translate = QCoreApplication.translate


def sentence(error: Trouble) -> str:
    """Return what happened and what to do about it."""
    match error:
        case Unreachable(why=why, certain=certain):
            return f"{no_answer(why)} {_certainty(certain=certain)}"
        case NotSignedIn():
            return translate(
                "wording",
                "API anahtarı kabul edilmedi. Geçerli anahtar OİM’de, Bulut Santralim → Santral "
                "Ayarlarım sayfasındadır.",
            )
        case TooManyRequests(retry_after=seconds):
            return translate(
                "wording", "Santral kısa sürede çok istek aldı. {} sonra yeniden deneyin."
            ).format(_wait(seconds))
        case Rejected(words=words):
            return _with_words(_rejected(error), words)
        case Incomprehensible():
            return translate(
                "wording",
                "Santralin yanıtı anlaşılamadı. Yeniden deneyin; sürerse API adresini ve "
                "programın güncel olduğunu kontrol edin.",
            )
        case _:
            return _of_this_machine(error)


def _of_this_machine(error: Trouble) -> str:
    """Return what happened where no PBX had a part in it."""
    match error:
        case RecordingUnavailable(why=why):
            return no_recording(why)
        case StorageTrouble(which=which, detail=detail):
            return no_storage(which, detail)
        case UnusableFile(why=why):
            return unusable_file(why)
        case NoContacts(why=why):
            return no_contacts(why)
        case NoTable(why=why):
            return no_table(why)
        case UpdateRefused(why=why):
            return no_update(why)
        case InvalidNumber(why=why):
            return no_number(why)
        case CodeRefused():  # where one is pasted, its own words stand
            return translate(
                "wording", "Kod kabul edilmedi. Yeni bir izin sayfası açıp kodunu yapıştırın."
            )
        case _:
            return translate("wording", "İşlem tamamlanamadı. Yeniden deneyin.")


def in_doubt(error: Trouble) -> str:
    """Return what to think of a call whose request was never answered."""
    why = no_answer(error.why) if isinstance(error, Unreachable) else sentence(error)
    return f"{why} " + translate(
        "wording",
        "Çağrı yine de başlamış olabilir: yeniden aramadan önce telefonunuza bakın. "
        "Sonucu çağrı listesinde göreceksiniz.",
    )


def _certainty(*, certain: bool) -> str:
    if certain:
        return translate("wording", "İstek gönderilmedi.")
    return translate("wording", "İsteğin işlenip işlenmediği bilinmiyor.")


def _wait(seconds: float) -> str:
    whole = max(1, math.ceil(min(seconds, _LONGEST_WAIT)))
    if whole < 120:
        return translate("wording", "{} saniye").format(whole)
    return translate("wording", "{} dakika").format(math.ceil(whole / 60))


def _rejected(error: Rejected) -> str:
    match error:
        case NoSuchExtension():
            return translate(
                "wording",
                "Santralde bu dahili yok. Dahili numarasını kontrol edin ya da yöneticinize sorun.",
            )
        case NoWebphoneForExtension():
            return translate(
                "wording",
                "Bu dahiliye bağlı bir personel hesabı olmadığı için web telefonu yok. Yöneticiniz "
                "hesabı OİM’de, Abonelik İşlemleri → Personel Hesapları sayfasında açabilir.",
            )
        case NoSuchCall():
            return translate(
                "wording", "Santral bu çağrıyı bulamadı: bitmiş olabilir. Listeyi yenileyin."
            )
        case NoSuchRecord():
            return translate(
                "wording", "Santralde bu kayıt yok: silinmiş olabilir. Listeyi yenileyin."
            )
        case NotOffered():
            return translate(
                "wording",
                "Bu işlem hesabınıza açık değil. Yetkiyi ya da paketi santral yöneticinize sorun.",
            )
        case _:
            return translate(
                "wording",
                "Santral isteği kabul etmedi. Girdiklerinizi kontrol edip yeniden deneyin.",
            )


def _with_words(ours: str, theirs: str) -> str:
    if not theirs:
        return ours
    return f"{ours} " + translate("wording", "Santralin yanıtı: “{}”").format(isolated(theirs))
