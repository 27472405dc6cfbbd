"""What to say about removing everything about a number."""

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.messages_about_erasing import NotErased, TracesFound
from santral_desktop.application.ports.erasures import Erasure
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.wording import sentence

translate = QCoreApplication.translate


def traces(found: TracesFound) -> str:
    """Return what there is about a number, a line each."""
    number, there = isolated(shown_number(found.number)), found.traces
    if not there.any:
        return translate("erase_wording", "{} için bu bilgisayarda kayıt yok.").format(number)
    counted = (
        (translate("erase_wording", "{} çağrı"), len(there.calls)),
        (translate("erase_wording", "{} not"), there.notes),
        (translate("erase_wording", "{} saklanan ses kaydı"), found.kept),
        (translate("erase_wording", "{} geçici ses kaydı"), found.passing),
        (translate("erase_wording", "{} rehber kaydı (sizin dosyalarınızdan)"), there.contacts),
        (translate("erase_wording", "{} rehber kaydı (santralden)"), there.in_phone_book),
        (translate("erase_wording", "{} ham olay"), there.events),
        (translate("erase_wording", "{} eski günlük kopyası (bütünüyle)"), there.copies),
    )
    first = translate("erase_wording", "{} için silinecekler:").format(number)
    lines = ["• " + text.format(formats.number(many)) for text, many in counted if many]
    return "\n".join((first, *lines, *_what_stays(found)))


def erased(erasure: Erasure) -> str:
    """Return what was removed."""
    words = translate("erase_wording", "Silindi: {}. Bu numaranın eski çağrıları bir daha okunmaz.")
    return words.format(_counted(erasure))


def record(erasure: Erasure) -> str:
    """Return one line of the list of what was removed."""
    when = f"{formats.short_date(formats.local(erasure.at).date())} {formats.clock(erasure.at)}"
    words = translate("erase_wording", "{}: …{} ile biten numara, {}")
    who = f" ({isolated(erasure.by)})" if erasure.by else ""
    return words.format(when, erasure.ending, _counted(erasure)) + who


def not_erased(failed: NotErased) -> str:
    """Return why it did not work, or that the last bytes will go later."""
    if failed.erased:
        return translate(
            "erase_wording",
            "Silindi; dosyadaki son izler günlük kullanımdayken temizlenemedi, bir gün içinde "
            "yeniden denenecek.",
        )
    return sentence(failed.error)


def _what_stays(found: TracesFound) -> list[str]:
    if not found.traces.in_phone_book:
        return []
    return [
        translate(
            "erase_wording",
            "Santralin kendi rehberinden de silin; yoksa bir gün içinde oradan yeniden gelir.",
        )
    ]


def _counted(erasure: Erasure) -> str:
    words = translate("erase_wording", "{} çağrı, {} not, {} ses kaydı, {} rehber kaydı")
    counts = (erasure.calls, erasure.notes, erasure.recordings, erasure.contacts)
    return words.format(*map(formats.number, counts))
