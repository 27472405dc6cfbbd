"""An administrator's hour at Bulutfon: extensions one by one, fifty at once, and all taken back."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.composition.command_line import World
from santral_desktop.composition.office import Office
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_administration import AdministrationDesk
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.simulator.server import Simulator, start_simulator
from santral_desktop.system.lanes import Lanes
from santral_desktop.ui.administration.administration_page import AdministrationPage
from santral_desktop.ui.administration.bulk_dialog import BulkDialog
from santral_desktop.ui.pages import Page
from santral_desktop.ui.qt_tasks import QtTasks
from tests.unit.composition.machine import Bench

ROOT = Path(__file__).parents[2]
PATIENCE = 20_000  # milliseconds
DID = "0850 000 00 01"


class Hour:
    """The real page, use cases, lanes and adapter, and the simulated Bulutfon behind them."""

    def __init__(self, qtbot: QtBot, simulator: Simulator) -> None:
        self.qtbot, self.simulator = qtbot, simulator
        self.lanes = Lanes()
        self.tasks = QtTasks(self.lanes.submit)
        access = simulator.bulutfon
        account = Account(Provider.BULUTFON, "1007", access.base_url)
        roomy = Throttle({name: Pool(1000, 1.0) for name in POOLS})  # its pace has its own tests
        self.pbx = bulutfon(
            account, access.master_token, Redactor(), developer=True, throttle=roomy
        )
        self.bench = Bench(tasks=self.tasks)
        self.bench.core.sign_in._adapter = lambda *_: self.pbx
        self.panes = Panes(World())
        qtbot.addWidget(self.panes.window)
        self.desk = AdministrationDesk(self.bench.core, self.panes, Office(self.panes.pages))
        self.bench.core.sign_in.submit(account, access.master_token)
        self.panes.window.show_work()
        self.panes.window.show()
        self.until(lambda: bool(self.desk.accounts()))
        self.panes.pages.open(Page.ADMINISTRATION)
        self.until(lambda: self.desk.records.is_whole("extensions"))

    def close(self) -> None:
        self.desk.close()
        self.tasks.close()
        self.lanes.close(10.0)
        self.pbx.close()

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    @property
    def page(self) -> AdministrationPage:
        (found,) = self.panes.window.findChildren(AdministrationPage)
        assert isinstance(found, AdministrationPage)
        return found

    @property
    def dialog(self) -> BulkDialog:
        (found,) = self.panes.window.findChildren(BulkDialog)
        assert isinstance(found, BulkDialog)
        return found

    @property
    def listed(self) -> set[object]:
        """The numbers in the table."""
        return {row.values["number"] for row in self.desk.records.rows_of("extensions")}

    def says(self, words: str) -> bool:
        labels = self.page.findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def press(self, words: str, where: Any = None) -> None:
        found = (where or self.page).findChildren(QPushButton)
        next(b for b in found if b.text().replace("&", "") == words and b.isVisible()).click()

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            edit = self.page.pane.form.line(name).findChild(QLineEdit)
            assert isinstance(edit, QLineEdit)
            edit.setText(text)
            edit.textEdited.emit(text)

    def pick(self, **codes: str) -> None:
        for name, code in codes.items():
            (box,) = self.page.pane.form.line(name).findChildren(QComboBox)
            box.setCurrentIndex(box.findData(code))

    def open(self, number: int) -> None:
        rows = self.desk.records.rows_of("extensions")
        row = next(row for row in rows if row.values["number"] == number)
        self.page.choose(row.id)
        self.until(lambda: self._is_shown(row.id))

    def _is_shown(self, id_: str) -> bool:
        shown = self.page.pane.form.record
        return shown is not None and shown.id == id_ and "did" in shown.values

    def send(self, check: str, answer: str) -> None:
        """Look at what would change, send it, and wait for what the PBX says."""
        self.press(check)
        self.press("Gönder")
        self.until(lambda: self.says(answer))

    @property
    def extensions(self) -> dict[int, dict[str, Any]]:
        """What the simulated PBX has now, told by the adapter afresh."""
        rows = self.pbx.administration.rows("extensions", page=1, urgency=Urgency.PERSON).records
        return {row.values["number"]: {"id": row.id, **row.values} for row in rows}

    def asked(self, method: str) -> int:
        seen = self.simulator.control.requests("/bulutfon/extensions")
        return sum(one["method"] == method for one in seen)

    def told(self, deed: str) -> int:
        """How many lines of the dialog are of a kind."""
        table = self.dialog.findChild(QTableView)
        assert isinstance(table, QTableView)
        model = table.model()
        return [model.index(row, 1).data() for row in range(model.rowCount())].count(deed)

    def apply(self, path: Path) -> None:
        """Plan a table, begin it, and wait for its end."""
        self.page.bulk_wanted.emit(str(path))
        self.until(lambda: "Başlatmadan" in self.dialog.words)
        self.press("Başlat", self.dialog)
        self.until(lambda: " / " not in self.dialog.words and "yapıldı" in self.dialog.words)


@pytest.fixture
def hour(qtbot: QtBot) -> Iterator[Hour]:
    with start_simulator(limits=False) as simulator:
        made = Hour(qtbot, simulator)
        yield made
        made.close()


def test_an_extension_is_made_redirected_and_deleted(hour: Hour) -> None:
    hour.press("Yeni…")
    hour.until(lambda: hour.desk.records.is_whole("dids"))
    hour.write(number="1500", full_name="Ece Kaya", email="ece@ornek.example", did=DID)
    hour.send("Denetle…", "Kayıt oluşturuldu.")
    hour.until(lambda: 1500 in hour.listed)

    hour.open(1500)
    hour.pick(redirection_type="ALWAYS", destination_type="EXTERNAL")
    hour.write(external_number="0532 111 22 33")
    hour.send("Değiştir…", "Kayıt değiştirildi.")
    made = hour.pbx.administration.record("extensions", hour.extensions[1500]["id"])
    assert made.values["external_number"] == "+905321112233"

    hour.press("Sil…")
    hour.press("Sil")
    hour.until(lambda: hour.says("Kayıt silindi."))
    assert 1500 not in hour.extensions
    assert (hour.asked("POST"), hour.asked("PUT"), hour.asked("DELETE")) == (1, 1, 1)


def test_a_lost_answer_is_looked_at_and_sent_once(hour: Hour) -> None:
    hour.press("Yeni…")
    hour.until(lambda: hour.desk.records.is_whole("dids"))
    hour.write(number="1500", full_name="Ece Kaya", email="ece@ornek.example", did=DID)
    hour.simulator.control.fault("/bulutfon/extensions", "lost", times=1)

    hour.send("Denetle…", "kayda bakıldı: istediğiniz gibi olmuş.")

    assert hour.asked("POST") == 1
    assert 1500 in hour.extensions


def test_fifty_extensions_come_from_a_table_and_go_again(hour: Hour, tmp_path: Path) -> None:
    path = tmp_path / "yeni dahililer.csv"
    heading = "Dahili no;Ad soyad;E-posta;did;Yönlendirme"
    lines = [f"{2000 + n};Kişi {n};k{n}@ornek.example;{DID};Hiçbir zaman" for n in range(48)]
    lines += ["1008;Çağrı Demir;;;", "bozuk;;;;"]
    path.write_text("\n".join([heading, *lines]), "cp1254")
    before = hour.extensions

    hour.apply(path)

    assert hour.dialog.words == "49 satır yapıldı."
    assert hour.asked("POST") == 48
    after = hour.extensions
    assert set(after) - set(before) == set(range(2000, 2048))
    assert after[1008]["full_name"] == "Çağrı Demir"

    hour.bench.clock.pass_time(60)  # files are named after their second
    (undo,) = tmp_path.glob("*-geri-al.csv")
    hour.apply(undo)

    assert {n: row["full_name"] for n, row in hour.extensions.items()} == {
        n: row["full_name"] for n, row in before.items()
    }
    assert hour.asked("POST") == 48
    assert hour.asked("DELETE") == 48


def test_a_program_that_is_killed_leaves_a_way_back(hour: Hour, tmp_path: Path) -> None:
    path = tmp_path / "dahililer.csv"
    lines = [f"{2000 + n};Kişi {n};k{n}@ornek.example;{DID};NONE" for n in range(500)]
    path.write_text("\n".join(["number;full_name;email;did;redirection_type", *lines]))
    before = set(hour.extensions)
    access = hour.simulator.bulutfon
    words = (access.base_url, access.master_token, str(path))
    command = [sys.executable, "-m", "tests.journeys.inside_bulk", *words]

    with subprocess.Popen(command, cwd=ROOT) as child:
        hour.until(lambda: hour.asked("POST") >= 10)
        child.kill()
    made = set(hour.extensions) - before
    assert 10 <= len(made) < 500

    (undo,) = tmp_path.glob("*-geri-al.csv")
    hour.apply(undo)

    left = set(hour.extensions) - before
    # the one that was about to be made, or was: the preview asks to look for it
    assert len(left) <= hour.told("Bak") <= 1
