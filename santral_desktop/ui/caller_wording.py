"""What is said of a caller: the last contact, how often, and what was left open."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.calls import Call, Direction
from santral_desktop.domain.contacts import Caller
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats

translate = QCoreApplication.translate


def acquaintance(caller: Caller, now: datetime) -> str:
    """Return when there was contact last, with whom, how it ended, and how often before."""
    if caller.last is None:
        return translate("caller_wording", "Bu numarayla daha önce görüşülmedi.")
    last = caller.last
    when = formats.age(last.started_at, now) if last.started_at else ""
    how = translate("caller_wording", "Son: {}").format(
        ", ".join(part for part in (when, _how(last)) if part)
    )
    return how + " · " + translate("caller_wording", "{} çağrı").format(caller.calls)


def open_note_words(caller: Caller) -> str:
    """Return the note that was left open for the number, empty where there is none."""
    if caller.note is None:
        return ""
    return translate("caller_wording", "Açık not: {}").format(isolated(caller.note.text))


def _how(call: Call) -> str:
    if call.answered and call.extension:
        talked = translate("caller_wording", "{} ile görüşüldü")
        return talked.format(isolated(call.extension))
    if call.answered:
        return translate("caller_wording", "görüşüldü")
    if call.missed:
        return translate("caller_wording", "cevapsız kaldı")
    if call.direction is Direction.OUTBOUND:
        return translate("caller_wording", "arandı, ulaşılamadı")
    return translate("caller_wording", "görüşülmedi")
