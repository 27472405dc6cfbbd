"""The answering machine joined to the core: looked at and heard only when somebody wants it."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from santral_desktop.composition.command_line import World
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_listening import ListeningDesk
from santral_desktop.composition.wire_voicemail import VoicemailDesk
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.domain.voicemails import Voicemail, recording_of
from santral_desktop.ui.recording_panel import RecordingPanel, Shown
from santral_desktop.ui.voicemail_dialog import VoicemailDialog
from tests.builders import ACCOUNT, CUSTOMER, ME, ONE, a_call
from tests.recorded import A_WAV
from tests.unit.composition.machine import Bench


@dataclass
class Office:
    """A signed-in window with one message on the answering machine."""

    bench: Bench = field(default_factory=Bench)

    def __post_init__(self) -> None:
        self.panes = Panes(World())
        self.listening = ListeningDesk(self.bench.core, self.panes)
        self.voicemail = VoicemailDesk(self.bench.core, self.panes)
        left_at = self.bench.clock.now()
        self.message = Voicemail(call=ONE, extension=ME, number=CUSTOMER, left_at=left_at)
        self.bench.pbx.machine = (self.message,)
        self.bench.pbx.left = {ONE: A_WAV}
        self.bench.core.sign_in.submit(ACCOUNT, "K1")
        self.bench.tasks.finish_all()

    def opens(self) -> VoicemailDialog:
        self.panes.lights.voicemail_wanted.emit()
        self.bench.tasks.finish_all()
        return self.panes.window.findChild(VoicemailDialog)


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    office = Office()
    qtbot.addWidget(office.panes.window)
    return office


def test_nothing_is_asked_before_somebody_looks(office: Office) -> None:
    assert office.bench.pbx.asked_for("voicemails") == []


def test_a_look_lists_the_messages(office: Office) -> None:
    assert office.opens().findChild(QListWidget).count() == 1
    assert office.bench.pbx.asked_for("voicemail_address") == []


def test_what_cannot_be_looked_at_is_said(office: Office) -> None:
    office.bench.pbx.fail("voicemails", NotSignedIn())
    dialog = office.opens()

    assert dialog.findChild(QListWidget).count() == 0


def test_a_message_is_heard_kept_and_read_again(office: Office) -> None:
    dialog = office.opens()

    dialog.wanted.emit(office.message)
    office.bench.tasks.finish_all()
    dialog.recording.kept.emit(True)
    office.bench.tasks.finish_all()

    assert [kept.call.id for kept in office.bench.audio.kept()] == [recording_of(ONE)]
    assert len(office.bench.pbx.asked_for("voicemails")) == 2


def test_a_message_shows_nothing_at_the_calls_player(office: Office) -> None:
    office.opens().wanted.emit(office.message)
    office.bench.tasks.finish_all()

    assert office.panes.calls.findChild(RecordingPanel).shown is Shown.NOTHING


def test_one_sound_at_a_time(office: Office) -> None:
    dialog = office.opens()
    dialog.recording.show_coming(1, 2)

    office.panes.calls.listened.emit(a_call())

    assert dialog.recording.shown is Shown.OFFER
