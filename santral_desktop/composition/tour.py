"""The tour: an agent's day, done step by step through the real window and page."""

import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QTimer

from santral_desktop.composition import (
    tour_bulutfon,
    tour_customers,
    tour_phone,
    tour_start,
    tour_talk,
)
from santral_desktop.composition.tour_hands import InVainError, screenshot
from santral_desktop.composition.tour_report import Report, Step
from santral_desktop.composition.tour_stage import Stage

Work = Callable[[Stage], str]
STEPS: tuple[tuple[str, Work], ...] = (
    ("oturum açıldı, anahtar denendi", tour_start.sign_in),
    ("sayfa yüklendi, mikrofon yalnızca ona verildi", tour_start.load),
    ("web telefon santrale kaydoldu", tour_start.register),
    ("olay adresi kurulmadan müşteri aradı, sayfa duyurdu", tour_start.ring_without_events),
    ("numara yazıldı, görüşme başladı", tour_talk.dial),
    ("panelden kapatıldı, çağrı listede", tour_talk.hang_up),
    ("ses kaydı çalıyor, dalga çizildi", tour_talk.listen),
    ("müşteri arıyor, pencere bildirdi", tour_customers.ring),
    ("bildirimden cevaplandı", tour_customers.answer),
    ("bir müşteri vazgeçti, cevapsız sayıldı", tour_customers.miss),
    ("kuyruktaki çağrıyı meslektaş aldı, cevapsız sayılmadı", tour_customers.lose_to_a_colleague),
    ("rahatsız etme açıkken çağrı geldi, yalnızca listeye yazıldı", tour_customers.do_not_disturb),
    ("sayfa öldürüldü, geri geldi", tour_phone.come_back),
    ("hat koptu, çevrimdışı denildi, kendiliğinden düzeldi", tour_phone.heal),
    ("Bulutfon’a izin sayfasındaki kodla girildi", tour_bulutfon.sign_in),
    ("dahili oluşturuldu, değiştirildi, silindi", tour_bulutfon.administer),
    ("oturum süresi doldu, kimse fark etmedi, kayıt çaldı", tour_bulutfon.listen),
    ("faks gönderildi", tour_bulutfon.send_fax),
    ("otomatik aramanın sonuçları görüldü", tour_bulutfon.see_results),
)


class Tour:
    """Plays the steps one after the other; a step that fails ends the tour."""

    def __init__(self, stage: Stage, report: Report) -> None:
        self._stage = stage
        self._report = report
        report.planned = len(STEPS)

    def start(self) -> None:
        """Begin as soon as the program runs."""
        QTimer.singleShot(0, self._play)

    def _play(self) -> None:
        for number, (name, work) in enumerate(STEPS, start=1):
            if not self._step(number, name, work):
                break
        self._look_for_secrets()
        self._stage.desk.leave()

    def _step(self, number: int, name: str, work: Work) -> bool:
        began = time.monotonic()
        try:
            ok, detail = True, work(self._stage)
        except InVainError as missing:
            ok, detail = False, f"beklenen olmadı: {missing}"
        seconds = round(time.monotonic() - began, 2)
        screenshot(self._stage.panes.window, str(self._report.folder / f"{number:02}.png"))
        self._report.add(Step(number, name, ok, detail, seconds))
        return ok

    def _look_for_secrets(self) -> None:
        """Search every file of this world for what opens a PBX: the logs above all."""
        root = self._stage.desk.places.throwaway
        secrets = [text.encode() for text in self._stage.secrets()]
        for path in root.rglob("*") if root else ():
            with suppress(OSError):
                content = path.read_bytes() if path.is_file() else b""
                self._report.leaks += [path.name for secret in secrets if secret in content]
        self._report.write()
