"""The tour talks: a number is dialled, hung up, and its recording heard."""

from PySide6.QtWidgets import QLineEdit

from santral_desktop.composition.tour_hands import (
    InVainError,
    button,
    click,
    enter,
    type_into,
    until,
)
from santral_desktop.composition.tour_stage import Stage

DIALLED, DIALLED_AS = "0532 111 22 33", "905321112233"


def dial(stage: Stage) -> str:
    """Dial, and hear the other side."""
    field = stage.panes.dial.findChildren(QLineEdit)[0]
    stage.control.far_end(DIALLED_AS, rings_after=0.3, answers_after=0.8)
    type_into(field, DIALLED)
    enter(field)
    until(stage.talking, 15, "görüşme kartta")
    page = stage.page
    before = int(page.data().get("heard", "0"))
    until(lambda: int(page.data().get("heard", "0")) > before + 50, 15, "karşı tarafın sesi")
    until(stage.panes.card.isVisible, 5, "kart")
    return f"kartta konuşuyor; sayfa {page.data()['heard']} ses çerçevesi duydu"


def hang_up(stage: Stage) -> str:
    """Hang up in the live card, and find the call in the list."""
    call = stage.talking()
    if call is None:
        raise InVainError("görüşme")
    click(button(stage.panes.card, "Kapat"))
    until(lambda: stage.over(call), 10, "kapandı")
    until(lambda: _newest_length(stage), 10, "liste")
    return f"listede, süresi {_newest_length(stage):.0f} sn"


def listen(stage: Stage) -> str:
    """Play the recording of the newest call."""
    calls = stage.panes.calls
    calls.focus_list()
    newest = calls.newest()
    if newest is None:
        raise InVainError("liste")
    calls.choose(newest.id)
    click(button(calls, "Dinle"))
    until(lambda: calls.listened_to() > 0.5, 25, "çalma ilerliyor")
    until(lambda: len(calls.outline()) > 10 and max(calls.outline()) > 0.05, 10, "dalga")
    where = calls.listened_to()
    return f"{where:.1f} sn çalındı; dalgada {len(calls.outline())} tepe"


def _newest_length(stage: Stage) -> float:
    newest = stage.panes.calls.newest()
    length = newest.talked_for if newest and not newest.live else None
    return length.total_seconds() if length else 0.0
