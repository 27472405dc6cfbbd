"""The story of a call in plain lines, from what the call itself says."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from santral_desktop.domain.calls import Call, CallState, Direction, Doubt, EndedBy, Source
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.theme import Tone

translate = QCoreApplication.translate
_WHY = {
    "ALLOTTED_TIMEOUT": QT_TRANSLATE_NOOP("call_story", "cevap veren olmadı"),
    "ATTENDED_TRANSFER": QT_TRANSLATE_NOOP("call_story", "çağrı aktarıldı"),
    "BLIND_TRANSFER": QT_TRANSLATE_NOOP("call_story", "çağrı aktarıldı"),
    "CALL_REJECTED": QT_TRANSLATE_NOOP("call_story", "çağrı reddedildi"),
    "DESTINATION_OUT_OF_ORDER": QT_TRANSLATE_NOOP("call_story", "telefonla iletişim kurulamadı"),
    "LOSE_RACE": QT_TRANSLATE_NOOP("call_story", "başka bir dahili cevapladı"),
    "NO_ANSWER": QT_TRANSLATE_NOOP("call_story", "cevap veren olmadı"),
    "NO_USER_RESPONSE": QT_TRANSLATE_NOOP("call_story", "telefona ulaşılamadı"),
    "ORIGINATOR_CANCEL": QT_TRANSLATE_NOOP("call_story", "arayan vazgeçti"),
    "PICKED_OFF": QT_TRANSLATE_NOOP("call_story", "çağrıyı başka bir dahili çekti"),
    "UNALLOCATED_NUMBER": QT_TRANSLATE_NOOP("call_story", "numara kullanılmıyor"),
    "USER_BUSY": QT_TRANSLATE_NOOP("call_story", "hat meşguldü"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """Something that happened in a call; the time is a dash where it is not known."""

    at: datetime | None
    text: str
    tone: Tone = Tone.TEXT


def story(call: Call) -> tuple[Line, ...]:
    """Return what happened, in order, then what is not certain."""
    lines = [_began(call), _rang(call), _answered(call), _ended(call), _returned(call)]
    return tuple(line for line in (*lines, _doubt(call)) if line is not None)


def witnesses(call: Call) -> str:
    """Return who told us of the call."""
    names = [_witness(source) for source in Source if source in call.sources]
    return translate("call_story", "Kaynak: {}").format(", ".join(names)) if names else ""


def why(cause: str) -> str:
    """Return what a hangup cause means; an unknown one is shown as the PBX wrote it."""
    if cause in _WHY:
        return translate("call_story", _WHY[cause])
    if not cause or cause.startswith("NORMAL_"):
        return ""
    return translate("call_story", "santralin bildirdiği neden: {}").format(isolated(cause))


def _began(call: Call) -> Line:
    called = isolated(shown_number(call.called))
    match call.direction:
        case Direction.OUTBOUND if called:
            text = translate("call_story", "{} numarasıyla arandı.").format(called)
        case Direction.OUTBOUND:
            text = translate("call_story", "Arandı.")
        case Direction.INTERNAL:
            text = translate("call_story", "Santral içinden arandı.")
        case _ if called:
            text = translate("call_story", "{} numaranız arandı.").format(called)
        case _:
            text = translate("call_story", "Çağrı geldi.")
    return Line(call.started_at, text)


def _rang(call: Call) -> Line | None:
    queue, extension = isolated(call.queue), isolated(call.extension)
    if call.ringing:
        ringing = ", ".join(isolated(one) for one in sorted(call.ringing))
        text = translate("call_story", "Şu dahililerde çalıyor: {}.").format(ringing)
        return Line(None, text, Tone.ACCENT)
    if queue:
        return Line(None, translate("call_story", "{} kuyruğuna girdi.").format(queue))
    if extension and not call.answered and call.direction is not Direction.OUTBOUND:
        return Line(None, translate("call_story", "{} dahilisinde çaldı.").format(extension))
    return None


def _answered(call: Call) -> Line | None:
    if call.answered_at is None:
        return None
    after = _seconds(call.started_at, call.answered_at)
    ours = isolated(call.extension) if call.direction is not Direction.OUTBOUND else ""
    if ours and after is not None:
        text = translate("call_story", "{} dahilisi {} saniye sonra cevapladı.")
        return Line(call.answered_at, text.format(ours, after))
    if ours:
        text = translate("call_story", "{} dahilisi cevapladı.").format(ours)
        return Line(call.answered_at, text)
    if after is not None:
        text = translate("call_story", "{} saniye sonra cevaplandı.").format(after)
        return Line(call.answered_at, text)
    return Line(call.answered_at, translate("call_story", "Cevaplandı."))


def _ended(call: Call) -> Line | None:
    if call.state is not CallState.ENDED:
        talking = call.state is CallState.TALKING
        now = translate("call_story", "Görüşme sürüyor.") if talking else ""
        return Line(None, now, Tone.GOOD) if now else None
    return Line(call.ended_at, _end(call), Tone.BAD if call.missed else Tone.TEXT)


def _end(call: Call) -> str:
    reason = why(call.cause)
    if call.missed:
        text = translate("call_story", "Kimse cevaplamadan bitti")
    elif not call.answered:
        text = translate("call_story", "Cevaplanmadan bitti")
    elif call.ended_by is EndedBy.CALLER:
        text = translate("call_story", "Arayan kapattı")
    elif call.ended_by is EndedBy.CALLEE:
        text = translate("call_story", "Aranan kapattı")
    else:
        text = translate("call_story", "Çağrı bitti")
    if call.talked_for and call.answered:
        talked = formats.length(call.talked_for)
        text += translate("call_story", "; {} konuşuldu").format(talked)
    return f"{text}: {reason}." if reason else f"{text}."


def _returned(call: Call) -> Line | None:
    if call.returned_in is None:
        return None
    return Line(None, translate("call_story", "Arayana geri dönüldü."), Tone.GOOD)


def _doubt(call: Call) -> Line | None:
    match call.doubt:
        case Doubt.MAY_HAVE_BEEN_PLACED:
            text = translate(
                "call_story",
                "Santralden yanıt gelmedi: çağrı yapılmış olabilir. Geçmiş okununca belli olur.",
            )
            return Line(None, text, Tone.WARN)
        case Doubt.REFUSED:
            text = translate("call_story", "Santral bu aramayı kabul etmedi: çağrı yapılmadı.")
            return Line(None, text, Tone.BAD)
        case _:
            return None


def _witness(source: Source) -> str:
    match source:
        case Source.HERE:
            return translate("call_story", "bu program")
        case Source.EVENTS:
            return translate("call_story", "santralin olayları")
        case Source.PAGE:
            return translate("call_story", "web telefon")
        case Source.GATEWAY:
            return translate("call_story", "şirket ağ geçidi")
        case Source.HISTORY:
            return translate("call_story", "çağrı geçmişi")


def _seconds(start: datetime | None, end: datetime) -> int | None:
    return None if start is None else max(0, (end - start) // timedelta(seconds=1))
