"""Secrets and people are planted everywhere; of none of them is anything in a bundle."""

import base64
import io
import json
import logging
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from santral_desktop.application.bus import Bus
from santral_desktop.application.diagnose import Diagnose, Probe
from santral_desktop.application.ports.contacts import PHONE_BOOK
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.command_line import World
from santral_desktop.composition.core import Core
from santral_desktop.composition.machine import RealMachine
from santral_desktop.composition.wire_bundle import BundleDesk
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why
from santral_desktop.domain.welcomes import Welcome
from santral_desktop.providers.redaction import Redactor
from santral_desktop.system.logs import Logs
from santral_desktop.system.paths import Places
from santral_desktop.ui.bundle_dialog import BundleDialog
from santral_desktop.ui.settings_doctor import DoctorSettings
from tests.builders import NINE, a_call, a_note
from tests.doubles.tasks import SteppedTasks

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk

KEY = "K87654321-1111-4222-8333-444455556666"
TOKEN = "eyJhbGciOiJIUzI1NiJ9-token-of-nobody"
NAME, COMPANY, EMAIL = "Şükriye Öztürkoğlu", "Karadağ Nakliyat", "sukriye@karadag-nakliyat.com.tr"
HOST = "crm.karadag-nakliyat.com.tr"
NUMBER, SPACED, EXTENSION = "05321239876", "0532 123 98 76", "4711"
TEXTS = (KEY, TOKEN, NAME, COMPANY, EMAIL, HOST, NUMBER, SPACED, *NAME.split(), *COMPANY.split())
PLACES = ("settings", "data", "cache", "logs", "run")


def forms(text: str) -> set[str]:
    """Return the ways in which a text may hide in another."""
    coded = {base64.b64encode(b" " * n + text.encode())[4:-4].decode() for n in range(3)}
    cases = {text, text.upper(), text.lower(), text[::-1], unicodedata.normalize("NFD", text)}
    return cases | coded | {quote(text, safe=""), quote(quote(text, safe="")), repr(text)[1:-1]}


@dataclass
class Office:
    """As much of a desk as a bundle needs, full of people."""

    core: Core
    machine: RealMachine
    places: Places
    tasks: SteppedTasks

    def __post_init__(self) -> None:
        finding = Finding(Subject(Topic.MICROPHONE), State.BAD, Why.SILENT, f"{NAME} kulaklık", -90)
        page = Finding(Subject(Topic.PAGE, f"{HOST}:443"), State.OK, Why.FINE, "", 0.1)

        def probe() -> Probe:
            return Probe((finding.subject, page.subject), lambda t: (t(finding), t(page))[0])

        self.diagnose = Diagnose(Bus(), self.tasks, lambda: (probe(),))
        self.diagnose.start(asks=False)

    def doctor(self) -> "Office":
        return self


@pytest.fixture
def office(tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    places = Places(*(tmp_path / name for name in PLACES))
    for name in PLACES:
        (tmp_path / name).mkdir()
    redactor, tasks = Redactor(), SteppedTasks()
    redactor.learn(KEY)
    machine = RealMachine(World(throwaway=True), places, tasks, redactor)
    office = Office(Core(machine.parts), machine, places, tasks)
    _plant_choices(office)
    _plant_people(office)
    _plant_logs(places, redactor)
    yield office
    machine.close_files()


def _plant_choices(office: Office) -> None:
    account = Account(
        Provider.BULUTSANTRALIM, EXTENSION, f"https://{HOST}/api", f"https://{HOST}/w?token={TOKEN}"
    )
    office.core.choices.change(
        Preferences(
            accounts=(account,),
            theme=NAME,
            shown_as=NUMBER,
            ring_device=f"{NAME} kulaklık",
            microphone=NAME,
            crm_template=f"https://{HOST}/?tel={{number}}&key={KEY}",
            events_public_address=f"https://{HOST}",
            welcomes=(Welcome(NUMBER, greeting=f"{COMPANY}, buyurun"),),
            window=NAME,
        )
    )
    office.tasks.finish_all()


def _plant_people(office: Office) -> None:
    parts = office.machine.parts
    call = a_call(number=NUMBER, name=NAME, extension=EXTENSION)
    parts.journal.keep(call)
    parts.notes.keep(a_note(call=CallId(call.id), number=NUMBER, text=f"{NAME}: {SPACED}"))
    person = Contact(name=NAME, company=COMPANY, numbers=(SPACED,), email=EMAIL)
    parts.contacts.replace(PHONE_BOOK, (person,), NINE)
    body = f"caller={quote(NAME)}&tel={NUMBER}&key={KEY}".encode()
    parts.inbox.keep(RawEvent("bulutsantralim", body, "application/x-www-form-urlencoded", NINE))
    parts.vault.keep("bulutsantralim", KEY)


def _plant_logs(places: Places, redactor: Redactor) -> None:
    root, ours = logging.getLogger(), logging.getLogger("santral_desktop")
    before = root.level, ours.level
    logs = Logs(places.logs, redactor.redact, verbose=True)
    for text in TEXTS:
        for form in forms(text):
            ours.info("no words from later starts: %s %s", form, "TIMED_OUT")
    try:
        {}[NAME]
    except KeyError:
        ours.info("a mistake of ours", exc_info=True)
    logs.close()
    root.setLevel(before[0])
    ours.setLevel(before[1])
    with (places.logs / "crashes.log").open("a", encoding="utf-8") as crashes:
        crashes.write(f'File "/home/{NAME}/santral_desktop/ui/qt_tasks.py", line 42 in run\n')


@pytest.fixture
def saved(office: Office, qtbot: QtBot, tmp_path: Path) -> dict[str, str]:
    """What is in the zip that a person saved."""
    page = DoctorSettings(frozenset())
    qtbot.addWidget(page)
    desk = BundleDesk(cast("Desk", office), page)
    page.show()
    desk.bundle.prepare()
    office.tasks.finish_all()
    dialog = page.findChild(BundleDialog)
    path = tmp_path / "destek.zip"
    dialog.saved.emit(path)
    office.tasks.finish_all()
    dialog.reject()
    whole = path.read_bytes()
    assert [text for text in TEXTS for form in forms(text) if form.encode() in whole] == []
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_no_secret_and_no_person_is_in_any_member(saved: dict[str, str]) -> None:
    for name, content in saved.items():
        plain = unicodedata.normalize("NFC", content).casefold()
        for text in TEXTS:
            found = [one for one in forms(text) if one in content or one.casefold() in plain]
            assert found == [], f"{text} in {name}"


def test_no_number_is_in_any_member_however_it_is_spaced(saved: dict[str, str]) -> None:
    stamp = re.compile(r"^\d{4}-\d\d-\d\d [\d:,]+ ", re.MULTILINE)
    for name, content in saved.items():
        digits = re.sub(r"\D", "", stamp.sub("", content))
        assert NUMBER[1:] not in digits, name
        assert NUMBER[-7:] not in digits, name
    assert f'"{EXTENSION}"' not in "".join(saved.values())


def test_what_helps_support_is_there(saved: dict[str, str]) -> None:
    assert sorted(saved) == [
        "doctor.json",
        "journal.json",
        "logs/crashes.log",
        "logs/santral-desktop.log",
        "settings.json",
        "versions.json",
    ]
    rows = json.loads(saved["journal.json"])["rows"]
    assert {rows[name] for name in ("calls", "contacts", "notes", "inbox")} == {1}
    assert [one["why"] for one in json.loads(saved["doctor.json"])] == ["silent", "fine"]
    assert json.loads(saved["versions.json"])["program"]
    assert "no words from later starts: " in saved["logs/santral-desktop.log"]
    assert "KeyError: " in saved["logs/santral-desktop.log"]
    assert "santral_desktop/ui/qt_tasks.py" in saved["logs/crashes.log"]
