"""The story of a call in plain lines, from what the call itself says."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.calls import Call, CallState, Direction, Doubt, Source
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.story import Step, StepKind
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.call_wording import cause_sentence
from santral_desktop.ui.step_wording import Line, step_lines
from santral_desktop.ui.theme import Tone

translate = QCoreApplication.translate


def story(call: Call, steps: tuple[Step, ...] = ()) -> tuple[Line, ...]:
    """Return what happened, in order, then what is not certain.

    `steps` are what is known of single extensions; without them the call itself tells the gist.
    """
    kinds = {step.kind for step in steps}
    rang = StepKind.RANG in kinds and not call.ringing
    lines = [
        _began(call),
        _queued(call) if rang else _rang(call),
        None if StepKind.ANSWERED in kinds else _answered(call),
        *step_lines(call, steps),
    ]
    known = [line for line in lines if line is not None]
    ends = (_ended(call), _returned(call), _doubt(call))
    return (*known, *(line for line in ends if line is not None))


def witnesses(call: Call) -> str:
    """Return who told us of the call."""
    names = [_witness(source) for source in Source if source in call.sources]
    return translate("call_story", "Kaynak: {}").format(", ".join(names)) if names else ""


def _began(call: Call) -> Line:
    called = isolated(shown_number(call.called))
    if call.doubt is not Doubt.NONE:
        return Line(call.started_at, translate("call_story", "Arama istendi."))
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
    if queue and call.direction is not Direction.OUTBOUND:
        return _queued(call)
    if extension and not call.answered and call.direction is not Direction.OUTBOUND:
        return Line(None, translate("call_story", "{} dahilisinde çaldı.").format(extension))
    return None


def _queued(call: Call) -> Line | None:
    if not call.queue or call.direction is Direction.OUTBOUND:
        return None
    text = translate("call_story", "{} kuyruğuna girdi.").format(isolated(call.queue))
    return Line(None, text)


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
    if call.state is CallState.TALKING:
        return Line(None, translate("call_story", "Görüşme sürüyor."), Tone.GOOD)
    if call.live or call.doubt is not Doubt.NONE:
        return None
    text = cause_sentence(call)
    if call.answered and call.talked_for:
        talked = formats.length(call.talked_for)
        text += " " + translate("call_story", "{} konuşuldu.").format(talked)
    return Line(call.ended_at, text, Tone.BAD if call.missed else Tone.TEXT)


def _returned(call: Call) -> Line | None:
    if call.returned_in is None:
        return None
    return Line(None, translate("call_story", "Arayana geri dönüldü."), Tone.GOOD)


def _doubt(call: Call) -> Line | None:
    match call.doubt:
        case Doubt.NONE:
            return None
        case Doubt.REFUSED:
            return Line(None, cause_sentence(call), Tone.BAD)
        case _:
            later = translate("call_story", "Çağrı geçmişi okununca belli olur.")
            tone = Tone.TEXT if call.doubt is Doubt.UNNAMED else Tone.WARN
            return Line(None, f"{cause_sentence(call)} {later}", tone)


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
