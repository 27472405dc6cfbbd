"""The doctor of a running program: page and command ask, and both hear everything."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import CallHeard
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.command_line import World
from santral_desktop.composition.wire_doctor import DoctorDesk
from santral_desktop.domain.diagnosis import Topic, Why
from santral_desktop.system.paths import Places
from santral_desktop.ui.diagnosis_line import DiagnosisLine
from santral_desktop.ui.ringer import Ringer
from santral_desktop.ui.settings_doctor import DoctorSettings
from tests.builders import ACCOUNT, rang
from tests.unit.composition.machine import Bench

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk


@dataclass
class Surgery:
    """A doctor on a core on doubles; nobody is signed in, so that no host is asked."""

    folder: Path
    bench: Bench = field(default_factory=Bench)
    replies: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        places = Places(*(self.folder for _ in range(5)))
        self.ringer = Ringer()
        self.ringer.show_volume(0)  # which is told without a sound
        self.desk = SimpleNamespace(
            core=self.bench.core,
            world=World(throwaway=True),
            places=places,
            phone=None,
            alerts=SimpleNamespace(ringer=self.ringer),
            machine=SimpleNamespace(redact=str),
        )
        self.doctor = DoctorDesk(cast("Desk", self.desk))
        self.desk.doctor = lambda: self.doctor

    def why(self, topic: Topic) -> Why:
        found = self.doctor.diagnose.now.findings
        return next(one.why for one in found if one.subject.topic is topic)


@pytest.fixture
def surgery(qtbot: QtBot, tmp_path: Path) -> Iterator[Surgery]:
    surgery = Surgery(tmp_path)
    yield surgery
    surgery.doctor.close()
    surgery.ringer.close()


@pytest.fixture
def page(qtbot: QtBot, surgery: Surgery) -> DoctorSettings:
    page = DoctorSettings(frozenset())
    qtbot.addWidget(page)
    surgery.doctor.wire(page)
    page.show()
    return page


def button(page: DoctorSettings, text: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton) if one.isVisibleTo(page)]
    return next(one for one in found if one.text().replace("&", "") == text)


def test_a_page_looks_and_a_person_answers_it(
    qtbot: QtBot, surgery: Surgery, page: DoctorSettings
) -> None:
    button(page, "Denetle").click()
    surgery.bench.tasks.finish_all()
    qtbot.waitUntil(lambda: surgery.why(Topic.POPUP) is Why.ASKED)

    button(page, "Evet").click()

    assert surgery.why(Topic.POPUP) is Why.FINE
    assert len(page.findChildren(DiagnosisLine)) == len(surgery.doctor.diagnose.now.findings)
    assert surgery.why(Topic.KEY_STORE) is Why.FINE
    assert surgery.why(Topic.DATA_FOLDER) is not Why.NOT_WRITABLE


def test_a_person_may_stop_it(surgery: Surgery, page: DoctorSettings) -> None:
    button(page, "Denetle").click()

    button(page, "Durdur").click()

    assert surgery.doctor.diagnose.now.over
    assert surgery.why(Topic.KEY_STORE) is Why.GIVEN_UP
    assert button(page, "Denetle").isVisibleTo(page)


def test_a_command_is_answered_at_the_end_with_everything(qtbot: QtBot, surgery: Surgery) -> None:
    surgery.doctor.reply_when_over(surgery.replies.append)
    surgery.doctor.reply_when_over(surgery.replies.append)
    surgery.bench.tasks.finish_all()
    qtbot.waitUntil(lambda: surgery.why(Topic.POPUP) is Why.NOBODY_SAID)
    assert surgery.replies == []

    surgery.bench.tasks.pass_time(20)

    first, second = surgery.replies
    assert first == second
    assert first["running"]
    assert {one["topic"] for one in first["findings"]} >= {"popup", "ring", "microphone"}


def test_nobody_who_talks_hears_a_ring_or_sees_a_popup(surgery: Surgery) -> None:
    core = surgery.bench.core
    core.choices.change(Preferences(accounts=(ACCOUNT,)))
    now = core.machine.clock.now()
    core.bus.publish(CallHeard(rang(started_at=now), now))

    surgery.doctor.diagnose.start(asks=True)

    topics = (Topic.MICROPHONE, Topic.RING, Topic.POPUP)
    assert {surgery.why(topic) for topic in topics} == {Why.IN_A_CALL}


def test_where_the_telephone_on_the_desk_rings_nothing_rings_here(surgery: Surgery) -> None:
    core = surgery.bench.core
    core.choices.change(replace(core.choices.now, popups=False))

    surgery.doctor.diagnose.start(asks=True)

    assert {surgery.why(Topic.RING), surgery.why(Topic.POPUP)} == {Why.SWITCHED_OFF}


def test_an_engine_that_was_not_started_is_not_started_to_be_looked_at(surgery: Surgery) -> None:
    surgery.doctor.diagnose.start(asks=True)

    assert surgery.why(Topic.SANDBOX) is Why.NOT_OPEN
