"""The tour: eleven things an agent does in a day, done through the real window and page."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState
from santral_desktop.composition.tour_hands import (
    InVainError,
    PageEyes,
    button,
    click,
    enter,
    screenshot,
    type_into,
    until,
)
from santral_desktop.composition.tour_report import Report, Step
from santral_desktop.domain.calls import Call, CallState
from santral_desktop.domain.phone import shown_number
from santral_desktop.simulator.control import Control
from santral_desktop.ui.incoming_popup import IncomingPopup
from santral_desktop.webphone.permissions import MICROPHONE

if TYPE_CHECKING:
    from santral_desktop.composition.alerts import Alerts
    from santral_desktop.composition.desk import Desk
    from santral_desktop.composition.phone import Phone

OUR_NUMBER = "908500000001"
DIALLED, DIALLED_AS = "0532 111 22 33", "905321112233"
BLINK = 0.4  # seconds from the customer's call to the painted popup, the simulator's part included
ELSEWHERE = QUrl("https://elsewhere.example/")


class Tour:
    """Plays the steps one after the other; a step that fails ends the tour."""

    def __init__(self, desk: "Desk", control: Control, report: Report, key: str) -> None:
        self._desk = desk
        self._core = desk.core
        self._panes = desk.panes
        self._control = control
        self._report = report
        self._key = key

    def start(self) -> None:
        """Begin as soon as the program runs."""
        QTimer.singleShot(0, self._play)

    def _play(self) -> None:
        steps: tuple[tuple[str, Callable[[], str]], ...] = (
            ("oturum açıldı, anahtar denendi", self._sign_in),
            ("sayfa yüklendi, mikrofon yalnızca ona verildi", self._load),
            ("web telefon santrale kaydoldu", self._register),
            ("numara yazıldı, görüşme başladı", self._dial),
            ("panelden kapatıldı, çağrı listede", self._hang_up),
            ("ses kaydı çalıyor, dalga çizildi", self._listen),
            ("müşteri arıyor, pencere bildirdi", self._ring),
            ("bildirimden cevaplandı", self._answer),
            ("ikinci müşteri vazgeçti, cevapsız sayıldı", self._miss),
            ("sayfa öldürüldü, geri geldi", self._come_back),
        )
        for number, (name, work) in enumerate(steps, start=1):
            if not self._step(number, name, work):
                break
        self._look_for_secrets()
        self._desk.leave()

    def _step(self, number: int, name: str, work: Callable[[], str]) -> bool:
        began = time.monotonic()
        try:
            ok, detail = True, work()
        except InVainError as missing:
            ok, detail = False, f"beklenen olmadı: {missing}"
        seconds = round(time.monotonic() - began, 2)
        screenshot(self._panes.window, str(self._report.folder / f"{number:02}.png"))
        self._report.add(Step(number, name, ok, detail, seconds))
        return ok

    def _sign_in(self) -> str:
        card = self._panes.sign_in
        until(card.isVisible, 10, "oturum kartı")
        key = next(field for field in card.findChildren(QLineEdit) if field.isVisible())
        type_into(key, self._key)
        enter(key)
        until(lambda: self._core.health.account, 20, "oturum")
        until(lambda: self._tokens_fetched() > 0, 10, "web telefon anahtarı")
        until(self._events_come_here, 20, "olay alıcısı")
        return f"{self._tokens_fetched()} web telefon anahtarı alındı"

    def _load(self) -> str:
        phone = self._phone()
        microphone = self._core.health
        until(lambda: phone.host.page is not None, 20, "sayfa")
        until(lambda: microphone.phone.microphone is MicrophoneState.GRANTED, 20, "mikrofon")
        page = phone.host.page
        others = page.profile().queryPermission(ELSEWHERE, MICROPHONE) if page else None
        if others is None or others.state() == others.State.Granted:
            raise InVainError("başka kaynağa mikrofon yok")
        return f"{microphone.phone.origin} mikrofonu istedi ve aldı; başka kaynak alamadı"

    def _register(self) -> str:
        health = self._core.health
        until(lambda: health.phone.state is PhoneState.REGISTERED, 20, "kayıt")
        lines = self._control.state()["extensions"]["1007"]["lines"]
        if lines != 1:
            raise InVainError(f"santralde {lines} hat")
        return "santral bir hat görüyor"

    def _dial(self) -> str:
        field = self._panes.dial.findChildren(QLineEdit)[0]
        self._control.far_end(DIALLED_AS, rings_after=0.3, answers_after=0.8)
        type_into(field, DIALLED)
        enter(field)
        until(self._talking, 15, "görüşme kartta")
        page = self._page()
        before = int(page.data().get("heard", "0"))
        until(lambda: int(page.data().get("heard", "0")) > before + 50, 15, "karşı tarafın sesi")
        until(self._panes.card.isVisible, 5, "kart")
        return f"kartta konuşuyor; sayfa {page.data()['heard']} ses çerçevesi duydu"

    def _hang_up(self) -> str:
        call = self._talking()
        if call is None:
            raise InVainError("görüşme")
        click(button(self._panes.card, "Kapat"))
        until(lambda: self._core.tracker.find(call.id) and not self._live(call), 10, "kapandı")
        until(lambda: self._panes.calls.newest() and self._newest_length(), 10, "liste")
        return f"listede, süresi {self._newest_length():.0f} sn"

    def _listen(self) -> str:
        calls = self._panes.calls
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

    def _ring(self) -> str:
        self._panes.dial.focus()
        focus, active = QApplication.focusWidget(), QApplication.activeWindow()
        painted: list[float] = []
        self._alerts().popups.painted.connect(lambda _: painted.append(time.monotonic()))
        began = time.monotonic()
        self._control.ring("05425556677", "Örnek Lojistik Ltd. Şti.", OUR_NUMBER)
        until(lambda: painted, 5, "bildirim")
        blink = painted[0] - began
        text = self._popup_text()
        for wanted in ("Örnek Lojistik", shown_number("05425556677"), shown_number(OUR_NUMBER)):
            if wanted not in text:
                raise InVainError(f"bildirimde {wanted}: {text}")
        if (QApplication.focusWidget(), QApplication.activeWindow()) != (focus, active):
            raise InVainError("klavye yerinde")
        if blink > BLINK:
            raise InVainError(f"bir göz kırpması: {blink * 1000:.0f} ms")
        return f"{blink * 1000:.0f} ms sonra ekranda; klavye yerinde kaldı"

    def _answer(self) -> str:
        popup = self._popups()[0]
        click(button(popup, "Cevapla"))
        until(self._talking, 10, "cevap")
        until(lambda: not self._popups(), 5, "bildirim kalktı")
        talking = [call for call in self._control.calls() if "1007" in call["talking"]]
        if not talking:
            raise InVainError("santralde görüşme")
        self._control.caller_hangs_up(talking[0]["uuid"])
        until(lambda: not self._core.calls_here(), 10, "görüşme bitti")
        return "bildirim kalktı; santral 1007'yi konuşuyor gördü"

    def _miss(self) -> str:
        before = self._core.health.missed
        uuid = self._control.ring("05059998877", "Ömer Faruk Çetinkaya", OUR_NUMBER)
        until(self._popups, 5, "bildirim")
        self._control.caller_hangs_up(uuid)
        until(lambda: self._core.health.missed == before + 1, 10, "sayıldı")
        told = self._alerts().tray.tooltip
        if str(before + 1) not in told:
            raise InVainError(f"tepside sayı: {told}")
        return f"tepside: {told}"

    def _come_back(self) -> str:
        phone, health = self._phone(), self._core.health
        states: list[PhoneState] = []
        phone.host.on_status(lambda status: states.append(status.state))
        tokens, page = self._tokens_fetched(), phone.host.page
        if page is None:
            raise InVainError("sayfa")
        os.kill(page.renderProcessPid(), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        until(lambda: PhoneState.CRASHED in states, 10, "ölüm duyuldu")
        back = until(lambda: health.phone.state is PhoneState.REGISTERED, 20, "geri geldi")
        fresh = self._tokens_fetched() - tokens
        if fresh != 1:
            raise InVainError(f"yeni anahtar: {fresh}")
        return f"{back:.1f} sn sonra yeni anahtarla kayıtlı"

    def _look_for_secrets(self) -> None:
        """Search every file of this world for the key: the logs above all."""
        root = self._desk.places.throwaway
        for path in root.rglob("*") if root else ():
            with suppress(OSError):
                if path.is_file() and self._key.encode() in path.read_bytes():
                    self._report.leaks.append(path.name)
        self._report.write()

    def _events_come_here(self) -> bool:
        """Say whether the exchange has taken the receiver's address: before, it posts nothing."""
        asked = self._control.requests("/crm_integrations")
        return any(one["method"] == "POST" and one["status"] == 200 for one in asked)

    def _tokens_fetched(self) -> int:
        asked = self._control.requests("/webphone_tokens")
        # the first one proved the key when it was typed
        return max(0, len([one for one in asked if one["status"] == 200]) - 1)

    def _talking(self) -> Call | None:
        here = self._core.calls_here()
        return next((call for call in here if call.state is CallState.TALKING), None)

    def _live(self, call: Call) -> bool:
        now = self._core.tracker.find(call.id)
        return now is not None and now.live

    def _newest_length(self) -> float:
        newest = self._panes.calls.newest()
        length = newest.talked_for if newest and not newest.live else None
        return length.total_seconds() if length else 0.0

    def _popups(self) -> list[IncomingPopup]:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, IncomingPopup)]
        return [popup for popup in found if popup.isVisible() and popup.ringing]

    def _popup_text(self) -> str:
        return " ".join(label.text() for label in self._popups()[0].findChildren(QLabel))

    def _phone(self) -> "Phone":
        if self._desk.phone is None:
            raise InVainError("web telefon")
        return self._desk.phone

    def _alerts(self) -> "Alerts":
        if self._desk.alerts is None:
            raise InVainError("bildirimler")
        return self._desk.alerts

    def _page(self) -> PageEyes:
        return PageEyes(self._phone().host)
