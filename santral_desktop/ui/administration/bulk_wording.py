"""What to say of a table of many rows: before, during and after its run."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.messages_about_administration import (
    BulkEnded,
    BulkGoesOn,
    BulkPlanned,
)
from santral_desktop.domain.bulk_tables import MOST, Wish
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui import formats
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence

translate = QCoreApplication.translate


def reading_words(done: int, whole: int | None) -> str:
    """Return how far the comparing is."""
    if whole is None:
        return translate("administration", "Dosya ve santraldeki kayıtlar okunuyor…")
    told = translate("administration", "Satırlar santraldeki kayıtlarla karşılaştırılıyor: {} / {}")
    return told.format(formats.number(done), formats.number(whole))


def planned_words(plan: BulkPlanned) -> str:
    """Return how many lines would do what, and what of the file was not understood."""
    parts = [", ".join(_counts(plan)) + "."]
    if plan.table.cut:
        told = translate("administration", "Dosya uzun: yalnızca ilk {} satırı alındı.")
        parts.append(told.format(formats.number(MOST)))
    if plan.table.unknown:
        names = ", ".join(inert(name, 40) for name in plan.table.unknown[:8])
        told = translate("administration", "Anlaşılmayan sütunlar: {}.")
        parts.append(told.format(isolated(names)))
    if any(step.to_do for step in plan.steps):
        parts.append(translate("administration", "Başlatmadan santrale hiçbir şey gönderilmez."))
    return " ".join(parts)


def going_words(told: BulkGoesOn) -> tuple[str, Tone]:
    """Return how far a run is, and what it waits for."""
    parts = [
        translate("administration", "{} / {} satır yapıldı").format(
            formats.number(told.done), formats.number(told.whole)
        ),
        *_unwell(told.failed, told.doubtful),
    ]
    words = ", ".join(parts) + "."
    if told.error is not None:
        stopped = translate("administration", "Duraklatıldı: {}").format(sentence(told.error))
        return f"{words} {stopped}", Tone.BAD
    if told.paused:
        return f"{words} " + translate("administration", "Duraklatıldı."), Tone.WARN
    if told.waits:
        wait = translate("administration", "Santral {} saniye beklememizi istiyor.")
        return f"{words} {wait.format(max(1, round(told.waits)))}", Tone.WARN
    return words, Tone.TEXT


def ended_words(ended: BulkEnded) -> tuple[str, Tone]:
    """Return what came of a run."""
    done = sum(written.done for _, written in ended.ends)
    doubtful = sum(written.end.name == "UNKNOWN" for _, written in ended.ends)
    failed = len(ended.ends) - done - doubtful
    parts = [
        translate("administration", "{} satır yapıldı").format(formats.number(done)),
        *_unwell(failed, doubtful),
    ]
    if ended.left:
        left = translate("administration", "{} satıra başlanmadı")
        parts.append(left.format(formats.number(ended.left)))
    words = ", ".join(parts) + "."
    if ended.error is not None:
        return f"{words} {sentence(ended.error)}", Tone.BAD
    well = not failed and not doubtful and not ended.left
    return words, Tone.GOOD if well else Tone.WARN


def _counts(plan: BulkPlanned) -> list[str]:
    """Return the counts that are not zero, in words."""
    to_do = Counter(step.wish for step in plan.steps if step.to_do)
    same = sum(step.is_as_wanted for step in plan.steps)
    snags = sum(step.snag is not None for step in plan.steps)
    told = (
        (translate("administration", "{} kayıt oluşturulacak"), to_do[Wish.CREATE]),
        (translate("administration", "{} kayıt değişecek"), to_do[Wish.CHANGE]),
        (translate("administration", "{} kayıt silinecek"), to_do[Wish.DELETE]),
        (translate("administration", "{} kayıt zaten böyle"), same),
        (translate("administration", "{} satır yapılamaz"), snags),
    )
    shown = [words.format(formats.number(many)) for words, many in told if many]
    return shown or [translate("administration", "Yapılacak bir şey yok")]


def _unwell(failed: int, doubtful: int) -> list[str]:
    told = (
        (translate("administration", "{} satır kabul edilmedi"), failed),
        (translate("administration", "{} satırın sonucu bilinmiyor"), doubtful),
    )
    return [words.format(formats.number(many)) for words, many in told if many]
