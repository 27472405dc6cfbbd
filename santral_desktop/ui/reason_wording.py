"""The reasons that errors carry, one sentence or two for each: what is so, and what to do."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.errors import (
    Path,
    Storage,
    WhyNoContacts,
    WhyNoRecording,
    WhyNoTable,
    WhyNotANumber,
    WhyNotUsable,
    WhyNoUpdate,
)

translate = QCoreApplication.translate


def no_answer(why: Path) -> str:
    """Return why the service did not answer."""
    match why:
        case Path.NO_NAME:
            return translate(
                "wording",
                "Santralin adresi bulunamadı. İnternet bağlantınızı ve API adresini kontrol edin.",
            )
        case Path.REFUSED:
            return translate(
                "wording",
                "Santral bağlantıyı kabul etmedi. Güvenlik duvarını ve API adresini kontrol edin.",
            )
        case Path.TIMED_OUT:
            return translate(
                "wording", "Santral zamanında yanıt vermedi. Bağlantınızı kontrol edin."
            )
        case Path.CUT:
            return translate(
                "wording", "Bağlantı yanıt tamamlanmadan koptu. Bağlantınızı kontrol edin."
            )
        case Path.UNTRUSTED:
            return translate(
                "wording",
                "Santralin güvenlik sertifikası doğrulanamadı. Bilgisayarın tarihini kontrol "
                "edin; şirket ağındaysanız ağ yöneticinize sorun.",
            )
        case Path.PROXY:
            return translate(
                "wording",
                "Vekil sunucu bağlantıyı kurmadı. Vekil sunucu ayarlarını ağ yöneticinize sorun.",
            )
        case Path.SIGN_IN_TO_NETWORK:
            return translate(
                "wording",
                "Ağ, önce kendi giriş sayfasını açmanızı istiyor. Tarayıcınızda ağa giriş yapın.",
            )
        case Path.BROKEN:
            return translate(
                "wording", "Santralde geçici bir arıza var. Birkaç dakika sonra yeniden deneyin."
            )
        case _:
            assert_never(why)


def no_contacts(why: WhyNoContacts) -> str:
    """Return why nothing was taken from a file."""
    match why:
        case WhyNoContacts.UNREADABLE:
            return translate(
                "wording", "Dosya okunamadı. Yerinde olduğunu ve okuma izninizi kontrol edin."
            )
        case WhyNoContacts.TOO_LARGE:
            return translate(
                "wording", "Dosya çok büyük. Kişileri 20 MB’tan küçük dosyalara bölüp alın."
            )
        case WhyNoContacts.NONE_FOUND:
            return translate(
                "wording",
                "Dosyada adı ve numarası olan kişi bulunamadı. vCard (.vcf) ya da CSV olarak "
                "dışa aktarılmış bir dosya seçin.",
            )
        case _:
            assert_never(why)


def unusable_file(why: WhyNotUsable) -> str:
    """Return why a file is not sent."""
    match why:
        case WhyNotUsable.UNREADABLE:
            return translate(
                "wording", "Seçilen dosya açılamadı. Dosyayı ve okuma izninizi kontrol edin."
            )
        case WhyNotUsable.TOO_LARGE:
            return translate(
                "wording", "Dosya 10 MB’tan büyük. Daha küçük bir dosya seçin ya da bölün."
            )
        case WhyNotUsable.OTHER_KIND:
            return translate(
                "wording",
                "Bu tür dosya gönderilemez: faks için PDF, JPEG, PNG ya da TIFF, anons için WAV "
                "ya da MP3 seçin.",
            )
        case _:
            assert_never(why)


def no_recording(why: WhyNoRecording) -> str:
    """Return why there is nothing to play."""
    match why:
        case WhyNoRecording.NONE_MADE:
            return translate(
                "wording",
                "Bu çağrının ses kaydı yok. Yeni bittiyse birkaç dakika sonra yeniden deneyin.",
            )
        case WhyNoRecording.DELETED:
            return translate(
                "wording", "Ses kaydı santralden silinmiş. Bilgi için yöneticinize sorun."
            )
        case WhyNoRecording.EXPIRED:
            return translate(
                "wording", "Ses kaydına şu anda ulaşılamıyor. Biraz sonra yeniden deneyin."
            )
        case WhyNoRecording.NOT_AUDIO:
            return translate(
                "wording", "Santral ses kaydı yerine başka bir dosya gönderdi. Yeniden deneyin."
            )
        case WhyNoRecording.INCOMPLETE:
            return translate("wording", "Ses kaydı eksik geldi. Kaydı yeniden açın.")
        case WhyNoRecording.TOO_LARGE:
            return translate(
                "wording", "Ses kaydı çalınamayacak kadar büyük. Kaydı OİM’den dinleyin."
            )
        case WhyNoRecording.UNSAFE_ADDRESS:
            return translate(
                "wording",
                "Ses kaydının adresi santralinize ait olmadığı için açılmadı. "
                "Yöneticinize haber verin.",
            )
        case WhyNoRecording.CANCELLED:
            return translate("wording", "Ses kaydından vazgeçildi. Dinlemek için yeniden açın.")
        case _:
            assert_never(why)


def no_number(why: WhyNotANumber) -> str:
    """Return why a text cannot be dialled."""
    match why:
        case WhyNotANumber.EMPTY:
            return translate("wording", "Aramak için bir numara yazın.")
        case WhyNotANumber.LETTERS:
            return translate("wording", "Numarada harf var. Yalnızca rakamları yazın.")
        case WhyNotANumber.FEATURE_CODE:
            return translate(
                "wording",
                "Yıldız ve kare kodları santral ayarlarını değiştirir; buradan aranmaz. "
                "Kodu web telefondan çevirin.",
            )
        case WhyNotANumber.TOO_SHORT:
            return translate("wording", "Numara eksik görünüyor. Alan koduyla birlikte yazın.")
        case WhyNotANumber.TOO_LONG:
            return translate("wording", "Numara fazla uzun. Fazladan rakamları silin.")
        case WhyNotANumber.NOT_A_NUMBER:
            return translate("wording", "Bu bir telefon numarası değil. Numarayı kontrol edin.")
        case WhyNotANumber.ELSEWHERE:
            return translate(
                "wording",
                "Bu, başka bir ülkenin içinde geçerli bir numara. Ülke koduyla (+) birlikte yazın.",
            )
        case _:
            assert_never(why)


def no_storage(which: Storage, detail: str) -> str:
    """Return which store cannot be used; the detail chooses the remedy and is never shown."""
    match which:
        case Storage.JOURNAL if detail == "newer":
            return translate(
                "wording",
                "Çağrı defterini programın daha yeni bir sürümü yazmış. Programı güncelleyin.",
            )
        case Storage.JOURNAL:
            what = translate("wording", "Çağrı defteri okunamıyor ya da yazılamıyor.")
        case Storage.AUDIO:
            what = translate("wording", "Ses kaydı bu bilgisayara yazılamadı.")
        case Storage.SETTINGS if detail == "no free port":
            return translate(
                "wording",
                "Olayları dinlemek için boş kapı bulunamadı. Ayarlarda başka bir kapı seçin.",
            )
        case Storage.SETTINGS if detail == "no receiver":
            return translate(
                "wording", "Olay alıcısı başlatılamadı. Programı kapatıp yeniden açın."
            )
        case Storage.EXPORT | Storage.UNDO | Storage.UPDATE:
            what = _not_written(which)
        case Storage.SETTINGS:
            what = translate("wording", "Ayarlar kaydedilemedi.")
        case Storage.KEYRING:
            return _no_key_store(detail)
        case _:
            assert_never(which)
    return f"{what} {_disk(detail)}"


def _not_written(which: Storage) -> str:
    match which:
        case Storage.UNDO:
            return translate(
                "wording",
                "Geri alma ve sonuç dosyaları tablonun yanına yazılamadı; bunlar olmadan santrale "
                "bir şey gönderilmez.",
            )
        case Storage.UPDATE:
            return translate("wording", "Yeni sürüm bu bilgisayara yazılamadı ya da başlatılamadı.")
        case _:
            return translate(
                "wording", "Çağrılar dosyaya yazılamadı; dosyadan geriye bir şey kalmadı."
            )


def _no_key_store(detail: str) -> str:
    if detail == "slow":
        return translate(
            "wording",
            "İşletim sisteminin anahtar deposu yanıt vermedi. Deponun kilidini açıp yeniden "
            "deneyin.",
        )
    return translate(
        "wording",
        "İşletim sisteminin anahtar deposu kullanılamadı. Depo kilitliyse açın, sonra "
        "yeniden deneyin.",
    )


def no_table(why: WhyNoTable) -> str:
    """Return why nothing can be taken from a table of rows."""
    match why:
        case WhyNoTable.UNREADABLE:
            return translate("wording", "Dosya okunamadı. Başka bir programda açıksa kapatın.")
        case WhyNoTable.TOO_LARGE:
            return translate("wording", "Dosya çok büyük. Daha küçük dosyalara bölün.")
        case WhyNoTable.NOTHING_IN_IT:
            return translate(
                "wording",
                "Dosyada işe yarar bir satır yok. İlk satırda alanların adları olmalı; boş şablonu "
                "kullanabilirsiniz.",
            )
        case _:
            assert_never(why)


def no_update(why: WhyNoUpdate) -> str:
    """Return why a newer release is not taken, and that the present one works on."""
    match why:
        case WhyNoUpdate.NOT_THERE:
            what = translate("wording", "Yeni sürüm yayımlandığı adreste bulunamadı.")
        case WhyNoUpdate.OTHER_BYTES:
            what = translate("wording", "İndirilen dosya, duyurulan dosya değil; silindi.")
        case WhyNoUpdate.OTHER_PUBLISHER:
            what = translate("wording", "İndirilen dosyayı bizim yayıncımız imzalamamış; silindi.")
        case WhyNoUpdate.CANCELLED:
            what = translate("wording", "İndirme durduruldu.")
        case _:
            assert_never(why)
    return f"{what} " + translate("wording", "Bu sürümle çalışmayı sürdürebilirsiniz.")


def _disk(detail: str) -> str:
    if detail == "SQLITE_FULL":
        return translate("wording", "Disk dolu. Yer açın; program sonra kendiliğinden sürdürür.")
    if detail == "SQLITE_BUSY":
        return translate(
            "wording", "Dosyayı şu anda başka bir program kullanıyor. Birazdan yeniden deneyin."
        )
    if detail == "PermissionError":
        return translate("wording", "Klasöre yazma izniniz olduğunu kontrol edin.")
    return translate("wording", "Diskte yer olduğunu ve klasöre yazılabildiğini kontrol edin.")
