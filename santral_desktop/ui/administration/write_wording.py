"""What to say of writes: what is wrong before them, and what became of them."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.write_record import Deed, End, Written
from santral_desktop.domain.bulk_plans import Snag
from santral_desktop.domain.bulk_tables import Wish
from santral_desktop.domain.errors import Rejected
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Field, Kind
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence

translate = QCoreApplication.translate


def flaw_words(flaw: Flaw, one: Field) -> str:
    """Return what is wrong with a field, and what to write instead."""
    match flaw:
        case Flaw.MISSING:
            return translate("administration", "Bu alan gerekli.")
        case Flaw.NOT_A_NUMBER:
            return translate("administration", "Yalnızca rakam yazın.")
        case Flaw.OUT_OF_RANGE:
            words = translate("administration", "{} ile {} arasında bir sayı yazın.")
            return words.format(one.least, one.most)
        case Flaw.NOT_AN_EMAIL:
            return translate("administration", "Bir e-posta adresi yazın: ad@ornek.com")
        case Flaw.NOT_A_PHONE_NUMBER:
            return translate("administration", "Bir telefon numarası yazın: 0850 … ya da +49 …")
        case Flaw.NOT_A_FLAG:
            return translate("administration", "“evet” ya da “hayır” yazın.")
        case Flaw.NOT_A_CHOICE:
            return translate("administration", "Bu seçenek yok.")
        case Flaw.TOO_LONG:
            return translate("administration", "En çok {} karakter yazın.").format(one.longest)
        case Flaw.NO_SUCH_ROW:
            return translate("administration", "Santralde böyle bir kayıt yok.")
        case _:
            assert_never(flaw)


def wish_words(wish: Wish) -> str:
    """Return what a line of a table asks for."""
    match wish:
        case Wish.CREATE:
            return translate("administration", "Oluştur")
        case Wish.CHANGE:
            return translate("administration", "Değiştir")
        case Wish.DELETE:
            return translate("administration", "Sil")
        case Wish.LOOK:
            return translate("administration", "Bak")
        case Wish.NONE:
            return translate("administration", "Yok")
        case _:
            assert_never(wish)


def snag_words(snag: Snag) -> str:
    """Return why a line of a table cannot be done."""
    match snag:
        case Snag.NO_SUCH_ROW:
            return translate("administration", "Santralde bu kayıt yok.")
        case Snag.SEVERAL_ROWS:
            return translate(
                "administration", "Bu anahtarla birden çok kayıt var; kimliğini yazın."
            )
        case Snag.TWICE:
            return translate("administration", "Bu kayıt dosyada daha önce geçti.")
        case Snag.NOT_OFFERED:
            return translate("administration", "Santral bu işlemi sunmuyor.")
        case Snag.NOT_READ:
            return translate("administration", "Kayıt okunamadı; ne değişeceği bilinmiyor.")
        case Snag.MUST_BE_LOOKED_AT:
            return translate(
                "administration", "Oluşup oluşmadığı bilinmiyor: listede arayın, varsa elle silin."
            )
        case Snag.FLAWED:
            return translate("administration", "Hücrelerde yanlış var.")
        case _:
            assert_never(snag)


def end_tone(written: Written) -> Tone:
    """Return how good an end is."""
    if written.done:
        return Tone.GOOD
    return Tone.WARN if written.end in {End.UNKNOWN, End.OVERTAKEN} else Tone.BAD


def end_sentence(written: Written) -> str:
    """Return what became of a write, and the PBX's own words."""
    match written.end:
        case End.TAKEN:
            return _with_words(_taken(written.write.deed), written.message)
        case End.REFUSED if written.error is not None:
            told = sentence(written.error)
            return told if isinstance(written.error, Rejected) else f"{told} {_nothing_changed()}"
        case End.REFUSED:
            return _nothing_changed()
        case End.OVERTAKEN:
            return translate(
                "administration",
                "Bu kaydı siz bakarken başkası değiştirdi; bir şey gönderilmedi. Yeni durumu görüp "
                "yeniden deneyin.",
            )
        case End.FOUND_DONE:
            return translate(
                "administration",
                "Santralden yanıt gelmedi; kayda bakıldı: istediğiniz gibi olmuş.",
            )
        case End.FOUND_UNDONE:
            return translate(
                "administration",
                "Santralden yanıt gelmedi; kayda bakıldı: şu anda eskisi gibi. Birkaç dakika sonra "
                "yeniden bakın, sonra gerekirse yeniden gönderin.",
            )
        case End.UNKNOWN:
            return translate(
                "administration",
                "Santralden yanıt gelmedi ve ne olduğu anlaşılamadı. Yeniden göndermeden önce "
                "listeyi yenileyip kayda bakın.",
            )
        case _:
            assert_never(written.end)


def exported_words(name: str, rows: int) -> str:
    """Return where rows are now; without rows it is a form to fill in."""
    if not rows:
        return translate("administration", "Boş şablon {} dosyasına yazıldı.").format(
            isolated(name)
        )
    told = translate("administration", "{} kayıt {} dosyasına yazıldı.")
    return told.format(formats.number(rows), isolated(name))


def examples(one: Field) -> str:
    """Return what a field wants, as its placeholder."""
    match one.kind:
        case Kind.PHONE:
            return "0850 …"
        case Kind.EMAIL:
            return translate("administration", "ad@ornek.com")
        case _:
            return ""


def _taken(deed: Deed) -> str:
    match deed:
        case Deed.CREATE:
            return translate("administration", "Kayıt oluşturuldu.")
        case Deed.CHANGE:
            return translate("administration", "Kayıt değiştirildi.")
        case Deed.DELETE:
            return translate("administration", "Kayıt silindi.")
        case _:
            assert_never(deed)


def _nothing_changed() -> str:
    return translate("administration", "Hiçbir şey değişmedi.")


def _with_words(ours: str, theirs: str) -> str:
    if not theirs:
        return ours
    words = translate("administration", "Santralin yanıtı: “{}”")
    return f"{ours} {words.format(isolated(theirs))}"
