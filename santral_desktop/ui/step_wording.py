"""What happened to each extension in a call, in plain lines."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.calls import TAKEN_ELSEWHERE, Call, Direction
from santral_desktop.domain.story import Step, StepKind
from santral_desktop.domain.text import isolated
from santral_desktop.ui.theme import Tone

translate = QCoreApplication.translate
_WITH_THE_CALL = timedelta(seconds=3)  # a leg that ends now ends because the call does


@dataclass(frozen=True, slots=True)
class Line:
    """Something that happened in a call; the time is a dash where it is not known."""

    at: datetime | None
    text: str
    tone: Tone = Tone.TEXT


def step_lines(call: Call, steps: tuple[Step, ...]) -> tuple[Line, ...]:
    """Return a line for each step that says anything; what rang at once is one line."""
    lines: list[Line] = []
    answered: set[str] = set()
    for (kind, at), group in groupby(steps, key=lambda step: (step.kind, step.at)):
        together = tuple(group)
        if kind is StepKind.RANG:
            lines.append(Line(at, _rang([step.extension for step in together])))
            continue
        for step in together:
            text = _said(call, step, talked=step.extension in answered)
            if text:
                lines.append(Line(at, text))
            if kind is StepKind.ANSWERED:
                answered.add(step.extension)
    return tuple(lines)


def _rang(extensions: list[str]) -> str:
    names = ", ".join(isolated(extension) for extension in extensions)
    if len(extensions) > 1:
        return translate("step_wording", "{} dahilileri birlikte çaldı.").format(names)
    return translate("step_wording", "{} dahilisi çaldı.").format(names)


def _said(call: Call, step: Step, *, talked: bool) -> str:
    who = isolated(step.extension)
    match step.kind:
        case StepKind.MENU:
            return translate("step_wording", "Arayan {} menüsünü dinledi.").format(who)
        case StepKind.HANDED_OVER:
            return translate("step_wording", "Görüşme {} dahilisine aktarıldı.").format(who)
        case StepKind.ANSWERED:
            return _answered(call, step)
        case StepKind.HELD if who:
            return translate("step_wording", "{} beklemeye aldı.").format(who)
        case StepKind.HELD:
            return translate("step_wording", "Karşı taraf beklemeye aldı.")
        case StepKind.RESUMED:
            return translate("step_wording", "Görüşmeye dönüldü.")
        case StepKind.MUTED:
            return translate("step_wording", "Görüşme sessize alındı.")
        case StepKind.HEARD_AGAIN:
            return translate("step_wording", "Sessiz kaldırıldı.")
        case StepKind.LEFT if talked:
            over = call.ended_at is None or call.ended_at - step.at <= _WITH_THE_CALL
            return "" if over else translate("step_wording", "{} görüşmeden ayrıldı.").format(who)
        case _:
            return _left(step.cause, who)


def _answered(call: Call, step: Step) -> str:
    ours = isolated(step.extension) if call.direction is not Direction.OUTBOUND else ""
    after = step.at - call.started_at if call.started_at else None
    seconds = None if after is None else max(0, after // timedelta(seconds=1))
    if ours and seconds is not None:
        text = translate("step_wording", "{} dahilisi {} saniye sonra cevapladı.")
        return text.format(ours, seconds)
    if ours:
        return translate("step_wording", "{} dahilisi cevapladı.").format(ours)
    if seconds is not None:
        return translate("step_wording", "{} saniye sonra cevaplandı.").format(seconds)
    return translate("step_wording", "Cevaplandı.")


def _left(cause: str, who: str) -> str:
    """Return why an extension that never talked rang no more; of a caller's end the call tells."""
    if cause in TAKEN_ELSEWHERE:
        return translate("step_wording", "{} açmadan bir başkası cevapladı.").format(who)
    match cause:
        case "CALL_REJECTED":
            return translate("step_wording", "{} reddetti.").format(who)
        case "USER_BUSY":
            return translate("step_wording", "{} meşguldü.").format(who)
        case "NO_ANSWER" | "ALLOTTED_TIMEOUT":
            return translate("step_wording", "{} açmadı.").format(who)
        case "NO_USER_RESPONSE" | "USER_NOT_REGISTERED" | "SUBSCRIBER_ABSENT":
            return translate("step_wording", "{} dahilisine ulaşılamadı.").format(who)
        case _:
            return ""
