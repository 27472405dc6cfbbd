"""The tour is called: answered, missed, lost to a colleague, and not to be disturbed."""

import time

from PySide6.QtWidgets import QApplication

from santral_desktop.composition.tour_hands import InVainError, button, click, until
from santral_desktop.composition.tour_stage import (
    COLLEAGUE,
    EXTENSION,
    OUR_NUMBER,
    QUEUE_NUMBER,
    Stage,
    words_of,
)
from santral_desktop.domain.phone import match_key, shown_number

BLINK = 0.4  # seconds from the customer's call to the painted popup, the simulator's part included


def ring(stage: Stage) -> str:
    """Have a customer ring: within a blink it is said, and the keyboard stays where it is."""
    stage.panes.dial.focus()
    focus, active = QApplication.focusWidget(), QApplication.activeWindow()
    painted: list[float] = []
    note = stage.alerts.popups.painted.connect(lambda _: painted.append(time.monotonic()))
    began = time.monotonic()
    stage.control.ring("05425556677", "Örnek Lojistik Ltd. Şti.", OUR_NUMBER)
    until(lambda: painted, 5, "bildirim")
    stage.alerts.popups.painted.disconnect(note)
    blink = painted[0] - began
    wanted = ("Örnek Lojistik", shown_number("05425556677"), shown_number(OUR_NUMBER))
    stage.expect_in(stage.popup(), *wanted)
    if (QApplication.focusWidget(), QApplication.activeWindow()) != (focus, active):
        raise InVainError("klavye yerinde")
    if blink > BLINK:
        raise InVainError(f"bir göz kırpması: {blink * 1000:.0f} ms")
    return f"{blink * 1000:.0f} ms sonra ekranda; klavye yerinde kaldı"


def answer(stage: Stage) -> str:
    """Answer in the popup."""
    click(button(stage.popup(), "Cevapla"))
    until(stage.talking, 10, "cevap")
    until(lambda: not stage.popups(), 5, "bildirim kalktı")
    talking = [call for call in stage.control.calls() if EXTENSION in call["talking"]]
    if not talking:
        raise InVainError("santralde görüşme")
    stage.control.caller_hangs_up(talking[0]["uuid"])
    until(lambda: not stage.core.calls_here(), 10, "görüşme bitti")
    return "bildirim kalktı; santral 1007'yi konuşuyor gördü"


def miss(stage: Stage) -> str:
    """Have a customer give up: counted once, and said in the tray."""
    before = stage.core.health.missed
    uuid = stage.control.ring("05059998877", "Ömer Faruk Çetinkaya", OUR_NUMBER)
    stage.popup()
    stage.control.caller_hangs_up(uuid)
    until(lambda: stage.core.health.missed == before + 1, 10, "sayıldı")
    told = stage.alerts.tray.tooltip
    if str(before + 1) not in told:
        raise InVainError(f"tepside sayı: {told}")
    return f"tepside: {told}"


def lose_to_a_colleague(stage: Stage) -> str:
    """Have a queue ring here and at colleagues: who was slower has missed nothing."""
    missed, tray = stage.core.health.missed, stage.alerts.tray.tooltip
    uuid = stage.control.ring("02163334455", "Güneş Eczanesi", QUEUE_NUMBER)
    popup = stage.popup()
    [rings] = [call["ringing"] for call in stage.control.calls() if call["uuid"] == uuid]
    stage.control.pick_up(COLLEAGUE)
    until(lambda: not stage.popups(), 10, "bildirim kalktı")
    said = words_of(popup) or "bildirim kalktı"
    stage.control.put_down(COLLEAGUE)
    until(lambda: not stage.core.tracker.live, 10, "görüşme bitti")
    until(lambda: _newest_is(stage, "02163334455"), 10, "liste")
    until(lambda: _newest_extension(stage) == COLLEAGUE, 10, "listede meslektaşın")
    if (stage.core.health.missed, stage.alerts.tray.tooltip) != (missed, tray):
        raise InVainError(f"tepsideki sayı aynı: {stage.alerts.tray.tooltip}")
    if EXTENSION in said:
        raise InVainError(f"kimin aldığı: {said}")
    return f"{len(rings)} dahilide çaldı, {COLLEAGUE} aldı ({said}); cevapsız sayılmadı"


def do_not_disturb(stage: Stage) -> str:
    """Want not to be disturbed: a call is neither shown nor rung, but kept."""
    wish = button(stage.panes.lights, "Rahatsız etme")
    click(wish)
    until(lambda: _dnd(stage), 10, "santralde rahatsız etme")
    shown: list[str] = []
    loud: list[bool] = []
    note = stage.alerts.popups.painted.connect(shown.append)
    stage.control.ring("05306660011", "", OUR_NUMBER)

    def kept() -> bool:
        loud.append(stage.alerts.ringer.ringing)
        return _newest_is(stage, "05306660011")

    until(kept, 15, "listede")
    stage.alerts.popups.painted.disconnect(note)
    click(wish)
    until(lambda: not _dnd(stage), 10, "rahatsız etme kapandı")
    if shown or any(loud):
        raise InVainError(f"sessizlik: {shown}")
    return "ne bildirim ne zil; çağrı listede. Rahatsız etme yeniden kapalı"


def _newest_is(stage: Stage, number: str) -> bool:
    newest = stage.panes.calls.newest()
    return bool(newest and not newest.live and match_key(newest.number) == match_key(number))


def _newest_extension(stage: Stage) -> str:
    newest = stage.panes.calls.newest()
    return newest.extension if newest and not newest.missed else ""


def _dnd(stage: Stage) -> bool:
    on: bool = stage.control.state()["extensions"][EXTENSION]["dnd"]
    return on
