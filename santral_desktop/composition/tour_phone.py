"""The tour's phone has a bad day: its page is killed, its line is cut for good."""

import os
import signal

from santral_desktop.application.messages import WebphoneChanged
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.application.watch_phone import PATIENT, Patience
from santral_desktop.composition.tour_hands import InVainError, until
from santral_desktop.composition.tour_stage import OUR_NUMBER, Stage
from santral_desktop.ui.wording import phone_sentence

# Nobody watches a tour for more than a minute: a phone is given up at once. A page that was opened
# afresh has all the time that it has on other days.
HURRIED = Patience(say=1.0, reopen=(2.0, *PATIENT.reopen[1:]), again=PATIENT.again[1:])
NAME = "Schmidt GmbH"


def come_back(stage: Stage) -> str:
    """Kill the page: a new one comes by itself."""
    phone, health = stage.phone, stage.core.health
    states: list[PhoneState] = []
    phone.host.on_status(lambda status: states.append(status.state))
    tokens, page = stage.tokens_fetched(), phone.host.page
    if page is None:
        raise InVainError("sayfa")
    os.kill(page.renderProcessPid(), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    until(lambda: PhoneState.CRASHED in states, 10, "ölüm duyuldu")
    back = until(lambda: health.phone.state is PhoneState.REGISTERED, 20, "geri geldi")
    _expect_one_fresh_token(stage, tokens)
    stage.page.wait_for_picture()
    return f"{back:.1f} sn sonra yeni anahtarla kayıtlı"


def heal(stage: Stage) -> str:
    """Cut the line for good: it is said, a fresh page registers by itself, calls ring again."""
    health, watch, patience = stage.core.health, stage.phone.watch, stage.phone.watch.patience
    said: list[str] = []
    stage.core.bus.subscribe(WebphoneChanged, lambda told: said.append(phone_sentence(told.status)))
    tokens, watch.patience = stage.tokens_fetched(), HURRIED
    stage.control.cut_phones()
    until(lambda: health.phone.state is PhoneState.OFFLINE, 15, "çevrimdışı denildi")
    told = said[-1].partition(":")[0]
    back = until(lambda: health.phone.state is PhoneState.REGISTERED, 40, "yeniden kayıt")
    watch.patience = patience
    _expect_one_fresh_token(stage, tokens)
    uuid = stage.control.ring("0049301234567", NAME, OUR_NUMBER)
    stage.expect_in(stage.popup(), NAME)
    stage.give_up(uuid)
    stage.page.wait_for_picture()
    short = (
        f"bekleme tur için kısaltıldı: uyarı {PATIENT.say:g} yerine {HURRIED.say:g} sn, "
        f"yeniden açma {PATIENT.reopen[0]:g} yerine {HURRIED.reopen[0]:g} sn"
    )
    return f"“{told}” denildi, {back:.1f} sn sonra yeni anahtarla kayıtlı, yine çaldı ({short})"


def _expect_one_fresh_token(stage: Stage, before: int) -> None:
    fresh = stage.tokens_fetched() - before
    if fresh != 1 or stage.lines != 1:
        raise InVainError(f"tek yeni anahtar ve hat: {fresh}, {stage.lines}")
