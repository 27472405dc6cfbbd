"""What is said of calls: which way they went, why they stopped, who hung up."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.calls import Call, Direction, Doubt, EndedBy, WhyGone
from santral_desktop.domain.text import isolated
from santral_desktop.ui.cause_wording import meaning

_PLAIN = frozenset({"", "NORMAL_CLEARING", "NORMAL_UNSPECIFIED"})
translate = QCoreApplication.translate


def direction_word(direction: Direction) -> str:
    """Return which way a call went."""
    match direction:
        case Direction.INBOUND:
            return translate("wording", "Gelen")
        case Direction.OUTBOUND:
            return translate("wording", "Giden")
        case Direction.INTERNAL:
            return translate("wording", "Dahili")
        case Direction.UNKNOWN:
            return translate("wording", "Yönü bilinmiyor")
        case _:
            assert_never(direction)


def cause_sentence(call: Call) -> str:
    """Return why a call ended and who hung up, empty while it lives."""
    if call.doubt is Doubt.MAY_HAVE_BEEN_PLACED:
        return translate("wording", "Santral yanıt vermedi; çağrı başlamış olabilir.")
    if call.doubt is Doubt.UNNAMED:
        return translate("wording", "Santral çağrıyı aldı; nasıl sürdüğünü bildirmiyor.")
    if call.doubt is Doubt.REFUSED:
        return translate("wording", "Santral çağrıyı başlatmadı.")
    if call.live:
        return ""
    if call.cause in _PLAIN:
        return _plain_end(call)
    known = meaning(call.cause, inbound=call.direction is Direction.INBOUND)
    if not known:
        code = translate("wording", "(Santralin kodu: {})").format(isolated(call.cause))
        return f"{_plain_end(call)} {code}"
    return f"{known} {_who_hung_up(call)}" if call.answered and _who_hung_up(call) else known


def gone_sentence(why: WhyGone, answered_by: str = "") -> str:
    """Return why a ringing call rings here no more."""
    match why:
        case WhyGone.ANSWERED_HERE:
            return translate("wording", "Çağrıyı siz cevapladınız.")
        case WhyGone.ANSWERED_ELSEWHERE if answered_by:
            return translate("wording", "Çağrıyı {} cevapladı.").format(isolated(answered_by))
        case WhyGone.ANSWERED_ELSEWHERE:
            return translate("wording", "Çağrıyı başka bir dahili cevapladı.")
        case WhyGone.REFUSED_HERE:
            return translate("wording", "Çağrı reddedildi.")
        case WhyGone.MISSED:
            return translate("wording", "Cevapsız çağrı.")
        case WhyGone.ENDED:
            return translate("wording", "Çağrı artık çalmıyor.")
        case _:
            assert_never(why)


def extension_words(number: str) -> str:
    """Return what an extension is called, empty where there is none."""
    return translate("wording", "Dahili {}").format(isolated(number)) if number else ""


def queue_words(number: str) -> str:
    """Return what a queue or ring group is called, empty where there is none."""
    return translate("wording", "Kuyruk {}").format(isolated(number)) if number else ""


def _plain_end(call: Call) -> str:
    if call.talked:
        return _who_hung_up(call) or translate("wording", "Görüşme bitti.")
    return translate("wording", "Çağrı cevaplanmadı.")


def _who_hung_up(call: Call) -> str:
    """Return who ended a conversation: caller and callee are other people each way round."""
    match call.ended_by, call.direction:
        case EndedBy.UNKNOWN, _:
            return ""
        case (EndedBy.CALLER, Direction.INBOUND) | (EndedBy.CALLEE, Direction.OUTBOUND):
            return translate("wording", "Karşı taraf kapattı.")
        case (EndedBy.CALLEE, Direction.INBOUND) | (EndedBy.CALLER, Direction.OUTBOUND):
            return translate("wording", "Bizim taraf kapattı.")
        case EndedBy.CALLER, _:
            return translate("wording", "Arayan kapattı.")
        case _:
            return translate("wording", "Aranan kapattı.")
